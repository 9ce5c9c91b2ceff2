import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Hono } from 'hono';
import { tagged } from './answers.js';

/** The fonts of the demo's pages, from their packages: the same letters on every machine, and nothing from elsewhere. */
const FONTS: Readonly<Record<string, string>> = {
  'inter.woff2': 'inter/files/inter-latin-wght-normal.woff2',
  'inter-ext.woff2': 'inter/files/inter-latin-ext-wght-normal.woff2',
  'source-serif.woff2': 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  'public-sans.woff2': 'public-sans/files/public-sans-latin-wght-normal.woff2',
  'bricolage-grotesque.woff2': 'bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
  'space-grotesk.woff2': 'space-grotesk/files/space-grotesk-latin-wght-normal.woff2',
  'noto-sans-arabic.woff2': 'noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2',
};

const { resolve } = createRequire(import.meta.url);

export function fontRoutes(): Hono {
  const routes = new Hono();
  routes.get('/:file', async (c) => {
    const path = FONTS[c.req.param('file')];
    if (path === undefined) return c.notFound();
    const font = new Uint8Array(await readFile(resolve(`@fontsource-variable/${path}`)));
    return tagged(c, font, 'font/woff2', { 'Cache-Control': 'public, max-age=86400' });
  });
  return routes;
}
