import { defined } from '../defined.js';
import type { RequestDocument, RequestEvent, RequestPromise } from '../document/request-types.js';
import { promiseViews, type PromiseViews } from './promise-views.js';
import type { TimelineEntry } from './request-view-types.js';

/** Promises that no event tells of. */
export const untold = ({ promises }: RequestDocument, { told }: PromiseViews): readonly RequestPromise[] =>
  promises.filter(({ id }) => !told.has(id));

/**
 * Everything that has happened, newest first: events, and promises that no event tells of at the instant they were
 * made. What the document dates after `now` (epoch ms) comes first and has no instant; a promise made nobody knows when
 * comes last. At one instant the receipt is the oldest: nothing was promised before it. Holds as long as the view's `until`.
 */
export function timelineOf(document: RequestDocument, now: number): readonly TimelineEntry[] {
  const promises = promiseViews(document, now);
  const viewOf = (id = ''): TimelineEntry['promise'] => promises.views.get(id);
  const entries = [
    ...document.events.map((event) => ({
      id: `event ${event.id}`,
      at: event.at,
      event,
      promise: viewOf(event.promise),
    })),
    ...untold(document, promises).map(({ id, madeAt = -Infinity }) => ({
      id: `promise ${id}`,
      at: madeAt,
      event: undefined,
      promise: viewOf(id),
    })),
  ];
  return entries
    .sort((a, b) => b.at - a.at || isReceipt(a) - isReceipt(b))
    .map((entry) => defined({ ...entry, at: isDated(entry.at, now) ? entry.at : undefined }));
}

const isReceipt = ({ event }: { readonly event: RequestEvent | undefined }): number =>
  Number(event?.kind === 'received');

const isDated = (at: number, now: number): boolean => at <= now && at > -Infinity;
