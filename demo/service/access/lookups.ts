import type { Foundation } from '../context.js';
import { change } from '../context.js';
import { imagine, notify } from '../outbox/notices.js';

/**
 * Sends a link if reference and address belong together. It runs some seconds after the answer, at an instant that nobody
 * can tell, and costs about the same when they do not: a letter is then written to nobody. So neither what the answer says,
 * nor how long it or the next one takes, tells whether they belong together. The bell rings for what was typed, match or not.
 */
export async function lookUp(context: Foundation, reference: string, email: string): Promise<void> {
  const { office } = context;
  await change(context, async (tx, at, ring) => {
    const named = await tx.selectFrom('requests').selectAll().where('id', '=', reference).executeTakeFirst();
    if (named?.customer_email?.toLowerCase() === email.trim().toLowerCase())
      await notify(tx, office, named, 'link', at);
    else {
      const any = tx.selectFrom('requests').selectAll().orderBy('last_event_at', 'desc').limit(1);
      const row = named ?? (await any.executeTakeFirst());
      if (row !== undefined) await imagine(tx, office, row, 'link', at);
    }
    ring(reference);
  });
}
