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
import { childPath, joinPath, type Issue } from './issue.js';
import { addressInLink, addressLink, isAddressed } from './link.js';
import type { Localized } from './localized.js';
import { parseTolerantly, readEntries, readZone, reportTo, type Report } from './tolerant.js';
import type { InferOutput } from 'valibot';

/** More entries than this are left out: nobody can choose among them, and the page must stay responsive. */
const MAX_CHANNELS = 100;
const MAX_TOPICS = 50;

const LIVE_KINDS: readonly ChannelKind[] = ['chat', 'phone', 'store'];

/** The mode a kind has unless the document says otherwise. */
export const modeOf = (kind: ChannelKind): Mode => (LIVE_KINDS.includes(kind) ? 'live' : 'async');

interface Defaults {
  readonly hours?: unknown;
  readonly timeZone?: string;
  readonly place?: Localized;
}

type Compile = (hours: unknown, timeZone: string | undefined, path: string) => Schedule | undefined;

/** Compiles hours, each pair of value and zone once, and reports their issues under the path where they stand first. */
function createCompiler(issues: Issue[], report: Report): Compile {
  const compiled = new Map<unknown, Map<string, Schedule | undefined>>();
  return (hours, timeZone, path) => {
    if (hours === undefined) return undefined;
    const known = compiled.get(hours) ?? new Map<string, Schedule | undefined>();
    compiled.set(hours, known);
    if (timeZone === undefined) {
      if (!known.has(''))
        report(path, 'missing-zone', 'Hours need a timeZone, on the channel or on the document');
      known.set('', undefined);
      return undefined;
    }
    if (!known.has(timeZone)) {
      // `createSchedule` reads any value and reports what it cannot use.
      const schedule = createSchedule(hours as ScheduleSpec | string, { timeZone });
      for (const issue of schedule.issues) {
        issues.push({ ...issue, path: joinPath(path, issue.path) });
      }
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
  path: string,
  report: Report,
): { href: string | undefined; address: string | undefined } {
  const { href: link, address: written } = input;
  const given = link === undefined ? undefined : safeHref(link);
  if (link !== undefined && given === undefined) {
    report(
      childPath(path, 'href'),
      'unsafe-href',
      'The scheme of this link is not allowed; the link was left out',
    );
  }
  const linked = written === undefined ? undefined : addressLink(kind, written);
  const href = given ?? linked;
  // Shown and copied as the brand writes it; only the link needs the canonical spelling.
  if (written !== undefined && (linked !== undefined || !isAddressed(kind)))
    return { href, address: written.trim() };
  if (written !== undefined && given === undefined) {
    report(
      childPath(path, 'address'),
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
function liveOf(live: NonNullable<ChannelInput['live']>, path: string, report: Report): Live {
  const { lower, upper } = live;
  if (lower === undefined || upper === undefined || lower <= upper) return live;
  report(path, 'reversed-range', '"lower" is above "upper"; both were left out');
  return defined({ ...live, lower: undefined, upper: undefined });
}

function automatedOf(
  automated: NonNullable<ChannelInput['automated']>,
  zone: string | undefined,
  path: string,
  compile: Compile,
): Automated {
  const own = compile(automated.hours, zone, childPath(path, 'hours'));
  // A bot must be named before the first message even if its hours are missing or cannot be read.
  const schedule = own ?? createSchedule('24/7', { timeZone: 'UTC' });
  return defined({ schedule, name: automated.name });
}

function compileChannel(
  input: ChannelInput,
  path: string,
  defaults: Defaults,
  compile: Compile,
  report: Report,
): Channel {
  const kind = input.kind ?? 'other';
  const { hours, automated, reply, live } = input;
  // Another zone in place of an unknown one would be a guess.
  const timeZone = input.timeZone === undefined ? defaults.timeZone : readZone(input.timeZone, path, report);
  const own = 'hours' in input;
  const told = own ? hours : defaults.hours;
  const schedule = compile(told, timeZone, own ? childPath(path, 'hours') : 'hours');
  // Without the hours it is counted on, an answer in four open hours would become one in four hours at night.
  const counts = schedule !== undefined || told === undefined || reply?.clock === 'calendar';
  return defined({
    ...input,
    ...reachOf(input, kind, path, report),
    kind,
    mode: input.mode ?? modeOf(kind),
    timeZone,
    place: input.place ?? defaults.place,
    schedule,
    reply: reply && counts ? replyOf(reply) : undefined,
    live: live && liveOf(live, childPath(path, 'live'), report),
    automated: automated && automatedOf(automated, timeZone, childPath(path, 'automated'), compile),
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
  const head = parseTolerantly(documentSchema, json, '', issues, ['version', 'channels']);
  if (!head) return { issues };

  const compile = createCompiler(issues, report);
  const timeZone = readZone(head.timeZone, '', report);
  const { brand, hours, place } = head;
  const defaults: Defaults = defined({ hours, timeZone, place });
  const channels = readEntries(head.channels, 'channels', MAX_CHANNELS, report, (value, path) => {
    const input = parseTolerantly(channelSchema, value, path, issues, ['id', 'paused', 'audience']);
    return input && compileChannel(input, path, defaults, compile, report);
  });
  const topics: readonly Topic[] = readEntries(
    head.topics ?? [],
    'topics',
    MAX_TOPICS,
    report,
    (value, path) => parseTolerantly(topicSchema, value, path, issues, ['id', 'name', 'channels']),
  );
  return { document: defined({ version: 1 as const, brand, timeZone, place, topics, channels }), issues };
}
