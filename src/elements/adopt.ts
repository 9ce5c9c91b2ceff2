import type { CSSResult } from 'lit';

/** Adds the styles of what was loaded later to those of its host, each once. */
export function adopt({ shadowRoot }: Pick<Element, 'shadowRoot'>, ...styles: readonly CSSResult[]): void {
  if (!shadowRoot) return;
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  shadowRoot.adoptedStyleSheets = [...new Set([...shadowRoot.adoptedStyleSheets, ...sheets])];
}
