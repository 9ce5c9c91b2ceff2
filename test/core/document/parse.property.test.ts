import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { expectationOf, parseChannels, rankChannels } from '../../../src/core.js';
import { fullDocument } from './full-document.js';
import { checkIssues, placesIn, replaced } from './support.js';

const NOW = Date.parse('2026-11-20T10:02:30Z');

/** What must hold for any JSON: a value, readable issues, and channels that everything after can live with. */
function check(json: unknown): void {
  const before = JSON.stringify(json);
  const { document, issues } = parseChannels(json);
  assert.equal(JSON.stringify(json), before, 'the input was changed');
  checkIssues(issues, json);
  if (!document) {
    assert.ok(issues.length > 0, 'no document, and nobody says why');
    return;
  }
  const ids = document.channels.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const channel of document.channels) {
    if (channel.href !== undefined)
      assert.doesNotMatch(channel.href, /^\s*(javascript|data|vbscript|blob|file):/i);
    const { until } = expectationOf(channel, NOW);
    assert.ok(until > NOW);
  }
  assert.equal(rankChannels(document.channels, NOW).length <= ids.length, true);
}

const places = placesIn(fullDocument()).filter((path) => path.length > 0);

const instead = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    null,
    -1,
    1e308,
    '',
    'PT0M',
    'PT999999H',
    'P366D',
    'P999D',
    '9999-12-31T23:59:59Z',
    '0000-01-01T00:00:00Z',
    '24/7',
    'off',
    'javascript:alert(1)',
    [],
    {},
    'Pacific/Apia',
    '2026-02-29',
  ),
);

describe('parseChannels: any JSON', () => {
  it('never throws, and says what is wrong', () => {
    fc.assert(fc.property(fc.jsonValue(), check), { numRuns: 200 });
  });

  it('also where the outside is right and the inside is anything', () => {
    const channel = fc.record(
      Object.fromEntries(
        [
          'id',
          'kind',
          'mode',
          'name',
          'href',
          'address',
          'timeZone',
          'hours',
          'reply',
          'live',
          'automated',
          'languages',
          'audience',
          'notice',
          'paused',
        ].map((key) => [
          key,
          key === 'id' ? fc.string({ minLength: 1, maxLength: 5 }) : fc.jsonValue({ maxDepth: 2 }),
        ]),
      ),
      { requiredKeys: ['id'] },
    );
    const document = fc.record({
      version: fc.constant(1),
      timeZone: fc.constantFrom('Europe/Rome', 'nowhere'),
      hours: fc.oneof(fc.constant('Mo-Fr 09:00-18:00'), fc.jsonValue({ maxDepth: 2 })),
      topics: fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 2 }),
      channels: fc.array(channel, { maxLength: 4 }),
    });
    fc.assert(fc.property(document, check), { numRuns: 200 });
  });

  it('a valid document with some parts replaced by anything', () => {
    const mutation = fc.record({ at: fc.constantFrom(...places), by: instead });
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        let json: unknown = fullDocument();
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
      { numRuns: 350 },
    );
  });

  it('one replaced part of one channel never costs another channel', () => {
    const inside = placesIn(fullDocument().channels).filter((path) => path.length > 1);
    fc.assert(
      fc.property(fc.constantFrom(...inside), instead, (at, by) => {
        const given = fullDocument();
        const json = { ...given, channels: replaced(given.channels, at, by) };
        const { document, issues } = parseChannels(json);
        const kept = document?.channels.map(({ id }) => id) ?? [];
        given.channels.forEach(({ id }, index) => {
          // A new id may be the one of a later entry.
          if (index !== at[0] && by !== id) assert.ok(kept.includes(id), `${id} is gone`);
        });
        if (kept.length < 5) assert.ok(issues.length > 0);
      }),
      { numRuns: 400 },
    );
  });
});
