import type { BrandKind } from './messages.js';
import type { Channel, ChannelKind, Sample } from '../core/document/channel-types.js';
import { mayMissClosing } from '../core/expectation/expectation.js';
import type { Expectation, RankReason } from '../core/expectation/expectation-types.js';
import { speaks } from '../core/expectation/rank.js';
import { dayNumber, nextMidnight } from '../core/time/day.js';
import { localize, type LocalText } from './localize.js';
import { placeOf } from './place.js';
import { say, type Said } from './say.js';
import { wordsOf, type SayOptions, type Words } from './words.js';

const BRAND_NAMES: Readonly<Record<BrandKind, string>> = {
  whatsapp: 'WhatsApp',
  messenger: 'Messenger',
  instagram: 'Instagram',
  telegram: 'Telegram',
  viber: 'Viber',
  line: 'LINE',
  'apple-messages': 'Apple Messages',
  wechat: 'WeChat',
  x: 'X',
};

/** Is the kind called by a brand's own name, in every language? */
export const isBrand = (kind: ChannelKind): kind is BrandKind => Object.hasOwn(BRAND_NAMES, kind);

/** One line of small print under the expectation. */
export type Note = LocalText;

/** Everything a row says about a channel, most important first. */
export interface ChannelText {
  readonly name: LocalText;
  /** "live", "leave a message". */
  readonly mode: string;
  /** When a person answers. */
  readonly headline: Said;
  /** What the brand wants known before anything else. */
  readonly notice?: Note;
  /** Short marks beside the name. */
  readonly marks: readonly { readonly kind: 'fastest' | 'topic' | 'quiet' | 'busy'; readonly text: string }[];
  /** What it rests on, who answers, what happens next. Whole sentences. */
  readonly notes: readonly Note[];
  /** Epoch ms: nothing here changes before it. */
  readonly until: number;
}

/** What a channel is called: by the brand, else by its kind. */
export function channelName({ name, kind }: Channel, options: SayOptions): LocalText {
  const words = wordsOf(options);
  if (name !== undefined) return localize(name, words.locale);
  if (isBrand(kind)) return { text: BRAND_NAMES[kind] };
  return { text: words.t(`name.${kind}`) };
}

/** What is said about a channel, and how. */
export interface Context {
  readonly channel: Channel;
  readonly expectation: Expectation;
  readonly now: number;
  readonly words: Words;
}

const RECENT_DAYS = 2;

/** "in the last 7 days" while the sample reaches up to now, else its two days by date. */
function sampleSpan({ from, to }: Sample, { words, now }: Context): string | undefined {
  if (from === undefined || to === undefined) return undefined;
  const [first, last] = [Date.parse(from), Date.parse(to)];
  if (!(first <= last)) return undefined;
  if (dayNumber(words.zone, now) - dayNumber('UTC', last) > RECENT_DAYS)
    return words.t('note.span', { from: words.day(from, now), to: words.day(to, now) });
  return words.t('note.days', { n: Math.max(1, dayNumber('UTC', last) - dayNumber('UTC', first)) });
}

export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** "We kept this time 8 times out of 10 in the last 7 days." Rounded down, and never ten: that would be a guarantee. */
function measuredNote(context: Context): string | undefined {
  const { share, sample } = context.expectation;
  const tenths = share === undefined ? 0 : Math.min(9, Math.floor(share * 10 + 1e-9));
  const span = sample && sampleSpan(sample, context);
  if (tenths === 0 && span === undefined) return undefined;
  const kept = context.words.t(tenths > 0 ? 'note.share' : 'note.measured', { share: tenths });
  return `${capitalised(span === undefined ? kept : `${kept} ${span}`)}.`;
}

/** How many wait, and when that was read. That nobody does adds nothing to a range and seems to contradict it. */
function waitingNote({ channel: { live }, words }: Context): string | undefined {
  if (!live?.waiting) return undefined;
  const { text: time, hour } = words.clock(live.asOf);
  return words.t('note.waiting', { n: live.waiting, time, at: words.t('clock.at', { time, n: hour }) });
}

/** Why it rests on nothing that is live, where it could. The hours say themselves that nobody is there. */
function missingNote({ expectation: { stale, unattended, basis }, words }: Context): string | undefined {
  if (stale) return words.t('note.stale');
  return unattended && basis !== 'hours' ? words.t('note.noAgents') : undefined;
}

/** What the expectation rests on. Whole sentences. */
export function basisNote(context: Context): string | undefined {
  const notes = [missingNote(context), levelNote(context)].filter((note) => note !== undefined);
  return notes.length > 0 ? notes.join(' ') : undefined;
}

function levelNote(context: Context): string | undefined {
  const { expectation, words } = context;
  switch (expectation.basis) {
    case 'live':
      return waitingNote(context);
    case 'measured':
      return measuredNote(context);
    case 'declared':
      return words.t('note.declared');
    case 'hours':
      return expectation.mode === 'async' ? words.t('note.unknown') : undefined;
    case 'none':
      return undefined;
  }
}

/** Who greets first, and from when people do. */
function botNote({ channel, expectation, now, words }: Context): string | undefined {
  if (!channel.automated || expectation.automated !== 'now') return undefined;
  const name = channel.automated.name === undefined ? 'Bot' : words.local(channel.automated.name);
  if (expectation.state === 'open' || expectation.basis === 'live') return words.t('note.bot', { name });
  if (expectation.opens === undefined) return words.t('note.botOnly', { name });
  return words.t('note.botNow', { name, opens: words.when('at', expectation.opens, now).text });
}

/** Closing time while it is open, the reopening while it is closed, unless the headline says it already. */
export function hoursNote({ expectation, now, words }: Context): string | undefined {
  const { basis, state, mode, opens, closes, reason, automated } = expectation;
  if (basis === 'hours' || basis === 'none') return undefined;
  if (mayMissClosing(expectation, now)) return undefined;
  if (state === 'open' && mode === 'live' && closes !== undefined) {
    return words.t('note.until', { until: words.when('until', closes, now).text });
  }
  if (state !== 'closed' || opens === undefined || (automated === 'now' && reason === undefined))
    return undefined;
  const opening = words.when('at', opens, now).text;
  return reason === undefined
    ? words.t('note.closed', { opens: opening })
    : words.t('note.closedReason', { reason: words.local(reason), opens: opening });
}

/** What happens after one has written, if it can be used now. */
export function nextNote({ channel, expectation, words }: Context, name: string): Note | undefined {
  if (!expectation.usable) return undefined;
  if (channel.after !== undefined) return localize(channel.after, words.locale);
  if (channel.href === undefined && channel.kind !== 'chat') return undefined;
  const text =
    expectation.mode === 'live'
      ? words.t('after.live', {}, channel.kind)
      : words.t(isBrand(channel.kind) ? 'after.app' : 'after.async', { name }, channel.kind);
  return text === '' ? undefined : { text };
}

function languagesNote({ channel, words }: Context): string | undefined {
  if (!channel.languages || speaks(channel, [words.locale])) return undefined;
  return words.t('note.languages', { languages: words.languages(channel.languages) });
}

const plain = (text: string | undefined): Note | undefined => (text === undefined ? undefined : { text });

export interface DescribeOptions extends SayOptions {
  /** Why the channel stands where it stands. */
  readonly reason?: RankReason;
  /** The zone that is named for all channels together; one in another zone names its own. */
  readonly brandZone?: string;
}

/** The headline's instant on the clock of a channel that is neither where the reader is nor where the brand is. */
function elsewhereNote({ channel }: Context, headline: Said, options: DescribeOptions): string | undefined {
  if (channel.timeZone === options.brandZone) return undefined;
  return placeOf(channel, headline, options, 'note.there') || undefined;
}

/** A text of the brand's that stands alone. */
export const sentence = ({ text, ...rest }: LocalText): LocalText => ({ ...rest, text: capitalised(text) });

/** All that a row says about a channel at `now` (epoch ms). */
export function describeChannel(
  channel: Channel,
  expectation: Expectation,
  now: number,
  options: DescribeOptions,
): ChannelText {
  const words = wordsOf(options);
  const context: Context = { channel, expectation, now, words };
  const name = channelName(channel, options);
  const headline = say(expectation, now, { ...options, kind: channel.kind });
  const { notice, cost } = channel;
  const noticeEnd = notice?.until ?? Infinity;
  const isPaused = expectation.state === 'paused';
  const notes = [
    isPaused && expectation.reason !== undefined
      ? sentence(localize(expectation.reason, words.locale))
      : undefined,
    plain(botNote(context)),
    plain(hoursNote(context)),
    plain(elsewhereNote(context, headline, options)),
    nextNote(context, name.text),
    plain(basisNote(context)),
    plain(languagesNote(context)),
    cost === undefined ? undefined : localize(cost, words.locale),
  ].filter((note) => note !== undefined);
  // Every day word in the notes is relative to the reader's today.
  const until = Math.min(
    headline.until,
    now < noticeEnd ? noticeEnd : Infinity,
    nextMidnight(words.zone, now),
  );
  return {
    name,
    mode: words.t(expectation.mode === 'live' ? 'mode.live' : 'mode.async', {}, channel.kind),
    headline,
    ...(notice && now < noticeEnd && { notice: localize(notice.text, words.locale) }),
    marks: marksOf(expectation, options.reason, words),
    notes,
    until,
  };
}

function marksOf(
  { pressure, state }: Expectation,
  reason: RankReason | undefined,
  words: Words,
): ChannelText['marks'] {
  const marks: { kind: 'fastest' | 'topic' | 'quiet' | 'busy'; text: string }[] = [];
  if (reason === 'fastest')
    marks.push({ kind: 'fastest', text: words.t(state === 'closed' ? 'mark.first' : 'mark.fastest') });
  if (reason === 'topic') marks.push({ kind: 'topic', text: words.t('mark.topic') });
  if (pressure === 'quiet') marks.push({ kind: 'quiet', text: words.t('mark.quiet') });
  if (pressure === 'busy') marks.push({ kind: 'busy', text: words.t('mark.busy') });
  if (pressure === 'very-busy') marks.push({ kind: 'busy', text: words.t('mark.veryBusy') });
  return marks;
}
