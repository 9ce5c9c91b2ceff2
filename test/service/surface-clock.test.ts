import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whenSaid } from '../../demo/chat-surface/clock.js';

const at = (time: string): number => Date.parse(`${time}Z`);
const NOW = at('2026-11-20T16:40');

const said = (time: string, before?: string): string =>
  whenSaid(at(time), {
    now: NOW,
    before: before === undefined ? undefined : at(before),
    language: 'en-GB',
    zone: 'Europe/Rome',
  });

test('the chat’s surface tells the time alone, and the day where a new one begins', () => {
  assert.equal(said('2026-11-20T16:37'), '17:37', 'today');
  assert.equal(said('2026-11-20T16:38', '2026-11-20T16:37'), '17:38');
  assert.equal(said('2026-11-18T15:00'), 'Wed 16:00', 'this week');
  assert.equal(said('2026-11-18T15:05', '2026-11-18T15:00'), '16:05', 'the day has been said');
  assert.equal(said('2026-11-20T09:30', '2026-11-18T15:00'), 'today, 10:30', 'after another day');
  assert.match(said('2026-11-12T15:00'), /^Thu,? 12 Nov,? 16:00$/, 'a week ago has the same name of a day');
  assert.match(said('2026-11-19T23:30', '2026-11-19T22:30'), /^today, 0?0:30$/, 'midnight is the reader’s');
});
