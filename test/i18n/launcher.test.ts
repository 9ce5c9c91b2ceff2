import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { expectationOf } from '../../src/core.js';
import { describeLauncher, describePanel, wordsToAvoid } from '../../src/i18n.js';
import type { LauncherText, PanelText, SayOptions } from '../../src/i18n.js';
import { MINUTE, at, between, channelOf, fractions, moment } from '../core/expectation/support.js';
import { English, Italian, REGISTERS, plain, reader } from './support.js';

/** A Friday, 11:02:30 in Rome. */
const NOW = at('2026-11-20T10:02:30Z');
const EARLY = at('2026-11-20T06:00:00Z');
const LATE = at('2026-11-20T19:00:00Z');

const OFFICE = { kind: 'chat', hours: 'Mo-Fr 09:00-18:00' };
const LIVE = { asOf: '2026-11-20T10:02:00Z', waiting: 6, agents: 3, handling: 'PT4M' };
const RANGE = { ...LIVE, lower: 'PT5M', upper: 'PT15M' };
const BOT = { name: 'Assistente Rinaldi', hours: '24/7' };
const MEASURED = { within: 'PT2H', basis: 'measured', share: 0.8, sample: { count: 214 } };

const launcherOf = (json: object, now = NOW, options: SayOptions = Italian): LauncherText => {
  const channel = channelOf(json);
  return describeLauncher(channel, expectationOf(channel, now), now, options);
};

/** A whole state of the world → the button in English, and in the three Italian registers where they differ. */
const BUTTONS: readonly (readonly [
  name: string,
  json: object,
  now: number,
  english: string,
  italian: string | readonly [neutral: string, informal: string, formal: string],
])[] = [
  [
    'live, a range',
    { ...OFFICE, live: RANGE },
    NOW,
    'Chat · a person in 5 to 15 minutes',
    'Chat · una persona tra 5 e 15 minuti',
  ],
  [
    'live, an upper end alone',
    { ...OFFICE, live: LIVE },
    NOW,
    'Chat · a person within about 15 minutes',
    'Chat · una persona entro 15 minuti circa',
  ],
  [
    'live, with an assistant who greets',
    { ...OFFICE, live: RANGE, automated: BOT },
    NOW,
    'Chat · a person in 5 to 15 minutes',
    'Chat · una persona tra 5 e 15 minuti',
  ],
  [
    'measured',
    { ...OFFICE, reply: MEASURED },
    NOW,
    'Chat · usually by 13:15',
    'Chat · di solito entro le 13:15',
  ],
  [
    'declared',
    { ...OFFICE, reply: { within: 'PT4H' } },
    NOW,
    'Chat · a person by 15:15',
    'Chat · una persona entro le 15:15',
  ],
  [
    'closed, a message can be left',
    { ...OFFICE, reply: { within: 'PT2H' } },
    LATE,
    'Closed: leave a message, a reply by 11:00 on Monday',
    [
      'Chiuso: si lascia un messaggio, risposta entro lunedì alle 11:00',
      'Chiuso: lascia un messaggio, risposta entro lunedì alle 11:00',
      'Chiuso: lasci un messaggio, risposta entro lunedì alle 11:00',
    ],
  ],
  [
    'closed, a message can be left, and how long that takes was measured',
    { ...OFFICE, reply: MEASURED },
    LATE,
    'Closed: leave a message, usually a reply by 11:00 on Monday',
    [
      'Chiuso: si lascia un messaggio, risposta di solito entro lunedì alle 11:00',
      'Chiuso: lascia un messaggio, risposta di solito entro lunedì alle 11:00',
      'Chiuso: lasci un messaggio, risposta di solito entro lunedì alle 11:00',
    ],
  ],
  [
    'closed, a message can be left, and nobody says how long that takes',
    { ...OFFICE, mode: 'async' },
    LATE,
    'Closed, opens on Monday at 9:00: leave a message',
    [
      'Chiuso, apre lunedì alle 9:00: si lascia un messaggio',
      'Chiuso, apre lunedì alle 9:00: lascia un messaggio',
      'Chiuso, apre lunedì alle 9:00: lasci un messaggio',
    ],
  ],
  [
    'an assistant now, people later today',
    { ...OFFICE, automated: BOT },
    EARLY,
    'Assistant now, people from 9:00',
    'Assistente ora, persone dalle 9:00',
  ],
  [
    'an assistant now, people later at one',
    { kind: 'chat', hours: 'Mo-Fr 01:00-05:00', automated: BOT },
    NOW,
    'Assistant now, people from 1:00 on Monday',
    'Assistente ora, persone da lunedì all’1:00',
  ],
  [
    'an assistant now, people today at one',
    { kind: 'chat', hours: 'Mo-Fr 13:00-18:00', automated: BOT },
    NOW,
    'Assistant now, people from 13:00',
    'Assistente ora, persone dalle 13:00',
  ],
  [
    'an assistant now, people tomorrow',
    { kind: 'chat', hours: 'Sa 09:00-12:00', automated: BOT },
    NOW,
    'Assistant now, people from 9:00 tomorrow',
    'Assistente ora, persone da domani alle 9:00',
  ],
  [
    'an assistant now, people in weeks',
    { kind: 'chat', hours: '2026 Dec 14-18 09:00-18:00', automated: BOT },
    NOW,
    'Assistant now, people from 9:00 on Monday 14 December',
    'Assistente ora, persone da lunedì 14 dicembre alle 9:00',
  ],
  [
    'an assistant now, people who answer what is left',
    { ...OFFICE, automated: BOT, reply: { within: 'PT2H' } },
    LATE,
    'Assistant now, people from 9:00 on Monday',
    'Assistente ora, persone da lunedì alle 9:00',
  ],
  [
    'an assistant alone',
    { kind: 'chat', hours: 'off', automated: BOT },
    NOW,
    'Assistant now',
    'Assistente ora',
  ],
  [
    'closed, and the assistant too',
    { ...OFFICE, automated: { ...BOT, hours: 'Sa 09:00-12:00' } },
    LATE,
    'Chat · closed, opens on Monday at 9:00',
    'Chat · chiuso, apre lunedì alle 9:00',
  ],
  ['closed', OFFICE, LATE, 'Chat · closed, opens on Monday at 9:00', 'Chat · chiuso, apre lunedì alle 9:00'],
  [
    'open, and nothing more is known',
    OFFICE,
    NOW,
    'Chat · open until 18:00',
    'Chat · aperto fino alle 18:00',
  ],
  [
    'paused',
    { ...OFFICE, paused: { until: '2026-11-20T15:00:00Z' } },
    NOW,
    'Chat · not available until 16:00',
    'Chat · non disponibile fino alle 16:00',
  ],
  [
    'paused, with an assistant',
    { ...OFFICE, automated: BOT, paused: {} },
    NOW,
    'Chat · not available now',
    'Chat · ora non disponibile',
  ],
  ['nothing is known', { kind: 'chat' }, NOW, 'Chat', 'Chat'],
  [
    'called by the brand',
    { kind: 'chat', name: 'Scrivici', live: RANGE },
    NOW,
    'Scrivici · a person in 5 to 15 minutes',
    'Scrivici · una persona tra 5 e 15 minuti',
  ],
];

describe('describeLauncher: the button', () => {
  for (const [name, json, now, english, italian] of BUTTONS) {
    it(`${name}: ${typeof italian === 'string' ? italian : italian[1]}`, () => {
      assert.equal(plain(launcherOf(json, now, English).label), english);
      for (const [i, register] of REGISTERS.entries())
        assert.equal(
          plain(launcherOf(json, now, { ...Italian, register }).label),
          typeof italian === 'string' ? italian : italian[i],
        );
    });
  }

  it('by ear it begins with the name, and holds what is read on it', () => {
    const spoken = (json: object, now = NOW) => plain(launcherOf(json, now).spoken);
    assert.equal(spoken({ ...OFFICE, live: RANGE }), 'Chat: una persona tra 5 e 15 minuti');
    assert.equal(spoken({ ...OFFICE, automated: BOT }, EARLY), 'Chat: Assistente ora, persone dalle 9:00');
    assert.equal(spoken({ kind: 'chat' }), 'Chat');
  });

  it('what stands beside the name is the same without it, and nothing where nothing is known', () => {
    assert.equal(plain(launcherOf({ ...OFFICE, live: RANGE }).short ?? ''), 'una persona tra 5 e 15 minuti');
    assert.equal(
      plain(launcherOf({ ...OFFICE, automated: BOT }, EARLY).short ?? ''),
      'Assistente ora, persone dalle 9:00',
    );
    assert.ok(!('short' in launcherOf({ kind: 'chat' })));
  });

  it('tells whether a message is left or somebody is there', () => {
    assert.equal(launcherOf({ ...OFFICE, reply: { within: 'PT2H' } }, LATE).leaves, true);
    assert.equal(launcherOf({ ...OFFICE, reply: { within: 'PT2H' } }).leaves, false);
    assert.equal(launcherOf({ ...OFFICE, mode: 'async' }).leaves, true);
  });
});

const panelOf = (
  json: object,
  now = NOW,
  options: SayOptions & { readonly brand?: string; readonly with?: object } = Italian,
): PanelText => {
  const channel = channelOf(json);
  const { with: other, ...rest } = options;
  const faster = other && channelOf(other);
  return describePanel(channel, expectationOf(channel, now), now, {
    ...rest,
    ...(faster && { faster: { channel: faster, expectation: expectationOf(faster, now) } }),
  });
};

describe('describePanel: before the first message', () => {
  it('whose chat it is', () => {
    assert.equal(
      panelOf(OFFICE, NOW, { ...Italian, brand: 'Officine Rinaldi' }).title,
      'Chat con Officine Rinaldi',
    );
    assert.equal(
      panelOf(OFFICE, NOW, { ...English, brand: 'Officine Rinaldi' }).title,
      'Chat with Officine Rinaldi',
    );
    assert.equal(panelOf(OFFICE).title, 'Chat');
    assert.equal(panelOf({ ...OFFICE, name: 'Scrivici' }).title, 'Scrivici');
  });

  it('a machine that answers first is named as one, with the way to a person and its time', () => {
    const json = { ...OFFICE, live: RANGE, automated: BOT };
    const { assistant, person } = panelOf(json);
    assert.equal(assistant, 'Prima risponde un sistema automatico: Assistente Rinaldi.');
    assert.equal(plain(person ?? ''), 'Per parlare con noi basta chiederlo: una persona tra 5 e 15 minuti.');
    const inEnglish = panelOf(json, NOW, English);
    assert.equal(inEnglish.assistant, 'An automated assistant answers first: Assistente Rinaldi.');
    assert.equal(
      plain(inEnglish.person ?? ''),
      'To talk to one of us, just ask: a person in 5 to 15 minutes.',
    );
  });

  it('a machine without a name is a machine all the same', () => {
    assert.equal(
      panelOf({ ...OFFICE, live: RANGE, automated: { hours: '24/7' } }).assistant,
      'Prima risponde un sistema automatico.',
    );
  });

  it('while people are away: when they are back', () => {
    const { assistant, person, headline } = panelOf({ ...OFFICE, automated: BOT }, EARLY);
    assert.equal(plain(headline.text), 'chiuso, apre alle 9:00');
    assert.equal(assistant, 'Prima risponde un sistema automatico: Assistente Rinaldi.');
    assert.equal(plain(person ?? ''), 'Le persone rispondono dalle 9:00.');
    assert.ok(!('person' in panelOf({ kind: 'chat', hours: 'off', automated: BOT })));
  });

  it('while nothing is known of the wait: the way alone', () => {
    assert.equal(panelOf({ ...OFFICE, automated: BOT }).person, 'Per parlare con noi basta chiederlo.');
  });

  it('no machine is named while none answers', () => {
    const later = { ...OFFICE, live: RANGE, automated: { ...BOT, hours: 'Sa 09:00-12:00' } };
    for (const json of [OFFICE, later]) {
      const text = panelOf(json);
      assert.ok(!('assistant' in text) && !('person' in text));
    }
  });

  it('a peak, with what answers first now', () => {
    const json = { ...OFFICE, live: { ...RANGE, usual: 'PT10M' } };
    const whatsapp = { kind: 'whatsapp', address: '+390212345678', reply: MEASURED };
    const busy = (options: Parameters<typeof panelOf>[2], more: object = {}) =>
      plain(panelOf({ ...json, ...more }, NOW, options).busy ?? 'nothing');
    assert.equal(
      busy({ ...Italian, with: whatsapp }),
      'Più attesa del solito: ora il più rapido è WhatsApp, di solito entro le 13:15.',
    );
    assert.equal(
      busy({ ...English, with: whatsapp }),
      'Busier than usual: WhatsApp answers first now, usually by 13:15.',
    );
    assert.equal(busy(Italian), 'Più attesa del solito.');
    assert.equal(busy(Italian, { live: { ...RANGE, usual: 'PT5M' } }), 'Molta più attesa del solito.');
    assert.equal(busy(Italian, { live: { ...RANGE, usual: 'PT15M' } }), 'nothing');
    assert.equal(busy({ ...Italian, with: whatsapp }, { live: RANGE }), 'nothing');
  });

  it('what it rests on, until when it is open, what happens next', () => {
    const live = panelOf({ ...OFFICE, live: RANGE });
    assert.equal(plain(live.basis ?? ''), '6 persone in attesa alle 11:02.');
    assert.equal(plain(live.hours ?? ''), 'Aperto fino alle 18:00.');
    assert.ok(!('after' in live));
    const left = panelOf({ ...OFFICE, reply: { within: 'PT2H' } }, LATE);
    assert.equal(left.after?.text, 'Si lascia il messaggio: non serve restare sulla pagina.');
    assert.equal(left.basis, 'Tempo indicato da noi, non misurato.');
    assert.equal(plain(left.hours ?? ''), 'Ora chiuso, apre lunedì alle 9:00.');
    const own = panelOf({ ...OFFICE, mode: 'async', after: { en: 'We write back' } });
    assert.deepEqual(own.after, { text: 'We write back', lang: 'en' });
  });

  it('a notice while it holds; the reason for a pause', () => {
    const notice = { text: 'Sciopero', until: '2026-11-20T11:00:00Z' };
    const text = panelOf({ ...OFFICE, notice });
    assert.equal(text.notice?.text, 'Sciopero');
    assert.ok(text.until <= at('2026-11-20T11:00:00Z'));
    assert.ok(!('notice' in panelOf({ ...OFFICE, notice }, at('2026-11-20T11:00:00Z'))));
    const paused = panelOf({ ...OFFICE, paused: { reason: { it: 'manutenzione' } } });
    assert.deepEqual(paused.reason, { text: 'Manutenzione', lang: 'it' });
  });

  it('where the brand’s clock shows another time, its place is named', () => {
    const json = { ...OFFICE, reply: { within: 'PT2H' } };
    assert.equal(panelOf(json).there, '');
    assert.equal(plain(panelOf(json, NOW, { ...Italian, zone: 'Europe/London' }).there), 'le 13:15 a Rome');
  });

  it('holds until midnight where the customer is', () => {
    const now = at('2026-11-21T04:50:00Z'); // ten to midnight in New York
    const live = { asOf: '2026-11-21T04:50:00Z', handling: 'PT30M', upper: 'PT15M' };
    const text = panelOf({ kind: 'chat', hours: 'Mo-Su 05:00-09:00', live }, now, {
      ...English,
      zone: 'America/New_York',
    });
    assert.equal(plain(text.hours ?? ''), 'Open until 3:00 tomorrow.');
    assert.equal(text.until, at('2026-11-21T05:00:00Z'));
  });

  it('holds no longer than what it says of the other channel', () => {
    const json = { ...OFFICE, live: { ...RANGE, usual: 'PT10M' } };
    const other = channelOf({ kind: 'whatsapp', address: '+390212345678', hours: 'Mo-Fr 09:00-11:10' });
    const channel = channelOf(json);
    const { until } = describePanel(channel, expectationOf(channel, NOW), NOW, {
      ...Italian,
      faster: { channel: other, expectation: expectationOf(other, NOW) },
    });
    assert.equal(until, expectationOf(other, NOW).until);
    assert.ok(until <= NOW + 8 * MINUTE);
  });
});

/** Every text in an answer, however deep. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* textsIn(part);
}

/** All of it, without until when. */
const wording = ({ until: _until, headline, ...rest }: LauncherText | PanelText): object => ({
  ...rest,
  text: headline.text,
  datetime: headline.datetime,
});

describe('any chat, any reader, any instant', () => {
  it('has words, all of them filled, none to avoid', () => {
    fc.assert(
      fc.property(moment, moment, reader, ({ channel, now }, other, options) => {
        const expectation = expectationOf(channel, now);
        const faster = { channel: other.channel, expectation: expectationOf(other.channel, now) };
        const launcher = describeLauncher(channel, expectation, now, options);
        const panel = describePanel(channel, expectation, now, { ...options, brand: 'Rinaldi', faster });
        assert.ok(launcher.label !== '' && launcher.spoken.includes(launcher.name.text));
        assert.ok(launcher.spoken.includes(launcher.short ?? ''));
        assert.ok(launcher.until > now && panel.until > now);
        assert.equal('assistant' in panel, expectation.automated === 'now');
        for (const text of textsIn([launcher, panel])) {
          assert.doesNotMatch(text, /[{}]|undefined|NaN|Invalid/, text);
          assert.deepEqual(wordsToAvoid(text, options.messages), []);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('changes in nothing before its `until`', () => {
    fc.assert(
      fc.property(moment, reader, fractions, ({ channel, now }, options, some) => {
        const launcherAt = (instant: number) =>
          describeLauncher(channel, expectationOf(channel, instant), instant, options);
        const panelAt = (instant: number) =>
          describePanel(channel, expectationOf(channel, instant), instant, options);
        for (const describeAt of [launcherAt, panelAt]) {
          const text = describeAt(now);
          for (const instant of between(now, text.until, some))
            assert.deepEqual(wording(describeAt(instant)), wording(text), new Date(instant).toISOString());
        }
      }),
      { numRuns: 250 },
    );
  });
});
