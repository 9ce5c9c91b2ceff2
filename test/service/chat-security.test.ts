import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { WebSocket } from 'ws';
import { Line } from '../../demo/service/chat/line.js';
import { openStore } from '../../demo/service/db/open.js';
import { availability, begin, Console, keep, openSession, passAwake, post, Visitor } from './chat-client.js';
import { HOUR, MINUTE, TestService } from './client.js';

/** What strangers, floods and odd bytes meet at the chat. */

const PARTNER = 'https://partner.example';

let service: TestService;

beforeEach(async () => {
  service = await TestService.start({ allowedOrigins: [PARTNER] });
});

afterEach(async () => {
  await service.stop();
});

/** What the upgrade is answered with when it is refused. */
const refusal = (wire: { readonly socket: WebSocket }): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    wire.socket.once('unexpected-response', (request, response) => {
      resolve(response.statusCode);
      request.destroy();
    });
    wire.socket.once('open', () => {
      reject(new Error('It opened'));
    });
  });

describe('who may connect', () => {
  test('a page of this site and of an allowed one, and no other', async () => {
    const begun = await begin(service);
    for (const origin of [service.origin, PARTNER]) {
      const visitor = await Visitor.connect(service, begun, 0, { origin });
      await visitor.until('welcome');
    }
    for (const origin of [
      'https://elsewhere.example',
      'null',
      service.origin.replace(/\d+$/, '1'),
      `${PARTNER}.evil`,
    ])
      assert.equal(await refusal(Visitor.bare(service, { origin })), 403, origin);
    // A name of somebody else that leads here makes their page "same-origin" to a browser.
    const host = `rebound.example:${new URL(service.url).port}`;
    assert.equal(
      await refusal(Visitor.bare(service, { origin: `http://${host}`, headers: { Host: host } })),
      403,
    );
  });

  test('to the console only a page of this site, signed in', async () => {
    const { Cookie = '' } = await service.operator();
    assert.equal(await refusal(Console.bare(service, { Cookie })), 403, 'a cookie without a page');
    for (const Origin of [PARTNER, 'https://elsewhere.example'])
      assert.equal(await refusal(Console.bare(service, { Cookie, Origin })), 403);
    assert.equal(await refusal(Console.bare(service, { Origin: service.origin })), 401);
    assert.equal(await refusal(Console.bare(service, { Origin: service.origin, Cookie: 'operator=x' })), 401);
  });

  test('who signs out is out of the chat too', async () => {
    const giulia = await Console.connect(service);
    await service.call('/console/api/logout', { method: 'POST', headers: await service.operator() });
    giulia.send({ type: 'available', on: true });
    assert.equal(await giulia.closed, 4401);
    assert.equal(((await service.call('/api/chat/availability')).json as { state: string }).state, 'offline');
  });

  test('one and the same for a session that is unknown, over, revoked or another request’s', async () => {
    const form = await service.customer();
    const begun = await begin(service);
    const revoked = await begin(service);
    await service.does(revoked.reference, { command: 'revoke-links' });
    for (const session of [randomUUID(), 'x'.repeat(43), form.session, revoked.session, begun.token]) {
      const visitor = await Visitor.connect(service, { session });
      assert.deepEqual([await visitor.closed, visitor.frames], [4401, []]);
    }
    service.clock.now += HOUR;
    const late = await Visitor.connect(service, begun);
    assert.equal(await late.closed, 4401);
    await (await Visitor.connect(service, { session: await openSession(service, begun) })).until('welcome');
    const answers = [];
    for (const token of ['x', 'x'.repeat(43), revoked.token, begun.session, await service.submit()])
      answers.push(await service.call('/api/chat/sessions', { method: 'POST', json: { token } }));
    assert.deepEqual(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size, 1);
    assert.equal(answers[0]?.status, 401);
  });

  test('a session that ends, or whose link is revoked, ends its sockets', async () => {
    const begun = await begin(service);
    const ada = await Visitor.connect(service, begun);
    await ada.until('queue');
    await service.does(begun.reference, { command: 'revoke-links' });
    assert.equal(await ada.closed, 4401);
    const other = await begin(service);
    const bea = await Visitor.connect(service, other);
    await bea.until('queue');
    const expires = Date.parse(other.expiresAt) - service.clock.now;
    await passAwake(service, expires - 1, bea);
    service.clock.pass(1);
    assert.equal(await bea.closed, 4401);
  });

  test('nobody without a hello, and nothing before it', async () => {
    const silent = Visitor.bare(service);
    await silent.opened();
    service.clock.pass(9_999);
    silent.socket.ping();
    service.clock.pass(1);
    assert.equal(await silent.closed, 4408);
    const begun = await begin(service);
    for (const first of [
      'hello',
      '{}',
      JSON.stringify({ type: 'message', key: randomUUID(), text: 'Ciao' }),
    ]) {
      const odd = Visitor.bare(service);
      await odd.opened();
      odd.socket.send(first);
      assert.equal(await odd.closed, 4408, first);
    }
    const ada = await Visitor.connect(service, begun);
    await ada.until('queue');
    assert.equal(ada.numbers.length, 2);
  });

  test('eight pages of one conversation, however many sessions they have', async () => {
    const begun = await begin(service);
    const pages = [];
    for (let count = 0; count < 8; count += 1)
      pages.push(await Visitor.connect(service, { session: await openSession(service, begun) }));
    for (const page of pages) await page.until('welcome');
    assert.equal(await (await Visitor.connect(service, begun)).closed, 4429);
    await pages[0]?.close();
    await (await Visitor.connect(service, begun)).until('welcome');
  });

  test('nobody hears what others say', async () => {
    const giulia = await Console.connect(service);
    await giulia.available();
    const [one, two] = [await begin(service, { text: 'Uno' }), await begin(service, { text: 'Due' })];
    const [ada, bea] = [await Visitor.connect(service, one), await Visitor.connect(service, two)];
    await ada.say('Il segreto di Ada');
    await bea.say('Il segreto di Bea');
    await giulia.take(one.reference);
    await giulia.say(one.reference, 'Solo per Ada');
    await bea.say('Fine');
    assert.doesNotMatch(JSON.stringify(bea.frames), /Ada|Uno/);
    assert.ok(!JSON.stringify(bea.frames).includes(one.reference));
    await ada.until('message', ({ text }) => text === 'Solo per Ada');
    assert.doesNotMatch(JSON.stringify(ada.frames), /Bea|Due/);
    assert.equal((await keep(service, { ...one, session: two.session }, { email: 'b@b.it' })).status, 404);
  });

  test('secrets stand in no address, no log and not in the database', async (t) => {
    const logged: unknown[] = [];
    for (const method of ['log', 'error', 'warn', 'info', 'debug'] as const)
      t.mock.method(console, method, (...args: unknown[]) => logged.push(...args));
    const begun = await begin(service);
    const ada = await Visitor.connect(service, begun);
    await ada.say('Una frase mia');
    assert.equal(new URL(ada.socket.url).search, '');
    await ada.close();
    await (
      await Visitor.connect(service, { session: 'x' })
    ).closed;
    assert.deepEqual(logged, []);
    const store = Buffer.concat(
      await Promise.all([service.file, `${service.file}-wal`].map((file) => readFile(file))),
    );
    assert.ok(store.includes('Una frase mia'), 'the right file is looked at');
    for (const secret of [begun.session, begun.token]) assert.ok(!store.includes(secret));
  });
});

describe('what may be sent', () => {
  test('markup and control characters are kept as text, halves of characters are not kept', async () => {
    const giulia = await Console.connect(service);
    const begun = await begin(service, { text: '<img src=x onerror=alert(1)>\u0000\u001b[31m\r\nFine' });
    const ada = await Visitor.connect(service, begun);
    assert.equal((await ada.until('message')).text, '<img src=x onerror=alert(1)>[31m\nFine');
    const odd = '<script>alert("ciao")</script>\u0007 {{x}} \ud800 \u202e 👩‍👩‍👧';
    const kept = '<script>alert("ciao")</script> {{x}} \ufffd \u202e 👩‍👩‍👧';
    assert.equal((await ada.say(odd)).text, kept);
    await giulia.take(begun.reference);
    assert.equal(giulia.of('history')[0]?.messages.at(-1)?.text, kept);
    assert.equal((await giulia.say(begun.reference, odd)).text, kept);
    assert.equal((await ada.until('message', ({ by }) => by === 'person')).text, kept);
  });

  test('too long is said so, exactly from 4,001 on, and nothing is kept', async () => {
    const begun = await begin(service);
    const ada = await Visitor.connect(service, begun);
    const key = randomUUID();
    ada.send({ type: 'message', key, text: 'x'.repeat(4001) });
    assert.deepEqual(await ada.until('refused'), { type: 'refused', code: 'too-long', key });
    assert.equal(
      (await ada.say('€'.repeat(4000))).number,
      3,
      'the longest, of the widest characters, fits a frame',
    );
    const giulia = await Console.connect(service);
    await giulia.take(begun.reference);
    giulia.send({ type: 'message', reference: begun.reference, key, text: 'x'.repeat(4001) });
    assert.equal((await giulia.until('refused')).code, 'too-long');
    assert.equal((await post(service, { text: 'x'.repeat(4001) })).status, 422);
  });

  test('100 kB end the line with 1009, or are refused with 413; and nobody else notices', async () => {
    const begun = await begin(service);
    const ada = await Visitor.connect(service, begun);
    const tab = await Visitor.connect(service, begun);
    await tab.until('queue');
    ada.send({ type: 'message', key: randomUUID(), text: 'x'.repeat(100_000) });
    assert.equal(await ada.closed, 1009);
    await tab.say('Ci sono ancora');
    assert.deepEqual(tab.numbers, [1, 2, 3]);
    const giulia = await Console.connect(service);
    giulia.send({ type: 'message', text: 'x'.repeat(100_000) });
    assert.equal(await giulia.closed, 1009);
    const reply = await post(service, { text: 'x'.repeat(100_000) });
    assert.deepEqual([reply.status, (reply.json as { code: string }).code], [413, 'too-large']);
  });

  test('what cannot be read is refused, with its key where it has one', async () => {
    const ada = await Visitor.connect(service, await begin(service));
    await ada.until('queue');
    const key = randomUUID();
    const odd: [string | Buffer, string?][] = [
      ['{'],
      ['[]'],
      ['null'],
      [Buffer.from('{"type":"end"}')],
      [JSON.stringify({ type: 'message', key, text: ' \u0000 ' }), key],
      [JSON.stringify({ type: 'message', key: 'x', text: 'Ciao' })],
      [JSON.stringify({ type: 'message', key, text: { toString: 1 } }), key],
      [JSON.stringify({ type: 'take', reference: 'R-7F3K-2Q' })],
      ['{"__proto__":{"type":"end"}}'],
    ];
    for (const [data, known] of odd) {
      const from = ada.frames.length;
      ada.socket.send(data);
      assert.deepEqual(await ada.until('refused', () => true, from), {
        type: 'refused',
        code: 'unreadable',
        ...(known !== undefined && { key: known }),
      });
    }
    await ada.say('Ci sono ancora');
    const giulia = await Console.connect(service);
    giulia.socket.send('{');
    assert.equal((await giulia.until('refused')).code, 'unreadable');
    for (const frame of [
      { type: 'open', reference: 'R-0000-00' },
      { type: 'take', reference: 'R-0000-00' },
    ]) {
      const from = giulia.frames.length;
      giulia.send(frame);
      assert.equal((await giulia.until('refused', () => true, from)).code, 'not-found');
    }
  });

  for (const [what, given] of Object.entries({
    'another channel': { channel: 'modulo' },
    'no text': { text: ' \n ' },
    'no language': { language: undefined },
    'a register that is none': { register: 'rude' },
    'instants that are none': { stated: { upper: 'fra poco' } },
    'a text that is none': { text: ['x'] },
  }))
    test(`a conversation does not begin with ${what}`, async () => {
      const reply = await post(service, given);
      assert.deepEqual([reply.status, (reply.json as { code: string }).code], [422, 'invalid']);
      assert.equal((await service.board()).requests.length, 0);
    });

  test('a conversation does not begin without a key', async () => {
    assert.equal((await post(service, {}, { 'Idempotency-Key': 'x' })).status, 400);
  });

  test('a page of an allowed site may ask, and one of another may not read the answer', async () => {
    for (const [origin, allowed] of [
      [PARTNER, PARTNER],
      ['https://elsewhere.example', null],
    ] as const) {
      const reply = await service.call('/api/chat/availability', { headers: { Origin: origin } });
      assert.equal(reply.headers.get('access-control-allow-origin'), allowed);
    }
    const asked = await service.fetch('/api/chat', {
      method: 'OPTIONS',
      headers: { Origin: PARTNER, 'Access-Control-Request-Method': 'POST' },
    });
    assert.match(asked.headers.get('access-control-allow-headers') ?? '', /Idempotency-Key/);
  });
});

describe('floods', () => {
  test('of conversations from one address are refused with 429', async () => {
    for (let count = 0; count < 30; count += 1) await begin(service);
    const reply = await post(service);
    assert.equal(reply.status, 429);
    assert.match(reply.headers.get('retry-after') ?? '', /^\d+$/);
    service.clock.now += MINUTE;
    await begin(service);
  });

  test('of sockets from one address are refused with 429', async () => {
    const narrow = await TestService.start({ limits: { socketsByAddress: { count: 2, within: MINUTE } } });
    try {
      for (let count = 0; count < 2; count += 1) await Visitor.bare(narrow).opened();
      assert.equal(await refusal(Visitor.bare(narrow)), 429);
    } finally {
      await narrow.stop();
    }
  });

  test('of messages are refused with the time to wait, then end the line', async () => {
    const begun = await begin(service);
    const ada = await Visitor.connect(service, begun);
    for (let count = 0; count < 60; count += 1) await ada.say(`Messaggio ${count}`);
    const key = randomUUID();
    ada.send({ type: 'message', key, text: 'Uno di troppo' });
    assert.deepEqual(await ada.until('refused'), { type: 'refused', code: 'too-many', key, retryAfter: 60 });
    const tab = await Visitor.connect(service, { session: await openSession(service, begun) });
    tab.send({ type: 'person' });
    assert.equal((await tab.until('refused')).code, 'too-many', 'another session of the same conversation');
    service.clock.now += MINUTE;
    await ada.say('Adesso sì', key);
    for (let count = 0; count < 200; count += 1) ada.send({ type: 'message' });
    assert.equal(await ada.closed, 4429);
  });

  test('of text end where a tracker could soon no longer show it', async () => {
    const begun = await begin(service);
    const store = await openStore(service.file);
    for (let number = 100; number < 150; number += 1)
      await store
        .insertInto('events')
        .values({
          request: begun.reference,
          number,
          at: service.clock.now,
          kind: 'message',
          actor: 'customer',
          text: 'x'.repeat(4000),
          from_name: null,
          to_name: null,
          promise: null,
          step: null,
          card: null,
        })
        .execute();
    await store.destroy();
    const ada = await Visitor.connect(service, begun);
    await ada.until('message', ({ number }) => number === 52);
    ada.send({ type: 'message', key: randomUUID(), text: 'Ancora' });
    assert.equal((await ada.until('refused')).code, 'too-many');
    const giulia = await Console.connect(service);
    await giulia.take(begun.reference);
    await giulia.say(begun.reference, 'Continuiamo per e-mail?');
  });

  test('of letters to one address are refused, as from the forms', async () => {
    const narrow = await TestService.start({
      limits: { submissionsByRecipient: { count: 2, within: HOUR } },
    });
    try {
      const reply = [];
      for (let count = 0; count < 3; count += 1)
        reply.push(await keep(narrow, await begin(narrow), { email: 'Ada@example.it' }));
      assert.deepEqual(
        reply.map(({ status }) => status),
        [200, 200, 429],
      );
      assert.equal((await narrow.outbox()).length, 2);
    } finally {
      await narrow.stop();
    }
  });
});

describe('a line', () => {
  test('of who is not heard of for 45 seconds is cut', async () => {
    const giulia = await Console.connect(service);
    await giulia.available();
    const ada = await Visitor.connect(service, await begin(service));
    await ada.until('queue');
    // A page whose machine sleeps reads nothing and answers no ping.
    ada.socket.pause();
    giulia.socket.pause();
    for (const ms of [20_000, 20_000, 4_999]) service.clock.pass(ms);
    assert.equal(((await service.call('/api/chat/availability')).json as { state: string }).state, 'online');
    service.clock.pass(1);
    assert.equal(((await service.call('/api/chat/availability')).json as { state: string }).state, 'offline');
    for (const wire of [ada, giulia]) {
      wire.socket.resume();
      assert.equal(await wire.closed, 1006);
    }
  });

  test('of who answers is kept, and is told every 20 seconds that it is', async () => {
    const ada = await Visitor.connect(service, await begin(service));
    await ada.until('queue');
    let pings = 0;
    ada.socket.on('ping', () => (pings += 1));
    await passAwake(service, 10 * MINUTE, ada);
    assert.equal(pings, 30);
    assert.equal(ada.socket.readyState, WebSocket.OPEN);
  });

  test('of who does not read is dropped before it fills the memory', async () => {
    const giulia = await Console.connect(service);
    await giulia.available();
    const begun = await begin(service, { text: 'x'.repeat(4000) });
    giulia.socket.pause();
    // Each asks for a whole history; none of the answers is taken in.
    while ((await availability(service)) === 'online')
      for (let count = 0; count < 100; count += 1) giulia.send({ type: 'open', reference: begun.reference });
    giulia.socket.resume();
    assert.notEqual(await giulia.closed, 1000);
  });

  test('that is over already ends at once whatever comes to it', () => {
    const socket = { on: () => undefined, terminate: () => undefined };
    const line = new Line<object>(
      socket as unknown as WebSocket,
      service.clock.timers,
      () => service.clock.now,
    );
    const ended: string[] = [];
    line.onEnd(() => ended.push('before'));
    line.drop();
    // Who was still being looked up when they went must not be taken for present.
    line.onEnd(() => ended.push('after'));
    line.drop();
    assert.deepEqual(ended, ['before', 'after']);
  });

  test('that has taken in nothing for a megabyte gets no more', () => {
    const calls: string[] = [];
    const socket = {
      bufferedAmount: 1024 * 1024,
      on: () => undefined,
      send: (text: string) => calls.push(text),
      terminate: () => calls.push('terminated'),
    };
    const line = new Line<object>(
      socket as unknown as WebSocket,
      service.clock.timers,
      () => service.clock.now,
    );
    line.send({ type: 'board' });
    socket.bufferedAmount += 1;
    line.send({ type: 'board' });
    line.send({ type: 'board' });
    assert.deepEqual(calls, ['{"type":"board"}', 'terminated']);
    assert.ok(line.isOver);
  });
});
