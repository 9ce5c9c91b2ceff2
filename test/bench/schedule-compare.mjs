/** In a process of its own, whose TZ is the visitor's zone: our schedule, two peers and an oracle on the same instants. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { ZONE } from './data.mjs';
import { interleave } from './measure.mjs';

const [root, mode] = process.argv.slice(2);
const { createSchedule } = await import(pathToFileURL(join(root, 'dist/core.js')));
const { default: OpeningHours } = await import('opening_hours');
const moment = createRequire(import.meta.url)('moment-business-time');

const HOUR = 3_600_000;
const WORK = 37 * HOUR;
const OFF = ['12-08', '12-25'];

/** Whole minutes (moment-business-time counts in minutes) all over one year, the same in every run. */
const FIRST = Date.parse('2026-01-01T00:00Z');
const MINUTES = 365 * 24 * 60;
const instants = Array.from({ length: 1000 }, (_, index) => FIRST + ((index * 7_919_317) % MINUTES) * 60_000);

function attesa() {
  const schedule = createSchedule('Mo-Fr 09:00-18:00; Dec 8 off; Dec 25 off', { timeZone: ZONE });
  return instants.map((at) => schedule.add(at, { ms: WORK }));
}

function openingHours() {
  const hours = new OpeningHours('Mo-Fr 09:00-18:00; Dec 08 off; Dec 25 off');
  return instants.map((start) => {
    const change = hours.getIterator(new Date(start));
    for (let at = start, left = WORK; ;) {
      const open = change.getState();
      if (!change.advance()) return undefined;
      const next = change.getDate().getTime();
      if (open && left <= next - at) return at + left;
      if (open) left -= next - at;
      at = next;
    }
  });
}

function momentBusinessTime() {
  const day = ['09:00:00', '18:00:00'];
  moment.updateLocale('en', {
    workinghours: [null, day, day, day, day, day, null],
    holidays: OFF.map((date) => `*-${date}`),
  });
  return instants.map((at) => moment(at).addWorkingTime(37, 'hours').valueOf());
}

/** Day by day, on nothing but Temporal. */
function oracle(at) {
  let left = WORK;
  for (
    let day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE).toPlainDate();
    ;
    day = day.add({ days: 1 })
  ) {
    if (day.dayOfWeek > 5 || OFF.includes(day.toString().slice(5))) continue;
    const instant = (plainTime) => day.toZonedDateTime({ timeZone: ZONE, plainTime }).epochMilliseconds;
    const [from, to] = [Math.max(at, instant('09:00')), instant('18:00')];
    if (to <= from) continue;
    if (left <= to - from) return from + left;
    left -= to - from;
  }
}

const candidates = { attesa, opening_hours: openingHours, 'moment-business-time': momentBusinessTime };
const right = instants.map(oracle);
const wrong = Object.fromEntries(
  Object.entries(candidates).map(([name, answer]) => [
    name,
    answer().filter((at, index) => at !== right[index]).length,
  ]),
);
const timed = Object.fromEntries(
  Object.entries(candidates).map(([name, answer]) => [name, () => void answer()]),
);
const times = mode === 'time' ? await interleave(timed, { rounds: 15, warm: 6 }) : {};

console.log(JSON.stringify({ count: instants.length, wrong, times }));
