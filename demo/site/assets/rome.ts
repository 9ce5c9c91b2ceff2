/** The wall clock of the brand's city, for the pages that let somebody choose a moment on it. */

export const ZONE = 'Europe/Rome';

const reader = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hourCycle: 'h23',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** What the wall clock in Rome shows, as if it were UTC: good for arithmetic on civil days. */
export function wall(at: number): number {
  const parts = new Map(reader.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** The instant at which Rome's wall clock first shows this. The second look corrects a guess across a clock change. */
export function instant(wallTime: number): number {
  const guess = wallTime - (wall(wallTime) - wallTime);
  return wallTime - (wall(guess) - guess);
}
