import { createSignal, provide, within, type Signal } from './provide.js';
import { ProviderError, type ChatProvider, type ProviderOptions } from './provider.js';
import { loadScript } from './script.js';

/** The widget may take so long to open, ms. */
const OPEN_TIMEOUT = 15_000;

const ORIGIN = 'https://static.zdassets.com';

/** `zE('messenger', 'open')`; for `messenger:on` newer widgets return what ends the listening. */
type ZE = (group: 'messenger' | 'messenger:on' | 'messenger:set', name: string, value?: unknown) => unknown;

interface ZendeskWindow {
  readonly zE?: ZE;
}

const page = globalThis as unknown as ZendeskWindow;

/** Zendesk (messaging Web Widget). `app-id`: the channel's key, as it stands behind `?key=` in the snippet. */
export function createProvider({ appId, language, platform }: ProviderOptions): ChatProvider {
  const key = readAppId(appId);
  return provide(platform, (tell) => {
    let isOver = false;
    let isOpen = false;
    /** Who waits until it is open. */
    let opened: Signal<void> | undefined;
    let stops: (() => void)[] | undefined;

    const call: ZE = (...args) => page.zE?.(...args);

    function listen(): (() => void)[] {
      const on = (name: string, run: (value: unknown) => void): unknown =>
        call('messenger:on', name, (value: unknown) => {
          if (!isOver) run(value);
        });
      const listened = [
        on('open', () => {
          isOpen = true;
          opened?.resolve();
          opened = undefined;
        }),
        on('close', () => {
          isOpen = false;
          // Closed, it would show its own launcher; one that is just being opened again would be hidden.
          if (!opened) call('messenger', 'hide');
        }),
        on('unreadMessages', (count) => {
          if (typeof count === 'number') tell.unread(count);
        }),
      ];
      return listened.filter((stop): stop is () => void => typeof stop === 'function');
    }

    return {
      surface: 'window',

      async load() {
        if (!page.zE) {
          await loadScript(`${ORIGIN}/ekr/snippet.js?key=${encodeURIComponent(key)}`, {
            origin: ORIGIN,
            id: 'ze-snippet',
            platform,
            isThere: () => typeof page.zE === 'function',
          });
        } else if (!document.querySelector<HTMLScriptElement>('#ze-snippet')?.src.includes(key))
          throw new ProviderError(
            'not-supported',
            'A page has one Zendesk widget, and this one has another.',
          );
        call('messenger', 'hide');
        call('messenger:set', 'locale', language);
        stops ??= listen();
      },

      // Its field cannot be written into without fields and rights of the account's own.
      async open() {
        const signal: Signal<void> = (opened = createSignal());
        call('messenger', 'show');
        call('messenger', 'open');
        try {
          if (!isOpen) await within(platform, OPEN_TIMEOUT, signal.promise, 'sign of the widget');
        } finally {
          opened = undefined;
        }
        return { tookText: false };
      },

      close() {
        isOpen = false;
        call('messenger', 'close');
      },

      destroy() {
        isOver = true;
        isOpen = false;
        for (const stop of stops?.splice(0) ?? []) stop();
        call('messenger', 'close');
        call('messenger', 'hide');
      },
    };
  });
}

function readAppId(appId: string | undefined): string {
  if (!appId)
    throw new ProviderError('key-missing', 'provider="zendesk-messaging" needs app-id="<snippet key>".');
  if (!/^[\w-]{8,80}$/.test(appId))
    throw new ProviderError('key-unusable', `app-id="${appId}" is not the key of a Zendesk snippet.`);
  return appId;
}
