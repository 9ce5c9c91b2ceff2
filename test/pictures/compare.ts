import pixelmatch from 'pixelmatch';
import type { Picture } from './album.js';

/** How one state differs from its reference. */
export type Difference =
  | { readonly kind: 'size'; readonly before: number; readonly after: number }
  | { readonly kind: 'pixels'; readonly pixels: number; readonly box: Box; readonly marked: Picture }
  | { readonly kind: 'colour'; readonly colour: string };

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far two colours may lie apart and still be one; edges of letters are looked at more kindly by pixelmatch itself. */
const THRESHOLD = 0.1;

/** Pixels that may differ: what another build of the same browser rounds otherwise, and less than a moved icon. */
const allowed = ({ width, height }: Picture): number => 8 + Math.floor(width * height * 0.00002);

const bytesOf = ({ pixels: { buffer, byteOffset, byteLength } }: Picture): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

const RED: [number, number, number] = [220, 0, 40];

export function compare(before: Picture, after: Picture): Difference | undefined {
  if (before.height !== after.height || before.width !== after.width)
    return { kind: 'size', before: before.height, after: after.height };
  if (Buffer.compare(bytesOf(before), bytesOf(after)) === 0) return undefined;
  const { width, height } = after;
  const options = { threshold: THRESHOLD, diffColor: RED } as const;
  const marked: Picture = { width, height, pixels: new Uint32Array(width * height) };
  const pixels = pixelmatch(bytesOf(before), bytesOf(after), bytesOf(marked), width, height, options);
  if (pixels > allowed(after)) return { kind: 'pixels', pixels, box: boxOf(marked), marked };
  const colour = lostColour(before, after) ?? lostColour(after, before);
  return colour === undefined ? undefined : { kind: 'colour', colour };
}

/** Where the marks are. */
function boxOf({ width, pixels }: Picture): Box {
  const [red, green, blue] = RED;
  const mark = new Uint32Array(new Uint8Array([red, green, blue, 255]).buffer)[0];
  const box = { left: width, top: Infinity, right: 0, bottom: 0 };
  for (const [at, color] of pixels.entries()) {
    if (color !== mark) continue;
    const x = at % width;
    const y = Math.floor(at / width);
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x + 1);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y + 1);
  }
  return box;
}

/** A colour of this share is a surface, and a surface that changed a little is no rounding. */
const SURFACE = 0.02;
const CLOSE = 3;

/** A surface of one picture that is not in the other, too close to another colour for the threshold. */
function lostColour(from: Picture, other: Picture): string | undefined {
  const there = [...sharesOf(other)];
  for (const [color, share] of sharesOf(from)) {
    if (share < SURFACE) continue;
    const found = there.some(([candidate, size]) => size > share / 2 && isClose(color, candidate));
    if (!found) return nameOf(color);
  }
  return undefined;
}

function sharesOf({ pixels }: Picture): ReadonlyMap<number, number> {
  const shares = new Map<number, number>();
  for (let start = 0, end = 0; start < pixels.length; start = end) {
    const color = pixels[start] ?? 0;
    while (end < pixels.length && pixels[end] === color) end += 1;
    shares.set(color, (shares.get(color) ?? 0) + (end - start) / pixels.length);
  }
  return shares;
}

const channelsOf = (color: number): number[] => [...new Uint8Array(new Uint32Array([color]).buffer, 0, 3)];

function isClose(one: number, other: number): boolean {
  const channels = channelsOf(other);
  return channelsOf(one).every((value, at) => Math.abs(value - (channels[at] ?? 0)) <= CLOSE);
}

const nameOf = (color: number): string =>
  `#${channelsOf(color)
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
