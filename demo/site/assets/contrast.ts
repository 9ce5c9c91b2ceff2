/** Contrast as WCAG 2 computes it. Colours are sRGB, 0 to 255. */

export type Rgb = readonly [red: number, green: number, blue: number];

/** What text needs to be read (1.4.3), and what it needs to be read by more people (1.4.6). */
export const ENOUGH = 4.5;
export const STRONG = 7;

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** From 1 (the same) to 21 (black on white), whichever of the two is the text. */
export function contrast(one: Rgb, other: Rgb): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** A colour over another, with `share` of it, as browsers mix and blend in sRGB. */
export function over(colour: Rgb, share: number, ground: Rgb): Rgb {
  const at = (channel: 0 | 1 | 2): number => colour[channel] * share + ground[channel] * (1 - share);
  return [at(0), at(1), at(2)];
}

/** `#abc` or `#aabbcc`; anything else is no colour. */
export function readHex(text: string): Rgb | undefined {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim())?.[1];
  if (digits === undefined) return undefined;
  const wide = digits.length === 6 ? digits : digits.replace(/./g, '$&$&');
  const at = (start: number): number => Number.parseInt(wide.slice(start, start + 2), 16);
  return [at(0), at(2), at(4)];
}

export function writeHex(colour: Rgb): string {
  return `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}
