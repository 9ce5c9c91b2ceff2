/** `npm start`: installs what is missing, builds the library and serves the demo. PORT chooses the port (4173). */
import { spawn } from 'node:child_process';
import { bin, install, root, run } from '../test/support/run-tools.mjs';

const node = process.execPath;
const must = (done, sentence) => {
  if (done) return;
  console.error(sentence);
  process.exit(1);
};

must(install(), 'npm ci failed: see above.');

console.log('Building …');
for (const args of [
  ['src/internal/icons/generate.mjs'],
  [bin('rollup'), '-c', '--silent'],
  ['docs/elements/generate.mjs'],
]) {
  const { code, output } = await run('build', node, args, { quiet: true });
  must(code === 0, `${output}\nThe build failed.`);
}

const service = spawn(node, ['--import', 'tsx', 'demo/service/main.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PORT: process.env.PORT || '4173' },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => service.kill(signal));
service.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
