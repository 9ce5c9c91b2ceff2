import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CEILING, pollDelay, readSteering } from '../../src/sources/pace.js';

const HOUR = 3_600_000;
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('pollDelay', () => {
  it('stays between one second and the smaller ceiling when the server says nothing', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: HOUR }),
        fc.integer({ min: 1000, max: HOUR }),
        fc.nat({ max: 5000 }),
        chance,
        (every, most, streak, random) => {
          const delay = pollDelay(every, most, streak, random);
          assert.ok(delay >= 1000);
          assert.ok(delay <= Math.max(1200, Math.min(most, CEILING)));
        },
      ),
    );
  });

  it('is never earlier than the server asks, and at most a fifth later than what both want', () => {
    const ms = fc.integer({ min: 0, max: HOUR });
    fc.assert(
      fc.property(
        ms,
        ms,
        fc.nat({ max: 60 }),
        chance,
        fc.record({ after: ms, every: ms }, { requiredKeys: ['after'] }),
        (every, most, streak, random, told) => {
          const delay = pollDelay(every, most, streak, random, told);
          const asked = Math.max(told.after, told.every ?? 0);
          assert.ok(delay >= asked);
          assert.ok(delay <= 1.2 * Math.max(asked, 1000, Math.min(most, CEILING)));
        },
      ),
    );
  });

  it('spreads visitors who loaded the page together', () => {
    assert.equal(pollDelay(30_000, CEILING, 0, 0), 30_000);
    assert.equal(pollDelay(30_000, CEILING, 0, 0.5), 27_000);
    assert.equal(pollDelay(30_000, CEILING, 1, 0.5), 54_000);
    assert.equal(pollDelay(30_000, CEILING, 0, 0.5, { after: 120_000 }), 132_000);
  });
});

describe('readSteering', () => {
  it('reads any header text within its bounds', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme-ascii' }),
      fc.integer().map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
    );
    fc.assert(
      fc.property(text, text, (retry, interval) => {
        const { after, every = 5000 } = readSteering(
          new Headers({ 'retry-after': retry, 'x-poll-interval': interval }),
          Date.UTC(2026, 10, 21),
        );
        assert.ok(after >= 0 && after <= HOUR);
        assert.ok(every >= 5000 && every <= HOUR);
      }),
    );
  });

  it('finds nothing where nothing is said', () => {
    assert.deepEqual(readSteering(new Headers(), 0), { after: 0, every: undefined });
  });
});
