import { html } from 'hono/html';
import { BROKEN_PATHS } from './broken.js';
import type { Words } from './calendar.js';
import { FIXTURES, GALLERY_INSTANT, type Fixture } from './fixtures.js';

/** What the address of the gallery may ask for; anything else falls back to the first of each list. */
const LANGUAGES = ['it', 'en'] as const;
const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
const REGISTERS = ['neutral', 'informal', 'formal'] as const;
const ZONES = ['Europe/Rome', 'America/New_York', 'Asia/Kathmandu'] as const;

type Language = (typeof LANGUAGES)[number];

const WORDS = {
  title: { it: 'Tutti gli stati', en: 'Every state' },
  lead: {
    it: 'I due elementi in ogni situazione, fermi a un istante: venerdì 20 novembre 2026, ore 17:40 a Roma.',
    en: 'Both elements in every situation, held at one instant: Friday 20 November 2026, 17:40 in Rome.',
  },
  running: {
    it: 'I due elementi in ogni situazione, con l’ora di adesso.',
    en: 'Both elements in every situation, at the present time.',
  },
  sentence: { it: 'In una frase', en: 'In a sentence' },
  broken: { it: 'Quando i dati non arrivano', en: 'When the data does not arrive' },
  home: { it: 'Alla pagina di aiuto', en: 'To the help page' },
  fallback: { it: 'Scrivici un’e-mail', en: 'Write us an e-mail' },
  contents: { it: 'Indice', en: 'Contents' },
  views: { it: 'Vista', en: 'View' },
} as const satisfies Record<string, Words>;

function pick<const T extends readonly [string, ...string[]]>(allowed: T, value: string | null): T[number] {
  return allowed.find((entry) => entry === value) ?? allowed[0];
}

/** One page with every fixture. `lang`, `theme`, `register`, `zone` choose the view; `clock=real` lets time run. */
export async function galleryPage(query: URLSearchParams): Promise<string> {
  const lang = pick(LANGUAGES, query.get('lang'));
  const theme = pick(THEMES, query.get('theme'));
  const register = pick(REGISTERS, query.get('register'));
  const zone = pick(ZONES, query.get('zone'));
  const frozen = query.get('clock') !== 'real';
  const only = query.get('group');
  const say = (words: Words): string => words[lang];
  const groups = FIXTURES.filter(({ id }) => only === null || id === only);

  const link = (name: string, value: string, current: string): unknown => {
    const target = new URLSearchParams(query);
    target.set(name, value);
    return html`<a href="/gallery?${target.toString()}" ${value === current ? html`aria-current="true"` : ''}
      >${value}</a
    >`;
  };

  const page = await html`<!doctype html>
    <html lang="${lang}" class="theme-${theme}" register="${register}" display-zone="${zone}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${say(WORDS.title)} · Attesa</title>
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/site.css" />
        <link rel="stylesheet" href="/assets/gallery.css" />
        ${frozen ? html`<meta name="clock" content="${GALLERY_INSTANT}" />` : ''}
        <script type="module" src="/assets/gallery.js"></script>
      </head>
      <body class="gallery">
        <header class="gallery-head">
          <h1>${say(WORDS.title)}</h1>
          <p>
            ${say(frozen ? WORDS.lead : WORDS.running)}
            <a href="${lang === 'it' ? '/' : '/en'}">${say(WORDS.home)}</a>
          </p>
          <nav class="views" aria-label="${say(WORDS.views)}">
            <p>${LANGUAGES.map((value) => link('lang', value, lang))}</p>
            <p>${THEMES.map((value) => link('theme', value, theme))}</p>
            <p>${REGISTERS.map((value) => link('register', value, register))}</p>
            <p>${ZONES.map((value) => link('zone', value, zone))}</p>
          </nav>
          <nav class="contents" aria-label="${say(WORDS.contents)}">
            <ul>
              ${groups.map(({ id, title }) => html`<li><a href="#${id}">${say(title)}</a></li>`)}
              ${only === null ? html`<li><a href="#rete">${say(WORDS.broken)}</a></li>` : ''}
            </ul>
          </nav>
        </header>
        <main>
          ${groups.map(
            ({ id, title, fixtures }) =>
              html` <section id="${id}" aria-labelledby="${id}-titolo">
                <h2 id="${id}-titolo">${say(title)}</h2>
                <div class="states">${fixtures.map((fixture) => figure(fixture, lang))}</div>
              </section>`,
          )}
          ${
            only === null || only === 'rete'
              ? html` <section id="rete" aria-labelledby="rete-titolo">
                  <h2 id="rete-titolo">${say(WORDS.broken)}</h2>
                  <div class="states">
                    ${BROKEN_PATHS.map(
                      ({ path, shows }) =>
                        html` <figure id="broken-${path}">
                          <figcaption><strong>${say(shows)}</strong> <code>/broken/${path}</code></figcaption>
                          <attesa-channel-picker src="/broken/${path}" rows="1"
                            ><a href="mailto:aiuto@officinerinaldi.example"
                              >${say(WORDS.fallback)}</a
                            ></attesa-channel-picker
                          >
                          <p class="sentence">
                            <span>${say(WORDS.sentence)}</span>
                            <attesa-expectation src="/broken/${path}"
                              >aiuto@officinerinaldi.example</attesa-expectation
                            >
                          </p>
                        </figure>`,
                    )}
                  </div>
                </section>`
              : ''
          }
        </main>
      </body>
    </html> `;
  return page.toString();
}

function figure({ name, shows, body, channel, audience }: Fixture, lang: Language): unknown {
  const src = `/fixtures/${name}.json`;
  const rows = countOf(body);
  const id = channel ?? firstIdOf(body);
  return html` <figure id="${name}">
    <figcaption>
      <strong>${shows[lang]}</strong> <a href="${src}"><code>${name}</code></a>
    </figcaption>
    <attesa-channel-picker
      src="${src}"
      rows="${rows}"
      ${audience === undefined ? '' : html`audience="${audience}"`}
    ></attesa-channel-picker>
    ${id === undefined ? '' : html`<p class="sentence"><span>${WORDS.sentence[lang]}</span> <attesa-expectation src="${src}" channel="${id}">aiuto@officinerinaldi.example</attesa-expectation></p>`}
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
