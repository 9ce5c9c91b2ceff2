import { millisecondsInMinute as MINUTE } from 'date-fns/constants';
import type { Platform } from '../../sources/source.js';

/** What no file name may hold: paths, what a system forbids, what is not seen, what turns the reading direction. */
const UNSAFE = /[/\\:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** A name under which anything may be saved: `../../a.pdf` → `a.pdf`, "photo\u202Egpj.exe" → "photogpj.exe". */
export function safeFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  // A leading dot hides a file, a trailing one is dropped by some systems: its type would be another one.
  const bare = last.replace(UNSAFE, '').replace(/^[.\s]+|[.\s]+$/g, '');
  if (bare.length <= 100) return bare || 'file';
  const ending = /\.\w{1,10}$/.exec(bare)?.[0] ?? '';
  return bare.slice(0, 100 - ending.length) + ending;
}

/** Has the browser save a blob. Its address is given back when the download has surely begun. */
export function save(blob: Blob, name: string, platform: Platform): void {
  const href = URL.createObjectURL(blob);
  // Not in the page: nobody else's listener gets to see the click.
  Object.assign(document.createElement('a'), { href, download: safeFileName(name) }).click();
  platform.wake(platform.now() + MINUTE, () => {
    URL.revokeObjectURL(href);
  });
}
