import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { say } from '../../src/i18n.js';
import type { ChannelKind, Expectation } from '../../src/core.js';
import { HOUR, MINUTE, at } from '../core/expectation/support.js';
import { American, English, Italian, REGISTERS, expecting, plain } from './support.js';

/** A Friday, 11:02 in Rome. */
const NOW = at('2026-11-20T10:02:00Z');

const live = (lower: number | undefined, upper: number, more: Partial<Expectation> = {}) =>
  expecting({
    mode: 'live',
    basis: 'live',
    ...(lower !== undefined && { lower: lower * MINUTE }),
    upper: upper * MINUTE,
    ...more,
  });
const by = (iso: string, more: Partial<Expectation> = {}) => expecting({ by: at(iso), ...more });
const opens = (iso: string, more: Partial<Expectation> = {}) =>
  expecting({ state: 'closed', basis: 'hours', opens: at(iso), ...more });
const closes = (iso: string, more: Partial<Expectation> = {}) =>
  expecting({ mode: 'live', basis: 'hours', closes: at(iso), ...more });

/** What is expected → what is said, in English and Italian, in Rome. */
const TABLE: readonly (readonly [
  name: string,
  Expectation,
  english: string,
  italian: string,
  kind?: ChannelKind,
])[] = [
  ['a range', live(5, 15), 'a person in 5 to 15 minutes', 'una persona tra 5 e 15 minuti'],
  ['a range from one minute', live(1, 3), 'a person in 1 to 3 minutes', 'una persona tra 1 e 3 minuti'],
  [
    'a range up to 45 minutes',
    live(30, 45),
    'a person in 30 to 45 minutes',
    'una persona tra 30 e 45 minuti',
  ],
  ['a range, telephone', live(5, 15), 'a wait of 5 to 15 minutes', 'attesa da 5 a 15 minuti', 'phone'],
  ['a range, shop', live(5, 15), 'a wait of 5 to 15 minutes', 'attesa da 5 a 15 minuti', 'store'],
  ['about', live(10, 10), 'a person in about 10 minutes', 'una persona tra 10 minuti circa'],
  ['about one minute', live(1, 1), 'a person in about a minute', 'una persona tra un minuto circa'],
  ['about, telephone', live(10, 10), 'a wait of about 10 minutes', 'attesa di 10 minuti circa', 'phone'],
  [
    'about one minute, telephone',
    live(1, 1),
    'a wait of about a minute',
    'attesa di un minuto circa',
    'phone',
  ],
  ['within', live(undefined, 15), 'a person within about 15 minutes', 'una persona entro 15 minuti circa'],
  [
    'within one minute',
    live(undefined, 1),
    'a person within about a minute',
    'una persona entro un minuto circa',
  ],
  [
    'within, telephone',
    live(undefined, 15),
    'a wait of up to about 15 minutes',
    'attesa fino a 15 minuti circa',
    'phone',
  ],
  [
    'within one minute, telephone',
    live(undefined, 1),
    'a wait of up to about a minute',
    'attesa fino a un minuto circa',
    'phone',
  ],
  [
    'within, shop',
    live(undefined, 15),
    'a wait of up to about 15 minutes',
    'attesa fino a 15 minuti circa',
    'store',
  ],
  [
    '45 minutes are still minutes',
    live(undefined, 45),
    'a person within about 45 minutes',
    'una persona entro 45 minuti circa',
  ],
  ['an hour is a time of day, at a quarter', live(30, 60), 'a person by 12:15', 'una persona entro le 12:15'],
  ['two hours are, too', live(undefined, 120), 'a person by 13:15', 'una persona entro le 13:15'],
  [
    'but never past the close',
    live(undefined, 60, { closes: NOW + 61 * MINUTE }),
    'a person by 12:03',
    'una persona entro le 12:03',
  ],

  ['today', by('2026-11-20T15:30:00Z'), 'a reply by 16:30', 'risposta entro le 16:30'],
  ['today at 9', by('2026-11-20T08:00:00Z'), 'a reply by 9:00', 'risposta entro le 9:00'],
  ['today at the end', by('2026-11-20T23:00:00Z'), 'a reply by 23:59', 'risposta entro le 23:59'],
  ['tomorrow', by('2026-11-21T09:00:00Z'), 'a reply by 10:00 tomorrow', 'risposta entro le 10:00 di domani'],
  [
    'tomorrow at one',
    by('2026-11-21T00:00:00Z'),
    'a reply by 1:00 tomorrow',
    'risposta entro l’1:00 di domani',
  ],
  [
    'tomorrow at half past one',
    by('2026-11-21T00:30:00Z'),
    'a reply by 1:30 tomorrow',
    'risposta entro l’1:30 di domani',
  ],
  [
    'tomorrow at the end',
    by('2026-11-21T23:00:00Z'),
    'a reply by 23:59 tomorrow',
    'risposta entro le 23:59 di domani',
  ],
  [
    'in two days',
    by('2026-11-22T09:00:00Z'),
    'a reply by 10:00 on Sunday',
    'risposta entro domenica alle 10:00',
  ],
  [
    'in six days',
    by('2026-11-26T00:00:00Z'),
    'a reply by 1:00 on Thursday',
    'risposta entro giovedì all’1:00',
  ],
  [
    'in seven days',
    by('2026-11-27T09:00:00Z'),
    'a reply by 10:00 on Friday 27 November',
    'risposta entro venerdì 27 novembre alle 10:00',
  ],
  [
    'in a month',
    by('2026-12-24T09:00:00Z'),
    'a reply by 10:00 on Thursday 24 December',
    'risposta entro giovedì 24 dicembre alle 10:00',
  ],
  ['a call', by('2026-11-20T15:30:00Z'), 'a call by 16:30', 'chiamata entro le 16:30', 'callback'],
  [
    'somebody who is there',
    by('2026-11-20T15:30:00Z', { mode: 'live' }),
    'a person by 16:30',
    'una persona entro le 16:30',
    'chat',
  ],
  [
    'measured',
    by('2026-11-20T15:30:00Z', { basis: 'measured' }),
    'usually by 16:30',
    'di solito entro le 16:30',
  ],
  [
    'measured, live',
    by('2026-11-20T15:30:00Z', { basis: 'measured', mode: 'live' }),
    'usually by 16:30',
    'di solito entro le 16:30',
  ],
  [
    'measured, a call',
    by('2026-11-20T15:30:00Z', { basis: 'measured' }),
    'a call, usually by 16:30',
    'chiamata, di solito entro le 16:30',
    'callback',
  ],
  [
    'closed, but answers',
    by('2026-11-23T11:00:00Z', { state: 'closed' }),
    'a reply by 12:00 on Monday',
    'risposta entro lunedì alle 12:00',
  ],

  ['open', closes('2026-11-20T17:00:00Z'), 'open until 18:00', 'aperto fino alle 18:00'],
  [
    'open until one',
    closes('2026-11-21T00:00:00Z'),
    'open until 1:00 tomorrow',
    'aperto fino all’1:00 di domani',
  ],
  [
    'open to the end of the day',
    closes('2026-11-20T23:00:00Z'),
    'open until 23:59',
    'aperto fino alle 23:59',
  ],
  [
    'open for days',
    closes('2026-11-23T17:00:00Z'),
    'open until 18:00 on Monday',
    'aperto fino a lunedì alle 18:00',
  ],
  [
    'open for weeks',
    closes('2026-12-24T17:00:00Z'),
    'open until 18:00 on Thursday 24 December',
    'aperto fino a giovedì 24 dicembre alle 18:00',
  ],
  ['always open', expecting({ basis: 'hours' }), 'open day and night', 'aperto giorno e notte'],
  [
    'where one writes',
    closes('2026-11-20T17:00:00Z', { mode: 'async' }),
    'we answer until 18:00',
    'rispondiamo fino alle 18:00',
  ],
  [
    'calls back',
    closes('2026-11-20T17:00:00Z', { mode: 'async' }),
    'open until 18:00',
    'aperto fino alle 18:00',
    'callback',
  ],
  [
    'open, and nobody there',
    closes('2026-11-20T17:00:00Z', { unattended: true }),
    'nobody there right now, open until 18:00',
    'ora non c’è nessuno, aperto fino alle 18:00',
  ],
  [
    'always open, and nobody there',
    expecting({ mode: 'live', basis: 'hours', unattended: true }),
    'nobody there right now, open day and night',
    'ora non c’è nessuno, aperto giorno e notte',
  ],
  ['opens today', opens('2026-11-20T12:00:00Z'), 'closed, opens at 13:00', 'chiuso, apre alle 13:00'],
  [
    'opens tomorrow',
    opens('2026-11-21T08:00:00Z'),
    'closed, opens tomorrow at 9:00',
    'chiuso, apre domani alle 9:00',
  ],
  [
    'opens tomorrow at one',
    opens('2026-11-21T00:00:00Z'),
    'closed, opens tomorrow at 1:00',
    'chiuso, apre domani all’1:00',
  ],
  [
    'opens as tomorrow begins',
    opens('2026-11-20T23:00:00Z'),
    'closed, opens tomorrow at 0:00',
    'chiuso, apre domani alle 0:00',
  ],
  [
    'opens on Monday',
    opens('2026-11-23T08:00:00Z'),
    'closed, opens on Monday at 9:00',
    'chiuso, apre lunedì alle 9:00',
  ],
  [
    'opens in January',
    opens('2027-01-04T08:00:00Z'),
    'closed, opens on Monday 4 January at 9:00',
    'chiuso, apre lunedì 4 gennaio alle 9:00',
  ],
  ['closed, and nothing more is known', expecting({ state: 'closed', basis: 'hours' }), 'closed', 'chiuso'],
  [
    'closed for a reason',
    opens('2026-11-23T08:00:00Z', { reason: { it: 'Ferragosto', en: 'Christmas' } }),
    'closed for Christmas, opens again on Monday at 9:00',
    'chiuso per Ferragosto, riapre lunedì alle 9:00',
  ],
  [
    'closed for a reason, and nothing more is known',
    expecting({ state: 'closed', basis: 'hours', reason: { it: 'Ferragosto', en: 'Christmas' } }),
    'closed for Christmas',
    'chiuso per Ferragosto',
  ],
  [
    'paused',
    expecting({ state: 'paused', basis: 'none', usable: false }),
    'not available now',
    'ora non disponibile',
  ],
  [
    'paused until later',
    expecting({ state: 'paused', basis: 'none', usable: false, opens: at('2026-11-23T08:00:00Z') }),
    'not available until 9:00 on Monday',
    'non disponibile fino a lunedì alle 9:00',
  ],
  [
    'nothing known',
    expecting({ state: 'unknown', basis: 'none' }),
    'we cannot say how long right now',
    'ora non possiamo stimare i tempi',
  ],
];

describe('say: the sentences', () => {
  for (const [name, expectation, english, italian, kind] of TABLE) {
    it(`${name}: ${italian}`, () => {
      const options = kind ? { kind } : {};
      for (const register of REGISTERS) {
        assert.equal(plain(say(expectation, NOW, { ...English, ...options, register }).text), english);
        assert.equal(plain(say(expectation, NOW, { ...Italian, ...options, register }).text), italian);
      }
    });
  }

  it('names the instant it speaks of, and none where it speaks of minutes', () => {
    for (const [name, expectation] of TABLE) {
      const { datetime } = say(expectation, NOW, English);
      const instant =
        expectation.basis === 'live'
          ? undefined
          : (expectation.by ?? expectation.opens ?? expectation.closes);
      if (expectation.basis !== 'live')
        assert.equal(datetime, instant === undefined ? undefined : new Date(instant).toISOString(), name);
      else if ((expectation.upper ?? 0) <= 45 * MINUTE) assert.equal(datetime, undefined, name);
      else assert.ok(datetime?.endsWith(':00.000Z'), name);
    }
  });

  it('says the close first where the wait would end after it, however short the wait', () => {
    for (const upper of [10, 45, 60, 480]) {
      const closing = live(undefined, upper, { closes: NOW + upper * MINUTE - 1 });
      assert.match(
        plain(say(closing, NOW, English).text),
        /^open until \d\d?:\d\d( tomorrow)?, but we may not get to you in time$/,
      );
      assert.match(
        plain(say(closing, NOW, Italian).text),
        /^aperto fino alle \d\d?:\d\d, ma potremmo non fare in tempo a rispondere$/,
      );
    }
    const closing = live(15, 30, { closes: at('2026-11-20T10:20:00Z') });
    assert.equal(
      plain(say(closing, NOW, { ...Italian, register: 'informal' }).text),
      'aperto fino alle 11:20, ma potremmo non riuscire a risponderti in tempo',
    );
    assert.equal(
      plain(say(closing, NOW, { ...Italian, register: 'formal' }).text),
      'aperto fino alle 11:20, ma potremmo non riuscire a risponderLe in tempo',
    );
  });

  it('never projects a wait past the close', () => {
    for (let minutes = 1; minutes < 600; minutes += 7) {
      for (const upper of [30, 45, 60, 240, 480]) {
        const close = NOW + minutes * MINUTE;
        const { datetime } = say(live(undefined, upper, { closes: close }), NOW, English);
        assert.ok(datetime === undefined ? upper <= minutes : at(datetime) <= close);
      }
    }
  });
});

describe('say: the clock of the language', () => {
  it('twelve hours in America, twenty-four in Britain and Italy', () => {
    const half = by('2026-11-20T12:30:00Z');
    assert.equal(plain(say(half, NOW, American).text), 'a reply by 1:30 PM');
    assert.equal(plain(say(half, NOW, English).text), 'a reply by 13:30');
    assert.equal(plain(say(half, NOW, Italian).text), 'risposta entro le 13:30');
  });

  it('the article of the hour, in Italian', () => {
    const articles = Array.from({ length: 24 }, (_, hour) =>
      plain(say(by(new Date(at('2026-11-20T23:15:00Z') + hour * HOUR).toISOString()), NOW, Italian).text),
    );
    articles.forEach((text, hour) => {
      assert.equal(
        text,
        hour === 1 ? 'risposta entro l’1:15 di domani' : `risposta entro le ${hour.toString()}:15 di domani`,
      );
    });
    const alle = Array.from({ length: 24 }, (_, hour) =>
      plain(say(opens(new Date(at('2026-11-20T23:15:00Z') + hour * HOUR).toISOString()), NOW, Italian).text),
    );
    alle.forEach((text, hour) => {
      assert.equal(
        text,
        hour === 1 ? 'chiuso, apre domani all’1:15' : `chiuso, apre domani alle ${hour.toString()}:15`,
      );
    });
  });

  it('noon and the ends of the day are numbers', () => {
    assert.equal(plain(say(by('2026-11-20T11:00:00Z'), NOW, Italian).text), 'risposta entro le 12:00');
    assert.equal(
      plain(say(opens('2026-11-20T23:00:00Z'), NOW, American).text),
      'closed, opens tomorrow at 12:00 AM',
    );
    assert.equal(plain(say(by('2026-11-20T23:00:00Z'), NOW, American).text), 'a reply by 11:59 PM');
  });

  it('the date as the country writes it', () => {
    const date = by('2026-12-24T09:00:00Z');
    assert.equal(plain(say(date, NOW, American).text), 'a reply by 10:00 AM on Thursday, December 24');
    assert.equal(plain(say(date, NOW, English).text), 'a reply by 10:00 on Thursday 24 December');
  });
});

describe('say: the clock of the reader', () => {
  const due = by('2026-11-20T15:30:00Z');
  for (const [zone, english, italian] of [
    ['Europe/Rome', 'a reply by 16:30', 'risposta entro le 16:30'],
    ['Europe/London', 'a reply by 15:30', 'risposta entro le 15:30'],
    ['America/New_York', 'a reply by 10:30', 'risposta entro le 10:30'],
    ['Asia/Kathmandu', 'a reply by 21:15', 'risposta entro le 21:15'],
    ['Australia/Lord_Howe', 'a reply by 2:30 tomorrow', 'risposta entro le 2:30 di domani'],
    ['Pacific/Kiritimati', 'a reply by 5:30', 'risposta entro le 5:30'],
    ['Pacific/Honolulu', 'a reply by 5:30', 'risposta entro le 5:30'],
  ] as const) {
    it(zone, () => {
      assert.equal(plain(say(due, NOW, { ...English, zone }).text), english);
      assert.equal(plain(say(due, NOW, { ...Italian, zone }).text), italian);
    });
  }

  it('without a zone the clock is UTC', () => {
    assert.equal(
      plain(say(due, NOW, { messages: English.messages, locale: 'en-GB' }).text),
      'a reply by 15:30',
    );
  });

  it('the zone of the machine never shows', () => {
    assert.equal(
      plain(say(due, NOW, Italian).text),
      'risposta entro le 16:30',
      `TZ is ${process.env['TZ'] ?? 'not set'}`,
    );
  });

  it('day words turn at the reader’s midnight, to the millisecond', () => {
    const late = by('2026-11-22T09:00:00Z');
    for (const [zone, midnight] of [
      ['Europe/Rome', '2026-11-20T23:00:00Z'],
      ['America/New_York', '2026-11-21T05:00:00Z'],
      ['Asia/Kathmandu', '2026-11-20T18:15:00Z'],
    ] as const) {
      const turn = at(midnight);
      const first = say(late, NOW, { ...English, zone });
      assert.equal(first.until, turn, zone);
      assert.match(first.text, /\son\s(Sunday|Saturday)$/);
      assert.equal(say(late, turn - 1, { ...English, zone }).text, first.text);
      assert.notEqual(say(late, turn, { ...English, zone }).text, first.text);
    }
    assert.equal(
      plain(say(late, at('2026-11-20T23:00:00Z'), Italian).text),
      'risposta entro le 10:00 di domani',
    );
    assert.equal(plain(say(late, at('2026-11-21T23:00:00Z'), Italian).text), 'risposta entro le 10:00');
  });

  it('days of 23 and 25 hours are days', () => {
    // 29 March has 23 hours in Rome, 25 October 25.
    assert.equal(
      plain(say(by('2026-03-29T22:30:00Z'), at('2026-03-28T23:30:00Z'), Italian).text),
      'risposta entro le 0:30 di domani',
    );
    assert.equal(
      plain(say(by('2026-03-29T21:30:00Z'), at('2026-03-28T23:30:00Z'), Italian).text),
      'risposta entro le 23:30',
    );
    assert.equal(
      plain(say(by('2026-10-25T22:30:00Z'), at('2026-10-24T22:30:00Z'), Italian).text),
      'risposta entro le 23:30',
    );
    assert.equal(
      plain(say(by('2026-10-26T08:00:00Z'), at('2026-10-24T22:30:00Z'), Italian).text),
      'risposta entro le 9:00 di domani',
    );
    assert.equal(
      say(by('2026-10-26T08:00:00Z'), at('2026-10-24T22:30:00Z'), Italian).until,
      at('2026-10-25T23:00:00Z'),
    );
  });

  it('where the day begins at one o’clock, it does', () => {
    // In Cairo the clocks went from 24 April 0:00 to 1:00.
    const cairo = { ...English, zone: 'Africa/Cairo' };
    const first = say(by('2026-04-24T12:00:00Z'), at('2026-04-23T20:00:00Z'), cairo);
    assert.equal(plain(first.text), 'a reply by 15:00 tomorrow');
    assert.equal(first.until, at('2026-04-23T22:00:00Z'));
    assert.equal(plain(say(by('2026-04-24T12:00:00Z'), first.until, cairo).text), 'a reply by 15:00');
  });
});

describe('say: until', () => {
  it('is never later than the facts', () => {
    assert.equal(say(expecting({ basis: 'hours', until: NOW + 5 }), NOW, English).until, NOW + 5);
    assert.equal(say(live(5, 15, { until: NOW + 5 }), NOW, English).until, NOW + 5);
  });

  it('is never, where nothing is relative to now', () => {
    assert.equal(say(expecting({ basis: 'none', state: 'unknown' }), NOW, English).until, Infinity);
    assert.equal(say(live(5, 15), NOW, English).until, Infinity);
  });

  it('a wait that is said as a time of day moves on with the quarter', () => {
    const wait = live(undefined, 60);
    const { text, until } = say(wait, NOW, English);
    assert.equal(plain(text), 'a person by 12:15');
    assert.equal(until, at('2026-11-20T10:15:00.001Z'));
    assert.equal(plain(say(wait, until - 1, English).text), 'a person by 12:15');
    assert.equal(plain(say(wait, until, English).text), 'a person by 12:30');
  });
});
