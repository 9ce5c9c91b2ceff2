import type {
  Actor,
  ClosedAs,
  PromiseKind,
  RequestEventKind,
  RequestStatus,
  RequestStep,
} from 'attesa/core.js';
import type { NoticeKind, Register } from 'attesa/i18n.js';
import type { Kysely, Selectable, Transaction } from 'kysely';

/** The languages of this brand. */
export type Language = 'it' | 'en';

/**
 * The tables, as the queries see them. Instants are epoch ms. What the document gives in several languages
 * (`Localized`), and other small structures, are JSON in text columns; yes and no are 1 and 0.
 *
 * Nothing here or in the queries is SQLite's own, so PostgreSQL can follow. What would change: the dialect in `open.ts`,
 * `blob` → `bytea` in `migrations.ts`, a parser that reads `bigint` as a number (instants stay far below 2^53), and
 * `select … for update` on the request's row in `ledger.ts`, since SQLite has one writer and PostgreSQL many.
 */
export interface Tables {
  departments: DepartmentsTable;
  people: PeopleTable;
  requests: RequestsTable;
  events: EventsTable;
  promises: PromisesTable;
  steps: StepsTable;
  attachments: AttachmentsTable;
  links: LinksTable;
  sessions: SessionsTable;
  operators: OperatorsTable;
  operator_sessions: OperatorSessionsTable;
  done: DoneTable;
  outbox: OutboxTable;
  chats: ChatsTable;
  chat_lines: ChatLinesTable;
}

export type Store = Kysely<Tables>;
/** Whatever reads: the store, or a transaction in it. */
export type Reader = Kysely<Tables>;
export type Tx = Transaction<Tables>;

interface DepartmentsTable {
  id: string;
  /** JSON of `Localized`. */
  name: string;
  position: number;
}

interface PeopleTable {
  department: string;
  /** Given name. */
  name: string;
}

interface RequestsTable {
  id: string;
  /** Counts every change of what the document holds. */
  version: number;
  title: string;
  /** Id of the channel it came by, and its kind. */
  channel: string;
  channel_kind: string;
  status: RequestStatus;
  closed_as: ClosedAs | null;
  opened_at: number;
  department: string;
  person: string | null;
  owned_since: number;
  confirm_until: number | null;
  /** The first answer by a person; what measured levels are made of. */
  first_reply_at: number | null;
  last_event_at: number;
  /** The customer wrote, and no operator has opened it since. */
  unread: number;
  /** 1 to 5. */
  score: number | null;
  /** The customer wants to be written to at each promise, transfer and delay. */
  notify: number;
  customer_name: string;
  customer_email: string | null;
  customer_phone: string | null;
  language: Language;
  register: Register;
  /** The rehearsal's own requests: what this one shows. Null: a customer's. */
  shows: string | null;
}

/** Append-only: no line is ever changed or removed. */
interface EventsTable {
  request: string;
  /** 1, 2, 3 … within the request. */
  number: number;
  at: number;
  kind: RequestEventKind;
  actor: Actor;
  from_name: string | null;
  to_name: string | null;
  promise: string | null;
  step: string | null;
  text: string | null;
  card: string | null;
}

/** Append-only: a date never changes; only what became of it is filled in, once. */
interface PromisesTable {
  request: string;
  number: number;
  kind: PromiseKind;
  /** As the document gives it: an instant or a date. */
  by: string;
  /** The last instant that still counts as in time. */
  due_at: number;
  made_at: number;
  what: string | null;
  replaces: string | null;
  reason: string | null;
  kept_at: number | null;
  withdrawn_at: number | null;
  /** When another was made in its place. */
  replaced_at: number | null;
  /** When the customer was told that it passed; so that it happens once. */
  told_at: number | null;
}

interface StepsTable {
  request: string;
  position: number;
  id: string;
  name: string;
  state: RequestStep['state'];
  at: number | null;
}

interface AttachmentsTable {
  id: string;
  request: string;
  event: number;
  position: number;
  name: string;
  type: string;
  size: number;
  bytes: Uint8Array;
}

/** A link in a mail. The token itself is nowhere: only its hash. */
interface LinksTable {
  hash: string;
  request: string;
  created_at: number;
  expires_at: number;
  revoked_at: number | null;
}

interface SessionsTable {
  hash: string;
  link: string;
  request: string;
  expires_at: number;
}

interface OperatorsTable {
  name: string;
  /** `scrypt$N$r$p$salt$hash`. */
  password: string;
}

interface OperatorSessionsTable {
  hash: string;
  operator: string;
  expires_at: number;
}

/** What has been done under which `Idempotency-Key`, with what came of it: a version, or a path. */
interface DoneTable {
  /** Who: one request's customer, an operator, or the public forms. */
  scope: string;
  key: string;
  fingerprint: string;
  /** Sealed: a form's answer holds a link. */
  answer: string;
  at: number;
}

interface OutboxTable {
  /** 1, 2, 3 … as they were written. */
  number: number;
  request: string;
  at: number;
  recipient: string;
  kind: NoticeKind;
  language: Language;
  subject: string;
  /** Sealed: it may hold a link. */
  text: string;
}

/** What a request that began in the chat has besides. */
interface ChatsTable {
  request: string;
  /** 1, 2, 3 … in the order in which people asked for a person; kept until they are served. Null: not asked. */
  place: number | null;
  /** When they asked. */
  asked_at: number | null;
  /** Who talks with them. */
  operator: string | null;
  /** When somebody took it first; with `ended_at` the time that a conversation takes. */
  taken_at: number | null;
  /** When the seat was given up for an answer by e-mail. */
  kept_at: number | null;
  /** When it was ended in the chat. */
  ended_at: number | null;
  /** Number of the last event that an operator has had before their eyes. */
  seen: number;
  /** Another request that the page named. Nobody has shown that it is theirs, so nothing of it is ever told. */
  about: string | null;
  /** The wait that was on screen when they wrote. */
  stated_lower: number | null;
  stated_upper: number | null;
  stated_by: number | null;
}

/** What an event that was said in the chat has besides. */
interface ChatLinesTable {
  request: string;
  event: number;
  /** `customer`, `assistant`, or `operator` with the name for the sign-in. */
  author: string;
  /** As the customer reads it. */
  name: string | null;
  /** The sender's own: sent twice, it is said once. */
  key: string | null;
}

export type RequestRow = Selectable<RequestsTable>;
export type EventRow = Selectable<EventsTable>;
export type PromiseRow = Selectable<PromisesTable>;
export type StepRow = Selectable<StepsTable>;
export type ChatRow = Selectable<ChatsTable>;
export type DepartmentRow = Selectable<DepartmentsTable>;
