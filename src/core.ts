export type { Issue } from './core/document/issue.js';
export type { Localized } from './core/document/localized.js';
export type {
  Automated,
  Channel,
  ChannelKind,
  ChannelsDocument,
  Live,
  Mode,
  Reply,
  Sample,
  Topic,
} from './core/document/channel-types.js';
export type { ChannelsInput } from './core/document/channels-schema.js';
export type {
  Basis,
  ChannelState,
  Expectation,
  Pressure,
  RankedChannel,
  RankReason,
  Shown,
} from './core/expectation/expectation-types.js';
export type { Interval, Schedule, ScheduleStatus, Work } from './core/time/schedule-types.js';
export type { ScheduleSpec } from './core/time/schedule-spec.js';
export { parseChannels } from './core/document/channels.js';
export { draftSupport, withDraft, type DraftSupport } from './core/document/draft.js';
export { addressLink, safeHref } from './core/document/link.js';
export { expectationOf, mayMissClosing, upperInstant } from './core/expectation/expectation.js';
export { rankCandidates, rankChannels, type Candidate, type RankOptions } from './core/expectation/rank.js';
export { settle } from './core/expectation/settle.js';
export { topicOf } from './core/expectation/topic.js';
export { createSchedule } from './core/time/schedule.js';
