/** The parts of an address; a relative one gets https and a host that exists nowhere. `undefined` when it is none. */
export function readUrl(href: string): URL | undefined {
  try {
    return new URL(href, 'https://page.invalid');
  } catch {
    return undefined;
  }
}
