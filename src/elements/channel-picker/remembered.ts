import * as v from 'valibot';
import { millisecondsInDay as DAY } from 'date-fns/constants';

/** What a customer asked this device to remember: that a channel was opened, never that a message was sent. */
export interface Remembered {
  readonly channelId: string;
  /** Epoch ms at which it was opened. */
  readonly at: number;
  /** Epoch ms by which an answer was expected then; absent when nothing could be said. */
  readonly by?: number;
  readonly usually: boolean;
  /** The reference that stood in the message. */
  readonly code: string;
}

const schema = v.object({
  channelId: v.string(),
  at: v.number(),
  by: v.exactOptional(v.number()),
  usually: v.boolean(),
  code: v.pipe(v.string(), v.regex(/^[\w#./-]{1,64}$/)),
});

/** Forgotten a day after the answer was expected, or after the channel was opened. Epoch ms. */
export const forgetAt = ({ at, by }: Remembered): number => Math.max(at, by ?? at) + DAY;

/** What the device remembers, read from text that anybody may have written; `undefined` when it is unusable or over. */
export function readRemembered(text: string | null, now: number): Remembered | undefined {
  if (text === null) return undefined;
  try {
    const result = v.safeParse(schema, JSON.parse(text));
    if (!result.success || result.output.at > now || now >= forgetAt(result.output)) return undefined;
    return result.output;
  } catch {
    return undefined;
  }
}

/** Storage may be full, forbidden or missing; then nothing is remembered and nothing breaks. */
export const memory = {
  read(key: string, now: number): Remembered | undefined {
    try {
      const text = localStorage.getItem(key);
      const remembered = readRemembered(text, now);
      if (text !== null && !remembered) localStorage.removeItem(key);
      return remembered;
    } catch {
      return undefined;
    }
  },
  write(key: string, remembered: Remembered | undefined): void {
    try {
      if (remembered) localStorage.setItem(key, JSON.stringify(remembered));
      else localStorage.removeItem(key);
    } catch {
      // Nothing to do: the widget works without.
    }
  },
};
