import { createChildLinksSource } from '../sources/child-links.js';
import { createJsonLdSource } from '../sources/json-ld.js';
import type { Source } from '../sources/source.js';
import { pageClock } from './clock.js';

/**
 * What the page itself says of its channels: the element's child links, else JSON-LD, read in the zone of the element
 * because schema.org hours carry none. Rejects when the adapter cannot be loaded.
 */
export async function createPageSource(
  host: HTMLElement & { readonly timeZone: string | undefined },
): Promise<Source> {
  const links = createChildLinksSource(host);
  if (host.querySelector('a[href]') || !document.querySelector('script[type="application/ld+json"]'))
    return links;
  const { fromSchemaOrg } = await import('../adapters/schema-org.js');
  const { timeZone } = host;
  const options = { now: pageClock.now(), ...(timeZone !== undefined && { timeZone }) };
  const described = createJsonLdSource(document, (json) => fromSchemaOrg(json, options));
  // Links may still be added; JSON-LD that says nothing cannot change its mind.
  return described.snapshot.state === 'ready' ? described : links;
}
