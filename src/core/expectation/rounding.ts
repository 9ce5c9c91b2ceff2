import { millisecondsInHour as HOUR, millisecondsInMinute as MINUTE } from 'date-fns/constants';
const QUARTER = 15 * MINUTE;

/** What a waiting time may be said as, in minutes; above the last step, whole hours. */
const STEPS = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480];
const LAST = 480 * MINUTE;

/** The smallest step that is not below `ms`. */
export function roundUp(ms: number): number {
  if (ms > LAST) return Math.ceil(ms / HOUR) * HOUR;
  return (STEPS.find((step) => step * MINUTE >= ms) ?? 0) * MINUTE;
}

/** The largest step that is not above `ms`; 0 below the first. */
export function roundDown(ms: number): number {
  if (ms > LAST) return Math.floor(ms / HOUR) * HOUR;
  return (STEPS.findLast((step) => step * MINUTE <= ms) ?? 0) * MINUTE;
}

/** The next full quarter of an hour at or after an instant; every zone's offset is a multiple of it today. */
export const ceilToQuarter = (instant: number): number => Math.ceil(instant / QUARTER) * QUARTER;

/** Beyond this (ms) a waiting time is said as a time of day. */
export const LONGEST_DURATION = 45 * MINUTE;

/** A range wider than this says no more than its upper end. */
const WIDEST = 4;

/** A waiting range rounded outward. Without `lower`: only the upper end is worth saying. Both equal: "about". */
export function roundRange(lower: number | undefined, upper: number): { lower?: number; upper: number } {
  const most = roundUp(upper);
  const least = lower === undefined ? 0 : roundDown(lower);
  const width = most / least;
  return width >= 1 && width <= WIDEST ? { lower: least, upper: most } : { upper: most };
}
