import { warnOnce } from '../../internal/warn.js';

const LENGTH = /^(0|\d*\.?\d+(px|em|rem|ch|vw|vh|dvw|dvh|vmin|vmax|cm|mm|pt))$/;
const PARTS = ['--_from-below', '--_from-side'];

/** Writes the lengths of `inset` where the styles look for them; one that is none leaves the default. */
export function placeOf(
  host: HTMLElement & { readonly inset: string | undefined; readonly renderRoot: ParentNode },
): void {
  const base = host.renderRoot.querySelector<HTMLElement>('.base');
  const text = host.inset?.trim() ?? '';
  const lengths = text === '' ? [] : text.split(/\s+/);
  const isFine = lengths.length <= PARTS.length && lengths.every((length) => LENGTH.test(length));
  if (!isFine) warnOnce(`inset="${text}" is not one or two lengths; the default is used.`);
  for (const [index, name] of PARTS.entries()) {
    const length = isFine ? (lengths[index] ?? lengths[0]) : undefined;
    if (length === undefined) base?.style.removeProperty(name);
    else base?.style.setProperty(name, length === '0' ? '0px' : length);
  }
}
