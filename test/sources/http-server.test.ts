import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { createHttpSource } from '../../src/sources/http.js';
import type { HttpSourceOptions } from '../../src/sources/http.js';
import { sharedSource } from '../../src/sources/shared.js';
import type { Source } from '../../src/sources/source.js';
import { LocalServer } from './local-server.js';
import { change, nothing, settle } from './support.js';
import { VirtualPlatform } from './virtual-platform.js';

const DOCUMENT = JSON.stringify({ version: 1, channels: [] });
const TEN_MB = `"${'x'.repeat(10_000_000)}"`;
const options: HttpSourceOptions = { pace: () => ({ every: 30_000, most: 900_000 }) };

/** What a browser does with `cache: 'no-cache'`: revalidates with the ETag and hands out its stored body. */
function revalidatingFetch(): (input: string, init?: RequestInit) => Promise<Response> {
  let stored: { etag: string; body: string } | undefined;
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    if (stored && init?.cache === 'no-cache') headers.set('if-none-match', stored.etag);
    const response = await fetch(input, { ...init, headers });
    if (response.status === 304 && stored) return new Response(stored.body, { headers: response.headers });
    const body = await response.text();
    stored = { etag: response.headers.get('etag') ?? '', body };
    return new Response(body, { status: response.status, headers: response.headers });
  };
}

describe('createHttpSource against a real server', () => {
  let server: LocalServer;
  let platform: VirtualPlatform;
  let leave = nothing;

  before(async () => {
    server = new LocalServer();
    await server.start();
  });
  after(() => server.stop());
  beforeEach(() => {
    leave();
    platform = new VirtualPlatform();
    server.statuses.length = 0;
    server.cutOff = 0;
  });

  async function first(over: Partial<HttpSourceOptions> = {}): Promise<Source> {
    const source = createHttpSource(server.url, platform, { ...options, ...over });
    leave = source.subscribe(nothing);
    await change(source);
    return source;
  }

  async function nextCheck(source: Source): Promise<void> {
    const changed = change(source);
    platform.advance(platform.planned[0] ?? 0);
    await changed;
  }

  it('brings the document', async () => {
    server.serve(DOCUMENT);
    const source = await first();
    assert.deepEqual(source.snapshot, {
      state: 'ready',
      json: { version: 1, channels: [] },
      checkedAt: platform.now(),
    });
  });

  it('reads UTF-8 over chunk borders, with or without a byte order mark', async () => {
    const bytes = Buffer.from('\uFEFF{"città":"perché 👩‍👩‍👧"}');
    server.handler = (_request, response) => {
      const send = (index: number): void => {
        if (index === bytes.length) response.end();
        else response.write(bytes.subarray(index, index + 1), () => setImmediate(send, index + 1));
      };
      send(0);
    };
    const source = await first();
    assert.deepEqual(source.snapshot.json, { città: 'perché 👩‍👩‍👧' });
  });

  for (const status of [400, 401, 403, 404, 410, 429, 500, 502]) {
    it(`${status.toString()} is an error with its status`, async () => {
      server.serve(DOCUMENT, {}, status);
      const { snapshot } = await first();
      assert.equal(snapshot.state, 'failed');
      assert.equal(snapshot.failure?.code, 'http');
      assert.equal(snapshot.failure.status, status);
      assert.equal(platform.planned[0], 30_000);
    });
  }

  it('503 with Retry-After comes back when told, and recovers', async () => {
    server.serve('busy', { 'retry-after': '120' }, 503);
    const source = await first();
    assert.deepEqual([source.snapshot.failure?.status, platform.planned], [503, [120_000]]);
    server.serve(DOCUMENT);
    await nextCheck(source);
    assert.equal(source.snapshot.state, 'ready');
    assert.equal(source.snapshot.failure, undefined);
  });

  it('gives up a server that accepts and says nothing', async () => {
    const reached = new Promise<void>((resolve) => {
      server.handler = () => {
        resolve();
      };
    });
    const source = createHttpSource(server.url, platform, options);
    leave = source.subscribe(nothing);
    await reached;
    platform.advance(9_999);
    await settle();
    assert.equal(source.snapshot.state, 'loading');
    const changed = change(source);
    platform.advance(1);
    await changed;
    assert.equal(source.snapshot.failure?.code, 'timeout');
    assert.deepEqual(platform.planned, [30_000]);
  });

  it('gives up a body that never ends', async () => {
    const begun = new Promise<void>((resolve) => {
      server.handler = (_request, response) => {
        response.write('{"version":', () => {
          resolve();
        });
      };
    });
    const source = createHttpSource(server.url, platform, { ...options, timeout: 2000 });
    leave = source.subscribe(nothing);
    await begun;
    const changed = change(source);
    platform.advance(2000);
    await changed;
    assert.equal(source.snapshot.failure?.code, 'timeout');
  });

  for (const [name, body, type] of [
    ['truncated JSON', DOCUMENT.slice(0, -5), 'application/json'],
    ['HTML', '<!doctype html><title>Log in</title>', 'text/html'],
    ['nothing', '', 'application/json'],
    ['JavaScript', 'callback({})', 'text/javascript'],
  ] as const) {
    it(`${name} is not JSON`, async () => {
      server.serve(body, { 'content-type': type });
      const { snapshot } = await first();
      assert.equal(snapshot.failure?.code, 'not-json');
      assert.ok(!('json' in snapshot));
    });
  }

  it('a body shorter than announced is a failure', async () => {
    server.handler = (_request, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write(DOCUMENT, () => response.socket?.end());
    };
    const { snapshot } = await first();
    assert.equal(snapshot.failure?.code, 'network');
  });

  it('10 MB announced are refused before they come', async () => {
    server.serve(TEN_MB, { 'content-length': TEN_MB.length.toString() });
    const { snapshot } = await first();
    assert.equal(snapshot.failure?.code, 'too-large');
  });

  it('10 MB in chunks are cut off', async () => {
    const closed = new Promise<void>((resolve) => {
      server.handler = (_request, response) => {
        response.on('close', () => {
          resolve();
        });
        const more = (): void => {
          if (!response.destroyed) response.write('x'.repeat(65_536), () => setImmediate(more));
        };
        more();
      };
    });
    const { snapshot } = await first();
    assert.equal(snapshot.failure?.code, 'too-large');
    await closed;
    assert.equal(server.cutOff, 1);
  });

  it('10 MB that arrive as 10 kB are measured unpacked', async () => {
    const packed = gzipSync(TEN_MB);
    assert.ok(packed.length < 20_000);
    server.handler = (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': packed.length.toString() });
      response.end(packed);
    };
    assert.equal((await first()).snapshot.failure?.code, 'too-large');
  });

  it('the limit itself is allowed, one byte more is not', async () => {
    server.serve('"12345678"');
    assert.equal((await first({ maxBytes: 10 })).snapshot.json, '12345678');
    leave();
    await settle();
    assert.equal((await first({ maxBytes: 9 })).snapshot.failure?.code, 'too-large');
  });

  it('survives a connection reset and comes back', async () => {
    server.handler = (request) => request.socket.resetAndDestroy();
    const source = await first();
    assert.equal(source.snapshot.failure?.code, 'network');
    server.serve(DOCUMENT);
    await nextCheck(source);
    assert.equal(source.snapshot.state, 'ready');
    const { json, checkedAt } = source.snapshot;
    server.handler = (request) => request.socket.resetAndDestroy();
    await nextCheck(source);
    assert.equal(source.snapshot.state, 'failed');
    assert.equal(source.snapshot.json, json);
    assert.equal(source.snapshot.checkedAt, checkedAt);
  });

  it('an unchanged document costs the server a 304 and the page nothing', async () => {
    let etag = '"1"';
    let body = DOCUMENT;
    server.handler = (request, response) => {
      const fresh = request.headers['if-none-match'] === etag;
      response.writeHead(fresh ? 304 : 200, { etag });
      response.end(fresh ? undefined : body);
    };
    platform = new VirtualPlatform(revalidatingFetch());
    const source = await first();
    const { json } = source.snapshot;
    await nextCheck(source);
    await nextCheck(source);
    assert.deepEqual(server.statuses, [200, 304, 304]);
    assert.equal(source.snapshot.json, json);
    assert.equal(platform.planned[0], 120_000);

    etag = '"2"';
    body = JSON.stringify({ version: 1, channels: [{ id: 'a' }] });
    await nextCheck(source);
    assert.equal(server.statuses.at(-1), 200);
    assert.notEqual(source.snapshot.json, json);
    assert.equal(platform.planned[0], 30_000);
  });

  it('names the version that is shown', async () => {
    let etag = '"1"';
    let body = DOCUMENT;
    server.handler = (request, response) => {
      const fresh = request.headers['if-none-match'] === etag;
      response.writeHead(fresh ? 304 : 200, etag ? { etag } : {});
      response.end(fresh ? undefined : body);
    };
    platform = new VirtualPlatform(revalidatingFetch());
    const source = await first();
    assert.equal(source.snapshot.tag, '"1"');
    await nextCheck(source);
    assert.deepEqual([source.snapshot.tag, server.statuses.at(-1)], ['"1"', 304]);

    etag = '"2"';
    await nextCheck(source);
    assert.equal(source.snapshot.tag, '"2"', 'the same body under another name is that version');
    etag = '"3"';
    body = JSON.stringify({ version: 1, channels: [{ id: 'a' }] });
    await nextCheck(source);
    assert.equal(source.snapshot.tag, '"3"');

    const { json } = source.snapshot;
    server.serve('busy', { etag: '"503"' }, 503);
    await nextCheck(source);
    assert.deepEqual([source.snapshot.state, source.snapshot.tag], ['failed', '"3"']);
    assert.equal(source.snapshot.json, json);
    server.serve('not JSON', { etag: '"4"' });
    await nextCheck(source);
    assert.deepEqual([source.snapshot.failure?.code, source.snapshot.tag], ['not-json', '"3"']);

    server.serve(body);
    await nextCheck(source);
    assert.equal(source.snapshot.tag, '"3"', 'unchanged, and nothing said of its name');
    server.serve(DOCUMENT);
    await nextCheck(source);
    assert.ok(!('tag' in source.snapshot), 'another body is not that version');
  });

  it('a hundred subscribers on a page are one request', async () => {
    server.serve(DOCUMENT);
    const sources = Array.from({ length: 100 }, () =>
      sharedSource(server.url, () => createHttpSource(server.url, platform, options)),
    );
    const leaves = sources.map((source) => source.subscribe(nothing));
    await change(sources[0] ?? assert.fail());
    assert.equal(server.statuses.length, 1);
    assert.equal(new Set(sources.map((source) => source.snapshot.json)).size, 1);
    for (const leaveOne of leaves) leaveOne();
    await settle();
    assert.deepEqual(platform.planned, []);
  });

  it('hangs up when the last subscriber leaves', async () => {
    const closed = new Promise<void>((resolve) => {
      server.handler = (_request, response) => {
        response.on('close', () => {
          resolve();
        });
        stop();
      };
    });
    const stop = createHttpSource(server.url, platform, options).subscribe(nothing);
    await closed;
    assert.equal(server.cutOff, 1);
    await settle();
    assert.deepEqual(platform.planned, []);
  });
});
