/** node:test reporter: failures in full, one line of sum, and the counts for test/run.mjs. */
import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import { inspect } from 'node:util';

export default async function* report(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if ((type !== 'test:pass' && type !== 'test:fail') || data.skip !== undefined || data.todo !== undefined)
      continue;
    const error = data.details?.error;
    if (type === 'test:pass') {
      if (data.details?.type !== 'suite') passed += 1;
    } else if (error?.failureType !== 'subtestsFailed') {
      // (a parent whose subtests failed has nothing of its own to tell)
      failed += 1;
      const place = data.file ? ` (${relative('', data.file)}:${data.line ?? 1})` : '';
      yield `\n✖ ${data.name}${place}\n${inspect(error?.cause ?? error, { depth: 6, maxStringLength: 5000 }).replace(/^/gm, '    ')}\n`;
    }
  }
  if (process.env.ATTESA_COUNTS)
    appendFileSync(process.env.ATTESA_COUNTS, `${JSON.stringify({ passed, failed })}\n`);
  yield `${passed} passed, ${failed} failed\n`;
}
