import fc from 'fast-check';
import type { ChatFacts, Queue, Stated } from '../../../src/core.js';

export const NOW = Date.parse('2026-11-20T10:02:00Z');
const MINUTE = 60_000;

/** Instants near `NOW`, and what a document or a socket may hold in place of one. */
const instant = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: NOW - 90 * MINUTE, max: NOW + 90 * MINUTE }) },
  { weight: 1, arbitrary: fc.double({ min: NOW - MINUTE, max: NOW + MINUTE, noNaN: true }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(NaN, Infinity, -Infinity, 0, -1, 8.64e15, -8.64e15, 8.64e15 + 1, 1e300),
  },
);

const stated: fc.Arbitrary<Stated> = fc.record(
  { lower: instant, upper: instant, by: instant },
  { requiredKeys: [] },
);

const queue: fc.Arbitrary<Queue> = fc.record(
  {
    stage: fc.constantFrom<Queue['stage']>('assistant', 'waiting', 'person'),
    ahead: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom(-1, 0.5, NaN, Infinity, -0, 2 ** 53)),
    person: fc.constantFrom('', ' ', 'Giulia', ' Giulia\n', '<b>Ω</b>', 'دانا'),
    stated,
    asOf: instant,
  },
  { requiredKeys: ['stage', 'asOf'] },
);

/** Whatever providers, vendors and pages may come up with. */
export const anyFacts: fc.Arbitrary<ChatFacts> = fc.record(
  {
    opened: fc.boolean(),
    sentAt: instant,
    load: fc.constantFrom<ChatFacts['load']>('none', 'loading', 'ready', 'failed'),
    isOpen: fc.boolean(),
    elsewhere: fc.constantFrom<'window' | 'page'>('window', 'page'),
    waits: fc.constant<false>(false),
    queue,
    before: queue,
    stated,
    ended: fc.record({ by: fc.constantFrom<'customer' | 'brand' | 'lost'>('customer', 'brand', 'lost') }),
    failure: fc.constantFrom<NonNullable<ChatFacts['failure']>>(
      'key-missing',
      'key-unusable',
      'script-unreachable',
      'script-broken',
      'no-answer',
      'refused',
      'not-supported',
      'closed',
    ),
    keptAt: instant,
  },
  { requiredKeys: ['opened', 'load', 'isOpen'] },
);

/** A conversation that is open and goes on. */
export const openFacts: fc.Arbitrary<ChatFacts> = anyFacts.map(
  ({ ended: _ended, failure: _failure, keptAt: _keptAt, ...facts }) => ({
    ...facts,
    opened: true,
    isOpen: true,
  }),
);

/** Rising instants around `NOW`. */
export const instants: fc.Arbitrary<readonly number[]> = fc
  .array(fc.integer({ min: NOW - 120 * MINUTE, max: NOW + 120 * MINUTE }), { minLength: 2, maxLength: 30 })
  .map((some) => some.sort((a, b) => a - b));
