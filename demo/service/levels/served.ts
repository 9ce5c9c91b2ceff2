import { wallTime } from '../calendar.js';
import type { Reader } from '../db/schema.js';
import { deskDocument, QUANTUM, type DeskChannel, type DeskDocument } from '../desk.js';
import { scheduleOf } from '../requests/due.js';
import { measure } from './measure.js';

/** The channels whose requests this service holds, so that it knows how they were answered. */
const SERVED: ReadonlySet<string> = new Set(['modulo', 'richiamata', 'email', 'whatsapp']);

/** As fresh as there are enough of: the last week, else two, else a month. */
const WINDOWS = [7, 14, 30];

/** Fewer answers say nothing about the next one; then the declared level stands. */
const ENOUGH = 20;

const DAY = 24 * 60 * 60_000;

type Reply = NonNullable<DeskChannel['reply']>;

/**
 * The channels as they are: reply times measured on this service's own requests where there are enough, the desk's for the
 * rest. Looks once each quantum, so that the body is the same to the byte in between.
 */
export function servedChannels(db: Reader): (now: number) => Promise<DeskDocument> {
  let latest: { readonly at: number; readonly document: Promise<DeskDocument> } | undefined;
  return (now) => {
    const at = Math.floor(now / QUANTUM) * QUANTUM;
    if (latest?.at !== at) latest = { at, document: measured(db, at) };
    return latest.document;
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
    const rows = await db
      .selectFrom('requests')
      .select(['opened_at', 'first_reply_at', 'status'])
      .where('channel', '=', channel)
      .where('opened_at', '>', at - days * DAY)
      .where('opened_at', '<=', at)
      .execute();
    const asked = rows
      // Who took it back before anybody answered waits no more.
      .filter(({ first_reply_at, status }) => first_reply_at !== null || status !== 'closed')
      .map(({ opened_at, first_reply_at }) => ({ at: opened_at, repliedAt: first_reply_at ?? undefined }));
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

function duration(ms: number): string {
  const minutes = ms / 60_000;
  return minutes % 60 === 0 ? `PT${minutes / 60}H` : `PT${minutes}M`;
}
