import type { ProviderModule } from '../../providers/provider.js';

export type LoadProvider = () => Promise<ProviderModule>;

const own = new Map<string, LoadProvider>();

/**
 * Makes a live chat of the page's own known to every launcher by `provider="name"`, also in the place of one that comes
 * with the library.
 * @param load imports it; called when a customer has pressed the launcher, never before
 */
export function registerProvider(name: string, load: LoadProvider): void {
  own.set(name, load);
}

export const ownProvider = (name: string): LoadProvider | undefined => own.get(name);
