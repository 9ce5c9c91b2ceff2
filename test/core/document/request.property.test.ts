import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseRequest, requestView, timelineOf } from '../../../src/core.js';
import { fullRequest } from './full-request.js';
import { checkIssues, placesIn, replaced } from './support.js';

const NOW = Date.parse('2026-11-20T10:02:30Z');

/** What must hold for any JSON: a value, readable issues, and a document that everything after can live with. */
function check(json: unknown): void {
  const before = JSON.stringify(json);
  const { document, issues } = parseRequest(json);
  assert.equal(JSON.stringify(json), before, 'the input was changed');
  checkIssues(issues, json);
  if (!document) {
    assert.ok(issues.length > 0, 'no document, and nobody says why');
    return;
  }
  const { promises, events, steps } = document;
  for (const list of [promises, events, steps, document.related])
    assert.equal(new Set(list.map(({ id }) => id)).size, list.length);
  const promiseIds = promises.map(({ id }) => id);
  for (const { replaces, by } of promises) {
    assert.ok(replaces === undefined || promiseIds.includes(replaces));
    assert.ok(Number.isFinite(by.at));
  }
  for (const { promise, attachments = [], card } of events) {
    assert.ok(promise === undefined || promiseIds.includes(promise));
    for (const { href } of attachments)
      assert.match(new URL(href, 'https://example.it/').protocol, /^https?:$/);
    if (card?.href !== undefined) assert.match(card.href, /^https?:/i);
  }
  assert.ok(events.every(({ at }, i) => at <= (events[i - 1]?.at ?? Infinity)));
  assert.ok(requestView(document, NOW).until > NOW);
  assert.ok(timelineOf(document, NOW).length >= events.length);
}

const places = placesIn(fullRequest()).filter((path) => path.length > 0);

const instead = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    null,
    -1,
    1e308,
    '',
    'p0',
    'p1',
    'p2',
    'closed',
    'resolved',
    'transfer',
    'PT0M',
    'P366D',
    '9999-12-31',
    '9999-12-31T23:59:59Z',
    '0000-01-01T00:00:00Z',
    '2026-02-29',
    'javascript:alert(1)',
    '//example.org/x',
    '__proto__',
    [],
    {},
    'Pacific/Apia',
  ),
);

describe('parseRequest: any JSON', () => {
  it('never throws, and says what is wrong', () => {
    fc.assert(fc.property(fc.jsonValue(), check), { numRuns: 200 });
  });

  it('also where the outside is right and the inside is anything', () => {
    const anything = fc.jsonValue({ maxDepth: 2 });
    const keys = Object.keys(fullRequest()).filter((key) => !['version', 'id', 'status'].includes(key));
    const lists = ['events', 'promises', 'steps', 'related', 'actions'];
    const document = fc.record(
      {
        version: fc.constant(1),
        id: fc.constant('R-1'),
        status: fc.oneof(fc.constant('resolved'), fc.string()),
        ...Object.fromEntries(
          keys.map((key) => [key, lists.includes(key) ? fc.oneof(fc.array(anything), anything) : anything]),
        ),
      },
      { requiredKeys: ['version', 'id', 'status'] },
    );
    fc.assert(fc.property(document, check), { numRuns: 200 });
  });

  it('a valid document with some parts replaced by anything', () => {
    const mutation = fc.record({ at: fc.constantFrom(...places), by: instead });
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        let json: unknown = fullRequest();
        for (const { at, by } of mutations) {
          // An earlier replacement may have taken the place away.
          try {
            json = replaced(json, at, by);
          } catch {
            continue;
          }
        }
        check(json);
      }),
      { numRuns: 500 },
    );
  });

  it('one replaced part of one entry never costs another entry', () => {
    for (const key of ['events', 'promises', 'steps', 'related'] as const) {
      const given = fullRequest();
      const inside = placesIn(given[key]).filter((path) => path.length > 1);
      fc.assert(
        fc.property(fc.constantFrom(...inside), instead, (at, by) => {
          const { document } = parseRequest({ ...given, [key]: replaced(given[key], at, by) });
          const kept = document?.[key].map(({ id }) => id) ?? [];
          given[key].forEach(({ id }, index) => {
            // A new id may be the one of a later entry.
            if (index !== at[0] && by !== id) assert.ok(kept.includes(id), `${id} is gone`);
          });
        }),
        { numRuns: 150 },
      );
    }
  });
});
