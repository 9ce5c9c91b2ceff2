import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sayNotice, sayStatus, wordsToAvoid } from '../../src/i18n.js';
import type { NoticeKind, NoticeOptions } from '../../src/i18n.js';
import { requestOf } from '../core/request/support.js';
import { NOW, STATES } from './request-states.js';
import { English, Italian, REGISTERS, plain } from './support.js';

const LINK = 'https://www.example.it/richiesta#attesa=abc';
const InEnglish: NoticeOptions = { ...English, brand: 'Banca Rinaldi', link: LINK };
const Informal: NoticeOptions = { ...Italian, register: 'informal', brand: 'Banca Rinaldi', link: LINK };

const KINDS: readonly NoticeKind[] = [
  'received',
  'promise',
  'transfer',
  'delay',
  'new-date',
  'message',
  'resolved',
  'closed',
  'reopened',
  'link',
];

const BASE = {
  id: 'R-7F3K-2Q',
  timeZone: 'Europe/Rome',
  title: 'Chiusura del conto corrente 1042',
  owner: { name: 'Amministrazione' },
  notify: { email: 'm•••@example.it' },
};
const UPDATE = { id: 'p1', kind: 'update', by: '2026-11-24T15:00:00Z', madeAt: '2026-11-16T13:12:00Z' };
const MISSED = { ...UPDATE, by: '2026-11-20T09:30:00Z' };
const RENEWED = {
  promises: [
    MISSED,
    { ...UPDATE, id: 'p2', replaces: 'p1', madeAt: '2026-11-20T10:00:00Z', reason: 'Il tecnico è malato' },
  ],
};
const ASKED = {
  id: 'e1',
  at: '2026-11-16T13:12:00Z',
  kind: 'received',
  by: 'customer',
  text: 'Vorrei chiudere il conto corrente 1042.',
};
const written = (kind: string, text: string): object => ({
  id: 'e2',
  at: '2026-11-20T10:00:00Z',
  kind,
  by: 'brand',
  text,
});

/** Subject and text of a letter. */
function letterOf(kind: NoticeKind, more: object, options: NoticeOptions = Informal): readonly string[] {
  const { subject, text } = sayNotice(kind, requestOf({ ...BASE, ...more }), NOW, options);
  return [subject, ...text.split('\n')].map(plain);
}

/** How every letter ends. */
const FOLLOW = ['', 'Riferimento R-7F3K-2Q', `Qui vedi a che punto è: ${LINK}`, '', 'Banca Rinaldi', ''];
const ANSWER = ['', 'Riferimento R-7F3K-2Q', `Puoi rispondere qui: ${LINK}`, '', 'Banca Rinaldi', ''];

describe('sayNotice', () => {
  it('received: the customer’s own request, the reference, the instant, the link', () => {
    const request = { status: 'received', promises: [UPDATE], events: [ASKED] };
    assert.deepEqual(letterOf('received', request), [
      'Richiesta ricevuta (R-7F3K-2Q)',
      'Abbiamo ricevuto la tua richiesta.',
      '“Vorrei chiudere il conto corrente 1042.”',
      '',
      'Prossimo aggiornamento entro martedì 24 novembre alle 16:00.',
      'Ricevuta vuol dire arrivata, non ancora fatta.',
      ...FOLLOW,
    ]);
    assert.deepEqual(letterOf('received', request, InEnglish), [
      'Request received (R-7F3K-2Q)',
      'We have received your request.',
      '“Vorrei chiudere il conto corrente 1042.”',
      '',
      'Next update by 16:00 on Tuesday 24 November.',
      'Received means that it has arrived, not that it is done.',
      '',
      'Reference R-7F3K-2Q',
      `See where it stands: ${LINK}`,
      '',
      'Banca Rinaldi',
      '',
    ]);
  });

  it('received, and nobody has written anything else: the title stands for it', () => {
    assert.equal(letterOf('received', { status: 'received' })[2], '“Chiusura del conto corrente 1042”');
  });

  it('promise: the date is in the subject', () => {
    assert.deepEqual(letterOf('promise', { promises: [UPDATE] }), [
      'Prossimo aggiornamento entro martedì 24 novembre alle 16:00 (R-7F3K-2Q)',
      'C’è una data per la tua richiesta.',
      '',
      'Prossimo aggiornamento entro martedì 24 novembre alle 16:00.',
      ...FOLLOW,
    ]);
  });

  it('transfer: who has it, what was said with it, who calls by when', () => {
    const events = [written('transfer', 'I documenti ci sono.')];
    assert.deepEqual(letterOf('transfer', { promises: [{ ...UPDATE, kind: 'callback' }], events }), [
      'Ora se ne occupa Amministrazione (R-7F3K-2Q)',
      'Della tua richiesta ora si occupa Amministrazione.',
      '“I documenti ci sono.”',
      '',
      'Ti chiamiamo entro martedì 24 novembre alle 16:00.',
      'Non serve che chiami tu.',
      ...FOLLOW,
    ]);
    const { owner: _, ...nobody } = BASE;
    const { subject, text } = sayNotice('transfer', requestOf(nobody), NOW, Informal);
    assert.equal(subject, 'Ora se ne occupano altri (R-7F3K-2Q)');
    assert.match(text, /^Ora se ne occupano altri\.\n/);
  });

  it('delay: the truth first, an apology, no date that nobody gave', () => {
    assert.deepEqual(letterOf('delay', { promises: [MISSED] }), [
      'Siamo in ritardo (R-7F3K-2Q)',
      'Siamo in ritardo con la tua richiesta.',
      '',
      'Avevamo promesso un aggiornamento entro venerdì 20 novembre alle 10:30 e non è arrivato.',
      'Ci scusiamo. Non abbiamo ancora una nuova data.',
      'Quando ci sarà una nuova data, te la scriviamo.',
      ...FOLLOW,
    ]);
    assert.deepEqual(letterOf('delay', { promises: [MISSED] }, InEnglish).slice(0, 6), [
      'We are late (R-7F3K-2Q)',
      'We are late with your request.',
      '',
      'We promised an update by 10:30 on Friday 20 November and it has not come.',
      'We are sorry. We have no new date yet.',
      'When there is a new date, we will write to you.',
    ]);
  });

  it('delay: does not promise to write where nobody is written to, nor a date that is there already', () => {
    const { notify: _, ...silent } = BASE;
    assert.doesNotMatch(
      sayNotice('delay', requestOf({ ...silent, promises: [MISSED] }), NOW, Informal).text,
      /scriviamo/,
    );
    assert.doesNotMatch(letterOf('delay', RENEWED).join(), /scriviamo/);
  });

  it('new date after a missed one: what was promised, the apology, the reason', () => {
    assert.deepEqual(letterOf('new-date', RENEWED), [
      'Prossimo aggiornamento entro martedì 24 novembre alle 16:00 (R-7F3K-2Q)',
      'C’è una nuova data per la tua richiesta.',
      '',
      'Prossimo aggiornamento entro martedì 24 novembre alle 16:00.',
      'Avevamo promesso un aggiornamento entro venerdì 20 novembre alle 10:30 e non è arrivato. Ci scusiamo.',
      'Il tecnico è malato.',
      ...FOLLOW,
    ]);
  });

  it('new date in time: what it was before, and nothing to apologise for', () => {
    const promises = [
      { ...UPDATE, by: '2026-11-23' },
      { ...UPDATE, id: 'p2', replaces: 'p1', madeAt: '2026-11-20T10:00:00Z' },
    ];
    assert.deepEqual(letterOf('new-date', { promises }).slice(3, 6), [
      'Prossimo aggiornamento entro martedì 24 novembre alle 16:00.',
      'Abbiamo spostato la data prima che passasse.',
      'Prima avevamo detto entro lunedì 23 novembre.',
    ]);
  });

  it('message: said once, and where to answer', () => {
    const events = [written('message', 'Ci serve la copia di un documento.')];
    assert.deepEqual(letterOf('message', { status: 'waiting-customer', events }), [
      'Un nostro messaggio (R-7F3K-2Q)',
      'C’è un nostro messaggio sulla tua richiesta.',
      '“Ci serve la copia di un documento.”',
      '',
      'Per andare avanti ci serve una tua risposta.',
      ...ANSWER,
    ]);
  });

  it('resolved: asks, and says what happens without an answer', () => {
    const asked = {
      status: 'resolved',
      actions: ['confirm'],
      confirm: { until: '2026-12-04T17:00:00Z', otherwise: 'closes' },
      events: [written('resolved', 'Il conto è chiuso.')],
    };
    assert.deepEqual(letterOf('resolved', asked), [
      'È tutto a posto? (R-7F3K-2Q)',
      'Per noi la tua richiesta è risolta.',
      '“Il conto è chiuso.”',
      '',
      'È tutto a posto?',
      '',
      'Se non rispondi entro venerdì 4 dicembre alle 18:00, la chiudiamo.',
      ...ANSWER,
    ]);
    assert.deepEqual(letterOf('resolved', { status: 'resolved' }), [
      'Per noi è risolta. (R-7F3K-2Q)',
      'Per noi la tua richiesta è risolta.',
      ...FOLLOW,
    ]);
  });

  it('closed: what that means, and that it can be reopened', () => {
    const events = [written('closed', 'Manca una firma.')];
    assert.deepEqual(
      letterOf('closed', { status: 'closed', closedAs: 'not-done', actions: ['reopen'], events }),
      [
        'Richiesta chiusa (R-7F3K-2Q)',
        'La tua richiesta è chiusa.',
        '“Manca una firma.”',
        '',
        'Quanto richiesto non è stato fatto.',
        'Se qualcosa non va, puoi riaprirla.',
        ...FOLLOW,
      ],
    );
  });

  it('reopened', () => {
    assert.deepEqual(letterOf('reopened', { status: 'reopened' }).slice(0, 4), [
      'Richiesta riaperta (R-7F3K-2Q)',
      'La tua richiesta è di nuovo aperta.',
      '',
      'Non abbiamo ancora dato una data per il prossimo passo.',
    ]);
  });

  it('link: the link, and nothing of the request', () => {
    assert.deepEqual(letterOf('link', { promises: [UPDATE], events: [ASKED] }), [
      'Il link per seguire la richiesta (R-7F3K-2Q)',
      'Ecco il link per seguire la tua richiesta.',
      '',
      LINK,
      '',
      'Se non hai chiesto il link, puoi ignorare questa e-mail.',
      '',
      'Banca Rinaldi',
      '',
    ]);
  });

  it('a subject is one line, whatever the document holds', () => {
    const document = requestOf({ ...BASE, owner: { name: 'Uffici\r\nBcc: x@example.it' } });
    assert.equal(
      sayNotice('transfer', document, NOW, Informal).subject,
      'Ora se ne occupa Uffici Bcc: x@example.it (R-7F3K-2Q)',
    );
  });

  it('on the reader’s clock, with the brand’s place where that differs', () => {
    const { text } = sayNotice('promise', requestOf({ ...BASE, promises: [UPDATE] }), NOW, {
      ...InEnglish,
      zone: 'America/New_York',
      locale: 'en-US',
    });
    assert.match(plain(text), /Next update by 10:00 AM on Tuesday, November 24\. That is 4:00 PM in Rome\. /);
  });
});

describe('sayStatus', () => {
  const late = requestOf({ ...BASE, promises: [MISSED] });

  it('a few sentences to paste', () => {
    assert.equal(
      plain(sayStatus(late, NOW, { ...Italian, register: 'informal', kind: 'whatsapp' })),
      'Richiesta R-7F3K-2Q. In ritardo, tocca a noi. Avevamo promesso un aggiornamento entro venerdì 20 novembre alle 10:30 e non è arrivato. Ci scusiamo. Non abbiamo ancora una nuova data.',
    );
    assert.equal(
      plain(sayStatus(requestOf({ ...BASE, promises: [UPDATE] }), NOW, English)),
      'Request R-7F3K-2Q. In progress, our turn. Next update by 16:00 on Tuesday 24 November.',
    );
    assert.equal(
      plain(sayStatus(STATES['resolved, the customer is asked']!, NOW, { ...Italian, register: 'formal' })),
      'Richiesta R-1. Risolta, tocca a Lei. È tutto a posto? Se non risponde entro venerdì 4 dicembre alle 18:00, la chiudiamo.',
    );
  });

  it('in a text message the most important sentence alone', () => {
    assert.equal(
      plain(sayStatus(late, NOW, { ...Italian, kind: 'sms' })),
      'Richiesta R-7F3K-2Q. Avevamo promesso un aggiornamento entro venerdì 20 novembre alle 10:30 e non è arrivato.',
    );
  });
});

describe('letters and pasted sentences: every state, kind, language and register', () => {
  it('are filled, name days by their date, and avoid what is to be avoided', () => {
    for (const [state, document] of Object.entries(STATES)) {
      for (const options of [English, ...REGISTERS.map((register) => ({ ...Italian, register }))]) {
        const letters = KINDS.map((kind) => sayNotice(kind, document, NOW, { ...options, brand: 'Rinaldi' }));
        const texts = [
          ...letters.flatMap(({ subject, text }) => [subject, text]),
          sayStatus(document, NOW, options),
        ];
        for (const text of texts) {
          assert.doesNotMatch(text, /[{}]|undefined|NaN|\n\n\n|^\s| {2}/, `${state}: ${text}`);
          assert.doesNotMatch(text, /\b(today|tomorrow|yesterday|oggi|domani|ieri)\b/i, `${state}: ${text}`);
          assert.doesNotMatch(text, /\b0?0:00|midnight|mezzanotte|[“”]{2}/, `${state}: ${text}`);
          assert.deepEqual(wordsToAvoid(text, options.messages), [], `${state}: ${text}`);
        }
        for (const { subject, text } of letters) {
          assert.doesNotMatch(subject, /\n/);
          assert.match(text, /[^\n]\n\nRinaldi\n$/, `${state}: ${text}`);
        }
      }
    }
  });
});
