import { tzOffset } from '@date-fns/tz/tzOffset';
import { cached } from './cache.js';
import { DAY, MAX_INSTANT } from './civil.js';

/** Offsets are kept per week and zone: asking the engine costs 30 times as much as a look into a map. */
const BUCKET = 7 * DAY;

/** Offset in ms per zone and bucket; NaN where the clocks change within the bucket. */
const offsets = new Map<string, Map<number, number>>();

/** Making a formatter to learn whether a zone exists is slow too. */
const names = new Map<string, boolean>();

/** Is this the name of an IANA zone that the engine knows? Fixed offsets such as `+02:00` are not zones. */
export function isTimeZone(name: unknown): name is string {
  return typeof name === 'string' && cached(names, name, isKnown);
}

function isKnown(name: string): boolean {
  try {
    return /^[a-z]/i.test(name) && !!Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
}

/** What the zone's wall clock is ahead of UTC at this instant, in milliseconds. */
export function offsetAt(zone: string, instant: number): number {
  const known = cached(offsets, zone, () => new Map<number, number>());
  const offset = cached(known, Math.floor(instant / BUCKET), (bucket) => {
    const start = askEngine(zone, bucket * BUCKET);
    return start === askEngine(zone, (bucket + 1) * BUCKET) ? start : NaN;
  });
  return Number.isNaN(offset) ? askEngine(zone, instant) : offset;
}

function askEngine(zone: string, instant: number): number {
  const date = new Date(Math.max(-MAX_INSTANT, Math.min(MAX_INSTANT, instant)));
  return Math.round(tzOffset(zone, date) * 60_000); // the engine knows seconds, tzOffset says minutes
}

/** The wall time (ms, see civil.ts) that the zone's clock shows at this instant. */
export function toWall(zone: string, instant: number): number {
  return instant + offsetAt(zone, instant);
}

/**
 * The instant at which the zone's clock shows this wall time (ms). A wall time that the clocks skip is moved forward by
 * the length of the gap; of one that they show twice it is the first.
 */
export function toInstant(zone: string, wall: number): number {
  const before = offsetAt(zone, wall - DAY);
  const after = offsetAt(zone, wall + DAY);
  const holds = (offset: number): boolean => offsetAt(zone, wall - offset) === offset;
  return wall - (holds(before) || !holds(after) ? before : after);
}
