import * as v from 'valibot';
import { childPath, type Issue } from './issue.js';

/** Messages repeat what they received, which may be long. */
const MAX_MESSAGE = 500;

type AnySchema = v.GenericSchema<unknown, unknown>;

/** `value` without what stands at `keys`; everything around it is copied, nothing is changed in place. */
function without(value: unknown, keys: readonly PropertyKey[]): unknown {
  const [key, ...rest] = keys;
  if (key === undefined || typeof value !== 'object' || value === null) return value;
  const copy = (Array.isArray(value) ? value.slice() : { ...value }) as Record<PropertyKey, unknown>;
  if (rest.length > 0) copy[key] = without(copy[key], rest);
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a copy of plain data, by a key that was found in it
  else delete copy[key];
  return copy;
}

const isPresent = (value: unknown, keys: readonly PropertyKey[]): boolean => {
  let current = value;
  for (const key of keys) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return false;
    current = (current as Record<PropertyKey, unknown>)[key];
  }
  return true;
};

/** The nearest member that may go: a list with one bad entry goes as a whole, so that no index shifts. */
function prunable(value: unknown, keys: readonly PropertyKey[]): readonly PropertyKey[] {
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
  path: string,
  issues: Issue[],
  vital: readonly string[] = [],
): v.InferOutput<S> | undefined {
  let current = value;
  // Each round removes one member; a document has fewer members than this, a hostile one is given up.
  for (let round = 0; round < 64; round += 1) {
    const result = v.safeParse(schema, current, { abortEarly: true, abortPipeEarly: true });
    if (result.success) return result.output;
    const [first] = result.issues;
    const keys = (first.path ?? []).map((item) => item.key as PropertyKey);
    const isThere = isPresent(current, keys);
    // What is missing only because it was just left out has its issue already.
    if (isThere || !isPresent(value, keys)) {
      issues.push({
        path: keys.reduce<string>(
          (at, key) => childPath(at, typeof key === 'number' ? key : String(key)),
          path,
        ),
        code: isThere ? 'invalid' : 'missing',
        message: first.message.slice(0, MAX_MESSAGE),
      });
    }
    const target = prunable(current, keys);
    if (target.length === 0 || vital.includes(String(target[0]))) return undefined;
    current = without(current, target);
  }
  return undefined;
}
