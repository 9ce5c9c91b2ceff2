import { defined } from '../core/defined.js';
import type { Channel } from '../core/document/channel-types.js';
import type { Localized } from '../core/document/localized.js';
import type { Expectation } from '../core/expectation/expectation-types.js';
import { nextMidnight } from '../core/time/day.js';
import {
  basisNote,
  capitalised,
  channelName,
  hoursNote,
  nextNote,
  sentence,
  type Context,
} from './describe.js';
import { localize, type LocalText } from './localize.js';
import { placeOf } from './place.js';
import { say, type Said } from './say.js';
import { wordsOf, type SayOptions, type Words } from './words.js';

export interface PanelOptions extends SayOptions {
  /** As the channels document names it. */
  readonly brand?: Localized;
  /** The channel that answers first now, if it is another one. */
  readonly faster?: { readonly channel: Channel; readonly expectation: Expectation };
}

/** What the panel says before the first message. Whole sentences, but for the headline. */
export interface PanelText {
  readonly title: string;
  /** When a person answers. */
  readonly headline: Said;
  /** The headline's instant on the brand's clock, where that shows another time; else empty. */
  readonly there: string;
  /** What the brand wants known before anything else. */
  readonly notice?: LocalText;
  /** Why it is paused. */
  readonly reason?: LocalText;
  /** It is busier than usual, and what answers first now. */
  readonly busy?: string;
  /** A machine answers first, by name. Has to be read before the first message. */
  readonly assistant?: string;
  /** How one gets past the machine to a person, and when. */
  readonly person?: string;
  /** What happens after one has written. */
  readonly after?: LocalText;
  /** Opening hours, as far as the headline does not say them. */
  readonly hours?: string;
  /** What the headline rests on. */
  readonly basis?: string;
  /** Epoch ms: nothing here changes before it. */
  readonly until: number;
}

/** A machine is named as one before the first message. */
function botLine({ channel: { automated }, expectation, words }: Context): string | undefined {
  if (!automated || expectation.automated !== 'now') return undefined;
  const { name } = automated;
  return name === undefined ? words.t('chat.botUnnamed') : words.t('chat.bot', { name: words.local(name) });
}

/** From when (epoch ms) people are there. */
export const sayPeople = (opens: number, now: number, words: Words): string =>
  words.t('chat.people', { from: words.when('from', opens, now).text });

/** "To talk to one of us, just ask: a person in 5 to 15 minutes", or when people are back. */
function wayToPerson({ expectation, now, words }: Context, headline: Said): string | undefined {
  const { state, basis, automated, opens } = expectation;
  if (automated !== 'now' || state === 'paused') return undefined;
  if (state === 'closed') return opens === undefined ? undefined : sayPeople(opens, now, words);
  return basis === 'hours' ? words.t('chat.askHint') : words.t('chat.person', { text: headline.text });
}

/** Busier than usual: said with what answers first, if that is something else. */
function busyNote(
  { expectation: { pressure }, now, words }: Context,
  options: PanelOptions,
): string | undefined {
  if (pressure !== 'busy' && pressure !== 'very-busy') return undefined;
  const busy = capitalised(words.t(pressure === 'busy' ? 'mark.busy' : 'mark.veryBusy'));
  const { faster } = options;
  if (!faster) return `${busy}.`;
  return words.t('chat.faster', {
    busy,
    name: channelName(faster.channel, options).text,
    text: say(faster.expectation, now, { ...options, kind: faster.channel.kind }).text,
  });
}

/** All that the panel says about the channel at `now` (epoch ms), before the first message. */
export function describePanel(
  channel: Channel,
  expectation: Expectation,
  now: number,
  options: PanelOptions,
): PanelText {
  const words = wordsOf(options);
  const context: Context = { channel, expectation, now, words };
  const name = channelName(channel, options).text;
  const headline = say(expectation, now, { ...options, kind: channel.kind });
  const { notice } = channel;
  const { state, reason } = expectation;
  const noticeEnd = notice?.until ?? Infinity;
  return defined({
    title: options.brand === undefined ? name : words.t('chat.title', { brand: words.local(options.brand) }),
    headline,
    there: placeOf(channel, headline, options),
    notice: notice && now < noticeEnd ? localize(notice.text, words.locale) : undefined,
    reason: state === 'paused' && reason !== undefined ? sentence(localize(reason, words.locale)) : undefined,
    busy: busyNote(context, options),
    assistant: botLine(context),
    person: wayToPerson(context, headline),
    after: nextNote(context, name),
    hours: hoursNote(context),
    basis: basisNote(context),
    until: Math.min(
      headline.until,
      now < noticeEnd ? noticeEnd : Infinity,
      options.faster?.expectation.until ?? Infinity,
      nextMidnight(words.zone, now),
    ),
  });
}
