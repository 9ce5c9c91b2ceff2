import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { toJsonSchema } from '@valibot/to-json-schema';
import MagicString from 'magic-string';
import { tsImport } from 'tsx/esm/api';

const root = import.meta.dirname;
const pkg = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const bundle = 'attesa.min.js';

/**
 * What is loaded by `import()` and comes as one file of the bundle, by the file's name. Any other such module is a file of
 * its own.
 */
const together = {
  channels: ['channel-picker.face.js', 'chat-launcher.face.js', 'expectation.face.js'],
  request: ['request-status.face.js'],
  actions: ['actions-panel.js', 'contact.js', 'files.js', 'look-up.js', 'tools.js'],
};

/** What is asked for by one other chunk alone, which is there before it and can keep what both need. */
const after = {
  actions: 'request',
  'leave-panel': 'channels',
  'chat-panel': 'channels',
  ...Object.fromEntries(
    Object.keys(pkg.exports).flatMap((path) => {
      const [, provider] = /^\.\/providers\/(.*)\.js$/.exec(path) ?? [];
      return provider === undefined ? [] : [[provider, 'chat-panel']];
    }),
  ),
};

/** The public entry points are listed once, in package.json. */
const entries = Object.values(pkg.exports)
  .map((target) => target.default)
  .filter((path) => path && !path.endsWith(bundle))
  .map((path) => path.replace('./dist/', './src/').replace(/\.js$/, '.ts'));

export default [
  {
    input: [...entries, 'src/attesa.ts'],
    external: Object.keys(pkg.dependencies).map((name) => new RegExp(`^${name}(/|$)`)),
    plugins: [
      clean('dist'),
      typescript({ noEmitOnError: true, exclude: ['**/*.mjs'] }),
      slimTemplates(),
      schemas({
        'channels.json': ['core/document/channels-schema.ts', 'channelsDocumentSchema'],
        'request.json': ['core/document/request-schema.ts', 'requestDocumentSchema'],
      }),
    ],
    output: {
      dir: 'dist',
      preserveModules: true,
      preserveModulesRoot: 'src',
      // npm leaves a folder named node_modules out of the package: TypeScript's helpers live beside ours.
      entryFileNames: ({ name }) => (name.endsWith('tslib.es6') ? 'internal/tslib.js' : '[name].js'),
      sourcemap: true,
    },
  },
  {
    // The bundle is made of the module tree just written: both are the same code, compiled once.
    input: { attesa: 'dist/attesa.js' },
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      sourceMaps(),
      nodeResolve({ exportConditions: ['production'] }),
      handOver(),
      terser({ ecma: 2020, module: true, compress: { passes: 2 }, format: { comments: /^!/ } }),
      notices('attesa.min.js.LICENSE.txt', ['lucide-static', 'simple-icons']),
    ],
    output: {
      dir: 'dist',
      manualChunks: chunks('attesa'),
      onlyExplicitManualChunks: true,
      entryFileNames: '[name].min.js',
      chunkFileNames: ({ name }) => `chunks/${name.replace('.generated', '')}-[hash].js`,
      sourcemap: true,
      banner: (chunk) => (chunk.isEntry ? `/*! attesa ${pkg.version} | MIT | ${bundle}.LICENSE.txt */` : ''),
    },
  },
];

function clean(folder) {
  let done = false;
  return {
    name: 'clean',
    buildStart() {
      if (!done) rmSync(join(root, folder), { recursive: true, force: true });
      done = true;
    },
  };
}

/**
 * Takes the line breaks, indents and CSS comments out of `html`, `svg` and `css` templates: a run of white space with
 * a line break in it becomes one space, which renders the same unless a style asks for `white-space: pre`. In styles it
 * goes altogether where it only stands beside a brace, a semicolon or a property's colon.
 */
function slimTemplates() {
  const tags = new Set(['html', 'svg', 'css']);
  return {
    name: 'slim-templates',
    transform(code, id) {
      if (!/\b(html|svg|css) ?`/.test(code)) return null;
      const text = new MagicString(code);
      walk(this.parse(code), (node) => {
        if (node.type !== 'TaggedTemplateExpression' || !tags.has(node.tag.name)) return;
        for (const { start, end } of node.quasi.quasis) {
          const raw = code.slice(start, end);
          const isStyle = node.tag.name === 'css';
          let slim = isStyle ? raw.replace(/\/\*[^]*?\*\//g, '') : raw;
          slim = slim.replace(/\s*\n\s*/g, ' ');
          if (isStyle)
            slim = slim
              .replace(/\s*([{};])\s*/g, '$1')
              .replace(/: /g, ':')
              .replace(/;}/g, '}');
          if (slim !== raw) text.update(start, end, slim);
        }
      });
      return text.hasChanged()
        ? { code: text.toString(), map: text.generateMap({ source: id, hires: true }) }
        : null;
    },
  };
}

function walk(node, visit) {
  if (typeof node.type === 'string') visit(node);
  for (const value of Object.values(node)) {
    if (Array.isArray(value))
      value.forEach((child) => child && typeof child === 'object' && walk(child, visit));
    else if (value && typeof value === 'object') walk(value, visit);
  }
}

/**
 * Where each module goes: to the one chunk that needs it, to what comes before all that need it, else to the entry. So
 * whatever is loaded later is one request, never a chain of them.
 */
function chunks(entry) {
  const groupOf = new Map(
    Object.entries(together).flatMap(([name, files]) => files.map((file) => [file, name])),
  );
  const upTo = (name) => (name === undefined ? [] : [name, ...upTo(after[name])]);
  const shared = (one, other) => upTo(one).find((name) => upTo(other).includes(name)) ?? entry;
  let places;

  function place({ getModuleIds, getModuleInfo }) {
    places = new Map();
    const assign = (id, name) => {
      const known = places.get(id) ?? name;
      const place = known === name ? name : shared(known, name);
      if (place === places.get(id)) return;
      places.set(id, place);
      for (const next of getModuleInfo(id).importedIds) assign(next, name);
    };
    const infos = [...getModuleIds()].map((id) => getModuleInfo(id));
    for (const { id, isEntry } of infos) if (isEntry) assign(id, entry);
    for (const { id, dynamicImporters } of infos)
      if (dynamicImporters.length > 0) assign(id, groupOf.get(basename(id)) ?? ownName(id));
  }

  return (id, graph) => {
    if (!places) place(graph);
    return places.get(id);
  };
}

/** A part of a language is called by its language too: `de-request`. */
function ownName(id) {
  const [, tag, part] = /[\\/]locales[\\/](\w+)[\\/](\w+)\.js$/.exec(id) ?? [];
  return tag === undefined ? basename(id, '.js') : `${tag}-${part}`;
}

/**
 * Chunks take their share from the very copy of the entry that asked for them. By `import` they would load a second copy,
 * with a clock and words of its own, wherever a page asks for the script with a query (`attesa.min.js?v=2`).
 */
function handOver() {
  let register;
  return {
    name: 'hand-over',
    renderStart() {
      const build = createHash('sha256');
      for (const id of this.getModuleIds()) build.update(this.getModuleInfo(id).code ?? '');
      register = `globalThis[Symbol.for('attesa ${pkg.version} ${build.digest('hex').slice(0, 8)}')]`;
    },
    renderChunk(code, chunk) {
      const text = new MagicString(code);
      const pairs = (specifiers, from, to) =>
        specifiers.map((each) => `${each[from].name}: ${each[to].name}`).join(', ');
      for (const node of this.parse(code).body) {
        if (chunk.isEntry && node.type === 'ExportNamedDeclaration') {
          const open = new Set(this.getModuleInfo(chunk.facadeModuleId).exports);
          const kept = node.specifiers.filter(({ exported }) => open.has(exported.name));
          const names = kept.map(({ local, exported }) => `${local.name} as ${exported.name}`);
          const share = `${register} ??= { ${pairs(node.specifiers, 'exported', 'local')} };`;
          text.update(node.start, node.end, `${share}\nexport { ${names.join(', ')} };`);
        } else if (node.type === 'ImportDeclaration' && node.source.value.endsWith(`/${bundle}`)) {
          text.update(
            node.start,
            node.end,
            `const { ${pairs(node.specifiers, 'imported', 'local')} } = ${register};`,
          );
        }
      }
      return text.hasChanged() ? { code: text.toString(), map: text.generateMap({ hires: true }) } : null;
    },
  };
}

/** Gives the maps of the module tree to the bundle, so that its own map leads to the TypeScript. */
function sourceMaps() {
  return {
    name: 'source-maps',
    load(id) {
      if (!id.startsWith(join(root, 'dist') + sep) || !existsSync(`${id}.map`)) return null;
      return { code: readFileSync(id, 'utf8'), map: JSON.parse(readFileSync(`${id}.map`, 'utf8')) };
    },
  };
}

/** JSON Schemas out of the very definitions that parse the documents. From the sources: no code of ours uses the whole. */
function schemas(files) {
  return {
    name: 'schemas',
    async generateBundle() {
      for (const [file, [module, name]] of Object.entries(files)) {
        const definition = (await tsImport(`./src/${module}`, import.meta.url))[name];
        const schema = toJsonSchema(definition, { typeMode: 'input', errorMode: 'ignore' });
        const source = `${JSON.stringify(schema, null, 2)}\n`;
        this.emitFile({ type: 'asset', fileName: `schemas/${file}`, source });
      }
    },
  };
}

/** The licences of everything that ended up in the bundle, as most of them ask for. */
function notices(fileName, extra) {
  return {
    name: 'notices',
    generateBundle(_, output) {
      const packages = new Set(extra.map((name) => join(root, 'node_modules', name)));
      for (const chunk of Object.values(output)) {
        for (const [id, module] of Object.entries(chunk.modules ?? {})) {
          const found = /^.*[\\/]node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+/.exec(id.replace(/\0/g, ''));
          if (found && module.renderedLength) packages.add(found[0]);
        }
      }
      const source = [...packages].sort().map((folder) => {
        const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
        const file = ['LICENSE', 'LICENSE.md', 'LICENCE', 'license'].find((file) =>
          existsSync(join(folder, file)),
        );
        return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`;
      });
      this.emitFile({ type: 'asset', fileName, source: source.join(`\n${'-'.repeat(80)}\n\n`) });
    },
  };
}
