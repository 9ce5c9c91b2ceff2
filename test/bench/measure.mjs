/** Numbers out of a noisy machine. Runs in Node and in the page. */

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Of sorted values. */
export const quantile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/**
 * Runs every candidate once per round, back to back and in an order that alternates, so that a noisy neighbour slows
 * all of them alike. A candidate resolves to its own milliseconds, or to nothing when its whole call is what counts.
 * @returns milliseconds by candidate, one entry per round
 */
export async function interleave(candidates, { rounds, warm = 0 }) {
  const names = Object.keys(candidates);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -warm; round < rounds; round++) {
    for (const name of round % 2 ? names : names.toReversed()) {
      const start = performance.now();
      const own = await candidates[name]();
      if (round >= 0) times[name].push(own ?? performance.now() - start);
    }
  }
  return times;
}

/** The median of the ratios within each round: what is slow for a while is slow above and below the line. */
export const ratio = (times, baseline) => median(times.map((time, round) => time / baseline[round]));
