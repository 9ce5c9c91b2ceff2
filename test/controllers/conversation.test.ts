import { expect } from '@open-wc/testing';
import { Conversation, type ConversationOptions } from '../../src/controllers/conversation.js';
import { pageClock } from '../../src/controllers/clock.js';
import { createFakeProvider, type FakeProvider } from '../../src/testing.js';
import { fakeTimers, time } from '../elements/support.js';

const CONTEXT = { language: 'en', register: 'neutral', channelId: 'chat' } as const;
const rest = async (): Promise<void> => {
  for (let turns = 0; turns < 20; turns += 1) await Promise.resolve();
};

function begin(
  fake: FakeProvider = createFakeProvider(),
  more: Partial<ConversationOptions> = {},
): { talk: Conversation; fake: FakeProvider; taken: string[]; reported: string[]; changes: () => number } {
  const taken: string[] = [];
  const reported: string[] = [];
  let changes = 0;
  const talk = new Conversation(
    {
      bring: () => Promise.resolve(fake.module),
      provider: { language: 'en', platform: pageClock },
      extend: () => undefined,
      bringWords: () => Promise.resolve(),
      changed: () => {
        changes += 1;
      },
      taken: (text) => taken.push(text),
      report: (code) => reported.push(code),
      ...more,
    },
    () => CONTEXT,
  );
  return { talk, fake, taken, reported, changes: () => changes };
}

describe('a conversation', () => {
  it('loads once however often it is prepared', async () => {
    const { talk, fake } = begin();
    talk.prepare();
    talk.prepare();
    await rest();
    fake.loading.resolve();
    await rest();
    talk.prepare();
    await rest();
    expect(fake.options).to.have.length(1);
    expect(fake.loading.calls).to.equal(1);
    expect(talk.facts.load).to.equal('ready');
  });

  it('tries the provider again after a failure, and keeps the one it has', async () => {
    const { talk, fake, reported } = begin();
    talk.prepare();
    await rest();
    fake.loading.reject('script-unreachable');
    await rest();
    expect(talk.facts).to.include({ load: 'failed', failure: 'script-unreachable' });
    expect(talk.canRetry).to.equal(true);
    talk.prepare();
    await rest();
    fake.loading.resolve();
    await rest();
    expect(talk.facts.load).to.equal('ready');
    expect(talk.facts.failure).to.equal(undefined);
    expect(fake.options).to.have.length(1);
    expect(reported).to.deep.equal(['script-unreachable']);
  });

  it('sends in the turn of the press where the provider is there: a new window needs it', async () => {
    const { talk, fake } = begin();
    talk.prepare();
    await rest();
    fake.loading.resolve();
    await rest();
    talk.send({ text: 'a' });
    expect(fake.opening.calls).to.equal(1);
  });

  it('a message that was given up and opens late is open, and is not sent twice', async () => {
    const timers = fakeTimers();
    const { talk, fake, taken } = begin();
    talk.prepare();
    fake.loading.resolve();
    await timers.advance(0);
    talk.send({ text: 'a' });
    await timers.advance(10_001);
    expect(talk.facts.failure).to.equal('no-answer');
    talk.send({ text: 'a' });
    await timers.advance(1);
    expect(fake.opening.calls).to.equal(1);
    fake.opening.resolve({ tookText: true });
    await timers.advance(1);
    expect(talk.facts.isOpen).to.equal(true);
    expect(taken).to.deep.equal(['a']);
    expect(timers.pending).to.equal(0);
  });

  for (const [surface, closes] of [
    ['room', 1],
    ['window', 0],
    ['page', 0],
  ] as const)
    it(`put away with the panel, its ${surface} is ${closes ? 'closed' : 'left as it is'}`, async () => {
      const { talk, fake } = begin(createFakeProvider({ surface }));
      talk.prepare();
      await rest();
      fake.loading.resolve();
      fake.opening.resolve({ tookText: true });
      talk.send({ text: 'a' });
      await rest();
      talk.hide();
      expect(fake.closes).to.equal(closes);
    });

  it('hears nothing more of what was destroyed', async () => {
    const { talk, fake, changes } = begin();
    talk.prepare();
    await rest();
    talk.destroy();
    const before = changes();
    fake.loading.resolve();
    fake.tellUnread(3);
    await rest();
    expect(changes()).to.equal(before);
    expect(fake.destroys).to.equal(1);
    expect(fake.listeners).to.equal(0);
  });

  it('a provider that was destroyed while its module was on its way is never made', async () => {
    const { talk, fake } = begin();
    talk.prepare();
    talk.destroy();
    await rest();
    expect(fake.options).to.have.length(0);
  });

  it('survives a provider that throws wherever it can', async () => {
    const broken = createFakeProvider();
    const bad = new Proxy(broken, {
      get(target, key) {
        if (key === 'close' || key === 'destroy' || key === 'availability' || key === 'open')
          return () => {
            throw new Error('at every turn');
          };
        return Reflect.get(target, key);
      },
    });
    const { talk, reported } = begin(broken, { bring: () => Promise.resolve({ createProvider: () => bad }) });
    talk.prepare();
    await rest();
    broken.loading.resolve();
    await rest();
    talk.send({ text: 'a' });
    await rest();
    talk.hide();
    talk.destroy();
    expect(reported).to.deep.equal(['script-broken']);
    expect(talk.facts.sentAt).to.equal(undefined);
  });

  it('leads to no address but a page, whatever a provider says', async () => {
    for (const href of ['javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 7 as never]) {
      const { talk, fake } = begin();
      talk.prepare();
      await rest();
      fake.loading.resolve();
      talk.send({ text: 'a' });
      await rest();
      fake.opening.resolve({ tookText: true, reference: 'R-1', href });
      fake.keeping.resolve({ reference: 'R-1', href });
      await rest();
      await talk.keep({ email: 'a@b.example', text: '' });
      expect([talk.reference, talk.href, talk.kept]).to.deep.equal(['R-1', undefined, { reference: 'R-1' }]);
    }
  });

  it('a provider that opens and says nothing of it is open, and the text is still the customer’s', async () => {
    for (const nothing of [undefined, null]) {
      const { talk, fake } = begin();
      talk.prepare();
      await rest();
      fake.loading.resolve();
      talk.send({ text: 'a' });
      await rest();
      fake.opening.resolve(nothing as never);
      await rest();
      expect([talk.isUnderWay, talk.tookText, talk.reference]).to.deep.equal([true, false, undefined]);
      talk.show();
      await rest();
    }
  });

  it('a count that is none is no unread message; older news does not overtake newer', async () => {
    const { talk, fake } = begin();
    talk.prepare();
    await rest();
    for (const [told, unread] of [
      [-1, 0],
      [1.5, 0],
      [NaN, 0],
      [3, 3],
    ]) {
      fake.tellUnread(told!);
      expect(talk.unread).to.equal(unread);
    }
    fake.tellQueue({ stage: 'waiting', ahead: 1, asOf: 2 });
    fake.tellQueue({ stage: 'waiting', ahead: 4, asOf: 1 });
    expect(talk.facts.queue?.ahead).to.equal(1);
    fake.tellQueue({ stage: 'waiting', ahead: 2, asOf: 3 });
    expect([talk.facts.before?.ahead, talk.facts.queue?.ahead]).to.deep.equal([1, 2]);
  });

  it('availability: late, thrown or absent is unknown; away is believed for a minute', async () => {
    const timers = fakeTimers();
    const fake = createFakeProvider({ now: time.now });
    fake.tellAvailability('offline');
    const { talk } = begin(fake);
    talk.prepare();
    fake.loading.resolve();
    await timers.advance(1);
    expect(talk.isOffline).to.equal(true);
    await timers.advance(60_000);
    expect(talk.isOffline).to.equal(false);
    const silent = createFakeProvider();
    silent.availability = () => new Promise(() => undefined);
    const other = begin(silent).talk;
    other.prepare();
    silent.loading.resolve();
    await timers.advance(4_001);
    expect(other.isOffline).to.equal(false);
    expect(timers.pending).to.equal(0);
  });
});
