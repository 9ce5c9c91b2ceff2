import type { ChannelKind } from './channel-types.js';

/** `+390212345678` from any usual spelling, or `undefined` where it is not E.164. */
export function phoneNumber(text: string): string | undefined {
  const bare = text.replace(/[\s().\u2011/-]/g, '');
  return /^\+[1-9]\d{6,14}$/.test(bare) ? bare : undefined;
}

const emailAddress = (text: string): string | undefined =>
  /^[^\s@<>"?&]+@[^\s@<>"?&]+\.[^\s@<>"?&]+$/.test(text) ? text : undefined;

const accountName = (text: string): string | undefined =>
  /^@?[\w.:-]{1,64}$/.test(text) ? text.replace('@', '') : undefined;

interface Addressing {
  /** The address in its canonical spelling, or `undefined` where it is not one. */
  readonly read: (address: string) => string | undefined;
  /** The link for a canonical address. */
  readonly link: (address: string) => string;
}

const withNumber = (link: (number: string) => string): Addressing => ({ read: phoneNumber, link });
const withAccount = (prefix: string): Addressing => ({
  read: accountName,
  link: (name) => prefix + encodeURIComponent(name),
});

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

/** Does an address of this kind open something? A street or an account that is only looked up does not. */
export const isAddressed = (kind: ChannelKind): boolean => kind in ADDRESSING;

/** The link that opens an address; `undefined` where the kind cannot use that address. */
export function addressLink(kind: ChannelKind, address: string): string | undefined {
  const addressing = ADDRESSING[kind];
  const canonical = addressing?.read(address.trim());
  return canonical === undefined ? undefined : addressing?.link(canonical);
}

/** What a person could type by hand to reach the same place: the number or address inside a link. */
export function addressInLink(href: string): string | undefined {
  const written = /^(?:tel|sms|mailto):([^?]+)/i.exec(href)?.[1];
  if (written !== undefined) return written;
  const digits = /^https:\/\/wa\.me\/(\d{7,15})(?:$|[/?])/i.exec(href)?.[1];
  return digits === undefined ? undefined : `+${digits}`;
}
