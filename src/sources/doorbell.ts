import { createParser } from 'eventsource-parser';
import { pollDelay, readSteering } from './pace.js';
import type { Platform } from './source.js';
import { createSubscribers } from './subscribers.js';

export interface DoorbellOptions {
  /** Added to each connection; read each time. */
  readonly headers?: () => Readonly<Record<string, string>>;
  /** Something may have changed. Must not throw. */
  readonly onRing: () => void;
}

/** Not even a sign of life for so long: the connection is dead, ms. */
const STALL = 45_000;
/** A connection that did not last this long was none, ms. */
const STEADY = 30_000;
/** Bounds of the time before the next connection, ms. */
const LEAST = 1000;
const MOST = 60_000;
/** Between two rings, ms. */
const SPACING = 1000;
/** What rings is short, characters. */
const LONGEST = 65_536;

/**
 * A stream of server-sent events that says "something changed" and nothing else: whoever hears it asks again. It connects
 * while the page is visible and again whenever it breaks, at most once a second and at least once a minute. Each time it
 * rings once, since something may have changed before there was anybody to hear it. An answer that will not become a stream ends it. It never fails
 * aloud: without it, polling does the work.
 * @returns ends it
 */
export function createDoorbell(
  url: string,
  platform: Platform,
  { headers, onRing }: DoorbellOptions,
): () => void {
  let flight: AbortController | undefined;
  let cancelPlan: (() => void) | undefined;
  let cancelRing: (() => void) | undefined;
  let cancelStall: (() => void) | undefined;
  let rangAt = -Infinity;
  let streak = 0;
  let pause = LEAST;
  /** Something has changed, or may have changed while there was no connection: what is shown was read before the first. */
  let due = true;

  const ignoreReturns = platform.onReturn(() => {
    if (!flight && platform.visible()) void connect();
  });

  function end(): void {
    ignoreReturns();
    cancelPlan?.();
    cancelRing?.();
    cancelStall?.();
    flight?.abort();
    flight = cancelPlan = cancelRing = undefined;
  }

  function ring(): void {
    const now = platform.now();
    const wait = rangAt + SPACING - now;
    // A longer wait: the clock was corrected in between.
    if (wait <= 0 || wait > SPACING) {
      rangAt = now;
      onRing();
    } else {
      // One that is coming is enough.
      cancelRing ??= platform.wake(now + wait, () => {
        cancelRing = undefined;
        ring();
      });
    }
  }

  async function connect(): Promise<void> {
    cancelPlan?.();
    cancelPlan = undefined;
    const mine = (flight = new AbortController());
    const begun = platform.now();
    let after = 0;
    let chunks = 0;
    const watch = (): void => {
      cancelStall?.();
      cancelStall = platform.wake(platform.now() + STALL, () => {
        mine.abort();
      });
    };

    watch();
    try {
      const added = headers?.();
      const response = await platform.fetch(url, {
        cache: 'no-store',
        headers: { Accept: 'text/event-stream', ...added },
        signal: mine.signal,
        // As in `ask`: a session goes nowhere else.
        ...(added?.['Authorization'] && { redirect: 'error' }),
      });
      after = readSteering(response.headers, platform.now()).after;
      if (isFinal(response) && flight === mine) {
        // Whoever shows the document should learn at once that the session is over.
        if (response.status === 401) onRing();
        end();
      } else if (response.ok && response.body) {
        await listen(response.body, mine.signal, () => {
          watch();
          chunks += 1;
        });
      }
    } catch {
      // Broken, given up, or not a stream of events after all.
    }
    // Ended meanwhile.
    if (flight !== mine) return;
    cancelStall?.();
    // Also what was not read to its end.
    mine.abort();
    flight = undefined;
    if (chunks > 0) {
      due = true;
      if (platform.now() - begun >= STEADY) streak = 0;
    }
    const delay = pollDelay(pause, MOST, streak, platform.random(), { after });
    streak += 1;
    cancelPlan = platform.wake(platform.now() + delay, () => void connect());
  }

  async function listen(
    body: ReadableStream<Uint8Array>,
    signal: AbortSignal,
    hear: () => void,
  ): Promise<void> {
    const parser = createParser({
      onEvent: ({ event = 'changed' }) => {
        if (event === 'changed') due = true;
      },
      onRetry: (ms) => {
        pause = Math.max(ms, LEAST);
      },
      maxBufferSize: LONGEST,
    });
    const decoder = new TextDecoder();
    const reader = body.getReader();
    for (;;) {
      const chunk = await reader.read();
      if (chunk.done || signal.aborted) return;
      hear();
      // Nobody looks: the return to the page connects again.
      if (!platform.visible()) return;
      parser.feed(decoder.decode(chunk.value, { stream: true }));
      // What was missed is told with the first sign of life: a stream that is held back on its way tells nothing.
      if (due) ring();
      due = false;
    }
  }

  if (platform.visible()) void connect();
  else cancelPlan = platform.wake(platform.now(), () => void connect());
  return end;
}

/** It will say the same for ever: no right, no such stream, or an answer of another kind. */
function isFinal({ ok, status, headers }: Response): boolean {
  if (ok) return !/^text\/event-stream\b/i.test(headers.get('content-type') ?? '');
  return status === 501 || (status >= 400 && status < 500 && status !== 408 && status !== 429);
}

/** Who hears a doorbell. */
interface Guest {
  readonly target: string;
  readonly onRing: () => void;
}

const doorbells = new Map<string, (guest: Guest) => () => void>();

/**
 * The doorbell of a URL, one for the whole page.
 * @param target what a ring is for: of several guests with one target, the first is called
 * @returns leaves it; the last one ends it
 */
export function joinDoorbell(
  url: string,
  target: string,
  platform: Platform,
  { headers, onRing }: DoorbellOptions,
): () => void {
  const join = doorbells.get(url) ?? shareDoorbell(url, platform, headers);
  doorbells.set(url, join);
  return join({ target, onRing });
}

function shareDoorbell(
  url: string,
  platform: Platform,
  headers: DoorbellOptions['headers'],
): (guest: Guest) => () => void {
  const guests = new Set<Guest>();
  /** Targets for which it has rung. */
  const rung = new Set<string>();
  let end: (() => void) | undefined;

  const ringFor = (guest: Guest): void => {
    rung.add(guest.target);
    guest.onRing();
  };
  const onRing = (): void => {
    const first = new Map([...guests].reverse().map((guest) => [guest.target, guest]));
    for (const guest of first.values()) ringFor(guest);
  };
  const { subscribe } = createSubscribers(
    () => {
      end = createDoorbell(url, platform, { ...(headers && { headers }), onRing });
    },
    () => {
      end?.();
      doorbells.delete(url);
    },
  );

  return (guest) => {
    guests.add(guest);
    const leave = subscribe(() => undefined);
    // It is being heard: what changed for a newcomer before that has rung for the others alone.
    if (rung.size > 0 && !rung.has(guest.target)) ringFor(guest);
    return () => {
      guests.delete(guest);
      leave();
    };
  };
}
