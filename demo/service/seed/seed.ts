import { change, type Foundation } from '../context.js';
import { createAuthor } from './author.js';
import { addDepartments } from './departments.js';
import { writeHistory } from './history.js';
import { writeStories } from './stories.js';

/**
 * What an empty database starts with: the departments, and for a rehearsal the last weeks at the desk, told from now. One
 * transaction: a start that was interrupted starts anew.
 */
export async function seed(context: Foundation, isRehearsal: boolean): Promise<void> {
  await change(context, async (tx, now) => {
    const known = await tx.selectFrom('departments').select('id').limit(1).executeTakeFirst();
    if (known !== undefined) return;
    await addDepartments(tx);
    if (!isRehearsal) return;
    const author = createAuthor(tx, context.office);
    await writeHistory(author, now);
    await writeStories(author, now);
    await author.pass(now);
  });
}
