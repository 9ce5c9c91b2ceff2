import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createWords, type SayOptions } from '../../src/i18n.js';
import { sayDue, saySince, sayWhen, type Dates } from '../../src/i18n/due.js';
import { at } from '../core/expectation/support.js';
import { English, French, German, Italian, Spanish, plain } from './support.js';

/** Friday 20 November 2026, 0:02 in Rome: every hour of the day is still to come. */
const NOW = at('2026-11-19T23:02:00Z');

const TODAY_AT = {
  '1:00': '2026-11-20T00:00:00Z',
  '1:30': '2026-11-20T00:30:00Z',
  '2:00': '2026-11-20T01:00:00Z',
  '9:00': '2026-11-20T08:00:00Z',
  '13:00': '2026-11-20T12:00:00Z',
  '16:30': '2026-11-20T15:30:00Z',
};
const TOMORROW = '2026-11-21T09:00:00Z';
const TUESDAY = '2026-11-24T09:15:00Z';
const FAR = '2026-12-01T08:00:00Z';
const NEXT_YEAR = '2027-08-02T07:00:00Z';
const YESTERDAY = '2026-11-19T16:30:00Z';

type Role = 'by' | 'at' | 'until' | 'from';

/** What is said of each instant, in the order in which they are asked for. */
const EXPECTED: readonly (readonly [SayOptions, Role, readonly (readonly [iso: string, text: string])[]])[] =
  [
    [
      English,
      'by',
      [
        [TODAY_AT['1:00'], 'by 1:00'],
        [TOMORROW, 'by 10:00 tomorrow'],
        [TUESDAY, 'by 10:15 on Tuesday'],
        [FAR, 'by 9:00 on Tuesday 1 December'],
      ],
    ],
    [
      Italian,
      'by',
      [
        [TODAY_AT['1:00'], 'entro l’1:00'],
        [TODAY_AT['1:30'], 'entro l’1:30'],
        [TODAY_AT['2:00'], 'entro le 2:00'],
        [TODAY_AT['13:00'], 'entro le 13:00'],
        [TOMORROW, 'entro le 10:00 di domani'],
        [TUESDAY, 'entro martedì alle 10:15'],
        [FAR, 'entro martedì 1 dicembre alle 9:00'],
      ],
    ],
    [
      Spanish,
      'by',
      [
        [TODAY_AT['1:00'], 'antes de la 1:00'],
        [TODAY_AT['1:30'], 'antes de la 1:30'],
        [TODAY_AT['2:00'], 'antes de las 2:00'],
        [TODAY_AT['13:00'], 'antes de las 13:00'],
        [TOMORROW, 'mañana antes de las 10:00'],
        [TUESDAY, 'antes del martes a las 10:15'],
        [FAR, 'antes del martes 1 de diciembre a las 9:00'],
      ],
    ],
    [
      French,
      'by',
      [
        [TODAY_AT['16:30'], 'avant 16 h 30'],
        [TOMORROW, 'demain avant 10 h'],
        [TUESDAY, 'avant mardi 10 h 15'],
        [FAR, 'avant le mardi 1er décembre à 9 h'],
      ],
    ],
    [
      French,
      'at',
      [
        [TODAY_AT['1:00'], 'à 1 h'],
        [TODAY_AT['1:30'], 'à 1 h 30'],
        [TODAY_AT['16:30'], 'à 16 h 30'],
        [TOMORROW, 'demain à 10 h'],
        [YESTERDAY, 'hier à 17 h 30'],
        [TUESDAY, 'mardi à 10 h 15'],
        [FAR, 'le mardi 1er décembre à 9 h'],
      ],
    ],
    [
      German,
      'by',
      [
        [TODAY_AT['1:00'], 'bis 1 Uhr'],
        [TODAY_AT['1:30'], 'bis 1:30 Uhr'],
        [TODAY_AT['16:30'], 'bis 16:30 Uhr'],
        [TOMORROW, 'bis morgen um 10 Uhr'],
        [TUESDAY, 'bis Dienstag um 10:15 Uhr'],
        [FAR, 'bis Dienstag, 1. Dezember, um 9 Uhr'],
        [NEXT_YEAR, 'bis Montag, 2. August 2027, um 9 Uhr'],
      ],
    ],
    [
      German,
      'at',
      [
        [TODAY_AT['9:00'], 'um 9 Uhr'],
        [TOMORROW, 'morgen um 10 Uhr'],
        [YESTERDAY, 'gestern um 17:30 Uhr'],
        [TUESDAY, 'am Dienstag um 10:15 Uhr'],
        [FAR, 'am Dienstag, 1. Dezember, um 9 Uhr'],
      ],
    ],
    [
      German,
      'from',
      [
        [TODAY_AT['9:00'], 'ab 9 Uhr'],
        [TOMORROW, 'ab morgen um 10 Uhr'],
        [TUESDAY, 'ab Dienstag um 10:15 Uhr'],
      ],
    ],
  ];

describe('the grammar of times', () => {
  for (const [options, role, instants] of EXPECTED) {
    it(`${options.messages.tag}: ${role}`, () => {
      const words = createWords(options);
      for (const [iso, text] of instants)
        assert.equal(plain(words.when(role, at(iso), NOW).text), text, `${role} ${iso}`);
    });
  }

  it('an afternoon on a clock of twelve hours has the article of its hour', () => {
    const words = createWords({ ...Spanish, locale: 'es-MX' });
    assert.match(plain(words.when('by', at(TODAY_AT['13:00']), NOW).text), /^antes de la 1:00 p\. ?m\.$/);
    assert.match(plain(words.when('by', at(TODAY_AT['16:30']), NOW).text), /^antes de las 4:30 p\. ?m\.$/);
  });

  it('what ends with a full stop of its own gets no second one', () => {
    const words = createWords({ ...Spanish, locale: 'es-MX' });
    const by = words.when('by', at(TODAY_AT['16:30']), NOW).text;
    assert.match(plain(words.t('chat.expected', { by })), /[^.]\.$/);
    assert.equal(createWords(Italian).t('chat.bot', { name: 'Rinaldi S.p.A.' }).endsWith('S.p.A.'), true);
    assert.equal(createWords(Italian).t('chat.bot', { name: 'Ada' }).endsWith('Ada.'), true);
  });
});

describe('the grammar of days', () => {
  const dates = (options: SayOptions): Dates => ({
    words: createWords(options),
    now: NOW,
    brandZone: 'Europe/Rome',
    dated: false,
  });

  it('since: today, a day of this week, a date', () => {
    const say = (options: SayOptions): string[] =>
      [NOW, at('2026-11-17T10:00:00Z'), at('2026-10-01T10:00:00Z')].map((instant) =>
        plain(saySince(instant, dates(options))),
      );
    assert.deepEqual(say(English), ['since today', 'since Tuesday 17', 'since Thursday 1 October']);
    assert.deepEqual(say(Italian), ['da oggi', 'da martedì 17', 'da giovedì 1 ottobre']);
    assert.deepEqual(say(Spanish), ['desde hoy', 'desde el martes 17', 'desde el jueves 1 de octubre']);
    assert.deepEqual(say(French), [
      'depuis aujourd’hui',
      'depuis le mardi 17',
      'depuis le jeudi 1er octobre',
    ]);
    assert.deepEqual(say(German), ['seit heute', 'seit Dienstag, 17.', 'seit Donnerstag, 1. Oktober']);
  });

  it('by a day, with and without a time', () => {
    const say = (options: SayOptions): string[] =>
      [{ at: at(TUESDAY) }, { at: at(TODAY_AT['16:30']) }, { at: at(TUESDAY), day: '2026-11-24' }].map(
        (due) => plain(sayDue(due, dates(options))),
      );
    assert.deepEqual(say(German), [
      'bis Dienstag, 24., um 10:15 Uhr',
      'bis heute um 16:30 Uhr',
      'bis Dienstag, 24.',
    ]);
    assert.deepEqual(say(Italian), [
      'entro martedì 24 alle 10:15',
      'entro oggi alle 16:30',
      'entro martedì 24',
    ]);
    // "El martes antes de las 10:15" would be said of that morning alone.
    assert.deepEqual(say(Spanish), [
      'el martes 24 a las 10:15 como muy tarde',
      'hoy antes de las 16:30',
      'el martes 24 como muy tarde',
    ]);
    assert.deepEqual(say(French), [
      'le mardi 24 à 10 h 15 au plus tard',
      'aujourd’hui avant 16 h 30',
      'le mardi 24 au plus tard',
    ]);
  });

  it('when something happened', () => {
    assert.equal(plain(sayWhen(at(YESTERDAY), dates(German))), 'gestern, 17:30 Uhr');
    assert.equal(plain(sayWhen(at('2026-11-17T10:05:00Z'), dates(German))), 'Dienstag, 17., 11:05 Uhr');
    assert.equal(plain(sayWhen(at('2026-10-01T10:05:00Z'), dates(French))), '1er octobre');
  });
});
