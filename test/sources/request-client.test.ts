import assert from 'node:assert/strict';
import type { IncomingHttpHeaders } from 'node:http';
import { after, before, beforeEach, describe, it } from 'node:test';
import { act, fetchAttachment, lookUp } from '../../src/sources/request-client.js';
import type { ActionOptions, ActionPayload } from '../../src/sources/request-client.js';
import { linkTarget, under } from '../../src/sources/url.js';
import { LocalServer } from './local-server.js';
import { settle } from './support.js';
import { VirtualPlatform } from './virtual-platform.js';

const SECRET = 's3cret-session';
const headers = { Authorization: `Bearer ${SECRET}` };
const options: ActionOptions = { tag: '"7"', key: '3f0c9a52-0000-4000-8000-000000000001', headers };

interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  body: string;
}

let server: LocalServer;
let platform: VirtualPlatform;
const received: Received[] = [];

before(async () => {
  server = new LocalServer();
  await server.start();
});
after(() => server.stop());
beforeEach(() => {
  platform = new VirtualPlatform();
  received.length = 0;
});

/** Answers every request, remembering it. */
function serve(status: number, body: string | Buffer = '{}', more: Record<string, string> = {}): void {
  server.handler = (request, response) => {
    const one = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body: '' };
    received.push(one);
    request.setEncoding('utf8').on('data', (chunk: string) => (one.body += chunk));
    request.on('end', () => response.writeHead(status, more).end(status === 204 ? undefined : body));
  };
}

const requestUrl = (): string => `${server.origin}/api/requests/R-1`;
const send = (payload: ActionPayload = { action: 'confirm' }, more: Partial<ActionOptions> = {}) =>
  act(requestUrl(), payload, { ...options, ...more }, platform);

/** A server that accepts and says nothing, and the moment it is reached. */
const silence = (): Promise<void> =>
  new Promise((resolve) => {
    server.handler = () => {
      resolve();
    };
  });

describe('act', () => {
  it('sends the action once, for the version that was on screen, with the session in its header', async () => {
    serve(200);
    assert.equal(await send({ action: 'reply', text: 'Grazie 👋\n"sì"' }), 'done');
    const [one] = received;
    assert.equal(one?.method, 'POST');
    assert.equal(one.url, '/api/requests/R-1/actions');
    assert.equal(one.headers['authorization'], `Bearer ${SECRET}`);
    assert.equal(one.headers['if-match'], '"7"');
    assert.equal(one.headers['idempotency-key'], options.key);
    assert.equal(one.headers['content-type'], 'application/json');
    assert.deepEqual(JSON.parse(one.body), { action: 'reply', text: 'Grazie 👋\n"sì"' });
    assert.deepEqual(platform.planned, []);
  });

  for (const [status, outcome] of [
    [201, 'done'],
    [204, 'done'],
    [400, 'invalid'],
    [401, 'no-access'],
    [403, 'no-access'],
    [404, 'no-access'],
    [409, 'not-possible'],
    [412, 'changed'],
    [413, 'too-large'],
    [422, 'invalid'],
    [428, 'unreachable'],
    [429, 'busy'],
    [500, 'unreachable'],
    [502, 'unreachable'],
    [503, 'busy'],
    [504, 'unreachable'],
  ] as const) {
    it(`${status.toString()} is "${outcome}", and nothing is tried again by itself`, async () => {
      serve(status, '{"detail":"no"}');
      assert.equal(await send(), outcome);
      assert.equal(received.length, 1);
      assert.deepEqual(platform.planned, []);
    });
  }

  it('is done when the service says so, even if its answer is cut short or not ours', async () => {
    server.handler = (request, response) => {
      request.resume().on('end', () => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('<html>', () => response.socket?.end());
      });
    };
    assert.equal(await send(), 'done');
  });

  it('matches a tag that was weakened on its way, and sends none where there is none', async () => {
    serve(200);
    await send({ action: 'confirm' }, { tag: 'W/"7"' });
    await send({ action: 'confirm' }, { tag: undefined });
    assert.deepEqual(
      received.map((one) => one.headers['if-match']),
      ['"7"', undefined],
    );
  });

  it('is "unreachable" without a network, without an answer in time, and at a redirect', async () => {
    server.handler = (request) => request.socket.resetAndDestroy();
    assert.equal(await send(), 'unreachable');

    const reached = silence();
    const answer = send();
    await reached;
    platform.advance(19_999);
    await settle();
    assert.equal(platform.planned.length, 1);
    platform.advance(1);
    assert.equal(await answer, 'unreachable');
    assert.deepEqual(platform.planned, []);

    serve(307, '', { location: `${server.origin}/elsewhere` });
    assert.equal(await send(), 'unreachable');
    assert.equal(received.length, 1, 'what was typed does not travel on');

    platform = new VirtualPlatform(() => assert.fail('asked'));
    assert.equal(await act('R-1', { action: 'confirm' }, options, platform), 'unreachable');
  });

  it('the same action with the same key may be sent again', async () => {
    serve(500);
    await send();
    serve(200);
    await send();
    assert.equal(received[0]?.headers['idempotency-key'], received[1]?.headers['idempotency-key']);
    assert.equal(received[0]?.body, received[1]?.body);
  });

  it('names the session in no address', async () => {
    serve(200);
    await send();
    assert.ok(platform.asked.every((url) => !url.includes(SECRET)));
  });
});

describe('lookUp', () => {
  const ask = (reference = 'R-1', email = 'anna@example.it') =>
    lookUp(`${server.origin}/api/requests`, reference, email, platform);

  it('sends number and address, without a session', async () => {
    serve(202);
    assert.equal(await ask(), 'sent');
    const [one] = received;
    assert.equal(one?.url, '/api/requests/lookups');
    assert.equal(one.headers['authorization'], undefined);
    assert.deepEqual(JSON.parse(one.body), { reference: 'R-1', email: 'anna@example.it' });
  });

  for (const [status, outcome] of [
    [400, 'invalid'],
    [413, 'invalid'],
    [422, 'invalid'],
    [429, 'busy'],
    [503, 'busy'],
    [404, 'unreachable'],
    [500, 'unreachable'],
  ] as const) {
    it(`${status.toString()} is "${outcome}"`, async () => {
      serve(status);
      assert.equal(await ask(), outcome);
    });
  }

  it('never rejects', async () => {
    server.handler = (request) => request.socket.resetAndDestroy();
    assert.equal(await ask('\uD800', ''), 'unreachable');
    platform.isOnline = false;
    assert.equal(await lookUp('::', 'R-1', 'a@b', platform), 'unreachable');
  });
});

describe('fetchAttachment', () => {
  const fetchOne = (href: string) => fetchAttachment(href, { url: requestUrl(), headers }, platform);

  it('brings an attachment beside the request, with the session', async () => {
    const bytes = Buffer.from([0, 255, 1, 254]);
    serve(200, bytes, { 'content-type': 'Application/PDF; name=x' });
    for (const [href, url] of [
      ['/api/requests/R-1/attachments/a', '/api/requests/R-1/attachments/a'],
      ['R-1/attachments/a', '/api/requests/R-1/attachments/a'],
      [`${server.origin}/a`, '/a'],
    ] as const) {
      const blob = await fetchOne(href);
      assert.ok(blob instanceof Blob);
      assert.equal(blob.type, 'application/pdf');
      assert.deepEqual(Buffer.from(await blob.arrayBuffer()), bytes);
      assert.equal(received.at(-1)?.url, url);
      assert.equal(received.at(-1)?.headers['authorization'], `Bearer ${SECRET}`);
    }
  });

  it('shows the session to no other origin', async () => {
    const other = new LocalServer();
    await other.start();
    const seen: (string | undefined)[] = [];
    other.handler = (request, response) => {
      seen.push(request.headers.authorization);
      response.end('x');
    };
    for (const href of [`${other.origin}/a`, other.origin.replace('http:', '')]) await fetchOne(href);
    assert.deepEqual(seen, [undefined, undefined]);
    // Nor by way of a redirect, which is not followed.
    serve(302, '', { location: `${other.origin}/a` });
    assert.equal(await fetchOne('/a'), 'unreachable');
    assert.deepEqual(seen, [undefined, undefined]);
    await other.stop();
  });

  for (const [sent, type] of [
    ['image/png', 'image/png'],
    ['text/plain;charset=utf-8', 'text/plain'],
    ['video/mp4', 'video/mp4'],
    ['text/html', 'application/octet-stream'],
    ['image/svg+xml', 'application/octet-stream'],
    ['application/xhtml+xml', 'application/octet-stream'],
    ['text/javascript', 'application/octet-stream'],
    ['image/png, text/html', 'application/octet-stream'],
    ['', 'application/octet-stream'],
  ] as const) {
    it(`${sent || 'nothing'} becomes ${type}: the page shows it under its own origin`, async () => {
      serve(200, '<script>', sent ? { 'content-type': sent } : {});
      const blob = await fetchOne('/a');
      assert.equal(blob instanceof Blob && blob.type, type);
    });
  }

  for (const [status, outcome] of [
    [401, 'no-access'],
    [403, 'no-access'],
    [404, 'missing'],
    [410, 'missing'],
    [429, 'unreachable'],
    [500, 'unreachable'],
  ] as const) {
    it(`${status.toString()} is "${outcome}"`, async () => {
      serve(status);
      assert.equal(await fetchOne('/a'), outcome);
    });
  }

  it('asks for nothing but http and https', async () => {
    platform = new VirtualPlatform(() => assert.fail('asked'));
    for (const href of [
      'javascript:alert(1)',
      'data:text/html,x',
      'blob:https://a/b',
      'file:///etc/passwd',
      'http://[',
    ])
      assert.equal(await fetchOne(href), 'missing');
  });

  it('holds 25 MB and not a byte more, announced or not', async () => {
    const limit = 25_000_000;
    serve(200, Buffer.alloc(limit));
    assert.equal(((await fetchOne('/a')) as Blob).size, limit);
    serve(200, Buffer.alloc(limit + 1));
    assert.equal(await fetchOne('/a'), 'too-large');
    server.handler = (_request, response) => {
      const piece = Buffer.alloc(1_000_000);
      const more = (): void => {
        if (!response.destroyed) response.write(piece, () => setImmediate(more));
      };
      more();
    };
    assert.equal(await fetchOne('/a'), 'too-large');
    assert.deepEqual(platform.planned, []);
  });

  it('gives up after two minutes, however slowly it comes', async () => {
    const begun = new Promise<void>((resolve) => {
      server.handler = (_request, response) => {
        response.write('slow', () => {
          resolve();
        });
      };
    });
    const answer = fetchOne('/a');
    await begun;
    platform.advance(119_999);
    await settle();
    assert.equal(platform.planned.length, 1);
    platform.advance(1);
    assert.equal(await answer, 'unreachable');
  });
});

describe('addresses', () => {
  it('of what belongs to a request', () => {
    const base = 'https://a.example/api/requests';
    for (const [from, part, expected] of [
      [base, 'R-1', `${base}/R-1`],
      [`${base}/`, 'R-1', `${base}/R-1`],
      [`${base}//?tenant=3#x`, 'R-1', `${base}/R-1?tenant=3`],
      ['https://a.example', 'R-1', 'https://a.example/R-1'],
      [base, 'R/2026/1?x#y', `${base}/R%2F2026%2F1%3Fx%23y`],
      [base, 'città', `${base}/citt%C3%A0`],
      [base, '%2e%2e', `${base}/%252e%252e`],
      [base, '...', `${base}/...`],
      [base, '..', undefined],
      [base, '.', undefined],
      [base, '', undefined],
      [base, '\uD800', undefined],
      ['/relative', 'R-1', undefined],
    ] as const)
      assert.equal(under(from, part), expected);
  });

  it('of what a document points at', () => {
    const base = 'https://a.example/api/requests/R-1';
    assert.deepEqual(linkTarget('R-1/x', base), { href: 'https://a.example/api/requests/R-1/x', own: true });
    for (const href of [
      'http://a.example/x',
      'https://a.example:8443/x',
      '//b.example/x',
      'https://a.example@b.example/',
    ])
      assert.equal(linkTarget(href, base)?.own, false);
    for (const href of ['mailto:a@b', 'javascript:0', 'https://'])
      assert.equal(linkTarget(href, base), undefined);
  });
});
