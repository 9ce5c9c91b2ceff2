/**
 * `npm test`: everything, on a machine that has only Node and npm. Ends with one line, `N passed, N failed`.
 *
 *   npm test                               all
 *   npm test -- --only node                what needs no browser (also: browser, e2e; may be repeated)
 *   npm test -- --only node core/time      only the files whose path contains one of these words
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bin, install, run, testFiles } from './support/run-tools.mjs';

/** Arithmetic with time must not depend on where the machine stands. */
const ZONES = ['UTC', 'Europe/Rome', 'America/New_York', 'Asia/Kathmandu'];
const PARTS = ['node', 'browser', 'e2e'];
const LIMIT = 10 * 60_000;

const { only, words } = options();
const files = (...folders) =>
  testFiles(...folders).filter((file) => !words.length || words.some((word) => file.includes(word)));

const started = Date.now();
const total = { passed: 0, failed: 0 };
const scratch = mkdtempSync(join(tmpdir(), 'attesa-test-'));
try {
  await main();
} catch (error) {
  fail(`The test run itself broke: ${error.stack}`);
}
rmSync(scratch, { recursive: true, force: true });
console.log(`\nin ${Math.round((Date.now() - started) / 1000)} s`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);

async function main() {
  if (!install()) return fail('npm ci failed, so the packages that the tests need are missing.');
  if (!(await step('icons', 'src/internal/icons/generate.mjs'))) return;

  if (only.has('node')) {
    const everywhere = files('core', 'i18n');
    for (const zone of ZONES) await nodeTests(`core, i18n · ${zone}`, everywhere, { TZ: zone });
    await nodeTests('sources, adapters, providers', files('sources', 'adapters', 'providers/pure'));
  }

  const inPackage = only.has('node') ? files('package', 'service') : [];
  const inBrowser = only.has('browser') ? files('elements', 'controllers', 'providers/page') : [];
  const endToEnd = only.has('e2e') ? files('e2e') : [];

  let browser;
  if (inBrowser.length || endToEnd.length) {
    const { fetchBrowser, findBrowser } = await import('./support/browser.mjs');
    browser = (await findBrowser()) ?? (await fetchBrowser());
    if (!browser) fail('No browser: install Chromium or Chrome, or give its path in CHROME_PATH.');
  }

  // These test the package as it is published, or use it.
  const built =
    (inPackage.length || endToEnd.length) &&
    (await step('build', bin('rollup'), ['-c', '--silent'])) &&
    (await step('docs', 'docs/elements/generate.mjs'));

  if (built) await nodeTests('package, service', inPackage);
  if (browser && inBrowser.length) {
    await counted(
      'elements, controllers, providers',
      [bin('@web/test-runner', 'wtr'), '--files', ...inBrowser],
      {
        ATTESA_BROWSER: browser,
      },
    );
  }
  if (browser && built) await nodeTests('end to end', endToEnd, { ATTESA_BROWSER: browser }, 1);
}

async function nodeTests(name, list, env = { TZ: 'UTC' }, concurrency = 2) {
  if (!list.length) return;
  const reporter = new URL('support/node-reporter.mjs', import.meta.url).href;
  const flags = [
    '--import',
    'tsx',
    '--test',
    `--test-concurrency=${concurrency}`,
    '--test-timeout=120000', // for a test and for a file: what hangs is ended, the rest goes on
    `--test-reporter=${reporter}`,
  ];
  await counted(name, [...flags, ...list], env);
}

/** Runs something that counts its tests. If it broke without telling of a failure, that is one. */
async function counted(name, args, env) {
  title(name);
  const file = join(scratch, `counts-${name.replace(/\W+/g, '-')}`);
  const { code } = await run(name, process.execPath, args, {
    env: { ...env, ATTESA_COUNTS: file },
    limit: LIMIT,
  });
  let counts = { passed: 0, failed: 0 };
  try {
    counts = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    if (!code) return fail(`"${name}" ended without telling its counts.`);
  }
  total.passed += counts.passed;
  total.failed += counts.failed;
  if (code && !counts.failed) fail(`"${name}" ended with code ${code}.`);
}

/** Runs something that must go well, and speaks only if it does not. */
async function step(name, script, args = []) {
  title(name);
  const { code, output } = await run(name, process.execPath, [script, ...args], {
    quiet: true,
    limit: LIMIT,
  });
  if (code) fail(`${output}\n"${name}" ended with code ${code}.`);
  return code === 0;
}

function title(name) {
  console.log(`\n— ${name}`);
}

function fail(sentence) {
  total.failed += 1;
  console.log(sentence);
}

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { only: { type: 'string', multiple: true, default: PARTS } },
    });
    const unknown = values.only.filter((part) => !PARTS.includes(part));
    if (unknown.length) throw new Error(`--only takes ${PARTS.join(', ')}; not ${unknown.join(', ')}.`);
    return { only: new Set(values.only), words: positionals.map((word) => word.replaceAll('\\', '/')) };
  } catch (error) {
    console.log(error.message);
    process.exit(2);
  }
}
