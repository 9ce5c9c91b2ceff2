import type { ChannelKind } from '../core/document/channel-types.js';
import { readUrl } from './url.js';

/** By scheme, by host, or by the last two labels of the host. */
const KINDS = new Map<string, ChannelKind>([
  ['mailto:', 'email'],
  ['tel:', 'phone'],
  ['sms:', 'sms'],
  ['viber:', 'viber'],
  ['weixin:', 'wechat'],
  ['wa.me', 'whatsapp'],
  ['whatsapp.com', 'whatsapp'],
  ['m.me', 'messenger'],
  ['messenger.com', 'messenger'],
  ['ig.me', 'instagram'],
  ['instagram.com', 'instagram'],
  ['t.me', 'telegram'],
  ['line.me', 'line'],
  ['lin.ee', 'line'],
  ['bcrw.apple.com', 'apple-messages'],
  ['x.com', 'x'],
  ['twitter.com', 'x'],
  ['facebook.com', 'social'],
  ['linkedin.com', 'social'],
]);

/** The kind of channel behind a link. `other` where the address does not tell: a page of the brand may be a form, a chat or a text. */
export function kindOfLink(href: string): ChannelKind {
  const url = readUrl(href);
  if (!url) return 'other';
  const { protocol, hostname } = url;
  return (
    KINDS.get(protocol) ?? KINDS.get(hostname) ?? KINDS.get(hostname.replace(/.*\.(?=.*\.)/, '')) ?? 'other'
  );
}
