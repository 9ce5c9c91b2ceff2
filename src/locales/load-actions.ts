import type { PartFiles } from '../i18n/messages.js';

// As `load`, for what a customer does with a request.

export const act: PartFiles = {
  de: () => import('./de/act.js'),
};

export const lookup: PartFiles = {
  de: () => import('./de/lookup.js'),
};
