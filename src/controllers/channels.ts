import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { millisecondsInMinute as MINUTE } from 'date-fns/constants';
import { parseChannels } from '../core/document/channels.js';
import type { Channel, ChannelsDocument } from '../core/document/channel-types.js';
import type { Issue } from '../core/document/issue.js';
import { freshFor } from '../core/expectation/load.js';
import { createHttpSource } from '../sources/http.js';
import type { Pace } from '../sources/pace.js';
import { sharedSource } from '../sources/shared.js';
import type { Snapshot, Source } from '../sources/source.js';
import { createFixedSource, createInlineSource, createValueSource } from '../sources/value.js';
import { pageClock } from './clock.js';

interface Parsed {
  readonly document?: ChannelsDocument;
  readonly issues: readonly Issue[];
}

const NOTHING: Parsed = { issues: [] };

/** Each JSON value is parsed once, however many elements show it. */
const parsed = new WeakMap<object, Parsed>();

function parse(json: unknown): Parsed {
  if (typeof json !== 'object' || json === null) return parseChannels(json);
  const known = parsed.get(json) ?? parseChannels(json);
  parsed.set(json, known);
  return known;
}

const LIVE_EVERY = MINUTE / 2;
const EVERY = 5 * MINUTE;
const AT_MOST = 15 * MINUTE;

/** As often as its facts age: with live data never beyond half of the shortest time for which they are fresh. */
function paceOf(json: unknown): Pace {
  const live = (parse(json).document?.channels ?? []).flatMap((channel) => channel.live ?? []);
  if (live.length === 0) return { every: EVERY, most: AT_MOST };
  return { every: LIVE_EVERY, most: Math.min(AT_MOST, ...live.map((facts) => freshFor(facts) / 2)) };
}

/** What an element brings along for its channels. */
export interface ChannelsHost extends ReactiveControllerHost, HTMLElement {
  /** URL of a channels document. */
  src: string | undefined;
  /** The document itself; goes before everything else. */
  data: unknown;
  /** Zone of the JSON-LD on the page, which carries none. */
  timeZone: string | undefined;
}

function httpSource(src: string, base: string): Source {
  const url = URL.canParse(src, base) ? new URL(src, base).href : 'about:invalid';
  return sharedSource(url, () => createHttpSource(url, pageClock, { pace: paceOf }));
}

/**
 * Brings an element its channels: from `data`, else `src`, else inline JSON, else its child links, else the page's
 * JSON-LD. Renders the host when they change.
 */
export class ChannelsController implements ReactiveController {
  private source: Source | undefined;
  private unsubscribe: (() => void) | undefined;
  /** The last snapshot of this source that held a document. */
  private good: Snapshot | undefined;
  /** What the current source was made from, so that it is made anew only when that changes. */
  private origin: unknown;

  constructor(private readonly host: ChannelsHost) {
    host.addController(this);
  }

  /** What is known: the last good document when a refresh failed, also when it brought JSON that is no such document. */
  get snapshot(): Snapshot {
    const now = this.source?.snapshot ?? { state: 'loading' };
    if (now.json === undefined || now === this.good) return now;
    const { document: known, issues } = parse(now.json);
    if (known) this.good = now;
    if (known || !this.good) return now;
    const [issue] = issues;
    const message = `The answer is no channels document: ${issue?.path ?? ''} ${issue?.message ?? ''}`;
    return { ...this.good, state: 'failed', failure: { code: 'not-a-document', message } };
  }

  /** The document and its issues. */
  get parsed(): Parsed {
    const { json } = this.snapshot;
    return json === undefined ? NOTHING : parse(json);
  }

  get channels(): readonly Channel[] {
    return this.parsed.document?.channels ?? [];
  }

  refresh(): void {
    this.source?.refresh();
  }

  hostConnected(): void {
    // `src` and `data` may be set in the same task that connects; the first update sees them all.
    this.subscribe();
  }

  /** Call first in `willUpdate`, which lit runs before `hostUpdate`: takes up what the host names now. */
  follow(): void {
    const { data, src, timeZone } = this.host;
    const origin = data !== undefined ? data : (src ?? `page ${timeZone ?? ''}`);
    if (this.source && origin === this.origin) return;
    this.origin = origin;
    this.use(this.choose());
  }

  hostDisconnected(): void {
    this.unsubscribe?.();
    this.unsubscribe = undefined;
  }

  /** `undefined` where the page has to be read first; what it says is used when it is there. */
  private choose(): Source | undefined {
    const { host } = this;
    if (host.data !== undefined) return createValueSource(host.data);
    if (host.src !== undefined) return httpSource(host.src, host.baseURI);
    if (host.querySelector('script[type="application/json"]')) return createInlineSource(host);
    if (document.readyState === 'loading') this.chooseWhenParsed();
    else this.chooseFromPage();
    return undefined;
  }

  /** A script in the head may run before the element's content has arrived. */
  private chooseWhenParsed(): void {
    const chooseAgain = (): void => {
      this.origin = undefined;
      this.host.requestUpdate();
    };
    document.addEventListener('DOMContentLoaded', chooseAgain, { once: true });
  }

  /** Reading links and JSON-LD is loaded only where there is no document. */
  private chooseFromPage(): void {
    const { origin, host } = this;
    const use = (source: Source): void => {
      if (this.origin !== origin) return;
      this.use(source);
      host.requestUpdate();
    };
    import('./page-source.js')
      .then(({ createPageSource }) => createPageSource(host))
      .then(use, () => {
        const message = 'A part of the library could not be loaded.';
        use(createFixedSource({ state: 'failed', failure: { code: 'network', message } }));
      });
  }

  private use(source: Source | undefined): void {
    this.hostDisconnected();
    this.source = source;
    this.good = undefined;
    this.subscribe();
  }

  private subscribe(): void {
    if (!this.host.isConnected || this.unsubscribe || !this.source) return;
    this.unsubscribe = this.source.subscribe(() => {
      this.host.requestUpdate();
    });
  }
}
