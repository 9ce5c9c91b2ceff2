import { CHANNEL_KINDS } from '../core/document/channel-types.js';
import type { Issue } from '../core/document/issue.js';
import type { Overrides, PartialMessages, Register, Sentence, Sentences } from './messages.js';

const REGISTERS: readonly Register[] = ['neutral', 'informal', 'formal'];

const entriesOf = (sentences: Partial<Sentences> | undefined): [string, Sentence][] =>
  Object.entries<Sentence>(sentences ?? {});

/**
 * The words to avoid that a text holds, as written in the list.
 * @param messages the text's language; one that brings no list has nothing to avoid
 * @param own a brand's own words to avoid, lower case
 */
export function wordsToAvoid(
  text: string,
  { avoid = [] }: Pick<PartialMessages, 'avoid'>,
  own: readonly string[] = [],
): readonly string[] {
  const spaced = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}’']+/gu, ' ')} `;
  return [...avoid, ...own].filter((word) => spaced.includes(` ${word} `));
}

// JSON may hold nothing in place of a sentence.
const forms = (sentence: Sentence | null): readonly string[] =>
  typeof sentence === 'string'
    ? [sentence]
    : Object.values(sentence ?? {}).filter((form) => typeof form === 'string');

const placeholders = (sentence: Sentence): readonly string[] =>
  forms(sentence).flatMap((form) => form.match(/\{\w+\}/g) ?? []);

/** Sentences about instants are all filled with the same, whether ours use it or not. */
const WHEN = /^(by|at|until|from|due(?!\.day))\./;

/** What a sentence of a kind (`live.range.phone`) may use is what the general one uses. */
function reference(messages: PartialMessages, key: string): Sentence | undefined {
  const known = messages.neutral as Readonly<Record<string, Sentence | undefined>>;
  const [, general = '', kind = ''] = /^(.*)\.([^.]*)$/.exec(key) ?? [];
  return known[key] ?? (CHANNEL_KINDS.some((name) => name === kind) ? known[general] : undefined);
}

function checkSentence(
  messages: PartialMessages,
  key: string,
  sentence: Sentence,
  own: readonly string[],
): [code: string, message: string][] {
  if (forms(sentence).length === 0)
    return [['not-a-sentence', 'Expected a text, or texts by plural category with "other"']];
  const ours = reference(messages, key);
  if (ours === undefined) return [['unknown-sentence', `There is no sentence "${key}"`]];
  const found: [string, string][] = [];
  if (typeof sentence !== 'string' && typeof sentence.other !== 'string')
    found.push(['missing-other', 'The form "other" is missing']);
  const allowed = new Set(WHEN.test(key) ? ['{the}', '{at}', '{day}', '{date}'] : placeholders(ours));
  for (const name of new Set(placeholders(sentence))) {
    if (!allowed.has(name))
      found.push([
        'unknown-placeholder',
        `${name} is not filled here; there are ${[...allowed].join(' ') || 'none'}`,
      ]);
  }
  for (const word of new Set(forms(sentence).flatMap((form) => wordsToAvoid(form, messages, own)))) {
    found.push(['word-to-avoid', `"${word}" does not say when; see the voice guide`]);
  }
  return found;
}

/** What is wrong with a brand's sentences: unknown keys, placeholders that nothing fills, words to avoid. */
export function checkOverrides(
  messages: PartialMessages,
  overrides: Overrides,
  avoid: readonly string[] = [],
): readonly Issue[] {
  return REGISTERS.flatMap((register) =>
    entriesOf(overrides[register]).flatMap(([key, sentence]) =>
      checkSentence(messages, key, sentence, avoid).map(([code, message]) => ({
        path: `${messages.tag}.${register}["${key}"]`,
        code,
        message,
      })),
    ),
  );
}
