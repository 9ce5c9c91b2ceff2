/** The engines, as far as a person needs them: a window in which a script can look, and a hand and keys that are real. */
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { remote } from 'webdriverio';
import { browserArgs, findBrowser, type Engine } from '../support/browser.mjs';
import { pressed, startWebKit, typed } from '../support/webkit.mjs';

export interface Tab {
  go(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function's source in the page. */
  look<T>(source: string, ...given: readonly (string | number | undefined)[]): Promise<T>;
  point(x: number, y: number): Promise<void>;
  type(text: string): Promise<void>;
  press(key: string): Promise<void>;
  /** The tab that the page opened last. */
  opened(): Promise<Tab>;
  close(): Promise<void>;
}

/** A browser of an Italian in Rome; every visitor is a person of their own. */
export interface Shop {
  visitor(): Promise<Tab>;
  close(): Promise<void>;
}

const SIZE = { width: 390, height: 844 };

export const engine = (process.env['ATTESA_ENGINE'] ?? 'chromium') as Engine;

export const openBrowser = (): Promise<Shop> => (engine === 'webkit' ? openWebKit() : openPuppeteer(engine));

async function openPuppeteer(browser: 'chromium' | 'firefox'): Promise<Shop> {
  const executablePath = await findBrowser(browser);
  if (executablePath === undefined) throw new Error(`There is no ${browser}.`);
  const shop = await puppeteer.launch({
    executablePath,
    browser: browser === 'firefox' ? 'firefox' : 'chrome',
    args: browser === 'firefox' ? [] : [...browserArgs, '--lang=it-IT'],
    extraPrefsFirefox: { 'intl.accept_languages': 'it-IT, it' },
    env: { ...process.env, TZ: 'Europe/Rome' },
    protocolTimeout: 120_000,
  });
  return {
    async visitor() {
      const context = await shop.createBrowserContext();
      return puppeteerTab(shop, await context.newPage(), () => context.close());
    },
    close: () => shop.close(),
  };
}

async function puppeteerTab(shop: Browser, page: Page, close: () => Promise<void>): Promise<Tab> {
  await page.setViewport(SIZE);
  return {
    async go(url) {
      await page.goto(url);
    },
    async reload() {
      await page.reload();
    },
    look: (source, ...given) => page.evaluate(`(${source})(...${JSON.stringify(given)})`) as Promise<never>,
    point: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key as KeyInput),
    async opened() {
      const last = await appears(() => page.browserContext().pages(), page);
      return puppeteerTab(shop, last, () => last.close());
    },
    close,
  };
}

/** The tab that is not the known one, once there is one. */
async function appears<T>(all: () => Promise<readonly T[]>, known: T): Promise<T> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const found = (await all()).find((each) => each !== known);
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error('No tab was opened.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

type Driver = Awaited<ReturnType<typeof remote>>;

/** One process of it drives one browser with one visitor. */
async function openWebKit(): Promise<Shop> {
  const open = new Set<() => Promise<void>>();
  return {
    async visitor() {
      const webkit = await startWebKit({ screen: `${SIZE.width.toString()}x${SIZE.height.toString()}` });
      const driver = await remote(webkit.options);
      const close = async (): Promise<void> => {
        if (!open.delete(close)) return;
        await driver.deleteSession();
        webkit.close();
      };
      open.add(close);
      return webKitTab(driver, await driver.getWindowHandle(), close);
    },
    async close() {
      for (const each of open) await each();
    },
  };
}

function webKitTab(driver: Driver, handle: string, close: () => Promise<void>): Tab {
  const here = async (): Promise<Driver> => {
    if ((await driver.getWindowHandle()) !== handle) await driver.switchToWindow(handle);
    return driver;
  };
  return {
    async go(url) {
      await (await here()).navigateTo(url);
    },
    reload: async () => (await here()).refresh(),
    look: async (source, ...given) =>
      (await here()).executeScript(`return (${source})(...arguments)`, [...given]) as Promise<never>,
    async point(x, y) {
      await (
        await here()
      ).performActions([
        {
          type: 'pointer',
          id: 'hand',
          actions: [
            { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ]);
    },
    type: async (text) => (await here()).performActions(typed(text)),
    press: async (key) => (await here()).performActions(pressed(key)),
    async opened() {
      const last = await appears(() => driver.getWindowHandles(), handle);
      return webKitTab(driver, last, async () => {
        await driver.switchToWindow(last);
        await driver.closeWindow();
        await driver.switchToWindow(handle);
      });
    },
    close,
  };
}
