import type { PartFiles } from '../i18n/messages.js';

// As `load`, for what a customer does with a request.

export const act: PartFiles = {
  de: () => import('./de/act.js'),
  es: () => import('./es/act.js'),
  fr: () => import('./fr/act.js'),
};

export const lookup: PartFiles = {
  de: () => import('./de/lookup.js'),
  es: () => import('./es/lookup.js'),
  fr: () => import('./fr/lookup.js'),
};
