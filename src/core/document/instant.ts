import { parseDay } from '../time/civil.js';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * Epoch ms of an ISO 8601 date-time with an offset, or `undefined`. A local time without an offset is refused: every
 * reader would take it for another instant. So is a day that the month does not have.
 */
export function parseInstant(text: string): number | undefined {
  const isDay = !Number.isNaN(parseDay(text.slice(0, 10)));
  const instant = INSTANT.test(text) && isDay ? Date.parse(text) : NaN;
  return Number.isNaN(instant) ? undefined : instant;
}
