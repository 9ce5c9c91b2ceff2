/**
 * `npm run bench`: bytes, speed and stillness, each beside a baseline measured in the same run. Prints a table and
 * writes bench-report.json. A target that is missed is not a failure: machines differ, and people decide.
 *
 *   npm run bench                          all
 *   npm run bench -- bytes elements        only these sections (also: schedule, queue, scripts, launcher, languages,
 *                                          service)
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withBrowser } from './browser.mjs';
import { bytes } from './bytes.mjs';
import { elementFiles, elements } from './elements.mjs';
import { languageFiles, languages } from './languages.mjs';
import { launcher, launcherFiles } from './launcher.mjs';
import { queue } from './queue.mjs';
import { Report } from './report.mjs';
import { schedule } from './schedule.mjs';
import { scriptFiles, scripts } from './scripts.mjs';
import { service } from './service.mjs';
import { root, run } from '../support/run-tools.mjs';

const wanted = process.argv.slice(2);
const wants = (section) => wanted.length === 0 || wanted.includes(section);

if (!existsSync(join(root, 'dist/attesa.min.js'))) {
  const { code } = await run('build', process.platform === 'win32' ? 'npm.cmd' : 'npm', [
    'run',
    '--silent',
    'build',
  ]);
  if (code) process.exit(code);
}

const report = new Report();
if (wants('bytes')) await bytes(report, root);
if (wants('schedule')) schedule(report, root);
if (wants('queue')) await queue(report, root);
if (['elements', 'scripts', 'launcher', 'languages', 'service'].some(wants)) {
  const files = {
    ...(await elementFiles(root)),
    ...(await scriptFiles(root)),
    ...(await launcherFiles(root)),
    ...languageFiles(),
  };
  const folders = { '/bench/': import.meta.dirname, '/dist/': join(root, 'dist') };
  await withBrowser({ files, folders }, async (browser) => {
    if (wants('elements')) await elements(report, browser);
    if (wants('scripts')) await scripts(report, browser);
    if (wants('launcher')) await launcher(report, browser);
    if (wants('languages')) await languages(report, browser);
    if (wants('service')) await service(report, root, browser.browser);
  });
}
report.summary();
report.write(join(root, 'bench-report.json'));
