import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { conversationView } from '../../src/core.js';
import type { ChatFacts, Queue } from '../../src/core.js';
import { describeConversation, wordsToAvoid } from '../../src/i18n.js';
import type { ConversationOptions, ConversationText, SayOptions } from '../../src/i18n.js';
import { anyFacts, instants, NOW } from '../core/chat/support.js';
import { HOUR, MINUTE, at, channelOf } from '../core/expectation/support.js';
import { English, Italian, plain, reader } from './support.js';

const CHAT = channelOf({ kind: 'chat', automated: { name: 'Assistente Rinaldi', hours: '24/7' } });
const UNNAMED = channelOf({ kind: 'chat', automated: { hours: '24/7' } });

const textOf = (
  facts: ChatFacts,
  options: SayOptions & Partial<ConversationOptions> = Italian,
  now = NOW,
  channel = CHAT,
): ConversationText => describeConversation(conversationView(facts, now), channel, now, options);

const opened: ChatFacts = { opened: true, load: 'ready', isOpen: false };
const talking: ChatFacts = { ...opened, isOpen: true };
const queued = (ahead?: number, before?: number): ChatFacts => {
  const reading = (n?: number): Queue => ({
    stage: 'waiting',
    asOf: NOW,
    ...(n !== undefined && { ahead: n }),
  });
  return { ...talking, queue: reading(ahead), ...(before !== undefined && { before: reading(before) }) };
};
/** 11:20 in Rome, and a minute ago. */
const upper = NOW + 18 * MINUTE;
const passed = { stated: { upper: NOW - MINUTE } };

/** A state → English, and Italian in its three registers where they differ. */
const TABLE: readonly (readonly [
  name: string,
  facts: ChatFacts,
  english: string,
  italian: string | readonly [neutral: string, informal: string, formal: string],
])[] = [
  ['before the press', { opened: false, load: 'none', isOpen: false }, '', ''],
  ['nothing is under way', opened, '', ''],
  [
    'loading',
    { ...opened, load: 'loading' },
    'The chat is loading. You can already write and send; your message goes out when it is ready.',
    [
      'La chat si sta caricando. Si può già scrivere e inviare: il messaggio parte quando è pronta.',
      'La chat si sta caricando. Puoi già scrivere e inviare: il messaggio parte quando è pronta.',
      'La chat si sta caricando. Può già scrivere e inviare: il messaggio parte quando è pronta.',
    ],
  ],
  ['sending', { ...opened, sentAt: NOW }, 'Your message is being sent.', 'Il messaggio sta partendo.'],
  [
    'nobody before them',
    queued(0),
    'Nobody is ahead of you.',
    ['In coda: nessuno davanti.', 'Davanti a te non c’è nessuno.', 'Davanti a Lei non c’è nessuno.'],
  ],
  [
    'one person before them, and what was said',
    { ...queued(1), stated: { upper } },
    'One person is ahead of you. An answer is expected by 11:20.',
    [
      'In coda: una persona davanti. Risposta prevista entro le 11:20.',
      'Davanti a te c’è una persona. Risposta prevista entro le 11:20.',
      'Davanti a Lei c’è una persona. Risposta prevista entro le 11:20.',
    ],
  ],
  [
    'some people before them',
    queued(2),
    '2 people are ahead of you.',
    ['In coda: 2 persone davanti.', 'Davanti a te ci sono 2 persone.', 'Davanti a Lei ci sono 2 persone.'],
  ],
  ['no place is told', queued(), 'Waiting for a person.', 'In attesa di una persona.'],
  [
    'the place went up',
    queued(3, 2),
    '3 people are ahead of you now, up from 2.',
    [
      'In coda: ora 3 persone davanti, prima 2.',
      'Ora davanti a te ci sono 3 persone, prima 2.',
      'Ora davanti a Lei ci sono 3 persone, prima 2.',
    ],
  ],
  [
    'the place went up from the first',
    queued(1, 0),
    'One person is ahead of you now; there was nobody before.',
    [
      'In coda: ora una persona davanti, prima nessuna.',
      'Ora davanti a te c’è una persona, prima nessuna.',
      'Ora davanti a Lei c’è una persona, prima nessuna.',
    ],
  ],
  [
    'longer than announced',
    { ...queued(2), ...passed },
    'It is taking longer than we said (by 11:01). You keep your place: 2 people are ahead of you. We can’t give a new time yet.',
    [
      'Ci vuole più tempo di quanto avevamo detto (entro le 11:01). Il posto in coda resta: 2 persone davanti. Non c’è ancora un nuovo orario.',
      'Ci vuole più tempo di quanto avevamo detto (entro le 11:01). Il tuo posto resta: davanti a te ci sono 2 persone. Non c’è ancora un nuovo orario.',
      'Ci vuole più tempo di quanto avevamo detto (entro le 11:01). Il Suo posto resta: davanti a Lei ci sono 2 persone. Non c’è ancora un nuovo orario.',
    ],
  ],
  [
    'longer than announced, with one before them',
    { ...queued(1), ...passed },
    'It is taking longer than we said (by 11:01). You keep your place: one person is ahead of you. We can’t give a new time yet.',
    [
      'Ci vuole più tempo di quanto avevamo detto (entro le 11:01). Il posto in coda resta: una persona davanti. Non c’è ancora un nuovo orario.',
      'Ci vuole più tempo di quanto avevamo detto (entro le 11:01). Il tuo posto resta: davanti a te c’è una persona. Non c’è ancora un nuovo orario.',
      'Ci vuole più tempo di quanto avevamo detto (entro le 11:01). Il Suo posto resta: davanti a Lei c’è una persona. Non c’è ancora un nuovo orario.',
    ],
  ],
  [
    'longer than announced, as the next',
    { ...queued(0), ...passed },
    'It is taking longer than we said (by 11:01). You keep your place: nobody is ahead of you. We can’t give a new time yet.',
    [
      'Ci vuole più tempo di quanto avevamo detto (entro le 11:01). Il posto in coda resta: nessuno davanti. Non c’è ancora un nuovo orario.',
      'Ci vuole più tempo di quanto avevamo detto (entro le 11:01). Il tuo posto resta: davanti a te non c’è nessuno. Non c’è ancora un nuovo orario.',
      'Ci vuole più tempo di quanto avevamo detto (entro le 11:01). Il Suo posto resta: davanti a Lei non c’è nessuno. Non c’è ancora un nuovo orario.',
    ],
  ],
  [
    'longer than announced, and the place went up',
    { ...queued(3, 2), ...passed },
    'It is taking longer than we said (by 11:01). 3 people are ahead of you now, up from 2. We can’t give a new time yet.',
    [
      'Ci vuole più tempo di quanto avevamo detto (entro le 11:01). In coda: ora 3 persone davanti, prima 2. Non c’è ancora un nuovo orario.',
      'Ci vuole più tempo di quanto avevamo detto (entro le 11:01). Ora davanti a te ci sono 3 persone, prima 2. Non c’è ancora un nuovo orario.',
      'Ci vuole più tempo di quanto avevamo detto (entro le 11:01). Ora davanti a Lei ci sono 3 persone, prima 2. Non c’è ancora un nuovo orario.',
    ],
  ],
  [
    'longer than announced, and no place is told',
    { ...talking, ...passed },
    'It is taking longer than we said (by 11:01). We can’t give a new time yet.',
    'Ci vuole più tempo di quanto avevamo detto (entro le 11:01). Non c’è ancora un nuovo orario.',
  ],
  [
    'an assistant answers',
    { ...talking, queue: { stage: 'assistant', asOf: NOW } },
    'An automated assistant is answering: Assistente Rinaldi. To talk to one of us, just ask.',
    'Ora risponde un sistema automatico: Assistente Rinaldi. Per parlare con noi basta chiederlo.',
  ],
  [
    'a person by name',
    { ...talking, queue: { stage: 'person', person: 'Giulia', asOf: NOW } },
    'Giulia is here to answer.',
    'Ora risponde Giulia.',
  ],
  [
    'a person',
    { ...talking, queue: { stage: 'person', asOf: NOW } },
    'A person is here to answer.',
    'Ora risponde una persona.',
  ],
  [
    'in its own window',
    { ...talking, elsewhere: 'window' },
    'The chat continues in its own window.',
    'La chat continua in una finestra a parte.',
  ],
  [
    'on another page',
    { ...talking, elsewhere: 'page' },
    'The chat continues on another page.',
    'La chat continua in un’altra pagina.',
  ],
  [
    'in its own window, and what was said has passed',
    { ...talking, elsewhere: 'window', ...passed },
    'The chat continues in its own window. We had said by 11:01. If nobody has answered you yet, there are other channels.',
    [
      'La chat continua in una finestra a parte. Avevamo detto entro le 11:01. Se non ha ancora risposto nessuno, ci sono altri canali.',
      'La chat continua in una finestra a parte. Avevamo detto entro le 11:01. Se nessuno ti ha ancora risposto, ci sono altri canali.',
      'La chat continua in una finestra a parte. Avevamo detto entro le 11:01. Se nessuno Le ha ancora risposto, ci sono altri canali.',
    ],
  ],
  ['a form stands there, which says it itself', { ...talking, waits: false }, '', ''],
  [
    'it could not be loaded',
    { ...opened, load: 'failed' },
    'The chat could not be loaded.',
    'La chat non si è caricata.',
  ],
  [
    'it never answered',
    { ...opened, failure: 'no-answer' },
    'The chat did not connect in time.',
    'La chat non si è collegata in tempo.',
  ],
  [
    'it said no',
    { ...opened, failure: 'refused' },
    'The chat did not accept the message.',
    'La chat non ha accettato il messaggio.',
  ],
  [
    'it closed meanwhile',
    { ...opened, failure: 'closed' },
    'The chat has closed meanwhile.',
    'Intanto la chat ha chiuso.',
  ],
  [
    'the connection is gone',
    { ...talking, ended: { by: 'lost' } },
    'The connection to the chat was lost.',
    'La connessione con la chat è caduta.',
  ],
  [
    'they ended it',
    { ...talking, ended: { by: 'customer' } },
    'You have ended the chat.',
    ['La chat è chiusa.', 'Hai chiuso la chat.', 'Ha chiuso la chat.'],
  ],
  [
    'we ended it',
    { ...talking, ended: { by: 'brand' } },
    'We have ended the chat.',
    'Abbiamo chiuso la chat.',
  ],
  [
    'it goes on by e-mail',
    { ...talking, keptAt: NOW },
    'We e-mail you our answer. You keep your place. You can close this page.',
    [
      'Rispondiamo per e-mail. Il posto in coda resta. Si può chiudere la pagina.',
      'Ti rispondiamo per e-mail. Il tuo posto resta. Puoi chiudere la pagina.',
      'Le rispondiamo per e-mail. Il Suo posto resta. Può chiudere la pagina.',
    ],
  ],
];

describe('describeConversation', () => {
  for (const [name, facts, english, italian] of TABLE) {
    it(`${name}: ${typeof italian === 'string' ? italian : italian[1]}`, () => {
      assert.equal(plain(textOf(facts, English).spoken), english);
      for (const [i, register] of (['neutral', 'informal', 'formal'] as const).entries())
        assert.equal(
          plain(textOf(facts, { ...Italian, register }).spoken),
          typeof italian === 'string' ? italian : italian[i],
        );
    });
  }

  it('the first sentence is the headline, the others its detail', () => {
    const { headline, detail } = textOf({ ...queued(2), ...passed });
    assert.equal(plain(headline), 'Ci vuole più tempo di quanto avevamo detto (entro le 11:01).');
    assert.equal(detail, 'Il posto in coda resta: 2 persone davanti. Non c’è ancora un nuovo orario.');
    assert.ok(!('detail' in textOf(queued(2))));
  });

  it('with nobody there the date comes first, and being the first is not said', () => {
    const due = { stated: { by: at('2026-11-23T10:00:00Z') } };
    const away = { ...Italian, register: 'informal', away: { opens: at('2026-11-23T08:00:00Z') } } as const;
    const linesOf = (facts: ChatFacts): readonly (string | undefined)[] => {
      const { headline, detail } = textOf(facts, away);
      return [plain(headline), detail === undefined ? undefined : plain(detail)];
    };
    assert.deepEqual(linesOf({ ...queued(0), ...due }), [
      'Risposta prevista entro lunedì alle 11:00.',
      undefined,
    ]);
    assert.deepEqual(linesOf({ ...queued(2), ...due }), [
      'Risposta prevista entro lunedì alle 11:00.',
      'Davanti a te ci sono 2 persone.',
    ]);
    assert.deepEqual(linesOf({ ...queued(3, 2), ...due }), [
      'Risposta prevista entro lunedì alle 11:00.',
      'Ora davanti a te ci sono 3 persone, prima 2.',
    ]);
    assert.deepEqual(linesOf(queued(0)), ['Le persone rispondono da lunedì alle 9:00.', undefined]);
    assert.equal(textOf(queued(0), { ...away, away: {} }).spoken, 'In attesa di una persona.');
    assert.match(plain(textOf({ ...queued(2), ...passed }, away).headline), /^Ci vuole più tempo/);
  });

  it('a machine without a name is a machine all the same', () => {
    const facts: ChatFacts = { ...talking, queue: { stage: 'assistant', asOf: NOW } };
    assert.equal(textOf(facts, Italian, NOW, UNNAMED).headline, 'Ora risponde un sistema automatico.');
  });

  it('where the text is, whenever the conversation is over and something is not sent', () => {
    for (const facts of [
      { ...opened, load: 'failed' as const },
      { ...talking, ended: { by: 'lost' as const } },
      { ...talking, ended: { by: 'brand' as const } },
    ]) {
      assert.equal(
        textOf(facts, { ...Italian, register: 'informal', hasText: true }).detail,
        'Il tuo testo è ancora qui.',
      );
      assert.equal(textOf(facts).detail, undefined);
    }
  });

  it('a place that was kept: by when and under which reference', () => {
    const kept = { reference: 'R-7F3K-2Q', by: NOW + 2.5 * HOUR };
    assert.equal(
      plain(textOf({ ...talking, keptAt: NOW }, { ...Italian, register: 'informal', kept }).spoken),
      'Ti rispondiamo per e-mail entro le 13:32. Il tuo posto resta. Puoi chiudere la pagina. Riferimento R-7F3K-2Q.',
    );
    assert.equal(
      plain(textOf({ ...talking, keptAt: NOW }, { ...English, kept }).spoken),
      'We e-mail you our answer by 13:32. You keep your place. You can close this page. Reference R-7F3K-2Q.',
    );
  });

  it('keeps a name from turning the sentence around', () => {
    const text = textOf({ ...talking, queue: { stage: 'person', person: 'دانا', asOf: NOW } });
    assert.equal(text.headline, 'Ora risponde \u2068دانا\u2069.');
  });

  it('"tomorrow" holds until midnight, where the customer is', () => {
    const late = at('2026-11-20T22:30:00Z');
    const facts = { ...queued(1), stated: { upper: late + HOUR } };
    const text = textOf(facts, Italian, late);
    assert.match(plain(text.spoken), /Risposta prevista entro le 0:30 di domani\.$/);
    assert.equal(text.until, at('2026-11-20T23:00:00Z'));
    assert.match(plain(textOf(facts, Italian, text.until).spoken), /Risposta prevista entro le 0:30\.$/);
  });
});

describe('any conversation, any reader', () => {
  const settings = fc.record({
    reader,
    hasText: fc.boolean(),
    kept: fc.record(
      {
        reference: fc.constant('R-1'),
        by: fc.oneof(fc.integer({ min: NOW, max: NOW + 48 * HOUR }), fc.constantFrom(NaN, -1, 1e300)),
      },
      { requiredKeys: [] },
    ),
  });
  const away = fc.record(
    { opens: fc.oneof(fc.integer({ min: NOW, max: NOW + 48 * HOUR }), fc.constantFrom(NaN, -1, 1e300)) },
    { requiredKeys: [] },
  );
  const options = fc.oneof(
    settings,
    fc.tuple(settings, away).map(([rest, away]) => ({ ...rest, away })),
  );

  it('has words wherever there is something to say: all of them filled, none to avoid', () => {
    fc.assert(
      fc.property(anyFacts, instants, options, (facts, [now = NOW], { reader, ...more }) => {
        const view = conversationView(facts, now);
        const text = describeConversation(view, CHAT, now, { ...reader, ...more });
        const isSilent =
          view.opening === 'ready' ||
          (view.state === 'closed' && !view.kept && view.ended === undefined) ||
          (view.state === 'connected' && view.stage === undefined && view.elsewhere === undefined);
        assert.equal(text.headline === '', isSilent);
        assert.equal(text.spoken, [text.headline, text.detail].filter(Boolean).join(' '));
        assert.doesNotMatch(text.spoken, /[{}]|undefined|NaN|Invalid/, text.spoken);
        assert.deepEqual(wordsToAvoid(text.spoken, reader.messages), []);
        assert.ok(text.until > now && text.until <= view.until);
        if (!hasTime(facts, more.kept) && !('away' in more)) assert.doesNotMatch(text.spoken, /\d:\d\d/);
      }),
      { numRuns: 1000 },
    );
  });

  it('changes in nothing before its `until`', () => {
    fc.assert(
      fc.property(anyFacts, instants, options, (facts, some, { reader, ...more }) => {
        const textAt = (now: number): { readonly until: number; readonly text: object } => {
          const view = conversationView(facts, now);
          const { until, ...text } = describeConversation(view, CHAT, now, { ...reader, ...more });
          return { until, text };
        };
        for (const [i, now] of some.entries()) {
          const { until } = textAt(now);
          for (const later of some.slice(i))
            if (later < until) assert.deepEqual(textAt(later).text, textAt(now).text);
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** Was any time given that may be said? */
const hasTime = ({ stated }: ChatFacts, kept: { readonly by?: number }): boolean =>
  stated?.upper !== undefined || stated?.by !== undefined || kept.by !== undefined;
