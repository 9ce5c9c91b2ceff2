import type { RequestDocument } from '../core/document/request-types.js';
import type { RequestView } from '../core/request/request-view-types.js';
import { timelineOf } from '../core/request/timeline.js';
import { datesOf, describeEntry, describeRequest, type RequestOptions } from './describe-request.js';
import { sayWhen } from './due.js';
import { wordsOf } from './words.js';

/** How many of the latest things are in a summary. */
const LATEST = 3;

/**
 * A request in plain text, to be kept or sent on: title, reference, where it stands, who has it, what happened last, and
 * as of when. Days stand in it by their date.
 * @param now epoch ms
 */
export function requestSummary(
  document: RequestDocument,
  view: RequestView,
  now: number,
  options: RequestOptions,
): string {
  const dated: RequestOptions = { ...options, dated: true };
  const words = wordsOf(options);
  const { title, phase, turn, headline, notes, owner, confirm } = describeRequest(document, view, now, dated);
  const latest = timelineOf(document, now)
    .slice(0, LATEST)
    .map((entry) => describeEntry(entry, document, now, dated))
    .map((entry) => `- ${entry.when}: ${[entry.title.text, entry.text?.text].filter(Boolean).join('. ')}`);
  return [
    title?.text,
    words.t('request.reference', { id: document.id }),
    [phase, turn].filter(Boolean).join(' · '),
    headline.text,
    ...notes.map(({ text }) => text),
    confirm,
    owner?.text,
    ...(latest.length > 0 ? [words.t('tool.entries'), ...latest] : []),
    words.t('tool.asOf', { at: sayWhen(now, datesOf(document, now, dated)) }),
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}
