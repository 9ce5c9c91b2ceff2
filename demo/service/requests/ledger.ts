import type { Actor, Card, Localized, PromiseKind, RequestEventKind } from 'attesa/core.js';
import type { DepartmentRow, PromiseRow, RequestRow, Tx } from '../db/schema.js';
import { newAttachmentId, type Upload } from '../attachments/upload.js';
import type { Due } from './due.js';
import { pendingOf, promiseId } from './state.js';
import { packed } from './words.js';

/**
 * One request while it changes: what happened is appended, what stands is set, and `save` writes it all and counts one
 * version. Everything happens in the caller's transaction, so a change is whole or it is not.
 */
export interface Ledger {
  readonly tx: Tx;
  readonly at: number;
  /** As it stands, changes of this ledger included. */
  readonly row: Readonly<RequestRow>;
  /** Every promise, those of this ledger included, oldest first. */
  readonly promises: readonly PromiseRow[];
  set(values: Partial<RequestRow>): void;
  /** Returns its number. */
  event(entry: EventEntry): number;
  /** Returns its id. */
  promise(entry: PromiseEntry): string;
  /** Ids of the awaited promises of these kinds, which now are kept. */
  keep(kinds: readonly PromiseKind[]): string[];
  /** Fills in what became of one promise. */
  settle(id: string, as: Outcome): void;
  save(): Promise<void>;
}

export type Outcome = 'kept_at' | 'withdrawn_at' | 'replaced_at';

export interface EventEntry {
  readonly kind: RequestEventKind;
  readonly by: Actor;
  readonly text?: string | undefined;
  readonly promise?: string | undefined;
  readonly step?: string | undefined;
  readonly from?: Localized;
  readonly to?: Localized;
  readonly card?: Card;
  readonly files?: readonly Upload[];
}

export interface PromiseEntry {
  readonly kind: PromiseKind;
  readonly due: Due;
  readonly what?: string | undefined;
  readonly replaces?: string | undefined;
  readonly reason?: string | undefined;
}

/** `undefined` when there is no such request. */
export async function openLedger(tx: Tx, id: string, at: number): Promise<Ledger | undefined> {
  const row = await tx.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const promises = await promisesOf(tx, id);
  const { last } = await tx
    .selectFrom('events')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('request', '=', id)
    .executeTakeFirstOrThrow();
  return ledgerOf(tx, row, promises, last, at);
}

export const promisesOf = (tx: Tx, id: string): Promise<PromiseRow[]> =>
  tx.selectFrom('promises').selectAll().where('request', '=', id).orderBy('number').execute();

export const departmentsOf = (tx: Tx): Promise<DepartmentRow[]> =>
  tx.selectFrom('departments').selectAll().orderBy('position').execute();

/** A request that begins. The row is written at once, since everything else refers to it. */
export async function beginLedger(tx: Tx, row: RequestRow): Promise<Ledger> {
  await tx.insertInto('requests').values(row).execute();
  return ledgerOf(tx, row, [], 0, row.opened_at);
}

function ledgerOf(
  tx: Tx,
  before: RequestRow,
  known: readonly PromiseRow[],
  lastEvent: number,
  at: number,
): Ledger {
  let row = before;
  let number = lastEvent;
  const promises = [...known];
  const writes: (() => Promise<unknown>)[] = [];

  function settle(id: string, as: Outcome): void {
    const index = promises.findIndex((promise) => promiseId(promise) === id);
    const promise = promises[index];
    if (promise === undefined) throw new Error(`No promise ${id}`);
    promises[index] = { ...promise, [as]: at };
    writes.push(() =>
      tx
        .updateTable('promises')
        .set({ [as]: at })
        .where('request', '=', row.id)
        .where('number', '=', promise.number)
        .execute(),
    );
  }

  return {
    tx,
    at,
    promises,
    get row() {
      return row;
    },
    set(values) {
      row = { ...row, ...values };
    },
    event({ kind, by, text, promise, step, from, to, card, files = [] }) {
      number += 1;
      const event = number;
      row = { ...row, last_event_at: at };
      writes.push(async () => {
        await tx
          .insertInto('events')
          .values({
            request: row.id,
            number: event,
            at,
            kind,
            actor: by,
            from_name: from === undefined ? null : packed(from),
            to_name: to === undefined ? null : packed(to),
            promise: promise ?? null,
            step: step ?? null,
            text: text || null,
            card: card === undefined ? null : JSON.stringify(card),
          })
          .execute();
        for (const [position, file] of files.entries()) {
          await tx
            .insertInto('attachments')
            .values({ id: newAttachmentId(), request: row.id, event, position, ...file })
            .execute();
        }
      });
      return event;
    },
    promise({ kind, due, what, replaces, reason }) {
      const promise: PromiseRow = {
        request: row.id,
        number: promises.length + 1,
        kind,
        by: due.by,
        due_at: due.at,
        made_at: at,
        what: what ?? null,
        replaces: replaces ?? null,
        reason: reason ?? null,
        kept_at: null,
        withdrawn_at: null,
        replaced_at: null,
        told_at: null,
      };
      if (replaces !== undefined) settle(replaces, 'replaced_at');
      promises.push(promise);
      writes.push(() => tx.insertInto('promises').values(promise).execute());
      return promiseId(promise);
    },
    keep(kinds) {
      const kept = pendingOf(promises)
        .filter(({ kind }) => kinds.some((one) => one === kind))
        .map(promiseId);
      for (const id of kept) settle(id, 'kept_at');
      return kept;
    },
    settle,
    async save() {
      for (const write of writes.splice(0)) await write();
      row = { ...row, version: row.version + 1 };
      await tx.updateTable('requests').set(row).where('id', '=', row.id).execute();
    },
  };
}
