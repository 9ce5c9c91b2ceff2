import type { Snapshot } from './source.js';

/** Text → a `ready` snapshot with its JSON, or a `failed` one with `not-json`. Never throws. */
export function readJson(text: string): Snapshot {
  try {
    return { state: 'ready', json: JSON.parse(text) as unknown };
  } catch {
    return { state: 'failed', failure: { code: 'not-json', message: 'Not JSON, or cut short.' } };
  }
}
