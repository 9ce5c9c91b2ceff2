import { expectationOf, parseChannels } from 'attesa/core.js';
import { say } from 'attesa/i18n.js';
import { en } from 'attesa/locales/en.js';
import { it } from 'attesa/locales/it.js';
import { BRAND_ZONE } from './calendar.js';
import { deskDocument } from './desk.js';

/** What a customer is told the moment a message has arrived. It does not move afterwards: it was said for that moment. */
export interface Receipt {
  readonly received: string;
  readonly answer: string;
}

/**
 * The same sentence that the page's elements say, computed here: the library's logic and words run in Node as well.
 * Anything that is sent by itself, an e-mail or an automatic reply, is made the same way.
 */
export function receipt(channelId: string, at: number, load: number, language: 'it' | 'en'): Receipt {
  const channel = parseChannels(deskDocument(at, load)).document?.channels.find(({ id }) => id === channelId);
  if (channel === undefined) throw new Error(`The desk has no channel ${channelId}`);
  const { text } = say(expectationOf(channel, at), at, {
    messages: language === 'it' ? it : en,
    locale: language === 'it' ? 'it-IT' : 'en-GB',
    register: 'informal',
    zone: BRAND_ZONE,
    kind: channel.kind,
  });
  const received = new Intl.DateTimeFormat(language === 'it' ? 'it-IT' : 'en-GB', {
    timeZone: BRAND_ZONE,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
  return { received, answer: `${text.charAt(0).toLocaleUpperCase(language)}${text.slice(1)}` };
}
