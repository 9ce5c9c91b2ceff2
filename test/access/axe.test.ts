/** Every state × theme × language: axe's rules over the galleries, and the contrast of every text as a number. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { contrastRule, everyRule } from './axe.js';
import { GALLERIES, inLines, LANGUAGES, look, openHall, THEMES, type Hall } from './hall.js';

/** The same widget stands on a gallery many times, so its landmarks cannot have names of their own there. */
const NOT_HERE = ['landmark-unique', 'color-contrast'];

/** Left to a person by axe because something is painted below the text; `faint` judges it. */
const JUDGED_BELOW = 'color-contrast: ';

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
    });

    after(async () => {
      await page.context().close();
    });

    for (const lang of LANGUAGES) {
      test(`rules, ${lang}`, async () => {
        await look(page, { lang, theme: 'light' });
        const { wrong, open, judged } = await everyRule(page, NOT_HERE);
        assert.ok(judged.includes('button-name'), 'nothing was judged');
        assert.ok(wrong.length === 0, inLines(wrong));
        assert.ok(open.length === 0, inLines(open));
      });

      test(`every text ≥ 4.5 : 1 in every theme, ${lang}`, async () => {
        await look(page, { lang });
        assert.ok((await page.evaluate(() => probe.texts().length)) > 20);
        const faint = await page.evaluate((themes) => probe.faintIn(themes, 4.5), THEMES);
        assert.ok(faint.length === 0, inLines(faint));
      });
    }

    for (const theme of THEMES) {
      test(`contrast by axe, ${theme}`, async () => {
        await look(page, { theme, lang: 'it' });
        const { wrong, open, judged } = await contrastRule(page);
        assert.ok(judged.includes('color-contrast'), 'nothing was judged');
        assert.ok(wrong.length === 0, inLines(wrong));
        const left = open.filter((line) => !line.startsWith(JUDGED_BELOW));
        assert.ok(left.length === 0, inLines(left));
      });

      test(`edges of fields ≥ 3 : 1, ${theme}`, async () => {
        await look(page, { theme });
        const faint = await page.evaluate(() => probe.faintEdges(3));
        assert.ok(faint.length === 0, inLines(faint));
      });
    }
  });
}
