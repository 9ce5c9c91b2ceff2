import { iso } from '../calendar.js';
import type { Reader } from '../db/schema.js';
import type { DeskChannel } from '../desk.js';

type Live = NonNullable<DeskChannel['live']>;

/** Conversations that tell how long one takes. */
const LAST = 20;

/** Until one has ended here (ms). */
const OTHERWISE = 4 * 60_000;

/** Under ten minutes nobody finds a chat slow. */
const USUAL = 'PT10M';

/** How many there are, at one instant. */
export interface Count {
  readonly waiting: number;
  /** Operators who are available now. */
  readonly agents: number;
}

/** How long a conversation takes, from when somebody takes it to its end: the mean of the last ones (ms). */
export async function handlingOf(db: Reader): Promise<number> {
  const rows = await db
    .selectFrom('chats')
    .select(['taken_at', 'ended_at'])
    .where('ended_at', 'is not', null)
    .where('taken_at', 'is not', null)
    .orderBy('ended_at', 'desc')
    .limit(LAST)
    .execute();
  if (rows.length === 0) return OTHERWISE;
  return (
    rows.reduce((sum, { taken_at, ended_at }) => sum + (ended_at ?? 0) - (taken_at ?? 0), 0) / rows.length
  );
}

/** The queue as the document tells it. With nobody there, nothing is told: no figure is better than a wrong one. */
export function liveFacts({ waiting, agents }: Count, handling: number, asOf: number): { live?: Live } {
  if (agents === 0) return {};
  const minutes = Math.max(1, Math.round(handling / 60_000));
  return { live: { asOf: iso(asOf), waiting, agents, handling: `PT${minutes}M`, usual: USUAL } };
}
