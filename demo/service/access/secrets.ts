import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, for a link or a session: 43 characters that need no escaping anywhere. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

const SECRET = /^[\w-]{43}$/;

/**
 * What is kept of a secret. Plain SHA-256 is right here and would be wrong for a password: nobody can try out 256 random
 * bits. `undefined` for what cannot be a secret of ours.
 */
export function hashOf(secret: unknown): string | undefined {
  return typeof secret === 'string' && SECRET.test(secret)
    ? createHash('sha256').update(secret).digest('base64url')
    : undefined;
}
