import assert from 'node:assert/strict';
import { parseChannels } from '../../../src/core.js';
import type { Channel, Issue } from '../../../src/core.js';

/** Parses a document that must give exactly one channel, and no issue. */
export function channelOf(json: unknown): Channel {
  const { document, issues } = parseChannels(json);
  assert.deepEqual(issues, []);
  const [channel, ...others] = document?.channels ?? [];
  assert.ok(channel && others.length === 0);
  return channel;
}

/** `code path` of every issue. */
export const codesOf = (issues: readonly Issue[]): string[] =>
  issues.map(({ code, path }) => `${code} ${path}`);

/** Does the path lead to something in the document, or to exactly one member that is missing from something in it? */
export function leadsSomewhere(json: unknown, path: string): boolean {
  if (path === '') return true;
  // The rules of hours that are written as one string are counted.
  if (typeof json === 'string') return /^\[\d+\]$/.test(path);
  if (Array.isArray(json)) {
    const [whole, index] = /^\[(\d+)\]\.?/.exec(path) ?? [];
    const at = Number(index);
    // A list in place of an object lacks the object's members.
    if (whole === undefined) return leadsSomewhere(Object.fromEntries(json.entries()), path);
    // A pair of which only one is there lacks the second.
    if (at === json.length) return whole === path;
    return at < json.length && leadsSomewhere(json[at], path.slice(whole.length));
  }
  if (typeof json !== 'object' || json === null) return false;
  const meets = Object.entries(json).some(([key, value]) => {
    if (!path.startsWith(key)) return false;
    const rest = path.slice(key.length);
    if (rest !== '' && !/^[.[]/.test(rest)) return false;
    return leadsSomewhere(value, rest.replace(/^\./, ''));
  });
  return meets || /^[\w-]+$/.test(path);
}

/** The issues as the contract has them: strings, and a path that leads somewhere in what was parsed. */
export function checkIssues(issues: readonly Issue[], json: unknown): void {
  for (const issue of issues) {
    assert.deepEqual(Object.keys(issue).sort(), ['code', 'message', 'path']);
    assert.match(issue.code, /^[a-z]+(-[a-z]+)*$/);
    assert.ok(
      issue.message.length > 0 && issue.message.length < 2000,
      `message of ${issue.message.length.toString()} characters`,
    );
    assert.ok(leadsSomewhere(json, issue.path), `${issue.code} at "${issue.path}": ${issue.message}`);
  }
}

type Path = readonly (string | number)[];

/** Every place in a value. */
export function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return [
    path,
    ...keys.flatMap((key) => placesIn((value as Record<string | number, unknown>)[key], [...path, key])),
  ];
}

/** A copy with `by` at that place. Throws where there is no such place. */
export function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}
