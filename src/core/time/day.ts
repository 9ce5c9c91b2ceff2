import { DAY } from './civil.js';
import { toInstant, toWall } from './zone.js';

/** The number of the civil day (days since 1970-01-01) that the zone's calendar shows at this instant. */
export const dayNumber = (zone: string, instant: number): number => Math.floor(toWall(zone, instant) / DAY);

/** The instant (epoch ms) at which the zone's next civil day begins; always after `instant`. */
export const nextMidnight = (zone: string, instant: number): number =>
  toInstant(zone, (dayNumber(zone, instant) + 1) * DAY);
