import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A real HTTP server on a free local port, whose behaviour the test changes as it goes. */
export class LocalServer {
  handler: Handler = (_request, response) => response.end('{}');
  /** Status sent for each request so far; 0 while it is open. */
  readonly statuses: number[] = [];
  /** Responses whose connection ended before they did. */
  cutOff = 0;
  readonly #server = createServer(((request, response) => {
    const index = this.statuses.push(0) - 1;
    // The tests live in virtual time: the real date would look like a wrong clock.
    response.sendDate = false;
    response.on('finish', () => (this.statuses[index] = response.statusCode));
    response.on('close', () => {
      if (!response.writableFinished) this.cutOff++;
    });
    this.handler(request, response);
  }) as RequestListener);

  async start(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port.toString()}`;
  }

  get url(): string {
    return `${this.origin}/channels.json`;
  }

  /** Answers every request with this body. */
  serve(body: string, headers: Record<string, string> = {}, status = 200): void {
    this.handler = (_request, response) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(body);
    };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
