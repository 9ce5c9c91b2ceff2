import { randomBytes } from 'node:crypto';

/** A file that somebody sent, ready to be stored. */
export interface Upload {
  /** Safe to show and to save under. */
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

/** What a browser shows without running anything. SVG and HTML are not among them. */
const TYPES: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'application/pdf',
  'text/plain',
]);

const LONGEST_NAME = 120;

export const newAttachmentId = (): string => randomBytes(16).toString('base64url');

/** The type as the sender says, if it is harmless; without its parameters. */
export function safeType(type: string): string {
  const plain = type.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return TYPES.has(plain) ? plain : UNKNOWN_TYPE;
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
  return { name: safeName(file.name), type: safeType(file.type), size: bytes.length, bytes };
}
