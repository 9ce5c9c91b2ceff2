/** The closed launcher and what decides over it, on the demo's own pages: consent, a vendor that fails, the simple providers. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { intercom } from '../providers/page/stand-ins.js';
import { plain, startDemo, visit, type Demo, type Visit } from './visit.js';

let demo: Demo;

before(async () => {
  demo = await startDemo();
});

after(async () => {
  await demo.close();
});

const TEXT = 'La sella scricchiola.';

const launcher = (page: Page): Locator => page.locator('attesa-chat-launcher').first();
const door = (page: Page): Locator => launcher(page).locator('button.launch');
const panel = (page: Page): Locator => launcher(page).getByRole('dialog');
const field = (page: Page): Locator => panel(page).locator('#text');
const start = (page: Page): Locator =>
  panel(page).getByRole('button', { name: /Inizia la chat|Lascia il messaggio/ });

/** The press has had all its consequences but for the network's. */
const rendered = (page: Page): Promise<void> =>
  launcher(page).evaluate(async (element) => {
    for (let frames = 0; frames < 3; frames += 1) {
      await (element as HTMLElementTagNameMap['attesa-chat-launcher']).updateComplete;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });

/** Every address that the page asks for from now on, sockets included. */
function listen(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('websocket', (socket) => asked.push(socket.url()));
  return asked;
}

describe('consent', () => {
  for (const path of ['/', '/en/chat', '/snippets/launcher.html'])
    test(`${path}: a press that the page prevents asks for nothing and writes nothing; open() loads the chat`, async () => {
      const { page, context, trouble, storage, close } = await visit(demo, path);
      await door(page).waitFor();
      await page.waitForLoadState('networkidle');
      const asked = listen(page);
      const scripts = await page.locator('script, iframe, link').count();
      await page.evaluate(() => {
        document.addEventListener('attesa-launch', (event) => {
          event.preventDefault();
          document.documentElement.append(`${event.provider} ${event.channelId};`);
        });
      });
      const intents = (): Promise<string[]> =>
        page.evaluate(() => document.documentElement.lastChild?.textContent?.split(';').slice(0, -1) ?? []);

      await door(page).click();
      await rendered(page);
      assert.deepEqual(await intents(), ['desk chat']);
      assert.equal(await panel(page).count(), 0);
      assert.deepEqual(asked, []);
      assert.deepEqual(await storage(), []);
      assert.deepEqual(await context.cookies(), []);
      assert.equal(await page.locator('script, iframe, link').count(), scripts);

      // Later, when the customer has agreed.
      const loaded = page.waitForRequest('**/api/chat/surface.js');
      await launcher(page).evaluate((element) => {
        (element as HTMLElementTagNameMap['attesa-chat-launcher']).open();
      });
      await panel(page).waitFor();
      await loaded;
      assert.deepEqual(await intents(), ['desk chat'], 'the page is not asked a second time');
      assert.deepEqual(await storage(), [], 'before a message is sent there is nothing to keep');
      assert.deepEqual(trouble, { errors: [], foreignRequests: [] });
      await close();
    });
});

describe('a vendor', () => {
  const VENDOR = 'https://widget.intercom.io/**';
  /** What the guide says that a page has to allow. */
  const POLICY = [
    "default-src 'none'",
    "script-src 'self' https://widget.intercom.io https://js.intercomcdn.com",
    "connect-src 'self' https://*.intercom.io wss://*.intercom.io https://*.intercomcdn.com",
    "style-src 'unsafe-inline'",
    "require-trusted-types-for 'script'",
    'trusted-types attesa lit-html',
  ].join('; ');
  // The compiler for Node names its functions.
  const STAND_IN = `globalThis.__name = (given) => given;
    window.vendor = { calls: [], text: '', isOpen: false, hasLauncher: false, isMute: false, tell: {} };
    (${intercom.toString()})();`;

  /** A page with the vendor's launcher, whose script the test answers; `policy` in place of the demo's own. */
  async function shop(
    policy?: string,
  ): Promise<Visit & { asked: string[]; warnings: string[]; vendor: { script: string | undefined } }> {
    const visited = await visit(demo, '/snippets/script.html');
    const { page } = visited;
    const vendor: { script: string | undefined } = { script: undefined };
    await page.route(VENDOR, (route) =>
      vendor.script === undefined
        ? route.fulfill({ status: 404, body: 'not found' })
        : route.fulfill({ contentType: 'text/javascript', body: vendor.script }),
    );
    if (policy !== undefined)
      await page.route('**/snippets/vendor.html', async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers(), 'content-security-policy': policy };
        await route.fulfill({ response, headers });
      });
    const asked = listen(page);
    const warnings: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text());
    });
    await page.goto(new URL('/snippets/vendor.html', demo.service.url).href);
    await door(page).waitFor();
    return { ...visited, asked, warnings, vendor };
  }

  const ofVendor = (asked: readonly string[]): string[] =>
    asked.filter((url) => url.includes('intercom') && !url.startsWith(demo.service.url));

  /** A sentence, the text where it was, and the others with it. */
  async function isNoDeadEnd(page: Page): Promise<void> {
    await panel(page).getByText('La chat non si è caricata.').waitFor();
    await panel(page).getByText('Il tuo testo è ancora qui.').waitFor();
    assert.equal(await field(page).inputValue(), TEXT);
    const ways = panel(page).locator('.other a.choose');
    assert.ok((await ways.count()) >= 3);
    const whatsapp = ways.filter({ hasText: 'WhatsApp' });
    assert.ok((await whatsapp.getAttribute('href'))?.includes(encodeURIComponent(TEXT)));
    for (const button of await panel(page).getByRole('button').all())
      assert.equal(await button.isEnabled(), true);
  }

  test('is asked for nothing before the press, and opened with the text after it', async () => {
    const { page, trouble, storage, asked, warnings, vendor, close } = await shop(POLICY);
    vendor.script = STAND_IN;
    await page.waitForLoadState('networkidle');
    assert.deepEqual(trouble.foreignRequests, []);
    assert.deepEqual(await storage(), []);
    assert.equal(await page.evaluate(() => 'Intercom' in window), false);

    await door(page).click();
    await field(page).fill(TEXT);
    await start(page).click();
    await page.waitForFunction(() => window.vendor?.isOpen);
    assert.equal(await page.evaluate(() => window.vendor.text), TEXT);
    assert.deepEqual(ofVendor(asked), ['https://widget.intercom.io/widget/abc12345']);
    assert.equal(await page.evaluate(() => window.vendor.hasLauncher), false, 'one launcher is enough');
    // The vendor's own window is there now.
    await panel(page).waitFor({ state: 'hidden' });
    assert.deepEqual(trouble.errors, []);
    assert.deepEqual(warnings, []);
    await close();
  });

  test('whose script is a 404 leaves nobody at a dead button, and is tried again', async () => {
    const { page, asked, warnings, vendor, close } = await shop(POLICY);
    await door(page).click();
    await field(page).fill(TEXT);
    await isNoDeadEnd(page);
    assert.equal(warnings.filter((text) => text.includes('widget.intercom.io')).length, 1);
    assert.equal(ofVendor(asked).length, 1);

    vendor.script = STAND_IN;
    await start(page).click();
    await page.waitForFunction(() => window.vendor?.isOpen);
    assert.equal(await page.evaluate(() => window.vendor.text), TEXT);
    await close();
  });

  test('whose script throws, likewise, though a page hears nothing of another origin’s errors', async () => {
    const { page, warnings, vendor, close } = await shop(POLICY);
    vendor.script = `window.Intercom = () => {}; throw new Error('secret');`;
    await door(page).click();
    await field(page).fill(TEXT);
    await isNoDeadEnd(page);
    assert.match(warnings.join(), /was loaded and does not work/);
    await close();
  });

  test('that the page’s policy does not allow, likewise; the developer is told which directive', async () => {
    const { page, asked, warnings, close } = await shop();
    await door(page).click();
    await field(page).fill(TEXT);
    await isNoDeadEnd(page);
    assert.match(warnings.join(), /Content-Security-Policy/);
    assert.deepEqual(ofVendor(asked), []);
    await close();
  });
});

describe('providers that need nobody', () => {
  const figure = (page: Page, name: string): Locator => page.locator(`#${name} attesa-chat-launcher`);

  test('callback: a number is left in the panel, once, and the service says by when', async () => {
    const { page, trouble, storage, close } = await visit(
      demo,
      '/gallery/launcher?group=vere&register=informal',
    );
    // The gallery has pressed it and written a text already.
    const callback = figure(page, 'callback');
    await callback.getByLabel('Numero di telefono').fill('06 1234 5678');
    assert.equal(await callback.getByText(/attesa/i).count(), 0, 'nobody is waited for yet');
    assert.match(await callback.getByLabel(/Di che cosa si tratta/).inputValue(), /La batteria/);
    const answer = page.waitForResponse('**/api/callback');
    await callback.getByRole('button', { name: 'Richiamatemi' }).dblclick();
    assert.equal((await answer).status(), 201);
    const done = callback.getByText(/Ti chiamiamo noi al/).first();
    await done.waitFor();
    assert.match(plain(await done.textContent()), /Ti chiamiamo noi al 06 1234 5678, /);
    assert.deepEqual(await storage(), []);
    assert.deepEqual(trouble, { errors: [], foreignRequests: [] });
    await close();
  });

  test('link: a page in a tab of its own, and the text is still here to be copied', async () => {
    const { page, context, trouble, close } = await visit(
      demo,
      '/gallery/launcher?group=vere&register=informal',
    );
    const link = figure(page, 'link-page');
    await link.locator('#text').fill(TEXT);
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      link.locator('.write button.primary').click(),
    ]);
    await tab.waitForLoadState();
    assert.equal(new URL(tab.url()).pathname, '/form');
    assert.equal(await tab.evaluate(() => window.opener), null);
    await link.locator('.state').getByText('La chat continua in un’altra pagina.').waitFor();
    assert.equal(await link.locator('#text').inputValue(), TEXT);
    assert.deepEqual(trouble, { errors: [], foreignRequests: [] });
    await close();
  });
});
