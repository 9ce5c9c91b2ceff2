import { millisecondsInMinute as MINUTE } from 'date-fns/constants';
import type { RequestDocument } from '../core/document/request-types.js';
import { parseRequest } from '../core/document/request.js';
import { phaseOf } from '../core/request/phase.js';
import { pageClock } from './clock.js';
import { parseOnce } from './document.js';
import { OPEN, type RequestReader } from './request.js';

/** A promise that falls due so soon is worth a closer look. */
const SOON = 30 * MINUTE;

/** Each document is parsed once, however many elements show it. */
const parse = parseOnce(parseRequest);

const isOver = (document: RequestDocument): boolean => phaseOf(document) === 'closed';

/** Comes with the face of the tracker. */
export const requestReader: RequestReader = {
  parse,
  isOver,
  /** As often as something may be expected to happen. */
  paceOf(json) {
    const { document } = parse(json);
    if (!document) return OPEN;
    if (isOver(document)) return { ...OPEN, stop: true };
    const now = pageClock.now();
    const due = document.promises.some(({ by, keptAt, withdrawnAt }) => {
      const left = by.at - now;
      return left > 0 && left <= SOON && keptAt === undefined && withdrawnAt === undefined;
    });
    return due ? { ...OPEN, most: MINUTE } : OPEN;
  },
};
