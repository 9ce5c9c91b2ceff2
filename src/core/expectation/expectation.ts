import { defined } from '../defined.js';
import type { Channel, Reply } from '../document/channel-types.js';
import { nextMidnight } from '../time/day.js';
import { calendarAdd } from '../time/duration.js';
import type { Schedule, ScheduleStatus } from '../time/schedule-types.js';
import type { Basis, ChannelState, Expectation } from './expectation-types.js';
import { freshSpan, liveRange, pressureOf } from './load.js';
import { ceilToQuarter, roundRange } from './rounding.js';

/** A measured level needs this many answers behind it, and any level must hold more often than not. */
const ENOUGH_ANSWERS = 20;
const MORE_OFTEN_THAN_NOT = 0.5;

/** The part of an expectation that one rung of the ladder fills in. */
type Rung = Pick<Expectation, 'basis'> & Partial<Expectation>;

/** What is known before any rung is tried. */
interface Scene {
  readonly channel: Channel;
  readonly now: number;
  readonly hours: ScheduleStatus | undefined;
}

const isOpen = ({ hours }: Scene): boolean => hours?.open !== false;

/** The earliest of some instants after `now`. */
const earliest = (now: number, ...instants: readonly (number | undefined)[]): number =>
  Math.min(Infinity, ...instants.filter((instant) => instant !== undefined && instant > now).map(Number));

/** Live facts, while they are fresh and somebody serves. */
function liveRung({ channel: { live }, now, hours }: Scene): Rung | undefined {
  if (!live) return undefined;
  const { from, to } = freshSpan(live);
  const range = now >= from && now <= to ? liveRange(live) : undefined;
  if (!range) return undefined;
  const rounded = roundRange(range.lower, range.upper);
  const pressure = pressureOf(range.upper, live.usual);
  return defined({
    basis: 'live' as const,
    ...rounded,
    pressure,
    // After `closes − upper` it would end after closing, and says so.
    until: earliest(now, hours?.until === undefined ? undefined : hours.until - rounded.upper + 1),
  });
}

/** The instant by which `reply` is due when a customer writes at `now`, before rounding. */
function dueAt(reply: Reply, channel: Channel, now: number): number | undefined {
  if (reply.clock === 'calendar' || !channel.schedule)
    return calendarAdd(channel.timeZone, now, reply.within);
  return channel.schedule.add(now, reply.within);
}

/** The close of the opening that holds (or ends at) an instant. */
const closeAfter = (schedule: Schedule | undefined, instant: number): number =>
  schedule?.next(instant - 1)?.end ?? Infinity;

const isMeasured = ({ basis, sample }: Reply): boolean =>
  basis === 'measured' && (sample?.count ?? 0) >= ENOUGH_ANSWERS;

/** A level that is missed more often than kept is worth no claim at all, under whatever name. */
const isKept = ({ share = 1 }: Reply): boolean => share >= MORE_OFTEN_THAN_NOT;

/** Outside its hours a chat takes messages; nobody hears a telephone ring, and a shop's door is locked. */
const canTakeMessages = ({ mode, kind }: Channel): boolean =>
  mode === 'async' || (kind !== 'phone' && kind !== 'store');

/** The brand's own level, projected through its calendar. */
function replyRung(scene: Scene): Rung | undefined {
  const { channel, now, hours } = scene;
  const { reply, schedule, timeZone } = channel;
  const due = reply && isKept(reply) ? dueAt(reply, channel, now) : undefined;
  if (!reply || due === undefined) return undefined;
  const counted = reply.clock === 'open' ? schedule : undefined;
  const by = Math.min(ceilToQuarter(due), closeAfter(counted, due));
  // While time counts, `due` moves with `now`, so the rounded instant holds for what is left to it. Days jump at midnight.
  const counting = counted ? hours?.open === true && 'ms' in reply.within : true;
  const jumps = 'days' in reply.within ? nextMidnight(timeZone ?? 'UTC', now) : undefined;
  const until = earliest(now, counting ? now + Math.max(by - due, 1) : undefined, jumps);
  if (!isMeasured(reply)) return { basis: 'declared', by, until };
  const { share, sample } = reply;
  return defined({ basis: 'measured' as const, by, share, sample, until });
}

/** The strongest thing that may be claimed, never a step up. */
function climb(scene: Scene): Rung {
  const { channel, hours } = scene;
  const live = channel.mode === 'live' && isOpen(scene) ? liveRung(scene) : undefined;
  const canReply = isOpen(scene) || canTakeMessages(channel);
  return live ?? (canReply ? replyRung(scene) : undefined) ?? { basis: hours ? 'hours' : 'none' };
}

/** Live facts exist and would be claimed if they were not too old (or from the future). */
function isStale(scene: Scene): boolean {
  const { live, mode } = scene.channel;
  if (!live || mode !== 'live' || !isOpen(scene)) return false;
  const { from, to } = freshSpan(live);
  return scene.now < from || scene.now > to;
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
  const rung = climb(scene);
  const { automated, until: botUntil } = automatedFact(scene);
  const state: ChannelState = hours ? (hours.open ? 'open' : 'closed') : 'unknown';
  const takesMessages: Basis[] = ['measured', 'declared'];
  const leaveMessage = channel.mode === 'async' || (state === 'closed' && takesMessages.includes(rung.basis));
  // A reading from the future becomes fresh by itself, and every reading stale.
  const fresh = channel.live && freshSpan(channel.live);
  // What lies days ahead (an opening that comes into sight, a reason) can change with the day.
  const tomorrow = channel.schedule && nextMidnight(channel.schedule.timeZone, now);
  return defined({
    state,
    mode: leaveMessage ? ('async' as const) : ('live' as const),
    usable: leaveMessage || state !== 'closed' || automated === 'now',
    stale: isStale(scene),
    opens: hours?.open === false ? hours.until : undefined,
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
