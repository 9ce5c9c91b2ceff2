import * as v from 'valibot';
import { isTimeZone } from '../time/zone.js';
import { inside, type Report } from './issue.js';

/** Messages repeat what they received, which may be long. */
const MAX_MESSAGE = 500;

type AnySchema = v.GenericSchema<unknown, unknown>;

/** Of an object, or the index of a list. */
type Key = string | number;

/** `value` without what stands at `keys`; everything around it is copied, nothing is changed in place. */
function without(value: unknown, keys: readonly Key[]): unknown {
  const [key, ...rest] = keys;
  if (key === undefined || typeof value !== 'object' || value === null) return value;
  const copy = (Array.isArray(value) ? value.slice() : { ...value }) as Record<Key, unknown>;
  if (rest.length > 0) copy[key] = without(copy[key], rest);
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a copy of plain data, by a key that was found in it
  else delete copy[key];
  return copy;
}

const isPresent = (value: unknown, keys: readonly Key[]): boolean => {
  let current = value;
  for (const key of keys) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return false;
    current = (current as Record<Key, unknown>)[key];
  }
  return true;
};

/** The nearest member that may go: a list with one bad entry goes as a whole, so that no index shifts. */
function prunable(value: unknown, keys: readonly Key[]): readonly Key[] {
  let end = keys.length;
  // What is missing cannot be removed: the object that lacks it is the bad one.
  if (!isPresent(value, keys)) end -= 1;
  while (end > 0 && typeof keys[end - 1] === 'number') end -= 1;
  return keys.slice(0, end);
}

/**
 * Reads `value` by `schema`, and where an optional part is wrong leaves that part out with an issue instead of
 * giving up the whole. Gives `undefined` when a required part, or one named in `vital`, is wrong.
 */
export function parseTolerantly<S extends AnySchema>(
  schema: S,
  value: unknown,
  report: Report,
  vital: readonly string[] = [],
): v.InferOutput<S> | undefined {
  let current = value;
  // Each round removes one member; a document has fewer members than this, a hostile one is given up.
  for (let round = 0; round < 64; round += 1) {
    const result = v.safeParse(schema, current, { abortEarly: true, abortPipeEarly: true });
    if (result.success) return result.output;
    const [first] = result.issues;
    const keys = (first.path ?? []).map((item) => item.key as Key);
    const isThere = isPresent(current, keys);
    // What is missing only because it was just left out has its issue already.
    if (isThere || !isPresent(value, keys)) {
      const there = keys.reduce<Report>(inside, report);
      there('', isThere ? 'invalid' : 'missing', first.message.slice(0, MAX_MESSAGE));
    }
    const target = prunable(current, keys);
    if (target.length === 0 || vital.includes(String(target[0]))) return undefined;
    current = without(current, target);
  }
  return undefined;
}

/** What no two entries of a list may share; a word is its own, and what has no id is like nothing else. */
const keyOf = (entry: unknown): unknown =>
  typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : entry;

/**
 * Entries of a list one by one, so that a bad one costs only itself; the first `most`, each id (or word) once. Holes are
 * passed over.
 */
export function readEntries<T>(
  list: readonly unknown[],
  most: number,
  report: Report,
  read: (value: unknown, report: Report) => T | undefined,
): readonly T[] {
  if (list.length > most)
    report('', 'too-many', `${list.length} entries; those after the first ${most} were left out`);
  const seen = new Set<unknown>();
  const entries: T[] = [];
  list.slice(0, most).forEach((value, index) => {
    const here = inside(report, index);
    const entry = read(value, here);
    if (entry === undefined) return;
    const id = keyOf(entry);
    if (seen.has(id)) {
      here(
        id === entry ? '' : 'id',
        'duplicate-id',
        `"${String(id)}" is taken by an earlier entry; this one was left out`,
      );
      return;
    }
    seen.add(id);
    entries.push(entry);
  });
  return entries;
}

/** The zone a document or an entry names, if there is one of that name. */
export function readZone(timeZone: string | undefined, report: Report): string | undefined {
  const name: unknown = timeZone;
  if (name === undefined || isTimeZone(name)) return name;
  const said = timeZone?.slice(0, 80) ?? '';
  report('timeZone', 'unknown-zone', `"${said}" is not an IANA time zone such as Europe/Rome`);
  return undefined;
}
