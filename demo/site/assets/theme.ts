import { readHex } from './contrast.js';

/**
 * A theme of the elements as data: what it starts from and what was changed. From it come the CSS to copy and the link to
 * share; back from a link comes only what is certain to be a theme.
 */

export const STARTS = ['none', 'bank', 'shop', 'public', 'tech'] as const;
export const SCHEMES = ['light', 'dark'] as const;
export const COLOURS = ['accent', 'text', 'muted', 'surface', 'border', 'ok', 'busy', 'late'] as const;

/** In the unit that the token is written in. `usual` is the library's own. */
export const MEASURES = {
  radius: { unit: 'px', least: 0, most: 32, usual: 16 },
  gap: { unit: 'em', least: 0.6, most: 2, usual: 1.25 },
  density: { unit: '', least: 0.8, most: 1.2, usual: 1 },
} as const;

export const FONTS = {
  inter: 'Inter, system-ui, sans-serif',
  'source-serif': "'Source Serif 4', Georgia, 'Noto Serif', serif",
  'public-sans': "'Public Sans', Arial, sans-serif",
  bricolage: "'Bricolage Grotesque', system-ui, sans-serif",
  'space-grotesk': "'Space Grotesk', system-ui, sans-serif",
  system: 'system-ui, sans-serif',
} as const;

export type Start = (typeof STARTS)[number];
export type Scheme = (typeof SCHEMES)[number];
export type Colour = (typeof COLOURS)[number];
export type Measure = keyof typeof MEASURES;
export type Font = keyof typeof FONTS;

/** A colour on light pages and on dark ones. The side that is missing is as the other. */
export type Pair = Readonly<Partial<Record<Scheme, string>>>;

export interface Theme {
  readonly start: Start;
  readonly colours: Readonly<Partial<Record<Colour, Pair>>>;
  readonly measures: Readonly<Partial<Record<Measure, number>>>;
  readonly font?: Font;
}

export const PLAIN: Theme = { start: 'none', colours: {}, measures: {} };

/** Values by custom property, without their `--`. */
type Values = ReadonlyMap<string, string>;

/** One rule for parts. */
interface Part {
  readonly selectors: readonly string[];
  /** As they stand between the braces. */
  readonly declarations: string;
}

export interface Preset {
  /** The page's own variables. */
  readonly page: Values;
  readonly schemes: readonly Scheme[];
  /** By name of the token, without `--attesa-`. */
  readonly tokens: Values;
  readonly parts: readonly Part[];
}

const ELEMENTS = ['channel-picker', 'chat-launcher', 'request-status'].map((name) => `attesa-${name}`);
const MEASURE_NAMES = Object.keys(MEASURES) as Measure[];
export const TOKENS = [...COLOURS, ...MEASURE_NAMES, 'font'];

// ------------------------------------------------------------------------------------------------------- the presets

/** What stands in `themes/{name}.css`: one block for the page, one with tokens, then parts. No block inside another. */
export function readPreset(css: string, name: string): Preset {
  const scope = `.theme-${name}`;
  const rules = [...css.replace(/\/\*[^]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(
    ([, selector = '', body = '']) => ({ selector: oneLine(selector), declarations: declarationsOf(body) }),
  );
  const page = new Map(
    rules.filter(({ selector }) => selector === scope).flatMap((rule) => rule.declarations),
  );
  const bound = (value: string): string =>
    value.replace(
      /var\(--(?!attesa-)([\w-]+)\)/g,
      (whole, variable: string) => page.get(`--${variable}`) ?? whole,
    );
  const within = rules.filter(({ selector }) => selector.startsWith(`${scope} `));
  const tokens = new Map<string, string>();
  const parts: Part[] = [];
  for (const { selector, declarations } of within) {
    const values = declarations.map(([property, value]) => [property, bound(value)] as const);
    if (selector.includes('::part('))
      parts.push({
        selectors: selector.split(`${scope} `).flatMap((one) => (one === '' ? [] : [one.replace(/, $/, '')])),
        declarations: values.map(([property, value]) => `  ${property}: ${value};`).join('\n'),
      });
    else
      for (const [property, value] of values)
        if (property.startsWith('--attesa-')) tokens.set(property.slice('--attesa-'.length), value);
  }
  const said = page.get('color-scheme') ?? '';
  return { page, schemes: SCHEMES.filter((scheme) => said.includes(scheme)), tokens, parts };
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function declarationsOf(body: string): (readonly [string, string])[] {
  return body.split(';').flatMap((line) => {
    const colon = line.indexOf(':');
    return colon < 0 ? [] : [[line.slice(0, colon).trim(), oneLine(line.slice(colon + 1))] as const];
  });
}

// -------------------------------------------------------------------------------------------------------- the values

/** `#abc` or `light-dark(#abc, #def)`. One colour alone belongs to the scheme that `alone` names. */
export function readPair(value: string | undefined, alone: Scheme): Pair | undefined {
  const [, light, dark] = /^light-dark\((#[\da-f]+), ?(#[\da-f]+)\)$/i.exec(value ?? '') ?? [];
  if (light !== undefined && dark !== undefined) return { light, dark };
  return value !== undefined && readHex(value) ? { [alone]: value } : undefined;
}

function writePair({ light, dark }: Pair): string {
  if (light !== undefined && dark !== undefined && light !== dark) return `light-dark(${light}, ${dark})`;
  return light ?? dark ?? '';
}

/** A colour as it is to be edited: what was changed, else what the start has. */
export function pairOf(theme: Theme, preset: Preset, colour: Colour): Pair | undefined {
  return theme.colours[colour] ?? readPair(preset.tokens.get(colour), preset.schemes[0] ?? 'light');
}

/** All that differs from the library's defaults. */
export function tokensOf(theme: Theme, preset: Preset): Values {
  const tokens = new Map(preset.tokens);
  for (const colour of COLOURS) {
    const pair = theme.colours[colour];
    if (pair !== undefined) tokens.set(colour, writePair(pair));
  }
  for (const measure of MEASURE_NAMES) {
    const value = theme.measures[measure];
    if (value !== undefined) tokens.set(measure, `${value.toString()}${MEASURES[measure].unit}`);
  }
  if (theme.font !== undefined) tokens.set('font', FONTS[theme.font]);
  return tokens;
}

/** The CSS to copy; with `scope`, for elements below it alone. Empty where there is nothing to say. */
export function cssOf(tokens: Values, parts: Preset['parts'], scope = ''): string {
  const names = ELEMENTS.map((name) => `${scope}${name}`).join(',\n');
  const values = TOKENS.flatMap((token) => {
    const value = tokens.get(token);
    return value === undefined ? [] : [`  --attesa-${token}: ${value};`];
  });
  const blocks = parts.map(({ selectors, declarations }) => {
    const list = selectors.map((selector) => `${scope}${selector}`).join(',\n');
    return `${list} {\n${declarations}\n}`;
  });
  return [...(values.length > 0 ? [`${names} {\n${values.join('\n')}\n}`] : []), ...blocks].join('\n\n');
}

// ---------------------------------------------------------------------------------------------------------- the link

/** Without the `#`; empty for the plain theme. */
export function writeLink(theme: Theme): string {
  const query = new URLSearchParams();
  if (theme.start !== 'none') query.set('start', theme.start);
  for (const [colour, { light, dark }] of Object.entries(theme.colours)) {
    query.set(colour, `${light?.slice(1) ?? ''}${dark === undefined ? '' : `~${dark.slice(1)}`}`);
  }
  for (const [measure, value] of Object.entries(theme.measures)) query.set(measure, value.toString());
  if (theme.font !== undefined) query.set('font', theme.font);
  return query.toString().replaceAll('%7E', '~');
}

/** Whether a fragment means to be a theme, and no place on a page. */
export function isLink(fragment: string): boolean {
  return fragment.includes('=');
}

/** Whatever is not a theme's is left out: a link may come from anybody. */
export function readLink(fragment: string): Theme {
  const query = new URLSearchParams(fragment.replace(/^#/, ''));
  const font = Object.keys(FONTS).find((name) => name === query.get('font')) as Font | undefined;
  return {
    start: STARTS.find((name) => name === query.get('start')) ?? 'none',
    colours: Object.fromEntries(
      COLOURS.flatMap((colour) => {
        const pair = pairFrom(query.get(colour));
        return pair === undefined ? [] : [[colour, pair]];
      }),
    ),
    measures: Object.fromEntries(
      MEASURE_NAMES.flatMap((measure) => {
        const value = measureFrom(query.get(measure), measure);
        return value === undefined ? [] : [[measure, value]];
      }),
    ),
    ...(font !== undefined && { font }),
  };
}

function pairFrom(text: string | null): Pair | undefined {
  const [, light = '', dark = ''] = /^([\da-f]{6})?(?:~([\da-f]{6}))?$/i.exec(text ?? '') ?? [];
  if (light === '' && dark === '') return undefined;
  return { ...(light !== '' && { light: `#${light}` }), ...(dark !== '' && { dark: `#${dark}` }) };
}

function measureFrom(text: string | null, measure: Measure): number | undefined {
  const { least, most } = MEASURES[measure];
  const value = /^\d{1,2}(?:\.\d{1,2})?$/.test(text ?? '') ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}
