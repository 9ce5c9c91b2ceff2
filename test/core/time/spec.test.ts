import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createSchedule } from '../../../src/core/time/schedule.js';
import type { ScheduleSpec } from '../../../src/core/time/schedule-spec.js';

/** Data from JSON may be anything, whatever its type says. */
const utc = (spec: unknown) => createSchedule(spec as ScheduleSpec, { timeZone: 'UTC' });
const issues = (spec: unknown) => utc(spec).issues.map(({ path, code }) => `${path} ${code}`);

describe('hours as an object', () => {
  it('without anything are closed and no mistake', () => {
    assert.deepEqual(issues({}), []);
    assert.deepEqual(utc({}).status(0), { open: false, never: true });
  });

  it('take off and closed for the same', () => {
    assert.deepEqual(issues({ week: { mon: 'off', tue: 'closed' }, dates: { '2026-01-01': 'off' } }), []);
  });

  it('say where they are wrong', () => {
    const wrong = {
      week: { mon: '25:00-26:00', tue: 9, wed: '09:00-09:00', monday: '09:00-18:00', thu: null },
      seasons: [
        { from: '--07-01', to: '--02-30', week: {} },
        'summer',
        { from: '2026-07-01', to: '2026-08-01', week: { fri: 'x' } },
      ],
      dates: {
        '2026-02-30': 'closed',
        '2026-13-01': 'closed',
        '--02-29': 'closed',
        '--02-30': 'closed',
        '2026-12-25': { hours: '9-18' },
        '2026-12-26': '9-18',
        '2026-12-27': { hours: 'closed', name: 5 },
        '2026-12-28': { hours: 'closed', name: { it: 'Natale', en: 5 } },
        '2026-12-31/2026-12-30': 'closed',
        '--12-24/2026-12-26': 'closed',
        '2026-12-24/--12-26': 'closed',
        '2026-01-01/2026-01-02/2026-01-03': 'closed',
        '25 December': 'closed',
        '2026-1-1': 'closed',
      },
    };
    assert.deepEqual(issues(wrong), [
      'week.mon not-hours',
      'week.tue not-hours',
      'week.wed equal-ends',
      'week.monday not-a-weekday',
      'week.thu not-hours',
      'seasons[0] not-a-date',
      'seasons[1] wrong-type',
      'seasons[2].week.fri not-hours',
      'seasons[2] not-a-date',
      'dates.2026-02-30 not-a-date',
      'dates.2026-13-01 not-a-date',
      'dates.--02-30 not-a-date',
      'dates.2026-12-25.hours not-hours',
      'dates.2026-12-26 not-hours',
      'dates.2026-12-27.name wrong-type',
      'dates.2026-12-28.name wrong-type',
      'dates.2026-12-31/2026-12-30 not-a-date',
      'dates.--12-24/2026-12-26 not-a-date',
      'dates.2026-12-24/--12-26 not-a-date',
      'dates.2026-01-01/2026-01-02/2026-01-03 not-a-date',
      'dates.25 December not-a-date',
      'dates.2026-1-1 not-a-date',
    ]);
  });

  it('of the wrong type have an issue and are never open', () => {
    for (const spec of [undefined, null, 5, true, [], () => '24/7', Symbol('24/7'), 24n, ['24/7']]) {
      assert.deepEqual(issues(spec), [' wrong-type']);
      assert.equal(utc(spec).status(0).never, true);
    }
    assert.deepEqual(issues({ week: 5, seasons: {}, dates: [] }), [
      'week wrong-type',
      'seasons wrong-type',
      'dates wrong-type',
    ]);
  });

  it('keep the good parts', () => {
    const half = utc({ week: { mon: '09:00-18:00', tue: '9-18' }, dates: 5 });
    assert.equal(half.isOpen(Date.parse('2026-11-23T12:00Z')), true);
    assert.equal(half.isOpen(Date.parse('2026-11-24T12:00Z')), false);
  });

  it('read nothing from a prototype and stumble over no special key', () => {
    const keys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', '0'];
    const odd = JSON.parse(`{${keys.map((key) => `"${key}":"00:00-24:00"`).join(',')}}`) as unknown;
    assert.equal(issues({ week: odd }).length, keys.length);
    assert.equal(issues({ dates: odd }).length, keys.length);
    assert.equal(utc({ week: odd, dates: odd }).status(0).never, true);
    assert.deepEqual(issues(Object.create({ week: 5 })), []);
  });

  it('keep a name in one or several languages', () => {
    const named = (name: unknown) =>
      utc({ dates: { '2026-12-25': { hours: 'closed', name } } }).status(Date.parse('2026-12-25T12:00Z'))
        .reason;
    assert.equal(named('Natale'), 'Natale');
    assert.deepEqual(named({ it: 'Natale', en: 'Christmas' }), { it: 'Natale', en: 'Christmas' });
    for (const none of ['', {}, 5, [], null, { it: 5 }, undefined]) assert.equal(named(none), undefined);
  });

  it('stop at 1,000 dated entries', () => {
    const dates = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, day) => [
          new Date(day * 86_400_000).toISOString().slice(0, 10),
          'closed',
        ]),
      );
    assert.deepEqual(issues({ dates: dates(1000) }), []);
    assert.deepEqual(issues({ dates: dates(1001) }), ['dates too-many']);
  });

  it('never throw, whatever the value', () => {
    const hostile = fc.oneof(
      fc.anything({
        withNullPrototype: true,
        withBigInt: true,
        withDate: true,
        withMap: true,
        withSparseArray: true,
      }),
      fc.jsonValue(),
      fc.record(
        {
          week: fc.dictionary(fc.constantFrom('mon', 'sun', 'x', '__proto__'), fc.anything()),
          seasons: fc.array(
            fc.record({ from: fc.anything(), to: fc.anything(), week: fc.anything() }, { requiredKeys: [] }),
          ),
          dates: fc.dictionary(
            fc.constantFrom('2026-12-25', '--12-25', '', '/', '--', '__proto__'),
            fc.oneof(fc.anything(), fc.record({ hours: fc.anything(), name: fc.anything() })),
          ),
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(hostile, fc.anything(), (spec, timeZone) => {
        const schedule = createSchedule(spec as ScheduleSpec, { timeZone: timeZone as string });
        for (const each of [schedule, utc(spec)]) {
          each.status(1_800_000_000_000);
          for (const { path, code, message } of each.issues)
            assert.ok(typeof path === 'string' && code && message);
        }
      }),
      { numRuns: 500 },
    );
  });
});
