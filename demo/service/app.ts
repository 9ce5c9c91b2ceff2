import { fileURLToPath } from 'node:url';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { HTML_TYPE, JSON_TYPE, problem, tagged } from './answers.js';
import { brokenRoutes } from './broken.js';
import { deskDocument, HIGHEST_LOAD, LOWEST_LOAD } from './desk.js';
import { fileBelow, page, scriptBelow } from './files.js';
import { FIXTURE_BY_NAME } from './fixtures.js';
import { galleryPage } from './gallery.js';
import { securityHeaders, TWO_COPIES_POLICY } from './headers.js';
import { receipt } from './receipt.js';

export interface AppOptions {
  /** Epoch ms; a test brings its own. */
  readonly now?: () => number;
  /** Where the built library lies. */
  readonly dist?: string;
}

const SITE = fileURLToPath(new URL('../site/', import.meta.url));
const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Address → file below `demo/site`. English twins live under `/en`. */
const PAGES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '/': 'index.html',
    '/en': 'en/index.html',
    '/form': 'form.html',
    '/en/form': 'en/form.html',
    '/callback': 'callback.html',
    '/en/callback': 'en/callback.html',
    '/chat': 'chat.html',
    '/en/chat': 'en/chat.html',
    '/snippets/script.html': 'snippets/script.html',
    '/snippets/links.html': 'snippets/links.html',
    '/snippets/json-ld.html': 'snippets/json-ld.html',
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

/** The two pages that take a message, and the channel whose time holds for it. */
const FORMS = [
  { address: '/form', channel: 'modulo' },
  { address: '/callback', channel: 'richiamata' },
] as const;

export function createApp({ now = Date.now, dist = DIST }: AppOptions = {}): Hono {
  const app = new Hono();
  app.use(securityHeaders);
  app.use(compress());

  for (const [path, file] of PAGES) {
    app.get(path, async (c) => tagged(c, await page(SITE, file, path), HTML_TYPE));
  }

  app.get('/hostile', async (c) =>
    tagged(c, await page(SITE, 'hostile.html', '/hostile'), HTML_TYPE, {
      'Content-Security-Policy': TWO_COPIES_POLICY,
    }),
  );
  app.get('/gallery', async (c) => tagged(c, await galleryPage(new URL(c.req.url).searchParams), HTML_TYPE));

  for (const { address, channel } of FORMS) {
    for (const language of ['it', 'en'] as const) {
      const path = language === 'it' ? address : `/en${address}`;
      // The demo has nobody to read a message, so it keeps none: it says when it arrived and forgets it.
      app.post(path, bodyLimit({ maxSize: 64 * 1024 }), (c) => {
        const query = new URL(c.req.url).searchParams;
        query.set('sent', new Date(asked(c.req.query(), now()).at).toISOString());
        return c.redirect(`${path}/received?${query.toString()}`, 303);
      });
      app.get(`${path}/received`, async (c) => {
        const { sent = '' } = c.req.query();
        const { at, load } = asked({ ...c.req.query(), at: sent }, now());
        const texts = { ...receipt(channel, at, load, language) };
        return tagged(
          c,
          await page(SITE, `${path.slice(1)}-received.html`, `${path}/received`, texts),
          HTML_TYPE,
        );
      });
    }
  }

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

  app.get('/channels.json', (c) => {
    const moment = rehearsal(c.req.query(), now());
    if ('wrong' in moment) return problem(c, 'This moment cannot be rehearsed', moment.wrong);
    return tagged(c, JSON.stringify(deskDocument(moment.at, moment.load)), JSON_TYPE, PUBLIC);
  });

  app.get('/fixtures/:file', (c) => {
    const fixture = FIXTURE_BY_NAME.get(c.req.param('file').replace(/\.json$/, ''));
    if (fixture === undefined || !c.req.path.endsWith('.json')) return c.notFound();
    return tagged(c, JSON.stringify(fixture.body), JSON_TYPE, PUBLIC);
  });

  app.route('/broken', brokenRoutes());

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

  app.notFound(async (c) =>
    c.body(await page(SITE, '404.html', ''), 404, { 'Content-Type': HTML_TYPE, 'Cache-Control': 'no-cache' }),
  );
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    console.error(error);
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

/** A page is for people: what its address asks for in a wrong way is simply not rehearsed. */
function asked(
  query: Readonly<Record<string, string>>,
  now: number,
): { readonly at: number; readonly load: number } {
  const moment = rehearsal(query, now);
  return 'wrong' in moment ? { at: now, load: 1 } : moment;
}

function refererOf(c: Context): URL | undefined {
  const text = c.req.header('Referer') ?? '';
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.host === c.req.header('Host') ? url : undefined;
}

/** The page one comes from has already been chosen; only a visitor from elsewhere is judged by the browser's languages. */
function prefersEnglish(c: Context, from: URL | undefined): boolean {
  if (from !== undefined && PAGES.has(from.pathname))
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
