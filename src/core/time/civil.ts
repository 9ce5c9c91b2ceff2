/**
 * Civil days as integers: days since 1970-01-01, no zone. Wall times count them in milliseconds, as if the wall clock
 * stood in UTC, so that plain arithmetic is calendar arithmetic.
 */

/** Milliseconds in an hour. */
export const HOUR = 3_600_000;

/** Milliseconds in a civil day of 24 hours. */
export const DAY = 86_400_000;

/** The furthest instant that a `Date` can hold, on either side of 1970 (epoch ms). */
export const MAX_INSTANT = 8.64e15;

/** Is this an instant that a `Date` can hold? */
export function isInstant(at: number): boolean {
  return Math.abs(at) <= MAX_INSTANT; // false for NaN too
}

/** Monday 0 … Sunday 6. */
export function weekdayOf(day: number): number {
  return ((day % 7) + 10) % 7; // day 0 was a Thursday; % keeps the sign
}

/** The place of a civil day in its year, as month × 100 + day of the month: 25 December is 1225. */
export function monthDayOf(day: number): number {
  const date = new Date(day * DAY);
  return (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

/** `2026-12-25` as a civil day; NaN for any other form and for dates that no calendar has. */
export function parseDay(text: string): number {
  const ms = Date.parse(text);
  // Engines disagree on 2026-02-30 (nothing, or 2 March): only a date that prints as it was read exists.
  return /^\d/.test(text) && isInstant(ms) && new Date(ms).toISOString().slice(0, 10) === text
    ? ms / DAY
    : NaN;
}
