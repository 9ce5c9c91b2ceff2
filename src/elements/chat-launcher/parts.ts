import type { LitElement, TemplateResult, nothing } from 'lit';
import type { AnnouncerController } from '../../controllers/announcer.js';
import type { Visit } from '../../controllers/conversations.js';
import type { LocaleController } from '../../controllers/locale.js';
import type { Channel, ChannelsDocument } from '../../core/document/channel-types.js';
import type { Expectation } from '../../core/expectation/expectation-types.js';
import type { LauncherText } from '../../i18n/describe-launcher.js';
import type { LocalText } from '../../i18n/localize.js';
import type { SayOptions, Words } from '../../i18n/words.js';

/** The element, as what is loaded later knows it. */
export interface LauncherHost extends LitElement {
  readonly src: string | undefined;
  readonly provider: string | undefined;
  readonly appId: string | undefined;
  readonly placement: string;
  readonly channelId: string | undefined;
}

/** The channel as it stands on screen. */
export interface Known {
  readonly channel: Channel;
  readonly expectation: Expectation;
  readonly text: LauncherText;
}

/** All that one render shows, computed once before it. */
export interface Scene {
  readonly now: number;
  readonly options: SayOptions & { readonly zone: string; readonly locale: string };
  readonly words: Words;
  /** What the chat is called. */
  readonly name: LocalText;
  readonly document: ChannelsDocument | undefined;
  readonly known: Known | undefined;
  readonly visit: Visit;
}

/** What the panel works with. */
export interface Kit {
  readonly host: LauncherHost;
  readonly announcer: AnnouncerController;
  readonly locale: LocaleController;
  /** Closes the panel; the focus goes back to where it came from. */
  readonly close: () => void;
}

export type Rendered = TemplateResult | typeof nothing;
