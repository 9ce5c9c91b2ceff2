/**
 * Nothing jolts: from the first paint to the data no page of the demo shifts, on a good line and on a bad one, and what
 * floats above it hides nothing that has the focus.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startDemo, type Demo } from './visit.js';

interface Shift {
  readonly value: number;
  /** What moved, from where to where. */
  readonly sources: readonly string[];
}

interface Watched extends Window {
  shifts?: Shift[];
  /** Where the page stood, frame by frame, px. */
  places?: number[];
}

type Line = 'good' | 'bad';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1024, height: 768 };

/** A busy morning, and a night: other words, of other lengths. */
const MORNING = '2026-11-20T10:40:00Z';
const NIGHT = '2026-11-20T22:40:00Z';

let demo: Demo;
/** Page and fragment that show one request, by its state. */
const links = new Map<string, string>();

before(async () => {
  demo = await startDemo();
  const answer = await fetch(new URL('/demo/requests', demo.service.url));
  for (const { state, link } of (await answer.json()) as readonly { state: string; link: string }[])
    links.set(state, link);
});

after(async () => {
  await demo.close();
});

/** Opens a page nobody has opened before, shows it to its end, and gives what moved meanwhile. */
async function shiftsOf(path: string, line: Line, viewport: typeof PHONE, memory?: string): Promise<Shift[]> {
  const context = await demo.browser.newContext({
    viewport,
    locale: path.startsWith('/en') ? 'en-GB' : 'it-IT',
    timezoneId: 'Europe/Rome',
  });
  const page = await context.newPage();
  if (line === 'bad') {
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 400,
      downloadThroughput: 400_000 / 8,
      uploadThroughput: 400_000 / 8,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  await page.addInitScript(watch);
  if (memory !== undefined) await page.addInitScript(remember, memory);
  await page.goto(new URL(path, demo.service.url).href, { timeout: 60_000 });
  await page.waitForFunction(isStill, undefined, { timeout: 60_000 });
  const shifts = await page.evaluate(shown);
  await context.close();
  return shifts;
}

const said = (shifts: readonly Shift[]): string =>
  shifts.map(({ value, sources }) => [value.toFixed(4), ...sources].join('\n  ')).join('\n');

async function assertSteady(path: string, line: Line, viewport: typeof PHONE): Promise<void> {
  const shifts = await shiftsOf(path, line, viewport);
  assert.equal(said(shifts), '', `${path}, ${viewport.width.toString()} px, ${line} line`);
}

const rehearsed = (path: string, at: string): string => `${path}?at=${at}`;

// A slow line is mostly waiting: several pages wait at once.
describe('from the first paint to the data nothing shifts', { concurrency: 3 }, () => {
  const site = ['/', '/form', '/callback', '/chat'];
  const states = ['late-new-date', 'resolved', 'parcel'];
  const others = [
    '/request',
    '/en/request',
    '/gallery',
    '/gallery/requests',
    '/gallery/launcher',
    '/gallery/hard',
    '/gallery/hard/unset',
    '/gallery/hard/large',
    '/themes',
    '/en/themes',
    '/words',
    '/words/situations',
    '/hostile',
    '/snippets/script.html',
    '/snippets/links.html',
    '/snippets/json-ld.html',
    '/snippets/launcher.html',
    '/no-such-page',
  ];

  for (const viewport of [PHONE, DESKTOP]) {
    const width = `${viewport.width.toString()} px`;
    for (const path of site) {
      it(`${path} at night, ${width}`, () => assertSteady(rehearsed(path, NIGHT), 'good', viewport));
      it(`${path}, ${width}, on a bad line`, () => assertSteady(rehearsed(path, MORNING), 'bad', viewport));
      const english = path === '/' ? '/en' : `/en${path}`;
      it(`${english}, ${width}`, () => assertSteady(rehearsed(english, MORNING), 'good', viewport));
    }
    for (const path of others) it(`${path}, ${width}`, () => assertSteady(path, 'good', viewport));
    for (const state of states)
      it(`a request (${state}), ${width}`, () => assertSteady(links.get(state) ?? '', 'good', viewport));
    it(`a request, ${width}, on a bad line`, () =>
      assertSteady(links.get('late-new-date') ?? '', 'bad', viewport));
  }

  for (const path of others) it(`${path}, on a bad line`, () => assertSteady(path, 'bad', PHONE));

  it('with a channel that this device remembers', async () => {
    const source = new URL('/channels.json', demo.service.url);
    source.searchParams.set('at', MORNING);
    for (const line of ['good', 'bad'] as const) {
      const shifts = await shiftsOf(rehearsed('/', MORNING), line, PHONE, `attesa:remembered:${source.href}`);
      assert.equal(said(shifts), '', `${line} line`);
    }
  });

  it('read again, a page stands at once where it stood', async () => {
    const page = await demo.browser.newPage({ viewport: PHONE, locale: 'it-IT' });
    await page.addInitScript(watchPlaces);
    await page.goto(new URL(rehearsed('/', MORNING), demo.service.url).href);
    await page.waitForFunction(isStill);
    await page.evaluate(() => {
      window.scrollTo({ top: 800, behavior: 'instant' });
    });
    await page.reload();
    await page.waitForFunction(isStill);
    await page.evaluate(shown);
    const places = await page.evaluate(() => (window as Watched).places ?? []);
    assert.deepEqual(
      places.filter((place) => place !== 0),
      [800],
      'it may show its top first, and nothing between',
    );
    await page.close();
  });

  it('and what does shift is seen', async () => {
    const page = await demo.browser.newPage({ viewport: PHONE });
    await page.addInitScript(watch);
    await page.route('**/jolt', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><meta name="viewport" content="width=device-width"><title>Jolt</title>
          <div></div><p>What stands below moves.</p>`,
      }),
    );
    await page.goto(new URL('/jolt', demo.service.url).href);
    assert.deepEqual(await page.evaluate(shown), []);
    await page.locator('div').evaluate((element) => {
      element.style.height = '200px';
    });
    const shifts = await page.evaluate(shown);
    assert.match(said(shifts), /^0\.\d+\n {2}\w+: .* → /);
    await page.close();
  });
});

describe('what floats over a page', () => {
  for (const viewport of [PHONE, { width: 320, height: 256 }]) {
    it(`hides nothing that has the focus (${viewport.width.toString()} × ${viewport.height.toString()})`, async () => {
      const page = await demo.browser.newPage({ viewport, locale: 'it-IT', reducedMotion: 'reduce' });
      await page.goto(new URL(rehearsed('/form', MORNING), demo.service.url).href);
      await page.waitForFunction(isStill);
      const hidden: string[] = [];
      const seen = new Set<string>();
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(coverOfFocus);
        if (focused === null) break;
        seen.add(focused.name);
        if (focused.cover !== null) hidden.push(`${focused.name} is behind ${focused.cover}`);
      }
      assert.deepEqual(hidden, []);
      assert.ok(seen.has('#message'), [...seen].join(', '));
      await page.close();
    });
  }
});

// ------------------------------------------------------------------------------------------------ these run in the page

function watch(): void {
  // Methods: a function with a name of its own would ask for a helper that the page does not have.
  const words = {
    nameOf(node: Node | null): string {
      if (node === null) return 'something within an element';
      if (!(node instanceof Element)) return `“${node.nodeValue?.trim().slice(0, 40) ?? ''}”`;
      return `${node.localName}${node.id && `#${node.id}`}${node.className && `.${node.className}`}`;
    },
    box({ x, y, width, height }: DOMRectReadOnly): string {
      return [x, y, width, height].map((length) => Math.round(length)).join(' ');
    },
  };
  const shifts: Shift[] = ((window as Watched).shifts = []);
  interface LayoutShift extends PerformanceEntry {
    readonly value: number;
    readonly hadRecentInput: boolean;
    readonly sources: readonly {
      readonly node: Node | null;
      readonly previousRect: DOMRectReadOnly;
      readonly currentRect: DOMRectReadOnly;
    }[];
  }
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as LayoutShift[])
      if (!hadRecentInput)
        shifts.push({
          value,
          sources: sources.map(
            ({ node, previousRect, currentRect }) =>
              `${words.nameOf(node)}: ${words.box(previousRect)} → ${words.box(currentRect)}`,
          ),
        });
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Notes where the page stands whenever a frame finds it elsewhere. */
function watchPlaces(): void {
  const places: number[] = ((window as Watched).places = []);
  // A method: a function with a name of its own would ask for a helper that the page does not have.
  const eye = {
    look(): void {
      const place = Math.round(window.scrollY);
      if (places.at(-1) !== place) places.push(place);
      requestAnimationFrame(eye.look);
    },
  };
  eye.look();
}

/** An hour ago WhatsApp was opened from here. */
function remember(key: string): void {
  const at = Date.parse('2026-11-20T09:40:00Z');
  const remembered = { channelId: 'whatsapp', at, by: at + 3 * 3_600_000, usually: true, code: 'R-7F3K' };
  localStorage.setItem(key, JSON.stringify(remembered));
}

/** Everything on the page has its data, and its parts. */
function isStill(): boolean {
  if (document.readyState !== 'complete' || document.fonts.status === 'loading') return false;
  // The gallery says it by itself.
  if (document.body.matches('.gallery')) return 'settled' in document.documentElement.dataset;
  return [...document.querySelectorAll<HTMLElement>('*')]
    .filter(({ localName }) => /^attesa-(channel|request|chat|expectation)/.test(localName))
    .every((element) => {
      const { localName, shadowRoot: root } = element;
      if (root === null) return false;
      if (root.querySelector('[aria-busy="true"], .bone')) return false;
      if (localName === 'attesa-expectation') return root.querySelector('[part="text"]') !== null;
      // What the tracker's tools do comes with its second part, and with it what it says of doing nothing.
      return root.querySelector('.idle p')?.textContent !== '';
    });
}

/** What has shifted, once the last of it has been painted. */
async function shown(): Promise<Shift[]> {
  for (let frame = 0; frame < 4; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  // An entry is told in a task of its own, after its frame.
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  return (window as Watched).shifts ?? [];
}

/** What has the focus, and what else is to be seen where its middle is; `null` at the end of the page. */
function coverOfFocus(): { name: string; cover: string | null } | null {
  let root: DocumentOrShadowRoot = document;
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) {
    root = focused.shadowRoot;
    focused = root.activeElement;
  }
  if (focused === null || focused === document.body) return null;
  const { left, top, width, height } = focused.getBoundingClientRect();
  // As much of it as fits in the window: what is taller has its beginning in sight.
  const y = Math.min(top + height / 2, innerHeight - 1);
  const found = root.elementFromPoint(left + width / 2, y);
  const name = focused.id
    ? `#${focused.id}`
    : `${focused.localName} “${focused.textContent.trim().slice(0, 30)}”`;
  const isClear = found !== null && (focused.contains(found) || found.contains(focused));
  return { name, cover: isClear ? null : (found?.localName ?? 'the edge of the window') };
}
