import { defined } from '../core/defined.js';
import type { Localized } from '../core/document/localized.js';
import type { Due, RequestDocument, RequestEvent, RequestPromise } from '../core/document/request-types.js';
import { openParts } from '../core/request/phase.js';
import type { PromiseView, RequestView, TimelineEntry } from '../core/request/request-view-types.js';
import { dayNumber } from '../core/time/day.js';
import { daysChange, dueDatetime, sayDue, saySince, sayWhen, type Dates } from './due.js';
import { localize, type LocalText } from './localize.js';
import { placeName, placeOf, sameClock } from './place.js';
import type { Said } from './say.js';
import type { SentenceKey } from './messages.js';
import { wordsOf, type Params, type SayOptions, type Words } from './words.js';

/** Which mark and colour go with the words. Never alone. */
export type Tone = 'ok' | 'late' | 'wait' | 'done' | 'quiet';

/** Everything a tracker says about where a request stands, most important first. */
export interface RequestText {
  /** "In progress"; a missed promise or a long silence is said instead. */
  readonly phase: string;
  readonly tone: Tone;
  /** Who must act next: "our turn". Absent where the phase says it: "waiting for you". */
  readonly turn?: string;
  /** The largest text: what comes by when, or what did not come. `datetime` may be a day alone. */
  readonly headline: Said;
  /** Whole sentences below it. */
  readonly notes: readonly LocalText[];
  /** Dates that were given before the one in the headline, oldest first, to be struck through. */
  readonly earlier: readonly { readonly text: string; readonly datetime: string }[];
  /** The customer's own request. */
  readonly title?: LocalText;
  /** "Administration, Giulia · since Friday 20". */
  readonly owner?: LocalText;
  /** "2 of 2 promises kept". */
  readonly record?: string;
  /** What happens if the customer does not answer. */
  readonly confirm?: string;
  /** Where the brand writes. */
  readonly notify?: string;
  /** Epoch ms: nothing here changes before it. */
  readonly until: number;
}

/** One thing on the timeline, in words. */
export interface EntryText {
  readonly title: LocalText;
  /** The event's own words. */
  readonly text?: LocalText;
  /** The text is the customer's own. */
  readonly quoted: boolean;
  /** "yesterday, 11:05", "Wed 18, 9:30", "16 November". */
  readonly when: string;
  /** ISO 8601; absent where the document dates it in the future. */
  readonly datetime?: string;
  /** What was promised and what became of it (first, where there is a `state`); who had it before. */
  readonly notes: readonly LocalText[];
  /** What became of the promise, for its mark. */
  readonly state?: 'kept' | 'late';
  /** Epoch ms: nothing here changes before it. */
  readonly until: number;
}

/** In whose words and clock, and what the brand's zone is called. */
export interface RequestOptions extends SayOptions {
  /** How the brand's zone is named to people elsewhere; default the city in its name. */
  readonly place?: Localized;
  /** Days by their date only, never "today": for what is read later. */
  readonly dated?: boolean;
}

interface Speaker extends Dates {
  readonly document: RequestDocument;
  readonly view: RequestView;
}

/** The largest text, and the promise it speaks of. */
interface Headline {
  readonly text: string;
  readonly promise?: RequestPromise;
  /** The dates before that one, oldest first. */
  readonly earlier?: readonly Due[];
}

/** What a brand needs from the customer is repeated above the timeline up to so many characters. */
const LONG = 280;

/** How days and times of a request are named. */
export const datesOf = ({ timeZone }: RequestDocument, now: number, options: RequestOptions): Dates => {
  const words = wordsOf(options);
  return { words, now, brandZone: timeZone ?? words.zone, dated: options.dated ?? false };
};

const plain = (text: string): LocalText => ({ text });

/** A part that stands alone as a sentence. */
export const stopped = (text: string): string => (/[.?!…]$/.test(text) ? text : `${text}.`);

const sayLate = ({ kind, by }: RequestPromise, dates: Dates): string =>
  dates.words.t(`late.${kind}`, { by: sayDue(by, dates) });

const sayNext = ({ kind, by }: RequestPromise, dates: Dates): string =>
  dates.words.t(`next.${kind}`, { by: sayDue(by, dates) });

/** Missed promises, as far as they matter now, with the one that has taken their place and is still to come. */
interface Missed {
  readonly promise: PromiseView;
  readonly renewal?: RequestPromise;
}

/** The newer date: the end of the line of replacements, or the next promise of the same kind that does not say so. */
function renewalOf({ promise }: PromiseView, { document, view, now }: Speaker): RequestPromise | undefined {
  let last = promise;
  for (let later: RequestPromise | undefined = promise; later;) {
    last = later;
    later = document.promises.find(({ replaces }) => replaces === last.id);
  }
  const isPending = last.by.at >= now && last.keptAt === undefined && last.withdrawnAt === undefined;
  const next = view.next?.promise;
  return isPending ? last : next?.kind === promise.kind ? next : undefined;
}

/** The latest of each line of dates. */
function missedOf(speaker: Speaker): readonly Missed[] {
  const { timeliness, missed } = speaker.view;
  if (timeliness !== 'late') return [];
  const found = missed.map((promise) => defined({ promise, renewal: renewalOf(promise, speaker) }));
  return found.filter(
    ({ promise, renewal }, index) =>
      !found
        .slice(index + 1)
        .some((later) =>
          renewal
            ? later.renewal === renewal
            : later.promise.earlier.some(({ promiseId }) => promiseId === promise.promise.id),
        ),
  );
}

/** Is the customer asked whether it is solved? */
const isAsked = ({ document: { actions }, view: { phase } }: Speaker): boolean =>
  phase === 'resolved' && (actions.includes('confirm') || actions.includes('reject'));

function saySilence(speaker: Speaker, since: number): string {
  const { words, now, dated } = speaker;
  const n = dayNumber(words.zone, now) - dayNumber(words.zone, since);
  return n > 0 && !dated
    ? words.t('more.silent', { n })
    : words.t('more.lastNews', { when: sayWhen(since, speaker) });
}

/** What matters most: what did not come; what is needed; what comes by when; else that nobody has said. */
function headlineOf(speaker: Speaker, failed: PromiseView | undefined): Headline {
  const { view, words } = speaker;
  const { phase, next, closedAs, turn, silentSince, missed } = view;
  if (failed) {
    const { promise, earlier } = failed;
    return { text: sayLate(promise, speaker), promise, earlier };
  }
  if (phase === 'closed') return { text: words.t(closedAs ? `closed.${closedAs}` : 'closed') };
  if (phase === 'resolved') return { text: words.t(isAsked(speaker) ? 'head.confirm' : 'head.resolved') };
  if (turn === 'customer') return { text: words.t('head.customer') };
  if (next) {
    const { promise } = next;
    const before = missed.filter(({ promise: { kind } }) => kind === promise.kind);
    const dates = [...before.map(({ promise: { by } }) => by), ...next.earlier];
    const earlier = dates.filter(({ at }, index) => dates.findLastIndex((due) => due.at === at) === index);
    return { text: sayNext(promise, speaker), promise, earlier: earlier.sort((a, b) => a.at - b.at) };
  }
  if (silentSince !== undefined) return { text: saySilence(speaker, silentSince) };
  return { text: words.t(phase === 'on-hold' ? 'head.hold' : 'head.none') };
}

/** What the brand has written last and nobody has answered: what it needs. */
function needOf({ document: { events }, words, dated }: Speaker): LocalText | undefined {
  const event = events.find(({ by, text }) => by === 'customer' || (by === 'brand' && text !== undefined));
  if (event?.text === undefined || event.by === 'customer') return undefined;
  const text = localize(event.text, words.locale);
  return text.text.length > LONG && !dated ? plain(words.t('more.below')) : text;
}

/** The day or the time of day of the headline in the brand's place, where clocks differ. */
function placeNote(promise: RequestPromise, { words, brandZone }: Speaker, options: RequestOptions): string {
  const { by } = promise;
  const brand = defined({ timeZone: brandZone, place: options.place });
  if (by.day === undefined) return placeOf(brand, { datetime: dueDatetime(by) }, options, 'note.there');
  if (sameClock(brandZone, words.zone, by.at)) return '';
  return words.t('more.dayThere', { place: placeName(brandZone, options.place, words) });
}

/** What was promised and did not come, what comes instead and why. */
function* promiseNotes(speaker: Speaker, { promise }: Headline): Generator<LocalText> {
  const { view, words } = speaker;
  if (promise?.what !== undefined) yield localize(promise.what, words.locale);
  const missed = missedOf(speaker);
  for (const { promise: late, renewal } of missed) {
    const isHeadline = late.promise === promise;
    const texts = [
      isHeadline ? '' : sayLate(late.promise, speaker),
      words.t('more.sorry'),
      renewal
        ? renewal === promise
          ? ''
          : words.t('became.newDate', { by: sayDue(renewal.by, speaker) })
        : words.t('more.noNewDate'),
    ];
    yield plain(texts.filter((text) => text !== '').join(' '));
  }
  const { next } = view;
  if (next?.promise === promise && next?.earlier.length && !next.earlier.some((due) => due.missed))
    yield plain(words.t('more.moved'));
  if (promise?.reason !== undefined) yield localize(promise.reason, words.locale);
  if (next && next.promise !== promise && !missed.some(({ renewal }) => renewal === next.promise))
    yield plain(stopped(sayNext(next.promise, speaker)));
  if (next?.promise.kind === 'callback' && missed.length === 0) yield plain(words.t('more.noCall'));
}

/** Where it stands otherwise. */
function* standingNotes(speaker: Speaker, headline: Headline): Generator<LocalText> {
  const { view, words, document } = speaker;
  const { phase, turn, next, silentSince, openParts, closedAs } = view;
  const say = (key: SentenceKey, params?: Params): LocalText => plain(words.t(key, params));
  if (silentSince !== undefined) {
    const text = saySilence(speaker, silentSince);
    yield headline.text === text ? say('head.none') : plain(text);
  }
  if (turn === 'customer' && !isAsked(speaker)) {
    if (headline.promise) yield say('head.customer');
    const need = needOf(speaker);
    if (need) yield need;
  }
  if (phase === 'received') yield say('more.received');
  if (turn === 'third-party') yield say('more.thirdParty');
  if (phase === 'on-hold' && headline.promise && headline.promise === next?.promise) yield say('more.hold');
  if (openParts.length > 0)
    yield say('more.parts', { n: openParts.length, ids: openParts.map(({ id }) => id).join(', ') });
  if (phase === 'closed') {
    const other = document.related.find(({ relation }) => relation !== 'part');
    if (closedAs === 'duplicate' && other) yield say('more.other', { id: other.id });
    if (closedAs === undefined) yield say('more.unsaid');
  }
  if (
    (phase === 'closed' || phase === 'resolved') &&
    !isAsked(speaker) &&
    document.actions.includes('reopen')
  )
    yield say('more.reopen');
}

function toneOf(speaker: Speaker): Tone {
  const { phase, timeliness, turn, closedAs, next } = speaker.view;
  if (timeliness === 'late') return 'late';
  if (phase === 'closed') return closedAs === 'done' ? 'done' : 'quiet';
  if (phase === 'resolved' && !isAsked(speaker)) return 'done';
  if (timeliness === 'silent' || turn === 'customer' || phase === 'resolved') return 'wait';
  return next && phase !== 'on-hold' && phase !== 'unknown' ? 'ok' : 'quiet';
}

function ownerOf(speaker: Speaker): LocalText | undefined {
  const { view, words } = speaker;
  if (!view.owner) return undefined;
  const { name: department, person, since } = view.owner;
  if (person === undefined && since === undefined) return localize(department, words.locale);
  const who = words.local(department);
  const name =
    person === undefined ? who : words.t('owner.person', { name: who, person: words.local(person) });
  return plain(
    since === undefined ? name : words.t('owner.since', { name, since: saySince(since, speaker) }),
  );
}

/** What happens without an answer. */
function confirmOf(speaker: Speaker): string | undefined {
  const { view, words } = speaker;
  if (!view.confirm || !isAsked(speaker)) return undefined;
  const { until, otherwise, over } = view.confirm;
  if (otherwise === 'stays-open') return words.t('confirm.stays');
  if (until === undefined) return words.t('confirm.closesOpen');
  return words.t(over ? 'confirm.over' : 'confirm.closes', { by: sayDue({ at: until }, speaker) });
}

function notifyOf({ document: { notify }, view: { over }, words }: Speaker): string | undefined {
  const { email, phone } = notify ?? {};
  const address = email && phone ? words.t('notify.both', { email, phone }) : (email ?? phone);
  return over || address === undefined ? undefined : words.t('notify', { address });
}

/** All that a tracker says about where a request stands at `now` (epoch ms). */
export function describeRequest(
  document: RequestDocument,
  view: RequestView,
  now: number,
  options: RequestOptions,
): RequestText {
  const speaker: Speaker = { ...datesOf(document, now, options), document, view };
  const { words } = speaker;
  const failed = missedOf(speaker).findLast(({ renewal }) => !renewal)?.promise;
  const headline = headlineOf(speaker, failed);
  const { text, promise, earlier = [] } = headline;
  const until = Math.min(view.until, daysChange(speaker));
  const place = promise ? placeNote(promise, speaker, options) : '';
  const { kept, of } = view.record;
  const state = view.timeliness === 'late' || view.timeliness === 'silent' ? view.timeliness : view.phase;
  return defined({
    phase: words.t(`phase.${state}`),
    tone: toneOf(speaker),
    turn: view.turn && state !== `waiting-${view.turn}` ? words.t(`turn.${view.turn}`) : undefined,
    headline: defined({ text, spoken: text, datetime: promise && dueDatetime(promise.by), until }),
    notes: [
      ...promiseNotes(speaker, headline),
      ...(place === '' ? [] : [plain(place)]),
      ...standingNotes(speaker, headline),
    ],
    earlier: earlier.map((due) => ({ text: sayDue(due, speaker), datetime: dueDatetime(due) })),
    title: document.title === undefined ? undefined : localize(document.title, words.locale),
    owner: ownerOf(speaker),
    record: of > 0 ? words.t('record', { kept, n: of }) : undefined,
    confirm: confirmOf(speaker),
    notify: notifyOf(speaker),
    until,
  });
}

/** Is it the end of a request that a part keeps open? */
const isPartly = (event: RequestEvent, document: RequestDocument): boolean =>
  openParts(document).length > 0 && event === document.events.find(({ kind }) => kind === 'closed');

/** What the heading of an event says. */
function titleOf(event: RequestEvent, document: RequestDocument, words: Words): string {
  const { kind, by } = event;
  switch (kind) {
    case 'message':
      return words.t(`event.message.${by}`);
    case 'note':
      return words.t(by === 'customer' ? 'event.message.customer' : 'event.note');
    case 'closed':
      return words.t(isPartly(event, document) ? 'event.partly' : 'event.closed');
    case 'transfer':
      return event.to === undefined
        ? words.t('event.passedOn')
        : words.t('event.transfer', { to: words.local(event.to) });
    case 'step': {
      const step = document.steps.find(({ id }) => id === event.step);
      return step
        ? words.t('event.step', { state: words.t(`step.${step.state}`), name: words.local(step.name) })
        : words.t('event.stepOn');
    }
    case 'attachment':
      return words.t('event.attachment', { n: Math.max(1, event.attachments?.length ?? 0) });
    default:
      return words.t(`event.${kind}`);
  }
}

/** What was promised with an event, and what became of it. */
function promiseLine(
  { promise, state, replacedBy }: PromiseView,
  document: RequestDocument,
  dates: Dates,
): string {
  const { words } = dates;
  const { kind, by } = promise;
  const later = document.promises.find(({ id }) => id === replacedBy);
  return [
    words.t('promised', { what: words.t(`what.${kind}`), by: sayDue(by, dates) }),
    state === 'pending' ? '' : words.t(`became.${state}`),
    later ? words.t('became.newDate', { by: sayDue(later.by, dates) }) : '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}

const BECAME: Readonly<Partial<Record<PromiseView['state'], 'kept' | 'late'>>> = {
  kept: 'kept',
  'kept-late': 'late',
  missed: 'late',
};

/** One thing on the timeline at `now` (epoch ms). */
export function describeEntry(
  entry: TimelineEntry,
  document: RequestDocument,
  now: number,
  options: RequestOptions,
): EntryText {
  const { at, event, promise: view } = entry;
  const dates = datesOf(document, now, options);
  const { words } = dates;
  const isNew = view?.promise.replaces !== undefined;
  const title =
    event === undefined || (event.kind === 'promise' && isNew)
      ? words.t(isNew ? 'event.newDate' : 'event.promise')
      : titleOf(event, document, words);
  const own = event?.text ?? (event?.kind === 'received' ? document.title : undefined);
  const notes = [
    view ? promiseLine(view, document, dates) : '',
    event?.kind === 'transfer' && event.from !== undefined
      ? words.t('event.before', { from: words.local(event.from) })
      : '',
    event?.kind === 'transfer' && view?.promise.kind === 'callback' && view.state === 'pending'
      ? words.t('more.noCall')
      : '',
  ].filter((text) => text !== '');
  const { what, reason, madeAt } = view?.promise ?? {};
  const changes = [event?.at, madeAt, view && view.promise.by.at + 1].filter(
    (time) => time !== undefined && time > now,
  );
  return defined({
    title: plain(title),
    text: own === undefined ? undefined : localize(own, words.locale),
    quoted: own !== undefined && (event?.by === 'customer' || event?.text === undefined),
    when: at === undefined ? words.t('when.unsure') : sayWhen(at, dates),
    datetime: at === undefined ? undefined : new Date(at).toISOString(),
    notes: [
      ...notes.map(plain),
      ...[what, reason].filter((text) => text !== undefined).map((text) => localize(text, words.locale)),
    ],
    state: view && BECAME[view.state],
    until: Math.min(daysChange(dates), ...changes.map(Number)),
  });
}
