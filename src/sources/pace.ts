/** How often a document is worth asking for, as its content decides. */
export interface Pace {
  /** Milliseconds between two checks while it changes. */
  readonly every: number;
  /** Milliseconds it may grow to while nothing changes; 15 minutes at most. */
  readonly most: number;
  /** Nothing can change any more: checks end until someone refreshes. */
  readonly stop?: true;
}

/** What a response says about the next request, in milliseconds. */
export interface Steering {
  /** `Retry-After`: not before this, at most one hour. 0: at any time. */
  readonly after: number;
  /** `X-Poll-Interval`: stands in for `every` and is never undercut; 5 seconds to one hour. */
  readonly every?: number | undefined;
}

export const NOTHING: Steering = { after: 0 };

/** The longest interval we choose ourselves, ms. */
export const CEILING = 900_000;

const HOUR = 3_600_000;

// Visitors who loaded the page together must not ask together for ever.
const JITTER = 0.2;

/**
 * Milliseconds until the next check; `every` and `most` as in `Pace`.
 * @param streak how many times in a row the last outcome has repeated itself; each doubles the interval
 * @param random in [0, 1)
 */
export function pollDelay(
  every: number,
  most: number,
  streak: number,
  random: number,
  told: Steering = NOTHING,
): number {
  // 2 ** 20 is past any ceiling; without the bound it would become Infinity.
  const own =
    Math.min((told.every ?? every) * 2 ** Math.min(streak, 20), most, CEILING) * (1 - JITTER * random);
  // What the server asks for is a floor, so here the jitter only adds.
  const floor = Math.max(told.after, told.every ?? 1000) * (1 + JITTER * random);
  return Math.max(own, floor);
}

/** Reads `Retry-After` (seconds or an HTTP date) and `X-Poll-Interval` (seconds). What cannot be read is left out. `now`: epoch ms. */
export function readSteering(headers: Headers, now: number): Steering {
  const retry = headers.get('retry-after') ?? '';
  const every = seconds(headers.get('x-poll-interval') ?? '');
  return {
    after: clamp(seconds(retry) ?? (Date.parse(retry) - now || 0), 0),
    every: every === undefined ? every : clamp(every, 5000),
  };
}

function clamp(ms: number, least: number): number {
  return Math.min(Math.max(ms, least), HOUR);
}

function seconds(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) * 1000 : undefined;
}
