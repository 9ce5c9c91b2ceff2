/** web-test-runner reporter beside its own: the counts for test/run.mjs. */
import { appendFileSync } from 'node:fs';

export function countsReporter() {
  return {
    onTestRunFinished({ sessions }) {
      let passed = 0;
      let failed = 0;
      const count = ({ tests, suites }) => {
        for (const test of tests) if (!test.skipped) test.passed ? passed++ : failed++;
        suites.forEach(count);
      };
      for (const session of sessions) {
        const before = failed;
        if (session.testResults) count(session.testResults);
        // A file that failed as a whole (an import, a time limit) has no failed test to show for it.
        if (!session.passed && failed === before) failed += 1;
      }
      if (process.env.ATTESA_COUNTS)
        appendFileSync(process.env.ATTESA_COUNTS, `${JSON.stringify({ passed, failed })}\n`);
    },
  };
}
