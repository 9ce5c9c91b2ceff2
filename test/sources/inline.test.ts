import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { firstConverted } from '../../src/sources/json-ld.js';
import { readJson } from '../../src/sources/json.js';
import { createValueSource, readInline } from '../../src/sources/value.js';
import { nothing } from './support.js';

describe('data that is already there', () => {
  it('a value is ready at once, is not copied and does not age', () => {
    const json = { version: 1 };
    const source = createValueSource(json);
    assert.deepEqual(source.snapshot, { state: 'ready', json });
    assert.equal(source.snapshot.json, json);
    source.subscribe(nothing)();
    source.refresh();
  });

  it('inline text is JSON, not JSON, or not there', () => {
    assert.deepEqual(readInline(' {"a":1}\n'), { state: 'ready', json: { a: 1 } });
    assert.equal(readInline('').failure?.code, 'not-json');
    assert.equal(readInline('<p>').failure?.code, 'not-json');
    assert.equal(readInline(null).failure?.code, 'not-found');
    assert.equal(readInline(undefined).failure?.code, 'not-found');
  });

  it('any text is read without throwing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { state, failure } = readJson(text);
        assert.equal(state, failure ? 'failed' : 'ready');
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        assert.deepEqual(readJson(JSON.stringify(json)), {
          state: 'ready',
          json: JSON.parse(JSON.stringify(json)) as unknown,
        });
      }),
    );
  });

  it('JSON-LD: the first text that is JSON and of use', () => {
    const convert = (json: unknown): unknown => (json === 'contact' ? { version: 1 } : undefined);
    assert.deepEqual(firstConverted(['{broken', '"article"', 'null', '"contact"', '"contact"'], convert), {
      state: 'ready',
      json: { version: 1 },
    });
    assert.equal(firstConverted(['{broken', '1'], convert).failure?.code, 'not-found');
    assert.equal(firstConverted([], convert).failure?.code, 'not-found');
  });
});
