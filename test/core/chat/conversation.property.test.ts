import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { conversationView, takeQueue } from '../../../src/core.js';
import type { ChatFacts, ConversationView } from '../../../src/core.js';
import { anyFacts, instants, NOW, openFacts } from './support.js';

/** Half of them under way, where most can happen. */
const mixed = fc.oneof(anyFacts, openFacts);

/** All that a view says but for its `until`. */
const shown = (facts: ChatFacts, now: number): Omit<ConversationView, 'until'> => {
  const { until: _until, ...view } = conversationView(facts, now);
  return view;
};

const isInstant = (value: number | undefined): value is number =>
  value !== undefined && value >= 0 && value <= 8.64e15;

/** The announced end, as the contract has it: the line's own before the page's, `upper` before `by`. */
const endOf = ({ queue, stated }: ChatFacts): number =>
  [queue?.stated?.upper, queue?.stated?.by, stated?.upper, stated?.by].find(isInstant) ?? Infinity;

describe('any conversation, at any instant', () => {
  it('has a view whose parts fit together', () => {
    fc.assert(
      fc.property(mixed, fc.oneof(instants, fc.constant([-8.64e15, 0, 8.64e15])), (facts, some) => {
        for (const now of some) {
          const view = conversationView(facts, now);
          assert.ok(view.until > now);
          for (const [key, value] of Object.entries(view))
            assert.notEqual(value, undefined, `${key} is there, but unknown`);
          const { state, stage, ahead, aheadBefore, person, lateSince, statedUpper } = view;
          assert.ok(
            ahead === undefined || (stage === 'waiting' && Number.isSafeInteger(ahead) && ahead >= 0),
          );
          assert.ok(aheadBefore === undefined || (ahead !== undefined && aheadBefore < ahead));
          assert.ok(
            person === undefined || (stage === 'person' && person === person.trim() && person !== ''),
          );
          assert.ok(lateSince === undefined || (lateSince < now && lateSince === statedUpper));
          assert.ok(statedUpper === undefined || ['waiting', 'missed', 'connected'].includes(state));
          assert.equal(state === 'opening', view.opening !== undefined);
          assert.equal(state === 'failed', view.failure !== undefined || view.ended === 'lost');
          assert.ok(!view.kept || state === 'closed');
          if (!facts.opened) assert.ok(state === 'closed' || view.ended === 'lost');
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws, not even without a clock', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(NaN, Infinity, -Infinity), (facts, now) => {
        assert.ok(conversationView(facts, now).state !== 'missed' || now === Infinity);
      }),
    );
  });

  it('changes at its `until`, and in nothing before', () => {
    fc.assert(
      fc.property(mixed, instants, (facts, some) => {
        for (const [i, now] of some.entries()) {
          const { until } = conversationView(facts, now);
          const before = shown(facts, now);
          for (const later of some.slice(i)) if (later < until) assert.deepEqual(shown(facts, later), before);
          if (until === Infinity) {
            assert.deepEqual(shown(facts, 8.64e15 + 1), before);
            continue;
          }
          assert.deepEqual(shown(facts, until - 1), before);
          assert.notDeepEqual(shown(facts, until), before, 'woken for nothing');
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is missed exactly when the announced end has passed, nobody has come, and that is known', () => {
    let missed = 0;
    fc.assert(
      fc.property(openFacts, instants, (facts, some) => {
        const end = endOf(facts);
        const isAwaited =
          facts.queue === undefined
            ? facts.elsewhere === undefined && facts.waits === undefined
            : facts.queue.stage === 'waiting';
        const exact = end === Infinity ? [] : [Math.floor(end) - 1, Math.floor(end), Math.floor(end) + 1];
        for (const now of [...some, ...exact]) {
          const isMissed = conversationView(facts, now).state === 'missed';
          assert.equal(isMissed, isAwaited && now > end, `${now} against ${end}`);
          if (isMissed) missed += 1;
        }
      }),
      { numRuns: 1000 },
    );
    assert.ok(missed > 1000);
  });

  it('once missed, waiting alone undoes nothing', () => {
    fc.assert(
      fc.property(mixed, instants, (facts, some) => {
        const states = some.map((now) => conversationView(facts, now).state);
        const first = states.indexOf('missed');
        if (first >= 0) assert.ok(states.slice(first).every((state) => state === 'missed'));
      }),
      { numRuns: 1000 },
    );
  });

  it('once missed in the line, no reading of it undoes that but one in which somebody has come', () => {
    fc.assert(
      fc.property(openFacts, openFacts, instants, (facts, { queue, before }, some) => {
        const [now = NOW, later = now] = some;
        if (conversationView(facts, now).state !== 'missed') return;
        // Who gets in line is told a wait then; from then on it stands.
        const { stated: _announced, ...reading } = queue ?? {};
        const news = facts.queue ? queue : (reading as typeof queue);
        const next = {
          ...facts,
          ...(queue && news && { queue: takeQueue(facts.queue, news) }),
          ...(before && { before }),
        };
        const { state, stage } = conversationView(next, later);
        assert.equal(state === 'missed', stage === undefined || stage === 'waiting');
        assert.ok(state === 'missed' || state === 'connected');
      }),
      { numRuns: 1000 },
    );
  });
});
