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

/** The path of something inside `path`. */
export function joinPath(path: string, inner: string): string {
  return inner === '' || path === '' || inner.startsWith('[') ? path + inner : `${path}.${inner}`;
}

/** The `path` of a child: a key after a dot, an index in brackets. */
export function childPath(path: string, key: string | number): string {
  return joinPath(path, typeof key === 'number' ? `[${key.toString()}]` : key);
}
