import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { after, before, beforeEach, afterEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { createDoorbell, joinDoorbell } from '../../src/sources/doorbell.js';
import { LocalServer } from './local-server.js';
import { nothing, settle } from './support.js';
import { VirtualPlatform } from './virtual-platform.js';

const SECOND = 1000;
const CHANGED = 'event: changed\ndata: 1\n\n';

/** One connection to a service in memory. */
interface Line {
  readonly headers: Headers;
  readonly signal: AbortSignal;
  send(text: string | Uint8Array): Promise<void>;
  end(): Promise<void>;
  break(): Promise<void>;
}

interface World {
  readonly platform: VirtualPlatform;
  readonly lines: Line[];
  readonly rings: number[];
  readonly line: Line;
  /** What the next connections are answered with; `undefined`: a stream. */
  answer: (() => Response | Promise<Response>) | undefined;
  stop: () => void;
}

const encoder = new TextEncoder();

function world(headers?: () => Record<string, string>, hidden = false): World {
  const lines: Line[] = [];
  const rings: number[] = [];
  const platform = new VirtualPlatform((_input, init) => {
    if (self.answer) return Promise.resolve(self.answer());
    const signal = init?.signal ?? assert.fail('cannot be given up');
    let controller!: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({ start: (own) => void (controller = own) });
    signal.addEventListener('abort', () => {
      try {
        controller.error(signal.reason);
      } catch {
        // It has ended before.
      }
    });
    const then = async (act: () => void): Promise<void> => {
      act();
      await settle();
    };
    lines.push({
      headers: new Headers(init?.headers),
      signal,
      send: (text) => then(() => controller.enqueue(typeof text === 'string' ? encoder.encode(text) : text)),
      end: () => then(() => controller.close()),
      break: () => then(() => controller.error(new TypeError('broken'))),
    });
    return Promise.resolve(
      new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } }),
    );
  });
  if (hidden) platform.hide();
  const self: World = {
    platform,
    lines,
    rings,
    get line() {
      return lines.at(-1) ?? assert.fail('no connection');
    },
    answer: undefined,
    stop: nothing,
  };
  const onRing = (): void => void rings.push(platform.now());
  self.stop = createDoorbell('/events', platform, { ...(headers && { headers }), onRing });
  return self;
}

async function advance({ platform }: World, ms: number): Promise<void> {
  platform.advance(ms);
  await settle();
}

/** A stream that lives, as far as anybody can see. */
async function keepAlive(one: World, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 15 * SECOND) {
    await advance(one, 15 * SECOND);
    await one.line.send(': still here\n\n');
  }
}

async function nothingLeft({ platform, lines }: World): Promise<void> {
  await settle();
  assert.deepEqual(platform.planned, []);
  assert.equal(platform.returnListeners, 0);
  for (const { signal } of lines) assert.equal(signal.aborted, true);
}

describe('a doorbell', () => {
  it('asks for a stream with the session in a header, and rings when something changed', async () => {
    const one = world(() => ({ Authorization: 'Bearer secret' }));
    await settle();
    assert.equal(one.line.headers.get('accept'), 'text/event-stream');
    assert.equal(one.line.headers.get('authorization'), 'Bearer secret');
    assert.deepEqual(one.platform.asked, ['/events']);
    assert.equal(one.platform.inits[0]?.cache, 'no-store');
    assert.equal(one.rings.length, 0, 'not before anything comes');
    await one.line.send(CHANGED);
    assert.equal(one.rings.length, 1);
    one.stop();
  });

  it('rings once with its first sign of life: what is shown was read before', async () => {
    const one = world();
    await settle();
    await one.line.send(': listening\n\n');
    assert.equal(one.rings.length, 1);
    await keepAlive(one, 60 * SECOND);
    assert.equal(one.rings.length, 1);
    await one.line.send(CHANGED);
    assert.equal(one.rings.length, 2);
    one.stop();
  });

  it('that does not get through at first rings when it does', async () => {
    const one = world();
    one.answer = () => new Response('busy', { status: 503 });
    await settle();
    await one.line.end();
    await advance(one, SECOND);
    one.answer = undefined;
    await advance(one, 2 * SECOND);
    assert.equal(one.rings.length, 0);
    await one.line.send(': listening\n\n');
    assert.equal(one.rings.length, 1);
    one.stop();
  });

  it('takes an event without a name for a change, and no other', async () => {
    const one = world();
    await settle();
    await one.line.send('data: 1\n\n');
    assert.equal(one.rings.length, 1);
    await advance(one, 2 * SECOND);
    await one.line.send(': comment\n\nevent: ping\ndata: 1\n\nid: 4\n\nevent: changed\n\n');
    assert.equal(one.rings.length, 1);
    one.stop();
  });

  it('reads the same from a stream cut anywhere', async () => {
    const text = '\uFEFF: ciao 👋\r\nevent: changed\r\ndata: perché\r\n\r\n';
    const bytes = encoder.encode(text);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat({ max: bytes.length }), { maxLength: 8 }), async (cuts) => {
        const one = world();
        await settle();
        let from = 0;
        for (const to of [...cuts.sort((a, b) => a - b), bytes.length]) {
          if (to > from) await one.line.send(bytes.slice(from, to));
          from = to;
        }
        // The last line end may be the first half of two.
        await one.line.send('\n');
        assert.equal(one.rings.length, 1);
        assert.equal(one.lines.length, 1);
        one.stop();
      }),
      { numRuns: 30 },
    );
  });

  it('keeps a second between rings, and loses none: the last is heard', async () => {
    const one = world();
    await settle();
    const start = one.platform.now();
    for (let event = 0; event < 50; event++) {
      await one.line.send(CHANGED);
      await advance(one, 100);
    }
    await advance(one, 5 * SECOND);
    assert.deepEqual(
      one.rings.map((at) => at - start),
      [0, 1000, 2000, 3000, 4000, 5000],
    );
    await one.line.send(CHANGED);
    assert.equal(one.rings.length, 7, 'at once after a pause');
    one.stop();
  });

  it('rings on time although the clock is corrected in between', async () => {
    const one = world();
    await settle();
    await one.line.send(CHANGED);
    one.platform.skew = -3_600_000;
    await one.line.send(CHANGED);
    await advance(one, SECOND);
    assert.equal(one.rings.length, 2);
    one.stop();
  });

  it('connects again when the stream ends, and rings once with its first sign of life', async () => {
    const one = world();
    await settle();
    await keepAlive(one, 60 * SECOND);
    await one.line.end();
    assert.deepEqual(one.platform.planned, [SECOND]);
    await advance(one, SECOND);
    assert.equal(one.lines.length, 2);
    assert.equal(one.rings.length, 1, 'not before anything comes');
    await one.line.send(': hello\n\n');
    assert.equal(one.rings.length, 2);
    await one.line.send(': hello\n\n');
    await advance(one, 2 * SECOND);
    assert.equal(one.rings.length, 2);
    one.stop();
  });

  it('waits longer and longer while connections do not hold, up to a minute', async () => {
    const one = world();
    await settle();
    const waits: number[] = [];
    for (let attempt = 0; attempt < 9; attempt++) {
      await one.line.send(': hello\n\n');
      await one.line.break();
      // The ring of a moment ago may be waiting, too.
      const wait = one.platform.planned.at(-1) ?? assert.fail('gave up');
      waits.push(wait / SECOND);
      await advance(one, wait);
    }
    assert.deepEqual(waits, [1, 2, 4, 8, 16, 32, 60, 60, 60]);
    await keepAlive(one, 45 * SECOND);
    await one.line.end();
    assert.equal(one.platform.planned.at(-1), SECOND, 'one that held begins a fresh count');
    one.stop();
  });

  it('does not make many visitors come back together', async () => {
    const one = world();
    await settle();
    one.platform.chance = 0.5;
    await one.line.break();
    assert.deepEqual(one.platform.planned, [1100]);
    one.stop();
  });

  for (const [retry, expected] of [
    ['5000', 5000],
    ['10', 1000],
    ['999999999', 60_000],
    ['soon', 1000],
    ['-1', 1000],
  ] as const) {
    it(`"retry: ${retry}" makes it ${expected.toString()} ms`, async () => {
      const one = world();
      await settle();
      await one.line.send(`retry: ${retry}\n\n`);
      await one.line.end();
      assert.deepEqual(one.platform.planned, [expected]);
      one.stop();
    });
  }

  it('"retry: 0" is no reason to come back every second for ever', async () => {
    const one = world();
    await settle();
    await one.line.send('retry: 0\n\n');
    for (const expected of [1, 2, 4]) {
      await one.line.break();
      assert.deepEqual(one.platform.planned, [expected * SECOND]);
      await advance(one, expected * SECOND);
    }
    one.stop();
  });

  it('takes 45 seconds without a sign of life for a dead connection', async () => {
    const one = world();
    await settle();
    await advance(one, 30 * SECOND);
    await one.line.send(':');
    await advance(one, 44 * SECOND);
    assert.equal(one.line.signal.aborted, false);
    await advance(one, SECOND);
    assert.equal(one.line.signal.aborted, true);
    assert.deepEqual(one.platform.planned, [SECOND]);
    await advance(one, SECOND);
    assert.equal(one.lines.length, 2);
    one.stop();
  });

  it('a stream that is held back on its way is silence: no ring, fewer and fewer attempts', async () => {
    const one = world();
    await settle();
    for (let minute = 0; minute < 60; minute++) await advance(one, 60 * SECOND);
    assert.equal(one.rings.length, 0);
    assert.ok(one.lines.length <= 45, `${one.lines.length.toString()} connections in an hour`);
    one.stop();
    await nothingLeft(one);
  });

  it('an endless event ends the connection, not the memory', async () => {
    const one = world();
    await settle();
    for (let piece = 0; piece < 5 && !one.line.signal.aborted; piece++)
      await one.line.send(`data: ${'x'.repeat(30_000)}`);
    assert.equal(one.line.signal.aborted, true);
    assert.equal(one.rings.length, 1, 'for its first sign of life');
    assert.deepEqual(one.platform.planned, [SECOND]);
    one.stop();
  });

  for (const status of [204, 400, 401, 403, 404, 405, 406, 410, 501]) {
    it(`${status.toString()} is final`, async () => {
      const one = world();
      await settle();
      await one.line.end();
      one.answer = () => new Response(null, { status });
      await advance(one, SECOND);
      assert.equal(one.platform.asked.length, 2);
      await nothingLeft(one);
      one.platform.return();
      await settle();
      assert.equal(one.platform.asked.length, 2);
      assert.equal(one.rings.length, status === 401 ? 1 : 0, 'the end of the session is learnt at once');
    });
  }

  for (const status of [408, 429, 500, 502, 503]) {
    it(`${status.toString()} is not`, async () => {
      const one = world();
      one.answer = () => new Response('busy', { status, headers: { 'retry-after': '20' } });
      await settle();
      await one.line.end();
      await advance(one, SECOND);
      assert.deepEqual(one.platform.planned, [20 * SECOND]);
      one.answer = undefined;
      await advance(one, 20 * SECOND);
      assert.equal(one.lines.length, 2);
      one.stop();
    });
  }

  for (const type of ['text/html', 'application/json', 'text/event-streams', undefined]) {
    it(`an answer of type ${type ?? 'unknown'} is final`, async () => {
      const one = world();
      await settle();
      await one.line.end();
      one.answer = () => {
        const response = new Response(CHANGED);
        response.headers.delete('content-type');
        if (type) response.headers.set('content-type', type);
        return response;
      };
      await advance(one, SECOND);
      assert.equal(one.rings.length, 0);
      await nothingLeft(one);
    });
  }

  it('survives a network that fails, a fetch and headers that throw', async () => {
    const one = world();
    await settle();
    one.answer = () => Promise.reject(new TypeError('no network'));
    await one.line.break();
    await advance(one, SECOND);
    assert.deepEqual(one.platform.planned, [2 * SECOND]);
    one.answer = () => {
      throw new Error('blocked');
    };
    await advance(one, 2 * SECOND);
    assert.deepEqual(one.platform.planned, [4 * SECOND]);
    one.stop();
    await nothingLeft(one);

    const two = world(() => {
      throw new Error('no headers');
    });
    await settle();
    assert.deepEqual(two.platform.planned, [SECOND]);
    two.stop();
    await nothingLeft(two);
  });

  it('begins when the page is seen', async () => {
    const one = world(undefined, true);
    await advance(one, 60 * SECOND);
    assert.equal(one.platform.asked.length, 0);
    one.platform.return();
    await settle();
    assert.equal(one.platform.asked.length, 1);
    one.stop();
    await nothingLeft(one);
  });

  it('lets go of a page that nobody looks at, and is there again with it, with a ring for what was missed', async () => {
    const one = world();
    await settle();
    one.platform.hide();
    await one.line.send(CHANGED);
    assert.equal(one.line.signal.aborted, true);
    await advance(one, 3_600_000);
    assert.equal(one.lines.length, 1);
    assert.equal(one.rings.length, 0);
    one.platform.return();
    await settle();
    assert.equal(one.lines.length, 2);
    await one.line.send(': hello\n\n');
    assert.equal(one.rings.length, 1);
    one.stop();
    await nothingLeft(one);
  });

  it('a laptop that slept comes back with a fresh connection', async () => {
    const one = world();
    await settle();
    await keepAlive(one, 60 * SECOND);
    // Nothing ran, the connection is dead, and the page was visible all the time.
    one.platform.device += 8 * 3_600_000;
    one.platform.return();
    await settle();
    assert.equal(one.lines[0]?.signal.aborted, true);
    await advance(one, SECOND);
    assert.equal(one.lines.length, 2);
    assert.equal(one.rings.length, 1);
    await one.line.send(': hello\n\n');
    assert.equal(one.rings.length, 2);
    one.stop();
  });

  it('a return to the page does not wait for the next attempt', async () => {
    const one = world();
    await settle();
    for (let attempt = 0; attempt < 5; attempt++) {
      await one.line.break();
      await advance(one, one.platform.planned[0] ?? 0);
    }
    await one.line.break();
    const { length } = one.lines;
    one.platform.return();
    one.platform.return();
    await settle();
    assert.equal(one.lines.length, length + 1);
    one.stop();
    await nothingLeft(one);
  });

  it('that has ended does nothing any more, whatever was on its way', async () => {
    const one = world();
    await settle();
    await one.line.send(CHANGED);
    // One ring waits, one chunk is being read.
    await one.line.send(CHANGED);
    void one.line.send(CHANGED);
    one.stop();
    one.stop();
    await nothingLeft(one);
    await advance(one, 60 * SECOND);
    one.platform.return();
    assert.equal(one.rings.length, 1);
    assert.equal(one.platform.asked.length, 1);

    const pending = world();
    pending.stop();
    await nothingLeft(pending);
  });
});

describe('a doorbell against a real server', () => {
  let server: LocalServer;
  let stop = nothing;
  before(async () => {
    server = new LocalServer();
    await server.start();
  });
  after(() => server.stop());
  afterEach(() => {
    stop();
  });

  /** Streams of the server that are open, as they come. */
  const open: ServerResponse[] = [];
  beforeEach(() => {
    open.length = 0;
    server.handler = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.flushHeaders();
      open.push(response);
    };
  });

  const rung = (platform: VirtualPlatform): Promise<void> =>
    new Promise((resolve) => {
      stop = createDoorbell(`${server.origin}/events`, platform, { onRing: resolve });
    });

  const connected = async (): Promise<ServerResponse> => {
    while (open.length === 0) await settle();
    return open[0] ?? assert.fail();
  };

  it('rings, and leaves the server alone when it ends', async () => {
    const ring = rung(new VirtualPlatform());
    const response = await connected();
    response.write(': hello\n\nevent: cha');
    response.write('nged\ndata: 1\n\n');
    await ring;
    const closed = once(response, 'close');
    stop();
    await closed;
    assert.equal(response.writableFinished, false);
  });

  it('comes back after a reset', async () => {
    const platform = new VirtualPlatform();
    const ring = rung(platform);
    const first = await connected();
    const heard = (): boolean => (platform.planned[0] ?? 0) < 45_000;
    first.write(': hello\n\n');
    platform.advance(40_000);
    open.length = 0;
    // The stall is counted anew from what was heard.
    first.write(': hello\n\n');
    while (heard()) await settle();
    first.destroy();
    while (platform.planned.length !== 1 || (platform.planned[0] ?? 0) > 2000) await settle();
    platform.advance(2000);
    (await connected()).write(': hello\n\n');
    await ring;
  });
});

describe('a doorbell that is shared', () => {
  function shared() {
    const one = world();
    one.stop();
    one.lines.length = 0;
    const rings: string[] = [];
    const join = (target: string, name: string): (() => void) =>
      joinDoorbell('/shared', target, one.platform, { onRing: () => void rings.push(name) });
    return { one, rings, join };
  }

  it('is one connection for all, and calls one guest for each target', async () => {
    const { one, rings, join } = shared();
    const leaves = [join('/r/1', 'a'), join('/r/1', 'b'), join('/r/2', 'c')];
    await settle();
    assert.equal(one.lines.length, 1);
    await one.line.send(CHANGED);
    assert.deepEqual(rings.sort(), ['a', 'c']);
    leaves[0]?.();
    await advance(one, 2 * SECOND);
    await one.line.send(CHANGED);
    assert.deepEqual(rings.sort(), ['a', 'b', 'c', 'c']);
    leaves[1]?.();
    leaves[2]?.();
    await nothingLeft(one);
  });

  it('rings for a newcomer, whose document may have changed before it came, and for nobody else', async () => {
    const { one, rings, join } = shared();
    const leaves = [join('/r/1', 'a'), join('/r/2', 'b')];
    await settle();
    assert.deepEqual(rings, [], 'it is not heard yet');
    await one.line.send(': listening\n\n');
    assert.deepEqual(rings, ['b', 'a']);
    leaves.push(join('/r/3', 'c'), join('/r/3', 'd'), join('/r/1', 'e'));
    assert.deepEqual(rings, ['b', 'a', 'c'], 'the others have been asked for since');
    for (const leave of leaves) leave();
    await nothingLeft(one);
  });

  it('does not notice a guest that leaves and comes back at once', async () => {
    const { one, join } = shared();
    const leave = join('/r/1', 'a');
    await settle();
    leave();
    const again = join('/r/1', 'a');
    await settle();
    assert.equal(one.lines.length, 1);
    assert.equal(one.line.signal.aborted, false);
    again();
    await nothingLeft(one);
    const later = join('/r/1', 'a');
    await settle();
    assert.equal(one.lines.length, 2, 'after the last one has left it begins anew');
    later();
    await settle();
  });
});
