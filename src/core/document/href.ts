/** Schemes a channel may open. Everything else (`javascript:`, `data:`, `blob:` …) is refused. */
const SAFE_SCHEME = /^(https?|mailto|tel|sms|viber|weixin):/i;
const ANY_SCHEME = /^[a-z][a-z\d+.-]*:/i;
/** Browsers drop these, and blanks at the ends, before they read the scheme: `java\nscript:` must be seen as they see it. */
// eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const IGNORED_BY_BROWSERS = /[\u0000-\u001f\u007f]/g;

/**
 * The link without control characters if its scheme is on the allow-list or it is relative, else `undefined`. The list
 * is that of channels unless `schemes` is another.
 */
export function safeHref(href: string, schemes = SAFE_SCHEME): string | undefined {
  const bare = href.replace(IGNORED_BY_BROWSERS, '').trim();
  if (bare === '') return undefined;
  if (!ANY_SCHEME.test(bare)) return bare;
  return schemes.test(bare) && URL.canParse(bare) ? bare : undefined;
}
