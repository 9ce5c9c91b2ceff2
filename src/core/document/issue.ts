/**
 * One thing that is wrong with data from outside. Issues are values: parsers return them, nothing is thrown.
 */
export interface Issue {
  /** Where, as a dotted path from the document's root: `channels[2].live.waiting`. Empty for the document itself. */
  readonly path: string;
  /** What, as a stable kebab-case word that code may compare: `unknown-zone`. */
  readonly code: string;
  /** The same in one plain English sentence for the developer. Never shown to a customer. */
  readonly message: string;
}

/**
 * Notes that something is wrong with what is being read, at a path inside it; empty for the whole. What else must be told
 * depends on who writes the sentence.
 */
export type Report<Code extends string = string, Told = string> = (
  path: string,
  code: Code,
  told: Told,
) => void;

/** A `Report` that fills `issues`. */
export const reportTo =
  (issues: Issue[]): Report =>
  (path, code, message) => {
    issues.push({ path, code, message });
  };

/** The same for what stands at `key` inside: a name after a dot, an index in brackets. */
export function inside<Code extends string, Told>(
  report: Report<Code, Told>,
  key: string | number,
): Report<Code, Told> {
  const place = typeof key === 'number' ? `[${key.toString()}]` : key;
  return (path, code, told) => {
    const isOne = path === '' || place === '' || path.startsWith('[');
    report(isOne ? place + path : `${place}.${path}`, code, told);
  };
}
