import type { PartFiles } from '../i18n/messages.js';

// As `load`, for the form that asks to be called.

export const callback: PartFiles = {
  de: () => import('./de/callback.js'),
  es: () => import('./es/callback.js'),
  fr: () => import('./fr/callback.js'),
};
