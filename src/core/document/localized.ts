/** A text, or the same text per BCP 47 language tag. */
export type Localized = string | Readonly<Record<string, string>>;
