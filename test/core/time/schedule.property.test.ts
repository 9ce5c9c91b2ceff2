import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createSchedule } from '../../../src/core/time/schedule.js';
import { dayNumber, nextMidnight } from '../../../src/core/time/day.js';
import { toInstant, toWall } from '../../../src/core/time/zone.js';
import { Oracle, ZONES, dateAt, instantOf, toGrammar, toObject, transitionsOf } from './oracle.js';
import type { Model, ModelEntry, ModelRange, Span } from './oracle.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const changes = new Map(ZONES.map((zone) => [zone, transitionsOf(zone)]));

/** A zone and an instant, most often within three days of a change of its clocks. */
const moment = fc.constantFrom(...ZONES).chain((zone) => {
  const all = changes.get(zone) ?? [];
  const anchors = all.length > 0 ? all : [Date.UTC(2026, 5, 15)];
  const near = fc.oneof(
    fc.constantFrom(-DAY, -HOUR, -1, 0, 1, 30 * MINUTE, HOUR, 90 * MINUTE, DAY),
    fc.integer({ min: -3 * DAY, max: 3 * DAY }),
    fc.integer({ min: -72, max: 72 }).map((hours) => hours * HOUR),
  );
  return fc.record({
    zone: fc.constant(zone),
    anchor: fc.constantFrom(...anchors),
    offsets: fc.array(near, { minLength: 3, maxLength: 5 }),
  });
});

const minute = fc.oneof(
  fc.integer({ min: 0, max: 23 }).map((hour) => hour * 60),
  fc.constantFrom(0, 30, 60, 90, 120, 150, 180, 210, 1380, 1410, 1439),
);

const range: fc.Arbitrary<ModelRange> = fc.oneof(
  fc.constant<ModelRange>([0, 1440]),
  fc
    .tuple(minute, minute)
    .filter(([a, b]) => a !== b)
    .map(([a, b]): ModelRange => [a, b > a ? b : b + 1440]),
);

const ranges = fc.oneof(
  { weight: 1, arbitrary: fc.constant<ModelRange[]>([]) },
  { weight: 4, arbitrary: fc.array(range, { minLength: 1, maxLength: 3 }) },
);

const week = fc.oneof(
  fc.array(ranges, { minLength: 7, maxLength: 7 }),
  ranges.map((same) => Array.from({ length: 7 }, () => same)),
);

const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** In the object form a single day goes before a period wherever it is written; written last, both forms agree. */
const periodsFirst = (entries: readonly ModelEntry[]): readonly ModelEntry[] => [
  ...entries.filter(({ from, to }) => from !== to),
  ...entries.filter(({ from, to }) => from === to),
];

/** Dates around the anchor, so that they matter to the instants that are asked about. */
const modelNear = (anchor: number): fc.Arbitrary<Model> => {
  const dates = fc
    .tuple(fc.integer({ min: -5, max: 12 }), fc.integer({ min: 0, max: 4 }))
    .map(([from, days]) => [iso(anchor + from * DAY), iso(anchor + (from + days) * DAY)] as const);
  const named = fc.option(fc.constantFrom('Natale', 'Ferragosto'), { nil: undefined });
  const entry = fc.tuple(dates, ranges, named).map(([[from, to], own, name]): ModelEntry => ({
    from,
    to,
    ranges: own,
    ...(name !== undefined && { name }),
  }));
  return fc.record({
    week,
    seasons: fc.array(
      fc.tuple(dates, week).map(([[from, to], own]) => ({ from: from.slice(5), to: to.slice(5), week: own })),
      { maxLength: 2 },
    ),
    yearly: fc
      .array(
        entry.map((own) => ({ ...own, from: own.from.slice(5), to: own.to.slice(5) })),
        { maxLength: 2 },
      )
      .map(periodsFirst),
    dated: fc.array(entry, { maxLength: 3 }).map(periodsFirst),
  });
};

const scene = moment.chain((when) => modelNear(when.anchor).map((model) => ({ ...when, model })));

/** What `next` must say, from openings that were worked out over a much longer stretch. */
function expectedNext(openings: readonly Span[], zone: string, at: number): Span | undefined {
  const found = openings.find(({ end }) => end > at);
  if (!found) return undefined;
  const today = dateAt(zone, at);
  const first = dateAt(zone, found.start);
  const daysFrom = (from: typeof today, to: typeof today): number =>
    from.until(to, { largestUnit: 'days' }).days;
  if (daysFrom(today, first) > 60) return undefined;
  const since = daysFrom(today, first) > 0 ? first : today;
  return {
    start: daysFrom(first, today) > 60 ? -Infinity : found.start,
    end: daysFrom(since, dateAt(zone, found.end)) > 60 ? Infinity : found.end,
  };
}

describe('a schedule agrees with a naive reading on Temporal', () => {
  it('isOpen, status, next, intervals, between and add', () => {
    fc.assert(
      fc.property(
        scene,
        fc.integer({ min: 0, max: 70 * 60 }),
        fc.integer({ min: 1, max: 9 }),
        (s, minutes, days) => {
          const { zone, anchor, offsets, model } = s;
          const oracle = new Oracle(model, zone);
          const schedule = createSchedule(toObject(model), { timeZone: zone });
          assert.deepEqual(schedule.issues, []);

          const middle = dateAt(zone, anchor);
          const openings = oracle.openings(middle.subtract({ days: 70 }), middle.add({ days: 140 }));

          for (const offset of offsets) {
            const at = anchor + offset;
            const isOpen = openings.some(({ start, end }) => start <= at && at < end);
            assert.equal(schedule.isOpen(at), isOpen);

            const next = expectedNext(openings, zone, at);
            assert.deepEqual(schedule.next(at), next);

            const { open, until, reason } = schedule.status(at);
            assert.equal(open, isOpen);
            const flip = isOpen ? next?.end : next?.start;
            assert.equal(until, flip === Infinity ? undefined : flip);
            assert.equal(reason, isOpen ? undefined : oracle.reasonAt(at, next));

            const to = at + minutes * MINUTE * 3;
            const within = openings
              .map(({ start, end }) => ({ start: Math.max(start, at), end: Math.min(end, to) }))
              .filter(({ start, end }) => start < end);
            assert.deepEqual([...schedule.intervals(at, to)], within);
            assert.equal(
              schedule.between(at, to),
              within.reduce((sum, { start, end }) => sum + end - start, 0),
            );

            let left = minutes * MINUTE;
            const done = openings.find(({ start, end }) => {
              const room = end - Math.max(start, at);
              if (room <= 0) return false;
              if (left <= room) return true;
              left -= room;
              return false;
            });
            // Beyond the stretch that the naive reading knows there is nothing to compare with.
            if (done)
              assert.equal(schedule.add(at, { ms: minutes * MINUTE }), Math.max(done.start, at) + left);

            const close = oracle.closeOf(at, days, 100);
            if (close !== undefined) assert.equal(schedule.add(at, { days }), close);
          }
        },
      ),
      { numRuns: 120 },
    );
  });

  it('toInstant, toWall, dayNumber and nextMidnight around every change of clocks', () => {
    for (const zone of ZONES) {
      for (const change of changes.get(zone) ?? []) {
        const date = dateAt(zone, change);
        for (let minutes = -1440; minutes <= 2880; minutes += 15) {
          const wall = Date.parse(`${date.toString()}T00:00Z`) + minutes * MINUTE;
          assert.equal(
            toInstant(zone, wall),
            instantOf(zone, date, minutes),
            `${zone} ${new Date(wall).toISOString()}`,
          );
        }
        for (const at of [change - 1, change, change + 1, change + HOUR - 1, change + HOUR]) {
          const today = dateAt(zone, at);
          assert.equal(dayNumber(zone, at) * DAY, Date.parse(today.toString()));
          assert.equal(new Date(toWall(zone, at)).toISOString().slice(0, 10), today.toString());
          assert.equal(
            nextMidnight(zone, at),
            instantOf(zone, today, 1440),
            `${zone} ${new Date(at).toISOString()}`,
          );
        }
      }
    }
  });
});

describe('the string form and the object form of the same hours agree', () => {
  it('over 40 days', () => {
    fc.assert(
      fc.property(scene, ({ zone, anchor, model }) => {
        const plain = { ...model, seasons: [] };
        const text = createSchedule(toGrammar(plain), { timeZone: zone });
        const object = createSchedule(toObject(plain), { timeZone: zone });
        assert.deepEqual(text.issues, []);
        const [from, to] = [anchor - 20 * DAY, anchor + 20 * DAY];
        assert.deepEqual([...text.intervals(from, to)], [...object.intervals(from, to)]);
      }),
      { numRuns: 150 },
    );
  });
});

function endsInItsDay({ week, seasons, yearly, dated }: Model): boolean {
  const days = [
    ...week,
    ...seasons.flatMap((season) => season.week),
    ...[...yearly, ...dated].map((each) => each.ranges),
  ];
  return days.flat().every(([, end]) => end <= 1440);
}

describe('laws that hold for every schedule', () => {
  const lawful = fc.tuple(
    scene,
    fc.integer({ min: 0, max: 200 * 60 }),
    fc.integer({ min: 0, max: 200 * 60 }),
  );

  it('what add spends, between finds again', () => {
    fc.assert(
      fc.property(lawful, ([{ zone, anchor, offsets, model }, minutes]) => {
        const schedule = createSchedule(toObject(model), { timeZone: zone });
        for (const offset of offsets) {
          const at = anchor + offset;
          const ms = minutes * MINUTE;
          const done = schedule.add(at, { ms });
          if (done === undefined) continue;
          assert.ok(done >= at);
          assert.equal(schedule.between(at, done), ms);
          if (ms > 0) assert.equal(schedule.isOpen(done - 1), true);
          else assert.equal(schedule.isOpen(done), true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('more work, or a later start, never ends earlier', () => {
    fc.assert(
      fc.property(lawful, ([{ zone, anchor, offsets, model }, less, more]) => {
        const schedule = createSchedule(toObject(model), { timeZone: zone });
        const at = anchor + (offsets[0] ?? 0);
        const later = at + less * MINUTE;
        const end = schedule.add(at, { ms: less * MINUTE });
        if (end === undefined) return; // a later start sees further ahead
        assert.ok(end <= (schedule.add(at, { ms: (less + more) * MINUTE }) ?? Infinity));
        assert.ok(end <= (schedule.add(later, { ms: less * MINUTE }) ?? Infinity));
        // A night may end after the close of the next day, so of days this holds only where every range ends in its own.
        const close = schedule.add(at, { days: 1 });
        if (close === undefined || !endsInItsDay(model)) return;
        assert.ok(close <= (schedule.add(later, { days: 1 }) ?? Infinity));
        assert.ok(close <= (schedule.add(at, { days: 2 }) ?? Infinity));
      }),
      { numRuns: 200 },
    );
  });

  it('isOpen, next, between and the next flip tell one story', () => {
    fc.assert(
      fc.property(lawful, ([{ zone, anchor, offsets, model }, first, second]) => {
        const schedule = createSchedule(toObject(model), { timeZone: zone });
        for (const offset of offsets) {
          const at = anchor + offset;
          const { open, until } = schedule.status(at);
          const next = schedule.next(at);
          assert.equal(open, schedule.isOpen(at));
          assert.equal(open, schedule.between(at, at + 1) === 1);
          assert.equal(open, next !== undefined && next.start <= at);
          if (until !== undefined) {
            assert.ok(until > at);
            assert.equal(schedule.isOpen(until), !open);
            assert.equal(schedule.between(at, until), open ? until - at : 0);
          }
          const [middle, end] = [at + first * MINUTE, at + (first + second) * MINUTE];
          assert.equal(
            schedule.between(at, end),
            schedule.between(at, middle) + schedule.between(middle, end),
          );
          let edge = -Infinity;
          for (const interval of schedule.intervals(at, end)) {
            assert.ok(interval.start > edge && interval.end > interval.start);
            edge = interval.end;
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
