import type { Schedule } from 'attesa/core.js';

/** One question, and when a person answered it. Epoch ms. */
export interface Asked {
  readonly at: number;
  readonly repliedAt?: number | undefined;
}

/** What a channel did, and may therefore say of itself. */
export interface Level {
  /** Milliseconds of open time. */
  readonly within: number;
  /** Of those that count, how many were answered within. */
  readonly share: number;
  /** How many count. */
  readonly count: number;
}

/** Eight in ten. A median would be broken for every second customer. */
const SHARE = 0.8;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Minutes that are said; beyond the last one, whole hours. */
const STEPS = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480];

/**
 * Within how much open time eight in ten were answered, up to the next round figure. Who still waits counts as a miss once
 * they have waited longer than that, and does not count before: their answer may yet be in time. `undefined` when too few
 * were answered for any figure to hold.
 */
export function measure(asked: readonly Asked[], schedule: Schedule, now: number): Level | undefined {
  const waits: number[] = [];
  const waiting: number[] = [];
  for (const { at, repliedAt } of asked) {
    if (repliedAt !== undefined && repliedAt <= now) waits.push(schedule.between(at, repliedAt));
    else waiting.push(schedule.between(at, now));
  }
  waits.sort((a, b) => a - b);
  const at = (within: number): Level => {
    const hits = waits.filter((wait) => wait <= within).length;
    const count = waits.length + waiting.filter((wait) => wait > within).length;
    return { within, share: hits / count, count };
  };
  const quantile = waits.find((wait) => at(wait).share >= SHARE);
  return quantile === undefined ? undefined : at(rounded(quantile));
}

function rounded(wait: number): number {
  const step = STEPS.find((minutes) => wait <= minutes * MINUTE);
  return step === undefined ? Math.ceil(wait / HOUR) * HOUR : step * MINUTE;
}
