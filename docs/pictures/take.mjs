/**
 * Takes the README's pictures of the demo: `npm start` in one terminal, then `node docs/pictures/take.mjs http://127.0.0.1:4173`,
 * and after it the beginnings of their names, if not all are wanted.
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

/** One state of the launcher, out of the gallery, with its panel. */
async function takeLauncher(file, path, state, how) {
  const page = await open(path, { ...how, height: 1800 });
  await page.locator('html[data-played]').waitFor();
  await page.waitForLoadState('networkidle');
  const launcher = page.locator(`#${state} attesa-chat-launcher`);
  await launcher.scrollIntoViewIfNeeded();
  // A ring around a field that nobody types in would be the brightest thing in the picture.
  await launcher.evaluate(({ shadowRoot }) => shadowRoot.activeElement?.blur());
  const { x, y, width, height } = await launcher.boundingBox();
  const clip = { x: x - 8, y: y - 8, width: width + 16, height: height + 16 };
  await page.screenshot({ path: new URL(file, import.meta.url).pathname, clip });
  await page.context().close();
}

/** A picture is taken when no words were given, or when its name begins with one of them. */
const asked = process.argv.slice(3);
const pictures = [];
const picture = (take, file, ...rest) => {
  if (asked.length === 0 || asked.some((word) => file.startsWith(word)))
    pictures.push(() => take(file, ...rest));
};

picture(takePicker, 'picker-wide-it.png', `/?${friday}`, romeLight);
picture(takePicker, 'picker-phone-en.png', `/en?${friday}`, newYorkDark);
const gallery = '/gallery/requests?register=informal';
picture(takeTracker, 'tracker-steps-it.png', `${gallery}&lang=it&theme=light`, 'steps', romeLight);
picture(takeTracker, 'tracker-late-it.png', `${gallery}&lang=it&theme=light`, 'late-new-date', romeLight);
picture(
  takeTracker,
  'tracker-resolved-en.png',
  `${gallery}&lang=en&theme=dark&zone=America/New_York`,
  'resolved',
  newYorkDark,
);
const launchers = '/gallery/launcher?register=informal';
picture(
  takeLauncher,
  'launcher-waiting-it.png',
  `${launchers}&group=conversazione&lang=it&theme=light`,
  'waiting',
  { ...romeLight, width: 360 },
);
picture(takeLauncher, 'launcher-open-en.png', `${launchers}&group=aperto&lang=en&theme=dark`, 'panel', {
  ...newYorkDark,
  width: 460,
  timezoneId: 'Europe/Rome',
});

for (const take of pictures) await take();
await browser.close();
