import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createSchedule } from '../../../src/core/time/schedule.js';

const MONDAY = Date.parse('2026-11-23T00:00Z'); // an ordinary week
const DAY = 86_400_000;

const utc = (text: string) => createSchedule(text, { timeZone: 'UTC' });

/** The week of 23 November 2026 as `Mon 09:00-18:00`. */
function week(text: string): string[] {
  const schedule = utc(text);
  const clock = (ms: number): string => new Date(ms).toUTCString().replace(/^(...), .* (..:..):.*$/, '$1 $2');
  return [...schedule.intervals(MONDAY, MONDAY + 7 * DAY)].map(
    ({ start, end }) => `${clock(start)}-${clock(end).slice(4)}`,
  );
}

const issues = (text: string) => utc(text).issues.map(({ path, code }) => `${path} ${code}`);

describe('the hours grammar', () => {
  it('reads days, lists and ranges of days', () => {
    assert.deepEqual(week('Mo 09:00-18:00'), ['Mon 09:00-18:00']);
    assert.deepEqual(week('Mo-We 09:00-18:00'), ['Mon 09:00-18:00', 'Tue 09:00-18:00', 'Wed 09:00-18:00']);
    assert.deepEqual(week('Mo,We,Fr 09:00-10:00'), ['Mon 09:00-10:00', 'Wed 09:00-10:00', 'Fri 09:00-10:00']);
    assert.deepEqual(week('Mo-Tu,Su 09:00-10:00'), ['Mon 09:00-10:00', 'Tue 09:00-10:00', 'Sun 09:00-10:00']);
    assert.deepEqual(week('Sa-Mo 09:00-10:00'), ['Mon 09:00-10:00', 'Sat 09:00-10:00', 'Sun 09:00-10:00']);
    assert.equal(week('09:00-10:00').length, 7);
  });

  it('reads several ranges a day, 24:00 as an end, and all day', () => {
    assert.deepEqual(week('Mo 09:00-13:00,14:00-18:00'), ['Mon 09:00-13:00', 'Mon 14:00-18:00']);
    assert.deepEqual(week('Mo 20:00-24:00'), ['Mon 20:00-00:00']);
    assert.deepEqual(week('Mo 00:00-24:00'), ['Mon 00:00-00:00']);
    assert.equal(utc('24/7').status(0).always, true);
  });

  it('lets later rules win, and forgives space and a last semicolon', () => {
    assert.deepEqual(week('Mo-Fr 09:00-18:00; We off; Th 10:00-11:00; Fr closed'), [
      'Mon 09:00-18:00',
      'Tue 09:00-18:00',
      'Thu 10:00-11:00',
    ]);
    assert.deepEqual(
      week('  Mo - Tu   09:00 - 13:00 , 14:00-18:00 ;We off;  '),
      week('Mo-Tu 09:00-13:00,14:00-18:00'),
    );
    assert.deepEqual(issues('Mo 09:00-18:00;'), []);
  });

  it('reads dates: one, several of a month, over months and over the new year', () => {
    const open = (text: string, day: string): boolean =>
      utc(`24/7; ${text}`).isOpen(Date.parse(`${day}T12:00Z`));
    assert.equal(open('Dec 25 off', '2026-12-25'), false);
    assert.equal(open('Dec 25 off', '2031-12-25'), false);
    assert.equal(open('2026 Dec 25 off', '2027-12-25'), true);
    assert.equal(open('2026 Aug 10-21 off', '2026-08-09'), true);
    assert.equal(open('2026 Aug 10-21 off', '2026-08-10'), false);
    assert.equal(open('2026 Aug 10-21 off', '2026-08-21'), false);
    assert.equal(open('2026 Aug 10-21 off', '2026-08-22'), true);
    assert.equal(open('Jul 30-Aug 2 off', '2026-08-02'), false);
    assert.equal(open('Dec 24-Jan 6 off', '2027-01-06'), false);
    assert.equal(open('Dec 24-Jan 6 off', '2027-01-07'), true);
    assert.equal(open('2026 Dec 24-Jan 6 off', '2027-01-06'), false);
    assert.equal(open('2026 Dec 24-Jan 6 off', '2026-01-06'), true);
    assert.equal(open('2026 Dec 24-Jan 6 off', '2027-12-30'), true);
    assert.equal(open('Dec 5 13:00-14:00', '2026-12-05'), false);
  });

  it('leaves out what is not of the subset, names it, and keeps the rest', () => {
    const found = utc('Mo-Fr 09:00-18:00; PH off; Sa 09:00-12:00').issues;
    assert.deepEqual(
      found.map(({ path }) => path),
      ['[1]'],
    );
    for (const { message } of found) assert.match(message, /"PH off"/);
    assert.equal(week('Mo-Fr 09:00-18:00; PH off; Sa 09:00-12:00').length, 6);
  });

  const OUTSIDE = [
    'PH off',
    'SH,PH 09:00-12:00',
    'Mo-Fr,PH 09:00-12:00',
    'week 1-10 09:00-12:00',
    'Mo[1] 09:00-12:00',
    'Jul-Aug 09:00-12:00',
    'Jul Mo 09:00-12:00',
    'Dec 25 Mo 09:00-12:00',
    'easter off',
    'Mo 09:00+',
    'Mo sunrise-sunset',
    'Mo (sunrise+01:00)-18:00',
    'Mo 09:00-18:00 "by appointment"',
    'Mo 09:00-12:00 || Tu 09:00-12:00',
    'Mo 09:00-12:00, Tu 09:00-12:00',
    'Mo unknown',
    'Mo open',
    'Mo',
    'Mo-',
    'Mo-We-Fr 09:00-18:00',
    'Xx 09:00-18:00',
    'mo 09:00-18:00',
    'Monday 09:00-18:00',
    'Mo 24/7',
    '24/7 off',
    '2026 24/7',
    '2026-12-25 off',
    'Dec 25 2026 off',
    '2026 Dec 25-2027 Jan 6 off',
    'Foo 25 off',
    'Dec 32 off',
    'Feb 30 off',
    '2026 Feb 29 off',
    'Dec 0 off',
    'Dec 26-24 off',
    '2026 Dec 26-24 off',
    'Mo 25:00-26:00',
    'Mo 9-18',
    'Mo 9:00-18:00',
    'Mo 09:00-24:01',
    'Mo 24:00-06:00',
    'Mo 09:60-18:00',
    'Mo 22:00-26:00',
    'Mo 09:00–18:00',
    'Mo 09:00-13:00,',
    'Mo 09:00-13:00,9',
    '',
    ' ',
    'constructor',
  ];
  for (const rule of OUTSIDE) {
    it(`says that ${JSON.stringify(rule)} was left out`, () => {
      const schedule = utc(`Tu 10:00-11:00; ${rule || ';'} `);
      if (rule.trim() === '') assert.deepEqual(issues(rule), ['[0] not-hours']);
      else assert.equal(schedule.issues.length, 1);
      assert.deepEqual(week(`Tu 10:00-11:00; ${rule}`), ['Tue 10:00-11:00']);
      for (const { path, code, message } of schedule.issues) {
        assert.equal(path, '[1]');
        assert.match(code, /^[a-z-]+$/);
        assert.match(message, /^".+" was left out: .+\.$/);
      }
    });
  }

  it('drops a range with equal ends and keeps its neighbours', () => {
    assert.deepEqual(issues('Mo 09:00-09:00,10:00-11:00'), ['[0] equal-ends']);
    assert.deepEqual(week('Mo 09:00-09:00,10:00-11:00'), ['Mon 10:00-11:00']);
    assert.deepEqual(issues('Mo 00:00-00:00'), ['[0] equal-ends']);
  });

  it('refuses too many ranges a day and a string without end, quickly', () => {
    const many = (count: number): string =>
      `Mo ${Array.from({ length: count }, () => '09:00-10:00').join(',')}`;
    assert.deepEqual(issues(many(20)), []);
    assert.deepEqual(issues(many(21)), ['[0] too-many']);
    assert.deepEqual(issues('Mo off;'.repeat(100_000)), [' too-many']);
    for (const filler of [' ', '-', ',', ';', ' -', '0', 'Mo-', 'Mo,']) {
      const started = performance.now();
      utc(filler.repeat(Math.floor(30_000 / filler.length)));
      assert.ok(performance.now() - started < 1000, JSON.stringify(filler));
    }
  });

  it('never throws, whatever the string', () => {
    const pieces = [
      'Mo',
      '-',
      ',',
      ' ',
      'Fr',
      '09:00',
      '18:00',
      ';',
      'off',
      '24/7',
      'Dec',
      '25',
      '2026',
      'PH',
      '"',
      '\n',
      '24:00',
    ];
    const strings = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...pieces)).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(strings, fc.string(), (text, timeZone) => {
        utc(text).status(0);
        createSchedule(text, { timeZone }).status(0);
      }),
      { numRuns: 500 },
    );
  });
});
