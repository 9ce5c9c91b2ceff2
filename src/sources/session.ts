import { readJson } from './json.js';
import { ask, readText } from './request-text.js';
import type { Failure, Platform } from './source.js';
import { createSubscribers } from './subscribers.js';
import { under } from './url.js';

/** What a link is exchanged for: the right to see one request, for an hour. */
export interface Session {
  /** The secret; travels in a header and nowhere else. */
  readonly session: string;
  /** The request it opens. */
  readonly id: string;
  /** Epoch ms by the device's own clock. */
  readonly expiresAt: number;
}

/** Why a link opened nothing. `invalid`: wrong, expired or revoked. `busy`: too many attempts. */
export type LinkTrouble = 'invalid' | 'busy' | 'unreachable';

const HOUR = 3_600_000;
const NAME = 'attesa=';
const KEY = 'attesa:session:';

/**
 * The token of a link, out of the fragment of the page's address (`#attesa=<token>`, also among other parameters). It
 * must not stay there, where a screenshot, a copied address or the history would give it away.
 * @param history takes over an address without it; what else stands there, and its state, are kept
 */
export function takeLinkToken(
  location: Pick<Location, 'href'>,
  history: Pick<History, 'state' | 'replaceState'>,
): string | undefined {
  const [page = '', ...fragment] = location.href.split('#');
  const parts = fragment.join('#').split('&');
  const others = parts.filter((part) => !part.startsWith(NAME));
  if (others.length === parts.length) return undefined;
  try {
    history.replaceState(history.state, '', page + (others.length > 0 ? `#${others.join('&')}` : ''));
  } catch {
    // A page without an address of its own. The link works all the same.
  }
  const token = parts.find((part) => part.length > NAME.length && part.startsWith(NAME))?.slice(NAME.length);
  return token && decoded(token);
}

/** Mail programs escape what they do not know. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What is known on this page, by service. Storage is for its reloads; the service judges, not our clock. */
const known = new Map<string, Session>();

/** The session with a service (absolute URL), of this page or of this tab before a reload. */
export function readSession(src: string, platform: Platform): Session | undefined {
  const session = known.get(src) ?? readStored(KEY + src, platform.now() - platform.skew);
  if (session) known.set(src, session);
  return session;
}

/** Keeps a session for as long as this tab is open. */
export function keepSession(src: string, session: Session): void {
  known.set(src, session);
  try {
    sessionStorage.setItem(KEY + src, JSON.stringify(session));
  } catch {
    // Full or forbidden: it lasts as long as the page.
  }
}

/** Forgets the session with a service, if it is the one for this request. */
export function forgetSession(src: string, id: string, platform: Platform): void {
  if (readSession(src, platform)?.id !== id) return;
  known.delete(src);
  try {
    sessionStorage.removeItem(KEY + src);
  } catch {
    // There is nothing.
  }
}

function readStored(key: string, now: number): Session | undefined {
  try {
    const text = sessionStorage.getItem(key);
    const session = text === null ? undefined : toSession(readJson(text).json);
    if (session && session.expiresAt > now) return session;
    if (text !== null) sessionStorage.removeItem(key);
  } catch {
    // Forbidden.
  }
  return undefined;
}

/** Reads what anybody may have written. */
function toSession(json: unknown): Session | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const { session, id, expiresAt } = json as Partial<Record<keyof Session, unknown>>;
  // Only what fits into a header.
  if (typeof session !== 'string' || !/^[!-~]{1,4000}$/.test(session)) return undefined;
  if (typeof id !== 'string' || id === '' || typeof expiresAt !== 'number') return undefined;
  return { session, id, expiresAt };
}

/** The header that shows a session. */
export const authorization = (session: Session | undefined): Record<string, string> =>
  session ? { Authorization: `Bearer ${session.session}` } : {};

/**
 * Exchanges the token of a link for a session with the service `src` (absolute URL). Never rejects.
 * @param controller gives it up
 */
export async function openSession(
  src: string,
  token: string,
  platform: Platform,
  controller = new AbortController(),
): Promise<Session | LinkTrouble> {
  const { body, failure } = await ask(
    under(src, 'sessions') ?? src,
    platform,
    { post: { token } },
    controller,
    readText,
  );
  if (failure) return troubleOf(failure);
  const { json } = readJson(body);
  const device = platform.now() - platform.skew;
  const until = Date.parse(String((json as { expiresAt?: unknown } | null)?.expiresAt)) - platform.skew;
  // What has just been given is valid, whatever the device's clock says of it.
  const expiresAt = until > device ? until : device + HOUR;
  return toSession(typeof json === 'object' ? { ...json, expiresAt } : json) ?? 'unreachable';
}

function troubleOf({ status = 0 }: Failure): LinkTrouble {
  if ([400, 401, 403, 410, 413, 422].includes(status)) return 'invalid';
  return status === 429 || status === 503 ? 'busy' : 'unreachable';
}

/** The link with which the page was opened, on its way to a session. */
export interface Link {
  /** Absent while it is under way. A session is kept already. */
  readonly outcome: Session | LinkTrouble | undefined;
  /** As `Source.subscribe`: the first subscriber starts it, the last one stops it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Tries again, where there was no answer. A return to the page does so too. */
  readonly retry: () => void;
}

/** The token stays in memory until it has been answered: it is gone from the address bar. */
const links = new Map<string, Link>();

/**
 * The link that is to be exchanged with a service (absolute URL); one for all trackers of a page. A token that stands in
 * the address bar belongs to the service that is asked about first, so that no other gets to see it.
 */
export function linkTo(src: string, platform: Platform): Link | undefined {
  const token = takeLinkToken(location, history);
  if (token) links.set(src, createLink(src, token, platform));
  return links.get(src);
}

function createLink(src: string, token: string, platform: Platform): Link {
  let outcome: Session | LinkTrouble | undefined;
  let flight: AbortController | undefined;
  let ignoreReturns: (() => void) | undefined;

  const { subscribe, notify } = createSubscribers(
    () => {
      ignoreReturns = platform.onReturn(retry);
      if (!outcome) void open();
    },
    () => {
      ignoreReturns?.();
      flight?.abort();
      flight = undefined;
    },
  );

  async function open(): Promise<void> {
    const mine = (flight = new AbortController());
    outcome = undefined;
    const answer = await openSession(src, token, platform, mine);
    // Stopped meanwhile.
    if (flight !== mine) return;
    flight = undefined;
    outcome = answer;
    if (typeof answer === 'object') keepSession(src, answer);
    if (answer !== 'busy' && answer !== 'unreachable' && links.get(src) === link) links.delete(src);
    notify();
  }

  function retry(): void {
    if (outcome !== 'busy' && outcome !== 'unreachable') return;
    void open();
    notify();
  }

  const link: Link = {
    get outcome() {
      return outcome;
    },
    subscribe,
    retry,
  };
  return link;
}
