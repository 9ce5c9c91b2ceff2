import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { startService, type Service } from '../../demo/service/server.js';

/** No call home: whatever request is seen was made by the page. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

export interface Demo {
  readonly service: Service;
  readonly browser: Browser;
  close(): Promise<void>;
}

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['ATTESA_BROWSER'] ?? '/usr/bin/chromium',
    args: ARGUMENTS,
  });

export async function startDemo(): Promise<Demo> {
  const service = await startService(0);
  const browser = await launchBrowser();
  return {
    service,
    browser,
    async close() {
      await browser.close();
      await service.close();
    },
  };
}

/** What a page did that a customer, or a security officer, would mind. */
export interface Trouble {
  readonly errors: string[];
  readonly foreignRequests: string[];
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly trouble: Trouble;
  /** Storage written so far, by any means. */
  storage(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** An Italian in Rome, unless told otherwise. */
export async function visit(
  { service, browser }: Demo,
  path: string,
  {
    at,
    ...options
  }: BrowserContextOptions & { /** Where the browser's clock starts, epoch ms. */ readonly at?: number } = {},
): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    viewport: { width: 390, height: 844 },
    ...options,
  });
  if (at !== undefined) await context.clock.install({ time: at });
  const trouble: Trouble = { errors: [], foreignRequests: [] };
  const page = await context.newPage();
  const origin = new URL(service.url).origin;
  page.on('pageerror', (error) => trouble.errors.push(error.message));
  page.on('console', (message) => {
    // The browser itself reports every failed request; on /broken that is the point.
    if (message.type() === 'error' && !message.location().url.includes('/broken/'))
      trouble.errors.push(message.text());
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) trouble.foreignRequests.push(request.url());
  });
  await page.addInitScript(record);
  await page.goto(new URL(path, service.url).href);
  return {
    page,
    context,
    trouble,
    storage: () => page.evaluate(stored),
    close: () => context.close(),
  };
}

interface Recorded extends Window {
  attesaShown?: { channelId: string; basis: string; state: string }[];
  writes?: string[];
}

/** Runs in the page before anything else. */
function record(): void {
  const recorded = window as Recorded;
  const shown = (recorded.attesaShown = [] as NonNullable<Recorded['attesaShown']>);
  const writes = (recorded.writes = [] as string[]);
  document.addEventListener('attesa-shown', (event) => {
    const { channelId, basis, state } = event as unknown as {
      channelId: string;
      basis: string;
      state: string;
    };
    shown.push({ channelId, basis, state });
  });
  // Seen through the prototype's own functions, so that a value written and removed again is noticed too.
  for (const method of ['setItem', 'removeItem', 'clear'] as const) {
    const original = Reflect.get(Storage.prototype, method) as (...args: unknown[]) => void;
    Object.defineProperty(Storage.prototype, method, {
      value(this: Storage, ...args: unknown[]) {
        writes.push(`${method} ${String(args[0])}`);
        original.apply(this, args);
      },
    });
  }
}

/** Runs in the page. */
async function stored(): Promise<string[]> {
  const databases = await indexedDB.databases();
  return [
    ...((window as Recorded).writes ?? []),
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(document.cookie === '' ? [] : [document.cookie]),
    ...databases.map(({ name }) => name ?? ''),
  ];
}

export function shownOn(page: Page): Promise<NonNullable<Recorded['attesaShown']>> {
  return page.evaluate(() => (window as Recorded).attesaShown ?? []);
}

/** Intl writes thin and hard spaces; a reader sees spaces. */
export function plain(text: string | null): string {
  return (text ?? '').replace(/[\s\u00a0\u2009\u202f]+/g, ' ').trim();
}
