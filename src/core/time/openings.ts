import { cached } from './cache.js';
import { DAY } from './civil.js';
import { dayNumber } from './day.js';
import { DAY_MINUTES, isClosure, rangesOn, ruleOn } from './rules.js';
import type { Rule } from './rules.js';
import type { Interval } from './schedule-types.js';
import { toInstant } from './zone.js';

/** Openings that start on the civil days `first` … `last`, in order, none touching. */
export type Openings = (first: number, last: number) => Iterable<Interval>;

/** What one civil day opens, in order; `late` is what skipped clocks push past the start of the next day. */
interface Day {
  readonly own: readonly Interval[];
  readonly late: readonly Interval[];
}

const NOTHING: readonly Interval[] = [];
const CLOSED: Day = { own: NOTHING, late: NOTHING };
const byStart = (a: Interval, b: Interval): number => a.start - b.start;

/** `rules` (strongest first) read in a zone. Each day is worked out once. */
export function openingsIn(zone: string, rules: readonly Rule[]): Openings {
  const cache = new Map<number, Day>();
  return function* (first, last) {
    let joined: Interval | undefined;
    let late = NOTHING;
    for (let day = first; day <= last + 1; day++) {
      const { own, late: next } = day > last ? CLOSED : cached(cache, day, () => workOut(zone, rules, day));
      for (const opening of late.length > 0 ? [...late, ...own].sort(byStart) : own) {
        if (joined && opening.start <= joined.end) {
          joined = { start: joined.start, end: Math.max(joined.end, opening.end) };
        } else {
          if (joined) yield joined;
          joined = opening;
        }
      }
      late = next;
    }
    if (joined) yield joined;
  };
}

/** The openings that start on one day, with both ends resolved by one rule. */
function workOut(zone: string, rules: readonly Rule[], day: number): Day {
  const instant = (minutes: number): number => toInstant(zone, day * DAY + minutes * 60_000);
  const ranges = rangesOn(ruleOn(rules, day), day);
  // A zone that crosses the date line skips a whole day: nothing opens on it.
  if (ranges.length === 0 || dayNumber(zone, instant(0)) !== day) return CLOSED;
  // A dated closure of the next day ends this evening at midnight.
  const latest = isClosure(ruleOn(rules, day + 1), day + 1) ? DAY_MINUTES : Infinity;
  const openings = ranges
    .map(({ start, end }) => ({ start: instant(start), end: instant(Math.min(end, latest)) }))
    .filter(({ start, end }) => start < end) // the clocks may skip a range
    .sort(byStart);
  const tomorrow = instant(DAY_MINUTES);
  const isLate = ({ start }: Interval): boolean => start >= tomorrow;
  return { own: openings.filter((opening) => !isLate(opening)), late: openings.filter(isLate) };
}
