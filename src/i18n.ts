export { channelName, describeChannel, type ChannelText } from './i18n/describe.js';
export { localize, type LocalText } from './i18n/localize.js';
export type { KindSentences, Messages, Overrides, Register, Sentence, SentenceKey, Sentences } from './i18n/messages.js';
export { checkOverrides, withOverrides, wordsToAvoid } from './i18n/overrides.js';
export { placeOf, zoneNote } from './i18n/place.js';
export { say, type Said } from './i18n/say.js';
export { createWords, type SayOptions, type Words } from './i18n/words.js';
