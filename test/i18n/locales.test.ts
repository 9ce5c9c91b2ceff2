import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordsToAvoid } from '../../src/i18n.js';
import type { Messages, Sentence } from '../../src/i18n.js';
import { en } from '../../src/locales/en.js';
import { LANGUAGES, REGISTERS, formsOf, sentencesOf } from './support.js';

const OTHERS = LANGUAGES.filter((messages) => messages !== en);

/** What a sentence is about. The three spellings of a clock time count as one: each language takes the one it needs. */
const placeholders = (sentence: Sentence | undefined): string[] =>
  [...new Set(formsOf(sentence).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].map((name) =>
    name.replace(/^\{(the|at|time)\}$/, '{time}'),
  );

const same = (sentence: Sentence | undefined) => [...new Set(placeholders(sentence))].sort().join(' ');

const neutral = (messages: Messages): Readonly<Record<string, Sentence | undefined>> => messages.neutral;

describe('every language', () => {
  for (const messages of OTHERS) {
    it(`${messages.tag} has the sentences of English, and no others`, () => {
      assert.deepEqual(Object.keys(messages.neutral).sort(), Object.keys(en.neutral).sort());
    });

    it(`${messages.tag} fills the same placeholders as English`, () => {
      for (const [key, sentence] of Object.entries(neutral(messages))) {
        assert.equal(same(sentence), same(neutral(en)[key]), key);
      }
    });
  }

  for (const messages of LANGUAGES) {
    describe(messages.tag, () => {
      it('registers change only sentences that there are, and fill the same placeholders', () => {
        for (const register of REGISTERS) {
          for (const [key, sentence] of Object.entries<Sentence | undefined>(messages[register] ?? {})) {
            const general = neutral(messages)[key];
            assert.ok(general !== undefined, `${register} ${key}`);
            assert.equal(same(sentence), same(general), `${register} ${key}`);
            if (register !== 'neutral')
              assert.notDeepEqual(sentence, general, `${register} ${key} is the same`);
          }
        }
      });

      it('what differs in one register differs in the other, or addresses nobody', () => {
        const YOU =
          /\b(tu|ti|te|tuo|tua|tuoi|tue|hai|puoi|vuoi|scrivi|lasci|lascia|preferisci|invii|Lei|Le|La|Suo|Sua|Può|Ha)\b/;
        const [informal, formal] = [messages.informal ?? {}, messages.formal ?? {}];
        for (const key of Object.keys(informal)) {
          if (!(key in formal)) assert.doesNotMatch(formsOf(neutral(messages)[key]).join(' '), YOU, key);
        }
      });

      it('has a form for every category of its plurals that a count can have', () => {
        const rules = new Intl.PluralRules(messages.tag);
        const categories = new Set(Array.from({ length: 1001 }, (_, n) => rules.select(n)));
        for (const { key, register, sentence } of sentencesOf(messages)) {
          if (typeof sentence === 'string') continue;
          const forms = Object.keys(sentence);
          for (const category of categories)
            assert.ok(forms.includes(category), `${register} ${key} has no "${category}"`);
          for (const form of forms)
            assert.ok(
              rules.resolvedOptions().pluralCategories.includes(form as Intl.LDMLPluralRule),
              `${key}: ${form}`,
            );
        }
      });

      it('never uses the words to avoid', () => {
        for (const { key, text } of sentencesOf(messages))
          assert.deepEqual(wordsToAvoid(text, messages.tag), [], key);
      });

      it('never counts seconds and never says midnight', () => {
        for (const { key, text } of sentencesOf(messages))
          assert.doesNotMatch(text, /midnight|mezzanotte|\bseconds?\b|\bsecondi\b|countdown/i, key);
      });

      it('is set with care: typographic apostrophes, single spaces, no loose ends', () => {
        for (const { key, text } of sentencesOf(messages)) {
          assert.doesNotMatch(text, /'|"|\.\.\.|\s{2}|^\s|\s$|\s[,.;:!?]|\{\}|\{ | \}/, `${key}: ${text}`);
          assert.doesNotMatch(text, /<|>|&/, key);
        }
      });

      it('headlines stand inside a sentence: small first letter, no full stop', () => {
        const HEADLINES = /^(live|measured|declared|hours|paused|none|by|at|until|from|mode|mark)(\.|$)/;
        for (const { key, text } of sentencesOf(messages)) {
          if (!HEADLINES.test(key)) continue;
          assert.doesNotMatch(text, /[.!?]$/, key);
          // The polite pronoun is written large.
          assert.ok(/^(\{|La |[^A-Z])/.test(text), `${key}: ${text}`);
        }
      });

      it('what a tracker tells is a sentence; what stands inside one is not', () => {
        const WHOLE =
          /^(late|closed|more|confirm|became|promised|notify$|idle\.(?!title)|event\.(before|theyCall))|^notice\.(?!quote|answer|follow)|^head\.(?!confirm)|^act\.(changed|notPossible|invalid|tooMany$|unreachable|ended|notifyIs)/;
        const INSIDE = /^(due|day|what|turn|step|when)\./;
        const TITLES = /^(phase|next|event|request\.title|contact)\./;
        let seen = 0;
        for (const { key, text } of sentencesOf(messages)) {
          if (WHOLE.test(key)) assert.match(text, /^[A-ZÈ{].*\.$/, `${key}: ${text}`);
          else if (INSIDE.test(key)) assert.match(text, /^[^A-Z].*[^.]$/, `${key}: ${text}`);
          else if (TITLES.test(key)) assert.match(text, /^[A-ZÈ{].*[^.]$/, `${key}: ${text}`);
          else continue;
          seen += 1;
        }
        assert.ok(seen > 100);
      });

      it('what a chat tells is a sentence; what is pressed, filled in or stands on a button is none', () => {
        const WHOLE =
          /^greeting\.|^chat\.(bot|person$|people|faster|hint|empty|tooLong|loading|sending|waiting|first|ahead|worse|expected|missed|kept|noNewTime|with|askHint|inWindow|onPage|untold|bringText|keepHint|keepFailed|emailInvalid|ended|failed|textHere|copyFailed)|^callback\.(missing|phoneInvalid|sent|invalid|tooMany|unreachable)/;
        const LABELS = /^(chat\.(?!newWindow)|launcher\.|callback\.)/;
        let [whole, labels] = [0, 0];
        for (const { key, text } of sentencesOf(messages)) {
          if (WHOLE.test(key)) {
            whole += 1;
            assert.match(text, /^[A-Z{].*\.$/, `${key}: ${text}`);
          } else if (LABELS.test(key)) {
            labels += 1;
            assert.match(text, /^[A-Z{].*[^.!]$/, `${key}: ${text}`);
          }
        }
        assert.ok(whole > 40 && labels > 30, `${whole} ${labels}`);
      });

      it('a chat gives no word of honour and no comfort while it is late', () => {
        const TOO_MUCH =
          /\b(promis\w*|promett\w*|garanti\w*|guarante\w*|sorry|scus\w*|thank\w*|grazie|moment\w*|attimo|patien\w*|pazien\w*|%)/i;
        for (const { key, text } of sentencesOf(messages))
          if (/^(chat|launcher|callback|greeting)\./.test(key)) assert.doesNotMatch(text, TOO_MUCH, key);
      });

      it('notes are sentences: a full stop, unless they are joined', () => {
        const JOINED = ['note.share', 'note.days', 'note.span', 'note.here'];
        for (const { key, text } of sentencesOf(messages)) {
          if (!/^(note|after)\./.test(key) || JOINED.includes(key) || text === '') continue;
          assert.match(text, /^(\{|[A-Z]).*\.$/, `${key}: ${text}`);
        }
      });
    });
  }
});
