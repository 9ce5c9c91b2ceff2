import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { randomUUID } from 'node:crypto';
import { HTML_TYPE } from '../answers.js';
import { newLink, pathOf } from '../access/links.js';
import { filesOf, MOST_FILES, typeOf, uploadOf } from '../attachments/upload.js';
import { change, type ServiceContext } from '../context.js';
import type { Language } from '../db/schema.js';
import {
  FILE_TYPES,
  FORM_LIMITS,
  formPage,
  hasField,
  troublesOf,
  type FormField,
  type FormKind,
  type FormState,
  type FormTrouble,
  type FormTroubles,
} from '../form-pages.js';
import { fingerprintOf, KEY, once } from '../requests/once.js';
import { Refusal } from '../requests/refusal.js';
import { submit } from '../requests/submit.js';
import { LONGEST_TEXT, oneLine, storable } from '../requests/words.js';
import { addressOf, NO_STORE, take } from './exchange.js';

/** Which channel of `channels.json` each form is. */
const CHANNELS = { form: 'modulo', callback: 'richiamata' } as const;

/** How this brand speaks to who writes to it. */
const REGISTER = 'informal';

const TEXT_BYTES = 64 * 1024;
const FILE_BYTES = MOST_FILES * FORM_LIMITS.file + TEXT_BYTES;

/** The choices are short words; whatever is longer is none of them. */
const LONGEST_TOPIC = 40;

type TextField = Exclude<FormField, 'file'>;

interface Sent {
  readonly key: string;
  readonly values: Readonly<Record<TextField, string>>;
  readonly files: readonly File[];
  /** There was more text than any of our pages sends. */
  readonly tooLarge: boolean;
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
  const sent = await read(c, kind);
  const { values } = sent;
  try {
    take(context.limits.submissionsByAddress, addressOf(c, context));
  } catch (error) {
    return unsent(c, kind, language, sent, error);
  }
  if (sent.tooLarge) return comeBack(c, kind, language, 413, { values, troubles: { page: 'too-large' } });
  const fileTrouble = await troubleOf(sent.files);
  const troubles: FormTroubles = {
    ...troublesOf(kind, values),
    ...(values.message.length > LONGEST_TEXT && { message: 'too-long' }),
    ...(fileTrouble && { file: fileTrouble }),
  };
  if (Object.keys(troubles).length > 0) return again(c, kind, language, 422, sent, { troubles });
  try {
    const path = await submitOnce(context, kind, language, sent);
    // A rehearsed moment stays in the address.
    const [page = '', fragment = ''] = path.split('#');
    const { search } = new URL(c.req.url);
    return c.body(null, 303, { Location: `${page}${search}#${fragment}`, ...NO_STORE });
  } catch (error) {
    return unsent(c, kind, language, sent, error);
  }
}

/** The page with what was typed, and why nothing was sent. */
function unsent(
  c: Context,
  kind: FormKind,
  language: Language,
  sent: Sent,
  error: unknown,
): Promise<Response> {
  if (error instanceof Refusal && error.status === 429) {
    c.header('Retry-After', `${error.retryAfter ?? 60}`);
    const page = error instanceof TooManyLetters ? 'too-many-letters' : 'too-many';
    return again(c, kind, language, 429, sent, { troubles: { page } });
  }
  console.error(error);
  return again(c, kind, language, 500, sent, { troubles: { page: 'failed' } });
}

/** Reads the fields that a page of this kind has, each no further than one character beyond what it may hold. */
async function read(c: Context, kind: FormKind): Promise<Sent> {
  const form = await c.req.formData().catch(() => new FormData());
  const typed = [...form.values()].filter((value) => typeof value === 'string');
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? storable(value.slice(0, TEXT_BYTES)).trim() : '';
  };
  const line = (name: Exclude<TextField, 'message'>, most: number): string =>
    hasField(kind, name) ? oneLine(text(name)).slice(0, most) : '';
  const key = text('key');
  return {
    key: KEY.test(key) ? key : randomUUID(),
    values: {
      topic: line('topic', LONGEST_TOPIC),
      name: line('name', FORM_LIMITS.name + 1),
      email: line('email', FORM_LIMITS.email + 1),
      phone: line('phone', FORM_LIMITS.phone + 1),
      message: text('message').slice(0, FORM_LIMITS.message + 1),
    },
    files: hasField(kind, 'file') ? filesOf(form) : [],
    tooLarge: typed.reduce((sum, { length }) => sum + length, 0) > TEXT_BYTES,
  };
}

async function troubleOf(files: readonly File[]): Promise<FormTrouble | undefined> {
  if (files.some(({ size }) => size > FORM_LIMITS.file) || files.length > MOST_FILES) return 'too-large';
  const types = await Promise.all(files.map(typeOf));
  return types.every((type) => FILE_TYPES.includes(type)) ? undefined : 'wrong-type';
}

/** Somebody, perhaps not who owns it, has us write to this address again and again. */
class TooManyLetters extends Refusal {
  constructor({ detail, retryAfter }: Refusal) {
    super(429, 'too-many', detail, retryAfter);
  }
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
  const make = (underKey: string): Promise<{ readonly answer: string }> =>
    change(context, (tx, at, ring) =>
      once(tx, context.office, { scope: 'form', key: underKey, body }, at, async () => {
        takeLetter(context, values.email);
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
  try {
    return (await make(key)).answer;
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'key-reused')) throw error;
    // A page that was sent, changed and sent again is a new request: one, however often that is pressed.
    return (await make(`${key} ${fingerprintOf(body)}`)).answer;
  }
}

function takeLetter({ limits }: ServiceContext, email: string): void {
  try {
    take(limits.submissionsByRecipient, email.toLowerCase());
  } catch (error) {
    throw error instanceof Refusal ? new TooManyLetters(error) : error;
  }
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
