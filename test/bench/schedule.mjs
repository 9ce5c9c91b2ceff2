/** How fast open time is counted, and how often it is right. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ZONE } from './data.mjs';
import { median, ratio } from './measure.mjs';

/** The zone of a process is fixed when it starts, and cold means a process that has done nothing yet. */
function child(script, zone, ...args) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, script), ...args],
    {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
      timeout: 300_000,
    },
  );
  if (status !== 0) throw new Error(`${script}: ${stderr}`);
  return JSON.parse(stdout);
}

const PEERS = { opening_hours: 5, 'moment-business-time': 30 };
const ELSEWHERE = 'America/New_York';
const COLD_STARTS = 7;

export function schedule(report, root) {
  report.section(
    'Schedule',
    `37 business hours (Mo-Fr 09:00-18:00, ${ZONE}) from the same 1,000 instants of one year, reading the hours included`,
  );
  const { times, wrong, count } = child('schedule-compare.mjs', ZONE, root, 'time');
  const perCall = (name) => `${((median(times[name]) / count) * 1000).toFixed(0)} µs each`;
  report.line('schedule.add, 1,000 instants', median(times.attesa), 'ms', { note: perCall('attesa') });
  for (const [peer, least] of Object.entries(PEERS)) {
    report.line(`faster than ${peer}`, ratio(times[peer], times.attesa), 'times', {
      target: ['≥', least],
      note: perCall(peer),
    });
  }
  const elsewhere = child('schedule-compare.mjs', ELSEWHERE, root).wrong;
  report.line('wrong answers of 1,000, visitor in the brand’s zone', wrong.attesa, 'count', {
    target: ['=', 0],
  });
  report.line(`wrong answers of 1,000, visitor in ${ELSEWHERE}`, elsewhere.attesa, 'count', {
    target: ['=', 0],
  });
  for (const peer of Object.keys(PEERS)) {
    report.line(`  ${peer}`, elsewhere[peer], 'count', { note: `${wrong[peer]} in the brand’s zone` });
  }
  const cold = Array.from({ length: COLD_STARTS }, () => child('schedule-cold.mjs', ZONE, root));
  for (const name of Object.keys(cold[0])) {
    // Nothing to divide by here: the quietest start comes nearest to what the code itself takes.
    report.line(`${name}, cold`, Math.min(...cold.map((run) => run[name])), 'ms', { target: ['<', 15] });
  }
}
