import type { Album } from './album.js';
import { compare } from './compare.js';
import { sayDifference, type Finding } from './report.js';

/** Everything in which an album is not like its reference. */
export function judge(reference: Album | undefined, taken: Album): readonly Finding[] {
  const album = taken.id;
  if (!reference)
    return taken.strips.map(({ name }) => ({ album, state: name, says: 'has no reference yet' }));
  if (taken.isSameAs(reference)) return [];
  const findings: Finding[] = [];
  for (const { name: state } of taken.strips) {
    const before = reference.picture(state);
    const after = taken.picture(state);
    if (!after) continue;
    if (!before) {
      findings.push({ album, state, says: 'has no reference yet', after });
      continue;
    }
    const difference = compare(before, after);
    if (!difference) continue;
    const marked = difference.kind === 'pixels' ? { marked: difference.marked } : {};
    findings.push({ album, state, says: sayDifference(difference, after), before, after, ...marked });
  }
  const names = new Set(taken.strips.map(({ name }) => name));
  for (const { name: state } of reference.strips) {
    const before = reference.picture(state);
    if (!names.has(state) && before)
      findings.push({ album, state, says: 'is in the references but no longer in the gallery', before });
  }
  return findings;
}
