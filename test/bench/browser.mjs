/** A quiet Chromium and the small server that its pages come from. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserArgs, findBrowser } from '../support/browser.mjs';

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
};

/** What every page of ours is, but for its body. */
export const html = (body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><body>${body}</body></html>`;

/**
 * @param files text by path, before what lies in `folders`
 * @param folders directories by the path under which they are served, such as `{ '/dist/': … }`
 */
async function serve(files, folders) {
  const requests = [];
  const read = async (path) => {
    if (path in files) return files[path];
    const prefix = Object.keys(folders).find((start) => path.startsWith(start));
    return (
      prefix && readFile(join(folders[prefix], path.slice(prefix.length)), 'utf8').catch(() => undefined)
    );
  };
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    requests.push(pathname);
    const body = await read(pathname);
    response.sendDate = false; // or the page would set its simulated clock by ours
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': `${TYPES[extname(pathname)] ?? 'text/html'}; charset=utf-8`,
      // Isolated pages have a clock of 5 µs instead of 100.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(body);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { server, requests, origin: `http://127.0.0.1:${server.address().port}` };
}

/** Runs `use({ browser, open, requests })`; `open(path, options)` gives a page of its own that fails loudly. */
export async function withBrowser({ files, folders }, use) {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('no Chromium found: set ATTESA_BROWSER');
  const { server, requests, origin } = await serve(files, folders);
  const browser = await chromium.launch({ executablePath, args: [...browserArgs, '--js-flags=--expose-gc'] });
  const open = async (path, prepare = () => undefined) => {
    const context = await browser.newContext({
      locale: 'en-GB',
      timezoneId: 'Europe/Rome',
      viewport: { width: 800, height: 900 },
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`${path}: ${error.message}`));
    await prepare(page);
    await page.goto(origin + path);
    return page;
  };
  try {
    return await use({ browser, open, requests, version: browser.version() });
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
