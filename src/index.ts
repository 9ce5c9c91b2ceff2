export { overrideMessages, registerMessages } from './controllers/locale.js';
export { AttesaChannelPicker } from './elements/channel-picker/channel-picker.js';
export { AttesaSelectEvent } from './elements/channel-picker/channel-picker.events.js';
export { AttesaChatLauncher, registerProvider } from './elements/chat-launcher/chat-launcher.js';
export { AttesaChatEvent, AttesaLaunchEvent } from './elements/chat-launcher/chat-launcher.events.js';
export { AttesaExpectation } from './elements/expectation/expectation.js';
export { AttesaChangeEvent, AttesaErrorEvent, AttesaShownEvent } from './elements/facts.events.js';
export { AttesaRequestStatus } from './elements/request-status/request-status.js';
export {
  AttesaActionEvent,
  AttesaKeptEvent,
  AttesaMissedEvent,
  AttesaStatusEvent,
} from './elements/request-status/request-status.events.js';
export { ProviderError } from './providers/provider.js';
export type {
  Availability,
  ChatContext,
  ChatProvider,
  Kept,
  KeepContact,
  Opened,
  ProviderModule,
  ProviderOptions,
} from './providers/provider.js';
export type * from './core.js';
export type {
  Messages,
  Overrides,
  PartialMessages,
  Register,
  Sentence,
  SentenceKey,
} from './i18n/messages.js';
