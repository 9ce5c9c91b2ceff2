import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createLimits } from '../../demo/service/access/limits.js';
import type { ServiceContext } from '../../demo/service/context.js';
import { requestRoutes } from '../../demo/service/routes/requests.js';
import { startService } from '../../demo/service/server.js';
import { ADA, HOUR, MINUTE, OPERATOR, TestService, tokenIn, type Customer, type Reply } from './client.js';

let service: TestService;
let said = '';
const restore: (() => void)[] = [];

before(async () => {
  for (const stream of [process.stdout, process.stderr]) {
    const { write } = stream;
    stream.write = (chunk: string | Uint8Array, ...rest: []) => {
      said += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
      return write.call(stream, chunk, ...rest);
    };
    restore.push(() => {
      stream.write = write;
    });
  }
  service = await TestService.start({ allowedOrigins: ['https://shop.example'] });
});

after(async () => {
  for (const undo of restore) undo();
  await service.stop();
});

/** All that is on the disk, as bytes. */
async function disk(except = ''): Promise<Buffer> {
  const names = (await readdir(service.folder)).filter((name) => name !== except);
  return Buffer.concat(await Promise.all(names.map((name) => readFile(join(service.folder, name)))));
}

describe('secrets', () => {
  test('no link, session, password or cookie is in the files in clear, and the letters are sealed', async () => {
    const token = await service.submit({ message: 'Parola molto riconoscibile' });
    const ada = await service.enter(token);
    await service.does(ada.id, { command: 'send-link' });
    const cookie = (await service.operator())['Cookie']?.split('=')[1] ?? '';
    const bytes = await disk();
    const mailed = (await service.outbox()).map(({ text }) => tokenIn(text));
    assert.ok(mailed.length >= 2);
    for (const secret of [token, ada.session, cookie, OPERATOR.password, ...mailed])
      assert.equal(bytes.includes(secret), false, 'found a secret in the database');
    assert.equal(bytes.includes('#attesa='), false);
    assert.ok(bytes.includes('Parola molto riconoscibile'), 'these are the right files');
  });

  test('the key lies beside the database, for its owner alone, and makes no other open the letters', async () => {
    const key = `${service.file}.key`;
    assert.equal((await stat(key)).mode & 0o777, 0o600);
    assert.equal((await readFile(key)).length, 32);
    const without = await disk('attesa.sqlite.key');
    assert.equal(without.includes(await readFile(key)), false);
  });

  test('a password is kept with salt and cost', async () => {
    const bytes = (await disk()).toString('latin1');
    assert.match(bytes, /scrypt\$32768\$8\$1\$[\w-]{22}\$[\w-]{43}/);
  });

  test('nothing of a customer and no secret is said on the console of the process', async () => {
    const token = await service.submit({ name: 'Nome Molto Raro', message: 'Testo Molto Raro' });
    const ada = await service.enter(token);
    await ada.act({ action: 'reply', text: 'Altro Testo Raro' });
    await ada.act({ action: 'confirm' });
    await service.call('/api/requests/lookups', {
      method: 'POST',
      json: { reference: ada.id, email: ADA.email },
    });
    await service.settled();
    for (const secret of [
      token,
      ada.session,
      ADA.email,
      'Molto Raro',
      'Testo Raro',
      ada.id,
      OPERATOR.password,
    ])
      assert.equal(said.includes(secret), false, secret);
  });

  test('an operator made up at the first start is told once, and is in no file', async () => {
    const clock = { now: Date.now };
    const first = await startService(0, {
      rehearsal: false,
      data: join(service.folder, 'other.sqlite'),
      ...clock,
    });
    const { newOperator } = first;
    await first.close();
    assert.match(newOperator?.password ?? '', /^[\w-]{12}$/);
    assert.equal((await disk()).includes(newOperator?.password ?? ''), false);
    const second = await startService(0, { rehearsal: false, data: join(service.folder, 'other.sqlite') });
    await second.close();
    assert.equal(second.newOperator, undefined);
  });
});

describe('a link that does not work', () => {
  test('is answered the same whatever is wrong with it', async () => {
    const replies: Reply[] = [];
    const revoked = await service.submit();
    const ada = await service.enter(revoked);
    await service.does(ada.id, { command: 'revoke-links' });
    const bodies: unknown[] = [
      { token: randomBytes(32).toString('base64url') },
      { token: revoked },
      { token: 'short' },
      { token: `${revoked}=` },
      { token: ada.session },
      { token: '' },
      { token: 7 },
      { token: ['a'] },
      {},
      [],
      null,
      'token',
    ];
    for (const json of bodies)
      replies.push(await service.call('/api/requests/sessions', { method: 'POST', json }));
    replies.push(await service.call('/api/requests/sessions', { method: 'POST', body: '{' }));
    for (const reply of replies) {
      assert.equal(reply.status, 401);
      assert.equal(reply.text, replies[0]?.text);
      assert.deepEqual(comparable(reply), comparable(replies[0]));
    }
  });

  test('opens nothing as a session, and a session is no link', async () => {
    const token = await service.submit();
    const ada = await service.enter(token);
    for (const value of [token, `Basic ${ada.session}`, ada.session.slice(1), '']) {
      const reply = await service.call(ada.path, { headers: { Authorization: `Bearer ${value}` } });
      assert.equal(reply.status, 401);
    }
    assert.equal((await service.call(ada.path)).status, 401);
    assert.equal((await service.call(`${ada.path}?session=${ada.session}`)).status, 401, 'not in an address');
    assert.equal(
      (await service.call(ada.path, { headers: { Cookie: `session=${ada.session}` } })).status,
      401,
    );
  });
});

/** All headers that are not of the moment. */
function comparable(reply: Reply | undefined): unknown {
  return [...(reply?.headers ?? [])].filter(([name]) => name !== 'date');
}

describe('one customer', () => {
  test('sees nothing of another, on any route', async () => {
    const ada = await service.customer();
    const bruno = await service.customer({ name: 'Bruno', email: 'bruno@example.it' });
    const file = await attachment(bruno);
    const action = {
      'Idempotency-Key': randomUUID(),
      'If-Match': (await bruno.read()).headers.get('etag') ?? '',
    };
    const unknown = 'R-2222-22';
    for (const id of [bruno.id, unknown, bruno.id.toLowerCase(), '..%2F', '%00']) {
      const path = `/api/requests/${id}`;
      const replies = [
        await service.call(path, { headers: ada.headers }),
        await service.call(`${path}/events`, { headers: ada.headers }),
        await service.call(`${path}/attachments/${file}`, { headers: ada.headers }),
        await service.call(`${path}/actions`, {
          method: 'POST',
          headers: { ...ada.headers, ...action },
          json: { action: 'withdraw' },
        }),
      ];
      for (const reply of replies) {
        assert.equal(reply.status, 404, `${id}: ${reply.text}`);
        assert.equal(reply.text, replies[0]?.text);
      }
    }
    const own = await service.call(`${ada.path}/attachments/${file}`, { headers: ada.headers });
    assert.equal(own.status, 404, 'nor by way of one’s own request');
    assert.notEqual((await bruno.document()).status, 'closed');
  });

  test('is no operator', async () => {
    const ada = await service.customer();
    for (const path of ['me', 'board', 'outbox', 'events', `requests/${ada.id}`]) {
      const reply = await service.call(`/console/api/${path}`, {
        headers: { ...ada.headers, Cookie: `operator=${ada.session}` },
      });
      assert.equal(reply.status, 401, path);
    }
    const operator = await service.operator();
    assert.equal(
      (await service.call(ada.path, { headers: operator })).status,
      401,
      'nor an operator a customer',
    );
  });
});

async function attachment(customer: Customer): Promise<string> {
  const { version } = await service.detail(customer.id);
  const form = new FormData();
  form.append('file', new File(['x'], 'x.pdf', { type: 'application/pdf' }));
  await service.call(`/console/api/requests/${customer.id}/attachments`, {
    method: 'POST',
    headers: { ...(await service.operator()), 'If-Match': `"v${version}"`, 'Idempotency-Key': randomUUID() },
    body: form,
  });
  const [file] = (await customer.document()).events?.[0]?.attachments ?? [];
  return file?.href.split('/').at(-1) ?? '';
}

describe('a look-up', () => {
  const lookUp = (target: TestService, json: unknown): Promise<Reply> =>
    target.call('/api/requests/lookups', { method: 'POST', json });

  test('answers the same whether they match or not, and does its work afterwards', async (t) => {
    const other = await TestService.start();
    t.after(() => other.stop());
    const ada = await other.customer();
    const before = (await other.outbox()).length;
    const match = await lookUp(other, { reference: ada.id, email: ADA.email });
    const wrongAddress = await lookUp(other, { reference: ada.id, email: 'eva@example.it' });
    const wrongReference = await lookUp(other, { reference: 'R-2222-22', email: ADA.email });
    for (const reply of [match, wrongAddress, wrongReference]) {
      assert.equal(reply.status, 202);
      assert.equal(reply.text, '{}');
      assert.deepEqual(comparable(reply), comparable(match));
    }
    await other.settled();
    const letters = await other.outbox();
    assert.equal(letters.length, before + 1, 'one letter, to whom it belongs');
    assert.deepEqual([letters[0]?.to, letters[0]?.kind], [ADA.email, 'link']);
    assert.doesNotMatch(letters[0]?.text ?? '', /freno/, 'a link and nothing of the content');
  });

  test('is answered before the database is touched, so that no time tells what is in it', async () => {
    const work: (() => Promise<void>)[] = [];
    let touched = false;
    const store = new Proxy<object>(
      {},
      {
        get() {
          touched = true;
          throw new Error('asked the database');
        },
      },
    );
    const now = (): number => 0;
    const app = requestRoutes(
      {
        store,
        now,
        limits: createLimits({}, now),
        later: (piece: () => Promise<void>) => work.push(piece),
      } as unknown as ServiceContext,
      [],
    );
    const answer = await app.request(
      '/lookups',
      { method: 'POST', body: JSON.stringify({ reference: 'R-7F3K-2Q', email: ADA.email }) },
      { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
    );
    assert.equal(answer.status, 202);
    assert.deepEqual([touched, work.length], [false, 1]);
    await assert.rejects(work[0]?.() ?? Promise.resolve(), /asked the database/);
  });

  test('what cannot be one is refused, and too many are', async (t) => {
    const other = await TestService.start({
      limits: {
        lookupsByAddress: { count: 12, within: 10 * MINUTE },
        lookupsByReference: { count: 3, within: HOUR },
      },
    });
    t.after(() => other.stop());
    for (const json of [
      {},
      { reference: 'R-7F3K-2Q' },
      { reference: 'R-0000-00', email: ADA.email },
      { reference: 'R-7F3K-2Q', email: 'ada' },
      { reference: 'x'.repeat(50), email: ADA.email },
    ])
      assert.equal((await lookUp(other, json)).status, 422);
    for (let turn = 0; turn < 3; turn += 1)
      assert.equal((await lookUp(other, { reference: 'R-7F3K-2Q', email: ADA.email })).status, 202);
    const many = await lookUp(other, { reference: 'r7f3k2q', email: 'eva@example.it' });
    assert.equal(many.status, 429, 'of one reference, however it is written and whoever asks');
    assert.equal(many.headers.get('retry-after'), '3600');
    for (let turn = 0; turn < 3; turn += 1) await lookUp(other, { reference: 'R-8F3K-2Q', email: ADA.email });
    const flood = await lookUp(other, { reference: 'R-9F3K-2Q', email: ADA.email });
    assert.equal(flood.status, 429, 'of one address');
    assert.equal(flood.headers.get('retry-after'), '600');
    other.clock.now += 10 * MINUTE;
    assert.equal((await lookUp(other, { reference: 'R-9F3K-2Q', email: ADA.email })).status, 202);
  });
});

describe('too many', () => {
  test('links, actions, forms and passwords are refused for a while', async (t) => {
    const few = { count: 2, within: MINUTE };
    const other = await TestService.start({
      limits: {
        sessionsByAddress: few,
        actionsByRequest: few,
        submissionsByAddress: few,
        loginsByName: few,
      },
    });
    t.after(() => other.stop());
    const ada = await other.customer();
    await other.submit();
    const form = await other.call('/form', { method: 'POST', body: new URLSearchParams(ADA) });
    assert.equal(form.status, 429);
    assert.match(form.text, /Il freno davanti fischia/, 'what was written comes back');
    await other.call('/api/requests/sessions', { method: 'POST', json: { token: 'x' } });
    const session = await other.call('/api/requests/sessions', { method: 'POST', json: { token: 'x' } });
    assert.equal(session.status, 429);
    const statuses = [];
    for (let turn = 0; turn < 3; turn += 1)
      statuses.push((await ada.act({ action: 'reply', text: 'x' })).status);
    assert.deepEqual(statuses, [200, 200, 429]);
    const login = async (password: string): Promise<number> =>
      (
        await other.call('/console/api/login', {
          method: 'POST',
          headers: { Origin: other.origin },
          json: { name: OPERATOR.name, password },
        })
      ).status;
    assert.deepEqual([await login('a'), await login('b'), await login(OPERATOR.password)], [401, 401, 429]);
    other.clock.now += MINUTE;
    assert.equal(await login(OPERATOR.password), 204);
  });
});

describe('another site', () => {
  const preflight = (origin: string): Promise<Reply> =>
    service.call('/api/requests/R-7F3K-2Q/actions', {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,if-match,idempotency-key,content-type',
      },
    });

  test('that is configured may show the tracker, with exactly what it needs', async () => {
    const allowed = await preflight('https://shop.example');
    assert.equal(allowed.headers.get('access-control-allow-origin'), 'https://shop.example');
    assert.equal(
      allowed.headers.get('access-control-allow-headers'),
      'Authorization,Content-Type,If-Match,If-None-Match,Idempotency-Key',
    );
    assert.match(allowed.headers.get('vary') ?? '', /Origin/);
    assert.equal(allowed.headers.get('access-control-allow-credentials'), null);
    const ada = await service.customer();
    const read = await ada.read({ Origin: 'https://shop.example' });
    assert.equal(read.headers.get('access-control-allow-origin'), 'https://shop.example');
    assert.equal(
      read.headers.get('access-control-expose-headers'),
      'ETag,Date,Age,Retry-After,X-Poll-Interval',
    );
    const refused = await service.call(ada.path, { headers: { Origin: 'https://shop.example' } });
    assert.equal(refused.status, 401);
    assert.equal(
      refused.headers.get('access-control-allow-origin'),
      'https://shop.example',
      'errors can be read too',
    );
  });

  for (const origin of [
    'https://evil.example',
    'https://shop.example.evil.example',
    'http://shop.example',
    'https://shop.example:444',
    'null',
  ]) {
    test(`that is not may not: ${origin}`, async () => {
      assert.equal((await preflight(origin)).headers.get('access-control-allow-origin'), null);
      const ada = await service.customer();
      assert.equal((await ada.read({ Origin: origin })).headers.get('access-control-allow-origin'), null);
    });
  }

  test('can do nothing in the console, even with the operator’s cookie', async () => {
    const ada = await service.customer();
    const { Cookie = '' } = await service.operator();
    const { version } = await service.detail(ada.id);
    const command = (headers: Record<string, string>): Promise<Reply> =>
      service.call(`/console/api/requests/${ada.id}/commands`, {
        method: 'POST',
        headers: { Cookie, 'If-Match': `"v${version}"`, 'Idempotency-Key': randomUUID(), ...headers },
        json: { command: 'note', text: 'x' },
      });
    const local = new URL(service.url);
    for (const headers of [
      {},
      { Origin: 'https://shop.example' },
      { Origin: 'null' },
      { Origin: `http://localhost:${local.port}` },
      { 'Sec-Fetch-Site': 'cross-site', Origin: service.origin },
      { 'Sec-Fetch-Site': 'same-site' },
      { 'Sec-Fetch-Site': 'none' },
    ])
      assert.equal((await command(headers)).status, 403, JSON.stringify(headers));
    assert.equal((await command({ 'Sec-Fetch-Site': 'same-origin' })).status, 200);
    const plain = await service.call(`/console/api/requests/${ada.id}/commands`, {
      method: 'POST',
      headers: { Cookie, Origin: service.origin, 'Content-Type': 'text/plain' },
      body: '{"command":"note","text":"x"}',
    });
    assert.equal(plain.status, 415, 'and a form can send no command');
    const upload = await service.call(`/console/api/requests/${ada.id}/attachments`, {
      method: 'POST',
      headers: { Cookie },
      body: new FormData(),
    });
    assert.equal(upload.status, 403);
  });

  test('cannot make the mailed links lead to it', async () => {
    await service.call('/form', {
      method: 'POST',
      headers: {
        'X-Forwarded-Host': 'evil.example',
        Forwarded: 'host=evil.example',
        Origin: 'https://evil.example',
      },
      body: new URLSearchParams(ADA),
    });
    const [letter] = await service.outbox();
    assert.ok(letter?.text.includes(`${service.origin}/request#attesa=`));
    assert.doesNotMatch(letter?.text ?? '', /evil/);
  });
});

describe('files', () => {
  const HOSTILE = [
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['a"; filename="b.exe', 'a_; filename=_b.exe'],
    ['ricevuta\u202Efdp.exe', 'ricevutafdp.exe'],
    ['nome\r\nSet-Cookie: a=b.txt', 'nomeSet-Cookie_ a=b.txt'],
    ['.htaccess', 'htaccess'],
    ['<script>alert(1)<', '_script_alert(1)_'],
    ['perché no 🚲.png', 'perché no 🚲.png'],
    [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(116)}.pdf`],
    ['\u0000\u0007', 'file'],
  ] as const;

  async function send(files: readonly File[]): Promise<{ reply: Reply; customer: Customer }> {
    const customer = await service.customer();
    const { version } = await service.detail(customer.id);
    const form = new FormData();
    for (const file of files) form.append('file', file);
    const reply = await service.call(`/console/api/requests/${customer.id}/attachments`, {
      method: 'POST',
      headers: {
        ...(await service.operator()),
        'If-Match': `"v${version}"`,
        'Idempotency-Key': randomUUID(),
      },
      body: form,
    });
    return { reply, customer };
  }

  for (const [name, safe] of HOSTILE) {
    test(`are never more than a name: ${JSON.stringify(name.slice(0, 40))}`, async () => {
      const { reply, customer } = await send([new File(['x'], name)]);
      assert.equal(reply.status, 200, reply.text);
      const [file] = (await customer.document()).events?.[0]?.attachments ?? [];
      assert.equal(file?.name, safe);
      const answer = await service.call(file?.href ?? '', { headers: customer.headers });
      const disposition = answer.headers.get('content-disposition') ?? '';
      assert.match(disposition, /^attachment; filename="[^"]*"; filename\*=UTF-8''[^"\s]+$/);
      const [, encoded = ''] = /filename\*=UTF-8''(.+)$/.exec(disposition) ?? [];
      assert.equal(decodeURIComponent(encoded), safe);
    });
  }

  for (const [type, served] of [
    ['image/png', 'application/octet-stream'],
    ['text/plain', 'text/plain'],
    ['text/html', 'application/octet-stream'],
    ['image/svg+xml', 'application/octet-stream'],
    ['application/javascript', 'application/octet-stream'],
    ['text/xml', 'application/octet-stream'],
    ['', 'application/octet-stream'],
  ] as const) {
    test(`of type ${type || 'unknown'} are served as ${served}, locked up`, async () => {
      const { customer } = await send([new File(['<script>alert(1)</script>'], 'a.bin', { type })]);
      const [file] = (await customer.document()).events?.[0]?.attachments ?? [];
      const answer = await service.call(file?.href ?? '', { headers: customer.headers });
      assert.equal(answer.headers.get('content-type'), served);
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(answer.headers.get('content-security-policy'), "sandbox; default-src 'none'");
      assert.equal((await service.call(file?.href ?? '')).status, 401, 'never without a session');
    });
  }

  test('have a measure', async () => {
    const large = new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'large.bin');
    assert.equal((await send([large])).reply.status, 413);
    const small = (): File => new File(['x'], 'x.txt');
    assert.equal((await send(Array.from({ length: 6 }, small))).reply.status, 422);
    assert.equal((await send([])).reply.status, 422);
  });

  test('come with the form as well; what is too large or of no use comes back with the text', async () => {
    const post = async (file: File, values = {}): Promise<Reply> => {
      const body = new FormData();
      for (const [name, value] of Object.entries({ ...ADA, ...values })) body.append(name, value);
      body.append('file', file);
      return service.call('/form', { method: 'POST', body });
    };
    const photo = new File([new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10])], 'freno.png', {
      type: 'image/png',
    });
    const sent = await post(photo);
    assert.equal(sent.status, 303);
    const ada = await service.enter(tokenIn(sent.headers.get('location') ?? ''));
    assert.equal((await ada.document()).events?.at(-1)?.attachments?.[0]?.name, 'freno.png');
    for (const [file, words] of [
      [new File(['x'], 'x.exe', { type: 'application/x-msdownload' }), /non è una foto né un PDF/],
      [new File([new Uint8Array(6 * 1024 * 1024)], 'x.png', { type: 'image/png' }), /troppo grande/],
    ] as const) {
      const back = await post(file);
      assert.equal(back.status, 422);
      assert.match(back.text, words);
      assert.match(back.text, /Il freno davanti fischia/);
    }
    const lost = await post(photo, { email: 'ada' });
    assert.match(lost.text, /Scegli di nuovo il file/);
    const huge = await service.call('/form', { method: 'POST', body: 'x'.repeat(100_000) });
    assert.equal(huge.status, 413);
  });
});

describe('a form', () => {
  test('that lacks something comes back as it was typed, and nothing is made', async () => {
    const before = (await service.board()).workload.open;
    const reply = await service.call('/en/form', {
      method: 'POST',
      body: new URLSearchParams({ name: '<b>"Ada"', email: 'ada', message: '' }),
    });
    assert.equal(reply.status, 422);
    assert.match(reply.text, /value="&#60;b&#62;&#34;Ada&#34;"/);
    assert.equal((await service.board()).workload.open, before);
    const nothing = await service.call('/form', { method: 'POST' });
    assert.equal(nothing.status, 422);
  });

  test('keeps the moment that is rehearsed in the address', async () => {
    const reply = await service.call('/form?load=2', { method: 'POST', body: new URLSearchParams(ADA) });
    assert.match(reply.headers.get('location') ?? '', /^\/request\?load=2#attesa=/);
  });
});

test('what is personal is packed for nobody, and kept by nobody else', async () => {
  const ada = await service.customer({ message: 'a'.repeat(3000) });
  const read = await ada.read({ 'Accept-Encoding': 'gzip' });
  assert.equal(read.headers.get('content-encoding'), null);
  assert.equal(read.headers.get('cache-control'), 'private, no-cache');
});

test('an address of the service that is not there is no page', async () => {
  const reply = await service.call('/api/nothing');
  assert.equal(reply.status, 404);
  assert.equal(reply.headers.get('content-type'), 'application/problem+json');
});
