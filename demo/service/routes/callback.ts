import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { iso } from '../calendar.js';
import { newLink, pathOf } from '../access/links.js';
import { change, type ServiceContext } from '../context.js';
import type { Language } from '../db/schema.js';
import { FORM_LIMITS, PHONE, TOPIC_IDS } from '../form-pages.js';
import { KEY, once } from '../requests/once.js';
import { invalid, Refusal } from '../requests/refusal.js';
import { submit } from '../requests/submit.js';
import { LONGEST_TEXT, oneLine, storable } from '../requests/words.js';
import { addressOf, limitedTo, NO_STORE, take } from './exchange.js';

const LARGEST = 64 * 1024;
const CHANNEL = 'richiamata';
/** How this brand speaks to who writes to it. */
const REGISTER = 'informal';

/** Nobody has to say more than their number. */
const UNSAID: Readonly<Record<Language, { readonly name: string; readonly message: string }>> = {
  it: { name: 'Visitatore', message: 'Una chiamata, per favore.' },
  en: { name: 'Visitor', message: 'A call, please.' },
};

/** Where the launcher's own form goes: a number is enough, and the answer is told on the spot. */
export function callbackRoutes(context: ServiceContext, allowedOrigins: readonly string[]): Hono {
  const routes = new Hono();
  routes.use(cors({ origin: [...allowedOrigins], allowMethods: ['POST'], maxAge: 600 }));
  routes.post('/', limitedTo(LARGEST), async (c) => {
    take(context.limits.submissionsByAddress, addressOf(c, context));
    const given = read(await c.req.formData().catch(() => new FormData()));
    const { key, language, ...fields } = given;
    const errand = { scope: 'callback', key, body: [JSON.stringify(given)] };
    const { answer } = await change(context, (tx, at, ring) =>
      once(tx, context.office, errand, at, async () => {
        const id = await submit(
          tx,
          context.office,
          { channel: CHANNEL, kind: 'callback', language, register: REGISTER, ...fields },
          at,
        );
        const promise = await tx
          .selectFrom('promises')
          .select('due_at')
          .where('request', '=', id)
          .orderBy('number')
          .executeTakeFirst();
        ring(id);
        return JSON.stringify({
          reference: id,
          href: pathOf({ language }, await newLink(tx, id, at)),
          ...(promise && { by: iso(promise.due_at) }),
        });
      }),
    );
    return c.body(answer, 201, { ...NO_STORE, 'Content-Type': 'application/json' });
  });
  return routes;
}

interface Given {
  readonly key: string;
  readonly language: Language;
  readonly name: string;
  readonly phone: string;
  readonly message: string;
  readonly topic?: string;
}

/** Throws 422 when it is no call that somebody could make. */
function read(form: FormData): Given {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? storable(value).trim() : '';
  };
  const language = /^it\b/i.test(text('language')) ? 'it' : 'en';
  const key = text('key');
  if (!KEY.test(key)) throw new Refusal(400, 'no-key', 'key must be a UUID of this very deed.');
  const phone = oneLine(text('phone'));
  if (!PHONE.test(phone)) throw invalid('phone: a number that can be called');
  const name = oneLine(text('name'));
  if (name.length > FORM_LIMITS.name) throw invalid(`name: up to ${FORM_LIMITS.name} characters`);
  const about = oneLine(text('reference')).slice(0, 40);
  const message = [text('message') || UNSAID[language].message, about].filter(Boolean).join('\n');
  if (message.length > LONGEST_TEXT) throw invalid(`message: up to ${LONGEST_TEXT} characters`);
  const topic = text('topic');
  return {
    key,
    language,
    name: name || UNSAID[language].name,
    phone,
    message,
    ...(TOPIC_IDS.includes(topic) && { topic }),
  };
}
