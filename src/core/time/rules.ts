import type { Issue, Report } from '../document/issue.js';
import type { Localized } from '../document/localized.js';
import { monthDayOf, parseDay, weekdayOf } from './civil.js';

/** Precedence of rules, weakest first. */
export const WEEK = 0;
export const SEASON = 1;
export const YEARLY = 2;
export const DATED = 3;

/** Minutes in a civil day of 24 hours. */
export const DAY_MINUTES = 1440;

/** More ranges a day than anyone writes by hand are an attack or an accident. */
const MAX_RANGES = 20;

const RANGE = /^(\d\d):([0-5]\d)-(\d\d):([0-5]\d)$/;

/** Minutes after local midnight of the day it belongs to. `end` is above 1,440 when it lies on the next day. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Ranges per weekday, Monday first; none: closed. */
export type Week = readonly (readonly Range[])[];

/** One rule, whichever form it was written in. */
export interface Rule {
  readonly level: number;
  /** First and last day: civil days for dated rules, else month × 100 + day of the month, wrapping over the new year. */
  readonly from: number;
  readonly to: number;
  readonly week: Week;
  readonly name?: Localized | undefined;
}

/** What can be wrong, and what would be right. The code itself is the first half of the sentence. */
const HINTS = {
  'not-hours': ' such as 09:00-13:00,14:00-18:00 or closed',
  'not-a-rule': ' such as Mo-Fr 09:00-18:00 or Dec 25 off',
  'not-a-date': ' such as 2026-12-25 or --12-25',
  'not-a-weekday': ' such as mon',
  'equal-ends': ', all day is 00:00-24:00',
  'too-many': '',
  'wrong-type': '',
  'unknown-zone': '',
} as const;

/** Notes that a value is wrong. */
export type ReportHours = Report<keyof typeof HINTS, unknown>;

/** A `Report` that fills `issues`, and has a sentence for each. */
export function reportHoursTo(issues: Issue[]): ReportHours {
  return (path, code, value) => {
    const subject = typeof value === 'string' ? `"${value.slice(0, 80)}"` : 'This value';
    issues.push({
      path,
      code,
      message: `${subject} was left out: ${code.replace(/-/g, ' ')}${HINTS[code]}.`,
    });
  };
}

/**
 * `09:00-13:00,14:00-18:00`, `closed` or `off`. Anything else is an issue about `whole`, and `undefined`: one
 * unreadable range takes the others with it, since half of somebody's hours would be a guess.
 */
export function readRanges(text: unknown, report: ReportHours, whole = text): readonly Range[] | undefined {
  if (text === 'closed' || text === 'off') return [];
  const parts = typeof text === 'string' ? text.split(',') : [''];
  if (parts.length > MAX_RANGES) {
    report('', 'too-many', whole);
    return undefined;
  }
  const ranges: Range[] = [];
  for (const part of parts) {
    const [hour = NaN, minute = 0, endHour = NaN, endMinute = 0] =
      RANGE.exec(part.trim())?.slice(1).map(Number) ?? [];
    const start = hour * 60 + minute;
    const end = endHour * 60 + endMinute;
    if (!(start < DAY_MINUTES && end <= DAY_MINUTES)) {
      report('', 'not-hours', whole);
      return undefined;
    }
    if (start === end) report('', 'equal-ends', whole);
    else ranges.push({ start, end: end < start ? end + DAY_MINUTES : end });
  }
  return ranges;
}

/** The same hours on every weekday. */
export function everyDay(ranges: readonly Range[]): Week {
  return Array<readonly Range[]>(7).fill(ranges);
}

/**
 * A rule for one ISO date, `2026-12-25` or `--12-25`, or for two of a kind with a slash between them, both included.
 * `undefined` for anything else. `level` is that of dates without a year.
 */
export function datedRule(key: string, week: Week, name?: Localized, level = YEARLY): Rule | undefined {
  const yearly = key.startsWith('--');
  const [from = NaN, to = from, ...rest] = key
    .split('/')
    .map((text) => (yearly ? monthDayOf(parseDay(`2024-${text.slice(2)}`)) : parseDay(text))); // 2024 was a leap year
  const known = from <= to || (yearly && to < from); // false for NaN
  return known && rest.length === 0 ? { level: yearly ? level : DATED, from, to, week, name } : undefined;
}

/** The rule that decides a civil day. `rules` stand strongest first. */
export function ruleOn(rules: readonly Rule[], day: number): Rule | undefined {
  const monthDay = monthDayOf(day);
  return rules.find(({ level, from, to }) => {
    const key = level === DATED ? day : monthDay;
    return from <= to ? from <= key && key <= to : from <= key || key <= to;
  });
}

/** The ranges that start on a day which the rule decides. */
export function rangesOn(rule: Rule | undefined, day: number): readonly Range[] {
  return rule?.week[weekdayOf(day)] ?? [];
}

/** Does the rule, a dated one, close the day? */
export function isClosure(rule: Rule | undefined, day: number): boolean {
  return rule !== undefined && rule.level >= YEARLY && rangesOn(rule, day).length === 0;
}
