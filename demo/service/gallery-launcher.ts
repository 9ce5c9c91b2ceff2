import { Hono } from 'hono';
import { html } from 'hono/html';
import { JSON_TYPE, tagged } from './answers.js';
import { BROKEN_PATHS } from './broken.js';
import type { Words } from './calendar.js';
import { galleryOf, type GalleryView } from './gallery.js';
import { LAUNCHER_FIXTURE_BY_NAME, LAUNCHER_FIXTURES, type LauncherFixture } from './launcher-fixtures.js';

const WORDS = {
  title: { it: 'Tutti gli stati della chat', en: 'Every state of the chat' },
  lead: {
    it: 'Il pulsante della chat e il suo pannello in ogni situazione, fermi a un istante: venerdì 20 novembre 2026, ore 17:40 a Roma. Dietro non c’è nessuno: il fornitore è finto, tranne nell’ultimo gruppo.',
    en: 'The launcher and its panel in every situation, held at one instant: Friday 20 November 2026, 17:40 in Rome. Nobody is behind it: the provider is a fake, but for the last group.',
  },
  running: {
    it: 'Il pulsante della chat e il suo pannello in ogni situazione, con l’ora di adesso. Dietro non c’è nessuno.',
    en: 'The launcher and its panel in every situation, at the present time. Nobody is behind it.',
  },
  real: { it: 'Dove c’è qualcuno', en: 'Where somebody is' },
  callback: {
    it: 'Modulo nel pannello: si lascia il numero al servizio di questa demo',
    en: 'A form in the panel: the number goes to the service of this demo',
  },
  linkPage: { it: 'Un indirizzo, in un’altra scheda', en: 'An address, in another tab' },
  linkDraft: { it: 'Un indirizzo che prende il testo', en: 'An address that takes the text along' },
  broken: { it: 'Quando i dati non arrivano', en: 'When the data does not arrive' },
  unknown: { it: 'Un fornitore che nessuno conosce', en: 'A provider that nobody knows' },
  link: { it: 'Senza fornitore: il link del canale', en: 'Without a provider: the channel’s link' },
  fallback: { it: 'Scrivici un’e-mail', en: 'Write us an e-mail' },
} as const satisfies Record<string, Words>;

export function launcherGalleryPage(query: URLSearchParams): Promise<string> {
  return galleryOf(
    {
      path: '/gallery/launcher',
      script: '/assets/gallery-launcher.js',
      title: WORDS.title,
      lead: WORDS.lead,
      running: WORDS.running,
      groups: [
        ...LAUNCHER_FIXTURES.map(({ id, title, fixtures }) => ({
          id,
          title,
          body: (view: GalleryView) => fixtures.map((fixture) => figure(fixture, view)),
        })),
        {
          id: 'rete',
          title: WORDS.broken,
          body: (view) => [
            ...BROKEN_PATHS.map((entry) => brokenFigure(entry, view)),
            otherFigure('unknown', WORDS.unknown, { provider: 'no-such-provider', play: 'pressed' }, view),
            otherFigure('link', WORDS.link, { play: 'pressed' }, view),
          ],
        },
        {
          id: 'vere',
          title: WORDS.real,
          body: (view) => [
            otherFigure(
              'callback',
              WORDS.callback,
              { provider: 'callback', appId: '/api/callback', play: 'form' },
              view,
            ),
            otherFigure(
              'link-page',
              WORDS.linkPage,
              { provider: 'link', appId: '/form', play: 'typed' },
              view,
            ),
            otherFigure(
              'link-draft',
              WORDS.linkDraft,
              { provider: 'link', appId: 'mailto:aiuto@officinerinaldi.example', play: 'pressed' },
              view,
            ),
          ],
        },
      ],
    },
    query,
  );
}

function figure({ name, shows, play }: LauncherFixture, { captions, say }: GalleryView): unknown {
  const src = `/fixtures/launcher/${name}.json`;
  return html` <figure id="${name}">
    <figcaption lang="${captions}">
      <strong>${say(shows)}</strong> <a href="${src}"><code>${name}</code></a>
    </figcaption>
    <attesa-chat-launcher
      src="${src}"
      channel="chat"
      provider="gallery-${name}"
      placement="inline"
      ${play === undefined ? '' : html`data-play="${play}"`}
      ><a href="mailto:aiuto@officinerinaldi.example">${say(WORDS.fallback)}</a></attesa-chat-launcher
    >
  </figure>`;
}

function brokenFigure(
  { path, shows }: (typeof BROKEN_PATHS)[number],
  { captions, say }: GalleryView,
): unknown {
  return html` <figure id="broken-${path}">
    <figcaption lang="${captions}"><strong>${say(shows)}</strong> <code>/broken/${path}</code></figcaption>
    <attesa-chat-launcher src="/broken/${path}" channel="chat" provider="gallery-broken" placement="inline"
      ><a href="mailto:aiuto@officinerinaldi.example">${say(WORDS.fallback)}</a></attesa-chat-launcher
    >
  </figure>`;
}

function otherFigure(
  name: string,
  shows: Words,
  { provider, appId, play }: { readonly provider?: string; readonly appId?: string; readonly play: string },
  { captions, say }: GalleryView,
): unknown {
  return html` <figure id="${name}">
    <figcaption lang="${captions}"><strong>${say(shows)}</strong></figcaption>
    <attesa-chat-launcher
      src="/fixtures/live-range.json"
      channel="chat"
      ${provider === undefined ? '' : html`provider="${provider}"`}
      ${appId === undefined ? '' : html`app-id="${appId}"`}
      placement="inline"
      data-play="${play}"
      ><a href="mailto:aiuto@officinerinaldi.example">${say(WORDS.fallback)}</a></attesa-chat-launcher
    >
  </figure>`;
}

export function launcherFixtureRoutes(): Hono {
  const routes = new Hono();
  routes.get('/launcher/:file', (c) => {
    const file = c.req.param('file');
    const fixture = LAUNCHER_FIXTURE_BY_NAME.get(file.replace(/\.json$/, ''));
    return fixture === undefined || !file.endsWith('.json')
      ? c.notFound()
      : tagged(c, JSON.stringify(fixture.body), JSON_TYPE);
  });
  return routes;
}
