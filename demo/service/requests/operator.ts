import type { PromiseKind } from 'attesa/core.js';
import type { NoticeKind } from 'attesa/i18n.js';
import * as v from 'valibot';
import { revokeLinks } from '../access/links.js';
import type { Upload } from '../attachments/upload.js';
import type { Tx } from '../db/schema.js';
import { notify } from '../outbox/notices.js';
import { textSchema } from './customer.js';
import { daysAfter, readDue } from './due.js';
import { KEEPS } from './keeping.js';
import { departmentsOf, type Ledger } from './ledger.js';
import type { Office } from './office.js';
import { impossible, invalid } from './refusal.js';
import { pendingOf, promiseId } from './state.js';
import { unpacked, storable } from './words.js';

const line = v.pipe(
  v.string(),
  v.transform((text) => storable(text).trim()),
  v.minLength(1),
  v.maxLength(200),
);

const promiseSchema = v.object({
  kind: v.picklist(['reply', 'update', 'resolution', 'callback', 'step']),
  /** An instant with its offset, or a date. */
  by: v.string(),
  what: v.optional(line),
  replaces: v.optional(v.string()),
  reason: v.optional(line),
});

type NewPromise = v.InferOutput<typeof promiseSchema>;

/** The body of `POST …/commands`. */
export const operatorCommandSchema = v.variant('command', [
  v.object({ command: v.literal('reply'), text: textSchema, promise: v.optional(promiseSchema) }),
  v.object({ command: v.literal('note'), text: textSchema }),
  v.object({
    command: v.literal('move'),
    owner: v.string(),
    person: v.optional(line),
    text: v.optional(textSchema),
    promise: v.optional(promiseSchema),
  }),
  v.object({ command: v.literal('promise'), promise: promiseSchema }),
  v.object({ command: v.literal('keep'), promise: v.string() }),
  v.object({ command: v.literal('withdraw-promise'), promise: v.string() }),
  v.object({
    command: v.literal('step'),
    step: v.string(),
    state: v.picklist(['done', 'current', 'upcoming', 'skipped']),
  }),
  v.object({
    command: v.literal('wait'),
    for: v.picklist(['customer', 'third-party']),
    text: textSchema,
  }),
  v.object({ command: v.literal('hold'), text: textSchema }),
  v.object({ command: v.literal('resume'), text: v.optional(textSchema) }),
  v.object({
    command: v.literal('card'),
    title: line,
    rows: v.pipe(v.array(v.tuple([line, line])), v.minLength(1), v.maxLength(30)),
    href: v.optional(v.pipe(v.string(), v.url(), v.regex(/^https?:/i, 'http or https'))),
    text: v.optional(textSchema),
  }),
  v.object({
    command: v.literal('resolve'),
    text: textSchema,
    confirmDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)), 10),
  }),
  v.object({
    command: v.literal('close'),
    closedAs: v.picklist(['done', 'not-done', 'duplicate', 'not-ours', 'no-action', 'resubmit']),
    text: v.optional(textSchema),
  }),
  v.object({ command: v.literal('revoke-links') }),
  v.object({ command: v.literal('send-link') }),
]);

export type OperatorCommand = v.InferOutput<typeof operatorCommandSchema>;
type Command<K extends OperatorCommand['command']> = Extract<OperatorCommand, { command: K }>;

/** What is possible on a request that is over. */
const AFTERWARDS: ReadonlySet<OperatorCommand['command']> = new Set(['revoke-links', 'send-link']);

/** Does what an operator says, refuses it with 409 when the request does not stand so, with 422 when it makes no sense. */
export async function command(tx: Tx, office: Office, ledger: Ledger, given: OperatorCommand): Promise<void> {
  if (ledger.row.status === 'closed' && !AFTERWARDS.has(given.command))
    throw impossible('The request is closed: only its customer can open it again.');
  const notice = await carryOut(ledger, given);
  if (!AFTERWARDS.has(given.command)) ledger.set({ unread: 0 });
  await ledger.save();
  if (notice !== undefined) await notify(tx, office, ledger.row, notice, ledger.at);
}

/** Returns what the customer is written, if anything. */
async function carryOut(ledger: Ledger, given: OperatorCommand): Promise<NoticeKind | undefined> {
  switch (given.command) {
    case 'reply':
      reply(ledger, given.text);
      if (given.promise !== undefined) announce(ledger, makePromise(ledger, given.promise));
      return 'message';
    case 'note':
      say(ledger, 'note', given.text, KEEPS.news);
      work(ledger);
      return 'message';
    case 'move':
      return move(ledger, given);
    case 'promise': {
      const made = makePromise(ledger, given.promise);
      announce(ledger, made);
      work(ledger);
      return noticeOf(made);
    }
    case 'keep':
      keep(ledger, given.promise);
      return undefined;
    case 'withdraw-promise':
      ledger.settle(awaited(ledger, given.promise), 'withdrawn_at');
      return undefined;
    case 'step':
      return step(ledger, given);
    case 'wait':
      return wait(ledger, given);
    case 'hold':
      say(ledger, 'note', given.text, KEEPS.news);
      ledger.set({ status: 'on-hold', confirm_until: null });
      return 'message';
    case 'resume':
      if (ledger.row.status === 'in-progress') throw impossible('It is in progress already.');
      if (given.text !== undefined) say(ledger, 'note', given.text, KEEPS.news);
      ledger.set({ status: 'in-progress', confirm_until: null });
      return given.text === undefined ? undefined : 'message';
    case 'card':
      ledger.event({
        kind: 'note',
        by: 'brand',
        text: given.text,
        promise: ledger.keep(KEEPS.news)[0],
        card: {
          title: given.title,
          rows: given.rows,
          ...(given.href !== undefined && { href: given.href }),
        },
      });
      work(ledger);
      return 'message';
    case 'resolve':
      if (ledger.row.status === 'resolved') throw impossible('It is resolved already.');
      say(ledger, 'resolved', given.text, KEEPS.solution);
      answered(ledger);
      ledger.set({ status: 'resolved', confirm_until: daysAfter(ledger.at, given.confirmDays) });
      return 'resolved';
    case 'close':
      return close(ledger, given);
    case 'revoke-links':
      await revokeLinks(ledger.tx, ledger.row.id, ledger.at);
      return undefined;
    case 'send-link':
      if (ledger.row.customer_email === null) throw impossible('There is no address to send a link to.');
      return 'link';
  }
}

/** Files, with or without a word. */
export async function attach(
  tx: Tx,
  office: Office,
  ledger: Ledger,
  files: readonly Upload[],
  text?: string,
): Promise<void> {
  if (ledger.row.status === 'closed')
    throw impossible('The request is closed: only its customer can open it again.');
  ledger.event({ kind: 'attachment', by: 'brand', text, promise: ledger.keep(KEEPS.news)[0], files });
  work(ledger);
  ledger.set({ unread: 0 });
  await ledger.save();
  await notify(tx, office, ledger.row, 'message', ledger.at);
}

function say(
  ledger: Ledger,
  kind: 'message' | 'note' | 'resolved',
  text: string,
  keeps: readonly PromiseKind[],
): number {
  return ledger.event({ kind, by: 'brand', text, promise: ledger.keep(keeps)[0] });
}

/** An answer by a person. Returns the event's number. */
export function reply(ledger: Ledger, text: string): number {
  const event = say(ledger, 'message', text, KEEPS.reply);
  answered(ledger);
  work(ledger);
  return event;
}

/** Somebody is at it. What waits for others, or is resolved, goes on waiting. */
export function work(ledger: Ledger): void {
  const { status } = ledger.row;
  if (status === 'received' || status === 'reopened') ledger.set({ status: 'in-progress' });
}

function answered(ledger: Ledger): void {
  if (ledger.row.first_reply_at === null) ledger.set({ first_reply_at: ledger.at });
}

/** The id, if that promise is still awaited. */
function awaited(ledger: Ledger, id: string): string {
  if (!ledger.promises.some((promise) => promiseId(promise) === id))
    throw invalid(`There is no promise ${id}.`);
  if (!pendingOf(ledger.promises).some((promise) => promiseId(promise) === id))
    throw impossible(`The promise ${id} is kept, withdrawn or replaced.`);
  return id;
}

interface Made {
  readonly id: string;
  /** It stands in the place of one that had passed: the brand owes an apology. */
  readonly late: boolean;
}

/** A date, perhaps in the place of another. */
function makePromise(ledger: Ledger, { kind, by, what, replaces, reason }: NewPromise): Made {
  const due = readDue(by);
  if (due === undefined) throw invalid('by is an instant with its offset, or a date such as 2026-11-24.');
  if (due.at <= ledger.at) throw invalid('by has passed: a promise is about what is to come.');
  const before = replaces === undefined ? undefined : awaited(ledger, replaces);
  const late = ledger.promises.some((promise) => promiseId(promise) === before && promise.due_at < ledger.at);
  return { id: ledger.promise({ kind, due, what, replaces: before, reason }), late };
}

function announce(ledger: Ledger, { id, late }: Made): void {
  ledger.event({ kind: late ? 'apology' : 'promise', by: 'brand', promise: id });
}

async function move(ledger: Ledger, given: Command<'move'>): Promise<NoticeKind | undefined> {
  const { row, at } = ledger;
  const departments = await departmentsOf(ledger.tx);
  const from = departments.find(({ id }) => id === row.department);
  const to = departments.find(({ id }) => id === given.owner);
  if (to === undefined || from === undefined) throw invalid(`There is no department ${given.owner}.`);
  if (given.person !== undefined && !(await works(ledger, given.owner, given.person)))
    throw invalid(`Nobody called ${given.person} works there.`);
  const person = given.person ?? null;
  if (to.id === from.id && person === row.person) throw impossible('They have it already.');
  ledger.set({ department: to.id, person, ...(to.id !== from.id && { owned_since: at }) });
  work(ledger);
  const made = given.promise && makePromise(ledger, given.promise);
  if (to.id === from.id) {
    // A colleague at the same desk is nothing the customer has to get used to.
    if (given.text !== undefined) ledger.event({ kind: 'note', by: 'brand', text: given.text });
    if (made !== undefined) announce(ledger, made);
    return made === undefined ? (given.text === undefined ? undefined : 'message') : noticeOf(made);
  }
  // The apology first: the transfer, which brings the new date, is then the latest news.
  if (made?.late === true) announce(ledger, made);
  ledger.event({
    kind: 'transfer',
    by: 'brand',
    from: unpacked(from.name),
    to: unpacked(to.name),
    text: given.text,
    promise: made?.id,
  });
  return 'transfer';
}

const noticeOf = ({ late }: Made): NoticeKind => (late ? 'new-date' : 'promise');

async function works({ tx }: Ledger, department: string, name: string): Promise<boolean> {
  const person = await tx
    .selectFrom('people')
    .select('name')
    .where('department', '=', department)
    .where('name', '=', name)
    .executeTakeFirst();
  return person !== undefined;
}

/** Done by other means than a message: a call, a visit. */
function keep(ledger: Ledger, id: string): void {
  const kind = ledger.promises.find((promise) => promiseId(promise) === id)?.kind;
  ledger.settle(awaited(ledger, id), 'kept_at');
  ledger.event({ kind: 'note', by: 'brand', promise: id });
  if (kind === 'reply' || kind === 'callback') answered(ledger);
  work(ledger);
}

async function step(ledger: Ledger, { step: id, state }: Command<'step'>): Promise<NoticeKind | undefined> {
  const { tx, row, at } = ledger;
  const known = await tx
    .selectFrom('steps')
    .select(['id', 'state'])
    .where('request', '=', row.id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (known === undefined) throw invalid(`There is no step ${id}.`);
  if (known.state === state) throw impossible(`The step is ${state} already.`);
  await tx
    .updateTable('steps')
    .set({ state, at: state === 'upcoming' ? null : at })
    .where('request', '=', row.id)
    .where('id', '=', id)
    .execute();
  work(ledger);
  if (state !== 'done') return undefined;
  ledger.event({ kind: 'step', by: 'brand', step: id, promise: ledger.keep(KEEPS.step)[0] });
  return 'message';
}

function wait(ledger: Ledger, given: Command<'wait'>): NoticeKind {
  if (given.for === 'customer') {
    say(ledger, 'message', given.text, KEEPS.reply);
    answered(ledger);
    ledger.set({ status: 'waiting-customer', confirm_until: null });
  } else {
    say(ledger, 'note', given.text, KEEPS.news);
    ledger.set({ status: 'waiting-third-party', confirm_until: null });
  }
  return 'message';
}

function close(ledger: Ledger, { closedAs, text }: Command<'close'>): NoticeKind {
  const kept = closedAs === 'done' ? KEEPS.solution : text === undefined ? [] : KEEPS.reply;
  ledger.event({ kind: 'closed', by: 'brand', text, promise: ledger.keep(kept)[0] });
  if (text !== undefined) answered(ledger);
  ledger.set({ status: 'closed', closed_as: closedAs, confirm_until: null });
  return 'closed';
}
