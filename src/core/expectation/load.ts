import { millisecondsInMinute as MINUTE } from 'date-fns/constants';
import type { Live } from '../document/channel-types.js';
import type { Pressure } from './expectation-types.js';

/** A reading this far ahead of our clock is a clock's error, not news from the future. */
const CLOCK_TOLERANCE = 2 * MINUTE;
/** Fewer real waits than these say nothing about the next one. */
const ENOUGH_WAITS = 5;
/**
 * p20 and p80 of (real wait / estimate), rounded outward, on 27,162 real calls: what holds until a brand measured its
 * own.
 */
const DEFAULT_RATIOS = { lower: 0.2, upper: 1.5 };

/** How long a reading may be claimed as live, in ms: two conversations, at least two minutes, at most half an hour. */
export const freshFor = (live: Live): number =>
  Math.min(30 * MINUTE, Math.max(2 * (live.handling ?? 0), 2 * MINUTE));

/** The span in which a reading counts as live: `[from, to]`, epoch ms. */
export function freshSpan(live: Live): { from: number; to: number } {
  return { from: live.asOf - CLOCK_TOLERANCE, to: live.asOf + freshFor(live) };
}

/** Nearest-rank quantiles p20 and p80, outward. */
function waitQuantiles(waits: readonly number[]): { lower: number; upper: number } | undefined {
  const sorted = [...waits].sort((a, b) => a - b);
  const last = sorted.length - 1;
  const lower = sorted[Math.floor(0.2 * last)];
  const upper = sorted[Math.ceil(0.8 * last)];
  return sorted.length < ENOUGH_WAITS || lower === undefined || upper === undefined
    ? undefined
    : { lower, upper };
}

/**
 * The waiting time of somebody who joins now, unrounded, in ms: as the brand gives it; else people ahead and oneself ×
 * handling ÷ agents, spread by `ratios`; else the quantiles of recent waits. `undefined`: nobody serves, or no data.
 */
export function liveRange(live: Live): { lower?: number; upper: number } | undefined {
  const { lower, upper, waiting, agents, handling, waits, ratios = DEFAULT_RATIOS } = live;
  if (agents === 0) return undefined;
  if (upper !== undefined) return lower === undefined ? { upper } : { lower, upper };
  if (waiting !== undefined && agents !== undefined && handling !== undefined) {
    const estimate = ((waiting + 1) * handling) / agents;
    return { lower: estimate * ratios.lower, upper: estimate * ratios.upper };
  }
  return waits && waitQuantiles(waits);
}

/** The current upper bound against the usual one at this hour. */
export function pressureOf(upper: number, usual: number | undefined): Pressure | undefined {
  if (usual === undefined || usual <= 0) return undefined;
  const ratio = upper / usual;
  if (ratio >= 3) return 'very-busy';
  if (ratio >= 1.5) return 'busy';
  return ratio <= 0.67 ? 'quiet' : 'usual';
}
