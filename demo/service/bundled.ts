import { build } from 'esbuild';

/**
 * A script of the demo with all it needs inside, made once, when it is first asked for. The library comes from its published
 * entry points, as in any brand's own program, so the demo's map from their names to the sources is left out.
 */
export function bundled(entry: string): () => Promise<string> {
  let script: Promise<string> | undefined;
  return () =>
    // What could not be made, for want of a build, is tried again.
    (script ??= bundle(entry).catch((error: unknown) => {
      script = undefined;
      throw error;
    }));
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    tsconfigRaw: {},
    // lit's own warnings are for whoever writes a component.
    conditions: ['production'],
  });
  return outputFiles[0]?.text ?? '';
}
