import { defined } from '../defined.js';
import type { RequestDocument, RequestEvent, RequestPromise } from '../document/request-types.js';
import { cached } from '../time/cache.js';
import { isEnded, phaseOf } from './phase.js';
import type { EarlierDue, PromiseState, PromiseView } from './request-view-types.js';

const ENDS: readonly RequestEvent['kind'][] = ['resolved', 'closed', 'withdrawn'];
const REOPENINGS: readonly RequestEvent['kind'][] = ['reopened', 'rejected'];

const latest = (instants: readonly number[]): number => Math.max(-Infinity, ...instants);

/** Every instant that a document gives for something that has happened. */
const testified = ({ openedAt, owner, events, promises, steps }: RequestDocument): number[] =>
  [
    openedAt,
    owner?.since,
    ...events.map(({ at }) => at),
    ...steps.map(({ at }) => at),
    ...promises.flatMap(({ madeAt, keptAt, withdrawnAt }) => [madeAt, keptAt, withdrawnAt]),
  ].filter((at) => at !== undefined);

/** The instants at which a request was over and at which it was taken up again. */
function turningPoints(document: RequestDocument): {
  ends: readonly number[];
  reopenings: readonly number[];
} {
  const at = (kinds: readonly RequestEvent['kind'][]): number[] =>
    document.events.filter(({ kind }) => kinds.includes(kind)).map((event) => event.at);
  const reopenings = at(REOPENINGS);
  const reopened = latest(reopenings);
  const ends = at(ENDS);
  // An end that the status does not confirm, with nothing that undoes it, was none.
  if (!isEnded(phaseOf(document))) return { ends: ends.filter((end) => end < reopened), reopenings };
  // Over, and no event tells when: at the latest word of the document.
  if (latest(ends) < reopened || ends.length === 0) ends.push(latest(testified(document)));
  return { ends, reopenings };
}

/** The promises of a document as they stand at one instant. */
export interface PromiseViews {
  /** By id, in document order. */
  readonly views: ReadonlyMap<string, PromiseView>;
  /** Those that passed and whose thing has not come, by any of the promises in their place; the earliest first. */
  readonly missed: readonly PromiseView[];
  /** Ids of promises that an event tells of, with the earliest such instant. */
  readonly told: ReadonlyMap<string, number>;
  /** Was it made after the request was over? */
  readonly isAfterEnd: (promise: RequestPromise) => boolean;
  /** The next instant at which one of them changes. Infinity: never by itself. */
  readonly until: number;
}

/**
 * How every promise stands at `now`. Up to `by` everything in the document has happened, even what it dates in the
 * future or not at all; afterwards only what it dates in time. So a promise replaced nobody knows when is `replaced`
 * while that can still be true, and `missed` once it cannot be shown. Where `madeAt` is absent, the earliest
 * instant at which the document knows of the promise takes its place.
 *
 * What falls due while the request is over is `moot`, also after it is reopened; what was promised after it was over
 * is not.
 */
export function promiseViews(document: RequestDocument, now: number): PromiseViews {
  const { promises, events } = document;
  const { ends, reopenings } = turningPoints(document);
  const byId = new Map(promises.map((promise) => [promise.id, promise]));
  const successors = new Map<string, RequestPromise[]>();
  for (const promise of promises) {
    if (promise.replaces === undefined) continue;
    const others = successors.get(promise.replaces);
    if (others) others.push(promise);
    else successors.set(promise.replaces, [promise]);
  }
  const told = new Map<string, number>();
  for (const { promise, at } of events) if (promise !== undefined) told.set(promise, at); // the oldest comes last

  const madeAt = ({ id, madeAt, keptAt, withdrawnAt }: RequestPromise): number =>
    madeAt ?? Math.min(...[told.get(id), keptAt, withdrawnAt].map((at) => at ?? Infinity));
  const isMadeAfter = (promise: RequestPromise, instant: number): boolean =>
    madeAt(promise) > instant && madeAt(promise) < Infinity;

  function stateAt(promise: RequestPromise, now: number): PromiseState {
    const { by, keptAt, withdrawnAt } = promise;
    const inTime = (at: number): boolean => Math.min(at, now) <= by.at;
    if (keptAt !== undefined && inTime(keptAt)) return 'kept';
    const past = ends.filter(inTime);
    const end = latest(past);
    const isMoot = past.length > 0 && end >= latest(reopenings.filter(inTime)) && !isMadeAfter(promise, end);
    // What is dated too late to count will have been moot by then: it must not seem to get better.
    const counts = (at: number): boolean => at <= by.at || (inTime(at) && !isMoot);
    if (successors.get(promise.id)?.some((other) => counts(madeAt(other)))) return 'replaced';
    if (withdrawnAt !== undefined && counts(withdrawnAt)) return 'withdrawn';
    if (isMoot) return 'moot';
    if (keptAt !== undefined) return 'kept-late';
    return now > by.at ? 'missed' : 'pending';
  }

  const states = new Map(promises.map((promise) => [promise.id, stateAt(promise, now)]));
  const is = (id: string, ...some: readonly PromiseState[]): boolean =>
    some.some((state) => states.get(id) === state);

  const chains = new Map<string, readonly EarlierDue[]>();
  function earlierThan({ id, replaces = '' }: RequestPromise): readonly EarlierDue[] {
    const old = byId.get(replaces);
    return cached(chains, id, () =>
      old
        ? [...earlierThan(old), { ...old.by, promiseId: old.id, missed: is(old.id, 'missed', 'kept-late') }]
        : [],
    );
  }

  const views = new Map(
    promises.map((promise): [string, PromiseView] => {
      const [first, ...others] = successors.get(promise.id) ?? [];
      const successor = first && others.reduce((a, b) => (madeAt(b) < madeAt(a) ? b : a), first);
      const state = states.get(promise.id) ?? 'pending';
      const earlier = earlierThan(promise);
      return [promise.id, defined({ promise, state, earlier, replacedBy: successor?.id })];
    }),
  );

  /** Has one of the promises in its place been kept, in time or after? */
  const hasCome = (id: string): boolean =>
    successors.get(id)?.some((other) => is(other.id, 'kept', 'kept-late') || hasCome(other.id)) ?? false;
  const missed = [...views.values()]
    .filter(({ promise, state }) => state === 'missed' && !hasCome(promise.id))
    .sort((a, b) => a.promise.by.at - b.promise.by.at);

  const changes = promises
    .filter((promise) => promise.by.at >= now && !is(promise.id, stateAt(promise, promise.by.at + 1)))
    .map(({ by }) => by.at + 1);

  return {
    views,
    missed,
    told,
    isAfterEnd: (promise) => isMadeAfter(promise, latest(ends)),
    until: Math.min(Infinity, ...changes),
  };
}
