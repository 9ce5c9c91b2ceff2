const said = new Set<string>();
const MOST = 200;

/** One console warning for the developer; the same text is never said twice on a page. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  // A feed that is wrong in a new way every minute must not fill the memory.
  if (said.size >= MOST) said.clear();
  said.add(message);
  console.warn(`[attesa] ${message}`);
}
