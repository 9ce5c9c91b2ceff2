/** Tells whoever listens that a request changed, never how: they fetch it. One process; several would share a channel. */
export class Bells {
  readonly #listeners = new Map<string, Set<(request: string) => void>>();
  readonly #followers = new Set<(request: string) => void>();

  /** How many listen. */
  get size(): number {
    let size = 0;
    for (const listeners of this.#listeners.values()) size += listeners.size;
    return size;
  }

  /** How many listen at one door. */
  at(door: string): number {
    return this.#listeners.get(door)?.size ?? 0;
  }

  ring(requests: Iterable<string>): void {
    for (const request of new Set(requests)) {
      for (const door of [request, EVERY_DOOR])
        for (const listener of this.#listeners.get(door) ?? []) listener(request);
      for (const follower of this.#followers) follower(request);
    }
  }

  /** Hears of every request for the service itself, which is no visitor and is not counted. Returns what ends it. */
  follow(follower: (request: string) => void): () => void {
    this.#followers.add(follower);
    return () => {
      this.#followers.delete(follower);
    };
  }

  /** Returns what ends it. */
  listen(door: string, listener: (request: string) => void): () => void {
    const listeners = this.#listeners.get(door) ?? new Set();
    this.#listeners.set(door, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(door) === listeners) this.#listeners.delete(door);
    };
  }
}

/** For `listen`: any request. No reference looks like it. */
export const EVERY_DOOR = '*';
