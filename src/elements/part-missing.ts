import { warnOnce } from '../internal/warn.js';
import { AttesaErrorEvent } from './facts.events.js';

/** Tells the page and the developer that what an element shows its data with could not be loaded. */
export function tellPartMissing(host: HTMLElement): void {
  const { localName } = host;
  warnOnce(`<${localName}>: a part of the library could not be loaded; its own content is shown meanwhile.`);
  host.dispatchEvent(new AttesaErrorEvent('part-missing', ''));
}
