/**
 * Takes the README's pictures of the demo: `npm start` in one terminal, then `node docs/pictures/take.mjs http://127.0.0.1:4173`.
 * A rehearsed instant and load keep them the same from one time to the next.
 */
import { chromium } from 'playwright-core';
import { findBrowser } from '../../test/support/browser.mjs';

const base = process.argv[2] ?? 'http://127.0.0.1:4173';
/** The first rows say it all; the README has other things to show. */
const HEIGHT = 860;
const friday = 'at=2026-11-20T10%3A40%3A00.000Z&load=1';

const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});

const romeLight = { width: 1100, colorScheme: 'light', locale: 'it-IT', timezoneId: 'Europe/Rome' };
const newYorkDark = { width: 360, colorScheme: 'dark', locale: 'en-US', timezoneId: 'America/New_York' };

async function open(path, { width, height = 900, colorScheme, locale, timezoneId }) {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 2,
    colorScheme,
    locale,
    timezoneId,
  });
  const page = await context.newPage();
  await page.goto(`${base}${path}`);
  return page;
}

/** The first rows of the picker on a help page. */
async function takePicker(file, path, how) {
  const page = await open(path, how);
  const picker = page.locator('attesa-channel-picker');
  await picker.locator('.headline').first().waitFor();
  await page.waitForLoadState('networkidle');
  // The demo's own panel has no place in a picture of the widget.
  await page.locator('.rehearsal').evaluate((element) => element.remove());
  const { x, y, width: wide } = await picker.boundingBox();
  const clip = { x: x - 8, y: y - 8, width: wide + 16, height: HEIGHT };
  await page.screenshot({ path: new URL(file, import.meta.url).pathname, clip, fullPage: true });
  await page.context().close();
}

/** One state of the tracker, out of the gallery. */
async function takeTracker(file, path, state, how) {
  // High enough to hold it: what is off screen is not drawn.
  const page = await open(path, { ...how, height: 1800 });
  const tracker = page.locator(`#${state} attesa-request-status`);
  await tracker.locator('.headline').first().waitFor();
  await tracker.scrollIntoViewIfNeeded();
  await tracker.screenshot({ path: new URL(file, import.meta.url).pathname });
  await page.context().close();
}

await takePicker('picker-wide-it.png', `/?${friday}`, romeLight);
await takePicker('picker-phone-en.png', `/en?${friday}`, newYorkDark);
const gallery = '/gallery/requests?register=informal';
await takeTracker('tracker-steps-it.png', `${gallery}&lang=it&theme=light`, 'steps', romeLight);
await takeTracker('tracker-late-it.png', `${gallery}&lang=it&theme=light`, 'late-new-date', romeLight);
await takeTracker(
  'tracker-resolved-en.png',
  `${gallery}&lang=en&theme=dark&zone=America/New_York`,
  'resolved',
  newYorkDark,
);
await browser.close();
