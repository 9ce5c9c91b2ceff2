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

interface Manners {
  /** How one friend speaks to another; how one speaks to a stranger. */
  readonly informal: RegExp;
  readonly formal: RegExp;
  readonly gendered: RegExp;
  /** Said by the customer, to the company. */
  readonly own?: RegExp;
}

const MANNERS: Readonly<Record<string, Manners>> = {
  it: {
    informal: /\b(tu|ti|te|tuo|tua|tuoi|tue|hai|puoi|vuoi)\b/,
    formal: /(?<!^)\b(Lei|La|Le|Suo|Sua|Suoi|Sue)\b/,
    gendered: /\b(utente|cliente|operatore|operatrice|benvenut[oa]|consulente)\b/i,
  },
  es: {
    informal: /(?<!\p{L})(tú|tu|tus|te|ti|contigo|puedes|quieres|tienes|has)(?!\p{L})/iu,
    formal: /(?<!\p{L})(usted|ustedes)(?!\p{L})/iu,
    gendered: /\b(usuari[oa]s?|clientes?|agentes?|operador\w*|bienvenid[oa]s?|invitad[oa]s?)\b/i,
    own: /^leave\.greeting$/,
  },
  fr: {
    informal: /(?<!\p{L})(tu|te|t’|toi|ton|ta|tes)(?!\p{L})/iu,
    formal: /(?<!\p{L})(vous|votre|vos)(?!\p{L})/iu,
    gendered: /(?<!\p{L})(utilisat\w+|clients?|clientes?|conseill\w+|agente?s?|bienvenue?s?)(?!\p{L})/iu,
    own: /^leave\.greeting$/,
  },
  de: {
    informal: /(?<!\p{L})(du|dich|dir|dein\p{Ll}*|euer|eure\p{Ll}*)(?!\p{L})/iu,
    formal: /(?<!\p{L})(Sie|Ihnen|Ihr|Ihre\p{Ll}*)(?!\p{L})/u,
    gendered:
      /(?<!\p{L})(Kunden?|Kundin\p{Ll}*|Nutzer\p{Ll}*|Benutzer\p{Ll}*|Mitarbeiter\p{Ll}*|Berater\p{Ll}*|Agent\p{Ll}*)(?!\p{L})/u,
    own: /^leave\.greeting$/,
  },
};

const FRENCH_STOPS = /[^\u202f][;!?»]|[^\u00a0]:|«[^\u00a0\u202f]/;

/** What a printer of the language would find wrong. */
const TYPOGRAPHY: Readonly<Record<string, (text: string, key: string) => void>> = {
  fr: (text, key) => {
    assert.doesNotMatch(text.replace(/[»]/g, '').replace(/\d:\d/g, ''), FRENCH_STOPS, `${key}: ${text}`);
    assert.doesNotMatch(text, /[“”„]/, key);
  },
  es: (text, key) => {
    const count = (sign: string): number => text.split(sign).length;
    assert.equal(count('¿'), count('?'), `${key}: ${text}`);
    assert.equal(count('¡'), count('!'), `${key}: ${text}`);
  },
  de: (text, key) => {
    assert.doesNotMatch(text, /[«»”]|“[^„]*$(?<!„[^“]*“[^„]*)/, `${key}: ${text}`);
  },
};

describe('every language', () => {
  for (const messages of OTHERS) {
    it(`${messages.tag} has the sentences of English, and no others`, () => {
      assert.deepEqual(Object.keys(messages.neutral).sort(), Object.keys(en.neutral).sort());
    });

    it(`${messages.tag} fills the same placeholders as English`, () => {
      for (const [key, sentence] of Object.entries(neutral(messages))) {
        // How a time and a date are written is each language's own affair.
        if (!key.startsWith('clock.')) assert.equal(same(sentence), same(neutral(en)[key]), key);
      }
    });

    it(`${messages.tag} leaves no English behind`, () => {
      const ENGLISH = /\b(the|and|your|you|with|this|please|answer|wait|not|is|are|we|of|to)\b/i;
      for (const { key, text } of sentencesOf(messages)) {
        const said = text.replace(/\{\w+\}/g, '');
        assert.doesNotMatch(said, ENGLISH, key);
        const isSentence = /\p{L} +\p{L}/u.test(said);
        if (isSentence) assert.ok(!formsOf(neutral(en)[key]).includes(text), `${key} is the English one`);
      }
    });

    it(`${messages.tag} addresses each customer as its register does`, () => {
      const manners = MANNERS[messages.tag];
      assert.ok(manners, `there are no manners for ${messages.tag}`);
      const { informal, formal, own = /^$/ } = manners;
      let [close, polite] = [0, 0];
      for (const { key, register, text } of sentencesOf(messages)) {
        if (own.test(key)) continue;
        if (register !== 'informal') assert.doesNotMatch(text, informal, `${register} ${key}`);
        if (register !== 'formal') assert.doesNotMatch(text, formal, `${register} ${key}`);
        if (register === 'informal' && informal.test(text)) close += 1;
        if (register === 'formal' && formal.test(text)) polite += 1;
      }
      assert.ok(close > 20 && polite > 10, `${close} ${polite}`);
    });

    it(`${messages.tag} calls nobody a man or a woman`, () => {
      const { gendered } = MANNERS[messages.tag] ?? { gendered: /^/ };
      for (const { key, text } of sentencesOf(messages)) {
        assert.doesNotMatch(text, gendered, key);
        assert.doesNotMatch(text, /\p{L}[*:_·]\p{L}|\p{L}\/\p{L}|\(\p{L}{1,2}\)/u, key);
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
        // Of hours there are few: they need no form for millions.
        const HOURS = /^(clock\.|note\.(here|there)|picker\.zoneThere)/;
        const hours = new Set(Array.from({ length: 24 }, (_, n) => rules.select(n)));
        // An Italian million in digits is followed by the plural, as any other number (docs/guides/languages.md).
        const all = rules.resolvedOptions().pluralCategories;
        const counts = new Set([...hours, ...all.filter((one) => messages.tag !== 'it' || one !== 'many')]);
        for (const { key, register, sentence } of sentencesOf(messages)) {
          if (typeof sentence === 'string') continue;
          const categories = HOURS.test(key) ? hours : counts;
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
          assert.deepEqual(wordsToAvoid(text, messages), [], key);
      });

      it('never counts seconds and never says midnight', () => {
        for (const { key, text } of sentencesOf(messages))
          assert.doesNotMatch(
            text,
            /midnight|mezzanotte|medianoche|minuit|mitternacht|\bseconds?\b|\bsecondi\b|\bsegundos?\b|\bsecondes?\b|\bsekunden?\b|countdown/i,
            key,
          );
      });

      it('is set with care: typographic apostrophes, single spaces, no loose ends', () => {
        for (const { key, text } of sentencesOf(messages)) {
          assert.doesNotMatch(
            text,
            /'|"|\.\.\.|\s{2}|^\s|\s$| [,.;:!?]|\{\}|\{ | \}|\{\W/,
            `${key}: ${text}`,
          );
          assert.doesNotMatch(text, /<|>|&/, key);
          TYPOGRAPHY[messages.tag]?.(text.replace(/\{\w+\}/g, 'x'), key);
        }
      });

      it('headlines stand inside a sentence: small first letter, no full stop', () => {
        const HEADLINES = /^(live|measured|declared|hours|paused|none|by|at|until|from|mode|mark)(\.|$)/;
        for (const { key, text } of sentencesOf(messages)) {
          if (!HEADLINES.test(key)) continue;
          assert.doesNotMatch(text, /[.!?]$/, key);
          // The polite pronoun is written large, as nouns are in German.
          const isLarge = messages.tag === 'de' ? false : !/^(\{|La |[^\p{Lu}])/u.test(text);
          assert.ok(!isLarge, `${key}: ${text}`);
        }
      });

      it('what a tracker tells is a sentence; what stands inside one is not', () => {
        const WHOLE =
          /^(late|closed|more|confirm|became|promised|notify$|idle\.(?!title)|event\.before)|^notice\.(?!quote|answer|follow)|^head\.(?!confirm)|^act\.(changed|notPossible|invalid|tooMany$|unreachable|ended|notifyIs)/;
        const INSIDE = /^(due|day|what|turn|step|when|since)\./;
        const TITLES = /^(phase|next|event|request\.title|contact)\./;
        let seen = 0;
        for (const { key, text } of sentencesOf(messages)) {
          if (WHOLE.test(key)) assert.match(text, /^[\p{Lu}{¿¡«].*\.$/u, `${key}: ${text}`);
          else if (INSIDE.test(key))
            assert.match(text, messages.tag === 'de' ? /[^!?]$/ : /^\P{Lu}.*[^.]$/u, `${key}: ${text}`);
          else if (TITLES.test(key)) assert.match(text, /^[\p{Lu}{¿¡«].*[^.]$/u, `${key}: ${text}`);
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
            assert.match(text, /^[\p{Lu}{¿¡«].*\.$/u, `${key}: ${text}`);
          } else if (LABELS.test(key)) {
            labels += 1;
            assert.match(text, /^[\p{Lu}{¿¡«].*[^.!]$/u, `${key}: ${text}`);
          }
        }
        assert.ok(whole > 40 && labels > 30, `${whole} ${labels}`);
      });

      it('a chat gives no word of honour and no comfort while it is late', () => {
        const TOO_MUCH =
          /\b(prom[ie]\w*|versprech\w*|zugesagt|garant\w*|guarante\w*|sorry|scus\w*|pard[oó]n|d[ée]sol\w*|entschuldig\w*|thank\w*|grazie|gracias|merci|danke|moment\w*|attimo|augenblick|patien\w*|pazien\w*|pacien\w*|geduld|%)/i;
        for (const { key, text } of sentencesOf(messages))
          if (/^(chat|launcher|callback|greeting)\./.test(key)) assert.doesNotMatch(text, TOO_MUCH, key);
      });

      it('notes are sentences: a full stop, unless they are joined', () => {
        const JOINED = ['note.share', 'note.measured', 'note.days', 'note.span', 'note.here'];
        for (const { key, text } of sentencesOf(messages)) {
          if (!/^(note|after)\./.test(key) || JOINED.includes(key) || text === '') continue;
          assert.match(text, /^[\p{Lu}{¿¡«].*\.$/u, `${key}: ${text}`);
        }
      });
    });
  }
});
