export { channelName, describeChannel, type ChannelText } from './i18n/describe.js';
export {
  describeEntry,
  describeRequest,
  type EntryText,
  type RequestOptions,
  type RequestText,
  type Tone,
} from './i18n/describe-request.js';
export { localize, type LocalText } from './i18n/localize.js';
export type {
  Messages,
  NoticeKind,
  Overrides,
  PartialMessages,
  Register,
  Sentence,
  SentenceKey,
  Sentences,
} from './i18n/messages.js';
export { checkOverrides, wordsToAvoid } from './i18n/check-overrides.js';
export { sayNotice, sayStatus, type Notice, type NoticeOptions } from './i18n/notice.js';
export { withOverrides } from './i18n/overrides.js';
export { placeOf, zoneNote } from './i18n/place.js';
export { say, type Said } from './i18n/say.js';
export { requestSummary } from './i18n/summary.js';
export { createWords, type SayOptions, type Words } from './i18n/words.js';
