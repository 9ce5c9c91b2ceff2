import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket, type ClientOptions } from 'ws';
import type { BoardChat, CustomerFrame, OperatorFrame } from '../../demo/service/chat/frames.js';
import { ensureOperator } from '../../demo/service/access/operators.js';
import { openStore } from '../../demo/service/db/open.js';
import { OPERATOR, type Reply, type TestService } from './client.js';

/** Both ends of the chat over real sockets, for tests. */

type Frame = CustomerFrame | OperatorFrame;
type Of<F extends Frame, T extends F['type']> = Extract<F, { type: T }>;

/** A socket that remembers what it heard. */
export class Wire<F extends Frame> {
  readonly socket: WebSocket;
  /** Everything that came, pings left out. */
  readonly frames: F[] = [];
  /** Resolves with the code when it is closed. */
  readonly closed: Promise<number>;
  #listeners = new Set<() => void>();

  constructor(url: URL | string, options: ClientOptions = {}) {
    this.socket = new WebSocket(url, options);
    this.closed = new Promise((resolve) => {
      this.socket.once('close', (code: number) => {
        resolve(code);
      });
    });
    this.socket.on('message', (data: Buffer) => {
      const frame = JSON.parse(data.toString()) as F;
      if (frame.type !== 'ping') this.frames.push(frame);
      for (const listener of this.#listeners) listener();
    });
    // Told by `closed`.
    this.socket.on('error', () => undefined);
  }

  opened(): Promise<unknown> {
    return once(this.socket, 'open');
  }

  send(frame: object): void {
    this.socket.send(JSON.stringify(frame));
  }

  /** The first frame, of those that came or will come, for which this holds. */
  async until<T extends F['type']>(
    type: T,
    holds: (frame: Of<F, T>) => boolean = () => true,
    from = 0,
  ): Promise<Of<F, T>> {
    for (;;) {
      const found = this.frames
        .slice(from)
        .find((frame): frame is Of<F, T> => frame.type === type && holds(frame as Of<F, T>));
      if (found !== undefined) return found;
      await this.#more(type);
    }
  }

  /** Like `until`, of those that come from now on. */
  next<T extends F['type']>(type: T, holds?: (frame: Of<F, T>) => boolean): Promise<Of<F, T>> {
    return this.until(type, holds, this.frames.length);
  }

  async #more(awaited: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const listener = (): void => {
        this.#listeners.delete(listener);
        resolve();
      };
      this.#listeners.add(listener);
      void this.closed.then((code) => {
        reject(new Error(`Closed with ${code} while waiting for ${awaited}`));
      });
    });
  }

  /**
   * Resolves when the service has heard of this line. Said again, a message is acknowledged again, and what cannot be read
   * is refused; what comes back is not kept.
   */
  async heard(): Promise<void> {
    const own = this.frames.find((frame) => frame.type === 'message' && frame.key !== undefined);
    const isAgain = own !== undefined && !('reference' in own);
    const from = this.frames.length;
    this.send(isAgain ? own : { type: 'hm' });
    const answer = await this.until(isAgain ? 'message' : 'refused', () => true, from);
    this.frames.splice(this.frames.indexOf(answer), 1);
  }

  of<T extends F['type']>(type: T): Of<F, T>[] {
    return this.frames.filter((frame): frame is Of<F, T> => frame.type === type);
  }

  async close(): Promise<void> {
    this.socket.close();
    await this.closed;
  }
}

const socketOf = (service: Pick<TestService, 'url'>, path: string): URL => {
  const url = new URL(path, service.url);
  url.protocol = 'ws:';
  return url;
};

export interface Begun {
  readonly reference: string;
  readonly token: string;
  readonly session: string;
  readonly expiresAt: string;
}

export const OPENING = { channel: 'chat', text: 'Quanto costa una camera d’aria?', language: 'it' };

export const post = (
  service: TestService,
  given: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> =>
  service.call('/api/chat', {
    method: 'POST',
    headers: { 'Idempotency-Key': randomUUID(), ...headers },
    json: { ...OPENING, ...given },
  });

/** Begins a conversation. */
export async function begin(
  service: TestService,
  given: Readonly<Record<string, unknown>> = {},
): Promise<Begun> {
  const reply = await post(service, given);
  assert.equal(reply.status, 201, reply.text);
  return reply.json as Begun;
}

/** A customer's socket, greeted. */
export class Visitor extends Wire<CustomerFrame> {
  static async connect(
    service: Pick<TestService, 'url'>,
    { session }: Pick<Begun, 'session'>,
    after = 0,
    options: ClientOptions = {},
  ): Promise<Visitor> {
    const visitor = new Visitor(socketOf(service, '/api/chat/socket'), options);
    await visitor.opened();
    visitor.send({ type: 'hello', session, after });
    return visitor;
  }

  static bare(service: TestService, options: ClientOptions = {}): Visitor {
    return new Visitor(socketOf(service, '/api/chat/socket'), options);
  }

  /** Resolves when it is acknowledged. */
  async say(text: string, key: string = randomUUID()): Promise<Of<CustomerFrame, 'message'>> {
    this.send({ type: 'message', key, text });
    return this.until('message', (message) => message.key === key);
  }

  get numbers(): number[] {
    return this.of('message').map(({ number }) => number);
  }

  /** What the last frame about it said. */
  get queue(): Of<CustomerFrame, 'queue'> | undefined {
    return this.of('queue').at(-1);
  }
}

/** An operator's socket. */
export class Console extends Wire<OperatorFrame> {
  static async connect(service: TestService, headers?: Readonly<Record<string, string>>): Promise<Console> {
    const wire = Console.bare(service, headers ?? (await service.operator()));
    await wire.until('board');
    return wire;
  }

  static bare(service: TestService, headers: Readonly<Record<string, string>> = {}): Console {
    return new Console(socketOf(service, '/console/api/chat/socket'), { headers: { ...headers } });
  }

  /** Available, and everybody knows. */
  async available(on = true): Promise<void> {
    this.send({ type: 'available', on });
    await this.until('board', (board) => board.available === on, this.frames.length - 1);
  }

  async take(reference?: string): Promise<string> {
    const from = this.frames.length;
    this.send({ type: 'take', ...(reference !== undefined && { reference }) });
    return (await this.until('history', () => true, from)).reference;
  }

  async say(
    reference: string,
    text: string,
    key: string = randomUUID(),
  ): Promise<Of<OperatorFrame, 'message'>> {
    this.send({ type: 'message', reference, key, text });
    return this.until('message', (message) => message.key === key);
  }

  get board(): Of<OperatorFrame, 'board'> | undefined {
    return this.of('board').at(-1);
  }

  chat(reference: string): BoardChat | undefined {
    return this.board?.chats.find((chat) => chat.reference === reference);
  }
}

/** Lets time pass without anybody falling asleep over it: every socket is heard of on the way. */
export async function passAwake(service: TestService, ms: number, ...wires: Wire<Frame>[]): Promise<void> {
  const end = service.clock.now + ms;
  while (service.clock.now < end) {
    service.clock.pass(Math.min(40_000, end - service.clock.now));
    await service.settled();
    for (const wire of wires) await wire.heard();
  }
}

/** Somebody else who may sign in, signed in. */
export async function colleague(service: TestService, name: string): Promise<Record<string, string>> {
  const store = await openStore(service.file);
  await ensureOperator(store, { name, password: OPERATOR.password });
  await store.destroy();
  const reply = await service.call('/console/api/login', {
    method: 'POST',
    headers: { Origin: service.origin },
    json: { name, password: OPERATOR.password },
  });
  assert.equal(reply.status, 204, reply.text);
  return { Cookie: reply.headers.get('set-cookie')?.split(';', 1)[0] ?? '', Origin: service.origin };
}

export const availability = async (service: TestService): Promise<string> =>
  ((await service.call('/api/chat/availability')).json as { state: string }).state;

export const openSession = async (service: TestService, { token }: Pick<Begun, 'token'>): Promise<string> => {
  const reply = await service.call('/api/chat/sessions', { method: 'POST', json: { token } });
  assert.equal(reply.status, 201, reply.text);
  return (reply.json as { session: string }).session;
};

export const keep = (
  service: TestService,
  { reference, session }: Pick<Begun, 'reference' | 'session'>,
  json: Readonly<Record<string, unknown>>,
  key: string = randomUUID(),
): Promise<Reply> =>
  service.call(`/api/chat/${reference}/keep`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${session}`, 'Idempotency-Key': key },
    json,
  });
