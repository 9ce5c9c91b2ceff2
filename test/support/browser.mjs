/** The Chromium that the browser tests run in: one that is there, else one that can be fetched. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { bin, root } from './run-tools.mjs';

/** Quiet and offline: a test browser asks nothing of the outside. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];

const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
);

const WINDOWS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
  [
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ].map((path) => join(process.env[variable] ?? 'C:/', path)),
);

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of an installed browser, or undefined. `ATTESA_BROWSER` and `CHROME_PATH` come first. */
export async function findBrowser() {
  const named = process.env.ATTESA_BROWSER ?? process.env.CHROME_PATH;
  if (named) return named;
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => COMMANDS.map((command) => join(folder, command)))
    .filter(() => process.platform !== 'win32');
  const places = { darwin: MAC, win32: WINDOWS }[process.platform] ?? [];
  return [...onPath, ...places, await playwrightBrowser()].find((path) => path && isProgram(path));
}

async function playwrightBrowser() {
  const { chromium } = await import('playwright-core');
  return chromium.executablePath();
}

/** Gets a browser: from Debian's or Ubuntu's packages when we may install them, else Playwright's own. */
export async function fetchBrowser() {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing chromium with apt-get …');
    const apt = (...args) =>
      spawnSync('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        timeout: 600_000,
      });
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core', 'fonts-liberation');
    const found = await findBrowser();
    // Ubuntu's chromium package may be a stub that asks for snap: a browser that says its version is a real one.
    if (found && spawnSync(found, ['--version', '--no-sandbox'], { timeout: 30_000 }).status === 0)
      return found;
  }
  console.log('Fetching chromium with Playwright …');
  const deps = process.getuid?.() === 0 ? ['--with-deps'] : [];
  spawnSync(process.execPath, [bin('playwright-core'), 'install', ...deps, 'chromium'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 600_000,
  });
  const found = await playwrightBrowser();
  return isProgram(found) ? found : undefined;
}
