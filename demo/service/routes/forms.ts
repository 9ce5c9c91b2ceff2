import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { randomUUID } from 'node:crypto';
import { HTML_TYPE } from '../answers.js';
import { newLink, pathOf } from '../access/links.js';
import { filesOf, MOST_FILES, uploadOf } from '../attachments/upload.js';
import { change, type ServiceContext } from '../context.js';
import type { Language } from '../db/schema.js';
import {
  FILE_TYPES,
  FORM_LIMITS,
  formPage,
  troublesOf,
  type FormField,
  type FormKind,
  type FormState,
  type FormTrouble,
  type FormTroubles,
} from '../form-pages.js';
import { KEY, once } from '../requests/once.js';
import { Refusal } from '../requests/refusal.js';
import { submit } from '../requests/submit.js';
import { LONGEST_TEXT, storable } from '../requests/words.js';
import { addressOf, NO_STORE, take } from './exchange.js';

/** Which channel of `channels.json` each form is. */
const CHANNELS = { form: 'modulo', callback: 'richiamata' } as const;

/** How this brand speaks to who writes to it. */
const REGISTER = 'informal';

const TEXT_BYTES = 64 * 1024;
const FILE_BYTES = MOST_FILES * FORM_LIMITS.file + TEXT_BYTES;

type TextField = Exclude<FormField, 'file'>;

interface Sent {
  readonly key: string;
  readonly values: Readonly<Record<TextField, string>>;
  readonly files: readonly File[];
}

/**
 * The public forms. What was sent becomes a request, with a receipt in the outbox, and leads to the page that follows it;
 * what cannot be one yet comes back as it was typed. Works without a script; pressing twice makes one request.
 */
export function formRoutes(context: ServiceContext): Hono {
  const routes = new Hono();
  for (const kind of ['form', 'callback'] as const)
    for (const language of ['it', 'en'] as const)
      routes.post(`${language === 'it' ? '' : '/en'}/${kind}`, limited(kind, language), (c) =>
        receive(c, context, kind, language),
      );
  return routes;
}

/** A file needs room; a text does not. */
function limited(kind: FormKind, language: Language): MiddlewareHandler {
  const onError = (c: Context): Promise<Response> =>
    comeBack(c, kind, language, 413, { troubles: { page: 'too-large' } });
  const text = bodyLimit({ maxSize: TEXT_BYTES, onError });
  const file = bodyLimit({ maxSize: FILE_BYTES, onError });
  return (c, next) => (isMultipart(c) ? file : text)(c, next);
}

const isMultipart = (c: Context): boolean =>
  /^multipart\/form-data\b/i.test(c.req.header('Content-Type') ?? '');

async function receive(
  c: Context,
  context: ServiceContext,
  kind: FormKind,
  language: Language,
): Promise<Response> {
  const sent = await read(c);
  const { key, values, files } = sent;
  const fileTrouble = troubleOf(files);
  const troubles: FormTroubles = {
    ...troublesOf(kind, values),
    ...(values.message.length > LONGEST_TEXT && { message: 'too-long' }),
    ...(fileTrouble && { file: fileTrouble }),
  };
  if (Object.keys(troubles).length > 0) return again(c, kind, language, 422, sent, { troubles });
  try {
    take(context.limits.submissionsByAddress, addressOf(c));
    const path = await submitOnce(context, kind, language, sent);
    // A rehearsed moment stays in the address.
    const [page = '', fragment = ''] = path.split('#');
    const { search } = new URL(c.req.url);
    return c.body(null, 303, { Location: `${page}${search}#${fragment}`, ...NO_STORE });
  } catch (error) {
    if (error instanceof Refusal && error.status === 429) {
      c.header('Retry-After', `${error.retryAfter ?? 60}`);
      return again(c, kind, language, 429, sent, { troubles: { page: 'too-many' } });
    }
    // A key that was used for something else: a page that was sent, changed and sent again is a new request.
    if (error instanceof Refusal && error.code === 'key-reused')
      return again(c, kind, language, 422, { ...sent, key: randomUUID() }, { troubles: { page: 'failed' } });
    console.error(error);
    return again(c, kind, language, 500, { key, values, files }, { troubles: { page: 'failed' } });
  }
}

async function read(c: Context): Promise<Sent> {
  const form = await c.req.formData().catch(() => new FormData());
  const field = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? storable(value).replace(/\r\n/g, '\n').trim() : '';
  };
  const key = field('key');
  return {
    key: KEY.test(key) ? key : randomUUID(),
    values: {
      topic: field('topic'),
      name: field('name').replace(/\s+/g, ' '),
      email: field('email'),
      phone: field('phone'),
      message: field('message'),
    },
    files: filesOf(form),
  };
}

function troubleOf(files: readonly File[]): FormTrouble | undefined {
  if (files.some(({ size }) => size > FORM_LIMITS.file) || files.length > MOST_FILES) return 'too-large';
  return files.every(({ type }) => FILE_TYPES.includes(type)) ? undefined : 'wrong-type';
}

/** Returns where the request can be followed. */
async function submitOnce(
  context: ServiceContext,
  kind: FormKind,
  language: Language,
  sent: Sent,
): Promise<string> {
  const { values, key } = sent;
  const files = await Promise.all(sent.files.map(uploadOf));
  const body = [kind, language, JSON.stringify(values), ...files.flatMap(({ name, bytes }) => [name, bytes])];
  const { answer } = await change(context, (tx, at, ring) =>
    once(tx, context.office, { scope: 'form', key, body }, at, async () => {
      const id = await submit(
        tx,
        context.office,
        {
          channel: CHANNELS[kind],
          kind,
          language,
          register: REGISTER,
          name: values.name,
          email: values.email || undefined,
          phone: values.phone || undefined,
          topic: values.topic || undefined,
          message: values.message,
          files,
        },
        at,
      );
      ring(id);
      return pathOf({ language }, await newLink(tx, id, at));
    }),
  );
  return answer;
}

function again(
  c: Context,
  kind: FormKind,
  language: Language,
  status: 422 | 429 | 500,
  { key, values, files }: Sent,
  { troubles = {} }: FormState,
): Promise<Response> {
  const lost = files.length > 0 && troubles.file === undefined ? { file: 'choose-again' as const } : {};
  return comeBack(c, kind, language, status, { key, values, troubles: { ...lost, ...troubles } });
}

async function comeBack(
  c: Context,
  kind: FormKind,
  language: Language,
  status: 413 | 422 | 429 | 500,
  state: FormState,
): Promise<Response> {
  return c.body(await formPage(kind, language, state), status, { 'Content-Type': HTML_TYPE, ...NO_STORE });
}
