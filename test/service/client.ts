import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RequestInput } from 'attesa/core.js';
import type { Message } from '../../demo/service/outbox/read.js';
import type { Board } from '../../demo/service/requests/board.js';
import type { Detail } from '../../demo/service/requests/detail.js';
import type { OperatorCommand } from '../../demo/service/requests/operator.js';
import { startService, type Service, type ServiceOptions } from '../../demo/service/server.js';
import type { Timers } from '../../demo/service/timers.js';
import { checkContract } from './contract.js';

/** Friday, 11:30 in Rome. */
export const FRIDAY = Date.parse('2026-11-20T10:30:00Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const OPERATOR = { name: 'giulia', password: 'una-parola-di-prova' };

/** Time as the test says. */
export interface TestClock {
  now: number;
  readonly timers: Timers;
  /** Lets time pass; what is due on the way is called at its instant. */
  pass(ms: number): void;
}

export function createClock(now = FRIDAY): TestClock {
  const waiting = new Set<{ readonly at: number; readonly run: () => void }>();
  const clock: TestClock = {
    now,
    timers: {
      after(ms, run) {
        const timer = { at: clock.now + Math.max(ms, 0), run };
        waiting.add(timer);
        return () => waiting.delete(timer);
      },
    },
    pass(ms) {
      const end = clock.now + ms;
      for (;;) {
        const [next] = [...waiting].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        waiting.delete(next);
        clock.now = Math.max(clock.now, next.at);
        next.run();
      }
      clock.now = end;
    },
  };
  return clock;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body, if it is JSON. */
  readonly json: unknown;
}

interface CallOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly body?: BodyInit;
}

const EVERYWHERE: readonly (readonly [string, RegExp])[] = [
  ['x-content-type-options', /^nosniff$/],
  ['x-frame-options', /^DENY$/],
  ['referrer-policy', /^same-origin$/],
  ['content-security-policy', /default-src 'none'/],
  ['cross-origin-opener-policy', /^same-origin$/],
  ['cross-origin-resource-policy', /^(same-origin|cross-origin)$/],
  ['permissions-policy', /camera=\(\)/],
];

/** The service over real HTTP, with a real file; everything it answers is held against its contract. */
export class TestService {
  readonly folder: string;
  readonly file: string;
  readonly clock: TestClock;
  readonly #options: ServiceOptions;
  #service: Service;
  #operator: { readonly headers: Record<string, string>; readonly since: number } | undefined;

  private constructor(folder: string, clock: TestClock, options: ServiceOptions, service: Service) {
    this.folder = folder;
    this.file = join(folder, 'attesa.sqlite');
    this.clock = clock;
    this.#options = options;
    this.#service = service;
  }

  static async start(options: ServiceOptions = {}, clock = createClock()): Promise<TestService> {
    const folder = await mkdtemp(join(tmpdir(), 'attesa-requests-'));
    const all: ServiceOptions = {
      data: join(folder, 'attesa.sqlite'),
      now: () => clock.now,
      timers: clock.timers,
      operator: OPERATOR,
      rehearsal: false,
      ...options,
      // Everybody here is Ada.
      limits: { submissionsByRecipient: { count: 10_000, within: HOUR }, ...options.limits },
    };
    return new TestService(folder, clock, all, await startService(0, all));
  }

  get url(): string {
    return this.#service.url;
  }

  get origin(): string {
    return new URL(this.url).origin;
  }

  settled(): Promise<void> {
    return this.#service.settled();
  }

  /** Lets time pass, and waits for what it brought. */
  async pass(ms: number): Promise<void> {
    const end = this.clock.now + ms;
    // As if the machine had slept until shortly before.
    this.clock.now = Math.max(this.clock.now, end - MINUTE);
    // In portions, since what is due sets the next timer only when it has been done.
    for (const at of [this.clock.now, end - 1, end]) {
      this.clock.pass(at - this.clock.now);
      await this.settled();
    }
  }

  async restart(): Promise<void> {
    await this.#service.close();
    this.#operator = undefined;
    this.#service = await startService(0, this.#options);
  }

  async stop(): Promise<void> {
    await this.#service.close();
    await rm(this.folder, { recursive: true });
  }

  async fetch(
    path: string,
    { method = 'GET', headers = {}, json, body }: CallOptions = {},
  ): Promise<Response> {
    const response = await fetch(new URL(path, this.url), {
      method,
      redirect: 'manual',
      headers: { ...(json !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      ...(json !== undefined && { body: JSON.stringify(json) }),
      ...(body !== undefined && { body }),
    });
    for (const [name, pattern] of EVERYWHERE)
      if (!(name === 'content-security-policy' && path.includes('/attachments/') && response.ok))
        assert.match(response.headers.get(name) ?? '', pattern, `${method} ${path} ${name}`);
    assert.equal(response.headers.get('date'), new Date(this.clock.now).toUTCString(), `${path} date`);
    return response;
  }

  async call(path: string, options: CallOptions = {}): Promise<Reply> {
    const { method = 'GET', json: sent } = options;
    const response = await this.fetch(path, options);
    const isStream = response.headers.get('content-type') === 'text/event-stream';
    const text = isStream ? undefined : await response.text();
    if (isStream) await response.body?.cancel();
    checkContract({
      method,
      path: new URL(path, this.url).pathname,
      response,
      ...(sent !== undefined && { sent }),
      ...(text !== undefined && { text }),
    });
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      text: text ?? '',
      json: isJson && text ? (JSON.parse(text) as unknown) : undefined,
    };
  }

  // ------------------------------------------------------------------------------------------------ the customer

  /** Fills in the form. Returns the link's token. */
  async submit(values: Readonly<Record<string, string>> = {}, path = '/form'): Promise<string> {
    const reply = await this.call(path, { method: 'POST', body: new URLSearchParams({ ...ADA, ...values }) });
    assert.equal(reply.status, 303, reply.text);
    return tokenIn(reply.headers.get('location') ?? '');
  }

  async enter(token: string): Promise<Customer> {
    const reply = await this.call('/api/requests/sessions', { method: 'POST', json: { token } });
    assert.equal(reply.status, 201, reply.text);
    const { session, id } = reply.json as { session: string; id: string };
    return new Customer(this, id, session);
  }

  async customer(values: Readonly<Record<string, string>> = {}, path = '/form'): Promise<Customer> {
    return this.enter(await this.submit(values, path));
  }

  // ------------------------------------------------------------------------------------------------ the operator

  /** Headers of a page of the console, signed in. */
  async operator(): Promise<Record<string, string>> {
    if (this.#operator === undefined || this.clock.now - this.#operator.since >= 8 * HOUR) {
      const reply = await this.call('/console/api/login', {
        method: 'POST',
        headers: { Origin: this.origin },
        json: OPERATOR,
      });
      assert.equal(reply.status, 204, reply.text);
      const cookie = reply.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
      this.#operator = { headers: { Cookie: cookie, Origin: this.origin }, since: this.clock.now };
    }
    return this.#operator.headers;
  }

  async read(path: string): Promise<Reply> {
    return this.call(path, { headers: await this.operator() });
  }

  async detail(id: string): Promise<Detail> {
    return (await this.read(`/console/api/requests/${id}`)).json as Detail;
  }

  async board(): Promise<Board> {
    return (await this.read('/console/api/board')).json as Board;
  }

  async outbox(): Promise<Message[]> {
    return (await this.read('/console/api/outbox')).json as Message[];
  }

  /** One command on the present version, or on another. */
  async command(
    id: string,
    given: Command,
    { version, key = randomUUID() }: { version?: number; key?: string } = {},
  ): Promise<Reply> {
    const on = version ?? (await this.detail(id)).version;
    return this.call(`/console/api/requests/${id}/commands`, {
      method: 'POST',
      headers: { ...(await this.operator()), 'If-Match': `"v${on}"`, 'Idempotency-Key': key },
      json: given,
    });
  }

  /** A command that must be carried out. */
  async does(id: string, given: Command): Promise<void> {
    const reply = await this.command(id, given);
    assert.equal(reply.status, 200, reply.text);
  }
}

/** What may be left out when it is sent may be left out here. */
export type Command = {
  [K in OperatorCommand['command']]: Sent<Extract<OperatorCommand, { command: K }>>;
}[OperatorCommand['command']];
type Sent<T> = Omit<T, 'confirmDays'> & { confirmDays?: number };

export const ADA = { name: 'Ada Neri', email: 'ada@example.it', message: 'Il freno davanti fischia.' };

export function tokenIn(address: string): string {
  const [, token = ''] = /#attesa=([\w-]{43})/.exec(address) ?? [];
  assert.notEqual(token, '', `no token in ${address}`);
  return token;
}

export type RequestBody = RequestInput;

/** Somebody with a session. */
export class Customer {
  constructor(
    readonly service: TestService,
    readonly id: string,
    readonly session: string,
  ) {}

  get headers(): Record<string, string> {
    return { Authorization: `Bearer ${this.session}` };
  }

  get path(): string {
    return `/api/requests/${this.id}`;
  }

  read(headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    return this.service.call(this.path, { headers: { ...this.headers, ...headers } });
  }

  async document(): Promise<RequestBody> {
    const reply = await this.read();
    assert.equal(reply.status, 200, reply.text);
    return reply.json as RequestBody;
  }

  /** An action on what is on screen now, or on something older. */
  async act(action: unknown, { key, tag }: { key?: string; tag?: string } = {}): Promise<Reply> {
    const onScreen = tag ?? (await this.read()).headers.get('etag') ?? '';
    return this.service.call(`${this.path}/actions`, {
      method: 'POST',
      headers: { ...this.headers, 'Idempotency-Key': key ?? randomUUID(), 'If-Match': onScreen },
      json: action,
    });
  }

  /** An action that must be carried out. */
  async does(action: unknown): Promise<RequestBody> {
    const reply = await this.act(action);
    assert.equal(reply.status, 200, reply.text);
    return reply.json as RequestBody;
  }
}

/** The events and comments of a doorbell, one after the other; `undefined` when it has ended. */
export async function listen(
  service: TestService,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ next(): Promise<string | undefined>; close(): Promise<void> }> {
  const response = await service.fetch(path, { headers: { ...headers, Accept: 'text/event-stream' } });
  checkContract({ method: 'GET', path, response });
  assert.equal(response.status, 200);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  return {
    async next() {
      for (;;) {
        const end = rest.indexOf('\n\n');
        if (end >= 0) {
          const block = rest.slice(0, end);
          rest = rest.slice(end + 2);
          return block;
        }
        const { done, value } = await reader.read();
        if (done) return undefined;
        rest += value;
      }
    },
    close: () => reader.cancel(),
  };
}
