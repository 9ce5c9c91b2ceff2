import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { tagged } from './answers.js';
import { bundled } from './bundled.js';

const SURFACE = fileURLToPath(new URL('../chat-surface/surface.ts', import.meta.url));

/**
 * `GET /surface.js` below the chat's address: what a customer sees of a conversation, as one ES module. Types are those of
 * `attesa/providers/desk.js`; nothing of the library is inside, nor of anybody's. Which origins may run it, the chat says.
 */
export function chatSurface(): Hono {
  const routes = new Hono();
  const script = bundled(SURFACE);
  routes.get('/surface.js', async (c) =>
    tagged(c, await script(), 'text/javascript; charset=utf-8', {
      'Cross-Origin-Resource-Policy': 'cross-origin',
    }),
  );
  return routes;
}
