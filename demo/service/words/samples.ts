import type { Params, SayOptions, Words } from '../../../src/i18n/words.js';
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

/** What a brand has written in the language. */
export const brandIn = ({ messages }: Pick<SayOptions, 'messages'>): Brand => BRANDS[messages.tag] ?? ENGLISH;

/** Parts that speak of a request: their dates are promises, and begin with a day. */
const ABOUT_REQUESTS: ReadonlySet<PartName> = new Set(['request', 'tracker', 'history', 'act', 'notice']);

/** Days since 1970-01-01: 24 November and 1 December 2026, both a Tuesday. */
const TUESDAY = 20_781;
const FIRST = 20_788;
const LAST_WEEK = Date.parse('2026-11-13T10:12:00Z');
const CHECKED = Date.parse('2026-11-20T16:38:00Z');

/** Sentences whose plural is that of the hour that is shown. */
export const COUNTS_HOURS = /^(clock\.(the|at)|note\.(here|there)|picker\.zoneThere)$/;

/** A time of day with the article that the form of `n` is for. */
function hourOf(n: number, moment: Moment): number {
  const isOne = n === 1;
  return Date.parse(MOMENTS[isOne ? 'one o’clock' : moment === 'one o’clock' ? 'today' : moment]);
}

/** Where one name stands for different things. */
function own(key: string, words: Words, dates: Dates, brand: Brand, instant: number): Params {
  const due = sayDue({ at: instant }, dates);
  const week = words.t('day.week', {
    weekday: words.civil(TUESDAY, 'weekday'),
    d: words.t('clock.day', { n: 24 }),
  });
  if (key.startsWith('note.span'))
    return { from: words.day('2026-10-01', NOW), to: words.day('2026-10-31', NOW) };
  if (/^(owner|event\.(transfer|before)|(notice|subject)\.transfer)/.test(key))
    return { name: capitalised(brand.department), from: brand.department };
  if (/^(due|since)\..*(near)$/.test(key)) return { day: words.t('day.tomorrow') };
  if (/^(due|since)\./.test(key)) return { day: week };
  if (key === 'when.time') return { day: words.t('day.yesterday') };
  if (key === 'clock.date')
    return { weekday: words.civil(TUESDAY, 'weekday'), date: words.day('2026-11-24', NOW) };
  if (/^(chat\.(bot|withBot)|note\.bot|greeting\.bot)/.test(key)) return { name: 'Assistente Rinaldi' };
  if (key === 'chat.withPerson') return { name: 'Giulia' };
  if (key.startsWith('event.step')) return { name: brand.step };
  if (/^(file\.|request\.file)/.test(key)) return { name: 'ordine-20614.pdf' };
  if (key === 'notify') return { address: 'm•••@example.it' };
  if (key === 'tool.asOf') return { at: sayWhen(NOW, { ...dates, dated: true }) };
  if (/^subject\.(promise|new-date|resolved)|request\.news/.test(key))
    return { text: words.t('next.reply', { by: due }) };
  if (key === 'notice.quote') return { text: brand.quote };
  if (key === 'chat.title') return { brand: 'Officine Rinaldi' };
  return {};
}

/** Typical values for what a sentence says; `n` is how many, and the hour where the sentence counts hours. */
export function sampleFor(
  { key, part, n }: { readonly key: string; readonly part: PartName; readonly n: number },
  words: Words,
  moment: Moment,
): Params {
  const brand = BRANDS[words.locale] ?? ENGLISH;
  const instant = Date.parse(MOMENTS[moment]);
  const dates: Dates = { words, now: NOW, brandZone: BRAND_ZONE, dated: part === 'notice' };
  const { text: time, hour } = words.clock(COUNTS_HOURS.test(key) ? hourOf(n, moment) : instant);
  const by = ABOUT_REQUESTS.has(part) ? sayDue({ at: instant }, dates) : words.when('by', instant, NOW).text;
  return {
    n,
    time,
    h: hour,
    m: '15',
    gap: ' ',
    weekday: words.civil(TUESDAY, 'short'),
    date: words.civil(FIRST, 'date'),
    d: words.t('clock.day', { n: 24 }),
    day: words.civil(TUESDAY, 'weekday'),
    the: words.t('clock.the', { time, n: hour }),
    at:
      key.includes('.') && /^(by|at|until|from|due|note\.waiting)/.test(key)
        ? words.t('clock.at', { time, n: hour })
        : words.when('at', CHECKED, NOW).text,
    by,
    until: words.when('until', instant, NOW).text,
    opens: words.when('at', instant, NOW).text,
    from: words.when('from', instant, NOW).text,
    since: saySince(LAST_WEEK, dates),
    when: sayWhen(LAST_WEEK, dates),
    lower: 5,
    share: 8,
    before: 2,
    kept: 2,
    name: 'WhatsApp',
    other: words.t('name.phone'),
    brand: 'Officine Rinaldi',
    place: brand.place,
    reason: brand.closure,
    topic: brand.topic,
    languages: words.languages(['it', 'en']),
    busy: capitalised(words.t('mark.busy')),
    text: words.t('measured', { by: words.when('by', instant, NOW).text }),
    code: 'R-7F3K-2Q',
    id: 'R-7F3K-2Q',
    ids: 'R-7F3K-2R',
    address: '+39 06 1234 5600',
    phone: '+39 333 123 4567',
    email: 'm•••@example.it',
    link: 'https://www.example.it/richiesta',
    person: 'Giulia',
    owner: brand.department,
    to: brand.department,
    what: words.t('what.reply'),
    word: brand.word,
    phase: words.t('phase.in-progress'),
    turn: words.t('turn.brand'),
    ...own(key, words, dates, brand, instant),
  };
}
