import type { ChannelKind } from '../core/document/channel-types.js';

/** How the customer is addressed. A language that knows no difference has `neutral` alone. */
export type Register = 'neutral' | 'informal' | 'formal';

export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** A text with `{placeholders}`; or one per plural category of `{n}` (for clock times: of the hour that is shown). */
export type Sentence = string | PluralForms;

/*
 * What can be said, in parts: an element loads the sentences it speaks. The placeholders of each stand in `locales/en`,
 * which is the reference for every other language.
 */

/** When a channel answers, in words. */
export type ExpectationKey =
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
  | 'note.noAgents'
  | 'note.waiting'
  | 'note.bot'
  | 'note.botNow'
  | 'note.botOnly'
  | 'note.until'
  | 'note.closed'
  | 'note.closedReason'
  | 'note.languages'
  | 'note.here'
  | 'note.there'
  | 'after.live'
  | 'after.async'
  | 'after.app'
  // Marks. Short.
  | 'mark.fastest'
  | 'mark.first'
  | 'mark.topic'
  | 'mark.quiet'
  | 'mark.busy'
  | 'mark.veryBusy'
  // Names of kinds that are not brands.
  | `name.${Exclude<ChannelKind, BrandKind>}`;

/** The words around the channels. */
export type PickerKey =
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
  | 'picker.newWindow';

/** After a channel was chosen. */
export type LeaveKey =
  // After a channel was chosen. {name} {code} {address} {at} {by}
  | 'leave.draft'
  | 'leave.draftHint'
  | 'leave.greeting'
  | 'leave.reference'
  | 'leave.open'
  | 'leave.call'
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
  | 'remember.forget';

export type SentenceKey = ExpectationKey | PickerKey | LeaveKey;

/** Kinds that are called the same in every language. */
export type BrandKind =
  'whatsapp' | 'messenger' | 'instagram' | 'telegram' | 'viber' | 'line' | 'apple-messages' | 'wechat' | 'x';

type Said<K extends SentenceKey> = Readonly<Record<K, Sentence>> &
  Readonly<Partial<Record<`${K}.${ChannelKind}`, Sentence>>>;

/**
 * Sentences by key. `live.range.phone` is said instead of `live.range` on a telephone row; any sentence may have such a
 * wording for a kind.
 */
export type Sentences = Said<SentenceKey>;

/** A part of one language. Registers hold only what differs from `neutral`. */
interface Part<K extends SentenceKey> {
  /** BCP 47 tag. */
  readonly tag: string;
  readonly neutral: Said<K>;
  readonly informal?: Partial<Said<K>>;
  readonly formal?: Partial<Said<K>>;
}

export type ExpectationMessages = Part<ExpectationKey>;
export type PickerMessages = Part<PickerKey>;
export type LeaveMessages = Part<LeaveKey>;

/** One language, complete. */
export type Messages = Part<SentenceKey>;

/** A language as far as it is loaded. */
export interface PartialMessages {
  readonly tag: string;
  readonly neutral: Partial<Sentences>;
  readonly informal?: Partial<Sentences>;
  readonly formal?: Partial<Sentences>;
}

/** Sentences of a brand's own, per register. What is set for `neutral` is said in every register. */
export type Overrides = Readonly<Partial<Record<Register, Partial<Sentences>>>>;
