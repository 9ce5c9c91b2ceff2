import type { RequestInput } from 'attesa/core.js';

/** The operator's side of the service, typed as it answers. Instants are ISO texts. */

export type Localized = string | Readonly<Record<string, string>>;
export type RequestJson = RequestInput;

export interface OwnerLoad {
  readonly name: Localized;
  readonly open: number;
}

export interface Workload {
  readonly open: number;
  readonly ours: number;
  readonly late: number;
  readonly silent: number;
  readonly dueSoon: number;
  readonly owners: readonly OwnerLoad[];
}

export interface BoardRow {
  readonly id: string;
  readonly title: Localized;
  readonly customer: string;
  readonly channel: string;
  readonly status: string;
  readonly phase: string;
  readonly timeliness: string;
  readonly turn?: string | null;
  readonly owner: { readonly name: Localized; readonly person?: string } | null;
  readonly next: {
    readonly id: string;
    readonly kind: string;
    readonly by: string;
    readonly day?: string;
  } | null;
  readonly lastEventAt: string;
  readonly language: string;
  readonly unread: boolean;
}

export interface Board {
  readonly workload: Workload;
  readonly requests: readonly BoardRow[];
}

export interface Department {
  readonly id: string;
  readonly name: Localized;
  readonly people: readonly string[];
}

export interface Message {
  readonly id: string;
  readonly at: string;
  readonly requestId: string;
  readonly to: string;
  readonly kind: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
}

export interface RequestAnswer {
  readonly document: RequestJson;
  readonly version: number;
  readonly customer: {
    readonly name: string;
    readonly email?: string | null;
    readonly phone?: string | null;
    readonly language: string;
    readonly register: string;
  };
  readonly owners: readonly Department[];
  readonly links: readonly {
    readonly createdAt: string;
    readonly expiresAt: string;
    readonly revokedAt: string | null;
  }[];
  readonly sentences: readonly { readonly channel: string; readonly text: string }[];
  readonly outbox: readonly Message[];
}

/** An answer that was a no. `status` 0: there was no answer at all. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
    /** Seconds. */
    readonly retryAfter?: number,
  ) {
    super(detail);
  }
}

const BASE = '/console/api';

async function call(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`${BASE}${path}`, { cache: 'no-cache', ...init });
  } catch {
    throw new Refused(0, '');
  }
  if (response.ok) return response;
  const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
  throw new Refused(
    response.status,
    await detailOf(response),
    Number.isFinite(retryAfter) ? retryAfter : undefined,
  );
}

async function detailOf(response: Response): Promise<string> {
  try {
    const body: unknown = await response.json();
    if (typeof body === 'object' && body !== null && 'detail' in body && typeof body.detail === 'string')
      return body.detail;
  } catch {
    // A refusal without words is one too.
  }
  return '';
}

function send(
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return call(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

export async function me(): Promise<string> {
  const { name } = (await (await call('/me')).json()) as { name: string };
  return name;
}

export async function login(name: string, password: string): Promise<void> {
  await send('/login', { name, password });
}

export async function logout(): Promise<void> {
  await send('/logout', {});
}

export async function board(): Promise<Board> {
  return (await (await call('/board')).json()) as Board;
}

export async function outbox(): Promise<readonly Message[]> {
  return (await (await call('/outbox')).json()) as Message[];
}

/** The request as it is now, with the tag that every change of it must name. */
export async function request(id: string): Promise<{ readonly answer: RequestAnswer; readonly tag: string }> {
  const response = await call(`/requests/${encodeURIComponent(id)}`);
  return { answer: (await response.json()) as RequestAnswer, tag: response.headers.get('ETag') ?? '' };
}

/** Under the same `key` nothing happens twice. */
export async function command(id: string, tag: string, key: string, body: object): Promise<void> {
  await send(`/requests/${encodeURIComponent(id)}/commands`, body, {
    'If-Match': tag,
    'Idempotency-Key': key,
  });
}

export async function attach(id: string, tag: string, key: string, form: FormData): Promise<void> {
  await call(`/requests/${encodeURIComponent(id)}/attachments`, {
    method: 'POST',
    headers: { 'If-Match': tag, 'Idempotency-Key': key },
    body: form,
  });
}
