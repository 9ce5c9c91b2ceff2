import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import * as v from 'valibot';
import { iso } from '../calendar.js';
import { newLink, openSession, pathOf, visitorOf } from '../access/links.js';
import { isSameOrigin } from '../access/origin.js';
import { CHANNEL } from '../chat/channel.js';
import { customerSockets } from '../chat/customers.js';
import { beginTalk, keepPlace } from '../chat/talk.js';
import { socketRoute } from '../chat/upgrade.js';
import { change, type ServiceContext } from '../context.js';
import type { Tx } from '../db/schema.js';
import { emailSchema, textSchema } from '../requests/customer.js';
import { once } from '../requests/once.js';
import { readReference } from '../requests/reference.js';
import { Refusal } from '../requests/refusal.js';
import { addressOf, bodyOf, keyOf, limitedTo, NO_STORE, sessionOf, take } from './exchange.js';
import { noSession, noSuchLink, notFound } from './requests.js';

const SMALL = 4 * 1024;
/** A text of the longest kind, with every character escaped. */
const TEXT = 64 * 1024;

/** How this brand speaks to who does not say how they would like it. */
const REGISTER = 'informal';

const instant = v.pipe(v.string(), v.isoTimestamp(), v.transform(Date.parse));

const openingSchema = v.object({
  channel: v.literal(CHANNEL),
  text: textSchema,
  /** BCP 47. Who speaks neither of ours is answered in English. */
  language: v.pipe(
    v.string(),
    v.maxLength(40),
    v.transform((tag) => (/^it\b/i.test(tag) ? ('it' as const) : ('en' as const))),
  ),
  register: v.optional(v.picklist(['neutral', 'informal', 'formal']), REGISTER),
  topic: v.optional(v.pipe(v.string(), v.maxLength(40))),
  about: v.optional(v.pipe(v.string(), v.maxLength(40), v.transform(readReference))),
  stated: v.optional(
    v.object({ lower: v.optional(instant), upper: v.optional(instant), by: v.optional(instant) }),
  ),
});

const keepSchema = v.object({ email: emailSchema, text: v.optional(textSchema) });

/** Of the page that tells where a conversation stands. */
async function hrefOf(tx: Tx, request: string, token: string): Promise<string> {
  const row = await tx
    .selectFrom('requests')
    .select('language')
    .where('id', '=', request)
    .executeTakeFirstOrThrow();
  return pathOf(row, token);
}

/** The customer's side of the chat. */
export function chatRoutes(context: ServiceContext, allowedOrigins: readonly string[]): Hono {
  const { store, office, limits, now } = context;
  const routes = new Hono();

  const shared = cors({
    origin: [...allowedOrigins],
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key'],
    exposeHeaders: ['Date', 'Retry-After'],
    maxAge: 600,
  });
  // A socket has no such headers: its origin is judged where it opens.
  routes.use((c, next) => (c.req.header('Upgrade') === undefined ? shared(c, next) : next()));

  routes.get('/availability', async (c) => {
    const { agents } = await context.chat.count();
    return c.json({ state: agents > 0 ? 'online' : 'offline', asOf: iso(now()) }, 200, NO_STORE);
  });

  routes.post('/', limitedTo(TEXT), async (c) => {
    take(limits.chatsByAddress, addressOf(c, context));
    const key = keyOf(c);
    const given = await bodyOf(c, openingSchema);
    const scene = await context.chat.scene();
    const begun = await change(context, async (tx, at, ring) => {
      const errand = { scope: CHANNEL, key, body: [JSON.stringify(given)] };
      const { answer } = await once(tx, office, errand, at, async () => {
        const id = await beginTalk(tx, office, { ...given, key: key.toLowerCase() }, at, scene);
        // In the line from now on, though no socket of theirs is open yet.
        context.chat.seen(id);
        ring(id);
        return newLink(tx, id, at);
      });
      const session = await openSession(tx, answer, at);
      return session && { ...session, token: answer, href: await hrefOf(tx, session.id, answer) };
    });
    // Asked again long afterwards: the link has expired or was revoked.
    if (begun === undefined) throw noSuchLink();
    const { id, token, session, expiresAt, href } = begun;
    return c.json({ reference: id, token, session, expiresAt: iso(expiresAt), href }, 201, NO_STORE);
  });

  routes.post('/sessions', limitedTo(SMALL), async (c) => {
    take(limits.sessionsByAddress, addressOf(c, context));
    const json: unknown = await c.req.json().catch(() => undefined);
    const given = v.safeParse(v.object({ token: v.string() }), json);
    const opened = await change(context, async (tx, at) => {
      const session = await openSession(tx, given.success ? given.output.token : undefined, at);
      const chat =
        session &&
        (await tx.selectFrom('chats').select('request').where('request', '=', session.id).executeTakeFirst());
      // A link to a request of another kind opens no conversation. Thrown, so that no session is left behind.
      if (session === undefined || chat === undefined || !given.success) throw noSuchLink();
      return { ...session, href: await hrefOf(tx, session.id, given.output.token) };
    });
    const { session, id, expiresAt, href } = opened;
    return c.json({ session, reference: id, expiresAt: iso(expiresAt), href }, 201, NO_STORE);
  });

  routes.post('/:reference/keep', limitedTo(TEXT), async (c) => {
    const visitor = await visitorOf(store, sessionOf(c), now());
    if (visitor === undefined) throw noSession();
    const { request } = visitor;
    if (request !== c.req.param('reference')) throw notFound();
    take(limits.actionsByRequest, request);
    const key = keyOf(c);
    const given = await bodyOf(c, keepSchema);
    const scene = await context.chat.scene();
    const errand = { scope: `chat ${request}`, key, body: [JSON.stringify(given)] };
    const { answer } = await change(context, (tx, at, ring) =>
      once(tx, office, errand, at, async () => {
        // To each address only a few letters go in an hour, whoever asks.
        take(limits.submissionsByRecipient, given.email.toLowerCase());
        const due = await keepPlace(tx, office, request, { ...given, key: key.toLowerCase() }, at, scene);
        ring(request);
        return JSON.stringify({
          reference: request,
          href: await hrefOf(tx, request, await newLink(tx, request, at)),
          ...(due !== undefined && { by: iso(due.at) }),
        });
      }),
    );
    return c.body(answer, 200, { ...NO_STORE, 'Content-Type': 'application/json' });
  });

  const receive = customerSockets(context);
  routes.get(
    '/socket',
    async (c, next) => {
      if (!isOurs(c)) throw new Refusal(403, 'other-origin', 'Pages of this site may not connect.');
      await next();
    },
    ...socketRoute(context, () => receive),
  );

  /** A browser always says which page connects; who says nothing is none, and needs the session all the same. */
  function isOurs(c: Context): boolean {
    const origin = c.req.header('Origin');
    if (origin === undefined) return true;
    return allowedOrigins.includes(origin) || isSameOrigin(c, office.site, context.origins);
  }

  return routes;
}
