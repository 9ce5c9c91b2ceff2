import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Code } from './requests/refusal.js';

export const hashTag = (body: string | Uint8Array): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

/** Whether one of the tags in `If-None-Match` or `If-Match` is this one. Weak and strong are the same here. */
export function names(header: string | undefined, tag: string): boolean {
  return (header ?? '').split(',').some((entry) => strong(entry.trim()) === strong(tag));
}

/** What packs an answer on the way makes its tag weak; the facts in it are the same. */
const strong = (tag: string): string => tag.replace(/^W\//, '');

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
  const tag = `W/${hashTag(body)}`;
  const all = { 'Cache-Control': 'no-cache', ETag: tag, ...headers };
  const known = c.req.header('If-None-Match');
  if (names(known, tag) || known?.trim() === '*') return c.body(null, 304, all);
  return c.body(body, 200, { ...all, 'Content-Type': type });
}

export const JSON_TYPE = 'application/json; charset=utf-8';
export const HTML_TYPE = 'text/html; charset=utf-8';
export const PROBLEM_TYPE = 'application/problem+json';

export interface Problem {
  readonly status: ContentfulStatusCode;
  /** For programs. */
  readonly code: Code;
  /** For whoever writes them. */
  readonly detail: string;
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Not possible now',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Wrong type',
  421: 'Not here',
  422: 'Invalid',
  428: 'If-Match is missing',
  429: 'Too many',
  500: 'Broken',
};

/** What was wrong with a request, as RFC 9457 writes it. */
export function problem(
  c: Context,
  { status, code, detail }: Problem,
  headers: Readonly<Record<string, string>> = {},
  more: Readonly<Record<string, unknown>> = {},
): Response {
  return c.body(
    JSON.stringify({ title: TITLES[status] ?? 'Failed', status, detail, code, ...more }),
    status,
    {
      'Content-Type': PROBLEM_TYPE,
      'Cache-Control': 'no-store',
      ...headers,
    },
  );
}
