import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startService, type Service } from '../../demo/service/server.js';

const SHOP = 'https://shop.example';

let service: Service;

before(async () => {
  service = await startService(0, { rehearsal: false, allowedOrigins: [SHOP] });
});

after(async () => {
  await service.close();
});

const surface = (headers: HeadersInit = {}): Promise<Response> =>
  fetch(new URL('/api/chat/surface.js', service.url), { headers });

test('the chat’s surface is one module with all it needs', async () => {
  const response = await surface();
  const script = await response.text();
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), 'text/javascript; charset=utf-8');
  // The script is too long to be shown by what fails.
  assert.ok(/export\{\w+ as mount\}/.test(script), 'it exports mount');
  assert.ok(!/(?:^|[;}\n])import\b|[^.\w]import\(/.test(script), 'it imports nothing');
});

test('it has every header of a script that anybody may have, and is not sent twice', async () => {
  const { headers } = await surface();
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'/);
  assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
  assert.equal(headers.get('cache-control'), 'no-cache');
  const again = await surface({ 'If-None-Match': headers.get('etag') ?? '' });
  assert.equal(again.status, 304);
  assert.equal(await again.text(), '');
});

test('only pages of allowed origins may run it', async () => {
  const theirs = await surface({ Origin: SHOP });
  assert.equal(theirs.headers.get('access-control-allow-origin'), SHOP);
  const strangers = await surface({ Origin: 'https://elsewhere.example' });
  assert.equal(strangers.headers.get('access-control-allow-origin'), null);
});
