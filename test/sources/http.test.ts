import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createHttpSource } from '../../src/sources/http.js';
import type { HttpSourceOptions } from '../../src/sources/http.js';
import { nothing, settle } from './support.js';
import { VirtualPlatform } from './virtual-platform.js';

const MINUTE = 60_000;
const pace = { every: 30_000, most: 15 * MINUTE };
const options: HttpSourceOptions = { pace: () => pace };

interface Reply {
  body: string;
  status?: number;
  headers?: Record<string, string>;
}

/** A service in memory that answers with what `reply` holds at that moment, and a source subscribed to it on demand. */
function world(reply: Reply = { body: '{"a":1}' }) {
  const platform = new VirtualPlatform(() =>
    Promise.resolve(new Response(reply.body, { status: reply.status ?? 200, headers: reply.headers ?? {} })),
  );
  const subscribed = (over: HttpSourceOptions = options) => {
    const source = createHttpSource('/channels.json', platform, over);
    return { source, leave: source.subscribe(nothing) };
  };
  return { platform, reply, subscribed };
}

/** Lets the planned check happen and gives the milliseconds until the one after it. */
async function nextDelay(platform: VirtualPlatform): Promise<number | undefined> {
  platform.advance(platform.planned[0] ?? 0);
  await settle();
  return platform.planned[0];
}

describe('createHttpSource', () => {
  it('asks nothing before the first subscriber', async () => {
    const { platform } = world();
    const source = createHttpSource('/channels.json', platform, options);
    source.refresh();
    await settle();
    assert.deepEqual(source.snapshot, { state: 'loading' });
    assert.equal(platform.asked.length, 0);
    assert.deepEqual(platform.planned, []);
  });

  it('asks with revalidation and the given headers', async () => {
    const { platform, subscribed } = world();
    let session = 'a';
    const { source } = subscribed({ ...options, headers: () => ({ 'x-session': session }) });
    await settle();
    assert.deepEqual(source.snapshot, { state: 'ready', json: { a: 1 }, checkedAt: platform.now() });
    assert.equal(platform.inits[0]?.cache, 'no-cache');
    assert.equal(platform.inits[0].method, undefined);
    assert.deepEqual(platform.inits[0].headers, { 'x-session': 'a' });
    session = 'b';
    await nextDelay(platform);
    assert.equal((platform.inits[1]?.headers as Record<string, string>)['x-session'], 'b');
  });

  it('keeps the same object and doubles the interval while the body stays the same', async () => {
    const { platform, reply, subscribed } = world();
    const { source } = subscribed();
    await settle();
    const { json } = source.snapshot;
    const delays = [platform.planned[0]];
    for (let check = 0; check < 6; check++) delays.push(await nextDelay(platform));
    assert.deepEqual(
      delays,
      [30, 60, 120, 240, 480, 900, 900].map((s) => s * 1000),
    );
    assert.equal(source.snapshot.json, json);
    assert.equal(source.snapshot.checkedAt, platform.now());

    reply.body = '{"a":2}';
    assert.equal(await nextDelay(platform), 30_000);
    assert.deepEqual(source.snapshot.json, { a: 2 });
  });

  it('never waits longer than the content allows, nor than 15 minutes', async () => {
    for (const [most, expected] of [
      [60_000, 60_000],
      [Infinity, 15 * MINUTE],
    ] as const) {
      const { platform, subscribed } = world();
      subscribed({ pace: () => ({ every: 30_000, most }) });
      await settle();
      for (let check = 0; check < 8; check++) await nextDelay(platform);
      assert.equal(platform.planned[0], expected);
    }
  });

  it('ends at a terminal state, returns included, until someone refreshes', async () => {
    const { platform, subscribed } = world();
    const { source } = subscribed({ pace: () => ({ ...pace, stop: true }) });
    await settle();
    assert.deepEqual(platform.planned, []);
    platform.advance(MINUTE);
    platform.return();
    await settle();
    assert.equal(platform.asked.length, 1);
    source.refresh();
    await settle();
    assert.equal(platform.asked.length, 2);
    assert.deepEqual(platform.planned, []);
  });

  it('keeps the last truth when a check fails, backs off, and starts over when it is back', async () => {
    const { platform, reply, subscribed } = world();
    const { source } = subscribed({ pace: () => ({ every: 30_000, most: 60_000 }) });
    await settle();
    const { json, checkedAt } = source.snapshot;
    reply.status = 500;
    const delays: (number | undefined)[] = [];
    for (let check = 0; check < 7; check++) delays.push(await nextDelay(platform));
    // Past the ceiling of the live data: the service is in trouble.
    assert.deepEqual(
      delays,
      [30, 60, 120, 240, 480, 900, 900].map((s) => s * 1000),
    );
    assert.equal(source.snapshot.state, 'failed');
    assert.equal(source.snapshot.json, json);
    assert.equal(source.snapshot.checkedAt, checkedAt);
    assert.deepEqual(source.snapshot.failure, { code: 'http', status: 500, message: 'HTTP status 500.' });

    reply.status = 200;
    assert.equal(await nextDelay(platform), 30_000);
    assert.deepEqual(source.snapshot, { state: 'ready', json, checkedAt: platform.now() });
    assert.equal(source.snapshot.json, json);
  });

  it('backs off from 30 seconds when nothing ever came', async () => {
    const { platform, subscribed } = world({ body: '', status: 404 });
    const { source } = subscribed({ pace: () => assert.fail('there is nothing to pace') });
    await settle();
    assert.equal(platform.planned[0], 30_000);
    assert.equal(await nextDelay(platform), 60_000);
    assert.ok(!('json' in source.snapshot));
  });

  it('passes any JSON through, null included', async () => {
    const { reply, platform, subscribed } = world({ body: 'null' });
    const { source } = subscribed();
    await settle();
    assert.deepEqual(source.snapshot, { state: 'ready', json: null, checkedAt: platform.now() });
    reply.body = '{"__proto__":{"polluted":true}}';
    await nextDelay(platform);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });

  it('tells an absent network from a service that does not answer', async () => {
    const platform = new VirtualPlatform(() => Promise.reject(new TypeError('failed')));
    const source = createHttpSource('/a.json', platform, options);
    source.subscribe(nothing);
    await settle();
    assert.equal(source.snapshot.failure?.code, 'network');
    platform.isOnline = false;
    await nextDelay(platform);
    assert.equal(source.snapshot.failure.code, 'offline');
  });

  it('survives a fetch and headers that throw', async () => {
    const platform = new VirtualPlatform(() => {
      throw new Error('blocked');
    });
    const source = createHttpSource('/a.json', platform, options);
    source.subscribe(nothing);
    await settle();
    assert.equal(source.snapshot.failure?.code, 'network');
    assert.equal(platform.planned[0], 30_000);
  });

  it('never asks anything but http and https', async () => {
    for (const url of [
      'javascript:alert(1)',
      'data:application/json,{}',
      'blob:https://a/b',
      'file:///etc/passwd',
      ' da\nta:,1',
      'https://[',
      'ftp://a/b',
    ]) {
      const platform = new VirtualPlatform(() => assert.fail('asked'));
      const source = createHttpSource(url, platform, options);
      const leave = source.subscribe(nothing);
      source.refresh();
      await settle();
      assert.equal(source.snapshot.state, 'failed');
      assert.equal(source.snapshot.failure?.code, 'bad-url');
      assert.deepEqual(platform.planned, []);
      leave();
    }
    for (const url of ['/a.json', 'a.json', '../a', '?x', '', '//cdn.example/a', 'HTTPS://example.com/a']) {
      const { platform } = world();
      createHttpSource(url, platform, options).subscribe(nothing);
      await settle();
      assert.deepEqual(platform.asked, [url]);
    }
  });
});

describe('what the server says about the next request', () => {
  const cases: readonly (readonly [string, Record<string, string>, number, number])[] = [
    ['Retry-After in seconds', { 'retry-after': '120' }, 503, 120_000],
    ['Retry-After as a date', { 'retry-after': 'Sat, 21 Nov 2026 10:05:00 GMT' }, 503, 5 * MINUTE],
    ['Retry-After in the past', { 'retry-after': 'Sat, 21 Nov 2026 09:00:00 GMT' }, 503, 30_000],
    ['Retry-After of a year', { 'retry-after': '31536000' }, 503, 60 * MINUTE],
    ['Retry-After of 0', { 'retry-after': '0' }, 503, 30_000],
    ['unreadable Retry-After', { 'retry-after': 'soon' }, 503, 30_000],
    ['negative Retry-After', { 'retry-after': '-5' }, 503, 30_000],
    ['Retry-After on success', { 'retry-after': '90' }, 200, 90_000],
    ['slower X-Poll-Interval', { 'x-poll-interval': '60' }, 200, 60_000],
    ['faster X-Poll-Interval', { 'x-poll-interval': '10' }, 200, 10_000],
    ['absurdly fast X-Poll-Interval', { 'x-poll-interval': '0' }, 200, 5000],
    ['absurdly slow X-Poll-Interval', { 'x-poll-interval': '999999999999' }, 200, 60 * MINUTE],
    ['unreadable X-Poll-Interval', { 'x-poll-interval': '1e9' }, 200, 30_000],
  ];
  for (const [name, headers, status, expected] of cases) {
    it(name, async () => {
      const { platform, subscribed } = world({ body: '{}', status, headers });
      subscribed();
      await settle();
      assert.equal(platform.planned[0], expected);
    });
  }

  it('Retry-After is not overruled by a return to the page, but by the customer', async () => {
    const { platform, subscribed } = world({ body: '', status: 503, headers: { 'retry-after': '600' } });
    const { source } = subscribed();
    await settle();
    platform.advance(MINUTE);
    platform.return();
    await settle();
    assert.equal(platform.asked.length, 1);
    source.refresh();
    await settle();
    assert.equal(platform.asked.length, 2);
  });
});

describe('visibility and returns', () => {
  it('begins when the page becomes visible, once', async () => {
    const { platform, subscribed } = world();
    platform.hide();
    subscribed();
    platform.advance(MINUTE);
    await settle();
    assert.equal(platform.asked.length, 0);
    platform.return();
    await settle();
    assert.equal(platform.asked.length, 1);
  });

  it('asks once on return, however many events announce it, and begins a fresh count', async () => {
    const { platform, subscribed } = world();
    subscribed();
    await settle();
    for (let check = 0; check < 4; check++) await nextDelay(platform);
    assert.equal(platform.planned[0], 480_000);
    platform.hide();
    platform.advance(60 * MINUTE);
    const before = platform.asked.length;
    platform.return();
    platform.return();
    await settle();
    platform.return();
    await settle();
    assert.equal(platform.asked.length, before + 1);
    assert.equal(platform.planned[0], 30_000);
  });

  it('ignores coming online while hidden', async () => {
    const { platform, subscribed } = world();
    subscribed();
    await settle();
    platform.advance(5000);
    platform.return();
    await settle();
    assert.equal(platform.asked.length, 2);
    platform.advance(5000);
    platform.return();
    platform.hide();
    await settle();
    assert.equal(platform.asked.length, 3);
  });

  it('replaces a request that was under way before the absence', async () => {
    const signals: AbortSignal[] = [];
    const platform = new VirtualPlatform(
      (_input, init) =>
        new Promise((resolve, reject) => {
          const signal = init?.signal ?? assert.fail();
          signals.push(signal);
          signal.addEventListener('abort', () => {
            reject(signal.reason as Error);
          });
          if (signals.length === 2) resolve(new Response('{}'));
        }),
    );
    const source = createHttpSource('/a.json', platform, options);
    source.subscribe(nothing);
    platform.advance(2000);
    platform.hide();
    platform.advance(60 * MINUTE);
    platform.return();
    await settle();
    assert.equal(signals.length, 2);
    assert.equal(signals[0]?.aborted, true);
    assert.equal(source.snapshot.state, 'ready');
    assert.deepEqual(platform.planned, [30_000]);
  });
});

describe('refresh', () => {
  it('asks now, one request at a time', async () => {
    const { platform, subscribed } = world();
    const { source } = subscribed();
    await settle();
    for (let press = 0; press < 20; press++) source.refresh();
    assert.equal(platform.asked.length, 2);
    await settle();
    assert.equal(platform.asked.length, 3, 'and once more for all presses meanwhile');
    assert.deepEqual(platform.planned, [30_000]);
  });

  it('during a request asks once more after it, since its answer may be the older one', async () => {
    const { platform, subscribed } = world();
    const { source } = subscribed();
    source.refresh();
    source.refresh();
    assert.equal(platform.asked.length, 1);
    await settle();
    assert.equal(platform.asked.length, 2);
    assert.deepEqual(platform.planned, [30_000]);
  });

  it('waits for a hidden page', async () => {
    const { platform, subscribed } = world();
    const { source } = subscribed();
    await settle();
    platform.hide();
    source.refresh();
    platform.advance(MINUTE);
    await settle();
    assert.equal(platform.asked.length, 1);
    platform.return();
    await settle();
    assert.equal(platform.asked.length, 2);
  });
});

describe('the clocks', () => {
  const dated = (ms: number, platform: VirtualPlatform): Record<string, string> => ({
    date: new Date(platform.device + ms).toUTCString(),
  });

  it('measures a wrong device clock, again on every answer, and lets go when it is right', async () => {
    const { platform, reply, subscribed } = world();
    reply.headers = dated(-600_000, platform);
    const { source } = subscribed();
    await settle();
    assert.equal(platform.skew, -600_000);
    assert.equal(source.snapshot.checkedAt, platform.device - 600_000);
    // `now` is corrected already; the same difference must not be taken for none, nor added twice.
    for (let check = 0; check < 3; check++) {
      reply.headers = dated(-600_000 + (platform.planned[0] ?? 0), platform);
      await nextDelay(platform);
      assert.equal(platform.skew, -600_000);
    }
    reply.headers = dated(platform.planned[0] ?? 0, platform);
    await nextDelay(platform);
    assert.equal(platform.skew, 0);
  });

  it('ignores less than 30 seconds, cached answers, failures, and no or unreadable dates', async () => {
    const { platform, reply, subscribed } = world();
    const { source } = subscribed();
    const ask = async (headers: Record<string, string>, status = 200): Promise<number> => {
      reply.headers = headers;
      reply.status = status;
      platform.advance(2000);
      source.refresh();
      await settle();
      return platform.skew;
    };
    assert.equal(await ask(dated(29_000, platform)), 0);
    assert.equal(await ask({ ...dated(600_000, platform), age: '0' }), 0);
    assert.equal(await ask(dated(600_000, platform), 500), 0);
    assert.equal(await ask({ date: 'yesterday' }), 0);
    assert.equal(await ask(dated(602_000, platform)), 600_000);
    assert.equal(await ask({}), 600_000);
  });

  it('does not take a clock that somebody else corrects for a time-out', async () => {
    let answer: (response: Response) => void = nothing;
    const platform = new VirtualPlatform(() => new Promise((resolve) => (answer = resolve)));
    const source = createHttpSource('/a.json', platform, options);
    source.subscribe(nothing);
    platform.advance(1000);
    // As the page's clock does it: with a corrected time every plan is looked at again.
    platform.skew = 10 * MINUTE;
    platform.fire();
    assert.deepEqual(platform.planned, [9000]);
    answer(new Response('{}'));
    await settle();
    assert.equal(source.snapshot.state, 'ready');
  });

  it('does not measure a request that slept with the device', async () => {
    let answer: (response: Response) => void = nothing;
    const platform = new VirtualPlatform(() => new Promise((resolve) => (answer = resolve)));
    createHttpSource('/a.json', platform, options).subscribe(nothing);
    platform.hide();
    platform.advance(60 * MINUTE);
    answer(new Response('{}', { headers: dated(0, platform) }));
    await settle();
    assert.equal(platform.skew, 0);
  });
});

describe('the end', () => {
  it('aborts and cancels everything with the last subscriber, and starts again with the next', async () => {
    let aborted = 0;
    const { platform, subscribed } = world();
    const { source, leave } = subscribed();
    await settle();
    const leaveToo = source.subscribe(nothing);
    leave();
    leave();
    await settle();
    assert.equal(platform.planned.length, 1);
    leaveToo();
    await settle();
    assert.deepEqual(platform.planned, []);
    assert.equal(platform.returnListeners, 0);
    assert.equal(source.snapshot.state, 'ready');
    platform.advance(60 * MINUTE);

    const pending = new VirtualPlatform(
      (_input, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => {
            aborted++;
            reject(new DOMException('aborted', 'AbortError'));
          });
        }),
    );
    const hanging = createHttpSource('/a.json', pending, options);
    const stop = hanging.subscribe(() => assert.fail('told after the end'));
    stop();
    await settle();
    assert.equal(aborted, 1);
    assert.deepEqual(pending.planned, []);
    assert.deepEqual(hanging.snapshot, { state: 'loading' });

    source.subscribe(nothing);
    await settle();
    assert.equal(platform.asked.length, 2);
    assert.deepEqual(platform.planned, [30_000]);
  });

  it('does not notice an element that moves', async () => {
    const { platform, subscribed } = world();
    const { source, leave } = subscribed();
    leave();
    source.subscribe(nothing);
    await settle();
    assert.equal(platform.asked.length, 1);
    assert.equal(platform.inits[0]?.signal?.aborted, true, 'finished, as every controller is');
    assert.equal(source.snapshot.state, 'ready');
  });

  it('does not ask again at once when left and joined within a second', async () => {
    const { platform, subscribed } = world();
    const { source, leave } = subscribed();
    await settle();
    leave();
    await settle();
    source.subscribe(nothing);
    await settle();
    assert.equal(platform.asked.length, 1);
    assert.deepEqual(platform.planned, [1000]);
  });

  it('listeners may leave and join while they are told', async () => {
    const { platform, subscribed } = world();
    const { source } = subscribed();
    let calls = 0;
    const rejoin = (): void => {
      calls++;
      leave();
      leave = source.subscribe(rejoin);
    };
    let leave = source.subscribe(rejoin);
    const early = source.subscribe(() => {
      late();
    });
    const late = source.subscribe(() => assert.fail('told after leaving'));
    await settle();
    assert.equal(calls, 1);
    early();
    leave();
    assert.equal(platform.planned.length, 1);
  });
});

describe('any answers in any order', () => {
  it('one request at a time, delays within bounds, the last JSON kept, nothing thrown', async () => {
    const reply = fc.record({
      body: fc.oneof(fc.json(), fc.string(), fc.constant('{}')),
      status: fc.constantFrom(200, 200, 200, 404, 429, 500, 503),
      headers: fc.record(
        {
          'retry-after': fc.oneof(
            fc.nat({ max: 10 ** 6 }).map(String),
            fc.string({ unit: 'grapheme-ascii' }),
          ),
          'x-poll-interval': fc.oneof(
            fc.nat({ max: 10 ** 6 }).map(String),
            fc.string({ unit: 'grapheme-ascii' }),
          ),
          date: fc.string({ unit: 'grapheme-ascii' }),
        },
        { requiredKeys: [] },
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(reply, { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        async (replies, chance) => {
          const { platform, reply: current, subscribed } = world();
          platform.chance = chance;
          Object.assign(current, replies[0]);
          const { source, leave } = subscribed();
          await settle();
          for (const next of replies) {
            const { json } = source.snapshot;
            Object.assign(current, next);
            const before = platform.asked.length;
            assert.equal(platform.planned.length, 1);
            const [delay = 0] = platform.planned;
            assert.ok(delay >= 1000 && delay <= 72 * MINUTE, delay.toString());
            platform.advance(delay);
            await settle();
            assert.equal(platform.asked.length, before + 1);
            if (source.snapshot.state === 'failed') assert.equal(source.snapshot.json, json);
            else assert.deepEqual(source.snapshot.json, JSON.parse(next.body));
          }
          leave();
          await settle();
          assert.deepEqual(platform.planned, []);
        },
      ),
      { numRuns: 60 },
    );
  });
});
