/**
 * `npm run pictures`: every state of the gallery against its reference.
 *
 *   npm run pictures                          compares all
 *   npm run pictures -- hard/ light           only albums whose name contains one of these words
 *   npm run pictures -- --update              takes the references anew (with words: only those)
 *   npm run pictures -- --references folder   keeps or finds them elsewhere
 */
import { appendFileSync, existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { startService } from '../../demo/service/server.js';
import { Album } from './album.js';
import { judge } from './judge.js';
import { listOf, MOST, writeReport, type Finding } from './report.js';
import { openCamera } from './take.js';
import { looksOf, VIEWS, visitsOf } from './views.js';

const here = import.meta.dirname;
const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: {
    update: { type: 'boolean', default: false },
    references: { type: 'string', default: join(here, 'references') },
    dist: { type: 'string' },
  },
});
const { update, references, dist } = values;

const isWanted = (id: string): boolean => words.length === 0 || words.some((word) => id.includes(word));
const pathOf = (id: string): string => join(references, id);

/** Pages that are open at once: while one is drawn, the other is compared. */
const AT_ONCE = 2;

interface Tally {
  readonly findings: Finding[];
  /** What was looked at, as `view state`. */
  readonly states: Set<string>;
  pictures: number;
}

const stateKey = (album: string, state: string): string => `${album.split('/')[0] ?? ''} ${state}`;

async function main(): Promise<void> {
  if (!update && !existsSync(references)) {
    console.log(`There are no references in ${references}: npm run pictures -- --update takes them.`);
    count({ passed: 0, failed: 1 });
    return;
  }
  const started = performance.now();
  const tally: Tally = { findings: [], states: new Set(), pictures: 0 };
  const service = await startService(0, { ...(dist !== undefined && { dist }) });
  const camera = await openCamera(service.url);
  try {
    const left = visitsOf(VIEWS).filter((visit) => looksOf(visit).some(({ album }) => isWanted(album)));
    const walk = async (): Promise<void> => {
      for (let visit = left.shift(); visit; visit = left.shift()) {
        try {
          for await (const album of camera.take(visit, isWanted)) await look(album, tally);
        } catch (error) {
          if (update) throw error;
          const { view, language, width } = visit;
          const says = error instanceof Error ? error.message : String(error);
          tally.findings.push({
            album: `${view.name}/${language}-${width}`,
            state: 'the whole page',
            says,
          });
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, walk));
  } finally {
    await camera.close();
    await service.close();
  }
  for (const id of surplus()) {
    if (update) await Album.remove(pathOf(id));
    else tally.findings.push({ album: id, state: 'the whole album', says: 'is no longer taken' });
  }
  await tell(tally, (performance.now() - started) / 1000);
}

async function look(album: Album, tally: Tally): Promise<void> {
  tally.pictures += album.strips.length;
  for (const { name } of album.strips) tally.states.add(stateKey(album.id, name));
  if (update) await album.write(pathOf(album.id));
  // To the last pixel as it was: nothing to look at.
  else if ((await Album.digestAt(pathOf(album.id))) !== album.digest)
    for (const finding of judge(await Album.read(pathOf(album.id), album.id), album)) {
      // Pictures are heavy: those that no report will show are let go.
      const { album: id, state, says } = finding;
      tally.findings.push(tally.findings.length < MOST ? finding : { album: id, state, says });
    }
}

/** References of what is not taken any more. */
function surplus(): readonly string[] {
  const taken = new Set(visitsOf(VIEWS).flatMap((visit) => looksOf(visit).map(({ album }) => album)));
  const files = existsSync(references) ? readdirSync(references, { recursive: true, encoding: 'utf8' }) : [];
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length).replaceAll('\\', '/'))
    .filter((id) => !taken.has(id) && isWanted(id));
}

/** A state is one test, in however many albums it stands. */
async function tell({ findings, states, pictures }: Tally, seconds: number): Promise<void> {
  const bad = new Set(findings.map(({ album, state }) => stateKey(album, state)));
  const failed = bad.size;
  const passed = [...states].filter((state) => !bad.has(state)).length;
  const took = `${pictures} pictures of ${states.size} states in ${Math.round(seconds)} s`;
  if (update) {
    console.log(`${took}: the references in ${relative('', references)} are these now.`);
    return;
  }
  if (failed > 0) {
    console.log(listOf(findings));
    const report = await writeReport(join(here, 'report'), findings);
    console.log(`\nBefore, after and difference: ${report}`);
    console.log('If they are right as they are now: npm run pictures -- --update');
  }
  console.log(took);
  count({ passed, failed });
}

function count({ passed, failed }: { readonly passed: number; readonly failed: number }): void {
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
  const file = process.env['ATTESA_COUNTS'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ passed, failed })}\n`);
}

await main();
