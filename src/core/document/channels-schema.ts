import * as v from 'valibot';
import { parseDuration, parseWork } from '../time/duration.js';
import { CHANNEL_KINDS } from './channel-types.js';
import {
  count,
  day,
  entries,
  id,
  instant,
  languageTag,
  list,
  localizedOf,
  nameUpTo,
  optional,
  parsed,
  textUpTo,
} from './schema-parts.js';

const text = textUpTo(2000);
const localized = localizedOf(text);
const name = nameUpTo(2000);
const label = localizedOf(name);
const duration = parsed(parseDuration, 'a duration such as PT4M');
const ratio = v.pipe(v.number(), v.minValue(0));

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
  name: optional(label),
  after: optional(localized),
  href: optional(text),
  address: optional(name),
  timeZone: optional(v.string()),
  place: optional(label),
  reply: optional(reply),
  live: optional(live),
  languages: optional(list(languageTag)),
  audience: optional(list(id)),
  cost: optional(label),
  notice: optional(v.object({ text: localized, until: optional(instant) })),
  paused: optional(v.object({ reason: optional(localized), until: optional(instant) })),
};

const automated = <S extends v.GenericSchema<unknown, unknown>>(schedule: S) =>
  v.object({ name: optional(label), hours: optional(schedule) });

const topicSchema = v.object({
  id,
  name: label,
  keywords: optional(v.record(languageTag, list(text))),
  channels: list(id),
});

const documentEntries = {
  version: v.picklist([1], 'Expected version 1'),
  brand: optional(label),
  timeZone: optional(v.string()),
  place: optional(label),
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
  topics: optional(entries),
  channels: entries,
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
