import type { Issue } from '../document/issue.js';
import type { Localized } from '../document/localized.js';

/** Half-open `[start, end)`, epoch milliseconds. `-Infinity` / `Infinity` where an opening has no edge within 60 days. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** An amount of work: open milliseconds, or "the close of the n-th open civil day after today". */
export type Work = { readonly ms: number } | { readonly days: number };

/** What a schedule says of one instant. */
export interface ScheduleStatus {
  readonly open: boolean;
  /** The next instant at which `open` flips (epoch ms). Absent: not within the search bounds. */
  readonly until?: number;
  /** Why it is closed: the name of the dated entry that closes it. Only when closed. */
  readonly reason?: Localized;
  /** Open at every instant, past and future. */
  readonly always?: true;
  /** No opening can come any more, however far one looks. */
  readonly never?: true;
}

/**
 * Opening hours in one IANA zone. All instants are epoch milliseconds. Never throws, never loops without end:
 * searches stop 60 days ahead for `next` and `status`, 400 days for `add`, a century for `intervals` and `between`.
 */
export interface Schedule {
  /** The IANA zone the hours are read in. */
  readonly timeZone: string;
  /** What was wrong with the specification; the wrong parts were left out. */
  readonly issues: readonly Issue[];
  /** Is it open at this instant? */
  isOpen(at: number): boolean;
  /** Open or closed, until when, and why. */
  status(at: number): ScheduleStatus;
  /** The opening that holds `at`, or the next one that starts within 60 days. Touching openings are one. */
  next(at: number): Interval | undefined;
  /** All openings that meet `[from, to)`, clipped to it, in order, none touching. */
  intervals(from: number, to: number): Iterable<Interval>;
  /** The instant at which this much work, begun at `at`, is done. `undefined`: not within 400 days. */
  add(at: number, work: Work): number | undefined;
  /** Open milliseconds in `[from, to)`. 0 when `to` is not after `from`. */
  between(from: number, to: number): number;
}
