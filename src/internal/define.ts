import { VERSION } from './version.js';
import { warnOnce } from './warn.js';

const versionOf = (element: CustomElementConstructor): string =>
  'version' in element ? String(element.version) : 'another library';

/**
 * Registers an element unless the name is taken, by another copy of the library or by anybody else. Never throws into
 * the page; two different versions on one page are worth a warning, since the first one wins.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const taken = customElements.get(tag);
  if (!taken) {
    customElements.define(tag, element);
  } else if (taken !== element && versionOf(taken) !== VERSION) {
    warnOnce(`<${tag}> is already defined by ${versionOf(taken)}; version ${VERSION} was not registered.`);
  }
}
