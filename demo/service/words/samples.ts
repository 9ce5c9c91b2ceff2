import type { Params, Words } from '../../../src/i18n/words.js';
import { sayDue, saySince, sayWhen, type Dates } from '../../../src/i18n/due.js';
import { capitalised } from '../../../src/i18n/describe.js';
import { BRAND_ZONE } from '../calendar.js';
import { GALLERY_INSTANT } from '../fixtures.js';
import type { PartName } from './languages.js';

/** Friday 20 November 2026, 17:40 in Rome. */
export const NOW = Date.parse(GALLERY_INSTANT);

/** What the times on the page are, seen from that instant. Each has a grammar of its own somewhere. */
export const MOMENTS = {
  today: '2026-11-20T17:30:00Z',
  'one o’clock': '2026-11-21T00:30:00Z',
  tomorrow: '2026-11-21T09:00:00Z',
  weekday: '2026-11-24T10:00:00Z',
  date: '2026-12-01T10:15:00Z',
  'next year': '2027-08-01T08:00:00Z',
} as const;

export type Moment = keyof typeof MOMENTS;

export const MOMENT_NAMES = Object.keys(MOMENTS) as Moment[];

/** What a brand would have written in its documents. */
interface Brand {
  readonly place: string;
  readonly closure: string;
  readonly topic: string;
  readonly department: string;
  readonly step: string;
  readonly quote: string;
  readonly word: string;
}

const ENGLISH: Brand = {
  place: 'Rome',
  closure: 'Christmas',
  topic: 'Returns and refunds',
  department: 'Accounts',
  step: 'Inspection',
  quote: 'The saddle has arrived in our workshop.',
  word: 'person',
};

const BRANDS: Readonly<Record<string, Brand>> = {
  en: ENGLISH,
  it: {
    place: 'Roma',
    closure: 'Natale',
    topic: 'Resi e rimborsi',
    department: 'Amministrazione',
    step: 'Controllo',
    quote: 'La sella è arrivata in officina.',
    word: 'persona',
  },
  es: {
    place: 'Roma',
    closure: 'Navidad',
    topic: 'Devoluciones y reembolsos',
    department: 'Administración',
    step: 'Revisión',
    quote: 'El sillín ha llegado al taller.',
    word: 'persona',
  },
  fr: {
    place: 'Rome',
    closure: 'Noël',
    topic: 'Retours et remboursements',
    department: 'la comptabilité',
    step: 'Contrôle',
    quote: 'La selle est arrivée à l’atelier.',
    word: 'équipe',
  },
  de: {
    place: 'Rom',
    closure: 'Weihnachten',
    topic: 'Rückgabe und Erstattung',
    department: 'Buchhaltung',
    step: 'Prüfung',
    quote: 'Der Sattel ist in der Werkstatt angekommen.',
    word: 'Mensch',
  },
};

/** What a brand has written in a language. */
export const brandIn = (tag: string): Brand => BRANDS[tag] ?? ENGLISH;

/** Parts that speak of a request: their dates are promises, and begin with a day. */
const ABOUT_REQUESTS: ReadonlySet<PartName> = new Set(['request', 'tracker', 'history', 'act', 'notice']);

/** Days since 1970-01-01: 24 November and 1 December 2026, both a Tuesday. */
const TUESDAY = 20_781;
const FIRST = 20_788;
const LAST_WEEK = Date.parse('2026-11-13T10:12:00Z');
const CHECKED = Date.parse('2026-11-20T16:38:00Z');

/** Sentences whose plural is that of the hour that is shown. */
const COUNTS_HOURS = /^(clock\.(the|at)|note\.(here|there)|picker\.zoneThere)$/;

/** The instant whose hour takes the form of `n`. */
function hourFor(n: number, moment: Moment): number {
  const other = moment === 'one o’clock' ? 'today' : moment;
  return Date.parse(MOMENTS[n === 1 ? 'one o’clock' : other]);
}

/** What is the same for every sentence of a language and register. */
function fixedOf(words: Words): Params {
  const brand = brandIn(words.locale);
  return {
    lower: 5,
    share: 8,
    before: 2,
    kept: 2,
    m: '30',
    gap: ' ',
    weekday: words.civil(TUESDAY, 'weekday'),
    date: words.civil(FIRST, 'date'),
    d: words.t('clock.day', { n: 24 }),
    day: words.civil(TUESDAY, 'weekday'),
    name: 'WhatsApp',
    other: words.t('name.phone'),
    brand: 'Officine Rinaldi',
    place: brand.place,
    reason: brand.closure,
    topic: brand.topic,
    languages: words.languages(['it', 'en']),
    busy: capitalised(words.t('mark.busy')),
    code: 'R-7F3K-2Q',
    id: 'R-7F3K-2Q',
    ids: 'R-7F3K-2R',
    address: '+39 06 1234 5600',
    phone: '+39 333 123 4567',
    email: 'm…@example.it',
    link: 'https://www.example.it/richiesta',
    person: 'Giulia',
    owner: brand.department,
    to: brand.department,
    what: words.t('what.reply'),
    word: brand.word,
    phase: words.t('phase.in-progress'),
    turn: words.t('turn.brand'),
  };
}

/** Times, as a sentence of a channel or of a request has them. */
function timesOf(words: Words, moment: Moment, dates: Dates, ofRequest: boolean): Params {
  const instant = Date.parse(MOMENTS[moment]);
  const usual = words.when('by', instant, NOW).text;
  return {
    by: ofRequest ? sayDue({ at: instant }, dates) : usual,
    until: words.when('until', instant, NOW).text,
    opens: words.when('at', instant, NOW).text,
    from: words.when('from', instant, NOW).text,
    at: words.when('at', CHECKED, NOW).text,
    since: saySince(LAST_WEEK, dates),
    when: sayWhen(LAST_WEEK, dates),
    text: words.t('measured', { by: usual }),
  };
}

const kept = new WeakMap<Words, Map<string, Params>>();

/** Four thousand texts are filled with the same few values. */
function keptFor(words: Words, name: string, make: () => Params): Params {
  const known = kept.get(words) ?? new Map<string, Params>();
  kept.set(words, known);
  const params = known.get(name) ?? make();
  known.set(name, params);
  return params;
}

/** Where one name stands for different things. */
function ownOf(key: string, words: Words, dates: Dates, { by = '' }: Params): Params {
  const brand = brandIn(words.locale);
  if (key === 'note.span') return { from: words.day('2026-10-01', NOW), to: words.day('2026-10-31', NOW) };
  if (/^(owner|event\.(transfer|before)|(notice|subject)\.transfer)/.test(key))
    return { name: capitalised(brand.department), from: brand.department };
  if (key === 'live.range') return { n: 15 };
  if (key === 'record') return { n: 3 };
  if (key.endsWith('.tooLong')) return { n: 2000 };
  if (key === 'since.near') return { day: words.t('day.yesterday') };
  if (/^due\..*near$/.test(key)) return { day: words.t('day.tomorrow') };
  if (/^(due|since)\./.test(key)) {
    const [weekday, d] = [words.civil(TUESDAY, 'weekday'), words.t('clock.day', { n: 24 })];
    return { day: words.t('day.week', { weekday, d }) };
  }
  if (key === 'when.time') return { day: words.t('day.yesterday') };
  if (key === 'clock.date')
    return { weekday: words.civil(TUESDAY, 'weekday'), date: words.day('2026-11-24', NOW) };
  if (/^(chat\.(bot|withBot)|note\.bot|greeting\.bot)/.test(key)) return { name: 'Assistente Rinaldi' };
  if (key === 'chat.withPerson') return { name: 'Giulia' };
  if (key === 'event.step') return { state: words.t('step.done'), name: brand.step };
  if (/^(file\.|request\.file)/.test(key)) return { name: 'ordine-20614.pdf' };
  if (key === 'notify') return { address: 'm…@example.it' };
  if (key === 'tool.asOf') return { at: sayWhen(NOW, { ...dates, dated: true }) };
  if (/^(subject\.(promise|new-date|resolved)|request\.news)$/.test(key))
    return { text: words.t('next.reply', { by }) };
  if (key === 'notice.quote') return { text: brand.quote };
  return {};
}

/** Sentences with the time of day alone. */
const HAS_CLOCK = /^((clock|by|at|until|from|due|note|when)\.|picker\.zoneThere$)/;

function clockOf(key: string, words: Words, moment: Moment, n: number): Params {
  const { text: time, hour } = words.clock(
    COUNTS_HOURS.test(key) ? hourFor(n, moment) : Date.parse(MOMENTS[moment]),
  );
  const params = { time, h: hour, the: words.t('clock.the', { time, n: hour }) };
  return /^(by|at|until|from|due|note\.waiting)\b/.test(key)
    ? { ...params, at: words.t('clock.at', { time, n: hour }) }
    : params;
}

/** Typical values for what a sentence says; `n` is how many, and the hour where the sentence counts hours. */
export function sampleFor(
  { key, part, n }: { readonly key: string; readonly part: PartName; readonly n: number },
  words: Words,
  moment: Moment,
): Params {
  const ofRequest = ABOUT_REQUESTS.has(part);
  const dates: Dates = { words, now: NOW, brandZone: BRAND_ZONE, dated: part === 'notice' };
  const times = keptFor(words, `${moment} ${ofRequest} ${dates.dated}`, () =>
    timesOf(words, moment, dates, ofRequest),
  );
  return {
    n,
    ...keptFor(words, 'fixed', () => fixedOf(words)),
    ...times,
    ...(HAS_CLOCK.test(key) && clockOf(key, words, moment, n)),
    ...ownOf(key, words, dates, times),
  };
}
