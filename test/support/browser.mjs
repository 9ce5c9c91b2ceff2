/** The browsers that the tests run in: those that are there, else those that can be fetched. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
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

const macApp = (app, program = app) => `/Applications/${app}.app/Contents/MacOS/${program}`;

const programFiles = (path) =>
  ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((variable) =>
    join(process.env[variable] ?? 'C:/', path),
  );

/** WebKit's test browser, which distributions keep off the path: /usr/lib/<machine>/webkit2gtk-<version>/MiniBrowser. */
function miniBrowsers() {
  const inside = (folder) =>
    existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  return ['/usr/lib', '/usr/libexec', '/usr/lib64']
    .flatMap((folder) => [
      ...inside(folder),
      ...inside(folder)
        .filter((path) => /-linux-gnu/.test(path))
        .flatMap(inside),
    ])
    .filter((path) => /webkit(2?gtk)-[^/]+$/.test(path))
    .map((path) => join(path, 'MiniBrowser'));
}

/** By which names, places and Debian packages each engine is had. */
const ENGINE = {
  chromium: {
    variables: ['ATTESA_BROWSER', 'CHROME_PATH'],
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'chrome',
      'microsoft-edge',
      'msedge',
    ],
    places: {
      darwin: () => ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((app) => macApp(app)),
      win32: () =>
        [
          'Google/Chrome/Application/chrome.exe',
          'Chromium/Application/chrome.exe',
          'Microsoft/Edge/Application/msedge.exe',
        ].flatMap(programFiles),
    },
    packages: ['chromium', 'fonts-dejavu-core', 'fonts-liberation', 'fonts-noto-core'],
    advice: 'install Chromium or Chrome, or give its path in CHROME_PATH',
  },
  firefox: {
    variables: ['FIREFOX_PATH'],
    commands: ['firefox-esr', 'firefox'],
    places: {
      darwin: () => [macApp('Firefox', 'firefox')],
      win32: () => programFiles('Mozilla Firefox/firefox.exe'),
    },
    packages: ['firefox-esr'],
    advice: 'install Firefox, or give its path in FIREFOX_PATH',
  },
  webkit: {
    variables: ['MINIBROWSER_PATH'],
    commands: ['MiniBrowser'],
    places: { linux: miniBrowsers },
    /** What drives it, and the screen for its window. */
    beside: ['WebKitWebDriver', 'Xvfb'],
    packages: ['webkit2gtk-driver', 'xvfb'],
    advice: 'on Linux install WebKitGTK with its MiniBrowser and WebKitWebDriver, and Xvfb',
  },
};

/** What to tell who has not got it. */
export function adviceFor(engine) {
  const { advice, packages } = ENGINE[engine];
  return onPath('apt-get') ? `${advice} (here: apt-get install ${packages.join(' ')})` : advice;
}

/** The variable in which its path is looked for first. */
export const variableOf = (engine) => ENGINE[engine].variables[0];

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(command) {
  if (process.platform === 'win32') return undefined;
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find(isProgram);
}

/** The path of an installed browser, or undefined. What the environment names comes first. */
export async function findBrowser(engine = 'chromium') {
  const { variables, commands, places, beside = [] } = ENGINE[engine];
  if (!beside.every(onPath)) return undefined;
  const named = variables.map((variable) => process.env[variable]).find(Boolean);
  if (named) return named;
  const own = engine === 'chromium' ? [await playwrightBrowser()] : [];
  return [...commands.map(onPath), ...(places[process.platform]?.() ?? []), ...own].find(
    (path) => path && isProgram(path),
  );
}

async function playwrightBrowser() {
  const { chromium } = await import('playwright-core');
  return chromium.executablePath();
}

/** Gets a browser: from Debian's or Ubuntu's packages when we may install them; Chromium else from Playwright. */
export async function fetchBrowser(engine = 'chromium') {
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    const { packages } = ENGINE[engine];
    console.log(`Installing ${packages.join(', ')} with apt-get …`);
    const apt = (...args) =>
      spawnSync('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        timeout: 600_000,
      });
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...packages);
    const found = await findBrowser(engine);
    if (found && (engine === 'webkit' || saysItsVersion(found))) return found;
  }
  if (engine !== 'chromium') return undefined;
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

/** Ubuntu's packages may be stubs that ask for snap: a browser that says its version is a real one. */
const saysItsVersion = (path) =>
  spawnSync(path, ['--version', '--no-sandbox'], { timeout: 30_000 }).status === 0;
