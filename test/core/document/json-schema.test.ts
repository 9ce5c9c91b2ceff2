import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv, type ValidateFunction } from 'ajv';
import { deskDocument } from '../../../demo/service/desk.js';
import { FIXTURES } from '../../../demo/service/fixtures.js';
import { REQUEST_FIXTURES } from '../../../demo/service/request-fixtures.js';
import { parseChannels, parseRequest, type Issue } from '../../../src/core.js';
import { channelsDocumentSchema } from '../../../src/core/document/channels-schema.js';
import { requestDocumentSchema } from '../../../src/core/document/request-schema.js';

type Definition = Parameters<typeof toJsonSchema>[0];
type Parse = (json: unknown) => { readonly issues: readonly Issue[] };

/** As the build publishes it. */
function schemaOf(definition: Definition): ValidateFunction {
  const schema: object = toJsonSchema(definition, { typeMode: 'input', errorMode: 'ignore' });
  return new Ajv({ strict: false }).compile(schema);
}

const validateChannels = schemaOf(channelsDocumentSchema);
const validateRequest = schemaOf(requestDocumentSchema);

const asSent = (body: unknown): unknown => JSON.parse(JSON.stringify(body));

/** What stands at the path of an issue. */
const valueAt = (json: unknown, path: string): unknown =>
  path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], json);

/** Issues of form. What is wrong inside a text (a duration, a link, a zone) is more than a JSON Schema can see. */
const ofForm = (json: unknown, issues: readonly Issue[]): readonly Issue[] =>
  issues.filter(
    ({ code, path }) =>
      ['missing', 'too-many', 'unknown-word'].includes(code) ||
      (code === 'invalid' && typeof valueAt(json, path) !== 'string'),
  );

const galleries: readonly [
  string,
  readonly { readonly name: string; readonly body: unknown }[],
  ValidateFunction,
  Parse,
][] = [
  ['channels', FIXTURES.flatMap(({ fixtures }) => fixtures), validateChannels, parseChannels],
  ['request', REQUEST_FIXTURES.flatMap(({ fixtures }) => fixtures), validateRequest, parseRequest],
];

for (const [name, fixtures, validate, parse] of galleries) {
  describe(`the published schema of the ${name} document`, () => {
    it('accepts what the parser takes as it is', () => {
      const good = fixtures.filter(({ body }) => parse(asSent(body)).issues.length === 0);
      assert(good.length > 30);
      for (const { name, body } of good)
        assert(validate(asSent(body)), `${name}: ${JSON.stringify(validate.errors)}`);
    });

    it('refuses what the parser leaves something out of, as far as form goes', () => {
      const bad = fixtures.filter(({ body }) => {
        const json = asSent(body);
        return ofForm(json, parse(json).issues).length > 0;
      });
      assert(bad.length >= 5);
      for (const { name, body } of bad) assert(!validate(asSent(body)), name);
    });
  });
}

describe('the document that the desk publishes', () => {
  it('is valid at any hour of a week, quiet or in a rush', () => {
    const monday = Date.parse('2026-11-16T00:00:00Z');
    for (let hour = 0; hour < 7 * 24; hour += 5)
      for (const load of [0.25, 1, 6]) {
        const json = asSent(deskDocument(monday + hour * 3_600_000, load));
        assert(validateChannels(json), JSON.stringify(validateChannels.errors));
        assert.deepEqual(parseChannels(json).issues, []);
      }
  });
});
