import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { topicOf } from '../../../src/core.js';
import type { Topic } from '../../../src/core.js';

const TOPICS: readonly Topic[] = [
  {
    id: 'billing',
    name: { it: 'Fatture', en: 'Bills' },
    keywords: { it: ['fattura', 'rimborso', 'addebito doppio'], en: ['refund', 'invoice'] },
    channels: [],
  },
  {
    id: 'delivery',
    name: 'Spedizioni',
    keywords: { it: ['pacco', 'corriere', 'città'], en: ['parcel'] },
    channels: [],
  },
  { id: 'account', name: { it: 'Conto' }, channels: [] },
];

const idOf = (text: string) => topicOf(TOPICS, text)?.id;

describe('topicOf', () => {
  for (const [text, id] of [
    ['Vorrei una fattura', 'billing'],
    ['FATTURA!', 'billing'],
    ['due fatture', 'billing'],
    ['i miei rimborsi', 'billing'],
    ['Where is my refund?', 'billing'],
    ['refunds', 'billing'],
    ['Dov’è il pacco?', 'delivery'],
    ['cambio citta', 'delivery'],
    ['cambio CITTÀ', 'delivery'],
    ['spedizione', 'delivery'],
    ['chiudere il conto', 'account'],
    ['un addebito doppio', 'billing'],
    ['doppio, l’addebito', 'billing'],
    ['un addebito', undefined],
    ['vorrei parlare con qualcuno', undefined],
    ['', undefined],
    ['  …  ', undefined],
    ['fa', undefined],
    ['pac', undefined],
  ] as const) {
    it(`"${text}" → ${id ?? 'none'}`, () => {
      assert.equal(idOf(text), id);
    });
  }

  it('the topic that is met most often', () => {
    assert.equal(idOf('il corriere non ha il pacco: rimborso?'), 'delivery');
  });

  it('the first of equals', () => {
    assert.equal(idOf('rimborso per il pacco'), 'billing');
    assert.equal(topicOf([...TOPICS].reverse(), 'rimborso per il pacco')?.id, 'delivery');
  });

  it('keywords of any language, whatever the page’s', () => {
    assert.equal(idOf('parcel'), 'delivery');
  });

  it('without topics there is none', () => {
    assert.equal(topicOf([], 'fattura'), undefined);
  });

  it('a topic without keywords has its name; one whose words are too short has nothing', () => {
    assert.equal(
      topicOf([{ id: 'a', name: 'Q', keywords: { en: ['ok', '—'] }, channels: [] }], 'ok Q —'),
      undefined,
    );
  });

  it('never throws, and gives one of the topics or none', () => {
    const topics = fc.array(
      fc.record({
        id: fc.string(),
        name: fc.string(),
        keywords: fc.dictionary(fc.string(), fc.array(fc.string())),
        channels: fc.constant([]),
      }),
    );
    fc.assert(
      fc.property(topics, fc.string({ unit: 'grapheme' }), (list, text) => {
        const found = topicOf(list, text);
        assert.ok(found === undefined || (list as readonly Topic[]).includes(found));
      }),
    );
  });

  it('is quick with all that a document and a customer can hold', () => {
    const keywords = Array.from({ length: 100 }, (_, index) => `parola${index.toString()} chiave`);
    const topics = Array.from({ length: 50 }, (_, index) => ({
      id: index.toString(),
      name: 'x',
      keywords: { it: keywords },
      channels: [],
    }));
    const started = performance.now();
    topicOf(topics, 'parolaccia chiave '.repeat(100));
    const took = performance.now() - started;
    assert.ok(took < 3000, `took ${took.toFixed()} ms`);
  });
});
