import { cached } from './cache.js';
import { DAY } from './civil.js';
import { dayNumber } from './day.js';
import { DAY_MINUTES, isClosure, rangesOn, ruleOn } from './rules.js';
import type { Rule } from './rules.js';
import type { Interval } from './schedule-types.js';
import { toInstant } from './zone.js';

/** Openings that start on the civil days `first` … `last`, in order, none touching. */
export type Openings = (first: number, last: number) => Iterable<Interval>;

/** `rules` (strongest first) read in a zone. Each day is worked out once. */
export function openingsIn(zone: string, rules: readonly Rule[]): Openings {
  const cache = new Map<number, readonly Interval[]>();
  return function* (first, last) {
    let joined: Interval | undefined;
    for (let day = first; day <= last; day++) {
      for (const opening of cached(cache, day, () => workOut(zone, rules, day))) {
        if (joined && opening.start <= joined.end) {
          joined = { start: joined.start, end: Math.max(joined.end, opening.end) };
        } else {
          if (joined) yield joined;
          joined = opening;
        }
      }
    }
    if (joined) yield joined;
  };
}

/** The openings that start on one day, in order, with both ends resolved by one rule. */
function workOut(zone: string, rules: readonly Rule[], day: number): readonly Interval[] {
  const instant = (minutes: number): number => toInstant(zone, day * DAY + minutes * 60_000);
  const ranges = rangesOn(ruleOn(rules, day), day);
  // A zone that crosses the date line skips a whole day: nothing opens on it.
  if (ranges.length === 0 || dayNumber(zone, instant(0)) !== day) return [];
  // A dated closure of the next day ends this evening at midnight.
  const latest = isClosure(ruleOn(rules, day + 1), day + 1) ? DAY_MINUTES : Infinity;
  return ranges
    .map(({ start, end }) => ({ start: instant(start), end: instant(Math.min(end, latest)) }))
    .filter(({ start, end }) => start < end) // the clocks may skip a range
    .sort((a, b) => a.start - b.start);
}
