import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FIXTURE_BY_NAME } from '../../demo/service/fixtures.js';
import { startService, type Service } from '../../demo/service/server.js';

const FRIDAY_ELEVEN = Date.parse('2026-11-20T10:30:00Z');

const PAGES = [
  '/',
  '/en',
  '/form',
  '/en/form',
  '/callback',
  '/en/callback',
  '/chat',
  '/en/chat',
  '/request',
  '/en/request',
  '/console',
  '/console/outbox',
  '/console/chat',
  '/console/chat/R-0000-00',
  '/console/requests/R-0000-00',
  '/gallery',
  '/gallery/requests',
  '/gallery/requests?lang=en&theme=dark&register=formal&zone=Asia/Kathmandu&group=fine',
  '/gallery?lang=en&theme=dark&register=formal&zone=Asia/Kathmandu',
  '/gallery/launcher',
  '/gallery/launcher?lang=en&theme=contrast&register=informal&zone=America/New_York&group=guasti',
  '/gallery/hard?lang=de&theme=bank&density=compact',
  '/gallery/hard/unset',
  '/gallery/hard/large',
  '/themes',
  '/en/themes',
  '/words',
  '/en/words',
  '/words/situations',
  '/hostile',
  '/snippets/launcher.html',
  '/snippets/script.html',
  '/snippets/links.html',
  '/snippets/json-ld.html',
];

let service: Service;
let now = FRIDAY_ELEVEN;
let dist: string;

before(async () => {
  const root = await mkdtemp(join(tmpdir(), 'attesa-service-'));
  dist = join(root, 'dist');
  await mkdir(join(dist, 'chunks'), { recursive: true });
  await writeFile(join(dist, 'attesa.min.js'), 'export {};');
  await writeFile(join(dist, 'chunks', 'a.js'), 'export {};');
  await writeFile(join(root, 'secret.json'), '{"secret":true}');
  await symlink(join(root, 'secret.json'), join(dist, 'way-out.json'));
  service = await startService(0, { now: () => now, dist });
});

after(async () => {
  await service.close();
  await rm(join(dist, '..'), { recursive: true });
});

function get(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(new URL(path, service.url), { redirect: 'manual', ...init });
}

/** `fetch` tidies a path up before it leaves; a stranger does not. */
function statusOf(rawPath: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(service.url);
    request({ hostname, port, path: rawPath }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('pages', () => {
  for (const path of PAGES) {
    test(`${path} has every security header and nothing inline`, async () => {
      const response = await get(path);
      const body = await response.text();
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type') ?? '', /^text\/html; charset=utf-8/);
      const policy = response.headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src 'none'/);
      assert.match(policy, /require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'$/);
      assert.doesNotMatch(policy, /unsafe|\*|https?:/);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(response.headers.get('referrer-policy'), 'same-origin');
      assert.doesNotMatch(body, /#include/);
      assert.doesNotMatch(body, /\sstyle=|<style|\son\w+=(?!")/i);
      for (const [tag] of body.matchAll(/<script\b[^>]*>/g))
        assert.match(tag, /\ssrc="\/|application\/ld\+json/, tag);
      for (const [, address = ''] of body.matchAll(/<(?:script|link|img)\b[^>]*\s(?:src|href)="([^"]*)"/g))
        assert.match(address, /^\//, address);
    });
  }

  test('the shop’s pages have its launcher, with a link for whoever has no script', async () => {
    for (const path of ['/', '/form', '/callback', '/request', '/chat']) {
      for (const prefix of ['', '/en']) {
        const address = path === '/' ? prefix || '/' : `${prefix}${path}`;
        const body = await (await get(address)).text();
        const [launcher = '', ...more] =
          body.match(/<attesa-chat-launcher[^]*?<\/attesa-chat-launcher\s*>/g) ?? [];
        assert.equal(more.length, 0, address);
        assert.match(
          launcher,
          /src="\/channels\.json"\s+channel="chat"\s+provider="desk"\s+app-id="\/api\/chat"/,
        );
        assert.equal(launcher.includes('placement="inline"'), path === '/chat', address);
        assert.match(
          launcher,
          path === '/chat' ? /href="(\/en)?\/form"/ : new RegExp(`href="${prefix}/chat"`),
        );
      }
    }
  });

  test('the navigation marks the page one is on', async () => {
    assert.match(await (await get('/form')).text(), /<a href="\/form" aria-current="page">Scrivici/);
  });

  test('an unknown address answers 404 with a page', async () => {
    const response = await get('/niente');
    assert.equal(response.status, 404);
    assert.match(await response.text(), /Questa pagina non c’è/);
    assert.ok(response.headers.has('content-security-policy'));
  });

  test('the gallery keeps strangers’ words out', async () => {
    const body = await (
      await get('/gallery?lang=%22%3E%3Cscript%3E&theme=%22%3E&zone=%3Cb%3E&extra=%22%3E%3Cscript%3E')
    ).text();
    assert.match(
      body,
      /<html\s+lang="it"\s+class="theme-system density-normal"\s+register="neutral"\s+display-zone="Europe\/Rome"\s*>/,
    );
    assert.doesNotMatch(body, /"><script>/);
  });

  test('no link on a page leads nowhere', async () => {
    const targets = new Map<string, string>();
    for (const path of PAGES) {
      const body = await (await get(path)).text();
      for (const [, href = ''] of body.matchAll(/<(?:a|link|script|img)\b[^>]*\s(?:href|src)="(\/[^"#]*)/g))
        targets.set(href.replaceAll('&amp;', '&'), path);
    }
    assert.ok(targets.size > 60, `${targets.size.toString()} addresses`);
    for (const [href, path] of targets) {
      const response = await get(href);
      await response.body?.cancel();
      assert.ok(response.status < 400, `${href} on ${path}: ${response.status.toString()}`);
    }
  });

  test('a channel’s link leads to the page in the reader’s language', async () => {
    const follow = async (headers: HeadersInit): Promise<string | null> =>
      (await get('/go/form', { headers })).headers.get('location');
    assert.equal(await follow({ 'Accept-Language': 'it-IT,it;q=0.9,en;q=0.8' }), '/form');
    assert.equal(await follow({ 'Accept-Language': 'en-GB,en;q=0.9' }), '/en/form');
    assert.equal(
      await follow({ Referer: new URL('/en?load=2', service.url).href, 'Accept-Language': 'it' }),
      '/en/form?load=2',
    );
    assert.equal(await follow({ Referer: 'https://elsewhere.example/en', 'Accept-Language': 'it' }), '/form');
    assert.equal(
      (await get('/go/workshop', { headers: { 'Accept-Language': 'it' } })).headers.get('location'),
      '/#officina',
    );
    assert.equal((await get('/go/constructor')).status, 404);
  });
});

describe('channels.json', () => {
  test('is a document that does not change by a byte until the next reading', async () => {
    now = FRIDAY_ELEVEN;
    const first = await get('/channels.json');
    const body = await first.text();
    assert.equal(first.headers.get('cache-control'), 'no-cache');
    assert.match(first.headers.get('content-type') ?? '', /^application\/json/);
    assert.equal((JSON.parse(body) as { version: number }).version, 1);
    now = FRIDAY_ELEVEN + 29_999;
    assert.equal(await (await get('/channels.json')).text(), body);
    now = FRIDAY_ELEVEN + 30_000;
    assert.notEqual(await (await get('/channels.json')).text(), body);
  });

  test('answers 304 to who already has it, compressed or not', async () => {
    now = FRIDAY_ELEVEN;
    const plain = await get('/channels.json', { headers: { 'Accept-Encoding': 'identity' } });
    const zipped = await get('/channels.json', { headers: { 'Accept-Encoding': 'gzip' } });
    const tag = plain.headers.get('etag') ?? '';
    assert.match(tag, /^W\/"/);
    assert.equal(zipped.headers.get('etag'), tag);
    assert.equal(zipped.headers.get('content-encoding'), 'gzip');
    const again = await get('/channels.json', { headers: { 'If-None-Match': tag } });
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
    now = FRIDAY_ELEVEN + 30_000;
    assert.equal((await get('/channels.json', { headers: { 'If-None-Match': tag } })).status, 200);
  });

  test('may be read from any page, with the headers that tell its age', async () => {
    const response = await get('/channels.json');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.match(
      response.headers.get('access-control-expose-headers') ?? '',
      /ETag, Date, Age, Retry-After, X-Poll-Interval/,
    );
    assert.equal(response.headers.get('cross-origin-resource-policy'), 'cross-origin');
  });

  test('rehearses another time and another crowd', async () => {
    now = Date.parse('2026-06-01T00:00:00Z');
    const at = await (await get('/channels.json?at=2026-11-20T11:30:00%2B01:00&load=6')).text();
    assert.match(at, /"asOf":"2026-11-20T10:30:00Z"/);
    assert.match(at, /Aurora/);
    const offset = (FRIDAY_ELEVEN - now).toString();
    assert.equal(await (await get(`/channels.json?offset=${offset}&load=6`)).text(), at);
  });

  for (const query of [
    'at=domani',
    'at=2026-11-20',
    'at=2026-11-20T10:30:00',
    'at=2026-13-40T10:30:00Z',
    'at=9999-01-01T00:00:00Z',
    'at=',
    'load=0',
    'load=7',
    'load=',
    'load=tanta',
    'load=Infinity',
    'load=-1',
    'offset=1.5',
    'offset=',
    'offset=99999999999999999999',
    'at=2026-11-20T10:30:00Z&offset=0',
  ]) {
    test(`refuses ${query} in words`, async () => {
      now = FRIDAY_ELEVEN;
      const response = await get(`/channels.json?${query}`);
      assert.equal(response.status, 400);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      const { detail } = (await response.json()) as { detail: string };
      assert.ok(detail.length > 20);
    });
  }
});

describe('fixtures', () => {
  test('each is served as JSON with its tag', async () => {
    for (const [name, { body }] of FIXTURE_BY_NAME) {
      const response = await get(`/fixtures/${name}.json`);
      assert.equal(response.status, 200, name);
      assert.ok(response.headers.has('etag'), name);
      assert.deepEqual(await response.json(), JSON.parse(JSON.stringify(body)), name);
    }
    assert.equal((await get('/fixtures/nothing.json')).status, 404);
    assert.equal((await get('/fixtures/none')).status, 404);
  });
});

describe('broken services', () => {
  for (const status of [403, 404, 429, 500, 503]) {
    test(`/broken/${status.toString()} answers just that`, async () => {
      assert.equal((await get(`/broken/${status.toString()}`)).status, status);
    });
  }

  test('/broken/html is a page, /broken/truncated is no JSON', async () => {
    assert.match((await get('/broken/html')).headers.get('content-type') ?? '', /^text\/html/);
    await assert.rejects((await get('/broken/truncated')).json());
    await assert.rejects((await get('/broken/cut')).text());
  });

  test('/broken/huge is ten megabytes, /broken/many ten thousand channels', async () => {
    const huge = await get('/broken/huge', { headers: { 'Accept-Encoding': 'identity' } });
    assert.ok((await huge.arrayBuffer()).byteLength > 10 * 1024 * 1024);
    const { channels } = (await (await get('/broken/many')).json()) as { channels: unknown[] };
    assert.equal(channels.length, 10_000);
  });

  test('/broken/flaky fails every second time', async () => {
    const statuses = [];
    for (let turn = 0; turn < 4; turn += 1) statuses.push((await get('/broken/flaky')).status);
    assert.deepEqual(statuses, [200, 503, 200, 503]);
  });

  test('/broken/frozen never moves', async () => {
    assert.equal(await (await get('/broken/frozen')).text(), await (await get('/broken/frozen')).text());
  });

  test('/broken/timeout says nothing, and lets the service close all the same', async () => {
    const other = await startService(0, { dist });
    const waiting = fetch(new URL('/broken/timeout', other.url));
    const lost = assert.rejects(waiting);
    // Answered only after the waiting request has been taken in.
    await fetch(new URL('/broken/404', other.url));
    await other.close();
    await lost;
  });
});

describe('files', () => {
  test('the bundle is served from both addresses with the right type', async () => {
    for (const path of [
      '/dist/attesa.min.js',
      '/copy/attesa.min.js',
      '/dist/chunks/a.js',
      '/copy/chunks/a.js',
    ]) {
      const response = await get(path);
      assert.equal(response.status, 200, path);
      assert.match(response.headers.get('content-type') ?? '', /^text\/javascript/);
    }
  });

  test('the demo’s scripts arrive as JavaScript', async () => {
    const response = await get('/assets/rehearsal.js');
    assert.match(response.headers.get('content-type') ?? '', /^text\/javascript/);
    const code = await response.text();
    assert.match(code, /from "\/dist\/attesa\.min\.js"/);
    assert.doesNotMatch(code, /: HTMLElement|interface /);
  });

  for (const path of [
    '/dist/../package.json',
    '/dist/../secret.json',
    '/dist/%2e%2e/secret.json',
    '/dist/..%2fsecret.json',
    '/dist/..%5csecret.json',
    '/dist/%2e%2e%2fsecret.json',
    '/dist/way-out.json',
    '/dist//etc/passwd',
    '/dist/%00.js',
    '/dist/%',
    '/dist/',
    '/dist',
    '/dist/chunks',
    '/copy/%2e%2e/secret.json',
    '/assets/../index.html',
    '/assets/%2e%2e/index.html',
    '/assets/..%2f..%2fservice%2fmain.js',
    '/assets/attesa.d.js',
    '/assets/rehearsal.ts',
  ]) {
    test(`${path} is not to be had`, async () => {
      assert.equal(await statusOf(path), 404);
    });
  }
});

describe('the process', () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    test(`prints one line with its address and ends on ${signal}`, async (context) => {
      const folder = await mkdtemp(join(tmpdir(), 'attesa-process-'));
      context.after(() => rm(folder, { recursive: true, force: true }));
      const main = fileURLToPath(new URL('../../demo/service/main.ts', import.meta.url));
      const child = spawn(process.execPath, ['--import', 'tsx', main], {
        env: {
          ...process.env,
          PORT: '0',
          DATA: join(folder, 'process.sqlite'),
          OPERATOR_NAME: 'giulia',
          OPERATOR_PASSWORD: 'una-frase-lunga-di-prova',
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const exit = once(child, 'exit');
      const lines: string[] = [];
      const reader = createInterface(child.stdout);
      reader.on('line', (line) => lines.push(line));
      await once(reader, 'line');
      const url = lines[0] ?? '';
      assert.match(url, /^http:\/\/127\.0\.0\.1:\d+\/$/);
      assert.equal((await fetch(url)).status, 200);
      child.kill(signal);
      const [code] = (await exit) as [number | null];
      assert.equal(code, 0);
      assert.equal(lines.length, 1);
    });
  }
});
