/*
 * Vendors' scripts, as their documentation and their npm packages have them. Each function becomes a script of its own: it
 * sees nothing but `window`.
 */

/** Chatwoot's website SDK: `chatwootSDK.run`, `$chatwoot`, the `chatwoot:` events, elements with its classes. */
export function chatwoot(): void {
  const page = window as unknown as {
    chatwootSDK?: unknown;
    $chatwoot?: unknown;
    chatwootSettings?: { hideMessageBubble?: boolean };
  };
  const { vendor } = window;
  const fire = (name: string, detail?: unknown): void => {
    if (!vendor.isMute) window.dispatchEvent(new CustomEvent(`chatwoot:${name}`, { detail }));
  };
  const holder = document.createElement('div');
  page.chatwootSDK = {
    run({ websiteToken, baseUrl }: { websiteToken: string; baseUrl: string }) {
      if (page.$chatwoot) return;
      vendor.calls.push(['run', websiteToken, baseUrl, { ...page.chatwootSettings }]);
      holder.className = 'woot-widget-holder woot--hide';
      document.body.append(holder);
      const bubble = document.createElement('div');
      const api = {
        baseUrl,
        websiteToken,
        hasLoaded: false,
        isOpen: false,
        hideMessageBubble: Boolean(page.chatwootSettings?.hideMessageBubble),
        toggle(state?: string) {
          vendor.calls.push(['toggle', state]);
          if (vendor.isMute) return;
          const next = state ? state === 'open' : !api.isOpen;
          if (next === api.isOpen) return;
          api.isOpen = vendor.isOpen = next;
          holder.classList.toggle('woot--hide', !next);
          fire(next ? 'opened' : 'closed');
        },
        toggleBubbleVisibility(visibility: string) {
          api.hideMessageBubble = visibility === 'hide';
          vendor.hasLauncher = !api.hideMessageBubble;
        },
      };
      page.$chatwoot = api;
      new MutationObserver((_changes, observer) => {
        if (holder.isConnected) return;
        vendor.isOpen = vendor.hasLauncher = false;
        observer.disconnect();
      }).observe(document.body, { childList: true });
      vendor.tell = {
        unread() {
          fire('on-message', { message_type: 1, content: 'Hi', sender: { type: 'agent_bot', name: 'Bot' } });
        },
        person() {
          fire('on-message', {
            message_type: 1,
            content: 'Hi',
            sender: { type: 'user', name: 'Giulia Rossi' },
          });
        },
      };
      window.setTimeout(() => {
        if (websiteToken === 'wrong') {
          fire('error');
          return;
        }
        bubble.className = 'woot--bubble-holder';
        document.body.append(bubble);
        vendor.hasLauncher = !api.hideMessageBubble;
        api.hasLoaded = true;
        fire('ready');
      });
    },
  };
}

/** Intercom's messenger: works off `Intercom.q`, boots from `intercomSettings`, takes the methods that its SDK calls. */
export function intercom(): void {
  interface Settings {
    hide_default_launcher?: boolean;
  }
  const page = window as unknown as {
    Intercom?: ((...args: unknown[]) => unknown) & { q?: Iterable<ArrayLike<unknown>> };
    intercomSettings?: Settings & { app_id?: string };
  };
  const { vendor } = window;
  const listeners: Record<string, ((value?: unknown) => void)[]> = {};
  const fire = (name: string, value?: unknown): void => {
    if (!vendor.isMute) for (const run of listeners[name] ?? []) run(value);
  };
  let isBooted = false;
  const set = (isOpen: boolean): void => {
    if (!isBooted || vendor.isMute || vendor.isOpen === isOpen) return;
    vendor.isOpen = isOpen;
    window.setTimeout(() => {
      fire(isOpen ? 'onShow' : 'onHide');
    });
  };
  const boot = (settings: Settings = {}): void => {
    isBooted = true;
    vendor.hasLauncher = settings.hide_default_launcher !== true;
  };
  const api = (method: unknown, ...args: unknown[]): unknown => {
    const name = String(method);
    vendor.calls.push([method, ...args.map((arg) => (typeof arg === 'function' ? 'function' : arg))]);
    if (name === 'boot' || name === 'update') boot(args[0] as Settings);
    if (name === 'shutdown') {
      set(false);
      isBooted = vendor.hasLauncher = vendor.isOpen = false;
    }
    if (name === 'show' || name === 'showNewMessage') set(true);
    if (name === 'showNewMessage') vendor.text = String(args[0]);
    if (name === 'hide') set(false);
    if (name.startsWith('on')) (listeners[name] ??= []).push(args[0] as () => void);
    return name === 'getVisitorId' ? 'visitor' : undefined;
  };
  vendor.tell = {
    unread: () => {
      fire('onUnreadCountChange', 2);
    },
  };
  const { q = [] } = page.Intercom ?? {};
  page.Intercom = api;
  if (page.intercomSettings?.app_id) api('boot', page.intercomSettings);
  for (const call of q) api(...(Array.from(call) as [unknown]));
}

/** Zendesk's messaging Web Widget: `zE`, found by the id of its script. */
export function zendesk(): void {
  const page = window as unknown as { zE?: unknown };
  const { vendor } = window;
  const listeners: Record<string, Set<(value?: unknown) => void>> = {};
  const fire = (name: string, value?: unknown): void => {
    if (!vendor.isMute) for (const run of listeners[name] ?? []) run(value);
  };
  const script = document.getElementById('ze-snippet') as HTMLScriptElement | null;
  if (!script?.src.includes('?key=')) throw new Error('The snippet does not find itself.');
  let isShown = true;
  const update = (isOpen: boolean): void => {
    if (vendor.isMute) return;
    const before = vendor.isOpen;
    vendor.isOpen = isOpen && isShown;
    vendor.hasLauncher = isShown && !isOpen;
    if (before !== vendor.isOpen) fire(vendor.isOpen ? 'open' : 'close', { type: 'x' });
  };
  vendor.hasLauncher = true;
  page.zE = (group: string, name: string, value?: unknown): unknown => {
    vendor.calls.push([group, name, ...(typeof value === 'function' || value === undefined ? [] : [value])]);
    if (group === 'messenger:on') {
      const run = value as (value?: unknown) => void;
      (listeners[name] ??= new Set()).add(run);
      return () => listeners[name]?.delete(run);
    }
    if (group !== 'messenger') return undefined;
    if (name === 'show' || name === 'hide') {
      isShown = name === 'show';
      update(vendor.isOpen);
    } else
      window.setTimeout(() => {
        update(name === 'open');
      });
    return undefined;
  };
  vendor.tell = {
    unread: () => {
      fire('unreadMessages', 3);
    },
  };
}

/** Crisp's chatbox: takes over the list `$crisp`, answers `is` and `get`, takes what its SDK pushes. */
export function crisp(): void {
  type Command = [action: string, name: string, value?: unknown];
  const page = window as unknown as { $crisp?: unknown; CRISP_WEBSITE_ID?: string };
  const { vendor } = window;
  const listeners: Record<string, (value?: unknown) => void> = {};
  const fire = (name: string, value?: unknown): void => {
    if (!vendor.isMute) listeners[name]?.(value);
  };
  let isLoaded = false;
  let isVisible = true;
  let unread = 0;
  const update = (isOpen: boolean): void => {
    if (vendor.isMute) return;
    const before = vendor.isOpen;
    vendor.isOpen = isOpen && isVisible;
    vendor.hasLauncher = isVisible && !isOpen;
    if (vendor.isOpen) unread = 0;
    if (before !== vendor.isOpen) fire(vendor.isOpen ? 'chat:opened' : 'chat:closed');
  };
  const run = ([action, name, value]: Command): void => {
    vendor.calls.push([action, name, ...(typeof value === 'function' || value === undefined ? [] : [value])]);
    if (action === 'on') listeners[name] = value as () => void;
    if (action === 'off') Reflect.deleteProperty(listeners, name);
    if (name === 'chat:show' || name === 'chat:hide') {
      isVisible = name === 'chat:show';
      update(vendor.isOpen);
    }
    if (name === 'chat:open' || name === 'chat:close') update(name === 'chat:open');
    if (action === 'set' && name === 'message:text') [vendor.text] = value as [string];
  };
  const queued = (page.$crisp ?? []) as Command[];
  const states: Record<string, () => boolean> = {
    'website:available': () => vendor.isAvailable,
    'chat:opened': () => vendor.isOpen,
    'chat:visible': () => isVisible,
  };
  const values: Record<string, () => unknown> = {
    'session:identifier': () => (isLoaded ? 'session_1' : null),
    'chat:unread:count': () => unread,
    'message:text': () => vendor.text || null,
  };
  page.$crisp = {
    push: run,
    is: (name: string) => states[name]?.() ?? false,
    get: (name: string) => values[name]?.() ?? null,
  };
  if (!page.CRISP_WEBSITE_ID) throw new Error('There is no website id.');
  vendor.hasLauncher = true;
  for (const command of queued) run(command);
  const hear = (message: object): void => {
    unread += vendor.isOpen ? 0 : 1;
    fire('message:received', message);
  };
  vendor.tell = {
    unread: () => {
      hear({ from: 'operator', origin: 'chat', automated: true, content: 'Hi', user: { nickname: 'Bot' } });
    },
    person: () => {
      hear({ from: 'operator', origin: 'chat', content: 'Hi', user: { nickname: 'Giulia Rossi' } });
    },
  };
  window.setTimeout(() => {
    isLoaded = true;
    fire('session:loaded', 'session_1');
  });
}
