import { crc32, deflateSync } from 'node:zlib';
import type { Upload } from '../attachments/upload.js';

const WIDTH = 320;
const HEIGHT = 200;

/** A picture nobody has to be asked for: a parcel with its tape and label, drawn here. */
export function parcelPicture(name: string): Upload {
  const rows: number[] = [];
  for (let y = 0; y < HEIGHT; y += 1) {
    rows.push(0); // no filter
    for (let x = 0; x < WIDTH; x += 1) rows.push(...colourAt(x, y));
  }
  const bytes = new Uint8Array(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', Buffer.from([...number(WIDTH), ...number(HEIGHT), 8, 2, 0, 0, 0])),
      chunk('IDAT', deflateSync(Buffer.from(rows))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
  return { name, type: 'image/png', size: bytes.length, bytes };
}

type Colour = readonly [number, number, number];

function colourAt(x: number, y: number): Colour {
  const isInside = x > 40 && x < 280 && y > 30 && y < 175;
  if (!isInside) return [232, 230, 224];
  if (x > 190 && x < 265 && y > 110 && y < 160) return (x + y) % 7 < 2 ? [60, 60, 60] : [250, 250, 248];
  if (y > 92 && y < 108) return [206, 184, 140];
  return [184, 142, 92 + ((x * y) % 5)];
}

const number = (value: number): number[] => [
  value >>> 24,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
];

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([Buffer.from(number(data.length)), body, Buffer.from(number(crc32(body)))]);
}
