import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  FORM_LIMITS,
  formPage,
  TOPIC_IDS,
  troublesOf,
  type FormField,
  type FormKind,
  type FormLanguage,
  type FormTrouble,
} from '../../demo/service/form-pages.js';

const KINDS: readonly FormKind[] = ['form', 'callback'];
const LANGUAGES: readonly FormLanguage[] = ['it', 'en'];

const GOOD = {
  name: 'Ada Bianchi',
  email: 'ada@example.it',
  phone: '+39 333 123 45 67',
  message: 'La sella scricchiola.',
};

describe('what has to be mended', () => {
  test('nothing, when everything is there', () => {
    for (const kind of KINDS) assert.deepEqual(troublesOf(kind, GOOD), {});
    assert.deepEqual(troublesOf('form', { ...GOOD, topic: 'reso' }), {});
  });

  test('what is missing, blank counting as missing', () => {
    assert.deepEqual(troublesOf('form', { name: ' \n', email: '' }), {
      name: 'missing',
      email: 'missing',
      message: 'missing',
    });
    assert.equal(troublesOf('callback', { ...GOOD, phone: ' ' }).phone, 'missing');
    assert.equal(troublesOf('form', { ...GOOD, phone: '' }).phone, undefined, 'the form asks for no number');
  });

  for (const [field, value, trouble] of [
    ['email', 'ada', 'invalid'],
    ['email', 'ada@example', 'invalid'],
    ['email', 'ada @example.it', 'invalid'],
    ['email', `${'a'.repeat(FORM_LIMITS.email)}@example.it`, 'too-long'],
    ['phone', 'domani', 'invalid'],
    ['phone', '1234', 'invalid'],
    ['phone', '1'.repeat(FORM_LIMITS.phone + 1), 'too-long'],
    ['name', 'a'.repeat(FORM_LIMITS.name + 1), 'too-long'],
    ['message', 'a'.repeat(FORM_LIMITS.message + 1), 'too-long'],
    ['message', 'a'.repeat(FORM_LIMITS.message), undefined],
  ] as const) {
    test(`${field} ${value.slice(0, 20)} (${value.length.toString()}): ${trouble ?? 'nothing'}`, () => {
      assert.equal(troublesOf('callback', { ...GOOD, [field]: value })[field], trouble);
    });
  }

  test('a topic from no list', () => {
    assert.equal(troublesOf('form', { ...GOOD, topic: 'altro' }).topic, undefined);
    assert.equal(troublesOf('form', { ...GOOD, topic: 'constructor' }).topic, 'invalid');
  });
});

/** What is the page's own, without the demo's panel beside it. */
const mainOf = (page: string): string => /<main[^]*<\/main>/.exec(page)?.[0] ?? '';

describe('the page', () => {
  test('has a key of its own each time, unless it comes back', async () => {
    const keyOf = (page: string): string | undefined => /name="key" value="([^"]+)"/.exec(page)?.[1];
    const [first, second] = [await formPage('form', 'it'), await formPage('form', 'it')];
    assert.match(keyOf(first) ?? '', /^[0-9a-f-]{36}$/);
    assert.notEqual(keyOf(first), keyOf(second));
    assert.equal(keyOf(await formPage('form', 'it', { key: 'k-1' })), 'k-1');
  });

  test('leaves no place unfilled and shows no trouble where there is none', async () => {
    for (const kind of KINDS)
      for (const language of LANGUAGES) {
        const page = await formPage(kind, language);
        assert.doesNotMatch(page, /\{\{/);
        assert.doesNotMatch(page, /aria-invalid="true"/);
        for (const [, text] of page.matchAll(/<p class="wrong[^>]*>([^<]*)</g)) assert.equal(text, '');
      }
  });

  test('comes back as it was typed, and what was typed stays text', async () => {
    const message = '</textarea><script>alert(1)</script> {{key}} "\'&';
    const page = await formPage('form', 'it', {
      values: { ...GOOD, name: '"><b>Ada', message, topic: 'reso' },
      troubles: { email: 'invalid' },
    });
    assert.match(page, /value="&#34;&#62;&#60;b&#62;Ada"/);
    assert.match(
      page,
      /&#60;\/textarea&#62;&#60;script&#62;alert\(1\)&#60;\/script&#62; \{\{key\}\} &#34;&#39;&#38;/,
    );
    assert.match(page, /<option value="reso" selected>/);
    assert.equal(mainOf(page).match(/<option[^>]*selected/g)?.length, 1);
    assert.match(page, /id="email"[^>]*aria-invalid="true"/);
    assert.equal(page.match(/aria-invalid="true"/g)?.length, 1);
    assert.match(page, /<p class="wrong" id="email-wrong">Questo indirizzo/);
    assert.match(page, /<title>Da sistemare: /);
  });

  test('has a sentence of its own for each trouble a field can have, in both languages', async () => {
    const troubles: readonly (readonly [FormField | 'page', FormTrouble])[] = [
      ['name', 'missing'],
      ['name', 'too-long'],
      ['email', 'missing'],
      ['email', 'invalid'],
      ['email', 'too-long'],
      ['topic', 'invalid'],
      ['message', 'missing'],
      ['message', 'too-long'],
      ['file', 'too-large'],
      ['file', 'wrong-type'],
      ['file', 'choose-again'],
      ['page', 'too-many'],
      ['page', 'too-large'],
      ['page', 'failed'],
    ];
    for (const language of LANGUAGES) {
      const seen = new Set<string>();
      for (const [field, trouble] of troubles) {
        const page = await formPage('form', language, { troubles: { [field]: trouble } });
        const place = field === 'page' ? 'class="wrong-summary" role="alert"' : `id="${field}-wrong"`;
        const [, sentence = ''] = new RegExp(`${place}>([^<]+)<`).exec(page) ?? [];
        assert.ok(sentence.length > 15, `${language} ${field} ${trouble}`);
        seen.add(sentence);
      }
      assert.equal(seen.size, troubles.length, language);
    }
  });

  test('says the same limits and topics as the service', async () => {
    for (const language of LANGUAGES) {
      const form = await formPage('form', language);
      const callback = await formPage('callback', language);
      for (const page of [form, callback])
        for (const field of ['name', 'email'] as const)
          assert.match(page, new RegExp(`id="${field}"[^>]*maxlength="${FORM_LIMITS[field].toString()}"`));
      assert.match(callback, new RegExp(`id="phone"[^>]*maxlength="${FORM_LIMITS.phone.toString()}"`));
      const topics = [...mainOf(form).matchAll(/<option value="(\w+)"/g)].map(([, id]) => id);
      assert.deepEqual(topics, TOPIC_IDS);
    }
  });
});
