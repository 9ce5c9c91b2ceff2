import type {
  ClosedAs,
  Due,
  Owner,
  RelatedRequest,
  RequestEvent,
  RequestPromise,
  RequestStatus,
  Turn,
} from '../document/request-types.js';

/**
 * How the promises stand, the first that holds. `late`: one has passed, and what was promised has not come (a new date
 * does not undo that). `silent`: no event from the brand for longer than it allows itself. `on-time`: one is pending.
 * `none-promised`: none is, nobody has said when.
 *
 * When it is resolved or closed, `late` and `on-time` are only about what was promised after that; else `kept-late`: one
 * was missed or kept late; `kept`: none was, and one was kept or had not fallen due.
 */
export type Timeliness = 'on-time' | 'late' | 'silent' | 'none-promised' | 'kept' | 'kept-late';

/**
 * How one promise stands. `pending`: still in time. `missed`: it passed and nothing came. `kept`, `kept-late`: it came,
 * in time or after. `replaced`: another date was given in time. `withdrawn`: taken back in time. `moot`: the request
 * was over before it fell due.
 */
export type PromiseState = 'pending' | 'missed' | 'kept' | 'kept-late' | 'replaced' | 'withdrawn' | 'moot';

/** A promise as it stands now, with how it moved. */
export interface PromiseView {
  readonly promise: RequestPromise;
  readonly state: PromiseState;
  /** The dates before this one, oldest first: the first is what was promised at first. Empty: it never moved. */
  readonly earlier: readonly EarlierDue[];
  /** The promise that took its place. */
  readonly replacedBy?: string;
}

/** A date that was given and replaced. */
export interface EarlierDue extends Due {
  readonly promiseId: string;
  /** It had passed before the new date was given: an apology is owed. */
  readonly missed: boolean;
}

/** One change of owner. */
export interface TransferView {
  readonly event: RequestEvent;
  /** The new date that came with it. */
  readonly promise?: PromiseView;
  /** They call the customer, who need not call. */
  readonly callsCustomer: boolean;
}

/** One thing on the timeline: an event, or a promise that no event tells of. */
export interface TimelineEntry {
  /** Unique in the document. */
  readonly id: string;
  /** Epoch ms; absent while the document dates it in the future (it then comes first), and if it gives no date (last). */
  readonly at?: number;
  readonly event?: RequestEvent;
  readonly promise?: PromiseView;
}

/** Where a request stands at one instant. Instants are epoch ms. */
export interface RequestView {
  /** The status; `in-progress` instead of `resolved` or `closed` while a part of it is open. */
  readonly phase: RequestStatus;
  readonly timeliness: Timeliness;
  /** Absent when it is over or unknown. */
  readonly turn?: Turn;
  readonly owner?: Owner;
  readonly closedAs?: ClosedAs;
  /** When it was last reopened; absent once its status is resolved or closed again. */
  readonly reopenedAt?: number;
  /** The pending promise that falls due first. */
  readonly next?: PromiseView;
  /** Promises that passed and whose thing has not come, the earliest first; those with a new date included. */
  readonly missed: readonly PromiseView[];
  /** Of the promises that fell due and were not taken back before, how many were kept in time. */
  readonly record: { readonly kept: number; readonly of: number };
  /** Newest first. */
  readonly transfers: readonly TransferView[];
  /** The last event by the brand, while `timeliness` is `silent` or silence lies under something worse. */
  readonly silentSince?: number;
  readonly confirm?: {
    readonly until?: number;
    readonly otherwise: 'closes' | 'stays-open';
    /** The deadline has passed. */
    readonly over: boolean;
  };
  /** Open parts that keep open what its status calls resolved or closed; else empty. */
  readonly openParts: readonly RelatedRequest[];
  /** Closed, with no part open. Only a promise made after that may still fall due. */
  readonly over: boolean;
  /** After `now`; nothing in this view changes before it. Infinity: never by itself. */
  readonly until: number;
}
