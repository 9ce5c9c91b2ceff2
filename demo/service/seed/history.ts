import type { ChannelKind } from 'attesa/core.js';
import { wallTime } from '../calendar.js';
import type { Language } from '../db/schema.js';
import { chance } from '../desk.js';
import { scheduleOf } from '../requests/due.js';
import type { Author } from './author.js';

/**
 * The last weeks at the desk: who wrote, and what became of it. Enough on two channels that their reply times can be
 * measured, too few on the two others.
 */

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

interface Past {
  readonly channel: string;
  readonly kind: ChannelKind;
  readonly count: number;
  /** Open hours until the answer, in the middle and for the slow ones. */
  readonly usual: number;
  readonly slow: number;
}

const PAST: readonly Past[] = [
  { channel: 'modulo', kind: 'form', count: 27, usual: 3, slow: 9 },
  { channel: 'whatsapp', kind: 'whatsapp', count: 26, usual: 0.8, slow: 4 },
  { channel: 'email', kind: 'email', count: 7, usual: 5, slow: 11 },
  { channel: 'richiamata', kind: 'callback', count: 6, usual: 2, slow: 5 },
];

/** Weeks that the history covers; older ones would be measured no more. */
const REACH = 29 * DAY;

/** What was asked and answered, in both languages. */
const TALKS: readonly Readonly<Record<Language, readonly [ask: string, answer: string, solved: string]>>[] = [
  {
    it: [
      'Avete pastiglie per freni a disco Shimano B01S?',
      'Sì, le teniamo: 14 € la coppia.',
      'Le abbiamo messe da parte a tuo nome.',
    ],
    en: ['Do you stock Shimano B01S brake pads?', 'Yes: 14 € a pair.', 'We put a pair aside in your name.'],
  },
  {
    it: [
      'Quanto tempo serve per un tagliando completo?',
      'Due giorni lavorativi; tre in primavera.',
      'Ti aspettiamo mercoledì mattina.',
    ],
    en: [
      'How long does a full service take?',
      'Two working days; three in spring.',
      'See you on Wednesday morning.',
    ],
  },
  {
    it: [
      'Vorrei cambiare la taglia del casco ordinato ieri.',
      'Si può: non è ancora partito.',
      'La taglia è cambiata, parte oggi.',
    ],
    en: [
      'I would like another size of the helmet I ordered yesterday.',
      'No problem: it has not left yet.',
      'The size is changed; it leaves today.',
    ],
  },
  {
    it: ['Mi serve la fattura con la partita IVA.', 'La prepariamo oggi.', 'La fattura è nella tua casella.'],
    en: [
      'I need an invoice with my VAT number.',
      'We are preparing it today.',
      'The invoice is in your inbox.',
    ],
  },
  {
    it: [
      'La catena salta sul pignone più piccolo.',
      'Passa quando vuoi: la guardiamo subito.',
      'Era il cambio da regolare: fatto.',
    ],
    en: [
      'The chain skips on the smallest cog.',
      'Come by any time: we will look at it at once.',
      'The derailleur needed adjusting: done.',
    ],
  },
  {
    it: [
      'Noleggiate bici da carico per un fine settimana?',
      'Sì, due modelli: 45 € al giorno.',
      'Prenotata: la trovi pronta venerdì.',
    ],
    en: [
      'Do you rent cargo bikes for a weekend?',
      'Yes, two models: 45 € a day.',
      'Booked: it will be ready on Friday.',
    ],
  },
];

const CUSTOMERS = [
  'Luca',
  'Martina',
  'Paolo',
  'Ilaria',
  'Hannah',
  'Stefano',
  'Chiara',
  'Oliver',
  'Anna',
  'Giorgio',
];
const PEOPLE = ['Davide', 'Giulia'];

export async function writeHistory(author: Author, now: number): Promise<void> {
  for (const [index, past] of PAST.entries())
    for (let turn = 0; turn < past.count; turn += 1) await writeOne(author, now, past, index, turn);
}

async function writeOne(author: Author, now: number, past: Past, index: number, turn: number): Promise<void> {
  const draw = (purpose: number): number => chance(purpose, index, turn);
  const pick = <T>(list: readonly T[], purpose: number): T | undefined =>
    list[Math.floor(draw(purpose) * list.length)];
  const language: Language = draw(1) < 0.8 ? 'it' : 'en';
  const [ask = '', answer = '', solved = ''] = TALKS[(turn + index) % TALKS.length]?.[language] ?? [];
  const asked = daytime(now - REACH + ((turn + draw(2)) / past.count) * (REACH - 2 * DAY));
  const isSlow = draw(3) < 0.14;
  const wait = isSlow ? past.usual + draw(4) * (past.slow - past.usual) : past.usual * (0.15 + draw(4));
  const answered = scheduleOf(past.channel).add(asked, { ms: wait * HOUR });
  const done = answered && scheduleOf('modulo').add(answered, { ms: (1 + draw(7) * 9) * HOUR });
  // What is still under way today is told by the stories.
  if (answered === undefined || done === undefined || done >= now - 2 * HOUR) return;
  const name = pick(CUSTOMERS, 5) ?? '';
  const id = await author.submit(asked, {
    channel: past.channel,
    kind: past.kind,
    language,
    register: 'informal',
    name,
    email: `${name.toLowerCase()}.${index}${turn}@example.${language === 'it' ? 'it' : 'com'}`,
    message: ask,
    notify: false,
  });
  await author.pass(answered);
  await author.operator(id, answered, { command: 'move', owner: 'banco', person: pick(PEOPLE, 6) ?? '' });
  if (past.kind === 'callback') await author.operator(id, answered, { command: 'keep', promise: 'p1' });
  else await author.operator(id, answered, { command: 'reply', text: answer });
  await author.operator(id, done, { command: 'resolve', text: solved, confirmDays: 10 });
  const confirmed = done + (2 + draw(8) * 30) * HOUR;
  if (confirmed >= now || draw(9) < 0.3) return;
  await author.customer(id, confirmed, { action: 'confirm' });
  if (draw(10) < 0.6)
    await author.customer(id, confirmed + 60_000, { action: 'rate', score: isSlow ? 3 : 5 });
}

/** Few write at night. */
function daytime(at: number): number {
  const { minute } = wallTime(at);
  return minute < 8 * 60 ? at + 8 * HOUR : at;
}
