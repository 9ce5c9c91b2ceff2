import { ownProvider, type LoadProvider } from './own-providers.js';

/** The live chats that come with the library, each loaded when a customer has pressed a launcher that names it. */
const PROVIDERS = new Map<string, LoadProvider>([
  ['desk', () => import('../../providers/desk.js')],
  ['link', () => import('../../providers/link.js')],
  ['callback', () => import('../../providers/callback.js')],
  ['chatwoot', () => import('../../providers/chatwoot.js')],
  ['intercom', () => import('../../providers/intercom.js')],
  ['zendesk-messaging', () => import('../../providers/zendesk-messaging.js')],
  ['crisp', () => import('../../providers/crisp.js')],
]);

/** `undefined`: nobody has one by that name. */
export const providerBy = (name: string): LoadProvider | undefined =>
  ownProvider(name) ?? PROVIDERS.get(name);
