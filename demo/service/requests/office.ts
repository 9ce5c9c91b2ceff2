import type { Seal } from '../access/seal.js';

/** What the brand's side of every change needs besides the database. */
export interface Office {
  readonly seal: Seal;
  /** Origin of the brand's site, for links in mail: `https://www.example.it`. Never taken from a visitor's headers. */
  readonly site: string;
  /** Path of the requests, such as `/api/requests`. */
  readonly base: string;
}
