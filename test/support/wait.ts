import { waitUntil as wait } from '@open-wc/testing';

/** The usual second is not enough for every engine on a machine that has other things to do. */
export const waitUntil = (predicate: () => unknown, message?: string): Promise<void> =>
  wait(predicate, message, { timeout: 15_000 });
