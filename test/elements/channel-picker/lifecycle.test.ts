import { expect, fixture, html } from '@open-wc/testing';
import type { AttesaChannelPicker } from '../../../src/elements/channel-picker/channel-picker.js';
import { waitUntil } from '../../support/wait.js';
import {
  HOUR,
  MINUTE,
  atEnd,
  brand,
  fakeTimers,
  find,
  get,
  headline,
  heard,
  json,
  lookAway,
  names,
  never,
  open,
  picker,
  pickerOf,
  rows,
  serve,
  settled,
  stub,
  time,
  MONDAY,
} from '../support.js';

const pickersOf = (url: string, count: number): Promise<HTMLElement> =>
  fixture<HTMLElement>(
    html`<div>
      ${Array.from({ length: count }, () => html`<attesa-channel-picker src=${url}></attesa-channel-picker>`)}
    </div>`,
  );

async function write(element: AttesaChannelPicker, text: string): Promise<void> {
  const draft = get<HTMLTextAreaElement>(element, 'textarea');
  draft.value = text;
  draft.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(element);
}

describe('a picker that is moved', () => {
  it('keeps its data, its order, its open panel and what was typed, and asks and tells nothing again', async () => {
    const { url, asked } = serve(() => json(brand()));
    const element = await pickerOf(url);
    await waitUntil(() => rows(element).length === 4);
    await open(element, 'WhatsApp');
    await write(element, 'My saddle creaks.');
    time.set('2026-11-20T10:38:00Z');
    await settled(element);
    const order = names(element);
    await waitUntil(() => asked.length > 0);
    const before = asked.length;
    const shown = heard('attesa-shown');
    const other = document.body.appendChild(document.createElement('div'));
    atEnd(() => {
      other.remove();
    });
    other.append(element);
    await settled(element);
    await settled(element);
    expect(names(element)).to.deep.equal(order);
    expect(get<HTMLTextAreaElement>(element, 'textarea').value).to.equal('My saddle creaks.');
    expect(asked).to.have.length(before);
    expect(shown).to.have.length(0);
  });

  it('goes on telling the time', async () => {
    const element = await picker(brand({ channels: [{ id: 'chat', kind: 'chat', href: '/chat' }] }));
    element.parentElement!.prepend(element);
    time.set('2026-11-20T17:00:00Z');
    await settled(element);
    expect(headline(element, 'Chat')).to.equal(MONDAY);
  });

  it('that comes back later is right at once, from what it knew and what the clock says', async () => {
    const { url, asked } = serve((_asked, count) => (count === 1 ? json(brand()) : never()));
    const element = await pickerOf(url);
    await waitUntil(() => rows(element).length === 4);
    const parent = element.parentElement!;
    element.remove();
    await Promise.resolve();
    time.set('2026-11-20T17:00:00Z');
    parent.append(element);
    await settled(element);
    expect(headline(element, 'Phone')).to.contain(MONDAY);
    expect(asked).to.have.length(2);
  });
});

describe('a picker that is removed', () => {
  it('lets its request go', async () => {
    const { url, asked } = serve(never);
    const element = await pickerOf(url);
    element.remove();
    await Promise.resolve();
    expect(asked[0]?.init.signal?.aborted).to.equal(true);
  });

  it('leaves no timer, no listener and no request behind', async () => {
    const listeners = new Map<string, number>();
    for (const target of [window, document]) {
      for (const [method, change] of [
        ['addEventListener', 1],
        ['removeEventListener', -1],
      ] as const) {
        const original = target[method].bind(target) as (...args: unknown[]) => void;
        stub(target, method, (type: string, ...rest: unknown[]) => {
          listeners.set(type, (listeners.get(type) ?? 0) + change);
          original(type, ...rest);
        });
      }
    }
    const timers = fakeTimers();
    const { url, asked } = serve(() => json(brand()));
    const element = await pickerOf(url);
    await timers.advance(1000);
    expect(rows(element)).to.have.length(4);
    expect(timers.pending).to.equal(1);
    expect(listeners.get('visibilitychange')).to.equal(1);
    element.remove();
    await timers.advance(0);
    expect(timers.pending).to.equal(0);
    expect([...listeners.values()].filter((count) => count !== 0)).to.deep.equal([]);
    const before = asked.length;
    await timers.advance(24 * HOUR);
    expect(asked).to.have.length(before);
    expect(timers.pending).to.equal(0);
  });

  it('and updates once more after that stays asleep', async () => {
    const timers = fakeTimers();
    const element = await picker(brand());
    element.remove();
    element.requestUpdate();
    await settled(element);
    expect(timers.pending).to.equal(0);
  });

  it('while its panel is being loaded comes to no harm', async () => {
    const element = await picker(brand());
    const parent = element.parentElement!;
    get(element, '.choose').click();
    element.remove();
    await import('../../../src/elements/channel-picker/leave-panel.js');
    await settled(element);
    parent.append(element);
    await waitUntil(() => find(element, '.panel'));
  });
});

describe('many pickers on a page', () => {
  it('share one request, one timer and one answer', async () => {
    const timers = fakeTimers();
    const { url, asked } = serve(() => json(brand()));
    const page = await pickersOf(url, 100);
    await timers.advance(1000);
    const pickers = [...page.querySelectorAll('attesa-channel-picker')];
    expect(pickers.filter((element) => rows(element).length === 4)).to.have.length(100);
    expect(asked).to.have.length(1);
    expect(timers.pending).to.equal(1);
    await timers.advance(31_000);
    expect(asked).to.have.length(2);
    expect(timers.pending).to.equal(1);
  });

  it('wake once a minute at most, all in one go', async () => {
    const timers = fakeTimers();
    await fixture(
      html`<div>
        ${Array.from({ length: 100 }, () => html`<attesa-channel-picker .data=${brand()}></attesa-channel-picker>`)}
      </div>`,
    );
    await timers.advance(0);
    const before = timers.set;
    await timers.advance(10 * MINUTE);
    expect(timers.set - before).to.be.at.most(22);
  });

  it('ask each address once', async () => {
    const first = serve(() => json(brand()));
    const second = serve(() => json(brand()));
    await pickersOf(first.url, 3);
    await pickersOf(second.url, 3);
    expect([first.asked.length, second.asked.length]).to.deep.equal([1, 1]);
  });

  it('the last one to leave stops the asking', async () => {
    const timers = fakeTimers();
    const { url, asked } = serve(() => json(brand()));
    const page = await pickersOf(url, 2);
    await timers.advance(1000);
    page.firstElementChild!.remove();
    await timers.advance(31_000);
    expect(asked).to.have.length(2);
    page.firstElementChild!.remove();
    await timers.advance(HOUR);
    expect(asked).to.have.length(2);
  });
});

describe('a hidden page', () => {
  it('asks nothing and keeps no timer until somebody looks', async () => {
    const timers = fakeTimers();
    lookAway(true);
    const { url, asked } = serve(() => json(brand()));
    const element = await pickerOf(url);
    await timers.advance(HOUR);
    expect(asked).to.have.length(0);
    expect(timers.pending).to.equal(0);
    lookAway(false);
    await timers.advance(0);
    expect(asked).to.have.length(1);
    expect(rows(element)).to.have.length(4);
  });

  it('asks once on the return, however often the browser says so', async () => {
    const timers = fakeTimers();
    const { url, asked } = serve(() => json(brand()));
    await pickerOf(url);
    await timers.advance(1000);
    lookAway(true);
    await timers.advance(HOUR);
    lookAway(false);
    window.dispatchEvent(new Event('pageshow'));
    window.dispatchEvent(new Event('online'));
    await timers.advance(0);
    expect(asked).to.have.length(2);
  });
});

describe('a page that only looks', () => {
  it('has nothing in its storage and asks nobody else', async () => {
    const touched: string[] = [];
    for (const method of ['setItem', 'removeItem', 'clear'] as const) {
      stub(
        Storage.prototype,
        method,
        (...args: unknown[]) => void touched.push(`${method} ${args.join(' ')}`),
      );
    }
    stub(indexedDB, 'open', () => touched.push('indexedDB'));
    const { url, asked } = serve(() => json(brand()));
    const element = await pickerOf(url, { remember: true });
    await waitUntil(() => rows(element).length === 4);
    time.advance(HOUR);
    await settled(element);
    await open(element, 'WhatsApp');
    expect(touched).to.deep.equal([]);
    expect(document.cookie).to.equal('');
    for (const { url: address } of asked) expect(address).to.equal(url);
    const foreign = performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).origin !== location.origin);
    expect(foreign.map(({ name }) => name)).to.deep.equal([]);
  });

  it('sends no credentials of its own, and no header but what it accepts', async () => {
    const { url, asked } = serve(() => json(brand()));
    await pickerOf(url);
    expect([...new Headers(asked[0]?.init.headers).keys()].filter((name) => name !== 'accept')).to.deep.equal(
      [],
    );
    expect(asked[0]?.init.credentials ?? 'same-origin').to.equal('same-origin');
    expect(asked[0]?.init.method ?? 'GET').to.equal('GET');
    expect(asked[0]?.init.body).to.equal(undefined);
  });
});
