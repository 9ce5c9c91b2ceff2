import type { Messages, PartialMessages, Sentence } from 'attesa/i18n.js';

const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

const mirror = (text: string): string =>
  text.replace(/\{\w+\}|[a-z]/gi, (found) =>
    found.startsWith('{') ? found : (LETTERS[found.toLowerCase().charCodeAt(0) - 97] ?? found),
  );

const mirrorSentence = (sentence: Sentence): Sentence =>
  typeof sentence === 'string'
    ? mirror(sentence)
    : {
        ...sentence,
        ...Object.fromEntries(Object.entries(sentence).map(([form, text]) => [form, mirror(text)])),
      };

/** A language that nobody speaks, written from right to left: it shows what a real one would meet. */
export const mirrored = ({ neutral }: Messages, tag = 'ar-XB'): PartialMessages => ({
  tag,
  neutral: Object.fromEntries(
    Object.entries<Sentence>(neutral).map(([key, sentence]) => [key, mirrorSentence(sentence)]),
  ),
});
