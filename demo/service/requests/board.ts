import type { Localized, RequestStatus, RequestView, Timeliness, Turn } from 'attesa/core.js';
import { iso } from '../calendar.js';
import type { Language, Reader, RequestRow } from '../db/schema.js';
import { standingOf, type Documents } from './documents.js';
import { unpacked } from './words.js';

/** What falls due within this long is about to (ms). */
const SOON = 24 * 60 * 60_000;

/** Closed requests that the board still shows, the latest first. */
const CLOSED_SHOWN = 20;

export interface BoardEntry {
  readonly id: string;
  readonly title: string;
  readonly customer: string;
  readonly channel: string;
  readonly status: RequestStatus;
  readonly phase: RequestStatus;
  readonly timeliness: Timeliness;
  readonly turn: Turn | null;
  readonly owner: { readonly name: Localized; readonly person?: string } | null;
  readonly next: {
    readonly id: string;
    readonly kind: string;
    readonly by: string;
    readonly day?: string;
  } | null;
  readonly lastEventAt: string;
  readonly version: number;
  readonly language: Language;
  readonly unread: boolean;
}

export interface Board {
  readonly workload: {
    readonly open: number;
    /** The brand's turn. */
    readonly ours: number;
    readonly late: number;
    readonly silent: number;
    /** Due within a day. */
    readonly dueSoon: number;
    readonly owners: readonly { readonly name: Localized; readonly open: number }[];
  };
  readonly requests: readonly BoardEntry[];
}

interface Line {
  readonly row: RequestRow;
  readonly view: RequestView;
  readonly entry: BoardEntry;
}

/** All that is open, and what was closed last, the most urgent first. */
export async function boardOf(db: Reader, documents: Documents, now: number): Promise<Board> {
  const departments = await db.selectFrom('departments').selectAll().orderBy('position').execute();
  const names = new Map(departments.map(({ id, name }) => [id, unpacked(name)]));
  const open = await db.selectFrom('requests').selectAll().where('status', '!=', 'closed').execute();
  const closed = await db
    .selectFrom('requests')
    .selectAll()
    .where('status', '=', 'closed')
    .orderBy('last_event_at', 'desc')
    .limit(CLOSED_SHOWN)
    .execute();
  const lines: Line[] = [];
  for (const row of [...open, ...closed]) {
    const reading = await documents.get(row.id);
    if (reading === undefined) continue;
    const { view } = standingOf(reading.json, now);
    lines.push({ row, view, entry: entryOf(row, view, names.get(row.department)) });
  }
  lines.sort(byUrgency);
  const alive = lines.filter(({ row }) => row.status !== 'closed');
  const count = (holds: (line: Line) => boolean): number => alive.filter(holds).length;
  return {
    workload: {
      open: alive.length,
      ours: count(({ view }) => view.turn === 'brand'),
      late: count(({ view }) => view.timeliness === 'late'),
      silent: count(({ view }) => view.timeliness === 'silent'),
      dueSoon: count(({ view }) => dueOf(view) <= now + SOON),
      owners: departments.map(({ id, name }) => ({
        name: unpacked(name),
        open: count(({ row }) => row.department === id),
      })),
    },
    requests: lines.map(({ entry }) => entry),
  };
}

function entryOf(row: RequestRow, view: RequestView, department: Localized | undefined): BoardEntry {
  const next = view.next?.promise;
  return {
    id: row.id,
    title: row.title,
    customer: row.customer_name,
    channel: row.channel_kind,
    status: row.status,
    phase: view.phase,
    timeliness: view.timeliness,
    turn: view.turn ?? null,
    owner:
      department === undefined
        ? null
        : { name: department, ...(row.person !== null && { person: row.person }) },
    next:
      next === undefined
        ? null
        : {
            id: next.id,
            kind: next.kind,
            by: iso(next.by.at),
            ...(next.by.day !== undefined && { day: next.by.day }),
          },
    lastEventAt: iso(row.last_event_at),
    version: row.version,
    language: row.language,
    unread: row.unread === 1,
  };
}

const dueOf = ({ next }: RequestView): number => next?.promise.by.at ?? Infinity;

/** Late first, then who has heard nothing, then what falls due first; then what waits for others, and what is over. */
function rankOf({ row, view }: Line): number {
  if (row.status === 'closed') return 4;
  if (view.timeliness === 'late') return 0;
  if (view.timeliness === 'silent') return 1;
  return view.turn === 'brand' || view.next !== undefined ? 2 : 3;
}

function byUrgency(a: Line, b: Line): number {
  return rankOf(a) - rankOf(b) || dueFirst(a.view, b.view) || b.row.last_event_at - a.row.last_event_at;
}

/** The date that passed first, else the one that comes first. */
function dueFirst(a: RequestView, b: RequestView): number {
  const first = (view: RequestView): number => view.missed[0]?.promise.by.at ?? dueOf(view);
  const [one, other] = [first(a), first(b)];
  return one === other ? 0 : one - other;
}
