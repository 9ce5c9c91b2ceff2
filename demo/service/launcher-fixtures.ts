import { BRAND_ZONE, type Words } from './calendar.js';

/**
 * A launcher in every state, for the gallery: the channels document it stands on, and what is played on it. All of them are
 * written for the gallery's instant: Friday 20 November 2026, 17:40 in Rome.
 */
export interface LauncherFixture {
  /** The file's name without `.json`, and the provider's. */
  readonly name: string;
  readonly shows: Words;
  readonly body: unknown;
  /** What happens when it is opened: `demo/site/assets/gallery-launcher.ts` knows each. Absent: it stays closed. */
  readonly play?: string;
}

export interface LauncherFixtureGroup {
  readonly id: string;
  readonly title: Words;
  readonly fixtures: readonly LauncherFixture[];
}

type Json = Readonly<Record<string, unknown>>;

const FRESH = '2026-11-20T16:39:30Z';
const OLD = '2026-11-20T15:58:00Z';
/** For what is played twenty minutes earlier. */
const EARLIER = '2026-11-20T16:19:30Z';

const LATE = 'Mo-Fr 09:00-20:00';
const EARLY = 'Mo-Fr 09:00-17:00';

const ASSISTANT: Json = { name: 'Assistente Rinaldi', hours: '24/7' };
const LIVE: Json = { asOf: FRESH, lower: 'PT5M', upper: 'PT15M', usual: 'PT15M' };

/** Where else the customer can go: faster and slower, with a text that travels and one that does not. */
const OTHERS: readonly Json[] = [
  {
    id: 'whatsapp',
    kind: 'whatsapp',
    address: '+39 06 1234 5678',
    hours: 'Mo-Sa 09:00-20:00',
    reply: {
      within: 'PT1H30M',
      share: 0.8,
      basis: 'measured',
      sample: { count: 214, from: '2026-11-13', to: '2026-11-20' },
    },
  },
  { id: 'richiamata', kind: 'callback', href: '/go/callback', hours: LATE, reply: { within: 'PT1H' } },
  {
    id: 'email',
    kind: 'email',
    address: 'aiuto@officinerinaldi.example',
    hours: 'Mo-Fr 09:00-18:00',
    reply: { within: 'P1D' },
  },
  { id: 'telefono', kind: 'phone', address: '+39 06 1234 5600', hours: 'Mo-Fr 09:00-18:00' },
];

function brand(chat: Json, others: readonly Json[] = OTHERS): Json {
  return {
    version: 1,
    brand: 'Officine Rinaldi',
    timeZone: BRAND_ZONE,
    place: { it: 'Roma', en: 'Rome' },
    channels: [{ id: 'chat', kind: 'chat', ...chat }, ...others],
  };
}

const OPEN = brand({ hours: LATE, live: LIVE, reply: { within: 'PT2H' }, automated: ASSISTANT });
const NO_MACHINE = brand({ hours: LATE, live: LIVE, reply: { within: 'PT2H' } });
const PEAK = brand({
  hours: LATE,
  live: { asOf: FRESH, lower: 'PT30M', upper: 'PT1H15M', usual: 'PT10M' },
  reply: { within: 'PT4H' },
  automated: ASSISTANT,
  notice: {
    text: {
      it: 'Richiamo della leva freno Aurora: oggi ci contattano in molti.',
      en: 'Aurora brake lever recall: many of you are contacting us today.',
    },
    until: '2026-11-20T19:00:00Z',
  },
});
const CLOSED = brand({ hours: EARLY, reply: { within: 'PT2H' } });
const MACHINE_ONLY = brand({ hours: EARLY, reply: { within: 'PT2H' }, automated: ASSISTANT });
const WAS_OPEN = brand({
  hours: LATE,
  live: { ...LIVE, asOf: EARLIER },
  reply: { within: 'PT2H' },
  automated: ASSISTANT,
});

export const LAUNCHER_FIXTURES: readonly LauncherFixtureGroup[] = [
  {
    id: 'chiuso',
    title: { it: 'Da premere: la verità prima', en: 'To be pressed: the truth first' },
    fixtures: [
      {
        name: 'closed-live',
        shows: { it: 'Dal vivo: una persona tra poco', en: 'Live: a person soon' },
        body: NO_MACHINE,
      },
      {
        name: 'closed-live-assistant',
        shows: { it: 'Dal vivo, prima risponde una macchina', en: 'Live, a machine answers first' },
        body: OPEN,
      },
      {
        name: 'closed-live-empty',
        shows: { it: 'Nessuno in coda', en: 'Nobody in the queue' },
        body: brand({ hours: LATE, live: { asOf: FRESH, waiting: 0, agents: 4, handling: 'PT4M' } }),
      },
      {
        name: 'closed-peak',
        shows: { it: 'Molta più attesa del solito', en: 'Far busier than usual' },
        body: PEAK,
      },
      {
        name: 'closed-measured',
        shows: { it: 'Misurato sulle ultime risposte', en: 'Measured over the last answers' },
        body: brand({
          hours: LATE,
          reply: {
            within: 'PT1H',
            share: 0.8,
            basis: 'measured',
            sample: { count: 120, from: '2026-11-13', to: '2026-11-20' },
          },
        }),
      },
      {
        name: 'closed-declared',
        shows: { it: 'Dichiarato', en: 'Declared' },
        body: brand({ hours: LATE, reply: { within: 'PT2H' } }),
      },
      {
        name: 'closed-stale',
        shows: {
          it: 'Dato vecchio di quaranta minuti: un gradino più giù',
          en: 'Forty minutes old: one step down',
        },
        body: brand({ hours: LATE, live: { ...LIVE, asOf: OLD }, reply: { within: 'PT2H' } }),
      },
      {
        name: 'closed-machine-now',
        shows: {
          it: 'Chiuso: l’assistente c’è, le persone lunedì',
          en: 'Closed: the assistant is there, people on Monday',
        },
        body: MACHINE_ONLY,
      },
      {
        name: 'closed-message',
        shows: { it: 'Chiuso: si lascia un messaggio', en: 'Closed: a message can be left' },
        body: CLOSED,
      },
      {
        name: 'closed-hours',
        shows: { it: 'Chiuso, solo gli orari', en: 'Closed, only the hours are known' },
        body: brand({ hours: EARLY }),
      },
      {
        name: 'closed-paused',
        shows: { it: 'Sospesa', en: 'Paused' },
        body: brand({
          hours: LATE,
          paused: {
            reason: { it: 'Guasto alla rete dell’officina', en: 'The workshop’s network is down' },
            until: '2026-11-20T18:00:00Z',
          },
        }),
      },
      {
        name: 'closed-unknown',
        shows: { it: 'Non si può stimare', en: 'Nothing can be estimated' },
        body: brand({}),
      },
    ],
  },
  {
    id: 'aperto',
    title: { it: 'Aperto, prima di scrivere', en: 'Open, before writing' },
    fixtures: [
      {
        name: 'panel',
        shows: { it: 'Chi risponde, quando, e le altre strade', en: 'Who answers, when, and the other ways' },
        body: OPEN,
        play: 'panel',
      },
      {
        name: 'panel-person',
        shows: { it: 'Senza assistente', en: 'Without an assistant' },
        body: NO_MACHINE,
        play: 'panel',
      },
      {
        name: 'panel-peak',
        shows: {
          it: 'Picco: l’alternativa al momento della scelta',
          en: 'Peak: the alternative at the moment of choice',
        },
        body: PEAK,
        play: 'panel',
      },
      {
        name: 'panel-closed',
        shows: { it: 'Fuori orario', en: 'Outside hours' },
        body: CLOSED,
        play: 'panel',
      },
      {
        name: 'panel-machine',
        shows: { it: 'Fuori orario, con l’assistente', en: 'Outside hours, with the assistant' },
        body: MACHINE_ONLY,
        play: 'panel',
      },
      {
        name: 'panel-offline',
        shows: {
          it: 'Nell’orario, ma il banco dice che non c’è nessuno',
          en: 'Within hours, but the desk says nobody is there',
        },
        body: OPEN,
        play: 'offline',
      },
      {
        name: 'panel-typed',
        shows: { it: 'Scritto, non inviato', en: 'Written, not sent' },
        body: OPEN,
        play: 'typed',
      },
    ],
  },
  {
    id: 'conversazione',
    title: { it: 'In conversazione', en: 'In conversation' },
    fixtures: [
      {
        name: 'opening',
        shows: { it: 'Inviato, si sta aprendo', en: 'Sent, it is being opened' },
        body: OPEN,
        play: 'opening',
      },
      {
        name: 'assistant',
        shows: { it: 'Risponde l’assistente', en: 'The assistant answers' },
        body: OPEN,
        play: 'assistant',
      },
      {
        name: 'waiting',
        shows: { it: 'In coda', en: 'In the queue' },
        body: OPEN,
        play: 'waiting',
      },
      {
        name: 'waiting-next',
        shows: { it: 'In coda, il prossimo', en: 'In the queue, next' },
        body: OPEN,
        play: 'next',
      },
      {
        name: 'waiting-worse',
        shows: {
          it: 'Il posto è salito: prima due, ora quattro',
          en: 'The place went up: two before, four now',
        },
        body: OPEN,
        play: 'worse',
      },
      {
        name: 'waiting-away',
        shows: {
          it: 'In coda, fuori orario: prima la data',
          en: 'In the queue, outside hours: the date first',
        },
        body: MACHINE_ONLY,
        play: 'away',
      },
      {
        name: 'missed',
        shows: { it: 'Ci mettiamo più di quanto detto', en: 'It takes longer than was said' },
        body: WAS_OPEN,
        play: 'missed',
      },
      {
        name: 'kept',
        shows: { it: 'Posto tenuto, risposta per e-mail', en: 'Place kept, the answer comes by e-mail' },
        body: WAS_OPEN,
        play: 'kept',
      },
      {
        name: 'connected',
        shows: { it: 'C’è una persona', en: 'A person is there' },
        body: OPEN,
        play: 'connected',
      },
      {
        name: 'ended',
        shows: { it: 'Finita', en: 'Over' },
        body: OPEN,
        play: 'ended',
      },
    ],
  },
  {
    id: 'guasti',
    title: { it: 'Quando qualcosa non va', en: 'When something goes wrong' },
    fixtures: [
      {
        name: 'failed-script',
        shows: { it: 'Lo script del fornitore non arriva', en: 'The vendor’s script does not come' },
        body: OPEN,
        play: 'unreachable',
      },
      {
        name: 'failed-send',
        shows: { it: 'Il messaggio non è partito', en: 'The message was not sent' },
        body: OPEN,
        play: 'refused',
      },
      {
        name: 'failed-lost',
        shows: { it: 'Collegamento finito per sempre', en: 'The connection is gone for good' },
        body: OPEN,
        play: 'lost',
      },
      {
        name: 'failed-alone',
        shows: { it: 'Guasto, e nessun’altra strada', en: 'A failure, and no other way' },
        body: brand({ hours: LATE, live: LIVE }, []),
        play: 'unreachable',
      },
      {
        name: 'window-copy',
        shows: {
          it: 'La finestra del fornitore non prende il testo: si copia',
          en: 'The vendor’s window does not take the text: it is copied',
        },
        body: OPEN,
        play: 'window',
      },
    ],
  },
];

export const LAUNCHER_FIXTURE_BY_NAME: ReadonlyMap<string, LauncherFixture> = new Map(
  LAUNCHER_FIXTURES.flatMap(({ fixtures }) => fixtures.map((fixture) => [fixture.name, fixture] as const)),
);
