import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, test } from 'node:test';
import {
  begin,
  colleague,
  Console,
  keep,
  openSession,
  passAwake,
  post,
  Visitor,
  type Begun,
} from './chat-client.js';
import { Customer, DAY, HOUR, MINUTE, TestService, tokenIn } from './client.js';

/** Conversations between customers, the assistant and operators, over real sockets. */

let service: TestService;

beforeEach(async () => {
  service = await TestService.start();
});

afterEach(async () => {
  await service.stop();
});

const enter = (begun: Begun): Customer => new Customer(service, begun.reference, begun.session);

/** Somebody who waits, and a person who is there. */
async function waiting(given: Readonly<Record<string, unknown>> = {}): Promise<{
  giulia: Console;
  ada: Visitor;
  begun: Begun;
}> {
  const giulia = await Console.connect(service);
  await giulia.available();
  const begun = await begin(service, given);
  const ada = await Visitor.connect(service, begun);
  await ada.until('queue', ({ stage }) => stage === 'waiting');
  return { giulia, ada, begun };
}

describe('a conversation', () => {
  test('goes from the first message through the line to a person, and is the same in the tracker', async () => {
    const { giulia, ada, begun } = await waiting();
    const welcome = await ada.until('welcome');
    assert.deepEqual([welcome.reference, welcome.last], [begun.reference, 2]);
    const greeting = await ada.until('message', ({ by }) => by === 'assistant');
    assert.match(greeting.text, /^Sono Assistente Rinaldi, un sistema automatico\. /);
    assert.equal(ada.queue?.ahead, 0);

    assert.equal(await giulia.take(), begun.reference);
    assert.equal((await ada.until('queue', ({ stage }) => stage === 'person')).person, 'Giulia');
    assert.equal((await enter(begun).document()).status, 'in-progress');
    await giulia.say(begun.reference, 'Ciao, 7 €.');
    const answer = await ada.until('message', ({ by }) => by === 'person');
    assert.deepEqual(
      [answer.number, answer.name, answer.text, answer.key],
      [3, 'Giulia', 'Ciao, 7 €.', undefined],
    );
    await ada.say('Grazie');
    const heard = await giulia.until('message', ({ text }) => text === 'Grazie');
    assert.deepEqual([heard.number, heard.by, heard.key], [4, 'customer', undefined]);

    const { events = [], owner, status } = await enter(begun).document();
    assert.deepEqual(
      events.map(({ kind, by, text }) => [kind, by, (text as { it: string } | undefined)?.it]),
      [
        ['message', 'customer', 'Grazie'],
        ['message', 'brand', 'Ciao, 7 €.'],
        ['message', 'system', greeting.text],
        ['acknowledged', 'system', undefined],
        ['received', 'customer', 'Quanto costa una camera d’aria?'],
      ],
    );
    assert.deepEqual([owner?.person, status], ['Giulia', 'in-progress']);
    assert.deepEqual(await service.outbox(), [], 'nobody writes letters to who sits there');
  });

  test('the person’s first message is the first reply, the assistant’s is none', async () => {
    const { giulia, begun } = await waiting();
    const unread = async (): Promise<boolean | undefined> =>
      (await service.board()).requests.find(({ id }) => id === begun.reference)?.unread;
    assert.equal(await unread(), true);
    await giulia.take();
    await giulia.say(begun.reference, 'Eccomi');
    assert.equal(await unread(), false);
  });

  test('what is said by the normal tools of the console, or in the tracker, is said in the chat', async () => {
    const { giulia, ada, begun } = await waiting();
    await service.does(begun.reference, { command: 'reply', text: 'Dal banco' });
    assert.equal((await ada.until('message', ({ by }) => by === 'person')).text, 'Dal banco');
    await giulia.take(begun.reference);
    await enter(begun).does({ action: 'reply', text: 'Dalla pagina' });
    await giulia.until('message', ({ text }) => text === 'Dalla pagina');
    await ada.until('message', ({ text }) => text === 'Dalla pagina');
    assert.deepEqual(ada.numbers, [1, 2, 3, 4]);
  });

  test('messages come in the order in which they were sent, however fast', async () => {
    const { giulia, ada, begun } = await waiting();
    await giulia.take(begun.reference);
    const texts = Array.from({ length: 40 }, (_, index) => `Messaggio ${index}`);
    for (const text of texts) ada.send({ type: 'message', key: randomUUID(), text });
    await ada.until('message', ({ text }) => text === texts.at(-1));
    await giulia.until('message', ({ text }) => text === texts.at(-1));
    const own = (messages: readonly { by: string; text: string }[]): string[] =>
      messages
        .filter(({ by, text }) => by === 'customer' && text.startsWith('Messaggio'))
        .map(({ text }) => text);
    assert.deepEqual(own(ada.of('message')), texts);
    assert.deepEqual(own(giulia.of('message')), texts);
    assert.deepEqual(
      ada.numbers,
      Array.from({ length: 42 }, (_, index) => index + 1),
      'without gaps',
    );
  });

  test('a message sent again under its key is the same message, acknowledged again', async () => {
    const { ada, begun } = await waiting();
    const key = randomUUID();
    const first = await ada.say('Una volta sola', key);
    const from = ada.frames.length;
    ada.send({ type: 'message', key: key.toUpperCase(), text: 'Una volta sola' });
    const again = await ada.until('message', (message) => message.key === key, from);
    assert.deepEqual(again, first);
    const after = await ada.say('Un’altra');
    assert.equal(after.number, first.number + 1);
    // Also on another line, which never heard of the first one.
    const tab = await Visitor.connect(service, begun, after.number);
    assert.deepEqual(await tab.say('Una volta sola', key), first);
  });

  test('pressing twice makes one conversation, and gives each press a session', async () => {
    const key = randomUUID();
    const [one, two] = await Promise.all([0, 1].map(() => post(service, {}, { 'Idempotency-Key': key })));
    const [first, second] = [one?.json, two?.json] as [Begun, Begun];
    assert.equal(first.reference, second.reference);
    assert.equal(first.token, second.token);
    const ada = await Visitor.connect(service, second);
    assert.equal(
      (await ada.until('message')).key,
      key,
      'the first message is known by the key it was sent with',
    );
    assert.equal((await post(service, { text: 'Altro' }, { 'Idempotency-Key': key })).status, 422);
  });

  test('two tabs show everything, each once', async () => {
    const { giulia, ada, begun } = await waiting();
    const tab = await Visitor.connect(service, { session: await openSession(service, begun) });
    await giulia.take(begun.reference);
    await ada.say('Da una');
    await tab.say('Dall’altra');
    await giulia.say(begun.reference, 'A tutte e due');
    for (const wire of [ada, tab]) {
      await wire.until('message', ({ by }) => by === 'person');
      await wire.until('queue', ({ stage }) => stage === 'person');
      assert.deepEqual(wire.numbers, [1, 2, 3, 4, 5]);
    }
  });

  test('who comes back gets what was missed, and nothing twice', async () => {
    const { giulia, ada, begun } = await waiting();
    await giulia.take(begun.reference);
    await ada.say('Prima');
    ada.socket.terminate();
    await ada.closed;
    await giulia.say(begun.reference, 'Mentre non c’eri');
    const back = await Visitor.connect(service, begun, 3);
    assert.equal((await back.until('welcome')).last, 4);
    await back.say('Dopo');
    assert.deepEqual(
      back.of('message').map(({ number, text }) => [number, text]),
      [
        [4, 'Mentre non c’eri'],
        [5, 'Dopo'],
      ],
    );
    // What a page claims to know and cannot is not believed.
    const odd = await Visitor.connect(service, begun, 9999);
    await odd.say('Ancora');
    assert.deepEqual(odd.numbers, [6]);
  });

  test('a restart in the middle loses nothing, keeps the place, and says 1012', async () => {
    const { giulia, ada, begun } = await waiting();
    const second = await begin(service);
    const bea = await Visitor.connect(service, second);
    await bea.until('queue', ({ ahead }) => ahead === 1);
    await ada.say('Prima');
    await service.restart();
    assert.deepEqual(await Promise.all([giulia.closed, ada.closed, bea.closed]), [1012, 1012, 1012]);
    const [adaBack, beaBack] = [
      await Visitor.connect(service, begun, 3),
      await Visitor.connect(service, { session: await openSession(service, second) }),
    ];
    assert.equal((await beaBack.until('queue')).ahead, 1);
    assert.equal((await adaBack.until('queue')).ahead, 0);
    await adaBack.say('Dopo');
    assert.deepEqual(adaBack.numbers, [4]);
    assert.deepEqual((await beaBack.until('message', ({ number }) => number === 2)).by, 'assistant');
  });

  test('the brand ends it: done when a person answered, and it can be opened again', async () => {
    const { giulia, ada, begun } = await waiting();
    await giulia.take(begun.reference);
    await giulia.say(begun.reference, 'Ecco fatto');
    giulia.send({ type: 'end', reference: begun.reference });
    assert.equal((await ada.until('ended')).by, 'brand');
    const { status, closedAs, actions } = await enter(begun).document();
    assert.deepEqual([status, closedAs, actions], ['closed', 'done', ['reopen', 'rate']]);
    const key = randomUUID();
    ada.send({ type: 'message', key, text: 'Ancora una cosa' });
    assert.deepEqual(await ada.until('refused'), { type: 'refused', code: 'ended', key });
    assert.equal((await enter(begun).document()).events?.length, 5, 'and nothing was kept of it');
    const late = await Visitor.connect(service, begun);
    assert.equal((await late.until('ended')).by, 'brand');
    await enter(begun).does({ action: 'reopen', reason: 'Non va ancora' });
    const from = ada.frames.length;
    ada.send({ type: 'person' });
    assert.equal((await ada.until('queue', ({ stage }) => stage === 'waiting', from)).ahead, 0);
    assert.equal(await giulia.take(), begun.reference);
  });

  test('the customer ends it: taken back when nobody had answered', async () => {
    const { giulia, ada, begun } = await waiting();
    ada.send({ type: 'end' });
    assert.equal((await ada.until('ended')).by, 'customer');
    await giulia.until('board', ({ chats }) => chats.length === 0, giulia.frames.length - 1);
    const { status, closedAs } = await enter(begun).document();
    assert.deepEqual([status, closedAs], ['closed', 'withdrawn']);
  });
});

describe('the assistant', () => {
  const said = async (given: Readonly<Record<string, unknown>>): Promise<{ text: string; stage: string }> => {
    const visitor = await Visitor.connect(service, await begin(service, given));
    const { text } = await visitor.until('message', ({ by }) => by === 'assistant');
    const { stage } = await visitor.until('queue');
    return { text, stage };
  };

  test('says who it is, answers what it knows, and offers a person', async () => {
    const giulia = await Console.connect(service);
    await giulia.available();
    const hours = await said({ text: 'Che orari fate?' });
    assert.match(
      hours.text,
      /^Sono Assistente Rinaldi, un sistema automatico\..+\nOfficina di Roma: aperto fino alle\s13:00\./,
    );
    assert.match(hours.text, /scrivi “persona”: una persona entro 10\sminuti circa\./);
    assert.equal(hours.stage, 'assistant');
    const order = await said({ text: 'Where is my order?', language: 'en-GB' });
    assert.match(order.text, /^I am Assistente Rinaldi, an automated assistant\..+\nI cannot see orders/);
    assert.match(order.text, /write “person”: /);
    assert.match((await said({ text: 'Orari?', register: 'formal' })).text, /scriva “persona”: /);
    assert.match((await said({ text: 'Orari?', register: 'neutral' })).text, /basta scrivere “persona”: /);
  });

  test('hands on when it is asked to, and when it does not understand', async () => {
    const giulia = await Console.connect(service);
    await giulia.available();
    const begun = await begin(service, { text: 'Siete aperti?' });
    const ada = await Visitor.connect(service, begun);
    await ada.until('queue', ({ stage }) => stage === 'assistant');
    assert.equal(giulia.board?.waiting, 0);
    await ada.say('Boh, la bici fa tric trac');
    await ada.until('queue', ({ stage }) => stage === 'waiting');
    assert.match(
      (await ada.until('message', ({ number }) => number === 4)).text,
      /Non ho capito.+una persona entro/,
    );
    const bea = await Visitor.connect(service, await begin(service, { text: 'Siete aperti?' }));
    bea.send({ type: 'person' });
    assert.equal((await bea.until('queue', ({ stage }) => stage === 'waiting')).ahead, 1);
    bea.send({ type: 'person' });
    await bea.say('Ci sono');
    assert.deepEqual(bea.numbers, [1, 2, 3, 4], 'asked twice, it says so once');
  });

  test('with nobody there takes the message, with a place and a date', async () => {
    const stated = { by: '2026-11-20T14:30:00Z' };
    const begun = await begin(service, { text: 'Che orari fate?', stated });
    const ada = await Visitor.connect(service, begun);
    const { text } = await ada.until('message', ({ by }) => by === 'assistant');
    assert.match(
      text,
      /una persona entro le\s15:30\..*\nOfficina di Roma: aperto.+\n.+non c’è nessuno di noi/s,
    );
    const queue = await ada.until('queue', ({ stage }) => stage === 'waiting');
    assert.deepEqual(queue.stated, stated, 'nothing newer is known than what their page said');
    const { promises = [] } = await enter(begun).document();
    assert.deepEqual(
      promises.map(({ kind, by }) => [kind, by]),
      [['reply', '2026-11-20T14:30:00Z']],
    );
  });

  test('never tells anything of a request that is only named', async () => {
    const other = await service.customer({ message: 'Il mio segreto' });
    const giulia = await Console.connect(service);
    await giulia.available();
    const begun = await begin(service, { text: `Ordine ${other.id}, a che punto è?`, about: other.id });
    const ada = await Visitor.connect(service, begun);
    await ada.until('message', ({ by }) => by === 'assistant');
    ada.send({ type: 'person' });
    await giulia.until('board', ({ chats }) => chats.some(({ about }) => about === other.id));
    assert.doesNotMatch(JSON.stringify(ada.frames.slice(2)), /segreto|in-progress|received/);
  });
});

describe('two operators', () => {
  test('who take the same one: exactly one gets it', async () => {
    const { giulia, begun } = await waiting();
    const marco = await Console.connect(service, await colleague(service, 'marco'));
    for (const console of [giulia, marco]) console.send({ type: 'take', reference: begun.reference });
    const [one, two] = await Promise.all(
      [giulia, marco].map(async (wire) =>
        Promise.race([
          wire.until('history').then(() => 'got it'),
          wire.until('refused').then(({ code }) => code),
        ]),
      ),
    );
    assert.deepEqual([one, two].sort(), ['got it', 'taken']);
    const [holder, other] = one === 'got it' ? [giulia, marco] : [marco, giulia];
    assert.equal(await holder.take(begun.reference), begun.reference, 'the same one again is no race');
    const key = randomUUID();
    for (const frame of [
      { type: 'message', reference: begun.reference, key, text: 'Ciao' },
      { type: 'release', reference: begun.reference },
      { type: 'end', reference: begun.reference },
    ]) {
      const from = other.frames.length;
      other.send(frame);
      assert.equal((await other.until('refused', () => true, from)).code, 'not-yours');
    }
  });

  test('who take the next ones: each another one, in the order of the line', async () => {
    const { giulia, begun } = await waiting();
    const second = await begin(service);
    const third = await begin(service);
    const marco = await Console.connect(service, await colleague(service, 'marco'));
    const taken = await Promise.all([giulia.take(), marco.take()]);
    assert.deepEqual(new Set(taken), new Set([begun.reference, second.reference]));
    assert.equal(await giulia.take(), third.reference);
    const from = marco.frames.length;
    marco.send({ type: 'take' });
    assert.equal((await marco.until('refused', () => true, from)).code, 'nobody-waiting');
  });

  test('a release leads back to the old place, before those who came later', async () => {
    const { giulia, ada, begun } = await waiting();
    const bea = await Visitor.connect(service, await begin(service));
    await bea.until('queue', ({ ahead }) => ahead === 1);
    await giulia.take(begun.reference);
    await bea.until('queue', ({ ahead }) => ahead === 0);
    giulia.send({ type: 'release', reference: begun.reference });
    await ada.until('queue', ({ stage, ahead }) => stage === 'waiting' && ahead === 0, ada.frames.length - 1);
    assert.equal((await bea.until('queue', ({ ahead }) => ahead === 1, bea.frames.length - 1)).ahead, 1);
  });

  test('the list says what an operator needs, and counts what nobody has read', async () => {
    const stated = { lower: '2026-11-20T10:35:00Z', upper: '2026-11-20T10:45:00Z' };
    const announced = { upper: '2026-11-20T10:40:00Z' };
    const { giulia, ada, begun } = await waiting({ stated });
    await ada.say('Ci siete?');
    await giulia.until('board', ({ chats }) => chats[0]?.unread === 2);
    assert.deepEqual(giulia.chat(begun.reference), {
      reference: begun.reference,
      stage: 'waiting',
      ahead: 0,
      since: '2026-11-20T10:30:00Z',
      language: 'it',
      name: 'Visitatore',
      unread: 2,
      last: { by: 'customer', text: 'Ci siete?', at: '2026-11-20T10:30:00Z' },
      // What the assistant said when it handed them on goes before what their page had said.
      stated: announced,
    });
    assert.deepEqual(ada.queue?.stated, announced);
    giulia.send({ type: 'open', reference: begun.reference });
    const history = await giulia.until('history');
    assert.deepEqual(
      history.messages.map(({ by }) => by),
      ['customer', 'assistant', 'customer'],
    );
    assert.match(history.sentences[0]?.text ?? '', /\w/);
    await giulia.until('board', ({ chats }) => chats[0]?.unread === 0);
    await ada.say('Eccomi ancora');
    await giulia.until('message', ({ text }) => text === 'Eccomi ancora');
    await giulia.until(
      'board',
      ({ chats }) => chats[0]?.last.text === 'Eccomi ancora' && chats[0].unread === 0,
    );
    // Put away, it goes on to be told, and nobody sees it.
    giulia.send({ type: 'leave' });
    await giulia.heard();
    await ada.say('E adesso?');
    await giulia.until('message', ({ text }) => text === 'E adesso?');
    await giulia.until('board', ({ chats }) => chats[0]?.unread === 1);
  });

  test('hear nothing more of what is over, once they have left it', async () => {
    const { giulia, ada, begun } = await waiting();
    await giulia.take(begun.reference);
    giulia.send({ type: 'leave' });
    giulia.send({ type: 'end', reference: begun.reference });
    await ada.until('ended');
    await giulia.until('board', ({ chats }) => chats.length === 0);
    const before = giulia.of('message').length;
    const tracked = await service.enter(begun.token);
    await tracked.does({ action: 'reopen', reason: 'Ancora una cosa.' });
    await giulia.heard();
    await service.settled();
    assert.equal(giulia.of('message').length, before);
    giulia.send({ type: 'open', reference: begun.reference });
    const again = await giulia.next('history');
    assert.equal(again.messages.at(-1)?.text, 'Ancora una cosa.');
  });

  test('whose sockets are gone for a minute give back whom they talked with', async () => {
    const { giulia, ada, begun } = await waiting();
    await giulia.take(begun.reference);
    await ada.until('queue', ({ stage }) => stage === 'person');
    await giulia.close();
    await ada.say('Ci sei?');
    await passAwake(service, MINUTE - 1, ada);
    assert.equal(ada.queue?.stage, 'person');
    await passAwake(service, 1, ada);
    assert.equal((await ada.until('queue', ({ stage }) => stage === 'waiting', 5)).ahead, 0);
  });
});

describe('the seat given up', () => {
  test('under the key of a message that was sent meanwhile has that message once', async () => {
    const { ada, begun } = await waiting();
    const key = randomUUID();
    await ada.say('E la valvola?', key);
    const reply = await keep(service, begun, { email: 'ada@example.it', text: 'E la valvola?' }, key);
    assert.equal(reply.status, 200, reply.text);
    await ada.until('message', ({ text }) => text.includes('e-mail'));
    assert.equal(ada.of('message').filter(({ text }) => text === 'E la valvola?').length, 1);
  });

  test('keeps the place, goes on as a request, and is answered by letter', async () => {
    const { giulia, ada, begun } = await waiting();
    const bea = await Visitor.connect(service, await begin(service));
    await bea.until('queue', ({ ahead }) => ahead === 1);
    const key = randomUUID();
    const reply = await keep(service, begun, { email: 'ada@example.it', text: 'E la valvola?' }, key);
    assert.equal(reply.status, 200, reply.text);
    const kept = reply.json as { reference: string; href: string; by: string };
    assert.deepEqual([kept.reference, kept.by], [begun.reference, '2026-11-20T14:30:00Z']);
    assert.equal(
      (await keep(service, begun, { email: 'ada@example.it', text: 'E la valvola?' }, key)).text,
      reply.text,
    );

    const tracked = await service.enter(tokenIn(kept.href));
    assert.equal(tracked.id, begun.reference);
    const { promises = [], notify } = await tracked.document();
    assert.deepEqual(
      promises.map(({ by }) => by),
      [kept.by],
    );
    assert.deepEqual(notify, { email: 'a…@example.it' });
    const [letter, ...others] = await service.outbox();
    assert.deepEqual([letter?.kind, letter?.to, others.length], ['received', 'ada@example.it', 0]);
    assert.equal((await service.enter(tokenIn(letter?.text ?? ''))).id, begun.reference);

    await ada.until('message', ({ text }) => text === 'E la valvola?');
    assert.equal((await ada.until('queue', ({ ahead }) => ahead === undefined)).stage, 'waiting');
    await bea.until('queue', ({ ahead }) => ahead === 0);
    await giulia.until('board', ({ waiting: count }) => count === 1, giulia.frames.length - 1);
    assert.deepEqual(
      giulia.board?.chats.map(({ kept: isKept }) => isKept),
      [true, undefined],
      'the place is the old one',
    );
    await ada.close();
    await service.does(begun.reference, { command: 'reply', text: 'La valvola è Presta.' });
    assert.deepEqual(
      (await service.outbox()).map(({ kind }) => kind),
      ['message', 'received'],
    );
    assert.equal((await tracked.document()).promises?.[0]?.keptAt, '2026-11-20T10:30:00Z');
    await giulia.until(
      'board',
      ({ chats }) => chats.every(({ kept: isKept }) => isKept !== true),
      giulia.frames.length - 1,
    );
  });

  test('what a person then says in the chat goes by letter too, while nobody sits there', async () => {
    const { giulia, ada, begun } = await waiting();
    await keep(service, begun, { email: 'ada@example.it' });
    await ada.close();
    await giulia.until('board', ({ chats }) => chats[0]?.away === true, giulia.frames.length - 1);
    await giulia.take(begun.reference);
    await giulia.say(begun.reference, 'Eccomi');
    assert.deepEqual(
      (await service.outbox()).map(({ kind }) => kind),
      ['message', 'received'],
    );
  });

  test('is taken back by asking for a person, in the same place', async () => {
    const { ada, begun } = await waiting();
    const bea = await Visitor.connect(service, await begin(service));
    await keep(service, begun, { email: 'ada@example.it' });
    await bea.until('queue', ({ ahead }) => ahead === 0);
    ada.send({ type: 'person' });
    assert.equal(
      (await ada.until('queue', ({ ahead }) => ahead === 0, ada.frames.length - 1)).stage,
      'waiting',
    );
    await bea.until('queue', ({ ahead }) => ahead === 1, bea.frames.length - 1);
  });

  test('needs an address, the session of this very conversation, and one that is not over', async () => {
    const { ada, begun } = await waiting();
    const other = await begin(service);
    for (const email of [
      '',
      'ada',
      'ada @example.it',
      'ada@',
      `${'a'.repeat(250)}@example.it`,
      'a\u0000@b.it',
    ])
      assert.equal((await keep(service, begun, { email })).status, 422, email);
    assert.equal((await keep(service, { ...begun, session: 'x' }, { email: 'a@b.it' })).status, 401);
    assert.equal(
      (await keep(service, { ...begun, session: other.session }, { email: 'a@b.it' })).status,
      404,
    );
    assert.equal((await keep(service, begun, { email: 'a@b.it' }, 'x')).status, 400);
    ada.send({ type: 'end' });
    await ada.until('ended');
    assert.equal((await keep(service, begun, { email: 'a@b.it' })).status, 409);
    assert.deepEqual(await service.outbox(), []);
  });
});

describe('the clock', () => {
  test('gives who waits one date, and no other when that has passed: that is for a person to do', async () => {
    service.clock.now += 6 * HOUR + 25 * MINUTE; // 17:55
    const { begun } = await waiting();
    await service.pass(HOUR);
    const promises = async (): Promise<unknown[]> =>
      (await service.detail(begun.reference)).document.promises ?? [];
    assert.equal((await promises()).length, 1);
    service.clock.now += 3 * DAY;
    await service.restart();
    await service.pass(HOUR);
    assert.equal((await promises()).length, 1);
    assert.equal((await service.detail(begun.reference)).document.events?.length, 5);
  });

  test('closes the chat: whoever waits gets a date, whoever talks goes on', async () => {
    service.clock.now += 6 * HOUR + 25 * MINUTE; // 17:55
    const { giulia, ada, begun } = await waiting();
    const bea = await Visitor.connect(service, await begin(service));
    await bea.until('queue', ({ ahead }) => ahead === 1);
    await giulia.take(begun.reference);
    await passAwake(service, 5 * MINUTE - 1, giulia, ada, bea);
    assert.deepEqual([giulia.board?.agents, bea.numbers.length], [1, 2]);
    await passAwake(service, 1, giulia, ada, bea);
    await giulia.until('board', ({ agents }) => agents === 0, giulia.frames.length - 2);
    const { text, number } = await bea.until('message', ({ number: at }) => at === 3);
    assert.match(text, /Per oggi in chat non c’è più nessuno.+entro le\s13:00 di domani\.$/);
    assert.equal(number, 3);
    await giulia.say(begun.reference, 'Finiamo con calma');
    await ada.until('message', ({ by }) => by === 'person');
    assert.equal(
      ada.of('message').filter(({ by }) => by === 'assistant').length,
      1,
      'no word to who is served',
    );
    assert.equal((await enter(begun).document()).promises?.length, 0);
    await passAwake(service, 10 * MINUTE, giulia, bea);
    assert.equal(bea.numbers.length, 3, 'once');
  });

  test('forgets who only asked the assistant, and gives a date to who waited and left', async () => {
    const giulia = await Console.connect(service);
    await giulia.available();
    const asked = await begin(service, { text: 'Siete aperti?' });
    const left = await begin(service);
    const stays = await Visitor.connect(service, await begin(service));
    await stays.until('queue', ({ ahead }) => ahead === 1);
    await passAwake(service, 5 * MINUTE - 1, giulia, stays);
    assert.equal(stays.queue?.ahead, 1);
    await passAwake(service, 1, giulia, stays);
    await stays.until('queue', ({ ahead }) => ahead === 0);
    assert.equal((await enter(left).document()).promises?.length, 1);
    assert.equal(
      giulia.chat(left.reference)?.stage,
      'waiting',
      'an operator still sees them, in their place',
    );
    const back = await Visitor.connect(service, left);
    assert.equal(
      (await back.until('queue', ({ stage }) => stage === 'waiting')).ahead,
      0,
      'the place is kept',
    );
    await stays.until('queue', ({ ahead }) => ahead === 1, stays.frames.length - 1);
    await passAwake(service, 25 * MINUTE, giulia, stays, back);
    const { status, closedAs } = await enter(asked).document();
    assert.deepEqual([status, closedAs], ['closed', 'no-action']);
  });
});
