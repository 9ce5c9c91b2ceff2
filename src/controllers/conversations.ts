import { millisecondsInMinute as MINUTE } from 'date-fns/constants';
import type { ChatState } from '../core/chat/chat-types.js';
import { createSubscribers } from '../sources/subscribers.js';
import { pageClock } from './clock.js';
import type { Conversation } from './conversation.js';

/** How long a conversation waits for a launcher that takes it over, once its own has left the page. */
const WAITS_FOR = MINUTE;

/**
 * What a customer has under way at one chat: known to the whole page, because a launcher may leave it and come back with
 * the next view, or stand on it twice.
 */
export class Visit {
  /** What was typed and has not been sent. Nothing but the customer takes it away. */
  text = '';
  /** An address for an answer by e-mail, as far as it was typed. */
  email = '';
  isOpen = false;
  /** The launcher whose panel this is, open or put away. */
  home: object | undefined;
  /** From the first press on. */
  conversation: Conversation | undefined;
  /** The state that the page was told last. */
  told: ChatState = 'closed';
  /** This tab knows of a conversation that goes on. */
  resumes = false;
  /** What went wrong, to be told to the page by whoever shows it. */
  trouble: string | undefined;

  readonly holders = new Set<object>();
  private readonly listeners = createSubscribers(
    () => undefined,
    () => undefined,
  );
  private forget: (() => void) | undefined;

  constructor(private readonly end: () => void) {}

  /** Tells every launcher that shows it. */
  readonly changed = (): void => {
    this.listeners.notify();
  };

  /**
   * Puts a launcher to it. One whose predecessor has left takes over its panel.
   * @returns takes the launcher away; a conversation that nobody takes over within a minute is ended on this page
   */
  join(holder: object, listener: () => void): () => void {
    this.forget?.();
    this.forget = undefined;
    this.holders.add(holder);
    if (this.home && !this.holders.has(this.home)) this.home = holder;
    const ignore = this.listeners.subscribe(listener);
    return () => {
      ignore();
      this.holders.delete(holder);
      // A move within the page comes back at once.
      queueMicrotask(() => {
        this.left(holder);
      });
    };
  }

  private left(holder: object): void {
    if (this.holders.has(holder)) return;
    const [other] = this.holders;
    if (other) {
      if (this.home === holder) {
        this.home = other;
        this.changed();
      }
    } else if (this.text === '' && !this.conversation) this.end();
    // Two may have left in one task.
    else this.forget ??= pageClock.wake(pageClock.now() + WAITS_FOR, this.end);
  }
}

const visits = new Map<string, Visit>();

/** The visit under a key: the same one for every launcher that names the same chat. */
export function visitOf(key: string): Visit {
  const known =
    visits.get(key) ??
    new Visit(() => {
      visits.delete(key);
      known.conversation?.destroy();
    });
  visits.set(key, known);
  return known;
}
