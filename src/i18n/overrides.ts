import type { Overrides, PartialMessages } from './messages.js';

/** Two parts of one language as one; the second wins. */
export function joinMessages(first: PartialMessages, second: PartialMessages): PartialMessages {
  return {
    tag: first.tag,
    avoid: second.avoid ?? first.avoid,
    ...joinOverrides(first, second),
    neutral: { ...first.neutral, ...second.neutral },
  };
}

/** Two sets of a brand's own sentences as one; the second wins. */
export function joinOverrides(first: Overrides, second: Overrides): Overrides {
  return {
    neutral: { ...first.neutral, ...second.neutral },
    informal: { ...first.informal, ...second.informal },
    formal: { ...first.formal, ...second.formal },
  };
}

/** The same language with a brand's own sentences in place of ours. What is set for `neutral` holds in every register. */
export function withOverrides(messages: PartialMessages, overrides: Overrides): PartialMessages {
  const { neutral = {} } = overrides;
  const everywhere = joinOverrides({ informal: neutral, formal: neutral }, overrides);
  return joinMessages(messages, { tag: messages.tag, neutral: {}, ...everywhere });
}
