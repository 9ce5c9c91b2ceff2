import { defined } from '../defined.js';
import type { RequestDocument } from '../document/request-types.js';
import { calendarAdd } from '../time/duration.js';
import { isEnded, openParts, phaseOf } from './phase.js';
import { promiseViews, type PromiseViews } from './promise-views.js';
import type {
  PromiseState,
  PromiseView,
  RequestView,
  Timeliness,
  TransferView,
} from './request-view-types.js';
import { untold } from './timeline.js';

/** The last thing heard from the brand, and the last instant at which that is recent enough. */
function quiet(document: RequestDocument): { since: number; to: number } | undefined {
  const { events, openedAt, quietAfter, timeZone } = document;
  const since = events.find(({ by }) => by === 'brand')?.at ?? openedAt;
  const to = since === undefined || !quietAfter ? undefined : calendarAdd(timeZone, since, quietAfter);
  return since === undefined || to === undefined ? undefined : { since, to };
}

const transfersOf = ({ events }: RequestDocument, { views }: PromiseViews): readonly TransferView[] =>
  events
    .filter(({ kind }) => kind === 'transfer')
    .map((event) => {
      const promise = views.get(event.promise ?? '');
      return defined({ event, promise, callsCustomer: promise?.promise.kind === 'callback' });
    });

/**
 * Where a request stands at `now` (epoch ms). Pure and exact: nothing in the answer, nor in `timelineOf`, changes before
 * its `until`, and something does at it. What the document dates in the future has happened all the same, its feed's clock
 * is wrong: it only has no instant yet.
 */
export function requestView(document: RequestDocument, now: number): RequestView {
  const { status, closedAs, confirm, events, owner } = document;
  const parts = openParts(document);
  const phase = phaseOf(document);
  const hasEnded = isEnded(phase);
  const turn = parts.length > 0 ? 'brand' : document.turn;
  const promises = promiseViews(document, now);
  const { missed } = promises;
  const views = [...promises.views.values()];
  const count = (...states: readonly PromiseState[]): number =>
    views.filter(({ state }) => states.includes(state)).length;

  const next = views
    .filter(({ state }) => state === 'pending')
    .reduce<PromiseView | undefined>((a, b) => (a && a.promise.by.at <= b.promise.by.at ? a : b), undefined);
  const silence = hasEnded || turn === 'customer' ? undefined : quiet(document);
  const silentSince = silence && now > silence.to ? silence.since : undefined;
  const ask = phase === 'resolved' ? confirm : undefined;

  function timeliness(): Timeliness {
    const isLate = hasEnded ? missed.some(({ promise }) => promises.isAfterEnd(promise)) : missed.length > 0;
    if (isLate) return 'late';
    if (silentSince !== undefined) return 'silent';
    if (hasEnded && count('missed', 'kept-late') > 0) return 'kept-late';
    if (next) return 'on-time';
    return hasEnded && count('kept', 'moot') > 0 ? 'kept' : 'none-promised';
  }

  const instants = [
    ...events.map(({ at }) => at),
    ...untold(document, promises).map(({ madeAt = now }) => madeAt),
    silence && silence.to + 1,
    ask?.until !== undefined && ask.until + 1,
  ];
  return defined({
    phase,
    timeliness: timeliness(),
    turn,
    owner,
    closedAs: phase === 'closed' ? closedAs : undefined,
    reopenedAt: isEnded(status)
      ? undefined
      : events.find(({ kind, at }) => kind === 'reopened' && at <= now)?.at,
    next,
    missed,
    record: { kept: count('kept'), of: count('kept', 'kept-late', 'missed') },
    transfers: transfersOf(document, promises),
    silentSince,
    confirm: ask && { ...ask, over: ask.until !== undefined && now > ask.until },
    openParts: parts,
    over: phase === 'closed',
    until: instants.reduce<number>((next, at) => (at && at > now && at < next ? at : next), promises.until),
  });
}
