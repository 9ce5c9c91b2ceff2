import { operatorSessions, type SignedIn } from '../access/operators.js';
import { change, type ServiceContext } from '../context.js';
import { askedTogether } from '../doorbells/stream.js';
import { sentencesOf } from '../outbox/sentences.js';
import { standingOf } from '../requests/documents.js';
import type { Receiver } from './customers.js';
import { Feed } from './feed.js';
import {
  CLOSE,
  isTooLong,
  operatorFrameSchema,
  readFrame,
  type Message,
  type OperatorFrame,
  type ReadOperatorFrame,
  type RefusedFrame,
} from './frames.js';
import { messagesAfter, numberOf } from './history.js';
import type { Line } from './line.js';
import { endTalk, markSeen, release, speak, take, Unsaid, type Operator } from './talk.js';

/** The console's end of the chat. */
export function operatorSockets(
  context: ServiceContext,
): (line: Line<OperatorFrame>, signedIn: SignedIn) => Receiver {
  const sessions = askedTogether(() => operatorSessions(context.store, context.now()));
  return (line, signedIn) => {
    const place = new Place(context, line, signedIn, () => sessions(''));
    line.handle(() => place.begin());
    return {
      receive(data) {
        line.heard();
        line.handle(() => place.receive(data));
      },
    };
  };
}

/** One socket of an operator. */
class Place {
  readonly #context: ServiceContext;
  readonly #line: Line<OperatorFrame>;
  readonly #signedIn: SignedIn;
  readonly #sessions: () => Promise<ReadonlySet<string>>;
  readonly #feeds = new Map<string, Feed>();
  #operator: Operator;
  /** The conversation before their eyes: what comes there is seen. */
  #shown: string | undefined;

  constructor(
    context: ServiceContext,
    line: Line<OperatorFrame>,
    signedIn: SignedIn,
    sessions: () => Promise<ReadonlySet<string>>,
  ) {
    this.#context = context;
    this.#line = line;
    this.#signedIn = signedIn;
    this.#sessions = sessions;
    this.#operator = { name: signedIn.name };
  }

  async begin(): Promise<void> {
    const { chat, timers, now } = this.#context;
    const { name, expiresAt } = this.#signedIn;
    const line = this.#line;
    this.#operator = { name, person: await chat.personOf(name) };
    line.onEnd(timers.after(expiresAt - now(), () => void line.close(CLOSE.session)));
    chat.enterOperator({
      operator: name,
      line,
      changed: (request) => {
        this.#tell(request).catch((error: unknown) => {
          console.error(error);
          void line.close(CLOSE.broken);
        });
      },
    });
  }

  async #tell(request: string): Promise<void> {
    const feed = this.#feeds.get(request);
    if (feed === undefined) return;
    await feed.next();
    if (this.#shown === request) await this.#seen(request);
    const chats = await this.#context.chat.chats();
    // Over, and nobody looks at it: whoever opens it again reads it anew.
    if (this.#shown !== request && !chats.some((one) => one.request === request)) this.#feeds.delete(request);
  }

  async #seen(request: string): Promise<void> {
    const isNew = await change(this.#context, (tx) => markSeen(tx, request));
    if (isNew) this.#context.chat.touch(request);
  }

  async receive(data: unknown): Promise<void> {
    if (!(await this.#sessions()).has(this.#signedIn.hash)) {
      void this.#line.close(CLOSE.session);
      return;
    }
    const { frame, key } = typeof data === 'string' ? readFrame(data, operatorFrameSchema) : {};
    if (frame === undefined) this.#refuse({ code: 'unreadable', ...(key !== undefined && { key }) });
    else if (frame.type === 'message' && isTooLong(frame.text))
      this.#refuse({ code: 'too-long', key: frame.key, reference: frame.reference });
    else {
      try {
        await this.#do(frame);
      } catch (error) {
        if (!(error instanceof Unsaid)) throw error;
        this.#refuse({
          code: error.code,
          ...('key' in frame && { key: frame.key }),
          ...('reference' in frame && frame.reference !== undefined && { reference: frame.reference }),
        });
      }
    }
  }

  async #do(frame: ReadOperatorFrame): Promise<void> {
    const context = this.#context;
    const { chat, office } = context;
    const operator = this.#operator;
    switch (frame.type) {
      case 'pong':
        return;
      case 'available':
        chat.setAvailable(operator.name, frame.on);
        return;
      case 'open':
        await this.#show(frame.reference);
        return;
      case 'leave':
        this.#shown = undefined;
        return;
      case 'take': {
        const taken = await change(context, async (tx, at, ring) => {
          const id = await take(tx, operator, frame.reference, at, chat.isAway);
          ring(id);
          return id;
        });
        await this.#show(taken);
        return;
      }
      case 'message': {
        const { reference } = frame;
        const said = await change(context, async (tx, at, ring) => {
          const known = await speak(tx, office, operator, frame, at, chat.isPresent(reference));
          if (known === undefined) ring(reference);
          return known;
        });
        if (said !== undefined) await this.#acknowledge(reference, said);
        return;
      }
      case 'release':
        await change(context, async (tx, at, ring) => {
          await release(tx, operator, frame.reference, at);
          ring(frame.reference);
        });
        return;
      case 'end':
        await change(context, async (tx, at, ring) => {
          await endTalk(tx, office, operator, frame.reference, at);
          ring(frame.reference);
        });
    }
  }

  /** The whole conversation, and from then on what is said in it. Throws `not-found`. */
  async #show(request: string): Promise<void> {
    const { store, documents, now } = this.#context;
    const row = await store
      .selectFrom('requests')
      .innerJoin('chats', 'chats.request', 'requests.id')
      .selectAll('requests')
      .where('requests.id', '=', request)
      .executeTakeFirst();
    const reading = row && (await documents.get(request));
    if (row === undefined || reading === undefined) throw new Unsaid('not-found');
    const messages: Message[] = [];
    // A feed reads from the beginning to the end; what it finds later, it sends.
    let isHistory = true;
    const feed = new Feed(store, request, 'operator', 0, async (message) => {
      if (isHistory) messages.push(message);
      else await this.#line.sent({ type: 'message', reference: request, ...message });
    });
    await feed.next();
    const sentences = sentencesOf(row, standingOf(reading.json, now()).document, now())
      .filter(({ channel }) => channel === 'chat')
      .map(({ text }) => ({ text }));
    await this.#line.sent({ type: 'history', reference: request, messages, sentences });
    isHistory = false;
    this.#feeds.set(request, feed);
    this.#shown = request;
    await this.#seen(request);
    // What was said while the history was on its way.
    await feed.next();
  }

  async #acknowledge(reference: string, event: number): Promise<void> {
    const { store } = this.#context;
    const number = await numberOf(store, reference, event);
    const [message] = await messagesAfter(store, reference, number - 1, 'operator');
    if (message !== undefined && number <= (this.#feeds.get(reference)?.after ?? Infinity))
      this.#line.send({ type: 'message', reference, ...message });
  }

  #refuse(why: Omit<RefusedFrame, 'type'>): void {
    this.#line.send({ type: 'refused', ...why });
  }
}
