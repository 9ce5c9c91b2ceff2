import type { PartFiles } from '../i18n/messages.js';

// As `load`, for what is said after a channel was chosen or the chat was opened.

export const leave: PartFiles = {
  de: () => import('./de/leave.js'),
  es: () => import('./es/leave.js'),
  fr: () => import('./fr/leave.js'),
};

export const chat: PartFiles = {
  de: () => import('./de/chat.js'),
  es: () => import('./es/chat.js'),
  fr: () => import('./fr/chat.js'),
};

export const conversation: PartFiles = {
  de: () => import('./de/conversation.js'),
  es: () => import('./es/conversation.js'),
  fr: () => import('./fr/conversation.js'),
};
