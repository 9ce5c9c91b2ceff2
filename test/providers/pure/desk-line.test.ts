import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Line } from '../../../src/providers/desk/line.js';
import { DESK_LIMITS } from '../../../src/providers/desk/limits.js';
import { DeskService } from '../../../src/providers/desk/service.js';
import type { ChatContext, Ended, Queue } from '../../../src/providers/provider.js';
import { settle } from '../../sources/support.js';
import { VirtualPlatform } from '../../sources/virtual-platform.js';

const BASE = 'https://brand.example/api/chat';
const STORED = `attesa:chat:${BASE}`;

type Frame = Readonly<Record<string, unknown>>;

/** A socket whose other end is the test. */
class FakeSocket {
  static readonly OPEN = 1;
  static readonly all: FakeSocket[] = [];
  static get last(): FakeSocket {
    const last = FakeSocket.all.at(-1);
    assert.ok(last, 'no socket was opened');
    return last;
  }
  readyState = 0;
  readonly sent: Frame[] = [];
  onopen?: (() => void) | null;
  onmessage?: ((event: { data: unknown }) => void) | null;
  onclose?: ((event: { code: number }) => void) | null;

  constructor(readonly url: string) {
    FakeSocket.all.push(this);
  }

  send(data: string): void {
    this.sent.push(JSON.parse(data) as Frame);
  }

  close(): void {
    this.readyState = 3;
  }

  accept(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  say(frame: Frame): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }

  break(code = 1006): void {
    this.readyState = 3;
    this.onclose?.({ code });
  }

  get hello(): Frame | undefined {
    return this.sent.find(({ type }) => type === 'hello');
  }

  get messages(): Frame[] {
    return this.sent.filter(({ type }) => type === 'message');
  }
}

const storage = new Map<string, string>();
let isForbidden = false;
const guard = (): void => {
  if (isForbidden) throw new Error('SecurityError');
};

let platform: VirtualPlatform;
let service: DeskService;
let line: Line;
/** What each address answers: a status, or a body. */
let answers: Record<string, number | Frame>;
const queues: Queue[] = [];
const ends: Ended[] = [];
let unread = 0;

const context: ChatContext = {
  text: '',
  language: 'it',
  register: 'informal',
  channelId: 'chat',
  topic: 'fatture',
  stated: { lower: Date.UTC(2026, 10, 21, 10, 5), upper: Date.UTC(2026, 10, 21, 10, 15) },
  room: undefined as never,
};

beforeEach(() => {
  Object.assign(globalThis, {
    WebSocket: FakeSocket,
    sessionStorage: {
      getItem: (key: string) => (guard(), storage.get(key) ?? null),
      setItem: (key: string, value: string) => (guard(), void storage.set(key, value)),
      removeItem: (key: string) => (guard(), void storage.delete(key)),
    },
  });
  isForbidden = false;
  storage.clear();
  FakeSocket.all.length = queues.length = ends.length = unread = 0;
  answers = {
    [BASE]: { reference: 'R-1', token: 't0ken', session: 's1' },
    [`${BASE}/sessions`]: { reference: 'R-1', session: 's2' },
  };
  platform = new VirtualPlatform((url) => {
    const answer = answers[url];
    if (answer === undefined) return Promise.reject(new TypeError('no network'));
    return Promise.resolve(
      typeof answer === 'number'
        ? new Response('', { status: answer })
        : Response.json(answer, { status: 201 }),
    );
  });
  start();
});

afterEach(() => {
  line.stop();
  assert.deepEqual(platform.planned, [], 'nothing goes on after the end');
  assert.equal(platform.returnListeners, 0);
  for (const name of ['WebSocket', 'sessionStorage']) Reflect.deleteProperty(globalThis, name);
});

function start(): void {
  service = new DeskService(BASE, platform);
  line = new Line(BASE, service, platform, {
    unread: (count) => (unread = count),
    queue: (queue) => queues.push(queue),
    ended: (ended) => ends.push(ended),
  });
}

/** A conversation with its first message, and the connection that belongs to it. */
async function begun(last = 0): Promise<FakeSocket> {
  await line.begin(context, 'ciao');
  await settle();
  return welcomed(last);
}

function welcomed(last = 0): FakeSocket {
  const socket = FakeSocket.last;
  socket.accept();
  socket.say({ type: 'welcome', reference: 'R-1', last });
  return socket;
}

/** The next connection, after the back-off. */
async function reconnected(last = 0): Promise<FakeSocket> {
  const before = FakeSocket.all.length;
  platform.advance(DESK_LIMITS.most);
  await settle();
  assert.equal(FakeSocket.all.length, before + 1, 'one more connection');
  return welcomed(last);
}

const from = (by: string, number: number, more: Frame = {}): Frame => ({
  type: 'message',
  number,
  at: '2026-11-21T10:00:00Z',
  by,
  text: `n${number}`,
  ...more,
});
const shown = (): string[] => line.snapshot.messages.map(({ text, state }) => `${text} ${state}`);
const body = (index = -1): Frame => JSON.parse(platform.inits.at(index)?.body as string) as Frame;
const keyOf = (index = -1): string | undefined =>
  (platform.inits.at(index)?.headers as Record<string, string> | undefined)?.['Idempotency-Key'];

describe('the first message', () => {
  it('begins the conversation, with what was said about waiting', async () => {
    const socket = await begun();
    assert.deepEqual(body(), {
      channel: 'chat',
      text: 'ciao',
      language: 'it',
      register: 'informal',
      topic: 'fatture',
      stated: { lower: '2026-11-21T10:05:00.000Z', upper: '2026-11-21T10:15:00.000Z' },
    });
    assert.deepEqual(socket.hello, { type: 'hello', session: 's1', after: 0 });
    assert.equal(socket.url, 'wss://brand.example/api/chat/socket');
    assert.equal(line.reference, 'R-1');
  });

  it('is there once, whichever way it is confirmed', async () => {
    const socket = await begun(1);
    assert.deepEqual(shown(), ['ciao sending']);
    const key = keyOf();
    socket.say(from('customer', 1, { text: 'ciao', key: key ?? '' }));
    assert.deepEqual(shown(), ['ciao sent']);
  });

  it('stores the token after it and not before, and nothing of it is in an address', async () => {
    assert.equal(storage.size, 0);
    await begun();
    assert.deepEqual(JSON.parse(storage.get(STORED) ?? ''), { token: 't0ken', reference: 'R-1', seen: 0 });
    for (const url of [...platform.asked, ...FakeSocket.all.map(({ url }) => url)])
      assert.ok(!/t0ken|s1/.test(url), url);
  });

  it('goes with the same key when it is sent again, with another when it is another', async () => {
    answers[BASE] = 503;
    await assert.rejects(line.begin(context, 'ciao'), { code: 'no-answer' });
    await assert.rejects(line.begin(context, 'ciao'), { code: 'no-answer' });
    await assert.rejects(line.begin(context, 'ciao!'), { code: 'no-answer' });
    assert.equal(keyOf(0), keyOf(1));
    assert.notEqual(keyOf(1), keyOf(2));
    assert.deepEqual([line.snapshot.messages.length, storage.size, FakeSocket.all.length], [0, 0, 0]);
  });

  it('is the very same when it is sent again, though another wait is on screen by then', async () => {
    answers[BASE] = 503;
    const { lower, upper } = context.stated ?? {};
    await assert.rejects(line.begin(context, 'ciao'), { code: 'no-answer' });
    const later = { lower: (lower ?? 0) + 1000, upper: (upper ?? 0) + 1000 };
    await assert.rejects(line.begin({ ...context, stated: later }, 'ciao'), { code: 'no-answer' });
    assert.equal(keyOf(0), keyOf(1));
    assert.deepEqual(body(1), body(0));
    assert.equal((body(1)['stated'] as Frame)['upper'], new Date(upper ?? 0).toISOString());
  });

  for (const [status, code] of [
    [400, 'refused'],
    [403, 'refused'],
    [422, 'refused'],
    [429, 'no-answer'],
    [500, 'no-answer'],
  ] as const) {
    it(`${status} is "${code}"`, async () => {
      answers[BASE] = status;
      await assert.rejects(line.begin(context, 'ciao'), { code });
    });
  }

  it('ends in time when nothing is answered', async () => {
    platform = new VirtualPlatform(
      (_url, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => {
            reject(new DOMException('', 'AbortError'));
          });
        }),
    );
    start();
    const attempt = line.begin(context, 'ciao');
    await settle();
    platform.advance(DESK_LIMITS.answer);
    await assert.rejects(attempt, { code: 'no-answer' });
  });

  it('of 100 kB is not sent', async () => {
    await assert.rejects(line.begin(context, 'x'.repeat(100_000)), { code: 'refused' });
    assert.deepEqual(platform.asked, []);
  });

  it('works where nothing can be stored', async () => {
    isForbidden = true;
    await begun();
    assert.equal(line.reference, 'R-1');
  });
});

describe('what is written later', () => {
  it('is sent once, and shown at once', async () => {
    const socket = await begun();
    line.say(context, 'e poi');
    assert.equal(socket.messages.at(-1)?.['text'], 'e poi');
    assert.equal(shown().at(-1), 'e poi sending');
  });

  it('waits for a connection and goes again under its key when that broke in the middle', async () => {
    const first = await begun();
    first.say(from('customer', 1, { text: 'ciao', key: keyOf() ?? '' }));
    line.say(context, 'uno');
    first.break();
    line.say(context, 'due');
    const second = await reconnected(1);
    assert.deepEqual(
      second.messages.map(({ text }) => text),
      ['uno', 'due'],
    );
    assert.equal(second.messages[0]?.['key'], first.messages.at(-1)?.['key']);
    // The first had arrived all the same: it is said once.
    second.say(from('customer', 2, { text: 'uno', key: second.messages[0]?.['key'] }));
    second.say(from('customer', 3, { text: 'due', key: second.messages[1]?.['key'] }));
    assert.deepEqual(shown(), ['ciao sent', 'uno sent', 'due sent']);
    second.break();
    assert.deepEqual((await reconnected(3)).messages, [], 'nothing is sent a third time');
  });

  for (const [what, text] of [
    ['100 kB', 'x'.repeat(100_000)],
    ['4,001 characters', 'x'.repeat(4001)],
    ['control characters that would not fit a frame', '\u0001'.repeat(4000)],
  ] as const) {
    it(`with ${what} is refused here, and its text is kept`, async () => {
      const socket = await begun();
      line.say(context, text);
      assert.equal(socket.messages.filter((one) => one['text'] === text).length, 0);
      assert.deepEqual(
        line.snapshot.messages.filter(({ state }) => state === 'refused').map((one) => one.text),
        [text],
      );
    });
  }

  it('of exactly 4,000 characters is sent', async () => {
    const socket = await begun();
    line.say(context, '漢'.repeat(4000));
    assert.equal(socket.messages.length, 2);
  });

  it('goes again after the time that the service asks for', async () => {
    const socket = await begun();
    line.say(context, 'piano');
    const { key } = socket.messages.at(-1) ?? {};
    socket.say({ type: 'refused', code: 'too-many', key, retryAfter: 5 });
    assert.equal(shown().at(-1), 'piano sending');
    const before = socket.messages.length;
    platform.advance(4999);
    assert.equal(socket.messages.length, before);
    platform.advance(1);
    assert.equal(socket.messages.at(-1)?.['key'], key);
  });

  it('is refused when the service says so for good, or that it was too large', async () => {
    const socket = await begun();
    line.say(context, 'a');
    socket.say({ type: 'refused', code: 'unreadable', key: socket.messages.at(-1)?.['key'] });
    assert.equal(shown().at(-1), 'a refused');
    line.say(context, 'b');
    socket.break(1009);
    assert.equal(shown().at(-1), 'b refused');
    assert.deepEqual((await reconnected()).messages, []);
  });

  it('begins the conversation where nothing was said yet, and comes back when it cannot', async () => {
    answers[BASE] = 500;
    line.say(context, 'uno');
    await settle();
    assert.deepEqual(shown(), ['uno refused']);
    answers[BASE] = { reference: 'R-1', token: 't', session: 's1' };
    line.say(context, 'due');
    line.say(context, 'tre');
    await settle();
    const socket = welcomed();
    assert.deepEqual(
      socket.messages.map(({ text }) => text),
      ['due', 'tre'],
    );
    assert.equal(platform.asked.filter((url) => url === BASE).length, 2);
    assert.equal(socket.messages[0]?.['key'], keyOf());
  });

  it('begins one conversation when its answer was lost and the same is said again', async () => {
    answers[BASE] = 500;
    line.say(context, 'uno');
    await settle();
    const [key, sent] = [keyOf(), body()];
    answers[BASE] = { reference: 'R-1', token: 't', session: 's1' };
    line.say({ ...context, stated: { upper: platform.now() + 1 } }, 'uno');
    await settle();
    assert.equal(keyOf(), key);
    assert.deepEqual(body(), sent);
    assert.deepEqual(shown(), ['uno sending']);
  });
});

describe('the connection', () => {
  it('says hello with what it has', async () => {
    const first = await begun(2);
    first.say(from('customer', 1));
    first.say(from('person', 2));
    first.break();
    assert.equal((await reconnected(2)).hello?.['after'], 2);
  });

  it('asks for a number that stays away', async () => {
    const first = await begun();
    first.say(from('customer', 1));
    first.say(from('person', 3));
    platform.advance(DESK_LIMITS.gap);
    await settle();
    const second = await reconnected(3);
    assert.equal(second.hello?.['after'], 1);
    second.say(from('person', 2));
    second.say(from('person', 3));
    assert.deepEqual(shown().slice(0, 3), ['n1 sent', 'n2 sent', 'n3 sent']);
    platform.advance(DESK_LIMITS.gap);
    assert.equal(FakeSocket.all.length, 2, 'and then no more');
  });

  it('is dead after 45 s of silence, and alive by any word', async () => {
    const socket = await begun();
    platform.advance(DESK_LIMITS.silence - 1);
    socket.say({ type: 'ping' });
    platform.advance(DESK_LIMITS.silence - 1);
    assert.equal(line.snapshot.connection, 'open');
    platform.advance(1);
    assert.equal(line.snapshot.connection, 'lost');
    assert.equal(socket.readyState, 3);
    await reconnected();
    assert.equal(line.snapshot.connection, 'open');
  });

  it('is given up when it is never welcomed', async () => {
    await line.begin(context, 'ciao');
    await settle();
    FakeSocket.last.accept();
    platform.advance(DESK_LIMITS.welcome);
    assert.equal(line.snapshot.connection, 'lost');
  });

  it('comes back later and later, never all at one moment', async () => {
    await line.begin(context, 'ciao');
    await settle();
    const delays: number[] = [];
    platform.chance = 0.999999;
    for (let turn = 0; turn < 7; turn += 1) {
      FakeSocket.last.break();
      delays.push(Math.ceil((platform.planned[0] ?? 0) / 1000));
      platform.advance(DESK_LIMITS.most);
      await settle();
    }
    assert.deepEqual(delays, [1, 2, 4, 8, 16, 30, 30]);
    platform.chance = 0;
    FakeSocket.last.break();
    assert.equal(platform.planned[0], 0.3 * DESK_LIMITS.most);
  });

  it('shares the first seconds after a restart, and waits when there is too much', async () => {
    const first = await begun();
    platform.chance = 0.999999;
    first.break(1012);
    assert.ok(Math.abs((platform.planned[0] ?? 0) - 3000) < 2, `${platform.planned[0]}`);
    platform.chance = 0;
    const second = await reconnected();
    second.break(4429);
    assert.ok((platform.planned[0] ?? 0) >= DESK_LIMITS.busy);
    await reconnected();
  });

  it('comes back in a tab behind others too: who waits there keeps the seat', async () => {
    const socket = await begun();
    platform.hide();
    socket.break(1012);
    await reconnected();
    platform.advance(DESK_LIMITS.silence);
    assert.equal(line.snapshot.connection, 'lost');
    await reconnected();
    assert.equal(line.snapshot.connection, 'open');
  });

  it('waits without a network, and comes back with it at once', async () => {
    const socket = await begun();
    platform.isOnline = false;
    socket.break();
    platform.advance(60_000);
    await settle();
    assert.equal(FakeSocket.all.length, 1);
    assert.equal(line.snapshot.connection, 'lost');
    platform.isOnline = true;
    platform.return();
    await settle();
    assert.equal(FakeSocket.all.length, 2);
  });

  it('opens a new session with the token once; when that is not known either, it is over', async () => {
    const first = await begun();
    first.break(4401);
    const second = await reconnected();
    assert.equal(second.hello?.['session'], 's2');
    assert.deepEqual(body(), { token: 't0ken' });
    second.break(4401);
    platform.advance(DESK_LIMITS.most);
    await settle();
    FakeSocket.last.accept();
    FakeSocket.last.break(4401);
    assert.deepEqual(ends, [{ by: 'lost' }]);
    assert.equal(storage.size, 0);
    platform.advance(60_000);
    assert.equal(FakeSocket.all.length, 3);
  });

  it('tries again when the session cannot be had for now', async () => {
    const first = await begun();
    answers[`${BASE}/sessions`] = 503;
    first.break(4401);
    platform.advance(DESK_LIMITS.most);
    await settle();
    assert.equal(FakeSocket.all.length, 1);
    answers[`${BASE}/sessions`] = { reference: 'R-1', session: 's9' };
    assert.equal((await reconnected()).hello?.['session'], 's9');
    assert.deepEqual(ends, []);
  });

  it('does not believe what is not a frame', async () => {
    const socket = await begun();
    for (const data of ['', '{', 'null', '{"type":"message","number":"1"}', new ArrayBuffer(2)])
      socket.onmessage?.({ data });
    assert.deepEqual(shown(), ['ciao sending']);
  });
});

describe('the conversation', () => {
  it('tells of the place, also when it gets worse', async () => {
    const socket = await begun();
    const place = (ahead: number, second: number): void =>
      socket.say({ type: 'queue', stage: 'waiting', ahead, asOf: `2026-11-21T10:00:0${second}Z` });
    place(2, 1);
    place(4, 2);
    place(2, 1);
    assert.deepEqual(
      queues.map(({ ahead }) => ahead),
      [2, 4],
    );
    assert.equal(line.snapshot.queue?.ahead, 4);
  });

  it('asks for a person until there is one in sight', async () => {
    const first = await begun();
    line.askForPerson();
    assert.equal(first.sent.at(-1)?.['type'], 'person');
    first.break();
    const second = await reconnected();
    assert.equal(second.sent.at(-1)?.['type'], 'person');
    second.say({ type: 'queue', stage: 'waiting', ahead: 0, asOf: '2026-11-21T10:00:00Z' });
    second.break();
    assert.ok(!(await reconnected()).sent.some(({ type }) => type === 'person'));
  });

  it('is ended by the customer, also while there is no connection', async () => {
    const first = await begun();
    first.break();
    line.end();
    const second = await reconnected();
    assert.equal(second.sent.at(-1)?.['type'], 'end');
    second.say({ type: 'ended', by: 'customer' });
    assert.deepEqual(ends, [{ by: 'customer' }]);
    assert.equal(storage.size, 0);
    assert.equal(second.readyState, 3);
    line.say(context, 'ancora');
    assert.equal(line.snapshot.messages.length, 1);
  });

  it('counts what nobody has seen', async () => {
    const socket = await begun();
    line.show(true);
    socket.say(from('customer', 1));
    socket.say(from('person', 2));
    assert.equal(unread, 0);
    line.show(false);
    socket.say(from('person', 3));
    socket.say(from('customer', 4));
    assert.equal(unread, 1);
    line.show(true);
    assert.equal(unread, 0);
    platform.hide();
    socket.say(from('person', 5));
    assert.equal(unread, 1, 'the tab is in the background');
    platform.return();
    assert.equal(unread, 0);
    assert.equal((JSON.parse(storage.get(STORED) ?? '') as { seen: number }).seen, 5);
  });

  it('goes on after a reload, with what was not seen', async () => {
    storage.set(STORED, JSON.stringify({ token: 't0ken', reference: 'R-1', seen: 1 }));
    line.resume();
    await settle();
    const socket = welcomed(2);
    assert.deepEqual(socket.hello, { type: 'hello', session: 's2', after: 0 });
    socket.say(from('customer', 1));
    socket.say(from('person', 2));
    assert.deepEqual([unread, line.reference], [1, 'R-1']);
  });

  it('does not believe what it did not store', () => {
    for (const text of ['', '{', 'null', '{"token":1}', '{"token":"t"}']) {
      storage.set(STORED, text);
      line.resume();
    }
    isForbidden = true;
    line.resume();
    assert.deepEqual([platform.asked.length, line.isBegun], [0, false]);
  });

  it('is not gone on with when nobody knows it any more', async () => {
    storage.set(STORED, JSON.stringify({ token: 'old', reference: 'R-1', seen: 0 }));
    answers[`${BASE}/sessions`] = 401;
    line.resume();
    await settle();
    assert.deepEqual(ends, [{ by: 'lost' }]);
    assert.equal(storage.size, 0);
  });

  it('in two tabs, each shows every message once', async () => {
    const one = await begun();
    const mine = line;
    start();
    line.resume();
    await settle();
    const other = welcomed(1);
    for (const socket of [one, other])
      for (const number of [1, 2, 2, 1])
        socket.say(from(number === 1 ? 'customer' : 'person', number, { key: `k${number}` }));
    assert.equal(mine.snapshot.messages.filter(({ state }) => state === 'sent').length, 2);
    assert.equal(line.snapshot.messages.length, 2);
    mine.stop();
  });
});

describe('keeping the place', () => {
  const KEEP = `${BASE}/R-1/keep`;
  const contact = { email: 'anna@example.it', text: 'non ancora inviato' };

  it('sends address and text with the session, once', async () => {
    await begun();
    answers[KEEP] = { reference: 'R-1', href: '/request#attesa=s3cret', by: '2026-11-23T10:00:00Z' };
    assert.deepEqual(await line.keep(contact), {
      reference: 'R-1',
      href: 'https://brand.example/request#attesa=s3cret',
      by: Date.UTC(2026, 10, 23, 10),
    });
    assert.deepEqual(body(), contact);
    assert.equal((platform.inits.at(-1)?.headers as Frame)['Authorization'], 'Bearer s1');
    assert.equal(storage.size, 0, 'the tab need not go on with it');
  });

  it('opens a new session when the old one is over, under the same key', async () => {
    await begun();
    answers[KEEP] = 401;
    await assert.rejects(line.keep(contact), { code: 'refused' });
    const keys = platform.asked.flatMap((url, index) => (url === KEEP ? [keyOf(index)] : []));
    assert.equal(keys.length, 2);
    assert.equal(keys[0], keys[1]);
  });

  it('changes nothing when it does not work', async () => {
    await assert.rejects(line.keep(contact), { code: 'refused' });
    await begun();
    await assert.rejects(line.keep(contact), { code: 'no-answer' });
    await assert.rejects(line.keep({ ...contact, text: 'x'.repeat(5000) }), { code: 'refused' });
    assert.equal(storage.size, 1);
    assert.equal(line.snapshot.connection, 'open');
  });

  it('leads to no address but a page', async () => {
    await begun();
    answers[KEEP] = { reference: 'R-1', href: 'javascript:alert(1)' };
    assert.deepEqual(await line.keep(contact), { reference: 'R-1' });
  });
});

describe('availability', () => {
  it('is what the service says, if it says it now', async () => {
    const url = `${BASE}/availability`;
    for (const [state, asOf, told] of [
      ['online', '2026-11-21T10:00:00Z', 'online'],
      ['offline', '2026-11-21T09:59:00Z', 'offline'],
      ['online', '2026-11-21T09:50:00Z', 'unknown'],
      ['online', '2026-11-22T10:00:00Z', 'unknown'],
      ['maybe', '2026-11-21T10:00:00Z', 'unknown'],
      ['online', undefined, 'unknown'],
    ] as const) {
      answers[url] = { state, ...(asOf && { asOf }) };
      assert.equal(await service.availability(), told);
    }
    answers[url] = 503;
    await assert.rejects(service.availability(), { code: 'no-answer' });
  });
});
