/** Everything that is counted in a chat on the service. Times in ms. */
export const DESK_LIMITS = {
  /** UTF-16 units of one message; longer ones are not sent. */
  text: 4000,
  /** Bytes of one frame. */
  frame: 16 * 1024,
  /** An answer over HTTP. */
  answer: 20_000,
  /** From the attempt to connect to the service's first word. */
  welcome: 15_000,
  /** Not even a sign of life for so long: the connection is dead. */
  silence: 45_000,
  /** A number is missing for so long: it was lost, and is asked for again. */
  gap: 3000,
  /** Between two attempts to connect, at least and at most. */
  least: 1000,
  most: 30_000,
  /** When it said that it had too much to do. */
  busy: 10_000,
  /** A connection that did not last this long was none. */
  steady: 30_000,
  /** What was said of the availability is believed for so long. */
  fresh: 120_000,
} as const;

/** Whether a text can be one message. `undefined`: it can. */
export function textTrouble(text: string): 'empty' | 'too-long' | undefined {
  if (text.trim() === '') return 'empty';
  if (text.length > DESK_LIMITS.text) return 'too-long';
  // Control characters take six bytes each on their way.
  const bytes = new TextEncoder().encode(JSON.stringify(text)).byteLength;
  return bytes > DESK_LIMITS.frame - 200 ? 'too-long' : undefined;
}
