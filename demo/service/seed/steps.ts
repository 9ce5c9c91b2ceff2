import type { RequestStep } from 'attesa/core.js';
import type { Words } from '../calendar.js';
import type { Tx } from '../db/schema.js';
import { packed } from '../requests/words.js';

export interface SeedStep {
  readonly id: string;
  readonly name: Words;
  readonly state: RequestStep['state'];
  /** Epoch ms. */
  readonly at?: number;
}

export async function addSteps(tx: Tx, request: string, steps: readonly SeedStep[]): Promise<void> {
  for (const [position, { id, name, state, at = null }] of steps.entries())
    await tx
      .insertInto('steps')
      .values({ request, position, id, name: packed(name), state, at })
      .execute();
}
