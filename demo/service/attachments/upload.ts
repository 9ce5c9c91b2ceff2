import { randomBytes } from 'node:crypto';

/** A file that somebody sent, ready to be stored. */
export interface Upload {
  /** Safe to show and to save under; it ends as its type does, when that is known. */
  readonly name: string;
  /** One of `TYPES`, or bytes of no kind. */
  readonly type: string;
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** Each file; and how many with one message. */
export const LARGEST_FILE = 10 * 1024 * 1024;
export const MOST_FILES = 5;

export const UNKNOWN_TYPE = 'application/octet-stream';

interface FileKind {
  /** What its bytes begin with, in hexadecimal digits, as a pattern. */
  readonly begins?: string;
  readonly endings: readonly string[];
}

/** What a browser shows without running anything. SVG and HTML are not among them. */
const TYPES: ReadonlyMap<string, FileKind> = new Map<string, FileKind>([
  ['image/png', { begins: '89504e470d0a1a0a', endings: ['.png'] }],
  ['image/jpeg', { begins: 'ffd8ff', endings: ['.jpg', '.jpeg', '.jfif'] }],
  ['image/gif', { begins: '47494638(37|39)61', endings: ['.gif'] }],
  ['image/webp', { begins: '52494646........57454250', endings: ['.webp'] }],
  ['application/pdf', { begins: '255044462d', endings: ['.pdf'] }],
  ['text/plain', { endings: ['.txt'] }],
]);

/** Bytes: the longest of those beginnings. */
const LONGEST_MARK = 12;

const LONGEST_NAME = 120;

export const newAttachmentId = (): string => randomBytes(16).toString('base64url');

/** The first of its endings is given to a name that has none of them. */
function endingOf(name: string, type: string): string {
  const endings = TYPES.get(type)?.endings ?? [];
  const lower = name.toLowerCase();
  return endings.some((ending) => lower.endsWith(ending)) ? '' : (endings[0] ?? '');
}

/** The type that the bytes begin like, whatever the sender says; a text has no beginning of its own, so there it counts. */
export async function typeOf(file: File): Promise<string> {
  const start = Buffer.from(await file.slice(0, LONGEST_MARK).arrayBuffer()).toString('hex');
  for (const [type, { begins }] of TYPES)
    if (begins !== undefined && new RegExp(`^${begins}`).test(start)) return type;
  const said = file.type.split(';', 1)[0]?.trim().toLowerCase();
  return said === 'text/plain' ? said : UNKNOWN_TYPE;
}

/**
 * A file's name without a path, and without anything that would show another name than it is: control characters, marks
 * that turn the direction of writing, leading dots.
 */
export function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}]/gu, '')
    .replace(/["<>:|?*]/g, '_')
    .trim()
    .replace(/^\.+/, '');
  const characters = Array.from(plain);
  if (characters.length === 0) return 'file';
  if (characters.length <= LONGEST_NAME) return plain;
  const dot = plain.lastIndexOf('.');
  const ending = dot > 0 && plain.length - dot <= 10 ? plain.slice(dot) : '';
  return characters.slice(0, LONGEST_NAME - ending.length).join('') + ending;
}

/** `Content-Disposition` as RFC 6266 writes it: the name in ASCII, then the name. Never shown inside the page. */
export function dispositionOf(name: string): string {
  const ascii =
    name
      .normalize('NFKD')
      .replace(/[^\x20-\x7e]/g, '')
      .replace(/["\\%;]/g, '_') || 'file';
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** The files that a form brought. An empty file control brings one without a name and without bytes. */
export const filesOf = (form: FormData): File[] =>
  form
    .getAll('file')
    .filter((entry) => entry instanceof File && (entry.name !== '' || entry.size > 0)) as File[];

export async function uploadOf(file: File): Promise<Upload> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = await typeOf(file);
  const name = safeName(file.name);
  return { name: safeName(name + endingOf(name, type)), type, size: bytes.length, bytes };
}
