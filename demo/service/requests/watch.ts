import { change, type Foundation } from '../context.js';
import type { Reader, Tx } from '../db/schema.js';
import { notify } from '../outbox/notices.js';
import { closeDone } from './customer.js';
import { openLedger } from './ledger.js';
import type { Office } from './office.js';
import { REMEMBERED } from './once.js';

/** Clocks are set and computers sleep: nobody waits longer than this without looking again (ms). */
const LONGEST_SLEEP = 60_000;

export interface Watch {
  /** Resolves when all that is due now has been done. */
  settled(): Promise<void>;
  end(): Promise<void>;
}

/**
 * Does what time alone brings: tells the customer that a date has passed, closes what was solved and not objected to, and
 * forgets what has expired. What fell due while the service was down happens when it starts.
 */
export function watch(context: Foundation): Watch {
  const { timers, bells, store, now } = context;
  let ended = false;
  /** A round is coming that has not looked yet. */
  let planned = false;
  let round = Promise.resolve();
  let cancel = (): void => undefined;

  /** One round after the other, and one timer. */
  function look(): void {
    cancel();
    if (planned) return;
    planned = true;
    round = round.then(doWhatIsDue).catch((error: unknown) => {
      console.error(error);
      sleep(LONGEST_SLEEP);
    });
  }

  async function doWhatIsDue(): Promise<void> {
    planned = false;
    if (ended) return;
    let failed = false;
    for (const request of await dueAt(store, now())) {
      // Each by itself: a request that cannot be handled holds up no other.
      try {
        await change(context, async (tx, at, ring) => {
          await pass(tx, context.office, request, at);
          ring(request);
        });
      } catch (error) {
        console.error(error);
        failed = true;
      }
    }
    await change(context, forget);
    sleep(failed ? LONGEST_SLEEP : (await nextInstant(store)) - now());
  }

  function sleep(ms: number): void {
    cancel();
    if (!ended) cancel = timers.after(Math.min(Math.max(ms, 0), LONGEST_SLEEP), look);
  }

  // A change may have brought an earlier date.
  const unlisten = bells.follow(look);
  look();
  return {
    settled: () => round,
    async end() {
      ended = true;
      unlisten();
      cancel();
      await round;
    },
  };
}

/** Awaited promises of requests that are not over, and whose passing nobody was told. */
const untold = (db: Reader) =>
  db
    .selectFrom('promises')
    .innerJoin('requests', 'requests.id', 'promises.request')
    .where('promises.told_at', 'is', null)
    .where('promises.kept_at', 'is', null)
    .where('promises.withdrawn_at', 'is', null)
    .where('promises.replaced_at', 'is', null)
    .where('requests.status', 'not in', ['resolved', 'closed']);

/** Up to its last instant a promise is in time; after it, it is late. */
async function nextInstant(db: Reader): Promise<number> {
  const promise = await untold(db)
    .select(({ fn }) => fn.min('promises.due_at').as('at'))
    .executeTakeFirst();
  const confirm = await db
    .selectFrom('requests')
    .select(({ fn }) => fn.min('confirm_until').as('at'))
    .where('status', '=', 'resolved')
    .executeTakeFirst();
  return Math.min(promise?.at ?? Infinity, confirm?.at ?? Infinity) + 1;
}

/** The requests to which the passing of time has brought something, the longest due first. */
async function dueAt(db: Reader, at: number): Promise<ReadonlySet<string>> {
  const promises = await untold(db)
    .select('promises.request')
    .where('promises.due_at', '<', at)
    .orderBy('promises.due_at')
    .execute();
  const over = await unanswered(db, at).select('id').execute();
  return new Set([...promises.map(({ request }) => request), ...over.map(({ id }) => id)]);
}

/** What the passing of time brings to one request at this instant. */
async function pass(tx: Tx, office: Office, request: string, at: number): Promise<void> {
  await tellDelay(tx, office, request, at);
  await closeUnanswered(tx, office, request, at);
}

/** Lets time pass up to an instant, each thing when it was due: for the rehearsal's past. */
export async function passUntil(tx: Tx, office: Office, until: number): Promise<void> {
  for (let at = await nextInstant(tx); at <= until; at = await nextInstant(tx))
    for (const request of await dueAt(tx, at)) await pass(tx, office, request, at);
}

/** One letter for each promise that passed, once: the mark is written together with the letter. */
async function tellDelay(tx: Tx, office: Office, request: string, at: number): Promise<void> {
  const passed = await untold(tx)
    .select('promises.number')
    .where('promises.request', '=', request)
    .where('promises.due_at', '<', at)
    .execute();
  if (passed.length === 0) return;
  for (const { number } of passed) {
    await tx
      .updateTable('promises')
      .set({ told_at: at })
      .where('request', '=', request)
      .where('number', '=', number)
      .execute();
  }
  // Two that passed together are one letter: it says how the request stands.
  const row = await tx.selectFrom('requests').selectAll().where('id', '=', request).executeTakeFirstOrThrow();
  await notify(tx, office, row, 'delay', at);
}

/** Who was asked whether it is solved, and said nothing until the day that was named. */
const unanswered = (db: Reader, at: number) =>
  db.selectFrom('requests').where('status', '=', 'resolved').where('confirm_until', '<', at);

async function closeUnanswered(tx: Tx, office: Office, request: string, at: number): Promise<void> {
  if ((await unanswered(tx, at).select('id').where('id', '=', request).executeTakeFirst()) === undefined)
    return;
  const ledger = await openLedger(tx, request, at);
  if (ledger === undefined) return;
  closeDone(ledger);
  await ledger.save();
  await notify(tx, office, ledger.row, 'closed', at);
}

/** Sessions that ended, and keys that nobody will repeat. */
async function forget(tx: Tx, at: number): Promise<void> {
  await tx.deleteFrom('sessions').where('expires_at', '<=', at).execute();
  await tx.deleteFrom('operator_sessions').where('expires_at', '<=', at).execute();
  await tx
    .deleteFrom('done')
    .where('at', '<', at - REMEMBERED)
    .execute();
}
