import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dayNumber, endOfDay } from '../../../src/core/time/day.js';
import { ZONES } from './oracle.js';

const DAY = 86_400_000;
const dayOf = (iso: string): number => Date.parse(iso) / DAY;

describe('the end of a day', () => {
  it('is the last instant on which the calendar shows it', () => {
    // Days around 2026, every change of clocks among them.
    const day = fc.integer({ min: dayOf('2025-01-01'), max: dayOf('2028-01-01') });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), day, (zone, day) => {
        const date = Temporal.PlainDate.from('1970-01-01').add({ days: day });
        const next = date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
        assert.equal(endOfDay(zone, day), next - 1);
        assert.equal(dayNumber(zone, endOfDay(zone, day)), day);
      }),
      { numRuns: 1000 },
    );
  });

  it('where midnight is skipped, is the change of clocks', () => {
    assert.equal(
      endOfDay('America/Sao_Paulo', dayOf('2018-11-03')),
      Date.parse('2018-11-04T00:00:00-03:00') - 1,
    );
  });

  it('where midnight comes twice, is before the second', () => {
    // At one minute past midnight the clocks went back to 23:01 of the day before.
    assert.equal(
      endOfDay('America/St_Johns', dayOf('2010-11-06')),
      Date.parse('2010-11-07T00:00:00-03:30') - 1,
    );
  });

  it('is not moved by clocks that go back later in the night', () => {
    assert.equal(
      endOfDay('Atlantic/Azores', dayOf('2026-10-24')),
      Date.parse('2026-10-25T00:00:00+00:00') - 1,
    );
    assert.equal(
      endOfDay('America/New_York', dayOf('2026-10-31')),
      Date.parse('2026-11-01T00:00:00-04:00') - 1,
    );
  });

  it('of a day that the zone skipped is that of the day before', () => {
    assert.equal(
      endOfDay('Pacific/Apia', dayOf('2011-12-30')),
      endOfDay('Pacific/Apia', dayOf('2011-12-29')),
    );
  });
});
