import type { Localized, RequestInput } from 'attesa/core.js';
import type { Seal } from '../access/seal.js';
import { iso } from '../calendar.js';
import type { Reader, RequestRow } from '../db/schema.js';
import { readOutbox, type Message } from '../outbox/read.js';
import { sentencesOf, type StatusSentence } from '../outbox/sentences.js';
import { documentOf } from './document.js';
import { standingOf } from './documents.js';
import { unpacked } from './words.js';

/** One request as its operator sees it. */
export interface Detail {
  /** What the customer sees; its files lead to the console, which fetches them with the operator's cookie. */
  readonly document: RequestInput;
  readonly version: number;
  readonly customer: {
    readonly name: string;
    readonly email: string | null;
    readonly phone: string | null;
    readonly language: RequestRow['language'];
    readonly register: RequestRow['register'];
  };
  readonly owners: readonly {
    readonly id: string;
    readonly name: Localized;
    readonly people: readonly string[];
  }[];
  readonly links: readonly {
    readonly createdAt: string;
    readonly expiresAt: string;
    readonly revokedAt: string | null;
  }[];
  readonly sentences: readonly StatusSentence[];
  readonly outbox: readonly Message[];
}

const BASE = '/console/api/requests';

/** `undefined` when there is no such request. */
export async function detailOf(db: Reader, seal: Seal, id: string, now: number): Promise<Detail | undefined> {
  const row = await db.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const departments = await db.selectFrom('departments').selectAll().orderBy('position').execute();
  const people = await db.selectFrom('people').selectAll().orderBy('name').execute();
  const links = await db
    .selectFrom('links')
    .select(['created_at', 'expires_at', 'revoked_at'])
    .where('request', '=', id)
    .orderBy('created_at', 'desc')
    .execute();
  const document = await documentOf(db, row, BASE);
  return {
    document,
    version: row.version,
    customer: {
      name: row.customer_name,
      email: row.customer_email,
      phone: row.customer_phone,
      language: row.language,
      register: row.register,
    },
    owners: departments.map((department) => ({
      id: department.id,
      name: unpacked(department.name),
      people: people.filter((person) => person.department === department.id).map(({ name }) => name),
    })),
    links: links.map(({ created_at, expires_at, revoked_at }) => ({
      createdAt: iso(created_at),
      expiresAt: iso(expires_at),
      revokedAt: revoked_at === null ? null : iso(revoked_at),
    })),
    sentences: sentencesOf(row, standingOf(document, now).document, now),
    outbox: await readOutbox(db, seal, id),
  };
}
