import type { Reader, RequestRow, Tx } from '../db/schema.js';
import { hashOf, newSecret } from './secrets.js';

const DAY = 24 * 60 * 60_000;

/** How long a link in a mail works, and a session that it opens (ms). */
export const LINK_LASTS = 60 * DAY;
export const SESSION_LASTS = 60 * 60_000;

/** A new link's token. Only its hash stays here. */
export async function newLink(tx: Tx, request: string, at: number): Promise<string> {
  const token = newSecret();
  await tx
    .insertInto('links')
    .values({
      hash: hashOf(token) ?? '',
      request,
      created_at: at,
      expires_at: at + LINK_LASTS,
      revoked_at: null,
    })
    .execute();
  return token;
}

/** Where a token leads: the page takes it out of the fragment, which no server and no log ever sees. */
export const pathOf = ({ language }: Pick<RequestRow, 'language'>, token: string): string =>
  `${language === 'it' ? '' : '/en'}/request#attesa=${token}`;

/** Every link of the request stops working, and with it every session that one of them opened. */
export async function revokeLinks(tx: Tx, request: string, at: number): Promise<void> {
  await tx
    .updateTable('links')
    .set({ revoked_at: at })
    .where('request', '=', request)
    .where('revoked_at', 'is', null)
    .execute();
  await tx.deleteFrom('sessions').where('request', '=', request).execute();
}

export interface Session {
  readonly session: string;
  readonly id: string;
  readonly expiresAt: number;
}

/** Exchanges a link's token for a session. `undefined`: unknown, expired, revoked or no token at all. */
export async function openSession(tx: Tx, token: unknown, at: number): Promise<Session | undefined> {
  const hash = hashOf(token);
  if (hash === undefined) return undefined;
  const link = await tx
    .selectFrom('links')
    .select(['hash', 'request'])
    .where('hash', '=', hash)
    .where('expires_at', '>', at)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (link === undefined) return undefined;
  const session = newSecret();
  const expiresAt = at + SESSION_LASTS;
  await tx
    .insertInto('sessions')
    .values({ hash: hashOf(session) ?? '', link: link.hash, request: link.request, expires_at: expiresAt })
    .execute();
  return { session, id: link.request, expiresAt };
}

export interface Visitor {
  /** Of the session's secret. */
  readonly hash: string;
  /** The request that this session shows; no other. */
  readonly request: string;
  readonly expiresAt: number;
}

/** Whether this link still works. */
export async function linkHolds(db: Reader, token: string, at: number): Promise<boolean> {
  const link = await db
    .selectFrom('links')
    .select('hash')
    .where('hash', '=', hashOf(token) ?? '')
    .where('expires_at', '>', at)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return link !== undefined;
}

/** The hashes of all sessions that show this request now. */
export async function sessionsOf(db: Reader, request: string, at: number): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('sessions')
    .select('hash')
    .where('request', '=', request)
    .where('expires_at', '>', at)
    .execute();
  return new Set(rows.map(({ hash }) => hash));
}

/** Whose session this is. `undefined`: unknown, ended, or its link was revoked. */
export async function visitorOf(db: Reader, session: unknown, at: number): Promise<Visitor | undefined> {
  const hash = hashOf(session);
  if (hash === undefined) return undefined;
  const row = await db
    .selectFrom('sessions')
    .select(['request', 'expires_at'])
    .where('hash', '=', hash)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return row && { hash, request: row.request, expiresAt: row.expires_at };
}
