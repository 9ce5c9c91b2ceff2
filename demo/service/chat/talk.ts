import { expectationOf, type Work } from 'attesa/core.js';
import type { Register } from 'attesa/i18n.js';
import type { ChatRow, Language, Reader, Tx } from '../db/schema.js';
import { notify } from '../outbox/notices.js';
import { dueAfter, type Due } from '../requests/due.js';
import { openLedger, type EventEntry, type Ledger } from '../requests/ledger.js';
import type { Office } from '../requests/office.js';
import { command, reply, work } from '../requests/operator.js';
import { impossible } from '../requests/refusal.js';
import { pendingOf } from '../requests/state.js';
import { submit } from '../requests/submit.js';
import { CHANNEL } from './channel.js';
import { ASSISTANT, assistantSays, understand, type Desk } from './assistant.js';
import type { RefusedCode } from './frames.js';
import { lineOf, stageOf } from './queue.js';

/*
 * What is done in a conversation, each deed in its caller's transaction. The conversation is a request: what is said is its
 * events, so the tracker tells the same.
 */

/** Nobody is asked for a name before they may write. */
const NAMELESS = 'Visitatore';

/** As much as a tracker can still show, with room for the brand's last words. */
const MOST_EVENTS = 800;
const MOST_CHARACTERS = 200_000;

/** What the desk knows when a deed is done. */
export interface Scene extends Desk {
  /** Open time within which somebody who leaves a message is answered. */
  readonly within: Work;
}

/** Why a deed was not done. */
export class Unsaid extends Error {
  constructor(readonly code: RefusedCode) {
    super(code);
    this.name = 'Unsaid';
  }
}

interface Author {
  /** `customer`, `assistant` or `operator <name>`. */
  readonly author: string;
  readonly name?: string | undefined;
  readonly key?: string | undefined;
}

/** A conversation while it changes. */
interface Talk {
  readonly ledger: Ledger;
  readonly chat: Readonly<ChatRow>;
  set(values: Partial<ChatRow>): void;
  say(entry: EventEntry, author: Author): number;
  /** For an event that is there already. */
  sign(event: number, author: Author): void;
  save(): Promise<void>;
}

/** `undefined` when there is no such conversation. */
async function openTalk(tx: Tx, request: string, at: number): Promise<Talk | undefined> {
  const row = await tx.selectFrom('chats').selectAll().where('request', '=', request).executeTakeFirst();
  const ledger = row && (await openLedger(tx, request, at));
  return ledger && talkOf(ledger, row);
}

function talkOf(ledger: Ledger, row: ChatRow): Talk {
  let chat = row;
  const lines: { event: number; author: Author }[] = [];
  return {
    ledger,
    get chat() {
      return chat;
    },
    set(values) {
      chat = { ...chat, ...values };
    },
    say(entry, author) {
      const event = ledger.event(entry);
      lines.push({ event, author });
      return event;
    },
    sign(event, author) {
      lines.push({ event, author });
    },
    async save() {
      await ledger.save();
      await ledger.tx.updateTable('chats').set(chat).where('request', '=', chat.request).execute();
      for (const { event, author } of lines.splice(0))
        await ledger.tx
          .insertInto('chat_lines')
          .values(lineRow(chat.request, event, author))
          .execute();
    },
  };
}

const lineRow = (
  request: string,
  event: number,
  { author, name, key }: Author,
): { request: string; event: number; author: string; name: string | null; key: string | null } => ({
  request,
  event,
  author,
  name: name ?? null,
  key: key ?? null,
});

/** Throws `not-found`, or `ended` when it is over. */
async function openAlive(tx: Tx, request: string, at: number): Promise<Talk> {
  const talk = await openTalk(tx, request, at);
  if (talk === undefined) throw new Unsaid('not-found');
  if (talk.ledger.row.status === 'closed') throw new Unsaid('ended');
  return talk;
}

// ------------------------------------------------------------------------------------------------- the customer

export interface Opening {
  readonly text: string;
  /** The customer's own key of the first message. */
  readonly key: string;
  readonly language: Language;
  readonly register: Register;
  readonly topic?: string | undefined;
  readonly about?: string | undefined;
  readonly stated?:
    | {
        readonly lower?: number | undefined;
        readonly upper?: number | undefined;
        readonly by?: number | undefined;
      }
    | undefined;
}

/** A conversation with its first message and the assistant's answer. Returns its reference. */
export async function beginTalk(
  tx: Tx,
  office: Office,
  given: Opening,
  at: number,
  scene: Scene,
): Promise<string> {
  const { stated = {} } = given;
  const request = await submit(
    tx,
    office,
    {
      channel: CHANNEL,
      kind: 'chat',
      language: given.language,
      register: given.register,
      name: NAMELESS,
      topic: given.topic,
      message: given.text,
      live: true,
    },
    at,
  );
  const row: ChatRow = {
    request,
    place: null,
    asked_at: null,
    operator: null,
    taken_at: null,
    kept_at: null,
    ended_at: null,
    seen: 0,
    about: given.about ?? null,
    stated_lower: stated.lower ?? null,
    stated_upper: stated.upper ?? null,
    stated_by: stated.by ?? null,
  };
  await tx.insertInto('chats').values(row).execute();
  const ledger = await openLedger(tx, request, at);
  if (ledger === undefined) throw new Error(`No request ${request}`);
  const talk = talkOf(ledger, row);
  // The first event of every request is what its customer wrote.
  talk.sign(1, { author: 'customer', key: given.key });
  await answer(talk, given.text, scene, true);
  await talk.save();
  return request;
}

/**
 * Takes in what the customer writes. The same key again changes nothing: the number of the event that is there already is
 * returned. Throws `Unsaid`.
 */
export async function hear(
  tx: Tx,
  request: string,
  { key, text }: { readonly key: string; readonly text: string },
  at: number,
  scene: Scene,
): Promise<number | undefined> {
  const said = await saidAs(tx, request, 'customer', key);
  if (said !== undefined) return said;
  const talk = await openAlive(tx, request, at);
  const event = talk.say({ kind: 'message', by: 'customer', text }, { author: 'customer', key });
  if (await isFull(tx, request, event)) throw new Unsaid('too-many');
  const { row } = talk.ledger;
  talk.ledger.set({ unread: 1, ...(row.status === 'waiting-customer' && { status: 'in-progress' }) });
  if (stageOf(talk.chat) === 'assistant') await answer(talk, text, scene, false);
  else if (talk.chat.kept_at !== null) dateFor(talk, scene);
  await talk.save();
  return undefined;
}

/** The customer wants a person. Who had given up the seat is back in it. Throws `Unsaid`. */
export async function askPerson(tx: Tx, request: string, at: number, scene: Scene): Promise<void> {
  const talk = await openAlive(tx, request, at);
  if (talk.chat.kept_at !== null) talk.set({ kept_at: null });
  else if (stageOf(talk.chat) !== 'assistant') return;
  if (stageOf(talk.chat) === 'assistant') {
    await join(talk, scene);
    assistant(talk, scene, { topic: 'person', joins: true, isFirst: false });
  }
  await talk.save();
}

/** The customer ends it. When nobody has answered, they have taken it back. */
export async function leave(tx: Tx, request: string, at: number): Promise<void> {
  const talk = await openAlive(tx, request, at);
  const { ledger } = talk;
  const isAnswered = ledger.row.first_reply_at !== null;
  ledger.event({ kind: isAnswered ? 'closed' : 'withdrawn', by: 'customer' });
  ledger.set({ status: 'closed', closed_as: isAnswered ? 'done' : 'withdrawn', confirm_until: null });
  over(talk);
  await talk.save();
}

/** Whose line it was is nobody's any more. */
function over(talk: Talk): void {
  talk.set({ ended_at: talk.ledger.at, operator: null, place: null });
}

/** Gives up the seat and keeps the place: the answer goes by e-mail, by a date. */
export async function keepPlace(
  tx: Tx,
  office: Office,
  request: string,
  { email, text, key }: { readonly email: string; readonly text?: string | undefined; readonly key: string },
  at: number,
  scene: Scene,
): Promise<Due | undefined> {
  const talk = await openTalk(tx, request, at);
  if (talk === undefined || talk.ledger.row.status === 'closed')
    throw impossible('This conversation is over.');
  const { ledger } = talk;
  // Under the key of a message that is there already, it is that message.
  if (text !== undefined && (await saidAs(tx, request, 'customer', key)) === undefined) {
    const event = talk.say({ kind: 'message', by: 'customer', text }, { author: 'customer', key });
    if (await isFull(tx, request, event)) throw impossible('This conversation can hold no more text.');
    ledger.set({ unread: 1 });
  }
  ledger.set({ customer_email: email, notify: 1 });
  await join(talk, scene);
  talk.set({ kept_at: at });
  const due = dateFor(talk, scene);
  assistant(talk, scene, { topic: 'kept', joins: true, isFirst: false, by: due?.at });
  await talk.save();
  await notify(tx, office, ledger.row, 'received', at);
  return due;
}

// ------------------------------------------------------------------------------------------------- the assistant

/** The scripted answer. When it does not understand, is asked to, or nobody is there: a place in the line. */
async function answer(talk: Talk, text: string, scene: Scene, isFirst: boolean): Promise<void> {
  const topic = understand(text);
  const joins = topic === 'person' || topic === 'unknown' || !scene.someone;
  if (joins) await join(talk, scene);
  const by = scene.someone ? undefined : dateFor(talk, scene)?.at;
  assistant(talk, scene, { topic, joins, isFirst, by });
}

function assistant(
  talk: Talk,
  scene: Scene,
  about: Omit<Parameters<typeof assistantSays>[0], 'language' | 'register' | 'now'>,
): void {
  const { row, at } = talk.ledger;
  const text = assistantSays({ ...about, language: row.language, register: row.register, now: at }, scene);
  talk.say({ kind: 'message', by: 'system', text }, { author: 'assistant', name: ASSISTANT });
}

/**
 * The next place in the line, unless they have one. What they are told about the wait now goes before what their page said
 * when they wrote: the assistant may have had them for a while.
 */
async function join(talk: Talk, scene?: Scene): Promise<void> {
  if (talk.chat.place !== null) return;
  const { last } = await talk.ledger.tx
    .selectFrom('chats')
    .select(({ fn }) => fn.max<number | null>('place').as('last'))
    .executeTakeFirstOrThrow();
  talk.set({
    place: (last ?? 0) + 1,
    asked_at: talk.ledger.at,
    ...(scene && announced(scene, talk.ledger.at)),
    // Ended, and opened again in the tracker: it begins anew.
    ...(talk.chat.ended_at !== null && { ended_at: null, taken_at: null }),
  });
}

/** The wait as it stands at `at`, in the columns; nothing where nothing is known of it. */
function announced(
  { channels }: Scene,
  at: number,
): Partial<Pick<ChatRow, 'stated_lower' | 'stated_upper' | 'stated_by'>> {
  const channel = channels.get(CHANNEL);
  const expectation = channel && expectationOf(channel, at);
  if (expectation?.basis !== 'live' || expectation.upper === undefined) return {};
  const { lower, upper } = expectation;
  return { stated_lower: lower === undefined ? null : at + lower, stated_upper: at + upper, stated_by: null };
}

/** By when an answer comes: the date that was given and is still to come, else one of the desk's level. */
function dateFor({ ledger }: Talk, { within }: Scene): Due | undefined {
  const given = pendingOf(ledger.promises).find(({ due_at }) => due_at >= ledger.at);
  if (given !== undefined) return { by: given.by, at: given.due_at };
  const due = dueAfter(CHANNEL, ledger.at, within);
  if (due !== undefined)
    ledger.event({ kind: 'promise', by: 'system', promise: ledger.promise({ kind: 'reply', due }) });
  return due;
}

/**
 * Who waits and will not be served while they sit there gets a date, once.
 * @param why `later`: the chat closes; `away`: they left the page
 * @returns whether anything was said
 */
export async function giveDate(
  tx: Tx,
  request: string,
  why: 'later' | 'away',
  at: number,
  scene: Scene,
): Promise<boolean> {
  const talk = await openTalk(tx, request, at);
  if (talk === undefined || talk.ledger.row.status === 'closed' || stageOf(talk.chat) !== 'waiting')
    return false;
  // Also one that has passed: a new date in its place is for a person to give.
  if (pendingOf(talk.ledger.promises).length > 0) return false;
  const due = dateFor(talk, scene);
  assistant(talk, scene, { topic: why, joins: true, isFirst: false, by: due?.at });
  await talk.save();
  return true;
}

/** Nobody was asked for and the customer is gone: there is nothing left to answer. */
export async function fadeOut(tx: Tx, request: string, at: number): Promise<boolean> {
  const talk = await openTalk(tx, request, at);
  if (talk === undefined || talk.ledger.row.status === 'closed' || stageOf(talk.chat) !== 'assistant')
    return false;
  // Somebody has answered from the console, or a date was given: then it is a request like any other.
  if (talk.ledger.row.first_reply_at !== null || pendingOf(talk.ledger.promises).length > 0) return false;
  talk.ledger.event({ kind: 'closed', by: 'system' });
  talk.ledger.set({ status: 'closed', closed_as: 'no-action' });
  over(talk);
  await talk.save();
  return true;
}

// -------------------------------------------------------------------------------------------------- the operator

export interface Operator {
  /** For the sign-in. */
  readonly name: string;
  /** Given name, for the customer. */
  readonly person?: string | undefined;
}

/** Whatever name somebody signs in with, they are no customer. */
const authorOf = ({ name }: Operator): string => `operator ${name}`;

/** Takes one, or the next who sits and waits. Returns which. Of two who take one, the second gets `taken`. */
export async function take(
  tx: Tx,
  operator: Operator,
  request: string | undefined,
  at: number,
  isAway: (request: string) => boolean,
): Promise<string> {
  const id = request ?? (await nextOf(tx, isAway));
  if (id === undefined) throw new Unsaid('nobody-waiting');
  const talk = await openAlive(tx, id, at);
  const { chat, ledger } = talk;
  if (chat.operator === operator.name) return id;
  if (chat.operator !== null) throw new Unsaid('taken');
  talk.set({ operator: operator.name, taken_at: chat.taken_at ?? at });
  const desk = await tx
    .selectFrom('people')
    .select('name')
    .where('department', '=', ledger.row.department)
    .where('name', '=', operator.person ?? '')
    .executeTakeFirst();
  if (desk !== undefined) ledger.set({ person: desk.name });
  work(ledger);
  await talk.save();
  return id;
}

/** Throws `not-yours` when somebody else has it, or nobody. */
async function openOwn(tx: Tx, operator: Operator, request: string, at: number): Promise<Talk> {
  const talk = await openAlive(tx, request, at);
  if (talk.chat.operator !== operator.name) throw new Unsaid('not-yours');
  return talk;
}

/**
 * What a person says; by e-mail too, when the customer has given an address and does not sit there. The same key again
 * changes nothing: the number of the event that is there already is returned. Throws `Unsaid`.
 */
export async function speak(
  tx: Tx,
  office: Office,
  operator: Operator,
  { reference, key, text }: { readonly reference: string; readonly key: string; readonly text: string },
  at: number,
  isPresent: boolean,
): Promise<number | undefined> {
  const said = await saidAs(tx, reference, authorOf(operator), key);
  if (said !== undefined) return said;
  const talk = await openOwn(tx, operator, reference, at);
  const { ledger } = talk;
  const event = reply(ledger, text);
  talk.sign(event, { author: authorOf(operator), name: operator.person, key });
  talk.set({ seen: event });
  ledger.set({ unread: 0 });
  await talk.save();
  if (!isPresent) await notify(tx, office, ledger.row, 'message', at);
  return undefined;
}

/** Gives it back to its place in the line. */
export async function release(tx: Tx, operator: Operator, request: string, at: number): Promise<void> {
  const talk = await openOwn(tx, operator, request, at);
  talk.set({ operator: null });
  // Who was taken before they asked waits from now on.
  await join(talk);
  await talk.save();
}

/** The operator ends it. Without an answer by anybody it is not done. */
export async function endTalk(
  tx: Tx,
  office: Office,
  operator: Operator,
  request: string,
  at: number,
): Promise<void> {
  const talk = await openOwn(tx, operator, request, at);
  const { ledger } = talk;
  over(talk);
  await tx.updateTable('chats').set(talk.chat).where('request', '=', request).execute();
  const closedAs = ledger.row.first_reply_at === null ? 'no-action' : 'done';
  await command(tx, office, ledger, { command: 'close', closedAs });
}

/** An operator has had all of it before their eyes. Returns whether that was new. */
export async function markSeen(tx: Tx, request: string): Promise<boolean> {
  const { last } = await tx
    .selectFrom('events')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('request', '=', request)
    .executeTakeFirstOrThrow();
  const { numUpdatedRows } = await tx
    .updateTable('chats')
    .set({ seen: last })
    .where('request', '=', request)
    .where('seen', '<', last)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

// ------------------------------------------------------------------------------------------------------- reading

async function saidAs(db: Reader, request: string, author: string, key: string): Promise<number | undefined> {
  const line = await db
    .selectFrom('chat_lines')
    .select('event')
    .where('request', '=', request)
    .where('author', '=', author)
    .where('key', '=', key)
    .executeTakeFirst();
  return line?.event;
}

/** Whether an event of this number is more than a tracker can still show. */
const isFull = async (db: Reader, request: string, event: number): Promise<boolean> =>
  event > MOST_EVENTS || (await lengthOf(db, request)) > MOST_CHARACTERS;

async function lengthOf(db: Reader, request: string): Promise<number> {
  const { length } = await db
    .selectFrom('events')
    .select(({ fn, ref }) => fn.sum<number | null>(fn('length', [ref('text')])).as('length'))
    .where('request', '=', request)
    .executeTakeFirstOrThrow();
  return length ?? 0;
}

/** Every conversation that is not over. */
export const alive = (db: Reader) =>
  db
    .selectFrom('chats')
    .innerJoin('requests', 'requests.id', 'chats.request')
    .where('chats.ended_at', 'is', null)
    .where('requests.status', '!=', 'closed');

async function nextOf(tx: Tx, isAway: (request: string) => boolean): Promise<string | undefined> {
  const rows = await alive(tx).select(['chats.request', 'place', 'operator', 'kept_at']).execute();
  const standings = rows.map(({ request, place, operator, kept_at }) => ({
    request,
    place,
    operator,
    kept: kept_at !== null,
    away: isAway(request),
  }));
  return lineOf(standings)[0]?.request;
}
