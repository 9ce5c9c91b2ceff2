import './guard.js';
import { aTimeout } from '@open-wc/testing';
import type { ProviderModule, ProviderOptions } from '../../../src/providers/provider.js';
import { checkProvider, type ProviderStage } from '../../../src/testing.js';
import { VirtualPlatform } from '../../sources/virtual-platform.js';

/** What a stand-in tells its test, and the test tells it. The stand-in is a script of its own: it sees `window` only. */
export interface Vendor {
  /** Every call that reached it, in order. */
  readonly calls: unknown[][];
  /** What stands in its field or was sent. */
  text: string;
  /** It has its window open. */
  isOpen: boolean;
  /** Its own launcher can be seen. */
  hasLauncher: boolean;
  /** Says nothing any more. */
  isMute: boolean;
  /** Set by the stand-in. */
  tell: { unread?: () => void; person?: () => void };
  isAvailable: boolean;
}

declare global {
  interface Window {
    vendor: Vendor;
  }
}

/** The addresses that scripts of a test stand for, by those that they really come from. */
const standsFor = new Map<string, string>();

const sources = new WeakMap<HTMLScriptElement, string>();
const urlOf = Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, 'src');

/** The network for a vendor's scripts: what is asked for, and what comes. */
export class ScriptNetwork {
  readonly asked: string[] = [];
  /** What comes from each address: a script, `missing`, or `pending` (nothing ever). */
  answer: (url: string) => string = () => 'missing';
  private under = 0;

  start(): void {
    window.addEventListener('error', rename, true);
    Object.defineProperty(HTMLScriptElement.prototype, 'src', {
      configurable: true,
      get(this: HTMLScriptElement) {
        return sources.get(this) ?? '';
      },
      set: (() => {
        // eslint-disable-next-line @typescript-eslint/no-this-alias -- the setter's own `this` is the element
        const network = this;
        return function (this: HTMLScriptElement, url: unknown) {
          // A policy gives an object.
          sources.set(this, String(url));
          network.put(this, String(url));
        };
      })(),
    });
  }

  stop(): void {
    window.removeEventListener('error', rename, true);
    standsFor.clear();
    if (urlOf) Object.defineProperty(HTMLScriptElement.prototype, 'src', urlOf);
  }

  get isBusy(): boolean {
    return this.under > 0;
  }

  private put(script: HTMLScriptElement, url: string): void {
    this.asked.push(url);
    const answer = this.answer(url);
    if (answer === 'pending') {
      urlOf?.set?.call(script, 'data:text/plain,');
      script.type = 'text/plain';
      return;
    }
    this.under += 1;
    const ended = (): void => void (this.under -= 1);
    script.addEventListener('load', ended);
    script.addEventListener('error', ended);
    const blob = new Blob([`${answer}\n//# sourceURL=${url}`], { type: 'text/javascript' });
    const address = answer === 'missing' ? '/no-such-script.js' : URL.createObjectURL(blob);
    standsFor.set(address, url);
    urlOf?.set?.call(script, address);
  }
}

/** Some engines tell of an error under the address that a script really came from. */
function rename(event: ErrorEvent): void {
  const filename = standsFor.get(event.filename);
  if (filename === undefined) return;
  event.stopImmediatePropagation();
  window.dispatchEvent(new ErrorEvent('error', { message: event.message, filename }));
}

export const network = new ScriptNetwork();
export let platform: VirtualPlatform;

/** A function as the script that runs it. */
export const asScript = (run: () => void): string => `(${run.toString()})();`;

/** Everything that does not wait for a time-out is over. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 6 || (network.isBusy && turn < 100); turn += 1) await aTimeout(0);
}

export const stored = (): string[] => [
  ...Object.keys(localStorage),
  ...Object.keys(sessionStorage),
  ...document.cookie.split('; ').filter(Boolean),
];

export function begin(): void {
  platform = new VirtualPlatform(() => Promise.reject(new TypeError('There is no network in a test.')));
  network.asked.length = 0;
  network.start();
  window.vendor = {
    calls: [],
    text: '',
    isOpen: false,
    hasLauncher: false,
    isMute: false,
    isAvailable: true,
    tell: {},
  };
}

/** The page forgets a vendor, as a new page would. */
export function end(globals: readonly string[], selector: string): void {
  network.stop();
  for (const name of globals) Reflect.deleteProperty(window, name);
  for (const element of document.querySelectorAll(selector)) element.remove();
  for (const script of document.querySelectorAll('script')) if (sources.has(script)) script.remove();
  for (const room of document.querySelectorAll('.test-room')) room.remove();
  localStorage.clear();
  sessionStorage.clear();
}

export function room(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'test-room';
  document.body.append(element);
  return element;
}

export const optionsOf = (appId: string): ProviderOptions => ({ appId, language: 'it', platform });

/** A stage whose vendor is a stand-in at one address. */
export function vendorStage(options: {
  readonly appId: string;
  readonly script: () => string;
  readonly globals: readonly string[];
  readonly selector: string;
  readonly person: boolean;
}): ProviderStage {
  return {
    begin() {
      begin();
      network.answer = options.script;
      return optionsOf(options.appId);
    },
    end() {
      end(options.globals, options.selector);
    },
    room,
    settle,
    fail() {
      network.answer = () => 'missing';
    },
    mend() {
      network.answer = options.script;
    },
    requests: () => [...network.asked, ...platform.asked],
    stored,
    texts: () => (window.vendor.text ? [window.vendor.text] : []),
    visible: () => Number(window.vendor.isOpen) + Number(window.vendor.hasLauncher),
    tell: {
      unread: () => window.vendor.tell.unread?.(),
      ...(options.person && { queue: () => window.vendor.tell.person?.() }),
    },
  };
}

/** Every check of the contract as a test. A vendor's script is loaded once a page: each provider gets a fresh module. */
export function contract(module: () => Promise<ProviderModule>, stage: ProviderStage): void {
  const made: ProviderModule = {
    createProvider: (options) => loaded.createProvider(options),
  };
  let loaded: ProviderModule;
  before(async () => {
    loaded = await module();
  });
  for (const { name, run } of checkProvider(made, stage)) it(name, run);
}
