import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { channelName, describeChannel, wordsToAvoid } from '../../src/i18n.js';
import type { ChannelText, SayOptions } from '../../src/i18n.js';
import { expectationOf } from '../../src/core.js';
import { KINDS, MINUTE, at, between, channelOf, fractions, moment } from '../core/expectation/support.js';
import { English, Italian, plain, reader } from './support.js';

/** A Friday, 11:02:30 in Rome. */
const NOW = at('2026-11-20T10:02:30Z');
const OFFICE = 'Mo-Fr 09:00-18:00';
const CLOSE = at('2026-11-20T17:00:00Z');

const textOf = (json: object, options: SayOptions = Italian, now = NOW) => {
  const channel = channelOf(json);
  return describeChannel(channel, expectationOf(channel, now), now, options);
};

const notesOf = (json: object, options: SayOptions = Italian, now = NOW) =>
  textOf(json, options, now).notes.map(({ text }) => plain(text));

const has = (notes: readonly string[], note: string) => {
  assert.ok(notes.includes(note), `no "${note}" in:\n${notes.join('\n')}`);
};
const hasNone = (notes: readonly string[], pattern: RegExp) => {
  assert.ok(!notes.some((note) => pattern.test(note)), notes.join('\n'));
};

const everyText = ({ name, mode, headline, marks, notes }: ChannelText): string[] => [
  name.text,
  mode,
  headline.text,
  headline.spoken,
  ...marks.map(({ text }) => text),
  ...notes.map(({ text }) => text),
];

/** All of it, without until when. */
const wording = ({ until: _until, headline: { until: _until2, ...headline }, ...rest }: ChannelText) => ({
  ...rest,
  headline,
});

describe('describeChannel: names and modes', () => {
  it('a channel is called as the brand calls it, else by its kind', () => {
    assert.deepEqual(channelName(channelOf({ name: { it: 'Scrivici', en: 'Write' } }), Italian), {
      text: 'Scrivici',
      lang: 'it',
    });
    assert.deepEqual(channelName(channelOf({ name: { de: 'Schreib' } }), Italian), {
      text: 'Schreib',
      lang: 'de',
    });
    assert.deepEqual(channelName(channelOf({ kind: 'whatsapp' }), Italian), { text: 'WhatsApp' });
    assert.deepEqual(channelName(channelOf({ kind: 'phone' }), Italian), { text: 'Telefono' });
    assert.deepEqual(channelName(channelOf({ kind: 'phone' }), English), { text: 'Phone' });
  });

  it('every kind has a name in every language', () => {
    for (const kind of KINDS) {
      for (const options of [English, Italian])
        assert.notEqual(channelName(channelOf({ kind }), options).text, '', kind);
    }
  });

  it('how one talks there, by register', () => {
    const mode = (kind: string, register: 'neutral' | 'informal' | 'formal') =>
      textOf({ kind }, { ...Italian, register }).mode;
    assert.equal(textOf({ kind: 'chat' }, English).mode, 'live');
    assert.equal(textOf({ kind: 'store' }, English).mode, 'in person');
    assert.equal(textOf({ kind: 'email' }, English).mode, 'leave a message');
    assert.equal(textOf({ kind: 'callback' }, English).mode, 'we call you');
    assert.deepEqual(
      (['neutral', 'informal', 'formal'] as const).map((register) => mode('email', register)),
      ['si lascia un messaggio', 'lascia un messaggio', 'lasci un messaggio'],
    );
    assert.deepEqual(
      (['neutral', 'informal', 'formal'] as const).map((register) => mode('callback', register)),
      ['chiamiamo noi', 'ti chiamiamo noi', 'La chiamiamo noi'],
    );
  });
});

describe('describeChannel: what it rests on', () => {
  const measured = (sample: object, share?: number) => ({
    kind: 'whatsapp',
    hours: OFFICE,
    reply: {
      within: 'PT2H',
      basis: 'measured',
      sample: { count: 50, ...sample },
      ...(share !== undefined && { share }),
    },
  });
  const week = { from: '2026-11-13', to: '2026-11-20' };

  it('a share in tenths, rounded down, and since when', () => {
    has(notesOf(measured(week, 0.8), English), 'We kept this time 8 times out of 10 in the last 7 days.');
    has(notesOf(measured(week, 0.8)), 'Abbiamo rispettato questo tempo 8 volte su 10 negli ultimi 7 giorni.');
    has(notesOf(measured(week, 0.899), English), 'We kept this time 8 times out of 10 in the last 7 days.');
    has(notesOf(measured(week, 0.7), English), 'We kept this time 7 times out of 10 in the last 7 days.');
    has(notesOf(measured({}, 0.6), English), 'We kept this time 6 times out of 10.');
    has(
      notesOf(measured({ from: '2026-11-19', to: '2026-11-20' }, 0.8), English),
      'We kept this time 8 times out of 10 in the last day.',
    );
  });

  it('an old sample says its days, and the turn is the reader’s midnight', () => {
    const channel = channelOf(measured({ from: '2026-11-10', to: '2026-11-17' }, 0.8));
    const notes = (now: number, zone: string) =>
      describeChannel(channel, expectationOf(channel, now), now, { ...Italian, zone }).notes.map(({ text }) =>
        plain(text),
      );
    for (const [zone, midnight] of [
      ['Europe/Rome', '2026-11-19T23:00:00Z'],
      ['America/New_York', '2026-11-20T05:00:00Z'],
    ] as const) {
      has(
        notes(at(midnight) - 1, zone),
        'Abbiamo rispettato questo tempo 8 volte su 10 negli ultimi 7 giorni.',
      );
      has(
        notes(at(midnight), zone),
        'Abbiamo rispettato questo tempo 8 volte su 10 dal giorno 10 novembre al giorno 17 novembre.',
      );
    }
  });

  it('days that no article fits are said without one', () => {
    const notes = notesOf(measured({ from: '2026-10-01', to: '2026-10-08' }, 0.8));
    has(notes, 'Abbiamo rispettato questo tempo 8 volte su 10 dal giorno 1 ottobre al giorno 8 ottobre.');
  });

  it('a declared level says that it is the brand’s own word', () => {
    has(
      notesOf({ kind: 'email', hours: OFFICE, reply: { within: 'PT2H' } }, English),
      'Time stated by us, not measured.',
    );
  });

  it('how many wait, and when that was read', () => {
    const queue = (waiting: number) => ({
      kind: 'chat',
      live: { asOf: '2026-11-20T10:02:00Z', waiting, upper: 'PT15M' },
    });
    has(notesOf(queue(6)), '6 persone in attesa alle 11:02.');
    has(notesOf(queue(1)), '1 persona in attesa alle 11:02.');
    has(notesOf(queue(1), English), '1 person waiting at 11:02.');
    has(notesOf(queue(6), { ...English, zone: 'America/New_York' }), '6 people waiting at 5:02.');
    const one = { kind: 'chat', live: { asOf: '2026-11-20T00:02:00Z', waiting: 2, upper: 'PT15M' } };
    has(notesOf(one, Italian, at('2026-11-20T00:03:00Z')), '2 persone in attesa all’1:02.');
  });

  it('that the news are old', () => {
    const stale = {
      hours: OFFICE,
      live: { asOf: '2026-11-20T09:00:00Z', waiting: 3, upper: 'PT15M' },
      reply: { within: 'PT2H' },
    };
    has(notesOf(stale), 'Non abbiamo dati recenti sulla coda. Tempo indicato da noi, non misurato.');
    const { reply: _reply, ...hoursOnly } = stale;
    has(notesOf(hoursOnly), 'Non abbiamo dati recenti sulla coda.');
    hasNone(notesOf(stale), /persone/);
  });

  it('days without a share are where it was measured', () => {
    has(notesOf(measured(week), English), 'Measured in the last 7 days.');
    has(notesOf(measured(week)), 'Misurato negli ultimi 7 giorni.');
  });

  it('that nobody is there: in the headline, or beside a time that does not say it', () => {
    const nobody = { kind: 'chat', live: { asOf: '2026-11-20T10:02:00Z', agents: 0 } };
    const open = textOf({ ...nobody, hours: OFFICE }, English);
    assert.equal(plain(open.headline.text), 'nobody there right now, open until 18:00');
    hasNone(notesOf({ ...nobody, hours: OFFICE }, English), /Nobody|Open/);
    has(
      notesOf({ ...nobody, hours: OFFICE, reply: { within: 'PT2H' } }, English),
      'Nobody is there to answer right now. Time stated by us, not measured.',
    );
    has(notesOf(nobody, English), 'Nobody is there to answer right now.');
  });

  it('that we do not know', () => {
    has(notesOf({ kind: 'email', hours: OFFICE }, English), 'We do not know our reply time here yet.');
  });
});

describe('describeChannel: hours, bots, and what happens next', () => {
  it('a live channel says when it closes, one that is closed when it opens', () => {
    has(
      notesOf({ hours: OFFICE, live: { asOf: '2026-11-20T10:02:00Z', upper: 'PT15M' } }),
      'Aperto fino alle 18:00.',
    );
    has(
      notesOf({ kind: 'email', hours: OFFICE, reply: { within: 'PT2H' } }, Italian, CLOSE),
      'Ora chiuso, apre lunedì alle 9:00.',
    );
  });

  it('and not twice: where the headline says it, no note does', () => {
    hasNone(notesOf({ hours: OFFICE }), /Aperto/);
    hasNone(notesOf({ hours: OFFICE }, Italian, CLOSE), /chiuso|Chiuso/);
    const closing = { hours: OFFICE, live: { asOf: '2026-11-20T16:50:00Z', upper: 'PT15M' } };
    assert.match(
      textOf(closing, Italian, at('2026-11-20T16:51:00Z')).headline.text,
      /potremmo non fare in tempo/,
    );
    hasNone(notesOf(closing, Italian, at('2026-11-20T16:51:00Z')), /Aperto|18:00/);
  });

  it('why it is closed', () => {
    const hours = {
      week: { mon: '09:00-18:00' },
      dates: { '2026-11-20': { hours: 'closed', name: { it: 'Patrono' } } },
    };
    has(
      notesOf({ kind: 'email', hours, reply: { within: 'PT2H' } }),
      'Chiuso per Patrono, riapre lunedì alle 9:00.',
    );
  });

  it('a bot is named before the first message, and people after it', () => {
    const automated = { name: 'Rina' };
    has(notesOf({ hours: OFFICE, automated }, English), 'Rina (automated) answers at once, then a person.');
    has(
      notesOf({ hours: OFFICE, automated }, English, CLOSE),
      'Rina (automated) answers now, people are back on Monday at 9:00.',
    );
    has(
      notesOf({ hours: OFFICE, automated }, Italian, CLOSE),
      'Rina (automatico) risponde ora, le persone tornano lunedì alle 9:00.',
    );
    has(notesOf({ hours: 'off', automated }, English), 'Rina (automated) answers now.');
    has(
      notesOf({ hours: OFFICE, automated: {} }, English),
      'Bot (automated) answers at once, then a person.',
    );
    hasNone(notesOf({ hours: OFFICE, automated: { hours: 'Mo 03:00-04:00' } }, English), /automated/);
  });

  it('you can close this page', () => {
    const href = 'https://example.it/';
    const next = (kind: string, register: 'neutral' | 'informal' | 'formal') =>
      notesOf({ kind, href, hours: OFFICE }, { ...Italian, register });
    has(next('whatsapp', 'neutral'), 'Si può chiudere la pagina: la risposta arriva su WhatsApp.');
    has(next('whatsapp', 'informal'), 'Puoi chiudere la pagina: la risposta arriva su WhatsApp.');
    has(next('whatsapp', 'formal'), 'Può chiudere la pagina: la risposta arriva su WhatsApp.');
    has(next('email', 'informal'), 'Puoi chiudere la pagina: la risposta arriva per e-mail.');
    has(
      notesOf({ kind: 'sms', href, hours: OFFICE }, English),
      'You can close this page; the answer arrives by text message.',
    );
  });

  it('or what the brand says instead; and nothing of a channel that is of no use', () => {
    has(
      notesOf({ kind: 'email', href: '/x', after: { it: 'Rispondiamo a tutti.' } }),
      'Rispondiamo a tutti.',
    );
    hasNone(notesOf({ kind: 'email', href: '/x', after: 'Rispondiamo a tutti.', paused: {} }), /Rispondiamo/);
  });

  it('nor a guess where the answer to an unknown kind arrives', () => {
    for (const kind of ['social', 'other'])
      for (const register of ['neutral', 'informal', 'formal'] as const)
        hasNone(
          notesOf({ kind, mode: 'async', href: '/x', hours: OFFICE }, { ...Italian, register }),
          /pagina|risposta arriva/,
        );
  });

  it('a pause says its reason, a notice ends when it ends', () => {
    has(notesOf({ paused: { reason: { it: 'Manutenzione in corso' } } }), 'Manutenzione in corso');
    const noticed = { kind: 'email', notice: { text: 'Sciopero', until: '2026-11-20T12:00:00Z' } };
    assert.ok(JSON.stringify(textOf(noticed)).includes('Sciopero'));
    assert.equal(textOf(noticed).until, at('2026-11-20T12:00:00Z'));
    assert.ok(!JSON.stringify(textOf(noticed, Italian, at('2026-11-20T12:00:00Z'))).includes('Sciopero'));
  });

  it('which languages are spoken, if not the reader’s', () => {
    const speaks = (languages: string[]) => notesOf({ kind: 'email', languages });
    has(speaks(['en', 'de']), 'Risponde in inglese e tedesco.');
    hasNone(speaks(['it-IT']), /Risponde/);
    hasNone(speaks([]), /Risponde/);
    has(notesOf({ kind: 'email', languages: ['it'] }, English), 'Answers in Italian.');
  });

  it('a language of which Intl has never heard is named by its tag', () => {
    for (const tag of ['it-a', 'aa-bb-cc-dd', 'abcdefgh', 'fr-FR-FR'])
      assert.doesNotThrow(() => textOf({ kind: 'email', languages: [tag] }, English));
    has(notesOf({ kind: 'email', languages: ['de', 'xx-a'] }, English), 'Answers in German and xx-a.');
  });

  it('text that runs the other way stands apart', () => {
    const notes = notesOf({ hours: OFFICE, automated: { name: 'مساعد' } }, English);
    has(notes, '\u2068مساعد\u2069 (automated) answers at once, then a person.');
    hasNone(notesOf({ hours: OFFICE, automated: { name: 'Rina' } }, English), /\u2068/);
  });

  it('marks: pressure, and who answers first', () => {
    const marks = (upper: string, reason?: 'fastest' | 'usable') => {
      const channel = channelOf({ live: { asOf: '2026-11-20T10:02:00Z', upper, usual: 'PT10M' } });
      const options = { ...English, ...(reason && { reason }) };
      return describeChannel(channel, expectationOf(channel, NOW), NOW, options).marks.map(
        ({ kind, text }) => `${kind}: ${text}`,
      );
    };
    assert.deepEqual(marks('PT5M'), ['quiet: quieter than usual']);
    assert.deepEqual(marks('PT10M'), []);
    assert.deepEqual(marks('PT15M'), ['busy: busier than usual']);
    assert.deepEqual(marks('PT30M'), ['busy: much busier than usual']);
    assert.deepEqual(marks('PT10M', 'fastest'), ['fastest: answers first now']);
    assert.deepEqual(marks('PT10M', 'usable'), []);
  });
});

describe('describeChannel: any channel, any reader', () => {
  it('fills every placeholder, says nothing twice empty, and never what is to be avoided', () => {
    fc.assert(
      fc.property(moment, reader, ({ channel, now }, options) => {
        const text = describeChannel(channel, expectationOf(channel, now), now, options);
        for (const said of everyText(text)) {
          assert.doesNotMatch(said, /[{}]|undefined|NaN|Invalid|null/, said);
          assert.doesNotMatch(said, /midnight|mezzanotte|\bseconds?\b|\bsecondi?\b/i, said);
          assert.doesNotMatch(said, /^\s|\s$| {2}|\.\.|,\.| [,.;:]/, JSON.stringify(said));
          assert.deepEqual(wordsToAvoid(said, options.messages), [], said);
          assert.ok(said !== '');
        }
        assert.doesNotMatch(text.headline.text, /[.!]$/, 'a headline has no full stop');
        assert.ok(text.until > now && text.headline.until > now);
        assert.ok(text.until <= text.headline.until);
      }),
      { numRuns: 400 },
    );
  });

  it('not a word changes before until', () => {
    fc.assert(
      fc.property(moment, reader, fractions, ({ channel, now }, options, where) => {
        const text = describeChannel(channel, expectationOf(channel, now), now, options);
        for (const instant of between(now, text.until, where)) {
          const later = describeChannel(channel, expectationOf(channel, instant), instant, options);
          assert.deepEqual(wording(later), wording(text), new Date(instant).toISOString());
        }
      }),
      { numRuns: 300 },
    );
  });

  it('also with somebody who holds the same facts a while', () => {
    const channel = channelOf({ hours: OFFICE, live: { asOf: '2026-11-20T10:02:00Z', upper: 'PT15M' } });
    const text = describeChannel(channel, expectationOf(channel, NOW), NOW, Italian);
    assert.equal(text.until, at('2026-11-20T10:04:00.001Z'));
    assert.ok(text.until - NOW < 2 * MINUTE);
  });
});
