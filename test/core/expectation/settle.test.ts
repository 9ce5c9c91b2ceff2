import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { mayMissClosing, settle } from '../../../src/core.js';
import type { Expectation, Shown } from '../../../src/core.js';
import { MINUTE, at } from './support.js';

const NOW = at('2026-11-20T10:02:30Z');
const TWO_MINUTES = 2 * MINUTE;

const live = (lower: number | undefined, upper: number, more: Partial<Expectation> = {}): Expectation => ({
  state: 'open',
  mode: 'live',
  usable: true,
  basis: 'live',
  stale: false,
  ...(lower !== undefined && { lower: lower * MINUTE }),
  upper: upper * MINUTE,
  until: NOW + 60 * MINUTE,
  ...more,
});

const hours = (more: Partial<Expectation> = {}): Expectation => ({
  state: 'open',
  mode: 'live',
  usable: true,
  basis: 'hours',
  stale: true,
  until: Infinity,
  ...more,
});

const minutes = ({ expectation: { lower, upper } }: Shown) =>
  [lower, upper].map((end) => (end === undefined ? undefined : end / MINUTE));

describe('settle', () => {
  it('the first reading is shown as it is', () => {
    assert.deepEqual(settle(undefined, live(5, 15), NOW), { expectation: live(5, 15) });
    assert.deepEqual(settle(undefined, hours(), NOW), { expectation: hours() });
  });

  it('worse is shown at once', () => {
    for (const next of [live(5, 20), live(10, 15), live(15, 30), live(undefined, 20)]) {
      assert.deepEqual(settle({ expectation: live(5, 15) }, next, NOW), { expectation: next });
    }
  });

  it('the same is the same', () => {
    assert.deepEqual(settle({ expectation: live(5, 15) }, live(5, 15), NOW), { expectation: live(5, 15) });
  });

  it('better is shown after two minutes, to the millisecond', () => {
    for (const next of [live(3, 10), live(undefined, 10), live(5, 10), live(3, 15)]) {
      const first = settle({ expectation: live(5, 15) }, next, NOW);
      assert.deepEqual(minutes(first), [5, 15]);
      assert.equal(first.betterSince, NOW);
      assert.equal(first.expectation.until, NOW + TWO_MINUTES);
      const still = settle(first, next, NOW + TWO_MINUTES - 1);
      assert.deepEqual(minutes(still), [5, 15]);
      assert.deepEqual(settle(still, next, NOW + TWO_MINUTES), { expectation: next });
    }
  });

  it('better and still better count as one improvement, and the last is shown', () => {
    const first = settle({ expectation: live(10, 20) }, live(5, 15), NOW);
    const second = settle(first, live(3, 10), NOW + MINUTE);
    assert.equal(second.betterSince, NOW);
    assert.deepEqual(minutes(settle(second, live(2, 5), NOW + TWO_MINUTES)), [2, 5]);
  });

  it('an improvement that went away begins again', () => {
    const first = settle({ expectation: live(5, 15) }, live(3, 10), NOW);
    const back = settle(first, live(5, 15), NOW + MINUTE);
    assert.equal(back.betterSince, undefined);
    const again = settle(back, live(3, 10), NOW + TWO_MINUTES);
    assert.deepEqual(minutes(again), [5, 15]);
    assert.equal(again.expectation.until, NOW + 2 * TWO_MINUTES);
  });

  it('worse than what is shown is shown at once, also while good news waits', () => {
    const first = settle({ expectation: live(5, 15) }, live(3, 10), NOW);
    assert.deepEqual(settle(first, live(5, 20), NOW + MINUTE), { expectation: live(5, 20) });
  });

  it('a range that was kept without a lower end gets none from the next', () => {
    const kept = settle({ expectation: live(undefined, 15) }, live(3, 10), NOW);
    assert.deepEqual(minutes(kept), [undefined, 15]);
    assert.ok(!('lower' in kept.expectation));
  });

  it('everything but the range is of now', () => {
    const next = live(3, 10, { pressure: 'quiet', closes: NOW + 90 * MINUTE, automated: 'now' });
    const { pressure, closes, automated } = settle(
      { expectation: live(5, 15, { pressure: 'busy' }) },
      next,
      NOW,
    ).expectation;
    assert.deepEqual([pressure, closes, automated], ['quiet', NOW + 90 * MINUTE, 'now']);
  });

  it('what is not live is shown at once: a range never outlives its reading', () => {
    for (const next of [
      hours(),
      hours({ basis: 'declared', by: NOW + MINUTE }),
      hours({ basis: 'measured', by: NOW }),
      hours({ state: 'closed', usable: false }),
      hours({ state: 'paused', basis: 'none', usable: false }),
    ]) {
      const shown = settle({ expectation: live(5, 15), betterSince: NOW }, next, NOW);
      assert.deepEqual(shown, { expectation: next });
      assert.ok(!('upper' in shown.expectation) && !('lower' in shown.expectation));
    }
  });

  it('a live range after something else is shown at once', () => {
    assert.deepEqual(settle({ expectation: hours() }, live(3, 10), NOW), { expectation: live(3, 10) });
  });

  it('knows when the range that is kept would end after closing', () => {
    const closes = NOW + 16 * MINUTE;
    const shown = settle({ expectation: live(5, 15) }, live(3, 10, { closes }), NOW);
    assert.equal(shown.expectation.until, NOW + MINUTE + 1);
    assert.equal(mayMissClosing(shown.expectation, shown.expectation.until - 1), false);
    assert.equal(mayMissClosing(shown.expectation, shown.expectation.until), true);
  });

  it('never holds longer than the reading', () => {
    const shown = settle({ expectation: live(5, 15) }, live(3, 10, { until: NOW + MINUTE }), NOW);
    assert.equal(shown.expectation.until, NOW + MINUTE);
  });

  it('whatever the readings: never better than two minutes of readings, never worse than shown or read', () => {
    const reading = fc.record({
      lower: fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }),
      upper: fc.integer({ min: 10, max: 60 }),
    });
    const step = fc.record({ reading, after: fc.integer({ min: 1, max: 90_000 }) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 20 }), (steps) => {
        let shown: Shown | undefined;
        let now = NOW;
        const read: { readonly now: number; readonly upper: number }[] = [];
        for (const { reading: facts, after } of steps) {
          now += after;
          const next = live(facts.lower, facts.upper, { until: now + 5 * MINUTE });
          const before = shown?.expectation.upper ?? 0;
          shown = settle(shown, next, now);
          const upper = shown.expectation.upper ?? NaN;
          read.push({ now, upper: facts.upper * MINUTE });
          assert.ok(upper >= facts.upper * MINUTE, 'better than what was read');
          assert.ok(upper <= Math.max(before, facts.upper * MINUTE), 'worse than shown and read');
          // Falling means that every reading of the last two minutes lay below what had been shown.
          if (upper < before) {
            const recent = read.filter((entry) => entry.now > now - TWO_MINUTES);
            assert.ok(recent.every((entry) => entry.upper <= before));
          }
          assert.ok(shown.expectation.until > now);
        }
      }),
      { numRuns: 300 },
    );
  });
});
