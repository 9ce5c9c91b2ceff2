/**
 * The order on screen, which must not move under the finger: channels that are there stay where they are, those that
 * left are taken out, new ones are put at the end.
 */
export function keepOrder(shown: readonly string[], ranked: readonly string[]): readonly string[] {
  const current = new Set(ranked);
  const known = new Set(shown);
  return [...shown.filter((id) => current.has(id)), ...ranked.filter((id) => !known.has(id))];
}

export const sameOrder = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);
