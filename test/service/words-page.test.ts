import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { galleryPage } from '../../demo/service/gallery.js';
import { LANGUAGES, PARTS } from '../../demo/service/words/languages.js';
import { situationsPage, wordsPage } from '../../demo/service/words/page.js';
import { MOMENT_NAMES } from '../../demo/service/words/samples.js';
import { entriesOf, REGISTERS, type View } from '../../demo/service/words/sentences.js';
import { SITUATIONS } from '../../demo/service/words/situations.js';

const TAGS = LANGUAGES.map(({ tag }) => tag);

const view = (more: Partial<View> = {}): View => ({
  languages: TAGS,
  registers: REGISTERS,
  parts: Object.keys(PARTS) as View['parts'],
  moment: 'today',
  word: '',
  ...more,
});

const page = (query = '', language: 'it' | 'en' = 'en'): Promise<string> =>
  wordsPage(new URLSearchParams(query), language);
const situations = (query = '', language: 'it' | 'en' = 'en'): Promise<string> =>
  situationsPage(new URLSearchParams(query), language);
const textOf = (key: string, tag: string, more: Partial<View> = {}): string | undefined =>
  entriesOf(view({ ...more, word: key }))
    .find((entry) => entry.key === key)
    ?.cells.find((cell) => cell.tag === tag)
    ?.forms.map(({ text }) => text.replace(/\s/g, ' '))
    .join(' | ');

describe('the review of sentences', () => {
  test('holds every sentence that any language has, once', () => {
    const keys = entriesOf(view()).map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
    for (const messages of LANGUAGES)
      assert.deepEqual(
        Object.keys(messages.neutral).filter((key) => !keys.includes(key)),
        [],
        messages.tag,
      );
  });

  for (const moment of MOMENT_NAMES) {
    test(`${moment}: every form is filled, whatever it says`, () => {
      for (const { key, cells } of entriesOf(view({ moment })))
        for (const { tag, forms } of cells)
          for (const { text } of forms)
            assert.doesNotMatch(text, /[{}]|undefined|NaN|Invalid|\[object/, `${tag} ${key}: ${text}`);
    });
  }

  test('a time is said as the moment asks for, in the grammar of its hour', () => {
    assert.equal(textOf('declared', 'es'), 'respuesta antes de las 18:30');
    assert.equal(textOf('declared', 'es', { moment: 'one o’clock' }), 'respuesta mañana antes de la 1:30');
    assert.equal(textOf('declared', 'fr', { moment: 'tomorrow' }), 'réponse demain avant 10 h');
    assert.equal(textOf('clock.at', 'es'), 'a la 1:30 | a las 18:30');
    assert.match(textOf('hours.opens', 'fr', { moment: 'date' }) ?? '', /le mardi 1er décembre à 11 h 15$/);
  });

  test('shows a form for each count, and a register only where it says something else', () => {
    const [entry] = entriesOf(view({ word: 'chat.ahead', languages: ['fr'] }));
    const forms = entry?.cells[0]?.forms ?? [];
    assert.deepEqual(
      forms.map(({ register, category }) => `${register} ${category ?? ''}`),
      REGISTERS.flatMap((register) => ['one', 'many', 'other'].map((category) => `${register} ${category}`)),
    );
    assert.match(forms[1]?.text ?? '', /1000000 de personnes/);
    assert.equal(textOf('picker.retry', 'fr'), 'Réessayer');
  });

  test('marks what is missing or reads like English', () => {
    const all = entriesOf(view());
    assert.deepEqual(
      all.filter(({ cells }) => cells.some(({ mark }) => mark === 'missing')).map(({ key }) => key),
      [],
    );
    const same = entriesOf(view({ only: 'same', languages: ['fr'] })).map(({ key }) => key);
    assert.ok(same.includes('name.chat'));
    assert.ok(!same.includes('launcher.label'), 'punctuation alone says nothing');
    assert.ok(same.length < all.length / 20);
  });
});

describe('the pages of words', () => {
  test('stand under a strict policy: no script, no style, and every cell in its language', async () => {
    for (const html of [await page(), await situations()]) {
      assert.doesNotMatch(html, /<script|<style|style="|onclick|javascript:/);
      for (const tag of TAGS) assert.ok(html.includes(`<div lang="${tag}">`), tag);
    }
  });

  test('have an address for every sentence and for every language of it', async () => {
    const html = await page('part=launcher');
    assert.match(html, /id="launcher.bot"/);
    for (const tag of TAGS) assert.ok(html.includes(`id="${tag}:launcher.bot"`), tag);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  test('show what was asked for, and everything where that means nothing', async () => {
    const html = await page('lang=es&part=clock&register=neutral&raw=1');
    assert.ok(html.includes('id="es:by.today"') && !html.includes('id="fr:by.today"'));
    assert.ok(!html.includes('id="phase.late"'));
    assert.ok(html.includes('<code>antes de {the}</code>'));
    assert.ok((await page('lang=xx&part=nothing')).includes('id="de:phase.late"'));
    const found = await page('word=Avant');
    assert.ok(found.includes('id="by.today"') && !found.includes('id="picker.retry"'));
  });

  test('speak Italian or English themselves, whatever they show, and lead to each other', async () => {
    const [italian, english] = [await page('lang=fr&when=date', 'it'), await page('lang=fr&when=date')];
    assert.match(italian, /<html lang="it">[^]*<legend>Lingue<[^]*francese[^]*Ore e giorni/);
    assert.match(english, /<html lang="en">[^]*<legend>Languages<[^]*French[^]*Times and days/);
    assert.ok(italian.includes('href="/en/words?lang=fr&amp;when=date"'));
    assert.ok(english.includes('href="/words?lang=fr&amp;when=date"'));
    const [told, said] = [await situations('lang=fr', 'it'), await situations('lang=fr')];
    for (const { shows } of SITUATIONS) {
      assert.ok(told.replaceAll('&#39;', "'").includes(`>${shows.it}</a>`), shows.it);
      assert.ok(said.replaceAll('&#39;', "'").includes(`>${shows.en}</a>`), shows.en);
    }
  });

  test('what is searched for is text, never markup', async () => {
    const html = await page('word=%22%3E%3Cimg%20src%3Dx%3E');
    assert.ok(!html.includes('<img'));
    assert.ok(html.includes('value="&quot;&gt;&lt;img src=x&gt;"'));
  });

  test('are reached from the gallery', async () => {
    assert.match(await galleryPage(new URLSearchParams()), /href="\/words"/);
    assert.match(await galleryPage(new URLSearchParams('lang=de')), /href="\/en\/words"/);
  });
});

describe('the situations', () => {
  test('say something in every language and register, whole', () => {
    assert.ok(SITUATIONS.length >= 20);
    for (const { id, tell } of SITUATIONS)
      for (const messages of LANGUAGES)
        for (const register of REGISTERS) {
          const lines = tell({ messages, register, zone: 'Europe/Rome' });
          assert.ok(lines.length > 0, `${messages.tag} ${id}`);
          for (const { text } of lines)
            assert.doesNotMatch(
              text,
              /[{}]|undefined|NaN|\.\.(?!\.)| [,.]/,
              `${messages.tag} ${id}: ${text}`,
            );
        }
  });

  test('are told in the register asked for', async () => {
    assert.match(await situations('lang=es&register=formal'), /No hace falta que llame\./);
    assert.match(await situations('lang=es&register=informal'), /No hace falta que llames\./);
  });
});
