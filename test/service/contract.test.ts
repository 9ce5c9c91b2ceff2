import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { createApp } from '../../demo/service/app.js';
import { CODES } from '../../demo/service/requests/refusal.js';
import { DOCUMENTED, seen } from './contract.js';
import { begin } from './chat-client.js';
import { ADA, TestService } from './client.js';

/**
 * The document and the service say the same. That every answer is one that is documented is held in every test that asks
 * through `client.ts`; here, that nothing is missing on either side.
 */

/** Pages, pictures and scripts, which are no interface. */
const PAGES =
  /^\/($|en$|(en\/)?((form|callback|request|chat|themes)$|words(\/|$))|console(\/|$)(?!api)|assets|fonts|dist|copy|snippets|gallery|hostile|fixtures|broken|go\/|favicon)/;

/** The ends of the chat: `docs/api/chat.md`, and its surface, which is a script. */
const SOCKETS = /\/chat\/(socket|surface\.js)$/;

/** The gallery's stand-in for a service. */
const FIXTURES = /^\/fixtures\//;

describe('the routes', () => {
  test('are the documented ones', () => {
    const app = createApp({ office: { site: '', base: '/api/requests' } } as never);
    const routes = new Set(
      app.routes
        .filter(({ method }) => method !== 'ALL')
        .filter(
          ({ method, path }) => !(method === 'GET' ? PAGES : FIXTURES).test(path) && !SOCKETS.test(path),
        )
        .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`),
    );
    assert.deepEqual([...routes].sort(), [...DOCUMENTED].sort());
  });

  test('every code that a program may meet is listed', () => {
    const text = readFileSync(new URL('../../docs/api/openapi.yaml', import.meta.url), 'utf8');
    const [, list = ''] = /code:\s+enum:\s*\[([^\]]+)\]/.exec(text) ?? [];
    assert.deepEqual(
      list
        .split(',')
        .map((code) => code.trim())
        .filter(Boolean)
        .sort(),
      [...CODES].sort(),
    );
  });
});

describe('each documented answer', () => {
  let service: TestService;
  before(async () => {
    service = await TestService.start({ rehearsal: true });
  });
  after(async () => {
    await service.stop();
  });

  test('of a good day is given, and is as documented', async () => {
    const ada = await service.customer();
    for (const path of ['/en/form', '/callback', '/en/callback'])
      await service.submit({ phone: '06 1234567' }, path);
    const read = await ada.read();
    await ada.read({ 'If-None-Match': read.headers.get('etag') ?? '' });
    await ada.does({ action: 'reply', text: 'Ciao' });
    await service.call(`${ada.path}/events`, { headers: ada.headers });
    await service.call('/api/requests/lookups', {
      method: 'POST',
      json: { reference: ada.id, email: ADA.email },
    });
    const channels = await service.call('/channels.json');
    await service.call('/channels.json', {
      headers: { 'If-None-Match': channels.headers.get('etag') ?? '' },
    });
    await service.call('/demo/requests');
    for (const path of ['me', 'board', 'outbox', 'events', `requests/${ada.id}`])
      await service.read(`/console/api/${path}`);
    await service.does(ada.id, { command: 'note', text: 'Ciao' });
    const form = new FormData();
    form.append('file', new File(['x'], 'x.txt', { type: 'text/plain' }));
    const { version } = await service.detail(ada.id);
    const headers = {
      ...(await service.operator()),
      'If-Match': `"v${version}"`,
      'Idempotency-Key': randomUUID(),
    };
    const path = `/console/api/requests/${ada.id}/attachments`;
    assert.equal((await service.call(path, { method: 'POST', headers, body: form })).status, 200);
    const [file] = (await ada.document()).events?.[0]?.attachments ?? [];
    await service.call(file?.href ?? '', { headers: ada.headers });
    await service.read((await service.detail(ada.id)).document.events?.[0]?.attachments?.[0]?.href ?? '');
    const begun = await begin(service);
    const { token, session, reference } = begun;
    await service.call('/api/chat/availability');
    await service.call('/api/chat/sessions', { method: 'POST', json: { token } });
    await service.call(`/api/chat/${reference}/keep`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${session}`, 'Idempotency-Key': randomUUID() },
      json: { email: ADA.email },
    });
    await service.call('/api/callback', {
      method: 'POST',
      body: new URLSearchParams({ phone: '06 1234567', key: randomUUID(), language: 'it-IT' }),
    });
    await service.call('/console/api/logout', { method: 'POST', headers: await service.operator() });

    const good = new Set(
      [...seen].filter((answer) => /(2\d\d|30\d)$/.test(answer)).map((answer) => answer.slice(0, -4)),
    );
    assert.deepEqual(
      [...DOCUMENTED].filter((route) => !good.has(route)),
      [],
    );
  });
});
