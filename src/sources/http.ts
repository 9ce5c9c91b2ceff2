import { readJson } from './json.js';
import { CEILING, pollDelay } from './pace.js';
import type { Pace, Steering } from './pace.js';
import { requestText } from './request-text.js';
import type { Answer, RequestOptions } from './request-text.js';
import type { Platform, Snapshot, Source } from './source.js';
import { createSubscribers } from './subscribers.js';
import { readUrl } from './url.js';
import { createFixedSource } from './value.js';

export type { Pace } from './pace.js';

export interface HttpSourceOptions extends RequestOptions {
  /** How often this content is worth asking for. Called after every attempt with the last JSON; must not throw. */
  readonly pace: (json: unknown) => Pace;
}

/** Before the first success. */
const BLIND: Pace = { every: 30_000, most: CEILING };

/** Returns and new subscribers are content with an answer younger than this, ms. */
const SPACING = 1000;

/**
 * A JSON document behind an http(s) URL (relative ones included), kept fresh by polling while the page is visible and
 * somebody is subscribed. An unchanged body keeps the same `json` object; a failure keeps the last one.
 * Without subscribers nothing is under way or planned. Any other scheme fails with `bad-url` and is never asked.
 */
export function createHttpSource(url: string, platform: Platform, options: HttpSourceOptions): Source {
  if (!/^https?:$/.test(readUrl(url)?.protocol ?? '')) {
    return createFixedSource({
      state: 'failed',
      failure: { code: 'bad-url', message: 'Neither http nor https.' },
    });
  }

  let snapshot: Snapshot = { state: 'loading' };
  let text: string | undefined;
  /** How many times in a row the outcome (unchanged, failed) has repeated itself; -1 begins a fresh count. */
  let streak = -1;
  let flight: AbortController | undefined;
  let cancelPlan: (() => void) | undefined;
  let ignoreReturns: (() => void) | undefined;
  let begun = -Infinity;
  /** The server said when to come back: a return to the page does not overrule it. */
  let held = false;
  /** Refreshed during a request, whose answer may be older than the reason to refresh. */
  let again = false;

  const { subscribe, notify } = createSubscribers(
    () => {
      ignoreReturns = platform.onReturn(onReturn);
      if (snapshot.state === 'ready' && hasJustBegun()) plan(begun + SPACING);
      else soon();
    },
    () => {
      ignoreReturns?.();
      ignoreReturns = undefined;
      cancel();
    },
  );

  function cancel(): void {
    cancelPlan?.();
    flight?.abort();
    cancelPlan = flight = undefined;
    held = again = false;
  }

  function plan(at: number): void {
    cancelPlan = platform.wake(at, () => void load());
  }

  // Looks both ways, because the clock itself may have been corrected in between.
  function hasJustBegun(): boolean {
    return Math.abs(platform.now() - begun) < SPACING;
  }

  function soon(): void {
    cancel();
    streak = -1;
    if (platform.visible()) void load();
    else plan(platform.now());
  }

  function onReturn(): void {
    // Neither planned nor under way: it has come to its end.
    if (!(cancelPlan ?? flight) || held || hasJustBegun() || !platform.visible()) return;
    streak = -1;
    // Replaces a request from before the absence, which may hang on a dead connection.
    void load();
  }

  async function load(): Promise<void> {
    cancel();
    const mine = (flight = new AbortController());
    begun = platform.now();
    const answer = await requestText(url, platform, options, mine);
    // Stopped or replaced meanwhile.
    if (flight !== mine) return;
    flight = undefined;
    accept(answer);
    if (again) soon();
    else planNext(answer.told);
    notify();
  }

  function accept(answer: Answer<string>): void {
    const { body, failure } = answer;
    const unchanged = body !== undefined && body === text;
    const read: Snapshot =
      body === undefined
        ? { state: 'failed', failure }
        : unchanged
          ? { state: 'ready', json: snapshot.json }
          : readJson(body);
    const repeated = read.state === snapshot.state && (read.state === 'failed' || unchanged);
    streak = repeated ? streak + 1 : 0;
    if (read.state === 'ready') {
      text = body;
      const tag = answer.tag ?? (unchanged ? snapshot.tag : undefined);
      snapshot = { ...read, checkedAt: platform.now(), ...(tag !== undefined && { tag }) };
    } else {
      snapshot = { ...snapshot, ...read };
    }
  }

  function planNext(told: Steering): void {
    const pace = 'json' in snapshot ? options.pace(snapshot.json) : BLIND;
    if (pace.stop) return;
    held = told.after > 0;
    // The ceiling of live data serves its freshness; a service in trouble is better left alone for longer.
    const most = snapshot.state === 'failed' ? CEILING : pace.most;
    plan(platform.now() + pollDelay(pace.every, most, streak, platform.random(), told));
  }

  return {
    get snapshot() {
      return snapshot;
    },
    subscribe,
    refresh() {
      if (flight) again = true;
      else if (ignoreReturns) soon();
    },
  };
}
