import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { request as send, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { Hono } from 'hono';
import Database from 'libsql';
import { createLimits } from '../../demo/service/access/limits.js';
import { newLink, openSession } from '../../demo/service/access/links.js';
import { createSeal, newKey } from '../../demo/service/access/seal.js';
import { change, type Foundation } from '../../demo/service/context.js';
import { IN_MEMORY, openStore } from '../../demo/service/db/open.js';
import { Bells } from '../../demo/service/doorbells/bells.js';
import { Documents } from '../../demo/service/requests/documents.js';
import { readDue } from '../../demo/service/requests/due.js';
import { submit } from '../../demo/service/requests/submit.js';
import { requestRoutes } from '../../demo/service/routes/requests.js';
import { DEPARTMENTS } from '../../demo/service/seed/departments.js';
import { seed } from '../../demo/service/seed/seed.js';
import { startService, type ServiceOptions } from '../../demo/service/server.js';
import { ADA, createClock, DAY, HOUR, listen, OPERATOR, TestService, tokenIn } from './client.js';

/** Who asks for more than is theirs, and what breaks when something else than a browser asks. */

async function started(t: TestContext, options: ServiceOptions = {}): Promise<TestService> {
  const service = await TestService.start(options);
  t.after(() => service.stop());
  return service;
}

interface Plain {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent in pieces, without a length. */
  readonly chunks?: readonly (string | Uint8Array)[];
}

interface PlainReply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A request as no browser makes it. */
function plain(
  service: TestService,
  path: string,
  { method = 'GET', headers = {}, chunks = [] }: Plain = {},
): Promise<PlainReply> {
  return new Promise((resolve, reject) => {
    const sent = send(new URL(path, service.url), { method, headers, agent: false }, (response) => {
      const parts: Uint8Array[] = [];
      response.on('data', (part: Uint8Array) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode = 0, headers: received } = response;
        resolve({ status: statusCode, headers: received, text: Buffer.concat(parts).toString() });
      });
    });
    sent.on('error', reject);
    for (const chunk of chunks) sent.write(chunk);
    sent.end();
  });
}

describe('a doorbell', () => {
  test('is not left ringing by who asks for its headers only', async (t) => {
    const service = await started(t, { limits: { doorbellsByRequest: 2 } });
    const ada = await service.customer();
    const events = `${ada.path}/events`;
    for (let turn = 0; turn < 5; turn += 1) {
      const head = await plain(service, events, { method: 'HEAD', headers: ada.headers });
      assert.deepEqual([head.status, head.headers['content-type']], [200, 'text/event-stream']);
    }
    for (let turn = 0; turn < 5; turn += 1) {
      const headers = await service.operator();
      assert.equal((await plain(service, '/console/api/events', { method: 'HEAD', headers })).status, 200);
    }
    const bell = await listen(service, events, ada.headers);
    assert.equal(await bell.next(), ': listening');
    await bell.close();
  });

  test('has room for so many at one request, and for others at another', async (t) => {
    const service = await started(t, { limits: { doorbellsByRequest: 2 } });
    const [ada, bruno] = [await service.customer(), await service.customer()];
    const bells = [
      await listen(service, `${ada.path}/events`, ada.headers),
      await listen(service, `${ada.path}/events`, ada.headers),
    ];
    assert.equal((await service.call(`${ada.path}/events`, { headers: ada.headers })).status, 429);
    bells.push(await listen(service, `${bruno.path}/events`, bruno.headers));
    for (const bell of bells) await bell.close();
  });

  test('asks once for all who listen, and each whose session has ended hears nothing more', async (t) => {
    let queries = 0;
    const plainStore = await openStore(IN_MEMORY);
    t.after(() => plainStore.destroy());
    const store = plainStore.withPlugin({
      transformQuery({ node }) {
        queries += 1;
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    });
    const clock = createClock();
    const now = (): number => clock.now;
    const office = { seal: createSeal(newKey()), site: 'http://127.0.0.1', base: '/r' };
    const context: Foundation = {
      store,
      office,
      documents: new Documents(store, '/r'),
      bells: new Bells(),
      timers: clock.timers,
      limits: createLimits({}, now),
      origins: new Set(),
      trustedProxy: false,
      now,
      later: () => undefined,
    };
    await seed(context, false);
    const { id, sessions } = await change(context, async (tx, at) => {
      const request = { channel: 'modulo', kind: 'form', language: 'it', register: 'informal' } as const;
      const id = await submit(tx, office, { ...request, ...ADA }, at);
      const token = await newLink(tx, id, at);
      const sessions = [];
      for (let count = 0; count < 20; count += 1) sessions.push(await openSession(tx, token, at));
      return { id, sessions };
    });
    const app = new Hono().route('/r', requestRoutes(context, []));
    const readers = [];
    for (const session of sessions) {
      const headers = { Authorization: `Bearer ${session?.session ?? ''}` };
      const response = await app.request(`/r/${id}/events`, { headers });
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      assert.equal((await reader.read()).value, ': listening\n\n');
      readers.push(reader);
    }
    queries = 0;
    context.bells.ring([id]);
    for (const reader of readers) assert.match((await reader.read()).value ?? '', /event: changed/);
    assert.equal(queries, 1);
    await store.deleteFrom('sessions').execute();
    context.bells.ring([id]);
    for (const reader of readers) assert.equal((await reader.read()).done, true);
    assert.equal(context.bells.size, 0);
  });
});

describe('a look-up', () => {
  const lookUp = (service: TestService, reference: string, email: string) =>
    service.call('/api/requests/lookups', { method: 'POST', json: { reference, email } });

  test('is looked into some seconds later, and a miss does as much as a hit', async (t) => {
    const service = await started(t);
    const ada = await service.customer();
    const bell = await listen(service, '/console/api/events', await service.operator());
    assert.equal(await bell.next(), ': listening');
    for (const [reference, email, letters] of [
      [ada.id, ADA.email, 2],
      [ada.id, 'eva@example.it', 2],
      ['R-2222-22', ADA.email, 2],
    ] as const) {
      const { links } = await service.detail(ada.id);
      const before = (await service.outbox()).length;
      assert.equal((await lookUp(service, reference, email)).status, 202);
      service.clock.pass(999);
      assert.equal((await service.outbox()).length, before);
      service.clock.pass(4001);
      let rung = await bell.next();
      while (rung === ': still here') rung = await bell.next();
      assert.equal(rung, `event: changed\ndata: ${reference}`);
      assert.equal((await service.outbox()).length, letters);
      assert.equal((await service.detail(ada.id)).links.length, links.length + letters - before);
    }
    await bell.close();
  });

  test('that waits when the service ends is not lost', async (t) => {
    const service = await started(t);
    const ada = await service.customer();
    await lookUp(service, ada.id, ADA.email);
    await service.restart();
    assert.equal((await service.outbox()).length, 2);
  });
});

describe('who writes a great deal', () => {
  const LONG = '漢'.repeat(4000);

  test('does not make the database grow by all that was written before, each time', async (t) => {
    const service = await started(t);
    const ada = await service.customer();
    for (let turn = 0; turn < 5; turn += 1) await ada.does({ action: 'reply', text: LONG });
    const database = new Database(service.file, { readonly: true });
    t.after(() => database.close());
    const { longest } = database.prepare('select max(length(answer)) as longest from done').get() as {
      longest: number;
    };
    assert.ok(longest < 300, `${longest}`);
  });

  test('is throttled by the request, not by the session', async (t) => {
    const service = await started(t, { limits: { actionsByRequest: { count: 2, within: HOUR } } });
    const token = await service.submit();
    const statuses = [];
    for (let turn = 0; turn < 3; turn += 1)
      statuses.push((await (await service.enter(token)).act({ action: 'reply', text: 'x' })).status);
    assert.deepEqual(statuses, [200, 200, 429]);
  });

  test('is told when it is full, before no tracker can read it, and the brand can still answer', async (t) => {
    const service = await started(t, { limits: { actionsByRequest: { count: 200, within: HOUR } } });
    const ada = await service.customer();
    let reply = await ada.act({ action: 'reply', text: LONG });
    for (let turn = 0; turn < 70 && reply.status === 200; turn += 1)
      reply = await ada.act({ action: 'reply', text: LONG });
    assert.equal(reply.status, 409);
    assert.match(reply.text, /no room/);
    for (let turn = 0; turn < 20; turn += 1) await service.does(ada.id, { command: 'note', text: LONG });
    await ada.does({ action: 'withdraw' });
    assert.ok(Buffer.byteLength((await ada.read()).text) < 1024 * 1024);
  });
});

describe('a body that says no length', () => {
  const JSON_HEADERS = { 'Content-Type': 'application/json' };
  const FORM_HEADERS = { 'Content-Type': 'application/x-www-form-urlencoded' };

  test('is read as any other', async (t) => {
    const service = await started(t);
    const fields = new URLSearchParams(ADA).toString();
    const form = await plain(service, '/form', {
      method: 'POST',
      headers: FORM_HEADERS,
      chunks: [fields.slice(0, 10), fields.slice(10)],
    });
    assert.equal(form.status, 303, form.text);
    const [, token = ''] = /#attesa=(.+)/.exec(form.headers.location ?? '') ?? [];
    const session = await plain(service, '/api/requests/sessions', {
      method: 'POST',
      headers: JSON_HEADERS,
      chunks: ['{"token":', `"${token}"}`],
    });
    assert.equal(session.status, 201, session.text);
    const login = await plain(service, '/console/api/login', {
      method: 'POST',
      headers: { ...JSON_HEADERS, Origin: service.origin },
      chunks: ['{"name":"a",', '"password":"b"}'],
    });
    assert.equal(login.status, 401, login.text);
    const boundary = randomUUID();
    const multipart = await plain(service, '/form', {
      method: 'POST',
      headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
      chunks: [
        ...Object.entries(ADA).map(
          ([name, value]) =>
            `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
        ),
        `--${boundary}--\r\n`,
      ],
    });
    assert.equal(multipart.status, 303, multipart.text);
  });

  test('and is too long is refused', async (t) => {
    const service = await started(t);
    const chunks = Array.from({ length: 20 }, () => 'x'.repeat(4096));
    const form = await plain(service, '/form', { method: 'POST', headers: FORM_HEADERS, chunks });
    assert.equal(form.status, 413);
    const session = await plain(service, '/api/requests/sessions', {
      method: 'POST',
      headers: JSON_HEADERS,
      chunks,
    });
    assert.equal(session.status, 413);
  });
});

describe('a form that no page of ours sent', () => {
  const post = (service: TestService, path: string, values: Readonly<Record<string, string>>) =>
    service.call(path, { method: 'POST', body: new URLSearchParams({ ...ADA, ...values }) });

  function multipart(values: Readonly<Record<string, string>>, file?: File): FormData {
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...ADA, ...values })) body.append(name, value);
    if (file !== undefined) body.append('file', file);
    return body;
  }

  test('with megabytes of text is refused and not said back', async (t) => {
    const service = await started(t);
    for (const name of ['name', 'email', 'message', 'unheard-of']) {
      const body = multipart({ [name]: `${'a@ '.repeat(1_000_000)}.` });
      const reply = await service.call('/form', { method: 'POST', body });
      assert.equal(reply.status, 413, name);
      assert.ok(reply.text.length < 50_000, `${name}: ${reply.text.length}`);
    }
    const long = await service.call('/form', { method: 'POST', body: multipart({ name: 'a'.repeat(5000) }) });
    assert.equal(long.status, 422);
    assert.match(long.text, new RegExp(`value="${'a'.repeat(81)}"`));
    assert.doesNotMatch(long.text, /a{82}/);
    const blank = `Ada${' '.repeat(200)}Neri`;
    const ada = await service.enter(await service.submit({ name: blank }));
    assert.equal((await service.detail(ada.id)).customer.name, 'Ada Neri', 'nothing that counts is cut off');
  });

  test('counts whatever is wrong with it', async (t) => {
    const service = await started(t, { limits: { submissionsByAddress: { count: 2, within: HOUR } } });
    assert.equal((await post(service, '/form', { email: 'ada' })).status, 422);
    const huge = multipart({ message: 'x'.repeat(100_000) });
    assert.equal((await service.call('/form', { method: 'POST', body: huge })).status, 413);
    const third = await post(service, '/form', { email: 'ada' });
    assert.equal(third.status, 429);
    assert.match(third.text, /Il freno davanti fischia/);
  });

  test('brings only what its page asks for', async (t) => {
    const service = await started(t);
    const form = await service.customer({ phone: 'x'.repeat(9000) });
    assert.equal((await service.detail(form.id)).customer.phone, null);
    const phone = '06 1234567';
    const call = await service.customer({ phone, topic: 'constructor' }, '/callback');
    assert.deepEqual((await service.detail(call.id)).document.owner?.name, DEPARTMENTS[0].name);
    const file = new File(['%PDF-1.7'], 'a.pdf', { type: 'application/pdf' });
    const sent = await service.call('/callback', { method: 'POST', body: multipart({ phone }, file) });
    const ada = await service.enter(tokenIn(sent.headers.get('location') ?? ''));
    assert.deepEqual((await ada.document()).events?.at(-1)?.attachments, undefined);
  });

  test('cannot have somebody written to again and again, whoever asks', async (t) => {
    const service = await started(t, { limits: { submissionsByRecipient: { count: 2, within: HOUR } } });
    const key = randomUUID();
    assert.equal((await post(service, '/form', { key })).status, 303);
    assert.equal((await post(service, '/en/form', { email: 'ADA@example.it' })).status, 303);
    const third = await post(service, '/callback', { email: 'Ada@Example.it', phone: '06 1234567' });
    assert.equal(third.status, 429);
    assert.match(third.text, /A questo indirizzo e-mail abbiamo già scritto/);
    assert.match(third.text, /Il freno davanti fischia/);
    assert.equal(third.headers.get('retry-after'), '3600');
    assert.equal((await post(service, '/form', { key })).status, 303, 'a page sent twice is no new letter');
    assert.equal((await post(service, '/form', { email: 'eva@example.it' })).status, 303);
    assert.equal((await service.outbox()).length, 3);
    service.clock.now += HOUR;
    assert.equal((await post(service, '/form', {})).status, 303);
  });

  test('leaves no control characters, and no turned names', async (t) => {
    const service = await started(t);
    const ada = await service.customer({
      name: '\u202EAda\u0007 \u2066Neri\u2069',
      email: 'ada\u200F@example.it',
      message: 'Uno\u001B[31m\r\n\tdue\u0085\u0000',
    });
    const { customer, document } = await service.detail(ada.id);
    assert.equal(customer.name, 'Ada Neri');
    assert.equal(customer.email, 'ada@example.it');
    assert.deepEqual(document.events?.at(-1)?.text, { it: 'Uno[31m\n\tdue' });
    const { events } = await ada.does({ action: 'reply', text: 'a\u0008b\rc' });
    assert.ok(events?.some(({ text }) => typeof text === 'object' && text['it'] === 'ab\nc'));
  });

  for (const [bytes, type, name, kept] of [
    ['\x89PNG\r\n\x1a\n', '', 'a', 'a.png'],
    ['\xff\xd8\xff', 'image/png', 'a.png', 'a.png.jpg'],
    ['\xff\xd8\xff', 'image/jpeg', 'A.JPEG', 'A.JPEG'],
    ['RIFF\n\0\0\0WEBP', 'image/webp', 'a.webp', 'a.webp'],
    ['%PDF-1.7', 'application/pdf', 'a.html', 'a.html.pdf'],
    ['<html>', 'image/png', 'a.png', undefined],
    ['MZ', 'application/pdf', 'a.pdf', undefined],
    ['RIFF\0\0\0\0WAVE', 'image/webp', 'a.webp', undefined],
    ['', 'image/jpeg', 'a.jpg', undefined],
  ] as const) {
    test(`has its file judged by its bytes: ${JSON.stringify(bytes)} as ${type} ${name}`, async (t) => {
      const service = await started(t);
      const file = new File([Buffer.from(bytes, 'latin1')], name, { type });
      const reply = await service.call('/form', { method: 'POST', body: multipart({}, file) });
      assert.equal(reply.status, kept === undefined ? 422 : 303);
      if (kept === undefined) return;
      const ada = await service.enter(tokenIn(reply.headers.get('location') ?? ''));
      const [stored] = (await ada.document()).events?.at(-1)?.attachments ?? [];
      assert.equal(stored?.name, kept);
      const answer = await service.call(stored?.href ?? '', { headers: ada.headers });
      assert.equal(answer.headers.get('content-type'), stored?.type);
      assert.match(stored?.type ?? '', /^(image|application)\/(png|jpeg|webp|pdf)$/);
    });
  }
});

describe('who asks', () => {
  const few = { count: 1, within: HOUR };
  const ask = async (service: TestService, hops?: string): Promise<number> =>
    (
      await service.call('/api/requests/sessions', {
        method: 'POST',
        headers: hops === undefined ? {} : { 'X-Forwarded-For': hops },
        json: { token: 'x' },
      })
    ).status;

  test('is whoever connects, whatever a header says', async (t) => {
    const service = await started(t, { limits: { sessionsByAddress: few } });
    assert.deepEqual([await ask(service, '192.0.2.1'), await ask(service, '192.0.2.2')], [401, 429]);
  });

  test('is whom a trusted proxy names last', async (t) => {
    const service = await started(t, { limits: { sessionsByAddress: few }, trustedProxy: true });
    assert.deepEqual([await ask(service, '192.0.2.1'), await ask(service, '192.0.2.2')], [401, 401]);
    assert.equal(await ask(service, '198.51.100.7, 192.0.2.1'), 429, 'what stands before is anybody’s word');
    assert.deepEqual([await ask(service), await ask(service)], [401, 429]);
  });

  test('and signs in rightly is not counted', async (t) => {
    const service = await started(t, {
      limits: { loginsByAddress: { count: 2, within: HOUR }, loginsByName: few },
    });
    const login = async (password: string): Promise<number> =>
      (
        await service.call('/console/api/login', {
          method: 'POST',
          headers: { Origin: service.origin },
          json: { name: OPERATOR.name, password },
        })
      ).status;
    const { password } = OPERATOR;
    assert.deepEqual([await login(password), await login(password), await login(password)], [204, 204, 204]);
    assert.deepEqual([await login('x'), await login(password)], [401, 429]);
  });
});

describe('files and settings', () => {
  test('the database and all beside it are for its owner alone', async (t) => {
    const service = await started(t);
    await service.submit();
    for (const name of await readdir(service.folder))
      assert.equal((await stat(join(service.folder, name))).mode & 0o777, 0o600, name);
    await chmod(service.file, 0o644);
    await service.restart();
    assert.equal((await stat(service.file)).mode & 0o777, 0o600, 'one that was open to others, too');
  });

  test('without its key, or with another, the service does not start', async (t) => {
    const service = await started(t);
    await service.submit();
    const key = `${service.file}.key`;
    const right = await readFile(key);
    await service.restart();
    const start = (): Promise<unknown> => startService(0, { data: service.file, rehearsal: false });
    await writeFile(key, randomBytes(32));
    await assert.rejects(start(), /does not open the letters of the database\. Put back the key/);
    await rm(key);
    await assert.rejects(start(), /holds sealed letters, and .*\.key is missing\. Put back the key/);
    await assert.rejects(stat(key), 'and makes no other in its place');
    await writeFile(key, right);
    await service.restart();
    assert.equal((await service.outbox()).length, 1);
  });

  test('a letter that cannot be opened hides no other', async (t) => {
    const service = await started(t);
    const ada = await service.customer();
    await service.submit();
    const database = new Database(service.file);
    database.prepare("update outbox set text = 'touched' where request = ?").run(ada.id);
    database.close();
    assert.match((await service.outbox())[0]?.text ?? '', /#attesa=/);
    assert.deepEqual(
      (await service.detail(ada.id)).outbox.map(({ text }) => text),
      ['Questo messaggio non si può più leggere.'],
    );
  });

  test('that name no origin are refused at the start', async () => {
    for (const text of [
      '',
      'shop.example',
      'https://shop.example/cart',
      'ftp://shop.example',
      '*',
      'https://a@b.it',
    ])
      for (const options of [{ site: text }, { allowedOrigins: [text] }])
        await assert.rejects(startService(0, { rehearsal: false, ...options }), {
          name: 'RangeError',
          message: new RegExp(`^${'site' in options ? 'SITE_URL' : 'ALLOWED_ORIGINS'} is not an origin`),
        });
  });

  test('are read as a browser writes them', async (t) => {
    const service = await started(t, {
      allowedOrigins: ['HTTPS://Shop.Example:443/'],
      site: 'https://Www.Example.it/',
    });
    const ada = await service.customer();
    const read = await ada.read({ Origin: 'https://shop.example' });
    assert.equal(read.headers.get('access-control-allow-origin'), 'https://shop.example');
    assert.match((await service.outbox())[0]?.text ?? '', /https:\/\/www\.example\.it\/request#attesa=/);
  });
});

describe('another name for this machine', () => {
  const NAMES = ['/console', '/console/outbox', '/console/api/me', '/demo/requests'];

  test('is answered nothing of the console and of the rehearsal', async (t) => {
    const service = await started(t, { rehearsal: true, site: 'https://www.example.it' });
    const { port } = new URL(service.url);
    for (const path of NAMES) {
      for (const Host of [
        'evil.example',
        `evil.example:${port}`,
        '127.0.0.1',
        `localhost.evil.example:${port}`,
      ]) {
        const reply = await plain(service, path, { headers: { Host } });
        assert.equal(reply.status, 421, `${Host} ${path}`);
      }
      for (const Host of ['www.example.it', `127.0.0.1:${port}`, `localhost:${port}`])
        assert.notEqual((await plain(service, path, { headers: { Host } })).status, 421, `${Host} ${path}`);
    }
  });

  test('is not the origin of our pages, though the request says both', async (t) => {
    const service = await started(t, { site: 'https://www.example.it' });
    const { host, port } = new URL(service.url);
    const login = async (Origin: string, Host: string): Promise<number> =>
      (
        await plain(service, '/console/api/login', {
          method: 'POST',
          headers: { Host, Origin, 'Content-Type': 'application/json' },
          chunks: [JSON.stringify(OPERATOR)],
        })
      ).status;
    assert.equal(await login('http://evil.example', 'evil.example'), 421);
    assert.equal(
      await login('http://www.example.it', 'www.example.it'),
      403,
      'nor the site without its lock',
    );
    assert.equal(await login(`http://localhost:${port}`, host), 403);
    assert.equal(await login(`http://localhost:${port}`, `localhost:${port}`), 204);
    assert.equal(await login('https://www.example.it', host), 204, 'behind a proxy that gives its own name');
  });
});

describe('what breaks for one', () => {
  test('does not hold up what falls due for another', async (t) => {
    const service = await started(t);
    const ada = await service.customer();
    const bruno = await service.customer({ email: 'bruno@example.it' });
    const database = new Database(service.file);
    database.prepare("update events set from_name = '{' where request = ?").run(ada.id);
    database.close();
    t.mock.method(console, 'error', () => undefined);
    await service.pass(4 * DAY);
    const kinds = (await service.outbox())
      .filter(({ to }) => to === 'bruno@example.it')
      .map(({ kind }) => kind);
    assert.deepEqual(kinds, ['delay', 'received']);
    assert.equal((await bruno.service.enter(await service.submit())).id.length, 9);
  });

  test('a link of the rehearsal that was revoked is not handed out again', async (t) => {
    const service = await started(t, { rehearsal: true });
    const links = async (): Promise<{ id: string; link: string }[]> =>
      (await service.call('/demo/requests')).json as { id: string; link: string }[];
    const [first] = await links();
    assert.ok(first);
    assert.deepEqual((await links())[0], first);
    await service.does(first.id, { command: 'revoke-links' });
    const again = (await links()).find(({ id }) => id === first.id);
    assert.notEqual(again?.link, first.link);
    await service.enter(tokenIn(again?.link ?? ''));
  });

  test('a day that is in no calendar is no promise', () => {
    for (const text of ['2027-02-30T10:00:00Z', '2027-02-30', '2027-04-31T10:00+02:00', '2027-13-01'])
      assert.equal(readDue(text), undefined, text);
    assert.equal(readDue('2028-02-29T23:30:00-05:00')?.by, '2028-03-01T04:30:00Z');
  });
});
