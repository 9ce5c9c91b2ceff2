/** What the scripts that run things share: starting a process, finding a tool, installing what is missing. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** The script behind a command of an installed package: runs the same on every system, without a shell. */
export function bin(name, command = name) {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/** Runs a command to its end, or to `limit` milliseconds. Never throws: a command that cannot start has code 127. */
export function run(name, command, args, { quiet = false, env = {}, limit = 600_000 } = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      // A group of its own, so that reaching the limit also ends what the command started (browsers, servers).
      detached: process.platform !== 'win32',
    });
    const stop = (signal) => {
      try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
      } catch {
        // Already gone.
      }
    };
    const end = (code) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      resolve({ code, output });
    };
    const timer = setTimeout(() => {
      output += `\n${name}: stopped after ${limit / 1000} s\n`;
      if (!quiet) console.log(`${name}: stopped after ${limit / 1000} s`);
      stop('SIGKILL');
    }, limit);
    const interrupted = () => {
      stop('SIGTERM');
      process.exit(130);
    };
    process.on('SIGINT', interrupted).on('SIGTERM', interrupted);
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data));
    child.on('error', (error) => {
      output += error.message;
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/** `npm ci`, unless what is installed is what the lock file names. Returns whether all is there. */
export function install() {
  if (isInstalled()) return true;
  console.log('Installing packages …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function isInstalled() {
  const packagesOf = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
  try {
    const there = packagesOf('node_modules/.package-lock.json'); // npm's own record
    return Object.entries(packagesOf('package-lock.json')).every(
      ([path, { version, optional }]) =>
        !path || (optional && !there[path]) || there[path]?.version === version,
    );
  } catch {
    return false;
  }
}

/** The test files in some folders of test/, sorted. */
export function testFiles(...folders) {
  return folders
    .map((folder) => join('test', folder))
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((path) => join(folder, path)),
    )
    .filter((path) => path.endsWith('.test.ts'))
    .sort();
}
