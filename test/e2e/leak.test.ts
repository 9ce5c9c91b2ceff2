import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { startService, type Service } from '../../demo/service/server.js';
import { findLeaks } from '../bench/leak.mjs';

/** Exact: weak references and a forced collection, for which the engine has to be asked at its start. */
describe('a thousand elements that come and go', () => {
  let service: Service;
  let browser: Browser;

  before(async () => {
    service = await startService(0);
    browser = await chromium.launch({
      executablePath: process.env['ATTESA_BROWSER'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--js-flags=--expose-gc'],
    });
  });

  after(async () => {
    await browser.close();
    await service.close();
  });

  for (const [tag, more] of [
    ['attesa-channel-picker', {}],
    ['attesa-expectation', {}],
    ['attesa-chat-launcher', { channel: 'chat', provider: 'desk', appId: '/api/chat' }],
  ] as const) {
    test(`<${tag}> leaves nothing behind`, async () => {
      const page = await browser.newPage();
      await page.goto(new URL('/snippets/script.html', service.url).href);
      await page.waitForFunction((name) => customElements.get(name) !== undefined, tag);
      const properties = { src: '/channels.json', channel: 'whatsapp', ...more };
      const found = await findLeaks(page, { tag, properties, times: 1000 });
      assert.equal(found.survivors, 0);
      // The browser itself may hold a few; a thousand elements would leave thousands.
      assert.ok(found.nodes < 100 && found.listeners < 100, JSON.stringify(found));
      await page.close();
    });
  }
});
