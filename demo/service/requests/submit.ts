import type { ChannelKind } from 'attesa/core.js';
import type { Register } from 'attesa/i18n.js';
import type { Upload } from '../attachments/upload.js';
import type { Language, Tx } from '../db/schema.js';
import { notify } from '../outbox/notices.js';
import { beginLedger } from './ledger.js';
import type { Office } from './office.js';
import { promiseFirst } from './promising.js';
import { newReference } from './reference.js';
import { titleOf } from './words.js';

/** What a customer sends. */
export interface Submission {
  /** Id of a channel in `channels.json`. */
  readonly channel: string;
  readonly kind: ChannelKind;
  readonly language: Language;
  readonly register: Register;
  readonly name: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly topic?: string | undefined;
  readonly message: string;
  readonly files?: readonly Upload[];
  /** Somebody answers in the conversation itself: no date is given yet, and it is the help desk's. */
  readonly live?: boolean;
  /** Whether they want to be written to as it goes on; default yes. */
  readonly notify?: boolean;
  /** The rehearsal's own: what it shows. */
  readonly shows?: string | undefined;
}

/** Who gets it first; what belongs to nobody in particular goes to the help desk. */
const FIRST_OWNER: ReadonlyMap<string, string> = new Map([
  ['fatture', 'amministrazione'],
  ['ordine', 'spedizioni'],
  ['riparazioni', 'officina'],
]);

/** A new request with its first date and its receipt. Returns its reference. */
export async function submit(tx: Tx, office: Office, given: Submission, at: number): Promise<string> {
  const id = await freeReference(tx);
  const ledger = await beginLedger(tx, {
    id,
    version: 0,
    title: titleOf(given.message),
    channel: given.channel,
    channel_kind: given.kind,
    status: 'received',
    closed_as: null,
    opened_at: at,
    department: (given.live === true ? undefined : FIRST_OWNER.get(given.topic ?? '')) ?? 'banco',
    person: null,
    owned_since: at,
    confirm_until: null,
    first_reply_at: null,
    last_event_at: at,
    unread: 1,
    score: null,
    notify: given.notify === false ? 0 : 1,
    customer_name: given.name,
    customer_email: given.email ?? null,
    customer_phone: given.phone ?? null,
    language: given.language,
    register: given.register,
    shows: given.shows ?? null,
  });
  ledger.event({ kind: 'received', by: 'customer', text: given.message, files: given.files ?? [] });
  const promise = given.live === true ? undefined : promiseFirst(ledger, ledger.row);
  ledger.event({ kind: 'acknowledged', by: 'system', promise });
  await ledger.save();
  await notify(tx, office, ledger.row, 'received', at);
  return id;
}

/** One in 729 million is taken by chance; nobody gets somebody else's. */
async function freeReference(tx: Tx): Promise<string> {
  for (;;) {
    const id = newReference();
    const taken = await tx.selectFrom('requests').select('id').where('id', '=', id).executeTakeFirst();
    if (taken === undefined) return id;
  }
}
