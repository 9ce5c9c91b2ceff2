import type { PartFiles } from '../i18n/messages.js';

// Where the words are of the languages that do not come with the elements: what each element says first. One file each,
// so that nobody loads what nobody says.

export const clock: PartFiles = {
  de: () => import('./de/clock.js'),
  es: () => import('./es/clock.js'),
  fr: () => import('./fr/clock.js'),
};

export const expectation: PartFiles = {
  de: () => import('./de/expectation.js'),
  es: () => import('./es/expectation.js'),
  fr: () => import('./fr/expectation.js'),
};

export const picker: PartFiles = {
  de: () => import('./de/picker.js'),
  es: () => import('./es/picker.js'),
  fr: () => import('./fr/picker.js'),
};

export const launcher: PartFiles = {
  de: () => import('./de/launcher.js'),
  es: () => import('./es/launcher.js'),
  fr: () => import('./fr/launcher.js'),
};

export const request: PartFiles = {
  de: () => import('./de/request.js'),
  es: () => import('./es/request.js'),
  fr: () => import('./fr/request.js'),
};

export const tracker: PartFiles = {
  de: () => import('./de/tracker.js'),
  es: () => import('./es/tracker.js'),
  fr: () => import('./fr/tracker.js'),
};

export const history: PartFiles = {
  de: () => import('./de/history.js'),
  es: () => import('./es/history.js'),
  fr: () => import('./fr/history.js'),
};
