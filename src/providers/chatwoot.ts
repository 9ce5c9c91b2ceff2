import { createSignal, provide, within, type Signal, type Teller } from './provide.js';
import { ProviderError, type ChatProvider, type ProviderOptions } from './provider.js';
import { loadScript } from './script.js';

/** The widget in its frame may take so long to say that it is ready, ms. */
const READY_TIMEOUT = 15_000;

/** What Chatwoot's website SDK puts on the page, as far as it is used here. */
interface ChatwootWindow {
  chatwootSettings?: Readonly<Record<string, unknown>>;
  readonly chatwootSDK?: { run(options: { websiteToken: string; baseUrl: string }): void };
  $chatwoot?: Chatwoot;
}

interface Chatwoot {
  readonly baseUrl: string;
  readonly websiteToken: string;
  readonly hasLoaded: boolean;
  readonly isOpen: boolean;
  toggle(state: 'open' | 'close'): void;
  toggleBubbleVisibility(visibility: 'show' | 'hide'): void;
}

/** A message as `chatwoot:on-message` tells it. 0 is the customer's, 1 an answer; a bot's has another sender. */
interface ChatwootMessage {
  readonly message_type?: unknown;
  readonly sender?: { readonly type?: unknown; readonly name?: unknown } | null;
}

const page = globalThis as unknown as ChatwootWindow;

/** What the SDK adds to the page and does not take away by itself. */
const ADDED = '.woot-widget-holder, .woot--bubble-holder, #cw-widget-styles';

/**
 * Chatwoot (website inbox). `app-id`: the installation's address, `#` and the inbox's website token, for example
 * `https://chat.example.com#xJ3…`.
 */
export function createProvider({ appId, language, platform }: ProviderOptions): ChatProvider {
  const inbox = readAppId(appId);
  return provide(platform, (tell) => {
    let isOurs = false;
    let stop: (() => void) | undefined;

    const api = (): Chatwoot => {
      if (page.$chatwoot) return page.$chatwoot;
      throw new ProviderError('script-broken', 'Chatwoot is gone from the page.');
    };

    return {
      surface: 'window',

      async load() {
        const there = page.$chatwoot;
        if (there && (there.baseUrl !== inbox.baseUrl || there.websiteToken !== inbox.websiteToken))
          throw new ProviderError(
            'not-supported',
            'A page has one Chatwoot inbox, and this one has another.',
          );
        if (!there) {
          page.chatwootSettings = {
            locale: language.split('-')[0],
            ...page.chatwootSettings,
            hideMessageBubble: true,
            // The launcher counts what is unread.
            showUnreadMessagesDialog: false,
          };
          await loadScript(`${inbox.baseUrl}/packs/js/sdk.js`, {
            origin: new URL(inbox.baseUrl).origin,
            platform,
            isThere: () => typeof page.chatwootSDK?.run === 'function',
          });
          isOurs = true;
        }
        await within(platform, READY_TIMEOUT, getReady(), 'word from Chatwoot');
        page.$chatwoot?.toggleBubbleVisibility('hide');
        stop ??= listen(tell, () => page.$chatwoot?.isOpen ?? false, platform.now.bind(platform));
      },

      // There is no way to write into its field.
      open() {
        api().toggle('open');
        tell.unread(0);
        return api().isOpen
          ? Promise.resolve({ tookText: false })
          : Promise.reject(new ProviderError('no-answer', 'Chatwoot was told to open and did not.'));
      },

      close() {
        page.$chatwoot?.toggle('close');
      },

      destroy() {
        stop?.();
        stop = undefined;
        if (!isOurs) {
          page.$chatwoot?.toggle('close');
          return;
        }
        for (const element of document.querySelectorAll(ADDED)) element.remove();
        // Its SDK starts again where this is missing. The conversation is in a cookie, which stays.
        delete page.$chatwoot;
      },
    };
  });

  /** Starts the widget, unless it runs, and waits until its frame has answered. */
  function getReady(): Promise<void> {
    if (page.$chatwoot?.hasLoaded) return Promise.resolve();
    const signal: Signal<void> = createSignal();
    const onReady = (): void => {
      signal.resolve();
    };
    const onError = (): void => {
      signal.reject(new ProviderError('refused', 'Chatwoot says that it cannot start: is the token right?'));
    };
    window.addEventListener('chatwoot:ready', onReady);
    window.addEventListener('chatwoot:error', onError);
    try {
      page.chatwootSDK?.run(inbox);
    } catch (error) {
      signal.reject(new ProviderError('script-broken', `chatwootSDK.run threw: ${String(error)}`));
    }
    return signal.promise.finally(() => {
      window.removeEventListener('chatwoot:ready', onReady);
      window.removeEventListener('chatwoot:error', onError);
    });
  }
}

function listen(tell: Teller, isOpen: () => boolean, now: () => number): () => void {
  let count = 0;
  const onMessage = (event: Event): void => {
    const { detail } = event as CustomEvent<ChatwootMessage | null>;
    const { message_type: type, sender } = detail ?? {};
    if (type === 0) return;
    if (!isOpen()) tell.unread((count += 1));
    // Only people are users of an installation.
    if (type === 1 && sender?.type === 'user')
      tell.queue({ stage: 'person', ...givenName(sender.name), asOf: now() });
  };
  const onOpened = (): void => {
    tell.unread((count = 0));
  };
  window.addEventListener('chatwoot:on-message', onMessage);
  window.addEventListener('chatwoot:opened', onOpened);
  return () => {
    window.removeEventListener('chatwoot:on-message', onMessage);
    window.removeEventListener('chatwoot:opened', onOpened);
  };
}

const givenName = (name: unknown): { person?: string } => {
  const [given] = typeof name === 'string' ? name.trim().split(/\s+/) : [];
  return given ? { person: given } : {};
};

function readAppId(appId: string | undefined): { baseUrl: string; websiteToken: string } {
  if (!appId)
    throw new ProviderError(
      'key-missing',
      'provider="chatwoot" needs app-id="https://<installation>#<website token>".',
    );
  const url = URL.canParse(appId) ? new URL(appId) : undefined;
  const websiteToken = url?.hash.slice(1) ?? '';
  if (!url || !/^https?:$/.test(url.protocol) || !/^[\w-]{4,}$/.test(websiteToken))
    throw new ProviderError(
      'key-unusable',
      `app-id="${appId}" is not an address with # and a website token, as provider="chatwoot" needs it.`,
    );
  return { baseUrl: `${url.origin}${url.pathname.replace(/\/+$/, '')}`, websiteToken };
}
