import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { requestReader } from '../../src/controllers/request-reader.js';
import { RequestController, readRequestsWith } from '../../src/controllers/request.js';
import { HOUR, MINUTE, atEnd, fakeTimers, json, stub, time, type Timers } from '../elements/support.js';

/** An element whose face has not arrived: it follows its request and reads nothing. */
class UnreadProbe extends LitElement {
  static override properties = { src: {}, reference: {}, events: {}, data: { attribute: false } };
  declare src: string | undefined;
  declare reference: string | undefined;
  declare events: string | undefined;
  declare data: unknown;
  readonly request = new RequestController(this);

  protected override willUpdate(): void {
    this.request.follow();
  }
}
customElements.define('unread-probe', UnreadProbe);

const NOW = '2026-11-20T10:30:00Z';
const SERVICE = 'https://brand.example/requests';
const request = (id: string, more: object = {}): object => ({
  version: 1,
  id,
  status: 'in-progress',
  openedAt: '2026-11-19T10:00:00Z',
  ...more,
});

type Answer = () => Response;

let timers: Timers;
let asked: string[];
/** By path below the service. */
let answers: Record<string, Answer>;

// With the clock held nobody would wait for its chunk.
before(() => import('../../src/sources/doorbell.js'));

beforeEach(() => {
  timers = fakeTimers(NOW);
  stub(Math, 'random', () => 0);
  asked = [];
  answers = {};
  stub(window, 'fetch', (url: string) => {
    const path = url.slice(SERVICE.length + 1);
    asked.push(path);
    return Promise.resolve(answers[path]?.() ?? new Response('', { status: 404 }));
  });
});

afterEach(() => {
  sessionStorage.clear();
});

async function probe(reference?: string, events?: string): Promise<UnreadProbe> {
  const element = await fixture<UnreadProbe>(
    html`<unread-probe .src=${SERVICE} .reference=${reference} .events=${events}></unread-probe>`,
  );
  await timers.advance(0);
  return element;
}

// In this order: a page reads from some moment on, and does not stop.
describe('a request that nobody can read yet', () => {
  it('is loading, however much of it has arrived', async () => {
    answers['R-1'] = () => json(request('R-1'));
    const { request: followed } = await probe('R-1');
    expect(asked).to.deep.equal(['R-1']);
    expect(followed.snapshot.state).to.equal('ready');
    expect(followed.stage).to.equal('loading');
    expect(followed.parsed).to.deep.equal({ issues: [] });
  });

  it('is asked for again after half a minute, once, and has no doorbell', async () => {
    answers['R-2'] = () => json(request('R-2'));
    await probe('R-2', '');
    await timers.advance(MINUTE / 2);
    expect(asked).to.deep.equal(['R-2', 'R-2']);
  });

  it('is not asked for again when it says that it is closed, unless it has parts', async () => {
    answers['R-3'] = () => json(request('R-3', { status: 'closed' }));
    answers['R-4'] = () => json(request('R-4', { status: 'closed', related: [] }));
    answers['R-5'] = () => json(null);
    await probe('R-3');
    await probe('R-4');
    await probe('R-5');
    await timers.advance(MINUTE / 2);
    expect(asked).to.deep.equal(['R-3', 'R-4', 'R-5', 'R-4', 'R-5']);
  });

  it('whose link has been exchanged keeps its session, also when nobody ever reads it', async () => {
    const pageUrl = location.href;
    atEnd(() => {
      history.replaceState(null, '', pageUrl);
    });
    history.replaceState(null, '', '#attesa=t0ken');
    const expiresAt = new Date(time.now() + HOUR).toISOString();
    answers['sessions'] = () => json({ session: 's3cret', id: 'R-6', expiresAt }, { status: 201 });
    answers['R-6'] = () => json(request('R-6'));
    const { request: followed } = await probe();
    expect(location.hash).to.equal('');
    expect(asked).to.deep.equal(['sessions', 'R-6']);
    expect(followed.authorization()).to.deep.equal({ Authorization: 'Bearer s3cret' });
    expect(sessionStorage.getItem(`attesa:session:${SERVICE}`)).to.contain('s3cret');
  });

  it('and that may not be seen any more has been seen: the session has ended', async () => {
    answers['R-7'] = () => json(request('R-7'));
    const { request: followed } = await probe('R-7');
    answers['R-7'] = () => new Response('', { status: 401 });
    await timers.advance(MINUTE / 2);
    expect([followed.trouble, followed.stage]).to.deep.equal(['session-ended', 'look-up']);
  });

  it('nor is one lost that cannot be found for a moment', async () => {
    answers['R-8'] = () => json(request('R-8'));
    const { request: followed } = await probe('R-8');
    delete answers['R-8'];
    await timers.advance(MINUTE / 2);
    expect(followed.trouble).to.equal(undefined);
    expect(followed.snapshot.json).to.deep.equal(request('R-8'));
  });

  it('is read when somebody can', async () => {
    answers['R-9'] = () => json(request('R-9'));
    const element = await probe('R-9', '');
    expect(element.request.stage).to.equal('loading');
    readRequestsWith(requestReader);
    expect(element.request.stage).to.equal('ready');
    expect(element.request.parsed.document?.id).to.equal('R-9');
    element.requestUpdate();
    for (let turn = 0; turn < 500 && !asked.includes('R-9/events'); turn += 1) await timers.advance(0);
    expect(asked, 'now there is something to ring for').to.include('R-9/events');
  });
});
