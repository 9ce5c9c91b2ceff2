import { defined } from '../defined.js';
import type { Expectation, Shown } from './expectation-types.js';

/** Good news waits this long (ms) before it is believed: it halves the flicker of a real queue. */
const BELIEVE_BETTER_AFTER = 120_000;

const isBetter = (next: Expectation, shown: Expectation): boolean => {
  const [nextUpper, shownUpper] = [next.upper ?? 0, shown.upper ?? 0];
  return nextUpper < shownUpper || (nextUpper === shownUpper && (next.lower ?? 0) < (shown.lower ?? 0));
};

/** From when the range that is kept would end after closing, epoch ms. */
function missesClosingFrom(
  { upper = 0 }: Expectation,
  { closes = Infinity }: Expectation,
  now: number,
): number {
  const from = closes - upper + 1;
  return from > now ? from : Infinity;
}

/**
 * Damps a live range against what is on screen: worse at once, better only when it has lasted two minutes.
 * Everything else, and every other basis, changes at once.
 */
export function settle(shown: Shown | undefined, next: Expectation, now: number): Shown {
  const before = shown?.expectation;
  if (before?.basis !== 'live' || next.basis !== 'live' || !isBetter(next, before))
    return { expectation: next };
  const betterSince = shown?.betterSince ?? now;
  const believedAt = betterSince + BELIEVE_BETTER_AFTER;
  if (now >= believedAt) return { expectation: next };
  const until = Math.min(next.until, believedAt, missesClosingFrom(before, next, now));
  // Also without a `lower`, if the range that is kept has none.
  const { lower, upper } = before;
  return { expectation: defined({ ...next, lower, upper, until }), betterSince };
}
