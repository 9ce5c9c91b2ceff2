import type { Localized } from '../core/document/localized.js';

/** A text in the best language there is for somebody. `lang` is absent where the document gives one text for all. */
export interface LocalText {
  readonly text: string;
  readonly lang?: string;
}

/** A tag and what it falls back to, nearest first (BCP 47 look-up, RFC 4647): `de-CH-1996` → `de-CH` → `de`. */
export function fallbacks(tag: string): readonly string[] {
  const parts = tag.toLowerCase().split('-');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
}

/** The first of `available` that some wanted tag leads to, in the order of the wanted ones. */
export function bestTag(wanted: readonly string[], available: readonly string[]): string | undefined {
  for (const tag of wanted.flatMap(fallbacks)) {
    // A regional variant is still the language: `pt` is served by `pt-BR`.
    const found =
      available.find((candidate) => candidate.toLowerCase() === tag) ??
      available.find((candidate) => fallbacks(candidate).includes(tag));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The text for a reader of `locale`; else English; else the first there is, with its language. */
export function localize(value: Localized, locale: string): LocalText {
  if (typeof value === 'string') return { text: value };
  const tags = Object.keys(value);
  const lang = bestTag([locale, 'en'], tags) ?? tags[0];
  return lang === undefined ? { text: '' } : { text: value[lang] ?? '', lang };
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Wraps foreign text in isolates where its direction could pull the sentence around it apart. */
export const isolate = (text: string): string => (RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text);
