/** What assistive technology is told of every state, as text that people read and machines compare. */
import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { GALLERIES, type Hall, type Language } from './hall.js';

/** The languages inside the library; the others say the same in other words. */
export const SPOKEN = ['en', 'it'] as const satisfies readonly Language[];

/** Where the snapshots of a gallery lie. */
export const fileOf = (path: string, lang: Language): URL =>
  new URL(
    `snapshots/${path.replace(/^\/gallery\/?/, '').replaceAll('/', '-') || 'channels'}.${lang}.yaml`,
    import.meta.url,
  );

/** As a customer of this language gets it: what a page says of its own does not follow when its language changes. */
export const openIn = (hall: Hall, path: string, lang: Language): Promise<Page> =>
  hall.open(`${path}?lang=${lang}`);

/** By state, as a tree. */
export async function snapshotsOf(page: Page): Promise<ReadonlyMap<string, string>> {
  const names = await page.evaluate(() => [...document.querySelectorAll('main figure')].map(({ id }) => id));
  // Asked for once: for each figure alone it takes as long as for all.
  const tree = await page.locator('main').ariaSnapshot({ timeout: 90_000 });
  const [, ...figures] = tree.split(/^ *- '?figure/m);
  if (figures.length !== names.length)
    throw new Error(
      `${names.length.toString()} states, but ${figures.length.toString()} figures are told of.`,
    );
  return new Map(figures.map((figure, index) => [names[index] ?? '', stateOf(figure)]));
}

/** A figure without its caption, and without what chance decides. */
function stateOf(figure: string): string {
  // The next group begins with a region and its heading.
  const [, ...all] = figure
    .replace(/^ {0,2}- '?region[^]*$/m, '')
    .trimEnd()
    .split('\n');
  const margin = Math.min(...all.map((line) => line.search(/\S/)));
  const lines = all.map((line) => line.slice(margin));
  const caption = lines.findIndex((line) => !/^( |- (strong|link|code))/.test(line));
  return (
    lines
      .slice(caption)
      .join('\n')
      // What was announced on the way depends on which widget was first; the code in a draft is drawn by lot.
      .replace(/^( *- status):.*$/gm, '$1')
      .replace(/(\/url: [^?\n]*)\?.*$/gm, '$1?…')
      .replace(/(\/url: blob:).*$/gm, '$1…')
      // Thin and hard spaces differ from one version of a browser to the next.
      .replace(/[\u00a0\u2009\u202f]/g, ' ')
  );
}

export async function readSnapshots(file: URL): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const sections = text.split(/^# state: /m).slice(1);
  return new Map(
    sections.map((section) => {
      const [name = '', ...lines] = section.trimEnd().split('\n');
      return [name, lines.join('\n')];
    }),
  );
}

/** Writes what there is now; whoever calls reads the difference before they keep it. */
export async function updateSnapshots(hall: Hall): Promise<void> {
  for (const path of GALLERIES) {
    for (const lang of SPOKEN) {
      const page = await openIn(hall, path, lang);
      const sections = [...(await snapshotsOf(page))].map(([name, tree]) => `# state: ${name}\n${tree}\n`);
      await writeFile(fileOf(path, lang), sections.join('\n'));
      await page.context().close();
    }
  }
}
