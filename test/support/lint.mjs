/** `npm run lint`: format, rules and types of sources, tests and demo. All of them, even after one has failed. */
import { existsSync } from 'node:fs';
import { bin, run, root } from './run-tools.mjs';

await run('icons', process.execPath, ['src/internal/icons/generate.mjs']);

const projects = ['.', 'test', 'demo'].filter((folder) => existsSync(`${root}/${folder}/tsconfig.json`));
const steps = [
  ['prettier', bin('prettier'), ['--check', '--log-level', 'warn', '.', '!**/*.md', '!package-lock.json']],
  ['eslint', bin('eslint'), ['--max-warnings', '0', '.']],
  ...projects.map((folder) => [`tsc ${folder}`, bin('typescript', 'tsc'), ['--noEmit', '-p', folder]]),
];

const codes = await Promise.all(
  steps.map(async ([name, script, args]) => {
    const { code, output } = await run(name, process.execPath, [script, ...args], { quiet: true });
    console.log(`${code ? 'FAILED' : 'ok'}  ${name}`);
    if (code) console.log(output);
    return code;
  }),
);

process.exitCode = codes.some(Boolean) ? 1 : 0;
