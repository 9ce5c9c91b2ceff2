import { sessionsOf, visitorOf, type Visitor } from '../access/links.js';
import { change, type ServiceContext } from '../context.js';
import { askedTogether } from '../doorbells/stream.js';
import { Feed } from './feed.js';
import {
  CLOSE,
  customerFrameSchema,
  helloSchema,
  isTooLong,
  readFrame,
  type CustomerFrame,
  type RefusedFrame,
} from './frames.js';
import { endOf, lastNumber, messagesAfter, numberOf } from './history.js';
import type { Line } from './line.js';
import { askPerson, hear, leave, Unsaid } from './talk.js';

/** How long a socket may stay without saying whose it is (ms). */
const HELLO = 10_000;

/** Refused one after the other; then nobody is listening to the refusals. */
const MOST_REFUSED = 30;

/** What a socket's events lead to. */
export interface Receiver {
  receive(data: unknown): void;
}

/** The customer's end of the chat. */
export function customerSockets(context: ServiceContext): (line: Line<CustomerFrame>) => Receiver {
  const sessions = askedTogether((request) => sessionsOf(context.store, request, context.now()));
  return (line) => {
    let conversation: Conversation | undefined;
    let isGreeted = false;
    const cancel = context.timers.after(HELLO, () => {
      if (!isGreeted) void line.close(CLOSE.noHello);
    });
    line.onEnd(cancel);
    return {
      receive(data) {
        line.heard();
        if (!isGreeted) {
          isGreeted = true;
          cancel();
          line.handle(async () => {
            conversation = await greet(context, line, data, sessions);
          });
        } else line.handle(async () => conversation?.receive(data));
      },
    };
  };
}

/** Finds out whose socket it is. What is no hello, and a session that does not hold, end it. */
async function greet(
  context: ServiceContext,
  line: Line<CustomerFrame>,
  data: unknown,
  sessions: (request: string) => Promise<ReadonlySet<string>>,
): Promise<Conversation | undefined> {
  const { frame } = typeof data === 'string' ? readFrame(data, helloSchema) : {};
  const visitor = frame && (await visitorOf(context.store, frame.session, context.now()));
  const isChat = visitor && (await isConversation(context, visitor.request));
  if (frame === undefined || visitor === undefined || isChat !== true) {
    void line.close(frame === undefined ? CLOSE.noHello : CLOSE.session);
    return undefined;
  }
  if (context.chat.linesOf(visitor.request) >= context.limits.socketsByChat) {
    void line.close(CLOSE.tooMany);
    return undefined;
  }
  const conversation = new Conversation(context, line, visitor, sessions);
  await conversation.begin(frame.after);
  return conversation;
}

async function isConversation({ store }: ServiceContext, request: string): Promise<boolean> {
  const row = await store
    .selectFrom('chats')
    .select('request')
    .where('request', '=', request)
    .executeTakeFirst();
  return row !== undefined;
}

/** One socket of a customer, from its hello on. */
class Conversation {
  readonly #context: ServiceContext;
  readonly #line: Line<CustomerFrame>;
  readonly #visitor: Visitor;
  readonly #sessions: (request: string) => Promise<ReadonlySet<string>>;
  #feed: Feed | undefined;
  #isEnded = false;
  #refused = 0;

  constructor(
    context: ServiceContext,
    line: Line<CustomerFrame>,
    visitor: Visitor,
    sessions: (request: string) => Promise<ReadonlySet<string>>,
  ) {
    this.#context = context;
    this.#line = line;
    this.#visitor = visitor;
    this.#sessions = sessions;
  }

  /** @param after number of the last message that the page has */
  async begin(after: number): Promise<void> {
    const { store, chat, timers, now } = this.#context;
    const { request, expiresAt } = this.#visitor;
    const line = this.#line;
    const last = await lastNumber(store, request);
    line.send({ type: 'welcome', reference: request, last });
    this.#feed = new Feed(store, request, 'customer', Math.min(after, last), (message) =>
      line.sent({ type: 'message', ...message }),
    );
    line.onEnd(timers.after(expiresAt - now(), () => void line.close(CLOSE.session)));
    // From here on nothing is missed; what was said meanwhile comes with the first reading.
    chat.enter({
      request,
      line,
      changed: () => {
        this.#tell().catch((error: unknown) => {
          console.error(error);
          void line.close(CLOSE.broken);
        });
      },
    });
    await this.#tell();
  }

  /** Everything new, and whether it is over. */
  async #tell(): Promise<void> {
    const { store, chat } = this.#context;
    const { request, hash } = this.#visitor;
    if (!(await this.#sessions(request)).has(hash)) {
      void this.#line.close(CLOSE.session);
      return;
    }
    await this.#feed?.next();
    const end = await endOf(store, request);
    if (end !== undefined && !this.#isEnded) this.#line.send({ type: 'ended', by: end });
    this.#isEnded = end !== undefined;
    if (end !== undefined) return;
    await chat.chats();
    const frame = chat.queueOf(request);
    if (frame !== undefined) chat.tell(this.#line, frame);
  }

  async receive(data: unknown): Promise<void> {
    const read = typeof data === 'string' ? readFrame(data, customerFrameSchema) : {};
    const { frame } = read;
    if (frame?.type === 'pong') return;
    const key = frame?.type === 'message' ? frame.key : read.key;
    const wait = this.#context.limits.framesByChat.take(this.#visitor.request);
    if (wait !== undefined) this.#refuse({ code: 'too-many', retryAfter: Math.ceil(wait / 1000) }, key);
    else if (frame === undefined) this.#refuse({ code: 'unreadable' }, key);
    else if (frame.type === 'message' && isTooLong(frame.text)) this.#refuse({ code: 'too-long' }, key);
    else {
      try {
        await this.#do(frame);
        this.#refused = 0;
      } catch (error) {
        if (!(error instanceof Unsaid)) throw error;
        this.#refuse({ code: error.code }, key);
      }
    }
  }

  async #do(
    frame: { type: 'message'; key: string; text: string } | { type: 'person' | 'end' },
  ): Promise<void> {
    const { request } = this.#visitor;
    const context = this.#context;
    const scene = await context.chat.scene();
    const said = await change(context, async (tx, at, ring) => {
      let known: number | undefined;
      if (frame.type === 'message') known = await hear(tx, request, frame, at, scene);
      else if (frame.type === 'person') await askPerson(tx, request, at, scene);
      else await leave(tx, request, at);
      if (known === undefined) ring(request);
      return known;
    });
    if (said !== undefined) await this.#acknowledge(said);
  }

  /** Who sends something again wants to know that it is there. */
  async #acknowledge(event: number): Promise<void> {
    const { store } = this.#context;
    const { request } = this.#visitor;
    const number = await numberOf(store, request, event);
    const [message] = await messagesAfter(store, request, number - 1, 'customer');
    // What the feed has still to send, it sends.
    if (message !== undefined && number <= (this.#feed?.after ?? 0))
      this.#line.send({ type: 'message', ...message });
  }

  #refuse(why: Pick<RefusedFrame, 'code' | 'retryAfter'>, key: string | undefined): void {
    this.#refused += 1;
    if (this.#refused > MOST_REFUSED) void this.#line.close(CLOSE.tooMany);
    else this.#line.send({ type: 'refused', ...why, ...(key !== undefined && { key }) });
  }
}
