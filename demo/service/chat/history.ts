import type { Actor, RequestEventKind } from 'attesa/core.js';
import { iso } from '../calendar.js';
import type { Reader } from '../db/schema.js';
import type { Message } from './frames.js';

/** The events whose words are part of the conversation, whether they were said in the chat, in the tracker or by mail. */
export const SPOKEN: readonly RequestEventKind[] = [
  'received',
  'message',
  'note',
  'attachment',
  'transfer',
  'resolved',
  'rejected',
  'reopened',
  'closed',
];

/** Read at once; whoever asks for more asks again. */
export const PORTION = 200;

export const SPEAKERS: Readonly<Record<Actor, Message['by']>> = {
  customer: 'customer',
  brand: 'person',
  system: 'assistant',
  'third-party': 'system',
};

const spoken = (db: Reader, request: string) =>
  db
    .selectFrom('events')
    .where('events.request', '=', request)
    .where('events.text', 'is not', null)
    .where('events.kind', 'in', SPOKEN);

/**
 * What was said after the message with this number. Events are never changed or removed, so the number of a message is how
 * many were said up to it, for ever.
 * @param side whose keys are told: the sender knows their own message by it
 */
export async function messagesAfter(
  db: Reader,
  request: string,
  after: number,
  side: 'customer' | 'operator',
): Promise<Message[]> {
  const rows = await spoken(db, request)
    .leftJoin('chat_lines', (join) =>
      join.onRef('chat_lines.request', '=', 'events.request').onRef('chat_lines.event', '=', 'events.number'),
    )
    .select([
      'events.at',
      'events.actor',
      'events.text',
      'chat_lines.author',
      'chat_lines.name',
      'chat_lines.key',
    ])
    .orderBy('events.number')
    .limit(PORTION)
    .offset(after)
    .execute();
  return rows.map(({ at, actor, text, author, name, key }, index) => {
    const isOwn = (author === 'customer') === (side === 'customer');
    return {
      number: after + index + 1,
      at: iso(at),
      by: SPEAKERS[actor],
      ...(name !== null && { name }),
      text: text ?? '',
      ...(key !== null && isOwn && { key }),
    };
  });
}

/** Number of the message that an event is. */
export async function numberOf(db: Reader, request: string, event: number): Promise<number> {
  const { count } = await spoken(db, request)
    .where('events.number', '<=', event)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Number of the last message. */
export async function lastNumber(db: Reader, request: string): Promise<number> {
  const { count } = await spoken(db, request)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Who ended it, if it is over. What was given up or faded out was ended by nobody else than the brand. */
export async function endOf(db: Reader, request: string): Promise<'customer' | 'brand' | undefined> {
  const end = await db
    .selectFrom('requests')
    .innerJoin('events', 'events.request', 'requests.id')
    .select('events.actor')
    .where('requests.id', '=', request)
    .where('requests.status', '=', 'closed')
    .where('events.kind', 'in', ['closed', 'withdrawn'])
    .orderBy('events.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return end && (end.actor === 'customer' ? 'customer' : 'brand');
}
