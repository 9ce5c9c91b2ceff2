import type { Source } from './source.js';

interface Shared {
  readonly source: Source;
  subscribers: number;
}

const inUse = new Map<string, Shared>();
const provided = new Map<string, Source>();

/** Puts a source in the place of the one that `key` would get, for whoever starts from now on, until undone. */
export function provideSource(key: string, source: Source): () => void {
  provided.set(key, source);
  return () => {
    provided.delete(key);
  };
}

/**
 * One source and one state per key (usually the absolute URL) on the page, while somebody is subscribed.
 * @param create makes the source; it must do nothing before its first subscriber
 */
export function sharedSource(key: string, create: () => Source): Source {
  // Kept after the last one has left, so that a moved or re-added element still knows the last truth.
  let own = provided.get(key) ?? inUse.get(key)?.source ?? create();

  return {
    get snapshot() {
      return own.snapshot;
    },
    subscribe(listener) {
      const shared = inUse.get(key) ?? { source: own, subscribers: 0 };
      inUse.set(key, shared);
      own = shared.source;
      shared.subscribers++;
      const leave = own.subscribe(listener);
      let left = false;
      return () => {
        if (left) return;
        left = true;
        leave();
        if (--shared.subscribers === 0) inUse.delete(key);
      };
    },
    refresh() {
      own.refresh();
    },
  };
}
