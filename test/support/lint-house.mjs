/** The lint rules of this house: which layer may import which, and no silenced rule without a reason. */
import { dirname, join, relative, sep } from 'node:path';

const root = join(import.meta.dirname, '../..');

/**
 * What each layer may import: `ours` freely, of another layer these `parts` (beginnings of paths) freely, `types` by
 * `import type` alone, `lazily` by `import()` alone. Itself always.
 */
const LAYERS = {
  core: { packages: ['date-fns', '@date-fns/tz', 'valibot'] },
  i18n: { ours: ['core'], packages: ['date-fns'] },
  sources: { ours: ['core'], packages: ['date-fns', 'eventsource-parser'] },
  controllers: {
    ours: ['sources', 'i18n', 'core', 'locales', 'internal'],
    lazily: ['adapters'],
    types: ['providers'],
    packages: ['lit', 'date-fns'],
  },
  elements: {
    ours: ['controllers', 'sources', 'i18n', 'core', 'locales', 'styles', 'internal'],
    // One element may bring another, and a provider, when it is needed.
    lazily: ['define', 'providers'],
    types: ['providers'],
    packages: ['lit', 'date-fns', 'valibot', 'lean-qr'],
  },
  define: { ours: ['elements', 'controllers', 'sources', 'i18n', 'core', 'locales', 'internal', 'entry'] },
  locales: { types: ['i18n'] },
  // Zones and dates they share; a parser of ours would come with everything behind it.
  adapters: { types: ['core'], parts: ['core/time/', 'core/document/instant.', 'core/defined.'] },
  // Vendors' own doors: nobody but an element reaches them, when they are wanted.
  providers: {
    ours: ['internal'],
    // A form speaks, a link takes a draft: each as everywhere else.
    parts: ['i18n/words.', 'i18n/localize.', 'locales/', 'core/document/draft.', 'core/document/href.'],
    types: ['sources', 'core', 'i18n'],
  },
  styles: { ours: ['internal'], packages: ['lit'] },
  internal: { ours: ['styles'], packages: ['lit'] },
  // Behind src/testing.ts: what tests bring in place of a vendor, and what they hold one against.
  testing: { ours: ['internal'], parts: ['providers/provider.'], types: ['sources', 'providers'] },
  // src/index.ts, core.ts …: doors, which never register anything.
  entry: {
    ours: ['elements', 'controllers', 'sources', 'i18n', 'core', 'locales', 'styles', 'internal', 'testing'],
    parts: ['providers/provider.'],
    types: ['providers'],
  },
};

function layerOf(file) {
  const path = relative(join(root, 'src'), file).split(sep);
  if (path[0] === '..') return undefined;
  const name = path.at(-1).replace(/\.[jt]s$/, '');
  if (path[0] !== 'internal' && (name === 'define' || (path.length === 1 && name.startsWith('attesa'))))
    return 'define';
  return path.length === 1 ? 'entry' : path[0];
}

const layers = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { line: '{{from}} may not import {{to}}: see docs/architecture.md.' },
  },
  create(context) {
    const from = layerOf(context.filename);
    const rules = LAYERS[from];
    if (!rules) return {};
    const check = (source, how) => {
      const specifier = source?.value;
      if (typeof specifier !== 'string') return;
      const report = (to) => context.report({ node: source, messageId: 'line', data: { from, to } });
      if (!specifier.startsWith('.')) {
        const allowed = rules.packages?.some(
          (name) => specifier === name || specifier.startsWith(`${name}/`),
        );
        if (!allowed) report(`"${specifier}"`);
        return;
      }
      // An element brings its own face, when it is on a page.
      if (
        specifier.endsWith('.face.js') &&
        how !== 'type' &&
        !(how === 'lazy' && /^\.\/[^/]+$/.test(specifier))
      )
        return report(`"${specifier}" (but an element its own, by import())`);
      const file = join(dirname(context.filename), specifier);
      const to = layerOf(file);
      if (to === from || rules.ours?.includes(to)) return;
      const path = relative(join(root, 'src'), file).split(sep).join('/');
      if (rules.parts?.some((part) => path.startsWith(part))) return;
      const asType = rules.types?.includes(to);
      const lazily = rules.lazily?.includes(to);
      if ((asType && how === 'type') || (lazily && how === 'lazy')) return;
      if (lazily) report(`${to} (but by import())`);
      else if (asType) report(`${to} (but for its types)`);
      else report(to ?? `"${specifier}"`);
    };
    // `import { type X }` keeps the import at run time (verbatimModuleSyntax): only `import type` is free.
    const declaration = (node) => check(node.source, node.importKind ?? node.exportKind);
    return {
      ImportDeclaration: declaration,
      ExportNamedDeclaration: declaration,
      ExportAllDeclaration: declaration,
      ImportExpression: (node) => check(node.source, 'lazy'),
      TSImportType: (node) => check(node.source ?? node.argument?.literal, 'type'),
    };
  },
};

const describedDisable = {
  meta: { type: 'suggestion', schema: [], messages: { why: 'Say why after `--`.' } },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (/^\s*eslint-disable/.test(comment.value) && !/\s--\s+\S/.test(comment.value)) {
          context.report({ loc: comment.loc, messageId: 'why' });
        }
      }
    },
  }),
};

export const house = { rules: { layers, 'described-disable': describedDisable } };
