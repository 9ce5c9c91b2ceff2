import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { toJsonSchema } from '@valibot/to-json-schema';
import MagicString from 'magic-string';
import { tsImport } from 'tsx/esm/api';

const root = import.meta.dirname;
const pkg = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const bundle = 'attesa.min.js';

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
      schemas({ 'channels.json': ['core/document/channels-schema.ts', 'channelsDocumentSchema'] }),
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
    // One request for what every page needs: later chunks take their share from the entry, not from a chunk behind it.
    // (With a query, `attesa.min.js?v=2`, they load the entry once more without it: a waste, but it works.)
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      sourceMaps(),
      nodeResolve({ exportConditions: ['production'] }),
      terser({ ecma: 2020, module: true, compress: { passes: 2 }, format: { comments: /^!/ } }),
      notices('attesa.min.js.LICENSE.txt', ['lucide-static', 'simple-icons']),
    ],
    output: {
      dir: 'dist',
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
 * a line break in it becomes one space, which renders the same unless a style asks for `white-space: pre`.
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
          let slim = node.tag.name === 'css' ? raw.replace(/\/\*[^]*?\*\//g, '') : raw;
          slim = slim.replace(/\s*\n\s*/g, ' ');
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
