import type { Context } from 'hono';
import type { Foundation } from '../context.js';
import { Refusal } from '../requests/refusal.js';

/** A line goes out so often that neither end nor anything between takes the silence for the end (ms). */
const HEARTBEAT = 15_000;

/** Open at once, all together. */
const MOST_DOORBELLS = 2000;

/** Events that a reader has not taken in; then it is not reading. */
const MOST_UNREAD = 64;

export interface Doorbell {
  /** Whom to listen for: a request's reference or `EVERY_DOOR`. */
  readonly door: string;
  /** What to say; nothing personal. */
  readonly data: (request: string) => string;
  /** When the session ends. */
  readonly until: number;
  /** Asked at every ring and heartbeat: whether the session still holds. */
  readonly holds: () => Promise<boolean>;
}

const HEADERS = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'private, no-store, no-transform',
  'X-Accel-Buffering': 'no',
} as const;

/** Throws 429 when too many listen, here or all together. */
export function doorbellAnswer(c: Context, context: Foundation, doorbell: Doorbell): Response {
  const { bells, limits } = context;
  if (bells.size >= MOST_DOORBELLS || bells.at(doorbell.door) >= limits.doorbellsByRequest)
    throw new Refusal(429, 'too-many', 'Too many listen already.', 60);
  // HEAD comes to the handler of GET, and nobody would ever read or end the stream it makes.
  if (c.req.method === 'HEAD') return c.body(null, 200, HEADERS);
  return doorbellStream(context, doorbell);
}

/** What all who listen at a door ask at one ring is asked once; the next ring asks afresh. */
export function askedTogether<T>(ask: (door: string) => Promise<T>): (door: string) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return (door) => {
    const answer = asked.get(door) ?? ask(door);
    if (!asked.has(door)) queueMicrotask(() => asked.delete(door));
    asked.set(door, answer);
    return answer;
  };
}

/** A stream that says "changed", never what. It ends with the session, and when the visitor goes. */
function doorbellStream(context: Foundation, { door, data, until, holds }: Doorbell): Response {
  const { bells, timers, now } = context;
  const encoder = new TextEncoder();
  let hangUp = (): void => undefined;

  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let open = true;
        let heartbeat = (): void => undefined;

        const say = (text: string): void => {
          if (!open) return;
          if ((controller.desiredSize ?? 0) <= 0) end();
          else controller.enqueue(encoder.encode(text));
        };
        const ifItHolds = async (text: string): Promise<void> => {
          if (await holds()) say(text);
          else end();
        };
        const attempt = (text: string): void => {
          ifItHolds(text).catch(end);
        };
        const beat = (): void => {
          heartbeat = timers.after(HEARTBEAT, () => {
            attempt(': still here\n\n');
            if (open) beat();
          });
        };
        const unlisten = bells.listen(door, (request) => {
          attempt(`event: changed\ndata: ${data(request)}\n\n`);
        });
        const cancelEnd = timers.after(until - now(), end);

        function end(): void {
          if (!open) return;
          hangUp();
          controller.close();
        }
        hangUp = () => {
          open = false;
          unlisten();
          heartbeat();
          cancelEnd();
        };
        // The first bytes open the stream for whoever waits for them.
        say(': listening\n\n');
        beat();
      },
      cancel() {
        hangUp();
      },
    },
    { highWaterMark: MOST_UNREAD },
  );

  return new Response(body, { headers: HEADERS });
}
