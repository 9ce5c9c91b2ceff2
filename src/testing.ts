import { pageClock, type ClockSetting } from './controllers/clock.js';
import { provideSource as provide } from './sources/shared.js';
import type { Failure, Snapshot, Source } from './sources/source.js';

export type { ClockSetting } from './controllers/clock.js';
export type { Failure, Snapshot, Source } from './sources/source.js';
export { createFakeProvider } from './testing/fake-provider.js';
export { checkProvider } from './testing/provider-contract.js';
export type { ProviderCheck, ProviderStage } from './testing/provider-contract.js';
export type { FakeProvider, FakeProviderOptions, FakeStep } from './testing/fake-provider.js';

/**
 * Sets the clock of every widget on the page, for tests and rehearsals.
 * @param clock an instant in epoch ms (time stands still), a function that gives one (time runs as it says), or nothing
 * for the device's own clock again
 */
export function setClock(clock?: ClockSetting): void {
  pageClock.set(clock);
}

/**
 * Gives elements that start with this `src` from now on a source of the test's own instead of the network.
 * @returns undoes it
 */
export function provideSource(src: string, source: Source): () => void {
  return provide(new URL(src, document.baseURI).href, source);
}

/** A source whose every snapshot the test decides. */
export interface FakeSource extends Source {
  /** A document has arrived. `checkedAt`: epoch ms; `tag`: what an action is sent over (`If-Match`). */
  arrive(json: unknown, checkedAt?: number, tag?: string): void;
  /** An attempt failed; the last document stays. */
  fail(failure: Failure): void;
  /** How often somebody asked for a refresh. */
  readonly refreshes: number;
  /** How many are subscribed now. */
  readonly subscribers: number;
}

export function createFakeSource(initial: Snapshot = { state: 'loading' }): FakeSource {
  const listeners = new Set<() => void>();
  let snapshot = initial;
  let refreshes = 0;
  const show = (next: Snapshot): void => {
    snapshot = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    get snapshot() {
      return snapshot;
    },
    get refreshes() {
      return refreshes;
    },
    get subscribers() {
      return listeners.size;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    refresh() {
      refreshes += 1;
    },
    arrive(json, checkedAt, tag) {
      show({
        state: 'ready',
        json,
        ...(checkedAt !== undefined && { checkedAt }),
        ...(tag !== undefined && { tag }),
      });
    },
    fail(failure) {
      show({ ...snapshot, state: 'failed', failure });
    },
  };
}
