import { Hono } from 'hono';
import { linkHolds, newLink, pathOf } from '../access/links.js';
import { change, type Foundation } from '../context.js';
import { NO_STORE } from './exchange.js';

/**
 * The rehearsal's own requests, one for each state, with a link into each. A customer's request is never among them. Only
 * for a demo: whoever asks may look.
 */
export function demoRoutes(context: Foundation): Hono {
  const routes = new Hono();
  /** A link each, made when first asked for, and again only when it works no more. */
  const tokens = new Map<string, string>();

  routes.get('/requests', async (c) => {
    const rows = await context.store
      .selectFrom('requests')
      .select(['id', 'title', 'language', 'shows'])
      .where('shows', 'is not', null)
      .orderBy('opened_at')
      .orderBy('id')
      .execute();
    const list = [];
    for (const row of rows) {
      const known = tokens.get(row.id);
      const token =
        known !== undefined && (await linkHolds(context.store, known, context.now()))
          ? known
          : await change(context, (tx, at) => newLink(tx, row.id, at));
      tokens.set(row.id, token);
      list.push({
        id: row.id,
        title: row.title,
        state: row.shows,
        language: row.language,
        link: pathOf(row, token),
      });
    }
    return c.json(list, 200, NO_STORE);
  });
  return routes;
}
