import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseRequest } from '../../src/core/document/request.js';
import type { RequestInput } from '../../src/core/document/request-schema.js';
import type { RequestDocument } from '../../src/core/document/request-types.js';
import { requestView } from '../../src/core/request/request-view.js';

export type Json = Record<string, unknown>;

/** The document as a page gets it: through JSON, and without an issue. */
export function parsed(input: RequestInput | undefined): RequestDocument {
  const { document, issues } = parseRequest(JSON.parse(JSON.stringify(input)));
  assert.deepEqual(issues, []);
  assert(document);
  return document;
}

/** Any JSON, most of the time of this form. */
export const mostly = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 8, arbitrary: value }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) });

/** Objects with some of these members, each mostly of its form. */
export const objectOf = (members: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> =>
  fc.record(Object.fromEntries(Object.entries(members).map(([name, value]) => [name, mostly(value)])), {
    requiredKeys: [],
  });

export const someTime = fc.oneof(
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  fc.constantFrom(
    '2026-11-21T10:02:00-06:00',
    '2026-11-21T10:02:00+0100',
    '2026-11-21 10:02:00',
    '2026-11-21T00:00:00Z',
    '2026-11-21',
    '2026-02-30',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '',
  ),
);

export const someText = fc.oneof(fc.string(), fc.constantFrom(' ', 'x'.repeat(5000), '🛠️'.repeat(1500)));
export const someId = fc.oneof(
  fc.integer(),
  fc.string({ maxLength: 120 }),
  fc.constantFrom('a', 'b', 1, 'i'.repeat(101)),
);

/** What may go missing on the way: a list that is too long, an entry twice, a file nobody could open. */
const BEARABLE = ['too-many', 'duplicate-id'];

/** Whatever comes in: nothing is thrown, and what comes out is a document of which nothing that counts is dropped. */
export function holdsForAnyJson(
  shaped: fc.Arbitrary<unknown>,
  adapt: (json: unknown) => RequestInput | undefined,
) {
  let documents = 0;
  fc.assert(
    fc.property(fc.oneof({ weight: 6, arbitrary: shaped }, fc.jsonValue()), fc.integer(), (json, now) => {
      const before = JSON.stringify(json);
      const input = adapt(json);
      assert.equal(JSON.stringify(json), before, 'what is handed over is not changed');
      if (input === undefined) return;
      documents += 1;
      const { document, issues } = parseRequest(JSON.parse(JSON.stringify(input)));
      assert(document);
      for (const { path, code, message } of issues)
        assert(BEARABLE.includes(code) || path.includes('.attachments['), `${path}: ${message}`);
      assert(requestView(document, now * 1000).until > now * 1000);
    }),
    { numRuns: 400 },
  );
  assert(documents > 100, 'the forms are those of the service');
}
