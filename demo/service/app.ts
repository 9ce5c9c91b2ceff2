import { fileURLToPath } from 'node:url';
import { Hono, type Context } from 'hono';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { HTML_TYPE, JSON_TYPE, problem, tagged } from './answers.js';
import { ownHostOnly } from './access/origin.js';
import { brokenRoutes } from './broken.js';
import type { ServiceContext } from './context.js';
import { deskDocument, HIGHEST_LOAD, LOWEST_LOAD } from './desk.js';
import { chatSurface } from './chat-surface.js';
import { consolePages } from './console-pages.js';
import { fileBelow, page, scriptBelow } from './files.js';
import { FIXTURE_BY_NAME } from './fixtures.js';
import { formPage, type FormKind, type FormLanguage } from './form-pages.js';
import { fontRoutes } from './fonts.js';
import { galleryPage } from './gallery.js';
import { HARD_PAGES, hardFixtureRoutes, hardGalleryPage } from './gallery-hard.js';
import { launcherFixtureRoutes, launcherGalleryPage } from './gallery-launcher.js';
import { requestFixtureRoutes, requestGalleryPage } from './gallery-requests.js';
import { dateOf, securityHeaders } from './headers.js';
import { Refusal } from './requests/refusal.js';
import { callbackRoutes } from './routes/callback.js';
import { chatRoutes } from './routes/chat.js';
import { consoleRoutes } from './routes/console.js';
import { demoRoutes } from './routes/demo.js';
import { refused } from './routes/exchange.js';
import { formRoutes } from './routes/forms.js';
import { requestRoutes } from './routes/requests.js';
import { situationsPage, wordsPage } from './words/page.js';

export interface AppOptions {
  /** Where the built library lies. */
  readonly dist?: string;
  readonly allowedOrigins?: readonly string[];
  readonly rehearsal?: boolean;
}

const SITE = fileURLToPath(new URL('../site/', import.meta.url));
const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Address → file below `demo/site`. English twins live under `/en`. */
const PAGES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '/': 'index.html',
    '/en': 'en/index.html',
    '/request': 'request.html',
    '/en/request': 'en/request.html',
    '/chat': 'chat.html',
    '/en/chat': 'en/chat.html',
    '/themes': 'themes.html',
    '/en/themes': 'en/themes.html',
    '/snippets/script.html': 'snippets/script.html',
    '/snippets/links.html': 'snippets/links.html',
    '/snippets/json-ld.html': 'snippets/json-ld.html',
    '/snippets/launcher.html': 'snippets/launcher.html',
    '/snippets/vendor.html': 'snippets/vendor.html',
  }),
);

/** Where a channel's link leads: `[Italian, English]`. The document is one for all languages, the pages are not. */
const DESTINATIONS: ReadonlyMap<string, readonly [string, string]> = new Map(
  Object.entries<readonly [string, string]>({
    chat: ['/chat', '/en/chat'],
    form: ['/form', '/en/form'],
    callback: ['/callback', '/en/callback'],
    workshop: ['/#officina', '/en#officina'],
  }),
);

/** The pages that take a request: every showing has a key of its own, so they are kept by nobody. */
const FORM_PAGES: ReadonlyMap<string, readonly [FormKind, FormLanguage]> = new Map(
  Object.entries<readonly [FormKind, FormLanguage]>({
    '/form': ['form', 'it'],
    '/en/form': ['form', 'en'],
    '/callback': ['callback', 'it'],
    '/en/callback': ['callback', 'en'],
  }),
);

/** Path of the chat. */
const CHAT_BASE = '/api/chat';

/** Below these everything is somebody's own. */
const PERSONAL = /^\/(api|console\/api)\//;

export function createApp(context: ServiceContext, options: AppOptions = {}): Hono {
  const { now } = context;
  const { dist = DIST, allowedOrigins = [], rehearsal: isRehearsal = true } = options;
  const app = new Hono();
  app.use(dateOf(now));
  app.use(securityHeaders);
  // What is personal is not packed: its size would tell what is in it to who can make others write in it.
  const pack = compress();
  app.use((c, next) => (PERSONAL.test(c.req.path) ? next() : pack(c, next)));

  app.route(context.office.base, requestRoutes(context, allowedOrigins));
  for (const path of ['/console/*', '/demo/*'])
    app.use(
      path,
      ownHostOnly(() => context.origins),
    );
  app.route('/console/api', consoleRoutes(context));
  app.route('/', formRoutes(context));
  if (isRehearsal) app.route('/demo', demoRoutes(context));

  for (const [path, file] of PAGES) {
    app.get(path, async (c) => tagged(c, await page(SITE, file, path), HTML_TYPE));
  }

  for (const [path, [kind, language]] of FORM_PAGES) {
    app.get(path, async (c) =>
      c.body(await formPage(kind, language), 200, { 'Content-Type': HTML_TYPE, 'Cache-Control': 'no-store' }),
    );
  }
  app.route('/console', consolePages());
  app.route(CHAT_BASE, chatRoutes(context, allowedOrigins));
  app.route('/api/callback', callbackRoutes(context, allowedOrigins));
  app.route(CHAT_BASE, chatSurface());

  app.get('/hostile', async (c) => tagged(c, await page(SITE, 'hostile.html', '/hostile'), HTML_TYPE));
  app.get('/gallery', async (c) => tagged(c, await galleryPage(new URL(c.req.url).searchParams), HTML_TYPE));
  app.get('/gallery/requests', async (c) =>
    tagged(c, await requestGalleryPage(new URL(c.req.url).searchParams), HTML_TYPE),
  );
  app.get('/gallery/launcher', async (c) =>
    tagged(c, await launcherGalleryPage(new URL(c.req.url).searchParams), HTML_TYPE),
  );
  for (const [address, language] of [
    ['/words', 'it'],
    ['/en/words', 'en'],
  ] as const) {
    app.get(address, async (c) =>
      tagged(c, await wordsPage(new URL(c.req.url).searchParams, language), HTML_TYPE),
    );
    app.get(`${address}/situations`, async (c) =>
      tagged(c, await situationsPage(new URL(c.req.url).searchParams, language), HTML_TYPE),
    );
  }
  for (const page of HARD_PAGES)
    app.get(page.path, async (c) =>
      tagged(c, await hardGalleryPage(page, new URL(c.req.url).searchParams), HTML_TYPE),
    );
  app.route('/fixtures', hardFixtureRoutes());
  app.route('/fixtures', requestFixtureRoutes());
  app.route('/fixtures', launcherFixtureRoutes());

  app.get('/go/:place', (c) => {
    const places = DESTINATIONS.get(c.req.param('place'));
    if (places === undefined) return c.notFound();
    const from = refererOf(c);
    const [path = '', fragment] = (prefersEnglish(c, from) ? places[1] : places[0]).split('#');
    const target = `${path}${from?.search ?? ''}${fragment === undefined ? '' : `#${fragment}`}`;
    return c.body(null, 302, {
      Location: target,
      Vary: 'Referer, Accept-Language',
      'Cache-Control': 'no-store',
    });
  });

  app.get('/channels.json', async (c) => {
    const query = c.req.query();
    const moment = rehearsal(query, now());
    if ('wrong' in moment) return problem(c, { status: 400, code: 'no-moment', detail: moment.wrong });
    const isNow = REHEARSED.every((name) => query[name] === undefined);
    const document = isNow ? await context.chat.channels(now()) : deskDocument(moment.at, moment.load);
    return tagged(c, JSON.stringify(document), JSON_TYPE, PUBLIC);
  });

  app.get('/fixtures/:file', (c) => {
    const fixture = FIXTURE_BY_NAME.get(c.req.param('file').replace(/\.json$/, ''));
    if (fixture === undefined || !c.req.path.endsWith('.json')) return c.notFound();
    return tagged(c, JSON.stringify(fixture.body), JSON_TYPE, PUBLIC);
  });

  app.route('/broken', brokenRoutes());
  app.route('/fonts', fontRoutes());

  // Browsers ask for it on pages that name no icon of their own.
  app.get('/favicon.ico', async (c) => {
    const file = await fileBelow(`${SITE}assets`, 'mark.svg');
    return file === undefined ? c.notFound() : tagged(c, file.body, file.type);
  });

  app.get('/assets/*', async (c) => {
    const path = decoded(c.req.path.slice('/assets/'.length));
    const file =
      (await fileBelow(`${SITE}assets`, path)) ??
      (path.endsWith('.js') ? await scriptBelow(`${SITE}assets`, path) : undefined);
    return file === undefined ? c.notFound() : tagged(c, file.body, file.type);
  });

  // The second address gives the page of two copies a second copy: to a browser another address is another module.
  for (const prefix of ['/dist/', '/copy/']) {
    app.get(`${prefix}*`, async (c) => {
      const file = await fileBelow(dist, decoded(c.req.path.slice(prefix.length)));
      return file === undefined ? c.notFound() : tagged(c, file.body, file.type);
    });
  }

  app.notFound(async (c) => {
    if (PERSONAL.test(c.req.path))
      return problem(c, { status: 404, code: 'not-found', detail: 'There is nothing at this address.' });
    return c.body(await page(SITE, '404.html', ''), 404, {
      'Content-Type': HTML_TYPE,
      'Cache-Control': 'no-cache',
    });
  });
  app.onError((error, c) => {
    if (error instanceof Refusal) return refused(c, error);
    if (error instanceof HTTPException) return error.getResponse();
    console.error(error);
    if (PERSONAL.test(c.req.path))
      return problem(c, { status: 500, code: 'broken', detail: 'Something broke on our side.' });
    return c.text('Qualcosa si è rotto da parte nostra.', 500);
  });
  return app;
}

/** The document is public: any page may read it, with the headers that tell its age and pace. */
const PUBLIC: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Date, Age, Retry-After, X-Poll-Interval',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

type Rehearsal = { readonly at: number; readonly load: number } | { readonly wrong: string };

/** What asks for another moment than this one. */
const REHEARSED = ['at', 'offset', 'load'] as const;

const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const TEN_YEARS = 10 * 366 * 24 * 60 * 60 * 1000;

/**
 * `at` freezes an instant; `offset` (ms) lets time run somewhere else while the address stays the same; `load` is the
 * crowd, 1 on a usual day.
 */
function rehearsal(query: Readonly<Record<string, string>>, now: number): Rehearsal {
  const { at, offset, load } = query;
  const crowd = load === undefined ? 1 : Number(load);
  if (load?.trim() === '' || !(crowd >= LOWEST_LOAD && crowd <= HIGHEST_LOAD)) {
    return { wrong: `load is a number from ${LOWEST_LOAD.toString()} to ${HIGHEST_LOAD.toString()}.` };
  }
  if (at !== undefined && offset !== undefined) return { wrong: 'Give either at or offset, not both.' };
  if (at !== undefined) {
    const instant = ISO_INSTANT.test(at) ? Date.parse(at) : Number.NaN;
    if (!(Math.abs(instant - now) <= TEN_YEARS))
      return {
        wrong: 'at is an instant with its zone within ten years of today, such as 2026-12-25T10:00:00Z.',
      };
    return { at: instant, load: crowd };
  }
  if (offset !== undefined) {
    const shift = /^-?\d{1,15}$/.test(offset) ? Number(offset) : Number.NaN;
    if (!(Math.abs(shift) <= TEN_YEARS))
      return { wrong: 'offset is a whole number of milliseconds, up to ten years.' };
    return { at: now + shift, load: crowd };
  }
  return { at: now, load: crowd };
}

function refererOf(c: Context): URL | undefined {
  const text = c.req.header('Referer') ?? '';
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.host === c.req.header('Host') ? url : undefined;
}

/** The page one comes from has already been chosen; only a visitor from elsewhere is judged by the browser's languages. */
function prefersEnglish(c: Context, from: URL | undefined): boolean {
  if (from !== undefined && (PAGES.has(from.pathname) || FORM_PAGES.has(from.pathname)))
    return from.pathname === '/en' || from.pathname.startsWith('/en/');
  const languages = c.req.header('Accept-Language') ?? 'it';
  return !/^\s*it\b/i.test(languages) && !/,\s*it\b/i.test(languages);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
