import type { Context } from 'hono';

/**
 * Whether a page of this very site sent the request. A browser says so in `Sec-Fetch-Site`, an older one in `Origin`; who
 * says neither is refused.
 */
export function isSameOrigin(c: Context): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('Origin') ?? '';
  return URL.canParse(origin) && new URL(origin).host === c.req.header('Host');
}
