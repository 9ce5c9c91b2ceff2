import type { PartFiles, PartialMessages } from '../i18n/messages.js';
import { warnOnce } from '../internal/warn.js';

type Load = PartFiles[string];

/** Words that are loaded once for the whole page, when somebody speaks them. */
const here = new Set<Load>();
const failed = new Set<Load>();
const loading = new Map<Load, Promise<boolean>>();

export const isHere = (load: Load): boolean => here.has(load);

/** The last attempt did not succeed. */
export const hasFailed = (load: Load): boolean => failed.has(load);

/** What could not be loaded may be tried again. */
export const forgetFailure = (load: Load): boolean => failed.delete(load);

async function run(load: Load, tag: string, add: (part: PartialMessages) => void): Promise<boolean> {
  try {
    for (const part of Object.values(await load())) add(part);
    here.add(load);
    failed.delete(load);
  } catch {
    failed.add(load);
    warnOnce(`The words of "${tag}" could not be loaded; the next language that was asked for is used.`);
  }
  loading.delete(load);
  return here.has(load);
}

/**
 * Loads words, unless they are here or on their way.
 * @param add takes them
 * @returns whether they are here now
 */
export function loadWords(load: Load, tag: string, add: (part: PartialMessages) => void): Promise<boolean> {
  if (here.has(load)) return Promise.resolve(true);
  const underWay = loading.get(load) ?? run(load, tag, add);
  loading.set(load, underWay);
  return underWay;
}
