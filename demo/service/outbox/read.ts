import type { Seal } from '../access/seal.js';
import { iso } from '../calendar.js';
import type { Reader } from '../db/schema.js';

/** A letter as an operator reads it, its link included. */
export interface Message {
  readonly id: string;
  readonly at: string;
  readonly requestId: string;
  readonly to: string;
  readonly kind: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
}

const MOST = 200;

/** In place of a text that was touched in the database, or sealed with a key that is gone. */
const UNREADABLE = 'Questo messaggio non si può più leggere.';

/** The latest letters, newest first; of one request if it is named. */
export async function readOutbox(db: Reader, seal: Seal, request?: string): Promise<Message[]> {
  const all = db.selectFrom('outbox').selectAll().orderBy('number', 'desc').limit(MOST);
  const rows = await (request === undefined ? all : all.where('request', '=', request)).execute();
  return rows.map(({ number, at, request: requestId, recipient, kind, language, subject, text }) => ({
    id: `m${number}`,
    at: iso(at),
    requestId,
    to: recipient,
    kind,
    language,
    subject,
    text: opened(seal, text),
  }));
}

/** One letter that does not open hides none of the others. */
function opened(seal: Seal, text: string): string {
  try {
    return seal.open(text);
  } catch {
    return UNREADABLE;
  }
}
