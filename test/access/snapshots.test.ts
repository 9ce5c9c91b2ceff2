/** What assistive technology is told is what was read and agreed to. `node --import tsx test/access/update.ts` takes it anew. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { GALLERIES, look, openHall, type Hall } from './hall.js';
import { fileOf, readSnapshots, snapshotsOf, SPOKEN } from './snapshots.js';

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

    for (const lang of SPOKEN)
      test(`says what was agreed to, ${lang}`, async () => {
        await look(page, { lang });
        const now = await snapshotsOf(page);
        const agreed = await readSnapshots(fileOf(path, lang));
        assert.ok(agreed.size > 0, 'nothing was agreed to yet: take the snapshots');
        for (const [name, tree] of now) assert.equal(tree, agreed.get(name), name);
        assert.deepEqual([...agreed.keys()], [...now.keys()], 'each state has its snapshot, and no other');
      });
  });
}
