/**
 * Takes the README's pictures of the demo, in one command: `node docs/pictures/take.mjs`, and after it the beginnings of their
 * names, if not all are wanted. It needs `dist/`, and starts the demo by itself; an address as the first word takes them of
 * the demo that runs there instead. A rehearsed instant and load keep them the same from one time to the next.
 */
import { stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { findBrowser } from '../../test/support/browser.mjs';

const FOLDER = new URL('./', import.meta.url);
const friday = 'at=2026-11-20T10%3A40%3A00.000Z&load=1';

const asked = process.argv.slice(2);
const running = /^https?:/.test(asked[0] ?? '') ? asked.shift() : undefined;

/** The demo on a free port, its data in memory. */
async function startDemo() {
  await stat(new URL('../../dist/attesa.min.js', import.meta.url)).catch(() => {
    throw new Error('There is no dist/ to take pictures of: npm run build');
  });
  const { register } = await import('tsx/esm/api');
  register();
  const { startService } = await import('../../demo/service/server.ts');
  return startService(0);
}

const service = running === undefined ? await startDemo() : undefined;
const base = running ?? service.url;
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});

const romeLight = { width: 1100, colorScheme: 'light', locale: 'it-IT', timezoneId: 'Europe/Rome' };
const newYorkDark = { width: 360, colorScheme: 'dark', locale: 'en-US', timezoneId: 'America/New_York' };

async function open(path, { width, height = 900, colorScheme, locale, timezoneId }, prepare) {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 2,
    colorScheme,
    locale,
    timezoneId,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await prepare?.(page);
  await page.goto(new URL(path, base).href);
  // A font that is late the first time is not used at all; the second time it is here.
  await page.locator('html').evaluate(({ ownerDocument }) => ownerDocument.fonts.ready.then(() => undefined));
  await page.reload();
  return page;
}

const pathOf = (file) => fileURLToPath(new URL(file, FOLDER));

/** The first rows of the picker on a help page: they say it all, and the README has other things to show. */
async function takePicker(file, path, how) {
  const page = await open(path, how);
  const picker = page.locator('attesa-channel-picker');
  const last = picker.locator('[part~="row"]').nth(4);
  await last.locator('[part~="headline"]').waitFor();
  await page.waitForLoadState('networkidle');
  // The demo's own tools have no place in a picture of the widget.
  await page.locator('body').evaluate((body) => {
    for (const tool of body.querySelectorAll('.rehearsal, attesa-chat-launcher')) tool.remove();
  });
  const { x, y, width: wide } = await picker.boundingBox();
  const end = await last.boundingBox();
  const clip = { x: x - 8, y: y - 8, width: wide + 16, height: end.y + end.height - y + 8 };
  await page.screenshot({ path: pathOf(file), clip, fullPage: true });
  await page.context().close();
}

/** One state of the tracker, out of the gallery. */
async function takeTracker(file, path, state, how) {
  // High enough to hold it: what is off screen is not drawn.
  const page = await open(path, { ...how, height: 1800 });
  await page.locator('html[data-settled]').waitFor({ state: 'attached' });
  const tracker = page.locator(`#${state} attesa-request-status`);
  await tracker.locator('[part~="headline"]').first().waitFor();
  await tracker.scrollIntoViewIfNeeded();
  await tracker.screenshot({ path: pathOf(file) });
  await page.context().close();
}

/** One state of the launcher, out of the gallery, with its panel. */
async function takeLauncher(file, path, state, how) {
  const page = await open(path, { ...how, height: 1800 });
  await page.locator('html[data-played][data-settled]').waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  const launcher = page.locator(`#${state} attesa-chat-launcher`);
  await launcher.scrollIntoViewIfNeeded();
  await dropFocus(launcher);
  const { x, y, width, height } = await launcher.boundingBox();
  const clip = { x: x - 8, y: y - 8, width: width + 16, height: height + 16 };
  await page.screenshot({ path: pathOf(file), clip });
  await page.context().close();
}

/** A ring around a field that nobody types in would be the brightest thing in the picture. */
const dropFocus = (element) => element.evaluate(({ shadowRoot }) => shadowRoot.activeElement?.blur());

/** The three widgets together, on the brand's own paper. */
const heroPage = (theme, channels) => `<!doctype html>
<html lang="en" class="theme-${theme}" register="informal" display-zone="Europe/Rome">
  <meta charset="utf-8" />
  <title>Attesa</title>
  <link rel="preload" href="/fonts/inter.woff2" as="font" type="font/woff2" crossorigin />
  <link rel="stylesheet" href="/assets/fonts.css" />
  <link rel="stylesheet" href="/assets/site.css" />
  <style>
    body { display: grid; grid-template-columns: 470px 450px 410px; gap: 40px; justify-content: center; align-items: start;
      height: 820px; min-height: 0; overflow: hidden; font-size: 15px; }
    body > * { min-width: 0; border-radius: 16px; }
    attesa-channel-picker { margin-top: 56px; }
    attesa-request-status { margin-top: 104px; }
    attesa-chat-launcher { margin-top: 152px; }
    attesa-channel-picker, attesa-request-status { box-shadow: 0 2px 6px rgb(0 0 0 / 5%), 0 24px 60px rgb(0 0 0 / 9%); }
  </style>
  <attesa-channel-picker src="${channels}"></attesa-channel-picker>
  <attesa-request-status src="/fixtures/requests" reference="steps"></attesa-request-status>
  <attesa-chat-launcher src="${channels}" channel="chat" provider="desk" app-id="/api/chat" placement="inline"
  ></attesa-chat-launcher>
  <script type="module">
    import { setClock } from '/dist/attesa.min.js';
    setClock(Date.parse('2026-11-20T10:40:00Z'));
  </script>
</html>`;

/** What a README may weigh. */
const MOST_BYTES = 150_000;

async function takeHero(file, theme) {
  const how = { width: 1480, height: 820, colorScheme: theme, locale: 'en-GB', timezoneId: 'Europe/Rome' };
  const page = await open('/hero', how, (fresh) =>
    fresh.route('**/hero', (route) =>
      route.fulfill({ contentType: 'text/html', body: heroPage(theme, `/channels.json?${friday}`) }),
    ),
  );
  await page.locator('attesa-channel-picker').locator('[part~="headline"]').first().waitFor();
  await page.locator('attesa-request-status').locator('[part~="headline"]').first().waitFor();
  const launcher = page.locator('attesa-chat-launcher');
  await launcher.locator('[part~="button"]').click();
  await page.mouse.move(0, 0);
  await launcher.locator('[part~="headline"]').waitFor();
  await launcher.locator('textarea').waitFor();
  await page.waitForLoadState('networkidle');
  await dropFocus(launcher);
  const picture = sharp(await page.screenshot());
  await page.context().close();
  for (let quality = 86; quality >= 50; quality -= 6) {
    const bytes = await picture.clone().webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
    if (bytes.length > MOST_BYTES) continue;
    await writeFile(pathOf(file), bytes);
    return;
  }
  throw new Error(`${file} weighs more than ${MOST_BYTES.toString()} bytes.`);
}

/** A picture is taken when no words were given, or when its name begins with one of them. */
const pictures = [];
const picture = (take, file, ...rest) => {
  if (asked.length === 0 || asked.some((word) => file.startsWith(word)))
    pictures.push(async () => {
      await take(file, ...rest);
      console.log(file);
    });
};

picture(takeHero, 'hero-light.webp', 'light');
picture(takeHero, 'hero-dark.webp', 'dark');
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

try {
  for (const take of pictures) await take();
} finally {
  await browser.close();
  await service?.close();
}
