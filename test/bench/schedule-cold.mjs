/** In a fresh process: the first answer of schedules that make a search go far. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NOW, ZONE } from './data.mjs';

const { createSchedule } = await import(pathToFileURL(join(process.argv[2], 'dist/core.js')));

const HOUR = 3_600_000;
/** The engine loads its own tables with the first formatter of a page, whoever makes it: not our time. */
new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', timeZoneName: 'longOffset' }).format(NOW);

/** Each in a zone of its own, so that none finds the other's offsets in memory. */
const CASES = {
  'always closed: add and status': ['Mo-Su off', ZONE, NOW],
  'opens in 13 months: add and status': ['2027 Dec 20 09:00-12:00', 'America/New_York', NOW],
  'far future (year 9998): add and status': [
    'Mo-Fr 09:00-18:00',
    'Australia/Lord_Howe',
    Date.parse('9998-11-20T10:02:00Z'),
  ],
};

const times = {};
for (const [name, [hours, timeZone, at]] of Object.entries(CASES)) {
  const start = performance.now();
  const schedule = createSchedule(hours, { timeZone });
  schedule.add(at, { ms: 37 * HOUR });
  schedule.status(at);
  times[name] = performance.now() - start;
}
console.log(JSON.stringify(times));
