import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { monthDayOf, parseDay, weekdayOf } from '../../../src/core/time/civil.js';
import { nextMidnight } from '../../../src/core/time/day.js';
import { isTimeZone, offsetAt, toInstant, toWall } from '../../../src/core/time/zone.js';
import { ZONES } from './oracle.js';

const DAY = 86_400_000;

describe('civil days', () => {
  it('agree with Temporal over ten thousand years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (day) => {
        const date = Temporal.PlainDate.from('1970-01-01').add({ days: day });
        assert.equal(weekdayOf(day), date.dayOfWeek - 1);
        assert.equal(monthDayOf(day), date.month * 100 + date.day);
        assert.equal(parseDay(date.toString()), day);
      }),
    );
  });

  it('are read from dates that exist, in one form only', () => {
    for (const text of [
      '2026-02-29',
      '2026-02-30',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '2100-02-29',
      '2026-1-1',
      '2026',
      '2026-12',
      '2026-12-25T00:00Z',
      ' 2026-12-25',
      '2026-12-25 ',
      '20261225',
      '+002026-12',
      '+275760-09',
      '-000001-01',
      '',
      'x',
    ]) {
      assert.equal(parseDay(text), NaN, JSON.stringify(text));
    }
    assert.equal(parseDay('2028-02-29'), Date.UTC(2028, 1, 29) / DAY);
  });
});

describe('zones', () => {
  it('are known by their IANA names, in any case, and nothing else is one', () => {
    for (const zone of ZONES) assert.equal(isTimeZone(zone), true, zone);
    for (const none of [
      '',
      'Europe',
      'Europe/Roma',
      '+02:00',
      '-05',
      'Etc/GMT+99',
      'constructor',
      '__proto__',
      undefined,
      null,
      5,
      {},
      [],
    ]) {
      assert.equal(isTimeZone(none), false);
    }
  });

  it('have the offsets of Temporal at any instant of 150 years', () => {
    const years = { min: Date.UTC(1950, 0, 1), max: Date.UTC(2100, 0, 1) };
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer(years), (zone, instant) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
        assert.equal(offsetAt(zone, instant), Math.round(zoned.offsetNanoseconds / 1e6));
        const wall = toWall(zone, instant);
        const back = toInstant(zone, wall);
        assert.ok(back === instant || (back < instant && toWall(zone, back) === wall)); // the first of two
        const midnight = nextMidnight(zone, instant);
        assert.ok(midnight > instant && midnight - instant <= 2 * DAY + 3_600_000);
      }),
      { numRuns: 3000 },
    );
  });

  it('keep their answer when a map is full', () => {
    const rome = (day: number): number => offsetAt('Europe/Rome', day * DAY);
    const before = Array.from({ length: 400 }, (_, day) => rome(20_000 + day));
    for (let week = 0; week < 2000; week++) rome(7 * week);
    assert.deepEqual(
      Array.from({ length: 400 }, (_, day) => rome(20_000 + day)),
      before,
    );
  });

  it('put the second midnight of a day after the first', () => {
    // St John's set its clocks back at 00:01 until 2011: 2010-11-07 00:00 came twice.
    const [first, second] = [Date.parse('2010-11-07T02:30Z'), Date.parse('2010-11-07T03:30Z')];
    assert.equal(nextMidnight('America/St_Johns', first - 1), first);
    assert.equal(nextMidnight('America/St_Johns', second - 1), second);
  });
});
