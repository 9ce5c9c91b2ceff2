import type { Reader } from '../db/schema.js';
import { dispositionOf } from './upload.js';

/**
 * A file as an answer: to be saved, never shown as a page of this site. `undefined` when this request has no such file.
 */
export async function attachmentAnswer(
  db: Reader,
  request: string,
  id: string,
): Promise<Response | undefined> {
  const file = await db
    .selectFrom('attachments')
    .select(['name', 'type', 'bytes'])
    .where('id', '=', id)
    .where('request', '=', request)
    .executeTakeFirst();
  if (file === undefined) return undefined;
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': file.type,
      'Content-Disposition': dispositionOf(file.name),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      // A file never changes, but who may see it does.
      'Cache-Control': 'private, no-store',
    },
  });
}
