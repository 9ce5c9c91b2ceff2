import type { ServiceContext } from '../context.js';
import { change } from '../context.js';
import { notify } from '../outbox/notices.js';

/**
 * Sends a link if reference and address belong together. It runs after the answer was given, so neither what the answer
 * says nor how long it takes tells whether they do.
 */
export async function lookUp(context: ServiceContext, reference: string, email: string): Promise<void> {
  await change(context, async (tx, at, ring) => {
    const row = await tx.selectFrom('requests').selectAll().where('id', '=', reference).executeTakeFirst();
    if (row?.customer_email?.toLowerCase() !== email.trim().toLowerCase()) return;
    await notify(tx, context.office, row, 'link', at);
    ring(row.id);
  });
}
