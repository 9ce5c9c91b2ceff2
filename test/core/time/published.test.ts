/**
 * Cases that others have published, as facts in our own words. Sources: the specifications of zendesk/biz
 * (spec/calculation/for_duration_spec.rb, duration_within_spec.rb, active_spec.rb, spec/periods/after_spec.rb) and of
 * Intrepidd/working_hours (spec/working_hours/computation_spec.rb); our own vectors from the measuring phase.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSchedule } from '../../../src/core/time/schedule.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const at = (iso: string): number => Date.parse(`${iso}Z`);
const iso = (ms: number | undefined): string | undefined =>
  ms === undefined ? undefined : new Date(ms).toISOString();

function adds(
  hours: string,
  timeZone: string,
  cases: readonly (readonly [from: string, ms: number, to: string])[],
): void {
  const schedule = createSchedule(hours, { timeZone });
  assert.deepEqual(schedule.issues, []);
  for (const [from, ms, to] of cases) {
    assert.equal(iso(schedule.add(at(from), { ms })), iso(at(to)), `${hours} ${from} + ${ms / MINUTE} min`);
  }
}

describe('measured vectors', () => {
  it('office hours in Rome', () => {
    adds('Mo-Fr 09:00-18:00; 2026 Dec 8 off; Dec 25 off', 'Europe/Rome', [
      ['2026-11-21T18:00', 4 * HOUR, '2026-11-23T12:00'],
      ['2026-12-04T15:30', 4 * HOUR, '2026-12-07T10:30'],
      ['2026-12-07T16:00', 4 * HOUR, '2026-12-09T11:00'],
      ['2026-03-27T16:00', 4 * HOUR, '2026-03-30T10:00'],
      ['2026-12-24T16:30', 4 * HOUR, '2026-12-28T11:30'],
    ]);
  });

  it('nights in Rome over both changes of clocks', () => {
    adds('22:00-06:00', 'Europe/Rome', [
      ['2026-03-28T22:00', 4 * HOUR, '2026-03-29T02:00'],
      ['2026-10-24T21:00', 7 * HOUR, '2026-10-25T04:00'],
    ]);
  });
});

describe('zendesk/biz', () => {
  const WEEK = 'Mo,We,Fr 09:00-17:00; Tu,Th 10:00-16:00; Sa 11:00-14:30';

  it('a duration after an instant', () => {
    adds(WEEK, 'Etc/UTC', [
      ['2006-01-02T11:00', 19 * HOUR, '2006-01-04T16:00'],
      ['2006-01-04T15:58:30', 90 * SECOND, '2006-01-04T16:00'],
      ['2006-01-04T15:30', 90 * MINUTE, '2006-01-04T17:00'],
      ['2006-01-04T14:00', 3 * HOUR, '2006-01-04T17:00'],
      ['2006-01-03T00:00', 0, '2006-01-03T10:00'],
    ]);
  });

  it('days: the same day is reached, we answer with its close', () => {
    const schedule = createSchedule(WEEK, { timeZone: 'Etc/UTC' });
    assert.equal(iso(schedule.add(at('2006-01-06T12:00'), { days: 2 })), iso(at('2006-01-09T17:00')));
    assert.equal(iso(schedule.add(at('2006-01-03T08:00'), { days: 2 })), iso(at('2006-01-05T16:00')));
  });

  it('open time within a week, and within nothing', () => {
    const schedule = createSchedule(WEEK, { timeZone: 'Etc/UTC' });
    assert.equal(schedule.between(at('2006-01-01T00:00'), at('2006-01-08T00:00')), 39.5 * HOUR);
    assert.equal(schedule.between(at('2006-01-01T00:00'), at('2006-01-01T00:00')), 0);
    assert.equal(schedule.between(at('2006-01-08T00:00'), at('2006-01-01T00:00')), 0);
  });

  it('active or not', () => {
    const schedule = createSchedule(WEEK, { timeZone: 'Etc/UTC' });
    const active = { '2006-01-01T09:00': false, '2006-01-02T09:00': true, '2006-01-02T12:00': true };
    for (const [when, open] of Object.entries(active)) assert.equal(schedule.isOpen(at(when)), open, when);
  });

  it('periods over holidays', () => {
    const schedule = createSchedule(`${WEEK}; 2006 Jan 16 off; 2006 Jan 18 off`, { timeZone: 'Etc/UTC' });
    const periods = [...schedule.intervals(at('2006-01-14T00:00'), at('2006-01-20T00:00'))];
    assert.deepEqual(
      periods.map(({ start, end }) => [iso(start), iso(end)]),
      [
        [iso(at('2006-01-14T11:00')), iso(at('2006-01-14T14:30'))],
        [iso(at('2006-01-17T10:00')), iso(at('2006-01-17T16:00'))],
        [iso(at('2006-01-19T10:00')), iso(at('2006-01-19T16:00'))],
      ],
    );
  });

  it('a period that the gap turns around is no period', () => {
    const schedule = createSchedule('Su 02:30-03:15; Mo 09:00-17:00', { timeZone: 'America/Los_Angeles' });
    const next = schedule.next(at('2006-04-02T08:00'));
    assert.deepEqual(
      [iso(next?.start), iso(next?.end)],
      [iso(at('2006-04-03T16:00')), iso(at('2006-04-04T00:00'))],
    );
  });

  it('a period of the local Saturday that is Sunday in UTC', () => {
    const schedule = createSchedule('Sa 06:00-18:00', { timeZone: 'America/Los_Angeles' });
    const [first] = schedule.intervals(at('2006-01-08T01:00'), at('2006-01-09T00:00'));
    assert.deepEqual(
      [iso(first?.start), iso(first?.end)],
      [iso(at('2006-01-08T01:00')), iso(at('2006-01-08T02:00'))],
    );
  });
});

describe('Intrepidd/working_hours', () => {
  const OFFICE = 'Mo-Fr 09:00-17:00';
  const BREAK = 'Mo 07:00-12:00,13:00-18:00';

  it('working hours, minutes and seconds after an instant', () => {
    adds(OFFICE, 'UTC', [
      ['1991-11-15T14:00:42', 2 * HOUR, '1991-11-15T16:00:42'],
      ['1991-11-15T16:30:42', 45 * MINUTE, '1991-11-18T09:15:42'],
      ['1991-11-15T16:59:42', 120 * SECOND, '1991-11-18T09:01:42'],
    ]);
    adds(OFFICE, 'Asia/Tokyo', [['1991-11-15T07:00', 3 * HOUR, '1991-11-18T02:00']]);
    adds(BREAK, 'UTC', [['1991-11-11T05:00', 6 * HOUR, '1991-11-11T14:00']]);
    adds('Mo 00:00-24:00', 'UTC', [['2014-04-07T23:59:30', MINUTE, '2014-04-14T00:00:30']]);
  });

  it('the next working time', () => {
    adds(`${OFFICE}; 2014 May 1 off`, 'UTC', [
      ['2014-05-01T12:00', 0, '2014-05-02T09:00'],
      ['2014-06-01T12:00', 0, '2014-06-02T09:00'],
      ['2014-04-07T09:00', 0, '2014-04-07T09:00'],
      ['2014-04-07T16:59', 0, '2014-04-07T16:59'],
      ['2014-04-07T08:59', 0, '2014-04-07T09:00'],
      ['2014-04-07T17:00', 0, '2014-04-08T09:00'],
      ['2014-04-07T20:00', 0, '2014-04-08T09:00'],
    ]);
    adds(BREAK, 'UTC', [
      ['2014-04-07T11:59', 0, '2014-04-07T11:59'],
      ['2014-04-07T12:00', 0, '2014-04-07T13:00'],
      ['2014-04-07T12:59', 0, '2014-04-07T13:00'],
      ['2014-04-07T13:00', 0, '2014-04-07T13:00'],
    ]);
  });

  it('the next closing time', () => {
    const closes = (hours: string, from: string, to: string): void => {
      assert.equal(
        iso(createSchedule(hours, { timeZone: 'UTC' }).next(at(from))?.end),
        iso(at(to)),
        `${hours} ${from}`,
      );
    };
    const office = `${OFFICE}; 2014 May 1 off`;
    closes(office, '2014-05-01T12:00', '2014-05-02T17:00');
    closes(office, '2014-06-01T12:00', '2014-06-02T17:00');
    closes(office, '2014-04-07T12:00', '2014-04-07T17:00');
    closes(office, '2014-04-07T08:59', '2014-04-07T17:00');
    closes(office, '2014-04-07T17:00', '2014-04-08T17:00');
    const split = `${OFFICE}; ${BREAK}`;
    closes(split, '2014-04-07T10:00', '2014-04-07T12:00');
    closes(split, '2014-04-07T12:00', '2014-04-07T18:00');
    closes(split, '2014-04-07T18:00', '2014-04-08T17:00');
    closes('Mo 00:00-24:00; Tu 09:00-17:00', '2014-04-07T00:00', '2014-04-08T00:00');
    closes('Mo 00:00-24:00; Tu 09:00-17:00', '2014-04-06T17:00', '2014-04-08T00:00');
    closes('Mo 00:00-24:00; Tu 09:00-17:00', '2014-04-08T00:00', '2014-04-08T17:00');
  });

  it('days: the same day is reached, we answer with its close', () => {
    const reached = (hours: string, from: string, days: number, to: string): void => {
      assert.equal(
        iso(createSchedule(hours, { timeZone: 'UTC' }).add(at(from), { days })),
        iso(at(`${to}T17:00`)),
      );
    };
    reached(OFFICE, '1991-11-15T00:00', 2, '1991-11-19');
    reached(OFFICE, '1991-11-15T14:00:42', 1, '1991-11-18');
    reached('Mo,We 09:00-17:00', '2014-04-07T00:00', 1, '2014-04-09');
    reached('Mo,We,Th,Su 09:00-17:00', '2014-04-08T00:00', 1, '2014-04-09'); // they count from the first day that is worked
    reached(`${OFFICE}; 2014 Apr 8 off`, '2014-04-07T00:00', 1, '2014-04-09');
    reached('Mo,We 09:00-17:00; 2014 Apr 9 off', '2014-04-07T00:00', 3, '2014-04-21');
    const tokyo = createSchedule(OFFICE, { timeZone: 'Asia/Tokyo' });
    assert.equal(iso(tokyo.add(at('1991-11-14T21:00'), { days: 1 })), iso(at('1991-11-18T08:00')));
  });

  it('in working hours or not', () => {
    const office = createSchedule(`${OFFICE}; 2014 May 1 off`, { timeZone: 'UTC' });
    const open = {
      '2014-05-01T12:00': false,
      '2014-06-01T12:00': false,
      '2014-04-07T09:00': true,
      '2014-04-07T16:59': true,
      '2014-04-07T08:59': false,
      '2014-04-07T17:00': false,
    };
    for (const [when, expected] of Object.entries(open))
      assert.equal(office.isOpen(at(when)), expected, when);
    const split = createSchedule(BREAK, { timeZone: 'UTC' });
    const broken = {
      '2014-04-07T11:59': true,
      '2014-04-07T12:00': false,
      '2014-04-07T12:59': false,
      '2014-04-07T13:00': true,
    };
    for (const [when, expected] of Object.entries(broken))
      assert.equal(split.isOpen(at(when)), expected, when);
    assert.equal(createSchedule(OFFICE, { timeZone: 'Asia/Tokyo' }).isOpen(at('2014-04-07T00:00')), true);
  });

  it('working time between two instants; they turn the sign of a reversed pair, we say 0', () => {
    const between = (hours: string, from: string, to: string, ms: number): void => {
      assert.equal(
        createSchedule(hours, { timeZone: 'UTC' }).between(at(from), at(to)),
        ms,
        `${hours} ${from} ${to}`,
      );
    };
    between(OFFICE, '2014-04-07T08:00', '2014-04-07T08:00', 0);
    between(OFFICE, '2014-04-11T20:00', '2014-04-14T05:00', 0);
    between(OFFICE, '2014-04-13T09:10:24', '2014-04-14T09:10:24', 624 * SECOND);
    between(OFFICE, '2014-04-07T10:00', '2014-04-07T15:00', 5 * HOUR);
    between(OFFICE, '2014-04-07T15:00', '2014-04-07T10:00', 0);
    between(OFFICE, '2014-04-07T07:00', '2014-04-07T20:00', 8 * HOUR);
    between(OFFICE, '2014-04-07T10:00', '2014-04-07T19:00', 7 * HOUR);
    between('Mo 00:00-24:00', '2014-04-06T12:00', '2016-04-06T12:00', 105 * 24 * HOUR);
    between(BREAK, '2014-04-07T11:59', '2014-04-07T13:01', 2 * MINUTE);
    between(BREAK, '2014-04-07T11:00', '2014-04-14T13:00', 11 * HOUR);
  });
});
