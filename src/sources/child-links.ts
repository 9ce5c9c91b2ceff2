import { kindOfLink } from './link-kind.js';
import type { Snapshot, Source } from './source.js';
import { createSubscribers } from './subscribers.js';

/** What a child link says of its channel. */
export interface LinkFacts {
  readonly href: string;
  /** Its text; names the channel. */
  readonly text: string;
  /** Its `data-` attributes: `kind` `within` `upper` `hours`. */
  readonly data: Readonly<Partial<Record<string, string>>>;
}

/** What the element around the links says for all of them. */
export interface HostFacts {
  readonly hours?: string | null;
  readonly timeZone?: string | null;
}

/**
 * Links → a channels document as JSON, which core parses and validates like any other. Ids are the kind, then `kind-2` and so on.
 *
 * `data-within` becomes `reply.within`. So does `data-upper` where there is no `data-within`: a bound written into the page has
 * no instant at which it was read, so it is a declared level, not live data. (A declared level has no lower bound, and a
 * `data-lower` therefore says nothing.)
 */
export function linksToDocument(links: readonly LinkFacts[], host: HostFacts): unknown {
  const nextId = createIds();
  return {
    version: 1,
    ...(host.timeZone && { timeZone: host.timeZone }),
    ...(host.hours && { hours: host.hours }),
    channels: links.map(({ href, text, data }) => {
      const kind = data['kind'] || kindOfLink(href);
      const name = text.replace(/\s+/g, ' ').trim();
      const within = data['within'] || data['upper'];
      return {
        id: nextId(kind),
        kind,
        href,
        ...(name && { name }),
        ...(data['hours'] && { hours: data['hours'] }),
        ...(within && { reply: { within, basis: 'declared' } }),
      };
    }),
  };
}

/** `email`, `email-2`, `email-3` …: never the same twice. */
function createIds(): (kind: string) => string {
  const taken = new Set<string>();
  return (kind) => {
    let id = kind;
    for (let n = 2; taken.has(id); n++) id = `${kind}-${n.toString()}`;
    taken.add(id);
    return id;
  };
}

/** The links and attributes that `host` has now. Links in a named slot are not channels. */
export function readChildLinks(host: Element): unknown {
  const links = [...host.querySelectorAll<HTMLAnchorElement>('a[href]:not([slot])')];
  return linksToDocument(
    links.map((link) => ({
      href: link.getAttribute('href') ?? '',
      text: link.textContent,
      data: link.dataset,
    })),
    { hours: host.getAttribute('hours'), timeZone: host.getAttribute('time-zone') },
  );
}

/** The links inside `host` as a source; it follows their changes while somebody is subscribed. */
export function createChildLinksSource(host: Element): Source {
  let snapshot: Snapshot = { state: 'ready', json: readChildLinks(host) };

  const refresh = (): void => {
    const json = readChildLinks(host);
    // The same object as long as nothing has changed.
    if (JSON.stringify(json) === JSON.stringify(snapshot.json)) return;
    snapshot = { state: 'ready', json };
    notify();
  };

  const observer = new MutationObserver(refresh);
  const { subscribe, notify } = createSubscribers(
    () => {
      refresh();
      observer.observe(host, { attributes: true, characterData: true, childList: true, subtree: true });
    },
    () => {
      observer.disconnect();
    },
  );

  return {
    get snapshot() {
      return snapshot;
    },
    subscribe,
    refresh,
  };
}
