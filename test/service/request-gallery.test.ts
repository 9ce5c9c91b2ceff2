import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseRequest, requestView, type RequestDocument, type Timeliness } from 'attesa/core.js';
import { GALLERY_INSTANT } from '../../demo/service/fixtures.js';
import { requestGalleryPage } from '../../demo/service/gallery-requests.js';
import { REQUEST_FIXTURE_BY_NAME, REQUEST_FIXTURES } from '../../demo/service/request-fixtures.js';

const NOW = Date.parse(GALLERY_INSTANT);
const WRONG = new Set(
  REQUEST_FIXTURES.find(({ id }) => id === 'sbagliati')?.fixtures.map(({ name }) => name),
);
/** Right but for what they are there to show. */
const FLAWED = new Set(['html', 'ten-thousand', 'unknown-status']);

function documentOf(name: string): RequestDocument {
  const { document } = parseRequest(REQUEST_FIXTURE_BY_NAME.get(name)?.body);
  assert.ok(document, name);
  return document;
}

describe('the fixtures of requests', () => {
  test('are named once and captioned in both languages', () => {
    const all = REQUEST_FIXTURES.flatMap(({ fixtures }) => fixtures);
    assert.equal(REQUEST_FIXTURE_BY_NAME.size, all.length);
    for (const { name, shows } of all) assert.ok(shows.it !== '' && shows.en !== '', name);
  });

  test('are without a flaw where no flaw is shown, and flawed where one is', () => {
    for (const [name, { body }] of REQUEST_FIXTURE_BY_NAME) {
      const { issues } = parseRequest(JSON.parse(JSON.stringify(body)));
      if (WRONG.has(name))
        assert.ok(issues.length > 0 || name === 'future-events', `${name} should be wrong`);
      else if (!FLAWED.has(name)) assert.deepEqual(issues, [], name);
    }
  });

  test('show what they say they show', () => {
    const expected: Readonly<Record<string, Timeliness>> = {
      received: 'on-time',
      'on-time': 'on-time',
      'date-only-today': 'on-time',
      'none-promised': 'none-promised',
      late: 'late',
      'late-new-date': 'late',
      'late-days': 'late',
      'moved-in-time': 'on-time',
      'moved-twice': 'late',
      silent: 'silent',
      confirmed: 'kept',
      'closed-late': 'kept-late',
    };
    for (const [name, timeliness] of Object.entries(expected))
      assert.equal(requestView(documentOf(name), NOW).timeliness, timeliness, name);
    assert.equal(requestView(documentOf('open-part'), NOW).phase, 'in-progress');
    assert.equal(requestView(documentOf('contradiction'), NOW).turn, 'customer');
    assert.ok(requestView(documentOf('transfer'), NOW).transfers[0]?.callsCustomer);
  });
});

test('the gallery shows each of them, and each way not to reach one', async () => {
  const page = await requestGalleryPage(new URLSearchParams('lang=en'));
  for (const name of REQUEST_FIXTURE_BY_NAME.keys()) assert.match(page, new RegExp(`reference="${name}"`));
  for (const how of ['401', '404', '500', '503', 'html', 'truncated', 'timeout'])
    assert.match(page, new RegExp(`src="/fixtures/requests-broken/${how}"`));
  assert.match(page, /<meta name="clock" content="2026-11-20T16:40:00Z"/);
});
