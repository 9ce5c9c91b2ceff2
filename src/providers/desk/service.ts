import type { Platform } from '../../sources/source.js';
import {
  ProviderError,
  type Availability,
  type ChatContext,
  type KeepContact,
  type Kept,
} from '../provider.js';
import { instantOf } from './frames.js';
import { DESK_LIMITS } from './limits.js';

/** The right to one conversation, for an hour. */
export interface DeskSession {
  readonly session: string;
  readonly reference: string;
  /** Of the page that tells where it stands, with a token in its fragment. */
  readonly href?: string;
}

/** A conversation that has just begun. */
export interface Begun extends DeskSession {
  readonly token: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** HTTP with the service at `base` (absolute address). */
export class DeskService {
  private readonly flights = new Set<AbortController>();

  constructor(
    private readonly base: string,
    private readonly platform: Platform,
  ) {}

  /** Address of the socket. */
  get socket(): string {
    return `${this.base.replace(/^http/, 'ws')}/socket`;
  }

  /** Gives up all that is under way. */
  stop(): void {
    for (const flight of this.flights) flight.abort();
  }

  /** What was read too long ago says nothing. @throws {ProviderError} */
  async availability(): Promise<Availability['state']> {
    const json = await this.ask('/availability', { cache: 'no-store' });
    const { state, asOf } = json;
    const age = this.platform.now() - (instantOf(asOf) ?? -Infinity);
    if (Math.abs(age) > DESK_LIMITS.fresh) return 'unknown';
    return state === 'online' || state === 'offline' ? state : 'unknown';
  }

  /**
   * Begins a conversation. The same key again begins none.
   * @throws {ProviderError}
   */
  async begin(
    { language, register, topic, reference, stated }: ChatContext,
    text: string,
    key: string,
  ): Promise<Begun> {
    const instants = Object.entries(stated ?? {}).map(([name, at]: [string, number]) => [
      name,
      new Date(at).toISOString(),
    ]);
    const json = await this.post(
      '',
      { 'Idempotency-Key': key },
      {
        channel: 'chat',
        text,
        // The service speaks languages, not regions.
        language,
        register,
        ...(topic && { topic }),
        ...(reference && { about: reference }),
        ...(instants.length > 0 && { stated: Object.fromEntries(instants) as Fields }),
      },
    );
    const { token } = json;
    if (typeof token !== 'string') throw strange(this.base);
    return { ...readSession(json, this.base), token };
  }

  /** @throws {ProviderError} `refused`: the token opens nothing any more */
  async open(token: string): Promise<DeskSession> {
    return readSession(await this.post('/sessions', {}, { token }), this.base);
  }

  /** @throws {ProviderError} nothing has changed */
  async keep({ session, reference }: DeskSession, { email, text }: KeepContact, key: string): Promise<Kept> {
    const json = await this.post(
      `/${encodeURIComponent(reference)}/keep`,
      { 'Idempotency-Key': key, Authorization: `Bearer ${session}` },
      { email, ...(text.trim() && { text }) },
    );
    const by = instantOf(json['by']);
    return {
      reference: typeof json['reference'] === 'string' ? json['reference'] : reference,
      ...readHref(json, this.base),
      ...(by !== undefined && { by }),
    };
  }

  private post(path: string, headers: Readonly<Record<string, string>>, body: Fields): Promise<Fields> {
    return this.ask(path, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(body),
      // A secret goes nowhere else.
      redirect: 'error',
    });
  }

  private async ask(path: string, init: RequestInit): Promise<Fields> {
    const { platform } = this;
    const flight = new AbortController();
    this.flights.add(flight);
    const cancel = platform.wake(platform.now() + DESK_LIMITS.answer, () => {
      flight.abort();
    });
    try {
      const response = await platform.fetch(this.base + path, { ...init, signal: flight.signal });
      if (!response.ok) throw refusal(response.status, this.base + path);
      const json: unknown = await response.json();
      return typeof json === 'object' && json !== null ? (json as Fields) : {};
    } catch (error) {
      if (error instanceof ProviderError) throw error;
      throw new ProviderError('no-answer', `${this.base}${path} did not answer: ${String(error)}`);
    } finally {
      cancel();
      this.flights.delete(flight);
    }
  }
}

/** Only what the service itself decided is a no. */
const refusal = (status: number, url: string): ProviderError =>
  status >= 400 && status < 500 && status !== 408 && status !== 429
    ? new ProviderError('refused', `${url} answered ${status}.`)
    : new ProviderError('no-answer', `${url} answered ${status}.`);

const strange = (url: string): ProviderError =>
  new ProviderError('script-broken', `${url} answered something else than docs/api/chat.md says.`);

function readSession(json: Fields, base: string): DeskSession {
  const { session, reference } = json;
  if (typeof session !== 'string' || typeof reference !== 'string') throw strange(base);
  return { session, reference, ...readHref(json, base) };
}

/** Where the customer is sent to with a token is a page. */
function readHref({ href }: Fields, base: string): { readonly href?: string } {
  if (typeof href !== 'string' || !URL.canParse(href, base)) return {};
  const page = new URL(href, base);
  return /^https?:$/.test(page.protocol) ? { href: page.href } : {};
}
