/** The package as npm would publish it: what is in it, that it loads, and what loading it does. Needs a build. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import * as esbuild from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const pkg = JSON.parse(read('package.json')) as {
  exports: Record<string, string | { types: string; default: string }>;
  dependencies: Record<string, string>;
  sideEffects: string[];
};

const specifierOf = (entry: string): string => entry.replace('.', 'attesa');
const targets = Object.entries(pkg.exports).flatMap(([entry, target]) =>
  (typeof target === 'string' ? [target] : Object.values(target)).map((path): [string, string] => [
    entry,
    path,
  ]),
);
const scripts = Object.keys(pkg.exports).filter((entry) => typeof pkg.exports[entry] !== 'string');

let folder: string;
let packed: { filename: string; files: { path: string }[] };

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'attesa-pack-'));
  const out = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  packed = (JSON.parse(out) as (typeof packed)[])[0]!;
});

after(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('what is published', () => {
  for (const [entry, path] of targets) {
    it(`has ${path} for ${specifierOf(entry)}`, () => {
      assert.ok(existsSync(join(root, path)));
      assert.ok(packed.files.some((file) => `./${file.path}` === path));
    });
  }

  it('has nothing but the built package', () => {
    const strange = packed.files
      .map(({ path }) => path)
      .filter((path) => !/^(dist\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/.test(path));
    assert.deepEqual(strange, []);
  });

  it('imports only files that are published and packages that are dependencies', () => {
    const paths = new Set(packed.files.map(({ path }) => path));
    const allowed = Object.keys(pkg.dependencies);
    for (const path of paths) {
      if (!/^dist\/.*\.js$/.test(path)) continue;
      for (const [, specifier = ''] of read(path).matchAll(
        // Not the end of one text and the beginning of the next.
        /(?:\bfrom|\bimport)\s*\(?["']([\w@./-]+)["']/g,
      )) {
        const known = specifier.startsWith('.')
          ? paths.has(join(path, '..', specifier).replaceAll('\\', '/'))
          : allowed.some((name) => specifier === name || specifier.startsWith(`${name}/`));
        assert.ok(known, `${path} imports "${specifier}"`);
      }
    }
  });

  it('names no folder of the machine that built it', () => {
    for (const { path } of packed.files) assert.ok(!read(path).includes(root), path);
  });

  it('passes publint', async () => {
    const { messages } = await publint({ strict: true, pack: { tarball: tarball() } });
    const named = messages.filter(({ type }) => type !== 'suggestion');
    assert.deepEqual(
      named.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('has types that agree with the code, for modern resolution', async () => {
    const result = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball())), {
      entrypoints: Object.keys(pkg.exports).filter((entry) => entry.endsWith('.js') || entry === '.'),
    });
    assert.ok(result.types);
    const problems = result.problems.filter(
      (problem) =>
        !('resolutionKind' in problem && /^node10$|^node16-cjs$/.test(problem.resolutionKind)) &&
        problem.kind !== 'CJSResolvesToESM',
    );
    assert.deepEqual(problems, []);
  });
});

describe('the lock file', () => {
  it('names no registry', () => {
    assert.ok(!read('package-lock.json').includes('"resolved": "http'));
  });

  // Without them `npm ci` refuses to run, and only on other people's machines.
  it('holds the packages of every platform', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const names = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
    const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    assert.deepEqual(
      wanted.filter((name) => !names.has(name)),
      [],
    );
  });
});

describe('in Node, without a DOM', () => {
  for (const entry of scripts.filter((name) => !/define|min\.js/.test(name))) {
    it(`${specifierOf(entry)} loads`, async () => {
      assert.ok(await import(specifierOf(entry)));
    });
  }

  for (const name of [
    'core',
    'i18n',
    'sources',
    'locales/en',
    'locales/it',
    'locales/de',
    'locales/es',
    'locales/fr',
    'adapters/schema-org',
    'adapters/osm-hours',
  ]) {
    it(`attesa/${name}.js needs no lit`, async () => {
      const inputs = await inputsOf(`export * from 'attesa/${name}.js';`);
      assert.deepEqual(
        inputs.filter((path) => /node_modules\/(@lit|lit)/.test(path)),
        [],
      );
    });
  }

  it('importing the classes registers nothing', () => {
    const script = `
      let defined = 0;
      globalThis.customElements = { define() { defined += 1; }, get() {} };
      await import('attesa');
      process.stdout.write(String(defined));`;
    const out = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(out, '0');
  });
});

describe('in a bundler', () => {
  it('importing the index for nothing costs nothing', async () => {
    assert.deepEqual(await inputsOf(`import 'attesa';`), []);
  });

  it('the pure logic brings neither elements nor words', async () => {
    const inputs = await inputsOf(`export * from 'attesa/core.js';`);
    assert.deepEqual(
      inputs.filter((path) => path.startsWith('dist/') && !/^dist\/core[./]/.test(path)),
      [],
    );
  });

  it('no provider comes with the elements: each is asked for by name', async () => {
    const inputs = await inputsOf(`import 'attesa/define.js';`, { splitting: true, outdir: 'out' });
    assert.ok(inputs.includes('dist/elements/chat-launcher/chat-launcher.js'));
    assert.deepEqual(
      inputs.filter((path) => path.startsWith('dist/providers/')),
      [],
    );
  });

  it('define.js keeps its registrations', async () => {
    const inputs = await inputsOf(`import 'attesa/define.js';`);
    assert.ok(inputs.includes('dist/elements/channel-picker/define.js'));
    assert.ok(inputs.includes('dist/elements/expectation/define.js'));
  });
});

describe('the plain script', () => {
  it('is one request: whatever it needs at once is inside', () => {
    const script = read('dist/attesa.min.js');
    assert.doesNotMatch(script, /\b(?:from|import)\s*["'][^"']*\.js["']/);
  });

  it('loads each further part in one request: whatever a part imports has asked for it, and nothing else has', () => {
    const chunks = packed.files
      .map(({ path }) => path)
      .filter((path) => /^dist\/chunks\/.*\.js$/.test(path))
      .map((path) => ({ name: basename(path), code: read(path) }));
    /** What has loaded a part by the time it is there: who asked for it, who asked for them, and so on. */
    const before = (name: string): string[] =>
      name === 'attesa.min.js' ? [] : askers(name).flatMap((asker) => [asker, ...before(asker)]);
    const askers = (name: string): string[] => [
      ...(read('dist/attesa.min.js').includes(name) ? ['attesa.min.js'] : []),
      ...chunks
        .filter(({ code }) => new RegExp(`import\\([^)]*${name}`).test(code))
        .map((chunk) => chunk.name),
    ];
    assert.ok(chunks.some(({ name }) => name.startsWith('channels-')));
    for (const { name, code } of chunks) {
      const imported = [...code.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+)["']/g)].map(
        ([, file = '']) => file,
      );
      assert.equal(askers(name).length, 1, name);
      for (const file of imported) assert.ok(before(name).includes(file), `${name} imports ${file}`);
      assert.doesNotMatch(code, /\bfrom\s*["']\.\./, name);
    }
  });

  it('has a language in files of its own, none of which is large', () => {
    const words = packed.files
      .map(({ path }) => path)
      .filter((path) => /^dist\/chunks\/((de|es|fr)-|load-)\w+-.*\.js$/.test(path));
    assert.equal(words.length, 3 * 13, words.join(' '));
    for (const path of words) {
      const size = gzipSync(read(path), { level: 9 }).length;
      assert.ok(size <= 1500, `${path} has ${size} bytes`);
    }
  });

  it('loads lit as in production', () => {
    assert.doesNotMatch(read('dist/attesa.min.js'), /dev mode/);
  });

  it('comes with the licences of what is inside', () => {
    const notices = read('dist/attesa.min.js.LICENSE.txt');
    for (const name of ['lit-html', 'lucide-static', 'simple-icons'])
      assert.match(notices, new RegExp(`^${name} `, 'm'));
  });
});

function tarball(): ArrayBuffer {
  const data = readFileSync(join(folder, packed.filename));
  return data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
}

/** The modules of which something remains, in what is loaded at once, when a bundler has shaken the tree. */
async function inputsOf(
  contents: string,
  options: Pick<esbuild.BuildOptions, 'splitting' | 'outdir'> = {},
): Promise<string[]> {
  const {
    metafile: { outputs },
  } = await esbuild.build({
    stdin: { contents, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    minify: true,
    metafile: true,
    write: false,
    logLevel: 'silent',
    ...options,
  });
  const entry = Object.keys(outputs).find((path) => outputs[path]!.entryPoint === '<stdin>')!;
  const files = [entry];
  // What an import() brings comes later.
  for (const file of files)
    for (const { path, kind } of outputs[file]!.imports)
      if (kind === 'import-statement' && path in outputs && !files.includes(path)) files.push(path);
  return files
    .flatMap((file) => Object.entries(outputs[file]!.inputs))
    .filter(([path, { bytesInOutput }]) => path !== '<stdin>' && bytesInOutput > 0)
    .map(([path]) => path);
}
