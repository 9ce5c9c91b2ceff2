/** What assistive technology is told is what was read and agreed to. `node --import tsx test/access/update.ts` takes it anew. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { GALLERIES, openHall, type Hall } from './hall.js';
import { fileOf, openIn, readSnapshots, snapshotsOf, SPOKEN } from './snapshots.js';

let hall: Hall;

before(async () => {
  hall = await openHall();
});

after(async () => {
  await hall.close();
});

for (const path of GALLERIES)
  for (const lang of SPOKEN)
    test(`${path} says what was agreed to, ${lang}`, async () => {
      const page = await openIn(hall, path, lang);
      const now = await snapshotsOf(page);
      await page.context().close();
      const agreed = await readSnapshots(fileOf(path, lang));
      assert.ok(agreed.size > 0, 'nothing was agreed to yet: take the snapshots');
      for (const [name, tree] of now) assert.equal(tree, agreed.get(name), name);
      assert.deepEqual([...agreed.keys()], [...now.keys()], 'each state has its snapshot, and no other');
    });
