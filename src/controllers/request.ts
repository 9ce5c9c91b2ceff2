import type { ReactiveControllerHost } from 'lit';
import { millisecondsInMinute as MINUTE } from 'date-fns/constants';
import type { RequestDocument } from '../core/document/request-types.js';
import type { joinDoorbell } from '../sources/doorbell.js';
import { createHttpSource } from '../sources/http.js';
import type { Pace } from '../sources/pace.js';
import { authorization, forgetSession, linkTo, readSession } from '../sources/session.js';
import type { Link, LinkTrouble } from '../sources/session.js';
import { sharedSource } from '../sources/shared.js';
import { linkTarget, under } from '../sources/url.js';
import { createValueSource } from '../sources/value.js';
import { pageClock } from './clock.js';
import { DocumentController, type Parsed } from './document.js';

/**
 * `look-up`: nothing may be shown; the customer can ask for a link. `opening`: the link is being exchanged. `loading`:
 * nothing yet. `ready`: there is a document, if only the last one. `unavailable`: nothing came.
 */
export type RequestStage = 'look-up' | 'opening' | 'loading' | 'ready' | 'unavailable';

/** Why the look-up is shown, or stands below a document that is no longer refreshed. */
export type RequestTrouble = `link-${LinkTrouble}` | 'session-ended' | 'not-found';

/** What an element brings along for its request. */
export interface RequestHost extends ReactiveControllerHost, HTMLElement {
  /** URL of the service that has the requests. */
  readonly src?: string | null | undefined;
  /** Id of the request; without it the link in the address bar decides. */
  readonly reference?: string | null | undefined;
  /** The document itself; goes before everything else. */
  readonly data: unknown;
  /** Its doorbell: empty for the service's own, else a URL in which `{id}` stands for the request's id. */
  readonly events?: string | null | undefined;
}

/** How often an open request is asked for. */
export const OPEN: Pace = { every: MINUTE / 2, most: 15 * MINUTE };

/** Reads request documents. */
export interface RequestReader {
  readonly parse: (json: unknown) => Parsed<RequestDocument>;
  readonly paceOf: (json: unknown) => Pace;
  /** Closed, and no part of it open. */
  readonly isOver: (document: RequestDocument) => boolean;
}

/** One for the whole page; sources are shared. */
let reader: RequestReader | undefined;

const NOT_READ: Parsed<RequestDocument> = { issues: [] };

/** Reads all requests of the page from now on, also those that have arrived. Until then nothing is known of them. */
export function readRequestsWith(given: RequestReader): void {
  reader = given;
}

const parse = (json: unknown): Parsed<RequestDocument> => reader?.parse(json) ?? NOT_READ;

function paceOf(json: unknown): Pace {
  if (reader) return reader.paceOf(json);
  // A glance is enough for the first time: what is closed has an end, unless it has parts.
  const { status, related } = (json ?? {}) as { readonly status?: unknown; readonly related?: unknown };
  return status === 'closed' && related === undefined ? { ...OPEN, stop: true } : OPEN;
}

/** The session for one request, as a header; nothing where the page is known by other means, or by none. */
function headersFor(service: string, id: string): Record<string, string> {
  const session = readSession(service, pageClock);
  return authorization(session?.id === id ? session : undefined);
}

let join: typeof joinDoorbell | undefined;

/**
 * Brings an element its request, with the right to see it: from `data`, else from `src` with the link in the address bar,
 * a session of this tab, or whatever the service knows the visitor by (a cookie). Renders the host when something changes.
 */
export class RequestController extends DocumentController<RequestDocument, RequestHost> {
  trouble: RequestTrouble | undefined;
  /** Absolute URL of the service; absent with `data`. */
  service: string | undefined;
  /** Absolute URL of the request, once it is known which. */
  url: string | undefined;

  /** What is followed now, so that it is taken up anew only when that changes. */
  private origin: unknown;
  private id = '';
  private link: Link | undefined;
  private leaveLink: (() => void) | undefined;
  /** There was a session when the request was asked for. */
  private entered = false;
  /** Nothing is asked any more: there is no right to see it, or nothing that says which. */
  private shut = false;
  private bell: string | undefined;
  private leaveBell: (() => void) | undefined;

  constructor(host: RequestHost) {
    super(host, parse, 'request document');
  }

  get stage(): RequestStage {
    if (this.parsed.document) return 'ready';
    if (this.link) return this.link.outcome ? 'look-up' : 'opening';
    if (this.shut) return 'look-up';
    const { state } = this.snapshot;
    return state === 'loading' || (state === 'ready' && !reader) ? 'loading' : 'unavailable';
  }

  /** There is something to lose: a document, or what has not been read yet. */
  private get hasDocument(): boolean {
    return reader ? this.parsed.document !== undefined : this.snapshot.json !== undefined;
  }

  /** The headers that show the session, for what belongs to this request. */
  authorization(): Record<string, string> {
    return this.service === undefined ? {} : headersFor(this.service, this.id);
  }

  /** Tries again: the link, the right to see it, or the document. */
  override refresh(): void {
    if (this.link) this.link.retry();
    else if (this.shut) this.begin();
    else super.refresh();
    this.host.requestUpdate();
  }

  /** Call first in `willUpdate`, which lit runs before `hostUpdate`: takes up what the host names now. */
  follow(): void {
    const { data, src, reference } = this.host;
    const origin = data !== undefined ? data : `${src ?? ''} ${reference ?? ''}`;
    if (origin !== this.origin) {
      this.origin = origin;
      this.url = this.trouble = undefined;
      this.id = '';
      this.shut = false;
      this.use(undefined);
      this.begin();
    }
    this.listen();
  }

  override hostConnected(): void {
    window.addEventListener('hashchange', this.takeLink);
    this.followLink();
    if (!this.shut) this.start();
    this.listen();
  }

  override hostDisconnected(): void {
    window.removeEventListener('hashchange', this.takeLink);
    this.dropLink();
    this.stop();
    this.listen();
  }

  protected override changed(): void {
    const { state, failure } = this.snapshot;
    const status = failure?.status ?? 0;
    if (state === 'ready') {
      this.trouble = undefined;
      this.shut = false;
    } else if (status === 401 || status === 403) this.lose(this.hasDocument || this.entered);
    else if (status === 404 && !this.hasDocument) this.close(this.trouble ?? 'not-found');
    super.changed();
  }

  private begin(): void {
    const { data, src, baseURI } = this.host;
    this.dropLink();
    this.link = this.service = undefined;
    if (data !== undefined) this.use(createValueSource(data));
    else if (src) {
      this.service = linkTarget(src, baseURI)?.href;
      if (this.service === undefined) this.use(createHttpSource(src, pageClock, { pace: paceOf }));
      else if (!this.takeLink()) this.enter();
    }
  }

  /** A link may also be pasted into the address bar of a page that is open. */
  private readonly takeLink = (): boolean => {
    const link = this.service === undefined ? undefined : linkTo(this.service, pageClock);
    if (link && link !== this.link) {
      this.dropLink();
      this.link = link;
      this.followLink();
      this.host.requestUpdate();
    }
    return link !== undefined;
  };

  private followLink(): void {
    const { link, host } = this;
    if (!link || this.leaveLink || !host.isConnected) return;
    const changed = (): void => {
      this.linkChanged(link.outcome);
      host.requestUpdate();
    };
    this.leaveLink = link.subscribe(changed);
    if (link.outcome) changed();
  }

  private dropLink(): void {
    this.leaveLink?.();
    this.leaveLink = undefined;
  }

  private linkChanged(outcome: Link['outcome']): void {
    const trouble = typeof outcome === 'string' ? (`link-${outcome}` as const) : undefined;
    this.trouble = trouble;
    if (!outcome || trouble === 'link-busy' || trouble === 'link-unreachable') return;
    this.dropLink();
    this.link = undefined;
    const { hasDocument } = this;
    // What failed before was another attempt.
    if (!trouble && !hasDocument) this.url = undefined;
    // Without a link that works, only a page that names the request itself leads to it.
    if (!trouble || this.host.reference) this.enter();
    else if (!hasDocument) this.shut = true;
  }

  /** Asks for the request, if it is known which. */
  private enter(): void {
    const { service, host } = this;
    if (service === undefined) return;
    const session = readSession(service, pageClock);
    const id = host.reference || session?.id || this.id;
    const url = under(service, id);
    if (url === undefined) {
      this.shut = true;
      return;
    }
    this.id = id;
    this.entered = session?.id === id;
    if (url === this.url) {
      // Asked again. What is shown stays until there is an answer.
      this.start();
    } else {
      this.url = url;
      this.shut = false;
      const headers = (): Record<string, string> => headersFor(service, id);
      this.use(sharedSource(url, () => createHttpSource(url, pageClock, { pace: paceOf, headers })));
    }
  }

  private lose(ended: boolean): void {
    if (this.service !== undefined) forgetSession(this.service, this.id, pageClock);
    this.close(ended ? 'session-ended' : this.trouble);
  }

  /** The last truth stays. */
  private close(trouble: RequestTrouble | undefined): void {
    this.trouble = trouble;
    this.shut = true;
    this.stop();
  }

  /** Hears the doorbell while there is something to hear. */
  private listen(): void {
    const { url, service, id } = this;
    const bell = this.bellUrl();
    if (bell === this.bell) return;
    this.hush();
    this.bell = bell;
    if (bell === undefined || url === undefined || service === undefined) return;
    const own = linkTarget(bell, url)?.own;
    const enter = (): void => {
      if (this.bell !== bell || this.leaveBell) return;
      this.leaveBell = join?.(bell, url, pageClock, {
        // Another host has no business with the session.
        headers: () => (own ? headersFor(service, id) : {}),
        onRing: () => {
          super.refresh();
        },
      });
    };
    if (join) enter();
    // Without it, polling does the work.
    else
      import('../sources/doorbell.js').then(
        (module) => {
          join = module.joinDoorbell;
          enter();
        },
        () => undefined,
      );
  }

  private hush(): void {
    this.leaveBell?.();
    this.leaveBell = this.bell = undefined;
  }

  private bellUrl(): string | undefined {
    const { host, url, id } = this;
    const { document } = this.parsed;
    if (host.events == null || url === undefined || this.shut || !host.isConnected) return undefined;
    if (!document || reader?.isOver(document)) return undefined;
    if (host.events === '') return under(url, 'events');
    return linkTarget(host.events.replaceAll('{id}', encodeURIComponent(id)), host.baseURI)?.href;
  }
}
