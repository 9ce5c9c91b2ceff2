import type { Stage } from './frames.js';

/* The line of those who wait for a person. Pure: what is given in is all there is. */

/** A conversation as far as the line is concerned. */
export interface Standing {
  readonly request: string;
  /** Order in which they asked for a person. */
  readonly place: number | null;
  /** Who talks with them. */
  readonly operator: string | null;
  /** They gave up the seat for an answer by e-mail. */
  readonly kept: boolean;
  /** They left the page a while ago. The place stays theirs for when they come back. */
  readonly away: boolean;
}

export function stageOf({ place, operator }: Pick<Standing, 'place' | 'operator'>): Stage {
  if (operator !== null) return 'person';
  return place === null ? 'assistant' : 'waiting';
}

/** Everybody who asked and whom nobody serves, by place: those who sit there and those who do not. */
export const unserved = <T extends Standing>(all: readonly T[]): readonly T[] =>
  all.filter((one) => stageOf(one) === 'waiting').sort((a, b) => (a.place ?? 0) - (b.place ?? 0));

/** Those who sit there and wait, by place. */
export const lineOf = <T extends Standing>(all: readonly T[]): readonly T[] =>
  unserved(all).filter(({ kept, away }) => !kept && !away);

/** How many sit and wait before each. */
export function placesOf(all: readonly Standing[]): ReadonlyMap<string, number> {
  return new Map(lineOf(all).map(({ request }, ahead) => [request, ahead]));
}
