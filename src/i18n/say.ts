import { millisecondsInMinute as MINUTE } from 'date-fns/constants';
import type { ChannelKind } from '../core/document/channel-types.js';
import { mayMissClosing, saidInstant } from '../core/expectation/expectation.js';
import type { Expectation } from '../core/expectation/expectation-types.js';
import { LONGEST_DURATION } from '../core/expectation/rounding.js';
import { wordsOf, type SayOptions, type Words } from './words.js';

/** An expectation in words. */
export interface Said {
  readonly text: string;
  /** The same for a screen reader, where it must differ to be understood by ear. */
  readonly spoken: string;
  /** The instant the text speaks of, as ISO 8601, for `<time datetime>`. */
  readonly datetime?: string;
  /** Epoch ms: neither facts nor words change before it. `Infinity`: never by themselves. */
  readonly until: number;
}

interface Draft {
  readonly text: string;
  readonly at?: number;
  readonly until?: number;
}

interface Speaker {
  readonly words: Words;
  readonly now: number;
  readonly kind: ChannelKind | undefined;
}

/** "Open until 18:00", "we answer until 18:00" where one writes, or that it never closes. */
function sayHours({ words, now, kind }: Speaker, { mode, closes }: Expectation): Draft {
  if (closes === undefined) return { text: words.t('hours.always', {}, kind) };
  const { text, until } = words.when('until', closes, now);
  const key = mode === 'async' && kind !== 'callback' ? 'hours.answers' : 'hours.open';
  return { text: words.t(key, { until: text }, kind), at: closes, until };
}

/** The hours alone would be untrue while nobody is there. */
function sayOpen(speaker: Speaker, expectation: Expectation): Draft {
  const hours = sayHours(speaker, expectation);
  return expectation.unattended
    ? { ...hours, text: speaker.words.t('hours.unattended', { text: hours.text }) }
    : hours;
}

/** "Closed for Christmas, opens again on Monday at 9:00", with as much of it as is known. */
function sayClosed({ words, now, kind }: Speaker, { opens, reason: named }: Expectation): Draft {
  const reason = named === undefined ? {} : { reason: words.local(named) };
  if (opens === undefined)
    return { text: words.t(named === undefined ? 'hours.closed' : 'hours.closedReason', reason, kind) };
  const { text, until } = words.when('at', opens, now);
  return {
    text: words.t(
      named === undefined ? 'hours.opens' : 'hours.opensReason',
      { opens: text, ...reason },
      kind,
    ),
    at: opens,
    until,
  };
}

function sayPaused({ words, now, kind }: Speaker, { opens }: Expectation): Draft {
  if (opens === undefined) return { text: words.t('paused', {}, kind) };
  const { text, until } = words.when('until', opens, now);
  return { text: words.t('paused.until', { until: text }, kind), at: opens, until };
}

/** The waiting time: minutes while they are few, then the clock; never a time after closing. */
function sayLive({ words, now, kind }: Speaker, expectation: Expectation): Draft {
  const { lower, upper = 0, closes } = expectation;
  if (closes !== undefined && mayMissClosing(expectation, now)) {
    const { text, until } = words.when('until', closes, now);
    return { text: words.t('live.mayMiss', { until: text }, kind), at: closes, until };
  }
  const n = Math.round(upper / MINUTE);
  if (upper <= LONGEST_DURATION) {
    const key = lower === undefined ? 'live.within' : lower === upper ? 'live.about' : 'live.range';
    return { text: words.t(key, { lower: Math.round((lower ?? 0) / MINUTE), n }, kind) };
  }
  const by = saidInstant(expectation, now) ?? now;
  const { text, until } = words.when('by', by, now);
  return { text: words.t('live.by', { by: text }, kind), at: by, until: Math.min(until, by - upper + 1) };
}

function sayReply({ words, now, kind }: Speaker, { basis, mode, by = now }: Expectation): Draft {
  const { text, until } = words.when('by', by, now);
  const key = basis === 'measured' ? 'measured' : mode === 'live' ? 'declared.live' : 'declared';
  return { text: words.t(key, { by: text }, kind), at: by, until };
}

function draft(speaker: Speaker, expectation: Expectation): Draft {
  const { basis, state } = expectation;
  if (state === 'paused') return sayPaused(speaker, expectation);
  if (basis === 'live') return sayLive(speaker, expectation);
  if (basis === 'measured' || basis === 'declared') return sayReply(speaker, expectation);
  if (state === 'closed') return sayClosed(speaker, expectation);
  return basis === 'hours'
    ? sayOpen(speaker, expectation)
    : { text: speaker.words.t('none', {}, speaker.kind) };
}

/**
 * The one sentence that matters most: when a person answers. In the reader's clock, in lower case, without a full stop,
 * so that it stands alone or inside another sentence.
 * @param now epoch ms
 * @param options language, register and clock; `kind` chooses a wording of its own where a channel's kind has one
 */
export function say(
  expectation: Expectation,
  now: number,
  options: SayOptions & { readonly kind?: ChannelKind },
): Said {
  const {
    text,
    at,
    until = Infinity,
  } = draft({ words: wordsOf(options), now, kind: options.kind }, expectation);
  return {
    text,
    spoken: text,
    ...(at !== undefined && { datetime: new Date(at).toISOString() }),
    until: Math.min(until, expectation.until),
  };
}
