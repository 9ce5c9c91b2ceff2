import * as v from 'valibot';
import { parseDay } from '../time/civil.js';
import { parseInstant } from './instant.js';
import type { Localized } from './localized.js';

/** The pieces that both documents are made of. */

type AnySchema = v.GenericSchema<unknown, unknown>;
type ListOf<S extends AnySchema> = v.GenericSchema<v.InferInput<S>[], v.InferOutput<S>[]>;

export const optional = v.exactOptional;

/** A string that `read` understands; JSON Schema sees the string. */
export const parsed = <T>(
  read: (text: string) => T | undefined,
  expected: string,
): v.GenericSchema<string, T> =>
  v.pipe(
    v.string(),
    v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
      const value = read(dataset.value);
      if (value !== undefined) return value;
      addIssue({ message: `Expected ${expected} but received "${dataset.value.slice(0, 80)}"` });
      return NEVER;
    }),
  );

/** A string of 1 to `most` characters. */
export const textUpTo = (most: number, what = 'a text'): v.GenericSchema<string> =>
  v.pipe(v.string(), v.regex(new RegExp(`^[^]{1,${most}}$`), `Expected ${what} of 1 to ${most} characters`));

/**
 * The same for names and other short texts, without the marks that turn the reading direction: they read in the order in
 * which they are written, to their very end.
 */
export const nameUpTo = (most: number): v.GenericSchema<string> => {
  const text = textUpTo(most);
  return v.pipe(
    text,
    v.rawTransform(({ dataset }) => dataset.value.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')),
    text,
  );
};

export const languageTag = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i, 'Expected a BCP 47 language tag'),
);

/** One text, or texts by language tag. */
export const localizedOf = (text: v.GenericSchema<string>): v.GenericSchema<Localized> =>
  v.union(
    [text, v.pipe(v.record(languageTag, text), v.minEntries(1, 'Expected a text in at least one language'))],
    'Expected a text, or texts by language tag',
  );

export const id = textUpTo(100, 'an id');
export const instant = parsed(parseInstant, 'an instant with its offset, such as 2026-11-21T10:02:00Z');
export const day = parsed(
  (text) => (Number.isNaN(parseDay(text)) ? undefined : text),
  'a date such as 2026-11-21',
);
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const list = <S extends AnySchema>(item: S, most = 100): ListOf<S> =>
  v.pipe(v.array(item), v.maxLength(most));

/** A list whose entries are read one by one, so that a bad one costs only itself. */
export const entries = v.array(v.unknown());
