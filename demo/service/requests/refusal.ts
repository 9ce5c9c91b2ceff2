/** What is wrong, for programs. They are part of the contract. */
export const CODES = [
  'no-moment',
  'no-key',
  'link-invalid',
  'login-invalid',
  'session-invalid',
  'other-origin',
  'other-host',
  'not-found',
  'not-possible',
  'changed',
  'too-large',
  'wrong-type',
  'invalid',
  'key-reused',
  'no-tag',
  'too-many',
  'broken',
] as const;

export type Code = (typeof CODES)[number];

/** Why something was not done. `detail` is for whoever writes the program that asked. */
export class Refusal extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 421 | 422 | 428 | 429,
    readonly code: Code,
    readonly detail: string,
    /** Seconds, with 429. */
    readonly retryAfter?: number,
  ) {
    super(detail);
    this.name = 'Refusal';
  }
}

export const impossible = (detail: string): Refusal => new Refusal(409, 'not-possible', detail);
export const invalid = (detail: string): Refusal => new Refusal(422, 'invalid', detail);
