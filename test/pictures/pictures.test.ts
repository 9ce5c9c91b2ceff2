import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import sharp from 'sharp';
import { Album, decode, type Picture, type Strip } from './album.js';
import { compare } from './compare.js';
import { judge } from './judge.js';
import { listOf, writeReport } from './report.js';
import { looksOf, VIEWS, visitsOf } from './views.js';

const WIDTH = 320;
const HEIGHT = 120;

interface Scene {
  /** Where the button begins. */
  readonly x?: number;
  readonly paper?: string;
  readonly word?: string;
  readonly height?: number;
}

/** A card with a button on it, as a browser would draw it. */
function scene({
  x = 20,
  paper = '#ffffff',
  word = '#145078',
  height = HEIGHT,
}: Scene = {}): Promise<Picture> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}">
    <rect width="100%" height="100%" fill="${paper}"/>
    <circle cx="280" cy="60" r="20.5" fill="none" stroke="#625c52" stroke-width="1.5"/>
    <rect x="${x}" y="40" width="110" height="36" rx="8" fill="none" stroke="${word}"/>
    <path d="M${x + 12} 50h60M${x + 12} 58h80M${x + 12} 66h40" stroke="${word}" stroke-width="2"/>
  </svg>`;
  return decode(Buffer.from(svg));
}

/** The same picture as another build of a browser rounds it: each edge a little softer or harder. */
function jittered({ width, height, pixels }: Picture): Picture {
  const bytes = new Uint8Array(pixels.slice().buffer);
  for (let at = 0; at < bytes.length; at += 1) {
    const value = bytes[at] ?? 0;
    if (at % 4 !== 3 && value > 0 && value < 255) bytes[at] = Math.min(255, value + ((at * 7) % 13) - 6);
  }
  return { width, height, pixels: new Uint32Array(bytes.buffer) };
}

const strip = (name: string, height = HEIGHT): Strip => ({ name, height });

function album(...states: readonly (readonly [string, Picture])[]): Album {
  const result = new Album('channels/it-320/light', WIDTH);
  for (const [name, picture] of states) result.add(picture, [strip(name, picture.height)]);
  return result;
}

describe('two pictures', () => {
  test('that are the same do not differ', async () => {
    assert.equal(compare(await scene(), await scene()), undefined);
  });

  test('differ when a button moved by two pixels, and the difference says where', async () => {
    const difference = compare(await scene(), await scene({ x: 22 }));
    assert.equal(difference?.kind, 'pixels');
    assert.ok(difference.pixels > 100, difference.pixels.toString());
    const { left, top, right, bottom } = difference.box;
    assert.ok(left >= 18 && right <= 135 && top >= 38 && bottom <= 78, JSON.stringify(difference.box));
  });

  test('do not differ by the noise of another rendering', async () => {
    const picture = await scene();
    const noisy = jittered(picture);
    assert.notDeepEqual(noisy.pixels, picture.pixels);
    assert.equal(compare(picture, noisy), undefined);
  });

  test('differ when a surface changed too little for a pixel to tell', async () => {
    const difference = compare(await scene(), await scene({ paper: '#f7f4ee' }));
    assert.deepEqual(difference, { kind: 'colour', colour: '#ffffff' });
  });

  test('differ in another colour of the words, and in their height', async () => {
    assert.equal(compare(await scene(), await scene({ word: '#a3210f' }))?.kind, 'pixels');
    assert.deepEqual(compare(await scene(), await scene({ height: 122 })), {
      kind: 'size',
      before: 120,
      after: 122,
    });
  });
});

describe('an album', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'attesa-album-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  test('comes back from its files as it went in, with each row kept once', async () => {
    const path = join(folder, 'channels/it-320/light');
    const written = album(['one', await scene()], ['two', await scene()], ['moved', await scene({ x: 60 })]);
    await written.write(path);
    const read = await Album.read(path, written.id);
    assert.ok(read);
    assert.ok(read.isSameAs(written));
    assert.equal(await Album.digestAt(path), written.digest);
    assert.deepEqual(judge(read, written), []);
    assert.deepEqual(read.picture('moved'), written.picture('moved'));
    assert.notDeepEqual(read.picture('moved')?.pixels, read.picture('one')?.pixels);
    const { height } = await sharp(`${path}.webp`).metadata();
    assert.ok(height < 2 * HEIGHT, `${height} rows`);
    await Album.remove(path);
    assert.equal(await Album.read(path, written.id), undefined);
  });

  test('has another digest for a surface that is lighter by one step, and for the same states in another order', async () => {
    const one = ['one', await scene()] as const;
    const other = ['other', await scene({ x: 60 })] as const;
    const digests = [
      album(one, other),
      album(other, one),
      album(one, ['other', await scene({ x: 60, paper: '#fefefe' })]),
    ].map(({ digest }) => digest);
    assert.equal(new Set(digests).size, 3);
    assert.equal(album(one, other).digest, digests[0]);
  });

  test('keeps every pixel, also the faint ones of a small surface', async () => {
    const path = join(folder, 'faint');
    const original = await scene();
    const faint = original.pixels.slice();
    faint.fill(0xff_f8_f4_ed, 0, 12);
    assert.notDeepEqual(faint, original.pixels);
    await album(['one', { ...original, pixels: faint }]).write(path);
    const read = await Album.read(path, 'faint');
    assert.deepEqual(read?.picture('one')?.pixels, faint);
  });

  test('takes no picture whose states do not fill it', async () => {
    const picture = await scene();
    assert.throws(() => album().add(picture, [strip('short', 100)]), /does not hold 100 rows/);
  });
});

describe('the judgement', () => {
  test('names a state that has no reference, and one that is no longer there', async () => {
    const reference = album(['stays', await scene()], ['gone', await scene({ x: 40 })]);
    const taken = album(['stays', await scene()], ['new', await scene({ x: 60 })]);
    const said = judge(reference, taken).map(({ state, says }) => `${state} ${says}`);
    assert.deepEqual(said, [
      'new has no reference yet',
      'gone is in the references but no longer in the gallery',
    ]);
    assert.deepEqual(
      judge(undefined, taken).map(({ state }) => state),
      ['stays', 'new'],
    );
  });

  test('finds the one state that changed, and shows it in words and pictures', async () => {
    const reference = album(['stays', await scene()], ['moves', await scene()]);
    const findings = judge(reference, album(['stays', await scene()], ['moves', await scene({ x: 22 })]));
    assert.deepEqual(
      findings.map(({ state }) => state),
      ['moves'],
    );
    assert.match(
      listOf(findings),
      /^✖ channels · moves\n {4}channels\/it-320\/light: differs in \d+ px \(\d\.\d\d %\), from \d+, \d+ to \d+, \d+$/,
    );
    const folder = await mkdtemp(join(tmpdir(), 'attesa-report-'));
    try {
      const page = readFileSync(await writeReport(join(folder, 'report'), findings), 'utf8');
      assert.match(page, /<h2>moves · channels\/it-320\/light<\/h2>/);
      for (const which of ['before', 'after', 'marked'])
        assert.ok(existsSync(join(folder, `report/0-${which}.png`)), which);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

test('no two albums have one name', () => {
  const ids = visitsOf(VIEWS).flatMap((visit) => looksOf(visit).map(({ album: id }) => id));
  assert.equal(new Set(ids).size, ids.length);
});
