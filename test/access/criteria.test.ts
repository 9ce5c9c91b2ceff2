/** docs/accessibility.md answers for every criterion of WCAG 2.2, A and AA, and names tests that exist. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const text = readFileSync(new URL('docs/accessibility.md', root), 'utf8');

const A = `1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3
  2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2`;
const AA = `1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8
  3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3`;

const listed = (numbers: string, level: string): [string, string][] =>
  numbers.split(/\s+/).map((number) => [number, level]);
const CRITERIA = new Map([...listed(A, 'A'), ...listed(AA, 'AA')]);

interface Row {
  readonly number: string;
  readonly level: string;
  readonly how: string;
  readonly result: string;
}

const rows = text
  .split('\n')
  .filter((line) => /^\| \d\.\d\.\d/.test(line))
  .map((line): Row => {
    const [, criterion = '', level = '', , how = '', result = ''] = line
      .split('|')
      .map((cell) => cell.trim());
    return { number: criterion.split(' ')[0] ?? '', level, how, result };
  });

test('there is a row for each of the 55 criteria, with its level, and none is open', () => {
  assert.equal(CRITERIA.size, 55);
  assert.deepEqual(
    new Map(rows.map(({ number, level }) => [number, level])),
    new Map([...CRITERIA].sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))),
  );
  assert.equal(rows.length, CRITERIA.size);
  for (const { number, result } of rows) assert.match(result, /^(supports|not applicable)$/, number);
});

test('every test that is named exists', () => {
  const named = rows.flatMap(({ how }) => [...how.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
  assert.ok(named.length > 40);
  for (const name of new Set(named)) {
    if (name === 'elements' || name.includes('*')) continue;
    const path = name.startsWith('test/') ? name : `test/access/${name}.test.ts`;
    assert.ok(existsSync(new URL(path, root)), name);
  }
});
