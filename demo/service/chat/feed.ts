import type { Reader } from '../db/schema.js';
import type { Message } from './frames.js';
import { messagesAfter, PORTION } from './history.js';

/**
 * Sends what is said in one conversation to one reader, in order, each message once: always what comes after the last one
 * sent. It reads no faster than the reader takes it in.
 */
export class Feed {
  readonly #db: Reader;
  readonly #request: string;
  readonly #side: 'customer' | 'operator';
  readonly #send: (message: Message) => Promise<void>;
  #after: number;
  #isAsked = false;
  #run: Promise<void> | undefined;

  constructor(
    db: Reader,
    request: string,
    side: 'customer' | 'operator',
    after: number,
    send: (message: Message) => Promise<void>,
  ) {
    this.#db = db;
    this.#request = request;
    this.#side = side;
    this.#after = after;
    this.#send = send;
  }

  /** Number of the last message sent. */
  get after(): number {
    return this.#after;
  }

  /** There may be more. Resolves when everything that was there has been sent. */
  next(): Promise<void> {
    this.#isAsked = true;
    this.#run ??= this.#all().finally(() => {
      this.#run = undefined;
    });
    return this.#run;
  }

  async #all(): Promise<void> {
    while (this.#isAsked) {
      this.#isAsked = false;
      const messages = await messagesAfter(this.#db, this.#request, this.#after, this.#side);
      if (messages.length === PORTION) this.#isAsked = true;
      for (const message of messages) {
        this.#after = message.number;
        await this.#send(message);
      }
    }
  }
}
