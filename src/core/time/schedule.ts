import type { Issue } from '../document/issue.js';
import type { Localized } from '../document/localized.js';
import { MAX_INSTANT, isInstant } from './civil.js';
import { dayNumber } from './day.js';
import { openingsIn } from './openings.js';
import { DATED, DAY_MINUTES, WEEK, isClosure, reportHoursTo, ruleOn } from './rules.js';
import type { Range, Rule } from './rules.js';
import type { ScheduleSpec } from './schedule-spec.js';
import type { Interval, Schedule, ScheduleStatus } from './schedule-types.js';
import { readSpec } from './spec.js';
import { isTimeZone } from './zone.js';

/** Civil days that `next` and `status` look ahead and back, and from a start to its end. */
const NEAR = 60;

/** Civil days that `add` looks ahead. */
const FAR = 400;

/** Civil days that `between` and `intervals` cover: a century. */
const AGE = 36_525;

/** Civil days before an instant on which an opening that holds it may have started: 2 where a zone skipped a day. */
const BACK = 2;

/**
 * Compiles opening hours in either form. Wrong parts are left out and listed in `issues`. Hours without a known
 * `timeZone` mean nothing: the schedule then says `UTC`, has the issue `unknown-zone` and is never open, so that
 * callers can drop it.
 */
export function createSchedule(spec: ScheduleSpec | string, options: { timeZone?: string } = {}): Schedule {
  const issues: Issue[] = [];
  const report = reportHoursTo(issues);
  const rules = readSpec(spec, report);
  if (isTimeZone(options.timeZone)) return scheduleOf(rules, options.timeZone, issues);
  report('timeZone', 'unknown-zone', options.timeZone);
  return scheduleOf([], 'UTC', issues);
}

const isWholeDay = (ranges: readonly Range[]): boolean =>
  ranges.some(({ start, end }) => start === 0 && end === DAY_MINUTES);

function scheduleOf(rules: readonly Rule[], timeZone: string, issues: readonly Issue[]): Schedule {
  const openings = openingsIn(timeZone, rules);
  const dayOf = (at: number): number => dayNumber(timeZone, at);

  // Known without looking at a single day: bots are there day and night.
  const isRoundTheClock = rules[0]?.level === WEEK && rules[0].week.every(isWholeDay);

  function next(at: number): Interval | undefined {
    if (!isInstant(at)) return undefined;
    if (isRoundTheClock) return { start: -Infinity, end: Infinity };
    const found = nextFrom(at, BACK);
    // Only what was open when the search began can have opened before it.
    return found && dayOf(found.start) <= dayOf(at) - BACK ? nextFrom(at, NEAR + 1) : found;
  }

  function nextFrom(at: number, back: number): Interval | undefined {
    const today = dayOf(at);
    for (const { start, end } of openings(today - back, today + 2 * NEAR)) {
      if (end <= at) continue;
      const first = dayOf(start);
      const last = Math.max(today, first) + NEAR;
      if (first > today + NEAR) break;
      return { start: first < today - NEAR ? -Infinity : start, end: dayOf(end) > last ? Infinity : end };
    }
    return undefined;
  }

  function* intervals(from: number, to: number, days = AGE): Generator<Interval, undefined> {
    if (!isInstant(from) || !isInstant(to)) return;
    const today = dayOf(from);
    for (const opening of openings(today - BACK, Math.min(today + days, dayOf(to)))) {
      const start = Math.max(opening.start, from);
      const end = Math.min(opening.end, to);
      if (start < end) yield { start, end };
    }
  }

  /** Why it is closed from `at` until the next opening, if a dated entry is the cause and has a name. */
  function reasonOf(at: number, opening: Interval | undefined): Localized | undefined {
    const today = dayOf(at);
    // A short day with a name is not closed for that name before it opens.
    if (opening && dayOf(opening.start) === today) return undefined;
    const last = opening ? dayOf(opening.start) - 1 : today + NEAR;
    let reason = ruleOn(rules, today)?.name;
    for (let day = today + 1; day <= last && reason === undefined; day++) {
      const rule = ruleOn(rules, day);
      if (isClosure(rule, day)) reason = rule?.name;
    }
    return reason;
  }

  function status(at: number): ScheduleStatus {
    if (!isInstant(at)) return { open: false };
    const opening = next(at);
    if (opening && opening.start <= at) {
      if (opening.end < Infinity) return { open: true, until: opening.end };
      // A week without exceptions that is open for months on end is open for ever.
      const always = opening.start === -Infinity && rules.every(({ level }) => level === WEEK);
      return { open: true, ...(always && { always }) };
    }
    const reason = reasonOf(at, opening);
    const horizon = dayOf(at) + NEAR;
    return {
      open: false,
      ...(opening
        ? { until: opening.start }
        : !rules.some((rule) => canOpenAfter(rule, horizon)) && { never: true }),
      ...(reason !== undefined && { reason }),
    };
  }

  function addOpenTime(at: number, ms: number): number | undefined {
    if (!(ms >= 0)) return undefined;
    let left = ms;
    for (const { start, end } of intervals(at, MAX_INSTANT, FAR)) {
      if (left <= end - start) return start + left;
      left -= end - start;
    }
    return undefined;
  }

  /** The close of the n-th civil day after the day of `at` on which an opening starts. */
  function closeOfOpenDay(at: number, n: number): number | undefined {
    if (!isInstant(at)) return undefined;
    let left = n;
    const today = dayOf(at);
    for (let day = today + 1; day <= today + FAR; day++) {
      const ends = [...openings(day, day)].map(({ end }) => end);
      if (ends.length > 0 && --left === 0) return Math.max(...ends);
    }
    return undefined;
  }

  return {
    timeZone,
    issues,
    isOpen: (at) => intervals(at, Math.min(at + 1, MAX_INSTANT)).next().value?.start === at,
    status,
    next,
    intervals: (from, to) => intervals(from, to),
    add: (at, work) => ('ms' in work ? addOpenTime(at, work.ms) : closeOfOpenDay(at, work.days)),
    between(from, to) {
      let open = 0;
      for (const { start, end } of intervals(from, to)) open += end - start;
      return open;
    },
  };
}

/** Can the rule, taken alone, open anything after this civil day? */
function canOpenAfter({ level, to, week }: Rule, day: number): boolean {
  return (level < DATED || to > day) && week.some((ranges) => ranges.length > 0);
}
