import { Hono, type Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as v from 'valibot';
import { names, problem } from '../answers.js';
import { isSameOrigin } from '../access/origin.js';
import {
  OPERATOR_SESSION_LASTS,
  operatorOf,
  operatorSessions,
  signIn,
  signOut,
  type SignedIn,
} from '../access/operators.js';
import { filesOf, LARGEST_FILE, MOST_FILES, uploadOf } from '../attachments/upload.js';
import { attachmentAnswer } from '../attachments/serve.js';
import { change, type ServiceContext } from '../context.js';
import type { Tx } from '../db/schema.js';
import { EVERY_DOOR } from '../doorbells/bells.js';
import { askedTogether, doorbellAnswer } from '../doorbells/stream.js';
import { readOutbox } from '../outbox/read.js';
import { boardOf } from '../requests/board.js';
import { textSchema } from '../requests/customer.js';
import { openLedger, type Ledger } from '../requests/ledger.js';
import { detailOf } from '../requests/detail.js';
import { once } from '../requests/once.js';
import { attach, command, operatorCommandSchema } from '../requests/operator.js';
import { invalid, Refusal } from '../requests/refusal.js';
import { consoleChatRoutes } from './chat-console.js';
import { addressOf, bodyOf, limitedTo, NO_STORE, preconditionsOf, take } from './exchange.js';

const COOKIE = 'operator';
const PATH = '/console';

const SMALL = 4 * 1024;
const COMMAND = 128 * 1024;
const FILES = MOST_FILES * LARGEST_FILE + 64 * 1024;

const loginSchema = v.object({
  name: v.pipe(v.string(), v.maxLength(100)),
  password: v.pipe(v.string(), v.maxLength(200)),
});

const tagOf = (version: number): string => `"v${version}"`;

interface Env {
  Variables: { operator: SignedIn };
}

/** The operator's side, below `/console/api`. */
export function consoleRoutes(context: ServiceContext): Hono<Env> {
  const { store, office, documents, limits, now } = context;
  const routes = new Hono<Env>();
  const secure = office.site.startsWith('https:');

  // What changes something comes from a page of this site, signed in or not.
  routes.use(async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && !isSameOrigin(c, office.site, context.origins))
      throw new Refusal(403, 'other-origin', 'This can only be asked by a page of this site.');
    await next();
  });

  routes.post('/login', limitedTo(SMALL), async (c) => {
    jsonOnly(c);
    const address = addressOf(c, context);
    take(limits.loginsByAddress, address);
    const given = await bodyOf(c, loginSchema);
    take(limits.loginsByName, given.name);
    const secret = await signIn(store, given, now());
    if (secret === undefined) throw new Refusal(401, 'login-invalid', 'Name or password is wrong.');
    // Counted before it is known, so that many at once are counted too; who could sign in was not guessing.
    limits.loginsByAddress.giveBack(address);
    limits.loginsByName.giveBack(given.name);
    setCookie(c, COOKIE, secret, {
      httpOnly: true,
      sameSite: 'Strict',
      path: PATH,
      secure,
      maxAge: OPERATOR_SESSION_LASTS / 1000,
    });
    return c.body(null, 204, NO_STORE);
  });

  routes.post('/logout', async (c) => {
    await signOut(store, getCookie(c, COOKIE));
    deleteCookie(c, COOKIE, { path: PATH, secure });
    return c.body(null, 204, NO_STORE);
  });

  // From here on only who is signed in.
  routes.use(async (c, next) => {
    const operator = await operatorOf(store, getCookie(c, COOKIE), now());
    if (operator === undefined) throw new Refusal(401, 'session-invalid', 'Nobody is signed in.');
    c.set('operator', operator);
    await next();
  });

  routes.route('/chat', consoleChatRoutes(context));

  routes.get('/me', (c) => c.json({ name: c.var.operator.name }, 200, NO_STORE));

  routes.get('/board', async (c) => c.json(await boardOf(store, documents, now()), 200, NO_STORE));

  routes.get('/outbox', async (c) => c.json(await readOutbox(store, office.seal), 200, NO_STORE));

  const sessions = askedTogether(() => operatorSessions(store, now()));
  routes.get('/events', (c) => {
    const { hash, expiresAt } = c.var.operator;
    return doorbellAnswer(c, context, {
      door: EVERY_DOOR,
      data: (request) => request,
      until: expiresAt,
      holds: async () => (await sessions(EVERY_DOOR)).has(hash),
    });
  });

  routes.get('/requests/:id', async (c) => {
    const id = c.req.param('id');
    const detail = await store.transaction().execute((tx) => detailOf(tx, office.seal, id, now()));
    if (detail === undefined) throw notFound();
    return c.json(detail, 200, { ...NO_STORE, ETag: tagOf(detail.version) });
  });

  /** Does it once, and only on the version that was on screen. Answers with the new version. */
  async function deed(
    c: Context<Env>,
    body: readonly (string | Uint8Array)[],
    work: (tx: Tx, ledger: Ledger) => Promise<void>,
  ): Promise<Response> {
    const id = c.req.param('id') ?? '';
    const { key, tag } = preconditionsOf(c);
    const errand = { scope: `operator ${c.var.operator.name} ${id}`, key, body };
    try {
      const { answer } = await change(context, (tx, at, ring) =>
        once(tx, office, errand, at, async () => {
          const ledger = await openLedger(tx, id, at);
          if (ledger === undefined) throw notFound();
          if (!names(tag, tagOf(ledger.row.version))) throw new Changed(ledger.row.version);
          await work(tx, ledger);
          ring(id);
          return `${ledger.row.version}`;
        }),
      );
      return c.json({ version: Number(answer) }, 200, { ...NO_STORE, ETag: tagOf(Number(answer)) });
    } catch (error) {
      if (!(error instanceof Changed)) throw error;
      return problem(c, error, { ETag: tagOf(error.version) }, { version: error.version });
    }
  }

  routes.post('/requests/:id/commands', limitedTo(COMMAND), async (c) => {
    jsonOnly(c);
    const given = await bodyOf(c, operatorCommandSchema);
    return deed(c, [JSON.stringify(given)], (tx, ledger) => command(tx, office, ledger, given));
  });

  routes.post('/requests/:id/attachments', limitedTo(FILES), async (c) => {
    const form = await c.req.formData().catch(() => {
      throw new Refusal(415, 'wrong-type', 'Files come as multipart/form-data.');
    });
    const files = filesOf(form);
    if (files.length === 0) throw invalid('file: at least one');
    if (files.length > MOST_FILES) throw invalid(`file: at most ${MOST_FILES}`);
    if (files.some(({ size }) => size > LARGEST_FILE))
      throw new Refusal(413, 'too-large', `A file has at most ${LARGEST_FILE} bytes.`);
    const given = form.get('text');
    const text = v.safeParse(textSchema, given);
    if (typeof given === 'string' && given.trim() !== '' && !text.success) throw invalid('text: too long');
    const uploads = await Promise.all(files.map(uploadOf));
    const body = [text.success ? text.output : '', ...uploads.flatMap(({ name, bytes }) => [name, bytes])];
    return deed(c, body, (tx, ledger) =>
      attach(tx, office, ledger, uploads, text.success ? text.output : undefined),
    );
  });

  routes.get('/requests/:id/attachments/:attachment', async (c) => {
    const answer = await attachmentAnswer(store, c.req.param('id'), c.req.param('attachment'));
    if (answer === undefined) throw notFound();
    return answer;
  });

  return routes;
}

/** Somebody was faster. */
class Changed extends Refusal {
  constructor(readonly version: number) {
    super(412, 'changed', 'Somebody has changed this request meanwhile.');
  }
}

const notFound = (): Refusal => new Refusal(404, 'not-found', 'There is no such request.');

/** A form of another page cannot send JSON without asking first. */
function jsonOnly(c: Context): void {
  if (!/^application\/json\b/i.test(c.req.header('Content-Type') ?? ''))
    throw new Refusal(415, 'wrong-type', 'The body must be application/json.');
}
