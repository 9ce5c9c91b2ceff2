import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { conversationView, expectationOf } from '../../src/core.js';
import {
  checkOverrides,
  createWords,
  describeConversation,
  describeLauncher,
  describePanel,
  greetChat,
  say,
  withOverrides,
  wordsToAvoid,
} from '../../src/i18n.js';
import type { Overrides, PartialMessages } from '../../src/i18n.js';
import { de } from '../../src/locales/de.js';
import { en } from '../../src/locales/en.js';
import { es } from '../../src/locales/es.js';
import { fr } from '../../src/locales/fr.js';
import { it as italian } from '../../src/locales/it.js';
import { at, channelOf } from '../core/expectation/support.js';
import { LANGUAGES, expecting, plain } from './support.js';

const NOW = at('2026-11-20T10:02:00Z');
const due = expecting({ by: at('2026-11-20T15:30:00Z') });

const codes = (overrides: unknown, avoid?: readonly string[], messages = en) =>
  checkOverrides(messages, overrides as Overrides, avoid).map(({ code, path }) => `${code} ${path}`);

describe('withOverrides', () => {
  it('puts a brand’s sentence in place of ours', () => {
    const own = withOverrides(en, { neutral: { declared: 'you hear from us {by}' } });
    assert.equal(
      plain(say(due, NOW, { messages: own, locale: 'en-GB', zone: 'Europe/Rome' }).text),
      'you hear from us by 16:30',
    );
    assert.equal(own.tag, 'en');
  });

  it('leaves the language as it was', () => {
    const before = JSON.stringify(en);
    withOverrides(en, { neutral: { declared: 'x' } });
    assert.equal(JSON.stringify(en), before);
  });

  it('what is set for neutral is said in every register, unless a register says otherwise', () => {
    const own = withOverrides(italian, {
      neutral: { 'mode.async': 'messaggio' },
      formal: { 'mode.async': 'un messaggio da Lei' },
    });
    const mode = (register: 'neutral' | 'informal' | 'formal') =>
      createWords({ messages: own, register }).t('mode.async');
    assert.deepEqual(
      [mode('neutral'), mode('informal'), mode('formal')],
      ['messaggio', 'messaggio', 'un messaggio da Lei'],
    );
  });

  it('a register alone changes that register alone', () => {
    const own = withOverrides(italian, { informal: { 'mode.async': 'scrivici' } });
    const mode = (register: 'neutral' | 'informal' | 'formal') =>
      createWords({ messages: own, register }).t('mode.async');
    assert.deepEqual(
      [mode('neutral'), mode('informal'), mode('formal')],
      ['si lascia un messaggio', 'scrivici', 'lasci un messaggio'],
    );
  });

  it('a wording for a kind', () => {
    const own = withOverrides(en, { neutral: { 'declared.email': 'an e-mail {by}' } });
    assert.equal(
      plain(say(due, NOW, { messages: own, locale: 'en-GB', kind: 'email' }).text),
      'an e-mail by 15:30',
    );
    assert.equal(
      plain(say(due, NOW, { messages: own, locale: 'en-GB', kind: 'form' }).text),
      'a reply by 15:30',
    );
  });

  it('a launcher, its conversation and its first message in a brand’s words', () => {
    const channel = channelOf({
      kind: 'chat',
      hours: 'Mo-Fr 09:00-18:00',
      automated: { name: 'Rinaldi', hours: '24/7' },
    });
    const own = withOverrides(italian, {
      neutral: { 'from.week': 'a partire da {day} {at}', 'chat.noNewTime': 'Il nuovo orario non c’è.' },
      informal: {
        'launcher.bot': 'Automatico ora, noi {from}',
        'chat.bot': 'Prima ti risponde l’assistente {name}, che è automatico.',
        'greeting.bot': 'Ciao, sono {name}: sono automatico.',
      },
    });
    const options = { messages: own, register: 'informal' as const, zone: 'Europe/Rome' };
    const late = at('2026-11-20T19:00:00Z');
    const expectation = expectationOf(channel, late);
    assert.equal(
      plain(describeLauncher(channel, expectation, late, options).label),
      'Automatico ora, noi a partire da lunedì alle 9:00',
    );
    assert.equal(
      describePanel(channel, expectation, late, options).assistant,
      'Prima ti risponde l’assistente Rinaldi, che è automatico.',
    );
    assert.match(greetChat(channel, expectation, late, options), /^Ciao, sono Rinaldi: sono automatico\./);
    const facts = { opened: true, load: 'ready' as const, isOpen: true, stated: { upper: NOW - 1 } };
    assert.match(
      describeConversation(conversationView(facts, NOW), channel, NOW, { ...options, register: 'formal' })
        .spoken,
      /\. Il nuovo orario non c’è\.$/,
    );
  });

  it('nothing changes with nothing', () => {
    for (const messages of LANGUAGES) {
      const own = withOverrides(messages, {});
      assert.equal(say(due, NOW, { messages: own }).text, say(due, NOW, { messages }).text);
    }
  });
});

describe('checkOverrides', () => {
  it('has nothing to say about what is right', () => {
    assert.deepEqual(codes({}), []);
    assert.deepEqual(
      codes({
        neutral: {
          declared: 'you hear from us {by}',
          'declared.email': 'an e-mail {by}',
          'live.about': { one: 'one', other: '{n}' },
        },
      }),
      [],
    );
  });

  it('has nothing to say about our own sentences', () => {
    for (const messages of LANGUAGES) {
      const { tag: _tag, ...sentences } = messages;
      assert.deepEqual(checkOverrides(messages, sentences), []);
    }
  });

  it('a sentence that there is not', () => {
    assert.deepEqual(codes({ neutral: { 'live.sometime': 'x' } }), [
      'unknown-sentence en.neutral["live.sometime"]',
    ]);
    assert.deepEqual(codes({ informal: { declaredd: 'x' } }), ['unknown-sentence en.informal["declaredd"]']);
    assert.deepEqual(codes({ neutral: { measurd: 'x', '': 'x', '.': 'x' } }), [
      'unknown-sentence en.neutral["measurd"]',
      'unknown-sentence en.neutral[""]',
      'unknown-sentence en.neutral["."]',
    ]);
  });

  it('a placeholder that nothing fills', () => {
    const [issue] = checkOverrides(en, { neutral: { declared: 'a reply in {minutes}' } });
    assert.equal(issue?.code, 'unknown-placeholder');
    assert.equal(issue.path, 'en.neutral["declared"]');
    assert.match(issue.message, /\{minutes\}.*\{by\}/);
    assert.deepEqual(codes({ neutral: { paused: 'not {x} and {y}, not {x}' } }), [
      'unknown-placeholder en.neutral["paused"]',
      'unknown-placeholder en.neutral["paused"]',
    ]);
  });

  it('a plural without "other"', () => {
    assert.deepEqual(codes({ neutral: { 'live.about': { one: 'a minute' } } }), [
      'missing-other en.neutral["live.about"]',
    ]);
  });

  it('the sentences of a launcher, like any other', () => {
    assert.deepEqual(
      codes({
        neutral: {
          'launcher.leave': 'Closed: write to us, you hear from us {by}',
          'chat.bot': '{name} answers first: it is a machine',
          'chat.moveTo.viber': 'On Viber, with this text',
          'chat.ahead': { one: 'one', other: '{n}' },
          'from.week': 'from {day} {at}',
        },
      }),
      [],
    );
    assert.deepEqual(
      codes({
        neutral: { 'chat.missed': 'Only {minutes} minutes more', 'from.today': 'from {time}' },
        formal: { 'launcher.lable': 'x', 'chat.noNewTime': 'A person will be here shortly' },
      }),
      [
        'unknown-placeholder en.neutral["chat.missed"]',
        'unknown-placeholder en.neutral["from.today"]',
        'unknown-sentence en.formal["launcher.lable"]',
        'word-to-avoid en.formal["chat.noNewTime"]',
      ],
    );
  });

  it('words to avoid, ours and the brand’s', () => {
    assert.deepEqual(codes({ neutral: { declared: 'We answer in due course, {by}' } }), [
      'word-to-avoid en.neutral["declared"]',
    ]);
    assert.deepEqual(codes({ formal: { none: 'tickets are slow' } }, ['tickets']), [
      'word-to-avoid en.formal["none"]',
    ]);
    assert.deepEqual(codes({ neutral: { none: 'Risponderemo prima possibile' } }, [], italian), [
      'word-to-avoid it.neutral["none"]',
    ]);
  });

  it('what is not a sentence at all', () => {
    for (const bad of [null, 5, true, [], {}, { one: 5 }]) {
      assert.deepEqual(
        codes({ neutral: { declared: bad } }),
        ['not-a-sentence en.neutral["declared"]'],
        JSON.stringify(bad),
      );
    }
  });
});

describe('wordsToAvoid', () => {
  const dutch: PartialMessages = { tag: 'nl', neutral: {} };
  for (const [text, messages, found] of [
    ['We answer as soon as possible.', en, ['as soon as possible', 'soon']],
    ['ASAP!', en, ['asap']],
    ['We will reply shortly,', en, ['shortly']],
    ['a reply by 16:30', en, []],
    ['sooner than you think', en, []],
    ['Unfortunately, soon', en, ['soon', 'unfortunately']],
    ['Risponderemo a breve', italian, ['a breve']],
    ['Risponderemo\na  breve', italian, ['a breve']],
    [
      'Te respondemos lo antes posible; lamentablemente, hoy no.',
      es,
      ['lo antes posible', 'lamentablemente'],
    ],
    ['Nous vous répondons dès que possible.', fr, ['dès que possible']],
    ['Schnellstmöglich, leider nicht heute.', de, ['schnellstmöglich', 'leider']],
    ['Sobald es ein Datum gibt', de, []],
    ['soon', italian, []],
    ['a breve', en, []],
    ['soon', dutch, []],
    ['', en, []],
  ] as const) {
    it(`"${text.replace(/\n/g, '⏎')}" (${messages.tag}): ${found.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(wordsToAvoid(text, messages), found);
    });
  }

  it('a brand’s own words', () => {
    assert.deepEqual(wordsToAvoid('Il ticket è aperto', italian, ['ticket', 'aperto.']), ['ticket']);
  });

  it('the words of a language of the page’s own', () => {
    const own = { ...dutch, avoid: ['zo snel mogelijk'] };
    assert.deepEqual(wordsToAvoid('We antwoorden zo snel mogelijk.', own), ['zo snel mogelijk']);
  });

  it('every language has a list of its own, written as it is looked for, and the voice guide gives all of it', () => {
    const guide = readFileSync('docs/guides/voice.md', 'utf8').toLowerCase().replace(/\s+/g, ' ');
    for (const messages of LANGUAGES) {
      const { tag, avoid = [] } = messages;
      assert.ok(avoid.length >= 9, tag);
      for (const word of avoid) {
        assert.ok(wordsToAvoid(word, messages).includes(word), `${tag}: ${word}`);
        assert.ok(guide.includes(word), `${tag}: ${word} is not in the guide`);
      }
    }
  });
});
