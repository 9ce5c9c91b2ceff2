import type { MiddlewareHandler } from 'hono';

/**
 * The strictest policy a page can have and still show the elements: no inline script, no inline style, nothing from
 * elsewhere, and Trusted Types with the one policy that lit needs. `'self'` holds for the chat's WebSocket too.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // A photo that came with a request is fetched with the session, and shown from memory.
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // The chat's surface brings a lit of its own, and one page has the library twice: each copy makes the policy.
  "trusted-types lit-html 'allow-duplicates'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};

/** On every answer. A route that set a header of its own keeps it. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
  // `c.res` is read here because a route may have answered with a policy of its own.
  const { headers } = c.res;
  if (!headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', PAGE_POLICY);
  if (!headers.has('Cross-Origin-Resource-Policy')) c.header('Cross-Origin-Resource-Policy', 'same-origin');
};

/** The service's own clock, which a test may set: a page reads from it how far its own is off. */
export function dateOf(now: () => number): MiddlewareHandler {
  return async (c, next) => {
    await next();
    c.header('Date', new Date(now()).toUTCString());
  };
}
