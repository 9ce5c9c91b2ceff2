import type { PromiseKind, Work } from 'attesa/core.js';
import type { RequestRow } from '../db/schema.js';
import { dueAfter } from './due.js';
import type { Ledger } from './ledger.js';
import { pendingOf } from './state.js';

const HOUR = 60 * 60_000;

/** The first word of each channel, on its open clock. */
const FIRST: Readonly<Record<string, { kind: PromiseKind; within: Work }>> = {
  richiamata: { kind: 'callback', within: { ms: 4 * HOUR } },
  whatsapp: { kind: 'reply', within: { ms: 3 * HOUR } },
  email: { kind: 'reply', within: { days: 1 } },
};
const OTHERWISE: { kind: PromiseKind; within: Work } = { kind: 'reply', within: { ms: 6 * HOUR } };

/**
 * The date that everybody gets who has just written. Returns the promise's id; `undefined` when the channel does not open
 * within a year, since no date is better than an invented one.
 */
export function promiseFirst(ledger: Ledger, { channel }: Pick<RequestRow, 'channel'>): string | undefined {
  const { kind, within } = FIRST[channel] ?? OTHERWISE;
  const due = dueAfter(channel, ledger.at, within);
  return due && ledger.promise({ kind, due });
}

/** A date for who has written again, unless one that is still to come was given already. */
export function promiseAgain(ledger: Ledger): string | undefined {
  if (pendingOf(ledger.promises).some(({ due_at }) => due_at >= ledger.at)) return undefined;
  const { kind, within } = OTHERWISE;
  const due = dueAfter('modulo', ledger.at, within);
  return due && ledger.promise({ kind, due });
}
