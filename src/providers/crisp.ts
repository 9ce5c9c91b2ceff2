import { createSignal, provide, within, type Signal } from './provide.js';
import { ProviderError, type ChatProvider, type ProviderOptions } from './provider.js';
import { loadScript } from './script.js';

/** The chatbox may take so long to start, and to open, ms. */
const TIMEOUT = 15_000;

const ORIGIN = 'https://client.crisp.chat';

type Command = readonly [action: 'do' | 'set' | 'on' | 'off', name: string, value?: unknown];

/** A plain list until the chatbox is there, which works it off. */
interface Crisp {
  push(command: Command): unknown;
  is?(name: string): boolean;
  get?(name: string): unknown;
}

interface CrispWindow {
  $crisp?: Crisp;
  CRISP_WEBSITE_ID?: string;
  CRISP_RUNTIME_CONFIG?: Readonly<Record<string, unknown>>;
}

/** A message as `message:received` tells it. */
interface CrispMessage {
  readonly from?: unknown;
  readonly origin?: unknown;
  readonly automated?: unknown;
  readonly user?: { readonly nickname?: unknown } | null;
}

const page = globalThis as unknown as CrispWindow;

const EVENTS = ['session:loaded', 'chat:opened', 'chat:closed', 'message:received'] as const;

/** Crisp (chatbox). `app-id`: the website id, a UUID. */
export function createProvider({ appId, language, platform }: ProviderOptions): ChatProvider {
  const websiteId = readAppId(appId);
  return provide(platform, (tell) => {
    let isListening = false;
    let loaded: Signal<void> | undefined;
    let isOpen = false;
    /** Who waits until it is open. */
    let opened: Signal<void> | undefined;

    const push = (...command: Command): void => void page.$crisp?.push(command);
    const countUnread = (): void => {
      const count = page.$crisp?.get?.('chat:unread:count');
      if (typeof count === 'number') tell.unread(count);
    };

    const runs: Readonly<Record<(typeof EVENTS)[number], (value?: unknown) => void>> = {
      'session:loaded': () => {
        loaded?.resolve();
      },
      'chat:opened': () => {
        isOpen = true;
        opened?.resolve();
        opened = undefined;
        tell.unread(0);
      },
      'chat:closed': () => {
        isOpen = false;
        // Closed, it would show its own launcher; one that is just being opened again would be hidden.
        if (!opened) push('do', 'chat:hide');
      },
      'message:received': (value) => {
        countUnread();
        const person = personOf(value);
        if (person) tell.queue({ stage: 'person', ...person, asOf: platform.now() });
      },
    };

    return {
      surface: 'window',

      async load() {
        if (page.CRISP_WEBSITE_ID !== undefined && page.CRISP_WEBSITE_ID !== websiteId)
          throw new ProviderError('not-supported', 'A page has one Crisp website, and this one has another.');
        page.CRISP_WEBSITE_ID = websiteId;
        page.CRISP_RUNTIME_CONFIG = { locale: language.split('-')[0], ...page.CRISP_RUNTIME_CONFIG };
        page.$crisp ??= [] as unknown as Crisp;
        loaded = createSignal();
        if (!isListening) {
          isListening = true;
          for (const name of EVENTS) push('on', name, runs[name]);
          push('do', 'chat:hide');
        }
        if (!page.$crisp.is)
          await loadScript(`${ORIGIN}/l.js`, { origin: ORIGIN, platform, isThere: () => true });
        // It may have been there before us.
        if (page.$crisp.get?.('session:identifier')) return;
        await within(platform, TIMEOUT, loaded.promise, 'word from Crisp');
      },

      async open({ text }) {
        const signal: Signal<void> = (opened = createSignal());
        push('do', 'chat:show');
        push('do', 'chat:open');
        try {
          if (!isOpen) await within(platform, TIMEOUT, signal.promise, 'sign of the chatbox');
        } finally {
          opened = undefined;
        }
        return { tookText: text !== '' && prefill(text) };
      },

      close() {
        isOpen = false;
        push('do', 'chat:close');
      },

      available() {
        const isThere = page.$crisp?.is?.('website:available');
        return Promise.resolve(isThere === undefined ? 'unknown' : isThere ? 'online' : 'offline');
      },

      destroy() {
        if (isListening) for (const name of EVENTS) push('off', name);
        isListening = false;
        push('do', 'chat:close');
        push('do', 'chat:hide');
      },
    };

    /** What somebody has typed there already stays. */
    function prefill(text: string): boolean {
      const before = page.$crisp?.get?.('message:text');
      const typed = typeof before === 'string' ? before.trim() : '';
      if (!typed.includes(text)) push('set', 'message:text', [typed ? `${typed}\n${text}` : text]);
      const after = page.$crisp?.get?.('message:text');
      return typeof after === 'string' && after.includes(text.trim());
    }
  });
}

/** Who wrote, if it was a person at the brand's side. */
function personOf(message: unknown): { person?: string } | undefined {
  const { from, origin, automated, user } = (message ?? {}) as CrispMessage;
  if (from !== 'operator' || origin !== 'chat' || automated === true) return undefined;
  const [given] = typeof user?.nickname === 'string' ? user.nickname.trim().split(/\s+/) : [];
  return given ? { person: given } : {};
}

function readAppId(appId: string | undefined): string {
  if (!appId) throw new ProviderError('key-missing', 'provider="crisp" needs app-id="<website id>".');
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(appId))
    throw new ProviderError('key-unusable', `app-id="${appId}" is not a Crisp website id (a UUID).`);
  return appId;
}
