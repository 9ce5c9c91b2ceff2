import type { DeskMessage } from '../desk-types.js';
import type { Ended, Queue } from '../provider.js';
import type { MessageFrame, ServerFrame } from './frames.js';

/** A conversation as far as this page knows it. A value: `step` makes the next one. */
export interface Conversation {
  /** What the service has, by number, ascending. */
  readonly said: readonly MessageFrame[];
  /** What this page has sent or wants to send and the service has not confirmed, as it was typed. */
  readonly unsaid: readonly Unsaid[];
  /** All of both as it is shown. The same array while nothing in it has changed. */
  readonly messages: readonly DeskMessage[];
  /** Every number up to this one is here. */
  readonly through: number;
  /** The highest number that is known to exist. */
  readonly last: number;
  readonly queue?: Queue;
  /** `queue` was read before the last break: whatever comes now is newer. */
  readonly isQueueOld?: true;
  readonly ended?: Ended;
  readonly reference?: string;
}

/** What the customer wrote and the service has not confirmed. */
export interface Unsaid {
  /** A UUID, lower case. */
  readonly key: string;
  readonly text: string;
  /** Epoch ms at which it was typed. */
  readonly at: number;
  readonly state: 'sending' | 'refused';
}

export type Step =
  | Exclude<ServerFrame, { type: 'ping' }>
  /** The customer has written something. */
  | { readonly type: 'typed'; readonly key: string; readonly text: string; readonly at: number }
  /** Kept on the side of the service from another page of this customer, or before a reload. */
  | { readonly type: 'known'; readonly reference: string };

export const NEW_CONVERSATION: Conversation = {
  said: [],
  unsaid: [],
  messages: [],
  through: 0,
  last: 0,
};

/** What `step` leaves of `before`. The same object when it changes nothing. Never throws. */
export function next(before: Conversation, step: Step): Conversation {
  switch (step.type) {
    case 'typed': {
      if (before.ended || isKnown(before, step.key)) return before;
      const { key, text, at } = step;
      // One that was refused and is said again stands there once.
      const others = before.unsaid.filter((message) => message.key !== key);
      return shown({ ...before, unsaid: [...others, { key, text, at, state: 'sending' }] });
    }
    case 'known':
      return before.reference === step.reference ? before : { ...before, reference: step.reference };
    case 'welcome': {
      const last = Math.max(before.last, step.last);
      return { ...before, last, reference: step.reference, ...(before.queue && { isQueueOld: true }) };
    }
    case 'message':
      return hear(before, step);
    case 'queue': {
      const { queue, isQueueOld, ...others } = before;
      const isNews = isQueueOld === true || !queue || step.queue.asOf >= queue.asOf;
      return isNews ? { ...others, queue: step.queue } : before;
    }
    case 'ended':
      return before.ended ? before : end(before, step.by);
    case 'refused':
      return refuse(before, step.key, step.code);
  }
}

/** The service has it, or it is on its way there. */
const isKnown = ({ said, unsaid }: Conversation, key: string): boolean =>
  said.some((message) => message.key === key) ||
  unsaid.some((message) => message.key === key && message.state === 'sending');

function hear(before: Conversation, message: MessageFrame): Conversation {
  const { said, unsaid } = before;
  const index = placeOf(said, message.number);
  if (said[index]?.number === message.number) return before;
  const all = [...said.slice(0, index), message, ...said.slice(index)];
  let { through } = before;
  // From where it was complete on.
  for (let at = placeOf(all, through + 1); all[at]?.number === through + 1; at += 1) through += 1;
  return shown({
    ...before,
    said: all,
    unsaid: unsaid.filter(({ key }) => key !== message.key),
    through,
    last: Math.max(before.last, message.number),
  });
}

/** Where a number stands or would stand. Most come at the end. */
function placeOf(said: readonly MessageFrame[], number: number): number {
  let index = said.length;
  while (index > 0 && (said[index - 1]?.number ?? 0) >= number) index -= 1;
  return index;
}

/** What is on its way when it ends does not arrive any more. */
function end(before: Conversation, by: Ended['by']): Conversation {
  return shown({
    ...before,
    ended: { by },
    unsaid: before.unsaid.map((message) => ({ ...message, state: 'refused' })),
  });
}

function refuse(before: Conversation, key: string | undefined, code: string): Conversation {
  if (code === 'ended') return before.ended ? before : end(before, 'brand');
  if (!before.unsaid.some((message) => message.key === key && message.state === 'sending')) return before;
  return shown({
    ...before,
    unsaid: before.unsaid.map((message) =>
      message.key === key ? { ...message, state: 'refused' } : message,
    ),
  });
}

/** One message a key, whoever numbers it how often. */
function shown(conversation: Conversation): Conversation {
  const messages = new Map<string, DeskMessage>();
  for (const { number, key, at, by, name, text } of conversation.said) {
    const id = key ?? `#${number}`;
    if (!messages.has(id))
      messages.set(id, { id, at, by, ...(name !== undefined && { name }), text, state: 'sent' });
  }
  for (const { key, at, text, state } of conversation.unsaid)
    messages.set(key, { id: key, at, by: 'customer', text, state });
  return { ...conversation, messages: [...messages.values()] };
}
