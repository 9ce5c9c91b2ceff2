import { inside } from '../document/issue.js';
import type { Localized } from '../document/localized.js';
import { readHours } from './hours.js';
import { SEASON, WEEK, datedRule, everyDay, readRanges } from './rules.js';
import type { Range, ReportHours, Rule, Week } from './rules.js';

/** More dated entries than anyone writes by hand are an attack or an accident. */
const MAX_ENTRIES = 1000;

const WEEKDAYS = 'mon tue wed thu fri sat sun'.split(' ');

/** Rules of a specification in either form, strongest first. It comes from JSON, so nothing about it is trusted. */
export function readSpec(spec: unknown, report: ReportHours): Rule[] {
  const rules = typeof spec === 'string' ? readHours(spec, report) : readObject(spec, report);
  return rules.reverse().sort((a, b) => b.level - a.level);
}

function readObject(spec: unknown, report: ReportHours): Rule[] {
  const { week = {}, seasons = [], dates = {} } = fieldsOf(spec, report) ?? {};
  const rules: Rule[] = [
    { level: WEEK, from: 0, to: Infinity, week: readWeek(week, inside(report, 'week')) },
  ];

  const inSeasons = inside(report, 'seasons');
  for (const [index, season] of entriesOf(seasons, inSeasons, true) ?? []) {
    const inSeason = inside(inSeasons, Number(index));
    const fields = fieldsOf(season, inSeason);
    if (!fields) continue;
    const { from, to, week } = fields;
    const key = typeof from === 'string' && typeof to === 'string' ? `${from}/${to}` : '';
    const rule = datedRule(key, readWeek(week, inside(inSeason, 'week')), undefined, SEASON);
    if (rule?.level === SEASON) rules.push(rule);
    else inSeason('', 'not-a-date', key);
  }

  const dated: Rule[] = [];
  const inDates = inside(report, 'dates');
  for (const [key, entry] of entriesOf(dates, inDates) ?? []) {
    const inDate = inside(inDates, key);
    const isText = typeof entry === 'string';
    const fields: Fields | undefined = isText ? { hours: entry } : fieldsOf(entry, inDate);
    if (!fields) continue;
    const ranges = readRanges(fields['hours'], isText ? inDate : inside(inDate, 'hours'));
    const name = readName(fields['name'], inside(inDate, 'name'));
    const rule = datedRule(key, everyDay(ranges ?? []), name);
    if (!rule) inDate('', 'not-a-date', key);
    else if (ranges) dated.push(rule);
  }
  // A single day is meant as the exception to the period around it, wherever the two are written.
  const isPeriod = ({ from, to }: Rule): number => Number(from !== to);
  return [...rules, ...dated.sort((a, b) => isPeriod(b) - isPeriod(a))];
}

/** A weekday that is not named, or whose hours cannot be read, is closed. */
function readWeek(value: unknown, report: ReportHours): Week {
  const week = WEEKDAYS.map((): readonly Range[] => []);
  for (const [key, hours] of entriesOf(value, report) ?? []) {
    const weekday = WEEKDAYS.indexOf(key);
    if (weekday < 0) report(key, 'not-a-weekday', key);
    else week[weekday] = readRanges(hours, inside(report, key)) ?? [];
  }
  return week;
}

function readName(value: unknown, report: ReportHours): Localized | undefined {
  if (value === undefined || typeof value === 'string') return value || undefined;
  const texts = entriesOf(value, report) ?? [];
  if (!texts.every((entry): entry is [string, string] => typeof entry[1] === 'string'))
    report('', 'wrong-type', value);
  else if (texts.length > 0) return Object.fromEntries(texts);
  return undefined;
}

type Fields = Partial<Record<string, unknown>>;

/** Own fields only: nothing is ever read from a prototype. */
function fieldsOf(value: unknown, report: ReportHours): Fields | undefined {
  const entries = entriesOf(value, report);
  return entries && Object.fromEntries(entries);
}

function entriesOf(value: unknown, report: ReportHours, isList = false): [string, unknown][] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) !== isList) {
    report('', 'wrong-type', value);
    return undefined;
  }
  const entries = Object.entries(value);
  if (entries.length > MAX_ENTRIES) report('', 'too-many', value);
  return entries.slice(0, MAX_ENTRIES);
}
