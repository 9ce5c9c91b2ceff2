import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Hono } from 'hono';
import { HTML_TYPE, tagged } from './answers.js';
import { fileBelow, page } from './files.js';

const CONSOLE = fileURLToPath(new URL('../console/', import.meta.url));

/** Addresses that show the console; which page it is, its script reads from the address. */
const PAGES = ['/', '/outbox', '/requests/:id'] as const;

/**
 * The console's script with lit and the library inside, made once. The library comes from its published entry points, as
 * in any brand's own program, so the demo's map from their names to the sources is left out.
 */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${CONSOLE}main.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    tsconfigRaw: {},
    // lit's own warnings are for whoever writes a component.
    conditions: ['production'],
  });
  return outputFiles[0]?.text ?? '';
}

/** The operator's console: its pages, its one script and its style sheet, below `/console`. The data is `/console/api`. */
export function consolePages(): Hono {
  const pages = new Hono();
  let script: Promise<string> | undefined;

  for (const path of PAGES) {
    pages.get(path, async (c) => tagged(c, await page(CONSOLE, 'console.html', ''), HTML_TYPE));
  }
  pages.get('/console.js', async (c) => {
    // What could not be made, for want of a build, is tried again.
    script ??= bundle().catch((error: unknown) => {
      script = undefined;
      throw error;
    });
    return tagged(c, await script, 'text/javascript; charset=utf-8');
  });
  pages.get('/console.css', async (c) => {
    const file = await fileBelow(CONSOLE, 'console.css');
    return file === undefined ? c.notFound() : tagged(c, file.body, file.type);
  });
  return pages;
}
