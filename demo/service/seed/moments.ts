import { scheduleOf } from '../requests/due.js';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** How far back anything here reaches (ms). */
const FAR = 90 * DAY;

/** The instant from which so many hours of a channel's open time have passed until `now`. */
export function openHoursAgo(channel: string, now: number, hours: number): number {
  let left = hours * HOUR;
  for (const { start, end } of [...scheduleOf(channel).intervals(now - FAR, now)].reverse()) {
    if (left <= end - start) return Math.floor((end - left) / 1000) * 1000;
    left -= end - start;
  }
  return now - FAR;
}
