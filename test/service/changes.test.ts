import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { ADA, TestService, tokenIn, type Reply } from './client.js';

/** Never twice, never over somebody's change. */

let service: TestService;

before(async () => {
  service = await TestService.start();
});

after(async () => {
  await service.stop();
});

const codeOf = ({ json }: Reply): string => (json as { code: string }).code;
const messages = async (id: string): Promise<number> =>
  ((await service.detail(id)).document.events ?? []).filter(({ kind }) => kind === 'message').length;

describe('the same key', () => {
  test('with the same body is done once, and is told how the request stands now', async () => {
    const ada = await service.customer();
    const tag = (await ada.read()).headers.get('etag') ?? '';
    const key = randomUUID();
    const action = { action: 'reply', text: 'Ci siete?' };
    const replies = await Promise.all(Array.from({ length: 6 }, () => ada.act(action, { key, tag })));
    const [first] = replies;
    for (const reply of replies) {
      assert.equal(reply.status, 200, reply.text);
      assert.equal(reply.text, first?.text);
      assert.equal(reply.headers.get('etag'), first?.headers.get('etag'));
    }
    assert.equal(await messages(ada.id), 1);
    await service.does(ada.id, { command: 'note', text: 'Un momento.' });
    const late = await ada.act(action, { key: key.toUpperCase(), tag });
    const present = await ada.read();
    assert.notEqual(present.text, first?.text);
    assert.deepEqual([late.text, late.headers.get('etag')], [present.text, present.headers.get('etag')]);
    assert.equal(await messages(ada.id), 1);
    await service.restart();
    assert.equal((await ada.act(action, { key, tag })).text, present.text, 'after a restart, too');
    assert.equal(await messages(ada.id), 1);
  });

  test('with another body is refused', async () => {
    const ada = await service.customer();
    const key = randomUUID();
    await ada.act({ action: 'reply', text: 'Uno' }, { key });
    const other = await ada.act({ action: 'reply', text: 'Due' }, { key });
    assert.equal(other.status, 422);
    assert.equal(codeOf(other), 'key-reused');
    assert.equal(await messages(ada.id), 1);
  });

  test('is another one for another customer', async () => {
    const key = randomUUID();
    for (const name of ['Ada', 'Bruno']) {
      const customer = await service.customer({ name });
      assert.equal((await customer.act({ action: 'reply', text: name }, { key })).status, 200);
      assert.equal(await messages(customer.id), 1);
    }
  });

  test('of what was refused is judged afresh', async () => {
    const ada = await service.customer();
    const key = randomUUID();
    assert.equal((await ada.act({ action: 'confirm' }, { key })).status, 409);
    await service.does(ada.id, { command: 'resolve', text: 'Fatto.' });
    assert.equal((await ada.act({ action: 'confirm' }, { key })).status, 200);
  });

  test('of a command is done once', async () => {
    const ada = await service.customer();
    const key = randomUUID();
    const { version } = await service.detail(ada.id);
    const replies = await Promise.all(
      Array.from({ length: 4 }, () =>
        service.command(ada.id, { command: 'note', text: 'Eccoci' }, { key, version }),
      ),
    );
    assert.deepEqual(
      replies.map(({ status, text }) => [status, text]),
      replies.map(() => [200, `{"version":${version + 1}}`]),
    );
  });

  test('of a form makes one request, and leads to it each time', async () => {
    const key = randomUUID();
    const send = async (values = {}): Promise<Reply> =>
      service.call('/form', { method: 'POST', body: new URLSearchParams({ ...ADA, key, ...values }) });
    const [first, second] = await Promise.all([send(), send()]);
    assert.equal(first.status, 303);
    assert.equal(second.headers.get('location'), first.headers.get('location'));
    const before = (await service.board()).workload.open;
    const changed = await send({ message: 'Anzi, dietro.' });
    assert.equal(changed.status, 303, 'a page that was sent, changed and sent again is a new request');
    assert.notEqual(changed.headers.get('location'), first.headers.get('location'));
    const again = await send({ message: 'Anzi, dietro.' });
    assert.equal(
      again.headers.get('location'),
      changed.headers.get('location'),
      'and one, when pressed twice',
    );
    assert.equal((await service.board()).workload.open, before + 1);
  });
});

describe('what was on screen', () => {
  test('must be what is there', async () => {
    const ada = await service.customer();
    const tag = (await ada.read()).headers.get('etag') ?? '';
    await service.does(ada.id, { command: 'note', text: 'Novità.' });
    const late = await ada.act({ action: 'withdraw' }, { tag });
    assert.equal(late.status, 412);
    assert.equal((await ada.document()).status, 'in-progress');
    assert.equal(
      (await ada.act({ action: 'reply', text: 'Bene' }, { tag: '*' })).status,
      412,
      'anything is not it',
    );
  });

  test('of two customers who answer at once one is first', async () => {
    const ada = await service.customer();
    await service.does(ada.id, { command: 'resolve', text: 'Fatto.' });
    const tag = (await ada.read()).headers.get('etag') ?? '';
    const replies = await Promise.all([
      ada.act({ action: 'confirm' }, { tag }),
      ada.act({ action: 'reject', reason: 'No' }, { tag }),
    ]);
    assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 412]);
  });

  test('of two operators one is first, and the other is told the version', async () => {
    const ada = await service.customer();
    const { version } = await service.detail(ada.id);
    const replies = await Promise.all([
      service.command(ada.id, { command: 'close', closedAs: 'duplicate' }, { version }),
      service.command(ada.id, { command: 'reply', text: 'Eccoci' }, { version }),
    ]);
    const [slower] = replies.filter(({ status }) => status === 412);
    assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 412]);
    assert.equal((slower?.json as { version: number }).version, version + 1);
    assert.equal(slower?.headers.get('etag'), `"v${version + 1}"`);
  });

  test('a proxy that packs an answer makes its tag weak: it is the same', async () => {
    const ada = await service.customer();
    const tag = (await ada.read()).headers.get('etag') ?? '';
    assert.equal((await ada.act({ action: 'reply', text: 'Ciao' }, { tag: `W/${tag}` })).status, 200);
  });
});

describe('an action', () => {
  const refused = [
    ['no JSON', '{', 422],
    ['no action', {}, 422],
    ['an unknown one', { action: 'explode' }, 422],
    ['nothing written', { action: 'reply', text: '  \n ' }, 422],
    ['too much written', { action: 'reply', text: 'a'.repeat(4001) }, 422],
    ['no text', { action: 'reply', text: 7 }, 422],
    ['no reason', { action: 'reject' }, 422],
    ['half a day', { action: 'later', days: 0.5 }, 422],
    ['half a switch', { action: 'notify', on: 'true' }, 422],
    ['a body past all measure', { action: 'reply', text: 'a'.repeat(70_000) }, 413],
    ['one for another state', { action: 'rate', score: 5 }, 409],
  ] as const;
  for (const [what, body, status] of refused) {
    test(`is refused with ${status}: ${what}`, async () => {
      const ada = await service.customer();
      const before = await ada.read();
      const reply = await service.call(`${ada.path}/actions`, {
        method: 'POST',
        headers: {
          ...ada.headers,
          'Content-Type': 'application/json',
          'Idempotency-Key': randomUUID(),
          'If-Match': before.headers.get('etag') ?? '',
        },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      assert.equal(reply.status, status, reply.text);
      assert.equal(reply.headers.get('content-type'), 'application/problem+json');
      assert.equal((await ada.read()).text, before.text);
    });
  }

  test('holds the longest text, of any characters', async () => {
    const ada = await service.customer();
    const text = '\u202e"\\ \t🚲'.padEnd(4000, 'é');
    const document = await ada.does({ action: 'reply', text });
    assert.deepEqual(document.events?.[0]?.text, { it: text });
    const cut = await ada.does({ action: 'reply', text: 'prima\u0000do\u0007po \ud800' });
    assert.deepEqual(
      cut.events?.[0]?.text,
      { it: 'primadopo \ufffd' },
      'only what no database carries and nobody can read is left out',
    );
  });

  test('needs its key and its tag', async () => {
    const ada = await service.customer();
    const post = (headers: Record<string, string>): Promise<Reply> =>
      service.call(`${ada.path}/actions`, {
        method: 'POST',
        headers: { ...ada.headers, ...headers },
        json: { action: 'withdraw' },
      });
    assert.equal(codeOf(await post({ 'If-Match': '"a"' })), 'no-key');
    assert.equal(codeOf(await post({ 'If-Match': '"a"', 'Idempotency-Key': 'mine' })), 'no-key');
    assert.equal(codeOf(await post({ 'Idempotency-Key': randomUUID() })), 'no-tag');
  });

  test('“later” moves the day, not for ever', async () => {
    const ada = await service.customer();
    await service.does(ada.id, { command: 'resolve', text: 'Fatto.', confirmDays: 30 });
    await ada.does({ action: 'later', days: 29 });
    assert.equal((await ada.act({ action: 'later', days: 2 })).status, 409);
  });
});

describe('a command', () => {
  const refused = [
    [{ command: 'promise', promise: { kind: 'update', by: '2026-11-20T10:29:00Z' } }, 422],
    [{ command: 'promise', promise: { kind: 'update', by: '2026-11-19' } }, 422],
    [{ command: 'promise', promise: { kind: 'update', by: '2026-02-30' } }, 422],
    [{ command: 'promise', promise: { kind: 'update', by: 'domani' } }, 422],
    [{ command: 'promise', promise: { kind: 'update', by: '2026-11-24', replaces: 'p9' } }, 422],
    [{ command: 'keep', promise: 'p9' }, 422],
    [{ command: 'move', owner: 'nessuno' }, 422],
    [{ command: 'move', owner: 'officina', person: 'Elena' }, 422],
    [{ command: 'move', owner: 'banco' }, 409],
    [{ command: 'step', step: 'x', state: 'done' }, 422],
    [{ command: 'card', title: 'x', rows: [['a', 'b']], href: 'javascript:alert(1)' }, 422],
    [{ command: 'close', closedAs: 'withdrawn' }, 422],
    [{ command: 'resolve', text: '' }, 422],
  ] as const;
  for (const [given, status] of refused) {
    test(`is refused with ${status}: ${JSON.stringify(given)}`, async () => {
      const ada = await service.customer();
      const before = await ada.read();
      const reply = await service.command(ada.id, given as never);
      assert.equal(reply.status, status, reply.text);
      assert.equal((await ada.read()).text, before.text, 'nothing of it was done');
    });
  }

  test('on a request that is not there is told so', async () => {
    const reply = await service.command('R-2222-22', { command: 'note', text: 'x' }, { version: 1 });
    assert.equal(reply.status, 404);
    assert.equal((await service.read('/console/api/requests/R-2222-22')).status, 404);
  });

  test('a promise that is replaced is replaced once; one that is withdrawn is gone', async () => {
    const ada = await service.customer();
    const promise = { kind: 'reply', by: '2026-11-25', replaces: 'p1' } as const;
    await service.does(ada.id, { command: 'promise', promise });
    assert.equal((await service.command(ada.id, { command: 'promise', promise })).status, 409);
    await service.does(ada.id, { command: 'withdraw-promise', promise: 'p2' });
    assert.equal((await service.command(ada.id, { command: 'keep', promise: 'p2' })).status, 409);
    assert.ok((await ada.document()).promises?.[1]?.withdrawnAt);
  });

  test('revokes the links, sends a new one', async () => {
    const token = await service.submit();
    const ada = await service.enter(token);
    await service.does(ada.id, { command: 'revoke-links' });
    assert.equal((await ada.read()).status, 401, 'the session went with its link');
    assert.equal(
      (await service.call('/api/requests/sessions', { method: 'POST', json: { token } })).status,
      401,
    );
    await service.does(ada.id, { command: 'send-link' });
    const { outbox, links } = await service.detail(ada.id);
    assert.equal((await service.enter(tokenIn(outbox[0]?.text ?? ''))).id, ada.id);
    assert.equal(links.filter(({ revokedAt }) => revokedAt === null).length, 1);
  });
});
