import type { Basis, ChannelState, Expectation } from '../core/expectation/expectation-types.js';

/** Every event leaves the shadow root and reaches any listener on the page. None carries typed text, a reference or a name. */
const PUBLIC: EventInit = { bubbles: true, composed: true };

/** What is on screen for one channel. */
abstract class ExpectationFact extends Event {
  readonly basis: Basis;
  readonly state: ChannelState;
  /** Waiting time in ms from now; basis `live` only. */
  readonly lower: number | undefined;
  readonly upper: number | undefined;
  /** Epoch ms by which a person answers. */
  readonly by: number | undefined;

  constructor(
    type: string,
    readonly channelId: string,
    { basis, state, lower, upper, by }: Expectation,
  ) {
    super(type, PUBLIC);
    this.basis = basis;
    this.state = state;
    this.lower = lower;
    this.upper = upper;
    this.by = by;
  }
}

/** `attesa-shown`: a channel's expectation is on screen for the first time. */
export class AttesaShownEvent extends ExpectationFact {
  static readonly eventName = 'attesa-shown';

  constructor(channelId: string, expectation: Expectation) {
    super(AttesaShownEvent.eventName, channelId, expectation);
  }
}

/** `attesa-change`: what is on screen for a channel says something else than before. */
export class AttesaChangeEvent extends ExpectationFact {
  static readonly eventName = 'attesa-change';

  constructor(channelId: string, expectation: Expectation) {
    super(AttesaChangeEvent.eventName, channelId, expectation);
  }
}

/** `attesa-error`: data could not be reached or used. `path` is empty for the document as a whole. */
export class AttesaErrorEvent extends Event {
  static readonly eventName = 'attesa-error';

  constructor(
    readonly code: string,
    readonly path: string,
  ) {
    super(AttesaErrorEvent.eventName, PUBLIC);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'attesa-shown': AttesaShownEvent;
    'attesa-change': AttesaChangeEvent;
    'attesa-error': AttesaErrorEvent;
  }
}
