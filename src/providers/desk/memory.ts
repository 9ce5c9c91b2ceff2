/** What a tab remembers of a conversation: enough to go on with it on the next page. */
export interface Remembered {
  /** Secret, for a new session; valid for longer than one. */
  readonly token: string;
  readonly reference: string;
  /** Number of the last message that was seen. */
  readonly seen: number;
}

/** Where it is in `sessionStorage`, for the address of a service. */
export const memoryKey = (base: string): string => `attesa:chat:${base}`;

/** What is remembered, if it can be read. Never throws. */
export function recall(base: string): Remembered | undefined {
  try {
    const json = JSON.parse(sessionStorage.getItem(memoryKey(base)) ?? '') as Partial<Remembered> | null;
    const { token, reference, seen } = json ?? {};
    if (typeof token !== 'string' || typeof reference !== 'string') return undefined;
    return { token, reference, seen: Number.isSafeInteger(seen) ? (seen ?? 0) : 0 };
  } catch {
    // Nothing there, not ours, or forbidden.
    return undefined;
  }
}

/** Remembers it for as long as the tab is open; where that is forbidden, it lasts as long as the page. */
export function remember(base: string, what: Remembered): void {
  try {
    sessionStorage.setItem(memoryKey(base), JSON.stringify(what));
  } catch {
    // Full or forbidden.
  }
}

export function forget(base: string): void {
  try {
    sessionStorage.removeItem(memoryKey(base));
  } catch {
    // As above.
  }
}
