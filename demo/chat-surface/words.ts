import type { DeskLine, DeskMessage, DeskSnapshot } from 'attesa/providers/desk.js';
import { LANGUAGES, type Words } from './languages.js';

export type { Words } from './languages.js';

/** In the language that the customer reads; in English where it is none of these. */
export function wordsFor({ language, register }: Pick<DeskLine, 'language' | 'register'>): Words {
  const tag = language.toLowerCase().split('-', 1)[0] ?? '';
  const { neutral, ...registers } = Object.hasOwn(LANGUAGES, tag)
    ? LANGUAGES[tag as keyof typeof LANGUAGES]
    : LANGUAGES.en;
  return register === undefined || register === 'neutral' ? neutral : { ...neutral, ...registers[register] };
}

/** Who wrote it. Lines of the system have no author. */
export function authorOf({ by, name }: DeskMessage, words: Words): string {
  switch (by) {
    case 'customer':
      return words.you;
    case 'assistant':
      return `${name ?? words.assistant} (${words.machine})`;
    case 'person':
      return name ?? words.somebody;
    case 'system':
      return '';
  }
}

/** At most so many are read one after the other. */
const FEW = 2;

/** What the other side has just said, for whoever cannot see it. A history that comes back is not read out. */
export function spokenOf(fresh: readonly DeskMessage[], words: Words): string {
  const lines = fresh.map((said) => {
    const author = authorOf(said, words);
    return author === '' ? said.text : `${author}: ${said.text}`;
  });
  return lines.length <= FEW ? lines.join(' ') : `${words.several(lines.length)} ${lines.at(-1) ?? ''}`;
}

/** Where it can be found; how it ended, which the launcher says above, only if there is nothing else to say. */
export function endOf({ ended, reference }: DeskSnapshot, words: Words): string {
  if (ended === undefined) return '';
  if (reference !== undefined) return words.kept;
  return { customer: words.endedByCustomer, brand: words.endedByBrand, lost: words.endedLost }[ended.by];
}
