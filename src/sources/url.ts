/** The parts of an address; a relative one gets https and a host that exists nowhere. `undefined` when it is none. */
export function readUrl(href: string): URL | undefined {
  try {
    return new URL(href, 'https://page.invalid');
  } catch {
    return undefined;
  }
}

/**
 * An address below another one, whose query it keeps: `https://a/b?c` and `d e` → `https://a/b/d%20e?c`.
 * `undefined` where there is none: no absolute base, or a part that would lead elsewhere (`..`).
 */
export function under(base: string, part: string): string | undefined {
  try {
    const url = new URL(base);
    if (/^\.{0,2}$/.test(part)) return undefined;
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/${encodeURIComponent(part)}`;
    url.hash = '';
    return url.href;
  } catch {
    // Half a surrogate pair has no encoding.
    return undefined;
  }
}

/**
 * Where a link in a document leads. `own`: to the same origin as `base` (absolute). `undefined`: to no http or https address.
 * An attachment that is `own` lies behind the session and is fetched with it; any other is opened as a plain link.
 */
export function linkTarget(href: string, base: string): { href: string; own: boolean } | undefined {
  if (!URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  return /^https?:$/.test(url.protocol)
    ? { href: url.href, own: url.origin === new URL(base).origin }
    : undefined;
}
