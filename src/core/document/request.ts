import type { InferOutput } from 'valibot';
import { defined } from '../defined.js';
import { DAY, MAX_INSTANT } from '../time/civil.js';
import { endOfDay } from '../time/day.js';
import { safeHref } from './href.js';
import { parseInstant } from './instant.js';
import { inside, reportTo, type Issue, type Report } from './issue.js';
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
import { parseTolerantly, readEntries, readZone } from './tolerant.js';

type PromiseInput = InferOutput<typeof promiseSchema>;
type EventInput = InferOutput<typeof eventSchema>;
type CardInput = NonNullable<EventInput['card']>;
const WEB = /^https?:/i;

type Ids = ReadonlySet<string> | ReadonlyMap<string, unknown>;

/** `word` if it is one of `words`, else `otherwise` with an issue. */
function wordOf<T extends string>(words: readonly T[], word: string, otherwise: T, report: Report): T {
  const known = words.find((candidate) => candidate === word);
  if (known === undefined)
    report('', 'unknown-word', `"${word.slice(0, 80)}" is not known and was read as ${otherwise}`);
  return known ?? otherwise;
}

/** The newest `most` at their places in a list with holes. Later entries are newer unless `atOf` says otherwise. */
function newest(
  list: readonly unknown[],
  most: number,
  report: Report,
  atOf: (entry: unknown) => number = () => 0,
): readonly unknown[] {
  if (list.length <= most) return list;
  report('', 'too-many', `${list.length} entries; only the newest ${most} were kept`);
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
  list: readonly unknown[],
  zone: string | undefined,
  report: Report,
): readonly RequestPromise[] {
  const reports = new Map<string, Report>();
  const kept = newest(list, MAX.promises, report);
  const promises = readEntries(kept, Infinity, report, (value, here) => {
    const input = parseTolerantly(promiseSchema, value, here);
    const by = input && dueOf(input.by, zone);
    if (!by) {
      if (input) here('by', 'missing-zone', 'A date needs a timeZone; the promise was left out');
      return undefined;
    }
    if (!reports.has(input.id)) reports.set(input.id, here);
    const { kind = 'update', keptAt, withdrawnAt } = input;
    return defined({
      ...input,
      kind,
      by,
      keptAt: keptAt ?? undefined,
      withdrawnAt: withdrawnAt ?? undefined,
    });
  });
  return linked(promises, reports);
}

/** Promises whose `replaces` leads to another of them, and never round in a circle. */
function linked(
  promises: readonly RequestPromise[],
  reports: ReadonlyMap<string, Report>,
): readonly RequestPromise[] {
  const links = new Map<string, string>();
  const leadsTo = (from: string | undefined, id: string): boolean =>
    from !== undefined && (from === id || leadsTo(links.get(from), id));
  const replaced = new Set<string>();
  return promises.map((promise) => {
    const { replaces, ...rest } = promise;
    if (replaces === undefined) return promise;
    const report = reports.get(promise.id);
    const isThere = reports.has(replaces);
    if (!isThere || leadsTo(replaces, promise.id)) {
      const code = isThere ? 'cycle' : 'unknown-id';
      report?.('replaces', code, `"${replaces}" cannot be replaced by this promise; the link was left out`);
      return rest;
    }
    if (replaced.has(replaces))
      report?.(
        'replaces',
        'contradictory',
        `"${replaces}" is replaced by an earlier entry too; both were kept`,
      );
    replaced.add(replaces);
    links.set(promise.id, replaces);
    return promise;
  });
}

/** A link to the web, or relative unless `isAbsolute`. */
function webHref(href: string | undefined, report: Report, isAbsolute?: true): string | undefined {
  const safe = href && safeHref(href, WEB);
  if (safe && (!isAbsolute || WEB.test(safe))) return safe;
  if (href) report('href', 'unsafe-href', 'Only http and https are opened; it was left out');
  return undefined;
}

function attachmentOf(value: unknown, report: Report): Attachment | undefined {
  const input = parseTolerantly(attachmentSchema, value, report);
  const href = webHref(input?.href, report);
  return input && href !== undefined
    ? defined({ ...input, href, type: input.type?.toLowerCase() })
    : undefined;
}

function cardOf(card: CardInput, report: Report): Card {
  const rows = readEntries(card.rows ?? [], MAX.rows, inside(report, 'rows'), (value, here) =>
    parseTolerantly(rowSchema, value, here),
  );
  return defined({ ...card, rows, href: webHref(card.href, report, true) });
}

/** The newest events, newest first. */
function eventsOf(
  list: readonly unknown[],
  promises: Ids,
  steps: Ids,
  report: Report,
): readonly RequestEvent[] {
  const known = (id: string | undefined, ids: Ids, here: Report, key: string): string | undefined => {
    if (id === undefined || ids.has(id)) return id;
    here(key, 'unknown-id', `"${id}" is not in the document; the reference was left out`);
    return undefined;
  };
  const kept = newest(list, MAX.events, report, atOf);
  const events = readEntries(kept, Infinity, report, (value, here) => {
    const input = parseTolerantly(eventSchema, value, here);
    if (!input) return undefined;
    const { by = 'system', attachments, card } = input;
    return defined({
      ...input,
      by,
      kind: wordOf(EVENT_KINDS, input.kind, 'note', inside(here, 'kind')),
      promise: known(input.promise, promises, here, 'promise'),
      step: known(input.step, steps, here, 'step'),
      attachments:
        attachments && readEntries(attachments, MAX.attachments, inside(here, 'attachments'), attachmentOf),
      card: card && cardOf(card, inside(here, 'card')),
    });
  });
  return [...events].reverse().sort((a, b) => b.at - a.at);
}

function relatedOf(value: unknown, report: Report): RelatedRequest | undefined {
  const input = parseTolerantly(relatedSchema, value, report);
  if (!input) return undefined;
  const { status } = input;
  const known = status && wordOf(STATUSES, status, 'unknown', inside(report, 'status'));
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
  report: Report,
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
  const report = reportTo(issues);
  const head = parseTolerantly(requestSchema, json, report);
  if (!head) return { issues };

  const { confirm, closedAs, events = [] } = head;
  const timeZone = readZone(head.timeZone, report);
  const status = wordOf(STATUSES, head.status, 'unknown', inside(report, 'status'));
  /** Entries of one of its lists, the first `most`. */
  const each = <T>(
    key: 'actions' | 'steps' | 'related',
    read: (value: unknown, report: Report) => T | undefined,
  ): readonly T[] => readEntries(head[key] ?? [], MAX[key], inside(report, key), read);
  const isClosed = status === 'closed';
  if (closedAs && !isClosed)
    report('closedAs', 'contradictory', 'Only a closed request has closedAs; it was left out');
  const actions = each('actions', (value, here) => parseTolerantly(actionSchema, value, here));
  const steps = each('steps', (value, here) => parseTolerantly(stepSchema, value, here));
  const promises = promisesOf(head.promises ?? [], timeZone, inside(report, 'promises'));
  const idsOf = (list: readonly { readonly id: string }[]): Ids => new Set(list.map(({ id }) => id));
  const document = defined({
    ...head,
    timeZone,
    status,
    closedAs: isClosed ? closedAs : undefined,
    turn: turnOf(status, head.turn, confirm !== undefined || actions.includes('confirm'), report),
    steps,
    promises,
    events: eventsOf(events, idsOf(promises), idsOf(steps), inside(report, 'events')),
    eventsLeftOut: Math.max(0, events.length - MAX.events),
    actions,
    related: each('related', relatedOf),
  });
  return { document, issues };
}
