/**
 * `npm test`: everything, on a machine that has only Node and npm. Ends with one line, `N passed, N failed`.
 *
 *   npm test                               all
 *   npm test -- --only node                what needs no browser (also: browser, e2e, access, pictures; may be repeated)
 *   npm test -- --only node core/time      only the files whose path contains one of these words
 *   npm test -- --engines chromium         not in the other browsers (firefox, webkit; may be repeated)
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bin, install, run, testFiles } from './support/run-tools.mjs';

/** Arithmetic with time must not depend on where the machine stands. */
const ZONES = ['UTC', 'Europe/Rome', 'America/New_York', 'Asia/Kathmandu'];
const PARTS = ['node', 'browser', 'e2e', 'access', 'pictures'];
const ENGINES = ['chromium', 'firefox', 'webkit'];
const LIMIT = 15 * 60_000;

const { only, engines, words } = options();
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
  const stories = only.has('e2e') ? files('stories') : [];
  const ofAccess = only.has('access') ? files('access') : [];
  const ofPictures = only.has('pictures') ? files('pictures') : [];

  const onPages = endToEnd.length || stories.length || ofAccess.length || ofPictures.length;
  const needsBrowser = inBrowser.length || onPages;
  const browsers = needsBrowser ? await findBrowsers() : {};
  const env = Object.assign({}, ...Object.values(browsers));

  // These test the package as it is published, or use it.
  const built =
    (inPackage.length || onPages) &&
    (await step('build', bin('rollup'), ['-c', '--silent'])) &&
    (await step('docs', 'docs/elements/generate.mjs'));

  if (built) await nodeTests('package, service', inPackage);
  if (inBrowser.length) {
    const inEngine = async (engine, options) =>
      browsers[engine] &&
      counted(
        `elements, controllers, providers · ${engine}`,
        [bin('@web/test-runner', 'wtr'), '--files', ...inBrowser],
        { ...env, ATTESA_ENGINE: engine },
        options,
      );
    await inEngine('chromium');
    // Each of these has one page at a time.
    await Promise.all([inEngine('firefox', { quiet: true }), inEngine('webkit', { quiet: true })]);
  }
  if (!built) return;
  // What is held still on a slow network takes its time.
  if (browsers.chromium) await nodeTests('end to end', endToEnd, env, 2, 8 * 60_000);
  for (const engine of Object.keys(browsers))
    await nodeTests(`stories · ${engine}`, stories, { ...env, ATTESA_ENGINE: engine });
  // Each file looks at every state in many ways.
  if (browsers.chromium) await nodeTests('access', ofAccess, env, 2, 10 * 60_000);
  if (browsers.chromium && ofPictures.length) {
    await nodeTests('pictures: how they are compared', ofPictures);
    await counted('pictures', ['--import', 'tsx', 'test/pictures/run.ts'], env);
  }
}

/** Of each engine that is asked for: what its tests find in their environment. */
async function findBrowsers() {
  const { adviceFor, fetchBrowser, findBrowser, variableOf } = await import('./support/browser.mjs');
  const found = {};
  for (const engine of engines) {
    const path = (await findBrowser(engine)) ?? (await fetchBrowser(engine));
    if (path) found[engine] = { [variableOf(engine)]: path };
    else {
      const others = [...engines].filter((other) => other !== engine).map((other) => `--engines ${other}`);
      fail(`Not tested in ${engine}: ${adviceFor(engine)}. Without it: npm test -- ${others.join(' ')}`);
    }
  }
  return found;
}

async function nodeTests(name, list, env = { TZ: 'UTC' }, concurrency = 2, timeout = 120_000) {
  if (!list.length) return;
  const reporter = new URL('support/node-reporter.mjs', import.meta.url).href;
  const flags = [
    '--import',
    'tsx',
    '--test',
    `--test-concurrency=${concurrency}`,
    `--test-timeout=${timeout}`, // for a test and for a file: what hangs is ended, the rest goes on
    `--test-reporter=${reporter}`,
  ];
  await counted(name, [...flags, ...list], env);
}

/** Runs something that counts its tests. If it broke without telling of a failure, that is one. `quiet`: told at its end. */
async function counted(name, args, env, { quiet = false } = {}) {
  if (!quiet) title(name);
  const file = join(scratch, `counts-${name.replace(/\W+/g, '-')}`);
  const { code, output } = await run(name, process.execPath, args, {
    env: { ...env, ATTESA_COUNTS: file },
    limit: LIMIT,
    quiet,
  });
  if (quiet) {
    title(name);
    console.log(output);
  }
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
      options: {
        only: { type: 'string', multiple: true, default: PARTS },
        engines: { type: 'string', multiple: true, default: ENGINES },
      },
    });
    for (const [option, known] of Object.entries({ only: PARTS, engines: ENGINES })) {
      const unknown = values[option].filter((value) => !known.includes(value));
      if (unknown.length)
        throw new Error(`--${option} takes ${known.join(', ')}; not ${unknown.join(', ')}.`);
    }
    return {
      only: new Set(values.only),
      engines: new Set(values.engines),
      words: positionals.map((word) => word.replaceAll('\\', '/')),
    };
  } catch (error) {
    console.log(error.message);
    process.exit(2);
  }
}
