import type { Context, MiddlewareHandler } from 'hono';
import { Refusal } from '../requests/refusal.js';

/**
 * An origin from the settings, as a browser writes it: `https://www.example.it`.
 * @throws RangeError when it is none, or says more than one
 */
export function originFrom(text: string, setting: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const says = url && `${url.username}${url.password}${url.search}${url.hash}${url.pathname.slice(1)}`;
  if (url === undefined || !/^https?:$/.test(url.protocol) || says !== '')
    throw new RangeError(`${setting} is not an origin such as https://www.example.it: ${text}`);
  return url.origin;
}

/** The origins that this service's own pages have: the site's, and this machine's for who opens it here. */
export const ownOrigins = (site: string, port: number): ReadonlySet<string> =>
  new Set([site, ...['127.0.0.1', 'localhost', '[::1]'].map((host) => `http://${host}:${port}`)]);

const hostOf = (origin: string): string => new URL(origin).host;

/**
 * Whether a page of this very site sent the request. A browser says so in `Sec-Fetch-Site`, an older one in `Origin`; who
 * says neither is refused. An origin on this machine must be the one that was asked.
 */
export function isSameOrigin(c: Context, site: string, own: ReadonlySet<string>): boolean {
  const fetched = c.req.header('Sec-Fetch-Site');
  if (fetched !== undefined) return fetched === 'same-origin';
  const origin = c.req.header('Origin') ?? '';
  return origin === site || (own.has(origin) && hostOf(origin) === c.req.header('Host'));
}

/**
 * Answers only under its own names: a name of somebody else that leads to this machine makes their page "same-origin" to a
 * browser, and to nobody else.
 */
export function ownHostOnly(own: () => ReadonlySet<string>): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('Host')?.toLowerCase();
    if (![...own()].some((origin) => hostOf(origin) === host))
      throw new Refusal(421, 'other-host', 'This is not answered under that name.');
    await next();
  };
}
