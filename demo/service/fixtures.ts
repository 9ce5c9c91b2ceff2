import { BRAND_ZONE, type Words } from './calendar.js';

/**
 * Every state of the elements as a small document of its own, for the gallery and for whoever wants to try one by hand.
 * All of them are written for one instant: Friday 20 November 2026, 17:40 in Rome.
 */
export const GALLERY_INSTANT = '2026-11-20T16:40:00Z';

export interface Fixture {
  /** The file's name without `.json`. */
  readonly name: string;
  readonly shows: Words;
  /** The channel that `<attesa-expectation>` says; without it, the first one. */
  readonly channel?: string;
  /** An audience the picker is set to. */
  readonly audience?: string;
  /** No document comes of it: the page's own link stands in. */
  readonly fails?: true;
  /** Not our document: sometimes exactly what is wrong with it. */
  readonly body: unknown;
}

export interface FixtureGroup {
  readonly id: string;
  readonly title: Words;
  readonly fixtures: readonly Fixture[];
}

type Json = Readonly<Record<string, unknown>>;

const FRESH = '2026-11-20T16:39:30Z';
const OLD = '2026-11-20T15:58:00Z';
const WEEKDAYS = 'Mo-Fr 09:00-18:00';
const LATE = 'Mo-Fr 09:00-20:00';

function brand(channels: unknown, more: Json = {}): Json {
  return {
    version: 1,
    brand: 'Officine Rinaldi',
    timeZone: BRAND_ZONE,
    place: { it: 'Roma', en: 'Rome' },
    channels,
    ...more,
  };
}

function one(channel: Json, more: Json = {}): Json {
  return brand([channel], more);
}

const chat = (more: Json): Json => ({ id: 'chat', kind: 'chat', href: '/go/chat', ...more });
const phone = (more: Json): Json => ({ id: 'telefono', kind: 'phone', address: '+39 06 1234 5600', ...more });
const whatsapp = (more: Json): Json => ({
  id: 'whatsapp',
  kind: 'whatsapp',
  address: '+39 06 1234 5678',
  ...more,
});
const email = (more: Json): Json => ({
  id: 'email',
  kind: 'email',
  address: 'aiuto@officinerinaldi.example',
  ...more,
});
const store = (more: Json): Json => ({
  id: 'officina',
  kind: 'store',
  name: { it: 'Officina di Roma', en: 'Rome workshop' },
  href: '/go/workshop',
  ...more,
});

const LONG_NAME = 'Assistenza clienti per biciclette a pedalata assistita, rimorchi e ricambi rari';

export const FIXTURES: readonly FixtureGroup[] = [
  {
    id: 'dal-vivo',
    title: { it: 'Qualcuno c’è, dal vivo', en: 'Someone is there, live' },
    fixtures: [
      {
        name: 'live-range',
        shows: {
          it: 'Sei in coda, tre persone, quattro minuti l’una: un intervallo',
          en: 'Six waiting, three people, four minutes each: a range',
        },
        body: one(
          chat({
            hours: LATE,
            live: {
              asOf: FRESH,
              waiting: 6,
              agents: 3,
              handling: 'PT4M',
              usual: 'PT12M',
              ratios: { lower: 0.6, upper: 1.4 },
            },
          }),
        ),
      },
      {
        name: 'live-within',
        shows: {
          it: 'Estremi lontani: resta solo il limite',
          en: 'Bounds far apart: only the limit is said',
        },
        body: one(chat({ hours: LATE, live: { asOf: FRESH, lower: 'PT1M', upper: 'PT9M' } })),
      },
      {
        name: 'live-about',
        shows: { it: 'Estremi uguali: «circa»', en: 'Equal bounds: “about”' },
        body: one(chat({ hours: LATE, live: { asOf: FRESH, lower: 'PT10M', upper: 'PT10M' } })),
      },
      {
        name: 'live-empty-queue',
        shows: { it: 'Nessuno in coda', en: 'Nobody in the queue' },
        body: one(
          chat({
            hours: LATE,
            live: { asOf: FRESH, waiting: 0, agents: 4, handling: 'PT4M', usual: 'PT6M' },
          }),
        ),
      },
      {
        name: 'live-waits',
        shows: { it: 'Le attese vere delle ultime telefonate', en: 'The real waits of the last calls' },
        body: one(
          phone({
            hours: LATE,
            cost: {
              it: 'Costa come una chiamata a un numero fisso.',
              en: 'Charged as a call to an Italian landline.',
            },
            live: { asOf: FRESH, waits: ['PT3M', 'PT5M', 'PT4M', 'PT6M', 'PT2M', 'PT7M'] },
          }),
        ),
      },
      {
        name: 'live-quiet',
        shows: { it: 'Meno attesa del solito', en: 'Quieter than usual' },
        body: one(
          phone({ hours: LATE, live: { asOf: FRESH, lower: 'PT2M', upper: 'PT5M', usual: 'PT15M' } }),
        ),
      },
      {
        name: 'live-busy',
        shows: { it: 'Più attesa del solito', en: 'Busier than usual' },
        body: one(
          phone({ hours: LATE, live: { asOf: FRESH, lower: 'PT10M', upper: 'PT20M', usual: 'PT10M' } }),
        ),
      },
      {
        name: 'live-very-busy',
        shows: {
          it: 'Molta più attesa del solito, con un avviso e un’alternativa',
          en: 'Far busier than usual, with a notice and an alternative',
        },
        body: brand([
          phone({
            hours: LATE,
            live: { asOf: FRESH, lower: 'PT30M', upper: 'PT1H', usual: 'PT10M' },
            notice: {
              text: {
                it: 'Richiamo della leva freno Aurora: oggi ci contattano in molti.',
                en: 'Aurora brake lever recall: many of you are contacting us today.',
              },
              until: '2026-11-20T19:00:00Z',
            },
          }),
          { id: 'modulo', kind: 'form', href: '/go/form', hours: LATE, reply: { within: 'PT1H' } },
        ]),
      },
      {
        name: 'live-may-miss-closing',
        shows: {
          it: 'L’attesa potrebbe finire dopo la chiusura delle 18',
          en: 'The wait may end after closing at 18:00',
        },
        body: one(
          chat({ hours: WEEKDAYS, live: { asOf: FRESH, lower: 'PT15M', upper: 'PT45M', usual: 'PT15M' } }),
        ),
      },
      {
        name: 'live-stale',
        shows: {
          it: 'Dato vecchio di quaranta minuti: non si afferma più',
          en: 'Forty minutes old: no longer claimed',
        },
        body: one(chat({ hours: LATE, live: { asOf: OLD, lower: 'PT3M', upper: 'PT5M' } })),
      },
      {
        name: 'live-stale-with-reply',
        shows: {
          it: 'Dato vecchio, ma c’è un impegno: un gradino più giù',
          en: 'Old, but there is a declared time: one step down',
        },
        body: one(
          chat({ hours: LATE, live: { asOf: OLD, lower: 'PT3M', upper: 'PT5M' }, reply: { within: 'PT2H' } }),
        ),
      },
      {
        name: 'live-no-agents',
        shows: { it: 'Aperto, ma non c’è nessuno', en: 'Open, but nobody is there' },
        body: one(chat({ hours: LATE, live: { asOf: FRESH, waiting: 4, agents: 0, handling: 'PT4M' } })),
      },
      {
        name: 'live-long',
        shows: { it: 'Ore di attesa', en: 'Hours of waiting' },
        body: one(phone({ hours: '24/7', live: { asOf: FRESH, lower: 'PT1H30M', upper: 'PT3H' } })),
      },
    ],
  },
  {
    id: 'messaggio',
    title: { it: 'Lascia un messaggio', en: 'Leave a message' },
    fixtures: [
      {
        name: 'measured',
        shows: { it: 'Misurato su 214 risposte', en: 'Measured over 214 answers' },
        body: one(
          whatsapp({
            hours: 'Mo-Sa 09:00-20:00',
            reply: {
              within: 'PT2H',
              share: 0.8,
              basis: 'measured',
              sample: { count: 214, from: '2026-11-13', to: '2026-11-20' },
            },
          }),
        ),
      },
      {
        name: 'measured-overnight',
        shows: { it: 'Misurato, ma il tempo prosegue domani', en: 'Measured, carried over to tomorrow' },
        body: one(
          whatsapp({
            hours: 'Mo-Sa 09:00-20:00',
            reply: {
              within: 'PT3H30M',
              share: 0.9,
              basis: 'measured',
              sample: { count: 88, from: '2026-11-13', to: '2026-11-20' },
            },
          }),
        ),
      },
      {
        name: 'measured-few',
        shows: {
          it: 'Dodici risposte sono poche: vale come dichiarato',
          en: 'Twelve answers are few: counts as declared',
        },
        body: one(
          whatsapp({
            hours: 'Mo-Sa 09:00-20:00',
            reply: {
              within: 'PT2H',
              share: 0.8,
              basis: 'measured',
              sample: { count: 12, from: '2026-11-13', to: '2026-11-20' },
            },
          }),
        ),
      },
      {
        name: 'declared-today',
        shows: { it: 'Dichiarato, ancora oggi', en: 'Declared, still today' },
        body: one({ id: 'modulo', kind: 'form', href: '/go/form', hours: LATE, reply: { within: 'PT1H' } }),
      },
      {
        name: 'declared-weekend',
        shows: { it: 'Dichiarato: il fine settimana in mezzo', en: 'Declared: the weekend lies between' },
        body: one({
          id: 'modulo',
          kind: 'form',
          href: '/go/form',
          hours: 'Mo-Fr 09:00-13:00,14:00-18:00',
          reply: { within: 'PT4H' },
        }),
      },
      {
        name: 'declared-day',
        shows: { it: 'Entro il prossimo giorno di apertura', en: 'By the next open day' },
        body: one(email({ hours: WEEKDAYS, reply: { within: 'P1D' } })),
      },
      {
        name: 'declared-holiday',
        shows: { it: 'Cinque giorni di apertura, più in là', en: 'Five open days, further away' },
        body: one(email({ hours: `${WEEKDAYS}; Nov 25-27 off`, reply: { within: 'P5D' } })),
      },
      {
        name: 'declared-calendar',
        shows: { it: 'Conta ogni ora, anche di notte', en: 'Every hour counts, at night too' },
        body: one({
          id: 'telegram',
          kind: 'telegram',
          address: 'officinerinaldi',
          reply: { within: 'PT12H', clock: 'calendar' },
        }),
      },
      {
        name: 'chat-after-hours',
        shows: { it: 'Chat chiusa che prende messaggi', en: 'A closed chat that takes messages' },
        body: one(chat({ hours: 'Mo-Fr 09:00-17:00', reply: { within: 'PT2H' } })),
      },
    ],
  },
  {
    id: 'orari',
    title: { it: 'Solo gli orari', en: 'Only the hours' },
    fixtures: [
      {
        name: 'hours-open',
        shows: { it: 'Aperto ora', en: 'Open now' },
        body: one(store({ hours: 'Tu-Sa 09:30-13:00,15:30-19:30' })),
      },
      {
        name: 'hours-closing',
        shows: { it: 'Chiude tra venti minuti', en: 'Closes in twenty minutes' },
        body: one(phone({ hours: WEEKDAYS })),
      },
      {
        name: 'hours-closed',
        shows: { it: 'Chiuso fino a lunedì', en: 'Closed until Monday' },
        body: one(phone({ hours: 'Mo-Fr 09:00-17:00' })),
      },
      {
        name: 'hours-tomorrow',
        shows: { it: 'Apre domani', en: 'Opens tomorrow' },
        body: one(store({ hours: 'Mo-Sa 09:00-13:00' })),
      },
      {
        name: 'hours-closed-reason',
        shows: { it: 'Chiuso, e perché', en: 'Closed, and why' },
        body: one(
          store({
            hours: {
              week: { fri: '09:00-19:00', sat: '09:00-13:00' },
              dates: { '2026-11-20': { hours: 'closed', name: { it: 'inventario', en: 'stocktaking' } } },
            },
          }),
        ),
      },
      {
        name: 'hours-night',
        shows: {
          it: 'Turno di notte: apre alle 18, chiude alle 2',
          en: 'Night shift: opens at 18:00, closes at 2:00',
        },
        body: one(
          phone({ name: { it: 'Soccorso in strada', en: 'Roadside help' }, hours: 'Mo-Su 18:00-02:00' }),
        ),
      },
      {
        name: 'hours-night-open',
        shows: { it: 'Turno di notte già cominciato', en: 'Night shift, already begun' },
        body: one(
          phone({ name: { it: 'Soccorso in strada', en: 'Roadside help' }, hours: 'Mo-Su 16:00-02:00' }),
        ),
      },
      {
        name: 'hours-always',
        shows: { it: 'Sempre aperto', en: 'Always open' },
        body: one(phone({ hours: '24/7' })),
      },
      {
        name: 'hours-season',
        shows: { it: 'Solo d’estate: nessuna apertura in vista', en: 'Summer only: no opening in sight' },
        body: one(
          store({
            hours: { week: {}, seasons: [{ from: '--07-01', to: '--08-31', week: { sat: '10:00-18:00' } }] },
          }),
        ),
      },
      {
        name: 'hours-never',
        shows: { it: 'Chiuso per sempre', en: 'Closed for good' },
        body: one(store({ hours: { week: {} } })),
      },
      {
        name: 'hours-elsewhere',
        shows: { it: 'Una sede a New York: la zona è la sua', en: 'A shop in New York: the zone is its own' },
        body: brand([
          store({
            timeZone: 'America/New_York',
            place: { it: 'New York', en: 'New York' },
            hours: 'Mo-Sa 10:00-19:00',
            name: 'Brooklyn Bike Rinaldi',
          }),
        ]),
      },
      {
        name: 'none',
        shows: { it: 'Nessun dato: lo diciamo', en: 'Nothing known: we say so' },
        body: one(whatsapp({})),
      },
    ],
  },
  {
    id: 'pausa',
    title: { it: 'In pausa, con un avviso', en: 'Paused, with a notice' },
    fixtures: [
      {
        name: 'paused-until',
        shows: { it: 'In pausa fino a lunedì', en: 'Paused until Monday' },
        body: one(
          phone({
            hours: LATE,
            paused: {
              reason: { it: 'guasto alla linea.', en: 'a fault on the line.' },
              until: '2026-11-23T08:00:00Z',
            },
          }),
        ),
      },
      {
        name: 'paused-open-ended',
        shows: { it: 'In pausa, senza una data', en: 'Paused, no date yet' },
        body: one({
          id: 'richiamata',
          kind: 'callback',
          href: '/go/callback',
          hours: LATE,
          paused: {
            reason: {
              it: 'oggi richiamiamo chi ha già prenotato.',
              en: 'today we are calling those who have already booked.',
            },
          },
        }),
      },
      {
        name: 'paused-over',
        shows: {
          it: 'Pausa finita da un minuto: vale l’orario',
          en: 'The pause ended a minute ago: the hours hold',
        },
        body: one(
          phone({
            hours: LATE,
            paused: {
              reason: { it: 'guasto alla linea.', en: 'a fault on the line.' },
              until: '2026-11-20T16:39:00Z',
            },
          }),
        ),
      },
      {
        name: 'notice',
        shows: { it: 'Un avviso del negozio', en: 'A notice from the brand' },
        body: one(
          email({
            hours: WEEKDAYS,
            reply: { within: 'P1D' },
            notice: {
              text: {
                it: 'Le fotografie fino a 20 MB arrivano; oltre, usa il modulo.',
                en: 'Photographs up to 20 MB arrive; beyond that, use the form.',
              },
            },
          }),
        ),
      },
    ],
  },
  {
    id: 'assistente',
    title: { it: 'L’assistente automatico', en: 'The automated assistant' },
    fixtures: [
      {
        name: 'bot-now-people-now',
        shows: { it: 'Assistente subito, una persona tra poco', en: 'Assistant at once, a person shortly' },
        body: one(
          chat({
            hours: LATE,
            automated: { name: 'Assistente Rinaldi', hours: '24/7' },
            live: { asOf: FRESH, lower: 'PT5M', upper: 'PT15M' },
          }),
        ),
      },
      {
        name: 'bot-now-people-later',
        shows: { it: 'Assistente subito, le persone lunedì', en: 'Assistant at once, people on Monday' },
        body: one(
          chat({
            hours: 'Mo-Fr 09:00-17:00',
            automated: { name: 'Assistente Rinaldi', hours: '24/7' },
            reply: { within: 'PT4H' },
          }),
        ),
      },
      {
        name: 'bot-closed-no-messages',
        shows: {
          it: 'Assistente subito; le persone tornano lunedì e non prendono messaggi',
          en: 'Assistant at once; people return on Monday and take no messages',
        },
        body: one(
          chat({ hours: 'Mo-Fr 09:00-17:00', automated: { name: 'Assistente Rinaldi', hours: '24/7' } }),
        ),
      },
      {
        name: 'bot-only',
        shows: {
          it: 'Solo l’assistente: di persone non si sa nulla',
          en: 'Only the assistant: nothing is known of people',
        },
        body: brand([{ ...chat({ automated: { name: 'Assistente Rinaldi', hours: '24/7' } }) }]),
      },
      {
        name: 'bot-later',
        shows: {
          it: 'Anche l’assistente ha un orario, e ora non c’è',
          en: 'The assistant has hours too, and is away now',
        },
        body: one(
          chat({
            hours: LATE,
            automated: { hours: 'Mo-Su 20:00-08:00' },
            live: { asOf: FRESH, lower: 'PT2M', upper: 'PT5M' },
          }),
        ),
      },
    ],
  },
  {
    id: 'canali',
    title: { it: 'Molti canali, pochi canali', en: 'Many channels, few channels' },
    fixtures: [
      {
        name: 'one-channel',
        shows: { it: 'Un canale solo', en: 'A single channel' },
        body: one(email({ hours: WEEKDAYS, reply: { within: 'P1D' } })),
      },
      {
        name: 'every-kind',
        shows: { it: 'Un canale per ogni genere conosciuto', en: 'One channel of every known kind' },
        body: brand(
          [
            { id: 'chat', kind: 'chat', href: '/go/chat' },
            { id: 'whatsapp', kind: 'whatsapp', address: '+39 06 1234 5678' },
            { id: 'messenger', kind: 'messenger', address: 'officinerinaldi' },
            { id: 'instagram', kind: 'instagram', address: 'officinerinaldi' },
            { id: 'telegram', kind: 'telegram', address: 'officinerinaldi' },
            { id: 'sms', kind: 'sms', address: '+39 333 123 4567' },
            { id: 'phone', kind: 'phone', address: '+39 06 1234 5600' },
            { id: 'callback', kind: 'callback', href: '/go/callback' },
            { id: 'email', kind: 'email', address: 'aiuto@officinerinaldi.example' },
            { id: 'form', kind: 'form', href: '/go/form' },
            { id: 'viber', kind: 'viber', address: '+39 06 1234 5678' },
            { id: 'line', kind: 'line', address: 'officinerinaldi' },
            { id: 'apple', kind: 'apple-messages', href: 'https://bcrw.apple.com/urn:biz:0000' },
            {
              id: 'wechat',
              kind: 'wechat',
              address: 'officinerinaldi',
              href: 'https://u.wechat.example/officinerinaldi',
            },
            { id: 'x', kind: 'x', address: 'officinerinaldi' },
            { id: 'in-app', kind: 'in-app', href: '/go/chat' },
            { id: 'social', kind: 'social', href: 'https://social.example/officinerinaldi' },
            { id: 'store', kind: 'store', href: '/go/workshop' },
            {
              id: 'other',
              kind: 'other',
              name: { it: 'Piccione viaggiatore', en: 'Carrier pigeon' },
              href: '/go/form',
            },
          ],
          { hours: LATE },
        ),
      },
      {
        name: 'topics',
        shows: {
          it: 'Di che cosa si tratta? Prima i canali giusti',
          en: 'What is it about? The right channels first',
        },
        body: brand(
          [
            chat({ live: { asOf: FRESH, lower: 'PT5M', upper: 'PT15M' } }),
            email({ reply: { within: 'P1D' } }),
            whatsapp({ reply: { within: 'PT2H' } }),
          ],
          {
            hours: LATE,
            topics: [
              {
                id: 'ordine',
                name: { it: 'Un ordine', en: 'An order' },
                keywords: { it: ['consegna', 'corriere'], en: ['delivery', 'courier'] },
                channels: ['chat', 'whatsapp'],
              },
              {
                id: 'fatture',
                name: { it: 'Fatture', en: 'Invoices' },
                keywords: { it: ['fattura', 'rimborso'], en: ['invoice', 'refund'] },
                channels: ['email'],
              },
              { id: 'altro', name: { it: 'Altro', en: 'Something else' }, channels: ['whatsapp', 'email'] },
            ],
          },
        ),
      },
      {
        name: 'audience',
        shows: {
          it: 'Una linea per un pubblico solo (audience="oro")',
          en: 'A line for one audience only (audience="oro")',
        },
        audience: 'oro',
        body: brand([
          phone({ hours: WEEKDAYS, live: { asOf: FRESH, lower: 'PT10M', upper: 'PT20M' } }),
          {
            id: 'oro',
            kind: 'phone',
            name: { it: 'Linea Oro', en: 'Gold line' },
            address: '+39 06 1234 5699',
            audience: ['oro'],
            hours: '24/7',
            live: { asOf: FRESH, lower: 'PT1M', upper: 'PT2M' },
          },
        ]),
      },
      {
        name: 'languages',
        shows: { it: 'Chi parla la tua lingua', en: 'Who speaks your language' },
        body: brand([
          phone({
            id: 'it',
            hours: LATE,
            languages: ['it'],
            name: { it: 'Telefono in italiano', en: 'Phone in Italian' },
          }),
          phone({
            id: 'en',
            hours: LATE,
            languages: ['en'],
            name: { it: 'Telefono in inglese', en: 'Phone in English' },
          }),
        ]),
      },
      {
        name: 'forty',
        shows: { it: 'Quaranta canali', en: 'Forty channels' },
        body: brand(
          Array.from({ length: 40 }, (_, index) => ({
            id: `n${index.toString()}`,
            kind: 'store',
            name: `Officina ${(index + 1).toString()}`,
          })),
          { hours: 'Mo-Fr 09:00-18:00' },
        ),
      },
      { name: 'empty-list', shows: { it: 'Nessun canale', en: 'No channel at all' }, body: brand([]) },
    ],
  },
  {
    id: 'testi',
    title: { it: 'Testi difficili', en: 'Difficult texts' },
    fixtures: [
      {
        name: 'long-names',
        shows: { it: 'Nomi di ottanta caratteri', en: 'Names of eighty characters' },
        body: brand([
          phone({
            hours: LATE,
            name: LONG_NAME,
            live: { asOf: FRESH, lower: 'PT10M', upper: 'PT20M', usual: 'PT5M' },
          }),
          email({
            hours: LATE,
            name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
            reply: { within: 'P1D' },
          }),
        ]),
      },
      {
        name: 'arabic',
        shows: {
          it: 'Nomi in arabo dentro una pagina in italiano',
          en: 'Arabic names inside an English page',
        },
        body: brand([
          whatsapp({ hours: LATE, name: { ar: 'واتساب ورشة رينالدي' }, reply: { within: 'PT1H' } }),
          phone({
            hours: LATE,
            name: { ar: 'الهاتف (٢٤ ساعة)' },
            live: { asOf: FRESH, lower: 'PT5M', upper: 'PT15M' },
          }),
        ]),
      },
      {
        name: 'emoji',
        shows: { it: 'Faccine, bandiere e famiglie', en: 'Emoji, flags and families' },
        body: brand([
          chat({ hours: LATE, name: '🚲 Chat 👩🏽‍🔧🇮🇹', live: { asOf: FRESH, lower: 'PT2M', upper: 'PT5M' } }),
          store({ hours: LATE, name: '👨‍👩‍👧‍👦 Officina', after: '🔧🔩🛠️' }),
        ]),
      },
      {
        name: 'html-in-strings',
        shows: { it: 'HTML in ogni testo: resta testo', en: 'HTML in every text: it stays text' },
        body: brand(
          [
            phone({
              hours: LATE,
              name: '<b>Telefono</b><img src=x onerror=alert(1)>',
              cost: '<script>alert(2)</script>',
              after: '<style>*{display:none}</style>',
              notice: { text: '</p><h1>Avviso</h1>' },
              live: { asOf: FRESH, lower: 'PT5M', upper: 'PT15M' },
            }),
            store({
              name: '{{constructor}} ${7*7} &lt;i&gt;',
              hours: { week: {}, dates: { '2026-11-20': { hours: 'closed', name: '<i>inventario</i>' } } },
            }),
          ],
          {
            brand: '<u>Officine</u>',
            place: '<i>Roma</i>',
            topics: [{ id: 't', name: '<b>Ordine</b>', channels: ['telefono'] }],
          },
        ),
      },
      {
        name: 'foreign-only',
        shows: {
          it: 'Testi solo in tedesco: portano la loro lingua',
          en: 'Texts in German only: they carry their language',
        },
        body: brand([
          store({
            name: { de: 'Werkstatt München' },
            after: { de: 'Für einen Platten braucht es keinen Termin.' },
            hours: LATE,
          }),
        ]),
      },
    ],
  },
  {
    id: 'sbagliati',
    title: { it: 'Dati sbagliati', en: 'Wrong data' },
    fixtures: [
      {
        name: 'javascript-href',
        shows: {
          it: 'Un indirizzo che è un programma: non diventa un collegamento',
          en: 'An address that is a program: never becomes a link',
        },
        body: brand([
          { id: 'a', kind: 'form', name: 'Modulo', hours: LATE, href: 'javascript:alert(1)' },
          { id: 'b', kind: 'form', name: 'Modulo due', hours: LATE, href: ' java\nscript:alert(1)' },
          {
            id: 'c',
            kind: 'form',
            name: 'Modulo tre',
            hours: LATE,
            href: 'data:text/html,<script>alert(1)</script>',
          },
          { id: 'd', kind: 'phone', name: 'Telefono', hours: LATE, address: '06 12; ext=javascript:1' },
        ]),
      },
      {
        name: 'unknown-zone',
        shows: { it: 'Un fuso che non esiste', en: 'A zone that does not exist' },
        body: one(phone({ hours: LATE }), { timeZone: 'Europe/Atlantis' }),
      },
      {
        name: 'bad-hours',
        shows: { it: 'Orari illeggibili', en: 'Hours that cannot be read' },
        body: brand([
          phone({ hours: 'Lun-Ven 9-18' }),
          email({ hours: 'Mo-Fr 25:00-26:00; PH off', reply: { within: 'PT2H' } }),
        ]),
      },
      {
        name: 'negative-queue',
        shows: { it: 'Coda negativa', en: 'A negative queue' },
        body: one(chat({ hours: LATE, live: { asOf: FRESH, waiting: -3, agents: 2, handling: 'PT4M' } })),
      },
      {
        name: 'future-reading',
        shows: { it: 'Una lettura che viene dal futuro', en: 'A reading from the future' },
        body: one(
          chat({ hours: LATE, live: { asOf: '2026-11-20T18:00:00Z', lower: 'PT2M', upper: 'PT5M' } }),
        ),
      },
      {
        name: 'bounds-swapped',
        shows: { it: 'Estremi scambiati', en: 'Bounds the wrong way round' },
        body: one(chat({ hours: LATE, live: { asOf: FRESH, lower: 'PT20M', upper: 'PT5M' } })),
      },
      {
        name: 'wrong-types',
        shows: {
          it: 'Tipi sbagliati: un canale cade, gli altri restano',
          en: 'Wrong types: one channel falls, the others stay',
        },
        body: brand([
          42,
          null,
          { id: 7, kind: 'phone' },
          { id: 'genere', kind: 'fax', hours: LATE },
          {
            id: 'numeri',
            kind: 'phone',
            address: 390612345600,
            hours: 918,
            name: ['Telefono'],
            live: 'adesso',
            reply: { within: 'presto' },
          },
          email({ hours: LATE, reply: { within: 'P1D' } }),
        ]),
      },
      {
        name: 'same-id',
        shows: { it: 'Due canali con lo stesso nome', en: 'Two channels with one id' },
        body: brand([phone({ hours: LATE }), phone({ hours: WEEKDAYS, name: 'Telefono due' })]),
      },
      {
        name: 'not-a-list',
        shows: { it: 'I canali non sono un elenco', en: 'The channels are no list' },
        fails: true,
        body: brand('chat'),
      },
      {
        name: 'not-an-object',
        shows: { it: 'Non è nemmeno un documento', en: 'Not even a document' },
        fails: true,
        body: ['ciao'],
      },
      { name: 'null', shows: { it: 'null', en: 'null' }, fails: true, body: null },
      {
        name: 'version-2',
        shows: { it: 'Versione 2: non la conosciamo', en: 'Version 2: unknown to us' },
        fails: true,
        body: brand([email({ hours: LATE, reply: { within: 'P1D' } })], { version: 2 }),
      },
    ],
  },
];

/** The same by name. */
export const FIXTURE_BY_NAME: ReadonlyMap<string, Fixture> = new Map(
  FIXTURES.flatMap(({ fixtures }) => fixtures.map((fixture) => [fixture.name, fixture] as const)),
);
