import type { Platform } from '../../sources/source.js';
import { uuid } from '../address.js';
import type { DeskSnapshot } from '../desk-types.js';
import type { Teller } from '../provide.js';
import { ProviderError, type ChatContext, type Kept, type KeepContact } from '../provider.js';
import { next, NEW_CONVERSATION, type Conversation, type Step } from './conversation.js';
import type { ServerFrame } from './frames.js';
import { DESK_LIMITS, textTrouble } from './limits.js';
import { forget, recall, remember } from './memory.js';
import type { Begun, DeskService, DeskSession } from './service.js';
import { createDeskSocket, type DeskSocket } from './socket.js';

/** One conversation with the service: what is known of it, and the connection that keeps it so. */
export class Line {
  private conversation: Conversation = NEW_CONVERSATION;
  /** Nothing has to be connected before something was said. */
  private connection: DeskSnapshot['connection'] = 'open';
  private cached: DeskSnapshot | undefined;
  private readonly listeners = new Set<() => void>();

  private token: string | undefined;
  private session: DeskSession | undefined;
  private socket: DeskSocket | undefined;
  private cancelGap: (() => void) | undefined;
  private readonly cancelAgain = new Set<() => void>();
  /** Said with every connection until the service has done it. */
  private wants: 'person' | 'end' | undefined;
  /** The seat was given up: the tab need not go on with it. */
  private isKept = false;

  /** Number of the last message that was seen. */
  private seen = 0;
  private isSeen = false;
  /** The first message, its key and what went along, until it is known to have arrived. */
  private first: { readonly body: string; readonly key: string; readonly context: ChatContext } | undefined;
  private isBeginning = false;
  private isStopped = false;
  private lastKeep: { readonly body: string; readonly key: string } | undefined;
  private ignoreReturns: (() => void) | undefined;

  constructor(
    private readonly base: string,
    private readonly service: DeskService,
    private readonly platform: Platform,
    private readonly tell: Teller,
  ) {}

  get snapshot(): DeskSnapshot {
    const { messages, queue, ended, reference } = this.conversation;
    return (this.cached ??= {
      messages,
      connection: this.connection,
      ...(queue && { queue }),
      ...(ended && { ended }),
      ...(reference !== undefined && { reference }),
    });
  }

  get reference(): string | undefined {
    return this.conversation.reference;
  }

  /** Of the page that tells where it stands. */
  get href(): string | undefined {
    return this.session?.href;
  }

  /** There is a conversation on the service's side, begun here or before. */
  get isBegun(): boolean {
    return this.token !== undefined || this.conversation.ended !== undefined;
  }

  subscribe(listener: () => void): () => void {
    const one = (): void => {
      listener();
    };
    this.listeners.add(one);
    return () => void this.listeners.delete(one);
  }

  /** Goes on with what this tab remembers, if anything. */
  resume(): void {
    const known = this.isBegun ? undefined : recall(this.base);
    if (!known) return;
    this.token = known.token;
    this.seen = known.seen;
    this.step({ type: 'known', reference: known.reference });
    this.connect();
  }

  /**
   * Begins the conversation with its first message.
   * @throws {ProviderError} nothing was sent, or nobody knows: again with the same text it is sent once
   */
  async begin(context: ChatContext, text: string): Promise<void> {
    if (textTrouble(text)) throw unsendable();
    const { key, context: asWritten } = this.asFirst(context, text);
    const at = this.platform.now();
    const begun = await this.service.begin(asWritten, text, key);
    this.first = undefined;
    this.adopt(begun);
    this.step({ type: 'typed', key, text, at });
    this.connect();
  }

  /** @throws {ProviderError} it cannot be sent to this conversation */
  add(context: ChatContext, text: string): void {
    if (textTrouble(text)) throw unsendable();
    if (this.conversation.ended) throw new ProviderError('refused', 'This conversation is over.');
    this.say(context, text);
  }

  /** Sends what was written in the room. What cannot be sent is shown as refused. */
  say(context: ChatContext, text: string): void {
    if (text.trim() === '') return;
    const begins = !this.isBegun && !this.isBeginning && !textTrouble(text);
    const first = begins ? this.asFirst(context, text) : undefined;
    const key = first?.key ?? uuid();
    this.step({ type: 'typed', key, text, at: this.platform.now() });
    if (textTrouble(text)) this.step({ type: 'refused', key, code: 'too-long' });
    else if (this.isBegun) this.socket?.send({ type: 'message', key, text });
    else if (first) void this.beginWith(first.context, text, key);
  }

  /** Said again it is the very same, also what went along: what was on screen about waiting has moved on since. */
  private asFirst(context: ChatContext, text: string): NonNullable<Line['first']> {
    const body = JSON.stringify([text, context.language, context.topic, context.reference]);
    if (this.first?.body !== body) this.first = { body, key: uuid(), context };
    return this.first;
  }

  askForPerson(): void {
    if (this.conversation.ended || this.wants === 'end') return;
    this.wants = 'person';
    this.socket?.send({ type: 'person' });
  }

  end(): void {
    if (this.conversation.ended) return;
    this.wants = 'end';
    this.socket?.send({ type: 'end' });
  }

  /** Whether the customer looks at it. */
  show(isShown: boolean): void {
    this.isSeen = isShown;
    this.ignoreReturns ??= this.platform.onReturn(() => {
      this.countUnread();
    });
    this.countUnread();
  }

  /** @throws {ProviderError} nothing has changed */
  async keep(contact: KeepContact): Promise<Kept> {
    if (contact.text.trim() && textTrouble(contact.text)) throw unsendable();
    const session = await this.findSession(false);
    if (!session) throw new ProviderError('refused', 'There is no conversation whose place could be kept.');
    const body = JSON.stringify(contact);
    if (this.lastKeep?.body !== body) this.lastKeep = { body, key: uuid() };
    const kept = await this.keepWith(session, contact, this.lastKeep.key);
    this.isKept = true;
    this.wants = undefined;
    forget(this.base);
    return kept;
  }

  stop(): void {
    this.isStopped = true;
    this.socket?.close();
    this.cancelGap?.();
    this.ignoreReturns?.();
    for (const cancel of this.cancelAgain) cancel();
    this.socket = undefined;
    this.listeners.clear();
  }

  private async keepWith(session: DeskSession, contact: KeepContact, key: string): Promise<Kept> {
    try {
      return await this.service.keep(session, contact, key);
    } catch (error) {
      if (!(error instanceof ProviderError) || error.code !== 'refused') throw error;
      // An hour is over sooner than a wait.
      const renewed = await this.findSession(true);
      if (!renewed) throw error;
      return this.service.keep(renewed, contact, key);
    }
  }

  /** As `begin`, for a message that is shown already. What follows it waits for the connection. */
  private async beginWith(context: ChatContext, text: string, key: string): Promise<void> {
    this.isBeginning = true;
    try {
      const begun = await this.service.begin(context, text, key);
      this.first = undefined;
      this.adopt(begun);
      this.connect();
    } catch {
      for (const unsaid of this.conversation.unsaid)
        this.step({ type: 'refused', key: unsaid.key, code: 'unreachable' });
    }
    this.isBeginning = false;
  }

  private adopt(begun: Begun): void {
    this.token = begun.token;
    this.session = begun;
    this.step({ type: 'known', reference: begun.reference });
    this.keepMemory();
  }

  private connect(): void {
    if (this.isStopped) return;
    this.socket ??= createDeskSocket({
      url: this.service.socket,
      platform: this.platform,
      session: async (isOver) => {
        try {
          return (await this.findSession(isOver))?.session ?? null;
        } catch (error) {
          return error instanceof ProviderError && error.code === 'refused' ? null : undefined;
        }
      },
      after: () => this.conversation.through,
      onFrame: (frame) => {
        this.hear(frame);
      },
      onChange: (state, tooLarge) => {
        this.change(state, tooLarge);
      },
      onEnd: () => {
        this.step({ type: 'ended', by: 'lost' });
      },
    });
  }

  /** @throws {ProviderError} */
  private async findSession(anew: boolean): Promise<DeskSession | undefined> {
    if (this.token === undefined) return undefined;
    if (anew || !this.session) this.session = await this.service.open(this.token);
    return this.session;
  }

  private hear(frame: Exclude<ServerFrame, { type: 'ping' }>): void {
    if (frame.type === 'refused' && frame.code === 'too-many' && frame.retryAfter !== undefined)
      this.sayAgain(frame.retryAfter);
    else this.step(frame);
    const { queue } = this.conversation;
    if (frame.type === 'queue' && queue === frame.queue) {
      if (queue.stage !== 'assistant' && this.wants === 'person') this.wants = undefined;
      this.tell.queue(queue);
    }
    this.mindGap();
  }

  private change(state: DeskSnapshot['connection'], tooLarge = false): void {
    this.connection = state;
    this.cached = undefined;
    if (tooLarge)
      for (const { key } of this.conversation.unsaid) this.step({ type: 'refused', key, code: 'too-long' });
    if (state === 'open') this.sayAll();
    this.notify();
  }

  /** What was not confirmed is said again, under the same keys: the service takes each once. */
  private sayAll(): void {
    for (const { key, text, state } of this.conversation.unsaid)
      if (state === 'sending') this.socket?.send({ type: 'message', key, text });
    if (this.wants) this.socket?.send({ type: this.wants });
  }

  private sayAgain(ms: number): void {
    const at = this.platform.now() + Math.max(ms, DESK_LIMITS.least);
    const cancel = this.platform.wake(at, () => {
      this.cancelAgain.delete(cancel);
      this.sayAll();
    });
    this.cancelAgain.add(cancel);
  }

  /** A number that stays away was lost on its way. */
  private mindGap(): void {
    const { through, last, ended } = this.conversation;
    if (through >= last || ended) {
      this.cancelGap?.();
      this.cancelGap = undefined;
      return;
    }
    this.cancelGap ??= this.platform.wake(this.platform.now() + DESK_LIMITS.gap, () => {
      this.cancelGap = undefined;
      this.socket?.renew();
    });
  }

  private step(step: Step): void {
    const before = this.conversation;
    this.conversation = next(before, step);
    if (this.conversation === before) return;
    this.cached = undefined;
    const { ended } = this.conversation;
    if (ended && !before.ended) {
      this.socket?.close();
      forget(this.base);
      this.token = undefined;
    }
    this.countUnread();
    this.notify();
    if (ended && !before.ended) this.tell.ended(ended);
  }

  private countUnread(): void {
    const { said } = this.conversation;
    const newest = said.at(-1)?.number ?? 0;
    if (this.isSeen && this.platform.visible() && newest > this.seen) {
      this.seen = newest;
      this.keepMemory();
    }
    this.tell.unread(said.filter(({ number, by }) => number > this.seen && by !== 'customer').length);
  }

  private keepMemory(): void {
    const { token, seen, reference } = this;
    if (token !== undefined && reference !== undefined && !this.isKept)
      remember(this.base, { token, reference, seen });
  }

  private notify(): void {
    for (const listener of [...this.listeners]) if (this.listeners.has(listener)) listener();
  }
}

const unsendable = (): ProviderError =>
  new ProviderError('refused', `A message has 1 to ${DESK_LIMITS.text} characters; this one was not sent.`);
