import type { ChannelKind } from '../core/document/channel-types.js';
import type {
  Actor,
  ClosedAs,
  PromiseKind,
  RequestAction,
  RequestEventKind,
  RequestStatus,
  RequestStep,
  Turn,
} from '../core/document/request-types.js';
import type { PromiseState } from '../core/request/request-view-types.js';

/** How the customer is addressed. A language that knows no difference has `neutral` alone. */
export type Register = 'neutral' | 'informal' | 'formal';

export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** A text with `{placeholders}`; or one per plural category of `{n}` (for clock times: of the hour that is shown). */
export type Sentence = string | PluralForms;

/*
 * What can be said, in parts: an element loads the sentences it speaks. The placeholders of each stand in `locales/en`,
 * which is the reference for every other language.
 */

/** Times of day and days, as other sentences need them. Every element speaks these. */
export type ClockKey =
  // How a time of day, a full hour, a day of a month and a day of a week are written. {time} {h} {m}; {n}; {weekday} {gap} {date}
  | 'clock.time'
  | 'clock.sharp'
  | 'clock.day'
  | 'clock.date'
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
  // The same instant on the clock of a place. {the} {time} {n} {place}
  | 'note.here'
  | 'note.there';

/** When a channel answers, in words. */
export type ExpectationKey =
  // The expectation itself. {by} {lower} {n} {until} {opens} {reason} {text}
  | 'live.range'
  | 'live.about'
  | 'live.within'
  | 'live.by'
  | 'live.mayMiss'
  | 'measured'
  | 'declared'
  | 'declared.live'
  | 'hours.open'
  | 'hours.answers'
  | 'hours.unattended'
  | 'hours.always'
  | 'hours.opens'
  | 'hours.closed'
  | 'hours.opensReason'
  | 'hours.closedReason'
  | 'paused'
  | 'paused.until'
  | 'none'
  // What it rests on, who answers, what happens next. {share} {days} {from} {to} {count} {name} {opens} {until} {reason} {n} {time}
  | 'note.share'
  | 'note.measured'
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
  | 'after.live'
  | 'after.async'
  | 'after.app'
  // Names of kinds that are not brands.
  | `name.${Exclude<ChannelKind, BrandKind>}`;

/** The words around the channels, and beside each of them. */
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
  | 'picker.newWindow'
  // How one talks there.
  | 'mode.live'
  | 'mode.async'
  // Marks. Short.
  | 'mark.fastest'
  | 'mark.first'
  | 'mark.topic'
  | 'mark.quiet'
  | 'mark.busy'
  | 'mark.veryBusy';

/** What the closed launcher says on its button. */
export type LauncherKey =
  // From when. {the} {at} {day} {date}
  | 'from.today'
  | 'from.tomorrow'
  | 'from.week'
  | 'from.date'
  // Short: it stands on a button. {name} {text} {from} {by} {opens} {n}
  | 'launcher.label'
  | 'launcher.spoken'
  | 'launcher.bot'
  | 'launcher.botOnly'
  | 'launcher.leave'
  | 'launcher.leaveUsually'
  | 'launcher.leaveOpens'
  | 'launcher.unread';

/** The launcher's panel: what it says before the first message, its fields and buttons. */
export type ChatKey =
  // Before the first message. {brand} {name} {text} {from} {busy} {n}
  | 'chat.title'
  | 'chat.bot'
  | 'chat.botUnnamed'
  | 'chat.person'
  | 'chat.people'
  | 'chat.askHint'
  | 'chat.faster'
  | 'chat.field'
  | 'chat.hint'
  | 'chat.send'
  | 'chat.leave'
  | 'chat.empty'
  | 'chat.tooLong'
  | 'chat.or'
  | 'chat.others'
  // Where the conversation is elsewhere.
  | 'chat.bringText'
  | 'chat.showWindow'
  | 'chat.openPage'
  // An answer by e-mail instead. {id}
  | 'chat.keep'
  | 'chat.keepHint'
  | 'chat.email'
  | 'chat.emailInvalid'
  | 'chat.keepSend'
  | 'chat.keepNot'
  | 'chat.keepFailed'
  | 'chat.reference'
  | 'chat.follow'
  // The written text, taken elsewhere. {name}
  | 'chat.copy'
  | 'chat.copied'
  | 'chat.copyFailed'
  | 'chat.moveTo'
  | 'chat.moveSent'
  | 'chat.newWindow'
  // Buttons.
  | 'chat.retry'
  | 'chat.minimise'
  | 'chat.close'
  | 'chat.again';

/** How a conversation stands, as far as it is told by us. */
export type ConversationKey =
  // On its way.
  | 'chat.loading'
  | 'chat.sending'
  // In the queue. {n} {before} {by}
  | 'chat.waiting'
  | 'chat.first'
  | 'chat.ahead'
  | 'chat.worse'
  | 'chat.expected'
  // Longer than announced. {by} {n}
  | 'chat.missed'
  | 'chat.keptFirst'
  | 'chat.keptAhead'
  | 'chat.noNewTime'
  // Somebody is there, or a machine; here or in a window of its own. {name} {by}
  | 'chat.withBot'
  | 'chat.withBotUnnamed'
  | 'chat.withPerson'
  | 'chat.withPersonUnnamed'
  | 'chat.inWindow'
  | 'chat.onPage'
  | 'chat.untold'
  // An answer by e-mail instead. {by}
  | 'chat.kept'
  | 'chat.keptBy'
  | 'chat.keptHint'
  // It is over, or did not come about.
  | 'chat.ended.customer'
  | 'chat.ended.brand'
  | 'chat.failed.load'
  | 'chat.failed.silent'
  | 'chat.failed.refused'
  | 'chat.failed.closed'
  | 'chat.failed.lost'
  | 'chat.textHere';

/** Asking to be called. */
export type CallbackKey =
  // {phone} {by} {n}
  | 'callback.name'
  | 'callback.phone'
  | 'callback.text'
  | 'callback.send'
  | 'callback.sending'
  | 'callback.missing'
  | 'callback.phoneInvalid'
  | 'callback.sent'
  | 'callback.sentBy'
  | 'callback.invalid'
  | 'callback.tooMany'
  | 'callback.unreachable';

/** The first message of a chat. Said by whoever serves it, by no element. */
export type GreetingKey =
  // {name} {word} {text}
  'greeting.bot' | 'greeting.botUnnamed' | 'greeting.ask' | 'greeting.then';

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

/** Where a request stands. */
export type RequestKey =
  // By when something was promised: yesterday, today or tomorrow; another day. {the} {at} {day}, or a day alone. {day}
  | 'due.near'
  | 'due.date'
  | 'due.day.near'
  | 'due.day.date'
  // Days. {weekday} {d}
  | 'day.yesterday'
  | 'day.today'
  | 'day.tomorrow'
  | 'day.week'
  // When something happened. {day} {time}
  | 'when.time'
  | 'when.unsure'
  // Where it stands, and who must act next. A word or two.
  | `phase.${RequestStatus}`
  | 'phase.late'
  | 'phase.silent'
  | `turn.${Turn}`
  // The largest text: by when what comes. {by}
  | `next.${PromiseKind}`
  // It did not come. {by}
  | `late.${PromiseKind}`
  // The largest text where there is no date to say.
  | 'head.none'
  | 'head.hold'
  | 'head.customer'
  | 'head.confirm'
  | 'head.resolved'
  | `closed.${ClosedAs}`
  | 'closed'
  // Whole sentences below it. {n} {when} {ids} {id} {place}
  | 'more.silent'
  | 'more.lastNews'
  | 'more.sorry'
  | 'more.noNewDate'
  | 'more.moved'
  | 'more.noCall'
  | 'more.received'
  | 'more.thirdParty'
  | 'more.hold'
  | 'more.below'
  | 'more.parts'
  | 'more.other'
  | 'more.reopen'
  | 'more.unsaid'
  | 'more.dayThere';

/** Who holds a request, what can be done, and the tracker itself. With the first render. */
export type TrackerKey =
  // Who holds it, since when: yesterday or today; another day. How many promises were kept. {name} {person} {since} {day} {kept} {n}
  | 'owner.person'
  | 'owner.since'
  | 'since.near'
  | 'since.date'
  | 'record'
  // What happens without an answer; where we write. {by} {address} {email} {phone}
  | 'confirm.closes'
  | 'confirm.closesOpen'
  | 'confirm.stays'
  | 'confirm.over'
  | 'notify'
  | 'notify.both'
  // Buttons: what can be done is there with the first render. {n}
  | 'act.title'
  | `act.${Exclude<RequestAction, 'notify'>}`
  | 'act.notifyOn'
  | 'act.notifyOff'
  | 'contact.title'
  | 'contact.other'
  // What happens if nobody does anything; what can be taken along.
  | 'idle.title'
  | 'tool.calendar'
  | 'tool.print'
  | 'tool.copy'
  // The tracker itself. {id} {phase} {text} {at}
  | 'request.title'
  | 'request.reference'
  | 'request.earlier'
  | 'request.news'
  | 'request.loading'
  | 'request.unreachable'
  | 'request.unreachableSince'
  | 'request.reachable'
  | 'request.invalid'
  | 'request.notFound'
  | 'request.ended'
  | 'request.checked'
  | 'request.retry';

/** What has happened to a request. With the first render. */
export type HistoryKey =
  // What happened. {to} {state} {name} {n}; who had it before {from}
  | `event.${Exclude<RequestEventKind, 'message'>}`
  | `event.message.${Actor}`
  | 'event.passedOn'
  | 'event.stepOn'
  | 'event.newDate'
  | 'event.partly'
  | 'event.before'
  // A promise on the timeline, and what became of it. {what} {by}
  | `what.${PromiseKind}`
  | 'promised'
  | `became.${Exclude<PromiseState, 'pending'>}`
  | 'became.newDate'
  // Steps, for the ear.
  | `step.${RequestStep['state']}`
  // Around them. {n} {name}
  | 'request.steps'
  | 'request.timeline'
  | 'request.leftOut'
  | 'request.file'
  | 'request.details'
  | 'request.newWindow';

/** What the customer can do with a request, and what became of it. */
export type ActKey =
  // Buttons.
  | 'act.send'
  | 'act.cancel'
  // Forms. {n}
  | 'act.label.reply'
  | 'act.label.reject'
  | 'act.label.reopen'
  | 'act.label.withdraw'
  | 'act.withdrawSure'
  | 'act.withdrawThen'
  | 'act.withdrawYes'
  | 'act.withdrawNo'
  | 'rate.question'
  | `rate.${1 | 2 | 3 | 4 | 5}`
  | 'rate.missing'
  | 'rate.comment'
  | 'act.empty'
  | 'act.tooLong'
  // Results. {n}
  | 'act.sending'
  | 'act.sent'
  | 'act.changed'
  | 'act.notPossible'
  | 'act.invalid'
  | 'act.tooMany'
  | 'act.unreachable'
  | 'act.ended'
  | 'act.notifyIsOn'
  | 'act.notifyIsOff'
  // What happens if nobody does anything.
  | `idle.${Turn}`
  | 'idle.unknown'
  // Tools. {id} {what} {at}
  | 'tool.calendarTitle'
  | 'tool.calendarText'
  | 'tool.copied'
  | 'tool.copyFailed'
  | 'tool.entries'
  | 'tool.asOf'
  // Attachments. {name}
  | 'file.loading'
  | 'file.failed'
  | 'file.gone'
  | 'file.unshown';

/** Asking for the link to a request; links that no longer open. */
export type LookupKey =
  | 'lookup.title'
  | 'lookup.hint'
  | 'lookup.reference'
  | 'lookup.email'
  | 'lookup.send'
  | 'lookup.sending'
  | 'lookup.sent'
  | 'lookup.notThere'
  | 'lookup.again'
  | 'lookup.malformed'
  | 'lookup.missing'
  | 'lookup.throttled'
  | 'lookup.unreachable'
  | 'lookup.badLink';

/** Letters and ready sentences about a request. Said by a service or an operator's page, by no element. */
export type NoticeKey =
  // Subjects. {id} {text} {owner}
  | `subject.${NoticeKind}`
  // First sentences. {owner}
  | `notice.${NoticeKind}`
  // Further ones. {text} {by} {link}
  | 'notice.quote'
  | 'notice.was'
  | 'notice.willWrite'
  | 'notice.answer'
  | 'notice.follow'
  | 'notice.ignore'
  // A sentence to paste. {id} {phase} {turn}
  | 'status.reference'
  | 'status.phase';

/** Why a letter is sent. */
export type NoticeKind =
  | 'received'
  | 'promise'
  | 'transfer'
  | 'delay'
  | 'new-date'
  | 'message'
  | 'resolved'
  | 'closed'
  | 'reopened'
  | 'link';

export type SentenceKey =
  | ClockKey
  | ExpectationKey
  | PickerKey
  | LauncherKey
  | ChatKey
  | ConversationKey
  | CallbackKey
  | GreetingKey
  | LeaveKey
  | RequestKey
  | TrackerKey
  | HistoryKey
  | ActKey
  | LookupKey
  | NoticeKey;

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

/** What belongs to a language as a whole. */
interface Manners {
  /** Words that promise without saying when, or talk down: in lower case, without punctuation. */
  readonly avoid?: readonly string[] | undefined;
}

export type ClockMessages = Part<ClockKey> & Manners;
export type ExpectationMessages = Part<ExpectationKey>;
export type PickerMessages = Part<PickerKey>;
export type LauncherMessages = Part<LauncherKey>;
export type ChatMessages = Part<ChatKey>;
export type ConversationMessages = Part<ConversationKey>;
export type CallbackMessages = Part<CallbackKey>;
export type GreetingMessages = Part<GreetingKey>;
export type LeaveMessages = Part<LeaveKey>;
export type RequestMessages = Part<RequestKey>;
export type TrackerMessages = Part<TrackerKey>;
export type HistoryMessages = Part<HistoryKey>;
export type ActMessages = Part<ActKey>;
export type LookupMessages = Part<LookupKey>;
export type NoticeMessages = Part<NoticeKey>;

/** One language, complete. */
export type Messages = Part<SentenceKey> & Manners;

/** A language as far as it is loaded. */
export interface PartialMessages extends Manners {
  readonly tag: string;
  readonly neutral: Partial<Sentences>;
  readonly informal?: Partial<Sentences>;
  readonly formal?: Partial<Sentences>;
}

/** A part of a language that is loaded when somebody speaks it. */
export type PartName =
  | 'expectation'
  | 'picker'
  | 'launcher'
  | 'leave'
  | 'chat'
  | 'conversation'
  | 'callback'
  | 'request'
  | 'tracker'
  | 'history'
  | 'act'
  | 'lookup';

/** Imports the module with the words of a part. */
export type WordFiles = Readonly<
  Partial<Record<PartName, () => Promise<Readonly<Record<string, PartialMessages>>>>>
>;

/** By tag: what everything speaks, and where the rest is. */
export type Languages = Readonly<
  Record<string, () => Promise<{ readonly clock: ClockMessages; readonly files: WordFiles }>>
>;

/** Sentences of a brand's own, per register. What is set for `neutral` is said in every register. */
export type Overrides = Readonly<Partial<Record<Register, Partial<Sentences>>>>;
