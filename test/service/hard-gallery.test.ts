import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseChannels, parseRequest } from 'attesa/core.js';
import { HARD_PAGES, hardFixtureRoutes, hardGalleryPage } from '../../demo/service/gallery-hard.js';
import { HARD_FIXTURE_BY_NAME, HARD_FIXTURES, USUAL_FIXTURES } from '../../demo/service/hard-fixtures.js';

describe('the hard cases', () => {
  test('are named once, captioned in both languages, and hard without being wrong', () => {
    const all = [USUAL_FIXTURES, ...HARD_FIXTURES].flatMap(({ fixtures }) => fixtures);
    assert.equal(HARD_FIXTURE_BY_NAME.size, all.length);
    for (const { name, shows, widget, body } of all) {
      assert.ok(shows.it !== '' && shows.en !== '', name);
      const document: unknown = JSON.parse(JSON.stringify(body));
      const { issues } = widget === 'tracker' ? parseRequest(document) : parseChannels(document);
      assert.deepEqual(issues, [], name);
    }
  });

  test('are there for picker, tracker and launcher in nearly every group', () => {
    for (const { id, fixtures } of HARD_FIXTURES) {
      const widgets = new Set(fixtures.map(({ widget }) => widget));
      assert.equal(widgets.size, id === 'immagini' ? 1 : 3, id);
    }
  });

  test('stand on their page, the usual ones on the pages that are hard themselves', async () => {
    for (const page of HARD_PAGES) {
      const text = await hardGalleryPage(page, new URLSearchParams('lang=en'));
      for (const { name, shows } of page.fixtures.flatMap(({ fixtures }) => fixtures)) {
        assert.ok(text.includes(`<figure id="${name}">`), name);
        assert.ok(text.includes(shows.en), name);
      }
      assert.equal(text.includes(page.sheet ?? 'no sheet'), page.sheet !== undefined);
      assert.match(text, /<meta name="clock" content="2026-11-20T16:40:00Z"/);
    }
  });

  test('have documents and files that fail as they should, and no others', async () => {
    const routes = hardFixtureRoutes();
    const statusOf = async (path: string): Promise<number> => (await routes.request(path)).status;
    for (const [name, { widget }] of HARD_FIXTURE_BY_NAME) {
      const [own, other] = [`/hard/requests/${name}`, `/hard/channels/${name}.json`];
      assert.equal(await statusOf(own), widget === 'tracker' ? 200 : 404, own);
      assert.equal(await statusOf(other), widget === 'tracker' ? 404 : 200, other);
    }
    for (const path of ['/hard/channels/usual-picker', '/hard/channels/none.json', '/hard/requests/none'])
      assert.equal(await statusOf(path), 404, path);
    assert.equal(await statusOf('/hard/requests/attachments/gone'), 404);
    assert.equal(await statusOf('/hard/requests/attachments/failing'), 500);
    const broken = await routes.request('/hard/requests/attachments/broken');
    assert.equal(broken.headers.get('content-type'), 'image/png');
  });
});
