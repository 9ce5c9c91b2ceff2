import { Hono } from 'hono';
import { isSameOrigin } from '../access/origin.js';
import type { SignedIn } from '../access/operators.js';
import { operatorSockets } from '../chat/operators.js';
import { socketRoute } from '../chat/upgrade.js';
import type { ServiceContext } from '../context.js';
import { Refusal } from '../requests/refusal.js';

interface Env {
  Variables: { operator: SignedIn };
}

/** The operator's side of the chat, below `/console/api/chat`; who asks is signed in. */
export function consoleChatRoutes(context: ServiceContext): Hono<Env> {
  const routes = new Hono<Env>();
  const receive = operatorSockets(context);
  routes.get(
    '/socket',
    async (c, next) => {
      // The cookie goes along with whatever page connects: only our own may.
      if (!isSameOrigin(c, context.office.site, context.origins))
        throw new Refusal(403, 'other-origin', 'Only a page of this site can connect.');
      await next();
    },
    ...socketRoute<Env, never>(context, (c) => {
      const operator = c.var.operator;
      return (line) => receive(line, operator);
    }),
  );
  return routes;
}
