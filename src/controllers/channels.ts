import type { ReactiveControllerHost } from 'lit';
import { millisecondsInMinute as MINUTE } from 'date-fns/constants';
import type { Channel, ChannelsDocument } from '../core/document/channel-types.js';
import { createHttpSource } from '../sources/http.js';
import type { Pace } from '../sources/pace.js';
import { sharedSource } from '../sources/shared.js';
import type { Source } from '../sources/source.js';
import { createFixedSource, createInlineSource, createValueSource } from '../sources/value.js';
import { pageClock } from './clock.js';
import { DocumentController, type Parsed } from './document.js';

export const LIVE_EVERY = MINUTE / 2;
export const EVERY = 5 * MINUTE;
export const AT_MOST = 15 * MINUTE;

/** Reads channels documents. */
export interface ChannelsReader {
  readonly parse: (json: unknown) => Parsed<ChannelsDocument>;
  readonly paceOf: (json: unknown) => Pace;
}

/** One for the whole page; sources are shared. */
let reader: ChannelsReader | undefined;

const NOT_READ: Parsed<ChannelsDocument> = { issues: [] };

/** Reads all channels documents of the page from now on, also those that have arrived. Until then nothing is known of them. */
export function readChannelsWith(given: ChannelsReader): void {
  reader = given;
}

const parse = (json: unknown): Parsed<ChannelsDocument> => reader?.parse(json) ?? NOT_READ;

function paceOf(json: unknown): Pace {
  if (reader) return reader.paceOf(json);
  // A glance is enough for the first time.
  const isLive = JSON.stringify(json).includes('"live":');
  return { every: isLive ? LIVE_EVERY : EVERY, most: AT_MOST };
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
export class ChannelsController extends DocumentController<ChannelsDocument, ChannelsHost> {
  /** What the current source was made from, so that it is made anew only when that changes. */
  private origin: unknown;

  constructor(host: ChannelsHost) {
    super(host, parse, 'channels document');
  }

  get channels(): readonly Channel[] {
    return this.parsed.document?.channels ?? [];
  }

  /** Call first in `willUpdate`, which lit runs before `hostUpdate`: takes up what the host names now. */
  follow(): void {
    const { data, src, timeZone } = this.host;
    const origin = data !== undefined ? data : (src ?? `page ${timeZone ?? ''}`);
    if (origin === this.origin) return;
    this.origin = origin;
    this.use(this.choose());
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
}
