/**
 * A live chat's queue, simulated: what customers were told when they joined, against how long they really waited. The same
 * customers every time, by a fixed seed; the words' own rounding and the launcher's own rule for "longer than we said".
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SEED = 20_261_122;
const DAYS = 60;
/** How finely time passes (ms). */
const TICK = 1000;
/** Between two readings of the queue (ms). */
const READ_EVERY = 15_000;
/** Mean of a conversation, and how far one differs from the next (of the logarithm). */
const HANDLING = 4 * MINUTE;
const SPREAD = 0.8;
/** Who is there, and customers per person and conversation, by the hour from nine: a usual day with a peak, and a pause. */
const AGENTS = [2, 3, 4, 4, 2, 2, 4, 4, 3];
const LOAD = [0.7, 0.9, 1.05, 1, 0.9, 0.85, 1.1, 0.95, 0.7];
const OPEN = Date.UTC(2026, 0, 5, 8); // nine in Rome
const STEPS = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480];

/** Mulberry32: small, even enough, and the same on every machine. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One day: everybody who joins, with what the desk's document said then and when a person came. */
function day(date, next) {
  const open = OPEN + date * 24 * HOUR;
  const hourOf = (at) => Math.min(AGENTS.length - 1, Math.floor((at - open) / HOUR));
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const handling = () => Math.exp(Math.log(HANDLING) - SPREAD ** 2 / 2 + SPREAD * normal());
  const customers = [];
  const waiting = [];
  let serving = [];
  const ended = [];
  let arrival = open;
  const nextArrival = () => {
    const hour = hourOf(arrival);
    arrival += (-Math.log(1 - next()) * HANDLING) / (AGENTS[hour] * LOAD[hour]);
  };
  nextArrival();
  let reading;
  for (let at = open; at < open + AGENTS.length * HOUR || waiting.length > 0; at += TICK) {
    serving = serving.filter((conversation) => {
      if (conversation.until <= at) ended.push(conversation.lasted);
      return conversation.until > at;
    });
    const agents = AGENTS[hourOf(at)];
    while (waiting.length > 0 && serving.length < agents) {
      const customer = waiting.shift();
      customer.met = at;
      const lasted = handling();
      serving.push({ until: at + lasted, lasted });
    }
    if ((at - open) % READ_EVERY === 0) {
      const last = ended.slice(-20);
      const mean = last.length < 5 ? HANDLING : last.reduce((sum, each) => sum + each, 0) / last.length;
      reading = { asOf: at, waiting: waiting.length, agents, handling: mean };
    }
    while (arrival <= at && arrival < open + AGENTS.length * HOUR) {
      const customer = { joined: at, reading };
      customers.push(customer);
      waiting.push(customer);
      nextArrival();
    }
  }
  return customers;
}

const duration = (ms) => `PT${Math.round(ms / 1000)}S`;
const stepAfter = (ms) => (STEPS.find((step) => step * MINUTE > ms) ?? 600) * MINUTE - ms;

export async function queue(report, root) {
  const core = await import(pathToFileURL(join(root, 'dist/core.js')).href);
  const next = random(SEED);
  const customers = Array.from({ length: DAYS }, (_, date) => day(date, next)).flat();
  const kept = { all: 0, queued: 0 };
  const queued = customers.filter(({ joined, met }) => met - joined > TICK);
  let latest = 0;
  let unsaid = 0;
  for (const { joined, met, reading } of customers) {
    const { asOf, waiting, agents, handling } = reading;
    const live = { asOf: new Date(asOf).toISOString(), waiting, agents, handling: duration(handling) };
    const { document } = core.parseChannels({ version: 1, channels: [{ id: 'chat', kind: 'chat', live }] });
    const { lower = 0, upper } = core.expectationOf(document.channels[0], joined);
    const wait = met - joined;
    const isKept = wait >= lower && wait <= upper;
    kept.all += isKept;
    if (wait > TICK) kept.queued += isKept;
    if (wait <= upper) continue;
    // What the open page shows: it looks again at each `until`, and at nothing in between.
    const stated = { upper: joined + upper };
    const said = firstMissed(core, { joined, stated, reading: { asOf, ahead: waiting } });
    if (said === undefined) unsaid += 1;
    else latest = Math.max(latest, (said - stated.upper) / stepAfter(upper));
  }
  report.section(
    'Queue',
    `${customers.length.toLocaleString('en')} simulated customers of ${DAYS} days, ${queued.length.toLocaleString('en')} of them queued; fixed seed`,
  );
  report.line('waits inside the range that was said', kept.all / customers.length, 'share', {
    target: ['≥', 0.8],
  });
  report.line('  of those who had to queue', kept.queued / queued.length, 'share', { target: ['≥', 0.8] });
  report.line('“longer than we said”, never said though it was longer', unsaid, 'count', {
    target: ['=', 0],
  });
  report.line('“longer than we said”, at worst so many rounding steps late', latest, 'count', {
    target: ['≤', 1],
  });
}

/** The instant at which the launcher says that it takes longer, looking only when its own answers end. */
function firstMissed(core, { joined, stated, reading }) {
  const facts = {
    opened: true,
    startedAt: joined,
    sentAt: joined,
    load: 'ready',
    isOpen: true,
    queue: { stage: 'waiting', ...reading },
    stated,
  };
  for (let at = joined, looks = 0; looks < 1000; looks += 1) {
    const { state, until } = core.conversationView(facts, at);
    if (state === 'missed') return at;
    if (until === Infinity) return undefined;
    at = until;
  }
  return undefined;
}
