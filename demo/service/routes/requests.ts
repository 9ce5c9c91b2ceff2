import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import * as v from 'valibot';
import { JSON_TYPE, names } from '../answers.js';
import { iso } from '../calendar.js';
import { change, type ServiceContext } from '../context.js';
import { openSession, visitorOf, type Visitor } from '../access/links.js';
import { lookUp } from '../access/lookups.js';
import { attachmentAnswer } from '../attachments/serve.js';
import { doorbellStream, tooManyDoorbells } from '../doorbells/stream.js';
import { act, customerActionSchema } from '../requests/customer.js';
import { readingOf } from '../requests/documents.js';
import { openLedger } from '../requests/ledger.js';
import { once } from '../requests/once.js';
import { readReference } from '../requests/reference.js';
import { invalid, Refusal } from '../requests/refusal.js';
import { addressOf, bodyOf, limitedTo, NO_STORE, preconditionsOf, take } from './exchange.js';

/** A document is the customer's own: no shared cache keeps it, and its reader asks each time. */
const PERSONAL = { 'Cache-Control': 'private, no-cache' } as const;

const SMALL = 4 * 1024;
/** A text of the longest kind, with every character escaped. */
const ACTION = 64 * 1024;

const lookUpSchema = v.object({
  reference: v.pipe(v.string(), v.maxLength(40)),
  email: v.pipe(v.string(), v.trim(), v.maxLength(254), v.regex(/^[^\s@]+@[^\s@]+$/, 'an address')),
});

/** One and the same for every link that does not work: why is nobody's business. */
const noSuchLink = (): Refusal =>
  new Refusal(401, 'link-invalid', 'This link does not work, or works no more.');
const noSession = (): Refusal =>
  new Refusal(401, 'session-invalid', 'The session has ended, or there was none.');
/** One and the same for a request that is not there and one that is another customer's. */
const notFound = (): Refusal => new Refusal(404, 'not-found', 'There is no such request in this session.');

/** The customer's side: what the tracker on a page talks to. */
export function requestRoutes(context: ServiceContext, allowedOrigins: readonly string[]): Hono {
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

  const sessionOf = (c: Context): string =>
    /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1] ?? '';

  /** Throws 401 without a session, 404 when the session is not for this request. */
  async function visitor(c: Context): Promise<Visitor> {
    const found = await visitorOf(store, sessionOf(c), now());
    if (found === undefined) throw noSession();
    if (found.request !== c.req.param('id')) throw notFound();
    return found;
  }

  routes.post('/sessions', limitedTo(SMALL), async (c) => {
    take(limits.sessionsByAddress, addressOf(c));
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
    take(limits.lookupsByAddress, addressOf(c));
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
    take(limits.actionsBySession, sessionOf(c));
    const { key, tag } = preconditionsOf(c);
    const action = await bodyOf(c, customerActionSchema);
    const errand = { scope: `customer ${request}`, key, body: [JSON.stringify(action)] };
    const { answer } = await change(context, (tx, at, ring) =>
      once(tx, office, errand, at, async () => {
        const before = await readingOf(tx, request, office.base);
        const ledger = await openLedger(tx, request, at);
        if (before === undefined || ledger === undefined) throw notFound();
        if (!names(tag, before.tag))
          throw new Refusal(412, 'changed', 'The request has changed since it was read.');
        await act(tx, office, ledger, action);
        ring(request);
        const after = await readingOf(tx, request, office.base);
        return JSON.stringify({ tag: after?.tag, body: after?.body });
      }),
    );
    const { tag: newTag, body } = JSON.parse(answer) as { tag: string; body: string };
    return c.body(body, 200, { ...PERSONAL, ETag: newTag, 'Content-Type': JSON_TYPE });
  });

  routes.get('/:id/events', async (c) => {
    const { request, expiresAt } = await visitor(c);
    if (tooManyDoorbells(context)) throw new Refusal(429, 'too-many', 'Too many listen already.', 60);
    const session = sessionOf(c);
    return doorbellStream(context, {
      door: request,
      data: () => '1',
      until: expiresAt,
      holds: async () => (await visitorOf(store, session, now())) !== undefined,
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
