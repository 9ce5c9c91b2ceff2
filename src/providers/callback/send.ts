import type { Platform } from '../../sources/source.js';

/** Somebody waits for the answer, ms. */
const TIMEOUT = 20_000;

/**
 * `invalid`: not accepted as it is. `busy`: too many. `unreachable`: nobody knows whether it arrived; sending the same
 * again is safe.
 */
export type CallbackOutcome =
  | { readonly state: 'sent'; /** Epoch ms by which they call, if that was said. */ readonly by?: number }
  | { readonly state: 'invalid' | 'busy' | 'unreachable' };

/** Sends the form. Never rejects. */
export async function sendCallback(
  address: string,
  fields: Readonly<Record<string, string>>,
  platform: Platform,
  flight: AbortController,
): Promise<CallbackOutcome> {
  const cancel = platform.wake(platform.now() + TIMEOUT, () => {
    flight.abort();
  });
  try {
    const response = await platform.fetch(address, {
      method: 'POST',
      // A form without a script sends the same.
      body: new URLSearchParams(fields),
      headers: { Accept: 'application/json' },
      signal: flight.signal,
    });
    const { ok, status } = response;
    if (ok) return { state: 'sent', ...(await readBy(response)) };
    if (status === 429 || status === 503) return { state: 'busy' };
    return { state: status >= 400 && status < 500 && status !== 408 ? 'invalid' : 'unreachable' };
  } catch {
    return { state: 'unreachable' };
  } finally {
    cancel();
  }
}

/** A service may say by when: `{ "by": "2026-11-23T10:00:00Z" }`. Many answer with a page. */
async function readBy(response: Response): Promise<{ by?: number }> {
  try {
    const json = (await response.json()) as { readonly by?: unknown } | null;
    const by = Date.parse(String(json?.by));
    return Number.isNaN(by) ? {} : { by };
  } catch {
    return {};
  }
}
