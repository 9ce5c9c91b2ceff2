import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createSchedule, parseChannels } from 'attesa/core.js';
import { BRAND_ZONE, shiftAt } from '../../demo/service/calendar.js';
import { deskDocument, PUBLISHED_HOURS, QUANTUM, type DeskChannel } from '../../demo/service/desk.js';
import { FIXTURE_BY_NAME, FIXTURES } from '../../demo/service/fixtures.js';

const MINUTE = 60_000;
const FRIDAY_ELEVEN = Date.parse('2026-11-20T10:30:00Z');
const FRIDAY_NIGHT = Date.parse('2026-11-20T23:30:00Z');

function channel(at: number, id: string, load = 1): DeskChannel {
  const found = deskDocument(at, load).channels.find((entry) => entry.id === id);
  assert.ok(found, `the desk has a channel ${id}`);
  return found;
}

function minutesOf(duration: string): number {
  const match = /^PT(\d+)M$/.exec(duration);
  assert.ok(match, `${duration} is whole minutes`);
  return Number(match[1]);
}

describe('the calendar of the workshop', () => {
  const open = (id: string, at: string): boolean =>
    shiftAt(PUBLISHED_HOURS[id] ?? { week: {} }, Date.parse(at)) !== undefined;

  test('holds the hours of the week', () => {
    assert.equal(open('chat', '2026-11-20T07:59:59Z'), false);
    assert.equal(open('chat', '2026-11-20T08:00:00Z'), true);
    assert.equal(open('chat', '2026-11-20T16:59:59Z'), true);
    assert.equal(open('chat', '2026-11-20T17:00:00Z'), false);
    assert.equal(open('chat', '2026-11-22T10:00:00Z'), false, 'Sunday');
    assert.equal(open('telefono', '2026-11-20T12:30:00Z'), false, 'the lunch break');
  });

  test('a dated day replaces the week', () => {
    assert.equal(open('chat', '2026-12-25T10:00:00Z'), false, 'Christmas');
    assert.equal(open('chat', '2026-12-08T10:00:00Z'), false, 'the Immaculate Conception');
    assert.equal(open('chat', '2026-12-24T11:00:00Z'), true, 'Christmas Eve, morning');
    assert.equal(open('chat', '2026-12-24T14:00:00Z'), false, 'Christmas Eve, afternoon');
    assert.equal(open('telefono', '2027-08-12T08:00:00Z'), false, 'the August break');
    assert.equal(open('chat', '2027-08-12T08:00:00Z'), true, 'short hours in the August break');
    assert.equal(open('telefono', '2027-03-29T08:00:00Z'), false, 'Easter Monday');
  });

  test('an evening reaches into the night', () => {
    assert.equal(open('soccorso', '2026-11-20T16:59:00Z'), false);
    assert.equal(open('soccorso', '2026-11-20T23:30:00Z'), true);
    assert.equal(open('soccorso', '2026-11-21T00:59:00Z'), true);
    assert.equal(open('soccorso', '2026-11-21T01:00:00Z'), false);
  });

  test('a season has a week of its own', () => {
    assert.equal(open('officina', '2027-05-16T08:00:00Z'), true, 'a Sunday in May');
    assert.equal(open('officina', '2026-11-22T09:00:00Z'), false, 'a Sunday in November');
  });

  test('a shift knows since when and until when', () => {
    const shift = shiftAt(PUBLISHED_HOURS['soccorso'] ?? { week: {} }, FRIDAY_NIGHT);
    assert.equal(shift?.sinceMinutes, 6.5 * 60);
    assert.equal(shift?.end, Date.parse('2026-11-21T01:00:00Z'));
  });
});

test('the calendar and the library agree, minute by minute around every edge', () => {
  const from = Date.parse('2026-07-01T00:00:00Z');
  const to = Date.parse('2027-07-01T00:00:00Z');
  for (const [id, hours] of Object.entries(PUBLISHED_HOURS)) {
    const schedule = createSchedule(hours, { timeZone: BRAND_ZONE });
    assert.deepEqual(schedule.issues, [], id);
    const openings = [...schedule.intervals(from, to)];
    assert.ok(openings.length > 100, id);
    for (const { start, end } of openings) {
      for (const [at, open] of [
        [start - 1, false],
        [start, true],
        [end - 1, true],
        [end, false],
      ] as const) {
        if (at < from || at >= to) continue;
        assert.equal(shiftAt(hours, at) !== undefined, open, `${id} at ${new Date(at).toISOString()}`);
      }
    }
  }
});

describe('the desk', () => {
  test('gives the same document to the byte within one reading, and moves with the next', () => {
    const start = Math.floor(FRIDAY_ELEVEN / QUANTUM) * QUANTUM;
    const first = JSON.stringify(deskDocument(start));
    assert.equal(JSON.stringify(deskDocument(start + QUANTUM - 1)), first);
    assert.notEqual(JSON.stringify(deskDocument(start + QUANTUM)), first);
  });

  test('stands still at night, apart from those who work at night', () => {
    const quiet = (at: number): string =>
      JSON.stringify(deskDocument(at).channels.filter(({ id }) => id !== 'soccorso'));
    assert.equal(quiet(FRIDAY_NIGHT + 20 * MINUTE), quiet(FRIDAY_NIGHT));
  });

  test('has live facts exactly when somebody is on duty', () => {
    for (let at = FRIDAY_ELEVEN; at < FRIDAY_ELEVEN + 14 * 24 * 60 * MINUTE; at += 47 * MINUTE) {
      for (const id of ['chat', 'telefono', 'soccorso', 'oro']) {
        const onDuty = shiftAt(PUBLISHED_HOURS[id] ?? { week: {} }, at) !== undefined;
        assert.equal(channel(at, id).live !== undefined, onDuty, `${id} at ${new Date(at).toISOString()}`);
      }
    }
  });

  test('its numbers can be real, at any hour and under any load', () => {
    for (const load of [0.25, 1, 3, 6]) {
      for (let at = FRIDAY_ELEVEN; at < FRIDAY_ELEVEN + 3 * 24 * 60 * MINUTE; at += 31 * MINUTE) {
        for (const { live } of deskDocument(at, load).channels) {
          if (live === undefined) continue;
          assert.ok(
            Date.parse(live.asOf) <= at && at - Date.parse(live.asOf) < QUANTUM,
            'the reading is fresh and not from the future',
          );
          assert.ok(
            live.waiting === undefined ||
              (Number.isInteger(live.waiting) && live.waiting >= 0 && live.waiting < 200),
          );
          assert.ok(live.agents === undefined || (Number.isInteger(live.agents) && live.agents >= 1));
          assert.ok(live.waits === undefined || live.waits.length >= 5);
          for (const duration of [...(live.waits ?? []), live.usual, live.handling].filter(
            (text) => text !== undefined,
          )) {
            const value = minutesOf(duration);
            assert.ok(value >= 1 && value < 240, `${duration} under load ${load.toString()}`);
          }
        }
      }
    }
  });

  test('a peak is felt and a crisis is worse', () => {
    const waiting = [0.25, 2, 6].map((load) => channel(FRIDAY_ELEVEN, 'chat', load).live?.waiting ?? 0);
    assert.ok(
      (waiting[0] ?? 0) < (waiting[1] ?? 0) && (waiting[1] ?? 0) < (waiting[2] ?? 0),
      `waiting: ${waiting.join(' < ')}`,
    );
    const usual = [0.25, 6].map((load) => channel(FRIDAY_ELEVEN, 'chat', load).live?.usual);
    assert.equal(usual[0], usual[1], 'the usual day does not depend on today');
  });

  test('in a crisis it says why, until when, and takes no call it could not return', () => {
    assert.equal(channel(FRIDAY_ELEVEN, 'chat', 1).notice, undefined);
    assert.equal(channel(FRIDAY_ELEVEN, 'chat', 6).notice?.until, '2026-11-20T17:00:00Z');
    assert.equal(channel(FRIDAY_ELEVEN, 'richiamata', 6).paused?.until, '2026-11-20T16:00:00Z');
  });

  test('holidays carry a name in both languages', () => {
    for (const [id, { dates = {} }] of Object.entries(PUBLISHED_HOURS)) {
      for (const [day, entry] of Object.entries(dates)) {
        if (typeof entry === 'object' && entry.hours !== 'closed') continue;
        const name = typeof entry === 'object' ? entry.name : undefined;
        assert.ok(typeof name === 'object' && name['it'] && name['en'], `${id} ${day}`);
      }
    }
  });

  test('is a document without a flaw, at any hour and under any load', () => {
    for (const load of [0.25, 1, 6]) {
      for (let hour = 0; hour < 7 * 24; hour += 5) {
        assert.deepEqual(parseChannels(deskDocument(FRIDAY_ELEVEN + hour * 60 * MINUTE, load)).issues, []);
      }
    }
  });

  test('topics lead to channels that exist', () => {
    const { channels, topics = [] } = deskDocument(FRIDAY_ELEVEN);
    const ids = new Set(channels.map(({ id }) => id));
    assert.equal(ids.size, channels.length, 'ids are unique');
    for (const topic of topics)
      for (const id of topic.channels) assert.ok(ids.has(id), `${topic.id} → ${id}`);
  });
});

describe('the fixtures', () => {
  test('are small, named once and captioned in both languages', () => {
    const all = FIXTURES.flatMap(({ fixtures }) => fixtures);
    assert.equal(FIXTURE_BY_NAME.size, all.length);
    for (const { name, shows, body } of all) {
      assert.ok(shows.it !== '' && shows.en !== '', name);
      const { length } = JSON.stringify(body);
      assert.ok(length <= 3 * 1024, `${name} has ${length.toString()} bytes`);
    }
  });

  test('say of themselves where no document comes of them: there the page’s own link stands in', () => {
    for (const { name, body, fails = false } of FIXTURES.flatMap(({ fixtures }) => fixtures))
      assert.equal(parseChannels(body).document === undefined, fails, name);
  });
});
