import { createProvider } from '../../../src/providers/crisp.js';
import { ProviderError } from '../../../src/providers/provider.js';
import { VirtualPlatform } from '../../sources/virtual-platform.js';

/** Runs in a page with a policy of its own, and tells the page around it what happened. */
const provider = createProvider({
  appId: '11111111-2222-3333-4444-555566667777',
  language: 'it',
  platform: new VirtualPlatform(),
});
provider.load().then(
  () => {
    parent.postMessage({ code: 'loaded', message: '' }, '*');
  },
  (error: unknown) => {
    const { code, message } =
      error instanceof ProviderError ? error : { code: 'strange', message: String(error) };
    parent.postMessage({ code, message }, '*');
  },
);
