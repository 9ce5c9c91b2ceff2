import { NOTHING, readSteering } from './pace.js';
import type { Steering } from './pace.js';
import type { Failure, FailureCode, Platform } from './source.js';

export interface RequestOptions {
  /** Added to each request; read each time, since a session may be renewed. */
  readonly headers?: () => Readonly<Record<string, string>>;
  /** Largest body, bytes after decompression. Default 1 MiB. */
  readonly maxBytes?: number;
  /** Milliseconds for the whole answer. Default 10,000. */
  readonly timeout?: number;
}

/** How one request is made. */
export interface AskOptions extends Pick<RequestOptions, 'headers' | 'timeout'> {
  /** Sent as JSON with POST; absent: a GET. */
  readonly post?: object;
}

/** What one request brought: the body, or why there is none; and what the server says about the next one. */
export type Answer<Body> = { readonly told: Steering } & (
  | { readonly body: Body; readonly tag: string | undefined; readonly failure?: never }
  | { readonly body?: never; readonly tag?: never; readonly failure: Failure }
);

/** A smaller difference between the clocks is not worth acting on, ms. */
const LEAST_SKEW = 30_000;

/** One GET of a text. See `ask`. */
export const requestText = (
  url: string,
  platform: Platform,
  options: RequestOptions,
  controller: AbortController,
): Promise<Answer<string>> =>
  ask(url, platform, options, controller, (response) => readText(response, options.maxBytes));

/**
 * One request. Never rejects: whatever goes wrong is a `Failure`, in whose message nothing of the request is repeated.
 * Aborting `controller` gives it up.
 * @param read takes what it needs from an answer with a good status; `undefined`: it is too large
 */
export async function ask<Body>(
  url: string,
  platform: Platform,
  { headers, timeout = 10_000, post }: AskOptions,
  controller: AbortController,
  read: (response: Response) => Promise<Body | undefined>,
): Promise<Answer<Body>> {
  let told: Steering = NOTHING;
  const sent = deviceTime(platform);
  let left = timeout;
  let cancelTimeout: (() => void) | undefined;
  // Another answer may correct the clock meanwhile: that alone is no time-out.
  const watch = (): void => {
    left = sent + timeout - deviceTime(platform);
    if (left <= 0) controller.abort();
    else cancelTimeout = platform.wake(platform.now() + left, watch);
  };
  const fail = (code: FailureCode, message: string, more?: { status: number }): Answer<Body> => ({
    failure: { code, message, ...more },
    told,
  });

  watch();
  try {
    const added = headers?.();
    const response = await platform.fetch(url, {
      cache: 'no-cache',
      headers: { ...(post && { 'content-type': 'application/json' }), ...added },
      signal: controller.signal,
      ...(post && { method: 'POST', body: JSON.stringify(post) }),
      // What is sent, a session too, goes to the address that was named, and to no other.
      ...((post ?? added?.['Authorization']) && { redirect: 'error' }),
    });
    const received = deviceTime(platform);
    told = readSteering(response.headers, platform.now());
    if (!response.ok)
      return fail('http', `HTTP status ${response.status.toString()}.`, { status: response.status });
    const body = await read(response);
    if (body === undefined) return fail('too-large', 'Too large.');
    // A request that outlived its time-out slept with the device: its midpoint means nothing.
    if (Math.abs(received - sent) <= timeout) measureSkew(platform, response.headers, (sent + received) / 2);
    return { body, tag: response.headers.get('etag') ?? undefined, told };
  } catch {
    if (left <= 0) return fail('timeout', 'No answer in time.');
    return platform.online()
      ? fail('network', 'No connection to the service.')
      : fail('offline', 'No network.');
  } finally {
    cancelTimeout?.();
    // Also cancels a body that was not read to its end.
    controller.abort();
  }
}

/** The body as text; `undefined` when it is longer than `maxBytes`, whatever it says about itself. */
export async function readText(response: Response, maxBytes = 1_048_576): Promise<string | undefined> {
  if (Number(response.headers.get('content-length')) > maxBytes) return undefined;
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return text + decoder.decode();
    bytes += chunk.value.byteLength;
    if (bytes > maxBytes) return undefined;
    text += decoder.decode(chunk.value, { stream: true });
  }
}

/** `now` without the correction that an earlier response has brought. */
function deviceTime(platform: Platform): number {
  return platform.now() - platform.skew;
}

/** Compares the server's clock with the device's. A cached response (`Age`) tells an old time. */
function measureSkew(platform: Platform, headers: Headers, deviceAt: number): void {
  const date = headers.get('date');
  if (!date || headers.has('age')) return;
  const skew = Date.parse(date) - deviceAt;
  platform.skew = Math.abs(skew) >= LEAST_SKEW ? skew : 0;
}
