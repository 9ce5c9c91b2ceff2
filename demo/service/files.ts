import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { transform } from 'esbuild';

/** The only kinds of file that leave this service. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface File {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/**
 * A file below `root`, or `undefined`. The path is the visitor's: dot segments, backslashes and links that lead outside
 * are all answered by comparing real paths.
 */
export async function fileBelow(root: string, path: string): Promise<File | undefined> {
  const type = TYPES[extname(path)];
  if (type === undefined || path.includes('\0')) return undefined;
  try {
    const base = await realpath(root);
    const file = await realpath(join(base, path));
    if (!file.startsWith(base + sep)) return undefined;
    return { body: new Uint8Array(await readFile(file)), type };
  } catch {
    return undefined;
  }
}

/** A script of the demo's pages. They are written in TypeScript and have no build of their own. */
export async function scriptBelow(root: string, path: string): Promise<File | undefined> {
  const source = await readBelow(root, path.replace(/\.js$/, '.ts'));
  if (source === undefined) return undefined;
  const { code } = await transform(source, { loader: 'ts', target: 'es2022' });
  return { body: new TextEncoder().encode(code), type: TYPES['.js'] ?? '' };
}

async function readBelow(root: string, path: string): Promise<string | undefined> {
  try {
    const base = await realpath(root);
    const file = await realpath(join(base, path));
    return file.startsWith(base + sep) && file.endsWith('.ts') && !file.endsWith('.d.ts')
      ? await readFile(file, 'utf8')
      : undefined;
  } catch {
    return undefined;
  }
}

const INCLUDE = /^[ \t]*<!--#include "([\w./-]+)" -->\n/gm;

/** Texts for the `{{name}}` places of a page. */
export type Texts = Readonly<Record<string, string>>;

/**
 * A page of the site, with its `<!--#include "parts/…" -->` lines filled in, its twin in the other language linked and, in
 * the navigation, its own address marked: all the templating a few pages need.
 */
export async function page(root: string, path: string, address: string, texts: Texts = {}): Promise<string> {
  const text = await readFile(join(root, path), 'utf8');
  const parts = new Map<string, string>();
  for (const [, name = ''] of text.matchAll(INCLUDE))
    parts.set(name, await readFile(join(root, name), 'utf8'));
  const filled: Texts = { twin: twinOf(address), ...texts };
  return text
    .replace(INCLUDE, (_line, name: string) => parts.get(name) ?? '')
    .replace(`<li><a href="${address}">`, `<li><a href="${address}" aria-current="page">`)
    .replace(/\{\{(\w+)\}\}/g, (_place, name: string) => escaped(filled[name] ?? ''));
}

/** English pages live under `/en`, at the address of their Italian twins. */
function twinOf(address: string): string {
  if (address === '/') return '/en';
  if (address === '/en') return '/';
  return address.startsWith('/en/') ? address.slice('/en'.length) : `/en${address}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0).toString()};`);
}
