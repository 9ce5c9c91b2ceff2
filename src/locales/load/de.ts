import type { WordFiles } from '../../i18n/messages.js';

// German: what everything speaks comes at once, each other part when it is spoken.

export { clock } from '../de/clock.js';

export const files: WordFiles = {
  expectation: () => import('../de/expectation.js'),
  picker: () => import('../de/picker.js'),
  launcher: () => import('../de/launcher.js'),
  leave: () => import('../de/leave.js'),
  chat: () => import('../de/chat.js'),
  conversation: () => import('../de/conversation.js'),
  callback: () => import('../de/callback.js'),
  request: () => import('../de/request.js'),
  tracker: () => import('../de/tracker.js'),
  history: () => import('../de/history.js'),
  act: () => import('../de/act.js'),
  lookup: () => import('../de/lookup.js'),
};
