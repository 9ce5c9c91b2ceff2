import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  next,
  NEW_CONVERSATION,
  type Conversation,
  type Step,
} from '../../../src/providers/desk/conversation.js';
import { readFrame, type MessageFrame } from '../../../src/providers/desk/frames.js';

const AT = Date.UTC(2026, 10, 21, 10);
const after = (...steps: readonly Step[]): Conversation => steps.reduce(next, NEW_CONVERSATION);
const message = (number: number, more: Partial<MessageFrame> = {}): MessageFrame => ({
  type: 'message',
  number,
  at: AT + number,
  by: 'person',
  text: `n${number}`,
  ...more,
});
const typed = (key: string): Step => ({ type: 'typed', key, text: key, at: AT });
const texts = ({ messages }: Conversation): string[] => messages.map(({ text }) => text);

describe('a conversation', () => {
  it('shows what was said by number, and what is on its way last', () => {
    const conversation = after(message(2), typed('mine'), message(1), message(3));
    assert.deepEqual(texts(conversation), ['n1', 'n2', 'n3', 'mine']);
    assert.equal(conversation.messages.at(-1)?.state, 'sending');
  });

  it('keeps the name of a message from its sending to its arrival', () => {
    const before = after(typed('mine'));
    const [sending] = before.messages;
    const [sent] = next(before, message(1, { key: 'mine', by: 'customer', text: 'mine' })).messages;
    assert.deepEqual(
      [sending?.id, sending?.state, sent?.id, sent?.state],
      ['mine', 'sending', 'mine', 'sent'],
    );
  });

  it('knows from where on something is missing', () => {
    const gap = after(message(1), message(2), message(4));
    assert.deepEqual([gap.through, gap.last], [2, 4]);
    assert.deepEqual([next(gap, message(3)).through, next(gap, message(3)).last], [4, 4]);
    assert.equal(after({ type: 'welcome', reference: 'R-1', last: 7 }).last, 7);
  });

  it('is the same object when a step changes nothing', () => {
    const one = after(message(1), typed('a'), { type: 'ended', by: 'brand' });
    for (const step of [
      message(1),
      typed('a'),
      typed('b'),
      { type: 'ended', by: 'customer' },
      { type: 'refused', key: 'nobody', code: 'too-long' },
    ] as const)
      assert.equal(next(one, step), one);
  });

  it('tells of the place as it was read last, also when an older word comes after it', () => {
    const place = (ahead: number, asOf: number): Step => ({
      type: 'queue',
      queue: { stage: 'waiting', ahead, asOf },
    });
    const two = after(place(3, AT), place(2, AT + 1));
    assert.equal(next(two, place(3, AT)).queue?.ahead, 2);
    assert.equal(next(two, place(5, AT + 2)).queue?.ahead, 5, 'it may get worse');
    // After a break the service's clock may be another.
    assert.equal(
      next(next(two, { type: 'welcome', reference: 'R-1', last: 0 }), place(4, AT - 60)).queue?.ahead,
      4,
    );
  });

  it('refuses what is still on its way when it ends, and takes nothing more', () => {
    const over = after(typed('a'), { type: 'ended', by: 'brand' });
    assert.equal(over.messages[0]?.state, 'refused');
    assert.deepEqual(texts(next(over, typed('b'))), ['a']);
    // It had arrived after all.
    assert.equal(next(over, message(1, { key: 'a', text: 'a' })).messages[0]?.state, 'sent');
  });

  it('shows one that was refused, with its text', () => {
    const refused = after(typed('a'), { type: 'refused', key: 'a', code: 'too-long' });
    assert.deepEqual(refused.messages, [{ id: 'a', at: AT, by: 'customer', text: 'a', state: 'refused' }]);
  });
});

/** A service that keeps what it is told, numbers it once per key, and a network between that loses, doubles and mixes. */
class Service {
  readonly said: MessageFrame[] = [];

  hear(key: string, text: string): void {
    if (!this.said.some((one) => one.key === key)) this.add({ by: 'customer', key, text });
  }

  say(text: string): void {
    this.add({ by: 'person', text });
  }

  private add(more: Partial<MessageFrame>): void {
    this.said.push(message(this.said.length + 1, more));
  }

  after(number: number): MessageFrame[] {
    return this.said.slice(number);
  }
}

const event = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), arrives: fc.boolean(), confirmed: fc.boolean() }),
  fc.record({ kind: fc.constant('answer' as const), arrives: fc.boolean() }),
  /** Any frames ever sent come again, in any order. */
  fc.record({ kind: fc.constant('echo' as const), picks: fc.array(fc.nat(), { maxLength: 6 }) }),
  /** The connection breaks; the replay after it is cut off somewhere. */
  fc.record({ kind: fc.constant('break' as const), arrives: fc.nat({ max: 5 }), resent: fc.boolean() }),
);

describe('over any network', () => {
  it('every message is there once, in the order of the service, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const service = new Service();
        let page = NEW_CONVERSATION;
        const take = (...steps: readonly Step[]): void => {
          for (const step of steps) {
            page = next(page, step);
            check(page);
          }
        };
        const wrote: string[] = [];
        const resend = (): void => {
          for (const { key, text, state } of page.unsaid) if (state === 'sending') service.hear(key, text);
        };

        for (const happened of events) {
          if (happened.kind === 'type') {
            const key = `k${wrote.length}`;
            wrote.push(key);
            take(typed(key));
            if (happened.arrives) service.hear(key, key);
            const [last] = service.after(service.said.length - 1);
            if (happened.arrives && happened.confirmed && last) take(last);
          } else if (happened.kind === 'answer') {
            service.say(`a${service.said.length}`);
            if (happened.arrives) take(...service.after(service.said.length - 1));
          } else if (happened.kind === 'echo') {
            for (const pick of happened.picks) {
              const frame = service.said[pick % Math.max(1, service.said.length)];
              if (frame) take(frame);
            }
          } else {
            const { through } = page;
            take({ type: 'welcome', reference: 'R-1', last: service.said.length });
            take(...service.after(through).slice(0, happened.arrives));
            if (happened.resent) resend();
          }
        }

        // At last a connection holds.
        take({ type: 'welcome', reference: 'R-1', last: service.said.length });
        take(...service.after(page.through));
        resend();
        take(...service.after(page.through));

        assert.deepEqual(
          texts(page),
          service.said.map(({ text }) => text),
        );
        for (const key of wrote) assert.equal(texts(page).filter((text) => text === key).length, 1);
        assert.equal(page.through, service.said.length);
        assert.ok(page.messages.every(({ state }) => state === 'sent'));
      }),
      { numRuns: 400 },
    );
  });
});

/** At every moment: nothing twice, in order, `through` tells the truth. */
function check({ messages, said, through, last }: Conversation): void {
  assert.equal(new Set(messages.map(({ id }) => id)).size, messages.length);
  const numbers = said.map(({ number }) => number);
  assert.deepEqual(
    numbers,
    [...new Set(numbers)].sort((a, b) => a - b),
  );
  assert.ok(
    Array.from({ length: through }, (_, index) => index + 1).every((number) => numbers.includes(number)),
  );
  assert.ok(!numbers.includes(through + 1));
  assert.ok(last >= (numbers.at(-1) ?? 0));
}

describe('readFrame', () => {
  it('reads what the service sends', () => {
    assert.deepEqual(readFrame('{"type":"welcome","reference":"R-1","last":3}'), {
      type: 'welcome',
      reference: 'R-1',
      last: 3,
    });
    assert.deepEqual(
      readFrame(
        '{"type":"message","number":1,"at":"2026-11-21T10:00:00Z","by":"person","name":"Giulia","text":"<b>","key":"k"}',
      ),
      { type: 'message', number: 1, at: AT, by: 'person', name: 'Giulia', text: '<b>', key: 'k' },
    );
    assert.deepEqual(
      readFrame('{"type":"queue","stage":"waiting","ahead":2,"asOf":"2026-11-21T10:00:00Z"}'),
      {
        type: 'queue',
        queue: { stage: 'waiting', ahead: 2, asOf: AT },
      },
    );
    assert.deepEqual(
      readFrame(
        '{"type":"queue","stage":"waiting","stated":{"upper":"2026-11-21T10:00:00Z","by":"soon"},"asOf":"2026-11-21T10:00:00Z"}',
      ),
      { type: 'queue', queue: { stage: 'waiting', stated: { upper: AT }, asOf: AT } },
    );
    assert.deepEqual(readFrame('{"type":"refused","code":"too-many","key":"k","retryAfter":3}'), {
      type: 'refused',
      code: 'too-many',
      key: 'k',
      retryAfter: 3000,
    });
    assert.deepEqual(readFrame('{"type":"ended","by":"customer"}'), { type: 'ended', by: 'customer' });
    assert.deepEqual(readFrame('{"type":"ping"}'), { type: 'ping' });
  });

  it('takes nothing else, and never throws', () => {
    for (const data of [
      '',
      'null',
      '[]',
      '{}',
      '{"type":"message"}',
      '{"type":"message","number":0,"at":"2026-11-21T10:00:00Z","by":"person","text":""}',
      '{"type":"message","number":1.5,"at":"2026-11-21T10:00:00Z","by":"person","text":""}',
      '{"type":"message","number":1,"at":"soon","by":"person","text":""}',
      '{"type":"message","number":1,"at":"2026-11-21T10:00:00Z","by":"root","text":""}',
      '{"type":"message","number":1,"at":"2026-11-21T10:00:00Z","by":"person","text":{}}',
      '{"type":"queue","stage":"lost","asOf":"2026-11-21T10:00:00Z"}',
      '{"type":"queue","stage":"waiting"}',
      '{"type":"welcome","reference":"R-1","last":-1}',
      '{"type":"refused"}',
    ])
      assert.equal(readFrame(data), undefined, data);
    assert.equal(readFrame(new ArrayBuffer(1)), undefined);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue()), (data) => {
        const frame = readFrame(data);
        if (frame && frame.type !== 'ping') next(NEW_CONVERSATION, frame);
      }),
    );
  });

  it('leaves out a place that is none', () => {
    for (const ahead of ['-1', '1.5', '"2"', 'null', '1e999']) {
      const frame = readFrame(
        `{"type":"queue","stage":"waiting","ahead":${ahead},"asOf":"2026-11-21T10:00:00Z"}`,
      );
      assert.deepEqual(frame, { type: 'queue', queue: { stage: 'waiting', asOf: AT } }, ahead);
    }
  });
});
