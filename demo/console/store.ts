import * as api from './api.js';
import { Refused } from './api.js';

/** What the console knows, and how it learns. Whoever changes it says so; the page is then rendered once. */

export type Route =
  | { readonly page: 'board' }
  | { readonly page: 'outbox' }
  | { readonly page: 'chat'; readonly reference?: string }
  | { readonly page: 'request'; readonly id: string };

/** What somebody is writing: it outlives every refresh and every walk through the pages. */
export interface Draft {
  values: Record<string, string>;
  /** The request as it was on screen when the writing began. */
  tag: string;
  /** How many of its events were there then. */
  seen: number;
  trouble?: string | undefined;
  sending?: boolean;
  /** What was tried last: tried again, it must not happen twice. */
  attempt?: { readonly body: string; readonly key: string } | undefined;
}

export interface Opened {
  readonly id: string;
  readonly answer: api.RequestAnswer;
  readonly tag: string;
}

interface Store {
  /** Undefined: not asked yet. */
  operator: string | null | undefined;
  route: Route;
  board: api.Board | undefined;
  opened: Opened | undefined;
  outbox: readonly api.Message[] | undefined;
  /** When the service last answered, and whether it does now. */
  checkedAt: number | undefined;
  reachable: boolean;
  /** The request asked for is not there. */
  missing: boolean;
  search: string;
  filter: string;
  /** Said once, politely. */
  notice: string;
  loginTrouble: string;
}

export const store: Store = {
  operator: undefined,
  route: { page: 'board' },
  board: undefined,
  opened: undefined,
  outbox: undefined,
  checkedAt: undefined,
  reachable: true,
  missing: false,
  search: '',
  filter: 'open',
  notice: '',
  loginTrouble: '',
};

const drafts = new Map<string, Draft>();

let render: (() => void) | undefined;
let planned = false;

export function onChange(run: () => void): void {
  render = run;
}

export function changed(): void {
  if (planned) return;
  planned = true;
  queueMicrotask(() => {
    planned = false;
    render?.();
  });
}

export function announce(text: string): void {
  store.notice = text;
  changed();
}

// ------------------------------------------------------------------------------------------------------- drafts

const keyOf = (id: string, form: string): string => `${id} ${form}`;

export function draftOf(id: string, form: string): Draft | undefined {
  return drafts.get(keyOf(id, form));
}

/** The draft to write into; made with what is on screen now. */
export function draftFor(opened: Opened, form: string): Draft {
  const key = keyOf(opened.id, form);
  const draft = drafts.get(key) ?? { values: {}, tag: opened.tag, seen: eventsOf(opened).length };
  drafts.set(key, draft);
  return draft;
}

export function dropDraft(id: string, form: string): void {
  drafts.delete(keyOf(id, form));
}

/** What is typed, as against chosen from a list: only that would be missed. */
const TYPED = ['text', 'what', 'reason', 'title', 'rows'];

export const hasWords = ({ values }: Draft): boolean =>
  TYPED.some((field) => (values[field] ?? '').trim() !== '');

export const isWriting = (): boolean => [...drafts.values()].some(hasWords);

export const eventsOf = ({ answer }: Opened): readonly NonNullable<api.RequestJson['events']>[number][] =>
  answer.document.events ?? [];

/** The request has moved on since this was begun. */
export const isStale = (draft: Draft, opened: Opened): boolean => draft.tag !== opened.tag;

/** What is on screen now has been read: the draft builds on it. */
export function acknowledge(draft: Draft, opened: Opened): void {
  draft.tag = opened.tag;
  draft.seen = eventsOf(opened).length;
  draft.trouble = undefined;
  changed();
}

// ---------------------------------------------------------------------------------------------------- refreshing

async function asked<T>(question: Promise<T>): Promise<T | undefined> {
  try {
    const answer = await question;
    store.reachable = true;
    store.checkedAt = Date.now();
    return answer;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.status === 401) store.operator = null;
    else if (error.status === 404) store.missing = true;
    else store.reachable = false;
    return undefined;
  } finally {
    changed();
  }
}

export async function refreshBoard(): Promise<void> {
  store.board = (await asked(api.board())) ?? store.board;
  changed();
}

export async function refreshOutbox(): Promise<void> {
  store.outbox = (await asked(api.outbox())) ?? store.outbox;
  changed();
}

export async function refreshRequest(id: string): Promise<void> {
  const found = await asked(api.request(id));
  // The operator may have gone elsewhere meanwhile.
  if (found !== undefined && store.route.page === 'request' && store.route.id === id) {
    store.opened = { id, ...found };
    store.missing = false;
    changed();
  }
}

export async function refresh(): Promise<void> {
  const { route } = store;
  if (route.page === 'board') await refreshBoard();
  else if (route.page === 'outbox') await refreshOutbox();
  else if (route.page === 'request') await Promise.all([refreshRequest(route.id), refreshBoard()]);
}

// ------------------------------------------------------------------------------------------------------- sending

const REFUSALS: Readonly<Record<number, string>> = {
  0: 'Il servizio non risponde. Non è stato inviato niente: il testo è ancora qui, riprova tra poco.',
  401: 'La sessione è finita: entra di nuovo, il testo resta qui.',
  409: 'In questo stato non si può fare.',
  412: 'Qualcuno è stato più veloce: la richiesta è cambiata mentre scrivevi. Leggi che cosa è successo e invia di nuovo.',
  413: 'È troppo grande.',
  422: 'Qualcosa non va in quello che hai scritto.',
  429: 'Troppe richieste in poco tempo: aspetta qualche secondo.',
};

/** In words, with the service's own where it says more. */
export function refusalText({ status, detail }: Refused): string {
  const own = REFUSALS[status] ?? 'Il servizio ha un guasto: non è stato inviato niente.';
  return detail === '' || status === 412 || status === 401 || status === 0 ? own : `${own} (${detail})`;
}

/**
 * Sends what was written. It stays until the service has taken it; tried again unchanged, it goes under the same key.
 * @returns whether it was taken
 */
export async function submit(
  opened: Opened,
  form: string,
  body: object | FormData,
  done: string,
): Promise<boolean> {
  const draft = draftFor(opened, form);
  if (draft.sending) return false;
  const text = body instanceof FormData ? fingerprint(body) : JSON.stringify(body);
  const written = `${draft.tag} ${text}`;
  const attempt =
    draft.attempt?.body === written ? draft.attempt : { body: written, key: crypto.randomUUID() };
  Object.assign(draft, { attempt, sending: true, trouble: undefined });
  changed();
  try {
    if (body instanceof FormData) await api.attach(opened.id, draft.tag, attempt.key, body);
    else await api.command(opened.id, draft.tag, attempt.key, body);
    dropDraft(opened.id, form);
    announce(done);
    await refreshRequest(opened.id);
    return true;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    draft.trouble = refusalText(error);
    if (error.status === 401) store.operator = null;
    if (error.status === 412) await refreshRequest(opened.id);
    return false;
  } finally {
    draft.sending = false;
    changed();
  }
}

/** A button that needs no words: it acts on what is on screen at the press. */
export async function press(opened: Opened, button: string, body: object, done: string): Promise<void> {
  const before = draftOf(opened.id, button);
  if (before?.sending) return;
  dropDraft(opened.id, button);
  draftFor(opened, button).attempt = before?.attempt;
  await submit(opened, button, body, done);
}

function fingerprint(form: FormData): string {
  return [...form]
    .map(
      ([name, value]) =>
        `${name}=${typeof value === 'string' ? value : `${value.name} ${value.size} ${value.lastModified}`}`,
    )
    .join('&');
}

// ------------------------------------------------------------------------------------------------------ listening

let bell: EventSource | undefined;
let soon: ReturnType<typeof setTimeout> | undefined;

/** Listens for changes. A doorbell that was silent for a while may have missed some: on its return everything is looked at. */
export function listen(): void {
  bell?.close();
  bell = new EventSource('/console/api/events');
  bell.addEventListener('open', () => void refresh());
  bell.addEventListener('changed', () => {
    // A command may ring several times.
    clearTimeout(soon);
    soon = setTimeout(() => void refresh(), 120);
  });
  bell.addEventListener('error', () => {
    store.reachable = false;
    changed();
    // A closed bell does not try again by itself: either the session is over or the service is away.
    if (bell?.readyState === EventSource.CLOSED) void recover();
  });
}

async function recover(): Promise<void> {
  const name = await asked(api.me());
  if (store.operator === null) return;
  setTimeout(name === undefined ? () => void recover() : listen, 5000);
}

export function stopListening(): void {
  bell?.close();
  bell = undefined;
}
