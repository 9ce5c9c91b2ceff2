import type { ChannelKind } from './channel-types.js';

/** Schemes a channel may open. Everything else (`javascript:`, `data:`, `blob:` …) is refused. */
const SAFE_SCHEME = /^(https?|mailto|tel|sms|viber|weixin):/i;
const ANY_SCHEME = /^[a-z][a-z\d+.-]*:/i;
/** Browsers drop these before they read the scheme, so `java\nscript:` must be seen as they see it. */
// eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const IGNORED_BY_BROWSERS = /[\u0000-\u0020\u007f]/g;

/** The link without white space if its scheme is on the allow-list or it is relative, else `undefined`. */
export function safeHref(href: string): string | undefined {
  const bare = href.replace(IGNORED_BY_BROWSERS, '');
  if (bare === '') return undefined;
  return SAFE_SCHEME.test(bare) || !ANY_SCHEME.test(bare) ? bare : undefined;
}

/** `+390212345678` from any usual spelling, or `undefined` where it is not E.164. */
export function phoneNumber(text: string): string | undefined {
  const bare = text.replace(/[\s().\u2011/-]/g, '');
  return /^\+[1-9]\d{6,14}$/.test(bare) ? bare : undefined;
}

const emailAddress = (text: string): string | undefined =>
  /^[^\s@<>"?&]+@[^\s@<>"?&]+\.[^\s@<>"?&]+$/.test(text) ? text : undefined;

const accountName = (text: string): string | undefined => (/^@?[\w.:-]{1,64}$/.test(text) ? text.replace('@', '') : undefined);

interface Addressing {
  /** The address in its canonical spelling, or `undefined` where it is not one. */
  readonly read: (address: string) => string | undefined;
  /** The link for a canonical address. */
  readonly link: (address: string) => string;
}

const withNumber = (link: (number: string) => string): Addressing => ({ read: phoneNumber, link });
const withAccount = (prefix: string): Addressing => ({ read: accountName, link: (name) => prefix + encodeURIComponent(name) });

/** Deep links as the vendors document them; a kind that is not here needs an `href`. */
const ADDRESSING: Partial<Record<ChannelKind, Addressing>> = {
  phone: withNumber((number) => `tel:${number}`),
  callback: withNumber((number) => `tel:${number}`),
  sms: withNumber((number) => `sms:${number}`),
  whatsapp: withNumber((number) => `https://wa.me/${number.slice(1)}`),
  viber: withNumber((number) => `viber://chat?number=${encodeURIComponent(number)}`),
  email: { read: emailAddress, link: (address) => `mailto:${address}` },
  messenger: withAccount('https://m.me/'),
  instagram: withAccount('https://ig.me/m/'),
  telegram: withAccount('https://t.me/'),
  line: withAccount('https://line.me/R/ti/p/%40'),
  'apple-messages': withAccount('https://bcrw.apple.com/urn:biz:'),
  x: withAccount('https://x.com/'),
};

/** The address in its canonical spelling and the link that opens it; `undefined` where the kind cannot use that address. */
export function addressLink(kind: ChannelKind, address: string): { address: string; href: string } | undefined {
  const addressing = ADDRESSING[kind];
  const canonical = addressing?.read(address.trim());
  return addressing && canonical !== undefined ? { address: canonical, href: addressing.link(canonical) } : undefined;
}

/** What a person could type by hand to reach the same place: the number or address inside a link. */
export function addressInLink(href: string): string | undefined {
  const written = /^(?:tel|sms|mailto):([^?]+)/i.exec(href)?.[1];
  if (written !== undefined) return written;
  const digits = /^https:\/\/wa\.me\/(\d{7,15})(?:$|[/?])/i.exec(href)?.[1];
  return digits === undefined ? undefined : `+${digits}`;
}

/** How a channel takes a first message: as an editable draft, as a start code only, or not at all. */
export type DraftSupport = 'text' | 'code' | 'none';

interface DraftRule {
  readonly matches: RegExp;
  readonly support: DraftSupport;
  readonly query: (text: string, code: string) => string;
}

const encode = encodeURIComponent;

/** By what the link is, not by the channel's kind: a child link to wa.me takes a draft too. The first match decides. */
const DRAFT_RULES: readonly DraftRule[] = [
  { matches: /^https:\/\/wa\.me\/\d/i, support: 'text', query: (text) => `text=${encode(text)}` },
  { matches: /^mailto:/i, support: 'text', query: (text, code) => `subject=${encode(code)}&body=${encode(text)}` },
  // `?&body=` is the one spelling that both iOS and Android read.
  { matches: /^sms:/i, support: 'text', query: (text) => `&body=${encode(text)}` },
  // A bot never receives a draft, only its start parameter.
  { matches: /^https:\/\/t\.me\/\w*bot$/i, support: 'code', query: (_text, code) => `start=${encode(code)}` },
  { matches: /^https:\/\/t\.me\/\w/i, support: 'text', query: (text) => `text=${encode(text)}` },
  { matches: /^https:\/\/m\.me\//i, support: 'code', query: (_text, code) => `ref=${encode(code)}` },
  { matches: /^viber:/i, support: 'text', query: (text) => `draft=${encode(text)}` },
];

const draftRule = (href: string): DraftRule | undefined => DRAFT_RULES.find((rule) => rule.matches.test(href));

/** What the place behind this link can be given beforehand. */
export const draftSupport = (href: string): DraftSupport => draftRule(href)?.support ?? 'none';

/** The link with a first message (or its reference code) in it. Unchanged where the place takes none. */
export function withDraft(href: string, text: string, code: string): string {
  const rule = draftRule(href);
  if (!rule || text === '') return href;
  return `${href}${href.includes('?') ? '&' : '?'}${rule.query(text, code)}`;
}
