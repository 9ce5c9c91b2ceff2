import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { expectationOf } from '../../src/core.js';
import { greetChat, say, wordsToAvoid } from '../../src/i18n.js';
import type { GreetingOptions } from '../../src/i18n.js';
import { at, channelOf, moment } from '../core/expectation/support.js';
import { English, Italian, plain, reader } from './support.js';

/** A Friday, 11:02:30 in Rome. */
const NOW = at('2026-11-20T10:02:30Z');
const LATE = at('2026-11-20T19:00:00Z');
const INFORMAL = { ...Italian, register: 'informal' as const };

const OFFICE = { kind: 'chat', hours: 'Mo-Fr 09:00-18:00' };
const LIVE = {
  asOf: '2026-11-20T10:02:00Z',
  waiting: 6,
  agents: 3,
  handling: 'PT4M',
  lower: 'PT5M',
  upper: 'PT15M',
};
const BOT = { name: 'Assistente Rinaldi', hours: '24/7' };

const greet = (json: object, options: GreetingOptions = INFORMAL, now = NOW): string => {
  const channel = channelOf(json);
  return plain(greetChat(channel, expectationOf(channel, now), now, options));
};

describe('greetChat', () => {
  it('names the machine, says how and when one gets to a person, and what that rests on', () => {
    const json = { ...OFFICE, live: LIVE, automated: BOT };
    assert.equal(
      greet(json, { ...INFORMAL, askWith: 'persona' }),
      'Sono Assistente Rinaldi, un sistema automatico. Per parlare con noi scrivi “persona”: una persona tra 5 e 15 minuti. 6 persone in attesa alle 11:02.',
    );
    assert.equal(
      greet(json, { ...Italian, register: 'formal', askWith: 'persona' }),
      'Sono Assistente Rinaldi, un sistema automatico. Per parlare con noi scriva “persona”: una persona tra 5 e 15 minuti. 6 persone in attesa alle 11:02.',
    );
    assert.equal(
      greet(json, { ...Italian, askWith: 'persona' }),
      'Sono Assistente Rinaldi, un sistema automatico. Per parlare con noi basta scrivere “persona”: una persona tra 5 e 15 minuti. 6 persone in attesa alle 11:02.',
    );
    assert.equal(
      greet(json, { ...English, askWith: 'person' }),
      'I am Assistente Rinaldi, an automated assistant. To talk to one of us, write “person”: a person in 5 to 15 minutes. 6 people waiting at 11:02.',
    );
  });

  it('without a word for it, and without a machine’s name', () => {
    assert.equal(
      greet({ ...OFFICE, live: LIVE }),
      'Questa risposta è automatica. Poi tocca a noi: una persona tra 5 e 15 minuti. 6 persone in attesa alle 11:02.',
    );
    assert.equal(
      greet({ kind: 'chat' }, English),
      'This reply is automatic. Then it is our turn: we cannot say how long right now.',
    );
  });

  it('outside hours: by when the answer comes, and that one need not stay', () => {
    const json = { ...OFFICE, automated: BOT, reply: { within: 'PT2H' } };
    assert.equal(
      greet(json, { ...INFORMAL, askWith: 'persona' }, LATE),
      'Sono Assistente Rinaldi, un sistema automatico. Poi tocca a noi: risposta entro lunedì alle 11:00. Tempo indicato da noi, non misurato. Puoi chiudere la pagina: la risposta arriva dove scrivi.',
    );
    assert.equal(
      greet({ ...json, after: 'Scriviamo alla tua e-mail' }, INFORMAL, LATE)
        .split('. ')
        .at(-1),
      'Scriviamo alla tua e-mail',
    );
  });

  it('outside hours, with nobody who answers before: when people are back', () => {
    assert.equal(
      greet({ ...OFFICE, automated: BOT }, INFORMAL, LATE),
      'Sono Assistente Rinaldi, un sistema automatico. Le persone rispondono da lunedì alle 9:00.',
    );
    assert.equal(
      greet({ kind: 'chat', hours: 'off', automated: BOT }),
      'Sono Assistente Rinaldi, un sistema automatico. Chiuso.',
    );
    const dates = { '2026-11-20': { hours: 'closed', name: { it: 'Natale' } } };
    assert.equal(
      greet({ kind: 'chat', hours: { week: { mon: '09:00-18:00', fri: '09:00-18:00' }, dates } }),
      'Questa risposta è automatica. Chiuso per Natale, riapre lunedì alle 9:00.',
    );
  });

  it('paused', () => {
    assert.equal(
      greet({ ...OFFICE, paused: { until: '2026-11-20T15:00:00Z' } }),
      'Questa risposta è automatica. Non disponibile fino alle 16:00.',
    );
  });

  it('says it is a machine before anything else, and of the time what the page says', () => {
    fc.assert(
      fc.property(moment, reader, fc.boolean(), ({ channel, now }, options, hasWord) => {
        const expectation = expectationOf(channel, now);
        const text = greetChat(channel, expectation, now, { ...options, ...(hasWord && { askWith: 'x' }) });
        assert.match(text.split('. ')[0] ?? '', /\bautom[aá]t/i);
        assert.doesNotMatch(text, /[{}]|undefined|NaN|Invalid/, text);
        assert.deepEqual(wordsToAvoid(text, options.messages), []);
        if (expectation.by !== undefined && expectation.state !== 'paused')
          assert.ok(text.includes(say(expectation, now, { ...options, kind: channel.kind }).text));
      }),
      { numRuns: 400 },
    );
  });
});
