/** Forced colours, a wish for more contrast, reduced motion: what a customer has set holds in every state. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { GALLERIES, inLines, look, openHall, type Hall } from './hall.js';

let hall: Hall;

before(async () => {
  hall = await openHall();
});

after(async () => {
  await hall.close();
});

for (const path of GALLERIES) {
  describe(path, () => {
    let page: Page;

    before(async () => {
      page = await hall.open(path);
      await look(page, { lang: 'it' });
    });

    after(async () => {
      await page.context().close();
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`forced colours, ${colorScheme}: what can be pressed has an edge, what is marked a mark`, async () => {
        await page.emulateMedia({ forcedColors: 'active', colorScheme, contrast: null });
        const found = await page.evaluate(() => probe.edgeless());
        assert.ok(found.length === 0, inLines(found));
      });

      test(`forced colours, ${colorScheme}: what keeps its own colours can be seen, on a page of the other kind`, async () => {
        await page.emulateMedia({ forcedColors: 'active', colorScheme, contrast: null });
        await look(page, { theme: colorScheme === 'dark' ? 'light' : 'dark' });
        const found = await page.evaluate(() => [
          ...probe.faintOwn(4.5).map((line) => `text: ${line}`),
          ...probe.faintIcons(3).map((line) => `icon: ${line}`),
          ...probe.faintRings(3).map((line) => `ring: ${line}`),
        ]);
        assert.ok(found.length === 0, inLines(found));
      });

      test(`more contrast, ${colorScheme}: every text ≥ 7 : 1`, async () => {
        await page.emulateMedia({ forcedColors: 'none', colorScheme, contrast: 'more' });
        await look(page, { theme: colorScheme });
        const found = await page.evaluate(() =>
          probe.elements().flatMap((element) => probe.faint(7, element)),
        );
        assert.ok(found.length === 0, inLines([...new Set(found)]));
      });
    }

    test('reduced motion: nothing moves', async () => {
      await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'none', contrast: null });
      const found = await page.evaluate(() => probe.moving());
      assert.ok(found.length === 0, inLines(found));
    });

    test('otherwise nothing moves for ever', async () => {
      await page.emulateMedia({ reducedMotion: 'no-preference' });
      const found = await page.evaluate(() => probe.endless());
      assert.ok(found.length === 0, inLines(found));
    });
  });
}
