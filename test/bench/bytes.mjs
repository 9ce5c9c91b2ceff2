/** How much a page has to load. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, kilobytes } from './bundle.mjs';
import { LIT, peers, scripts } from './peers.mjs';

const LIBRARIES = { valibot: ['valibot'], lit: LIT, '@date-fns/tz': ['@date-fns/tz'] };

const LINES = [
  ['schedule', 'schedule + expectation', 3.5],
  ['core', 'all of core', 7],
  ['picker', 'channel picker, with define, lit, en and it', 22, 'channel-picker.face'],
  ['launcher', 'chat launcher, with define, lit, en and it', 22, 'chat-launcher.face'],
  ['tracker', 'request tracker, with define, lit, en and it', 22, 'request-status.face'],
];

/** What leaving a library out would save: shares do not add up, since gzip finds repetitions across all of them. */
async function sharesOf(code, whole, root) {
  const shares = await Promise.all(
    Object.entries(LIBRARIES).map(async ([name, packages]) => {
      const saved = whole - (await bundle(code, { root, without: packages })).gzip;
      return saved > 0.1 ? `${name} ${saved.toFixed(1)}` : '';
    }),
  );
  const text = shares.filter(Boolean).join(', ');
  return text && `of which ${text}`;
}

export async function bytes(report, root) {
  report.section(
    'Bytes',
    'dist/ bundled by rollup (production builds, tree-shaken) and terser, gzip -9, 1 kB = 1,000 bytes',
  );
  for (const [key, name, most, face] of LINES) {
    const { gzip, chunks } = await bundle(scripts[key], { root });
    report.line(name, gzip, 'kB', { target: ['≤', most], note: await sharesOf(scripts[key], gzip, root) });
    const beside = chunks.filter(({ fileName }) => fileName.includes(face));
    for (const chunk of beside)
      report.line('  with the face that comes beside the document', gzip + chunk.gzip, 'kB');
    for (const chunk of chunks)
      report.line(`  on demand: ${chunk.fileName.replace(/^chunks\/|\.js$/g, '')}`, chunk.gzip, 'kB');
  }
  const shipped = readFileSync(join(root, 'dist/attesa.min.js'), 'utf8');
  report.line('all elements, lit, en and it: attesa.min.js as published', kilobytes(shipped), 'kB', {
    target: ['≤', 32],
    note: 'the faces of picker, launcher and tracker are chunks beside it',
  });
  for (const [name, code] of Object.entries(peers)) {
    const { gzip } = await bundle(code, { root });
    report.line(`beside it: ${name === 'hello' ? 'lit hello-world' : name}`, gzip, 'kB');
  }
}
