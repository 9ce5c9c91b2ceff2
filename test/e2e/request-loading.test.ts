/** What a tracker does while its parts are on their way, and when they do not come. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { plain, startDemo, type Demo } from './visit.js';

let demo: Demo;
/** A link to a request whose promise has passed. */
let link: string;

before(async () => {
  demo = await startDemo();
  const examples = (await (await fetch(new URL('/demo/requests', demo.service.url))).json()) as {
    readonly state: string;
    readonly link: string;
  }[];
  link = examples.find(({ state }) => state === 'late')?.link ?? '';
});

after(async () => {
  await demo.close();
});

const isFace = (url: URL): boolean => url.pathname.startsWith('/dist/chunks/request-');
const isParts = (url: URL): boolean => url.pathname.startsWith('/dist/chunks/actions-');

/** Opens the link with one chunk of the script in the test's hand; gives what was asked of the service, in order. */
async function open(
  chunk: (url: URL) => boolean,
  answer: (route: Route) => unknown,
): Promise<{ page: Page; asked: string[] }> {
  const page = await demo.browser.newPage({ locale: 'it-IT', timezoneId: 'Europe/Rome' });
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(`${request.method()} ${pathname}`);
  });
  await page.route(chunk, answer);
  await page.goto(new URL(link, demo.service.url).href);
  return { page, asked };
}

const tracker = 'attesa-request-status';
const backOnline = (page: Page): Promise<boolean> =>
  page.evaluate(() => window.dispatchEvent(new Event('online')));
const hash = (page: Page): string => new URL(page.url()).hash;

describe('a tracker', () => {
  it('exchanges its link and asks for the request while its face is on its way', async () => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const { page, asked } = await open(isFace, async (route) => {
      await held;
      await route.continue();
    });
    await page.waitForResponse(/\/api\/requests\/R-[^/]+$/);
    assert.deepEqual(
      asked.map((line) => line.replace(/R-.*/, 'R')),
      ['POST /api/requests/sessions', 'GET /api/requests/R'],
    );
    assert.equal(hash(page), '');
    letGo();
    await page.locator(tracker).locator('#headline').waitFor();
    await page.close();
  });

  it('keeps its session when its face does not come, shows its own content, and the request when it does', async () => {
    const { page, asked } = await open(isFace, (route) => route.abort());
    await page.waitForResponse(/\/api\/requests\/R-[^/]+$/);
    await page.waitForFunction(
      (name) => document.querySelector(name)?.shadowRoot?.querySelector('slot:not([name])'),
      tracker,
    );
    assert.ok(await page.locator(`${tracker} > *`).first().isVisible());
    assert.equal(hash(page), '');
    await page.unroute(isFace);
    await backOnline(page);
    await page.locator(tracker).locator('#headline').waitFor();
    assert.equal(asked.filter((line) => line.startsWith('POST')).length, 1);
    await page.close();
  });

  it('that is late shows by which channels to ask as soon as what they need can be loaded', async () => {
    const { page } = await open(isParts, (route) => route.abort());
    const notice = page.locator(tracker).locator('.notice');
    await notice.waitFor();
    assert.equal(await page.locator(tracker).locator('.contact').count(), 0);
    await page.unroute(isParts);
    await backOnline(page);
    const rows = page.locator(tracker).locator('attesa-channel-picker').locator('.row:not(.waiting)');
    await rows.nth(2).waitFor();
    assert.equal(await rows.count(), 3);
    assert.equal(await notice.count(), 0);
    const more = page.getByRole('button', { name: 'Altri modi' });
    await more.click();
    await rows.nth(3).waitFor();
    assert.equal(await more.isVisible(), false);
    const focused = await page.evaluate((name) => {
      const picker = document.querySelector(name)?.shadowRoot?.activeElement;
      return picker?.shadowRoot?.activeElement?.textContent ?? null;
    }, tracker);
    assert.equal(plain(focused), plain(await rows.nth(3).locator('bdi').first().textContent()));
    await page.close();
  });
});
