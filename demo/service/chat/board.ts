import { iso } from '../calendar.js';
import type { Reader } from '../db/schema.js';
import type { BoardChat } from './frames.js';
import { SPEAKERS, SPOKEN } from './history.js';
import { placesOf, stageOf, unserved, type Standing } from './queue.js';
import { alive } from './talk.js';

/** One conversation that is not over, with what everybody who looks at it needs. */
export interface ChatLine extends Standing {
  /** Epoch ms. */
  readonly since: number;
  readonly language: string;
  readonly name: string;
  /** Given up for an answer by e-mail, and answered. */
  readonly isAnswered: boolean;
  readonly stated: {
    readonly lower: number | null;
    readonly upper: number | null;
    readonly by: number | null;
  };
  readonly about: string | null;
}

export async function readChats(db: Reader, isAway: (request: string) => boolean): Promise<ChatLine[]> {
  const rows = await alive(db)
    .select([
      'chats.request',
      'place',
      'operator',
      'kept_at',
      'asked_at',
      'taken_at',
      'opened_at',
      'language',
      'customer_name',
      'unread',
      'stated_lower',
      'stated_upper',
      'stated_by',
      'about',
    ])
    .execute();
  return rows.map((row) => {
    const stage = stageOf(row);
    const kept = row.kept_at !== null;
    return {
      request: row.request,
      place: row.place,
      operator: row.operator,
      kept,
      away: isAway(row.request),
      since:
        (stage === 'person' ? row.taken_at : stage === 'waiting' ? row.asked_at : undefined) ?? row.opened_at,
      language: row.language,
      name: row.customer_name,
      isAnswered: kept && row.operator === null && row.unread === 0,
      stated: { lower: row.stated_lower, upper: row.stated_upper, by: row.stated_by },
      about: row.about,
    };
  });
}

/** As many characters of the last message as a list shows. */
const GLIMPSE = 160;

/** What a list shows of what was said. */
export type Glimpse = Pick<BoardChat, 'unread' | 'last'>;

/** What was said last in each, and how much of it no operator has seen; in all that are not over, or in some. */
export async function readGlimpses(
  db: Reader,
  requests?: readonly string[],
): Promise<ReadonlyMap<string, Glimpse>> {
  const all = alive(db)
    .innerJoin('events', 'events.request', 'chats.request')
    .where('events.text', 'is not', null)
    .where('events.kind', 'in', SPOKEN);
  const spoken = requests === undefined ? all : all.where('chats.request', 'in', requests);
  const unread = await spoken
    .where('events.actor', '=', 'customer')
    .whereRef('events.number', '>', 'chats.seen')
    .groupBy('chats.request')
    .select(['chats.request', ({ fn }) => fn.countAll<number>().as('count')])
    .execute();
  const counts = new Map(unread.map(({ request, count }) => [request, count]));
  const latest = spoken
    .groupBy('chats.request')
    .select(['chats.request', ({ fn }) => fn.max('events.number').as('number')]);
  const last = await db
    .selectFrom('events')
    .innerJoin(latest.as('latest'), (join) =>
      join.onRef('latest.request', '=', 'events.request').onRef('latest.number', '=', 'events.number'),
    )
    .select(['events.request', 'actor', 'text', 'at'])
    .execute();
  return new Map(
    last.map(({ request, actor, text, at }) => [
      request,
      {
        unread: counts.get(request) ?? 0,
        last: {
          by: SPEAKERS[actor],
          text: Array.from((text ?? '').slice(0, 2 * GLIMPSE))
            .slice(0, GLIMPSE)
            .join(''),
          at: iso(at),
        },
      },
    ]),
  );
}

/** The order of an operator's list: who waits, by place; who is talked with; who is with the assistant. */
export function boardChats(
  chats: readonly ChatLine[],
  glimpses: ReadonlyMap<string, Glimpse>,
  isPresent: (request: string) => boolean,
  personOf: (operator: string) => string,
): BoardChat[] {
  const places = placesOf(chats);
  const bySince = (a: ChatLine, b: ChatLine): number => a.since - b.since;
  const at = (stage: string): ChatLine[] => chats.filter((chat) => stageOf(chat) === stage).sort(bySince);
  return [
    ...unserved(chats).filter(({ isAnswered }) => !isAnswered),
    ...at('person'),
    // Who left the assistant without asking for anybody waits for nobody.
    ...at('assistant').filter(({ request }) => isPresent(request)),
  ].flatMap((chat) => {
    const { request, operator, language, name, since, kept, about } = chat;
    const glimpse = glimpses.get(request);
    if (glimpse === undefined) return [];
    const ahead = places.get(request);
    return [
      {
        reference: request,
        stage: stageOf(chat),
        ...(ahead !== undefined && { ahead }),
        since: iso(since),
        language,
        name,
        ...(operator !== null && { person: personOf(operator) }),
        ...glimpse,
        ...statedIn(chat),
        ...(kept && { kept: true as const }),
        ...(!isPresent(request) && { away: true as const }),
        ...(about !== null && { about }),
      },
    ];
  });
}

/** The wait that was announced, for a frame. */
export function statedIn({ stated: { lower, upper, by } }: ChatLine): Pick<BoardChat, 'stated'> {
  if (lower === null && upper === null && by === null) return {};
  return {
    stated: {
      ...(lower !== null && { lower: iso(lower) }),
      ...(upper !== null && { upper: iso(upper) }),
      ...(by !== null && { by: iso(by) }),
    },
  };
}
