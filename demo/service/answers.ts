import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/**
 * A body with its ETag, or 304 when the visitor already has it. The tag is weak because the same body may travel
 * compressed or not.
 */
export function tagged(
  c: Context,
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const all = { 'Cache-Control': 'no-cache', ETag: tag, ...headers };
  const known =
    c.req
      .header('If-None-Match')
      ?.split(',')
      .map((entry) => entry.trim()) ?? [];
  if (known.includes(tag) || known.includes(tag.slice(2)) || known.includes('*'))
    return c.body(null, 304, all);
  return c.body(body, 200, { ...all, 'Content-Type': type });
}

export const JSON_TYPE = 'application/json; charset=utf-8';
export const HTML_TYPE = 'text/html; charset=utf-8';

/** What was wrong with a request, as RFC 9457 writes it. */
export function problem(c: Context, title: string, detail: string): Response {
  return c.body(JSON.stringify({ title, status: 400, detail }), 400, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  });
}
