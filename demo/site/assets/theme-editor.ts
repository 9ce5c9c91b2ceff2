import { setClock } from '/dist/attesa.min.js';
import { contrast, ENOUGH, over, readHex, writeHex, type Rgb } from './contrast.js';
import {
  COLOURS,
  cssOf,
  FONTS,
  isLink,
  MEASURES,
  pairOf,
  PLAIN,
  readLink,
  readPreset,
  SCHEMES,
  STARTS,
  TOKENS,
  tokensOf,
  writeLink,
  type Colour,
  type Measure,
  type Preset,
  type Scheme,
  type Theme,
} from './theme.js';

/**
 * The page on which a brand finds its theme. What is chosen stands in the address and nowhere else; what is shown is styled
 * by the very CSS that is there to copy.
 */

const WORDS = {
  it: {
    ratio: (ratio: string) => `${ratio} : 1`,
    tooLittle: (ratio: string) => `${ratio} : 1, non basta: servono 4,5 : 1`,
    notAColour: 'Non è un colore: servono sei cifre, come #145078',
    scheme: { light: 'Su pagina chiara', dark: 'Su pagina scura' },
    verdict: (problems: number) =>
      problems === 0
        ? 'Tutto si legge.'
        : problems === 1
          ? 'Un colore non si legge abbastanza.'
          : `${problems.toString()} colori non si leggono abbastanza.`,
    nothing: '/* Niente da copiare: i componenti prendono testo e colori dalla pagina. */',
    copied: { css: 'CSS copiato.', link: 'Link copiato.' },
    notCopied: {
      css: 'Il browser non lascia copiare: il CSS qui sopra è selezionato, copialo da lì.',
      link: 'Il browser non lascia copiare: il link è l’indirizzo di questa pagina.',
    },
  },
  en: {
    ratio: (ratio: string) => `${ratio}:1`,
    tooLittle: (ratio: string) => `${ratio}:1, not enough: 4.5:1 is needed`,
    notAColour: 'Not a colour: six digits are needed, such as #145078',
    scheme: { light: 'On a light page', dark: 'On a dark page' },
    verdict: (problems: number) =>
      problems === 0
        ? 'Everything can be read.'
        : problems === 1
          ? 'One colour cannot be read well enough.'
          : `${problems.toString()} colours cannot be read well enough.`,
    nothing: '/* Nothing to copy: the elements take text and colours from the page. */',
    copied: { css: 'CSS copied.', link: 'Link copied.' },
    notCopied: {
      css: 'The browser does not allow copying: the CSS above is selected, copy it from there.',
      link: 'The browser does not allow copying: the link is the address of this page.',
    },
  },
};

const language = document.documentElement.lang === 'it' ? 'it' : 'en';
const words = WORDS[language];
const decimal = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const amount = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });

/** 4.49 is not 4.5. */
const ratioOf = (contrasted: number): string => decimal.format(Math.floor(contrasted * 10) / 10);

function find<E extends Element>(selector: string, type: new () => E, below: ParentNode = document): E {
  const found = below.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`This page has no ${selector}.`);
  return found;
}

const form = find('#theme', HTMLFormElement);
const preview = find('#preview', HTMLElement);
const probe = find('.probe', HTMLElement, preview);
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

// On this page another face is always wanted: it may come late, when it is chosen.
for (const face of document.fonts) face.display = 'swap';

// ---------------------------------------------------------------------------------------------------------- the state

const presets = new Map(
  await Promise.all(
    STARTS.map(async (name) => {
      if (name === 'none') return [name, readPreset('', name)] as const;
      const answer = await fetch(`/assets/themes/${name}.css`);
      return [name, readPreset(answer.ok ? await answer.text() : '', name)] as const;
    }),
  ),
);

let theme: Theme = readLink(location.hash);
let scheme: Scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';

const preset = (): Preset => presets.get(theme.start) ?? readPreset('', theme.start);

function change(next: Theme): void {
  theme = next;
  const link = writeLink(theme);
  history.replaceState(null, '', link === '' ? location.pathname : `#${link}`);
  show();
}

function changeColour(colour: Colour, value: string): void {
  const { [colour]: _left, ...others } = theme.colours;
  const pair = { ...pairOf(theme, preset(), colour), [scheme]: value.toLowerCase() };
  change({ ...theme, colours: value === '' ? others : { ...others, [colour]: pair } });
}

function changeFont(value: string): void {
  const { font: _left, ...others } = theme;
  const font = Object.keys(FONTS).find((name): name is keyof typeof FONTS => name === value);
  change(font === undefined ? others : { ...others, font });
}

// -------------------------------------------------------------------------------------------------------- the preview

/** Before all other rules of this page, and of the site, that set a token. */
const RESET = TOKENS.map((token) => `--attesa-${token}: initial;`).join(' ');

/** Brings preview, controls, verdict and CSS in line with the theme. */
function show(): void {
  const { page, parts, schemes } = preset();
  const tokens = tokensOf(theme, preset());
  scheme = schemes.includes(scheme) ? scheme : (schemes[0] ?? scheme);
  const css = cssOf(tokens, parts);
  sheet.replaceSync(
    [
      `.preview { background: ${page.get('--paper') ?? 'Canvas'}; color: ${page.get('--ink') ?? 'CanvasText'}; font-family: ${page.get('--sans') ?? 'inherit'}; }`,
      `.preview :is(attesa-channel-picker, attesa-chat-launcher, attesa-request-status) { ${RESET} }`,
      cssOf(tokens, parts, '.preview '),
    ].join('\n'),
  );
  find('#css', HTMLElement).textContent = css === '' ? words.nothing : css;
  showControls(tokens, schemes);
  judge();
}

/** What is behind a word in its own colour, at most. */
const TINT = 0.13;

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

/** Any colour that CSS can write, as it is seen over the others. */
function painted(...layers: readonly string[]): Rgb {
  if (!canvas) return [0, 0, 0];
  for (const layer of layers) {
    canvas.fillStyle = layer;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** The colours of the elements as they are on the page, whether from the theme or the library's own. */
function seen(on: Scheme): ReadonlyMap<Colour, Rgb> {
  preview.dataset['scheme'] = on;
  const base = preview.querySelector('attesa-channel-picker')?.shadowRoot?.querySelector('[part~="base"]');
  if (!base) return new Map();
  const style = getComputedStyle(base);
  const inner = find('i', HTMLElement, probe);
  probe.style.color = style.color;
  const layer = (name: Colour): string => {
    inner.style.color = style.getPropertyValue(`--_${name}`);
    return getComputedStyle(inner).color;
  };
  const ground = [getComputedStyle(preview).backgroundColor, layer('surface')];
  return new Map(
    COLOURS.map((colour) => [
      colour,
      colour === 'surface' ? painted(...ground) : painted(...ground, layer(colour)),
    ]),
  );
}

/** Of the colours that words are written in. */
function contrasts(colours: ReadonlyMap<Colour, Rgb>): ReadonlyMap<Colour, number> {
  const surface = colours.get('surface');
  const result = new Map<Colour, number>();
  for (const name of ['accent', 'text', 'muted', 'ok', 'busy', 'late'] as const) {
    const colour = colours.get(name);
    if (!surface || !colour) continue;
    const grounds = name === 'text' || name === 'muted' ? [surface] : [surface, over(colour, TINT, surface)];
    result.set(name, Math.min(...grounds.map((ground) => contrast(colour, ground))));
  }
  return result;
}

/** Says beside each colour, and in one sentence, whether it can be read. */
function judge(): void {
  const found = preset().schemes.length === 1 ? [scheme] : SCHEMES;
  const problems = found.flatMap((on) =>
    [...contrasts(seen(on))]
      .filter(([, ratio]) => ratio < ENOUGH)
      .map(
        ([colour, ratio]) => `${words.scheme[on]}: ${labelOf(colour)}, ${words.tooLittle(ratioOf(ratio))}.`,
      ),
  );
  const colours = seen(scheme);
  const ratios = contrasts(colours);
  for (const colour of COLOURS) {
    const rgb = colours.get(colour);
    const ratio = ratios.get(colour);
    if (rgb !== undefined) {
      find(`#${colour}-well`, HTMLInputElement).value = writeHex(rgb);
      find(`#${colour}`, HTMLInputElement).placeholder = writeHex(rgb);
    }
    if (ratio !== undefined) say(colour, ratio < ENOUGH ? 'tooLittle' : 'ratio', ratioOf(ratio));
  }
  const verdict = find('#verdict', HTMLElement);
  const sentence = words.verdict(problems.length);
  // Spoken when it changes, not at every step of a slider.
  if (verdict.textContent !== sentence) verdict.textContent = sentence;
  find('#problems', HTMLElement).replaceChildren(
    ...problems.map((problem) => {
      const item = document.createElement('li');
      item.textContent = problem;
      return item;
    }),
  );
}

// ------------------------------------------------------------------------------------------------------- the controls

const labelOf = (colour: Colour): string => form.querySelector(`label[for="${colour}"]`)?.textContent ?? '';

function say(colour: Colour, what: 'ratio' | 'tooLittle', ratio: string): void {
  const output = find(`#${colour}-says`, HTMLOutputElement);
  output.value = words[what](ratio);
  output.classList.toggle('wrong', what === 'tooLittle');
}

function showControls(tokens: ReadonlyMap<string, string>, schemes: readonly Scheme[]): void {
  for (const input of form.querySelectorAll<HTMLInputElement>('[type="radio"]')) {
    input.checked = input.value === (input.name === 'start' ? theme.start : scheme);
    input.disabled = input.name === 'scheme' && schemes.length === 1 && !input.checked;
  }
  for (const colour of COLOURS) {
    const pair = pairOf(theme, preset(), colour);
    const input = find(`#${colour}`, HTMLInputElement);
    input.removeAttribute('aria-invalid');
    // Not while it is being typed.
    if (input !== document.activeElement) input.value = pair?.[scheme] ?? pair?.light ?? pair?.dark ?? '';
  }
  for (const measure of Object.keys(MEASURES) as Measure[]) {
    const { unit, usual } = MEASURES[measure];
    const value = Number.parseFloat(tokens.get(measure) ?? usual.toString());
    find(`#${measure}`, HTMLInputElement).value = value.toString();
    find(`#${measure}-says`, HTMLOutputElement).value = `${amount.format(value)} ${unit}`.trim();
  }
  find('#font', HTMLSelectElement).value = theme.font ?? '';
}

form.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  const colour = COLOURS.find((name) => target.id === name || target.id === `${name}-well`);
  const measure = (Object.keys(MEASURES) as Measure[]).find((name) => target.id === name);
  if (measure !== undefined) {
    change({ ...theme, measures: { ...theme.measures, [measure]: Number(target.value) } });
  } else if (colour !== undefined) {
    const text = target.value.trim();
    const rgb = readHex(text.startsWith('#') || text === '' ? text : `#${text}`);
    if (rgb !== undefined || text === '') changeColour(colour, rgb === undefined ? '' : writeHex(rgb));
    else {
      target.setAttribute('aria-invalid', 'true');
      find(`#${colour}-says`, HTMLOutputElement).value = words.notAColour;
    }
  }
});

form.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement) changeFont(target.value);
  if (!(target instanceof HTMLInputElement)) return;
  if (target.name === 'start') {
    const start = STARTS.find((name) => name === target.value);
    if (start !== undefined) change({ ...PLAIN, start });
  } else if (target.name === 'scheme') {
    scheme = target.value === 'dark' ? 'dark' : 'light';
    show();
  }
});

form.addEventListener('reset', (event) => {
  event.preventDefault();
  change({ ...PLAIN, start: theme.start });
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
});

window.addEventListener('hashchange', () => {
  // The link that jumps over the navigation has a fragment too.
  if (!isLink(location.hash)) return;
  theme = readLink(location.hash);
  show();
});

// ------------------------------------------------------------------------------------------------------------ copying

async function copy(what: 'css' | 'link', text: string): Promise<void> {
  const said = find('#copied', HTMLElement);
  said.textContent = '';
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = words.copied[what];
  } catch {
    if (what === 'css') getSelection()?.selectAllChildren(find('#css', HTMLElement));
    said.textContent = words.notCopied[what];
  }
}

find('#copy-css', HTMLButtonElement).addEventListener('click', () => {
  void copy('css', find('#css', HTMLElement).textContent);
});
find('#copy-link', HTMLButtonElement).addEventListener('click', () => {
  void copy('link', location.href);
});

// ------------------------------------------------------------------------------------------------------ the situation

/** The instant that the examples of requests are written for. */
const EXAMPLES_AT = Date.parse('2026-11-20T16:40:00Z');
const DAY = 24 * 3_600_000;

const SITUATIONS: Readonly<Record<string, { at?: string; load?: string; request: string }>> = {
  now: { request: 'on-time' },
  busy: { at: '2026-11-20T10:40:00Z', load: '4', request: 'transfer' },
  closed: { at: '2026-11-20T21:40:00Z', request: 'resolved' },
  late: { at: '2026-11-20T16:40:00Z', request: 'late-new-date' },
};

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** An example of a request, as if it had been written for this instant, at an hour at which people write. */
async function requestAt(name: string, at: number): Promise<unknown> {
  const answer = await fetch(`/fixtures/requests/${name}`);
  if (!answer.ok) return undefined;
  const later = Math.floor((at - EXAMPLES_AT) / DAY) * DAY;
  return JSON.parse(await answer.text(), (_key, value: unknown) =>
    typeof value === 'string' && INSTANT.test(value)
      ? new Date(Date.parse(value) + later).toISOString()
      : value,
  );
}

async function play(name: string): Promise<void> {
  const { at, load, request } = SITUATIONS[name] ?? { request: 'on-time' };
  const query = new URLSearchParams({ ...(at !== undefined && { at }), ...(load !== undefined && { load }) });
  const src = `/channels.json${at === undefined ? '' : `?${query.toString()}`}`;
  setClock(at === undefined ? undefined : Date.parse(at));
  for (const element of preview.querySelectorAll('[src]')) element.setAttribute('src', src);
  const data = await requestAt(request, at === undefined ? Date.now() : Date.parse(at));
  const tracker = preview.querySelector('attesa-request-status');
  if (tracker) tracker.data = data;
}

document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.name === 'situation') void play(target.value);
});

// What the elements have of their own is seen once one of them is there.
preview.addEventListener('attesa-shown', judge, { once: true });
show();
await play('now');
