import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Issue } from '../core/document/issue.js';
import type { Snapshot, Source } from '../sources/source.js';

/** What a parser made of a JSON value. */
export interface Parsed<Document> {
  readonly document?: Document;
  readonly issues: readonly Issue[];
}

type Parse<Document> = (json: unknown) => Parsed<Document>;

/** A parser that reads each JSON value once, however many elements show it. */
export function parseOnce<Document>(parse: Parse<Document>): Parse<Document> {
  const read = new WeakMap<object, Parsed<Document>>();
  return (json) => {
    if (typeof json !== 'object' || json === null) return parse(json);
    const known = read.get(json) ?? parse(json);
    read.set(json, known);
    return known;
  };
}

const NOTHING = { issues: [] };

/** Follows one source and what core reads in it. Renders the host when they change. */
export class DocumentController<
  Document,
  Host extends ReactiveControllerHost & Node,
> implements ReactiveController {
  private source: Source | undefined;
  private leave: (() => void) | undefined;
  /** The last snapshot of this source that held a document. */
  private good: Snapshot | undefined;

  /** @param noun what the document should be, for the developer */
  constructor(
    protected readonly host: Host,
    private readonly parse: Parse<Document>,
    private readonly noun: string,
  ) {
    host.addController(this);
  }

  /** What is known: the last good document when a refresh failed, also when it brought JSON that is no such document. */
  get snapshot(): Snapshot {
    const now = this.source?.snapshot ?? { state: 'loading' };
    if (now.json === undefined || now === this.good) return now;
    const { document: known, issues } = this.parse(now.json);
    if (known) this.good = now;
    if (known || !this.good) return now;
    const [issue] = issues;
    const message = `The answer is no ${this.noun}: ${issue?.path ?? ''} ${issue?.message ?? ''}`;
    return { ...this.good, state: 'failed', failure: { code: 'not-a-document', message } };
  }

  /** The document and its issues. */
  get parsed(): Parsed<Document> {
    const { json } = this.snapshot;
    return json === undefined ? NOTHING : this.parse(json);
  }

  refresh(): void {
    this.source?.refresh();
  }

  hostConnected(): void {
    // `src` and `data` may be set in the same task that connects; the first update sees them all.
    this.start();
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Follows another source, or none yet. */
  protected use(source: Source | undefined): void {
    this.stop();
    this.source = source;
    this.good = undefined;
    this.start();
  }

  /** Follows the source while the host is in the page. */
  protected start(): void {
    if (!this.host.isConnected || this.leave || !this.source) return;
    this.leave = this.source.subscribe(() => {
      this.changed();
    });
  }

  /** What is known stays. */
  protected stop(): void {
    this.leave?.();
    this.leave = undefined;
  }

  protected changed(): void {
    this.host.requestUpdate();
  }
}
