import type { Tx } from '../db/schema.js';
import { packed } from '../requests/words.js';

/** Who does what at Officine Rinaldi. The first one gets what belongs to nobody in particular. */
export const DEPARTMENTS = [
  { id: 'banco', name: { it: 'Banco assistenza', en: 'Help desk' }, people: ['Davide', 'Giulia'] },
  { id: 'officina', name: { it: 'Officina', en: 'Workshop' }, people: ['Marco', 'Sara'] },
  { id: 'amministrazione', name: { it: 'Amministrazione', en: 'Accounts' }, people: ['Elena'] },
  { id: 'spedizioni', name: { it: 'Spedizioni', en: 'Shipping' }, people: ['Nadia', 'Tommaso'] },
] as const;

export async function addDepartments(tx: Tx): Promise<void> {
  for (const [position, { id, name, people }] of DEPARTMENTS.entries()) {
    await tx
      .insertInto('departments')
      .values({ id, name: packed(name), position })
      .execute();
    for (const person of people)
      await tx.insertInto('people').values({ department: id, name: person }).execute();
  }
}
