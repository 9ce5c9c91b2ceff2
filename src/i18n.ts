export { channelName, describeChannel, type ChannelText } from './i18n/describe.js';
export {
  describeEntry,
  describeRequest,
  type EntryText,
  type RequestOptions,
  type RequestText,
  type Tone,
} from './i18n/describe-request.js';
export {
  describeConversation,
  type ConversationOptions,
  type ConversationText,
} from './i18n/describe-conversation.js';
export { describeLauncher, type LauncherText } from './i18n/describe-launcher.js';
export { greetChat, type GreetingOptions } from './i18n/greet.js';
export { describePanel, type PanelOptions, type PanelText } from './i18n/describe-panel.js';
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
