import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import {
  authorization,
  forgetSession,
  keepSession,
  linkTo,
  openSession,
  readSession,
  takeLinkToken,
} from '../../src/sources/session.js';
import type { Session } from '../../src/sources/session.js';
import { LocalServer } from './local-server.js';
import { nothing, settle } from './support.js';
import { VirtualPlatform } from './virtual-platform.js';

const HOUR = 3_600_000;
const TOKEN = 'tok-_~.123ABC';

/** An address bar with its history. */
function bar(href: string, state: unknown = null) {
  const calls: unknown[][] = [];
  const location = { href };
  const history = {
    state,
    replaceState(data: unknown, unused: string, url?: string | URL | null): void {
      calls.push([data, unused]);
      location.href = new URL(url ?? '', location.href).href;
    },
  };
  return { location, history, calls, take: () => takeLinkToken(location, history) };
}

describe('takeLinkToken', () => {
  const page = 'https://shop.example/richiesta?lang=it';
  for (const [name, fragment, token, left] of [
    ['alone', `#attesa=${TOKEN}`, TOKEN, ''],
    ['after another parameter', `#tab=2&attesa=${TOKEN}`, TOKEN, '#tab=2'],
    ['before and between others', `#a&attesa=${TOKEN}&b=c=d&`, TOKEN, '#a&b=c=d&'],
    ['escaped by a mail program', '#attesa=a%2Bb%3D', 'a+b=', ''],
    ['escaped beyond repair', '#attesa=a%2', 'a%2', ''],
    ['with a = in it', '#attesa=a==', 'a==', ''],
    ['with a # in it', '#x#y&attesa=t', 't', '#x#y'],
    ['twice: the first counts, none stays', '#attesa=t&attesa=u', 't', ''],
    ['twice, once empty', '#attesa=&z&attesa=u', 'u', '#z'],
    ['empty', '#attesa=', undefined, ''],
    ['none', '#attesaX=t&xattesa=t', undefined, '#attesaX=t&xattesa=t'],
    ['an anchor of that name', '#attesa', undefined, '#attesa'],
    ['no fragment', '', undefined, ''],
    ['markup', '#attesa=<script>alert(1)</script>', '<script>alert(1)</script>', ''],
    ['a long one', `#attesa=${'x'.repeat(100_000)}`, 'x'.repeat(100_000), ''],
  ] as const) {
    it(name, () => {
      const one = bar(page + fragment);
      assert.equal(one.take(), token);
      assert.equal(one.location.href, page + left);
      assert.equal(one.take(), undefined, 'only once');
    });
  }

  it('keeps what the page has in its history, and touches nothing when there is no token', () => {
    const state = { scroll: 3 };
    const one = bar(`${page}#attesa=t`, state);
    one.take();
    assert.deepEqual(one.calls, [[state, '']]);
    const other = bar(`${page}#top`);
    other.take();
    assert.deepEqual(other.calls, []);
  });

  it('works where the address cannot be changed', () => {
    const location = { href: 'about:srcdoc#attesa=t' };
    const replaceState = (): void => {
      throw new DOMException('not here', 'SecurityError');
    };
    assert.equal(takeLinkToken(location, { state: null, replaceState }), 't');
  });

  it('whatever stands in the address: never throws, leaves no token, and everything else', () => {
    const part = fc.oneof(
      fc.webFragments(),
      fc.constant('attesa='),
      fc.string().map((text) => `attesa=${encodeURIComponent(text)}`),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const all = parts.join('&');
        const one = bar(`${page}${parts.length > 0 ? '#' : ''}${all}`);
        one.take();
        const [, left = ''] = one.location.href.split(/#(.*)/);
        const kept = all.split('&').filter((each) => !each.startsWith('attesa='));
        assert.equal(left, kept.join('&'));
      }),
    );
  });
});

let srcs = 0;
/** A service of its own for each test: the page remembers. */
const nextSrc = (): string => `https://service.example/${(srcs += 1).toString()}/requests`;

/** A `sessionStorage` whose content the test can see. */
function storage(): Map<string, string> {
  const items = new Map<string, string>();
  stubGlobal('sessionStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
    removeItem: (key: string) => void items.delete(key),
  });
  return items;
}

function stubGlobal(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { configurable: true, value });
}

afterEach(() => {
  for (const name of ['sessionStorage', 'location', 'history']) Reflect.deleteProperty(globalThis, name);
});

describe('a session', () => {
  const platform = new VirtualPlatform();
  const session = (more: Partial<Session> = {}): Session => ({
    session: 's3cret',
    id: 'R-1',
    expiresAt: platform.device + HOUR,
    ...more,
  });

  it('is kept for the tab, and travels in one header', () => {
    const items = storage();
    const src = nextSrc();
    keepSession(src, session());
    assert.deepEqual(
      [...items].map(([key, text]) => [key, JSON.parse(text)]),
      [[`attesa:session:${src}`, session()]],
    );
    assert.deepEqual(readSession(src, platform), session());
    assert.equal(readSession(nextSrc(), platform), undefined);
    assert.deepEqual(authorization(session()), { Authorization: 'Bearer s3cret' });
    assert.deepEqual(authorization(undefined), {});
  });

  it('is there again after a reload', () => {
    const items = storage();
    const src = nextSrc();
    items.set(`attesa:session:${src}`, JSON.stringify({ ...session(), more: 1 }));
    assert.deepEqual(readSession(src, platform), session());
  });

  it('is measured by the device’s own clock, which stored it', () => {
    const items = storage();
    const corrected = new VirtualPlatform();
    corrected.skew = 5 * HOUR;
    const src = nextSrc();
    items.set(`attesa:session:${src}`, JSON.stringify(session()));
    assert.deepEqual(readSession(src, corrected), session());
  });

  it('is forgotten with its copy, if it is the one for this request', () => {
    const items = storage();
    const src = nextSrc();
    keepSession(src, session());
    forgetSession(src, 'R-2', platform);
    assert.ok(readSession(src, platform));
    forgetSession(src, 'R-1', platform);
    assert.equal(readSession(src, platform), undefined);
    assert.equal(items.size, 0);
  });

  for (const [name, text] of [
    ['no JSON', '{"session":'],
    ['a text', '"s3cret"'],
    ['nothing', 'null'],
    ['a list', '[]'],
    ['without a session', JSON.stringify({ ...session(), session: undefined })],
    ['with an empty one', JSON.stringify(session({ session: '' }))],
    ['with one that would break the header', JSON.stringify(session({ session: 'a\r\nCookie: b' }))],
    ['with one that does not fit a header', JSON.stringify(session({ session: 'è' }))],
    ['with an endless one', JSON.stringify(session({ session: 'x'.repeat(100_000) }))],
    ['without an id', JSON.stringify({ ...session(), id: 7 })],
    ['without an end', JSON.stringify({ ...session(), expiresAt: '2099-01-01T00:00:00Z' })],
    ['over', JSON.stringify(session({ expiresAt: platform.device }))],
  ] as const) {
    it(`that is stored ${name} is removed`, () => {
      const items = storage();
      const src = nextSrc();
      items.set(`attesa:session:${src}`, text);
      assert.equal(readSession(src, platform), undefined);
      assert.equal(items.size, 0);
    });
  }

  it('whatever is stored: never throws, and what is read fits a header', () => {
    const items = storage();
    const src = nextSrc();
    const content = fc.record(
      { session: fc.anything(), id: fc.anything(), expiresAt: fc.oneof(fc.maxSafeNat(), fc.anything()) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          content.map((value) => JSON.stringify(value) ?? ''),
        ),
        (text) => {
          items.set(`attesa:session:${src}`, text);
          new Headers(authorization(readSession(src, platform)));
          keepSession(src, session());
          forgetSession(src, 'R-1', platform);
        },
      ),
    );
  });

  it('lasts as long as the page where storage is forbidden, full or missing', () => {
    const src = nextSrc();
    for (const forbid of [
      () => {
        Object.defineProperty(globalThis, 'sessionStorage', {
          configurable: true,
          get: () => {
            throw new DOMException('no', 'SecurityError');
          },
        });
      },
      () => {
        storage();
        Object.assign(globalThis.sessionStorage, {
          setItem: () => {
            throw new DOMException('full', 'QuotaExceededError');
          },
        });
      },
      nothing,
    ]) {
      forbid();
      assert.equal(readSession(src, platform), undefined);
      keepSession(src, session());
      assert.deepEqual(readSession(src, platform), session());
      forgetSession(src, 'R-1', platform);
      assert.equal(readSession(src, platform), undefined);
      Reflect.deleteProperty(globalThis, 'sessionStorage');
    }
  });

  it('in use is not ended by our clock: the service judges', () => {
    storage();
    const src = nextSrc();
    const later = new VirtualPlatform();
    keepSession(src, session());
    later.advance(48 * HOUR);
    assert.ok(readSession(src, later));
  });
});

describe('openSession', () => {
  let server: LocalServer;
  let platform: VirtualPlatform;
  let body = '';
  before(async () => {
    server = new LocalServer();
    await server.start();
  });
  after(() => server.stop());
  beforeEach(() => {
    platform = new VirtualPlatform();
    body = '';
  });

  /** Answers every request, remembering what was sent. */
  function serve(text: string, status = 201, headers: Record<string, string> = {}): void {
    server.handler = (request, response) => {
      request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      request.on('end', () => response.writeHead(status, headers).end(text));
    };
  }
  const open = (token = TOKEN) => openSession(`${server.origin}/api/requests/?tenant=3`, token, platform);
  const granted = (more: object = {}): string =>
    JSON.stringify({
      session: 's3cret',
      id: 'R-1',
      expiresAt: new Date(platform.device + HOUR).toISOString(),
      ...more,
    });

  it('sends the token in the body and nowhere else', async () => {
    serve(granted());
    const { device } = platform;
    assert.deepEqual(await open(), { session: 's3cret', id: 'R-1', expiresAt: device + HOUR });
    assert.deepEqual(platform.asked, [`${server.origin}/api/requests/sessions?tenant=3`]);
    const [init] = platform.inits;
    assert.equal(init?.method, 'POST');
    assert.deepEqual(init.headers, { 'content-type': 'application/json' });
    assert.equal(init.redirect, 'error');
    assert.deepEqual(JSON.parse(body), { token: TOKEN });
    assert.deepEqual(platform.planned, []);
  });

  it('carries any token through JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, unit: 'binary' }), async (token) => {
        serve(granted());
        body = '';
        await open(token);
        assert.equal((JSON.parse(body) as { token: string }).token, token);
      }),
      { numRuns: 20 },
    );
  });

  for (const status of [400, 401, 403, 410, 413, 422]) {
    it(`${status.toString()}: the link is no good`, async () => {
      serve('{"title":"no"}', status);
      assert.equal(await open(), 'invalid');
    });
  }
  for (const status of [429, 503]) {
    it(`${status.toString()}: later`, async () => {
      serve('', status, { 'retry-after': '60' });
      assert.equal(await open(), 'busy');
    });
  }
  for (const status of [404, 405, 500, 502]) {
    it(`${status.toString()}: that was no answer`, async () => {
      serve('', status);
      assert.equal(await open(), 'unreachable');
    });
  }
  for (const [name, text] of [
    ['HTML', () => '<!doctype html>'],
    ['nothing', () => ''],
    ['null', () => 'null'],
    ['a text', () => '"s3cret"'],
    ['one that fits no header', () => granted({ session: 'a\nb' })],
    ['one for no request', () => granted({ id: null })],
  ] as const) {
    it(`${name} is no session`, async () => {
      serve(text());
      assert.equal(await open(), 'unreachable');
    });
  }

  it('does not follow elsewhere with the token', async () => {
    const asked: string[] = [];
    server.handler = (request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(307, { location: '/elsewhere' }).end();
    };
    assert.equal(await open(), 'unreachable');
    assert.deepEqual(asked, ['/api/requests/sessions?tenant=3']);
  });

  it('gives up a service that says nothing, and a network that is gone', async () => {
    const reached = new Promise<void>((resolve) => {
      server.handler = () => {
        resolve();
      };
    });
    const answer = open();
    await reached;
    platform.advance(10_000);
    assert.equal(await answer, 'unreachable');
    server.handler = (request) => request.socket.resetAndDestroy();
    assert.equal(await open(), 'unreachable');
    assert.equal(await openSession('/relative', TOKEN, new VirtualPlatform()), 'unreachable');
    assert.deepEqual(platform.planned, []);
  });

  it('means the device’s own clock, even a wrong one', async () => {
    const server = platform.device - 5 * HOUR;
    const expiresAt = new Date(server + HOUR).toISOString();
    serve(granted({ expiresAt }), 201, { date: new Date(server).toUTCString() });
    const told = await open();
    assert.equal(typeof told === 'object' && told.expiresAt, platform.device + HOUR);

    platform = new VirtualPlatform();
    serve(granted({ expiresAt }));
    const untold = await open();
    assert.equal(
      typeof untold === 'object' && untold.expiresAt,
      platform.device + HOUR,
      'just given, so not over',
    );
    serve(granted({ expiresAt: 'soon' }));
    assert.equal(typeof (await open()), 'object');
  });
});

describe('the link of a page', () => {
  /** A page whose address has a token, and a service in memory. */
  function world(answers: readonly (() => Promise<Response>)[]) {
    const items = storage();
    const one = bar(`https://shop.example/#attesa=${TOKEN}`);
    stubGlobal('location', one.location);
    stubGlobal('history', one.history);
    let count = 0;
    const platform = new VirtualPlatform((_input, init) => {
      const answer = answers[count++] ?? assert.fail('asked too often');
      return Promise.race([
        answer(),
        new Promise<never>((_resolve, reject) =>
          init?.signal?.addEventListener('abort', () => {
            reject(new DOMException('aborted', 'AbortError'));
          }),
        ),
      ]);
    });
    const src = nextSrc();
    return { items, bar: one, platform, src, link: () => linkTo(src, platform) };
  }
  const never = (): Promise<Response> => new Promise(nothing);
  const status = (code: number) => () => Promise.resolve(new Response('', { status: code }));
  const granted = () =>
    Promise.resolve(
      Response.json({ session: 's', id: 'R-1', expiresAt: '2026-11-21T11:00:00Z' }, { status: 201 }),
    );

  it('is exchanged once for all trackers, kept as a session, and gone', async () => {
    const { platform, src, link, bar: address, items } = world([granted]);
    const first = link();
    assert.equal(link(), first);
    assert.equal(address.location.href, 'https://shop.example/');
    let calls = 0;
    const leaves = [1, 2].map(() => first?.subscribe(() => calls++));
    assert.equal(first?.outcome, undefined);
    await settle();
    assert.equal(platform.asked.length, 1);
    assert.equal(calls, 2);
    assert.equal(typeof first?.outcome, 'object');
    assert.equal(readSession(src, platform)?.id, 'R-1');
    assert.equal(items.size, 1);
    assert.equal(link(), undefined);
    for (const leave of leaves) leave?.();
    await settle();
    assert.deepEqual(platform.planned, []);
    assert.equal(platform.returnListeners, 0);
  });

  it('belongs to the service that is asked about first', () => {
    const { platform, link } = world([]);
    assert.ok(link());
    assert.equal(linkTo(nextSrc(), platform), undefined);
  });

  it('that is no good is gone, too', async () => {
    const { link, src, platform } = world([status(401)]);
    const one = link();
    one?.subscribe(nothing);
    await settle();
    assert.equal(one?.outcome, 'invalid');
    assert.equal(link(), undefined);
    one?.retry();
    await settle();
    assert.equal(platform.asked.length, 1);
    assert.equal(readSession(src, platform), undefined);
  });

  it('stays in memory while nobody answers, for a retry or a return; never back in the address bar', async () => {
    const {
      link,
      platform,
      bar: address,
    } = world([() => Promise.reject(new TypeError('no network')), status(429), granted]);
    const one = link() ?? assert.fail();
    const seen: unknown[] = [];
    const leave = one.subscribe(() => seen.push(one.outcome));
    await settle();
    one.retry();
    one.retry();
    await settle();
    assert.equal(link(), one);
    platform.return();
    await settle();
    assert.deepEqual(seen.map(String), ['unreachable', 'undefined', 'busy', 'undefined', '[object Object]']);
    assert.equal(address.location.href, 'https://shop.example/');
    assert.equal(address.calls.length, 1);
    leave();
    await settle();
    assert.equal(platform.returnListeners, 0);
  });

  it('is given up with the last tracker, not with one that moves, and taken up by the next', async () => {
    const { link, platform } = world([never, granted]);
    const one = link() ?? assert.fail();
    let leave = one.subscribe(nothing);
    leave();
    leave = one.subscribe(nothing);
    await settle();
    assert.equal(platform.asked.length, 1);
    assert.equal(platform.inits[0]?.signal?.aborted, false);
    leave();
    await settle();
    assert.equal(platform.inits[0]?.signal?.aborted, true);
    assert.deepEqual(platform.planned, []);
    assert.equal(one.outcome, undefined);
    const again = link() ?? assert.fail();
    again.subscribe(nothing);
    await settle();
    assert.equal(typeof again.outcome, 'object');
  });

  it('is replaced by another one that is pasted into the address bar', async () => {
    const { link, bar: address } = world([status(429), granted]);
    const one = link();
    one?.subscribe(nothing);
    await settle();
    address.location.href = 'https://shop.example/#attesa=other';
    const other = link();
    assert.notEqual(other, one);
    other?.subscribe(nothing);
    await settle();
    assert.equal(link(), undefined);
  });
});
