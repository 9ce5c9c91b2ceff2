import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { browserArgs, findBrowser } from '../support/browser.mjs';
import { decode, Album, type Strip } from './album.js';
import { albumId, type Visit } from './views.js';

/** Letters are drawn without regard to the system's taste. */
const STEADY = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];

/** So high that nothing in a group is measured by the window. */
const HIGH = 2500;

export interface Camera {
  /** The albums of a page whose names are `wanted`, theme after theme. */
  take(visit: Visit, wanted: (id: string) => boolean): AsyncGenerator<Album>;
  close(): Promise<void>;
}

/**
 * A browser on a machine that has no letters of its own: what a page does not bring along shows as a blank or a sign that
 * has no business there, here as everywhere.
 */
export async function openCamera(base: string): Promise<Camera> {
  const folder = await mkdtemp(join(tmpdir(), 'attesa-pictures-'));
  const fonts = join(folder, 'fonts.conf');
  await writeFile(fonts, fontsFile(folder));
  const executablePath = await findBrowser();
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: [...browserArgs, ...STEADY],
    env: { ...process.env, FONTCONFIG_FILE: fonts },
  });
  const still = await readFile(join(import.meta.dirname, 'still.css'), 'utf8');
  return {
    take: (visit, wanted) => albumsOf(browser, base, still, visit, wanted),
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A visitor is never kept waiting for a font, a picture waits; and every family has Arabic letters, always the same ones. */
function stillFonts(css: string): string {
  const arabic = /@font-face \{\s*font-family: 'Noto Sans Arabic';[^}]*\}/.exec(css)?.[0] ?? '';
  // A face completes another one only if it claims the same weights.
  const families = new Map(
    [...css.matchAll(/font-family: '([^']+)';[^}]*(font-weight: [^;]+);/g)].map(
      ([, family = '', weight = '']) => [family, weight],
    ),
  );
  const faces = [...families].map(([family, weight]) =>
    arabic.replace('Noto Sans Arabic', family).replace(/font-weight: [^;]+/, weight),
  );
  return [css, ...faces].join('\n').replaceAll('font-display: optional', 'font-display: block');
}

/** A browser wants one font of the system; this one has pictograms and no letters. */
function fontsFile(folder: string): string {
  const { resolve } = createRequire(import.meta.url);
  const pictograms = join(dirname(resolve('lucide-static/package.json')), 'font');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${pictograms}</dir><cachedir>${folder}</cachedir></fontconfig>`;
}

async function* albumsOf(
  browser: Browser,
  base: string,
  still: string,
  visit: Visit,
  wanted: (id: string) => boolean,
): AsyncGenerator<Album> {
  const { view, language, width } = visit;
  const context = await browser.newContext({
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    viewport: { width, height: 1000 },
    deviceScaleFactor: 1,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    contrast: view.contrast ?? 'no-preference',
  });
  try {
    const page = await context.newPage();
    await page.route('**/assets/fonts.css', async (route) => {
      const response = await route.fetch();
      const body = stillFonts(await response.text());
      await route.fulfill({ response, body });
    });
    if (view.without) await page.route(view.without, (route) => route.abort());
    const quiet = watch(page);
    await page.goto(new URL(`${view.path}lang=${language}&theme=light`, base).href);
    await page.evaluate(holdStill, still);
    await settle(page, quiet);
    const session = await context.newCDPSession(page);
    const sections = await page.evaluate(() => [...document.querySelectorAll('section')].map(({ id }) => id));
    for (const theme of view.themes.filter((name) => wanted(albumId(visit, name)))) {
      const album = new Album(albumId(visit, theme), width);
      await page.evaluate(wear, theme);
      for (const section of sections) {
        // What is out of sight may be drawn, and even measured, only when it comes into sight: so twice.
        await lookAt(page, session, width, section);
        const { strips, height, top } = await lookAt(page, session, width, section);
        const { data } = await session.send('Page.captureScreenshot', {
          format: 'png',
          optimizeForSpeed: true,
          clip: { x: 0, y: top, width, height, scale: 1 },
        });
        album.add(await decode(Buffer.from(data, 'base64')), strips);
      }
      yield album;
    }
  } finally {
    await context.close();
  }
}

/** Makes the window as high as a group and brings it there. */
async function lookAt(
  page: Page,
  session: CDPSession,
  width: number,
  section: string,
): Promise<{ strips: Strip[]; height: number; top: number }> {
  const strips = await page.evaluate(straighten, section);
  const height = strips.reduce((sum, strip) => sum + strip.height, 0);
  await session.send('Emulation.setDeviceMetricsOverride', {
    width,
    height: Math.max(height, HIGH),
    deviceScaleFactor: 1,
    mobile: false,
  });
  return { strips, height, top: await page.evaluate(scrollTo, section) };
}

/** Whether nothing is on its way to the page, but for what is never answered. */
function watch(page: Page): () => boolean {
  const pending = new Set<unknown>();
  page.on('request', (request) => {
    if (!/\/timeout(\/|$)/.test(new URL(request.url()).pathname)) pending.add(request);
  });
  page.on('requestfinished', (request) => pending.delete(request));
  page.on('requestfailed', (request) => pending.delete(request));
  return () => pending.size === 0;
}

/** How often a page must look the same before it is taken to be done. */
const STEADY_LOOKS = 5;
const PATIENCE = 300;

/** Waits until the letters are there, nothing is on its way, and nothing changes any more. */
async function settle(page: Page, isQuiet: () => boolean): Promise<void> {
  let last = '';
  let same = 0;
  for (let look = 0; same < STEADY_LOOKS; look += 1) {
    if (look > PATIENCE) throw new Error(`${page.url()} does not come to rest.`);
    const now = await page.evaluate(appearance);
    same = now !== '' && now === last && isQuiet() ? same + 1 : 0;
    last = now;
  }
  await page.evaluate(dropFocus);
}

// ------------------------------------------------------------------------------------------------- these run in the page

async function holdStill(css: string): Promise<void> {
  // A theme that is put on later finds its letters there.
  await Promise.all([...document.fonts].map((face) => face.load()));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

/** What the page looks like, as a text; empty while something is still to come. */
async function appearance(): Promise<string> {
  await document.fonts.ready;
  for (let frame = 0; frame < 3; frame += 1)
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  if (!('settled' in document.documentElement.dataset)) return '';
  const parts: string[] = [];
  const roots: ParentNode[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot === null) continue;
      const { width, height } = element.getBoundingClientRect();
      parts.push(`${width} ${height} ${element.shadowRoot.textContent}`);
      roots.push(element.shadowRoot);
    }
  }
  return parts.join('\n');
}

function dropFocus(): void {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (focused instanceof HTMLElement) focused.blur();
}

function wear(theme: string): void {
  const { classList } = document.documentElement;
  for (const name of [...classList]) if (name.startsWith('theme-')) classList.remove(name);
  classList.add(`theme-${theme}`);
}

/** Gives every state of a group whole pixels, so that none moves by a fraction because of the one above it. */
async function straighten(section: string): Promise<Strip[]> {
  for (let frame = 0; frame < 2; frame += 1)
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  await document.fonts.ready;
  const figures = [...document.querySelectorAll<HTMLElement>(`#${section} figure`)];
  for (const figure of figures) figure.style.blockSize = '';
  const heights = figures.map((figure) => Math.ceil(figure.getBoundingClientRect().height));
  return figures.map((figure, index) => {
    const height = heights[index] ?? 0;
    figure.style.blockSize = `${height}px`;
    return { name: figure.id, height };
  });
}

/** Brings a group into the window, and says where it begins on the page. */
async function scrollTo(section: string): Promise<number> {
  const first = document.querySelector(`#${section} figure`);
  const top = (first?.getBoundingClientRect().top ?? 0) + window.scrollY;
  window.scrollTo(0, top);
  for (let frame = 0; frame < 3; frame += 1)
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  return top;
}
