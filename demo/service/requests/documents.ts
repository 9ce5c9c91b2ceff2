import {
  parseRequest,
  requestView,
  type RequestDocument,
  type RequestInput,
  type RequestView,
} from 'attesa/core.js';
import { hashTag } from '../answers.js';
import type { Reader, Store } from '../db/schema.js';
import { documentOf } from './document.js';

/** One version of a request's document, ready to be sent and ready to be judged. */
export interface Reading {
  readonly version: number;
  readonly json: RequestInput;
  readonly body: string;
  /** Strong ETag. */
  readonly tag: string;
}

export async function readingOf(db: Reader, id: string, base: string): Promise<Reading | undefined> {
  const row = await db.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const json = await documentOf(db, row, base);
  const body = JSON.stringify(json);
  return { version: row.version, json, body, tag: hashTag(body) };
}

/** The parsed document and where it stands. What this service writes can always be read. */
export function standingOf(
  json: RequestInput,
  now: number,
): { document: RequestDocument; view: RequestView } {
  const { document } = parseRequest(json);
  if (document === undefined) throw new Error(`The document of ${json.id} cannot be read`);
  return { document, view: requestView(document, now) };
}

/** More readings than these are made anew when they are asked for. */
const MOST = 500;

/**
 * Readings of what is committed, kept while the version is the same: most visits find nothing new. Never for the inside of
 * a transaction, which may be undone.
 */
export class Documents {
  readonly #readings = new Map<string, Reading>();
  readonly #store: Store;
  readonly #base: string;

  constructor(store: Store, base: string) {
    this.#store = store;
    this.#base = base;
  }

  async get(id: string): Promise<Reading | undefined> {
    const row = await this.#store
      .selectFrom('requests')
      .select('version')
      .where('id', '=', id)
      .executeTakeFirst();
    const known = this.#readings.get(id);
    if (row === undefined || known?.version === row.version) return row && known;
    // In a transaction, so that no change falls between two of its queries.
    const reading = await this.#store.transaction().execute((tx) => readingOf(tx, id, this.#base));
    if (reading !== undefined) {
      this.#readings.delete(id);
      this.#readings.set(id, reading);
      const [oldest] = this.#readings.keys();
      if (this.#readings.size > MOST && oldest !== undefined) this.#readings.delete(oldest);
    }
    return reading;
  }
}
