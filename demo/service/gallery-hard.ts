import { Hono } from 'hono';
import { html } from 'hono/html';
import { JSON_TYPE, tagged } from './answers.js';
import type { Words } from './calendar.js';
import { galleryOf, type GalleryPage, type GalleryView } from './gallery.js';
import {
  HARD_FIXTURE_BY_NAME,
  HARD_FIXTURES,
  USUAL_FIXTURES,
  type HardFixture,
  type HardFixtureGroup,
} from './hard-fixtures.js';

const WORDS = {
  title: { it: 'I casi difficili', en: 'The hard cases' },
  lead: {
    it: 'Quello che le marche mettono davvero nei dati, fermo a un istante: venerdì 20 novembre 2026, ore 17:40 a Roma.',
    en: 'What brands really put into data, held at one instant: Friday 20 November 2026, 17:40 in Rome.',
  },
  running: {
    it: 'Quello che le marche mettono davvero nei dati, con l’ora di adesso.',
    en: 'What brands really put into data, at the present time.',
  },
  unset: { it: 'Una pagina che azzera tutto', en: 'A page that unsets everything' },
  unsetLead: {
    it: 'Ogni elemento sotto questa testata ha «all: unset», anche i nostri.',
    en: 'Every element below this head has “all: unset”, ours too.',
  },
  large: { it: 'Una pagina a 30 px', en: 'A page at 30 px' },
  largeLead: {
    it: 'Chi legge ha scelto lettere grandi: «font-size: 30px» su html.',
    en: 'The reader chose large letters: “font-size: 30px” on html.',
  },
  fallback: { it: 'Scrivici un’e-mail', en: 'Write us an e-mail' },
} as const satisfies Record<string, Words>;

type Page = Pick<GalleryPage, 'path' | 'sheet' | 'title' | 'lead' | 'running'> & {
  readonly fixtures: readonly HardFixtureGroup[];
};

/** The hard cases, and pages that are hard themselves. */
export const HARD_PAGES: readonly Page[] = [
  {
    path: '/gallery/hard',
    title: WORDS.title,
    lead: WORDS.lead,
    running: WORDS.running,
    fixtures: HARD_FIXTURES,
  },
  {
    path: '/gallery/hard/unset',
    sheet: '/assets/gallery-unset.css',
    title: WORDS.unset,
    lead: WORDS.unsetLead,
    running: WORDS.unsetLead,
    fixtures: [USUAL_FIXTURES],
  },
  {
    path: '/gallery/hard/large',
    sheet: '/assets/gallery-large.css',
    title: WORDS.large,
    lead: WORDS.largeLead,
    running: WORDS.largeLead,
    fixtures: [USUAL_FIXTURES],
  },
];

export function hardGalleryPage({ fixtures, ...page }: Page, query: URLSearchParams): Promise<string> {
  return galleryOf(
    {
      ...page,
      script: '/assets/gallery-hard.js',
      groups: fixtures.map((group) => ({
        id: group.id,
        title: group.title,
        body: (view: GalleryView) => group.fixtures.map((fixture) => figure(fixture, view)),
      })),
    },
    query,
  );
}

function figure(fixture: HardFixture, { captions, say }: GalleryView): unknown {
  const { name, shows, widget, narrow, tall } = fixture;
  const src =
    widget === 'tracker' ? `/fixtures/hard/requests/${name}` : `/fixtures/hard/channels/${name}.json`;
  // What scrolls by itself can be reached with the keyboard.
  const window = tall === undefined ? '' : html`tabindex="0" role="group" aria-label="${say(shows)}"`;
  const room = tall === true ? 'tall' : narrow === true ? 'narrow' : '';
  return html` <figure id="${name}">
    <figcaption lang="${captions}">
      <strong>${say(shows)}</strong> <a href="${src}"><code>${name}</code></a>
    </figcaption>
    <div class="${room}" ${window}>${elementOf(fixture, say(WORDS.fallback))}</div>
  </figure>`;
}

function elementOf({ name, widget, play }: HardFixture, fallback: string): unknown {
  const email = html`<a href="mailto:aiuto@officinerinaldi.example">${fallback}</a>`;
  const played = play === undefined ? '' : html`data-play="${play}"`;
  if (widget === 'tracker')
    return html`<attesa-request-status src="/fixtures/hard/requests" reference="${name}" ${played}
      >${email}</attesa-request-status
    >`;
  const src = `/fixtures/hard/channels/${name}.json`;
  if (widget === 'picker') return html`<attesa-channel-picker src="${src}">${email}</attesa-channel-picker>`;
  return html`<attesa-chat-launcher
    src="${src}"
    channel="chat"
    provider="gallery-${name}"
    placement="inline"
    ${played}
    >${email}</attesa-chat-launcher
  >`;
}

/** The documents themselves, and the files of a request as they fail. */
export function hardFixtureRoutes(): Hono {
  const routes = new Hono();

  routes.get('/hard/channels/:file', (c) => {
    const [name = '', ...rest] = c.req.param('file').split(/(?=\.json$)/);
    const fixture = HARD_FIXTURE_BY_NAME.get(name);
    return fixture === undefined || fixture.widget === 'tracker' || rest.length !== 1
      ? c.notFound()
      : tagged(c, JSON.stringify(fixture.body), JSON_TYPE);
  });
  routes.get('/hard/requests/:name', (c) => {
    const fixture = HARD_FIXTURE_BY_NAME.get(c.req.param('name'));
    return fixture?.widget === 'tracker' ? tagged(c, JSON.stringify(fixture.body), JSON_TYPE) : c.notFound();
  });
  routes.get('/hard/requests/attachments/:id', (c) => {
    const id = c.req.param('id');
    if (id === 'gone') return c.notFound();
    if (id === 'failing') return c.body(null, 500);
    return c.body('Not a picture, whatever its type says.', 200, {
      'Content-Type': 'image/png',
      'Content-Security-Policy': 'sandbox',
    });
  });

  return routes;
}
