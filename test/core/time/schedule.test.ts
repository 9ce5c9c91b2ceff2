import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSchedule } from '../../../src/core/time/schedule.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const at = (iso: string): number => Date.parse(iso);
const iso = (ms: number | undefined): string | undefined =>
  ms === undefined || !Number.isFinite(ms)
    ? ms?.toString()
    : new Date(ms).toISOString().replace(':00.000Z', 'Z');
const rome = (spec: Parameters<typeof createSchedule>[0]) =>
  createSchedule(spec, { timeZone: 'Europe/Rome' });
const span = (interval: { start: number; end: number } | undefined) =>
  interval && [iso(interval.start), iso(interval.end)];

describe('an opening', () => {
  const office = rome('Mo-Fr 09:00-18:00');

  it('holds its start and not its end', () => {
    assert.equal(office.isOpen(at('2026-11-23T07:59:59.999Z')), false);
    assert.equal(office.isOpen(at('2026-11-23T08:00Z')), true);
    assert.equal(office.isOpen(at('2026-11-23T16:59:59.999Z')), true);
    assert.equal(office.isOpen(at('2026-11-23T17:00Z')), false);
  });

  it('is found by next, whether it has begun or not', () => {
    const monday = ['2026-11-23T08:00Z', '2026-11-23T17:00Z'];
    assert.deepEqual(span(office.next(at('2026-11-21T12:00Z'))), monday);
    assert.deepEqual(span(office.next(at('2026-11-23T12:00Z'))), monday);
    assert.deepEqual(span(office.next(at('2026-11-23T17:00Z'))), ['2026-11-24T08:00Z', '2026-11-24T17:00Z']);
  });

  it('belongs to the day it starts: Friday night lasts into a Saturday that has no hours', () => {
    const bar = rome('Fr 22:00-02:00');
    assert.equal(bar.isOpen(at('2026-11-28T00:30Z')), true);
    assert.deepEqual(span(bar.next(at('2026-11-28T00:30Z'))), ['2026-11-27T21:00Z', '2026-11-28T01:00Z']);
    assert.equal(bar.isOpen(at('2026-11-27T00:30Z')), false);
  });

  it('that ends before it starts ends the next day, at 00:00 too', () => {
    assert.deepEqual(span(rome('22:00-00:00').next(at('2026-11-23T21:30Z'))), [
      '2026-11-23T21:00Z',
      '2026-11-23T23:00Z',
    ]);
    assert.deepEqual(span(rome('09:00-08:59').next(at('2026-11-23T09:00Z'))), [
      '2026-11-23T08:00Z',
      '2026-11-24T07:59Z',
    ]);
  });

  it('joins one that touches it, within a day and over midnight', () => {
    const shifts = rome('Mo 09:00-13:00,13:00-18:00; Tu 18:00-24:00; We 00:00-03:00');
    assert.deepEqual(span(shifts.next(at('2026-11-23T10:00Z'))), ['2026-11-23T08:00Z', '2026-11-23T17:00Z']);
    assert.deepEqual(span(shifts.next(at('2026-11-24T20:00Z'))), ['2026-11-24T17:00Z', '2026-11-25T02:00Z']);
    assert.deepEqual(span(shifts.next(at('2026-11-25T01:00Z'))), ['2026-11-24T17:00Z', '2026-11-25T02:00Z']);
  });

  it('joins one that overlaps it, and counts the time once', () => {
    const doubled = rome('Mo 09:00-13:00,12:00-18:00');
    assert.equal(doubled.between(at('2026-11-23T00:00Z'), at('2026-11-24T00:00Z')), 9 * HOUR);
  });
});

describe('the change of clocks', () => {
  it('leaves no hole in 24/7', () => {
    for (const timeZone of [
      'Europe/Rome',
      'America/Havana',
      'Asia/Beirut',
      'Australia/Lord_Howe',
      'Pacific/Apia',
    ]) {
      const year = 365 * DAY;
      const from = at('2026-01-01T00:00Z');
      const schedule = createSchedule('24/7', { timeZone });
      assert.deepEqual([...schedule.intervals(from, from + year)], [{ start: from, end: from + year }]);
    }
  });

  it('makes open time elapsed time: a Sunday of 25 hours counts 25, one of 23 counts 23', () => {
    const sunday = rome('Su 00:00-24:00');
    assert.equal(sunday.between(at('2026-10-24T12:00Z'), at('2026-10-26T12:00Z')), 25 * HOUR);
    assert.equal(sunday.between(at('2026-03-28T12:00Z'), at('2026-03-30T12:00Z')), 23 * HOUR);
  });

  it('swallows a range that lies in the gap, and one that it turns around', () => {
    const night = rome('Su 02:00-03:00');
    assert.equal(night.between(at('2026-03-28T12:00Z'), at('2026-03-30T12:00Z')), 0);
    const turned = rome('Su 02:30-03:15'); // 02:30 is moved to 03:30, after 03:15
    assert.equal(turned.between(at('2026-03-28T12:00Z'), at('2026-03-30T12:00Z')), 0);
    assert.equal(turned.between(at('2026-04-04T12:00Z'), at('2026-04-06T12:00Z')), 45 * 60_000);
  });

  it('opens at the first of two 02:30 and closes at the first too', () => {
    assert.deepEqual(span(rome('Su 02:30-04:00').next(at('2026-10-24T12:00Z'))), [
      '2026-10-25T00:30Z',
      '2026-10-25T03:00Z',
    ]);
    assert.deepEqual(span(rome('Su 01:00-02:30').next(at('2026-10-24T12:00Z'))), [
      '2026-10-24T23:00Z',
      '2026-10-25T00:30Z',
    ]);
  });

  it('opens nothing on a day that a zone skips over the date line, and nothing twice', () => {
    const apia = createSchedule('Th-Fr 09:00-18:00', { timeZone: 'Pacific/Apia' }); // Friday 2011-12-30 never was
    const [from, to] = [at('2011-12-28T10:00Z'), at('2012-01-03T10:00Z')];
    assert.deepEqual([...apia.intervals(from, to)].map(span), [['2011-12-29T19:00Z', '2011-12-30T04:00Z']]);
    const always = createSchedule('24/7', { timeZone: 'Pacific/Apia' });
    assert.equal(always.between(from, to), to - from);
    const night = createSchedule('Th 22:00-06:00', { timeZone: 'Pacific/Apia' }); // into what is Saturday
    assert.equal(night.isOpen(at('2011-12-30T13:00Z')), true);
    assert.equal(night.between(at('2011-12-30T13:00Z'), to), 3 * HOUR);
  });
});

describe('a dated entry', () => {
  const christmas = { hours: 'closed', name: { it: 'Natale', en: 'Christmas' } };
  const bar = rome({ week: { thu: '20:00-02:00', fri: '20:00-02:00' }, dates: { '2026-12-25': christmas } });

  it('replaces the ranges that start on its day', () => {
    const short = rome({ week: { thu: '09:00-18:00' }, dates: { '2026-12-24': '09:00-12:00' } });
    assert.deepEqual(span(short.next(at('2026-12-24T00:00Z'))), ['2026-12-24T08:00Z', '2026-12-24T11:00Z']);
  });

  it('with hours leaves the tail of the evening before as it is', () => {
    const late = rome({ week: { thu: '20:00-02:00' }, dates: { '2026-12-25': '10:00-12:00' } });
    assert.deepEqual(span(late.next(at('2026-12-24T20:00Z'))), ['2026-12-24T19:00Z', '2026-12-25T01:00Z']);
  });

  it('that closes cuts the tail of the evening before at local midnight', () => {
    assert.deepEqual(span(bar.next(at('2026-12-24T20:00Z'))), ['2026-12-24T19:00Z', '2026-12-24T23:00Z']);
    assert.equal(bar.isOpen(at('2026-12-25T00:30Z')), false);
    assert.equal(bar.isOpen(at('2027-01-01T00:30Z')), true);
    assert.equal(iso(bar.add(at('2026-12-23T12:00Z'), { days: 1 })), '2026-12-24T23:00Z');
  });

  it('that closes every year does so too, and a weekday that is closed does not', () => {
    const yearly = rome('Mo-Su 20:00-02:00; Dec 25 off');
    assert.deepEqual(span(yearly.next(at('2026-12-24T20:00Z'))), ['2026-12-24T19:00Z', '2026-12-24T23:00Z']);
    const weekly = rome('Mo-Th 20:00-02:00; Fr off');
    assert.deepEqual(span(weekly.next(at('2026-12-24T20:00Z'))), ['2026-12-24T19:00Z', '2026-12-25T01:00Z']);
  });

  it('is stronger than a yearly one, that than a season, that than the week, in any order', () => {
    const layered = rome({
      dates: { '2026-08-15': '15:00-16:00', '--08-15': '14:00-15:00', '--08-16': 'closed' },
      seasons: [
        {
          from: '--08-01',
          to: '--08-31',
          week: { sat: '12:00-13:00', sun: '12:00-13:00', mon: '13:00-14:00' },
        },
      ],
      week: { mon: '09:00-18:00', tue: '09:00-18:00' },
    });
    const days = ['2026-08-15', '2026-08-16', '2026-08-17', '2026-08-18', '2026-09-01', '2027-08-15'];
    const hours = days.map((day) =>
      [...layered.intervals(at(`${day}T00:00Z`), at(`${day}T22:00Z`))].map(span),
    );
    assert.deepEqual(hours, [
      [['2026-08-15T13:00Z', '2026-08-15T14:00Z']],
      [],
      [['2026-08-17T11:00Z', '2026-08-17T12:00Z']],
      [], // the week of the season replaces the base week as a whole
      [['2026-09-01T07:00Z', '2026-09-01T16:00Z']],
      [['2027-08-15T12:00Z', '2027-08-15T13:00Z']],
    ]);
    const text = rome('2026 Dec 24 10:00-11:00; Dec 24 off; Mo-Su 09:00-18:00');
    assert.deepEqual(span(text.next(at('2026-12-24T00:00Z'))), ['2026-12-24T09:00Z', '2026-12-24T10:00Z']);
  });

  it('gives way to a later one of its own level', () => {
    const twice = rome({
      dates: { '2026-12-20/2026-12-31': 'closed', '2026-12-27/2026-12-28': '10:00-11:00' },
    });
    assert.deepEqual(span(twice.next(at('2026-12-20T00:00Z'))), ['2026-12-27T09:00Z', '2026-12-27T10:00Z']);
    const covered = rome({
      dates: { '2026-12-27/2026-12-28': '10:00-11:00', '2026-12-20/2026-12-31': 'closed' },
    });
    assert.equal(covered.next(at('2026-12-20T00:00Z')), undefined);
  });

  it('for a single day is the exception to a period, wherever the two are written', () => {
    const expected = ['2026-12-28T09:00Z', '2026-12-28T10:00Z'];
    const after = rome({ dates: { '2026-12-20/2026-12-31': 'closed', '2026-12-28': '10:00-11:00' } });
    assert.deepEqual(span(after.next(at('2026-12-20T00:00Z'))), expected);
    const before = rome({ dates: { '2026-12-28': '10:00-11:00', '2026-12-20/2026-12-31': 'closed' } });
    assert.deepEqual(span(before.next(at('2026-12-20T00:00Z'))), expected);
    const yearly = rome({ dates: { '--12-28': '10:00-11:00', '--12-20/--12-31': 'closed' } });
    assert.deepEqual(span(yearly.next(at('2026-12-20T00:00Z'))), expected);
  });

  it('on 29 February comes in leap years only', () => {
    const leap = rome({ dates: { '--02-29': '10:00-11:00' } });
    assert.equal(leap.next(at('2027-01-10T00:00Z')), undefined);
    assert.deepEqual(span(leap.next(at('2028-01-10T00:00Z'))), ['2028-02-29T09:00Z', '2028-02-29T10:00Z']);
  });

  it('and a season may wrap over the new year', () => {
    const wrapped = rome({
      week: { mon: '09:00-10:00' },
      seasons: [{ from: '--12-20', to: '--01-05', week: { mon: '11:00-12:00' } }],
      dates: { '--12-28/--01-03': 'closed' },
    });
    const mondays = [...wrapped.intervals(at('2026-12-14T00:00Z'), at('2027-01-12T00:00Z'))].map(
      ({ start }) => iso(start),
    );
    assert.deepEqual(mondays, [
      '2026-12-14T08:00Z',
      '2026-12-21T10:00Z',
      '2027-01-04T10:00Z',
      '2027-01-11T08:00Z',
    ]);
  });
});

describe('status', () => {
  const office = rome({
    week: {
      mon: '09:00-18:00',
      tue: '09:00-18:00',
      wed: '09:00-18:00',
      thu: '09:00-18:00',
      fri: '09:00-18:00',
    },
    dates: {
      '2026-12-08': { hours: 'closed', name: 'Immacolata' },
      '2026-12-25': { hours: 'closed', name: 'Natale' },
      '2026-12-24': { hours: '09:00-12:00', name: 'la vigilia' },
      '2026-12-28': { hours: 'closed', name: 'inventario' },
    },
  });

  it('says the next flip, open or closed', () => {
    assert.deepEqual(office.status(at('2026-11-23T12:00Z')), { open: true, until: at('2026-11-23T17:00Z') });
    assert.deepEqual(office.status(at('2026-11-23T17:00Z')), { open: false, until: at('2026-11-24T08:00Z') });
  });

  it('gives the name of the entry that covers the day', () => {
    const closed = { open: false, until: at('2026-12-09T08:00Z'), reason: 'Immacolata' };
    assert.deepEqual(office.status(at('2026-12-08T12:00Z')), closed);
    assert.equal(office.status(at('2026-12-24T13:00Z')).reason, 'la vigilia');
    assert.equal(office.status(at('2026-12-24T10:00Z')).reason, undefined);
  });

  it('else the first named closure before the next opening', () => {
    assert.equal(office.status(at('2026-12-07T20:00Z')).reason, 'Immacolata');
    assert.equal(office.status(at('2026-12-27T12:00Z')).reason, 'inventario');
    assert.equal(office.status(at('2026-12-06T12:00Z')).reason, undefined); // Monday opens before the 8th
    assert.equal(office.status(at('2026-12-23T20:00Z')).reason, undefined); // the eve is short, not closed
  });

  it('does not blame an entry that had hours, even if the change of clocks swallowed them', () => {
    const swallowed = rome({
      week: { mon: '09:00-18:00' },
      dates: { '2026-03-29': { hours: '02:00-03:00', name: 'x' } },
    });
    const until = at('2026-03-30T07:00Z');
    assert.deepEqual(swallowed.status(at('2026-03-28T12:00Z')), { open: false, until });
    assert.deepEqual(swallowed.status(at('2026-03-29T12:00Z')), { open: false, until, reason: 'x' });
  });

  it('is always only where the week alone is open around the clock', () => {
    const always = { open: true, always: true };
    assert.deepEqual(rome('24/7').status(at('2026-11-23T12:00Z')), always);
    assert.deepEqual(rome('00:00-12:00,12:00-24:00').status(0), always);
    assert.deepEqual(rome('06:00-18:00,18:00-06:00').status(0), always);
    assert.deepEqual(rome('24/7; 2020 Dec 25 off').status(at('2026-11-23T12:00Z')), { open: true });
    assert.deepEqual(rome('24/7; Dec 25 00:00-24:00').status(at('2026-11-23T12:00Z')), { open: true });
    assert.deepEqual(rome('24/7; Su 00:00-23:59').status(at('2026-11-24T12:00Z')).always, undefined);
  });

  it('is never only where no rule can open any more', () => {
    assert.deepEqual(rome('off').status(0), { open: false, never: true });
    assert.deepEqual(rome('Mo-Fr 09:00-18:00; Mo-Su off').status(0), { open: false, never: true });
    const once = rome({ dates: { '2026-12-01': '09:00-10:00' } });
    assert.deepEqual(once.status(at('2026-09-01T00:00Z')), { open: false }); // beyond 60 days, and still to come
    assert.deepEqual(once.status(at('2026-12-01T00:00Z')), { open: false, until: at('2026-12-01T08:00Z') });
    assert.deepEqual(once.status(at('2026-12-01T09:00Z')), { open: false, never: true });
    assert.deepEqual(rome('Jul 1 09:00-10:00').status(at('2026-07-01T12:00Z')), { open: false });
    assert.equal(rome('Mo-Fr 09:00-18:00').status(at('2026-11-21T12:00Z')).never, undefined);
  });
});

describe('a range whose start the clocks push into the next day', () => {
  it('does not hide what opens before it there', () => {
    // In Nuuk the last hour of Saturday 30 March 2024 was skipped: 23:59 became 0:59 on Sunday.
    const nuuk = createSchedule(
      { week: { sat: '23:59-01:00,00:00-24:00', sun: '00:00-24:00' } },
      { timeZone: 'America/Nuuk' },
    );
    const from = at('2024-03-30T02:00Z');
    assert.deepEqual(nuuk.next(at('2024-03-30T12:00Z')), { start: from, end: at('2024-04-01T01:00Z') });
    const only = createSchedule({ week: { sat: '23:59-01:00' } }, { timeZone: 'America/Nuuk' });
    assert.deepEqual(span(only.next(at('2024-03-30T12:00Z'))), ['2024-03-31T01:59Z', '2024-03-31T02:00Z']);
  });
});

describe('add', () => {
  const office = rome('Mo-Fr 09:00-18:00; Dec 25 off; 2026 Dec 8 off');

  it('of nothing is now when open, else the next opening', () => {
    assert.equal(office.add(at('2026-11-23T12:34Z'), { ms: 0 }), at('2026-11-23T12:34Z'));
    assert.equal(iso(office.add(at('2026-11-21T12:00Z'), { ms: 0 })), '2026-11-23T08:00Z');
    assert.equal(iso(office.add(at('2026-11-23T17:00Z'), { ms: 0 })), '2026-11-24T08:00Z');
  });

  it('that lands on the end is the close, not the next opening', () => {
    assert.equal(iso(office.add(at('2026-11-23T13:00Z'), { ms: 4 * HOUR })), '2026-11-23T17:00Z');
    assert.equal(iso(office.add(at('2026-11-23T13:00Z'), { ms: 4 * HOUR + 1 })), '2026-11-24T08:00:00.001Z');
  });

  it('of days is the close of the n-th open day after today', () => {
    assert.equal(iso(office.add(at('2026-11-23T05:00Z'), { days: 1 })), '2026-11-24T17:00Z');
    assert.equal(iso(office.add(at('2026-11-20T12:00Z'), { days: 1 })), '2026-11-23T17:00Z');
    assert.equal(iso(office.add(at('2026-12-07T12:00Z'), { days: 2 })), '2026-12-10T17:00Z');
    assert.equal(
      iso(rome('Mo 09:00-12:00,14:00-19:00').add(at('2026-11-22T12:00Z'), { days: 1 })),
      '2026-11-23T18:00Z',
    );
  });

  it('of days ends nights in the morning, and days without end at their 24:00', () => {
    assert.equal(iso(rome('Mo 22:00-06:00').add(at('2026-11-22T12:00Z'), { days: 1 })), '2026-11-24T05:00Z');
    assert.equal(iso(rome('24/7').add(at('2026-11-22T12:00Z'), { days: 1 })), '2026-11-23T23:00Z');
  });

  it('takes "today" from the brand’s calendar', () => {
    assert.equal(iso(office.add(at('2026-11-22T23:30Z'), { days: 1 })), '2026-11-24T17:00Z'); // Monday 00:30 in Rome
  });

  it('refuses work that is not an amount', () => {
    for (const ms of [-1, NaN, Infinity]) assert.equal(office.add(0, { ms }), undefined);
    for (const days of [0, -1, 1.5, NaN, Infinity]) assert.equal(office.add(0, { days }), undefined);
  });
});

describe('the bounds', () => {
  const hours = rome({ dates: { '2026-12-01': '09:00-10:00' } });

  it('of next are 60 civil days', () => {
    assert.deepEqual(span(hours.next(at('2026-10-02T00:00Z'))), ['2026-12-01T08:00Z', '2026-12-01T09:00Z']);
    assert.equal(hours.next(at('2026-10-01T12:00Z')), undefined);
  });

  it('of add are 400 civil days', () => {
    const first = at('2026-12-01T12:00Z') - 400 * DAY;
    assert.equal(iso(hours.add(first, { ms: 0 })), '2026-12-01T08:00Z');
    assert.equal(iso(hours.add(first, { days: 1 })), '2026-12-01T09:00Z');
    assert.equal(hours.add(first - DAY, { ms: 0 }), undefined);
    assert.equal(hours.add(first - DAY, { days: 1 }), undefined);
  });

  it('of an opening without edges within 60 days are infinite', () => {
    assert.deepEqual(rome('24/7').next(0), { start: -Infinity, end: Infinity });
    const long = rome({ dates: { '2026-01-01/2026-12-31': '00:00-24:00' } });
    assert.deepEqual(long.next(at('2026-06-15T12:00Z')), { start: -Infinity, end: Infinity });
    assert.deepEqual(span(long.next(at('2026-01-15T12:00Z'))), ['2025-12-31T23:00Z', 'Infinity']);
    assert.deepEqual(span(long.next(at('2025-12-15T12:00Z'))), ['2025-12-31T23:00Z', 'Infinity']);
    assert.deepEqual(span(long.next(at('2026-12-15T12:00Z'))), ['-Infinity', '2026-12-31T23:00Z']);
    assert.deepEqual(long.status(at('2026-06-15T12:00Z')), { open: true });
  });

  it('of between and intervals are wide: 105 whole Mondays in two years', () => {
    const mondays = createSchedule('Mo 00:00-24:00', { timeZone: 'UTC' });
    const years = [at('2014-04-06T12:00Z'), at('2016-04-06T12:00Z')] as const;
    assert.equal(mondays.between(...years), 105 * DAY);
    assert.equal([...mondays.intervals(...years)].length, 105);
  });

  it('hold against instants that are none and instants at the end of time', () => {
    const zones = ['UTC', 'Europe/Rome', 'Pacific/Apia', 'Etc/GMT+10'];
    for (const timeZone of zones) {
      for (const spec of ['24/7', 'off', 'Mo-Fr 09:00-18:00; Dec 25 off', '22:00-06:00']) {
        const schedule = createSchedule(spec, { timeZone });
        for (const bad of [NaN, Infinity, -Infinity, 8.64e15 + 1, -8.64e15 - 1, 1e300, -1e300]) {
          assert.equal(schedule.isOpen(bad), false);
          assert.deepEqual(schedule.status(bad), { open: false });
          assert.equal(schedule.next(bad), undefined);
          assert.equal(schedule.add(bad, { ms: 1 }), undefined);
          assert.equal(schedule.add(bad, { days: 1 }), undefined);
          assert.equal(schedule.between(bad, 0), 0);
          assert.equal(schedule.between(0, bad), 0);
          assert.deepEqual([...schedule.intervals(0, bad)], []);
        }
        for (const far of [8.64e15, -8.64e15, 8.64e15 - 1, 8.64e15 - DAY, -8.64e15 + 1, -8.64e15 + DAY]) {
          schedule.isOpen(far);
          schedule.status(far);
          schedule.next(far);
          schedule.add(far, { ms: 40 * HOUR });
          schedule.add(far, { days: 3 });
          schedule.between(far, far + DAY);
        }
      }
    }
  });

  it('keep between from counting for ever', () => {
    const always = createSchedule('24/7', { timeZone: 'UTC' });
    assert.equal(always.between(-8.64e15, 8.64e15), 36_526 * DAY);
  });

  it('leave between 0 when the end is not after the start', () => {
    const always = rome('24/7');
    assert.equal(always.between(5, 5), 0);
    assert.equal(always.between(6, 5), 0);
    assert.deepEqual([...always.intervals(6, 5)], []);
  });
});

describe('a schedule without a zone', () => {
  it('has an issue, says UTC and is never open', () => {
    for (const timeZone of [
      undefined,
      '',
      'Mars/Olympus',
      'Europe/Rome ',
      '+02:00',
      'constructor',
      '__proto__',
    ]) {
      const schedule = createSchedule('24/7', timeZone === undefined ? {} : { timeZone });
      assert.deepEqual(
        schedule.issues.map(({ path, code }) => [path, code]),
        [['timeZone', 'unknown-zone']],
      );
      assert.equal(schedule.timeZone, 'UTC');
      assert.deepEqual(schedule.status(0), { open: false, never: true });
      assert.equal(schedule.add(0, { ms: 0 }), undefined);
    }
    assert.equal(createSchedule('24/7').issues[0]?.code, 'unknown-zone');
  });

  it('keeps the name of a zone as it was given', () => {
    assert.equal(createSchedule('24/7', { timeZone: 'Asia/Kolkata' }).timeZone, 'Asia/Kolkata');
    assert.equal(createSchedule('24/7', { timeZone: 'Etc/GMT+2' }).issues.length, 0);
  });
});

describe('speed', () => {
  const best = (times: number, run: () => void): number => {
    let least = Infinity;
    for (let round = 0; round < times; round++) {
      const started = performance.now();
      run();
      least = Math.min(least, performance.now() - started);
    }
    return least;
  };

  it('adds 37 open hours within 100 µs when warm, ten times what it takes', () => {
    const office = rome('Mo-Fr 09:00-18:00; Dec 25 off');
    const start = at('2026-11-21T18:00Z');
    const ms = best(5, () => {
      for (let run = 0; run < 1000; run++) office.add(start + run * 1000, { ms: 37 * HOUR });
    });
    assert.ok(ms / 1000 < 0.1, `${(ms / 1000) * 1000} µs`);
  });

  it('gives up on hours that never come within 150 ms, ten times the goal', () => {
    const specs = ['off', '24/7; Jan 1-Dec 31 off', '9999 Dec 25 09:00-10:00'];
    const now = at('2026-11-21T18:00Z');
    for (const spec of specs) {
      const ms = best(2, () => {
        const schedule = rome(spec);
        assert.equal(schedule.add(now, { ms: 1 }), undefined);
        assert.equal(schedule.status(now).open, false);
      });
      assert.ok(ms < 150, `${spec}: ${ms} ms`);
    }
  });
});
