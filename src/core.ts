export type {
  ChatFacts,
  ChatFailure,
  ChatState,
  ConversationView,
  Ended,
  ProviderProblem,
  Queue,
  Stated,
} from './core/chat/chat-types.js';
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
  Actor,
  Attachment,
  Card,
  ClosedAs,
  Due,
  Owner,
  PromiseKind,
  RelatedRequest,
  RequestAction,
  RequestDocument,
  RequestEvent,
  RequestEventKind,
  RequestPromise,
  RequestStatus,
  RequestStep,
  Turn,
} from './core/document/request-types.js';
export type { RequestInput } from './core/document/request-schema.js';
export type {
  Basis,
  ChannelState,
  Expectation,
  Pressure,
  RankedChannel,
  RankReason,
  Shown,
} from './core/expectation/expectation-types.js';
export type {
  EarlierDue,
  PromiseState,
  PromiseView,
  RequestView,
  Timeliness,
  TimelineEntry,
  TransferView,
} from './core/request/request-view-types.js';
export type { Interval, Schedule, ScheduleStatus, Work } from './core/time/schedule-types.js';
export type { ScheduleSpec } from './core/time/schedule-spec.js';
export { conversationView, takeQueue } from './core/chat/conversation.js';
export { parseChannels } from './core/document/channels.js';
export { draftSupport, withDraft, type DraftSupport } from './core/document/draft.js';
export { safeHref } from './core/document/href.js';
export { addressLink } from './core/document/link.js';
export { parseRequest } from './core/document/request.js';
export { expectationOf, mayMissClosing, upperInstant } from './core/expectation/expectation.js';
export { rankCandidates, rankChannels, type Candidate, type RankOptions } from './core/expectation/rank.js';
export { settle } from './core/expectation/settle.js';
export { topicOf } from './core/expectation/topic.js';
export { requestView } from './core/request/request-view.js';
export { timelineOf } from './core/request/timeline.js';
export { createSchedule } from './core/time/schedule.js';
