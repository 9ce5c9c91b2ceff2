import { inside } from '../document/issue.js';
import { WEEK, datedRule, everyDay, readRanges } from './rules.js';
import type { Range, ReportHours, Rule } from './rules.js';

const MAX_LENGTH = 30_000;

const DAYS = 'Mo Tu We Th Fr Sa Su'.split(' ');
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `Dec 25`, `Dec 24-26`, `2026 Dec 24-Jan 6`. */
const DATE = /^(?:(\d{4}) )?([A-Z]\w\w) (\d\d?)(?:-(?:([A-Z]\w\w) )?(\d\d?))?$/;

/**
 * Rules of the grammar string, a strict subset of OpenStreetMap's `opening_hours`:
 * `Mo-Fr 09:00-18:00; Sa 09:00-12:00; Dec 25 off; 2026 Aug 10-21 off`. A rule outside the subset is left out, never
 * guessed at. The path of an issue is the index of its rule.
 */
export function readHours(text: string, report: ReportHours): Rule[] {
  const week = DAYS.map((): readonly Range[] => []);
  const rules: Rule[] = [{ level: WEEK, from: 0, to: Infinity, week }];
  if (text.length > MAX_LENGTH) {
    report('', 'too-many', text);
    return rules;
  }
  // One space between words, none around the signs that join days and times.
  const parts = text
    .replace(/\s+/g, ' ')
    .replace(/ ?([-,;]) ?/g, '$1')
    .trim()
    .split(';');
  parts.forEach((part, index) => {
    if (part === '' && index > 0) return; // the last rule may end with a semicolon too
    const space = part.lastIndexOf(' ');
    const hours = part === '24/7' ? '00:00-24:00' : part.slice(space + 1);
    const ranges = readRanges(hours, inside(report, index), part);
    if (!ranges) return;
    const selector = part.slice(0, Math.max(space, 0));
    const days = weekdaysOf(selector || 'Mo-Su');
    if (days) {
      for (const day of days) week[day] = ranges;
      return;
    }
    const rule = datedRule(isoDates(selector), everyDay(ranges));
    if (rule) rules.push(rule);
    else inside(report, index)('', 'not-a-rule', part);
  });
  return rules;
}

/** `Mo-We,Sa` → 0, 1, 2, 5; `undefined` if it is not a list of days. */
function weekdaysOf(selector: string): number[] | undefined {
  const days: number[] = [];
  for (const part of selector.split(',')) {
    const [from = -1, to = from, ...rest] = part.split('-').map((name) => DAYS.indexOf(name));
    if (from < 0 || to < 0 || rest.length > 0) return undefined;
    for (let day = from; day <= (to < from ? to + 7 : to); day++) days.push(day % 7);
  }
  return days;
}

/** `Dec 24-26` → `--12-24/--12-26`; an impossible key if it is not a date. */
function isoDates(selector: string): string {
  const [, year, month = '', day = '', lastMonth = month, lastDay = day] = DATE.exec(selector) ?? [];
  const from = isoMonthDay(month, day);
  const to = isoMonthDay(lastMonth, lastDay);
  if (to < from && month === lastMonth) return ''; // a slip; between two months it is the turn of the year
  if (year === undefined) return `-${from}/-${to}`;
  return `${year}${from}/${to < from ? String(Number(year) + 1) : year}${to}`;
}

/** `Aug`, `5` → `-08-05`. */
function isoMonthDay(month: string, day: string): string {
  return `-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
