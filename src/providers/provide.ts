import type { Platform } from '../sources/source.js';
import {
  ProviderError,
  type Availability,
  type ChatContext,
  type ChatProvider,
  type Ended,
  type Kept,
  type KeepContact,
  type Opened,
  type Queue,
} from './provider.js';

/** Whether somebody is there is asked for while the customer looks, ms. */
const AVAILABILITY_TIMEOUT = 5000;

/** What is different from provider to provider. Called as `ChatProvider` says, but never twice at once and never too early. */
export interface Making {
  readonly surface: ChatProvider['surface'];
  /** Called until it has succeeded once. */
  load(): Promise<void>;
  /** Called after `load`, in the same turn as the customer's click where that was over. */
  open(context: ChatContext): Promise<Opened>;
  close(): void;
  /** Called after `load`. May reject, may never answer. */
  available?(): Promise<Availability['state']>;
  keep?(contact: KeepContact): Promise<Kept>;
  /** Called once, and again if `load` ended after it. */
  destroy(): void;
}

/** How a provider tells its listeners. Nothing is passed on after `destroy`. */
export interface Teller {
  /** The same count again is not passed on. */
  unread(count: number): void;
  queue(queue: Queue): void;
  ended(ended: Ended): void;
}

/** What is the same for all providers: one attempt at a time, listeners, an end. */
export function provide(platform: Platform, make: (tell: Teller) => Making): ChatProvider {
  const unread = createListeners<number>();
  const queues = createListeners<Queue>();
  const ends = createListeners<Ended>();
  let count = 0;
  let state: 'new' | 'ready' | 'over' = 'new';
  let attempt: Promise<void> | undefined;

  const made = make({
    unread(next) {
      if (next === count) return;
      count = next;
      unread.tell(next);
    },
    queue: queues.tell,
    ended: ends.tell,
  });

  /** Who waits when it is destroyed waits for nothing. */
  const gone: Signal<never> = createSignal();
  const isOver = (): boolean => state === 'over';

  async function load(): Promise<void> {
    try {
      const loading = isOver() ? gone.promise : made.load();
      loading.then(clear, clear);
      await Promise.race([loading, gone.promise]);
      // It may have ended in the turn in which it was loaded.
      if (isOver()) await gone.promise;
      state = 'ready';
    } finally {
      attempt = undefined;
    }
  }

  /** What came too late is taken away again. */
  function clear(): void {
    if (isOver()) made.destroy();
  }

  const ready = (): Promise<void> | undefined => (state === 'ready' ? undefined : (attempt ??= load()));

  async function availability(): Promise<Availability> {
    let told: Availability['state'] = 'unknown';
    if (state === 'ready' && made.available) {
      try {
        told = await within(platform, AVAILABILITY_TIMEOUT, made.available());
      } catch {
        // Not known is an answer.
      }
    }
    return { state: told, checkedAt: platform.now() };
  }

  return {
    surface: made.surface,
    availability,
    async load() {
      await ready();
    },
    async open(context) {
      const waiting = ready();
      if (waiting) await waiting;
      return Promise.race([made.open(context), gone.promise]);
    },
    close() {
      if (state === 'ready') made.close();
    },
    onUnread: unread.add,
    onQueue: queues.add,
    onEnded: ends.add,
    ...(made.keep && { keep: made.keep.bind(made) }),
    destroy() {
      if (isOver()) return;
      state = 'over';
      gone.reject(new ProviderError('not-supported', 'This provider was destroyed.'));
      for (const listeners of [unread, queues, ends]) listeners.clear();
      made.destroy();
    },
  };
}

interface Listeners<T> {
  readonly add: (listener: (value: T) => void) => () => void;
  readonly tell: (value: T) => void;
  readonly clear: () => void;
}

function createListeners<T>(): Listeners<T> {
  const all = new Set<(value: T) => void>();
  return {
    add(listener) {
      // The same function twice is two listeners.
      const one = (value: T): void => {
        listener(value);
      };
      all.add(one);
      return () => void all.delete(one);
    },
    tell(value) {
      for (const one of [...all]) if (all.has(one)) one(value);
    },
    clear() {
      all.clear();
    },
  };
}

/**
 * The same promise, for so long (ms).
 * @throws {ProviderError} `no-answer`
 */
export function within<T>(platform: Platform, ms: number, promise: Promise<T>, what = 'answer'): Promise<T> {
  let cancel: (() => void) | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    cancel = platform.wake(platform.now() + ms, () => {
      reject(new ProviderError('no-answer', `No ${what} within ${ms / 1000} seconds.`));
    });
  });
  return Promise.race([promise, late]).finally(cancel);
}

/** A promise that somebody else settles. */
export interface Signal<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
}

export function createSignal<T>(): Signal<T> {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  // Who waits will hear of it; nobody may.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
