/** `T` with every member that may be `undefined` made optional instead. */
export type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/**
 * A copy without the members that are `undefined`: what is not known is absent, never present and empty. For objects
 * whose keys we write ourselves. A loop, because it runs for every entry of a long history.
 */
export function defined<T extends object>(value: T): Defined<T> {
  const copy: { [K in keyof T]?: unknown } = {};
  for (const key in value) if (value[key] !== undefined) copy[key] = value[key];
  return copy as Defined<T>;
}
