/** So many in so much time. */
export interface Limit {
  readonly count: number;
  /** Milliseconds. */
  readonly within: number;
}

/** More keys than this are a flood: the longest unused are forgotten. */
const MOST_KEYS = 10_000;

/**
 * A sliding window for each key, in memory: one process serves the demo. Several would need a common place, and nothing
 * else would change.
 */
export class Throttle {
  readonly #limit: Limit;
  readonly #now: () => number;
  readonly #seen = new Map<string, number[]>();

  constructor(limit: Limit, now: () => number) {
    this.#limit = limit;
    this.#now = now;
  }

  /** Counts one more. When that is too many: milliseconds until the next one may pass. */
  take(key: string): number | undefined {
    const now = this.#now();
    const { count, within } = this.#limit;
    const instants = (this.#seen.get(key) ?? []).filter((at) => at > now - within && at <= now);
    this.#seen.delete(key);
    this.#seen.set(key, instants);
    const [oldest] = this.#seen.keys();
    if (this.#seen.size > MOST_KEYS && oldest !== undefined) this.#seen.delete(oldest);
    if (instants.length >= count) return (instants.at(-count) ?? now) + within - now;
    instants.push(now);
    return undefined;
  }

  /** Takes the latest one back: it turned out to be none of those that are counted. */
  giveBack(key: string): void {
    this.#seen.get(key)?.pop();
  }
}
