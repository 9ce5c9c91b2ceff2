import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import * as v from 'valibot';
import { JSON_TYPE, names } from '../answers.js';
import { iso } from '../calendar.js';
import { change, type Foundation } from '../context.js';
import { openSession, sessionsOf, visitorOf, type Visitor } from '../access/links.js';
import { lookUp } from '../access/lookups.js';
import { attachmentAnswer } from '../attachments/serve.js';
import { askedTogether, doorbellAnswer } from '../doorbells/stream.js';
import { act, customerActionSchema, emailSchema } from '../requests/customer.js';
import { readingOf } from '../requests/documents.js';
import { openLedger } from '../requests/ledger.js';
import { once } from '../requests/once.js';
import { readReference } from '../requests/reference.js';
import { impossible, invalid, Refusal } from '../requests/refusal.js';
import { addressOf, bodyOf, limitedTo, NO_STORE, preconditionsOf, sessionOf, take } from './exchange.js';

/** A document is the customer's own: no shared cache keeps it, and its reader asks each time. */
const PERSONAL = { 'Cache-Control': 'private, no-cache' } as const;

const SMALL = 4 * 1024;
/** A text of the longest kind, with every character escaped. */
const ACTION = 64 * 1024;

/**
 * Bytes of a document beyond which its customer can write no more. A tracker reads up to 1 MiB; the rest is the brand's, so
 * that it can still answer, and say where to go on.
 */
const FULL = 640 * 1024;

const lookUpSchema = v.object({
  reference: v.pipe(v.string(), v.maxLength(40)),
  email: emailSchema,
});

/** One and the same for every link that does not work: why is nobody's business. */
export const noSuchLink = (): Refusal =>
  new Refusal(401, 'link-invalid', 'This link does not work, or works no more.');
export const noSession = (): Refusal =>
  new Refusal(401, 'session-invalid', 'The session has ended, or there was none.');
/** One and the same for a request that is not there and one that is another customer's. */
export const notFound = (): Refusal =>
  new Refusal(404, 'not-found', 'There is no such request in this session.');

/** The customer's side: what the tracker on a page talks to. */
export function requestRoutes(context: Foundation, allowedOrigins: readonly string[]): Hono {
  const { store, office, documents, limits, now } = context;
  const routes = new Hono();

  routes.use(
    cors({
      origin: [...allowedOrigins],
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['Authorization', 'Content-Type', 'If-Match', 'If-None-Match', 'Idempotency-Key'],
      exposeHeaders: ['ETag', 'Date', 'Age', 'Retry-After', 'X-Poll-Interval'],
      maxAge: 600,
    }),
  );

  /** Throws 401 without a session, 404 when the session is not for this request. */
  async function visitor(c: Context): Promise<Visitor> {
    const found = await visitorOf(store, sessionOf(c), now());
    if (found === undefined) throw noSession();
    if (found.request !== c.req.param('id')) throw notFound();
    return found;
  }

  const sessionsAt = askedTogether((request) => sessionsOf(store, request, now()));

  routes.post('/sessions', limitedTo(SMALL), async (c) => {
    take(limits.sessionsByAddress, addressOf(c, context));
    const json: unknown = await c.req.json().catch(() => undefined);
    const token = v.safeParse(v.object({ token: v.string() }), json);
    const session = await change(context, (tx, at) =>
      openSession(tx, token.success ? token.output.token : undefined, at),
    );
    if (session === undefined) throw noSuchLink();
    return c.json(
      { session: session.session, id: session.id, expiresAt: iso(session.expiresAt) },
      201,
      NO_STORE,
    );
  });

  routes.post('/lookups', limitedTo(SMALL), async (c) => {
    take(limits.lookupsByAddress, addressOf(c, context));
    const { reference: typed, email } = await bodyOf(c, lookUpSchema);
    const reference = readReference(typed);
    if (reference === undefined) throw invalid('reference: such as R-7F3K-2Q');
    take(limits.lookupsByReference, reference);
    context.later(() => lookUp(context, reference, email));
    return c.json({}, 202, NO_STORE);
  });

  routes.get('/:id', async (c) => {
    const { request } = await visitor(c);
    const reading = await documents.get(request);
    if (reading === undefined) throw notFound();
    const headers = { ...PERSONAL, ETag: reading.tag };
    if (names(c.req.header('If-None-Match'), reading.tag)) return c.body(null, 304, headers);
    return c.body(reading.body, 200, { ...headers, 'Content-Type': JSON_TYPE });
  });

  routes.post('/:id/actions', limitedTo(ACTION), async (c) => {
    const { request } = await visitor(c);
    take(limits.actionsByRequest, request);
    const { key, tag } = preconditionsOf(c);
    const action = await bodyOf(c, customerActionSchema);
    const errand = { scope: `customer ${request}`, key, body: [JSON.stringify(action)] };
    const reading = await change(context, async (tx, at, ring) => {
      await once(tx, office, errand, at, async () => {
        const before = await readingOf(tx, request, office.base);
        const ledger = await openLedger(tx, request, at);
        if (before === undefined || ledger === undefined) throw notFound();
        if (!names(tag, before.tag))
          throw new Refusal(412, 'changed', 'The request has changed since it was read.');
        if (action.action === 'reply' && Buffer.byteLength(before.body) > FULL)
          throw impossible('There is no room for more messages in this request.');
        await act(tx, office, ledger, action);
        ring(request);
        return `${ledger.row.version}`;
      });
      // Asked again: how it stands now, which is what the customer needs. What was said then is kept nowhere.
      return readingOf(tx, request, office.base);
    });
    if (reading === undefined) throw notFound();
    return c.body(reading.body, 200, { ...PERSONAL, ETag: reading.tag, 'Content-Type': JSON_TYPE });
  });

  routes.get('/:id/events', async (c) => {
    const { hash, request, expiresAt } = await visitor(c);
    return doorbellAnswer(c, context, {
      door: request,
      data: () => '1',
      until: expiresAt,
      holds: async () => (await sessionsAt(request)).has(hash),
    });
  });

  routes.get('/:id/attachments/:attachment', async (c) => {
    const { request } = await visitor(c);
    const answer = await attachmentAnswer(store, request, c.req.param('attachment'));
    if (answer === undefined) throw notFound();
    return answer;
  });

  return routes;
}
