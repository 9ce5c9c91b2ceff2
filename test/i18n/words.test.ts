import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createWords, localize, say, type SayOptions } from '../../src/i18n.js';
import { dayNumber } from '../../src/core/time/day.js';
import { sayDue, saySince, type Dates } from '../../src/i18n/due.js';
import type { WhenRole } from '../../src/i18n/words.js';
import { en } from '../../src/locales/en.js';
import { it as italian } from '../../src/locales/it.js';
import { at } from '../core/expectation/support.js';
import {
  American,
  English,
  French,
  German,
  Italian,
  ROME,
  Spanish,
  expecting,
  plain,
  reader,
} from './support.js';

const NOW = at('2026-11-20T10:02:00Z');

describe('createWords: locales that nobody can use', () => {
  for (const locale of [
    'xx-invalid-!!',
    '',
    ' ',
    '!!',
    'it_IT',
    'x',
    'xx',
    'zz-ZZ',
    'i-klingon',
    'de',
    'de-CH',
    'x'.repeat(9),
  ]) {
    it(`${JSON.stringify(locale)} does not throw, and does not mix languages`, () => {
      const words = createWords({ messages: italian, locale, zone: 'Europe/Rome' });
      assert.equal(plain(words.when('by', at('2026-11-24T09:00:00Z'), NOW).text), 'entro martedì alle 10:00');
      assert.equal(words.languages(['en', 'de']), 'inglese e tedesco');
      assert.equal(words.locale.split('-')[0], 'it');
    });
  }

  it('a regional spelling of the language is kept', () => {
    assert.equal(createWords({ messages: italian, locale: 'it-CH' }).locale, 'it-CH');
    assert.equal(createWords({ messages: en, locale: 'en-gb' }).locale, 'en-GB');
    assert.equal(createWords({ messages: en }).locale, 'en');
  });

  it('the words of a register that a language does not have are the neutral ones', () => {
    const due = expecting({ by: at('2026-11-20T15:30:00Z') });
    assert.equal(say(due, NOW, { ...English, register: 'formal' }).text, say(due, NOW, English).text);
  });
});

describe('words.when', () => {
  const when = (role: 'by' | 'at' | 'until' | 'from', iso: string) =>
    plain(ROME.when(role, at(iso), NOW).text);

  it('the past: today, yesterday, then the date', () => {
    assert.equal(when('at', '2026-11-20T09:12:00Z'), 'alle 10:12');
    assert.equal(when('at', '2026-11-19T09:12:00Z'), 'ieri alle 10:12');
    assert.equal(when('at', '2026-11-18T09:12:00Z'), 'mercoledì 18 novembre alle 10:12');
    assert.equal(when('by', '2026-11-19T09:12:00Z'), 'entro giovedì 19 novembre alle 10:12');
  });

  it('an end at the end of a day is that day’s; a beginning is the next one’s', () => {
    assert.equal(when('by', '2026-11-20T23:00:00Z'), 'entro le 23:59');
    assert.equal(when('until', '2026-11-20T23:00:00Z'), 'fino alle 23:59');
    assert.equal(when('at', '2026-11-20T23:00:00Z'), 'domani alle 0:00');
    assert.equal(when('by', '2026-11-21T23:00:00Z'), 'entro le 23:59 di domani');
    assert.equal(when('by', '2026-11-23T23:00:00Z'), 'entro lunedì alle 23:59');
    assert.equal(when('by', '2026-11-20T23:01:00Z'), 'entro le 0:01 di domani');
  });

  it('from when: the article melts into the Italian preposition', () => {
    assert.equal(when('from', '2026-11-20T12:00:00Z'), 'dalle 13:00');
    assert.equal(when('from', '2026-11-20T23:00:00Z'), 'da domani alle 0:00');
    assert.equal(when('from', '2026-11-21T00:00:00Z'), 'da domani all’1:00');
    assert.equal(when('from', '2026-11-23T08:00:00Z'), 'da lunedì alle 9:00');
    const early = at('2026-11-19T23:10:00Z');
    assert.equal(plain(ROME.when('from', at('2026-11-20T00:30:00Z'), early).text), 'dall’1:30');
  });

  it('holds until the reader’s midnight', () => {
    assert.equal(ROME.when('by', at('2026-11-24T09:00:00Z'), NOW).until, at('2026-11-20T23:00:00Z'));
  });

  it('whatever the instant and the reader: words, and until later', () => {
    const instant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) });
    fc.assert(
      fc.property(
        reader,
        fc.constantFrom('by', 'at', 'until', 'from'),
        instant,
        instant,
        (options, role, moment, now) => {
          const { text, until } = createWords(options).when(role, moment, now);
          assert.doesNotMatch(text, /[{}]|undefined|NaN|Invalid/);
          assert.ok(until > now && until - now <= 26 * 3_600_000);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('words: clocks, days, lists', () => {
  it('spaces of Intl are no-break spaces, the hour has no leading zero', () => {
    const { text, hour } = createWords({ messages: en, locale: 'en-US', zone: 'Europe/Rome' }).clock(
      at('2026-11-20T08:05:00Z'),
    );
    assert.equal(text, '9:05\u00a0AM');
    assert.equal(hour, 9);
    assert.equal(ROME.clock(at('2026-11-20T08:05:00Z')).text, '9:05');
  });

  it('no thin or other strange space in any sentence', () => {
    for (const locale of ['en-US', 'en-GB', 'en-CA', 'en-AU', 'it', 'it-CH']) {
      const messages = locale.startsWith('it') ? italian : en;
      for (const iso of ['2026-11-20T15:30:00Z', '2026-11-24T09:00:00Z', '2026-12-24T09:00:00Z']) {
        const { text } = say(expecting({ by: at(iso) }), NOW, { messages, locale });
        assert.doesNotMatch(text, /[\u2000-\u200b\u202f\u205f\u3000\ufeff]/, text);
      }
    }
  });

  it('another zone’s clock, a day, a list', () => {
    assert.equal(ROME.clock(NOW, 'America/New_York').text, '5:02');
    assert.equal(plain(ROME.day('2026-11-14', NOW)), '14 novembre');
    assert.equal(plain(ROME.day('2025-11-14', NOW)), '14 novembre 2025');
    assert.equal(plain(createWords(English).day('2026-10-01', NOW)), '1 October');
    assert.equal(ROME.languages(['it']), 'italiano');
    assert.equal(ROME.languages(['it', 'en', 'fr']), 'italiano, inglese e francese');
    assert.equal(createWords(English).languages([]), '');
  });

  it('a day of the month stays with its month at the end of a line, and with its weekday unless that is long', () => {
    const pieces = (options: SayOptions): string[] =>
      createWords(options).civil(dayNumber('UTC', NOW), 'dated').split(' ');
    assert.deepEqual(pieces(Italian), ['venerdì\u00a020\u00a0novembre', '2026']);
    assert.deepEqual(pieces(Spanish), ['viernes', '20\u00a0de\u00a0noviembre', 'de', '2026']);
    assert.deepEqual(pieces(French), ['vendredi\u00a020\u00a0novembre', '2026']);
    assert.deepEqual(pieces(German), ['Freitag,', '20.\u00a0November', '2026']);
    assert.deepEqual(pieces(English), ['Friday,\u00a020\u00a0November', '2026']);
    assert.deepEqual(pieces(American), ['Friday,\u00a0November\u00a020,', '2026']);
  });

  it('a time stays with the word before it at the end of a line', () => {
    const said = (options: SayOptions, ...roles: WhenRole[]): string[] =>
      roles.map((role) => createWords(options).when(role, at('2026-11-20T15:30:00Z'), NOW).text);
    assert.deepEqual(
      said(American, 'by', 'at', 'until'),
      ['by', 'at', 'until'].map((word) => `${word}\u00a04:30\u00a0PM`),
    );
    assert.deepEqual(
      said(German, 'by', 'at'),
      ['bis', 'um'].map((word) => `${word}\u00a016:30\u00a0Uhr`),
    );
    assert.deepEqual(
      said(French, 'by', 'until'),
      ['avant', 'jusqu’à'].map((word) => `${word}\u00a016\u00a0h\u00a030`),
    );
    assert.deepEqual(said(Italian, 'at'), ['alle\u00a016:30']);
    const words = createWords(American);
    assert.equal(
      words.when('at', at('2026-11-23T15:30:00Z'), NOW).text,
      'on\u00a0Monday at\u00a04:30\u00a0PM',
    );
    const due = sayDue(
      { at: at('2026-11-20T15:30:00Z') },
      { words, now: NOW, brandZone: 'Europe/Rome', dated: false },
    );
    assert.equal(due, 'by\u00a04:30\u00a0PM today');
  });

  it('a day of this week stays with its weekday', () => {
    for (const options of [English, Italian, Spanish, French, German]) {
      const dates: Dates = { words: createWords(options), now: NOW, brandZone: 'Europe/Rome', dated: false };
      assert.match(saySince(at('2026-11-17T10:00:00Z'), dates), /\p{L},?\u00a017/u);
    }
  });

  it('a sentence for a kind, else the general one; plural by the count', () => {
    assert.equal(ROME.t('live.about', { n: 1 }, 'phone'), 'attesa di un minuto circa');
    assert.equal(plain(ROME.t('live.about', { n: 5 }, 'whatsapp')), 'una persona tra 5 minuti circa');
  });

  it('what fills a placeholder is not read as a pattern', () => {
    assert.equal(ROME.t('hours.closedReason', { reason: '$& {n} $1' }), 'chiuso per $& {n} $1');
  });
});

describe('localize', () => {
  const texts = { 'en-US': 'color', en: 'colour', it: 'colore', 'pt-BR': 'cor' };
  for (const [locale, text, lang] of [
    ['it', 'colore', 'it'],
    ['it-CH', 'colore', 'it'],
    ['IT-ch', 'colore', 'it'],
    ['en-US', 'color', 'en-US'],
    ['en-us', 'color', 'en-US'],
    ['en-GB', 'colour', 'en'],
    ['pt', 'cor', 'pt-BR'],
    ['pt-PT', 'cor', 'pt-BR'],
    ['de', 'colour', 'en'],
    ['de-CH-1996', 'colour', 'en'],
    ['', 'colour', 'en'],
  ] as const) {
    it(`${locale || 'nothing'} → ${lang}`, () => {
      assert.deepEqual(localize(texts, locale), { text, lang });
    });
  }

  it('a variant of the reader’s language comes before English', () => {
    assert.deepEqual(localize({ 'en-US': 'color', 'it-IT': 'colore' }, 'it'), {
      text: 'colore',
      lang: 'it-IT',
    });
    assert.deepEqual(localize({ en: 'colour', 'it-IT': 'colore' }, 'it-CH'), {
      text: 'colore',
      lang: 'it-IT',
    });
    assert.deepEqual(localize({ 'it-IT': 'colore', 'en-US': 'color' }, 'de'), {
      text: 'color',
      lang: 'en-US',
    });
  });

  it('the first there is, where neither the language nor English is there', () => {
    assert.deepEqual(localize({ fr: 'couleur', it: 'colore' }, 'de'), { text: 'couleur', lang: 'fr' });
  });

  it('one text for all has no language', () => {
    assert.deepEqual(localize('colore', 'de'), { text: 'colore' });
  });

  it('no text is no text', () => {
    assert.deepEqual(localize({}, 'it'), { text: '' });
  });

  it('whatever is asked for, one of the texts is given, in its language', () => {
    const tag = fc.constantFrom('it', 'it-IT', 'en', 'en-US', 'de', 'zh-Hant', 'toString', 'x', '');
    fc.assert(
      fc.property(
        fc.dictionary(tag, fc.string({ minLength: 1 }), { minKeys: 1 }),
        fc.oneof(tag, fc.string()),
        (value, locale) => {
          const { text, lang } = localize(value, locale);
          assert.ok(lang !== undefined && Object.hasOwn(value, lang));
          assert.equal(text, value[lang]);
        },
      ),
    );
  });
});

describe('text that runs the other way', () => {
  it('is wrapped in isolates inside a sentence', () => {
    assert.equal(ROME.local({ he: 'חג' }), '\u2068חג\u2069');
    assert.equal(ROME.local({ it: 'Natale', he: 'חג' }), 'Natale');
    const closed = expecting({ state: 'closed', basis: 'hours', reason: 'عيد' });
    assert.equal(say(closed, NOW, Italian).text, 'chiuso per \u2068عيد\u2069');
  });
});
