import type { Channel } from '../core/document/channel-types.js';
import type { Expectation } from '../core/expectation/expectation-types.js';
import { channelName } from './describe.js';
import type { LocalText } from './localize.js';
import { say, type Said } from './say.js';
import { wordsOf, type SayOptions, type Words } from './words.js';

/** What a closed launcher says. */
export interface LauncherText {
  readonly name: LocalText;
  /** What is said beside the name; absent where nothing is known. */
  readonly short?: string;
  /** Both in one line, for a button: "Chat · a person in 5 to 15 minutes". */
  readonly label: string;
  /** Both for a screen reader. Holds the words of `short`, so that the button can be called by what is read on it. */
  readonly spoken: string;
  /** When a person answers. */
  readonly headline: Said;
  /** What is written now is a message for later. */
  readonly leaves: boolean;
  /** Epoch ms: nothing here changes before it. */
  readonly until: number;
}

/** What stands on the button in place of name and headline, while the channel is closed and can be used all the same. */
function closedLabel(
  { state, automated, basis, mode, opens, by }: Expectation,
  words: Words,
  now: number,
): string | undefined {
  if (state !== 'closed') return undefined;
  if (automated === 'now' && opens !== undefined)
    return words.t('launcher.bot', { from: words.when('from', opens, now).text });
  if (by !== undefined)
    return words.t(basis === 'measured' ? 'launcher.leaveUsually' : 'launcher.leave', {
      by: words.when('by', by, now).text,
    });
  if (mode === 'async' && opens !== undefined)
    return words.t('launcher.leaveOpens', { opens: words.when('at', opens, now).text });
  return automated === 'now' ? words.t('launcher.botOnly') : undefined;
}

/**
 * What the button of a closed launcher says at `now` (epoch ms): when a person answers, a machine now and people later,
 * or that a message can be left and by when it is answered. Where nothing is known: its name.
 */
export function describeLauncher(
  channel: Channel,
  expectation: Expectation,
  now: number,
  options: SayOptions,
): LauncherText {
  const words = wordsOf(options);
  const name = channelName(channel, options);
  const headline = say(expectation, now, { ...options, kind: channel.kind });
  const { state, basis, mode } = expectation;
  const own = closedLabel(expectation, words, now);
  const isKnown = basis !== 'none' || state !== 'unknown';
  const short = own ?? (isKnown ? headline.text : undefined);
  const said = (key: 'launcher.label' | 'launcher.spoken'): string =>
    short === undefined ? name.text : words.t(key, { name: name.text, text: short });
  return {
    name,
    ...(short !== undefined && { short }),
    label: own ?? said('launcher.label'),
    spoken: said('launcher.spoken'),
    headline,
    leaves: mode === 'async',
    // Closed, the headline names a day as well: it changes with the same midnight.
    until: headline.until,
  };
}
