/** What a source knows at one moment. The JSON is untouched: parsing it is core's work. */
export interface Snapshot {
  /** `loading`: nothing yet. `ready`: `json` is current. `failed`: the last attempt failed; `json`, if there, is the last truth. */
  readonly state: 'loading' | 'ready' | 'failed';
  /** The last JSON value that arrived. The same object as before when nothing changed. */
  readonly json?: unknown;
  /** ETag of `json`, as the service sent it: names the version that is shown. Absent where it gave none or may not be read. */
  readonly tag?: string;
  /** Epoch ms of the last successful check; absent for data that does not age (property, inline, child links). */
  readonly checkedAt?: number;
  readonly failure?: Failure;
}

/** Why the last attempt brought nothing. */
export interface Failure {
  /**
   * `offline`: the device has no network. `network`: no answer although it has. `timeout`: none in time. `http`: an error status.
   * `too-large` `not-json`: an unusable body. `not-found`: no such element on the page. `bad-url`: neither http nor https; never asked.
   * `not-a-document`: JSON arrived, but not what it should be.
   */
  readonly code: FailureCode;
  /** HTTP status, for `http`. */
  readonly status?: number;
  /** One plain English sentence for the developer. */
  readonly message: string;
}

export type FailureCode =
  | 'offline'
  | 'timeout'
  | 'http'
  | 'too-large'
  | 'not-json'
  | 'network'
  | 'not-found'
  | 'bad-url'
  | 'not-a-document';

/** The port through which every document reaches an element. */
export interface Source {
  readonly snapshot: Snapshot;
  /** Calls back at every change of `snapshot` until the returned function is called. The first subscriber starts it, the last one stops it. */
  subscribe(listener: () => void): () => void;
  /** Asks again now; does nothing for data that cannot change. */
  refresh(): void;
}

/** The outside world as a source sees it, so that tests bring their own. */
export interface Platform {
  /** Epoch ms, corrected by the known skew of the device's clock. */
  now(): number;
  /**
   * Calls `run` once at the instant `at` (or soon after), unless cancelled. Waits while the page is hidden; with `always`
   * it does not: for what goes on although nobody looks.
   */
  wake(at: number, run: () => void, always?: boolean): () => void;
  /** Is the page visible? */
  visible(): boolean;
  /** Calls back when the page becomes visible again, is shown from the back/forward cache or comes online. */
  onReturn(run: () => void): () => void;
  /** `false` only when the device is known to have no network. */
  online(): boolean;
  /** `fetch`, as the page has it. */
  fetch(input: string, init?: RequestInit): Promise<Response>;
  /** In [0, 1), for jitter. */
  random(): number;
  /** Server minus device, ms: what `now` adds to the device's clock. Sources set it when a response tells; 0 until then. */
  skew: number;
}
