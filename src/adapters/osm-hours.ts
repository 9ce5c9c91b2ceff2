import type { Issue } from '../core/document/issue.js';
import { readHoursText } from './hours-text.js';
import type { HoursPart, HoursRule } from './hours-text.js';

/** What a translation gives: hours in our grammar, and what was left out. */
export interface OsmHours {
  /** For `hours` in a channels document. Empty when nothing could be read: then leave `hours` out. */
  readonly hours: string;
  /** What was left out or decided. Codes: `comment` `holidays` `fallback` `unsupported` `no-times` `ambiguous` `order`. */
  readonly issues: readonly Issue[];
}

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const ALL_DAY = '00:00-24:00';

/** Ranges per weekday, Monday first. `undefined`: nothing is said; empty: closed. */
type Week = (readonly string[] | undefined)[];

/**
 * Translates the common part of OpenStreetMap's `opening_hours` into the strict subset that a channels document takes.
 * Usual slips (dashes, spaces, English day names, `09.00`) are read; what is not certain is left out with an issue, never guessed.
 */
export function fromOsmHours(text: string): OsmHours {
  const issues: Issue[] = [];
  const week: Week = Array<undefined>(7).fill(undefined);
  const dated = new Map<string, readonly string[]>();
  const report = (code: string, message: string): void => {
    issues.push({ path: '', code, message });
  };

  for (const part of readHoursText(text)) {
    for (const comment of part.comments) report('comment', `The comment "${comment}" was left out.`);
    if (part.holidays)
      report(
        'holidays',
        `"${part.text}": public and school holidays are not known here; list their dates instead.`,
      );
    if (part.unread !== undefined)
      report(
        'unsupported',
        `"${part.unread}" is not of the supported part of opening_hours and was left out.`,
      );
    if (part.fallback)
      report('fallback', `"|| ${part.text}" holds only where the rest says nothing; it was left out.`);
    else if (contradictsItself(part))
      report(
        'ambiguous',
        `"${part.text}": rules without a separator name the same days; they were left out.`,
      );
    else for (const rule of part.rules) apply(rule, part, week, dated, report);
  }

  return {
    hours: [
      ...printWeek(week),
      ...Array.from(dated, ([dates, ranges]) => `${dates} ${printRanges(ranges)}`),
    ].join('; '),
    issues,
  };
}

/** `Mo-Fr 08:00-18:00 Fr 08:00-12:00`: added to it, or instead of it? */
function contradictsItself({ rules }: HoursPart): boolean {
  return rules.some(
    (rule, index) => rule.after === '' && rules.slice(0, index).some((before) => shareDays(before, rule)),
  );
}

function shareDays(a: HoursRule, b: HoursRule): boolean {
  return (
    a.dates.join() === b.dates.join() && (!a.days || !b.days || a.days.some((day) => b.days?.includes(day)))
  );
}

function apply(
  rule: HoursRule,
  part: HoursPart,
  week: Week,
  dated: Map<string, readonly string[]>,
  report: (code: string, message: string) => void,
): void {
  const { days = [0, 1, 2, 3, 4, 5, 6], dates, ranges } = rule;
  if (!ranges) {
    // Only holidays before the times: there is nothing left to say.
    if (days.length > 0) report('no-times', `"${part.text}" has no times and was left out.`);
    return;
  }
  if (dates.length > 0 && days.length < 7) {
    report(
      'unsupported',
      `"${part.text}": weekdays within dates cannot be written as text; use "seasons". It was left out.`,
    );
    return;
  }
  // After a comma a rule adds to the one before it, after a semicolon it takes its place.
  const join = (before: readonly string[] | undefined): readonly string[] =>
    rule.after === ',' && ranges.length > 0 ? [...(before ?? []), ...ranges] : ranges;
  for (const date of dates) dated.set(date, join(dated.get(date)));
  if (dates.length > 0) return;
  for (const day of days) week[day] = join(week[day]);
  if (dated.size > 0 && days.length > 0)
    report('order', `"${part.text}" comes after rules for dates; here the dates win all the same.`);
}

/** One rule for all weekdays that have the same hours, in the order of their first day. */
function printWeek(week: Week): string[] {
  const groups = new Map<string, number[]>();
  week.forEach((ranges, day) => {
    if (!ranges) return;
    const hours = printRanges(ranges);
    groups.set(hours, [...(groups.get(hours) ?? []), day]);
  });
  return Array.from(groups, ([hours, days]) =>
    days.length === 7 && hours === ALL_DAY ? '24/7' : `${printDays(days)} ${hours}`,
  );
}

/** `Mo-We,Fr`. */
function printDays(days: readonly number[]): string {
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs
    .map((run) => [...new Set([run[0], run.at(-1)])].map((day) => DAYS[day ?? 0]).join('-'))
    .join(',');
}

function printRanges(ranges: readonly string[]): string {
  return [...new Set(ranges)].sort().join(',') || 'off';
}
