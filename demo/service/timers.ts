/** How the service waits. A test brings its own, and decides when. */
export interface Timers {
  /** Calls `run` once, `ms` from now. Returns what calls it off. */
  after(ms: number, run: () => void): () => void;
}

/** Longer waits overflow in Node and would end at once. */
const LONGEST = 2 ** 31 - 1;

export const realTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, Math.min(Math.max(ms, 0), LONGEST));
    // What is waited for here keeps no process alive.
    timer.unref();
    return () => {
      clearTimeout(timer);
    };
  },
};
