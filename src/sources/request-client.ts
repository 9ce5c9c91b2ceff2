import { ask } from './request-text.js';
import type { Failure, Platform } from './source.js';
import { linkTarget, under } from './url.js';

/** What the customer does on a request. Texts: 1 to 4,000 characters. */
export type ActionPayload =
  | { readonly action: 'confirm' }
  | { readonly action: 'reject'; readonly reason: string }
  | { readonly action: 'later'; readonly days: number }
  | { readonly action: 'reply'; readonly text: string }
  | { readonly action: 'reopen'; readonly reason: string }
  | { readonly action: 'withdraw'; readonly reason?: string }
  | { readonly action: 'rate'; readonly score: 1 | 2 | 3 | 4 | 5; readonly comment?: string }
  | { readonly action: 'notify'; readonly on: boolean };

/**
 * `done`: once, however often it was sent. `changed`: the request is not the one that was on screen. `not-possible`: not in
 * its state. `invalid`: the text or number is refused. `unreachable`: nobody knows whether it was done; sending it again
 * with the same key is safe.
 */
export type ActionOutcome =
  'done' | 'changed' | 'not-possible' | 'invalid' | 'busy' | 'no-access' | 'too-large' | 'unreachable';

export interface ActionOptions {
  /** `Snapshot.tag` of what the customer saw. */
  readonly tag: string | undefined;
  /** A UUID for this action; the same one when it is sent again. */
  readonly key: string;
  /** `RequestController.authorization()`. */
  readonly headers: Readonly<Record<string, string>>;
}

const ACTION_OUTCOMES: Readonly<Partial<Record<number, ActionOutcome>>> = {
  400: 'invalid',
  401: 'no-access',
  403: 'no-access',
  404: 'no-access',
  409: 'not-possible',
  412: 'changed',
  413: 'too-large',
  422: 'invalid',
  429: 'busy',
  503: 'busy',
};

/**
 * Sends one action. Never rejects and never tries again by itself.
 * @param url of the request (absolute)
 */
export async function act(
  url: string,
  payload: ActionPayload,
  { tag, key, headers }: ActionOptions,
  platform: Platform,
): Promise<ActionOutcome> {
  const all = {
    ...headers,
    'Idempotency-Key': key,
    // A server in between that packs the answers weakens the tag, and a weak one matches nothing.
    ...(tag !== undefined && { 'If-Match': tag.replace(/^W\//, '') }),
  };
  const failure = await post(under(url, 'actions'), payload, platform, all);
  return failure ? (ACTION_OUTCOMES[failure.status ?? 0] ?? 'unreachable') : 'done';
}

/**
 * Asks for a link to a request. `sent` says nothing of whether there is one. Never rejects.
 * @param src absolute URL of the service
 */
export async function lookUp(
  src: string,
  reference: string,
  email: string,
  platform: Platform,
): Promise<'sent' | 'invalid' | 'busy' | 'unreachable'> {
  const failure = await post(under(src, 'lookups'), { reference, email }, platform);
  if (!failure) return 'sent';
  const { status = 0 } = failure;
  if ([400, 413, 422].includes(status)) return 'invalid';
  return status === 429 || status === 503 ? 'busy' : 'unreachable';
}

/** Sends JSON; why it did not arrive, if it did not. What is answered does not matter: the request is asked for again. */
async function post(
  url: string | undefined,
  json: object,
  platform: Platform,
  headers: Readonly<Record<string, string>> = {},
): Promise<Failure | undefined> {
  if (url === undefined) return { code: 'bad-url', message: 'No absolute URL.' };
  const options = { post: json, headers: () => headers, timeout: 20_000 };
  const arrived = (): Promise<true> => Promise.resolve(true);
  return (await ask(url, platform, options, new AbortController(), arrived)).failure;
}

/** Larger attachments are not for a page to hold, bytes. */
const MOST = 25_000_000;

/** Types that can be shown under the page's own origin: nothing in them is executed. */
const INERT = /^(image\/(avif|gif|jpeg|png|webp)|application\/pdf|text\/plain|(audio|video)\/[\w.+-]+)$/;

/**
 * Fetches an attachment, 25 MB at most and within two minutes. Never rejects. The type of the blob is one that executes
 * nothing, whatever the service says.
 * @param href as the document has it: absolute, or relative to the request
 * @param request its URL (absolute) and headers, which only an attachment on the same origin gets to see
 */
export async function fetchAttachment(
  href: string,
  request: { readonly url: string; readonly headers: Readonly<Record<string, string>> },
  platform: Platform,
): Promise<Blob | 'no-access' | 'missing' | 'too-large' | 'unreachable'> {
  const target = linkTarget(href, request.url);
  if (!target) return 'missing';
  const { body, failure } = await ask(
    target.href,
    platform,
    { headers: () => (target.own ? request.headers : {}), timeout: 120_000 },
    new AbortController(),
    readBlob,
  );
  if (body) return body;
  const { code, status = 0 } = failure;
  if (code === 'too-large') return code;
  if (status === 401 || status === 403) return 'no-access';
  return status === 404 || status === 410 ? 'missing' : 'unreachable';
}

async function readBlob(response: Response): Promise<Blob | undefined> {
  const [type = ''] = (response.headers.get('content-type') ?? '').toLowerCase().split(/\s*;/);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = Number(response.headers.get('content-length'));
  if (bytes > MOST) return undefined;
  bytes = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done)
      return new Blob(chunks, { type: INERT.test(type) ? type : 'application/octet-stream' });
    bytes += chunk.value.byteLength;
    if (bytes > MOST) return undefined;
    chunks.push(chunk.value);
  }
}
