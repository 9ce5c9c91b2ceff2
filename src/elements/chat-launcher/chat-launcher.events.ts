import type { ChatState } from '../../core/chat/chat-types.js';

/**
 * `attesa-launch`: the customer wants to chat. An intent, before anything of the provider's is loaded: `preventDefault()`
 * keeps the launcher closed and the page as it is. A consent tool asks, and calls `open()` on the launcher later.
 */
export class AttesaLaunchEvent extends Event {
  static readonly eventName = 'attesa-launch';

  /**
   * @param provider its name; empty where the launcher has none
   * @param channelId of the channels document; empty where it is not known
   */
  constructor(
    readonly provider: string,
    readonly channelId: string,
  ) {
    super(AttesaLaunchEvent.eventName, { bubbles: true, composed: true, cancelable: true });
  }
}

/** `attesa-chat`: where the conversation stands is another thing than before. Carries no text and no reference. */
export class AttesaChatEvent extends Event {
  static readonly eventName = 'attesa-chat';

  constructor(
    readonly channelId: string,
    readonly provider: string,
    readonly state: ChatState,
  ) {
    super(AttesaChatEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'attesa-launch': AttesaLaunchEvent;
    'attesa-chat': AttesaChatEvent;
  }
}
