import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fromOsmHours } from '../../src/adapters/osm-hours.js';
import { createSchedule } from '../../src/core/time/schedule.js';

/** Text → hours, codes of the issues. */
const cases: readonly (readonly [string, string, ...string[]])[] = [
  ['Mo-Fr 09:00-18:00', 'Mo-Fr 09:00-18:00'],
  ['24/7', '24/7'],
  ['00:00-24:00', '24/7'],
  ['09:00-18:00', 'Mo-Su 09:00-18:00'],
  [
    'Mo-Fr 09:00-13:00,14:00-18:00; Sa 09:00-12:00; Su off',
    'Mo-Fr 09:00-13:00,14:00-18:00; Sa 09:00-12:00; Su off',
  ],
  // Spelling
  ['Mo–Fr09:00–18:00,Sa 9:00—12:00', 'Mo-Fr 09:00-18:00; Sa 09:00-12:00'],
  ['MO - FR  9.00 - 18.00 ,  19:00-20:00 ;', 'Mo-Fr 09:00-18:00,19:00-20:00'],
  [
    'Monday-Friday: 09:00-17:00; Sat 10:00-12:00 open; Sunday closed',
    'Mo-Fr 09:00-17:00; Sa 10:00-12:00; Su off',
  ],
  ['Mo-Fr 09:00-18:00 Sa 10:00-12:00', 'Mo-Fr 09:00-18:00; Sa 10:00-12:00'],
  ['Mo,We,Fr 09:00-12:00', 'Mo,We,Fr 09:00-12:00'],
  ['Fr-Mo 10:00-12:00', 'Mo,Fr-Su 10:00-12:00'],
  ['Mo-Fr 24/7', 'Mo-Fr 00:00-24:00'],
  // Later rules replace, additional ones add
  ['Mo-Sa 09:00-18:00; We off', 'Mo-Tu,Th-Sa 09:00-18:00; We off'],
  ['Mo-Fr 08:00-18:00; Fr 08:00-12:00', 'Mo-Th 08:00-18:00; Fr 08:00-12:00'],
  ['Mo-Fr 08:00-12:00, We 14:00-18:00', 'Mo-Tu,Th-Fr 08:00-12:00; We 08:00-12:00,14:00-18:00'],
  ['Mo-Fr 08:00-18:00 Fr 08:00-12:00', '', 'ambiguous'],
  // Nights
  ['Fr-Sa 22:00-04:00', 'Fr-Sa 22:00-04:00'],
  ['Mo-Fr 20:00-26:00', 'Mo-Fr 20:00-02:00'],
  // Dates
  ['Dec 25,26 off', 'Dec 25 off; Dec 26 off'],
  [
    'Dec 24-Jan 6 off; Aug 10-21 off; Aug 15 10:00-12:00',
    'Dec 24-Jan 6 off; Aug 10-21 off; Aug 15 10:00-12:00',
  ],
  ['2026 Dec 24-2027 Jan 2 off', '2026 Dec 24-Jan 2 off'],
  ['2026 Aug 10 - 2026 Sep 2 off', '2026 Aug 10-Sep 2 off'],
  ['Apr-Oct 09:00-18:00; Nov-Mar Mo-Su 10:00-16:00', 'Apr 1-Oct 31 09:00-18:00; Nov 1-Mar 31 10:00-16:00'],
  ['Feb off; 2027 Feb 10:00-12:00', 'Feb 1-29 off; 2027 Feb 1-28 10:00-12:00'],
  ['Dec 24 09:00-12:00, Dec 24 14:00-15:00', 'Dec 24 09:00-12:00,14:00-15:00'],
  ['Dec 25 off; Mo-Fr 09:00-18:00', 'Mo-Fr 09:00-18:00; Dec 25 off', 'order'],
  // Left out
  ['Mo-Su 10:00-20:00; PH off', 'Mo-Su 10:00-20:00', 'holidays'],
  ['Mo-Fr 09:00-18:00; Su,PH off', 'Mo-Fr 09:00-18:00; Su off', 'holidays'],
  ['PH,Su 10:00-12:00', 'Su 10:00-12:00', 'holidays'],
  ['PH Mo-Fr 09:00-10:00', '', 'holidays', 'unsupported'],
  ['SH Mo-Fr 09:00-10:00; Sa 10:00-12:00', 'Sa 10:00-12:00', 'holidays', 'unsupported'],
  ['Mo-Fr 09:00-18:00 "by phone; or mail"', 'Mo-Fr 09:00-18:00', 'comment'],
  ['"by appointment"', '', 'comment'],
  ['Mo-Fr "by appointment"', '', 'comment', 'no-times'],
  ['Mo-Fr', '', 'no-times'],
  ['Mo-Fr 09:00-18:00 || "call us"', 'Mo-Fr 09:00-18:00', 'comment', 'fallback'],
  ['Mo-Fr 09:00-18:00 || Sa 10:00-12:00', 'Mo-Fr 09:00-18:00', 'fallback'],
  ['sunrise-sunset', '', 'unsupported'],
  ['Mo-Fr 08:00-sunset; Sa 10:00-12:00', 'Sa 10:00-12:00', 'unsupported'],
  ['Sa[1] 10:00-12:00', '', 'unsupported'],
  ['Mo-Fr 09:00-18:00+', '', 'unsupported'],
  ['Mo-Fr 09:00-18:00 unknown', '', 'unsupported'],
  ['week 1-26 Mo-Fr 09:00-18:00', '', 'unsupported'],
  ['easter off', '', 'unsupported'],
  ['Apr-Oct Mo-Fr 09:00-18:00', '', 'unsupported'],
  ['2026 Mo-Fr 09:00-18:00', '', 'unsupported'],
  ['Dec 32 off', '', 'unsupported'],
  ['Apr 31 off', '', 'unsupported'],
  ['Dec 26-24 off', '', 'unsupported'],
  ['Dec 24-Jan off', '', 'unsupported'],
  ['Mo-Fr 09:00-09:00', '', 'unsupported'],
  ['Mo-Fr 09:75-10:00', '', 'unsupported'],
  ['Mo-Fr 25:00-26:00', '', 'unsupported'],
  ['Mo-Fr 9am-5pm', '', 'unsupported'],
  ['Mo-Fr 0900-1800', '', 'unsupported'],
  ['Lunedì-Venerdì 09:00-18:00', '', 'unsupported'],
  ['Di-Do 09:00-18:00', '', 'unsupported'],
];

describe('fromOsmHours', () => {
  for (const [text, hours, ...codes] of cases) {
    it(text, () => {
      const translated = fromOsmHours(text);
      assert.equal(translated.hours, hours);
      assert.deepEqual(
        translated.issues.map(({ code }) => code),
        codes,
      );
      if (hours !== '') assert.deepEqual(createSchedule(hours, { timeZone: 'Europe/Rome' }).issues, []);
    });
  }

  it('says nothing of nothing', () => {
    for (const text of ['', '  ', ';;', '||'])
      assert.deepEqual(fromOsmHours(text), { hours: '', issues: [] });
  });

  it('gives hours that core reads without an issue, and that are their own translation, for any text', () => {
    const word = fc.constantFrom(
      'Mo',
      'Mo-Fr',
      'Sa,Su',
      'PH',
      'off',
      '24/7',
      '09:00-13:00',
      '22:00-04:00',
      ',',
      ';',
      '||',
      'Dec 25',
      '2026 Feb',
      'Oct-Mar',
      '2026 Aug 10-21',
      '"x"',
      '-',
      ':',
      '+',
      'open',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const { hours } = fromOsmHours(written);
        if (hours === '') return;
        assert.deepEqual(createSchedule(hours, { timeZone: 'Europe/Rome' }).issues, []);
        assert.deepEqual(fromOsmHours(hours), { hours, issues: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it('takes time in proportion to the text', () => {
    const seconds = (text: string): number => {
      const start = performance.now();
      fromOsmHours(text);
      return (performance.now() - start) / 1000;
    };
    for (const piece of ['Mo-Fr ', '"', '09:00-', ',', 'Dec 25,', 'a', '-'])
      assert.ok(seconds(piece.repeat(20_000)) < 2, piece);
  });
});
