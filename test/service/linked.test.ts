import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linked } from '../../demo/console/linked.js';

/** What became a link, and everything that is read. */
function read(text: string): { links: unknown[]; all: string } {
  const parts = linked(text);
  const links = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.values[0]]));
  return {
    links,
    all: parts.map((part) => (typeof part === 'string' ? part : String(part.values[0]))).join(''),
  };
}

test('addresses become links, without what stands behind them', () => {
  for (const [text, ...links] of [
    ['Vedi https://a.example/x?y=1.', 'https://a.example/x?y=1'],
    ['(http://a.example:8080/) e https://A.example', 'http://a.example:8080/', 'https://A.example'],
    ['http://a.example:80', 'http://a.example:80'],
    ['https://a.example/città', 'https://a.example/città'],
    ['niente'],
  ] as const) {
    assert.deepEqual(read(text).links, links);
    assert.equal(read(text).all, text);
  }
});

test('what executes, or leads elsewhere than it seems, stays text', () => {
  for (const text of [
    'javascript:alert(1) data:text/html,x vbscript:x',
    'https://bank.example@evil.example/',
    'https://bank.example:443@evil.example/',
    'https://bank.example\\@evil.example/',
    // A Cyrillic а.
    'https://b\u0430nk.example/',
    'https://0x7f.1/',
    'https:///evil.example/',
  ])
    assert.deepEqual(read(text), { links: [], all: text });
});

test('a mark that turns the direction is no part of an address', () => {
  assert.deepEqual(read('https://a.example/\u202Emoc.knab').links, ['https://a.example/']);
  assert.equal(read('https://a.example/\u202Emoc.knab').all, 'https://a.example/\u202Emoc.knab');
});
