import { DAY } from './civil.js';
import { offsetAt, toInstant, toWall } from './zone.js';

/** The civil day (days since 1970-01-01) that the zone's calendar shows at this instant. */
export function dayNumber(zone: string, instant: number): number {
  return Math.floor(toWall(zone, instant) / DAY);
}

/** The instant (epoch ms) at which the zone's next civil day begins; always after `instant`. */
export function nextMidnight(zone: string, instant: number): number {
  const wall = (dayNumber(zone, instant) + 1) * DAY;
  const midnight = toInstant(zone, wall);
  // Clocks set back over midnight show it twice; after the change only the second is still to come.
  return midnight > instant ? midnight : wall - offsetAt(zone, instant);
}

/** The last instant (epoch ms) at which the zone's calendar still shows this civil day. */
export function endOfDay(zone: string, day: number): number {
  const midnight = toInstant(zone, (day + 1) * DAY);
  // Clocks set back over midnight show the day once more.
  const again = (day + 1) * DAY - offsetAt(zone, midnight + DAY / 8);
  return (dayNumber(zone, again - 1) === day ? Math.max(midnight, again) : midnight) - 1;
}
