import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { browserArgs, findBrowser } from '../support/browser.mjs';
import { decode, Album, type Strip } from './album.js';
import { looksOf, type Visit } from './views.js';

/** Letters are drawn without regard to the system's taste. */
const STEADY = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];

/** So high that nothing is measured by the window, and that a page is a few pictures. */
const HIGH = 6000;

export interface Camera {
  /** The albums of a page whose names are `wanted`, look after look. */
  take(visit: Visit, wanted: (album: string) => boolean): AsyncGenerator<Album>;
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

/** Where the page finds emoji while it is photographed. */
const EMOJI = '/fonts/emoji.woff2';

/** Everybody's system has its own emoji; a picture has always the same ones. */
const EMOJI_FACE = `@font-face {
  font-family: 'Emoji';
  src: url('${EMOJI}') format('woff2');
  font-weight: 400;
  font-display: block;
  unicode-range: U+200D, U+20E3, U+FE0F, U+2600-27BF, U+2B00-2BFF, U+1F000-1FAFF;
}`;

/**
 * A visitor is never kept waiting for a font, a picture waits; and every family has Arabic letters and emoji, always the
 * same ones.
 */
function stillFonts(css: string): string {
  const arabic = /@font-face \{\s*font-family: 'Noto Sans Arabic';[^}]*\}/.exec(css)?.[0] ?? '';
  // A face completes another one only if it claims the same weights.
  const families = new Map(
    [...css.matchAll(/font-family: '([^']+)';[^}]*(font-weight: [^;]+);/g)].map(
      ([, family = '', weight = '']) => [family, weight],
    ),
  );
  const faces = [...families].flatMap(([family, weight]) =>
    [arabic.replace('Noto Sans Arabic', family), EMOJI_FACE.replace('Emoji', family)].map((face) =>
      face.replace(/font-weight: [^;]+/, weight),
    ),
  );
  return [css, ...faces].join('\n').replaceAll('font-display: optional', 'font-display: block');
}

const emoji = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('twemoji-colr-font/package.json')), 'twemoji.woff2');

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
  wanted: (album: string) => boolean,
): AsyncGenerator<Album> {
  const { view, language, width } = visit;
  const context = await browser.newContext({
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    viewport: { width, height: HIGH },
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
    await page.route(`**${EMOJI}`, (route) => route.fulfill({ path: emoji(), contentType: 'font/woff2' }));
    if (view.without) await page.route(view.without, (route) => route.abort());
    const quiet = watch(page);
    await page.goto(new URL(`${view.path}lang=${language}&theme=light`, base).href);
    await page.evaluate(holdStill, still);
    await settle(page, quiet);
    await page.evaluate(layOut);
    const session = await context.newCDPSession(page);
    for (const { album: id, theme, forced } of looksOf(visit)) {
      if (!wanted(id)) continue;
      await page.emulateMedia({
        colorScheme: forced ?? 'light',
        forcedColors: forced === undefined ? 'none' : 'active',
      });
      await page.evaluate(wear, theme);
      yield await photograph(page, session, id, width);
    }
  } finally {
    await context.close();
  }
}

/** Takes all states of a page, as many at once as the window holds. */
async function photograph(page: Page, session: CDPSession, id: string, width: number): Promise<Album> {
  const album = new Album(id, width);
  const states = await page.evaluate(straighten);
  const height = Math.max(HIGH, ...states.map((state) => state.height));
  if (height !== page.viewportSize()?.height) await page.setViewportSize({ width, height });
  for (const strips of windowsOf(states, height)) {
    const top = strips[0]?.top ?? 0;
    await page.evaluate(scrollTo, top);
    const { data } = await session.send('Page.captureScreenshot', {
      format: 'png',
      optimizeForSpeed: true,
      clip: { x: 0, y: top, width, height: bottomOf(strips) - top, scale: 1 },
    });
    album.add(await decode(Buffer.from(data, 'base64')), strips);
  }
  return album;
}

/** A state, and where it begins on the page. */
interface Place extends Strip {
  readonly top: number;
}

const bottomOf = (places: readonly Place[]): number => {
  const last = places.at(-1);
  return last ? last.top + last.height : 0;
};

/** States that stand right below each other, as many as fit into one window. */
function windowsOf(states: readonly Place[], height: number): readonly (readonly Place[])[] {
  const windows: Place[][] = [];
  for (const state of states) {
    const open = windows.at(-1);
    const fits =
      open !== undefined &&
      state.top === bottomOf(open) &&
      state.top + state.height - (open[0]?.top ?? 0) <= height;
    if (fits) open.push(state);
    else windows.push([state]);
  }
  return windows;
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

/** What is far away is laid out like what is near, and contained as before: a state does not wait to be looked at. */
function layOut(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.entry { content-visibility: visible; contain: layout style paint; }');
  for (const { shadowRoot } of document.querySelectorAll('*')) shadowRoot?.adoptedStyleSheets.push(sheet);
}

/** Gives every state whole pixels, so that none moves by a fraction because of the one above it. */
async function straighten(): Promise<Place[]> {
  const figures = [...document.querySelectorAll<HTMLElement>('figure')];
  for (const figure of figures) figure.style.blockSize = '';
  for (let frame = 0; frame < 2; frame += 1)
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  await document.fonts.ready;
  const heights = figures.map((figure) => Math.ceil(figure.getBoundingClientRect().height));
  for (const [index, figure] of figures.entries()) figure.style.blockSize = `${heights[index] ?? 0}px`;
  return figures.map((figure, index) => ({
    name: figure.id,
    height: heights[index] ?? 0,
    top: figure.getBoundingClientRect().top + window.scrollY,
  }));
}

async function scrollTo(top: number): Promise<void> {
  window.scrollTo(0, top);
  for (let frame = 0; frame < 2; frame += 1)
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
}
