import type { Localized, RequestInput } from 'attesa/core.js';
import { BRAND_ZONE, iso } from '../calendar.js';
import type { EventRow, PromiseRow, Reader, RequestRow, StepRow } from '../db/schema.js';
import { actionsOf, promiseId, turnOf } from './state.js';
import { maskedEmail, maskedPhone, unpacked } from './words.js';

/** Silence begins when the brand has said nothing for so long. */
const QUIET_AFTER = 'P7D';

type List<K extends 'steps' | 'promises' | 'events'> = NonNullable<RequestInput[K]>;
type Step = List<'steps'>[number];
type Promised = List<'promises'>[number];
type Event = List<'events'>[number];
type Attachments = NonNullable<Event['attachments']>;

/**
 * The rows as the document. Two readings without a change between them give the same bytes: nothing in it depends on when
 * it is read.
 *
 * @param base Where the service's requests live, such as `/api/requests`.
 */
export async function documentOf(db: Reader, row: RequestRow, base: string): Promise<RequestInput> {
  const events = await db
    .selectFrom('events')
    .selectAll()
    .where('request', '=', row.id)
    .orderBy('number', 'desc')
    .execute();
  const promises = await db
    .selectFrom('promises')
    .selectAll()
    .where('request', '=', row.id)
    .orderBy('number')
    .execute();
  const steps = await db
    .selectFrom('steps')
    .selectAll()
    .where('request', '=', row.id)
    .orderBy('position')
    .execute();
  const files = await db
    .selectFrom('attachments')
    .select(['id', 'event', 'name', 'type', 'size'])
    .where('request', '=', row.id)
    .orderBy('event')
    .orderBy('position')
    .execute();
  const department = await db
    .selectFrom('departments')
    .select('name')
    .where('id', '=', row.department)
    .executeTakeFirstOrThrow();
  const turn = turnOf(row.status);
  return {
    version: 1,
    id: row.id,
    title: said(row, row.title),
    channel: row.channel_kind,
    timeZone: BRAND_ZONE,
    status: row.status,
    ...(row.closed_as !== null && { closedAs: row.closed_as }),
    openedAt: iso(row.opened_at),
    ...(turn !== undefined && { turn }),
    owner: {
      name: unpacked(department.name),
      ...(row.person !== null && { person: row.person }),
      since: iso(row.owned_since),
    },
    quietAfter: QUIET_AFTER,
    ...(steps.length > 0 && { steps: steps.map(stepOf) }),
    promises: promises.map((promise) => promiseOf(row, promise)),
    events: events.map((event) => ({
      ...eventOf(row, event),
      ...attachmentsOf(
        files.filter((file) => file.event === event.number),
        `${base}/${row.id}`,
      ),
    })),
    ...(row.status === 'resolved' && {
      confirm: {
        ...(row.confirm_until !== null && { until: iso(row.confirm_until) }),
        otherwise: row.confirm_until === null ? 'stays-open' : 'closes',
      },
    }),
    ...notifyOf(row),
    actions: actionsOf(row),
    related: [],
  };
}

/** What was written in the customer's language carries it, for a page in another one. */
const said = ({ language }: RequestRow, text: string): Localized => ({ [language]: text });

function stepOf({ id, name, state, at }: StepRow): Step {
  return { id, name: unpacked(name), state, ...(at !== null && { at: iso(at) }) };
}

function promiseOf(row: RequestRow, promise: PromiseRow): Promised {
  const { kind, by, made_at, what, replaces, reason, kept_at, withdrawn_at } = promise;
  return {
    id: promiseId(promise),
    kind,
    by,
    madeAt: iso(made_at),
    ...(what !== null && { what: said(row, what) }),
    ...(replaces !== null && { replaces }),
    ...(reason !== null && { reason: said(row, reason) }),
    ...(kept_at !== null && { keptAt: iso(kept_at) }),
    ...(withdrawn_at !== null && { withdrawnAt: iso(withdrawn_at) }),
  };
}

function eventOf(row: RequestRow, event: EventRow): Event {
  const { number, at, kind, actor, from_name, to_name, promise, step, text, card } = event;
  return {
    id: `e${number}`,
    at: iso(at),
    kind,
    by: actor,
    ...(from_name !== null && { from: unpacked(from_name) }),
    ...(to_name !== null && { to: unpacked(to_name) }),
    ...(promise !== null && { promise }),
    ...(step !== null && { step }),
    ...(text !== null && { text: said(row, text) }),
    ...(card !== null && { card: JSON.parse(card) as NonNullable<Event['card']> }),
  };
}

interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

function attachmentsOf(files: readonly FileRow[], address: string): { attachments?: Attachments } {
  if (files.length === 0) return {};
  return {
    attachments: files.map(({ id, name, type, size }) => ({
      name,
      href: `${address}/attachments/${id}`,
      type,
      size,
    })),
  };
}

function notifyOf({ notify, customer_email, customer_phone }: RequestRow): Pick<RequestInput, 'notify'> {
  if (notify === 0) return {};
  if (customer_email !== null) return { notify: { email: maskedEmail(customer_email) } };
  return customer_phone === null ? {} : { notify: { phone: maskedPhone(customer_phone) } };
}
