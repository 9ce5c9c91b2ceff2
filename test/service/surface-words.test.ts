import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES, type Words } from '../../demo/chat-surface/languages.js';
import { wordsFor } from '../../demo/chat-surface/words.js';

const REGISTERS = ['neutral', 'informal', 'formal'] as const;

/** Every sentence by its name; of those with a number, for one and for several. */
const sentences = (words: Words): Record<string, string> =>
  Object.fromEntries(
    Object.entries(words).flatMap(([name, sentence]: [string, unknown]) =>
      typeof sentence === 'function'
        ? [1, 4].map((n) => [`${name} ${n.toString()}`, String((sentence as (n: number) => unknown)(n))])
        : [[name, String(sentence)]],
    ),
  );

for (const language of Object.keys(LANGUAGES))
  for (const register of REGISTERS)
    test(`the chat's room says everything in ${language}, ${register}`, () => {
      const said = sentences(wordsFor({ language, register }));
      const english = sentences(wordsFor({ language: 'en', register: 'neutral' }));
      assert.deepEqual(Object.keys(said), Object.keys(english));
      for (const [name, text] of Object.entries(said)) {
        assert.notEqual(text.trim(), '', name);
        assert.doesNotMatch(text, /undefined|#/, name);
      }
      const same = Object.keys(said).filter((name) => said[name] === english[name]);
      // "Conversation" and "Message" are French as well.
      if (language !== 'en') assert.ok(same.length <= 3, same.join(', '));
    });

test('a regional tag is the language, and what is unknown reads English', () => {
  assert.equal(wordsFor({ language: 'de-AT', register: 'formal' }).you, 'Sie');
  for (const language of ['ja', 'constructor', ''])
    assert.equal(wordsFor({ language, register: 'formal' }).send, 'Send');
});
