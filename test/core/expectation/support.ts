import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseChannels } from '../../../src/core.js';
import type { Channel, Expectation } from '../../../src/core.js';
import { documentOf } from '../document/full-document.js';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const at = (iso: string): number => {
  const instant = Date.parse(iso);
  assert.ok(!Number.isNaN(instant), iso);
  return instant;
};

/** The one channel of a document that must be without fault. */
export function channelOf(channel: object, more: object = {}): Channel {
  const { document, issues } = parseChannels(documentOf(channel, more));
  assert.deepEqual(issues, []);
  assert.ok(document?.channels[0]);
  return document.channels[0];
}

/** All that an expectation says, without until when. */
export function factsOf({ until: _until, ...facts }: Expectation): Omit<Expectation, 'until'> {
  return facts;
}

/** Instants around which clocks change somewhere, a year turns, and nothing happens. */
const ANCHORS = [
  '2026-11-20T10:02:30.500Z',
  '2026-03-29T01:00:00Z', // Europe/Rome forward
  '2026-10-25T01:00:00Z', // Europe/Rome back
  '2026-03-08T07:00:00Z', // America/New_York forward
  '2026-11-01T06:00:00Z', // America/New_York back
  '2026-04-04T15:00:00Z', // Australia/Lord_Howe back, half an hour
  '2026-10-03T15:30:00Z', // Australia/Lord_Howe forward, half an hour
  '2026-04-23T22:00:00Z', // Africa/Cairo forward, over midnight
  '2026-10-29T21:00:00Z', // Africa/Cairo back, over midnight
  '2026-12-24T22:59:00Z',
  '2026-12-31T23:00:00Z',
  '2028-02-28T23:30:00Z',
].map(at);

const ZONES = [
  'Europe/Rome',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'UTC',
];

const HOURS: readonly unknown[] = [
  '24/7',
  'off',
  'Mo-Fr 09:00-13:00,14:00-18:00; Sa 09:00-12:00; Dec 25 off',
  'Mo-Su 00:00-24:00; Dec 25 off; Jan 1 off',
  'Mo-Su 22:00-06:00',
  'Fr-Sa 20:00-02:30; Su 00:07-23:53',
  '2027 Feb 1-3 10:00-12:00',
  'Jul 1-5 09:00-10:00',
  'Mo-Su 09:00-09:07,09:10-09:20,23:50-00:10',
  {
    week: { mon: '09:00-18:00', tue: '09:00-18:00', sun: '10:00-11:00' },
    seasons: [{ from: '--12-20', to: '--01-06', week: { wed: '10:00-12:00' } }],
    dates: {
      '2026-12-24': { hours: '09:00-12:00', name: { it: 'Vigilia', en: 'Christmas Eve' } },
      '2026-12-25': { hours: 'closed', name: 'Natale' },
      '2026-12-26/2026-12-31': { hours: 'closed', name: 'Ferie' },
      '--11-21': { hours: 'closed', name: 'Festa' },
      '2027-03-01': '09:00-10:00',
    },
  },
];

const iso = (instant: number): string => new Date(instant).toISOString();

const duration = fc.oneof(
  fc.integer({ min: 0, max: 90 }).map((n) => `PT${n.toString()}M`),
  fc.integer({ min: 0, max: 5400 }).map((n) => `PT${n.toString()}S`),
  fc.integer({ min: 1, max: 30 }).map((n) => `PT${n.toString()}H`),
);

const work = fc.oneof(
  fc.constantFrom(
    'PT0M',
    'PT20M',
    'PT2H',
    'PT4H',
    'PT37H30M',
    'PT250H',
    'PT4000H',
    'P1D',
    'P2D',
    'P3D',
    'P60D',
    'P366D',
  ),
  fc.integer({ min: 0, max: 600 }).map((n) => `PT${n.toString()}M`),
);

const text = fc.constantFrom<unknown>(
  'Manutenzione',
  { it: 'Ciao', en: 'Hello' },
  { ar: 'مرحبا' },
  { 'en-GB': 'Hiya' },
);

const live = (anchor: number) =>
  fc.record(
    {
      asOf: fc
        .oneof(
          fc.integer({ min: -10 * MINUTE, max: 10 * MINUTE }),
          fc.integer({ min: -2 * DAY, max: 2 * DAY }),
        )
        .map((offset) => iso(anchor + offset)),
      waiting: fc.integer({ min: 0, max: 60 }),
      agents: fc.integer({ min: 0, max: 9 }),
      handling: duration,
      lower: fc.integer({ min: 0, max: 5 }).map((n) => `PT${n.toString()}M`),
      upper: fc.integer({ min: 5, max: 120 }).map((n) => `PT${n.toString()}M`),
      waits: fc.array(duration, { maxLength: 12 }),
      usual: duration,
      ratios: fc.record({
        lower: fc.double({ min: 0, max: 2, noNaN: true }),
        upper: fc.double({ min: 0, max: 3, noNaN: true }),
      }),
    },
    { requiredKeys: ['asOf'] },
  );

const reply = fc.record(
  {
    within: work,
    clock: fc.constantFrom('open', 'calendar'),
    basis: fc.constantFrom('measured', 'declared'),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    sample: fc.record(
      {
        count: fc.integer({ min: 0, max: 60 }),
        from: fc.constantFrom('2026-11-01', '2026-11-14', '2026-03-20'),
        to: fc.constantFrom('2026-11-18', '2026-11-21', '2026-03-28', '2026-10-24'),
      },
      { requiredKeys: ['count'] },
    ),
  },
  { requiredKeys: ['within'] },
);

export const KINDS = [
  'chat', 'whatsapp', 'messenger', 'instagram', 'telegram', 'sms', 'phone', 'callback', 'email', 'form',
  'viber', 'line', 'apple-messages', 'wechat', 'x', 'in-app', 'social', 'store', 'other',
] as const; // prettier-ignore

/** A document's channel, as JSON. */
const channelJson = (anchor: number) =>
  fc
    .record(
      {
        kind: fc.constantFrom(...KINDS, 'chat', 'phone', 'chat', 'whatsapp'),
        mode: fc.constantFrom('live', 'async'),
        name: text,
        after: text,
        cost: text,
        href: fc.constant('https://example.it/'),
        timeZone: fc.constantFrom(...ZONES),
        place: text,
        hours: fc.constantFrom(...HOURS),
        live: live(anchor),
        reply,
        automated: fc.record({ name: text, hours: fc.constantFrom(...HOURS) }, { requiredKeys: [] }),
        languages: fc.uniqueArray(fc.constantFrom('it', 'en', 'de', 'zh-Hant', 'it-a', 'abcd'), {
          maxLength: 3,
        }),
        notice: fc.record(
          { text, until: fc.integer({ min: -DAY, max: DAY }).map((offset) => iso(anchor + offset)) },
          { requiredKeys: ['text'] },
        ),
        paused: fc.record(
          { reason: text, until: fc.integer({ min: -DAY, max: DAY }).map((offset) => iso(anchor + offset)) },
          { requiredKeys: [] },
        ),
      },
      // A pause hides everything else: not in every channel.
      { requiredKeys: ['timeZone'] },
    )
    .chain((json) =>
      fc.boolean().map((keep) => (keep ? json : (({ paused: _paused, ...rest }) => rest)(json))),
    );

/** A channel and an instant near which things happen to it. */
export const moment = fc.constantFrom(...ANCHORS).chain((anchor) =>
  fc.record({
    channel: channelJson(anchor).map((json) => channelOf(json)),
    now: fc
      .oneof(
        fc.integer({ min: -36, max: 36 }).map((n) => n * 15 * MINUTE),
        fc.integer({ min: -36, max: 36 }).map((n) => n * 15 * MINUTE - 1),
        fc.integer({ min: -15 * MINUTE, max: 15 * MINUTE }),
        fc.integer({ min: -3 * HOUR, max: 3 * HOUR }),
        fc.integer({ min: -6 * DAY, max: 6 * DAY }),
      )
      .map((offset) => Math.floor(anchor) + offset),
  }),
);

/** Instants in the open interval (`now`, `until`): both ends, and some between; `fractions` in 0 … 1. */
export function between(now: number, until: number, fractions: readonly number[]): number[] {
  const last = Math.min(until - 1, now + 70 * DAY);
  const near = [1, 500, MINUTE, 15 * MINUTE, HOUR, DAY].map((offset) => now + offset);
  const spread = fractions.map((fraction) => now + Math.floor((last - now) * fraction));
  return [...new Set([...near, ...spread, last])].filter((instant) => instant > now && instant <= last);
}

export const fractions = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 });
