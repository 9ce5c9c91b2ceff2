import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import {
  contrast,
  ENOUGH,
  over,
  readHex,
  STRONG,
  writeHex,
  type Rgb,
} from '../../demo/site/assets/contrast.js';
import {
  COLOURS,
  cssOf,
  pairOf,
  PLAIN,
  readLink,
  readPair,
  readPreset,
  SCHEMES,
  STARTS,
  TOKENS,
  tokensOf,
  writeLink,
  type Preset,
  type Scheme,
  type Theme,
} from '../../demo/site/assets/theme.js';

const PRESETS = STARTS.filter((name) => name !== 'none');

/** The most of its own colour that the elements put behind a word. */
const TINT = 0.13;

const sheet = (name: string): string =>
  readFileSync(new URL(`../../demo/site/assets/themes/${name}.css`, import.meta.url), 'utf8');

function rgb(text: string | undefined, what: string): Rgb {
  const colour = readHex(text ?? '');
  assert.ok(colour, `${what} is written as a hexadecimal colour, not ${text ?? 'left out'}`);
  return colour;
}

/** What a variable of the page or a token of the elements is in one scheme. */
function colourIn(value: string | undefined, scheme: Scheme, what: string): Rgb {
  const pair = readPair(value, scheme);
  return rgb(pair?.[scheme] ?? pair?.light ?? pair?.dark, what);
}

describe('contrast', () => {
  test('is what WCAG says of known pairs', () => {
    const of = (one: string, other: string): string => contrast(rgb(one, one), rgb(other, other)).toFixed(2);
    assert.equal(of('#000', '#fff'), '21.00');
    assert.equal(of('#777', '#fff'), '4.48');
    assert.equal(of('#fff', '#767676'), '4.54');
    assert.equal(of('#abcdef', '#abcdef'), '1.00');
    assert.equal(of('#f00', '#fff'), '4.00');
  });

  test('of a colour over another is that of what is seen', () => {
    assert.equal(writeHex(over([0, 0, 0], 0.5, [255, 255, 255])), '#808080');
    assert.equal(writeHex(over([10, 20, 30], 1, [255, 255, 255])), '#0a141e');
    assert.equal(writeHex(over([10, 20, 30], 0, [255, 255, 255])), '#ffffff');
  });

  test('is not asked of what is no colour', () => {
    for (const text of ['', 'red', '#12', '#12345', '#1234567', '#ggg', 'rgb(0 0 0)', '#fff;}'])
      assert.equal(readHex(text), undefined, text);
  });
});

for (const name of PRESETS) {
  describe(`the preset "${name}"`, () => {
    const preset = readPreset(sheet(name), name);
    const least = name === 'public' ? STRONG : ENOUGH;

    test('is tokens and parts alone', () => {
      const rules = sheet(name)
        .replace(/\/\*[^]*?\*\//g, '')
        .matchAll(/([^{}]+)\{([^{}]*)\}/g);
      for (const [, selector = '', body = ''] of rules) {
        if (!selector.includes('attesa-') || selector.includes('::part(')) continue;
        for (const line of body.split(';').filter((text) => text.trim() !== ''))
          assert.match(line, /^\s*--attesa-[a-z]+:/, `${selector.trim()} sets nothing but tokens`);
      }
      for (const token of preset.tokens.keys()) assert.ok(TOKENS.includes(token), `--attesa-${token} exists`);
      assert.ok(!preset.tokens.has('density'), 'how dense a page is, its reader’s classes say');
      for (const colour of COLOURS) assert.ok(preset.tokens.has(colour), `--attesa-${colour} is set`);
    });

    for (const scheme of preset.schemes) {
      const page = (variable: string): Rgb => colourIn(preset.page.get(variable), scheme, variable);
      const token = (colour: string): Rgb => colourIn(preset.tokens.get(colour), scheme, colour);

      test(`reads at ${least.toString()} : 1 or more on a ${scheme} page`, () => {
        const pairs = [
          ...['--ink', '--muted', '--accent', '--brand'].flatMap((variable) => [
            [`${variable} on --paper`, page(variable), page('--paper')] as const,
            [`${variable} on --card`, page(variable), page('--card')] as const,
          ]),
          ['--on-accent on --accent', page('--on-accent'), page('--accent')] as const,
          ...['text', 'muted', 'accent', 'ok', 'busy', 'late'].flatMap((colour) => [
            [`${colour} on the surface`, token(colour), token('surface')] as const,
            [`${colour} on the page`, token(colour), page('--paper')] as const,
          ]),
          ...['accent', 'ok', 'busy', 'late'].flatMap((colour) => [
            [`${colour} on its tint`, token(colour), over(token(colour), TINT, token('surface'))] as const,
            [
              `text on the tint of ${colour}`,
              token('text'),
              over(token(colour), TINT, token('surface')),
            ] as const,
          ]),
        ];
        for (const [what, text, ground] of pairs)
          assert.ok(contrast(text, ground) >= least, `${what}: ${contrast(text, ground).toFixed(2)} : 1`);
      });

      test(`draws its fields and lines so that they are seen on a ${scheme} page`, () => {
        const line = over(token('text'), 0.5, token('surface'));
        assert.ok(contrast(line, token('surface')) >= 3, 'the border of a field');
      });
    }
  });
}

const EXAMPLE = `
  /* A brand. */
  .theme-x { color-scheme: light dark; --ink: light-dark(#111, #eee); --sans: Inter, serif; }
  .theme-x h1 { font-weight: 800; }
  .theme-x :is(attesa-chat-launcher, attesa-request-status) {
    --attesa-text: var(--ink);
    --attesa-font: var(--sans);
    --attesa-late: #a00;
  }
  .theme-x attesa-channel-picker::part(title),
  .theme-x :is(attesa-chat-launcher, attesa-request-status)::part(headline) {
    font-family: var(--sans);
    border-color: var(--attesa-accent);
  }
`;

describe('a preset is read', () => {
  const preset = readPreset(EXAMPLE, 'x');

  test('with the page’s variables in the place of their names, and the elements’ own left alone', () => {
    assert.deepEqual(Object.fromEntries(preset.tokens), {
      text: 'light-dark(#111, #eee)',
      font: 'Inter, serif',
      late: '#a00',
    });
    assert.deepEqual(preset.parts, [
      {
        selectors: [
          'attesa-channel-picker::part(title)',
          ':is(attesa-chat-launcher, attesa-request-status)::part(headline)',
        ],
        declarations: '  font-family: Inter, serif;\n  border-color: var(--attesa-accent);',
      },
    ]);
    assert.deepEqual(preset.schemes, SCHEMES);
  });

  test('and nothing comes of nothing', () => {
    const nothing = readPreset('', 'x');
    assert.deepEqual([nothing.tokens.size, nothing.parts, nothing.schemes], [0, [], []]);
    assert.equal(cssOf(tokensOf(PLAIN, nothing), nothing.parts), '');
  });
});

const NONE: Preset = readPreset('', 'none');

describe('the CSS to copy', () => {
  test('is only what was changed', () => {
    const theme: Theme = {
      start: 'none',
      colours: { late: { dark: '#ffaaaa' }, accent: { light: '#145078', dark: '#8cc6f5' } },
      measures: { density: 0.8, radius: 0 },
      font: 'system',
    };
    assert.equal(
      cssOf(tokensOf(theme, NONE), []),
      `attesa-channel-picker,
attesa-chat-launcher,
attesa-request-status {
  --attesa-accent: light-dark(#145078, #8cc6f5);
  --attesa-late: #ffaaaa;
  --attesa-radius: 0px;
  --attesa-density: 0.8;
  --attesa-font: system-ui, sans-serif;
}`,
    );
  });

  test('brings the parts of the preset, wherever it is to hold', () => {
    const preset = readPreset(EXAMPLE, 'x');
    const css = cssOf(tokensOf({ ...PLAIN, start: 'bank' }, preset), preset.parts, '.preview ');
    assert.match(css, /^\.preview attesa-channel-picker,\n\.preview attesa-chat-launcher,/);
    assert.match(
      css,
      /\n\n\.preview attesa-channel-picker::part\(title\),\n\.preview :is\(attesa-chat-launcher, attesa-request-status\)::part\(headline\) \{\n/,
    );
  });

  test('of a preset says what its own file says', () => {
    for (const name of PRESETS) {
      const preset = readPreset(sheet(name), name);
      const again = readPreset(
        `.theme-${name} { color-scheme: ${preset.schemes.join(' ')}; }${cssOf(preset.tokens, preset.parts, `.theme-${name} `)}`,
        name,
      );
      assert.deepEqual(again.parts, preset.parts);
      assert.deepEqual(new Map([...again.tokens].sort()), new Map([...preset.tokens].sort()));
      assert.doesNotMatch(cssOf(preset.tokens, preset.parts), /theme-|var\(--(?!attesa-)/);
    }
  });
});

describe('a colour has two sides', () => {
  test('and one that is missing is as the other', () => {
    assert.deepEqual(readPair('light-dark(#fff, #000)', 'light'), { light: '#fff', dark: '#000' });
    assert.deepEqual(readPair('#abcdef', 'dark'), { dark: '#abcdef' });
    for (const value of [undefined, '', 'red', 'light-dark(#fff)', 'var(--x)'])
      assert.equal(readPair(value, 'light'), undefined, value);
  });

  test('what was changed goes before what the preset has', () => {
    const preset = readPreset(EXAMPLE, 'x');
    assert.deepEqual(pairOf(PLAIN, preset, 'text'), { light: '#111', dark: '#eee' });
    assert.deepEqual(pairOf({ ...PLAIN, colours: { text: { light: '#222222' } } }, preset, 'text'), {
      light: '#222222',
    });
    assert.equal(pairOf(PLAIN, preset, 'ok'), undefined);
  });
});

describe('the link', () => {
  const theme: Theme = {
    start: 'shop',
    colours: {
      accent: { light: '#112233', dark: '#aabbcc' },
      ok: { light: '#010203' },
      late: { dark: '#ffeedd' },
    },
    measures: { radius: 0, gap: 1.35, density: 0.8 },
    font: 'inter',
  };

  test('brings back the theme that it was made of', () => {
    assert.equal(
      writeLink(theme),
      'start=shop&accent=112233~aabbcc&ok=010203&late=~ffeedd&radius=0&gap=1.35&density=0.8&font=inter',
    );
    assert.deepEqual(readLink(`#${writeLink(theme)}`), theme);
    assert.equal(writeLink(PLAIN), '');
    assert.deepEqual(readLink(''), PLAIN);
  });

  test('is believed only as far as it is a theme', () => {
    for (const bad of [
      'start=evil',
      'start=__proto__',
      'accent=red',
      'accent=%23112233',
      'accent=112233;}*{display:none',
      'accent=~',
      'accent=11223344',
      'radius=33',
      'radius=-1',
      'radius=1e1',
      'radius=4px;color:red',
      'gap=0.1',
      'density=2',
      'density=NaN',
      'font=toString',
      'font=url(//evil.example)',
      '__proto__=x',
      'nonsense',
      '%E0%A4%A',
    ])
      assert.deepEqual(readLink(`#${bad}`), PLAIN, bad);
    assert.deepEqual(readLink('#start=bank&accent=zzz&radius=4'), {
      ...PLAIN,
      start: 'bank',
      measures: { radius: 4 },
    });
  });
});
