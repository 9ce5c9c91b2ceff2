import type { Channel } from '../core/document/channel-types.js';
import type { Expectation } from '../core/expectation/expectation-types.js';
import { basisNote, capitalised, channelName, nextNote, type Context } from './describe.js';
import { sayPeople } from './describe-panel.js';
import { stopped } from './describe-request.js';
import { say } from './say.js';
import { wordsOf, type SayOptions } from './words.js';

export interface GreetingOptions extends SayOptions {
  /** What a customer writes to get to a person, in their language: "persona". Absent: there is no such word. */
  readonly askWith?: string;
}

/** Who is speaking: a machine, by its name where it has one. */
function selfLine({ channel: { automated }, words }: Context): string {
  const name = automated?.name;
  return name === undefined
    ? words.t('greeting.botUnnamed')
    : words.t('greeting.bot', { name: words.local(name) });
}

/** How one gets from there to a person, and when; or that nobody is there. */
function personLine(context: Context, options: GreetingOptions): string {
  const { channel, expectation, now, words } = context;
  const { state, basis, by, opens, reason } = expectation;
  const { text } = say(expectation, now, { ...options, kind: channel.kind });
  const isThere = state === 'open' || state === 'unknown';
  if (isThere && options.askWith !== undefined)
    return words.t('greeting.ask', { word: options.askWith, text });
  if (isThere || by !== undefined) return words.t('greeting.then', { text });
  const isShut = basis === 'hours' && opens !== undefined && reason === undefined;
  return isShut ? sayPeople(opens, now, words) : stopped(capitalised(text));
}

/** What the customer can do meanwhile. They have written, or are about to: there is nothing more to leave. */
function afterwards(context: Context, options: GreetingOptions): string | undefined {
  const { channel, expectation, words } = context;
  const isOwn = channel.after !== undefined || expectation.mode === 'live' || !expectation.usable;
  return isOwn ? nextNote(context, channelName(channel, options).text)?.text : words.t('after.async');
}

/**
 * The automatic first message of a chat: that a machine writes it, how and when one gets to a person, what that time rests
 * on, and that one need not stay, where that is so. The same words as on the page, so that both say the same.
 * @param now epoch ms
 */
export function greetChat(
  channel: Channel,
  expectation: Expectation,
  now: number,
  options: GreetingOptions,
): string {
  const context: Context = { channel, expectation, now, words: wordsOf(options) };
  return [selfLine(context), personLine(context, options), basisNote(context), afterwards(context, options)]
    .filter((sentence) => sentence !== undefined)
    .join(' ');
}
