import { randomInt } from 'node:crypto';

/** What cannot be misread or misheard: no 0 and O, no 1, I and L, no U beside V. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

const letters = (count: number): string =>
  Array.from({ length: count }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');

/** `R-7F3K-2Q`: drawn, not counted, so that nobody can tell how many there are or guess the next. */
export const newReference = (): string => `R-${letters(4)}-${letters(2)}`;

const REFERENCE = new RegExp(`^R-[${LETTERS}]{4}-[${LETTERS}]{2}$`);

/** A reference as somebody types it: in small letters, with blanks or without dashes. `undefined`: it cannot be one. */
export function readReference(text: string): string | undefined {
  const plain = text.replace(/[\s\-–—]/g, '').toUpperCase();
  const reference = `${plain.slice(0, 1)}-${plain.slice(1, 5)}-${plain.slice(5)}`;
  return REFERENCE.test(reference) ? reference : undefined;
}
