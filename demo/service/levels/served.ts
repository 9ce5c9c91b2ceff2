import { wallTime } from '../calendar.js';
import type { RequestStatus } from 'attesa/core.js';
import { CHANNEL } from '../chat/channel.js';
import { handlingOf, liveFacts, type Count } from '../chat/facts.js';
import type { Reader } from '../db/schema.js';
import { deskDocument, QUANTUM, type DeskChannel, type DeskDocument } from '../desk.js';
import { scheduleOf } from '../requests/due.js';
import { measure } from './measure.js';

/** The channels whose requests this service holds, so that it knows how they were answered. */
const SERVED: ReadonlySet<string> = new Set(['modulo', 'richiamata', 'email', 'whatsapp', CHANNEL]);

/** As fresh as there are enough of: the last week, else two, else a month. */
const WINDOWS = [7, 14, 30];

/** Fewer answers say nothing about the next one; then the declared level stands. */
const ENOUGH = 20;

const DAY = 24 * 60 * 60_000;

type Reply = NonNullable<DeskChannel['reply']>;

/** The queue of the chat, as whoever holds it knows it. */
export interface ChatQueue {
  /** As it stands after everything that has been committed. */
  count(): Promise<Count>;
  /** Epoch ms of the last change of the count. */
  readonly changedAt: number;
}

/**
 * The channels as they are: reply times measured on this service's own requests where there are enough, the chat's own
 * queue, the desk's for the rest. Looks once each quantum and whenever the chat's queue moves, so that the body is the same
 * to the byte in between.
 */
export function servedChannels(db: Reader, chat: ChatQueue): (now: number) => Promise<DeskDocument> {
  let levels: { readonly at: number; readonly document: Promise<DeskDocument> } | undefined;
  let latest: { readonly key: string; readonly document: Promise<DeskDocument> } | undefined;
  return async (now) => {
    const count = await chat.count();
    const at = Math.floor(now / QUANTUM) * QUANTUM;
    const asOf = Math.max(at, Math.min(chat.changedAt, now));
    if (levels?.at !== at) levels = { at, document: measured(db, at) };
    const key = `${asOf} ${count.waiting} ${count.agents}`;
    if (latest?.key !== key) latest = { key, document: withQueue(db, levels.document, count, asOf) };
    return latest.document;
  };
}

async function withQueue(
  db: Reader,
  levels: Promise<DeskDocument>,
  count: Count,
  asOf: number,
): Promise<DeskDocument> {
  const document = await levels;
  const facts = liveFacts(count, await handlingOf(db), asOf);
  return {
    ...document,
    channels: document.channels.map((channel) => {
      if (channel.id !== CHANNEL) return channel;
      const { live: _simulated, ...rest } = channel;
      return { ...rest, ...facts };
    }),
  };
}

async function measured(db: Reader, at: number): Promise<DeskDocument> {
  const document = deskDocument(at);
  const channels: DeskChannel[] = [];
  for (const channel of document.channels) {
    const reply = SERVED.has(channel.id) ? await replyOf(db, channel.id, at) : undefined;
    channels.push(reply === undefined ? declared(channel) : { ...channel, reply });
  }
  return { ...document, channels };
}

/** Without enough answers nothing is measured, whatever the simulated desk says. */
function declared(channel: DeskChannel): DeskChannel {
  const { reply } = channel;
  return SERVED.has(channel.id) && reply !== undefined
    ? { ...channel, reply: { within: reply.within } }
    : channel;
}

async function replyOf(db: Reader, channel: string, at: number): Promise<Reply | undefined> {
  for (const days of WINDOWS) {
    const rows = await (channel === CHANNEL ? askedInChat : askedIn)(db, channel, at - days * DAY, at);
    const asked = rows
      // Who took it back before anybody answered waits no more.
      .filter(({ first_reply_at, status }) => first_reply_at !== null || status !== 'closed')
      .map(({ asked_at, first_reply_at }) => ({ at: asked_at, repliedAt: first_reply_at ?? undefined }));
    if (asked.filter(({ repliedAt = Infinity }) => repliedAt <= at).length < ENOUGH) continue;
    const level = measure(asked, scheduleOf(channel), at);
    if (level === undefined) continue;
    return {
      within: duration(level.within),
      basis: 'measured',
      share: Math.floor(level.share * 100) / 100,
      sample: { count: level.count, from: wallTime(at - days * DAY).date, to: wallTime(at).date },
    };
  }
  return undefined;
}

interface AskedRow {
  readonly asked_at: number;
  readonly first_reply_at: number | null;
  readonly status: RequestStatus;
}

const askedIn = (db: Reader, channel: string, after: number, until: number): Promise<AskedRow[]> =>
  db
    .selectFrom('requests')
    .select(['opened_at as asked_at', 'first_reply_at', 'status'])
    .where('channel', '=', channel)
    .where('opened_at', '>', after)
    .where('opened_at', '<=', until)
    .execute();

/** In the chat a person is waited for since one was asked for: what the assistant says before is no answer, and no wait. */
const askedInChat = (db: Reader, channel: string, after: number, until: number): Promise<AskedRow[]> =>
  db
    .selectFrom('requests')
    .innerJoin('chats', 'chats.request', 'requests.id')
    .select(['asked_at', 'first_reply_at', 'status'])
    .$narrowType<{ asked_at: number }>()
    .where('channel', '=', channel)
    .where('asked_at', '>', after)
    .where('asked_at', '<=', until)
    .execute();

function duration(ms: number): string {
  const minutes = ms / 60_000;
  return minutes % 60 === 0 ? `PT${minutes / 60}H` : `PT${minutes}M`;
}
