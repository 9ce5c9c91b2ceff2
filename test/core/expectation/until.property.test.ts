import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { expectationOf, settle, upperInstant } from '../../../src/core.js';
import { between, factsOf, fractions, moment } from './support.js';

describe('until', () => {
  it('lies after now, and until then nothing changes', () => {
    fc.assert(
      fc.property(moment, fractions, ({ channel, now }, where) => {
        const expectation = expectationOf(channel, now);
        assert.ok(expectation.until > now);
        for (const instant of between(now, expectation.until, where)) {
          assert.deepEqual(
            factsOf(expectationOf(channel, instant)),
            factsOf(expectation),
            new Date(instant).toISOString(),
          );
        }
      }),
      { numRuns: 700 },
    );
  });

  it('also of what is damped against the screen', () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 1, max: 90 }),
        fc.nat(200_000),
        fractions,
        ({ channel, now }, minutes, ago, where) => {
          const next = expectationOf(channel, now);
          const onScreen = { ...next, basis: 'live' as const, upper: minutes * 60_000 };
          const shown = settle({ expectation: onScreen, betterSince: now - ago }, next, now);
          assert.ok(shown.expectation.until > now);
          for (const instant of between(now, shown.expectation.until, where)) {
            const later = settle(shown, expectationOf(channel, instant), instant);
            assert.deepEqual(factsOf(later.expectation), factsOf(shown.expectation));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('any expectation', () => {
  it('fits together', () => {
    fc.assert(
      fc.property(moment, ({ channel, now }) => {
        const expectation = expectationOf(channel, now);
        const {
          state,
          mode,
          basis,
          lower,
          upper,
          by,
          opens,
          closes,
          share,
          sample,
          usable,
          stale,
          pressure,
          automated,
        } = expectation;
        for (const [key, value] of Object.entries(expectation))
          assert.notEqual(value, undefined, `${key} is there, but unknown`);
        assert.equal(basis === 'live', upper !== undefined, 'a range is live');
        assert.equal(
          basis === 'measured' || basis === 'declared',
          by !== undefined,
          'an instant has a level behind it',
        );
        assert.ok(share === undefined || basis === 'measured');
        assert.ok(sample === undefined || basis === 'measured');
        assert.ok(pressure === undefined || basis === 'live');
        assert.ok(
          lower === undefined || (upper !== undefined && lower > 0 && lower <= upper),
          `${lower?.toString()} … ${upper?.toString()}`,
        );
        assert.ok(by === undefined || by >= now);
        assert.ok(opens === undefined || (opens > now && state !== 'open'));
        assert.ok(closes === undefined || (closes > now && state === 'open'));
        assert.equal(state === 'paused' ? usable : false, false);
        assert.equal(automated !== undefined, channel.automated !== undefined);
        assert.ok(
          basis !== 'live' || (channel.mode === 'live' && mode === 'live' && !stale && state !== 'closed'),
          'live only while somebody is there',
        );
        assert.ok(basis !== 'none' || state === 'paused' || state === 'unknown');
        assert.equal(upperInstant(expectation, now), upper === undefined ? by : now + upper);
        if (channel.mode === 'async') assert.equal(mode, 'async');
      }),
      { numRuns: 400 },
    );
  });

  it('never throws, at whatever instant', () => {
    const instants = [
      0,
      -1,
      8.64e15,
      -8.64e15,
      8.64e15 - 1,
      Number.MAX_SAFE_INTEGER,
      NaN,
      Infinity,
      -Infinity,
    ];
    fc.assert(
      fc.property(moment, ({ channel }) => {
        for (const instant of instants) assert.doesNotThrow(() => expectationOf(channel, instant));
      }),
      { numRuns: 60 },
    );
  });

  it('only steps down while one opening lasts and no news comes', () => {
    const LADDER = ['none', 'hours', 'declared', 'measured', 'live'];
    fc.assert(
      fc.property(moment, fc.double({ min: 0, max: 1, noNaN: true }), ({ channel, now }, fraction) => {
        const first = expectationOf(channel, now);
        // Facts from the future become facts, a pause ends, and what is 400 days away comes nearer.
        fc.pre(first.state !== 'paused' && (channel.live === undefined || channel.live.asOf <= now));
        fc.pre(channel.reply === undefined || first.basis !== 'hours');
        const end = Math.min(first.closes ?? first.opens ?? now + 3_600_000, now + 3_600_000);
        const later = expectationOf(channel, now + Math.floor((end - 1 - now) * fraction));
        assert.ok(
          LADDER.indexOf(later.basis) <= LADDER.indexOf(first.basis),
          `${first.basis} → ${later.basis}`,
        );
      }),
      { numRuns: 300 },
    );
  });
});
