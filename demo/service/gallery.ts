import { html } from 'hono/html';
import { BROKEN_PATHS } from './broken.js';
import type { Words } from './calendar.js';
import { FIXTURES, GALLERY_INSTANT, type Fixture } from './fixtures.js';

/** What the address of the gallery may ask for; anything else falls back to the first of each list. */
export const LANGUAGES = ['it', 'en', 'es', 'fr', 'de'] as const;
export const THEMES = ['system', 'light', 'dark', 'contrast', 'bank', 'shop', 'public', 'tech'] as const;
export const DENSITIES = ['normal', 'compact', 'roomy'] as const;
const REGISTERS = ['neutral', 'informal', 'formal'] as const;
const ZONES = ['Europe/Rome', 'America/New_York', 'Asia/Kathmandu'] as const;

type Language = (typeof LANGUAGES)[number];

const PAGES = [
  { path: '/gallery', name: { it: 'Canali', en: 'Channels' } },
  { path: '/gallery/requests', name: { it: 'Richieste', en: 'Requests' } },
  { path: '/gallery/launcher', name: { it: 'Chat', en: 'Chat' } },
  { path: '/gallery/hard', name: { it: 'Casi difficili', en: 'Hard cases' } },
  { path: '/gallery/hard/unset', name: { it: 'Tutto azzerato', en: 'All unset' } },
  { path: '/gallery/hard/large', name: { it: 'Lettere grandi', en: 'Large letters' } },
] as const;

/** Addresses of all the pages. */
export const GALLERIES = PAGES.map(({ path }) => path);

const WORDS = {
  title: { it: 'Tutti gli stati', en: 'Every state' },
  lead: {
    it: 'I canali in ogni situazione, fermi a un istante: venerdì 20 novembre 2026, ore 17:40 a Roma.',
    en: 'Channels in every situation, held at one instant: Friday 20 November 2026, 17:40 in Rome.',
  },
  running: {
    it: 'I canali in ogni situazione, con l’ora di adesso.',
    en: 'Channels in every situation, at the present time.',
  },
  sentence: { it: 'In una frase', en: 'In a sentence' },
  broken: { it: 'Quando i dati non arrivano', en: 'When the data does not arrive' },
  home: { it: 'Alla pagina di aiuto', en: 'To the help page' },
  themes: { it: 'Con i colori della tua marca', en: 'In your brand’s colours' },
  fallback: { it: 'Scrivici un’e-mail', en: 'Write us an e-mail' },
  pages: { it: 'Gallerie', en: 'Galleries' },
  contents: { it: 'In questa pagina', en: 'On this page' },
  words: { it: 'Parole', en: 'Words' },
  view: { it: 'Vista', en: 'View' },
} as const satisfies Record<string, Words>;

type Names<T extends string> = Readonly<Record<T, Words | string>>;

/** What an address may choose, and what the values are called. The first of each is the usual one. */
const CHOICES = [
  {
    name: 'lang',
    label: { it: 'Lingua', en: 'Language' },
    called: {
      it: 'Italiano',
      en: 'English',
      es: 'Español',
      fr: 'Français',
      de: 'Deutsch',
    } satisfies Names<Language>,
  },
  {
    name: 'theme',
    label: { it: 'Tema', en: 'Theme' },
    called: {
      system: { it: 'del sistema', en: 'the system’s' },
      light: { it: 'chiaro', en: 'light' },
      dark: { it: 'scuro', en: 'dark' },
      contrast: { it: 'contrasto', en: 'contrast' },
      bank: { it: 'banca', en: 'bank' },
      shop: { it: 'negozio', en: 'shop' },
      public: { it: 'ente pubblico', en: 'public body' },
      tech: { it: 'tecnologia', en: 'tech' },
    } satisfies Names<(typeof THEMES)[number]>,
  },
  {
    name: 'density',
    label: { it: 'Densità', en: 'Density' },
    called: {
      normal: { it: 'normale', en: 'normal' },
      compact: { it: 'compatta', en: 'compact' },
      roomy: { it: 'ampia', en: 'roomy' },
    } satisfies Names<(typeof DENSITIES)[number]>,
  },
  {
    name: 'register',
    label: { it: 'Registro', en: 'Register' },
    called: {
      neutral: { it: 'neutro', en: 'neutral' },
      informal: { it: 'informale', en: 'informal' },
      formal: { it: 'formale', en: 'formal' },
    } satisfies Names<(typeof REGISTERS)[number]>,
  },
  {
    name: 'zone',
    label: { it: 'Fuso orario', en: 'Time zone' },
    called: {
      'Europe/Rome': { it: 'Roma', en: 'Rome' },
      'America/New_York': 'New York',
      'Asia/Kathmandu': 'Kathmandu',
    } satisfies Names<(typeof ZONES)[number]>,
  },
] as const;

type Chosen = Readonly<Record<(typeof CHOICES)[number]['name'], string>>;

/** Fonts that a theme shows first: on their way before any sheet is read, so that the first paint has them. */
const LETTERS: Readonly<Partial<Record<(typeof THEMES)[number], readonly string[]>>> = {
  shop: ['bricolage-grotesque'],
  public: ['public-sans'],
  tech: ['space-grotesk'],
};
const USUAL_LETTERS = ['inter', 'source-serif'];

function pick<const T extends readonly [string, ...string[]]>(allowed: T, value: string | null): T[number] {
  return allowed.find((entry) => entry === value) ?? allowed[0];
}

/** What one of the pages of the gallery shows. */
export interface GalleryPage {
  readonly path: (typeof PAGES)[number]['path'];
  /** What plays on it, beside the clock. */
  readonly script?: string;
  /** A style sheet after all others. */
  readonly sheet?: string;
  readonly title: Words;
  /** With the clock held, and with time running. */
  readonly lead: Words;
  readonly running: Words;
  readonly groups: readonly {
    readonly id: string;
    readonly title: Words;
    body(view: GalleryView): unknown;
  }[];
}

export interface GalleryView {
  /** In which language the elements speak. */
  readonly lang: Language;
  /** In which language the page itself is written. */
  readonly captions: keyof Words;
  say(words: Words): string;
}

/** One page with every fixture. `lang`, `theme`, `register`, `zone` choose the view; `clock=real` lets time run. */
export function galleryPage(query: URLSearchParams): Promise<string> {
  return galleryOf(
    {
      path: '/gallery',
      title: WORDS.title,
      lead: WORDS.lead,
      running: WORDS.running,
      groups: [
        ...FIXTURES.map(({ id, title, fixtures }) => ({
          id,
          title,
          body: (view: GalleryView) => fixtures.map((fixture) => figure(fixture, view)),
        })),
        {
          id: 'rete',
          title: WORDS.broken,
          body: (view) => BROKEN_PATHS.map((entry) => brokenFigure(entry, view)),
        },
      ],
    },
    query,
  );
}

/** The frame of every page: the choice of a view, the contents, the groups. */
export async function galleryOf(gallery: GalleryPage, query: URLSearchParams): Promise<string> {
  const lang = pick(LANGUAGES, query.get('lang'));
  const theme = pick(THEMES, query.get('theme'));
  const register = pick(REGISTERS, query.get('register'));
  const zone = pick(ZONES, query.get('zone'));
  const frozen = query.get('clock') !== 'real';
  const only = query.get('group');
  const density = pick(DENSITIES, query.get('density'));
  const captions = lang === 'it' ? 'it' : 'en';
  const say = (words: Words): string => words[captions];
  const groups = gallery.groups.filter(({ id }) => only === null || id === only);

  // The other pages are seen in the same way; a group belongs to one of them.
  const elsewhere = new URLSearchParams(query);
  elsewhere.delete('group');
  const pages = PAGES.map(
    ({ path, name }) =>
      html`<li>
        <a href="${path}?${elsewhere.toString()}" ${path === gallery.path ? html`aria-current="page"` : ''}
          >${say(name)}</a
        >
      </li>`,
  );
  const current: Chosen = { lang, theme, density, register, zone };

  const page = await html`<!doctype html>
    <html
      lang="${lang}"
      class="theme-${theme} density-${density}"
      register="${register}"
      display-zone="${zone}"
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${say(gallery.title)} · Attesa</title>
        ${(LETTERS[theme] ?? USUAL_LETTERS).map(
          (font) =>
            html`<link rel="preload" href="/fonts/${font}.woff2" as="font" type="font/woff2" crossorigin />`,
        )}
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/fonts.css" />
        <link rel="stylesheet" href="/assets/site.css" />
        <link rel="stylesheet" href="/assets/themes.css" />
        <link rel="stylesheet" href="/assets/gallery.css" />
        ${gallery.sheet === undefined ? '' : html`<link rel="stylesheet" href="${gallery.sheet}" />`}
        ${frozen ? html`<meta name="clock" content="${GALLERY_INSTANT}" />` : ''}
        <script type="module" src="/assets/gallery.js"></script>
        ${gallery.script === undefined ? '' : html`<script type="module" src="${gallery.script}"></script>`}
      </head>
      <body class="gallery">
        <header class="gallery-head" lang="${captions}">
          <h1>${say(gallery.title)}</h1>
          <p>
            ${say(frozen ? gallery.lead : gallery.running)}
            <a href="${lang === 'it' ? '/' : '/en'}">${say(WORDS.home)}</a> ·
            <a href="${lang === 'it' ? '/themes' : '/en/themes'}">${say(WORDS.themes)}</a>
          </p>
          <nav class="pages" aria-label="${say(WORDS.pages)}">
            <ul>
              ${pages}
              <li><a href="${lang === 'it' ? '/words' : '/en/words'}">${say(WORDS.words)}</a></li>
            </ul>
          </nav>
          ${viewOf(gallery.path, query, current, captions)}
          ${groups.length < 2 ? '' : contentsOf(groups, say)}
        </header>
        <main>
          ${groups.map(
            ({ id, title, body }) =>
              html` <section id="${id}" aria-labelledby="${id}-titolo">
                <h2 id="${id}-titolo" lang="${captions}">${say(title)}</h2>
                <div class="states">${body({ lang, captions, say })}</div>
              </section>`,
          )}
        </main>
      </body>
    </html> `;
  return page.toString();
}

/** All that can be chosen, as links; on a phone behind one line that says what is chosen. */
function viewOf(path: string, query: URLSearchParams, current: Chosen, captions: keyof Words): unknown {
  const choices = CHOICES.map(({ name, label, called }) => ({
    name,
    label: label[captions],
    values: Object.entries<Words | string>(called).map(([value, text]) => ({
      value,
      text: typeof text === 'string' ? text : text[captions],
      isCurrent: value === current[name],
    })),
  }));
  const link = (name: string, value: string): string => {
    const target = new URLSearchParams(query);
    target.set(name, value);
    return `${path}?${target.toString()}`;
  };
  // The language in any case; of the others, what is not as usual.
  const chosen = choices.flatMap(({ name, values }) =>
    values.filter(({ isCurrent }, index) => isCurrent && (index > 0 || name === 'lang')),
  );
  return html`<details class="fold view">
    <summary>
      ${WORDS.view[captions]}
      <span>${chosen.map(({ text }) => text).join(', ')}</span>
    </summary>
    <nav aria-label="${WORDS.view[captions]}">
      ${choices.map(
        ({ name, label, values }) =>
          html`<div>
            <p id="view-${name}">${label}</p>
            <ul aria-labelledby="view-${name}">
              ${values.map(
                ({ value, text, isCurrent }) =>
                  html`<li>
                    <a
                      href="${link(name, value)}"
                      ${isCurrent ? html`aria-current="true"` : ''}
                      ${name === 'lang' ? html`lang="${value}"` : ''}
                      >${text}</a
                    >
                  </li>`,
              )}
            </ul>
          </div>`,
      )}
    </nav>
  </details>`;
}

function contentsOf(groups: GalleryPage['groups'], say: GalleryView['say']): unknown {
  return html`<details class="fold contents">
    <summary>${say(WORDS.contents)}</summary>
    <nav aria-label="${say(WORDS.contents)}">
      <ul>
        ${groups.map(({ id, title }) => html`<li><a href="#${id}">${say(title)}</a></li>`)}
      </ul>
    </nav>
  </details>`;
}

/** What a page has for whoever gets no data. */
const mailLink = (say: GalleryView['say']): unknown =>
  html`<a href="mailto:aiuto@officinerinaldi.example">${say(WORDS.fallback)}</a>`;

function brokenFigure(
  { path, shows }: (typeof BROKEN_PATHS)[number],
  { captions, say }: GalleryView,
): unknown {
  return html` <figure id="broken-${path}">
    <figcaption lang="${captions}"><strong>${say(shows)}</strong> <code>/broken/${path}</code></figcaption>
    <attesa-channel-picker src="/broken/${path}" rows="1">${mailLink(say)}</attesa-channel-picker>
    <p class="sentence">
      <span lang="${captions}">${say(WORDS.sentence)}</span>
      <attesa-expectation src="/broken/${path}">aiuto@officinerinaldi.example</attesa-expectation>
    </p>
  </figure>`;
}

function figure(
  { name, shows, body, channel, audience, fails }: Fixture,
  { captions, say }: GalleryView,
): unknown {
  const src = `/fixtures/${name}.json`;
  const rows = countOf(body);
  const id = channel ?? firstIdOf(body);
  return html` <figure id="${name}">
    <figcaption lang="${captions}">
      <strong>${say(shows)}</strong> <a href="${src}"><code>${name}</code></a>
    </figcaption>
    <attesa-channel-picker
      src="${src}"
      rows="${rows}"
      ${audience === undefined ? '' : html`audience="${audience}"`}
      >${fails ? mailLink(say) : ''}</attesa-channel-picker
    >
    ${id === undefined ? '' : html`<p class="sentence"><span lang="${captions}">${say(WORDS.sentence)}</span> <attesa-expectation src="${src}" channel="${id}">aiuto@officinerinaldi.example</attesa-expectation></p>`}
  </figure>`;
}

function channelsOf(body: unknown): readonly unknown[] {
  if (typeof body !== 'object' || body === null || !('channels' in body) || !Array.isArray(body.channels))
    return [];
  return body.channels;
}

/** The space to reserve before the data is there. */
function countOf(body: unknown): string {
  return Math.max(1, channelsOf(body).length).toString();
}

function firstIdOf(body: unknown): string | undefined {
  for (const channel of channelsOf(body)) {
    if (typeof channel === 'object' && channel !== null && 'id' in channel && typeof channel.id === 'string')
      return channel.id;
  }
  return undefined;
}
