import type { Platform } from '../sources/source.js';
import { within } from './provide.js';
import { ProviderError } from './provider.js';

/** A vendor's script may take so long to arrive, ms. */
const SCRIPT_TIMEOUT = 20_000;

/** Where TypeScript does not know it yet, nor every browser. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string, origin: string): string },
  ): { createScriptURL(url: string, origin: string): string };
}

export interface ScriptOptions {
  /** `https://…`: the only origin that this script may come from. */
  readonly origin: string;
  /** What the vendor's own snippet calls its element. */
  readonly id?: string;
  readonly platform: Platform;
  /** Whether what it brings is there now. */
  readonly isThere: () => boolean;
}

/** Between what a script throws and its `load`, ms. */
const AT_ONCE = 10;

interface Load {
  readonly script: HTMLScriptElement;
  readonly promise: Promise<void>;
}

const loads = new Map<string, Load>();

/**
 * Puts a vendor's script on the page, once per address; after a failure the next call tries again. Its element stays: what
 * it has brought cannot be taken back.
 * @param url absolute
 * @throws {ProviderError} `script-unreachable` `script-broken` `no-answer`
 */
export function loadScript(url: string, options: ScriptOptions): Promise<void> {
  const known = loads.get(url);
  if (known?.script.isConnected) return known.promise;
  const script = document.createElement('script');
  const load = { script, promise: put(script, url, options) };
  loads.set(url, load);
  return load.promise;
}

async function put(
  script: HTMLScriptElement,
  url: string,
  { origin, id, platform, isThere }: ScriptOptions,
): Promise<void> {
  const trouble = watchFor(url);
  if (id !== undefined) script.id = id;
  script.async = true;
  try {
    setSource(script, url, origin);
    const arrival = new Promise<number>((resolve, reject) => {
      script.onload = ({ timeStamp }) => {
        resolve(timeStamp);
      };
      script.onerror = () => {
        reject(trouble.blocked() ?? unreachable(url, 'it did not arrive (address, network or a blocker)'));
      };
    });
    document.head.append(script);
    const loadedAt = await within(platform, SCRIPT_TIMEOUT, arrival, `script from ${url}`);
    const thrown = trouble.thrown(loadedAt);
    if (thrown !== undefined) throw broken(url, `it threw: ${thrown}`);
    if (!isThere()) throw broken(url, 'it does not define what it should');
  } catch (error) {
    script.remove();
    throw error;
  } finally {
    trouble.end();
  }
}

const unreachable = (url: string, why: string): ProviderError =>
  new ProviderError('script-unreachable', `${url} could not be loaded: ${why}.`);

const broken = (url: string, why: string): ProviderError =>
  new ProviderError('script-broken', `${url} was loaded and does not work: ${why}.`);

/** Why a script fails is told to the page, not to its element. */
function watchFor(url: string): {
  blocked(): ProviderError | undefined;
  /** @param loadedAt time stamp of the script's own `load`, which follows at once what it throws */
  thrown(loadedAt: number): string | undefined;
  end(): void;
} {
  let directive: string | undefined;
  let message: string | undefined;
  let unnamedAt = -Infinity;
  const onViolation = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): void => {
    // What was blocked is told in full, or by its origin where there was a redirect.
    if (url.startsWith(blockedURI)) directive = effectiveDirective;
  };
  const onError = (event: ErrorEvent): void => {
    if (event.filename === url) message = event.message;
    // Of another origin's script a page hears that something was thrown, and nothing more.
    else if (event.filename === '') unnamedAt = event.timeStamp;
  };
  document.addEventListener('securitypolicyviolation', onViolation);
  window.addEventListener('error', onError);
  return {
    blocked: () =>
      directive === undefined
        ? undefined
        : unreachable(url, `the page's Content-Security-Policy does not allow it in ${directive}`),
    thrown: (loadedAt) =>
      message ?? (loadedAt - unnamedAt < AT_ONCE ? 'the browser does not tell the page what' : undefined),
    end() {
      document.removeEventListener('securitypolicyviolation', onViolation);
      window.removeEventListener('error', onError);
    },
  };
}

type Policy = ReturnType<TrustedTypes['createPolicy']>;

/** `null`: the page has them and does not want ours. */
let policy: Policy | null | undefined;

function findPolicy(): Policy | null | undefined {
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };
  if (policy !== undefined || !trustedTypes) return policy;
  try {
    policy = trustedTypes.createPolicy('attesa', {
      createScriptURL(url, origin) {
        if (new URL(url).origin === origin) return url;
        throw new TypeError(`${url} does not come from ${origin}.`);
      },
    });
  } catch {
    policy = null;
  }
  return policy;
}

/** A page that enforces Trusted Types takes an address from a policy only. Any other takes it as it is. */
function setSource(script: HTMLScriptElement, url: string, origin: string): void {
  try {
    script.src = findPolicy()?.createScriptURL(url, origin) ?? url;
  } catch {
    throw unreachable(url, "the page's Content-Security-Policy needs attesa among its trusted-types");
  }
}
