/** The demo’s own pages and the operator’s console, by axe, light and dark, on a telephone and on a desk. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { contrastRule, everyRule } from './axe.js';
import { inLines, openHall, still, type Hall } from './hall.js';

const PAGES = ['/', '/en', '/form', '/en/form', '/callback', '/en/callback', '/chat', '/en/chat'];
const MORE = ['/request', '/en/request', '/themes', '/en/themes', '/nothing-is-here', '/console'];
/** Of the pages with every sentence, as much as shows how they are made. */
const WORDS = ['/words?part=launcher', '/en/words?part=launcher', '/words/situations?lang=it'];

let hall: Hall;

before(async () => {
  hall = await openHall();
});

after(async () => {
  await hall.close();
});

/** What is far away is not laid out, and would be measured where it is not. */
function layOutAll(): void {
  for (const each of document.querySelectorAll<HTMLElement>('.words article'))
    each.style.contentVisibility = 'visible';
}

async function judge(page: Page): Promise<void> {
  await page.evaluate(layOutAll);
  await still(page);
  const { wrong, judged } = await everyRule(page);
  assert.ok(judged.length > 10, 'nothing was judged');
  assert.ok(wrong.length === 0, inLines(wrong));
}

async function judgeContrast(page: Page): Promise<void> {
  await still(page);
  const { wrong } = await contrastRule(page);
  assert.ok(wrong.length === 0, inLines(wrong));
}

for (const path of [...PAGES, ...MORE, ...WORDS])
  test(`${path}: on a desk, in the dark, on a telephone`, async () => {
    const page = await hall.open(path);
    await judge(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await judgeContrast(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await judgeContrast(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await judge(page);
    // As on a desk at 400 %.
    await page.setViewportSize({ width: 320, height: 256 });
    assert.deepEqual(await page.evaluate(() => probe.outside()), []);
    await page.context().close();
  });
