import type { GenericSchema, InferOutput } from 'valibot';
import { defined } from '../defined.js';
import { DAY, MAX_INSTANT } from '../time/civil.js';
import { endOfDay } from '../time/day.js';
import { safeHref } from './href.js';
import { parseInstant } from './instant.js';
import { childPath, type Issue } from './issue.js';
import {
  EVENT_KINDS,
  MAX,
  STATUSES,
  actionSchema,
  attachmentSchema,
  eventSchema,
  promiseSchema,
  relatedSchema,
  requestSchema,
  rowSchema,
  stepSchema,
} from './request-schema.js';
import type {
  Attachment,
  Card,
  Due,
  RelatedRequest,
  RequestDocument,
  RequestEvent,
  RequestPromise,
  RequestStatus,
  Turn,
} from './request-types.js';
import { parseTolerantly, readEntries, readZone, reportTo, type Report } from './tolerant.js';

type PromiseInput = InferOutput<typeof promiseSchema>;
type EventInput = InferOutput<typeof eventSchema>;
type CardInput = NonNullable<EventInput['card']>;
const WEB = /^https?:/i;

type Ids = ReadonlySet<string> | ReadonlyMap<string, unknown>;

/** What every part is read with: where its issues go, and the two ways to leave out what is wrong. */
interface Reader {
  readonly report: Report;
  readonly read: <S extends GenericSchema<unknown, unknown>>(
    schema: S,
    value: unknown,
    path: string,
  ) => InferOutput<S> | undefined;
  /** Entries one by one, the first `most`. */
  readonly each: <T>(
    list: readonly unknown[] | undefined,
    key: string,
    most: number,
    read: (value: unknown, path: string) => T | undefined,
  ) => readonly T[];
}

function readerOf(issues: Issue[]): Reader {
  const report = reportTo(issues);
  return {
    report,
    read: (schema, value, path) => parseTolerantly(schema, value, path, issues),
    each: (list = [], key, most, read) => readEntries(list, key, most, report, read),
  };
}

/** `word` if it is one of `words`, else `otherwise` with an issue. */
function wordOf<T extends string>(
  words: readonly T[],
  word: string,
  otherwise: T,
  path: string,
  { report }: Reader,
): T {
  const known = words.find((candidate) => candidate === word);
  if (known === undefined)
    report(path, 'unknown-word', `"${word.slice(0, 80)}" is not known and was read as ${otherwise}`);
  return known ?? otherwise;
}

/** The newest `most` at their places in a list with holes. Later entries are newer unless `atOf` says otherwise. */
function newest(
  list: readonly unknown[] | undefined,
  key: string,
  most: number,
  { report }: Reader,
  atOf: (entry: unknown) => number = () => 0,
): readonly unknown[] | undefined {
  if (!list || list.length <= most) return list;
  report(key, 'too-many', `${list.length} entries; only the newest ${most} were kept`);
  const order = list.map((entry, index) => ({ at: atOf(entry), index }));
  order.sort((a, b) => b.at - a.at || b.index - a.index);
  const kept: unknown[] = [];
  for (const { index } of order.slice(0, most)) kept[index] = list[index];
  return kept;
}

/** When an entry happened, before it is parsed; what does not say so is the oldest. */
const atOf = (entry: unknown): number =>
  (typeof entry === 'object' && entry && 'at' in entry && typeof entry.at === 'string'
    ? parseInstant(entry.at)
    : undefined) ?? -MAX_INSTANT;

function dueOf(by: PromiseInput['by'], zone: string | undefined): Due | undefined {
  if ('at' in by) return by;
  const day = new Date(by.day * DAY).toISOString().slice(0, 10);
  return zone === undefined ? undefined : { at: endOfDay(zone, by.day), day };
}

function promisesOf(
  list: readonly unknown[] | undefined,
  zone: string | undefined,
  reader: Reader,
): readonly RequestPromise[] {
  const { report, read, each } = reader;
  const paths = new Map<string, string>();
  const kept = newest(list, 'promises', MAX.promises, reader);
  const promises = each(kept, 'promises', Infinity, (value, path) => {
    const input = read(promiseSchema, value, path);
    const by = input && dueOf(input.by, zone);
    if (!by) {
      if (input)
        report(childPath(path, 'by'), 'missing-zone', 'A date needs a timeZone; the promise was left out');
      return undefined;
    }
    if (!paths.has(input.id)) paths.set(input.id, path);
    const { kind = 'update', keptAt, withdrawnAt } = input;
    return defined({
      ...input,
      kind,
      by,
      keptAt: keptAt ?? undefined,
      withdrawnAt: withdrawnAt ?? undefined,
    });
  });
  return linked(promises, paths, report);
}

/** Promises whose `replaces` leads to another of them, and never round in a circle. */
function linked(
  promises: readonly RequestPromise[],
  paths: ReadonlyMap<string, string>,
  report: Report,
): readonly RequestPromise[] {
  const links = new Map<string, string>();
  const leadsTo = (from: string | undefined, id: string): boolean =>
    from !== undefined && (from === id || leadsTo(links.get(from), id));
  const replaced = new Set<string>();
  return promises.map((promise) => {
    const { replaces, ...rest } = promise;
    if (replaces === undefined) return promise;
    const path = `${paths.get(promise.id) ?? ''}.replaces`;
    const isThere = paths.has(replaces);
    if (!isThere || leadsTo(replaces, promise.id)) {
      const code = isThere ? 'cycle' : 'unknown-id';
      report(path, code, `"${replaces}" cannot be replaced by this promise; the link was left out`);
      return rest;
    }
    if (replaced.has(replaces))
      report(path, 'contradictory', `"${replaces}" is replaced by an earlier entry too; both were kept`);
    replaced.add(replaces);
    links.set(promise.id, replaces);
    return promise;
  });
}

/** A link to the web, or relative unless `isAbsolute`. */
function webHref(
  href: string | undefined,
  path: string,
  { report }: Reader,
  isAbsolute?: true,
): string | undefined {
  const safe = href && safeHref(href, WEB);
  if (safe && (!isAbsolute || WEB.test(safe))) return safe;
  if (href) report(childPath(path, 'href'), 'unsafe-href', 'Only http and https are opened; it was left out');
  return undefined;
}

function attachmentOf(value: unknown, path: string, reader: Reader): Attachment | undefined {
  const input = reader.read(attachmentSchema, value, path);
  const href = webHref(input?.href, path, reader);
  return input && href !== undefined
    ? defined({ ...input, href, type: input.type?.toLowerCase() })
    : undefined;
}

function cardOf(card: CardInput, path: string, reader: Reader): Card {
  const rows = reader.each(card.rows, childPath(path, 'rows'), MAX.rows, (value, at) =>
    reader.read(rowSchema, value, at),
  );
  return defined({ ...card, rows, href: webHref(card.href, path, reader, true) });
}

/** The newest events, newest first. */
function eventsOf(
  list: readonly unknown[] | undefined,
  promises: Ids,
  steps: Ids,
  reader: Reader,
): readonly RequestEvent[] {
  const { report, read, each } = reader;
  const known = (id: string | undefined, ids: Ids, path: string): string | undefined => {
    if (id === undefined || ids.has(id)) return id;
    report(path, 'unknown-id', `"${id}" is not in the document; the reference was left out`);
    return undefined;
  };
  const kept = newest(list, 'events', MAX.events, reader, atOf);
  const events = each(kept, 'events', Infinity, (value, path) => {
    const input = read(eventSchema, value, path);
    if (!input) return undefined;
    const { by = 'system', attachments, card } = input;
    return defined({
      ...input,
      by,
      kind: wordOf(EVENT_KINDS, input.kind, 'note', childPath(path, 'kind'), reader),
      promise: known(input.promise, promises, childPath(path, 'promise')),
      step: known(input.step, steps, childPath(path, 'step')),
      attachments:
        attachments &&
        each(attachments, childPath(path, 'attachments'), MAX.attachments, (entry, at) =>
          attachmentOf(entry, at, reader),
        ),
      card: card && cardOf(card, childPath(path, 'card'), reader),
    });
  });
  return [...events].reverse().sort((a, b) => b.at - a.at);
}

function relatedOf(value: unknown, path: string, reader: Reader): RelatedRequest | undefined {
  const input = reader.read(relatedSchema, value, path);
  if (!input) return undefined;
  const { status } = input;
  const known = status && wordOf(STATUSES, status, 'unknown', childPath(path, 'status'), reader);
  return defined({ ...input, status: known || undefined });
}

const TURN: Partial<Record<RequestStatus, Turn>> = {
  received: 'brand',
  'in-progress': 'brand',
  reopened: 'brand',
  'on-hold': 'brand',
  'waiting-customer': 'customer',
  'waiting-third-party': 'third-party',
};

/** May the document say that it is this one's turn? */
function fits(status: RequestStatus, turn: Turn): boolean {
  if (status.startsWith('waiting')) return turn === TURN[status];
  if (status === 'closed') return false;
  return turn !== 'customer' || TURN[status] !== 'brand' || status === 'on-hold';
}

/** Who must act next; `status` wins over a turn that contradicts it. `asks`: the customer is asked to confirm. */
function turnOf(
  status: RequestStatus,
  turn: Turn | undefined,
  asks: boolean,
  { report }: Reader,
): Turn | undefined {
  if (turn && fits(status, turn)) return turn;
  if (turn) report('turn', 'contradictory', `"${turn}" contradicts the status ${status}, which wins`);
  return TURN[status] ?? (status === 'resolved' && asks ? 'customer' : undefined);
}

/**
 * Reads any value as a request document (see the published JSON Schema). Never throws on JSON: what is wrong is left out
 * with an issue; without a readable version, id and status there is no document. What is not known is read as the least
 * it can mean: a status as `unknown`, an event as `note`, a promise as `update`; an event that does not say by whom as
 * one by `system`, which ends no silence.
 */
export function parseRequest(json: unknown): { document?: RequestDocument; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const head = parseTolerantly(requestSchema, json, '', issues);
  if (!head) return { issues };

  const reader = readerOf(issues);
  const { report, read, each } = reader;
  const { confirm, closedAs } = head;
  const timeZone = readZone(head.timeZone, '', report);
  const status = wordOf(STATUSES, head.status, 'unknown', 'status', reader);
  const isClosed = status === 'closed';
  if (closedAs && !isClosed)
    report('closedAs', 'contradictory', 'Only a closed request has closedAs; it was left out');
  const actions = each(head.actions, 'actions', MAX.actions, (value, path) =>
    read(actionSchema, value, path),
  );
  const steps = each(head.steps, 'steps', MAX.steps, (value, path) => read(stepSchema, value, path));
  const promises = promisesOf(head.promises, timeZone, reader);
  const idsOf = (list: readonly { readonly id: string }[]): Ids => new Set(list.map(({ id }) => id));
  const document = defined({
    ...head,
    timeZone,
    status,
    closedAs: isClosed ? closedAs : undefined,
    turn: turnOf(status, head.turn, confirm !== undefined || actions.includes('confirm'), reader),
    steps,
    promises,
    events: eventsOf(head.events, idsOf(promises), idsOf(steps), reader),
    eventsLeftOut: Math.max(0, (head.events?.length ?? 0) - MAX.events),
    actions,
    related: each(head.related, 'related', MAX.related, (value, path) => relatedOf(value, path, reader)),
  });
  return { document, issues };
}
