import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import { problem } from '../answers.js';
import type { ServiceContext } from '../context.js';
import type { Throttle } from '../access/throttle.js';
import { KEY } from '../requests/once.js';
import { invalid, Refusal } from '../requests/refusal.js';

/* What the routes of customers and operators have in common: reading what was sent, refusing what cannot be. */

/**
 * Who asks, for the limits: where the connection comes from, or the last hop of `X-Forwarded-For` when a trusted proxy wrote
 * it. What stands before that hop is the visitor's own word.
 */
export function addressOf(c: Context, { trustedProxy }: Pick<ServiceContext, 'trustedProxy'>): string {
  const hop = trustedProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined;
  return hop || (getConnInfo(c).remote.address ?? '');
}

/** Throws 429 when it is too many. */
export function take(throttle: Throttle, key: string): void {
  const wait = throttle.take(key);
  if (wait === undefined) return;
  const seconds = Math.ceil(wait / 1000);
  throw new Refusal(429, 'too-many', `Try again in ${seconds} seconds.`, seconds);
}

export const limitedTo = (bytes: number): ReturnType<typeof bodyLimit> =>
  bodyLimit({
    maxSize: bytes,
    onError: (c) => refused(c, new Refusal(413, 'too-large', `The body is larger than ${bytes} bytes.`)),
  });

/** Throws 422 when the body is no JSON or not of this shape. */
export async function bodyOf<T>(c: Context, schema: v.GenericSchema<unknown, T>): Promise<T> {
  let json: unknown;
  try {
    json = await c.req.json();
  } catch {
    throw invalid('The body is not JSON.');
  }
  const result = v.safeParse(schema, json, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw invalid(`${v.getDotPath(issue) ?? 'body'}: ${issue.message}`);
}

/** The secret of the visitor's session; empty without one. */
export const sessionOf = (c: Context): string =>
  /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1] ?? '';

/** Throws 400 without a key. */
export function keyOf(c: Context): string {
  const key = c.req.header('Idempotency-Key') ?? '';
  if (!KEY.test(key)) throw new Refusal(400, 'no-key', 'Idempotency-Key must be a UUID of this very deed.');
  return key;
}

/** Throws 400 without a key, 428 without the tag that was on screen. */
export function preconditionsOf(c: Context): { key: string; tag: string } {
  const key = keyOf(c);
  const tag = c.req.header('If-Match');
  if (tag === undefined) throw new Refusal(428, 'no-tag', 'If-Match must be the ETag that was on screen.');
  return { key, tag };
}

export function refused(c: Context, { status, code, detail, retryAfter }: Refusal): Response {
  return problem(
    c,
    { status, code, detail },
    {
      ...(retryAfter !== undefined && { 'Retry-After': `${retryAfter}` }),
      ...(status === 401 && { 'WWW-Authenticate': 'Bearer' }),
    },
  );
}

export const NO_STORE = { 'Cache-Control': 'no-store' } as const;
