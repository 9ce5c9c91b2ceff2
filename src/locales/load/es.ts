import type { WordFiles } from '../../i18n/messages.js';

// Spanish: what everything speaks comes at once, each other part when it is spoken.

export { clock } from '../es/clock.js';

export const files: WordFiles = {
  expectation: () => import('../es/expectation.js'),
  picker: () => import('../es/picker.js'),
  launcher: () => import('../es/launcher.js'),
  leave: () => import('../es/leave.js'),
  chat: () => import('../es/chat.js'),
  conversation: () => import('../es/conversation.js'),
  callback: () => import('../es/callback.js'),
  request: () => import('../es/request.js'),
  tracker: () => import('../es/tracker.js'),
  history: () => import('../es/history.js'),
  act: () => import('../es/act.js'),
  lookup: () => import('../es/lookup.js'),
};
