import { DAY, HOUR, isInstant } from './civil.js';
import type { Work } from './schedule-types.js';
import { toInstant, toWall } from './zone.js';

const MINUTE = 60_000;
const SECOND = 1000;

/** The most days that a piece of work may take. */
const MAX_DAYS = 366;

/** `PT1H30M`, `PT4M`, `PT20S` in milliseconds; whole numbers only. `undefined` for anything else. */
export function parseDuration(text: string): number | undefined {
  const match = /^PT(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?$/.exec(text);
  if (!match) return undefined;
  const [, hours = 0, minutes = 0, seconds = 0] = match;
  return Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND;
}

/**
 * An amount of work: `PT4H30M` is hours and minutes of open time, `P2D` the close of the second open day after today.
 * `undefined` for anything else, mixed, with seconds, weeks or months, or of more than 366 days.
 */
export function parseWork(text: string): Work | undefined {
  const days = Number(/^P(\d{1,3})D$/.exec(text)?.[1] ?? NaN);
  if (days >= 1 && days <= MAX_DAYS) return { days };
  const ms = text.endsWith('S') ? undefined : parseDuration(text);
  return ms === undefined ? undefined : { ms };
}

/**
 * The instant at which work begun at `at` is done when every hour counts. Days end at the same wall time that many
 * days later in the zone; without a zone they have 24 hours each. `undefined` beyond what a date can hold.
 */
export function calendarAdd(zone: string | undefined, at: number, work: Work): number | undefined {
  const end = isInstant(at) ? plus(zone, at, work) : NaN;
  return isInstant(end) ? end : undefined;
}

function plus(zone: string | undefined, at: number, work: Work): number {
  if ('ms' in work) return at + work.ms;
  const span = work.days * DAY;
  return zone === undefined ? at + span : toInstant(zone, toWall(zone, at) + span);
}
