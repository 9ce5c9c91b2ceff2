import { parseRequest } from 'attesa/core.js';
import { sayNotice, type NoticeKind } from 'attesa/i18n.js';
import { newLink, pathOf } from '../access/links.js';
import { newSecret } from '../access/secrets.js';
import type { RequestRow, Tx } from '../db/schema.js';
import { documentOf } from '../requests/document.js';
import type { Office } from '../requests/office.js';
import { BRAND, voiceOf } from './voice.js';

/** What is sent whether or not the customer wants to be written to: the receipt, and what they asked for. */
const ALWAYS: ReadonlySet<NoticeKind> = new Set(['received', 'link']);

/**
 * Writes to the customer, in their language and register, in the transaction of what the letter tells: either both are
 * there afterwards or neither. A mail server would take the lines from the table.
 */
export async function notify(
  tx: Tx,
  office: Office,
  request: RequestRow,
  kind: NoticeKind,
  at: number,
): Promise<void> {
  const recipient = request.customer_email ?? request.customer_phone;
  if (recipient === null || (request.notify === 0 && !ALWAYS.has(kind))) return;
  const { subject, text } = await compose(tx, office, request, kind, at, await newLink(tx, request.id, at));
  const { last } = await tx
    .selectFrom('outbox')
    .select(({ fn }) => fn.max<number | null>('number').as('last'))
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('outbox')
    .values({
      number: (last ?? 0) + 1,
      request: request.id,
      at,
      recipient,
      kind,
      language: request.language,
      subject,
      text,
    })
    .execute();
}

/** Costs about what `notify` costs, a commit included, and leaves nothing behind. */
export async function imagine(
  tx: Tx,
  office: Office,
  request: RequestRow,
  kind: NoticeKind,
  at: number,
): Promise<void> {
  await compose(tx, office, request, kind, at, newSecret());
  await tx
    .updateTable('requests')
    .set(({ ref }) => ({ version: ref('version') }))
    .where('id', '=', request.id)
    .execute();
}

/** The letter, its text sealed. */
async function compose(
  tx: Tx,
  office: Office,
  request: RequestRow,
  kind: NoticeKind,
  at: number,
  token: string,
): Promise<{ readonly subject: string; readonly text: string }> {
  const { document } = parseRequest(await documentOf(tx, request, office.base));
  if (document === undefined) throw new Error(`The document of ${request.id} cannot be read`);
  const link = office.site + pathOf(request, token);
  const { subject, text } = sayNotice(kind, document, at, { ...voiceOf(request), brand: BRAND, link });
  return { subject, text: office.seal.close(text) };
}
