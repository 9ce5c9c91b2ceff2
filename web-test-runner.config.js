/** Runs in one engine: ATTESA_ENGINE is `chromium` (default), `firefox` or `webkit`. `npm test` runs all three. */
import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { browserArgs, findBrowser } from './test/support/browser.mjs';
import { commands } from './test/support/commands.mjs';
import { testFiles } from './test/support/run-tools.mjs';
import { startWebKit } from './test/support/webkit.mjs';
import { countsReporter } from './test/support/wtr-reporter.mjs';

const files = testFiles('elements', 'controllers', 'providers/page');
if (!files.length) {
  console.log('No browser tests.'); // which the runner takes for an error
  process.exit(0);
}

/** The same customer on every machine: an English one in Rome. */
const LOCALE = 'en-GB';
const TIME_ZONE = 'Europe/Rome';

const LAUNCHERS = {
  chromium: async () =>
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: await findBrowser(), args: browserArgs },
      createBrowserContext: ({ browser }) => browser.newContext({ locale: LOCALE, timezoneId: TIME_ZONE }),
    }),
  firefox: async () =>
    puppeteerLauncher({
      launchOptions: {
        browser: 'firefox',
        executablePath: await findBrowser('firefox'),
        headless: true,
        // For what a visitor's system prefers: test/support/commands.mjs sets it in the browser's own window.
        args: ['--remote-allow-system-access'],
        env: { ...process.env, TZ: TIME_ZONE },
        extraPrefsFirefox: { 'intl.accept_languages': `${LOCALE}, en` },
      },
    }),
  webkit: async () => webdriverLauncher((await startWebKit({ timeZone: TIME_ZONE })).options),
};

const engine = process.env.ATTESA_ENGINE ?? 'chromium';

/** WebKit asks the system for the visitor's language, and a test machine has none. */
const speaksEnglish = (framework) => `<!doctype html>
<script>
  for (const [key, value] of [['language', '${LOCALE}'], ['languages', ['${LOCALE}', 'en']]])
    Object.defineProperty(navigator, key, { configurable: true, value });
</script>
<body><script type="module" src="${framework}"></script></body>`;

export default {
  files,
  // Two pages at once share the focus and the keyboard in all but Chromium.
  concurrency: engine === 'chromium' ? 2 : 1,
  testsFinishTimeout: 120_000,
  nodeResolve: true,
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(import.meta.dirname, 'tsconfig.json') }),
    commands,
  ],
  ...(engine === 'webkit' && { testRunnerHtml: speaksEnglish }),
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY }), countsReporter()],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testFramework: { config: { timeout: 30_000 } },
  browsers: [await LAUNCHERS[engine]()],
};
