import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import Database from 'libsql';
import { migrate } from './migrations.js';
import type { Store, Tables } from './schema.js';

/** In place of a file: everything is gone when the process ends. */
export const IN_MEMORY = ':memory:';

/** How long to wait for a file that another process holds (ms). */
const PATIENCE = 5000;

/**
 * The database in this file, made and brought up to date where necessary. What was committed is on the disk: the log is
 * flushed before an answer is given (`synchronous=FULL`).
 */
export async function openStore(file: string): Promise<Store> {
  if (file !== IN_MEMORY) makePrivate(file);
  const database = new Database(file);
  database.pragma(`busy_timeout = ${PATIENCE}`);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  // What is deleted, an expired session for instance, is also overwritten.
  database.pragma('secure_delete = ON');
  const store = new Kysely<Tables>({ dialect: new SqliteDialect({ database: remembering(database) }) });
  await migrate(store as unknown as Kysely<never>);
  return store;
}

/** Readable for the service's own user alone, as the files that SQLite puts beside it then are too. */
function makePrivate(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
}

/** More different statements than this are compiled anew. */
const MOST_STATEMENTS = 300;

/** The database, with each statement compiled once: that is a good part of what a short query costs. */
function remembering(database: Database.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    prepare(sql) {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const statement = database.prepare(sql);
      if (statements.size < MOST_STATEMENTS) statements.set(sql, statement);
      return statement;
    },
    close() {
      database.close();
    },
  };
}
