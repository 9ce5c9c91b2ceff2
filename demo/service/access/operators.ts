import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';
import type { Reader, Store } from '../db/schema.js';
import { hashOf, newSecret } from './secrets.js';

export interface OperatorOptions {
  readonly name: string;
  readonly password: string;
}

const COST = { N: 2 ** 15, r: 8, p: 1 };
const KEY_BYTES = 32;

/** How long an operator stays signed in (ms). */
export const OPERATOR_SESSION_LASTS = 8 * 60 * 60_000;

const derive: (password: string, salt: Uint8Array, bytes: number, options: ScryptOptions) => Promise<Buffer> =
  promisify(scrypt);

async function digest(password: string, salt: Uint8Array, { N, r, p }: typeof COST): Promise<Buffer> {
  return derive(password.normalize('NFC'), salt, KEY_BYTES, { N, r, p, maxmem: 256 * N * r });
}

async function protect(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await digest(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

async function matches(password: string, stored: string): Promise<boolean> {
  const [, N = '', r = '', p = '', salt = '', key = ''] = stored.split('$');
  const found = await digest(password, Buffer.from(salt, 'base64url'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  return timingSafeEqual(found, Buffer.from(key, 'base64url'));
}

/** Compared with when nobody has that name, so that a wrong name takes as long as a wrong password. */
let nobody: Promise<string> | undefined;

/**
 * Makes sure that somebody can sign in: the operator who is named, with this password; else whoever is there; else one with
 * a password made now, which is returned this once.
 */
export async function ensureOperator(
  store: Store,
  given?: OperatorOptions,
): Promise<OperatorOptions | undefined> {
  const known = await store.selectFrom('operators').select(['name', 'password']).execute();
  if (given === undefined && known.length > 0) return undefined;
  const made = given ?? { name: 'banco', password: randomBytes(9).toString('base64url') };
  const before = known.find(({ name }) => name === made.name);
  if (before === undefined || !(await matches(made.password, before.password))) {
    const password = await protect(made.password);
    await store
      .insertInto('operators')
      .values({ name: made.name, password })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ password }))
      .execute();
    // Who knew the old password is out.
    await store.deleteFrom('operator_sessions').where('operator', '=', made.name).execute();
  }
  return made;
}

/** Returns the secret of a new session; `undefined`: no such name, or another password. */
export async function signIn(
  store: Store,
  { name, password }: OperatorOptions,
  at: number,
): Promise<string | undefined> {
  const operator = await store
    .selectFrom('operators')
    .selectAll()
    .where('name', '=', name)
    .executeTakeFirst();
  nobody ??= protect(newSecret());
  const right = await matches(password, operator?.password ?? (await nobody));
  if (operator === undefined || !right) return undefined;
  const secret = newSecret();
  await store
    .insertInto('operator_sessions')
    .values({ hash: hashOf(secret) ?? '', operator: operator.name, expires_at: at + OPERATOR_SESSION_LASTS })
    .execute();
  return secret;
}

export async function signOut(store: Store, secret: unknown): Promise<void> {
  const hash = hashOf(secret);
  if (hash !== undefined) await store.deleteFrom('operator_sessions').where('hash', '=', hash).execute();
}

/** The hashes of all sessions of operators that hold now. */
export async function operatorSessions(db: Reader, at: number): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('operator_sessions').select('hash').where('expires_at', '>', at).execute();
  return new Set(rows.map(({ hash }) => hash));
}

export interface SignedIn {
  /** Of the session's secret. */
  readonly hash: string;
  readonly name: string;
  readonly expiresAt: number;
}

export async function operatorOf(db: Reader, secret: unknown, at: number): Promise<SignedIn | undefined> {
  const hash = hashOf(secret);
  if (hash === undefined) return undefined;
  const row = await db
    .selectFrom('operator_sessions')
    .select(['operator', 'expires_at'])
    .where('hash', '=', hash)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return row && { hash, name: row.operator, expiresAt: row.expires_at };
}
