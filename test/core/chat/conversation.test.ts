import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conversationView } from '../../../src/core.js';
import type { ChatFacts, ConversationView, Queue } from '../../../src/core.js';
import { NOW } from './support.js';

const MINUTE = 60_000;

const opened: ChatFacts = { opened: true, load: 'ready', isOpen: false };
const talking: ChatFacts = { ...opened, isOpen: true, sentAt: NOW - 5 * MINUTE };
const waiting = (more: Partial<Queue> = {}): Queue => ({ stage: 'waiting', asOf: NOW, ...more });
const upper = NOW + 10 * MINUTE;

const TABLE: readonly (readonly [
  name: string,
  facts: ChatFacts,
  view: Omit<ConversationView, 'until'>,
  until?: number,
])[] = [
  ['nobody has pressed it', { opened: false, load: 'none', isOpen: false }, { state: 'closed' }],
  ['pressed, and nothing loaded yet', { ...opened, load: 'none' }, { state: 'opening', opening: 'ready' }],
  ['the provider is on its way', { ...opened, load: 'loading' }, { state: 'opening', opening: 'loading' }],
  ['the provider is there', opened, { state: 'opening', opening: 'ready' }],
  ['the text is on its way', { ...opened, sentAt: NOW }, { state: 'opening', opening: 'sending' }],
  [
    'sent before anything has loaded',
    { ...opened, load: 'loading', sentAt: NOW },
    { state: 'opening', opening: 'sending' },
  ],
  [
    'a wait announced before it is open is not late',
    { ...opened, sentAt: NOW, stated: { upper: NOW - 1 } },
    { state: 'opening', opening: 'sending' },
  ],
  ['open, and nothing is told', talking, { state: 'waiting' }],
  [
    'a form stands in the room: nobody is waited for, and nothing is late',
    { ...talking, waits: false, stated: { upper: NOW - 1 } },
    { state: 'connected' },
  ],
  [
    'an assistant answers',
    { ...talking, queue: { stage: 'assistant', asOf: NOW }, stated: { upper: NOW - 1 } },
    { state: 'connected', stage: 'assistant' },
  ],
  [
    'in the queue',
    { ...talking, queue: waiting({ ahead: 2 }), stated: { upper } },
    { state: 'waiting', stage: 'waiting', ahead: 2, statedUpper: upper },
    upper + 1,
  ],
  [
    'nobody before them',
    { ...talking, queue: waiting({ ahead: 0 }) },
    { state: 'waiting', stage: 'waiting', ahead: 0 },
  ],
  [
    'the place went up',
    { ...talking, queue: waiting({ ahead: 3 }), before: waiting({ ahead: 2 }) },
    { state: 'waiting', stage: 'waiting', ahead: 3, aheadBefore: 2 },
  ],
  [
    'the place is the same',
    { ...talking, queue: waiting({ ahead: 2 }), before: waiting({ ahead: 2 }) },
    { state: 'waiting', stage: 'waiting', ahead: 2 },
  ],
  [
    'the place went down',
    { ...talking, queue: waiting({ ahead: 1 }), before: waiting({ ahead: 2 }) },
    { state: 'waiting', stage: 'waiting', ahead: 1 },
  ],
  [
    'a place before there was a queue says nothing',
    {
      ...talking,
      queue: waiting({ ahead: 3 }),
      before: { stage: 'assistant', ahead: 1, asOf: NOW },
    },
    { state: 'waiting', stage: 'waiting', ahead: 3 },
  ],
  [
    'a place that is none',
    { ...talking, queue: waiting({ ahead: -1 }) },
    { state: 'waiting', stage: 'waiting' },
  ],
  [
    'at the announced end nobody is late',
    { ...talking, queue: waiting(), stated: { upper: NOW } },
    { state: 'waiting', stage: 'waiting', statedUpper: NOW },
    NOW + 1,
  ],
  [
    'an end between two milliseconds',
    { ...talking, queue: waiting(), stated: { upper: NOW + 0.5 } },
    { state: 'waiting', stage: 'waiting', statedUpper: NOW },
    NOW + 1,
  ],
  [
    'longer than announced',
    { ...talking, queue: waiting({ ahead: 2 }), stated: { upper: NOW - 1 } },
    { state: 'missed', stage: 'waiting', ahead: 2, statedUpper: NOW - 1, lateSince: NOW - 1 },
  ],
  [
    'longer than announced, by an instant',
    { ...talking, queue: waiting(), stated: { by: NOW - 1 } },
    { state: 'missed', stage: 'waiting', statedUpper: NOW - 1, lateSince: NOW - 1 },
  ],
  [
    'what the line was told goes before what the page said',
    { ...talking, queue: waiting({ ahead: 1, stated: { upper } }), stated: { upper: NOW - 1 } },
    { state: 'waiting', stage: 'waiting', ahead: 1, statedUpper: upper },
    upper + 1,
  ],
  [
    'the upper end comes before the instant',
    { ...talking, queue: waiting(), stated: { upper, by: NOW - 1 } },
    { state: 'waiting', stage: 'waiting', statedUpper: upper },
    upper + 1,
  ],
  [
    'an upper end that is no instant',
    { ...talking, queue: waiting(), stated: { upper: NaN, by: upper } },
    { state: 'waiting', stage: 'waiting', statedUpper: upper },
    upper + 1,
  ],
  [
    'nobody came, and no stage was told',
    { ...talking, stated: { upper: NOW - 1 } },
    { state: 'missed', statedUpper: NOW - 1, lateSince: NOW - 1 },
  ],
  [
    'a person is there, however late',
    { ...talking, queue: { stage: 'person', person: ' Giulia ', asOf: NOW }, stated: { upper: NOW - 1 } },
    { state: 'connected', stage: 'person', person: 'Giulia' },
  ],
  [
    'a person without a name',
    { ...talking, queue: { stage: 'person', person: ' ', asOf: NOW } },
    { state: 'connected', stage: 'person' },
  ],
  [
    'in another window, where nothing is told',
    { ...talking, elsewhere: 'window', stated: { upper } },
    { state: 'connected', elsewhere: 'window', statedUpper: upper },
    upper + 1,
  ],
  [
    'in another window the announced end passes, and nobody knows whether somebody came',
    { ...talking, elsewhere: 'window', stated: { upper: NOW - 1 } },
    { state: 'connected', elsewhere: 'window', statedUpper: NOW - 1, lateSince: NOW - 1 },
  ],
  [
    'in another window that tells where they stand',
    { ...talking, elsewhere: 'window', queue: waiting(), stated: { upper: NOW - 1 } },
    { state: 'missed', stage: 'waiting', elsewhere: 'window', statedUpper: NOW - 1, lateSince: NOW - 1 },
  ],
  [
    'it could not be loaded',
    { ...opened, load: 'failed' },
    { state: 'failed', failure: 'script-unreachable' },
  ],
  [
    'it could not be loaded, and why',
    { ...opened, load: 'failed', failure: 'no-answer' },
    { state: 'failed', failure: 'no-answer' },
  ],
  [
    'it closed meanwhile',
    { ...opened, sentAt: NOW, failure: 'closed' },
    { state: 'failed', failure: 'closed' },
  ],
  [
    'a failure undoes no end',
    { ...talking, failure: 'refused', ended: { by: 'brand' } },
    { state: 'closed', ended: 'brand' },
  ],
  ['they ended it', { ...talking, ended: { by: 'customer' } }, { state: 'closed', ended: 'customer' }],
  ['the connection is gone', { ...talking, ended: { by: 'lost' } }, { state: 'failed', ended: 'lost' }],
  [
    'it goes on by e-mail, whatever happens to the seat',
    { ...talking, keptAt: NOW, queue: waiting(), stated: { upper: NOW - 1 }, ended: { by: 'brand' } },
    { state: 'closed', kept: true },
  ],
];

describe('conversationView', () => {
  for (const [name, facts, view, until = Infinity] of TABLE) {
    it(`${name}: ${view.state}`, () => {
      assert.deepEqual(conversationView(facts, NOW), { ...view, until });
    });
  }
});
