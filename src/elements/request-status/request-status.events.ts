import type { RequestAction, RequestStatus } from '../../core/document/request-types.js';
import type { RequestView, Timeliness } from '../../core/request/request-view-types.js';

/**
 * `attesa-action`: the customer is about to do something about their request. An intent: `preventDefault()` keeps the
 * element from sending it. Carries the kind alone: what was typed is nobody else's business.
 */
export class AttesaActionEvent extends Event {
  static readonly eventName = 'attesa-action';

  constructor(readonly action: RequestAction) {
    super(AttesaActionEvent.eventName, { bubbles: true, composed: true, cancelable: true });
  }
}

/**
 * `attesa-status`: where the request stands is on screen, for the first time or anew. Carries neither the request's
 * reference nor its words.
 */
export class AttesaStatusEvent extends Event {
  static readonly eventName = 'attesa-status';
  readonly phase: RequestStatus;
  readonly timeliness: Timeliness;
  /** The pending promise that falls due first. */
  readonly promiseId: string | undefined;
  /** Epoch ms by which it falls due. */
  readonly by: number | undefined;

  constructor({ phase, timeliness, next }: RequestView) {
    super(AttesaStatusEvent.eventName, { bubbles: true, composed: true });
    this.phase = phase;
    this.timeliness = timeliness;
    this.promiseId = next?.promise.id;
    this.by = next?.promise.by.at;
  }
}

/** What has become of a promise. */
abstract class PromiseFact extends Event {
  constructor(
    type: string,
    readonly promiseId: string,
  ) {
    super(type, { bubbles: true, composed: true });
  }
}

/** `attesa-kept`: a promise is on screen as kept, in time or late. Once per promise and element. */
export class AttesaKeptEvent extends PromiseFact {
  static readonly eventName = 'attesa-kept';

  constructor(promiseId: string) {
    super(AttesaKeptEvent.eventName, promiseId);
  }
}

/** `attesa-missed`: a promise is on screen as missed: it passed while it was shown, or was found so. Once per promise and element. */
export class AttesaMissedEvent extends PromiseFact {
  static readonly eventName = 'attesa-missed';

  constructor(promiseId: string) {
    super(AttesaMissedEvent.eventName, promiseId);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'attesa-action': AttesaActionEvent;
    'attesa-kept': AttesaKeptEvent;
    'attesa-missed': AttesaMissedEvent;
    'attesa-status': AttesaStatusEvent;
  }
}
