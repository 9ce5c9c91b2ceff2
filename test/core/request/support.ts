import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseRequest, requestView, timelineOf } from '../../../src/core.js';
import type { RequestDocument, RequestView, TimelineEntry } from '../../../src/core.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const at = (iso: string): number => Date.parse(iso.length < 11 ? `${iso}T12:00:00Z` : iso);
export const iso = (ms: number): string => new Date(ms).toISOString();

/** Parses a request with these members, which must give no issue. */
export function requestOf(more: object): RequestDocument {
  const { document, issues } = parseRequest({ version: 1, id: 'R-1', status: 'in-progress', ...more });
  assert.deepEqual(issues, []);
  assert.ok(document);
  return document;
}

/** A promise and an event with short instants: `11-20` is that day in 2026, at noon in Greenwich. */
export const instant = (short: string): string => `2026-${short.length > 5 ? short : `${short}T12:00:00`}Z`;
type Short = Partial<Record<string, unknown>>;
const INSTANTS = ['at', 'by', 'madeAt', 'keptAt', 'withdrawnAt'];
const written = (entry: Short): Short =>
  Object.fromEntries(
    Object.entries(entry).map(([key, value]) => [
      key,
      INSTANTS.includes(key) && /^\d\d-/.test(String(value)) ? instant(String(value)) : value,
    ]),
  );
export const promise = (id: string, by: string, more: Short = {}): Short =>
  written({ id, kind: 'update', by, ...more });
export const event = (id: string, when: string, kind = 'note', more: Short = {}): Short =>
  written({ id, at: when, kind, by: 'brand', ...more });

/** What of a view and its timeline may only change at `until`. */
export function factsOf(
  document: RequestDocument,
  now: number,
): [Omit<RequestView, 'until'>, readonly TimelineEntry[]] {
  const { until: _, ...facts } = requestView(document, now);
  return [facts, timelineOf(document, now)];
}

const ANCHOR = at('2026-10-24');

/** Instants that often coincide, around the day on which Rome sets its clocks back. */
const near = (spread: number) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: -spread, max: spread }).map((n) => ANCHOR + n * 6 * HOUR) },
    { weight: 1, arbitrary: fc.integer({ min: -spread, max: spread }).map((n) => ANCHOR + n * 37 * MINUTE) },
  );

const KINDS = [
  'received',
  'note',
  'message',
  'transfer',
  'promise',
  'resolved',
  'confirmed',
  'rejected',
  'withdrawn',
  'closed',
  'reopened',
];
const STATUSES = [
  'received',
  'in-progress',
  'waiting-customer',
  'waiting-third-party',
  'on-hold',
  'resolved',
  'closed',
  'reopened',
  'unknown',
];

const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);

/** A request as JSON; `spread` days on either side of an anchor. Events have instants of their own. */
export const requestJson = (spread = 12) => {
  const when = near(spread * 4).map(iso);
  const promise = fc.record(
    {
      kind: fc.constantFrom('reply', 'update', 'resolution', 'callback', 'step'),
      by: fc.oneof(
        { weight: 3, arbitrary: when },
        { weight: 1, arbitrary: when.map((text) => text.slice(0, 10)) },
      ),
      madeAt: when,
      replaces: fc.constantFrom(...ids('p', 6)),
      keptAt: when,
      withdrawnAt: when,
    },
    { requiredKeys: ['kind', 'by'] },
  );
  // Half of the members are rare: with all of them likely, every promise would be kept, replaced and withdrawn.
  const plainer = fc
    .tuple(promise, fc.subarray(['replaces', 'keptAt', 'withdrawnAt', 'madeAt']))
    .map(([entry, left]): Record<string, unknown> =>
      Object.fromEntries(Object.entries(entry).filter(([key]) => !left.includes(key))),
    );
  const event = fc.record(
    {
      at: near(spread * 4),
      kind: fc.constantFrom(...KINDS),
      by: fc.constantFrom('brand', 'customer', 'third-party', 'system'),
      promise: fc.constantFrom(...ids('p', 6)),
    },
    { requiredKeys: ['at', 'kind', 'by'] },
  );
  return fc.record(
    {
      version: fc.constant(1),
      id: fc.constant('R-1'),
      timeZone: fc.constantFrom('Europe/Rome', 'America/New_York', 'Pacific/Apia'),
      status: fc.constantFrom(...STATUSES),
      openedAt: when,
      turn: fc.constantFrom('brand', 'customer', 'third-party'),
      quietAfter: fc.constantFrom('P1D', 'P3D', 'PT30H', 'PT1M', 'P366D'),
      promises: fc
        .array(plainer, { maxLength: 6 })
        .map((list) => list.map((entry, index) => ({ id: `p${index}`, ...entry }))),
      events: fc
        .uniqueArray(event, { maxLength: 8, selector: (entry) => entry.at })
        .map((list) => list.map((entry, index) => ({ id: `e${index}`, ...entry, at: iso(entry.at) }))),
      confirm: fc.record({ until: when, otherwise: fc.constant('closes') }, { requiredKeys: ['otherwise'] }),
      related: fc.array(
        fc.record(
          {
            id: fc.constantFrom('R-2', 'R-3', 'R-4'),
            relation: fc.constantFrom('part', 'parent', 'duplicate'),
            status: fc.constantFrom(...STATUSES),
          },
          { requiredKeys: ['id', 'relation'] },
        ),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: ['version', 'id', 'timeZone', 'status'] },
  );
};

/** A document that a service might send, and the instant at which it is read. */
export const moment = fc.record({ json: requestJson(), now: near(60) }).map(({ json, now }) => {
  const { document } = parseRequest(json);
  assert.ok(document);
  return { document, json, now };
});

/** Every instant at which something about a document could change, and those beside it. */
export function instantsOf(document: RequestDocument): number[] {
  const found = new Set<number>();
  const walk = (value: unknown): void => {
    if (typeof value === 'number' && value > 1e11) for (const step of [-1, 0, 1]) found.add(value + step);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(document);
  return [...found].sort((a, b) => a - b);
}
