import { addSteps, type SeedStep } from './steps.js';
import type { Upload } from '../attachments/upload.js';
import type { Tx } from '../db/schema.js';
import { act, type CustomerAction } from '../requests/customer.js';
import { openLedger, type Ledger } from '../requests/ledger.js';
import type { Office } from '../requests/office.js';
import { attach, command, type OperatorCommand } from '../requests/operator.js';
import { submit, type Submission } from '../requests/submit.js';
import { passUntil } from '../requests/watch.js';

/**
 * Writes what happened as it would have happened: by the same deeds, each at its instant. So the rehearsal's requests obey
 * every rule that real ones do.
 */
export interface Author {
  submit(at: number, given: Submission, steps?: readonly SeedStep[]): Promise<string>;
  operator(id: string, at: number, given: OperatorCommand): Promise<void>;
  attach(id: string, at: number, files: readonly Upload[], text: string): Promise<void>;
  customer(id: string, at: number, given: CustomerAction): Promise<void>;
  /** Lets time pass: dates that went by were told then, questions without an answer closed. */
  pass(until: number): Promise<void>;
}

export function createAuthor(tx: Tx, office: Office): Author {
  const open = async (id: string, at: number): Promise<Ledger> => {
    const ledger = await openLedger(tx, id, at);
    if (ledger === undefined) throw new Error(`No request ${id}`);
    return ledger;
  };
  return {
    async submit(at, given, steps = []) {
      const id = await submit(tx, office, given, at);
      await addSteps(tx, id, steps);
      return id;
    },
    operator: async (id, at, given) => command(tx, office, await open(id, at), given),
    attach: async (id, at, files, text) => attach(tx, office, await open(id, at), files, text),
    customer: async (id, at, given) => act(tx, office, await open(id, at), given),
    pass: (until) => passUntil(tx, office, until),
  };
}
