import { createSignal, provide, within, type Signal } from './provide.js';
import { ProviderError, type ChatProvider, type ProviderOptions } from './provider.js';
import { loadScript } from './script.js';

/** The messenger may take so long to show itself, ms. */
const SHOW_TIMEOUT = 15_000;

const ORIGIN = 'https://widget.intercom.io';

/** Where a workspace's data live. */
const REGIONS: Readonly<Record<string, string>> = {
  us: 'https://api-iam.intercom.io',
  eu: 'https://api-iam.eu.intercom.io',
  ap: 'https://api-iam.au.intercom.io',
};

type Intercom = (method: string, ...args: readonly unknown[]) => unknown;

interface IntercomWindow {
  Intercom?: Intercom & { q?: unknown[] };
  intercomSettings?: Readonly<Record<string, unknown>>;
}

const page = globalThis as unknown as IntercomWindow;

/**
 * Intercom (Messenger). `app-id`: the workspace's id, with `eu:` or `ap:` before it where its data live there, for example
 * `abc12345` or `eu:abc12345`.
 */
export function createProvider({ appId, language, platform }: ProviderOptions): ChatProvider {
  const workspace = readAppId(appId);
  return provide(platform, (tell) => {
    let isOver = false;
    let isListening = false;
    let isShown = false;
    /** Who waits until it shows itself. */
    let shown: Signal<void> | undefined;

    const call: Intercom = (...args) => page.Intercom?.(...args);

    function listen(): void {
      // There is no way to take them back.
      if (isListening) return;
      isListening = true;
      call('onShow', () => {
        isShown = true;
        shown?.resolve();
      });
      call('onHide', () => {
        isShown = false;
      });
      call('onUnreadCountChange', (count: unknown) => {
        if (!isOver && typeof count === 'number') tell.unread(count);
      });
    }

    return {
      surface: 'window',

      async load() {
        const settings = { ...workspace, hide_default_launcher: true, language_override: language };
        const known = page.intercomSettings?.['app_id'];
        if (page.Intercom && known !== undefined && known !== workspace.app_id)
          throw new ProviderError(
            'not-supported',
            'A page has one Intercom workspace, and this one has another.',
          );
        const isThere = page.Intercom !== undefined && (!page.Intercom.q || isOnPage());
        page.intercomSettings = { ...page.intercomSettings, ...settings };
        if (!isThere) {
          page.Intercom ??= createQueue();
          await loadScript(`${ORIGIN}/widget/${workspace.app_id}`, {
            origin: ORIGIN,
            platform,
            isThere: () => typeof page.Intercom === 'function',
          });
        }
        call('boot', settings);
        listen();
      },

      async open({ text }) {
        shown = createSignal();
        if (text === '') call('show');
        else call('showNewMessage', text);
        if (!isShown) await within(platform, SHOW_TIMEOUT, shown.promise, 'sign of the messenger');
        return { tookText: text !== '' };
      },

      close() {
        isShown = false;
        call('hide');
      },

      destroy() {
        isOver = true;
        call('shutdown');
      },
    };
  });
}

/** The page loads it by itself. */
const isOnPage = (): boolean => document.querySelector(`script[src^="${ORIGIN}/"]`) !== null;

/** What is called before the script is there is kept for it, in the form it looks for. */
function createQueue(): NonNullable<IntercomWindow['Intercom']> {
  const q: unknown[] = [];
  return Object.assign((...args: readonly unknown[]) => void q.push(args), { q });
}

function readAppId(appId: string | undefined): { app_id: string; api_base: string } {
  if (!appId) throw new ProviderError('key-missing', 'provider="intercom" needs app-id="<workspace id>".');
  const [, region = 'us', id = ''] = /^(?:(\w+):)?(\w{4,})$/.exec(appId) ?? [];
  const base = REGIONS[region];
  if (base === undefined || id === '')
    throw new ProviderError(
      'key-unusable',
      `app-id="${appId}" is not a workspace id, with us:, eu: or ap: before it or nothing.`,
    );
  return { app_id: id, api_base: base };
}
