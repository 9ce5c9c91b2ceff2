import { defined } from '../core/defined.js';
import { parseInstant } from '../core/document/instant.js';
import type { RequestInput } from '../core/document/request-schema.js';
import { toInstant } from '../core/time/zone.js';

/** Members of a request document as JSON. */
export type EventJson = NonNullable<RequestInput['events']>[number];
export type PromiseJson = NonNullable<RequestInput['promises']>[number];
export type AttachmentJson = NonNullable<EventJson['attachments']>[number];

/** Databases write "no date" as year 1, as 1970 or as 9999: nobody follows a request from outside these years. */
const FIRST = Date.UTC(1971, 0);
const LAST = Date.UTC(2100, 0);

/** Is this (epoch ms) an instant at which a request may have been made or promised? */
export const isPlausible = (instant: number): boolean => instant >= FIRST && instant < LAST;

/** A text without the space around it; one that is longer than a document takes ends with "…". */
export function textOf(value: unknown, most = 4000): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  // No emoji is cut in two.
  return text.length > most
    ? `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
    : text || undefined;
}

/** The name of a department, a person or a file. */
export const nameOf = (value: unknown): string | undefined => textOf(value, 200);

/** An id: services write them as texts or as numbers. */
export function idOf(value: unknown): string | undefined {
  const id = typeof value === 'number' ? `${value}` : value;
  return typeof id === 'string' && /^[^]{1,100}$/.test(id) ? id : undefined;
}

/**
 * Epoch ms of a date-time. Its offset may lack the colon (`+0700`); without an offset it is a wall time in `timeZone`,
 * and without that too it says nothing.
 */
export function instantOf(value: unknown, timeZone?: string): number | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value
    .trim()
    .replace(' ', 'T')
    .replace(/(T.*[+-]\d\d)(\d\d)$/, '$1:$2');
  // What has an offset already is no date-time with a second one.
  const wall = timeZone && parseInstant(`${text}Z`);
  const instant = timeZone && wall ? toInstant(timeZone, wall) : parseInstant(text);
  return instant !== undefined && isPlausible(instant) ? instant : undefined;
}

/** Epoch ms as documents write it. */
export const isoOf = (instant: number): string => new Date(instant).toISOString();

export const isoOrNone = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : isoOf(instant);

/** What the customer asked for, if it is known when. */
export function receivedEvent(opened: number | undefined, value: unknown): EventJson[] {
  const text = textOf(value);
  return opened === undefined
    ? []
    : [defined({ id: 'received', at: isoOf(opened), kind: 'received', by: 'customer', text } as const)];
}

/** What somebody wrote, if it is known when; with neither text nor file it is nothing. */
export function messageEvent(
  id: unknown,
  instant: number | undefined,
  by: EventJson['by'] & string,
  value: unknown,
  files: readonly AttachmentJson[],
): EventJson[] {
  const [key, text] = [idOf(id), textOf(value)];
  if (!key || instant === undefined || !(text ?? files[0])) return [];
  const attachments = files[0] && [...files];
  return [defined({ id: key, at: isoOf(instant), kind: 'message', by, text, attachments } as const)];
}

/** A file that can be had by https. */
export function attachmentOf(label: unknown, href: unknown, type: unknown, size: unknown): AttachmentJson[] {
  const name = nameOf(label);
  if (!name || typeof href !== 'string' || !/^https:/i.test(href)) return [];
  return [defined({ name, href, type: nameOf(type), size: typeof size === 'number' ? size : undefined })];
}
