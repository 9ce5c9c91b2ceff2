/** The way between a browser and the service: it can be cut, it moves the pages' clocks, and hears what they did. */
import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { WITNESS } from './witness.js';

export interface Road {
  /** Where the browsers go, with a slash at the end. */
  readonly url: string;
  /** Paths that were asked for, sockets included. */
  readonly asked: string[];
  /** What pages did that a customer, or a security officer, would mind. */
  readonly troubles: string[];
  /** What pages wrote into the browser. */
  readonly written: string[];
  leadTo(url: string): void;
  /** Answers of this path wait until they are let go. */
  hold(path: string): () => void;
  /** Nothing gets through, and what was under way ends, until it is mended. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** @param shift ms by which the pages' clocks are ahead of the machine's */
export async function openRoad(shift: () => number): Promise<Road> {
  let target = new URL('http://127.0.0.1/');
  let isCut = false;
  const asked: string[] = [];
  const told: Record<string, string[]> = { trouble: [], written: [] };
  const held = new Map<string, Promise<void>>();
  const sockets = new Set<Duplex>();
  const keep = (socket: Duplex): void => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  };

  const server = createServer((incoming, outgoing) => {
    const { pathname } = new URL(incoming.url ?? '/', target);
    if (pathname === '/witness') {
      void hear(incoming, told).then(() => outgoing.writeHead(204).end());
      return;
    }
    if (pathname === '/witness.js') {
      outgoing.setHeader('Content-Type', 'text/javascript');
      outgoing.setHeader('Cache-Control', 'no-store');
      outgoing.end(`(${WITNESS})(${shift().toString()});`);
      return;
    }
    if (isCut) {
      incoming.socket.destroy();
      return;
    }
    asked.push(pathname);
    const { 'accept-encoding': _encoding, ...headers } = incoming.headers;
    const onward = request(new URL(incoming.url ?? '/', target), { method: incoming.method, headers });
    onward.on('response', (answer) => {
      void (held.get(pathname) ?? Promise.resolve()).then(() => passOn(answer, outgoing));
    });
    onward.on('error', () => outgoing.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  server.on('connection', keep);
  server.on('upgrade', (incoming: IncomingMessage, socket: Socket, head: Buffer) => {
    if (isCut) {
      socket.destroy();
      return;
    }
    asked.push(incoming.url ?? '');
    const onward = connect(Number(target.port), target.hostname, () => {
      const lines = incoming.rawHeaders.flatMap((name, index, all) =>
        index % 2 === 0 ? [`${name}: ${all[index + 1] ?? ''}`] : [],
      );
      onward.write(`GET ${incoming.url ?? ''} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    keep(onward);
    onward.on('close', () => socket.destroy());
    socket.on('close', () => onward.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const hangUp = (): void => {
    for (const socket of sockets) socket.destroy();
  };

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port.toString()}/`,
    asked,
    troubles: told['trouble'] ?? [],
    written: told['written'] ?? [],
    leadTo(url) {
      target = new URL(url);
    },
    hold(path) {
      let letGo = (): void => undefined;
      held.set(path, new Promise<void>((resolve) => (letGo = resolve)));
      return letGo;
    },
    cut() {
      isCut = true;
      hangUp();
    },
    mend() {
      isCut = false;
    },
    async close() {
      hangUp();
      server.close();
      await once(server, 'close');
    },
  };
}

async function whole(stream: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString();
}

async function passOn(answer: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const isPage = (answer.headers['content-type'] ?? '').startsWith('text/html');
  const { 'content-length': length, ...rest } = answer.headers;
  outgoing.writeHead(answer.statusCode ?? 502, isPage || length === undefined ? rest : answer.headers);
  if (isPage) outgoing.end(withWitness(await whole(answer)));
  else answer.pipe(outgoing);
}

const withWitness = (page: string): string =>
  page.replace(/<head[^>]*>/, (head) => `${head}<script src="/witness.js"></script>`);

async function hear(incoming: IncomingMessage, told: Record<string, string[]>): Promise<void> {
  const { kind, text } = JSON.parse(await whole(incoming)) as { kind: string; text: string };
  told[kind]?.push(text);
}
