import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodePng, type Picture } from './album.js';
import type { Difference } from './compare.js';

/** One state in one album that is not as it was. */
export interface Finding {
  readonly album: string;
  readonly state: string;
  /** What is wrong, as a sentence. */
  readonly says: string;
  readonly before?: Picture;
  readonly after?: Picture;
  readonly marked?: Picture;
}

/** A report longer than this is looked at by nobody. */
export const MOST = 150;

export function sayDifference(difference: Difference, { width, height }: Picture): string {
  switch (difference.kind) {
    case 'size':
      return `is ${difference.after} px high, was ${difference.before}`;
    case 'colour':
      return `has or lacks a surface of ${difference.colour}`;
    case 'pixels': {
      const { left, top, right, bottom } = difference.box;
      const share = ((100 * difference.pixels) / (width * height)).toFixed(2);
      return `differs in ${difference.pixels} px (${share} %), from ${left}, ${top} to ${right}, ${bottom}`;
    }
  }
}

/** The list in words: one line for a state, with the albums in which it differs. */
export function listOf(findings: readonly Finding[]): string {
  const byState = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.album.split('/')[0] ?? ''} · ${finding.state}`;
    byState.set(key, [...(byState.get(key) ?? []), finding]);
  }
  return [...byState]
    .map(([key, all]) => [`✖ ${key}`, ...all.map(({ album, says }) => `    ${album}: ${says}`)].join('\n'))
    .join('\n');
}

/** Before, after and difference of each finding, on one page. Returns its path. */
export async function writeReport(folder: string, findings: readonly Finding[]): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const sections: string[] = [];
  for (const [number, finding] of findings.slice(0, MOST).entries()) {
    const pictures = await Promise.all(
      (['before', 'after', 'marked'] as const).map(async (which) => {
        const picture = finding[which];
        if (!picture) return '<td>none</td>';
        const file = `${number}-${which}.png`;
        await writeFile(join(folder, file), await encodePng(picture));
        return `<td><img src="${file}" alt="${which}" loading="lazy"></td>`;
      }),
    );
    const title = `${finding.state} · ${finding.album}`;
    sections.push(
      `<h2>${escaped(title)}</h2><p>${escaped(finding.says)}</p><table><tr><th>before<th>after<th>difference<tr>${pictures.join('')}</table>`,
    );
  }
  const rest = findings.length > MOST ? `<p>and ${findings.length - MOST} more.</p>` : '';
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures that differ</title>
<style>body{font:1rem/1.5 sans-serif;margin:2rem}h2{margin:3rem 0 0}td{vertical-align:top;padding-right:1rem}img{max-width:32vw;border:1px solid #999}</style>
<h1>${findings.length} pictures differ</h1>${sections.join('\n')}${rest}`;
  const path = join(folder, 'index.html');
  await writeFile(path, page);
  return path;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
