import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { calendarAdd, parseDuration, parseWork } from '../../../src/core/time/duration.js';

const at = (iso: string): number => Date.parse(iso);

describe('parseDuration', () => {
  it('reads hours, minutes and seconds', () => {
    const known = {
      PT4M: 240_000,
      PT1H: 3_600_000,
      PT1H30M: 5_400_000,
      PT20S: 20_000,
      PT1H0M1S: 3_601_000,
      PT0S: 0,
      PT90M: 5_400_000,
    };
    for (const [text, ms] of Object.entries(known)) assert.equal(parseDuration(text), ms, text);
  });

  it('refuses everything else', () => {
    const others = [
      '',
      'P',
      'PT',
      'P1D',
      'PT1D',
      'P1DT1H',
      '-PT1H',
      'PT-1H',
      '+PT1H',
      'PT1.5H',
      'PT1,5H',
      'pt1h',
      'PT1h',
      'PT1M1H',
      'PT 1H',
      ' PT1H',
      'PT1H\n',
      '1H',
      'PT1H1H',
      'P1Y',
      'P1M',
      'P1W',
      'PT9999999H',
      'PT١H',
    ];
    for (const text of others) assert.equal(parseDuration(text), undefined, JSON.stringify(text));
  });
});

describe('parseWork', () => {
  it('reads open time and open days', () => {
    assert.deepEqual(parseWork('PT2H'), { ms: 7_200_000 });
    assert.deepEqual(parseWork('PT4H30M'), { ms: 16_200_000 });
    assert.deepEqual(parseWork('PT0M'), { ms: 0 });
    assert.deepEqual(parseWork('P1D'), { days: 1 });
    assert.deepEqual(parseWork('P366D'), { days: 366 });
  });

  it('refuses what is mixed, too fine, too long or negative', () => {
    for (const text of [
      'P0D',
      'P367D',
      'P1000D',
      'P1DT1H',
      'P1M',
      'P1W',
      'P1Y',
      'PT30S',
      'PT1H5S',
      '-P1D',
      'P-1D',
      'P1.5D',
      'PT1.5H',
      'P1D ',
      'PT',
      '',
      'D',
    ]) {
      assert.equal(parseWork(text), undefined, JSON.stringify(text));
    }
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const whole of [text, `PT${text}`, `P${text}D`]) {
          parseDuration(whole);
          parseWork(whole);
        }
      }),
    );
  });
});

describe('calendarAdd', () => {
  it('counts every hour', () => {
    assert.equal(calendarAdd('Europe/Rome', 1000, { ms: 500 }), 1500);
  });

  it('keeps the wall time over a change of clocks', () => {
    assert.equal(calendarAdd('Europe/Rome', at('2026-03-28T09:00Z'), { days: 1 }), at('2026-03-29T08:00Z'));
    assert.equal(calendarAdd('Europe/Rome', at('2026-10-24T08:00Z'), { days: 2 }), at('2026-10-26T09:00Z'));
    assert.equal(calendarAdd('Europe/Rome', at('2026-03-28T01:30Z'), { days: 1 }), at('2026-03-29T01:30Z')); // 02:30 is skipped
  });

  it('without a zone has days of 24 hours', () => {
    assert.equal(calendarAdd(undefined, at('2026-03-28T09:00Z'), { days: 1 }), at('2026-03-29T09:00Z'));
  });

  it('ends where dates end', () => {
    for (const bad of [NaN, Infinity, -Infinity, 1e300])
      assert.equal(calendarAdd('Europe/Rome', bad, { days: 1 }), undefined);
    assert.equal(calendarAdd('Europe/Rome', 8.64e15, { days: 1 }), undefined);
    assert.equal(calendarAdd(undefined, 8.64e15, { ms: 1 }), undefined);
    assert.equal(calendarAdd(undefined, 0, { ms: NaN }), undefined);
  });
});
