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
