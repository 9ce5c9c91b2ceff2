import { BRAND_ZONE, type Words } from './calendar.js';

/**
 * Every state of a request as a document of its own, written for the gallery's instant: Friday 20 November 2026, 17:40 in
 * Rome. `GET /fixtures/requests/{name}` answers with one of them.
 */

export interface RequestFixture {
  /** Also the reference: what stands after `/fixtures/requests/`. */
  readonly name: string;
  readonly shows: Words;
  readonly layout?: 'compact';
  /** Long enough for a window of its own in the gallery. */
  readonly tall?: true;
  /** Not our document: sometimes exactly what is wrong with it. */
  readonly body: unknown;
}

export interface RequestFixtureGroup {
  readonly id: string;
  readonly title: Words;
  readonly fixtures: readonly RequestFixture[];
}

type Json = Readonly<Record<string, unknown>>;

const both = (it: string, en: string): Words => ({ it, en });

const ACCOUNTS = both('Amministrazione', 'Accounts');
const WORKSHOP = both('Officina', 'Workshop');
const ORDERS = both('Ordini', 'Orders');
const BATTERIES = both('Motori e batterie', 'Motors and batteries');

const TITLE = both(
  'Rimborso della sella Aurora, ordine OR-20614',
  'Refund of the Aurora saddle, order OR-20614',
);

const received = event('e1', '2026-11-16T08:12:00Z', 'received', 'customer', {
  text: both(
    'Ho rispedito la sella lunedì scorso, il corriere dice consegnata. Quando arriva il rimborso?',
    'I sent the saddle back last Monday and the courier says it was delivered. When does the refund arrive?',
  ),
});
const acknowledged = event('e2', '2026-11-16T08:12:01Z', 'acknowledged', 'system');

const ACTIONS = ['reply', 'withdraw', 'notify'];
const NOTIFY = { email: 'm…@example.it' };

function event(id: string, at: string, kind: string, by: string, more: Json = {}): Json {
  return { id, at, kind, by, ...more };
}

function promise(id: string, kind: string, by: string, madeAt: string, more: Json = {}): Json {
  return { id, kind, by, madeAt, ...more };
}

/** An ordinary request of last Monday, with what differs. */
function request(id: string, more: Json): Json {
  return {
    version: 1,
    id,
    title: TITLE,
    channel: 'form',
    timeZone: BRAND_ZONE,
    status: 'in-progress',
    turn: 'brand',
    openedAt: '2026-11-16T08:12:00Z',
    owner: { name: ACCOUNTS, person: 'Giulia', since: '2026-11-16T10:30:00Z' },
    events: [received, acknowledged],
    promises: [],
    actions: ACTIONS,
    notify: NOTIFY,
    ...more,
  };
}

/** How it went on: somebody read it and said what happens. */
const read = event('e3', '2026-11-16T10:30:00Z', 'message', 'brand', {
  promise: 'p1',
  text: both(
    'Ho trovato il pacco in magazzino, lo apre chi controlla i resi. Le scrivo con la data del rimborso.',
    'The parcel is in our warehouse; the person who checks returns opens it. I will write with the refund’s date.',
  ),
});

/** Another one of last Monday: a bike in the workshop. */
const SERVICE = {
  title: both('Catena che salta, bici Aurora 54', 'Skipping chain, Aurora 54 bike'),
  owner: { name: WORKSHOP, person: 'Tommaso', since: '2026-11-16T10:30:00Z' },
};
const broughtIn = event('e1', '2026-11-16T08:12:00Z', 'received', 'customer', {
  text: both(
    'Ho lasciato la bici in officina: la catena salta in salita.',
    'I left the bike at the workshop: the chain skips uphill.',
  ),
});
const examined = event('e3', '2026-11-16T10:30:00Z', 'message', 'brand', {
  promise: 'p1',
  text: both(
    'Catena e pignoni sono consumati: li cambiamo insieme.',
    'Chain and sprockets are worn: we replace both.',
  ),
});

const UPDATE_MONDAY = promise('p1', 'update', '2026-11-23T15:00:00Z', '2026-11-16T10:30:00Z');
const UPDATE_AT_THREE = promise('p1', 'update', '2026-11-20T14:00:00Z', '2026-11-16T10:30:00Z');

const solvedEvent = event('e9', '2026-11-20T09:20:00Z', 'resolved', 'brand', {
  text: both(
    'Rimborso di 84,00 € partito oggi sulla carta che finisce per 4471. La banca lo mostra entro tre giorni.',
    'Refund of €84.00 sent today to the card ending in 4471. Your bank shows it within three days.',
  ),
});

/** How it was closed, in whose words, and what differs otherwise. */
const CLOSINGS: readonly (readonly [string, Words, Words, Json?])[] = [
  ['done', both('Chiusa: fatto', 'Closed: done'), both('Rimborso accreditato.', 'Refund credited.')],
  [
    'not-done',
    both('Chiusa: non si è potuto fare', 'Closed: it could not be done'),
    both(
      'La sella è arrivata senza imballo e rovinata: non possiamo rimborsarla. Gliela rispediamo noi.',
      'The saddle arrived damaged and without its box: we cannot refund it. We send it back to you.',
    ),
  ],
  [
    'duplicate',
    both('Chiusa: era già aperta', 'Closed: a duplicate'),
    both('È la stessa di R-4QX2-9F: seguiamo quella.', 'The same as R-4QX2-9F: we go on with that one.'),
  ],
  [
    'not-ours',
    both('Chiusa: non dipende da noi', 'Closed: not ours to do'),
    both(
      'Il reso è del negozio di Milano: abbiamo scritto noi a loro.',
      'The Milan shop handles this return: we have written to them.',
    ),
  ],
  [
    'no-action',
    both('Chiusa: non serviva fare niente', 'Closed: nothing was needed'),
    both('Il rimborso era già partito il 12 novembre.', 'The refund had already left on November 12.'),
  ],
  [
    'resubmit',
    both('Chiusa: da mandare di nuovo', 'Closed: to be sent again'),
    both(
      'Il file allegato era vuoto: la ricevuta va mandata con una richiesta nuova.',
      'The attached file was empty: please send the receipt with a new request.',
    ),
    {
      title: both('Nuova richiesta', 'New request'),
      rows: [[both('Serve', 'Needed'), both('la ricevuta del corriere', 'the courier’s receipt')]],
      href: 'https://officinerinaldi.example/richieste/nuova',
    },
  ],
];

/** `count` events, one every few hours, the last one this morning. */
function timeline(count: number): readonly Json[] {
  const last = Date.parse('2026-11-20T09:00:00Z');
  const every = Math.min(6 * 60, (300 * 24 * 60) / count) * 60_000;
  const kinds = ['note', 'message', 'step', 'note'];
  return Array.from({ length: count }, (_, index) => {
    const ago = count - 1 - index;
    return event(
      `n${index.toString()}`,
      new Date(last - ago * every).toISOString(),
      kinds[index % kinds.length] ?? 'note',
      index % 7 === 3 ? 'customer' : 'brand',
      {
        text: both(
          `Passaggio ${(index + 1).toString()}: il telaio avanza di una postazione.`,
          `Passage ${(index + 1).toString()}: the frame moves on by one station.`,
        ),
      },
    );
  });
}

const LONG_NAME = both(
  'Assistenza clienti per biciclette a pedalata assistita, rimorchi e ricambi rari',
  'Customer service for pedal-assisted bicycles, trailers, child seats and rare parts',
);
const ZALGO = '\u200d\u200d👨‍👩‍👧‍👦🇮🇹 z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘';
const WALL_OF_TEXT =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2);

export const REQUEST_FIXTURES: readonly RequestFixtureGroup[] = [
  {
    id: 'in-corso',
    title: both('In corso, con una data', 'In progress, with a date'),
    fixtures: [
      {
        name: 'received',
        shows: both(
          'Appena arrivata: ricevuta, entro quando si risponde',
          'Just in: received, and by when there is an answer',
        ),
        body: request('R-7F3K-2Q', {
          status: 'received',
          openedAt: '2026-11-20T16:38:00Z',
          owner: undefined,
          promises: [promise('p1', 'reply', '2026-11-23T15:00:00Z', '2026-11-20T16:38:00Z')],
          events: [
            { ...received, at: '2026-11-20T16:38:00Z' },
            event('e2', '2026-11-20T16:38:01Z', 'acknowledged', 'system', { promise: 'p1' }),
          ],
        }),
      },
      {
        name: 'on-time',
        shows: both('In lavorazione, nei tempi', 'In progress, on time'),
        body: request('R-8M2C-5T', { promises: [UPDATE_MONDAY], events: [received, acknowledged, read] }),
      },
      {
        name: 'today',
        shows: both('La data è oggi, tra venti minuti', 'The date is today, in twenty minutes'),
        body: request('R-8M2C-6U', {
          title: both('La catena salta', 'The chain skips'),
          owner: { name: WORKSHOP, person: 'Tommaso', since: '2026-11-20T09:00:00Z' },
          openedAt: '2026-11-20T09:00:00Z',
          promises: [promise('p1', 'callback', '2026-11-20T17:00:00Z', '2026-11-20T09:00:00Z')],
          channel: 'callback',
          events: [
            event('e1', '2026-11-20T09:00:00Z', 'received', 'customer', {
              text: both('La catena salta: ne parliamo?', 'The chain skips: can we talk about it?'),
            }),
          ],
        }),
      },
      {
        name: 'date-only',
        shows: both('Una data senza ora: vale fino a sera', 'A date with no time: good until the evening'),
        body: request('R-2D5H-8K', {
          ...SERVICE,
          promises: [
            promise('p1', 'resolution', '2026-11-27', '2026-11-16T10:30:00Z', {
              what: both('bici pronta per il ritiro', 'bike ready to be collected'),
            }),
          ],
          events: [broughtIn, acknowledged, examined],
        }),
      },
      {
        name: 'date-only-today',
        shows: both(
          'La data è oggi, senza ora: non è ancora tardi',
          'The date is today, with no time: not late yet',
        ),
        body: request('R-2D5H-9L', {
          promises: [promise('p1', 'resolution', '2026-11-20', '2026-11-16T10:30:00Z')],
          events: [received, acknowledged, read],
        }),
      },
      {
        name: 'steps',
        shows: both('Con i passaggi della lavorazione', 'With the steps of the work'),
        body: request('R-5B1N-3W', {
          title: both('Bici su misura Aurora 54', 'Custom bike Aurora 54'),
          owner: { name: WORKSHOP, person: 'Tommaso', since: '2026-11-02T08:00:00Z' },
          openedAt: '2026-10-26T09:00:00Z',
          steps: [
            { id: 'frame', name: both('Telaio', 'Frame'), state: 'done', at: '2026-11-06T15:00:00Z' },
            { id: 'paint', name: both('Verniciatura', 'Paint'), state: 'done', at: '2026-11-18T16:20:00Z' },
            { id: 'build', name: both('Montaggio', 'Assembly'), state: 'current' },
            { id: 'fit', name: both('Regolazione a casa', 'Fitting at home'), state: 'skipped' },
            { id: 'courier', name: both('Corriere', 'Courier'), state: 'upcoming' },
          ],
          promises: [
            promise('p1', 'step', '2026-11-25', '2026-11-18T16:20:00Z', {
              what: both('montaggio finito', 'assembly finished'),
            }),
            promise('p2', 'resolution', '2026-11-30', '2026-10-26T09:00:00Z', {
              what: both('bici a casa', 'bike at your door'),
            }),
          ],
          events: [
            event('e1', '2026-10-26T09:00:00Z', 'received', 'customer', {
              text: both(
                'Confermo le misure del 24 ottobre, colore verde bottiglia.',
                'I confirm the measurements of October 24, bottle green.',
              ),
            }),
            event('e2', '2026-11-06T15:00:00Z', 'step', 'brand', { step: 'frame' }),
            event('e3', '2026-11-18T16:20:00Z', 'step', 'brand', {
              step: 'paint',
              promise: 'p1',
              text: both(
                'Il verde è venuto bene: due mani in più di lucido.',
                'The green came out well: two more coats of varnish.',
              ),
            }),
          ],
        }),
      },
      {
        name: 'none-promised',
        shows: both('In lavorazione, ma nessuno ha detto quando', 'In progress, but nobody has said when'),
        body: request('R-6G4P-1Z', { events: [received, acknowledged, { ...read, promise: undefined }] }),
      },
      {
        name: 'compact',
        shows: both('In poco spazio', 'In little space'),
        layout: 'compact',
        body: request('R-8M2C-7V', { promises: [UPDATE_MONDAY], events: [received, acknowledged, read] }),
      },
      {
        name: 'compact-late',
        shows: both('In poco spazio, in ritardo', 'In little space, late'),
        layout: 'compact',
        body: request('R-8M2C-8W', { promises: [UPDATE_AT_THREE], events: [received, acknowledged, read] }),
      },
    ],
  },
  {
    id: 'ritardi',
    title: both('In ritardo, in silenzio', 'Late, silent'),
    fixtures: [
      {
        name: 'late',
        shows: both(
          'Promesso alle 15, non è arrivato niente, nessuna data nuova',
          'Promised by 15:00, nothing came, no new date',
        ),
        body: request('R-3J9T-4D', { promises: [UPDATE_AT_THREE], events: [received, acknowledged, read] }),
      },
      {
        name: 'late-new-date',
        shows: both(
          'In ritardo, con le scuse dell’azienda e la data nuova',
          'Late, with the company’s apology and the new date',
        ),
        body: request('R-3J9T-5E', {
          promises: [
            UPDATE_AT_THREE,
            promise('p2', 'update', '2026-11-24T11:00:00Z', '2026-11-20T15:10:00Z', {
              replaces: 'p1',
              reason: both('chi controlla i resi è in malattia', 'the person who checks returns is ill'),
            }),
          ],
          events: [
            received,
            acknowledged,
            read,
            event('e4', '2026-11-20T15:10:00Z', 'promise', 'brand', { promise: 'p2' }),
          ],
        }),
      },
      {
        name: 'moved-in-time',
        shows: both('La data è stata spostata prima che passasse', 'The date was moved before it passed'),
        body: request('R-3J9T-6F', {
          ...SERVICE,
          promises: [
            promise('p1', 'resolution', '2026-11-24', '2026-11-16T10:30:00Z'),
            promise('p2', 'resolution', '2026-11-27', '2026-11-19T09:00:00Z', {
              replaces: 'p1',
              reason: both('i pignoni arrivano giovedì', 'the sprockets arrive on Thursday'),
            }),
          ],
          events: [
            broughtIn,
            acknowledged,
            examined,
            event('e4', '2026-11-19T09:00:00Z', 'promise', 'brand', { promise: 'p2' }),
          ],
        }),
      },
      {
        name: 'moved-twice',
        shows: both(
          'Spostata due volte, saltata una: restano tutte',
          'Moved twice, missed once: all dates stay',
        ),
        body: request('R-3J9T-7G', {
          ...SERVICE,
          owner: { ...SERVICE.owner, since: '2026-11-10T10:30:00Z' },
          promises: [
            promise('p1', 'resolution', '2026-11-17', '2026-11-10T10:30:00Z'),
            promise('p2', 'resolution', '2026-11-19', '2026-11-16T09:00:00Z', { replaces: 'p1' }),
            promise('p3', 'resolution', '2026-11-25', '2026-11-20T08:00:00Z', {
              replaces: 'p2',
              reason: both('il fornitore ha mandato la misura sbagliata', 'the supplier sent the wrong size'),
            }),
          ],
          openedAt: '2026-11-10T09:00:00Z',
          events: [
            { ...broughtIn, at: '2026-11-10T09:00:00Z' },
            event('e4', '2026-11-16T09:00:00Z', 'promise', 'brand', { promise: 'p2' }),
            event('e5', '2026-11-20T08:00:00Z', 'promise', 'brand', { promise: 'p3' }),
          ],
        }),
      },
      {
        name: 'late-days',
        shows: both(
          'In ritardo da otto giorni, e la data non aveva un’ora',
          'Eight days late, on a date without a time',
        ),
        body: request('R-3J9T-8H', {
          openedAt: '2026-11-02T09:00:00Z',
          owner: { name: ACCOUNTS, person: 'Giulia', since: '2026-11-02T10:30:00Z' },
          promises: [promise('p1', 'resolution', '2026-11-12', '2026-11-02T10:30:00Z')],
          events: [
            { ...received, at: '2026-11-02T09:00:00Z' },
            { ...read, at: '2026-11-02T10:30:00Z' },
          ],
        }),
      },
      {
        name: 'silent',
        shows: both('Dieci giorni senza una parola', 'Ten days without a word'),
        body: request('R-9S1L-0N', {
          quietAfter: 'P7D',
          openedAt: '2026-11-09T08:00:00Z',
          owner: { name: ACCOUNTS },
          promises: [promise('p1', 'resolution', '2026-12-18', '2026-11-10T10:30:00Z')],
          events: [
            { ...received, at: '2026-11-09T08:00:00Z' },
            { ...read, at: '2026-11-10T10:30:00Z', promise: 'p1' },
          ],
        }),
      },
      {
        name: 'withdrawn-promise',
        shows: both('Una promessa ritirata per tempo', 'A promise taken back in time'),
        body: request('R-9S1L-1P', {
          promises: [
            promise('p1', 'callback', '2026-11-24T10:00:00Z', '2026-11-16T10:30:00Z', {
              withdrawnAt: '2026-11-19T09:00:00Z',
            }),
            promise('p2', 'update', '2026-11-25T10:00:00Z', '2026-11-19T09:00:00Z'),
          ],
          events: [
            received,
            acknowledged,
            event('e4', '2026-11-19T09:00:00Z', 'message', 'brand', {
              promise: 'p2',
              text: both('Non serve più sentirci: le scrivo.', 'No call needed any more: I will write.'),
            }),
          ],
        }),
      },
      {
        name: 'kept',
        shows: both('Una promessa mantenuta, e la prossima', 'One promise kept, and the next one'),
        body: request('R-9S1L-2Q', {
          promises: [
            promise('p1', 'reply', '2026-11-17T15:00:00Z', '2026-11-16T08:12:01Z', {
              keptAt: '2026-11-16T10:30:00Z',
            }),
            promise('p2', 'resolution', '2026-11-26', '2026-11-16T10:30:00Z'),
          ],
          events: [received, acknowledged, { ...read, promise: 'p2' }],
        }),
      },
    ],
  },
  {
    id: 'turni',
    title: both('Di chi è il turno', 'Whose turn it is'),
    fixtures: [
      {
        name: 'waiting-customer',
        shows: both('Tocca al cliente', 'It is the customer’s turn'),
        body: request('R-1W7E-6R', {
          status: 'waiting-customer',
          turn: 'customer',
          events: [
            received,
            acknowledged,
            event('e4', '2026-11-19T14:20:00Z', 'message', 'brand', {
              text: both(
                'Mi manda una foto della ricevuta del corriere?',
                'Could you send a picture of the courier’s receipt?',
              ),
            }),
          ],
        }),
      },
      {
        name: 'third-party',
        shows: both('Si aspetta qualcun altro', 'Waiting for somebody else'),
        body: request('R-1W7E-7S', {
          status: 'waiting-third-party',
          turn: 'third-party',
          promises: [UPDATE_MONDAY],
          events: [
            received,
            acknowledged,
            read,
            event('e4', '2026-11-19T14:20:00Z', 'note', 'brand', {
              text: both(
                'Aspettiamo la conferma del corriere.',
                'We are waiting for the courier to confirm.',
              ),
            }),
          ],
        }),
      },
      {
        name: 'on-hold',
        shows: both('Sospesa, e perché', 'On hold, and why'),
        body: request('R-1W7E-8T', {
          status: 'on-hold',
          promises: [promise('p1', 'update', '2026-12-07', '2026-11-18T09:00:00Z')],
          events: [
            received,
            acknowledged,
            event('e4', '2026-11-18T09:00:00Z', 'note', 'brand', {
              promise: 'p1',
              text: both(
                'La sospendiamo fino al suo ritorno dalle vacanze.',
                'On hold until you are back from your holiday.',
              ),
            }),
          ],
        }),
      },
      {
        name: 'transfer',
        shows: both('Passata ad altri, che richiamano loro', 'Handed over, and they call the customer'),
        body: request('R-4T6X-2B', {
          title: both('La batteria non si carica', 'The battery does not charge'),
          owner: { name: BATTERIES, person: 'Samira', since: '2026-11-20T10:05:00Z' },
          promises: [promise('p2', 'callback', '2026-11-23T11:00:00Z', '2026-11-20T10:05:00Z')],
          events: [
            event('e1', '2026-11-16T08:12:00Z', 'received', 'customer', {
              text: both(
                'Da sabato la batteria non si carica più.',
                'Since Saturday the battery has not charged.',
              ),
            }),
            acknowledged,
            event('e4', '2026-11-20T10:05:00Z', 'transfer', 'brand', {
              from: WORKSHOP,
              to: BATTERIES,
              promise: 'p2',
              text: both(
                'La guarda chi apre le batterie tutti i giorni.',
                'Somebody who opens batteries every day takes a look.',
              ),
            }),
          ],
        }),
      },
      {
        name: 'transfer-late',
        shows: both(
          'Passata ad altri, e la promessa di prima è saltata',
          'Handed over after a missed promise',
        ),
        body: request('R-4T6X-3C', {
          owner: { name: ORDERS, since: '2026-11-20T15:30:00Z' },
          promises: [
            UPDATE_AT_THREE,
            promise('p2', 'update', '2026-11-24', '2026-11-20T15:30:00Z', { replaces: 'p1' }),
          ],
          events: [
            received,
            acknowledged,
            read,
            event('e4', '2026-11-20T15:30:00Z', 'transfer', 'brand', {
              from: ACCOUNTS,
              to: ORDERS,
              promise: 'p2',
            }),
          ],
        }),
      },
    ],
  },
  {
    id: 'fine',
    title: both('Risolta, chiusa, riaperta', 'Resolved, closed, reopened'),
    fixtures: [
      {
        name: 'resolved',
        shows: both(
          'Risolta per noi: il cliente può confermare',
          'Resolved, says the brand: the customer may confirm',
        ),
        body: request('R-0K5Y-9M', {
          status: 'resolved',
          turn: 'customer',
          promises: [{ ...UPDATE_MONDAY, keptAt: '2026-11-20T09:20:00Z' }],
          events: [received, acknowledged, read, solvedEvent],
          confirm: { until: '2026-11-27T16:59:00Z', otherwise: 'closes' },
          actions: ['confirm', 'reject', 'later', 'reply'],
        }),
      },
      {
        name: 'resolved-later',
        shows: both(
          '«Chiedetemelo più tardi»: senza risposta resta aperta',
          '“Ask me later”: with no answer it stays open',
        ),
        body: request('R-0K5Y-0N', {
          status: 'resolved',
          turn: 'customer',
          events: [
            received,
            acknowledged,
            { ...read, promise: undefined },
            solvedEvent,
            event('e10', '2026-11-20T12:00:00Z', 'note', 'customer', {
              text: both('Me lo chieda tra tre giorni.', 'Please ask me in three days.'),
            }),
          ],
          confirm: { until: '2026-12-01T16:59:00Z', otherwise: 'stays-open' },
          actions: ['confirm', 'reject', 'reply'],
        }),
      },
      {
        name: 'confirmed',
        shows: both(
          'Confermata dal cliente; si può dire com’è andata',
          'Confirmed by the customer, who may say how it went',
        ),
        body: request('R-0K5Y-1P', {
          status: 'closed',
          closedAs: 'done',
          turn: undefined,
          promises: [{ ...UPDATE_MONDAY, keptAt: '2026-11-20T09:20:00Z' }],
          events: [
            received,
            acknowledged,
            read,
            solvedEvent,
            event('e10', '2026-11-20T12:00:00Z', 'confirmed', 'customer'),
            event('e11', '2026-11-20T12:00:00Z', 'closed', 'system'),
          ],
          actions: ['rate', 'reopen'],
        }),
      },
      ...CLOSINGS.map(([closedAs, shows, text, card], index) => ({
        name: `closed-${closedAs}`,
        shows,
        body: request(`R-0C1S-${(index + 2).toString()}A`, {
          status: 'closed',
          closedAs,
          turn: undefined,
          events: [
            received,
            acknowledged,
            event('e9', '2026-11-20T09:20:00Z', 'closed', 'brand', { text, card }),
          ],
          // Where a new one is needed the old one is not taken up again.
          actions: closedAs === 'resubmit' ? [] : ['reopen'],
        }),
      })),
      {
        name: 'closed-unsaid',
        shows: both('Chiusa, e nessuno ha detto come', 'Closed, and nobody said how'),
        body: request('R-0C1S-XX', {
          status: 'closed',
          turn: undefined,
          events: [
            received,
            event('e9', '2026-11-20T09:20:00Z', 'closed', 'brand', {
              text: both('Problema risolto!', 'Problem solved!'),
            }),
          ],
          actions: ['reopen'],
        }),
      },
      {
        name: 'withdrawn',
        shows: both('Ritirata dal cliente', 'Withdrawn by the customer'),
        body: request('R-0C1S-WD', {
          status: 'closed',
          closedAs: 'withdrawn',
          turn: undefined,
          promises: [UPDATE_MONDAY],
          events: [received, acknowledged, event('e9', '2026-11-19T18:20:00Z', 'withdrawn', 'customer')],
          actions: [],
        }),
      },
      {
        name: 'reopened',
        shows: both('Riaperta: non era risolta', 'Reopened: it was not solved'),
        body: request('R-0R2O-3P', {
          status: 'reopened',
          promises: [promise('p2', 'reply', '2026-11-23T11:00:00Z', '2026-11-20T15:00:00Z')],
          events: [
            received,
            acknowledged,
            { ...solvedEvent, at: '2026-11-18T09:20:00Z' },
            event('e10', '2026-11-20T15:00:00Z', 'rejected', 'customer', {
              text: both('Sulla carta non c’è ancora niente.', 'There is still nothing on my card.'),
            }),
            event('e11', '2026-11-20T15:00:00Z', 'reopened', 'system', { promise: 'p2' }),
          ],
        }),
      },
      {
        name: 'closed-late',
        shows: both('Fatta, ma più tardi di quanto promesso', 'Done, but later than promised'),
        body: request('R-0C1S-KL', {
          status: 'closed',
          closedAs: 'done',
          turn: undefined,
          promises: [{ ...UPDATE_AT_THREE, keptAt: '2026-11-20T16:05:00Z' }],
          events: [
            received,
            acknowledged,
            read,
            event('e9', '2026-11-20T16:05:00Z', 'closed', 'brand', {
              text: both('Rimborso accreditato.', 'Refund credited.'),
            }),
          ],
          actions: ['rate'],
        }),
      },
      {
        name: 'open-part',
        shows: both('Chiusa, ma una sua parte è ancora aperta', 'Closed, but a part of it is still open'),
        body: request('R-0P4R-7T', {
          status: 'closed',
          closedAs: 'done',
          turn: undefined,
          events: [received, acknowledged, event('e9', '2026-11-20T09:20:00Z', 'closed', 'brand')],
          related: [
            { id: 'R-0P4R-7T-2', relation: 'part', status: 'in-progress' },
            { id: 'R-0P4R-7T-1', relation: 'part', status: 'closed' },
          ],
        }),
      },
      {
        name: 'unknown-status',
        shows: both('Uno stato che non conosciamo', 'A status we do not know'),
        body: request('R-0U9N-1K', { status: 'triage-level-2', events: [received, acknowledged] }),
      },
    ],
  },
  {
    id: 'contenuti',
    title: both('Allegati, schede, storie lunghe', 'Attachments, cards, long histories'),
    fixtures: [
      {
        name: 'card',
        shows: both('Una spedizione come scheda', 'A parcel as a card'),
        body: request('R-5C7D-0A', {
          promises: [
            promise('p1', 'step', '2026-11-23', '2026-11-20T11:00:00Z', {
              what: both('consegna', 'delivery'),
            }),
          ],
          owner: { name: ORDERS },
          events: [
            received,
            event('e4', '2026-11-20T11:00:00Z', 'message', 'brand', {
              promise: 'p1',
              text: both('È partita la sella nuova.', 'The new saddle is on its way.'),
              card: {
                title: both('Spedizione', 'Parcel'),
                rows: [
                  [both('Corriere', 'Courier'), 'BRT'],
                  [both('Numero', 'Number'), '0423 118 990 27'],
                  [both('Arriva', 'Arrives'), both('lunedì 23 novembre', 'Monday, November 23')],
                ],
                href: 'https://corriere.example/0423118990',
              },
            }),
          ],
        }),
      },
      {
        name: 'attachments',
        shows: both(
          'Un documento, un’immagine, un file senza tipo',
          'A document, a picture, a file of no known type',
        ),
        body: request('R-5C7D-1B', {
          promises: [UPDATE_MONDAY],
          events: [
            received,
            acknowledged,
            event('e4', '2026-11-20T11:00:00Z', 'attachment', 'brand', {
              text: both(
                'Ecco la nota di credito e la foto della sella com’è arrivata.',
                'Here are the credit note and a picture of the saddle as it arrived.',
              ),
              attachments: [
                {
                  name: 'CN-00118.pdf',
                  href: 'attachments/a1',
                  type: 'application/pdf',
                  size: 48_213,
                },
                { name: 'IMG_2041.png', href: 'attachments/a2', type: 'image/png', size: 1_402_113 },
                { name: 'scan', href: 'attachments/a3' },
              ],
            }),
          ],
        }),
      },
      {
        name: 'sixty',
        tall: true,
        shows: both('Sessanta passaggi', 'Sixty events'),
        body: request('R-5C7D-2C', { promises: [UPDATE_MONDAY], events: timeline(60) }),
      },
      {
        name: 'thousand',
        tall: true,
        shows: both('Mille passaggi', 'A thousand events'),
        body: request('R-5C7D-3D', { promises: [UPDATE_MONDAY], events: timeline(1000) }),
      },
      {
        name: 'ten-thousand',
        tall: true,
        shows: both('Diecimila passaggi', 'Ten thousand events'),
        body: request('R-5C7D-4E', { promises: [UPDATE_MONDAY], events: timeline(10_000) }),
      },
      {
        name: 'html',
        shows: both('HTML in ogni testo: resta testo', 'HTML in every text: it stays text'),
        body: request('R-<b>1</b>', {
          title: '<script>alert(1)</script>',
          owner: {
            name: both('<b>Amministrazione</b>', '<b>Accounts</b>'),
            person: '<img src=x onerror=alert(2)>',
          },
          promises: [
            promise('p1', 'update', '2026-11-23T15:00:00Z', '2026-11-16T10:30:00Z', {
              what: '<style>*{display:none}</style>',
              reason: '{{constructor}} ${7*7}',
            }),
          ],
          steps: [{ id: 's', name: both('<i>Verifica</i>', '<i>Check</i>'), state: 'current' }],
          events: [
            { ...received, text: '<iframe src="javascript:alert(3)"></iframe>' },
            event('e4', '2026-11-19T09:00:00Z', 'message', 'brand', {
              text: both('</p><h1>Avviso</h1>', '</p><h1>Notice</h1>'),
              card: {
                title: both('<u>Scheda</u>', '<u>Card</u>'),
                rows: [['<b>a</b>', '<i>b</i>']],
                href: 'javascript:alert(4)',
              },
              attachments: [
                { name: '../../<b>x</b>.html', href: 'javascript:alert(5)', type: 'text/html', size: 10 },
                { name: '"><img src=x>.svg', href: 'attachments/a4', type: 'image/svg+xml', size: 10 },
              ],
            }),
          ],
        }),
      },
      {
        name: 'bidi',
        shows: both(
          'Arabo, segni invisibili, faccine, righe a capo',
          'Arabic, invisible marks, emoji, line breaks',
        ),
        body: request('R-5C7D-5F', {
          title: 'استرداد ثمن السرج — OR-20614 \u202egnp.exe',
          owner: { name: { ar: 'قسم الحسابات' }, person: 'Zoë 👩🏽‍🔧' },
          promises: [{ ...UPDATE_MONDAY, what: 'رد من القسم (٢٣ نوفمبر)' }],
          events: [
            {
              ...received,
              text: both(
                `Prima riga\n\n\tseconda riga\u2028terza${ZALGO}`,
                `First line\n\n\tsecond line\u2028third${ZALGO}`,
              ),
            },
            event('e4', '2026-11-19T09:00:00Z', 'attachment', 'brand', {
              attachments: [
                { name: 'scan\u202efdp.exe', href: 'attachments/a5', type: 'application/pdf', size: 9 },
              ],
            }),
          ],
        }),
      },
      {
        name: 'long-names',
        shows: both(
          'Nomi di ottanta caratteri, parole senza spazi',
          'Names of eighty characters, words without spaces',
        ),
        body: request('R-5C7D-6G-7H8J-9KLM-0NPQ-1RST-2UVW', {
          title: WALL_OF_TEXT,
          owner: { name: LONG_NAME, person: 'Massimiliano-Bartolomeo Della Gherardesca Castelnuovo-Tedesco' },
          promises: [{ ...UPDATE_MONDAY, what: WALL_OF_TEXT }],
          steps: [
            { id: 'a', name: LONG_NAME, state: 'done' },
            { id: 'b', name: WALL_OF_TEXT, state: 'current' },
          ],
          events: [
            { ...received, text: WALL_OF_TEXT },
            event('e4', '2026-11-19T09:00:00Z', 'transfer', 'brand', { from: LONG_NAME, to: WALL_OF_TEXT }),
            event('e5', '2026-11-19T10:00:00Z', 'attachment', 'brand', {
              attachments: [
                { name: `${WALL_OF_TEXT}.pdf`, href: 'attachments/a6', type: 'application/pdf', size: 1 },
              ],
              card: { title: LONG_NAME, rows: [[LONG_NAME, WALL_OF_TEXT]] },
            }),
          ],
        }),
      },
      {
        name: 'foreign',
        shows: both(
          'Testi solo in tedesco: portano la loro lingua',
          'Texts in German only: they carry their language',
        ),
        body: request('R-5C7D-7H', {
          title: { de: 'Erstattung des Sattels' },
          owner: { name: { de: 'Buchhaltung' } },
          promises: [{ ...UPDATE_MONDAY, what: { de: 'Nachricht aus der Buchhaltung' } }],
          events: [{ ...received, text: { de: 'Wann kommt die Erstattung?' } }],
        }),
      },
    ],
  },
  {
    id: 'sbagliati',
    title: both('Dati sbagliati', 'Wrong data'),
    fixtures: [
      {
        name: 'future-events',
        shows: both('Passaggi che vengono dal futuro', 'Events from the future'),
        body: request('R-6B0D-1A', {
          promises: [{ ...UPDATE_MONDAY, madeAt: '2027-01-01T00:00:00Z' }],
          events: [
            received,
            event('e4', '2027-03-01T09:00:00Z', 'note', 'brand', {
              text: both('Ciao dal futuro.', 'Hello from the future.'),
            }),
          ],
        }),
      },
      {
        name: 'contradiction',
        shows: both(
          'Stato e turno si contraddicono: vale lo stato',
          'Status and turn contradict: the status holds',
        ),
        body: request('R-6B0D-2B', { status: 'waiting-customer', turn: 'brand', promises: [UPDATE_MONDAY] }),
      },
      {
        name: 'bad-promises',
        shows: both(
          'Promesse che si inseguono, date che non esistono',
          'Promises in circles, dates that do not exist',
        ),
        body: request('R-6B0D-3C', {
          promises: [
            promise('p1', 'update', '2026-11-23T15:00:00Z', '2026-11-16T10:30:00Z', { replaces: 'p2' }),
            promise('p2', 'update', '2026-11-24T15:00:00Z', '2026-11-16T10:30:00Z', { replaces: 'p1' }),
            promise('p3', 'resolution', '2026-13-45', '2026-11-16T10:30:00Z'),
            promise('p4', 'magic', 'presto', 'ieri'),
          ],
        }),
      },
      {
        name: 'date-without-zone',
        shows: both('Una data, ma nessun fuso', 'A date, but no zone'),
        body: request('R-6B0D-4D', {
          timeZone: undefined,
          promises: [promise('p1', 'update', '2026-11-27', '2026-11-16T10:30:00Z')],
        }),
      },
      {
        name: 'wrong-types',
        shows: both(
          'Tipi sbagliati: cade il pezzo, resta il resto',
          'Wrong types: the piece falls, the rest stays',
        ),
        body: request('R-6B0D-5E', {
          title: 42,
          owner: 'Giulia',
          steps: 'tre',
          promises: [null, 7, UPDATE_MONDAY],
          events: [null, 'ciao', { id: 1 }, received],
          actions: 'tutte',
          notify: false,
          related: {},
        }),
      },
      {
        name: 'empty',
        shows: both('Solo il numero', 'Only the reference'),
        body: { version: 1, id: 'R-6B0D-6F' },
      },
      {
        name: 'not-an-object',
        shows: both('Non è nemmeno un documento', 'Not even a document'),
        body: ['ciao'],
      },
      {
        name: 'version-2',
        shows: both('Versione 2: non la conosciamo', 'Version 2: unknown to us'),
        body: { version: 2, id: 'R-6B0D-7G' },
      },
    ],
  },
];

/** The same by name. */
export const REQUEST_FIXTURE_BY_NAME: ReadonlyMap<string, RequestFixture> = new Map(
  REQUEST_FIXTURES.flatMap(({ fixtures }) => fixtures.map((fixture) => [fixture.name, fixture] as const)),
);
