import type { Platform } from '../../src/sources/source.js';

interface Wake {
  readonly at: number;
  readonly run: () => void;
  readonly always: boolean;
}

/** A platform whose time moves only when the test says so. Everything a source does to the world can be read here. */
export class VirtualPlatform implements Platform {
  /** The device's own clock, epoch ms. */
  device: number;
  skew = 0;
  isVisible = true;
  isOnline = true;
  /** What `random` gives; 0 takes the jitter out. */
  chance = 0;
  /** Addresses asked so far. */
  readonly asked: string[] = [];
  readonly inits: RequestInit[] = [];
  readonly #wakes = new Set<Wake>();
  readonly #returns = new Set<() => void>();
  readonly #fetch: (input: string, init?: RequestInit) => Promise<Response>;

  constructor(
    fetch: (input: string, init?: RequestInit) => Promise<Response> = globalThis.fetch,
    device = Date.UTC(2026, 10, 21, 10),
  ) {
    this.#fetch = fetch;
    this.device = device;
  }

  now(): number {
    return this.device + this.skew;
  }

  wake(at: number, run: () => void, always = false): () => void {
    // A delay from now on, as the timers of a browser have it: a corrected clock does not move it.
    const wake = { at: this.device + Math.max(0, at - this.now()), run, always };
    this.#wakes.add(wake);
    return () => void this.#wakes.delete(wake);
  }

  visible(): boolean {
    return this.isVisible;
  }

  online(): boolean {
    return this.isOnline;
  }

  onReturn(run: () => void): () => void {
    this.#returns.add(run);
    return () => void this.#returns.delete(run);
  }

  fetch(input: string, init: RequestInit = {}): Promise<Response> {
    this.asked.push(input);
    this.inits.push(init);
    return this.#fetch(input, init);
  }

  random(): number {
    return this.chance;
  }

  /** Milliseconds until each planned wake, soonest first. */
  get planned(): readonly number[] {
    return [...this.#wakes].map(({ at }) => at - this.device).sort((a, b) => a - b);
  }

  get returnListeners(): number {
    return this.#returns.size;
  }

  /** Moves time on; runs what falls due on the way, in order: on a hidden page only what goes on there. */
  advance(ms: number): void {
    const end = this.device + ms;
    for (;;) {
      const [next] = [...this.#wakes]
        .filter(({ at, always }) => at <= end && (always || this.isVisible))
        .sort((a, b) => a.at - b.at);
      if (!next) break;
      this.device = Math.max(this.device, next.at);
      this.#wakes.delete(next);
      next.run();
    }
    this.device = end;
  }

  /** Runs everything planned, due or not. */
  fire(): void {
    const wakes = [...this.#wakes];
    this.#wakes.clear();
    for (const { run } of wakes) run();
  }

  hide(): void {
    this.isVisible = false;
  }

  /** The page is visible again: return listeners, then what fell due meanwhile. */
  return(): void {
    this.isVisible = true;
    for (const run of [...this.#returns]) run();
    this.advance(0);
  }
}
