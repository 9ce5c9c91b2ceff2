import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** Pixels row after row, each as one number (RGBA as the machine stores it). */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array;
}

/** One state and how many rows it takes. */
export interface Strip {
  readonly name: string;
  readonly height: number;
}

/** Longest side of a WebP. */
const TALLEST = 16_383;

const asBytes = ({ buffer, byteOffset, byteLength }: Uint32Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

export async function decode(file: Buffer | string): Promise<Picture> {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  // A copy of its own begins where a number may begin.
  const pixels = new Uint32Array(new Uint8Array(data).buffer);
  return { width: info.width, height: info.height, pixels };
}

const rawOf = ({ pixels, width, height }: Picture): Sharp =>
  sharp(asBytes(pixels), { raw: { width, height, channels: 4 } }).removeAlpha();

export const encodePng = (picture: Picture): Promise<Buffer> => rawOf(picture).png().toBuffer();

/**
 * All states of a page in one theme, language and width. The same heading, line or button stands in many of them, so an
 * album keeps each row of pixels once, and for every state the numbers of its rows.
 */
export class Album {
  readonly strips: Strip[] = [];
  /** For each row of the states, one below the other: which of the rows that are kept. */
  private readonly order: number[] = [];
  private readonly known = new Map<number, number>();
  private readonly rows: Uint32Array[] = [];
  private kept?: Picture;

  constructor(
    readonly id: string,
    readonly width: number,
  ) {}

  /** @param strips the states of the picture, from its top to its bottom */
  add({ pixels, width, height }: Picture, strips: readonly Strip[]): void {
    const rows = strips.reduce((sum, strip) => sum + strip.height, 0);
    if (width !== this.width || height !== rows)
      throw new Error(
        `${this.id}: a picture of ${width} × ${height} does not hold ${rows} rows of ${this.width}.`,
      );
    for (let top = 0; top < height; top += 1) {
      this.order.push(this.numberOf(pixels.subarray(top * width, (top + 1) * width)));
    }
    this.strips.push(...strips.map(({ name, height: own }) => ({ name, height: own })));
    delete this.kept;
  }

  /** The number under which a row is kept: looked up by a short hash, told from others by all its pixels. */
  private numberOf(row: Uint32Array): number {
    const { known, rows } = this;
    for (let hash = hashOf(row); ; hash += 1) {
      const number = known.get(hash);
      if (number === undefined) {
        known.set(hash, rows.length);
        return rows.push(row) - 1;
      }
      if (asBytes(rows[number] ?? row).equals(asBytes(row))) return number;
    }
  }

  /** Each row that is kept, one below the other. */
  private get plate(): Picture {
    const { width, rows } = this;
    if (this.kept) return this.kept;
    const pixels = new Uint32Array(rows.length * width);
    for (const [number, row] of rows.entries()) pixels.set(row, number * width);
    this.kept = { width, height: rows.length, pixels };
    return this.kept;
  }

  /** Stands for every pixel. */
  get digest(): string {
    const hash = createHash('sha256').update(JSON.stringify(this.strips)).update(packed(this.order));
    for (const row of this.rows) hash.update(asBytes(row));
    return hash.digest('base64url');
  }

  /** Whether nothing differs, without a look at each state. */
  isSameAs(other: Album): boolean {
    return (
      JSON.stringify(this.strips) === JSON.stringify(other.strips) &&
      JSON.stringify(this.order) === JSON.stringify(other.order) &&
      asBytes(this.plate.pixels).equals(asBytes(other.plate.pixels))
    );
  }

  picture(name: string): Picture | undefined {
    const { width, strips, plate } = this;
    const at = strips.findIndex((strip) => strip.name === name);
    const strip = strips[at];
    if (!strip) return undefined;
    const top = strips.slice(0, at).reduce((sum, { height }) => sum + height, 0);
    const pixels = new Uint32Array(strip.height * width);
    for (let y = 0; y < strip.height; y += 1) {
      const number = this.order[top + y] ?? 0;
      pixels.set(plate.pixels.subarray(number * width, (number + 1) * width), y * width);
    }
    return { width, height: strip.height, pixels };
  }

  async write(path: string): Promise<void> {
    const { plate, strips } = this;
    if (plate.height > TALLEST)
      throw new Error(`${this.id} has ${plate.height} different rows; a file holds no more than ${TALLEST}.`);
    await mkdir(dirname(path), { recursive: true });
    await rawOf(plate).webp({ lossless: true, effort: 6 }).toFile(`${path}.webp`);
    const states = strips.map(({ name, height }) => [name, height]);
    const rows = packed(this.order).toString('base64');
    await writeFile(`${path}.json`, `${JSON.stringify({ digest: this.digest, states, rows })}\n`);
  }

  /** The digest of what `write` wrote, without its pictures. */
  static async digestAt(path: string): Promise<string | undefined> {
    return (await indexAt(path))?.digest;
  }

  /** What `write` wrote, or undefined if there is nothing. */
  static async read(path: string, id: string): Promise<Album | undefined> {
    const index = await indexAt(path);
    if (!index) return undefined;
    const { states, rows } = index;
    const plate = await decode(`${path}.webp`);
    const album = new Album(id, plate.width);
    album.strips.push(...states.map(([name, height]) => ({ name, height })));
    album.order.push(...unpacked(Buffer.from(rows, 'base64')));
    album.kept = plate;
    return album;
  }

  static async remove(path: string): Promise<void> {
    for (const end of ['.webp', '.json']) await rm(`${path}${end}`, { force: true });
  }
}

/** What stands beside the picture. */
interface Index {
  readonly digest: string;
  readonly states: readonly (readonly [name: string, height: number])[];
  readonly rows: string;
}

async function indexAt(path: string): Promise<Index | undefined> {
  let text;
  try {
    text = await readFile(`${path}.json`, 'utf8');
  } catch {
    return undefined;
  }
  return JSON.parse(text) as Index;
}

function hashOf(row: Uint32Array): number {
  let hash = 0;
  for (const color of row) hash = Math.imul(hash ^ color, 0x01000193) ^ (hash >>> 15);
  return hash;
}

/** Row numbers mostly go up by one: the steps between them are small and much alike. */
function packed(order: readonly number[]): Buffer {
  const steps = new Int16Array(order.map((number, at) => number - (order[at - 1] ?? -1) - 1));
  return deflateRawSync(Buffer.from(steps.buffer), { level: 9 });
}

function unpacked(data: Buffer): number[] {
  const bytes = new Uint8Array(inflateRawSync(data));
  let last = -1;
  return Array.from(new Int16Array(bytes.buffer, 0, bytes.length / 2), (step) => (last += step + 1));
}
