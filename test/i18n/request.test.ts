import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseRequest, requestView, timelineOf } from '../../src/core.js';
import type { RequestDocument } from '../../src/core.js';
import { describeEntry, describeRequest, requestSummary } from '../../src/i18n.js';
import type { EntryText, RequestOptions, RequestText } from '../../src/i18n.js';
import { DAY, at, requestJson, requestOf } from '../core/request/support.js';
import { NOW, STATES, linesOf } from './request-states.js';
import { American, English, French, German, Italian, Spanish, plain, reader } from './support.js';

const Informal: RequestOptions = { ...Italian, register: 'informal' };
const Formal: RequestOptions = { ...Italian, register: 'formal' };

const textAt = (document: RequestDocument, now: number, options: RequestOptions): RequestText =>
  describeRequest(document, requestView(document, now), now, options);
const storyAt = (document: RequestDocument, now: number, options: RequestOptions): readonly EntryText[] =>
  timelineOf(document, now).map((entry) => describeEntry(entry, document, now, options));

const promised = (by: string, more: object = {}): RequestDocument =>
  requestOf({ timeZone: 'Europe/Rome', promises: [{ id: 'p1', kind: 'update', by }], ...more });
const headline = (document: RequestDocument, now: string, options: RequestOptions): string =>
  plain(textAt(document, at(now), options).headline.text);

describe('describeRequest: registers', () => {
  const states = [
    'a call promised',
    'waiting for the customer',
    'resolved, the customer is asked',
    'resolved, nobody is asked',
  ];
  const said = (options: RequestOptions): readonly string[] =>
    states.flatMap((state) => linesOf(STATES[state]!, options));

  it('neutral addresses nobody', () => {
    assert.deepEqual(said(Italian), [
      'In lavorazione · tocca a noi',
      'Chiamiamo noi entro martedì 24 alle 16:00',
      'Non serve chiamare.',
      'Serve una risposta',
      'Per andare avanti ci serve una risposta.',
      'Ci serve la copia di un documento.',
      'Risolta · aspettiamo una risposta',
      'È tutto a posto?',
      'Senza una risposta entro venerdì 4 dicembre alle 18:00, la chiudiamo.',
      'Risolta',
      'Per noi è risolta.',
      'Se qualcosa non va, si può riaprire.',
    ]);
  });

  it('formal says Lei', () => {
    assert.deepEqual(said(Formal), [
      'In lavorazione · tocca a noi',
      'La chiamiamo entro martedì 24 alle 16:00',
      'Non serve che chiami Lei.',
      'In attesa di Lei',
      'Per andare avanti ci serve una Sua risposta.',
      'Ci serve la copia di un documento.',
      'Risolta · tocca a Lei',
      'È tutto a posto?',
      'Se non risponde entro venerdì 4 dicembre alle 18:00, la chiudiamo.',
      'Risolta',
      'Per noi è risolta.',
      'Se qualcosa non va, può riaprirla.',
    ]);
  });
});

describe('describeRequest: marks', () => {
  const tones: Readonly<Record<string, RequestText['tone']>> = {
    'an update promised': 'ok',
    'nobody has given a date': 'quiet',
    'late, no new date': 'late',
    'late, with a new date': 'late',
    'silent, with a date': 'wait',
    'waiting for the customer': 'wait',
    'on hold, a date promised': 'quiet',
    'resolved, the customer is asked': 'wait',
    'resolved, nobody is asked': 'done',
    'closed, done': 'done',
    'closed, not done': 'quiet',
    'closed, nobody says why': 'quiet',
    'closed, and then a promise was missed': 'late',
  };
  for (const [state, tone] of Object.entries(tones))
    it(`${state} → ${tone}`, () => {
      assert.equal(textAt(STATES[state]!, NOW, English).tone, tone);
    });
});

describe('describeRequest: a day alone', () => {
  const day = promised('2026-11-24');

  it('never has a time of day', () => {
    for (const options of [English, American, Italian, { ...English, zone: 'Asia/Kathmandu' }]) {
      for (let now = NOW; now < at('2026-11-28T00:00:00Z'); now += DAY / 8) {
        const { headline: said, earlier, notes } = textAt(day, now, options);
        const all = [said, ...earlier, ...notes].map(({ text }) => text).join(' ');
        assert.doesNotMatch(all, /\d:\d\d|midnight|mezzanotte|AM|PM/, all);
      }
    }
    assert.equal(textAt(day, NOW, English).headline.datetime, '2026-11-24');
  });

  it('is late only when the brand’s day is over', () => {
    assert.equal(headline(day, '2026-11-24T22:59:59.999Z', Italian), 'Prossimo aggiornamento entro oggi');
    assert.equal(
      headline(day, '2026-11-24T23:00:00Z', Italian),
      'Avevamo promesso un aggiornamento entro martedì 24 e non è arrivato.',
    );
  });

  it('is not called today where today is another day than at the brand’s', () => {
    const kathmandu = { ...English, zone: 'Asia/Kathmandu' };
    // 19:00 on Monday 23 in Rome, 23:45 in Kathmandu; then 0:45 on Tuesday 24 there.
    assert.equal(headline(day, '2026-11-23T18:00:00Z', kathmandu), 'Next update by the end of tomorrow');
    assert.equal(headline(day, '2026-11-23T19:00:00Z', kathmandu), 'Next update by Tuesday 24');
    assert.equal(headline(day, '2026-11-24T12:00:00Z', kathmandu), 'Next update by the end of today');
  });

  it('names the place whose day counts, where clocks differ', () => {
    const notes = (options: RequestOptions) => textAt(day, NOW, options).notes.map(({ text }) => text);
    assert.deepEqual(notes(Italian), []);
    assert.deepEqual(notes({ ...Italian, zone: 'America/New_York', place: { it: 'Roma' } }), [
      'Conta il giorno a Roma.',
    ]);
    assert.deepEqual(notes({ ...English, zone: 'Asia/Kathmandu' }), ['The day in Rome counts.']);
  });
});

describe('describeRequest: an instant', () => {
  const due = promised('2026-11-24T15:00:00Z');

  it('is said on the reader’s clock, and on the brand’s where that differs', () => {
    const said = (options: RequestOptions) => linesOf(due, options).slice(1);
    assert.deepEqual(said(Italian), ['Prossimo aggiornamento entro martedì 24 alle 16:00']);
    assert.deepEqual(said({ ...Italian, zone: 'America/New_York' }), [
      'Prossimo aggiornamento entro martedì 24 alle 10:00',
      'Cioè le 16:00 a Rome.',
    ]);
    assert.deepEqual(said({ ...English, zone: 'Asia/Kathmandu', place: { en: 'Milan' } }), [
      'Next update by 20:45 on Tuesday 24',
      'That is 16:00 in Milan.',
    ]);
    assert.deepEqual(said(American), ['Next update by 4:00 PM on Tuesday 24']);
  });

  it('elides where Italian does', () => {
    const one = promised('2026-11-24T00:30:00Z');
    assert.equal(
      headline(one, '2026-11-20T10:00:00Z', Italian),
      'Prossimo aggiornamento entro martedì 24 all’1:30',
    );
    assert.equal(
      headline(one, '2026-11-23T10:00:00Z', Italian),
      'Prossimo aggiornamento entro domani all’1:30',
    );
  });

  it('nears day by day, and is left behind day by day', () => {
    assert.deepEqual(
      ['2026-11-17', '2026-11-18', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-12-01'].map(
        (day) => headline(due, `${day}T14:00:00Z`, Italian),
      ),
      [
        'Prossimo aggiornamento entro martedì 24 novembre alle 16:00',
        'Prossimo aggiornamento entro martedì 24 alle 16:00',
        'Prossimo aggiornamento entro domani alle 16:00',
        'Prossimo aggiornamento entro oggi alle 16:00',
        'Avevamo promesso un aggiornamento entro ieri alle 16:00 e non è arrivato.',
        'Avevamo promesso un aggiornamento entro martedì 24 alle 16:00 e non è arrivato.',
        'Avevamo promesso un aggiornamento entro martedì 24 novembre alle 16:00 e non è arrivato.',
      ],
    );
    assert.match(headline(due, '2027-11-24T14:00:00Z', Italian), /martedì 24 novembre 2026 alle 16:00/);
  });

  it('turns late by itself, a millisecond after it', () => {
    assert.equal(
      headline(due, '2026-11-24T15:00:00Z', Italian),
      'Prossimo aggiornamento entro oggi alle 16:00',
    );
    assert.equal(
      headline(due, '2026-11-24T15:00:00.001Z', Italian),
      'Avevamo promesso un aggiornamento entro oggi alle 16:00 e non è arrivato.',
    );
    assert.equal(textAt(due, at('2026-11-24T14:00:00Z'), Italian).until, at('2026-11-24T15:00:00.001Z'));
  });

  it('days of 23 and 25 hours are days', () => {
    // 25 October has 25 hours in Rome, 28 March 2027 has 23.
    assert.equal(
      headline(promised('2026-10-26T08:00:00Z'), '2026-10-24T22:30:00Z', English),
      'Next update by 9:00 tomorrow',
    );
    assert.equal(
      headline(promised('2026-10-25T22:30:00Z'), '2026-10-24T22:30:00Z', English),
      'Next update by 23:30 today',
    );
    assert.equal(
      headline(promised('2027-03-28'), '2027-03-27T23:30:00Z', English),
      'Next update by the end of today',
    );
    assert.equal(
      textAt(promised('2026-10-30'), at('2026-10-24T22:30:00Z'), English).until,
      at('2026-10-25T23:00:00Z'),
    );
  });
});

describe('describeRequest: the rest', () => {
  it('owner, record, notices, title', () => {
    const document = promised('2026-11-24T15:00:00Z', {
      title: { it: 'Chiusura del conto', en: 'Closing the account' },
      owner: { name: { it: 'Amministrazione' }, person: 'Giulia', since: '2026-11-08T10:00:00Z' },
      notify: { email: 'm•••@example.it', phone: '+39 ••• 12' },
      promises: [
        {
          id: 'p0',
          kind: 'reply',
          by: '2026-11-18',
          madeAt: '2026-11-16T10:00:00Z',
          keptAt: '2026-11-17T10:00:00Z',
        },
        { id: 'p1', kind: 'update', by: '2026-11-24' },
      ],
    });
    const text = textAt(document, NOW, Informal);
    assert.deepEqual(text.title, { text: 'Chiusura del conto', lang: 'it' });
    assert.equal(plain(text.owner?.text ?? ''), 'Amministrazione, Giulia · da domenica 8 novembre');
    assert.equal(text.record, 'Promesse mantenute: 1 su 1');
    assert.equal(
      text.notify,
      'Ti scriviamo a m•••@example.it e +39 ••• 12 a ogni promessa, ritardo o cambio di reparto.',
    );
    assert.equal(
      textAt(document, at('2026-11-09T10:00:00Z'), English).owner?.text,
      'Amministrazione, Giulia · since yesterday',
    );
  });

  it('an owner alone keeps the language of the document', () => {
    const document = requestOf({ owner: { name: { fr: 'Facturation' } } });
    assert.deepEqual(textAt(document, NOW, English).owner, { text: 'Facturation', lang: 'fr' });
  });

  it('who is closed is not written to', () => {
    assert.equal(
      textAt(requestOf({ status: 'closed', notify: { email: 'm•••@example.it' } }), NOW, English).notify,
      undefined,
    );
  });

  it('what the brand needs is not repeated where it is long, or where it has been answered', () => {
    const asked = (text: string, ...more: object[]) =>
      requestOf({
        status: 'waiting-customer',
        turn: 'customer',
        events: [...more, { id: 'e1', at: '2026-11-19T10:00:00Z', kind: 'message', by: 'brand', text }],
      });
    const notes = (document: RequestDocument, more: object = {}) =>
      textAt(document, NOW, { ...English, ...more }).notes.map(({ text }) => text);
    assert.deepEqual(notes(asked('Which colour?')), ['Which colour?']);
    assert.deepEqual(notes(asked('x'.repeat(281))), ['What we need is in our latest message below.']);
    assert.deepEqual(notes(asked('x'.repeat(281)), { dated: true }), ['x'.repeat(281)]);
    const answer = { id: 'e2', at: '2026-11-20T08:00:00Z', kind: 'message', by: 'customer', text: 'Red' };
    assert.deepEqual(notes(asked('Which colour?', answer)), []);
  });

  it('days by their date where somebody reads later', () => {
    for (const by of ['2026-11-20T15:00:00Z', '2026-11-21', '2026-11-24', '2026-11-24T15:00:00Z']) {
      const { text } = textAt(promised(by), NOW, { ...English, dated: true }).headline;
      assert.match(plain(text), /(Friday|Saturday|Tuesday) 2\d November$/, text);
    }
  });
});

describe('describeEntry', () => {
  const document = requestOf({
    timeZone: 'Europe/Rome',
    title: 'Chiusura del conto',
    steps: [{ id: 's1', name: { it: 'Verifica' }, state: 'done' }],
    promises: [
      {
        id: 'p0',
        kind: 'update',
        by: '2026-11-18',
        madeAt: '2026-11-12T10:00:00Z',
        keptAt: '2026-11-18T08:30:00Z',
      },
      { id: 'p1', kind: 'callback', by: '2026-11-19T16:00:00Z', madeAt: '2026-11-18T10:00:00Z' },
      {
        id: 'p2',
        kind: 'callback',
        by: '2026-11-24T15:00:00Z',
        replaces: 'p1',
        madeAt: '2026-11-20T09:00:00Z',
      },
      {
        id: 'p3',
        kind: 'step',
        by: '2026-11-23',
        madeAt: '2026-11-16T10:00:00Z',
        withdrawnAt: '2026-11-17T10:00:00Z',
      },
      { id: 'p4', kind: 'resolution', by: '2026-12-08', madeAt: '2026-11-15T10:00:00Z' },
    ],
    events: [
      { id: 'e9', at: '2026-11-21T10:00:00Z', kind: 'note', by: 'brand' },
      { id: 'e8', at: '2026-11-20T09:00:00Z', kind: 'promise', by: 'brand', promise: 'p2' },
      {
        id: 'e7',
        at: '2026-11-19T10:05:00Z',
        kind: 'transfer',
        by: 'brand',
        from: 'Conti',
        to: 'Amministrazione',
        promise: 'p1',
      },
      { id: 'e6', at: '2026-11-18T08:30:00Z', kind: 'step', by: 'brand', step: 's1', promise: 'p0' },
      { id: 'e5', at: '2026-11-17T10:00:00Z', kind: 'message', by: 'customer', text: 'Ci sono novità?' },
      { id: 'e4', at: '2026-11-16T23:00:00Z', kind: 'message', by: 'system', text: 'Ricevuto.' },
      {
        id: 'e3',
        at: '2026-11-13T10:00:00Z',
        kind: 'attachment',
        by: 'brand',
        attachments: [
          { name: 'a.pdf', href: 'https://example.it/a.pdf' },
          { name: 'b.pdf', href: 'https://example.it/b.pdf' },
        ],
      },
      { id: 'e1', at: '2026-11-12T10:00:00Z', kind: 'received', by: 'system' },
    ],
  });
  const lines = (options: RequestOptions): readonly string[] =>
    storyAt(document, NOW, options).map(({ when, title, text, quoted, notes, state }) =>
      plain(
        [
          `${when}: ${title.text}`,
          text && (quoted ? `“${text.text}”` : text.text),
          ...notes.map((note) => note.text),
          state && `[${state}]`,
        ]
          .filter((part) => part !== undefined)
          .join(' | '),
      ),
    );

  it('in Italian', () => {
    assert.deepEqual(lines(Informal), [
      'data non certa: Aggiornamento',
      'oggi, 10:00: Una nuova data | Promessa: una chiamata entro martedì 24 alle 16:00.',
      'ieri, 11:05: Ora se ne occupa Amministrazione | Promessa: una chiamata entro ieri alle 17:00. Non mantenuta. Nuova data: entro martedì 24 alle 16:00. | Prima: Conti. | [late]',
      'mercoledì 18, 9:30: Passo fatto: Verifica | Promessa: un aggiornamento entro mercoledì 18. Mantenuta. | [kept]',
      'martedì 17, 11:00: Il tuo messaggio | “Ci sono novità?”',
      'martedì 17: Messaggio automatico | Ricevuto.',
      'lunedì 16, 11:00: Una data promessa | Promessa: il prossimo passo entro lunedì 23. Ritirata in tempo.',
      'domenica 15, 11:00: Una data promessa | Promessa: una soluzione entro martedì 8 dicembre.',
      '13 novembre: 2 allegati',
      '12 novembre: Richiesta ricevuta | “Chiusura del conto”',
    ]);
  });

  it('in English', () => {
    assert.deepEqual(lines(English), [
      'date uncertain: Update',
      'today, 10:00: A new date | Promised: a call by 16:00 on Tuesday 24.',
      'yesterday, 11:05: Now with Amministrazione | Promised: a call by 17:00 yesterday. Not kept. New date: by 16:00 on Tuesday 24. | Before: Conti. | [late]',
      'Wednesday 18, 9:30: Step done: Verifica | Promised: an update by Wednesday 18. Kept. | [kept]',
      'Tuesday 17, 11:00: Your message | “Ci sono novità?”',
      'Tuesday 17: Automatic message | Ricevuto.',
      'Monday 16, 11:00: A date promised | Promised: the next step by Monday 23. Withdrawn in time.',
      'Sunday 15, 11:00: A date promised | Promised: a solution by Tuesday 8 December.',
      '13 November: 2 attachments',
      '12 November: Request received | “Chiusura del conto”',
    ]);
  });

  it('after a transfer that promises a call nobody needs to call, until the call is due', () => {
    const moved = requestOf({
      timeZone: 'Europe/Rome',
      promises: [{ id: 'p1', kind: 'callback', by: '2026-11-20T15:00:00Z' }],
      events: [
        { id: 'e1', at: '2026-11-19T10:05:00Z', kind: 'transfer', by: 'brand', to: 'Tecnico', promise: 'p1' },
      ],
    });
    const notes = (now: string) => storyAt(moved, at(now), Informal)[0]?.notes.map(({ text }) => plain(text));
    assert.deepEqual(notes('2026-11-20T15:00:00Z'), [
      'Promessa: una chiamata entro oggi alle 16:00.',
      'Non serve che chiami tu.',
    ]);
    assert.deepEqual(notes('2026-11-20T15:00:00.001Z'), [
      'Promessa: una chiamata entro oggi alle 16:00. Non mantenuta.',
    ]);
  });

  it('a message that was only received is not called taken on', () => {
    const [entry] = storyAt(
      requestOf({ events: [{ id: 'e1', at: '2026-11-19T10:05:00Z', kind: 'acknowledged', by: 'system' }] }),
      NOW,
      English,
    );
    assert.equal(entry?.title.text, 'Receipt confirmed');
  });

  it('what came late is not called kept: the record does not count it as kept either', () => {
    const late = requestOf({
      timeZone: 'Europe/Rome',
      promises: [{ id: 'p1', kind: 'update', by: '2026-11-17', keptAt: '2026-11-19T10:05:00Z' }],
      events: [{ id: 'e1', at: '2026-11-19T10:05:00Z', kind: 'note', by: 'brand', promise: 'p1' }],
    });
    const said = (options: RequestOptions) => storyAt(late, NOW, options)[0]?.notes[0]?.text ?? '';
    assert.match(said(English), /Came late\.$/);
    for (const options of [English, Italian, German, Spanish, French])
      assert.doesNotMatch(said(options), /Kept|Mantenuta|Gehalten|gehalten|Cumplida|Tenue/);
    assert.equal(textAt(late, NOW, English).record, 'Promises kept: 0 of 1');
  });

  it('a step is called done only while it is', () => {
    const reached = (state: string, options: RequestOptions) =>
      plain(
        storyAt(
          requestOf({
            steps: [{ id: 's1', name: 'X', state }],
            events: [{ id: 'e1', at: '2026-11-19T10:05:00Z', kind: 'step', by: 'brand', step: 's1' }],
          }),
          NOW,
          options,
        )[0]?.title.text ?? '',
      );
    assert.deepEqual(
      [English, Italian, German, Spanish, French].map((options) => reached('done', options)),
      ['Step done: X', 'Passo fatto: X', 'Schritt erledigt: X', 'Paso hecho: X', 'Étape faite : X'],
    );
    assert.equal(reached('current', English), 'Step now: X');
    assert.equal(reached('current', Italian), 'Passo in corso: X');
  });

  it('what is closed while a part of it is open is closed in part, the last time only', () => {
    const closings = (status: string) =>
      storyAt(
        requestOf({
          status: 'closed',
          related: [{ id: 'R-2', relation: 'part', status }],
          events: [
            { id: 'e2', at: '2026-11-19T10:05:00Z', kind: 'closed', by: 'brand' },
            { id: 'e1', at: '2026-11-17T10:05:00Z', kind: 'closed', by: 'brand' },
          ],
        }),
        NOW,
        English,
      ).map(({ title }) => title.text);
    assert.deepEqual(closings('in-progress'), ['Closed in part', 'Closed']);
    assert.deepEqual(closings('closed'), ['Closed', 'Closed']);
  });

  it('a note of the customer’s is their message, not our news', () => {
    const heading = (by: string) =>
      storyAt(
        requestOf({ events: [{ id: 'e1', at: '2026-11-19T10:05:00Z', kind: 'note', by, text: 'Later.' }] }),
        NOW,
        Informal,
      )[0]?.title.text;
    assert.equal(heading('customer'), 'Il tuo messaggio');
    assert.equal(heading('brand'), 'Aggiornamento');
  });

  it('what the document dates in the future has no time yet, and gets it when it comes', () => {
    const [future] = storyAt(document, NOW, English);
    assert.equal(future?.datetime, undefined);
    assert.equal(future?.until, at('2026-11-20T23:00:00Z'));
    const [later] = storyAt(document, at('2026-11-21T09:00:00Z'), English);
    assert.equal(later?.until, at('2026-11-21T10:00:00Z'));
    assert.equal(storyAt(document, at('2026-11-21T10:00:00Z'), English)[0]?.when, 'today, 11:00');
  });
});

/** What a service could send beside what decides where a request stands. */
const dressed = fc
  .record({
    json: requestJson(),
    more: fc.record(
      {
        title: fc.constantFrom('Chiusura del conto', { it: 'Chiusura', fr: 'Clôture' }),
        owner: fc.record(
          {
            name: fc.constantFrom('Amministrazione', { fr: 'Facturation' }),
            person: fc.constant('Giulia'),
            since: fc.constantFrom('2026-10-23T22:30:00Z', '2025-11-08T10:00:00Z'),
          },
          { requiredKeys: ['name'] },
        ),
        notify: fc.record(
          { email: fc.constant('m•••@example.it'), phone: fc.constant('+39 ••• 12') },
          { requiredKeys: [] },
        ),
        actions: fc.subarray(['confirm', 'reject', 'later', 'reply', 'reopen', 'withdraw', 'rate', 'notify']),
        closedAs: fc.constantFrom(
          'done',
          'not-done',
          'duplicate',
          'not-ours',
          'no-action',
          'resubmit',
          'withdrawn',
        ),
        steps: fc.constant([{ id: 's1', name: { it: 'Verifica', en: 'Check' }, state: 'current' }]),
      },
      { requiredKeys: [] },
    ),
    event: fc.record(
      {
        text: fc.constantFrom('Testo', { it: 'Testo', fr: 'Texte' }, 'x'.repeat(400), 'עברית'),
        from: fc.constant('Conti'),
        to: fc.constantFrom('Amministrazione', { fr: 'Facturation' }),
        step: fc.constantFrom('s1', 's2'),
        kind: fc.constantFrom(
          'received',
          'acknowledged',
          'note',
          'message',
          'transfer',
          'step',
          'promise',
          'apology',
          'attachment',
          'rated',
          'closed',
        ),
      },
      { requiredKeys: [] },
    ),
    now: fc.integer({ min: -130, max: 400 }).map((n) => at('2026-10-24') + n * 11.3 * 3_600_000),
  })
  .map(({ json, more, event, now }) => {
    const { document } = parseRequest({
      ...json,
      ...more,
      events: json.events?.map((entry) => ({ ...entry, ...event })),
    });
    assert.ok(document);
    return { document, now };
  });

/** Every text of the tracker. */
const textsOf = (text: RequestText, story: readonly EntryText[]): readonly string[] => [
  text.phase,
  text.headline.text,
  text.headline.spoken,
  ...[text.turn, text.record, text.confirm, text.notify, text.title?.text, text.owner?.text].filter(
    (said) => said !== undefined,
  ),
  ...text.notes.map((note) => note.text),
  ...text.earlier.map((due) => due.text),
  ...story.flatMap((entry) => [
    entry.title.text,
    entry.when,
    ...entry.notes.map((note) => note.text),
    ...(entry.text ? [entry.text.text] : []),
  ]),
];

const untilOf = (text: RequestText, story: readonly EntryText[]): number =>
  Math.min(text.until, ...story.map((entry) => entry.until));

const withoutUntil = (document: RequestDocument, now: number, options: RequestOptions): unknown => {
  const { until: _, headline: said, ...text } = textAt(document, now, options);
  const { until: __, ...rest } = said;
  return [text, rest, storyAt(document, now, options).map(({ until: ___, ...entry }) => entry)];
};

describe('describeRequest, describeEntry: whatever a service sends, whoever reads', () => {
  it('words everywhere, none of them empty or unfilled, and until later', () => {
    fc.assert(
      fc.property(dressed, reader, fc.boolean(), ({ document, now }, options, dated) => {
        const text = textAt(document, now, { ...options, dated });
        const story = storyAt(document, now, { ...options, dated });
        for (const said of textsOf(text, story)) {
          assert.notEqual(said.trim(), '');
          assert.doesNotMatch(said, /[{}]|undefined|NaN|Invalid|null/, said);
        }
        assert.ok(untilOf(text, story) > now);
        assert.ok(text.until <= requestView(document, now).until);
      }),
      { numRuns: 400 },
    );
  });

  it('nothing changes before until', () => {
    fc.assert(
      fc.property(
        dressed,
        reader,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ document, now }, options, share) => {
          const until = untilOf(textAt(document, now, options), storyAt(document, now, options));
          const before = withoutUntil(document, now, options);
          for (const later of [until - 1, now + Math.floor((until - 1 - now) * share)])
            assert.deepEqual(withoutUntil(document, later, options), before);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('nothing about one thing on the timeline changes before its own until', () => {
    const told = (document: RequestDocument, now: number, options: RequestOptions, id: string): unknown => {
      const entry = timelineOf(document, now).find((other) => other.id === id);
      assert.ok(entry);
      const { until: _, ...text } = describeEntry(entry, document, now, options);
      return text;
    };
    fc.assert(
      fc.property(dressed, reader, ({ document, now }, options) => {
        for (const entry of timelineOf(document, now)) {
          const { until, ...text } = describeEntry(entry, document, now, options);
          assert.deepEqual(told(document, until - 1, options, entry.id), text);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says late exactly when a promise was missed, and never a date that the document does not have', () => {
    fc.assert(
      fc.property(dressed, ({ document, now }) => {
        const view = requestView(document, now);
        const text = describeRequest(document, view, now, English);
        assert.equal(text.phase === 'Late', view.timeliness === 'late');
        assert.equal(text.tone === 'late', view.timeliness === 'late');
        const { datetime } = text.headline;
        const dues = document.promises.map(({ by }) => by.day ?? new Date(by.at).toISOString());
        for (const given of [
          ...(datetime === undefined ? [] : [datetime]),
          ...text.earlier.map((due) => due.datetime),
        ])
          assert.ok(dues.includes(given), given);
        const apologises = text.notes.some((note) => note.text.includes('We are sorry.'));
        assert.equal(apologises, view.timeliness === 'late');
      }),
      { numRuns: 400 },
    );
  });
});

describe('requestSummary', () => {
  it('is what somebody needs to know, with days by their date', () => {
    const document = requestOf({
      timeZone: 'Europe/Rome',
      title: 'Chiusura del conto corrente 1042',
      turn: 'brand',
      owner: { name: 'Amministrazione', person: 'Giulia', since: '2026-11-19T10:05:00Z' },
      promises: [{ id: 'p1', kind: 'update', by: '2026-11-24T15:00:00Z' }],
      events: [4, 3, 2, 1].map((n) => ({
        id: `e${n.toString()}`,
        at: `2026-11-1${(5 + n).toString()}T10:05:00Z`,
        kind: 'note',
        by: 'brand',
        text: `Passo ${n.toString()}.`,
      })),
    });
    assert.deepEqual(
      requestSummary(document, requestView(document, NOW), NOW, Italian).split('\n').map(plain),
      [
        'Chiusura del conto corrente 1042',
        'Riferimento R-1',
        'In lavorazione · tocca a noi',
        'Prossimo aggiornamento entro martedì 24 novembre alle 16:00',
        'Amministrazione, Giulia · da giovedì 19 novembre',
        'Che cosa è successo di recente:',
        '- 19 novembre, 11:05: Aggiornamento. Passo 4.',
        '- 18 novembre, 11:05: Aggiornamento. Passo 3.',
        '- 17 novembre, 11:05: Aggiornamento. Passo 2.',
        'Situazione: 20 novembre, 11:02.',
      ],
    );
  });
});
