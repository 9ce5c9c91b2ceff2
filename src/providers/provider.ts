import type { Ended, ProviderProblem, Queue, Stated } from '../core/chat/chat-types.js';
import type { PartName, PartialMessages } from '../i18n/messages.js';
import type { Words } from '../i18n/words.js';
import type { Platform } from '../sources/source.js';

export type { Ended, ProviderProblem, Queue, Stated } from '../core/chat/chat-types.js';

/**
 * What every live chat looks like from here, whoever makes it. Nothing of the vendor's is loaded before `load`, and nothing
 * here renders or speaks: the launcher does.
 */
export interface ChatProvider {
  /**
   * Where the conversation takes place: in the `room` that `open` is given, in a window of the vendor's own on this page,
   * or on another page.
   */
  readonly surface: 'room' | 'window' | 'page';

  /** Whether somebody is there, as far as the vendor tells. Call after `load`. Never rejects: what is not known is `unknown`. */
  availability(): Promise<Availability>;

  /**
   * Loads what the vendor needs. The same attempt for everybody who asks while it is under way; after a failure the next
   * call tries again.
   * @throws {ProviderError}
   */
  load(): Promise<void>;

  /**
   * Shows the conversation. Call after `load`; a second call shows the same conversation again.
   * @throws {ProviderError} the text was not sent
   */
  open(context: ChatContext): Promise<Opened>;

  /** Hides it. The conversation goes on. */
  close(): void;

  /** @returns does not want to be told any more. The listener gets the number of messages nobody has seen. */
  onUnread(listener: (count: number) => void): () => void;

  /** Where the customer stands, whenever that changes. Vendors that do not tell never call it. */
  onQueue(listener: (queue: Queue) => void): () => void;

  onEnded(listener: (ended: Ended) => void): () => void;

  /**
   * Gives up the seat but not the place: the answer comes by e-mail. Absent where the vendor cannot.
   * @throws {ProviderError} nothing has changed
   */
  keep?(contact: KeepContact): Promise<Kept>;

  /** Ends everything that was started, and takes away what it put on the page. The conversation itself is the vendor's. */
  destroy(): void;
}

export interface Availability {
  readonly state: 'online' | 'offline' | 'unknown';
  /** Epoch ms. */
  readonly checkedAt: number;
}

/** What goes along into the conversation. */
export interface ChatContext {
  /** What the customer has written already; empty: nothing yet. */
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  readonly register: 'neutral' | 'informal' | 'formal';
  /** Id of the channel in the channels document. */
  readonly channelId: string;
  /** Absolute address of the channels document, where there is one. */
  readonly channelsSrc?: string;
  /** Of a request that this is about. */
  readonly reference?: string;
  /** Id of the chosen topic. */
  readonly topic?: string;
  /** What was on screen about waiting when they wrote: the conversation is measured against it. Epoch ms. */
  readonly stated?: Stated;
  /** An empty element on the page for `surface: 'room'`. */
  readonly room: HTMLElement;
  /** The page's words in this language and register, with the `messages` of the module and what the brand said otherwise. */
  readonly words?: Words;
}

export interface Opened {
  /** The text is in the conversation now, or in the vendor's field. Else the customer still has to bring it there. */
  readonly tookText: boolean;
  /** `false`: nobody is waited for. What stands in the room, such as a form, says itself what comes. */
  readonly waits?: boolean;
  /** Under which the conversation is kept. */
  readonly reference?: string;
  /** Of the page that tells where it stands; its fragment may hold a token: never log or report it. */
  readonly href?: string;
}

export interface KeepContact {
  readonly email: string;
  /** Written but not sent yet. */
  readonly text: string;
}

/** Where it goes on. */
export interface Kept {
  readonly reference?: string;
  /** Of the page that tells where it stands; its fragment may hold a token: never log or report it. */
  readonly href?: string;
  /** Epoch ms by which the answer comes, if that was said. */
  readonly by?: number;
}

/** What the launcher's attributes and the channels document say. */
export interface ProviderOptions {
  /** `app-id`: what the vendor knows the brand by; an address for `desk` and `callback`. */
  readonly appId?: string;
  /** The channel's own link. */
  readonly href?: string;
  readonly language: string;
  /** The page's clock, timer and fetch. */
  readonly platform: Platform;
}

/** Each `attesa/providers/<name>.js`. */
export interface ProviderModule {
  /** @throws {ProviderError} `key-missing`, `key-unusable`: the developer has to mend it */
  createProvider(options: ProviderOptions): ChatProvider;
  /** Sentences that the provider itself shows in its room, one part for each language. */
  readonly messages?: readonly PartialMessages[];
  /** Where they are in the languages that are loaded when they are spoken. */
  readonly part?: PartName;
}

/** What went wrong with a provider, for the developer. The customer reads the launcher's own sentence. */
export class ProviderError extends Error {
  constructor(
    readonly code: ProviderProblem,
    message: string,
  ) {
    super(message);
    this.name = 'ProviderError';
  }
}
