import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Store } from '../db/schema.js';

/**
 * Texts that hold a link (outgoing mail, a form's answer) are kept encrypted, and the key is a file beside the database:
 * whoever gets hold of the database alone, a backup for instance, finds no way into anybody's request.
 */
export interface Seal {
  close(text: string): string;
  /** Throws when the text was sealed with another key or was touched. */
  open(sealed: string): string;
}

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export function createSeal(key: Uint8Array): Seal {
  return {
    close(text) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const body = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
      return Buffer.concat([body, decipher.final()]).toString('utf8');
    },
  };
}

export const newKey = (): Uint8Array => randomBytes(KEY_BYTES);

/** The key in this file, made at first. Only the service's own user can read it. */
function keyIn(file: string): Uint8Array {
  try {
    writeFileSync(file, newKey(), { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const key = readFileSync(file);
  if (key.length !== KEY_BYTES) throw new Error(`Not a key: ${file}`);
  return key;
}

/**
 * The seal of a database, whose key lies in `file`. Throws when the database holds letters that this key does not open: who
 * starts with another key would lose every letter that waits, and find out one by one.
 */
export async function sealIn(file: string, store: Store): Promise<Seal> {
  const letter = await store
    .selectFrom('outbox')
    .select('text')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const advice = 'Put back the key that was made with this database, or begin with an empty one.';
  if (letter !== undefined && !existsSync(file))
    throw new Error(`The database holds sealed letters, and ${file} is missing. ${advice}`);
  const seal = createSeal(keyIn(file));
  try {
    if (letter !== undefined) seal.open(letter.text);
  } catch (error) {
    throw new Error(`The key in ${file} does not open the letters of the database. ${advice}`, {
      cause: error,
    });
  }
  return seal;
}
