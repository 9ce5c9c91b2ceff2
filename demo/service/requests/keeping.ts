import type { PromiseKind } from 'attesa/core.js';

/**
 * Which promises are kept by which deed of the brand. A deed keeps every awaited promise of these kinds, also one whose
 * date has passed (it is then kept late), and never one in whose place another stands.
 *
 * - Something said in answer is a reply, and a reply is news: it keeps `reply` and `update`.
 * - News without an answer (a note, a card, a file, a pause) keeps `update` only.
 * - A step that was reached keeps `step`, and is news.
 * - A solution keeps all of these and `resolution`; so does closing it as done.
 * - Closing it any other way is an answer when it says why, and keeps nothing else.
 * - A call is a call: `callback` is kept by the operator's word alone (`keep`).
 * - A transfer keeps nothing: handing something on is not doing it.
 */
export const KEEPS = {
  reply: ['reply', 'update'],
  news: ['update'],
  step: ['step', 'update'],
  solution: ['reply', 'update', 'step', 'resolution'],
} as const satisfies Record<string, readonly PromiseKind[]>;
