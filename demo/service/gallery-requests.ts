import { Hono } from 'hono';
import { html } from 'hono/html';
import { JSON_TYPE, tagged } from './answers.js';
import type { Words } from './calendar.js';
import { galleryOf, type GalleryView } from './gallery.js';
import { REQUEST_FIXTURE_BY_NAME, REQUEST_FIXTURES, type RequestFixture } from './request-fixtures.js';

/** A request service as it fails, below `/fixtures/requests-broken/{how}`: the `src` of an element. */
const BROKEN: readonly { readonly how: string; readonly shows: Words }[] = [
  {
    how: '401',
    shows: {
      it: 'Chi guarda non ha il diritto di vederla',
      en: 'The visitor has no right to see it',
    },
  },
  {
    how: '404',
    shows: {
      it: 'La richiesta non c’è, o è di altri',
      en: 'There is no such request, or it is somebody else’s',
    },
  },
  { how: '500', shows: { it: 'Il servizio ha un guasto', en: 'The service has a fault' } },
  {
    how: '503',
    shows: {
      it: 'Il servizio chiede di riprovare tra un minuto',
      en: 'The service asks to try again in a minute',
    },
  },
  {
    how: 'html',
    shows: { it: 'Al posto dei dati arriva una pagina di accesso', en: 'A sign-in page instead of the data' },
  },
  { how: 'truncated', shows: { it: 'Il documento è tagliato a metà', en: 'The document is cut in half' } },
  {
    how: 'timeout',
    shows: { it: 'Sta ancora caricando: nessuno risponde', en: 'Still loading: nobody answers' },
  },
];

const WORDS = {
  title: { it: 'Tutti gli stati di una richiesta', en: 'Every state of a request' },
  lead: {
    it: 'Una richiesta in ogni situazione, ferma a un istante: venerdì 20 novembre 2026, ore 17:40 a Roma. Qui i pulsanti non cambiano niente.',
    en: 'A request in every situation, held at one instant: Friday 20 November 2026, 17:40 in Rome. Buttons change nothing here.',
  },
  running: {
    it: 'Una richiesta in ogni situazione, con l’ora di adesso. Qui i pulsanti non cambiano niente.',
    en: 'A request in every situation, at the present time. Buttons change nothing here.',
  },
  access: { it: 'Entrare, e quando non si arriva', en: 'Getting in, and when it cannot be reached' },
  lookUp: { it: 'Senza link: si chiede di mandarlo', en: 'Without a link: it can be sent' },
  fallback: { it: 'Scrivici un’e-mail', en: 'Write us an e-mail' },
} as const satisfies Record<string, Words>;

export function requestGalleryPage(query: URLSearchParams): Promise<string> {
  return galleryOf(
    {
      path: '/gallery/requests',
      title: WORDS.title,
      lead: WORDS.lead,
      running: WORDS.running,
      groups: [
        ...REQUEST_FIXTURES.map(({ id, title, fixtures }) => ({
          id,
          title,
          body: (view: GalleryView) => fixtures.map((fixture) => figure(fixture, view)),
        })),
        {
          id: 'accesso',
          title: WORDS.access,
          body: (view) => [lookUpFigure(view), ...BROKEN.map((entry) => brokenFigure(entry, view))],
        },
      ],
    },
    query,
  );
}

function figure({ name, shows, layout, tall }: RequestFixture, { captions, say }: GalleryView): unknown {
  const href = `/fixtures/requests/${name}`;
  // What scrolls by itself can be reached with the keyboard.
  const window =
    tall === undefined ? '' : html`class="tall" tabindex="0" role="group" aria-label="${say(shows)}"`;
  return html` <figure id="${name}">
    <figcaption lang="${captions}">
      <strong>${say(shows)}</strong> <a href="${href}"><code>${name}</code></a>
    </figcaption>
    <div ${window}>
      <attesa-request-status
        src="/fixtures/requests"
        reference="${name}"
        ${layout === undefined ? '' : html`layout="${layout}"`}
        ><a href="mailto:aiuto@officinerinaldi.example">${say(WORDS.fallback)}</a></attesa-request-status
      >
    </div>
  </figure>`;
}

function lookUpFigure({ captions, say }: GalleryView): unknown {
  return html` <figure id="look-up">
    <figcaption lang="${captions}"><strong>${say(WORDS.lookUp)}</strong> <code>look-up</code></figcaption>
    <attesa-request-status src="/fixtures/requests"
      ><a href="mailto:aiuto@officinerinaldi.example">${say(WORDS.fallback)}</a></attesa-request-status
    >
  </figure>`;
}

function brokenFigure({ how, shows }: (typeof BROKEN)[number], { captions, say }: GalleryView): unknown {
  const src = `/fixtures/requests-broken/${how}`;
  return html` <figure id="broken-${how}">
    <figcaption lang="${captions}"><strong>${say(shows)}</strong> <code>${src}</code></figcaption>
    <attesa-request-status src="${src}" reference="R-0000-00"
      ><a href="mailto:aiuto@officinerinaldi.example">${say(WORDS.fallback)}</a></attesa-request-status
    >
  </figure>`;
}

/** The documents themselves, and services that fail. Nobody's: they need no session and refuse every change. */
export function requestFixtureRoutes(): Hono {
  const routes = new Hono();

  routes.get('/requests/:name', (c) => {
    const fixture = REQUEST_FIXTURE_BY_NAME.get(c.req.param('name'));
    return fixture === undefined ? c.notFound() : tagged(c, JSON.stringify(fixture.body), JSON_TYPE);
  });
  /** As the real service: the answer does not tell whether they match. */
  routes.post('/requests/lookups', (c) => c.json({}, 202));
  routes.get('/requests/:name/attachments/:id', (c) =>
    c.body('Officine Rinaldi', 200, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': 'attachment',
      'Content-Security-Policy': 'sandbox',
    }),
  );

  for (const status of [401, 404, 500, 503] as const) {
    routes.get(`/requests-broken/${status.toString()}/:id`, (c) =>
      c.body(JSON.stringify({ title: 'Broken on purpose', status }), status, {
        'Content-Type': 'application/problem+json',
        'Cache-Control': 'no-store',
        ...(status === 503 && { 'Retry-After': '60' }),
      }),
    );
  }
  routes.get('/requests-broken/html/:id', (c) =>
    c.html('<!doctype html><title>Accedi</title><p>Accedi per continuare.</p>'),
  );
  routes.get('/requests-broken/truncated/:id', (c) => {
    const whole = JSON.stringify(REQUEST_FIXTURE_BY_NAME.get('on-time')?.body);
    return c.body(whole.slice(0, whole.length / 2), 200, { 'Content-Type': JSON_TYPE });
  });
  /** Says nothing until the visitor goes away. */
  routes.get('/requests-broken/timeout/:id', async (c) => {
    await new Promise<void>((resolve) => {
      c.req.raw.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    return c.body(null, 408);
  });

  return routes;
}
