/**
 * `npm run lint`: format, rules and types of sources, tests and demo. All of them, even after one has failed.
 * `npm run format`: the same, mending what can be mended.
 */
import { bin, install, root, run } from './run-tools.mjs';

const fix = process.argv.includes('--fix');

if (!install()) process.exit(1);
await run('icons', process.execPath, ['src/internal/icons/generate.mjs']);

// Prose is wrapped by hand, the demo's pages are put together from parts that are no pages by themselves, and snapshots
// and pictures are as they were taken.
const taken = ['!test/access/snapshots/**', '!test/pictures/references/**'];
const formatted = ['.', '!**/*.md', '!**/*.html', ...taken, '!package-lock.json'];
const prettier = [
  'prettier',
  bin('prettier'),
  [fix ? '--write' : '--check', '--log-level', 'warn', ...formatted],
];
const eslint = ['eslint', bin('eslint'), ['--max-warnings', '0', ...(fix ? ['--fix'] : []), '.']];
const types = ['.', 'test', 'demo'].map((project) => [
  `types of ${project === '.' ? 'src' : project}`,
  bin('typescript', 'tsc'),
  ['--noEmit', '-p', project],
]);

async function check([name, script, args]) {
  const { code, output } = await run(name, process.execPath, [script, ...args], { quiet: true });
  console.log(`${code ? 'FAILED' : 'ok    '}  ${name}`);
  if (code) console.log(output.replaceAll(root, '.'));
  return code;
}

// Two that write the same files do not run at once.
const codes = fix
  ? [await check(eslint), await check(prettier)]
  : await Promise.all([prettier, eslint, ...types].map(check));
process.exitCode = codes.some(Boolean) ? 1 : 0;
