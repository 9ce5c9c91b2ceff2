import { ProviderError } from './provider.js';

/**
 * The address of a service in `app-id`: http or https, also relative to the page. Without a slash at its end.
 * @throws {ProviderError} `key-missing` `key-unusable`
 */
export function serviceAddress(appId: string | undefined, provider: string): string {
  if (!appId)
    throw new ProviderError('key-missing', `provider="${provider}" needs app-id="<address of the service>".`);
  const url = URL.canParse(appId, document.baseURI) ? new URL(appId, document.baseURI) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new ProviderError('key-unusable', `app-id="${appId}" is no http or https address.`);
  url.hash = '';
  return url.href.replace(/\/+$/, '');
}

/** A UUID, also on a page without https, where `crypto.randomUUID` is missing. */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
