/** The listeners of one source. */
export interface Subscribers {
  /** See `Source.subscribe`. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Calls every listener that is still there. */
  readonly notify: () => void;
}

/** `start` runs with the first listener, `stop` after the last one has left. */
export function createSubscribers(start: () => void, stop: () => void): Subscribers {
  const listeners = new Set<() => void>();
  let running = false;

  // An element that moves in the DOM leaves and comes back within one task: that must not cost it a request.
  const settle = (): void => {
    if (running && listeners.size === 0) {
      running = false;
      stop();
    }
  };

  return {
    subscribe(listener) {
      const call = (): void => {
        listener();
      };
      listeners.add(call);
      if (!running) {
        running = true;
        start();
      }
      return () => {
        if (listeners.delete(call)) queueMicrotask(settle);
      };
    },
    notify() {
      for (const call of [...listeners]) {
        if (listeners.has(call)) call();
      }
    },
  };
}
