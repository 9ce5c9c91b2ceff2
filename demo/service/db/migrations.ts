import { Migrator, type Kysely, type Migration, type MigrationProvider } from 'kysely';

/** Every change of the tables, oldest first. One that has been released is never edited: the next one mends it. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '2026-11-21-requests': { up: createRequests },
  '2026-11-22-chat': { up: createChat },
};

async function createRequests(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;

  await schema
    .createTable('departments')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('people')
    .addColumn('department', 'text', (column) => column.notNull().references('departments.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('people_key', ['department', 'name'])
    .execute();

  await schema
    .createTable('requests')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('channel_kind', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('closed_as', 'text')
    .addColumn('opened_at', 'bigint', (column) => column.notNull())
    .addColumn('department', 'text', (column) => column.notNull().references('departments.id'))
    .addColumn('person', 'text')
    .addColumn('owned_since', 'bigint', (column) => column.notNull())
    .addColumn('confirm_until', 'bigint')
    .addColumn('first_reply_at', 'bigint')
    .addColumn('last_event_at', 'bigint', (column) => column.notNull())
    .addColumn('unread', 'integer', (column) => column.notNull())
    .addColumn('score', 'integer')
    .addColumn('notify', 'integer', (column) => column.notNull())
    .addColumn('customer_name', 'text', (column) => column.notNull())
    .addColumn('customer_email', 'text')
    .addColumn('customer_phone', 'text')
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('register', 'text', (column) => column.notNull())
    .addColumn('shows', 'text')
    .execute();
  await schema.createIndex('requests_by_channel').on('requests').columns(['channel', 'opened_at']).execute();
  await schema.createIndex('requests_by_status').on('requests').column('status').execute();

  await schema
    .createTable('events')
    .addColumn('request', 'text', (column) => column.notNull().references('requests.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('from_name', 'text')
    .addColumn('to_name', 'text')
    .addColumn('promise', 'text')
    .addColumn('step', 'text')
    .addColumn('text', 'text')
    .addColumn('card', 'text')
    .addPrimaryKeyConstraint('events_key', ['request', 'number'])
    .execute();
  await schema
    .createTable('promises')
    .addColumn('request', 'text', (column) => column.notNull().references('requests.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addColumn('what', 'text')
    .addColumn('replaces', 'text')
    .addColumn('reason', 'text')
    .addColumn('kept_at', 'bigint')
    .addColumn('withdrawn_at', 'bigint')
    .addColumn('replaced_at', 'bigint')
    .addColumn('told_at', 'bigint')
    .addPrimaryKeyConstraint('promises_key', ['request', 'number'])
    .execute();
  await schema
    .createTable('steps')
    .addColumn('request', 'text', (column) => column.notNull().references('requests.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint')
    .addPrimaryKeyConstraint('steps_key', ['request', 'position'])
    .execute();
  await schema
    .createTable('attachments')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('request', 'text', (column) => column.notNull().references('requests.id'))
    .addColumn('event', 'integer', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('bytes', 'blob', (column) => column.notNull())
    .execute();
  await schema.createIndex('attachments_by_request').on('attachments').column('request').execute();

  await schema
    .createTable('links')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('request', 'text', (column) => column.notNull().references('requests.id'))
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('revoked_at', 'bigint')
    .execute();
  await schema.createIndex('links_by_request').on('links').column('request').execute();
  await schema
    .createTable('sessions')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('link', 'text', (column) => column.notNull().references('links.hash'))
    .addColumn('request', 'text', (column) => column.notNull().references('requests.id'))
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('operators')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('password', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('operator_sessions')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('operator', 'text', (column) => column.notNull().references('operators.name'))
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();

  await schema
    .createTable('done')
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('done_key', ['scope', 'key'])
    .execute();
  await schema
    .createTable('outbox')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('request', 'text', (column) => column.notNull().references('requests.id'))
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('recipient', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('outbox_by_request').on('outbox').column('request').execute();
}

async function createChat(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;

  await schema
    .createTable('chats')
    .addColumn('request', 'text', (column) => column.primaryKey().references('requests.id'))
    .addColumn('place', 'integer', (column) => column.unique())
    .addColumn('asked_at', 'bigint')
    .addColumn('operator', 'text', (column) => column.references('operators.name'))
    .addColumn('taken_at', 'bigint')
    .addColumn('kept_at', 'bigint')
    .addColumn('ended_at', 'bigint')
    .addColumn('seen', 'integer', (column) => column.notNull())
    .addColumn('about', 'text')
    .addColumn('stated_lower', 'bigint')
    .addColumn('stated_upper', 'bigint')
    .addColumn('stated_by', 'bigint')
    .execute();
  await schema.createIndex('chats_by_end').on('chats').column('ended_at').execute();

  await schema
    .createTable('chat_lines')
    .addColumn('request', 'text', (column) => column.notNull().references('chats.request'))
    .addColumn('event', 'integer', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('key', 'text')
    .addPrimaryKeyConstraint('chat_lines_key', ['request', 'event'])
    .addUniqueConstraint('chat_lines_once', ['request', 'author', 'key'])
    .execute();

  // Every ring of a doorbell asks for the sessions of one request, and every minute forgets those that ended.
  await schema.createIndex('sessions_by_request').on('sessions').column('request').execute();
  await schema.createIndex('sessions_by_end').on('sessions').column('expires_at').execute();
}

const provider: MigrationProvider = { getMigrations: () => Promise.resolve(MIGRATIONS) };

/** Brings the tables to their latest shape; does nothing where they have it. Throws what went wrong. */
export async function migrate(db: Kysely<never>): Promise<void> {
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) throw new Error('The database cannot be brought up to date', { cause: error });
}
