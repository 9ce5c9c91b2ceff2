import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { HTML_TYPE, tagged } from './answers.js';
import { bundled } from './bundled.js';
import { fileBelow, page } from './files.js';

const CONSOLE = fileURLToPath(new URL('../console/', import.meta.url));

/** Addresses that show the console; which page it is, its script reads from the address. */
const PAGES = ['/', '/outbox', '/chat', '/chat/:id', '/requests/:id'] as const;

/** The operator's console: its pages, its one script and its style sheet, below `/console`. The data is `/console/api`. */
export function consolePages(): Hono {
  const pages = new Hono();
  const script = bundled(`${CONSOLE}main.ts`);

  for (const path of PAGES) {
    pages.get(path, async (c) => tagged(c, await page(CONSOLE, 'console.html', ''), HTML_TYPE));
  }
  pages.get('/console.js', async (c) => tagged(c, await script(), 'text/javascript; charset=utf-8'));
  pages.get('/console.css', async (c) => {
    const file = await fileBelow(CONSOLE, 'console.css');
    return file === undefined ? c.notFound() : tagged(c, file.body, file.type);
  });
  return pages;
}
