import type { ConversationView } from '../core/chat/chat-types.js';
import { isMeant } from '../core/chat/conversation.js';
import type { Channel } from '../core/document/channel-types.js';
import type { Localized } from '../core/document/localized.js';
import { wordsOf, type SayOptions, type Words } from './words.js';

export interface ConversationOptions extends SayOptions {
  /** Where it goes on after the seat was given up. */
  readonly kept?: {
    readonly reference?: string;
    /** Epoch ms by which the answer comes. */
    readonly by?: number;
  };
  /** Something is written and not sent. */
  readonly hasText?: boolean;
  /** Nobody is there. People are back at `opens` (epoch ms), where that is known. */
  readonly away?: { readonly opens?: number };
}

/** Where a conversation stands, in whole sentences. */
export interface ConversationText {
  /** The first thing to know; empty where there is nothing to say. */
  readonly headline: string;
  readonly detail?: string;
  /** All of it, to be heard when it changes. */
  readonly spoken: string;
  /** Epoch ms: nothing here changes before it. */
  readonly until: number;
}

/** The most important sentence, and those that follow it. */
type Lines = readonly [headline: string, ...details: readonly (string | false | undefined)[]];

interface Teller {
  readonly words: Words;
  readonly channel: Channel;
  readonly options: ConversationOptions;
  /** "by 10:20". */
  readonly by: (instant: number) => string;
  /** "from 9:00". */
  readonly from: (instant: number) => string;
}

const FAILURES = {
  'key-missing': 'load',
  'key-unusable': 'load',
  'script-unreachable': 'load',
  'script-broken': 'load',
  'not-supported': 'load',
  'no-answer': 'silent',
  refused: 'refused',
  closed: 'closed',
} as const;

/** Who answers, by name where that is known. */
function who(key: 'chat.withBot' | 'chat.withPerson', name: Localized | undefined, words: Words): string {
  return name === undefined ? words.t(`${key}Unnamed`) : words.t(key, { name: words.local(name) });
}

/** The place in the queue; that it got worse before all else. */
function place(
  { ahead, aheadBefore }: ConversationView,
  keys: { readonly first: 'chat.first' | 'chat.keptFirst'; readonly ahead: 'chat.ahead' | 'chat.keptAhead' },
  words: Words,
): string | undefined {
  if (ahead === undefined) return undefined;
  if (aheadBefore !== undefined) return words.t('chat.worse', { n: ahead, before: aheadBefore });
  return ahead === 0 ? words.t(keys.first) : words.t(keys.ahead, { n: ahead });
}

function keptLines({ words, options: { kept = {} }, by }: Teller): Lines {
  const { reference: id } = kept;
  return [
    isMeant(kept.by) ? words.t('chat.keptBy', { by: by(kept.by) }) : words.t('chat.kept'),
    words.t('chat.keptHint'),
    id !== undefined && `${words.t('chat.reference', { id })}.`,
  ];
}

function overLines(view: ConversationView, teller: Teller): Lines {
  const { words } = teller;
  const { ended, failure = 'script-unreachable' } = view;
  if (view.kept) return keptLines(teller);
  if (view.state === 'closed' && ended === undefined) return [''];
  return [
    ended === undefined
      ? words.t(`chat.failed.${FAILURES[failure]}`)
      : words.t(ended === 'lost' ? 'chat.failed.lost' : `chat.ended.${ended}`),
    teller.options.hasText === true && words.t('chat.textHere'),
  ];
}

function connectedLines(view: ConversationView, { words, channel, by }: Teller): Lines {
  const { stage, person, elsewhere, lateSince } = view;
  if (stage === 'assistant')
    return [who('chat.withBot', channel.automated?.name, words), words.t('chat.askHint')];
  if (stage === 'person') return [who('chat.withPerson', person, words)];
  // What stands in the room says it itself.
  if (elsewhere === undefined) return [''];
  return [
    words.t(elsewhere === 'page' ? 'chat.onPage' : 'chat.inWindow'),
    lateSince !== undefined && words.t('chat.untold', { by: by(lateSince) }),
  ];
}

function waitingLines(view: ConversationView, { words, options: { away }, by, from }: Teller): Lines {
  const { statedUpper, lateSince } = view;
  if (lateSince !== undefined)
    return [
      words.t('chat.missed', { by: by(lateSince) }),
      place(view, { first: 'chat.keptFirst', ahead: 'chat.keptAhead' }, words),
      words.t('chat.noNewTime'),
    ];
  const where = place(view, { first: 'chat.first', ahead: 'chat.ahead' }, words);
  const expected = statedUpper !== undefined && words.t('chat.expected', { by: by(statedUpper) });
  if (!away) return [where ?? words.t('chat.waiting'), expected];
  // To be the first of a line that nobody serves is no news: when somebody does is.
  const back = !expected && isMeant(away.opens) && words.t('chat.people', { from: from(away.opens) });
  return [expected || back || words.t('chat.waiting'), view.ahead !== 0 && where];
}

function linesOf(view: ConversationView, teller: Teller): Lines {
  const { words } = teller;
  const { state, opening } = view;
  switch (state) {
    case 'closed':
    case 'failed':
      return overLines(view, teller);
    case 'opening':
      return [
        opening === 'sending'
          ? words.t('chat.sending')
          : opening === 'loading'
            ? words.t('chat.loading')
            : '',
      ];
    case 'connected':
      return connectedLines(view, teller);
    case 'waiting':
    case 'missed':
      return waitingLines(view, teller);
  }
}

/**
 * Where a conversation stands, in words. The only times in it are the one that was announced, and by when the answer to a
 * kept place comes; it never has one of its own.
 * @param now epoch ms
 */
export function describeConversation(
  view: ConversationView,
  channel: Channel,
  now: number,
  options: ConversationOptions,
): ConversationText {
  const words = wordsOf(options);
  let { until } = view;
  const when =
    (kind: 'by' | 'from') =>
    (instant: number): string => {
      const worded = words.when(kind, instant, now);
      until = Math.min(until, worded.until);
      return worded.text;
    };
  const teller = { words, channel, options, by: when('by'), from: when('from') };
  const [headline, ...details] = linesOf(view, teller);
  const detail = details.filter(Boolean).join(' ');
  return {
    headline,
    ...(detail !== '' && { detail }),
    spoken: [headline, detail].filter(Boolean).join(' '),
    until,
  };
}
