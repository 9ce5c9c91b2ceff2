/** Bundles a few lines of code as a page's own build would: rollup, tree shaking, production builds, terser. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

const ENTRY = 'bench-entry.js';

/**
 * @param code the entry; relative imports are read from the project's root
 * @param without packages to leave out, for what the rest weighs
 * @returns the script with what it loads at once (one file), and the chunks that load on demand
 */
export async function bundle(code, { root, without = [] }) {
  const id = join(root, ENTRY);
  const build = await rollup({
    input: id,
    // As in rollup.config.js: what a page needs at once is one request.
    preserveEntrySignatures: 'allow-extension',
    external: (source) => without.some((name) => source === name || source.startsWith(`${name}/`)),
    plugins: [
      {
        name: 'entry',
        resolveId: (source) => (source === id ? id : null),
        load: (source) => (source === id ? code : null),
      },
      nodeResolve({ browser: true, exportConditions: ['production'] }),
      terser({ ecma: 2020, module: true, compress: { passes: 2 }, format: { comments: false } }),
    ],
    onwarn: () => undefined, // other people's circular imports
  });
  const { output } = await build.generate({
    format: 'es',
    entryFileNames: 'entry.js',
    chunkFileNames: 'chunks/[name].js',
  });
  await build.close();
  const [entry, ...chunks] = output.filter(({ type }) => type === 'chunk');
  if (entry.imports.some((name) => name.startsWith('chunks/')))
    throw new Error('the entry loads a second file at once');
  const sized = ({ fileName, code, modules }) => ({ fileName, code, modules, gzip: kilobytes(code) });
  return { ...sized(entry), chunks: chunks.map(sized) };
}

/** The files of a bundle as a server has them, under a folder: its chunks look for the entry by name. */
export const filesIn = (folder, { fileName, code, chunks }) =>
  Object.fromEntries(
    [{ fileName, code }, ...chunks].map((file) => [`${folder}/${file.fileName}`, file.code]),
  );

/** gzip -9, in thousands of bytes. */
export const kilobytes = (code) => gzipSync(code, { level: 9 }).length / 1000;
