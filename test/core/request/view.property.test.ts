import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseRequest, requestView, timelineOf } from '../../../src/core.js';
import type { RequestDocument, RequestView } from '../../../src/core.js';
import { DAY, factsOf, instantsOf, moment } from './support.js';

/** How bad it is. What only waits may become each of the others; nothing becomes less bad by itself. */
const RANK: Record<RequestView['timeliness'], number> = {
  kept: 0,
  'on-time': 0,
  'none-promised': 1,
  'kept-late': 2,
  silent: 2,
  late: 3,
};

/** Instants all over a document, in order, from long before it to long after. */
function sampled(document: RequestDocument): number[] {
  const instants = instantsOf(document);
  const first = instants[0] ?? 0;
  const last = instants.at(-1) ?? 0;
  const spread = Array.from({ length: 40 }, (_, i) =>
    Math.floor(first - DAY + ((last - first + 9 * DAY) * i) / 39),
  );
  return [...instants, ...spread].sort((a, b) => a - b);
}

/** What every view of a document must be. */
function check(document: RequestDocument, now: number): void {
  const view = requestView(document, now);
  const timeline = timelineOf(document, now);
  assert.ok(view.until > now);
  for (const [key, value] of Object.entries(view))
    assert.notEqual(value, undefined, `${key} is there, but unknown`);

  const isOver = view.phase === 'resolved' || view.phase === 'closed';
  assert.ok(isOver || !view.timeliness.startsWith('kept'), 'only what is over can have kept everything');
  assert.ok(isOver || (view.timeliness === 'late') === view.missed.length > 0);
  assert.ok(view.timeliness !== 'silent' || view.silentSince !== undefined);
  assert.ok(view.timeliness !== 'on-time' || view.next !== undefined);
  assert.ok(view.record.kept <= view.record.of && view.record.of <= document.promises.length);
  assert.equal(view.over, view.phase === 'closed');
  assert.ok(view.phase === 'closed' || view.closedAs === undefined);
  assert.ok(view.phase === 'resolved' || view.confirm === undefined);
  assert.ok(
    view.silentSince === undefined || (view.silentSince <= now && view.turn !== 'customer' && !isOver),
  );
  if (view.next) {
    assert.equal(view.next.state, 'pending');
    assert.ok(view.next.promise.by.at >= now);
  }
  for (const { promise, state } of view.missed) {
    assert.equal(state, 'missed');
    assert.ok(promise.by.at < now && (promise.keptAt === undefined || promise.keptAt > promise.by.at));
  }

  // Everything is on the timeline once, the newest first.
  assert.equal(new Set(timeline.map(({ id }) => id)).size, timeline.length);
  assert.equal(timeline.filter(({ event }) => event).length, document.events.length);
  const told = timeline.flatMap(({ promise }) => promise?.promise.id ?? []);
  for (const { id } of document.promises) assert.ok(told.includes(id));
  const dated = timeline.flatMap(({ at }) => at ?? []);
  assert.ok(dated.every((at, i) => at <= now && at <= (dated[i - 1] ?? Infinity)));
}

describe('any request, at any instant', () => {
  it('has a view and a timeline that fit together', () => {
    fc.assert(
      fc.property(moment, ({ document, now }) => {
        for (const instant of [now, ...sampled(document), -8e15, 0, 8e15]) check(document, instant);
      }),
      { numRuns: 150 },
    );
  });

  it('never turns better by itself', () => {
    fc.assert(
      fc.property(moment, ({ document }) => {
        let last: RequestView | undefined;
        for (const instant of sampled(document)) {
          const view = requestView(document, instant);
          if (last) {
            const said = `${last.timeliness} became ${view.timeliness} at ${new Date(instant).toISOString()}`;
            assert.ok(RANK[view.timeliness] >= RANK[last.timeliness], said);
            assert.ok(view.missed.length >= last.missed.length);
            assert.deepEqual([view.phase, view.turn, view.over], [last.phase, last.turn, last.over]);
            assert.ok(view.record.kept - last.record.kept <= 0, 'nothing is kept by waiting');
          }
          last = view;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('changes at its `until`, and nothing of it before', () => {
    fc.assert(
      fc.property(moment, ({ document, now }) => {
        const { until } = requestView(document, now);
        const facts = factsOf(document, now);
        const before = sampled(document).filter((instant) => instant > now && instant < until);
        if (until < Infinity) {
          before.push(until - 1);
          assert.notDeepEqual(factsOf(document, until), facts, 'woken for nothing');
        }
        for (const instant of before) {
          if (instant <= now) continue;
          assert.deepEqual(factsOf(document, instant), facts, new Date(instant).toISOString());
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the same in whatever order its events stand', () => {
    const shuffled = moment.chain(({ json, now }) =>
      fc.record({
        json: fc.constant(json),
        now: fc.constant(now),
        events: fc.shuffledSubarray(json.events ?? [], { minLength: json.events?.length ?? 0 }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ json, events, now }) => {
        const given = parseRequest(json).document;
        const other = parseRequest({ ...json, ...(json.events && { events }) }).document;
        assert.ok(given && other);
        assert.deepEqual(requestView(other, now), requestView(given, now));
        assert.deepEqual(timelineOf(other, now), timelineOf(given, now));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a chain of promises', () => {
  /** Whether each new date came in time for the one before; the last may be kept. */
  const chain = fc.record({
    inTime: fc.array(fc.boolean(), { maxLength: 99 }),
    end: fc.constantFrom('pending', 'missed', 'kept', 'kept-late'),
  });

  it('of any length keeps every date, and owes those that passed until the last one is kept', () => {
    fc.assert(
      fc.property(chain, ({ inTime, end }) => {
        const iso = (ms: number): string => new Date(1.7e12 + ms).toISOString();
        const last = inTime.length;
        const promises = [...inTime, true].map((_, i) => ({
          id: `p${i}`,
          kind: 'update',
          by: iso(i * DAY),
          ...(i > 0 && { replaces: `p${i - 1}`, madeAt: iso((i - 1) * DAY + (inTime[i - 1] ? 0 : 1)) }),
          ...(i === last && end.startsWith('kept') && { keptAt: iso(last * DAY + (end === 'kept' ? 0 : 1)) }),
        }));
        const { document, issues } = parseRequest({ version: 1, id: 'R-1', status: 'received', promises });
        assert.deepEqual(issues, []);
        assert.ok(document);
        const view = requestView(document, 1.7e12 + last * DAY + (end === 'pending' ? 0 : 2));

        const late = inTime.flatMap((isInTime, i) => (isInTime ? [] : [`p${i}`]));
        const owed = end.startsWith('kept') ? [] : end === 'missed' ? [...late, `p${last}`] : late;
        assert.deepEqual(
          view.missed.map(({ promise }) => promise.id),
          owed,
        );
        assert.deepEqual(view.record, {
          kept: end === 'kept' ? 1 : 0,
          of: late.length + (end === 'pending' ? 0 : 1),
        });
        if (end === 'pending') {
          assert.deepEqual(
            view.next?.earlier.map(({ promiseId, missed }) => [promiseId, missed]),
            inTime.map((isInTime, i) => [`p${i}`, !isInTime]),
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});
