import { defined } from '../defined.js';
import { isInstant } from '../time/civil.js';
import type { ChatFacts, ChatFailure, ConversationView, Queue, Stated } from './chat-types.js';

/** Is this an instant (epoch ms) that somebody may have meant? Vendors hand over what they like. */
export const isMeant = (instant: number | undefined): instant is number =>
  instant !== undefined && instant >= 0 && isInstant(instant);

/**
 * The last instant at which nobody is late, in whole ms: the announced upper end, else the instant by which. What was
 * announced to the line goes before what was announced to the page.
 */
function endOf(...announced: readonly (Stated | undefined)[]): number | undefined {
  const end = announced.flatMap((stated) => [stated?.upper, stated?.by]).find(isMeant);
  return end === undefined ? undefined : Math.floor(end);
}

/**
 * The reading that counts, of the last one and one that has just come: news may overtake one another, and what was
 * announced to the line stays for as long as they wait in it.
 */
export function takeQueue(last: Queue | undefined, next: Queue): Queue {
  if (!last) return next;
  if (next.asOf < last.asOf) return last;
  const { stated: _again, ...reading } = next;
  return next.stage === 'waiting' && last.stage === 'waiting'
    ? defined({ ...reading, stated: last.stated })
    : next;
}

/** A place as it may be said: a whole number from 0. Anything else is not a place. */
function placeOf(queue: Queue | undefined): number | undefined {
  const ahead = queue?.stage === 'waiting' ? queue.ahead : undefined;
  return ahead !== undefined && Number.isSafeInteger(ahead) && ahead >= 0 ? ahead : undefined;
}

/** Whose name there is to say. */
function nameOf(queue: Queue | undefined): string | undefined {
  const name = queue?.stage === 'person' ? queue.person : undefined;
  return typeof name === 'string' ? name.trim() || undefined : undefined;
}

/** What the conversation came to, if nothing is to be waited for any more. */
function outcome({ opened, keptAt, ended, failure, load, isOpen }: ChatFacts): ConversationView | undefined {
  if (keptAt !== undefined) return { state: 'closed', kept: true, until: Infinity };
  if (ended) return { state: ended.by === 'lost' ? 'failed' : 'closed', ended: ended.by, until: Infinity };
  if (!opened) return { state: 'closed', until: Infinity };
  const problem: ChatFailure | undefined =
    failure ?? (load === 'failed' && !isOpen ? 'script-unreachable' : undefined);
  return problem && { state: 'failed', failure: problem, until: Infinity };
}

/**
 * Where a conversation stands at `now` (epoch ms): the first that holds of kept, ended, failed, opening, somebody (or a
 * machine) there, missed, waiting. Pure and exact: nothing in the answer changes before its `until`, and something does
 * at it. `missed` from the first millisecond after the announced end; waiting longer undoes nothing.
 */
export function conversationView(facts: ChatFacts, now: number): ConversationView {
  const over = outcome(facts);
  if (over) return over;
  const { isOpen, sentAt, load, queue, before, stated, elsewhere } = facts;
  if (!isOpen) {
    const opening = sentAt !== undefined ? 'sending' : load === 'loading' ? 'loading' : 'ready';
    return { state: 'opening', opening, until: Infinity };
  }

  const stage = queue?.stage;
  if (stage === undefined && facts.waits === false) return { state: 'connected', until: Infinity };
  if (stage === 'assistant' || stage === 'person') {
    return defined({
      state: 'connected' as const,
      stage,
      person: nameOf(queue),
      elsewhere,
      until: Infinity,
    });
  }

  const end = endOf(queue?.stated, stated);
  const isLate = end !== undefined && now > end;
  const ahead = placeOf(queue);
  const placeBefore = placeOf(before);
  // Nobody tells what happens in another window: the announced end may pass there, but we cannot call it missed.
  const isUntold = stage === undefined && elsewhere !== undefined;
  return defined({
    state: isUntold ? ('connected' as const) : isLate ? ('missed' as const) : ('waiting' as const),
    stage,
    ahead,
    aheadBefore:
      ahead !== undefined && placeBefore !== undefined && ahead > placeBefore ? placeBefore : undefined,
    statedUpper: end,
    lateSince: isLate ? end : undefined,
    elsewhere,
    until: end === undefined || isLate ? Infinity : end + 1,
  });
}
