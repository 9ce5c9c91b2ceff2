import type { Topic } from '../document/channel-types.js';

/** Words as they are compared: without accents and case, at least three letters. */
function words(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}

/** A typed word meets a keyword that it begins with, or from which it differs in its last letter only ("rimborsi", "rimborso"). */
const STEM = 5;
const meets = (typed: string, keyword: string): boolean =>
  typed.startsWith(keyword) ||
  (keyword.length > STEM && typed.length >= STEM && typed.slice(0, -1) === keyword.slice(0, -1));

function score(topic: Topic, typed: readonly string[]): number {
  const names = typeof topic.name === 'string' ? [topic.name] : Object.values(topic.name);
  const keywords = [...names, ...Object.values(topic.keywords ?? {}).flat()];
  return keywords.filter((keyword) => {
    const parts = words(keyword);
    return parts.length > 0 && parts.every((part) => typed.some((word) => meets(word, part)));
  }).length;
}

/** The topic whose name or keywords (in any language) the text meets most often; the first of equals; none: `undefined`. */
export function topicOf(topics: readonly Topic[], text: string): Topic | undefined {
  const typed = words(text);
  let best: Topic | undefined;
  let most = 0;
  for (const topic of topics) {
    const hits = score(topic, typed);
    if (hits > most) [best, most] = [topic, hits];
  }
  return best;
}
