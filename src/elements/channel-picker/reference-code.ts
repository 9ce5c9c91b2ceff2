/** Without letters and digits that are taken for one another, aloud or in print. */
const ALPHABET = 'ACDEFGHJKLMNPQRTUVWXY34679';

/** A short code such as `K7F-3QD`, by which a message on another channel can be found again. Not a secret. */
export function createReferenceCode(): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) =>
    ALPHABET.charAt(byte % ALPHABET.length),
  );
  return `${letters.slice(0, 3).join('')}-${letters.slice(3).join('')}`;
}
