import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { PartialMessages } from '../../src/i18n.js';
import { LANGUAGES } from './support.js';

const LOCALES = new URL('../../src/locales/', import.meta.url);

async function partsOf(tag: string): Promise<readonly (readonly [name: string, part: PartialMessages])[]> {
  const files = await readdir(new URL(`${tag}/`, LOCALES));
  return Promise.all(
    files.map(async (file) => {
      const name = file.replace(/\.ts$/, '');
      const module = (await import(new URL(`${tag}/${file}`, LOCALES).href)) as Record<
        string,
        PartialMessages
      >;
      const part = module[name];
      assert.ok(part, `${file} has no "${name}"`);
      return [name, part] as const;
    }),
  );
}

describe('the parts of a language', () => {
  for (const messages of LANGUAGES) {
    it(`${messages.tag}: every sentence has one home, and the language is all of them`, async () => {
      const parts = await partsOf(messages.tag);
      for (const register of ['neutral', 'informal', 'formal'] as const) {
        const homes = parts.flatMap(([, part]) => Object.keys(part[register] ?? {}));
        assert.deepEqual(homes.sort(), Object.keys(messages[register] ?? {}).sort(), register);
      }
      for (const [name, { tag }] of parts) assert.equal(tag, messages.tag, name);
    });

    it(`${messages.tag}: registers change only the sentences of their own part`, async () => {
      for (const [name, part] of await partsOf(messages.tag)) {
        for (const register of ['informal', 'formal'] as const)
          for (const key of Object.keys(part[register] ?? {}))
            assert.ok(key in part.neutral, `${name} ${register} ${key}`);
      }
    });
  }

  it('are the same in every language', async () => {
    const [first = [], ...others] = await Promise.all(LANGUAGES.map(({ tag }) => partsOf(tag)));
    for (const other of others)
      assert.deepEqual(
        other.map(([name, part]) => [name, Object.keys(part.neutral).sort()]),
        first.map(([name, part]) => [name, Object.keys(part.neutral).sort()]),
      );
  });
});
