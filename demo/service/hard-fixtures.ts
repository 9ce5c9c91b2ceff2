import { BRAND_ZONE, type Words } from './calendar.js';

/**
 * What brands really put in: names without an end, words without a space, nothing at all, other scripts. Written for the
 * gallery's instant: Friday 20 November 2026, 17:40 in Rome.
 */
export interface HardFixture {
  /** The file's name without `.json`; of a request, the reference. */
  readonly name: string;
  readonly shows: Words;
  readonly widget: 'picker' | 'tracker' | 'launcher';
  /** What is done to it: `demo/site/assets/gallery-launcher.ts` and `gallery-hard.ts` know each. */
  readonly play?: string;
  /** In a column of 280 px. */
  readonly narrow?: true;
  /** Long enough for a window of its own. */
  readonly tall?: true;
  readonly body: unknown;
}

export interface HardFixtureGroup {
  readonly id: string;
  readonly title: Words;
  readonly fixtures: readonly HardFixture[];
}

type Json = Readonly<Record<string, unknown>>;

const FRESH = '2026-11-20T16:39:30Z';
const LATE = 'Mo-Fr 09:00-20:00';
const WEEKDAYS = 'Mo-Fr 09:00-18:00';

const LONG = 'Assistenza clienti per biciclette a pedalata assistita, rimorchi e ricambi rari';
const LONG_PERSON = 'Massimiliano-Bartolomeo Della Gherardesca Castelnuovo-Tedesco';
const COMPOUND = 'Kraftfahrzeughaftpflichtversicherungsbeitragsrückerstattungsstelle';
const LONGER_COMPOUND = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

const both = (it: string, en: string): Words => ({ it, en });

// ------------------------------------------------------------------------------------------------------------ channels

function brand(channels: readonly Json[], more: Json = {}): Json {
  return {
    version: 1,
    brand: 'Officine Rinaldi',
    timeZone: BRAND_ZONE,
    place: both('Roma', 'Rome'),
    channels,
    ...more,
  };
}

const LIVE: Json = { asOf: FRESH, lower: 'PT5M', upper: 'PT15M', usual: 'PT15M' };
const BUSY: Json = { asOf: FRESH, lower: 'PT30M', upper: 'PT1H', usual: 'PT10M' };
const MEASURED: Json = {
  within: 'PT1H30M',
  share: 0.8,
  basis: 'measured',
  sample: { count: 214, from: '2026-11-13', to: '2026-11-20' },
};

const chat = (more: Json = {}): Json => ({
  id: 'chat',
  kind: 'chat',
  href: '/go/chat',
  hours: LATE,
  live: LIVE,
  reply: { within: 'PT2H' },
  ...more,
});
const whatsapp = (more: Json = {}): Json => ({
  id: 'whatsapp',
  kind: 'whatsapp',
  address: '+39 06 1234 5678',
  hours: 'Mo-Sa 09:00-20:00',
  reply: MEASURED,
  ...more,
});
const phone = (more: Json = {}): Json => ({
  id: 'telefono',
  kind: 'phone',
  address: '+39 06 1234 5600',
  hours: LATE,
  live: BUSY,
  ...more,
});
const email = (more: Json = {}): Json => ({
  id: 'email',
  kind: 'email',
  address: 'aiuto@officinerinaldi.example',
  hours: WEEKDAYS,
  reply: { within: 'P1D' },
  ...more,
});

const RECALL: Json = {
  text: both(
    'Richiamo della leva freno Aurora: oggi ci contattano in molti.',
    'Aurora brake lever recall: many of you are contacting us today.',
  ),
  until: '2026-11-20T19:00:00Z',
};

const TOPICS: readonly Json[] = [
  {
    id: 'ordine',
    name: both('Un ordine', 'An order'),
    keywords: { it: ['consegna'], en: ['delivery'] },
    channels: ['chat', 'whatsapp'],
  },
  {
    id: 'fatture',
    name: both('Fatture', 'Invoices'),
    keywords: { it: ['rimborso'], en: ['refund'] },
    channels: ['email'],
  },
];

const ASSISTANT: Json = { name: 'Assistente Rinaldi', hours: '24/7' };

/** What a brand usually has. */
const USUAL = brand(
  [
    chat({ automated: ASSISTANT }),
    whatsapp(),
    phone({ notice: RECALL, cost: both('Costa come un numero fisso.', 'Charged as a landline.') }),
    email(),
  ],
  { topics: TOPICS },
);

const LONG_NAMES = brand(
  [
    chat({ name: LONG, automated: { name: `${LONG_PERSON}, assistente`, hours: '24/7' } }),
    whatsapp({ name: LONG, after: `${LONG}. ${LONG}.` }),
    phone({ name: LONG, cost: LONG, notice: { text: `${LONG}. ${LONG}. ${LONG}.` } }),
    email({
      name: LONG,
      address: 'assistenza.clienti.biciclette.a.pedalata.assistita@officine-rinaldi-e-figli.example',
      paused: { reason: LONG, until: '2026-11-23T08:00:00Z' },
    }),
  ],
  {
    brand: LONG,
    place: 'San Valentino in Abruzzo Citeriore, frazione Trovigliano Superiore',
    topics: [
      { id: 'a', name: LONG, channels: ['chat'] },
      { id: 'b', name: 'Rimborsi', channels: ['email'] },
    ],
  },
);

const COMPOUNDS = brand(
  [
    chat({
      name: { de: COMPOUND },
      automated: { name: { de: 'Selbstbedienungsauskunftsassistent' }, hours: '24/7' },
    }),
    whatsapp({ name: { de: LONGER_COMPOUND }, reply: { within: 'PT4H' } }),
    phone({
      name: { de: COMPOUND },
      notice: { text: { de: `Wegen ${LONGER_COMPOUND} dauert es heute länger.` } },
    }),
    {
      id: 'werkstatt',
      kind: 'store',
      name: { de: 'Fahrradreparaturannahmestelle' },
      place: { de: 'Mühlhausen-Ehingen-Oberdettelbachhausen' },
      hours: { week: {}, dates: { '2026-11-20': { hours: 'closed', name: { de: COMPOUND } } } },
    },
  ],
  { brand: { de: LONGER_COMPOUND }, place: { de: 'Oberdettelbachhausen' } },
);

const ARABIC = brand(
  [
    chat({
      name: { ar: 'محادثة مباشرة مع ورشة رينالدي' },
      automated: { name: { ar: 'المساعد الآلي' }, hours: '24/7' },
    }),
    whatsapp({ name: { ar: 'واتساب (٢٤ ساعة)' }, after: { ar: 'نرد عليك بالعربية أو بالإيطالية.' } }),
    phone({ name: { ar: 'الهاتف' }, notice: { text: { ar: 'اليوم ننتظر مكالمات كثيرة.' } } }),
    email(),
  ],
  { brand: { ar: 'ورشة رينالدي' }, place: { ar: 'روما' } },
);

const EMOJI = brand(
  [
    chat({ name: '🚲 Chat 👩🏽‍🔧🇮🇹', automated: { name: '🤖 Rinaldi', hours: '24/7' } }),
    whatsapp({ name: '💬✨', after: '🔧🔩🛠️ 👨‍👩‍👧‍👦' }),
    phone({ name: '☎️ 1️⃣', notice: { text: '⚠️ Aurora 🚨🚨🚨' } }),
  ],
  { brand: '🚲 Officine Rinaldi 🚲', place: '🏛️ Roma' },
);

const FORTY = brand(
  Array.from({ length: 40 }, (_, index) => {
    const number = (index + 1).toString();
    const shop = { id: `n${number}`, kind: 'store', name: `Officina ${number}`, hours: WEEKDAYS };
    return index === 0 ? chat() : index % 2 === 0 ? shop : { ...email(), ...shop, kind: 'email' };
  }),
);

/** No brand, no place: the zone alone says whose clock counts. */
const NAMELESS: Json = {
  version: 1,
  timeZone: 'America/New_York',
  channels: [
    { id: 'chat', kind: 'chat', href: '/go/chat', hours: WEEKDAYS, reply: { within: 'PT2H' } },
    { id: 'telefono', kind: 'phone', address: '+1 212 555 0100', hours: 'Mo-Fr 14:00-22:00' },
  ],
};

// ------------------------------------------------------------------------------------------------------------ requests

const received = (text: unknown): Json => ({
  id: 'e1',
  at: '2026-11-16T08:12:00Z',
  kind: 'received',
  by: 'customer',
  text,
});

const QUESTION = both(
  'Ho rispedito la sella lunedì scorso. Quando arriva il rimborso?',
  'I sent the saddle back last Monday. When does the refund arrive?',
);

const MISSED: Json = {
  id: 'p1',
  kind: 'update',
  by: '2026-11-20T14:00:00Z',
  madeAt: '2026-11-16T10:30:00Z',
};
const AHEAD: Json = {
  id: 'p1',
  kind: 'update',
  by: '2026-11-23T15:00:00Z',
  madeAt: '2026-11-16T10:30:00Z',
};

function request(id: string, more: Json = {}): Json {
  return {
    version: 1,
    id,
    title: both('Rimborso della sella Aurora', 'Refund of the Aurora saddle'),
    channel: 'form',
    timeZone: BRAND_ZONE,
    status: 'in-progress',
    turn: 'brand',
    openedAt: '2026-11-16T08:12:00Z',
    owner: {
      name: both('Amministrazione', 'Accounts'),
      person: 'Giulia',
      since: '2026-11-16T10:30:00Z',
    },
    events: [received(QUESTION)],
    promises: [AHEAD],
    actions: ['reply', 'withdraw', 'notify'],
    notify: { email: 'm…@example.it' },
    ...more,
  };
}

const message = (text: unknown, more: Json = {}): Json => ({
  id: 'e5',
  at: '2026-11-19T09:00:00Z',
  kind: 'message',
  by: 'brand',
  text,
  ...more,
});
const transfer = (from: unknown, to: unknown): Json => ({
  id: 'e4',
  at: '2026-11-18T09:00:00Z',
  kind: 'transfer',
  by: 'brand',
  from,
  to,
});
const steps = (...names: readonly unknown[]): readonly Json[] =>
  names.map((name, index) => ({
    id: `s${index.toString()}`,
    name,
    state: index === 0 ? 'done' : index === 1 ? 'current' : 'upcoming',
  }));

const USUAL_REQUEST = request('R-4H8D-1A', {
  promises: [MISSED],
  steps: steps(both('Reso', 'Return'), both('Controllo', 'Check'), both('Rimborso', 'Refund')),
  events: [
    received(QUESTION),
    transfer(both('Ordini', 'Orders'), both('Amministrazione', 'Accounts')),
    message(both('Il pacco è in magazzino.', 'The parcel is in our warehouse.'), {
      attachments: [
        {
          name: 'nota-di-credito-118.pdf',
          href: 'attachments/whole',
          type: 'application/pdf',
          size: 48_213,
        },
      ],
    }),
  ],
});

const files = (...names: readonly string[]): readonly Json[] =>
  names.map((name, index) => ({
    name,
    href: `attachments/${name}`,
    type: 'image/png',
    size: 48_213 * (index + 1),
  }));

// -------------------------------------------------------------------------------------------------------------- groups

/** The three as a brand has them: for pages that are hard themselves. */
export const USUAL_FIXTURES: HardFixtureGroup = {
  id: 'tutti',
  title: both('I tre elementi', 'The three elements'),
  fixtures: [
    { name: 'usual-picker', widget: 'picker', shows: both('Quattro canali', 'Four channels'), body: USUAL },
    {
      name: 'usual-tracker',
      widget: 'tracker',
      shows: both('Una richiesta in ritardo', 'A late request'),
      body: USUAL_REQUEST,
    },
    {
      name: 'usual-launcher',
      widget: 'launcher',
      shows: both('La chat, aperta', 'The chat, open'),
      play: 'panel',
      body: USUAL,
    },
    {
      name: 'usual-waiting',
      widget: 'launcher',
      shows: both('La chat, in coda', 'The chat, in the queue'),
      play: 'waiting',
      body: USUAL,
    },
  ],
};

export const HARD_FIXTURES: readonly HardFixtureGroup[] = [
  {
    id: 'nomi',
    title: both('Nomi di ottanta caratteri', 'Names of eighty characters'),
    fixtures: [
      {
        name: 'long-picker',
        widget: 'picker',
        shows: both('Canali, luogo, argomenti', 'Channels, place, topics'),
        body: LONG_NAMES,
      },
      {
        name: 'long-tracker',
        widget: 'tracker',
        shows: both('Titolo, reparto, persona, passaggi, file', 'Title, department, person, steps, files'),
        body: request('R-5C7D-6G-7H8J-9KLM-0NPQ-1RST-2UVW-3XYZ', {
          title: `${LONG}. ${LONG}`,
          owner: { name: LONG, person: LONG_PERSON, since: '2026-11-16T10:30:00Z' },
          promises: [{ ...MISSED, what: LONG, reason: LONG }],
          steps: steps(LONG, LONG, 'Rimborso'),
          events: [
            received(`${LONG}. ${LONG}. ${LONG}?`),
            transfer(LONG, LONG),
            message(LONG, {
              attachments: files(`${LONG.replaceAll(' ', '-')}.png`),
              card: { title: LONG, rows: [[LONG, LONG]], href: 'https://corriere.example/0423118990' },
            }),
          ],
        }),
      },
      {
        name: 'long-launcher',
        widget: 'launcher',
        shows: both('Il pulsante', 'The button'),
        body: LONG_NAMES,
      },
      {
        name: 'long-panel',
        widget: 'launcher',
        play: 'panel',
        shows: both('Il pannello', 'The panel'),
        body: LONG_NAMES,
      },
    ],
  },
  {
    id: 'composti',
    title: both('Parole composte tedesche', 'German compounds'),
    fixtures: [
      {
        name: 'compound-picker',
        widget: 'picker',
        shows: both('Canali senza uno spazio', 'Channels without a space'),
        body: COMPOUNDS,
      },
      {
        name: 'compound-tracker',
        widget: 'tracker',
        shows: both('Una richiesta senza uno spazio', 'A request without a space'),
        body: request('R-5C7D-7H', {
          title: { de: LONGER_COMPOUND },
          owner: { name: { de: COMPOUND }, since: '2026-11-16T10:30:00Z' },
          promises: [{ ...AHEAD, what: { de: COMPOUND } }],
          steps: steps({ de: COMPOUND }, { de: LONGER_COMPOUND }, { de: 'Rückerstattung' }),
          events: [
            received({ de: `Wann antwortet die ${LONGER_COMPOUND}?` }),
            transfer({ de: COMPOUND }, { de: LONGER_COMPOUND }),
            message(
              { de: LONGER_COMPOUND.repeat(2) },
              {
                attachments: files(`${COMPOUND}.png`),
                card: { title: { de: COMPOUND }, rows: [[{ de: COMPOUND }, { de: LONGER_COMPOUND }]] },
              },
            ),
          ],
        }),
      },
      {
        name: 'compound-launcher',
        widget: 'launcher',
        shows: both('Il pulsante', 'The button'),
        body: COMPOUNDS,
      },
      {
        name: 'compound-panel',
        widget: 'launcher',
        play: 'panel',
        shows: both('Il pannello', 'The panel'),
        body: COMPOUNDS,
      },
    ],
  },
  {
    id: 'quanti',
    title: both('Quasi niente, e troppo', 'Next to nothing, and too much'),
    fixtures: [
      {
        name: 'nameless-picker',
        widget: 'picker',
        shows: both('Senza marca e senza luogo, in un’altra zona', 'No brand and no place, in another zone'),
        body: NAMELESS,
      },
      {
        name: 'nameless-tracker',
        widget: 'tracker',
        shows: both('Senza titolo, reparto, date', 'No title, department, dates'),
        body: { version: 1, id: 'R-0', status: 'in-progress' },
      },
      {
        name: 'nameless-launcher',
        widget: 'launcher',
        play: 'panel',
        shows: both('Senza marca e senza luogo', 'No brand and no place'),
        body: NAMELESS,
      },
      {
        name: 'single-picker',
        widget: 'picker',
        shows: both('Un canale solo', 'A single channel'),
        body: brand([email()]),
      },
      {
        name: 'single-launcher',
        widget: 'launcher',
        play: 'panel',
        shows: both('Nessun’altra strada', 'No other way'),
        body: brand([chat()]),
      },
      {
        name: 'forty-picker',
        widget: 'picker',
        tall: true,
        shows: both('Quaranta canali', 'Forty channels'),
        body: FORTY,
      },
      {
        name: 'forty-launcher',
        widget: 'launcher',
        play: 'panel',
        shows: both('Trentanove altre strade', 'Thirty-nine other ways'),
        body: FORTY,
      },
      {
        name: 'forty-tracker',
        widget: 'tracker',
        tall: true,
        shows: both('Venti passaggi, venti file', 'Twenty steps, twenty files'),
        body: request('R-4O4O-40', {
          steps: steps(
            ...Array.from({ length: 20 }, (_, index) =>
              both(`Postazione ${(index + 1).toString()}`, `Station ${(index + 1).toString()}`),
            ),
          ),
          events: [
            received(QUESTION),
            message(both('Tutte le foto del reso.', 'All the pictures of the return.'), {
              attachments: files(
                ...Array.from({ length: 20 }, (_, index) => `foto-${(index + 1).toString()}.png`),
              ),
            }),
          ],
        }),
      },
    ],
  },
  {
    id: 'scritture',
    title: both('Arabo ed emoji', 'Arabic and emoji'),
    fixtures: [
      {
        name: 'arabic-picker',
        widget: 'picker',
        shows: both('Nomi arabi in una pagina italiana', 'Arabic names in an English page'),
        body: ARABIC,
      },
      {
        name: 'arabic-tracker',
        widget: 'tracker',
        shows: both('Una richiesta in arabo', 'A request in Arabic'),
        body: request('R-4R4B-1C', {
          title: { ar: 'استرداد ثمن السرج (أورورا 54)' },
          owner: { name: { ar: 'قسم الحسابات' }, person: 'ليلى', since: '2026-11-16T10:30:00Z' },
          promises: [{ ...MISSED, what: { ar: 'رد من قسم الحسابات' } }],
          steps: steps({ ar: 'استلام' }, { ar: 'مراجعة' }, { ar: 'استرداد' }),
          events: [
            received({ ar: 'أعدت السرج يوم الاثنين الماضي. متى يصل المبلغ (84 €)؟' }),
            transfer({ ar: 'الطلبات' }, { ar: 'قسم الحسابات' }),
            message({ ar: 'الطرد في المستودع.' }, { attachments: files('إيصال-118.png') }),
          ],
        }),
      },
      {
        name: 'arabic-launcher',
        widget: 'launcher',
        play: 'panel',
        shows: both('La chat, con nomi arabi', 'The chat, with Arabic names'),
        body: ARABIC,
      },
      {
        name: 'emoji-picker',
        widget: 'picker',
        shows: both('Emoji nei nomi', 'Emoji in names'),
        body: EMOJI,
      },
      {
        name: 'emoji-tracker',
        widget: 'tracker',
        shows: both('Emoji in una richiesta', 'Emoji in a request'),
        body: request('R-3M0J-1E', {
          title: '🚲💔 → 🚲❤️ ???',
          owner: { name: '💶 Conti', person: 'Zoë 👩🏽‍🔧', since: '2026-11-16T10:30:00Z' },
          steps: steps('📦', '🔍 Controllo', '💶'),
          events: [received('😡😡😡 84 € 🙏🏽'), message('👍🏽👨‍👩‍👧‍👦🏳️‍🌈', { attachments: files('📸.png') })],
        }),
      },
      {
        name: 'emoji-launcher',
        widget: 'launcher',
        play: 'panel',
        shows: both('Emoji nella chat', 'Emoji in the chat'),
        body: EMOJI,
      },
    ],
  },
  {
    id: 'stretto',
    title: both('In 280 px', 'In 280 px'),
    fixtures: [
      {
        name: 'narrow-picker',
        widget: 'picker',
        narrow: true,
        shows: both('Quattro canali', 'Four channels'),
        body: USUAL,
      },
      {
        name: 'narrow-tracker',
        widget: 'tracker',
        narrow: true,
        shows: both('Una richiesta in ritardo', 'A late request'),
        body: USUAL_REQUEST,
      },
      {
        name: 'narrow-launcher',
        widget: 'launcher',
        narrow: true,
        shows: both('Il pulsante', 'The button'),
        body: USUAL,
      },
      {
        name: 'narrow-panel',
        widget: 'launcher',
        narrow: true,
        play: 'panel',
        shows: both('Il pannello', 'The panel'),
        body: USUAL,
      },
      {
        name: 'narrow-waiting',
        widget: 'launcher',
        narrow: true,
        play: 'waiting',
        shows: both('In coda', 'In the queue'),
        body: USUAL,
      },
    ],
  },
  {
    id: 'immagini',
    title: both('Immagini che non arrivano', 'Pictures that do not come'),
    fixtures: [
      {
        name: 'pictures-tracker',
        widget: 'tracker',
        play: 'open-files',
        shows: both(
          'Allegati toccati: uno rotto, uno che non c’è più, uno che non risponde',
          'Attachments after a tap: one broken, one gone, one that fails',
        ),
        body: request('R-1MG0-0N', {
          events: [
            received(QUESTION),
            message(both('Le foto del reso.', 'The pictures of the return.'), {
              attachments: files('broken', 'gone', 'failing'),
            }),
          ],
        }),
      },
    ],
  },
];

/** All of them by name. */
export const HARD_FIXTURE_BY_NAME: ReadonlyMap<string, HardFixture> = new Map(
  [USUAL_FIXTURES, ...HARD_FIXTURES].flatMap(({ fixtures }) =>
    fixtures.map((fixture) => [fixture.name, fixture] as const),
  ),
);
