import * as v from 'valibot';
import { parseDay } from '../time/civil.js';
import { parseWork } from '../time/duration.js';
import { parseInstant } from './instant.js';
import type {
  Actor,
  ClosedAs,
  PromiseKind,
  RelatedRequest,
  RequestAction,
  RequestEventKind,
  RequestStatus,
  RequestStep,
  Turn,
} from './request-types.js';
import {
  count,
  entries,
  id,
  instant,
  list,
  localizedOf,
  nameUpTo,
  optional,
  parsed,
  textUpTo,
} from './schema-parts.js';

/** More entries than these are left out: the newest events, the last promises and the first of everything else stay. */
export const MAX = {
  events: 1000,
  promises: 100,
  steps: 20,
  related: 50,
  actions: 20,
  attachments: 20,
  rows: 30,
} as const;

export const STATUSES = [
  'received',
  'in-progress',
  'waiting-customer',
  'waiting-third-party',
  'on-hold',
  'resolved',
  'closed',
  'reopened',
  'unknown',
] as const satisfies readonly RequestStatus[];

export const EVENT_KINDS = [
  'received',
  'acknowledged',
  'note',
  'message',
  'transfer',
  'step',
  'promise',
  'apology',
  'attachment',
  'resolved',
  'confirmed',
  'rejected',
  'rated',
  'withdrawn',
  'closed',
  'reopened',
] as const satisfies readonly RequestEventKind[];

const TURNS = ['brand', 'customer', 'third-party'] as const satisfies readonly Turn[];
const ACTORS = [...TURNS, 'system'] as const satisfies readonly Actor[];
const CLOSED_AS = [
  'done',
  'not-done',
  'duplicate',
  'not-ours',
  'no-action',
  'resubmit',
  'withdrawn',
] as const satisfies readonly ClosedAs[];
const PROMISE_KINDS = [
  'reply',
  'update',
  'resolution',
  'callback',
  'step',
] as const satisfies readonly PromiseKind[];
const STEP_STATES = ['done', 'current', 'upcoming', 'skipped'] as const satisfies RequestStep['state'][];
const RELATIONS = ['part', 'parent', 'duplicate'] as const satisfies RelatedRequest['relation'][];
const ACTIONS = [
  'confirm',
  'reject',
  'later',
  'reply',
  'reopen',
  'withdraw',
  'rate',
  'notify',
] as const satisfies readonly RequestAction[];

const text = textUpTo(4000);
const name = nameUpTo(200);
const localized = localizedOf(text);
const localizedName = localizedOf(name);
const label = localizedOf(nameUpTo(4000));

/** By when, as it is written: an instant, or the civil day (days since 1970-01-01) of a date. */
const due = parsed<{ at: number } | { day: number }>((text) => {
  const day = parseDay(text);
  if (!Number.isNaN(day)) return { day };
  const at = parseInstant(text);
  return at === undefined ? undefined : { at };
}, 'an instant with its offset, or a date such as 2026-11-24');

/** Whoever reads this page over a shoulder must not learn an address from it. */
const masked = v.pipe(
  v.string(),
  v.regex(/^(?=[^]*[*•●·…])[^]{1,200}$/, 'Expected a masked text such as m•••@example.it'),
);

const status = v.picklist(STATUSES);

export const actionSchema = v.picklist(ACTIONS);

export const promiseSchema = v.object({
  id,
  kind: optional(v.picklist(PROMISE_KINDS)),
  by: due,
  madeAt: optional(instant),
  what: optional(label),
  replaces: optional(id),
  reason: optional(localized),
  keptAt: optional(v.nullable(instant)),
  withdrawnAt: optional(v.nullable(instant)),
});

export const stepSchema = v.object({
  id,
  name: localizedName,
  state: v.picklist(STEP_STATES),
  at: optional(instant),
});

export const attachmentSchema = v.object({
  name,
  href: text,
  type: optional(name),
  size: optional(count),
});

export const rowSchema = v.tuple([label, label]);

const eventEntries = {
  id,
  at: instant,
  by: optional(v.picklist(ACTORS)),
  from: optional(localizedName),
  to: optional(localizedName),
  promise: optional(id),
  step: optional(id),
  text: optional(localized),
};

const cardEntries = { title: label, href: optional(text) };

/** What one entry of `events` is parsed with; its kind, attachments and rows are read one by one. */
export const eventSchema = v.object({
  ...eventEntries,
  kind: v.string(),
  attachments: optional(entries),
  card: optional(v.object({ ...cardEntries, rows: optional(entries) })),
});

const relatedEntries = { id, relation: v.picklist(RELATIONS) };

export const relatedSchema = v.object({ ...relatedEntries, status: optional(v.string()) });

const documentEntries = {
  version: v.picklist([1], 'Expected version 1'),
  id,
  title: optional(label),
  channel: optional(name),
  timeZone: optional(v.string()),
  closedAs: optional(v.picklist(CLOSED_AS)),
  openedAt: optional(instant),
  turn: optional(v.picklist(TURNS)),
  owner: optional(v.object({ name: localizedName, person: optional(name), since: optional(instant) })),
  quietAfter: optional(parsed(parseWork, 'work such as PT4H or P7D')),
  confirm: optional(v.object({ until: optional(instant), otherwise: v.picklist(['closes', 'stays-open']) })),
  notify: optional(v.object({ email: optional(masked), phone: optional(masked) })),
};

/** What the document is parsed with; its lists are read one by one, and an unknown status is one. */
export const requestSchema = v.object({
  ...documentEntries,
  status: v.string(),
  steps: optional(entries),
  promises: optional(entries),
  events: optional(entries),
  actions: optional(entries),
  related: optional(entries),
});

/** The whole document as one definition: source of the published JSON Schema. */
export const requestDocumentSchema = v.object({
  ...documentEntries,
  status,
  steps: optional(list(stepSchema, MAX.steps)),
  promises: optional(list(promiseSchema, MAX.promises)),
  events: optional(
    list(
      v.object({
        ...eventEntries,
        kind: v.picklist(EVENT_KINDS),
        attachments: optional(list(attachmentSchema, MAX.attachments)),
        card: optional(v.object({ ...cardEntries, rows: optional(list(rowSchema, MAX.rows)) })),
      }),
      MAX.events,
    ),
  ),
  actions: optional(list(actionSchema, MAX.actions)),
  related: optional(list(v.object({ ...relatedEntries, status: optional(status) }), MAX.related)),
});

/** The request document as it is written, before parsing. */
export type RequestInput = v.InferInput<typeof requestDocumentSchema>;
