import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { expectationOf, parseChannels, type Expectation } from 'attesa/core.js';
import { GALLERY_INSTANT } from '../../demo/service/fixtures.js';
import { launcherFixtureRoutes, launcherGalleryPage } from '../../demo/service/gallery-launcher.js';
import { galleryPage } from '../../demo/service/gallery.js';
import { LAUNCHER_FIXTURE_BY_NAME, LAUNCHER_FIXTURES } from '../../demo/service/launcher-fixtures.js';

const NOW = Date.parse(GALLERY_INSTANT);

/** What the launcher's channel can say at the gallery's instant. */
function expectationIn(name: string): Expectation {
  const { document } = parseChannels(LAUNCHER_FIXTURE_BY_NAME.get(name)?.body);
  const channel = document?.channels.find(({ id }) => id === 'chat');
  assert.ok(channel, name);
  return expectationOf(channel, NOW);
}

describe('the fixtures of the launcher', () => {
  test('are named once, captioned in both languages and without a flaw', () => {
    const all = LAUNCHER_FIXTURES.flatMap(({ fixtures }) => fixtures);
    assert.equal(LAUNCHER_FIXTURE_BY_NAME.size, all.length);
    for (const { name, shows, body } of all) {
      assert.ok(shows.it !== '' && shows.en !== '', name);
      assert.deepEqual(parseChannels(JSON.parse(JSON.stringify(body))).issues, [], name);
    }
  });

  test('stand on every rung of the ladder', () => {
    const bases = Object.fromEntries(
      ['closed-live', 'closed-measured', 'closed-declared', 'closed-hours', 'closed-unknown'].map((name) => [
        name,
        expectationIn(name).basis,
      ]),
    );
    assert.deepEqual(bases, {
      'closed-live': 'live',
      'closed-measured': 'measured',
      'closed-declared': 'declared',
      'closed-hours': 'hours',
      'closed-unknown': 'none',
    });
    assert.equal(expectationIn('closed-stale').basis, 'declared');
    assert.equal(expectationIn('closed-live').pressure, 'usual');
    assert.equal(expectationIn('closed-peak').pressure, 'very-busy');
    assert.equal(expectationIn('closed-paused').state, 'paused');
    assert.equal(expectationIn('closed-machine-now').automated, 'now');
    assert.equal(expectationIn('closed-message').mode, 'async');
  });

  test('at the peak something else is faster, as its caption says', () => {
    const { document } = parseChannels(LAUNCHER_FIXTURE_BY_NAME.get('panel-peak')?.body);
    const [chat, ...others] = document?.channels.map((channel) => expectationOf(channel, NOW)) ?? [];
    assert.ok(chat?.upper !== undefined);
    const soonest = Math.min(...others.map(({ by = Infinity }) => by));
    assert.ok(soonest + 15 * 60_000 <= NOW + chat.upper, 'also as the clock is rounded');
  });
});

describe('the gallery of the launcher', () => {
  test('shows each of them with a provider of its own, in both languages', async () => {
    for (const lang of ['it', 'en'] as const) {
      const page = await launcherGalleryPage(new URLSearchParams(`lang=${lang}`));
      assert.match(page, new RegExp(`<html\\s+lang="${lang}"`));
      for (const [name, { shows, play }] of LAUNCHER_FIXTURE_BY_NAME) {
        assert.match(page, new RegExp(`src="/fixtures/launcher/${name}.json"`));
        assert.match(page, new RegExp(`provider="gallery-${name}"`));
        assert.ok(page.includes(shows[lang]), name);
        if (play !== undefined) assert.match(page, new RegExp(`data-play="${play}"`));
      }
      assert.match(page, /<script type="module" src="\/assets\/gallery-launcher\.js">/);
      assert.match(page, /<meta name="clock" content="2026-11-20T16:40:00Z"/);
    }
  });

  test('shows the providers that need nobody, as they are', async () => {
    const page = await launcherGalleryPage(new URLSearchParams('lang=en&group=vere'));
    assert.match(page, /provider="callback"\s+app-id="\/api\/callback"/);
    assert.match(page, /provider="link"\s+app-id="\/form"/);
    assert.match(page, /provider="link"\s+app-id="mailto:/);
    assert.match(page, /app-id="\/api\/callback"\s+placement="inline"\s+data-play="form"/);
  });

  test('is linked with the others, and its script is on no other', async () => {
    const page = await launcherGalleryPage(new URLSearchParams('lang=en&group=chiuso'));
    assert.match(page, /href="\/gallery\/launcher\?lang=en" aria-current="page"/);
    for (const path of ['/gallery', '/gallery/requests']) assert.ok(page.includes(`href="${path}?lang=en"`));
    const channels = await galleryPage(new URLSearchParams('lang=en'));
    assert.ok(channels.includes('href="/gallery/launcher?lang=en"'));
    assert.doesNotMatch(channels, /gallery-launcher\.js/);
  });

  test('its documents are JSON, and there are no others', async () => {
    const routes = launcherFixtureRoutes();
    for (const name of LAUNCHER_FIXTURE_BY_NAME.keys()) {
      const response = await routes.request(`/launcher/${name}.json`);
      assert.match(response.headers.get('content-type') ?? '', /^application\/json/, name);
    }
    for (const path of ['/launcher/panel', '/launcher/none.json', '/launcher/constructor.json'])
      assert.equal((await routes.request(path)).status, 404, path);
  });
});
