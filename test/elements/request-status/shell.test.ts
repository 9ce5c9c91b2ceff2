import { expect } from '@open-wc/testing';
import type { AttesaRequestStatus } from '../../../src/elements/request-status/request-status.js';
import '../../../src/elements/request-status/define.js';
import { all, atEnd, get, has, json, plain, settled, stub, t } from '../support.js';
import { waitUntil } from '../../support/wait.js';
import { REQUESTS, URL_OF_IT, comes, ready, request, resolved, text } from './support.js';

interface Asked {
  readonly url: string;
  readonly body: unknown;
  readonly session: string | null;
}

/** A service whose answers the test gives when it likes. */
function slowService(): {
  readonly asked: Asked[];
  answer(url: string, body: object): Promise<void>;
} {
  const asked: Asked[] = [];
  const waiting = new Map<string, (response: Response) => void>();
  stub(window, 'fetch', (url: string, { body, headers }: RequestInit = {}) => {
    asked.push({
      url,
      body: typeof body === 'string' ? JSON.parse(body) : undefined,
      session: new Headers(headers).get('authorization'),
    });
    return new Promise<Response>((resolve) => waiting.set(url, resolve));
  });
  return {
    asked,
    async answer(url, body) {
      waiting.get(url)?.(json(body));
      for (let turns = 0; turns < 20; turns += 1) await Promise.resolve();
    },
  };
}

/** In a box of this width, with content that is shown where there is nothing else. */
function mount(properties: Partial<AttesaRequestStatus>, width = 600): AttesaRequestStatus {
  const box = document.createElement('div');
  box.style.inlineSize = `${width.toString()}px`;
  const element = document.createElement('attesa-request-status');
  element.textContent = 'Call us.';
  Object.assign(element, properties);
  box.append(element);
  document.body.append(box);
  atEnd(() => {
    box.remove();
  });
  return element;
}

/** What a tracker shows with nothing but its class. */
async function firstRender(element: AttesaRequestStatus): Promise<void> {
  while (!element.hasUpdated) await Promise.resolve();
}

const height = (element: Element): number => element.getBoundingClientRect().height;

afterEach(() => {
  sessionStorage.clear();
});

// One test: a page has a first tracker only once.
it('A page’s first tracker takes its link and asks for its request at once, keeps its room, and loses nothing', async () => {
  const pageUrl = location.href;
  atEnd(() => {
    history.replaceState(null, '', pageUrl);
  });
  history.replaceState(null, '', '#attesa=t0ken&part=2');
  const service = slowService();
  const element = mount({ src: REQUESTS });
  const named = mount({ src: 'https://other.example/requests', reference: 'R-7F3K-2Q' });
  const nothing = mount({});
  const asking = mount({ src: 'https://third.example/requests' });
  const compact = mount({ data: request(), layout: 'compact' });
  const left = mount({ data: request() });
  const late = mount({ data: request() });
  for (const each of [element, named, nothing, asking, compact, left, late]) await firstRender(each);
  const shells = [element, named, asking, compact];

  expect(has(element, '.phase, .notice, h2'), 'there are no words yet').to.equal(false);
  expect(location.hash, 'the token is nobody else’s').to.equal('#part=2');
  expect(service.asked).to.deep.equal([
    { url: `${REQUESTS}/sessions`, body: { token: 't0ken' }, session: null },
    { url: 'https://other.example/requests/R-7F3K-2Q', body: undefined, session: null },
  ]);
  expect(get(element, '.base').getAttribute('aria-busy')).to.equal('true');
  expect(all(element, '.waiting[aria-hidden="true"]')).to.have.length(1);
  expect(plain(nothing.shadowRoot?.textContent)).to.equal('');
  expect(has(nothing, 'slot:not([name])'), 'what has no source shows its content').to.equal(true);
  const heights = shells.map(height);
  const regions = shells.map((each) => get(each, '[role="status"]'));

  const session = { session: 's3cret', id: 'R-7F3K-2Q', expiresAt: '2026-11-20T11:30:00Z' };
  await service.answer(`${REQUESTS}/sessions`, session);
  await waitUntil(() => service.asked.length === 3);
  expect(service.asked.at(-1)).to.deep.equal({
    url: URL_OF_IT,
    body: undefined,
    session: 'Bearer s3cret',
  });
  await service.answer(URL_OF_IT, resolved());
  expect(has(element, '.phase'), 'still no words').to.equal(false);
  left.remove();
  const others = late.parentElement!;
  late.remove();

  await element.updateComplete;
  expect(text(element, '.phase'), 'what arrived before is read').to.equal(t('phase.resolved'));
  await settled(named);
  expect(height(named), 'the room stays as it was').to.equal(heights[1]);
  expect(text(named, '[role="status"]')).to.equal(t('request.loading'));
  expect(has(named, '.phase, .notice')).to.equal(false);
  expect(plain(left.shadowRoot?.textContent), 'which left too early').to.equal('');
  others.append(late);
  await settled(late);
  expect(text(late, '.phase'), 'which came back').to.equal(t('phase.in-progress'));
  await comes(() => has(asking, '#email'), 'the form');
  expect(Math.abs(height(asking) - heights[2]!), 'room for the form').to.be.below(24);
  expect(Math.abs(height(compact) - heights[3]!), 'room for a compact one').to.be.below(24);
  expect(
    shells.map((each, index) => get(each, '[role="status"]') === regions[index]),
    'the live regions are the same',
  ).to.deep.equal([true, true, true, true]);
  expect(service.asked).to.have.length(3);
});

it('A later tracker shows its request in its first render', async () => {
  const element = mount({ data: request() });
  await firstRender(element);
  expect(text(element, '.phase')).to.equal(t('phase.in-progress'));
  await ready(element);
});

for (const [width, most] of [
  [600, 24],
  [300, 24],
] as const)
  it(`At ${width.toString()} px what stands below a typical request moves little when it arrives, and never up`, async () => {
    const service = slowService();
    const element = mount({ src: REQUESTS, reference: 'R-7F3K-2Q' }, width);
    await settled(element);
    const em = parseFloat(getComputedStyle(element).fontSize);
    const before = height(element) / em;
    await service.answer(URL_OF_IT, request());
    await ready(element);
    const moved = height(element) / em - before;
    expect(moved).to.be.within(0, most);
  });
