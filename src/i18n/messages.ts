import type { ChannelKind } from '../core/document/channel-types.js';

/** How the customer is addressed. A language that knows no difference has `neutral` alone. */
export type Register = 'neutral' | 'informal' | 'formal';

export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** A text with `{placeholders}`; or one per plural category of `{n}` (for clock times: of the hour that is shown). */
export type Sentence = string | PluralForms;

/** What can be said. The placeholders of each stand in `en`, which is the reference for every other language. */
export type SentenceKey =
  // Clock times inside other sentences. {time}
  | 'clock.the'
  | 'clock.at'
  // By when. {the} {at} {day} {date}
  | 'by.today'
  | 'by.tomorrow'
  | 'by.week'
  | 'by.date'
  // At what time, future or past. {the} {at} {day} {date}
  | 'at.today'
  | 'at.tomorrow'
  | 'at.yesterday'
  | 'at.week'
  | 'at.date'
  // Until when. {the} {at} {day} {date}
  | 'until.today'
  | 'until.tomorrow'
  | 'until.week'
  | 'until.date'
  // The expectation itself. {by} {lower} {n} {until} {opens} {reason}
  | 'live.range'
  | 'live.about'
  | 'live.within'
  | 'live.by'
  | 'live.mayMiss'
  | 'measured'
  | 'declared'
  | 'declared.live'
  | 'hours.open'
  | 'hours.always'
  | 'hours.opens'
  | 'hours.closed'
  | 'hours.opensReason'
  | 'hours.closedReason'
  | 'paused'
  | 'paused.until'
  | 'none'
  // How one talks there.
  | 'mode.live'
  | 'mode.async'
  // What it rests on, who answers, what happens next. {share} {days} {from} {to} {count} {name} {opens} {until} {reason} {n} {time}
  | 'note.share'
  | 'note.days'
  | 'note.span'
  | 'note.declared'
  | 'note.stale'
  | 'note.unknown'
  | 'note.waiting'
  | 'note.bot'
  | 'note.botNow'
  | 'note.botOnly'
  | 'note.until'
  | 'note.mayMiss'
  | 'note.closed'
  | 'note.closedReason'
  | 'note.languages'
  | 'note.here'
  | 'after.live'
  | 'after.async'
  | 'after.app'
  // Marks. Short.
  | 'mark.fastest'
  | 'mark.quiet'
  | 'mark.busy'
  | 'mark.veryBusy'
  // The picker. {now} {at} {place} {time} {name} {by} {topic} {n}
  | 'picker.title'
  | 'picker.now'
  | 'picker.topics'
  | 'picker.search'
  | 'picker.searchResult'
  | 'picker.searchNone'
  | 'picker.channels'
  | 'picker.reorder'
  | 'picker.sorted'
  | 'picker.loading'
  | 'picker.empty'
  | 'picker.unreachable'
  | 'picker.unreachableSince'
  | 'picker.reachable'
  | 'picker.invalid'
  | 'picker.retry'
  | 'picker.checked'
  | 'picker.zoneHere'
  | 'picker.zoneThere'
  | 'picker.changed'
  // After a channel was chosen. {name} {code} {address} {at} {by}
  | 'leave.draft'
  | 'leave.draftHint'
  | 'leave.greeting'
  | 'leave.reference'
  | 'leave.open'
  | 'leave.call'
  | 'leave.newWindow'
  | 'leave.copyMessage'
  | 'leave.copyAddress'
  | 'leave.copied'
  | 'leave.copyFailed'
  | 'leave.qr'
  | 'leave.qrHint'
  | 'leave.qrFailed'
  | 'leave.remember'
  | 'remember.by'
  | 'remember.usually'
  | 'remember.open'
  | 'remember.passed'
  | 'remember.instead'
  | 'remember.alone'
  | 'remember.forget'
  // Names of kinds that are not brands.
  | `name.${Exclude<ChannelKind, BrandKind>}`;

/** Kinds that are called the same in every language. */
export type BrandKind =
  | 'whatsapp'
  | 'messenger'
  | 'instagram'
  | 'telegram'
  | 'viber'
  | 'line'
  | 'apple-messages'
  | 'wechat'
  | 'x';

export type Sentences = Readonly<Record<SentenceKey, Sentence>> & KindSentences;

/** The same sentence for one kind of channel: `live.range.phone` is said instead of `live.range` on a telephone row. */
export type KindSentences = Readonly<Partial<Record<`${SentenceKey}.${ChannelKind}`, Sentence>>>;

/** One language, complete. Registers hold only what differs from `neutral`. */
export interface Messages {
  /** BCP 47 tag. */
  readonly tag: string;
  readonly neutral: Sentences;
  readonly informal?: Partial<Sentences>;
  readonly formal?: Partial<Sentences>;
}

/** Sentences of a brand's own, per register. What is set for `neutral` is said in every register. */
export type Overrides = Readonly<Partial<Record<Register, Partial<Sentences>>>>;
