import type { Localized } from '../document/localized.js';

/** ISO weekday keys, Monday first. */
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** `"09:00-13:00,14:00-18:00"`, or `"closed"` (`"off"` is read as the same). */
export type Ranges = string;

/** Opening hours per weekday. A weekday that is not named is closed. */
export type WeekSpec = Readonly<Partial<Record<Weekday, Ranges>>>;

/** A part of every year with a week of its own, which replaces the base week as a whole. `from` and `to` are `--MM-DD`, both included; `from` after `to` wraps over the new year. */
export interface SeasonSpec {
  readonly from: string;
  readonly to: string;
  readonly week: WeekSpec;
}

/** One dated entry: its hours, and a name that completes "closed for …". */
export type DatedSpec = Ranges | { readonly hours: Ranges; readonly name?: Localized };

/**
 * Opening hours as data. Keys of `dates`: `2026-12-25`, `--08-15` (every year), `2026-08-10/2026-08-21` or `--12-24/--12-26` (both ends included).
 */
export interface ScheduleSpec {
  readonly week?: WeekSpec;
  readonly seasons?: readonly SeasonSpec[];
  readonly dates?: Readonly<Record<string, DatedSpec>>;
}
