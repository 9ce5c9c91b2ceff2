import { readJson } from './json.js';
import type { Snapshot, Source } from './source.js';
import { createFixedSource } from './value.js';

/** Another format → our document, or `undefined` when it holds nothing for us: an adapter with its options filled in. */
export type Convert = (json: unknown) => unknown;

/**
 * The first `<script type="application/ld+json">` in `root` that `convert` can use, as it was at this moment.
 * The adapter is a parameter because sources do not know formats.
 */
export function createJsonLdSource(root: ParentNode, convert: Convert): Source {
  const scripts = root.querySelectorAll('script[type="application/ld+json"]');
  return createFixedSource(
    firstConverted(
      Array.from(scripts, (script) => script.textContent),
      convert,
    ),
  );
}

/** The first text that is JSON and that `convert` can use; else `not-found`. */
export function firstConverted(texts: readonly string[], convert: Convert): Snapshot {
  for (const text of texts) {
    const { json } = readJson(text);
    const converted = json === undefined ? undefined : convert(json);
    if (converted !== undefined) return { state: 'ready', json: converted };
  }
  return {
    state: 'failed',
    failure: { code: 'not-found', message: 'No JSON-LD on the page tells how to make contact.' },
  };
}
