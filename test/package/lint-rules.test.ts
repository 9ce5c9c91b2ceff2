/** Every rule of the house really fires: each line below is code that lint must refuse, or must accept. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

let eslint: ESLint;

before(() => {
  // The files do not exist, so the rules that need types are off. They are not ours to test.
  eslint = new ESLint({
    overrideConfig: [tseslint.configs.disableTypeChecked] as ESLint.Options['overrideConfig'],
  });
});

async function rulesBrokenBy(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath, warnIgnored: true });
  return result!.messages.map(({ ruleId, message }) => ruleId ?? message);
}

const LAYERS = 'house/layers';
const SYNTAX = 'no-restricted-syntax';
const GLOBALS = 'no-restricted-globals';
const IMPORTS = 'no-restricted-imports';

/** File, code, the rule that refuses it. */
const REFUSED: [string, string, string][] = [
  // Layers: define → elements → controllers → sources | i18n → core
  ['src/core/x.ts', "export * from '../i18n/say.js';", LAYERS],
  ['src/core/time/x.ts', "export * from '../../sources/source.js';", LAYERS],
  ['src/core/x.ts', "import type { T } from '../i18n/messages.js';\nexport type { T };", LAYERS],
  ['src/core/x.ts', "export const later = () => import('../adapters/osm-hours.js');", LAYERS],
  ['src/core/x.ts', "export type T = import('../i18n/messages.js').T;", LAYERS],
  ['src/core/x.ts', "export { html } from 'lit';", LAYERS],
  ['src/core/x.ts', "export { readFileSync } from 'node:fs';", LAYERS],
  ['src/i18n/x.ts', "export * from '../sources/source.js';", LAYERS],
  ['src/i18n/x.ts', "export * from '../locales/en.js';", LAYERS],
  ['src/i18n/x.ts', "export { html } from 'lit';", LAYERS],
  ['src/sources/x.ts', "export * from '../i18n/say.js';", LAYERS],
  ['src/sources/x.ts', "export * from '../controllers/clock.js';", LAYERS],
  ['src/sources/x.ts', "export * from '../internal/warn.js';", LAYERS],
  ['src/controllers/x.ts', "export * from '../elements/expectation/expectation.js';", LAYERS],
  ['src/controllers/x.ts', "export * from '../styles/tokens.js';", LAYERS],
  ['src/controllers/x.ts', "export * from '../adapters/schema-org.js';", LAYERS],
  ['src/elements/expectation/x.ts', "export * from './define.js';", LAYERS],
  ['src/elements/expectation/x.ts', "export * from '../../index.js';", LAYERS],
  ['src/elements/expectation/expectation.ts', "export * from './expectation.face.js';", LAYERS],
  [
    'src/elements/expectation/x.ts',
    "export const later = () => import('../channel-picker/channel-picker.face.js');",
    LAYERS,
  ],
  ['src/elements/expectation/x.ts', "export * from '../../adapters/schema-org.js';", LAYERS],
  ['src/elements/expectation/x.ts', "export * from '../../providers/desk.js';", LAYERS],
  ['src/controllers/x.ts', "export const later = () => import('../providers/desk.js');", LAYERS],
  ['src/index.ts', "export * from './providers/desk.js';", LAYERS],
  ['src/providers/x.ts', "export * from '../controllers/clock.js';", LAYERS],
  ['src/providers/x.ts', "export * from '../core/document/link.js';", LAYERS],
  ['src/providers/x.ts', "export { html } from 'lit';", LAYERS],
  ['src/providers/x.ts', 'export const a = () => Date.now();', SYNTAX],
  ['src/locales/x.ts', "export * from '../i18n/messages.js';", LAYERS],
  ['src/locales/x.ts', "import { type T } from '../i18n/messages.js';\nexport type U = T;", LAYERS],
  ['src/locales/x.ts', "export type { T } from '../core/document/localized.js';", LAYERS],
  ['src/adapters/x.ts', "export * from '../core/document/localized.js';", LAYERS],
  ['src/adapters/x.ts', "export * from '../core/timetable.js';", LAYERS],
  ['src/styles/x.ts', "export * from '../core/document/localized.js';", LAYERS],
  ['src/internal/x.ts', "export * from '../core/document/localized.js';", LAYERS],
  ['src/internal/icons/x.ts', "export type { T } from '../../core/document/localized.js';", LAYERS],
  ['src/index.ts', "export * from './define.js';", LAYERS],
  ['src/core/x.ts', "export * from '../../test/support/x.js';", LAYERS],

  // Purity
  ...['core', 'i18n', 'locales', 'adapters'].flatMap((layer): [string, string, string][] => [
    [`src/${layer}/x.ts`, 'export const a = () => window.name;', GLOBALS],
    [`src/${layer}/x.ts`, 'export const a = () => document.title;', GLOBALS],
    [`src/${layer}/x.ts`, 'export const a = () => navigator.language;', GLOBALS],
    [`src/${layer}/x.ts`, 'export const a = () => localStorage.length;', GLOBALS],
    [`src/${layer}/x.ts`, "export const a = () => fetch('/');", GLOBALS],
    [`src/${layer}/x.ts`, "export const a = () => { console.log('a'); };", GLOBALS],
    [`src/${layer}/x.ts`, 'export const a = () => Date.now();', SYNTAX],
    [`src/${layer}/x.ts`, 'export const a = () => new Date();', SYNTAX],
    [`src/${layer}/x.ts`, 'export const a = (f: () => void) => setTimeout(f, 1);', SYNTAX],
  ]),
  ['src/core.ts', 'export const a = () => window.name;', GLOBALS],

  // One clock
  ['src/elements/expectation/x.ts', 'export const a = () => Date.now();', SYNTAX],
  ['src/elements/expectation/x.ts', 'export const a = () => Date();', SYNTAX],
  ['src/controllers/x.ts', 'export const a = () => new Date();', SYNTAX],
  ['src/controllers/x.ts', 'export const a = () => performance.now();', SYNTAX],
  ['src/sources/x.ts', 'export const a = (f: () => void) => setInterval(f, 1);', SYNTAX],
  ['src/sources/x.ts', 'export const a = (f: () => void) => globalThis.setTimeout(f, 1);', SYNTAX],

  // Markup
  ['src/elements/x.ts', 'export const a = (e: Element) => { e.innerHTML = ""; };', SYNTAX],
  [
    'src/controllers/clock.ts',
    'export const a = (e: Element) => { e.insertAdjacentHTML("afterend", ""); };',
    SYNTAX,
  ],
  [
    'src/elements/x.ts',
    'import { html } from \'lit\';\nexport const a = html`<p style="color: red"></p>`;',
    SYNTAX,
  ],
  [
    'src/elements/x.ts',
    "import { html } from 'lit';\nexport const a = (s: string) => html`<p style=${s}></p>`;",
    SYNTAX,
  ],
  [
    'src/elements/x.ts',
    "import { svg } from 'lit';\nexport const a = svg`<g\n  style='fill: red'/>`;",
    SYNTAX,
  ],
  ['src/elements/x.ts', "export { styleMap } from 'lit/directives/style-map.js';", IMPORTS],
  ['src/elements/x.ts', "export { unsafeHTML } from 'lit/directives/unsafe-html.js';", IMPORTS],
  ['src/elements/x.ts', "export { unsafeSVG } from 'lit/directives/unsafe-svg.js';", IMPORTS],
  ['src/core/x.ts', "export { tz } from '@date-fns/tz';", IMPORTS],

  // No rule is silenced without a reason
  ['src/core/x.ts', '// eslint-disable-next-line no-var\nexport var a = 1;', 'house/described-disable'],
  ['test/core/x.test.ts', '/* eslint-disable no-var */\nexport var a = 1;', 'house/described-disable'],
  ['src/elements/x.ts', "console.log('a');\nexport {};", 'no-console'],
];

const ACCEPTED: [string, string][] = [
  [
    'src/core/time/x.ts',
    "export { tzOffset } from '@date-fns/tz/tzOffset';\nexport * from '../document/issue.js';",
  ],
  ['src/core/x.ts', 'export const a = (at: number): Date => new Date(at);'],
  ['src/i18n/x.ts', "export type { T } from '../core/document/localized.js';"],
  ['src/locales/x.ts', "import type { T } from '../i18n/messages.js';\nexport type U = T;"],
  ['src/adapters/x.ts', "import type { T } from '../core/document/issue.js';\nexport type U = T;"],
  ['src/adapters/x.ts', "export { toInstant } from '../core/time/zone.js';"],
  ['src/controllers/x.ts', "export const a = (): Promise<unknown> => import('../adapters/schema-org.js');"],
  ['src/elements/x.ts', "export const a = (): Promise<unknown> => import('../providers/desk.js');"],
  ['src/elements/x.ts', "import type { T } from '../providers/provider.js';\nexport type U = T;"],
  ['src/controllers/x.ts', "import type { T } from '../providers/provider.js';\nexport type U = T;"],
  ['src/providers/x.ts', "import type { T } from '../sources/source.js';\nexport type U = T;"],
  ['src/controllers/clock.ts', 'export const a = (): number => Date.now();'],
  [
    'src/elements/expectation/x.ts',
    'import { html } from \'lit\';\nexport const a = html`<p class="my-style"></p>`;',
  ],
  ['src/elements/expectation/define.ts', "export * from './expectation.js';"],
  [
    'src/elements/expectation/expectation.ts',
    "export const later = (): Promise<unknown> => import('./expectation.face.js');",
  ],
  ['src/elements/x.ts', "export const a = (): Promise<unknown> => import('lean-qr');"],
  ['src/attesa.ts', "import './define.js';\nexport * from './index.js';"],
  ['src/core/x.ts', '// eslint-disable-next-line no-var -- a test of this very rule\nexport var a = 1;'],
  ['test/core/x.test.ts', 'export const a = Date.now();'],
];

describe('lint refuses', () => {
  for (const [file, code, rule] of REFUSED) {
    it(`${file}: ${code.replaceAll('\n', ' ')}`, async () => {
      const broken = await rulesBrokenBy(file, code);
      assert.ok(broken.includes(rule), `expected ${rule}, got: ${broken.join(', ') || 'nothing'}`);
    });
  }
});

describe('lint accepts', () => {
  for (const [file, code] of ACCEPTED) {
    it(`${file}: ${code.replaceAll('\n', ' ')}`, async () => {
      const broken = await rulesBrokenBy(file, code);
      assert.deepEqual(
        broken.filter((rule) => !rule.startsWith('import-x/')), // the imported files need not exist
        [],
      );
    });
  }
});
