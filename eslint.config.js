import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { house } from './test/support/lint-house.mjs';

const PURE = ['core', 'i18n', 'locales', 'adapters'].flatMap((layer) => [
  `src/${layer}/**`,
  `src/${layer}.ts`,
]);

const banned = (selector, message) => ({ selector, message });

/** Real time enters at one place, so that every test and demo can move it. */
const CLOCK = [
  banned("MemberExpression[object.name='Date'][property.name='now']", 'Take `now` from the clock.'),
  banned("NewExpression[callee.name='Date'][arguments.length=0]", 'Take `now` from the clock.'),
  banned("CallExpression[callee.name='Date']", 'Take `now` from the clock.'),
  banned("MemberExpression[object.name='performance'][property.name='now']", 'Take `now` from the clock.'),
  banned(
    'CallExpression[callee.name=/^(setTimeout|setInterval)$/], CallExpression[callee.property.name=/^(setTimeout|setInterval)$/]',
    'The page has one timer: ask the clock.',
  ),
];

const MARKUP = [
  banned(
    'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
    'Markup comes from lit templates only.',
  ),
  banned(
    'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/[\\s"\']style\\s*=/]',
    'A strict CSP blocks `style` attributes: use a class, a part or a custom property.',
  ),
];

const GLOBALS_OF_A_PAGE = [
  'window',
  'self',
  'globalThis',
  'document',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'fetch',
  'XMLHttpRequest',
  'EventSource',
  'console',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'requestAnimationFrame',
  'requestIdleCallback',
  'queueMicrotask',
  'performance',
  'crypto',
  'process',
];

export default defineConfig(
  { ignores: ['dist/', 'coverage/', '**/*.generated.ts', 'demo/**/public/**/*.min.js'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, plugins: { house } },
  { rules: { 'house/described-disable': 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
      importX.flatConfigs.typescript,
    ],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: ['tsconfig.json', 'test/tsconfig.json', 'demo/tsconfig.json'],
          noWarnOnMultipleProjects: true,
        }),
      ],
    },
    rules: {
      // Numbers in a template are what this library is made of.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowNever: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // `text || otherwise` means it: an empty text is no text.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'import-x/no-duplicates': 'error',
      'import-x/no-cycle': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { lit, wc, 'lit-a11y': litA11y },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/best-practice'].rules,
      ...litA11y.configs.recommended.rules,
      'house/layers': 'error',
      'no-console': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'no-restricted-syntax': ['error', ...CLOCK, ...MARKUP],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@date-fns/tz',
              message: 'TZDate goes through the visitor’s zone: use @date-fns/tz/tzOffset.',
            },
            { name: 'lit/directives/style-map.js', message: 'A strict CSP blocks `style` attributes.' },
            { name: 'lit/directives/unsafe-html.js', message: 'Markup comes from lit templates only.' },
            { name: 'lit/directives/unsafe-svg.js', message: 'Markup comes from lit templates only.' },
            {
              name: 'lit/static-html.js',
              importNames: ['unsafeStatic'],
              message: 'Markup comes from lit templates only.',
            },
          ],
        },
      ],
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-native-attributes': 'off', // `lang` and `dir` belong to every element
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-static-styles': 'error',
      'lit-a11y/no-redundant-role': 'off', // VoiceOver needs role="list" on a list without bullets
      'wc/guard-define-call': 'off', // src/internal/define.ts is the one guarded call
      'wc/file-name-matches-element': 'off', // element.ts holds the class that the tag has without its prefix
      'wc/no-child-traversal-in-connectedcallback': 'off', // the picker reads its child links and watches them
      'wc/tag-name-matches-class': 'off',
    },
  },
  {
    files: PURE,
    rules: {
      'no-restricted-globals': [
        'error',
        ...GLOBALS_OF_A_PAGE.map((name) => ({
          name,
          message: 'This layer is pure: take it as a parameter.',
        })),
      ],
    },
  },
  { files: ['src/internal/**'], rules: { 'no-console': 'off' } }, // the warnings to developers
  { files: ['src/controllers/clock.ts'], rules: { 'no-restricted-syntax': ['error', ...MARKUP] } },
  {
    files: ['test/**/*.ts', 'demo/**/*.ts'],
    rules: {
      // node:test's `test()` returns a promise that nobody awaits; chai asserts by property.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/prefer-includes': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        module: 'writable',
        Buffer: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
      },
    },
  },
  // Scripts that run half in Node, half in a page.
  { files: ['test/bench/**/*.mjs', 'demo/**/*.{js,mjs}'], rules: { 'no-undef': 'off' } },
);
