import type { Work } from '../time/schedule-types.js';
import type { Localized } from './localized.js';

/** Where a request stands, as its document says. */
export type RequestStatus =
  | 'received'
  | 'in-progress'
  | 'waiting-customer'
  | 'waiting-third-party'
  | 'on-hold'
  | 'resolved'
  | 'closed'
  | 'reopened'
  | 'unknown';

/** Why it was closed. Closed is not done: only this may say so. */
export type ClosedAs =
  'done' | 'not-done' | 'duplicate' | 'not-ours' | 'no-action' | 'resubmit' | 'withdrawn';

/** Who must act next. */
export type Turn = 'brand' | 'customer' | 'third-party';

/** Who did something. */
export type Actor = Turn | 'system';

/** What is promised. */
export type PromiseKind = 'reply' | 'update' | 'resolution' | 'callback' | 'step';

/** What the customer may do. */
export type RequestAction =
  'confirm' | 'reject' | 'later' | 'reply' | 'reopen' | 'withdraw' | 'rate' | 'notify';

export type RequestEventKind =
  | 'received'
  | 'acknowledged'
  | 'note'
  | 'message'
  | 'transfer'
  | 'step'
  | 'promise'
  | 'apology'
  | 'attachment'
  | 'resolved'
  | 'confirmed'
  | 'rejected'
  | 'rated'
  | 'withdrawn'
  | 'closed'
  | 'reopened';

/** The department (and person) that holds a request. */
export interface Owner {
  readonly name: Localized;
  /** A given name, only if the brand sends it. */
  readonly person?: string;
  /** Epoch ms. */
  readonly since?: number;
}

/**
 * By when something happens. `at` is the last instant that still counts as in time (epoch ms); `day` is there when the
 * brand promised a date and no time of day, and `at` then is the last millisecond of that day in the brand's zone.
 */
export interface Due {
  readonly at: number;
  /** ISO date. */
  readonly day?: string;
}

export interface RequestPromise {
  readonly id: string;
  readonly kind: PromiseKind;
  readonly by: Due;
  /** Epoch ms. */
  readonly madeAt?: number;
  /** What is promised, in the brand's words. */
  readonly what?: Localized;
  /** Id of the promise in whose place this one stands. Never leads to a cycle or to a promise that is not there. */
  readonly replaces?: string;
  /** Why the date moved. */
  readonly reason?: Localized;
  /** Epoch ms. */
  readonly keptAt?: number;
  /** Epoch ms. */
  readonly withdrawnAt?: number;
}

export interface RequestStep {
  readonly id: string;
  readonly name: Localized;
  readonly state: 'done' | 'current' | 'upcoming' | 'skipped';
  /** Epoch ms. */
  readonly at?: number;
}

export interface Attachment {
  readonly name: string;
  /** Absolute or relative to the request; http or https only. Never loaded by itself. */
  readonly href: string;
  /** MIME type as the brand says, lower case. Not trusted. */
  readonly type?: string;
  /** Bytes. */
  readonly size?: number;
}

/** A structured message: a receipt, a parcel, a boarding pass. */
export interface Card {
  readonly title: Localized;
  /** Label and value. */
  readonly rows: readonly (readonly [Localized, Localized])[];
  /** https or http only. */
  readonly href?: string;
}

export interface RequestEvent {
  readonly id: string;
  /** Epoch ms; may lie in the future when a feed is wrong. */
  readonly at: number;
  readonly kind: RequestEventKind;
  readonly by: Actor;
  /** Transfers: the owner before and after. */
  readonly from?: Localized;
  readonly to?: Localized;
  /** Id of the promise that was made, kept or moved with this event. Always one that is in the document. */
  readonly promise?: string;
  /** Id of the step that was reached. */
  readonly step?: string;
  readonly text?: Localized;
  readonly attachments?: readonly Attachment[];
  readonly card?: Card;
}

export interface RelatedRequest {
  readonly id: string;
  readonly relation: 'part' | 'parent' | 'duplicate';
  readonly status?: RequestStatus;
}

/** A request as its customer may see it. Personal, never public. Every instant is epoch ms. */
export interface RequestDocument {
  readonly version: 1;
  readonly id: string;
  /** The customer's own request in one line. */
  readonly title?: Localized;
  /** Kind of the channel it came by; any word. */
  readonly channel?: string;
  readonly timeZone?: string;
  readonly status: RequestStatus;
  readonly closedAs?: ClosedAs;
  readonly openedAt?: number;
  /** Absent when it is over, or when neither turn nor status says. Never contradicts `status`. */
  readonly turn?: Turn;
  readonly owner?: Owner;
  /** Silence begins when the brand has said nothing for so long; every hour counts. */
  readonly quietAfter?: Work;
  readonly steps: readonly RequestStep[];
  readonly promises: readonly RequestPromise[];
  /** Newest first. */
  readonly events: readonly RequestEvent[];
  /** How many older events were left out because there were too many. */
  readonly eventsLeftOut: number;
  /** What happens when the customer, asked whether it is solved, stays silent. */
  readonly confirm?: { readonly until?: number; readonly otherwise: 'closes' | 'stays-open' };
  /** Where the brand writes at each promise, transfer and delay, masked. */
  readonly notify?: { readonly email?: string; readonly phone?: string };
  readonly actions: readonly RequestAction[];
  readonly related: readonly RelatedRequest[];
}
