import type { Limits } from './access/limits.js';
import type { Rooms } from './chat/rooms.js';
import type { Store, Tx } from './db/schema.js';
import type { Bells } from './doorbells/bells.js';
import type { Documents } from './requests/documents.js';
import type { Office } from './requests/office.js';
import type { Timers } from './timers.js';

/** What the routes share. */
export interface ServiceContext {
  readonly store: Store;
  readonly office: Office;
  readonly documents: Documents;
  readonly bells: Bells;
  readonly chat: Rooms;
  readonly timers: Timers;
  readonly limits: Limits;
  /** Of this service's own pages. */
  readonly origins: ReadonlySet<string>;
  /** Every connection is a proxy's, which tells in `X-Forwarded-For` whom it asks for. */
  readonly trustedProxy: boolean;
  /** Epoch ms. */
  readonly now: () => number;
  /** Work that an answer does not wait for: it is done some seconds later. Errors in it reach the log. */
  later(work: () => Promise<void>): void;
}

/** Without those who are connected just now: what is there before anybody can be. */
export type Foundation = Omit<ServiceContext, 'chat'>;

/** Everything in `work` is done or nothing is. The doorbells ring afterwards, when whoever hears them can see it. */
export async function change<T>(
  { store, bells, now }: Pick<ServiceContext, 'store' | 'bells' | 'now'>,
  work: (tx: Tx, at: number, ring: (request: string) => void) => Promise<T>,
): Promise<T> {
  const changed: string[] = [];
  const result = await store
    .transaction()
    .execute((tx) => work(tx, now(), (request) => changed.push(request)));
  bells.ring(changed);
  return result;
}
