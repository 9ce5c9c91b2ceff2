import { draftSupport, withDraft } from '../core/document/draft.js';
import { safeHref } from '../core/document/href.js';
import { provide } from './provide.js';
import { ProviderError, type ChatProvider, type ProviderOptions } from './provider.js';

/**
 * Any address: a chat on a page of its own, `mailto:`, `tel:`, `sms:`, a messenger. `app-id`: the address; without it the
 * channel's own link. `open` must run in the customer's own click, or browsers block it.
 */
export function createProvider({ appId, href, platform }: ProviderOptions): ChatProvider {
  const wanted = appId ?? href;
  if (!wanted)
    throw new ProviderError(
      'key-missing',
      'provider="link" needs app-id="<address>" or a channel with an href.',
    );
  const address = safeHref(wanted);
  if (address === undefined)
    throw new ProviderError(
      'key-unusable',
      `app-id="${wanted}" is no address that a customer can be sent to.`,
    );

  return provide(platform, () => ({
    surface: 'page',
    load: () => Promise.resolve(),
    open({ text, reference }) {
      const tookText = text !== '' && draftSupport(address) === 'text';
      follow(tookText ? withDraft(address, text, reference ?? '') : address);
      return Promise.resolve({ tookText });
    },
    // The page is on its own now.
    close: () => undefined,
    destroy: () => undefined,
  }));
}

/** As if the customer had pressed a link: a page in a new tab, without a way back to this one; an application in its own. */
function follow(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  if (/^https?:$/.test(link.protocol)) link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.click();
}
