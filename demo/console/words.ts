import { createWords, localize } from 'attesa/i18n.js';
import { it } from 'attesa/locales/it.js';
import { instant, wall, ZONE } from '../site/assets/rome.js';
import type { BoardRow, Localized } from './api.js';
import type { IconName } from './icons.js';

/** What the console says. The operators are Italian; dates come from the library, so they read as on the customer's page. */

export const WORDS = { messages: it, locale: 'it-IT', register: 'neutral', zone: ZONE } as const;

const words = createWords(WORDS);

export const local = (text: Localized | undefined): string =>
  text === undefined ? '' : localize(text, WORDS.locale).text;

const DAY = 24 * 60 * 60_000;

/** "entro le 16:00", "entro martedì alle 11:00", "entro venerdì 27 novembre". */
export function byWhen(by: string, now: number, day?: string): string {
  if (day !== undefined || !by.includes('T')) return `entro ${dayName(day ?? by, now)}`;
  return words.when('by', Date.parse(by), now).text;
}

/** "oggi", "domani", "lunedì", "27 novembre". */
export function dayName(date: string, now: number): string {
  const away = Math.round((Date.parse(date) - Math.floor(wall(now) / DAY) * DAY) / DAY);
  if (away === 0) return 'oggi';
  if (away === 1) return 'domani';
  if (away === -1) return 'ieri';
  if (away > 1 && away < 7) return weekday.format(Date.parse(date));
  return words.day(date, now);
}

const weekday = new Intl.DateTimeFormat('it-IT', { timeZone: 'UTC', weekday: 'long' });

/** "17:42", "ieri alle 9:10", "martedì 3 novembre alle 16:00". */
export const atWhen = (at: string | number, now: number): string =>
  words.when('at', typeof at === 'string' ? Date.parse(at) : at, now).text;

const relative = new Intl.RelativeTimeFormat('it-IT', { numeric: 'always' });

/** "tra 20 minuti", "3 ore fa". Rounded so that it never says more time than there is, nor less delay. */
export function fromNow(at: number, now: number): string {
  const distance = at - now;
  const size = Math.abs(distance);
  const [unit, ms] =
    size < 60 * 60_000
      ? (['minute', 60_000] as const)
      : size < 2 * DAY
        ? (['hour', 60 * 60_000] as const)
        : (['day', DAY] as const);
  const count = Math.floor(size / ms);
  if (count === 0) return distance >= 0 ? 'tra meno di un minuto' : 'adesso';
  return relative.format(distance < 0 ? -count : count, unit);
}

/** "da 6 minuti", "da un’ora": for how long already, never more than it is. */
export function lasting(since: number, now: number): string {
  const minutes = Math.floor((now - since) / 60_000);
  if (minutes < 1) return 'da meno di un minuto';
  if (minutes < 60) return minutes === 1 ? 'da un minuto' : `da ${minutes} minuti`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return hours === 1 ? 'da un’ora' : `da ${hours} ore`;
  return `da ${Math.floor(hours / 24)} giorni`;
}

/** The last instant that still counts as in time. */
export function dueInstant({ by, day }: { readonly by: string; readonly day?: string | undefined }): number {
  const date = day ?? (by.includes('T') ? undefined : by);
  if (date === undefined) return Date.parse(by);
  return instant(Date.parse(date) + DAY) - 1;
}

export interface State {
  readonly text: string;
  readonly icon: IconName;
  readonly tone: 'late' | 'warn' | 'ok' | 'quiet';
}

const PHASES: Readonly<Record<string, readonly [string, IconName]>> = {
  received: ['Ricevuta', 'received'],
  'in-progress': ['In lavorazione', 'work'],
  'waiting-customer': ['Aspetta il cliente', 'customer'],
  'waiting-third-party': ['Aspetta altri', 'others'],
  'on-hold': ['Sospesa', 'hold'],
  resolved: ['Risolta, da confermare', 'done'],
  closed: ['Chiusa', 'done'],
  reopened: ['Riaperta', 'reopened'],
  unknown: ['Stato sconosciuto', 'undated'],
};

export const phaseName = (phase: string): string => PHASES[phase]?.[0] ?? phase;

/** Lateness first: it is what has to be seen. */
export function stateOf({ phase, timeliness }: Pick<BoardRow, 'phase' | 'timeliness'>): State {
  if (timeliness === 'late') return { text: 'In ritardo', icon: 'late', tone: 'late' };
  if (timeliness === 'silent') return { text: 'In silenzio', icon: 'silent', tone: 'warn' };
  const [text = phase, icon = 'undated'] = PHASES[phase] ?? [];
  if (
    timeliness === 'none-promised' &&
    (phase === 'received' || phase === 'in-progress' || phase === 'reopened')
  )
    return { text: `${text}, senza data`, icon: 'undated', tone: 'warn' };
  return { text, icon, tone: phase === 'resolved' || phase === 'closed' ? 'quiet' : 'ok' };
}

export const PROMISE_KINDS: Readonly<Record<string, string>> = {
  reply: 'risposta',
  update: 'aggiornamento',
  resolution: 'soluzione',
  callback: 'chiamata',
  step: 'passaggio',
};

export const CLOSED_AS: Readonly<Record<string, string>> = {
  done: 'fatto',
  'not-done': 'non si è potuto fare',
  duplicate: 'era già aperta',
  'not-ours': 'non dipende da noi',
  'no-action': 'non serviva fare niente',
  resubmit: 'da mandare di nuovo',
};

export const CHANNELS: Readonly<Record<string, string>> = {
  chat: 'Chat',
  whatsapp: 'WhatsApp',
  phone: 'Telefono',
  callback: 'Richiamata',
  form: 'Modulo',
  email: 'E-mail',
  instagram: 'Instagram',
  sms: 'SMS',
  store: 'Officina',
};

export const channelName = (kind: string): string => CHANNELS[kind] ?? kind;

export const LANGUAGES: Readonly<Record<string, string>> = { it: 'italiano', en: 'inglese' };
export const REGISTERS: Readonly<Record<string, string>> = {
  neutral: 'tono neutro',
  informal: 'dandogli del tu',
  formal: 'dandogli del Lei',
};

export function bytes(size: number): string {
  return size < 1024 * 1024
    ? `${Math.max(1, Math.round(size / 1024)).toLocaleString('it-IT')} kB`
    : `${(size / 1024 / 1024).toLocaleString('it-IT', { maximumFractionDigits: 1 })} MB`;
}
