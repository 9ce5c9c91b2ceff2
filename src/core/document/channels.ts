import { createSchedule } from '../time/schedule.js';
import type { Schedule } from '../time/schedule-types.js';
import type { ScheduleSpec } from '../time/schedule-spec.js';
import type {
  Automated,
  Channel,
  ChannelKind,
  ChannelsDocument,
  Live,
  Mode,
  Reply,
  Topic,
} from './channel-types.js';
import { channelSchema, documentSchema, topicSchema } from './channels-schema.js';
import { defined } from '../defined.js';
import { safeHref } from './href.js';
import { inside, reportTo, type Issue, type Report } from './issue.js';
import { addressInLink, addressLink, isAddressed } from './link.js';
import type { Localized } from './localized.js';
import { parseTolerantly, readEntries, readZone } from './tolerant.js';
import type { InferOutput } from 'valibot';

/** More entries than this are left out: nobody can choose among them, and the page must stay responsive. */
const MAX_CHANNELS = 100;
const MAX_TOPICS = 50;

const LIVE_KINDS: readonly ChannelKind[] = ['chat', 'phone', 'store'];

/** The mode a kind has unless the document says otherwise. */
export const modeOf = (kind: ChannelKind): Mode => (LIVE_KINDS.includes(kind) ? 'live' : 'async');

interface Defaults {
  readonly hours?: unknown;
  /** Where what is wrong with them is noted. */
  readonly report: Report;
  readonly timeZone?: string;
  readonly place?: Localized;
}

type Compile = (hours: unknown, timeZone: string | undefined, report: Report) => Schedule | undefined;

/** Compiles hours, each pair of value and zone once, and reports their issues under the path where they stand first. */
function createCompiler(): Compile {
  const compiled = new Map<unknown, Map<string, Schedule | undefined>>();
  return (hours, timeZone, report) => {
    if (hours === undefined) return undefined;
    const known = compiled.get(hours) ?? new Map<string, Schedule | undefined>();
    compiled.set(hours, known);
    if (timeZone === undefined) {
      if (!known.has(''))
        report('', 'missing-zone', 'Hours need a timeZone, on the channel or on the document');
      known.set('', undefined);
      return undefined;
    }
    if (!known.has(timeZone)) {
      // `createSchedule` reads any value and reports what it cannot use.
      const schedule = createSchedule(hours as ScheduleSpec | string, { timeZone });
      for (const { path, code, message } of schedule.issues) report(path, code, message);
      known.set(timeZone, isUsable(schedule) ? schedule : undefined);
    }
    return known.get(timeZone);
  };
}

/** A schedule whose every part was wrong says nothing: "never open" would be a guess. */
function isUsable(schedule: Schedule): boolean {
  return schedule.issues.length === 0 || schedule.status(0).never !== true;
}

type ChannelInput = InferOutput<typeof channelSchema>;

function reachOf(
  input: ChannelInput,
  kind: ChannelKind,
  report: Report,
): { href: string | undefined; address: string | undefined } {
  const { href: link, address: written } = input;
  const given = link === undefined ? undefined : safeHref(link);
  if (link !== undefined && given === undefined) {
    report('href', 'unsafe-href', 'The scheme of this link is not allowed; the link was left out');
  }
  const linked = written === undefined ? undefined : addressLink(kind, written);
  const href = given ?? linked;
  // Shown and copied as the brand writes it; only the link needs the canonical spelling.
  if (written !== undefined && (linked !== undefined || !isAddressed(kind)))
    return { href, address: written.trim() };
  if (written !== undefined && given === undefined) {
    report(
      'address',
      'invalid-address',
      `No address that opens ${kind} (a number is written like +390212345678)`,
    );
  }
  const address = href === undefined ? undefined : addressInLink(href);
  return { href, address };
}

function replyOf(reply: NonNullable<ChannelInput['reply']>): Reply {
  return { clock: 'open', basis: 'declared', ...reply };
}

/** A range that is the wrong way round says neither how short nor how long. */
function liveOf(live: NonNullable<ChannelInput['live']>, report: Report): Live {
  const { lower, upper } = live;
  if (lower === undefined || upper === undefined || lower <= upper) return live;
  report('', 'reversed-range', '"lower" is above "upper"; both were left out');
  return defined({ ...live, lower: undefined, upper: undefined });
}

function automatedOf(
  automated: NonNullable<ChannelInput['automated']>,
  zone: string | undefined,
  compile: Compile,
  report: Report,
): Automated {
  const own = compile(automated.hours, zone, inside(report, 'hours'));
  // A bot must be named before the first message even if its hours are missing or cannot be read.
  const schedule = own ?? createSchedule('24/7', { timeZone: 'UTC' });
  return defined({ schedule, name: automated.name });
}

function compileChannel(input: ChannelInput, defaults: Defaults, compile: Compile, report: Report): Channel {
  const kind = input.kind ?? 'other';
  const { hours, automated, reply, live } = input;
  // Another zone in place of an unknown one would be a guess.
  const timeZone = input.timeZone === undefined ? defaults.timeZone : readZone(input.timeZone, report);
  const own = 'hours' in input;
  const told = own ? hours : defaults.hours;
  const schedule = compile(told, timeZone, own ? inside(report, 'hours') : defaults.report);
  // Without the hours it is counted on, an answer in four open hours would become one in four hours at night.
  const counts = schedule !== undefined || told === undefined || reply?.clock === 'calendar';
  return defined({
    ...input,
    ...reachOf(input, kind, report),
    kind,
    mode: input.mode ?? modeOf(kind),
    timeZone,
    place: input.place ?? defaults.place,
    schedule,
    reply: reply && counts ? replyOf(reply) : undefined,
    live: live && liveOf(live, inside(report, 'live')),
    automated: automated && automatedOf(automated, timeZone, compile, inside(report, 'automated')),
  });
}

/**
 * Reads any value as a channels document (see the published JSON Schema). Never throws on JSON: what is wrong is left
 * out with an issue; without a readable version and list of channels there is no document.
 * Entries that lose their meaning with a part missing (`paused`, `audience`) are left out whole.
 */
export function parseChannels(json: unknown): { document?: ChannelsDocument; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  const head = parseTolerantly(documentSchema, json, report, ['version', 'channels']);
  if (!head) return { issues };

  const compile = createCompiler();
  const timeZone = readZone(head.timeZone, report);
  const { brand, hours, place } = head;
  const defaults: Defaults = { ...defined({ hours, timeZone, place }), report: inside(report, 'hours') };
  const channels = readEntries(head.channels, MAX_CHANNELS, inside(report, 'channels'), (value, here) => {
    const input = parseTolerantly(channelSchema, value, here, ['id', 'paused', 'audience']);
    return input && compileChannel(input, defaults, compile, here);
  });
  const topics: readonly Topic[] = readEntries(
    head.topics ?? [],
    MAX_TOPICS,
    inside(report, 'topics'),
    (value, here) => parseTolerantly(topicSchema, value, here, ['id', 'name', 'channels']),
  );
  return { document: defined({ version: 1 as const, brand, timeZone, place, topics, channels }), issues };
}
