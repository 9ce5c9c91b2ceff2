import type { ChannelKind } from '../../core/document/channel-types.js';
import type { Expectation } from '../../core/expectation/expectation-types.js';

/**
 * `attesa-select`: the customer chose a channel. An intent: `preventDefault()` keeps the picker from opening it, for a
 * page that opens it itself.
 */
export class AttesaSelectEvent extends Event {
  static readonly eventName = 'attesa-select';

  constructor(
    readonly channelId: string,
    readonly kind: ChannelKind,
    readonly expectation: Expectation,
  ) {
    super(AttesaSelectEvent.eventName, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'attesa-select': AttesaSelectEvent;
  }
}
