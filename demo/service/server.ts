import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createApp, type AppOptions } from './app.js';

export interface Service {
  readonly url: string;
  /** Ends every connection, also those that wait for an answer that never comes. */
  close(): Promise<void>;
}

/** Only this machine can reach the demo. */
const HOST = '127.0.0.1';

export async function startService(port: number, options: AppOptions = {}): Promise<Service> {
  const app = createApp(options);
  const listener = getRequestListener((request, bindings) => app.fetch(request, bindings), {
    overrideGlobalObjects: false,
  });
  const server: Server = createServer((incoming, outgoing) => {
    void listener(incoming, outgoing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      resolve();
    });
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${HOST}:${actual.toString()}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
