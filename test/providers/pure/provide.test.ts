import assert from 'node:assert/strict';
import { it } from 'node:test';
import { provide } from '../../../src/providers/provide.js';
import { VirtualPlatform } from '../../sources/virtual-platform.js';

it('what is destroyed in the turn in which it was loaded does not open any more', async () => {
  let opened = 0;
  let destroyed = 0;
  const provider = provide(new VirtualPlatform(), () => ({
    surface: 'window',
    load() {
      const loaded = Promise.resolve();
      void loaded.then(() => {
        provider.destroy();
      });
      return loaded;
    },
    open: () => Promise.resolve({ tookText: Boolean((opened += 1)) }),
    close: () => undefined,
    destroy: () => void (destroyed += 1),
  }));
  await assert.rejects(provider.load(), { code: 'not-supported' });
  await assert.rejects(provider.open({} as never), { code: 'not-supported' });
  assert.equal(opened, 0);
  assert.ok(destroyed > 0);
});
