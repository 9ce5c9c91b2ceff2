/**
 * Writes dist/custom-elements.json (what editors and design tools read) from the elements' JSDoc, and one page per
 * element beside this file. Part of `npm run build`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { format, resolveConfig } from 'prettier';

const root = join(import.meta.dirname, '../..');

const manifest = await cli({
  argv: ['analyze', '--litelement', '--quiet', '--globs', 'src/elements/**/*.ts', 'src/internal/*.ts'],
  cwd: root,
  noWrite: true,
});

const LIFE_CYCLE =
  /^(connected|disconnected|adopted|attributeChanged|connectedMove)Callback$|^(render|update|updated|willUpdate|firstUpdated|shouldUpdate|createRenderRoot|performUpdate|scheduleUpdate|getUpdateComplete)$/;

const isPublic = ({ name, kind, privacy, static: isStatic }) =>
  !isStatic &&
  (privacy ?? 'public') === 'public' &&
  !/^[_#]/.test(name) &&
  !(kind === 'method' && LIFE_CYCLE.test(name));

manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1)); // file systems list in their own order

const elements = [];
for (const module of manifest.modules) {
  const tags = /interface HTMLElementTagNameMap \{([^}]*)\}/.exec(
    readFileSync(join(root, module.path), 'utf8'),
  )?.[1];
  for (const declaration of module.declarations ?? []) {
    if (declaration.kind !== 'class') continue;
    declaration.members = declaration.members?.filter(isPublic);
    // Class modules do not register: the tag stands in the DOM's map of names.
    const tag = new RegExp(`'(attesa-[\\w-]+)': ${declaration.name};`).exec(tags ?? '')?.[1];
    if (tag) elements.push(Object.assign(declaration, { customElement: true, tagName: tag }));
  }
}

// The manifest speaks of the files that are published.
const text = JSON.stringify(manifest, null, 2).replace(/"\/?src\/([^"]+)\.ts"/g, '"dist/$1.js"');
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(join(root, 'dist/custom-elements.json'), `${text}\n`);

for (const element of elements) {
  const name = element.tagName.replace('attesa-', '');
  const file = join(import.meta.dirname, `${name}.md`);
  // As the formatter would leave it, so that building changes nothing in the repository.
  writeFileSync(file, await format(page(element, name), { ...(await resolveConfig(file)), filepath: file }));
}

function page(element, name) {
  const fields = (element.members ?? []).filter(({ kind }) => kind === 'field');
  const attributes = (element.attributes ?? []).map((attribute) => ({
    ...fields.find((field) => field.name === attribute.fieldName),
    ...attribute,
  }));
  const properties = fields.filter((field) => !field.attribute);
  const methods = (element.members ?? []).filter(({ kind }) => kind === 'method');
  return [
    `<!-- Generated from src/elements/${name}/${name}.ts by docs/elements/generate.mjs. -->`,
    `# \`<${element.tagName}>\``,
    element.summary,
    element.description,
    `\`\`\`js\nimport 'attesa/${name}/define.js'; // or: import { ${element.name} } from 'attesa/${name}.js';\n\`\`\``,
    table('Attributes', ['Attribute', 'Property', 'Type', 'Default'], attributes, (a) => [
      code(a.name),
      code(a.fieldName),
      code(a.type?.text),
      code(a.default),
    ]),
    table('Properties', ['Property', 'Type', 'Default'], properties, (p) => [
      code(p.name),
      code(p.type?.text),
      code(p.default),
    ]),
    table('Methods', ['Method'], methods, (m) => [
      code(`${m.name}(${(m.parameters ?? []).map((p) => p.name).join(', ')})`),
    ]),
    table(
      'Events',
      ['Event', 'Type'],
      (element.events ?? []).filter((e) => e.name),
      (e) => [code(e.name), code(e.type?.text)],
    ),
    table('Slots', ['Slot'], element.slots, (s) => [s.name ? code(s.name) : '(default)']),
    table('Parts', ['Part'], element.cssParts, (p) => [code(p.name)]),
    table('Custom properties', ['Property', 'Default'], element.cssProperties, (p) => [
      code(p.name),
      code(p.default),
    ]),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

/** A table whose last column is what the JSDoc says. */
function table(title, columns, rows, cells) {
  if (!rows?.length) return '';
  const line = (values) => `| ${values.join(' | ')} |`;
  return [
    `## ${title}\n`,
    line([...columns, 'Description']),
    line([...columns, ''].map(() => '---')),
    ...rows.map((row) => line([...cells(row), cell(row.description ?? row.summary)])),
  ].join('\n');
}

function code(value) {
  return value ? `\`${cell(value)}\`` : '';
}

function cell(value = '') {
  return value.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}
