import { upgradeWebSocket } from '@hono/node-server';
import type { Context, Env, MiddlewareHandler } from 'hono';
import { WebSocket, WebSocketServer } from 'ws';
import type { ServiceContext } from '../context.js';
import { Refusal } from '../requests/refusal.js';
import { addressOf, take } from '../routes/exchange.js';
import type { Receiver } from './customers.js';
import { LARGEST_FRAME } from './frames.js';
import { Line } from './line.js';

/** What the service's own server hands its upgraded connections to. Nothing is packed: sizes would tell what is said. */
export const createSocketServer = (): WebSocketServer =>
  new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME, perMessageDeflate: false });

/** A socket at an address. Everything that can be refused has been refused before it opens. */
export function socketRoute<E extends Env, F>(
  context: ServiceContext,
  admit: (c: Context<E>) => (line: Line<F>) => Receiver,
): MiddlewareHandler<E>[] {
  return [
    async (c, next) => {
      take(context.limits.socketsByAddress, addressOf(c, context));
      if (context.chat.isFull) throw new Refusal(429, 'too-many', 'Too many are connected already.', 60);
      await next();
    },
    upgradeWebSocket((c) => {
      const receiverOf = admit(c as Context<E>);
      let line: Line<F> | undefined;
      let receiver: Receiver | undefined;
      return {
        onOpen(_event, { raw }) {
          if (!(raw instanceof WebSocket)) throw new Error('A socket of another kind');
          line = new Line<F>(raw, context.timers, context.now);
          context.chat.admit(line);
          receiver = receiverOf(line);
        },
        onMessage(event) {
          receiver?.receive(event.data);
        },
        onClose() {
          line?.end();
        },
        // The socket closes itself, and says why if it can.
        onError() {
          line?.end();
        },
      };
    }),
  ];
}
