import { setImmediate } from 'node:timers/promises';
import type { Source } from '../../src/sources/source.js';

/** Resolves at the next change of the snapshot. Somebody else must be subscribed. */
export function change(source: Source): Promise<void> {
  return new Promise((resolve) => {
    const leave = source.subscribe(() => {
      leave();
      resolve();
    });
  });
}

/** Lets everything run that only waits for promises. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await setImmediate();
}

export const nothing = (): void => undefined;
