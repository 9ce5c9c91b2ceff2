import type { Languages, PartName, PartialMessages, WordFiles } from '../i18n/messages.js';
import { warnOnce } from '../internal/warn.js';

/** What is done with words that have arrived. */
type Take = (part: PartialMessages) => void;

/** Where the words of a language are; asked for once. */
const known = new Map<string, Promise<WordFiles>>();
/** Parts by language and name, loaded once for the whole page. */
const loading = new Map<string, Promise<boolean>>();
const here = new Set<string>();
const failed = new Set<string>();

const keyOf = (tag: string, part: PartName): string => `${tag} ${part}`;

export const isHere = (tag: string, part: PartName): boolean => here.has(keyOf(tag, part));

/** The last attempt did not succeed. */
export const hasFailed = (tag: string, part: PartName): boolean => failed.has(keyOf(tag, part));

/**
 * What could not be loaded may be tried again.
 * @returns whether there was anything
 */
export function forgetFailures(): boolean {
  const { size } = failed;
  failed.clear();
  return size > 0;
}

function filesOf(languages: Languages, tag: string, take: Take): Promise<WordFiles> {
  const asked = known.get(tag);
  if (asked) return asked;
  const files = languages[tag]?.().then((language) => {
    take(language.clock);
    return language.files;
  });
  const answer = files ?? Promise.resolve({});
  known.set(tag, answer);
  answer.catch(() => known.delete(tag));
  return answer;
}

async function load(languages: Languages, tag: string, part: PartName, take: Take): Promise<boolean> {
  const key = keyOf(tag, part);
  try {
    const files = await filesOf(languages, tag, take);
    for (const words of Object.values((await files[part]?.()) ?? {})) take(words);
    here.add(key);
    failed.delete(key);
  } catch {
    failed.add(key);
    warnOnce(`The words of "${tag}" could not be loaded; the next language that was asked for is used.`);
  }
  loading.delete(key);
  return here.has(key);
}

/**
 * Loads words, unless they are here or on their way.
 * @returns whether they are here now
 */
export function loadWords(languages: Languages, tag: string, part: PartName, take: Take): Promise<boolean> {
  const key = keyOf(tag, part);
  if (here.has(key)) return Promise.resolve(true);
  const underWay = loading.get(key) ?? load(languages, tag, part, take);
  loading.set(key, underWay);
  return underWay;
}
