/** The galleries: every state of every element on a few pages, with the clock held. The tests of access walk through them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { DENSITIES, GALLERIES, LANGUAGES, THEMES } from '../../demo/service/gallery.js';
import { startDemo, type Demo } from '../e2e/visit.js';
import type * as Probe from './probe.js';

declare global {
  var probe: typeof Probe;
}

export { DENSITIES, GALLERIES, LANGUAGES, THEMES };
export type Theme = (typeof THEMES)[number];
export type Language = (typeof LANGUAGES)[number];
export type Density = (typeof DENSITIES)[number];

export interface Hall extends Demo {
  /** A page of the demo with `probe` and `axe` on it. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
}

/** The same entry a thousand times over: shorter histories show all that it does, in a fraction of the time. */
const REPEATS = 'thousand';

const require = createRequire(import.meta.url);

/** The compiler for Node names its functions also where they are handed to a page. */
const NAMES = 'globalThis.__name = (given) => given;';

export async function openHall(): Promise<Hall> {
  const demo = await startDemo();
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('probe.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'probe',
    target: 'es2022',
  });
  const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  const content = [NAMES, ...outputFiles.map(({ text }) => `${text}\nglobalThis.probe = probe;`), axe].join(
    '\n',
  );
  return {
    ...demo,
    async open(path, options) {
      const context = await demo.browser.newContext({
        locale: 'it-IT',
        timezoneId: 'Europe/Rome',
        viewport: { width: 1280, height: 900 },
        ...options,
      });
      await context.addInitScript({ content });
      const page = await context.newPage();
      await page.goto(new URL(path, demo.service.url).href);
      await still(page);
      await page.evaluate((name) => document.getElementById(name)?.remove(), REPEATS);
      return page;
    },
  };
}

/** Everything that is to come is there, and painted. */
export async function still(page: Page): Promise<void> {
  await page.waitForFunction(() => probe.isStill(), undefined, { timeout: 60_000 });
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frames = 0; frames < 3; frames += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** Looks at the same page in another way, without loading it again. */
export async function look(
  page: Page,
  { theme, density, lang }: { readonly theme?: Theme; readonly density?: Density; readonly lang?: Language },
): Promise<void> {
  await page.evaluate(
    (wanted) => {
      for (const [kind, value] of Object.entries(wanted.looks))
        if (value !== undefined) probe.dress(kind, value);
      if (wanted.lang !== undefined) document.documentElement.lang = wanted.lang;
    },
    { looks: { theme, density }, lang },
  );
  if (lang !== undefined) await page.waitForFunction((tag) => probe.speaks(tag), lang, { timeout: 30_000 });
  await still(page);
}

/** The ends of long lists say enough; what is left out is counted. */
export function inLines(found: readonly string[]): string {
  const most = 30;
  const more = found.length > most ? [`… and ${(found.length - most).toString()} more`] : [];
  return ['', ...found.slice(0, most), ...more].join('\n  ');
}
