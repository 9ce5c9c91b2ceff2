import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { expectationOf, parseChannels } from 'attesa/core.js';
import fc from 'fast-check';
import { lineOf, placesOf, stageOf, type Standing } from '../../demo/service/chat/queue.js';
import { QUANTUM, type DeskChannel, type DeskDocument } from '../../demo/service/desk.js';
import { availability, begin, colleague, Console, passAwake, Visitor } from './chat-client.js';
import { createClock, FRIDAY, HOUR, MINUTE, TestService } from './client.js';

/** True places, and what the channels document tells of them. */

const standing = fc.record({
  place: fc.option(fc.integer({ min: 1, max: 50 })),
  operator: fc.option(fc.constantFrom('giulia', 'marco'), { freq: 3 }),
  kept: fc.boolean(),
  away: fc.boolean(),
});
const all = fc
  .uniqueArray(standing, { maxLength: 30, selector: ({ place }) => place ?? {} })
  .map((list) => list.map((one, index): Standing => ({ ...one, request: `R-${index}` })));

describe('the line', () => {
  test('is in the order of joining, and counts who sits there and waits', () => {
    fc.assert(
      fc.property(all, (list) => {
        const line = lineOf(list);
        const places = placesOf(list);
        assert.deepEqual(
          [...places.values()],
          line.map((_, index) => index),
        );
        for (const one of list) {
          const sits = stageOf(one) === 'waiting' && !one.kept && !one.away;
          assert.equal(places.has(one.request), sits);
          if (!sits) continue;
          const before = list.filter(
            (other) =>
              stageOf(other) === 'waiting' &&
              !other.kept &&
              !other.away &&
              (other.place ?? 0) < (one.place ?? 0),
          );
          assert.equal(places.get(one.request), before.length);
        }
      }),
    );
  });

  test('no place goes up because somebody joins, is taken, gives up or goes', () => {
    const change = fc.constantFrom('join', 'take', 'keep', 'go');
    fc.assert(
      fc.property(all, change, fc.nat(), (list, what, which) => {
        const before = placesOf(list);
        const target = list[which % Math.max(list.length, 1)];
        const after = placesOf(
          what === 'join'
            ? [...list, { request: 'new', place: 51, operator: null, kept: false, away: false }]
            : list.map((one) =>
                one === target
                  ? {
                      ...one,
                      ...(what === 'take' && { operator: 'giulia' }),
                      ...(what === 'keep' && { kept: true }),
                      ...(what === 'go' && { away: true }),
                    }
                  : one,
              ),
        );
        for (const [request, place] of after) assert.ok(place <= (before.get(request) ?? Infinity));
      }),
    );
  });
});

const DOOR_OPEN = { count: 100_000, within: HOUR };

test('200 visitors at once: each with the right place, and none that ever goes up', async (t) => {
  const service = await TestService.start({
    limits: { chatsByAddress: DOOR_OPEN, socketsByAddress: DOOR_OPEN, loginsByAddress: DOOR_OPEN },
  });
  t.after(() => service.stop());
  const giulia = await Console.connect(service);
  await giulia.available();
  const visitors = await Promise.all(
    Array.from({ length: 200 }, async (_, name) => {
      const begun = await begin(service, { text: `Sono il visitatore ${name}` });
      return { begun, wire: await Visitor.connect(service, begun) };
    }),
  );
  await giulia.until('board', ({ waiting, chats }) => waiting === 200 && chats.every(({ away }) => !away));
  const order = giulia.board?.chats.map(({ reference }) => reference) ?? [];
  assert.equal(new Set(order).size, 200);
  assert.deepEqual(
    giulia.board?.chats.map(({ ahead }) => ahead),
    order.map((_, index) => index),
  );
  const inOrder = order.map((reference) => {
    const visitor = visitors.find(({ begun }) => begun.reference === reference);
    assert.ok(visitor);
    return visitor;
  });
  await Promise.all(
    inOrder.map((visitor, index) => visitor.wire.until('queue', ({ ahead }) => ahead === index)),
  );
  const marco = await Console.connect(service, await colleague(service, 'marco'));
  for (const [turn, console] of [giulia, marco, giulia].entries())
    assert.equal(await console.take(), order[turn], 'the next one');
  await Promise.all(
    inOrder.slice(3).map((visitor, index) => visitor.wire.until('queue', ({ ahead }) => ahead === index)),
  );
  for (const { wire } of visitors) {
    const places = wire.of('queue').flatMap(({ ahead }) => ahead ?? []);
    assert.deepEqual(
      places,
      [...places].sort((a, b) => b - a),
    );
    assert.deepEqual(wire.numbers, [1, 2], 'and nothing of anybody else');
  }
});

describe('the facts of the chat', () => {
  let service: TestService;

  beforeEach(async () => {
    service = await TestService.start();
  });

  afterEach(async () => {
    await service.stop();
  });

  const chatOf = async (query = ''): Promise<DeskChannel | undefined> =>
    ((await service.call(`/channels.json${query}`)).json as DeskDocument).channels.find(
      ({ id }) => id === 'chat',
    );

  test('are none while nobody is available, and the ladder steps down to the declared level', async () => {
    const { live, reply } = (await chatOf()) ?? {};
    assert.deepEqual([live, reply], [undefined, { within: 'PT4H' }]);
    const { document } = parseChannels((await service.call('/channels.json')).json);
    const channel = document?.channels.find(({ id }) => id === 'chat');
    assert.equal(channel && expectationOf(channel, service.clock.now).basis, 'declared');
    assert.equal(await availability(service), 'offline');
  });

  test('move when the queue moves, and are the same to the byte in between', async () => {
    const giulia = await Console.connect(service);
    assert.equal((await chatOf())?.live, undefined, 'to look at the list is not to be available');
    await giulia.available();
    const empty = { asOf: '2026-11-20T10:30:00Z', waiting: 0, agents: 1, handling: 'PT4M', usual: 'PT10M' };
    assert.deepEqual((await chatOf())?.live, empty);
    assert.equal(await availability(service), 'online');

    service.clock.now += 7_000;
    await begin(service, { text: 'Siete aperti?' });
    assert.deepEqual((await chatOf())?.live, empty, 'the assistant is no queue');
    const begun = await begin(service);
    assert.deepEqual((await chatOf())?.live, { ...empty, asOf: '2026-11-20T10:30:07Z', waiting: 1 });
    const before = await service.call('/channels.json');
    const ada = await Visitor.connect(service, begun);
    await ada.say('Ci siete?');
    service.clock.now += QUANTUM - 7_001;
    assert.equal((await service.call('/channels.json')).text, before.text, 'a message moves no queue');
    await giulia.take();
    assert.equal((await chatOf())?.live?.waiting, 0);
    const { document } = parseChannels((await service.call('/channels.json')).json);
    const channel = document?.channels.find(({ id }) => id === 'chat');
    assert.equal(channel && expectationOf(channel, service.clock.now).basis, 'live');
  });

  test('count operators, not their pages, and lose who is gone at once', async () => {
    const giulia = await Console.connect(service);
    const page = await Console.connect(service);
    const marco = await Console.connect(service, await colleague(service, 'marco'));
    await giulia.available();
    await page.until('board', ({ available }) => available);
    await marco.available();
    assert.equal((await chatOf())?.live?.agents, 2);
    giulia.socket.terminate();
    await marco.close();
    await page.until('board', ({ agents }) => agents === 1, page.frames.length - 1);
    assert.equal((await chatOf())?.live?.agents, 1, 'one page of giulia’s is still there');
    page.socket.terminate();
    await page.closed;
    const again = await Console.connect(service);
    assert.deepEqual([again.board?.agents, again.board?.available], [0, false]);
    assert.equal((await chatOf())?.live, undefined);
  });

  test('end with the hours of the chat, and begin with them', async () => {
    service.clock.now = FRIDAY + 6 * HOUR + 29 * MINUTE; // 17:59
    const giulia = await Console.connect(service);
    await giulia.available();
    assert.equal((await chatOf())?.live?.agents, 1);
    await passAwake(service, MINUTE, giulia);
    assert.equal((await chatOf())?.live, undefined);
    assert.equal(await availability(service), 'offline');
    await giulia.until('board', ({ agents, available }) => agents === 0 && available);
  });

  test('say how long conversations take here, once there are some', async () => {
    const giulia = await Console.connect(service);
    await giulia.available();
    for (const minutes of [7, 11]) {
      const { reference } = await begin(service);
      await giulia.take(reference);
      await giulia.say(reference, 'Eccomi');
      await passAwake(service, minutes * MINUTE, giulia);
      giulia.send({ type: 'end', reference });
      await giulia.until('board', ({ chats }) => chats.length === 0, giulia.frames.length - 1);
    }
    assert.equal((await chatOf())?.live?.handling, 'PT9M');
  });

  test('stay simulated in a rehearsal', async () => {
    assert.ok((await chatOf('?load=1'))?.live !== undefined);
    assert.ok((await chatOf('?offset=0'))?.live !== undefined);
    assert.ok((await chatOf('?at=2026-11-20T10:30:00Z'))?.live !== undefined);
  });

  test('hold the measured level to who asked for a person, from when they did', async () => {
    const giulia = await Console.connect(service);
    await giulia.available();
    for (let turn = 0; turn < 20; turn += 1) {
      await begin(service, { text: 'Siete aperti?' });
      const { reference } = await begin(service);
      service.clock.now += 2 * MINUTE;
      await giulia.take(reference);
      await giulia.say(reference, 'Eccomi');
    }
    service.clock.now += QUANTUM;
    assert.deepEqual((await chatOf())?.reply, {
      within: 'PT2M',
      basis: 'measured',
      share: 1,
      sample: { count: 20, from: '2026-11-13', to: '2026-11-20' },
    });
  });
});

test('a chat that opens while somebody waits in the line needs no visit to know it', async (t) => {
  // Friday, 8:59 in Rome.
  const service = await TestService.start({}, createClock(FRIDAY - 2 * HOUR - 31 * MINUTE));
  t.after(() => service.stop());
  const giulia = await Console.connect(service);
  await giulia.available();
  assert.equal(giulia.board?.agents, 0);
  await passAwake(service, MINUTE, giulia);
  await giulia.until('board', ({ agents }) => agents === 1);
  assert.equal(await availability(service), 'online');
});
