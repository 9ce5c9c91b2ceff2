import type { Reader } from '../db/schema.js';

/**
 * How an operator is called by customers: the name of somebody who works here, if that is who signs in. A sign-in that is a
 * desk's is nobody in particular.
 */
export async function personOf(db: Reader, operator: string): Promise<string | undefined> {
  const same = (name: string): boolean => name.toLowerCase() === operator.toLowerCase();
  const people = await db.selectFrom('people').select('name').execute();
  const person = people.find(({ name }) => same(name));
  if (person !== undefined) return person.name;
  const departments = await db.selectFrom('departments').select('id').execute();
  if (departments.some(({ id }) => same(id))) return undefined;
  return operator.charAt(0).toUpperCase() + operator.slice(1);
}
