import * as v from 'valibot';
import { parseDay } from '../time/civil.js';
import { parseDuration, parseWork } from '../time/duration.js';
import { parseInstant } from './instant.js';
import { CHANNEL_KINDS } from './channel-types.js';

const MAX_LIST = 100;

/** A string that `read` understands; JSON Schema sees the string. */
const parsed = <T>(read: (text: string) => T | undefined, expected: string) =>
  v.pipe(
    v.string(),
    v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
      const value = read(dataset.value);
      if (value !== undefined) return value;
      addIssue({ message: `Expected ${expected} but received "${dataset.value.slice(0, 80)}"` });
      return NEVER;
    }),
  );

const text = v.pipe(v.string(), v.regex(/^[^]{1,2000}$/, 'Expected a text of 1 to 2,000 characters'));
const languageTag = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i, 'Expected a BCP 47 language tag'),
);
const localized = v.union(
  [text, v.pipe(v.record(languageTag, text), v.minEntries(1, 'Expected a text in at least one language'))],
  'Expected a text, or texts by language tag',
);
const id = v.pipe(v.string(), v.regex(/^[^]{1,100}$/, 'Expected an id of 1 to 100 characters'));
const instant = parsed(parseInstant, 'an instant with its offset, such as 2026-11-21T10:02:00Z');
const day = parsed((text) => (Number.isNaN(parseDay(text)) ? undefined : text), 'a date such as 2026-11-21');
const duration = parsed(parseDuration, 'a duration such as PT4M');
const ratio = v.pipe(v.number(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const list = <S extends v.GenericSchema<unknown, unknown>>(item: S) =>
  v.pipe(v.array(item), v.maxLength(MAX_LIST));
const optional = v.exactOptional;

/** Opening hours are read by `createSchedule`, which gives issues of its own. */
const hours = v.union([
  v.string(),
  v.object({
    week: optional(v.record(v.string(), v.string())),
    seasons: optional(
      v.array(v.object({ from: v.string(), to: v.string(), week: v.record(v.string(), v.string()) })),
    ),
    dates: optional(
      v.record(v.string(), v.union([v.string(), v.object({ hours: v.string(), name: optional(localized) })])),
    ),
  }),
]);

/** Read leniently here and compiled by `createSchedule`, so that one bad range does not cost the whole week. */
const hoursAsGiven = v.unknown();

const reply = v.object({
  within: parsed(parseWork, 'work such as PT4H or P1D'),
  clock: optional(v.picklist(['open', 'calendar'])),
  basis: optional(v.picklist(['measured', 'declared'])),
  share: optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  sample: optional(v.object({ count, from: optional(day), to: optional(day) })),
});

const live = v.object({
  asOf: instant,
  waiting: optional(count),
  agents: optional(count),
  handling: optional(duration),
  lower: optional(duration),
  upper: optional(duration),
  waits: optional(list(duration)),
  usual: optional(duration),
  ratios: optional(v.object({ lower: ratio, upper: ratio })),
});

const channelEntries = {
  id,
  kind: optional(v.picklist(CHANNEL_KINDS)),
  mode: optional(v.picklist(['live', 'async'])),
  name: optional(localized),
  after: optional(localized),
  href: optional(text),
  address: optional(text),
  timeZone: optional(v.string()),
  place: optional(localized),
  reply: optional(reply),
  live: optional(live),
  languages: optional(list(languageTag)),
  audience: optional(list(id)),
  cost: optional(localized),
  notice: optional(v.object({ text: localized, until: optional(instant) })),
  paused: optional(v.object({ reason: optional(localized), until: optional(instant) })),
};

const automated = <S extends v.GenericSchema<unknown, unknown>>(schedule: S) =>
  v.object({ name: optional(localized), hours: optional(schedule) });

const topicSchema = v.object({
  id,
  name: localized,
  keywords: optional(v.record(languageTag, list(text))),
  channels: list(id),
});

const documentEntries = {
  version: v.picklist([1], 'Expected version 1'),
  brand: optional(localized),
  timeZone: optional(v.string()),
  place: optional(localized),
};

/** What one entry of `channels` is parsed with. */
export const channelSchema = v.object({
  ...channelEntries,
  hours: optional(hoursAsGiven),
  automated: optional(automated(hoursAsGiven)),
});

/** What the document is parsed with; its topics and channels are read one by one. */
export const documentSchema = v.object({
  ...documentEntries,
  hours: optional(hoursAsGiven),
  topics: optional(v.array(v.unknown())),
  channels: v.array(v.unknown()),
});

export { topicSchema };

/** The whole document as one definition: source of the published JSON Schema. */
export const channelsDocumentSchema = v.object({
  ...documentEntries,
  hours: optional(hours),
  topics: optional(list(topicSchema)),
  channels: list(
    v.object({ ...channelEntries, hours: optional(hours), automated: optional(automated(hours)) }),
  ),
});

/** The channels document as it is written, before parsing. */
export type ChannelsInput = v.InferInput<typeof channelsDocumentSchema>;
