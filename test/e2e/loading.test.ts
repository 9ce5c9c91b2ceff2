/** What a page loads before it shows anything: the script, then the document and one chunk beside it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { plain, startDemo, type Demo } from './visit.js';

const NOW = '2026-11-20T10:30:00Z';

const CHANNELS = {
  version: 1,
  timeZone: 'Europe/Rome',
  channels: [{ id: 'email', kind: 'email', address: 'a@example.it', reply: { within: 'PT2H' } }],
};

/** A page of its own that asks for the script by this name. */
const pageFor = (
  script: string,
): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Loading</title>
  <attesa-channel-picker src="/loading.json"><a href="mailto:a@example.it">E-mail</a></attesa-channel-picker>
  <p><attesa-expectation src="/loading.json">soon</attesa-expectation></p>
  <script type="module">
    import { overrideMessages, setClock } from '${script}';
    overrideMessages('en', { neutral: { 'picker.title': 'Talk to us' } });
    setClock(Date.parse('${NOW}'));
  </script>`;

let demo: Demo;

before(async () => {
  demo = await startDemo();
});

after(async () => {
  await demo.close();
});

const isFace = (url: URL): boolean => url.pathname.startsWith('/dist/chunks/channels-');

/** Opens such a page; gives what it asked for after the page itself, in order. */
async function open(
  script: string,
  answer: { face?: (route: Route) => Promise<void>; document?: (route: Route) => Promise<void> },
): Promise<{ page: Page; asked: string[] }> {
  const page = await demo.browser.newPage({ locale: 'en-GB', timezoneId: 'Europe/Rome' });
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname !== '/loading' && pathname !== '/favicon.ico') asked.push(pathname + search);
  });
  const json = (route: Route): Promise<void> => route.fulfill({ json: CHANNELS });
  await page.route('**/loading', (route) =>
    route.fulfill({ contentType: 'text/html', body: pageFor(script) }),
  );
  await page.route('**/loading.json', answer.document ?? json);
  await page.route(isFace, answer.face ?? ((route) => route.continue()));
  await page.goto(new URL('/loading', demo.service.url).href);
  return { page, asked };
}

const inside = (page: Page, element: string, selector: string): Promise<string> =>
  page.locator(element).locator(selector).first().textContent().then(plain);

describe('a page with two elements', () => {
  for (const script of ['/dist/attesa.min.js', '/dist/attesa.min.js?v=2'])
    it(`asks for the document and for one chunk, neither waiting for the other, and shows both (${script})`, async () => {
      // Neither is answered before both were asked for.
      let waiting = 2;
      let goOn = (): void => undefined;
      const both = new Promise<void>((resolve) => (goOn = resolve));
      const asked = (): Promise<void> => {
        waiting -= 1;
        if (waiting === 0) goOn();
        return both;
      };
      const visit = await open(script, {
        async face(route) {
          await asked();
          await route.continue();
        },
        async document(route) {
          await asked();
          await route.fulfill({ json: CHANNELS });
        },
      });
      const { page } = visit;
      assert.equal(await inside(page, 'attesa-channel-picker', '.headline'), 'a reply by 13:30');
      assert.equal(await inside(page, 'attesa-expectation', '[part="text"]'), 'a reply by 13:30');
      assert.equal(await inside(page, 'attesa-channel-picker', 'h2'), 'Talk to us');
      const [first, ...rest] = visit.asked;
      assert.equal(first, script);
      assert.equal(rest.length, 2, rest.join(', '));
      await page.close();
    });

  it('shows its own content when the chunk cannot be loaded', async () => {
    const { page } = await open('/dist/attesa.min.js', { face: (route) => route.abort() });
    await page.waitForFunction(() =>
      document.querySelector('attesa-channel-picker')?.shadowRoot?.querySelector('slot:not([name])'),
    );
    assert.ok(await page.getByRole('link', { name: 'E-mail' }).isVisible());
    assert.ok(await page.getByText('soon').isVisible());
    await page.close();
  });
});
