import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseRequest, requestView, timelineOf } from '../../../src/core.js';
import { at, event, instant, promise, requestOf } from './support.js';

const day = (short: string): number => at(instant(short));

describe('the timeline', () => {
  const document = requestOf({
    promises: [
      promise('told', '11-20', { madeAt: '11-10' }),
      promise('untold', '11-21', { madeAt: '11-12' }),
      promise('undated', '11-22'),
      promise('same', '11-23', { madeAt: '11-11' }),
    ],
    events: [
      event('a', '11-10', 'promise', { promise: 'told' }),
      event('b', '11-13'),
      event('c', '11-11'),
      event('d', '11-19'),
      event('e', '11-18'),
    ],
  });
  const onDay = (short: string) => timelineOf(document, day(short));

  it('has events and the promises that no event tells of, newest first', () => {
    assert.deepEqual(
      onDay('11-19').map(({ id, at, event, promise }) => [id, at, event?.id, promise?.promise.id]),
      [
        ['event d', day('11-19'), 'd', undefined],
        ['event e', day('11-18'), 'e', undefined],
        ['event b', day('11-13'), 'b', undefined],
        ['promise untold', day('11-12'), undefined, 'untold'],
        ['event c', day('11-11'), 'c', undefined],
        ['promise same', day('11-11'), undefined, 'same'],
        ['event a', day('11-10'), 'a', 'told'],
        ['promise undated', undefined, undefined, 'undated'],
      ],
    );
  });

  it('gives no instant to what is dated in the future, and puts it first', () => {
    const [first, second, third, fourth] = onDay('11-12');
    assert.deepEqual(
      [first, second, third].map((entry) => [entry?.id, entry && 'at' in entry]),
      [
        ['event d', false],
        ['event e', false],
        ['event b', false],
      ],
    );
    assert.deepEqual([fourth?.id, fourth?.at], ['promise untold', day('11-12')]);
    assert.equal(requestView(document, day('11-12')).until, day('11-13'));
    assert.equal(requestView(document, day('11-11')).until, day('11-12'));
  });

  it('shows each promise as it stands', () => {
    const states = (short: string) => onDay(short).flatMap(({ promise }) => promise?.state ?? []);
    assert.deepEqual(states('11-20'), ['pending', 'pending', 'pending', 'pending']);
    assert.deepEqual(states('11-22'), ['missed', 'pending', 'missed', 'pending']);
  });

  it('gives every entry an id of its own', () => {
    const { document } = parseRequest({
      version: 1,
      id: 'R-1',
      status: 'received',
      promises: [promise('x', '11-20'), promise('event x', '11-20')],
      events: [event('x', '11-10'), event('promise x', '11-10')],
    });
    assert.ok(document);
    const ids = timelineOf(document, day('11-10')).map(({ id }) => id);
    assert.equal(new Set(ids).size, 4);
  });

  it('has the receipt last of what happened at one instant', () => {
    const document = requestOf({
      promises: [promise('p', '11-21', { madeAt: '11-10' })],
      events: [event('a', '11-10', 'acknowledged'), event('r', '11-10', 'received'), event('b', '11-10')],
    });
    assert.deepEqual(
      timelineOf(document, day('11-10')).map(({ id }) => id),
      ['event b', 'event a', 'promise p', 'event r'],
    );
  });

  it('of nothing is empty', () => {
    assert.deepEqual(timelineOf(requestOf({}), 0), []);
  });
});
