import { wordsOf } from '../../../src/i18n/words.js';
import type { Messages, Register, Sentence, SentenceKey } from '../../../src/i18n.js';
import { CHANNEL_KINDS } from '../../../src/core/document/channel-types.js';
import type { ChannelKind } from '../../../src/core.js';
import { BRAND_ZONE } from '../calendar.js';
import { LANGUAGES, PARTS, PART_NAMES, type PartName } from './languages.js';
import { sampleFor, type Moment } from './samples.js';

export const REGISTERS = ['neutral', 'informal', 'formal'] as const satisfies readonly Register[];

/** One form of a sentence, as it is written and as it is said. */
export interface Form {
  readonly register: Register;
  /** Which count it is for; absent where there is one form. */
  readonly category?: Intl.LDMLPluralRule;
  readonly raw: string;
  readonly text: string;
}

/** What is worth a look: it is not there, or reads like the reference. */
export type Mark = 'missing' | 'same';

export interface Cell {
  readonly tag: string;
  readonly forms: readonly Form[];
  readonly mark?: Mark;
}

export interface Entry {
  readonly key: string;
  readonly part: PartName;
  readonly cells: readonly Cell[];
}

type Known = Readonly<Record<string, Sentence | undefined>>;

const sentencesOf = (messages: Messages, register: Register): Known => messages[register] ?? {};

/** `live.range.phone` is a wording of `live.range` for one kind of channel. */
function splitKind(key: string, known: Known): { readonly base: SentenceKey; readonly kind?: ChannelKind } {
  const dot = key.lastIndexOf('.');
  const kind = CHANNEL_KINDS.find((name) => name === key.slice(dot + 1));
  const base = key.slice(0, dot);
  return kind !== undefined && base in known
    ? { base: base as SentenceKey, kind }
    : { base: key as SentenceKey };
}

/** Every key that any language has, in any register. */
const KEYS: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((messages) =>
    REGISTERS.flatMap((register) => Object.keys(sentencesOf(messages, register))),
  ),
);

/** Every key of a part: the reference's, and after each the wordings for kinds that any language has beside it. */
const keysOf = (part: PartName): readonly string[] => [
  ...new Set(
    Object.keys(PARTS[part].neutral).flatMap((key) => [
      key,
      ...CHANNEL_KINDS.map((kind) => `${key}.${kind}`).filter((variant) => KEYS.has(variant)),
    ]),
  ),
];

const COUNTS = [1, 5, 2, 3, 0, 1_000_000];

/** The first ordinary count that takes the form. */
const countFor = (category: Intl.LDMLPluralRule, rules: Intl.PluralRules): number =>
  COUNTS.find((n) => rules.select(n) === category) ?? 5;

function formsOf(
  key: string,
  part: PartName,
  sentence: Sentence,
  { messages, register, moment }: { messages: Messages; register: Register; moment: Moment },
): readonly Form[] {
  const words = wordsOf({ messages, register, zone: BRAND_ZONE });
  const { base, kind } = splitKind(key, messages.neutral);
  const say = (n: number): string => words.t(base, sampleFor({ key: base, part, n }, words, moment), kind);
  if (typeof sentence === 'string') return [{ register, raw: sentence, text: say(5) }];
  const rules = new Intl.PluralRules(messages.tag);
  return Object.entries(sentence).map(([name, raw]) => {
    const category = name as Intl.LDMLPluralRule;
    return { register, category, raw, text: say(countFor(category, rules)) };
  });
}

const LETTERS = /\p{L}/u;

/** Do two languages say the same, and do they say anything but what is filled in? */
function isSame(sentence: Sentence, reference: Sentence | undefined): boolean {
  const texts = (value: Sentence | undefined): string => JSON.stringify(value).replace(/\{\w+\}/g, '');
  const own = typeof sentence === 'string' ? sentence : sentence.other;
  return LETTERS.test(own.replace(/\{\w+\}/g, '')) && texts(sentence) === texts(reference);
}

/** Wordings for a kind are a language's own affair: a language needs the general sentence only. */
function markOf(
  key: string,
  sentence: Sentence | undefined,
  messages: Messages,
  reference: Messages,
): Mark | undefined {
  if (sentence === undefined)
    return splitKind(key, reference.neutral).kind === undefined ? 'missing' : undefined;
  return messages !== reference && isSame(sentence, sentencesOf(reference, 'neutral')[key])
    ? 'same'
    : undefined;
}

/** What a language says for a key: every register that says it in its own way, every form. */
function cellOf(key: string, part: PartName, messages: Messages, view: View): Cell {
  const [reference = messages] = LANGUAGES;
  const mark = markOf(key, sentencesOf(messages, 'neutral')[key], messages, reference);
  const forms = view.registers.flatMap((register) => {
    const sentence = sentencesOf(messages, register)[key];
    return sentence === undefined
      ? []
      : formsOf(key, part, sentence, { messages, register, moment: view.moment });
  });
  return { tag: messages.tag, forms, ...(mark !== undefined && { mark }) };
}

/** What of it all is looked at. */
export interface View {
  /** Tags. */
  readonly languages: readonly string[];
  readonly registers: readonly Register[];
  readonly parts: readonly PartName[];
  readonly moment: Moment;
  /** A word in the key or in one of the texts. */
  readonly word: string;
  readonly only?: Mark;
}

const holds = ({ key, cells }: Entry, word: string): boolean =>
  [key, ...cells.flatMap(({ forms }) => forms.flatMap(({ raw, text }) => [raw, text]))].some((text) =>
    text.toLocaleLowerCase().includes(word),
  );

/** Every sentence in every language asked for, side by side. */
export function entriesOf(view: View): readonly Entry[] {
  const languages = LANGUAGES.filter(({ tag }) => view.languages.includes(tag));
  const word = view.word.trim().toLocaleLowerCase();
  return PART_NAMES.filter((part) => view.parts.includes(part))
    .flatMap((part) =>
      keysOf(part).map((key) => ({
        key,
        part,
        cells: languages.map((messages) => cellOf(key, part, messages, view)),
      })),
    )
    .filter((entry) => word === '' || holds(entry, word))
    .filter(({ cells }) => view.only === undefined || cells.some(({ mark }) => mark === view.only));
}
