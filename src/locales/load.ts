import type { PartFiles } from '../i18n/messages.js';

// Where the words are of the languages that do not come with the elements: what each element says first. One file each,
// so that nobody loads what nobody says.

export const clock: PartFiles = {
  de: () => import('./de/clock.js'),
};

export const expectation: PartFiles = {
  de: () => import('./de/expectation.js'),
};

export const picker: PartFiles = {
  de: () => import('./de/picker.js'),
};

export const launcher: PartFiles = {
  de: () => import('./de/launcher.js'),
};

export const request: PartFiles = {
  de: () => import('./de/request.js'),
};

export const tracker: PartFiles = {
  de: () => import('./de/tracker.js'),
};

export const history: PartFiles = {
  de: () => import('./de/history.js'),
};
