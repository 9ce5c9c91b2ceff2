import * as v from 'valibot';
import type { Tx } from '../db/schema.js';
import { notify } from '../outbox/notices.js';
import { daysAfter } from './due.js';
import type { Ledger } from './ledger.js';
import type { Office } from './office.js';
import { promiseAgain } from './promising.js';
import { impossible } from './refusal.js';
import { actionsOf } from './state.js';
import { LONGEST_TEXT, storable } from './words.js';

/** What somebody writes. Blank is nothing. */
export const textSchema = v.pipe(
  v.string(),
  v.transform((text) => storable(text).trim()),
  v.minLength(1, 'write something'),
  v.maxLength(LONGEST_TEXT, `up to ${LONGEST_TEXT} characters`),
);

/** An address that a letter can be sent to; whether somebody reads there, nobody knows. */
export const emailSchema = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(254),
  v.regex(/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u, 'an address'),
);

/** The body of `POST …/actions`. */
export const customerActionSchema = v.variant('action', [
  v.object({ action: v.literal('confirm') }),
  v.object({ action: v.literal('reject'), reason: textSchema }),
  v.object({
    action: v.literal('later'),
    days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30)),
  }),
  v.object({ action: v.literal('reply'), text: textSchema }),
  v.object({ action: v.literal('reopen'), reason: textSchema }),
  v.object({ action: v.literal('withdraw'), reason: v.optional(textSchema) }),
  v.object({
    action: v.literal('rate'),
    score: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
    comment: v.optional(textSchema),
  }),
  v.object({ action: v.literal('notify'), on: v.boolean() }),
]);

export type CustomerAction = v.InferOutput<typeof customerActionSchema>;

/** "Ask me later" moves the day, not for ever. */
const LATEST_DAYS = 60;

/** Does what the customer asks, or refuses it with 409 when the request does not stand so. */
export async function act(tx: Tx, office: Office, ledger: Ledger, action: CustomerAction): Promise<void> {
  const { row, at } = ledger;
  if (!actionsOf(row).includes(action.action))
    throw impossible(`${action.action} is not possible while the request is ${row.status}.`);
  switch (action.action) {
    case 'confirm':
      ledger.event({ kind: 'confirmed', by: 'customer' });
      closeDone(ledger);
      break;
    case 'reject':
      ledger.event({ kind: 'rejected', by: 'customer', text: action.reason });
      reopen(ledger);
      ledger.event({ kind: 'reopened', by: 'system', promise: promiseAgain(ledger) });
      break;
    case 'later': {
      const until = (row.confirm_until ?? at) + action.days * 24 * 60 * 60_000;
      if (until > daysAfter(at, LATEST_DAYS)) throw impossible('The question cannot be put off any further.');
      ledger.set({ confirm_until: until });
      break;
    }
    case 'reply': {
      ledger.event({ kind: 'message', by: 'customer', text: action.text });
      ledger.set({ unread: 1, ...(row.status === 'waiting-customer' && { status: 'in-progress' }) });
      const promise = promiseAgain(ledger);
      if (promise !== undefined) ledger.event({ kind: 'promise', by: 'system', promise });
      break;
    }
    case 'reopen':
      reopen(ledger);
      ledger.event({ kind: 'reopened', by: 'customer', text: action.reason, promise: promiseAgain(ledger) });
      break;
    case 'withdraw':
      ledger.event({ kind: 'withdrawn', by: 'customer', text: action.reason });
      ledger.set({ status: 'closed', closed_as: 'withdrawn' });
      break;
    case 'rate':
      ledger.event({ kind: 'rated', by: 'customer', text: action.comment });
      ledger.set({ score: action.score });
      break;
    case 'notify':
      ledger.set({ notify: action.on ? 1 : 0 });
  }
  await ledger.save();
  if (action.action === 'reject' || action.action === 'reopen')
    await notify(tx, office, ledger.row, 'reopened', at);
}

/** The end that both the customer's yes and their silence lead to. */
export function closeDone(ledger: Ledger): void {
  ledger.event({ kind: 'closed', by: 'system' });
  ledger.set({ status: 'closed', closed_as: 'done', confirm_until: null });
}

function reopen(ledger: Ledger): void {
  ledger.set({ status: 'reopened', closed_as: null, confirm_until: null, score: null, unread: 1 });
}
