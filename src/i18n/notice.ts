import type { ChannelKind } from '../core/document/channel-types.js';
import type { RequestDocument, RequestEventKind } from '../core/document/request-types.js';
import { requestView } from '../core/request/request-view.js';
import { describeRequest, stopped, type RequestOptions, type RequestText } from './describe-request.js';
import { localize } from './localize.js';
import type { NoticeKind } from './messages.js';
import { wordsOf, type Words } from './words.js';

/** A letter in plain text. */
export interface Notice {
  /** One line. */
  readonly subject: string;
  readonly text: string;
}

export interface NoticeOptions extends RequestOptions {
  /** Who signs. */
  readonly brand: string;
  /** Where the request can be seen. Whoever holds it can open the request. */
  readonly link?: string;
}

/** The events whose words a letter repeats. */
const QUOTED: Readonly<Partial<Record<NoticeKind, readonly RequestEventKind[]>>> = {
  transfer: ['transfer'],
  message: ['message', 'note', 'attachment'],
  resolved: ['resolved'],
  closed: ['closed'],
};

/** The customer's own request, or what the brand has just written. */
function quoteOf(kind: NoticeKind, { events, title }: RequestDocument, words: Words): string {
  const text =
    kind === 'received'
      ? (events.findLast((event) => event.by === 'customer' && event.text !== undefined)?.text ?? title)
      : events.find((event) => event.by !== 'customer' && QUOTED[kind]?.includes(event.kind))?.text;
  return text === undefined ? '' : localize(text, words.locale).text;
}

/** Where it stands, in whole sentences. */
const standing = ({ headline, notes }: RequestText): readonly string[] =>
  [headline, ...notes].map(({ text }) => stopped(text));

const lines = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n');

/** Who has it now, in a subject or a sentence; or that it is somebody else. */
function sayOwner(
  key: 'subject.transfer' | 'notice.transfer',
  { owner, id }: RequestDocument,
  words: Words,
): string {
  if (owner) return words.t(key, { owner: words.local(owner.name), id });
  return key === 'subject.transfer'
    ? `${words.t('event.passedOn')} (${id})`
    : stopped(words.t('event.passedOn'));
}

/**
 * The letter that goes with a change of a request, in the customer's language, register and clock. Days stand in it by
 * their date, never as "today": nobody knows when it is read. It gives no date that the document does not give.
 * @param now epoch ms
 */
export function sayNotice(
  kind: NoticeKind,
  document: RequestDocument,
  now: number,
  options: NoticeOptions,
): Notice {
  const { brand, link = '' } = options;
  const { id, notify } = document;
  const words = wordsOf(options);
  const view = requestView(document, now);
  const text = describeRequest(document, view, now, { ...options, dated: true });
  const subject =
    kind === 'transfer'
      ? sayOwner('subject.transfer', document, words)
      : words.t(`subject.${kind}`, { id, text: text.headline.text });
  const first =
    kind === 'transfer' ? sayOwner('notice.transfer', document, words) : words.t(`notice.${kind}`);
  const letter = (...paragraphs: readonly string[]): Notice => ({
    subject: subject.replace(/\s+/g, ' '), // a line break would begin another header
    text: `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`,
  });
  if (kind === 'link') return letter(first, link, words.t('notice.ignore'), brand);

  const quote = quoteOf(kind, document, words);
  const was = kind === 'new-date' && text.tone !== 'late' ? text.earlier.at(-1)?.text : undefined;
  const asks = view.turn === 'customer' || text.confirm !== undefined;
  return letter(
    lines(first, quote && words.t('notice.quote', { text: quote })),
    lines(
      ...standing(text).filter(
        (sentence) => sentence !== stopped(quote) && sentence !== words.t('head.resolved'),
      ),
      was === undefined ? '' : words.t('notice.was', { by: was }),
      kind === 'delay' && notify && !view.next ? words.t('notice.willWrite') : '',
    ),
    text.confirm ?? '',
    lines(
      words.t('request.reference', { id }),
      link && words.t(asks ? 'notice.answer' : 'notice.follow', { link }),
    ),
    brand,
  );
}

/**
 * Where a request stands in a few sentences, ready to be pasted by whoever answers on another channel. Days stand in it
 * by their date. In a text message it is the most important sentence alone.
 * @param now epoch ms
 */
export function sayStatus(
  document: RequestDocument,
  now: number,
  options: RequestOptions & { readonly kind?: ChannelKind },
): string {
  const { kind } = options;
  const words = wordsOf(options);
  const text = describeRequest(document, requestView(document, now), now, { ...options, dated: true });
  const { phase, turn } = text;
  const [headline = '', ...notes] = standing(text);
  return [
    words.t('status.reference', { id: document.id }, kind),
    ...(kind === 'sms'
      ? [headline]
      : [
          turn === undefined ? stopped(phase) : words.t('status.phase', { phase, turn }, kind),
          headline,
          ...notes,
        ]),
    ...(kind !== 'sms' && text.confirm !== undefined ? [text.confirm] : []),
  ].join(' ');
}
