/** Room for fingers, large letters and wide spacing: WCAG 2.5.8, 1.4.4, 1.4.10, 1.4.12. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { DENSITIES, GALLERIES, inLines, look, openHall, still, type Hall } from './hall.js';

/** Smallest side of a target, in CSS pixels. */
const LEAST = 24;

/** 1280 px at 400 %. */
const ZOOMED = { width: 320, height: 256 };
/** The same turned by a quarter, as a telephone is. */
const TURNED = { width: 640, height: 320 };

/** What somebody who needs it sets on every text: WCAG 1.4.12. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** The longest words of those that are always there. */
const LONGEST = 'de';

let hall: Hall;

before(async () => {
  hall = await openHall();
});

after(async () => {
  await hall.close();
});

/** Puts a rule into the page and into every shadow root on it. */
const everywhere = (page: Page, css: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    for (const { shadowRoot } of [{ shadowRoot: document }, ...probe.everything()])
      shadowRoot?.adoptedStyleSheets.push(sheet);
  }, css);

/** A page too narrow for nothing: no sideways scrolling, nothing cut, nothing on top of anything. */
async function holds(page: Page): Promise<void> {
  const found = await page.evaluate(() => [
    ...probe.outside().map((line) => `out of the window: ${line}`),
    ...probe.wide().map((line) => `wider than its place: ${line}`),
    ...probe.cutTexts().map((line) => `cut off: ${line}`),
    ...probe.overlaps().map((line) => `on top of one another: ${line}`),
  ]);
  assert.ok(found.length === 0, inLines(found));
}

for (const path of GALLERIES) {
  describe(path, () => {
    let page: Page;

    before(async () => {
      page = await hall.open(path);
      // What is out of sight is laid out when it comes into sight; here all of it is looked at.
      await everywhere(page, '* { content-visibility: visible !important }');
    });

    after(async () => {
      await page.context().close();
    });

    for (const width of [1280, 390, 320])
      for (const density of DENSITIES)
        test(`targets are 24 × 24 px or stand apart, ${width.toString()} px, ${density}`, async () => {
          await page.setViewportSize({ width, height: 900 });
          await look(page, { density, lang: 'it' });
          const all = await page.evaluate(() => probe.targets());
          assert.ok(all.length > 5, 'nothing was measured');
          const small = all.filter(({ box: [, , wide, high] }) => Math.min(wide, high) < LEAST - 0.01);
          const crowded = small.filter(
            (target) =>
              !target.inText &&
              all.some(
                (other) => other !== target && distance(target.box, other.box, other.inText) < LEAST / 2,
              ),
          );
          const found = crowded.map(
            ({ name, box: [, , wide, high] }) => `${wide.toFixed(0)} × ${high.toFixed(0)} ${name}`,
          );
          assert.ok(found.length === 0, inLines(found));
        });

    for (const [how, size] of [
      ['400 %', ZOOMED],
      ['on its side', TURNED],
    ] as const)
      for (const lang of ['it', LONGEST] as const)
        test(`reads without sideways scrolling: ${how}, ${lang}`, async () => {
          await page.setViewportSize(size);
          await look(page, { density: 'normal', lang });
          await holds(page);
        });

    for (const width of [1280, 320])
      test(`takes the spacing of WCAG 1.4.12, ${width.toString()} px`, async () => {
        await page.setViewportSize({ width, height: 900 });
        await look(page, { density: 'compact', lang: LONGEST });
        await everywhere(page, SPACING);
        await still(page);
        await holds(page);
      });

    test('letters of twice the size have room', async () => {
      await page.setViewportSize({ width: 640, height: 900 });
      await look(page, { density: 'normal', lang: LONGEST });
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('html { font-size: 200% !important }');
        document.adoptedStyleSheets.push(sheet);
      });
      await still(page);
      await holds(page);
    });
  });
}

type Box = readonly [number, number, number, number];

/** From the middle of a small target to the next one: its edge, or the circle around its own middle if it is small too. */
function distance([x, y, wide, high]: Box, [left, top, width, height]: Box, isInText: boolean): number {
  const [midX, midY] = [x + wide / 2, y + high / 2];
  if (!isInText && Math.min(width, height) < LEAST)
    return Math.hypot(midX - (left + width / 2), midY - (top + height / 2)) / 2;
  const dx = Math.max(left - midX, 0, midX - (left + width));
  const dy = Math.max(top - midY, 0, midY - (top + height));
  return Math.hypot(dx, dy);
}
