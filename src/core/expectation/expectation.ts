import { defined } from '../defined.js';
import type { Channel, Live, Reply } from '../document/channel-types.js';
import { nextMidnight } from '../time/day.js';
import { calendarAdd } from '../time/duration.js';
import type { ScheduleStatus } from '../time/schedule-types.js';
import type { ChannelState, Expectation } from './expectation-types.js';
import { freshSpan, liveRange, pressureOf } from './load.js';
import { LONGEST_DURATION, ceilToQuarter, roundRange } from './rounding.js';

/** A measured level needs this many answers behind it, and any level must hold more often than not. */
const ENOUGH_ANSWERS = 20;
const MORE_OFTEN_THAN_NOT = 0.5;

/** The part of an expectation that one rung of the ladder fills in. */
type Rung = Pick<Expectation, 'basis'> & {
  [K in 'lower' | 'upper' | 'by' | 'share' | 'sample' | 'pressure' | 'until']?: Expectation[K] | undefined;
};

/** What is known before any rung is tried. */
interface Scene {
  readonly channel: Channel;
  readonly now: number;
  readonly hours: ScheduleStatus | undefined;
}

/** The earliest of some instants after `now`. */
const earliest = (now: number, ...instants: readonly (number | undefined)[]): number =>
  Math.min(...instants.map((instant = Infinity) => (instant > now ? instant : Infinity)));

/** Live facts, while somebody serves. */
function liveRung(live: Live, { now, hours }: Scene): Rung | undefined {
  const range = liveRange(live);
  if (!range) return undefined;
  const rounded = roundRange(range.lower, range.upper);
  return {
    basis: 'live',
    ...rounded,
    pressure: pressureOf(range.upper, live.usual),
    // After `closes − upper` it would end after closing, and says so.
    until: earliest(now, (hours?.until ?? Infinity) - rounded.upper + 1),
  };
}

const isMeasured = ({ basis, sample }: Reply): boolean =>
  basis === 'measured' && (sample?.count ?? 0) >= ENOUGH_ANSWERS;

/** A level that is missed more often than kept is worth no claim at all, under whatever name. */
const isKept = ({ share = 1 }: Reply): boolean => share >= MORE_OFTEN_THAN_NOT;

/** Outside its hours a chat takes messages; nobody hears a telephone ring, and a shop's door is locked. */
const canTakeMessages = ({ mode, kind }: Channel): boolean =>
  mode === 'async' || (kind !== 'phone' && kind !== 'store');

/** The brand's own level, projected through its calendar. */
function replyRung(reply: Reply, { channel, now, hours }: Scene): Rung | undefined {
  const { timeZone } = channel;
  const { within, share, sample } = reply;
  const counted = reply.clock === 'open' ? channel.schedule : undefined;
  const due = counted ? counted.add(now, within) : calendarAdd(timeZone, now, within);
  if (due === undefined) return undefined;
  // Not after the close of the opening that holds (or ends at) it.
  const by = Math.min(ceilToQuarter(due), counted?.next(due - 1)?.end ?? Infinity);
  // While time counts, `due` moves with `now`, so the rounded instant holds for what is left to it. Days jump at midnight.
  const inDays = 'days' in within;
  const counting = !counted || (hours?.open === true && !inDays);
  const until = earliest(
    now,
    counting ? now + Math.max(by - due, 1) : undefined,
    inDays ? nextMidnight(timeZone ?? 'UTC', now) : undefined,
  );
  return isMeasured(reply)
    ? { basis: 'measured', by, share, sample, until }
    : { basis: 'declared', by, until };
}

function automatedFact({ channel: { automated }, now }: Scene): {
  automated?: 'now' | 'later';
  until: number;
} {
  if (!automated) return { until: Infinity };
  const { schedule } = automated;
  const {
    open,
    always,
    until = always ? Infinity : nextMidnight(schedule.timeZone, now),
  } = schedule.status(now);
  return { automated: open ? 'now' : 'later', until };
}

function pausedExpectation(scene: Scene): Expectation | undefined {
  const { channel, now } = scene;
  const { paused, mode } = channel;
  if (!paused || (paused.until !== undefined && now >= paused.until)) return undefined;
  const { automated, until } = automatedFact(scene);
  return defined({
    state: 'paused' as const,
    mode,
    usable: false,
    basis: 'none' as const,
    stale: false,
    opens: paused.until,
    reason: paused.reason,
    automated,
    until: earliest(now, paused.until, until),
  });
}

/**
 * What a channel can honestly say at `now` (epoch ms): the strongest basis that holds, one step down as soon as it does
 * not. Pure and exact: nothing in the answer changes before its `until`.
 */
export function expectationOf(channel: Channel, now: number): Expectation {
  const scene: Scene = { channel, now, hours: channel.schedule?.status(now) };
  const paused = pausedExpectation(scene);
  if (paused) return paused;

  const { hours } = scene;
  const { mode, live, reply, schedule } = channel;
  const state: ChannelState = hours ? (hours.open ? 'open' : 'closed') : 'unknown';
  const isClosed = state === 'closed';
  // A reading from the future becomes fresh by itself, and every reading stale.
  const fresh = live && freshSpan(live);
  const isFresh = fresh !== undefined && now >= fresh.from && now <= fresh.to;
  const wouldCount = live !== undefined && mode === 'live' && !isClosed;
  const canReply = reply !== undefined && isKept(reply) && (!isClosed || canTakeMessages(channel));
  // The strongest thing that may be claimed, never a step up.
  const rung: Rung = (wouldCount && isFresh ? liveRung(live, scene) : undefined) ??
    (canReply ? replyRung(reply, scene) : undefined) ?? { basis: hours ? 'hours' : 'none' };
  const { automated, until: botUntil } = automatedFact(scene);
  const leaveMessage = mode === 'async' || (isClosed && rung.by !== undefined);
  // What lies days ahead (an opening that comes into sight, a reason) can change with the day.
  const tomorrow = schedule && nextMidnight(schedule.timeZone, now);
  return defined({
    state,
    mode: leaveMessage ? ('async' as const) : ('live' as const),
    usable: leaveMessage || !isClosed || automated === 'now',
    stale: wouldCount && !isFresh,
    unattended: wouldCount && isFresh && live.agents === 0 ? (true as const) : undefined,
    opens: isClosed ? hours?.until : undefined,
    closes: hours?.open ? hours.until : undefined,
    reason: hours?.reason,
    automated,
    ...rung,
    until: earliest(now, hours?.until, tomorrow, botUntil, rung.until, fresh?.from, fresh && fresh.to + 1),
  });
}

/** Would the waiting time end after the channel closes? Then nobody should count on being reached today. */
export function mayMissClosing({ basis, upper, closes }: Expectation, now: number): boolean {
  return basis === 'live' && upper !== undefined && closes !== undefined && now + upper > closes;
}

/** The instant by which a person is there or has answered, if anything can be said about it. Epoch ms. */
export function upperInstant({ basis, upper, by }: Expectation, now: number): number | undefined {
  return basis === 'live' && upper !== undefined ? now + upper : by;
}

/** The same instant as it is said: a wait too long for minutes ends at a full quarter of an hour, or at the close. */
export function saidInstant(expectation: Expectation, now: number): number | undefined {
  const due = upperInstant(expectation, now);
  const { basis, upper = 0, closes = Infinity } = expectation;
  if (due === undefined || basis !== 'live' || upper <= LONGEST_DURATION) return due;
  return Math.min(ceilToQuarter(due), closes);
}
