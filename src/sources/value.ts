import { readJson } from './json.js';
import type { Snapshot, Source } from './source.js';

/** A source that never changes: it holds what it was given. */
export function createFixedSource(snapshot: Snapshot): Source {
  return {
    snapshot,
    subscribe: () => () => undefined,
    refresh: () => undefined,
  };
}

/** The document itself, as a JSON value: for the `data` property. */
export function createValueSource(json: unknown): Source {
  return createFixedSource({ state: 'ready', json });
}

/** The document as text on the page: the first match of `selector` in `root`. Fails with `not-found` or `not-json`. */
export function createInlineSource(root: ParentNode, selector = 'script[type="application/json"]'): Source {
  return createFixedSource(readInline(root.querySelector(selector)?.textContent));
}

/** The text of an inline script → what is known; nothing there → `not-found`. */
export function readInline(text: string | null | undefined): Snapshot {
  if (typeof text === 'string') return readJson(text);
  return { state: 'failed', failure: { code: 'not-found', message: 'No inline JSON.' } };
}
