import type { Localized } from 'attesa/core.js';

/** A text in two languages, or one for all, as a text column holds it. */
export const packed = (value: Localized): string => JSON.stringify(value);

export const unpacked = (text: string): Localized => JSON.parse(text) as Localized;

/** The longest text that anybody may write, in UTF-16 units, as the document's schema counts. */
export const LONGEST_TEXT = 4000;

/**
 * A text as it is kept: lines end in one way, and of the control characters only the line end and the tab stay. Halves of
 * characters go, since a database loses them.
 */
export const storable = (text: string): string =>
  Buffer.from(text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '')).toString();

/** A name or an address: one line, and no mark that turns the direction of what stands beside it. */
export const oneLine = (text: string): string =>
  text
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

const LONGEST_TITLE = 80;

/** The customer's own request in one line: their first line, cut between words. */
export function titleOf(message: string): string {
  const line = message.trim().split(/\r?\n/, 1)[0]?.replace(/\s+/g, ' ').replace(/\.$/, '') ?? '';
  const characters = Array.from(line);
  if (characters.length <= LONGEST_TITLE) return line;
  const cut = characters.slice(0, LONGEST_TITLE - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > LONGEST_TITLE / 2 ? space : undefined)}…`;
}

/** Enough to recognise one's own address, too little to learn it. Dots in a row are heard one by one, an ellipsis is not. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${Array.from(email)[0] ?? ''}…${email.slice(at)}`;
}

export const maskedPhone = (phone: string): string => `… ${phone.replace(/\D/g, '').slice(-3)}`;
