/** What the tests ask of the browser that a page cannot do by itself, the same through each way to drive one. */
import { pressed, typed } from './webkit.mjs';

const playwright = {
  'attesa-keys': ({ press, type }, page) => (press ? page.keyboard.press(press) : page.keyboard.type(type)),
  'attesa-viewport': (size, page) => page.setViewportSize(size),
  // Here a page has the focus whatever happens.
  'attesa-focus': () => true,
  'attesa-media': (media, page) => page.emulateMedia(media),
  'attesa-snapshot': ({ selector }, page) => page.locator(selector).ariaSnapshot(),
};

const puppeteer = {
  async 'attesa-keys'({ press, type }, { keyboard }) {
    if (type) return keyboard.type(type);
    const held = press.split('+').slice(0, -1);
    const last = press.split('+').at(-1) || '+';
    const key = last === 'Space' ? ' ' : held.length && last.length === 1 ? last.toLowerCase() : last;
    for (const each of held) await keyboard.down(each);
    await keyboard.press(key);
    for (const each of held) await keyboard.up(each);
  },
  'attesa-viewport': (size, page) => page.setViewport(size),
  'attesa-media': (media, page) =>
    inWindow(
      page,
      Object.entries(media).map(([feature, value]) => {
        const { preference, [value]: number } = FIREFOX_MEDIA[feature];
        return `Services.prefs.setIntPref('${preference}', ${number})`;
      }),
    ),
  'attesa-focus': (_, page) => inWindow(page, ['gBrowser.selectedBrowser.focus()']),
};

/** Firefox takes what a visitor's system prefers from its own preferences, which its window may set. */
const FIREFOX_MEDIA = {
  reducedMotion: { preference: 'ui.prefersReducedMotion', reduce: 1, 'no-preference': 0 },
  forcedColors: { preference: 'browser.display.document_color_use', active: 2, none: 1 },
};

/** Runs in Firefox's own window, around the page. */
async function inWindow(page, statements) {
  const { connection } = page.browser();
  const {
    result: { contexts },
  } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  await connection.send('script.evaluate', {
    expression: `${statements.join(';')};undefined`,
    target: { context: contexts.find(({ url }) => url.endsWith('/browser.xhtml')).context },
    awaitPromise: false,
  });
}

const webdriver = {
  'attesa-keys': ({ press, type }, driver) => driver.performActions(press ? pressed(press) : typed(type)),
  'attesa-viewport': ({ width, height }, driver) => driver.setWindowRect(null, null, width, height),
  'attesa-focus': () => true,
};

const WAYS = { playwright, puppeteer, webdriver };

export const commands = {
  name: 'attesa-commands',
  async executeCommand({ command, payload, session: { browser, id } }) {
    if (!command.startsWith('attesa-')) return undefined;
    const run = WAYS[browser.type][command];
    if (!run) throw new Error(`${browser.name} has no ${command}.`);
    return (await run(payload, browser.getPage?.(id) ?? browser.driver)) ?? true;
  },
};
