import { defined } from '../core/defined.js';
import type { RequestInput } from '../core/document/request-schema.js';
import type { RequestStatus } from '../core/document/request-types.js';
import { DAY, parseDay } from '../core/time/civil.js';
import { endOfDay } from '../core/time/day.js';
import { isTimeZone, toWall } from '../core/time/zone.js';
import { get, listOf } from './json.js';
import {
  idOf,
  instantOf,
  isoOf,
  isoOrNone,
  isPlausible,
  nameOf,
  receivedEvent,
  textOf,
} from './request-parts.js';
import type { EventJson } from './request-parts.js';

export interface Open311Options {
  /** IANA zone of the city: that of times without an offset, and of a target that is a date. */
  readonly timeZone?: string;
}

interface Note {
  readonly type: unknown;
  /** Epoch ms. */
  readonly at: number | undefined;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  /** Id of the request that came out of this one. */
  readonly part: string | undefined;
  /** Who holds that. */
  readonly agency: string | undefined;
}

/** A time at midnight, or none at all: somebody meant the day. */
const MIDNIGHT = /^(\d{4}-\d\d-\d\d)(?:[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/** Notes that tell of work. */
const WORK: readonly unknown[] = ['activity', 'follow_on_created', 'follow_on_closed'];

/**
 * An Open311 GeoReport v2 request → a request document for `parseRequest`, or `undefined` when there is none in it: an
 * error, a list of several, anything else. Takes the answer to `GET requests/{id}.json` (a list of one) or the request
 * in it. Any JSON will do; nothing is thrown.
 *
 * Read are the members of the standard (https://wiki.open311.org/GeoReport_v2/#get-service-request) and `notes`, an
 * extension that began in Chicago (http://dev.cityofchicago.org/docs/open311/service_request/) and went to Boston
 * (https://boston2-production.spotmobile.net/open311/docs). `expected_datetime` is the only promise. What is closed is
 * closed, whatever its texts say: the standard has no word for how it ended.
 */
export function fromOpen311(json: unknown, options: Open311Options = {}): RequestInput | undefined {
  const [request, another] = listOf(json);
  const id = idOf(get(request, 'service_request_id'));
  if (id === undefined || another !== undefined) return undefined;
  const timeZone = isTimeZone(options.timeZone) ? options.timeZone : undefined;
  const opened = instantOf(get(request, 'requested_datetime'), timeZone);
  const by = dueOf(get(request, 'expected_datetime'), timeZone, opened);
  const promise = {
    id: 'expected',
    kind: 'resolution',
    what: textOf(get(request, 'service_notice')),
  } as const;
  const owner = nameOf(get(request, 'agency_responsible'));
  const notes = listOf(get(request, 'notes')).map((note) => readNote(note, timeZone));
  const status = statusOf(get(request, 'status'), notes);
  return defined({
    version: 1 as const,
    id,
    status,
    title: textOf(get(request, 'service_name')),
    timeZone,
    openedAt: isoOrNone(opened),
    owner: owner === undefined ? undefined : { name: owner },
    promises: by === undefined ? [] : [defined({ ...promise, by })],
    events: [
      ...receivedEvent(opened, get(request, 'description')),
      ...notes.flatMap((note, index) => noteEvent(note, index, opened !== undefined)),
      ...statusEvent(
        status,
        instantOf(get(request, 'updated_datetime'), timeZone),
        textOf(get(request, 'status_notes')),
        notes,
      ),
    ],
    related: partsOf(notes),
  });
}

function readNote(note: unknown, timeZone: string | undefined): Note {
  return {
    type: get(note, 'type'),
    at: instantOf(get(note, 'datetime'), timeZone),
    summary: textOf(get(note, 'summary')),
    description: textOf(get(note, 'description')),
    part: idOf(get(note, 'extended_attributes', 'service_request_id')),
    agency: nameOf(get(note, 'extended_attributes', 'agency_responsible')),
  };
}

/** `open` means no more than reported; only a note on work tells that somebody has begun. */
function statusOf(value: unknown, notes: readonly Note[]): RequestStatus {
  const word = typeof value === 'string' ? value.toLowerCase() : '';
  if (word === 'closed') return 'closed';
  if (word !== 'open') return 'unknown';
  return notes.some(({ type }) => WORK.includes(type)) ? 'in-progress' : 'received';
}

/** An instant or a date. A target that was over before anybody asked is nobody's promise. */
function dueOf(value: unknown, timeZone: string | undefined, opened = -Infinity): string | undefined {
  if (typeof value !== 'string') return undefined;
  const [, written] = MIDNIGHT.exec(value.trim()) ?? [];
  const at = written === undefined ? instantOf(value, timeZone) : undefined;
  const day =
    written !== undefined
      ? parseDay(written)
      : at !== undefined && timeZone !== undefined
        ? toWall(timeZone, at) / DAY
        : NaN;
  if (!Number.isInteger(day)) return at !== undefined && at > opened ? isoOf(at) : undefined;
  // A date ends when it ends in the city.
  if (timeZone === undefined || !isPlausible(day * DAY) || endOfDay(timeZone, day) < opened) return undefined;
  return isoOf(day * DAY).slice(0, 10);
}

function noteEvent(note: Note, index: number, isReceived: boolean): EventJson[] {
  const { type, at, summary, description, agency } = note;
  if (at === undefined || (type === 'opened' && isReceived)) return [];
  const to = type === 'follow_on_created' ? agency : undefined;
  const kind =
    type === 'opened' ? 'received' : type === 'closed' ? type : to === undefined ? 'note' : 'transfer';
  // "Request closed", "Follow-on created": the kind says that already, and in the reader's language.
  const text = kind === 'note' ? textOf([summary, description].filter(Boolean).join(': ')) : description;
  if (kind === 'note' && text === undefined) return [];
  const by = type === 'opened' || type === 'submitted' ? 'customer' : 'brand';
  return [defined({ id: `note-${index}`, at: isoOf(at), kind, by, to, text } as const)];
}

/** What the status says of itself, unless a note says it too. It is as old as the last change, which may lie ahead. */
function statusEvent(
  status: RequestStatus,
  at: number | undefined,
  said: string | undefined,
  notes: readonly Note[],
): EventJson[] {
  const isTold = notes.some(({ summary, description }) => said === summary || said === description);
  const text = isTold ? undefined : said;
  const closes = status === 'closed' && !notes.some(({ type }) => type === 'closed');
  if (at === undefined || !(closes || text !== undefined)) return [];
  return [
    defined({ id: 'status', at: isoOf(at), kind: closes ? 'closed' : 'note', by: 'brand', text } as const),
  ];
}

/** The requests that came out of this one: while one of them is open, this one is. */
function partsOf(notes: readonly Note[]): NonNullable<RequestInput['related']> {
  const parts = new Map<string, RequestStatus>();
  for (const { type, part } of notes) {
    if (part === undefined) continue;
    if (type === 'follow_on_closed') parts.set(part, 'closed');
    else if (type === 'follow_on_created' && !parts.has(part)) parts.set(part, 'received');
  }
  return Array.from(parts, ([id, status]) => ({ id, relation: 'part', status }));
}
