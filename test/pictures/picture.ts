import sharp from 'sharp';

/** Pixels, four bytes each, row after row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
}

/** One state on a sheet: so many rows of it. */
export interface Strip {
  readonly name: string;
  readonly height: number;
}

/** All states of a group of the gallery in one view, one below the other. */
export interface Sheet {
  readonly id: string;
  readonly strips: readonly Strip[];
  readonly picture: Picture;
}

export async function decode(file: Buffer | string): Promise<Picture> {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

const rawOf = ({ data, width, height }: Picture): sharp.Sharp =>
  sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();

/** For the references: nothing is lost. */
export const encode = (picture: Picture): Promise<Buffer> =>
  rawOf(picture).webp({ lossless: true, effort: 6 }).toBuffer();

/** For the report. */
export const encodePng = (picture: Picture): Promise<Buffer> => rawOf(picture).png().toBuffer();

/** Every state of a sheet by its name, as a picture that shares the sheet's pixels. */
export function statesOf({ strips, picture }: Sheet): ReadonlyMap<string, Picture> {
  const { width, data } = picture;
  const states = new Map<string, Picture>();
  let top = 0;
  for (const { name, height } of strips) {
    states.set(name, { width, height, data: data.subarray(top * width * 4, (top + height) * width * 4) });
    top += height;
  }
  return states;
}
