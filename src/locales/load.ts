import type { Languages } from '../i18n/messages.js';

/** The languages that do not come with the elements: each is asked where its words are, once somebody speaks it. */
export const languages: Languages = {
  de: () => import('./load/de.js'),
  es: () => import('./load/es.js'),
  fr: () => import('./load/fr.js'),
};
