import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserArgs, findBrowser } from './test/support/browser.mjs';
import { testFiles } from './test/support/run-tools.mjs';
import { countsReporter } from './test/support/wtr-reporter.mjs';

const files = testFiles('elements', 'controllers', 'providers/page');
if (!files.length) {
  console.log('No browser tests.'); // which the runner takes for an error
  process.exit(0);
}

/** For test/support/aria-snapshot.ts. The runner's own command speaks to an interface that browsers no longer have. */
const ariaSnapshot = {
  name: 'aria-snapshot',
  executeCommand({ command, payload, session }) {
    if (command !== 'aria-snapshot') return undefined;
    return session.browser.getPage(session.id).locator(payload.selector).ariaSnapshot();
  },
};

export default {
  files,
  concurrency: 2,
  testsFinishTimeout: 120_000,
  nodeResolve: true,
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(import.meta.dirname, 'tsconfig.json') }),
    ariaSnapshot,
  ],
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY }), countsReporter()],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testFramework: { config: { timeout: 5000 } },
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: await findBrowser(), args: browserArgs },
      // The same customer on every machine.
      createBrowserContext: ({ browser }) =>
        browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Rome' }),
    }),
  ],
};
