import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { requestReader } from '../../src/controllers/request-reader.js';
import { RequestController, readRequestsWith, type RequestStage } from '../../src/controllers/request.js';
import {
  HOUR,
  MINUTE,
  atEnd,
  fakeTimers,
  json,
  lookAway,
  never,
  noNetwork,
  stub,
  time,
  type Timers,
} from '../elements/support.js';

/** The smallest element that shows a request. */
class RequestProbe extends LitElement {
  static override properties = {
    src: {},
    reference: {},
    events: {},
    data: { attribute: false },
  };
  declare src: string | undefined;
  declare reference: string | undefined;
  declare events: string | undefined;
  declare data: unknown;
  readonly request = new RequestController(this);
  readonly stages: RequestStage[] = [];

  protected override willUpdate(): void {
    this.request.follow();
  }

  protected override render(): TemplateResult {
    const { stage } = this.request;
    if (this.stages.at(-1) !== stage) this.stages.push(stage);
    return html`${stage}`;
  }
}
customElements.define('request-probe', RequestProbe);
readRequestsWith(requestReader);

const NOW = '2026-11-20T10:30:00Z';
const request = (more: object = {}): object => ({
  version: 1,
  id: 'R-1',
  status: 'in-progress',
  openedAt: '2026-11-19T10:00:00Z',
  ...more,
});
const due = (by: string, more: object = {}): object =>
  request({ promises: [{ id: 'p1', kind: 'update', by, ...more }] });

interface Asked {
  /** Path below the service, with its query. */
  readonly path: string;
  readonly url: string;
  readonly init: RequestInit;
  readonly session: string | null;
  readonly at: number;
}

type Reply = (init: RequestInit) => Response | Promise<Response>;

const status =
  (code: number): Reply =>
  () =>
    json({ title: 'no' }, { status: code });
const shows =
  (document: object, tag = '"1"'): Reply =>
  () =>
    json(document, { headers: { ETag: tag } });
const grants =
  (id = 'R-1', session = 's3cret'): Reply =>
  () =>
    json({ session, id, expiresAt: new Date(time.now() + HOUR).toISOString() }, { status: 201 });
const offline: Reply = () => Promise.reject(new TypeError('no network'));

/** A stream that rings when the test says so. */
function stream(): { reply: Reply; send: (text: string) => void; readonly opened: number } {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let opened = 0;
  return {
    reply: ({ signal }) => {
      opened += 1;
      const body = new ReadableStream<Uint8Array>({
        start: (own) => {
          controller = own;
          signal?.addEventListener('abort', () => own.error(signal.reason));
        },
      });
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    },
    send: (text) => controller?.enqueue(new TextEncoder().encode(text)),
    get opened() {
      return opened;
    },
  };
}

let services = 0;

/** A service at an address of its own; a path it does not know is a failure of the test. */
function service(replies: Record<string, Reply>, at = 'https://brand.example') {
  services += 1;
  const src = `${at}/${services.toString()}/requests`;
  const asked: Asked[] = [];
  const next = window.fetch;
  stub(window, 'fetch', (url: string, init: RequestInit = {}) => {
    if (!url.startsWith(`${src}/`)) return next(url, init);
    const path = url.slice(src.length);
    asked.push({ path, url, init, session: new Headers(init.headers).get('authorization'), at: time.now() });
    const reply = replies[path];
    if (!reply) return next(url, init);
    return Promise.race([
      Promise.resolve(reply(init)),
      new Promise<never>((_resolve, reject) => {
        init.signal?.addEventListener('abort', () => {
          reject(new DOMException('Aborted', 'AbortError'));
        });
      }),
    ]);
  });
  return {
    src,
    asked,
    replies,
    stored: `attesa:session:${src}`,
    count: (path: string): number => asked.filter((one) => one.path === path).length,
    last: (path: string): Asked =>
      asked.filter((one) => one.path === path).at(-1) ?? expect.fail(`${path} was not asked`),
  };
}

type Service = ReturnType<typeof service>;

let timers: Timers;
let pageUrl: string;

// Fetched by the runner beforehand, so that no test waits for a server: the trackers still load it by themselves.
before(() => import('../../src/sources/doorbell.js'));

beforeEach(() => {
  timers = fakeTimers(NOW);
  stub(Math, 'random', () => 0);
  pageUrl = location.href;
});

afterEach(() => {
  // A browser may count how often it is asked.
  if (location.href !== pageUrl) history.replaceState(null, '', pageUrl);
  sessionStorage.clear();
});

/** Opens the page with a link. */
const openWith = (fragment: string): void => history.replaceState({ kept: true }, '', fragment);

/** The customer pastes a link into the address bar of the page. */
async function paste(fragment: string): Promise<void> {
  openWith(fragment);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  await timers.advance(0);
}

async function probe(src: string | undefined, more: Partial<RequestProbe> = {}): Promise<RequestProbe> {
  const element = await fixture<RequestProbe>(
    html`<request-probe
      .src=${src}
      .reference=${more.reference}
      .events=${more.events}
      .data=${more.data}
    ></request-probe>`,
  );
  await timers.advance(0);
  return element;
}

/** Lets what is loaded on demand arrive. */
async function until(condition: () => boolean, what: string): Promise<void> {
  for (let turn = 0; !condition(); turn += 1) {
    if (turn > 500) expect.fail(`Never: ${what}`);
    await timers.advance(0);
  }
}

const stored = (one: Service, id = 'R-1', session = 'kept'): void =>
  sessionStorage.setItem(one.stored, JSON.stringify({ session, id, expiresAt: time.now() + HOUR }));

/** No secret but in a header or the body of its own exchange. */
function expectNoSecrets(one: Service, ...secrets: string[]): void {
  for (const secret of secrets) {
    expect(one.asked.filter(({ url }) => url.includes(secret))).to.have.length(0);
    expect(location.href).not.to.contain(secret);
    expect(JSON.stringify(history.state)).not.to.contain(secret);
  }
}

// First of all: it is loaded once for a page.
describe('the doorbell, while it is being loaded', () => {
  it('is not rung at by who has gone, and once by who has come back', async () => {
    const bell = stream();
    const one = service({ '/R-1': shows(request()), '/R-1/events': bell.reply });
    stored(one);
    const [gone, back] = await Promise.all([probe(one.src, { events: '' }), probe(one.src, { events: '' })]);
    const parent = back.parentElement;
    gone.remove();
    back.remove();
    parent?.append(back);
    back.remove();
    parent?.append(back);
    await until(() => bell.opened > 0, 'the doorbell');
    await timers.advance(0);
    back.remove();
    await timers.advance(0);
    expect(bell.opened).to.equal(1);
    expect(one.last('/R-1/events').init.signal?.aborted).to.equal(true);
    expect(timers.pending).to.equal(0);
  });
});

describe('a tracker without a request', () => {
  it('offers the look-up at once and asks nobody', async () => {
    const asked = noNetwork();
    const element = await probe('https://brand.example/requests', { events: '' });
    expect(element.stages).to.deep.equal(['look-up']);
    expect(element.request.trouble).to.equal(undefined);
    expect(element.request.service).to.equal('https://brand.example/requests');
    await timers.advance(HOUR);
    expect(asked).to.have.length(0);
    expect(timers.pending).to.equal(0);
  });

  it('waits for what it shows, without a src', async () => {
    const asked = noNetwork();
    const element = await probe(undefined);
    expect(element.stages).to.deep.equal(['loading']);
    element.data = request();
    await element.updateComplete;
    expect(element.stages).to.deep.equal(['loading', 'ready']);
    expect(asked).to.have.length(0);
  });

  for (const src of ['javascript:alert(1)', 'https://', 'ftp://brand.example'])
    it(`is unavailable at ${src}`, async () => {
      const asked = noNetwork();
      openWith('#attesa=tok');
      const element = await probe(src, { reference: 'R-1', events: '' });
      expect(element.request.stage).to.equal('unavailable');
      expect(element.request.snapshot.failure?.code).to.equal('bad-url');
      expect(element.request.authorization()).to.deep.equal({});
      expect(asked).to.have.length(0);
    });

  for (const reference of ['..', '.', '\uD800'])
    it(`is not led astray by the reference ${JSON.stringify(reference)}`, async () => {
      const asked = noNetwork();
      const element = await probe('https://brand.example/requests', { reference });
      expect(element.request.stage).to.equal('look-up');
      expect(asked).to.have.length(0);
    });
});

describe('a tracker with data', () => {
  it('shows it without the network, and follows another', async () => {
    const asked = noNetwork();
    openWith('#attesa=tok');
    const element = await probe('https://brand.example/requests', { data: request(), events: '' });
    expect(element.stages).to.deep.equal(['ready']);
    expect(element.request.parsed.document?.id).to.equal('R-1');
    expect(element.request.authorization()).to.deep.equal({});
    element.data = request({ id: 'R-2' });
    await element.updateComplete;
    expect(element.request.parsed.document?.id).to.equal('R-2');
    element.data = 'nothing';
    await element.updateComplete;
    expect(element.request.stage).to.equal('unavailable');
    expect(element.request.parsed.issues.length).to.be.above(0);
    expect(asked).to.have.length(0);
  });
});

describe('a link', () => {
  it('leaves the address bar, is exchanged, and opens its request', async () => {
    const one = service({ '/sessions': grants(), '/R-1': shows(request()) });
    openWith('#top&attesa=tok-123');
    const element = await probe(one.src);
    await timers.advance(0);
    expect(location.hash).to.equal('#top');
    expect(history.state).to.deep.equal({ kept: true });
    expect(element.stages).to.deep.equal(['opening', 'loading', 'ready']);
    expect(one.asked.map(({ path, session }) => [path, session])).to.deep.equal([
      ['/sessions', null],
      ['/R-1', 'Bearer s3cret'],
    ]);
    expect(one.asked[0]?.init.body).to.equal('{"token":"tok-123"}');
    expect(element.request.url).to.equal(`${one.src}/R-1`);
    expect(element.request.snapshot.tag).to.equal('"1"');
    expect(element.request.authorization()).to.deep.equal({ Authorization: 'Bearer s3cret' });
    expect(JSON.parse(sessionStorage.getItem(one.stored) ?? '')).to.include({ session: 's3cret', id: 'R-1' });
    expectNoSecrets(one, 'tok-123', 's3cret');
  });

  it('is not needed after a reload: the tab knows its session', async () => {
    const one = service({ '/R-1': shows(request()) });
    stored(one);
    const element = await probe(one.src);
    expect(element.stages).to.deep.equal(['loading', 'ready']);
    expect(one.last('/R-1').session).to.equal('Bearer kept');
  });

  it('is exchanged once for all trackers of the page', async () => {
    const one = service({ '/sessions': grants(), '/R-1': shows(request()), '/R-2': status(401) });
    openWith('#attesa=tok');
    const elements = await Promise.all([
      probe(one.src),
      probe(one.src, { reference: 'R-1' }),
      probe(one.src, { reference: 'R-2' }),
    ]);
    await timers.advance(0);
    expect(one.count('/sessions')).to.equal(1);
    expect(one.count('/R-1')).to.equal(1);
    expect(one.last('/R-2').session).to.equal(null);
    expect(elements.map((element) => element.request.stage)).to.deep.equal(['ready', 'ready', 'look-up']);
    expect(elements[2]?.request.trouble).to.equal(undefined);
    expect(elements[2]?.request.authorization()).to.deep.equal({});
  });

  it('that is no good leads to the look-up, which says so', async () => {
    const one = service({ '/sessions': status(401) });
    openWith('#attesa=old');
    const element = await probe(one.src);
    expect(element.stages).to.deep.equal(['opening', 'look-up']);
    expect(element.request.trouble).to.equal('link-invalid');
    element.request.refresh();
    await timers.advance(HOUR);
    expect(one.asked).to.have.length(1);
    expect(element.request.trouble).to.equal('link-invalid');
    expectNoSecrets(one, 'old');
  });

  it('that is no good does not keep a visitor out whom the service knows by other means', async () => {
    const one = service({ '/sessions': status(401), '/R-1': shows(request()) });
    openWith('#attesa=old');
    const element = await probe(one.src, { reference: 'R-1' });
    await timers.advance(0);
    expect(element.request.stage).to.equal('ready');
    expect(element.request.trouble).to.equal(undefined);

    for (const code of [401, 404]) {
      const other = service({ '/sessions': status(401), '/R-1': status(code) });
      openWith('#attesa=old');
      const stranger = await probe(other.src, { reference: 'R-1' });
      await timers.advance(0);
      expect([stranger.request.stage, stranger.request.trouble]).to.deep.equal(['look-up', 'link-invalid']);
    }
  });

  for (const [trouble, reply] of [
    ['link-busy', status(429)],
    ['link-unreachable', offline],
    ['link-unreachable', status(500)],
  ] as const) {
    it(`that meets ${trouble} is tried again on request, and on return to the page`, async () => {
      const one = service({ '/sessions': reply, '/R-1': shows(request()) });
      openWith('#attesa=tok');
      const element = await probe(one.src);
      expect([element.request.stage, element.request.trouble]).to.deep.equal(['look-up', trouble]);
      await timers.advance(HOUR);
      expect(one.asked).to.have.length(1);
      element.request.refresh();
      expect([element.request.stage, element.request.trouble]).to.deep.equal(['opening', undefined]);
      await timers.advance(0);
      expect(element.request.trouble).to.equal(trouble);
      one.replies['/sessions'] = grants();
      lookAway(true);
      lookAway(false);
      await timers.advance(0);
      expect([element.request.stage, element.request.trouble]).to.deep.equal(['ready', undefined]);
      expect(one.count('/sessions')).to.equal(3);
      expectNoSecrets(one, 'tok', 's3cret');
    });
  }

  it('waits in memory for a tracker that comes later', async () => {
    const one = service({ '/sessions': offline, '/R-1': shows(request()) });
    openWith('#attesa=tok');
    const first = await probe(one.src);
    first.remove();
    const second = await probe(one.src);
    expect(second.request.trouble).to.equal('link-unreachable');
    one.replies['/sessions'] = grants();
    second.request.refresh();
    await timers.advance(0);
    expect(second.request.stage).to.equal('ready');
  });

  it('may be pasted where there is the look-up', async () => {
    const one = service({ '/R-1': status(401), '/sessions': grants() });
    stored(one);
    const element = await probe(one.src);
    one.replies['/R-1'] = shows(request());
    await paste('#attesa=tok');
    await timers.advance(0);
    expect(element.stages).to.deep.equal(['loading', 'look-up', 'opening', 'loading', 'ready']);
    expect(element.request.trouble).to.equal(undefined);

    // A link is for one service, and this one would ask first.
    element.remove();
    const other = service({ '/sessions': grants(), '/R-1': shows(request()) });
    const empty = await probe(other.src);
    await paste('#attesa=tok');
    await timers.advance(0);
    expect(empty.stages).to.deep.equal(['look-up', 'opening', 'loading', 'ready']);
  });

  it('may be pasted into a page that is open', async () => {
    const one = service({
      '/sessions': grants('R-2'),
      '/R-1': shows(request()),
      '/R-2': shows(request({ id: 'R-2' })),
    });
    stored(one);
    const element = await probe(one.src);
    await paste('#attesa=tok');
    await timers.advance(0);
    expect(element.request.parsed.document?.id).to.equal('R-2');
    expect(element.request.trouble).to.equal(undefined);
    expect(location.hash).to.equal('');
    one.replies['/sessions'] = status(401);
    await paste('#attesa=old');
    expect([element.request.stage, element.request.trouble]).to.deep.equal(['ready', 'link-invalid']);
    await paste('#elsewhere');
    expect(one.count('/sessions')).to.equal(2);
  });
});

describe('a tracker with a reference', () => {
  for (const [code, stage, trouble] of [
    [401, 'look-up', undefined],
    [403, 'look-up', undefined],
    [404, 'look-up', 'not-found'],
    [500, 'unavailable', undefined],
    [429, 'unavailable', undefined],
  ] as const) {
    it(`and no session asks all the same; ${code.toString()} is ${stage}`, async () => {
      const one = service({ '/R%2F1': status(code) });
      const element = await probe(one.src, { reference: 'R/1', events: '' });
      expect(one.last('/R%2F1').session).to.equal(null);
      expect(element.stages).to.deep.equal(['loading', stage]);
      expect(element.request.trouble).to.equal(trouble);
      await timers.advance(HOUR);
      expect(one.asked.length > 1).to.equal(stage === 'unavailable');
    });
  }

  it('shows what the service knows the visitor for', async () => {
    const one = service({ '/R-1': shows(request()) });
    const element = await probe(one.src, { reference: 'R-1' });
    expect(element.request.stage).to.equal('ready');
    expect(element.request.authorization()).to.deep.equal({});
    expect(one.last('/R-1').init.credentials, 'cookies of the same origin alone').to.equal(undefined);
  });

  it('uses the session of its own request alone', async () => {
    const one = service({ '/R-1': shows(request()), '/R-2': status(401) });
    stored(one, 'R-2');
    await probe(one.src, { reference: 'R-1' });
    expect(one.last('/R-1').session).to.equal(null);
    await probe(one.src, { reference: 'R-2' });
    expect(one.last('/R-2').session).to.equal('Bearer kept');
  });

  it('follows another reference', async () => {
    const one = service({ '/R-1': shows(request()), '/R-2': status(404) });
    const element = await probe(one.src, { reference: 'R-1' });
    element.reference = 'R-2';
    await timers.advance(0);
    expect([element.request.stage, element.request.trouble]).to.deep.equal(['look-up', 'not-found']);
    element.reference = undefined;
    await timers.advance(0);
    expect([element.request.stage, element.request.trouble]).to.deep.equal(['look-up', undefined]);
    element.reference = 'R-1';
    await timers.advance(0);
    expect(element.request.stage).to.equal('ready');
    expect(one.count('/R-1')).to.equal(2);
  });

  it('keeps the look-up on screen while it asks again', async () => {
    const one = service({ '/R-1': status(401) });
    const element = await probe(one.src, { reference: 'R-1' });
    element.request.refresh();
    await timers.advance(0);
    expect(element.stages).to.deep.equal(['loading', 'look-up']);
    one.replies['/R-1'] = shows(request());
    element.request.refresh();
    await timers.advance(0);
    expect(element.stages).to.deep.equal(['loading', 'look-up', 'ready']);
    await timers.advance(MINUTE);
    expect(one.count('/R-1'), 'and is followed from now on').to.be.above(3);
  });
});

describe('the end of a session', () => {
  for (const code of [401, 403]) {
    it(`(${code.toString()}) keeps the last truth, says so, and asks no more`, async () => {
      const bell = stream();
      const one = service({ '/R-1': shows(request()), '/R-1/events': bell.reply });
      stored(one);
      const element = await probe(one.src, { events: '' });
      await until(() => bell.opened === 1, 'the doorbell');
      const { json: before } = element.request.snapshot;
      one.replies['/R-1'] = status(code);
      await timers.advance(MINUTE);
      expect(element.request.stage).to.equal('ready');
      expect(element.request.trouble).to.equal('session-ended');
      expect(element.request.snapshot).to.include({ state: 'failed', tag: '"1"' });
      expect(element.request.snapshot.json).to.equal(before);
      expect(element.request.authorization()).to.deep.equal({});
      expect(sessionStorage.getItem(one.stored)).to.equal(null);
      expect(one.last('/R-1/events').init.signal?.aborted).to.equal(true);
      const { length } = one.asked;
      await timers.advance(3 * HOUR);
      lookAway(true);
      lookAway(false);
      await timers.advance(0);
      const parent = element.parentElement;
      element.remove();
      parent?.append(element);
      await timers.advance(0);
      expect(one.asked).to.have.length(length);
      expect(element.request.trouble).to.equal('session-ended');
      expect(timers.pending).to.equal(0);

      one.replies['/R-1'] = shows(request({ status: 'resolved' }));
      element.request.refresh();
      await timers.advance(0);
      expect(element.request.trouble).to.equal(undefined);
      await until(() => bell.opened === 2, 'the doorbell again');
    });
  }

  it('of a tab that was reloaded leads to the look-up, which says so', async () => {
    const one = service({ '/R-1': status(401) });
    stored(one);
    const element = await probe(one.src);
    expect([element.request.stage, element.request.trouble]).to.deep.equal(['look-up', 'session-ended']);
    expect(sessionStorage.getItem(one.stored)).to.equal(null);
  });

  it('is over with another link: what was shown stays until the new answer', async () => {
    const one = service({ '/R-1': shows(request()), '/sessions': grants('R-1', 'fresh') });
    stored(one);
    const element = await probe(one.src);
    one.replies['/R-1'] = status(401);
    await timers.advance(MINUTE);
    expect(element.request.trouble).to.equal('session-ended');
    one.replies['/R-1'] = shows(request({ status: 'resolved' }), '"2"');
    await paste('#attesa=tok');
    await timers.advance(0);
    expect(element.stages).to.deep.equal(['loading', 'ready']);
    expect(element.request.trouble).to.equal(undefined);
    expect(element.request.snapshot).to.include({ state: 'ready', tag: '"2"' });
    expect(one.last('/R-1').session).to.equal('Bearer fresh');
  });

  it('is over when the visitor has logged in again elsewhere and asks', async () => {
    const one = service({ '/R-1': shows(request()) });
    const element = await probe(one.src, { reference: 'R-1' });
    one.replies['/R-1'] = status(401);
    await timers.advance(MINUTE);
    expect(element.request.trouble).to.equal('session-ended');
    element.request.refresh();
    await timers.advance(0);
    expect(element.request.trouble).to.equal('session-ended');
    one.replies['/R-1'] = shows(request({ status: 'resolved' }));
    element.request.refresh();
    await timers.advance(0);
    expect(element.request.trouble).to.equal(undefined);
    expect(element.request.parsed.document?.status).to.equal('resolved');
  });

  it('is what a laptop finds that slept for the night', async () => {
    const bell = stream();
    const one = service({ '/R-1': shows(request()), '/R-1/events': bell.reply });
    stored(one);
    const element = await probe(one.src, { events: '' });
    await until(() => bell.opened === 1, 'the doorbell');
    time.advance(8 * HOUR);
    one.replies['/R-1'] = status(401);
    one.replies['/R-1/events'] = status(401);
    window.dispatchEvent(new Event('online'));
    lookAway(false);
    await timers.advance(2000);
    expect([element.request.stage, element.request.trouble]).to.deep.equal(['ready', 'session-ended']);
    expect(timers.pending).to.equal(0);
  });

  it('is not what a service in trouble says', async () => {
    const one = service({ '/R-1': shows(request()) });
    stored(one);
    const element = await probe(one.src);
    for (const reply of [status(500), status(404), offline, never]) {
      one.replies['/R-1'] = reply;
      await timers.advance(16 * MINUTE);
      expect(element.request.stage).to.equal('ready');
      expect(element.request.trouble).to.equal(undefined);
      expect(element.request.snapshot.state).to.equal('failed');
    }
    one.replies['/R-1'] = shows(request());
    await timers.advance(16 * MINUTE);
    expect(element.request.snapshot.state).to.equal('ready');
    expect(one.last('/R-1').session).to.equal('Bearer kept');
  });
});

describe('how often a request is asked for', () => {
  /** Minutes between the checks of `span`. */
  async function gaps(document: object, span: number): Promise<number[]> {
    const one = service({ '/R-1': shows(document) });
    await probe(one.src, { reference: 'R-1' });
    await timers.advance(span);
    const times = one.asked.map(({ at }) => at / MINUTE);
    return times.slice(1).map((at, index) => at - (times[index] ?? 0));
  }

  it('is every half minute, then less, up to a quarter of an hour', async () => {
    expect(await gaps(request(), 80 * MINUTE)).to.deep.equal([0.5, 1, 2, 4, 8, 15, 15, 15, 15]);
  });

  it('is every minute while a promise is about to fall due', async () => {
    expect(await gaps(due('2026-11-20T10:40:00Z'), 5 * MINUTE)).to.deep.equal([0.5, 1, 1, 1, 1]);
    expect((await gaps(due('2026-11-20T10:40:00Z'), HOUR)).at(-1), 'and then no more').to.be.above(4);
  });

  for (const [name, document] of [
    ['later', due('2026-11-20T12:00:00Z')],
    ['over', due('2026-11-20T10:29:00Z')],
    ['kept', due('2026-11-20T10:40:00Z', { keptAt: '2026-11-20T10:00:00Z' })],
    ['taken back', due('2026-11-20T10:40:00Z', { withdrawnAt: '2026-11-20T10:00:00Z' })],
  ] as const) {
    it(`is as ever with a promise that is ${name}`, async () => {
      expect((await gaps(document, 10 * MINUTE)).at(-1)).to.equal(4);
    });
  }

  it('is never when it is closed, unless a part of it is open', async () => {
    const closed = request({ status: 'closed', closedAs: 'done' });
    expect(await gaps(closed, HOUR)).to.deep.equal([]);
    expect(timers.pending).to.equal(0);
    const parts = (status: string): object =>
      request({ status: 'closed', related: [{ id: 'R-9', relation: 'part', status }] });
    expect(await gaps(parts('closed'), HOUR)).to.deep.equal([]);
    expect(await gaps(parts('in-progress'), HOUR)).not.to.deep.equal([]);
  });
});

describe('trackers of one request', () => {
  it('share one fetch, one doorbell and one document', async () => {
    const bell = stream();
    const one = service({ '/R-1': shows(request()), '/R-1/events': bell.reply });
    stored(one);
    const elements = await Promise.all([
      probe(one.src, { events: '' }),
      probe(one.src, { events: '', reference: 'R-1' }),
      probe(one.src),
    ]);
    await until(() => bell.opened > 0, 'the doorbell');
    expect([one.count('/R-1'), bell.opened]).to.deep.equal([1, 1]);
    expect(new Set(elements.map((element) => element.request.parsed.document)).size).to.equal(1);
    bell.send('event: changed\ndata: 1\n\n');
    await until(() => one.count('/R-1') > 1, 'the ring');
    await timers.advance(0);
    expect(one.count('/R-1'), 'one ring is one fetch').to.equal(2);
    one.replies['/R-1'] = status(401);
    await timers.advance(MINUTE);
    expect(elements.map((element) => element.request.trouble)).to.deep.equal(Array(3).fill('session-ended'));
  });

  it('a refresh that brings something else keeps the last good document', async () => {
    const one = service({ '/R-1': shows(request(), '"1"') });
    const element = await probe(one.src, { reference: 'R-1' });
    one.replies['/R-1'] = shows({ hello: 'world' }, '"2"');
    await timers.advance(MINUTE);
    const { snapshot, parsed, stage } = element.request;
    expect(stage).to.equal('ready');
    expect(parsed.document?.id).to.equal('R-1');
    expect(snapshot).to.deep.include({ state: 'failed', tag: '"1"' });
    expect(snapshot.failure?.code).to.equal('not-a-document');
    expect(snapshot.failure?.message).to.contain('request document');
  });
});

describe('the doorbell', () => {
  const CHANGED = 'event: changed\ndata: 1\n\n';

  it('is heard where the page asks for it, with the session, and brings the news at once', async () => {
    const bell = stream();
    const one = service({ '/R-1': shows(request()), '/R-1/events': bell.reply });
    stored(one);
    const element = await probe(one.src);
    await timers.advance(0);
    expect(bell.opened).to.equal(0);
    element.events = '';
    await until(() => bell.opened === 1, 'the doorbell');
    expect(one.last('/R-1/events').session).to.equal('Bearer kept');
    one.replies['/R-1'] = shows(request({ status: 'resolved' }));
    bell.send(CHANGED);
    await until(() => element.request.parsed.document?.status === 'resolved', 'the news');
    const { signal } = one.last('/R-1/events').init;
    element.removeAttribute('events');
    element.events = undefined;
    await element.updateComplete;
    await timers.advance(0);
    expect(signal?.aborted).to.equal(true);
  });

  it('brings what changed before it was heard, with one question that the browser may answer from its memory', async () => {
    const bell = stream();
    const one = service({ '/R-1': shows(request()), '/R-1/events': bell.reply });
    const element = await probe(one.src, { reference: 'R-1', events: '' });
    await until(() => bell.opened === 1, 'the doorbell');
    one.replies['/R-1'] = shows(request({ status: 'resolved' }));
    bell.send(': listening\n\n');
    await until(() => element.request.parsed.document?.status === 'resolved', 'the news');
    bell.send(': still here\n\n');
    await timers.advance(MINUTE / 6);
    expect(one.count('/R-1')).to.equal(2);
    expect(one.last('/R-1').init.cache).to.equal('no-cache');
  });

  it('may hang elsewhere, and another host does not see the session', async () => {
    const bell = stream();
    const elsewhere = service({ '/R%2F1': bell.reply }, 'https://events.example');
    const one = service({ '/R%2F1': shows(request()), '/bell/R%2F1': bell.reply });
    stored(one, 'R/1');
    const element = await probe(one.src, { events: `${elsewhere.src}/{id}` });
    await until(() => bell.opened === 1, 'the doorbell');
    expect(elsewhere.last('/R%2F1').session).to.equal(null);
    element.events = `${one.src}/bell/{id}`;
    await until(() => bell.opened === 2, 'the other doorbell');
    expect(elsewhere.last('/R%2F1').init.signal?.aborted).to.equal(true);
    expect(one.last('/bell/R%2F1').session).to.equal('Bearer kept');
    element.events = 'javascript:alert(1)';
    await element.updateComplete;
    await timers.advance(0);
    expect(one.last('/bell/R%2F1').init.signal?.aborted).to.equal(true);
  });

  it('is left when the request is over', async () => {
    const bell = stream();
    const one = service({ '/R-1': shows(request()), '/R-1/events': bell.reply });
    await probe(one.src, { reference: 'R-1', events: '' });
    await until(() => bell.opened === 1, 'the doorbell');
    one.replies['/R-1'] = shows(request({ status: 'closed', closedAs: 'done' }));
    bell.send(CHANGED);
    await until(() => one.last('/R-1/events').init.signal?.aborted === true, 'its end');
    expect(timers.pending).to.equal(0);
  });

  it('that does not work changes nothing', async () => {
    const one = service({ '/R-1': shows(request()), '/R-1/events': status(404) });
    const element = await probe(one.src, { reference: 'R-1', events: '' });
    await until(() => one.count('/R-1/events') === 1, 'the attempt');
    await timers.advance(10 * MINUTE);
    expect(one.count('/R-1/events')).to.equal(1);
    expect(one.count('/R-1')).to.equal(5);
    expect(element.request.trouble).to.equal(undefined);
  });
});

describe('a tracker that moves or goes', () => {
  it('keeps its state in another place of the page, without asking again', async () => {
    const bell = stream();
    const one = service({ '/sessions': grants(), '/R-1': shows(request()), '/R-1/events': bell.reply });
    openWith('#attesa=tok');
    const element = await probe(one.src, { events: '' });
    await until(() => bell.opened === 1, 'the doorbell');
    const place = document.createElement('div');
    document.body.append(place);
    atEnd(() => {
      place.remove();
    });
    const { length } = one.asked;
    place.append(element);
    await timers.advance(0);
    element.remove();
    place.append(element);
    await timers.advance(0);
    expect(element.stages).to.deep.equal(['opening', 'loading', 'ready']);
    expect(one.asked).to.have.length(length);
    expect(one.last('/R-1/events').init.signal?.aborted).to.equal(false);
    await timers.advance(MINUTE);
    expect(one.asked.length, 'and is followed there').to.be.above(length);
  });

  it('moves during the exchange without a second one', async () => {
    let answer: (response: Response) => void = () => undefined;
    const one = service({
      '/sessions': () => new Promise((resolve) => (answer = resolve)),
      '/R-1': shows(request()),
    });
    openWith('#attesa=tok');
    const element = await probe(one.src);
    element.parentElement?.append(element);
    await timers.advance(0);
    answer(await grants()({}));
    await timers.advance(0);
    await timers.advance(0);
    expect(element.request.stage).to.equal('ready');
    expect(one.count('/sessions')).to.equal(1);
  });

  for (const [name, replies] of [
    ['the exchange', { '/sessions': never }],
    ['the first answer', { '/sessions': grants(), '/R-1': never }],
    ['its life', { '/sessions': grants(), '/R-1': shows(request()) }],
  ] as const) {
    it(`leaves nothing behind when it goes during ${name}`, async () => {
      const one = service({ ...replies, '/R-1/events': stream().reply });
      openWith('#attesa=tok');
      const element = await probe(one.src, { events: '' });
      await timers.advance(0);
      if (name === 'its life') await until(() => one.count('/R-1/events') === 1, 'the doorbell');
      element.remove();
      await timers.advance(0);
      expect(timers.pending).to.equal(0);
      for (const { init } of one.asked) expect(init.signal?.aborted).to.equal(true);
      const { length } = one.asked;
      await paste('#attesa=other');
      await timers.advance(HOUR);
      expect(one.asked).to.have.length(length);
      expect(location.hash, 'nobody listens any more').to.equal('#attesa=other');
    });
  }

  it('takes up where it was when it comes back later', async () => {
    const one = service({ '/R-1': shows(request()) });
    stored(one);
    const element = await probe(one.src);
    const parent = element.parentElement;
    element.remove();
    await timers.advance(HOUR);
    expect(one.count('/R-1')).to.equal(1);
    parent?.append(element);
    await timers.advance(0);
    expect(one.count('/R-1')).to.equal(2);
    expect(element.stages).to.deep.equal(['loading', 'ready']);
  });
});
