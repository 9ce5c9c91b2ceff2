/** WebKit as Linux has it: a window on a screen of its own, driven over WebDriver. One process drives one browser. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';

/** Its toolbar would keep the window from being as narrow as a telephone. */
const TOOLKIT_STYLES = '* { min-width: 0; margin: 0; padding: 0; font-size: 1px; }';

/** @returns options for webdriverio's `remote`, and the end of it all. */
export async function startWebKit({ timeZone = 'Europe/Rome', screen: size = '800x600' } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'attesa-webkit-'));
  mkdirSync(join(home, 'gtk-3.0'));
  writeFileSync(join(home, 'gtk-3.0', 'gtk.css'), TOOLKIT_STYLES);

  // The screen says on a pipe which number it took.
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(screen.stdio[3], 'data');
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${String(number).trim()}`,
      TZ: timeZone,
      LC_ALL: 'C', // else the page is told the name of whatever locale the machine has
      XDG_CONFIG_HOME: home,
      NO_AT_BRIDGE: '1',
    },
  });
  await answering(port);

  let isClosed = false;
  const close = () => {
    if (isClosed) return;
    isClosed = true;
    driver.kill();
    screen.kill();
    rmSync(home, { recursive: true, force: true });
  };
  process.once('exit', close);
  return {
    options: {
      hostname: '127.0.0.1',
      port,
      path: '/',
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': {
          binary: await findBrowser('webkit'),
          args: ['--automation', '--full-screen', '--javascript-can-open-windows-automatically=true'],
        },
      },
    },
    close,
  };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function answering(port) {
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      await fetch(`http://127.0.0.1:${port}/status`);
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** The keys that tests press, as WebDriver has them. */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

const value = (key) => KEYS[key] ?? (key.length === 1 ? key : missing(key));
const missing = (key) => {
  throw new Error(`WebKit has no key ${key} here: add it to ${import.meta.url}`);
};

/** "Control+A" and the like; a letter with a held key is the key, not the capital. */
export function pressed(chord) {
  const held = chord.split('+').slice(0, -1);
  const last = chord.split('+').at(-1) || '+';
  const keys = [...held, held.length ? last.replace(/^[A-Z]$/, (letter) => letter.toLowerCase()) : last].map(
    value,
  );
  return actions([
    ...keys.map((key) => ({ type: 'keyDown', value: key })),
    ...keys.reverse().map((key) => ({ type: 'keyUp', value: key })),
  ]);
}

export const typed = (text) =>
  actions(
    [...text].flatMap((key) => [
      { type: 'keyDown', value: key },
      { type: 'keyUp', value: key },
    ]),
  );

const actions = (list) => [{ type: 'key', id: 'keyboard', actions: list }];
