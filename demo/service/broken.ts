import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { deskDocument } from './desk.js';

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' };

/** 10,000 channels and 10 MB: past any sensible limit. */
const MANY = 10_000;
const HUGE = 10 * 1024 * 1024;

interface Env {
  Bindings: HttpBindings;
}

/**
 * Services as they fail in real life. Each path is a `src` to hand to an element; the page must stay usable and true.
 */
export function brokenRoutes(): Hono<Env> {
  const broken = new Hono<Env>();

  for (const status of [403, 404, 429, 500, 503] as const) {
    broken.get(`/${status.toString()}`, (c) => {
      const headers = status === 429 || status === 503 ? { ...JSON_TYPE, 'retry-after': '60' } : JSON_TYPE;
      return c.body(JSON.stringify({ error: status }), status, headers);
    });
  }

  /** Takes the request and says nothing until the visitor goes away. */
  broken.get('/timeout', async (c) => {
    const { signal } = c.req.raw;
    await new Promise<void>((resolve) => {
      signal.addEventListener(
        'abort',
        () => {
          resolve();
        },
        { once: true },
      );
    });
    return c.body(null, 408);
  });

  /** A web page with status 200 where the document should be: the usual face of a login wall. */
  broken.get('/html', (c) => c.html('<!doctype html><title>Accedi</title><p>Accedi per continuare.</p>'));

  broken.get('/empty', (c) => c.body('', 200, JSON_TYPE));

  broken.get('/truncated', (c) => {
    const whole = JSON.stringify(deskDocument(Date.now()));
    return c.body(whole.slice(0, whole.length / 2), 200, JSON_TYPE);
  });

  /** Starts well and loses the connection on the way. */
  broken.get('/cut', (c) => {
    const { outgoing } = c.env;
    const whole = JSON.stringify(deskDocument(Date.now()));
    outgoing.writeHead(200, { ...JSON_TYPE, 'content-length': Buffer.byteLength(whole).toString() });
    outgoing.write(whole.slice(0, 400), () => outgoing.destroy());
    return RESPONSE_ALREADY_SENT;
  });

  /** Ten megabytes of one long name, streamed, so that a reader that gives up early saves the rest. */
  broken.get('/huge', () => {
    const encoder = new TextEncoder();
    const piece = encoder.encode('a'.repeat(64 * 1024));
    let left = HUGE;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(
          encoder.encode(
            '{"version":1,"timeZone":"Europe/Rome","channels":[{"id":"a","kind":"email","address":"a@b.example","name":"',
          ),
        );
      },
      pull(controller) {
        if (left > 0) {
          controller.enqueue(piece);
          left -= piece.length;
        } else {
          controller.enqueue(encoder.encode('"}]}'));
          controller.close();
        }
      },
    });
    return new Response(body, { headers: JSON_TYPE });
  });

  broken.get('/many', (c) => {
    const channels = Array.from({ length: MANY }, (_, index) => ({
      id: `n${index.toString()}`,
      kind: 'store',
      name: `Officina ${(index + 1).toString()}`,
    }));
    return c.body(
      JSON.stringify({ version: 1, timeZone: 'Europe/Rome', hours: 'Mo-Fr 09:00-18:00', channels }),
      200,
      JSON_TYPE,
    );
  });

  /** Every second request fails. */
  let flakyRequests = 0;
  broken.get('/flaky', (c) => {
    flakyRequests += 1;
    if (flakyRequests % 2 === 0) return c.body('{}', 503, { ...JSON_TYPE, 'retry-after': '5' });
    return c.body(JSON.stringify(deskDocument(Date.now())), 200, JSON_TYPE);
  });

  /** A feed that died without a word: the answer is always 200, and its reading never moves. */
  const started = Date.now();
  broken.get('/frozen', (c) => c.body(JSON.stringify(deskDocument(started)), 200, JSON_TYPE));

  return broken;
}

/** For the gallery: what each path does. */
export const BROKEN_PATHS = [
  { path: '404', shows: { it: 'Il documento non c’è', en: 'The document is not there' } },
  { path: '500', shows: { it: 'Il servizio ha un guasto', en: 'The service has a fault' } },
  {
    path: '503',
    shows: {
      it: 'Il servizio chiede di riprovare tra un minuto',
      en: 'The service asks to try again in a minute',
    },
  },
  {
    path: 'timeout',
    shows: { it: 'Il servizio non risponde: si aspetta ancora', en: 'No answer yet: still loading' },
  },
  {
    path: 'html',
    shows: { it: 'Al posto dei dati arriva una pagina di accesso', en: 'A sign-in page instead of the data' },
  },
  { path: 'truncated', shows: { it: 'Il documento è tagliato a metà', en: 'The document is cut in half' } },
  { path: 'cut', shows: { it: 'La connessione cade a metà', en: 'The connection drops half-way' } },
  { path: 'huge', shows: { it: 'Dieci megabyte', en: 'Ten megabytes' } },
] as const;
