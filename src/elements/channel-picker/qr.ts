import { generate } from 'lean-qr';

/** Modules of quiet zone that readers need around a code. */
const QUIET = 4;

/** A link as a QR code: the side of its square and one SVG path, a unit per module. Throws when the text is too long. */
export function qrPath(text: string): { size: number; d: string } {
  const code = generate(text);
  const rows = Array.from({ length: code.size }, (_, index) => index);
  const d = rows
    .flatMap((y) =>
      rows
        .filter((x) => code.get(x, y))
        .map((x) => `M${(x + QUIET).toString()} ${(y + QUIET).toString()}h1v1h-1z`),
    )
    .join('');
  return { size: code.size + 2 * QUIET, d };
}
