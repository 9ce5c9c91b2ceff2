export { channelName, describeChannel, type ChannelText } from './i18n/describe.js';
export { localize, type LocalText } from './i18n/localize.js';
export type {
  Messages,
  Overrides,
  PartialMessages,
  Register,
  Sentence,
  SentenceKey,
  Sentences,
} from './i18n/messages.js';
export { checkOverrides, wordsToAvoid } from './i18n/check-overrides.js';
export { withOverrides } from './i18n/overrides.js';
export { placeOf, zoneNote } from './i18n/place.js';
export { say, type Said } from './i18n/say.js';
export { createWords, type SayOptions, type Words } from './i18n/words.js';
