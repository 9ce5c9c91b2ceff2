import { createHash } from 'node:crypto';
import type { Tx } from '../db/schema.js';
import type { Office } from './office.js';
import { Refusal } from './refusal.js';

/** Who asks, under which `Idempotency-Key`, for what. */
export interface Errand {
  /** Keys of one customer, operator or form are apart from everybody else's. */
  readonly scope: string;
  readonly key: string;
  /** The whole of what was asked, as JSON; bytes as they are. */
  readonly body: readonly (string | Uint8Array)[];
}

export const KEY = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** The same for the same body. */
export function fingerprintOf(body: Errand['body']): string {
  const hash = createHash('sha256');
  for (const part of body) hash.update(part).update('\0');
  return hash.digest('base64url');
}

/** How long a repeated key is recognised (ms). */
export const REMEMBERED = 7 * 24 * 60 * 60_000;

/**
 * Does something once. The same key with the same body gets what the deed returned then, a few characters; with another
 * body 422. What was refused was not done, so it is judged afresh. The record is written in the transaction of the deed.
 */
export async function once(
  tx: Tx,
  { seal }: Office,
  { scope, key, body }: Errand,
  at: number,
  deed: () => Promise<string>,
): Promise<{ readonly answer: string; readonly again: boolean }> {
  const fingerprint = fingerprintOf(body);
  const known = await tx
    .selectFrom('done')
    .select(['fingerprint', 'answer'])
    .where('scope', '=', scope)
    .where('key', '=', key.toLowerCase())
    .executeTakeFirst();
  if (known !== undefined) {
    if (known.fingerprint !== fingerprint)
      throw new Refusal(422, 'key-reused', 'This Idempotency-Key came with another body before.');
    return { answer: seal.open(known.answer), again: true };
  }
  const answer = await deed();
  await tx
    .insertInto('done')
    .values({ scope, key: key.toLowerCase(), fingerprint, answer: seal.close(answer), at })
    .execute();
  return { answer, again: false };
}
