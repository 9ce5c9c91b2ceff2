import type { WordFiles } from '../../i18n/messages.js';

// French: what everything speaks comes at once, each other part when it is spoken.

export { clock } from '../fr/clock.js';

export const files: WordFiles = {
  expectation: () => import('../fr/expectation.js'),
  picker: () => import('../fr/picker.js'),
  launcher: () => import('../fr/launcher.js'),
  leave: () => import('../fr/leave.js'),
  chat: () => import('../fr/chat.js'),
  conversation: () => import('../fr/conversation.js'),
  callback: () => import('../fr/callback.js'),
  request: () => import('../fr/request.js'),
  tracker: () => import('../fr/tracker.js'),
  history: () => import('../fr/history.js'),
  act: () => import('../fr/act.js'),
  lookup: () => import('../fr/lookup.js'),
};
