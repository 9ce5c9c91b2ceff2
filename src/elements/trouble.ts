import type { Channel } from '../core/document/channel-types.js';
import type { Issue } from '../core/document/issue.js';
import { warnOnce } from '../internal/warn.js';
import type { Snapshot } from '../sources/source.js';
import { AttesaErrorEvent } from './facts.events.js';

/** More issues than this are one broken document, not so many errors. */
const MOST = 20;

/** What a controller knows of its document: of channels, or of a request. */
interface Known {
  readonly snapshot: Snapshot;
  readonly parsed: { readonly document?: unknown; readonly issues: readonly Issue[] };
}

/** Tells the page and the developer, each thing once, when data could not be reached or used. */
export class TroubleReporter {
  private failure: string | undefined;
  private document: unknown;
  private missing: string | undefined;

  constructor(
    private readonly host: HTMLElement & { readonly src: string | undefined },
    private readonly known: Known,
  ) {}

  /** Call after every update. `lost` or `back` when the source has just failed or recovered. */
  report(): 'lost' | 'back' | undefined {
    this.reportIssues();
    const { failure } = this.known.snapshot;
    const before = this.failure;
    if (failure?.code === before) return undefined;
    this.failure = failure?.code;
    if (!failure) return this.known.parsed.document ? 'back' : undefined;
    this.tell(failure.message, failure.code, '');
    return before === undefined ? 'lost' : undefined;
  }

  /** A channel was asked for by id and is not in the document. */
  reportMissing(id: string | undefined, channels: readonly Channel[]): void {
    const key = id ?? '';
    if (this.missing === key || channels.length === 0) return;
    this.missing = key;
    const ids = channels.map((channel) => channel.id).join(', ');
    this.tell(`there is no channel "${key}"; there are: ${ids}`, 'unknown-channel', 'channel');
  }

  private reportIssues(): void {
    const { snapshot, parsed } = this.known;
    if (snapshot.json === this.document) return;
    this.document = snapshot.json;
    const issues = parsed.issues.slice(0, MOST);
    if (issues.length === 0) return;
    const lines = issues.map(({ path, message }) => `  ${path === '' ? '(document)' : path}: ${message}`);
    warnOnce(`${this.origin}: ${parsed.issues.length.toString()} issue(s)\n${lines.join('\n')}`);
    for (const { code, path } of issues) this.host.dispatchEvent(new AttesaErrorEvent(code, path));
  }

  private tell(message: string, code: string, path: string): void {
    warnOnce(`${this.origin}: ${message}`);
    this.host.dispatchEvent(new AttesaErrorEvent(code, path));
  }

  private get origin(): string {
    return this.host.src ?? `<${this.host.localName}>`;
  }
}
