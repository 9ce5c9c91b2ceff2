import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { createAdaptorServer, type WebSocketServerLike } from '@hono/node-server';
import { createLimits, type LimitOptions } from './access/limits.js';
import { ensureOperator, type OperatorOptions } from './access/operators.js';
import { originFrom, ownOrigins } from './access/origin.js';
import { createSeal, newKey, sealIn } from './access/seal.js';
import { createApp } from './app.js';
import { Rooms } from './chat/rooms.js';
import { createSocketServer } from './chat/upgrade.js';
import type { ServiceContext } from './context.js';
import { IN_MEMORY, openStore } from './db/open.js';
import { Bells } from './doorbells/bells.js';
import { Documents } from './requests/documents.js';
import { watch } from './requests/watch.js';
import { seed } from './seed/seed.js';
import { realTimers, type Timers } from './timers.js';

export interface ServiceOptions {
  /** Epoch ms; a test brings its own. */
  readonly now?: () => number;
  readonly timers?: Timers;
  /** Where the built library lies. */
  readonly dist?: string;
  /** File of the database; its key lies beside it. Default: in memory, gone at the end. */
  readonly data?: string;
  /** Origin that the links in mail lead to. Default: this service's own. What is no origin throws a RangeError. */
  readonly site?: string;
  /** Origins of other sites whose pages may show the tracker. Default: none. */
  readonly allowedOrigins?: readonly string[];
  /** Who may sign in to the console. Default: whoever the database knows, else somebody made up now. */
  readonly operator?: OperatorOptions;
  /** Believable requests in an empty database, and the list of those that show something. Default true. */
  readonly rehearsal?: boolean;
  readonly limits?: LimitOptions;
  /** All connections come from a proxy that appends to `X-Forwarded-For` whom it asks for. Default false. */
  readonly trustedProxy?: boolean;
}

export interface Service {
  readonly url: string;
  /** Who can sign in, if their password was made up just now. It is nowhere else in clear. */
  readonly newOperator?: OperatorOptions;
  /** Resolves when the work that no answer waits for is done: letters of look-ups and of dates that passed. */
  settled(): Promise<void>;
  /** Ends every connection, also those that wait for an answer that never comes. */
  close(): Promise<void>;
}

/** Only this machine can reach the demo. */
const HOST = '127.0.0.1';

/** Path of the requests. */
const BASE = '/api/requests';

export async function startService(port: number, options: ServiceOptions = {}): Promise<Service> {
  const { now = Date.now, timers = realTimers, data = IN_MEMORY, rehearsal = true } = options;
  const site = options.site === undefined ? undefined : originFrom(options.site, 'SITE_URL');
  const allowedOrigins = (options.allowedOrigins ?? []).map((origin) =>
    originFrom(origin, 'ALLOWED_ORIGINS'),
  );
  const store = await openStore(data);
  // Whoever is so quick that the service does not stand yet comes again.
  let answer: FetchCallback = () => new Response(null, { status: 503, headers: { 'Retry-After': '1' } });
  const server = createAdaptorServer({
    fetch: (request, bindings) => answer(request, bindings),
    // The two types differ only in how they write what may be left out.
    websocket: { server: createSocketServer() as WebSocketServerLike },
  }) as Server;
  let chat: Rooms | undefined;
  try {
    await listen(server, port);
    const { port: actual } = server.address() as AddressInfo;
    const url = `http://${HOST}:${actual.toString()}/`;
    const background = createBackground(timers);
    const bare = {
      store,
      office: {
        seal: data === IN_MEMORY ? createSeal(newKey()) : await sealIn(`${data}.key`, store),
        site: site ?? new URL(url).origin,
        base: BASE,
      },
      documents: new Documents(store, BASE),
      bells: new Bells(),
      timers,
      limits: createLimits(options.limits ?? {}, now),
      origins: ownOrigins(site ?? new URL(url).origin, actual),
      trustedProxy: options.trustedProxy ?? false,
      now,
      later: background.later,
    };
    await seed(bare, rehearsal);
    const operator = await ensureOperator(store, options.operator);
    const { dist } = options;
    chat = new Rooms(bare);
    const context: ServiceContext = { ...bare, chat };
    const app = createApp(context, { allowedOrigins, rehearsal, ...(dist !== undefined && { dist }) });
    answer = (request, bindings) => app.fetch(request, bindings);
    const watching = watch(context);
    const rooms = chat;
    return {
      url,
      ...(options.operator === undefined && operator !== undefined && { newOperator: operator }),
      async settled() {
        await background.settled();
        await watching.settled();
        await rooms.settled();
      },
      async close() {
        const goodBye = rooms.close();
        await hangUp(server);
        await goodBye;
        await watching.end();
        await background.settled();
        await store.destroy();
      },
    };
  } catch (error) {
    await chat?.close();
    await hangUp(server);
    await store.destroy();
    throw error;
  }
}

type FetchCallback = Parameters<typeof createAdaptorServer>[0]['fetch'];

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function hangUp(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

/** How long work waits (ms): at least, and at most so much more. Chance decides. */
const WAIT = 1000;
const WAIT_MORE = 4000;

/**
 * Work after the answer, one piece after the other, each after a time that nobody can tell: the next answers do not show
 * whose work delayed them. `settled` does at once what still waits. What goes wrong is logged.
 */
function createBackground(timers: Timers): { later: ServiceContext['later']; settled: () => Promise<void> } {
  const waiting = new Set<() => void>();
  let last = Promise.resolve();
  return {
    later(work) {
      const begin = (): void => {
        cancel();
        if (!waiting.delete(begin)) return;
        last = last.then(work).catch((error: unknown) => {
          console.error(error);
        });
      };
      waiting.add(begin);
      const cancel = timers.after(WAIT + Math.random() * WAIT_MORE, begin);
    },
    settled() {
      for (const begin of waiting) begin();
      return last;
    },
  };
}
