import { parseChannels, type Channel } from 'attesa/core.js';
import { change, type Foundation } from '../context.js';
import type { DeskDocument } from '../desk.js';
import { servedChannels, type ChatQueue } from '../levels/served.js';
import { iso } from '../calendar.js';
import { scheduleOf } from '../requests/due.js';
import { boardChats, readChats, readGlimpses, statedIn, type ChatLine, type Glimpse } from './board.js';
import { CHANNEL } from './channel.js';
import type { Count } from './facts.js';
import { CLOSE, type CustomerFrame, type OperatorFrame, type QueueFrame } from './frames.js';
import type { Line } from './line.js';
import { personOf } from './people.js';
import { lineOf, placesOf, stageOf } from './queue.js';
import { fadeOut, giveDate, release, Unsaid, type Scene } from './talk.js';

/** Whose page has been gone so long does not sit in the line any more; the place stays theirs (ms). */
const LEFT = 5 * 60_000;
/** Who only asked the assistant, and has been gone so long, is done (ms). */
const FADED = 30 * 60_000;
/** An operator who has been gone so long gives back whom they talk with (ms). */
const LOST = 60_000;

/** How long to leave alone what has failed (ms). */
const PATIENCE = 60_000;

/** Sockets open at once, all together. */
const MOST_LINES = 4000;

/** A customer's socket after its hello. */
export interface CustomerLine {
  readonly request: string;
  readonly line: Line<CustomerFrame>;
  /** Something happened to their request. */
  changed(): void;
}

export interface OperatorLine {
  readonly operator: string;
  readonly line: Line<OperatorFrame>;
  changed(request: string): void;
}

interface Presence {
  readonly lines: Set<CustomerLine>;
  /** Epoch ms at which the last of them was gone. */
  goneAt: number;
}

interface Duty {
  readonly lines: Set<OperatorLine>;
  available: boolean;
  goneAt: number;
}

/**
 * Who is there: the sockets of customers and operators, and what follows from them. What was said is in the database alone;
 * this is what a restart may forget. One process; several would share the bells.
 */
export class Rooms implements ChatQueue {
  /** The channels with the chat's own queue. */
  readonly channels: (now: number) => Promise<DeskDocument>;
  readonly #context: Foundation;
  readonly #startedAt: number;
  readonly #customers = new Map<string, Presence>();
  readonly #operators = new Map<string, Duty>();
  /** Every socket, also before its hello. */
  readonly #lines = new Set<Line<never>>();
  /** What was sent last to each, so that only news travels. */
  readonly #told = new WeakMap<object, string>();
  /** Whom nothing more will happen to by the passing of time, until they are back. */
  readonly #settled = new Set<string>();
  #chats: readonly ChatLine[] = [];
  /** For the operators' lists; nobody looks at them while no operator is there. */
  #glimpses: Map<string, Glimpse> | undefined;
  /** Where something was said or seen since the glimpses were read. */
  readonly #news = new Set<string>();
  #count: Count = { waiting: 0, agents: 0 };
  #changedAt: number;
  /** Given names of operators, as far as they were needed. */
  readonly #people = new Map<string, string | undefined>();
  #round = Promise.resolve();
  #deeds = Promise.resolve();
  #planned = false;
  /** Epoch ms: after a failure nothing is tried before. */
  #notBefore = 0;
  #wake = (): void => undefined;
  #parsed: { readonly document: DeskDocument; readonly channels: ReadonlyMap<string, Channel> } | undefined;
  #unlisten: () => void;
  #ended = false;

  constructor(context: Foundation) {
    this.#context = context;
    this.#startedAt = context.now();
    this.#changedAt = this.#startedAt;
    this.channels = servedChannels(context.store, this);
    this.#unlisten = context.bells.follow((request) => {
      this.#ring(request);
    });
    this.touch();
  }

  // ------------------------------------------------------------------------------------------------- what is known

  get changedAt(): number {
    return this.#changedAt;
  }

  get isFull(): boolean {
    return this.#lines.size >= MOST_LINES;
  }

  async count(): Promise<Count> {
    await this.#round;
    // The clock may have passed a closing that no timer has told of yet.
    return this.#counted();
  }

  /** The conversations, as they stand after everything that has been committed. */
  async chats(): Promise<readonly ChatLine[]> {
    await this.#round;
    return this.#chats;
  }

  /** What a deed needs to know of the desk. Asked for before the deed's transaction: the database answers one at a time. */
  async scene(): Promise<Scene> {
    const document = await this.channels(this.#context.now());
    if (this.#parsed?.document !== document) {
      const { document: parsed } = parseChannels(document);
      this.#parsed = {
        document,
        channels: new Map(parsed?.channels.map((channel) => [channel.id, channel])),
      };
    }
    const { channels } = this.#parsed;
    const within = channels.get(CHANNEL)?.reply?.within;
    if (within === undefined) throw new Error('The chat has no reply time');
    return { someone: this.#counted().agents > 0, channels, within };
  }

  isPresent(request: string): boolean {
    return (this.#customers.get(request)?.lines.size ?? 0) > 0;
  }

  /** Gone for so long that they do not sit in the line any more. */
  readonly isAway = (request: string): boolean =>
    !this.isPresent(request) && this.#context.now() - this.#goneAt(request) >= LEFT;

  linesOf(request: string): number {
    return this.#customers.get(request)?.lines.size ?? 0;
  }

  /** How customers know this operator; `undefined`: by no name. */
  async personOf(operator: string): Promise<string | undefined> {
    if (!this.#people.has(operator))
      this.#people.set(operator, await personOf(this.#context.store, operator));
    return this.#people.get(operator);
  }

  // ------------------------------------------------------------------------------------------------ who comes, goes

  /** Any socket, from its first moment. */
  admit(line: Line<never>): void {
    this.#lines.add(line);
    line.onEnd(() => this.#lines.delete(line));
    if (this.#ended) void line.close(CLOSE.restart);
  }

  /** A page of theirs was just there, if only to begin. */
  seen(request: string): void {
    const presence = this.#customers.get(request) ?? { lines: new Set(), goneAt: 0 };
    presence.goneAt = this.#context.now();
    this.#customers.set(request, presence);
    this.#settled.delete(request);
  }

  enter(customer: CustomerLine): void {
    const { request, line } = customer;
    this.seen(request);
    const presence = this.#customers.get(request);
    presence?.lines.add(customer);
    line.onEnd(() => {
      presence?.lines.delete(customer);
      this.seen(request);
      this.touch();
    });
    this.touch();
  }

  enterOperator(operator: OperatorLine): void {
    const duty = this.#operators.get(operator.operator) ?? {
      lines: new Set(),
      available: false,
      goneAt: 0,
    };
    duty.lines.add(operator);
    this.#operators.set(operator.operator, duty);
    operator.line.onEnd(() => {
      duty.lines.delete(operator);
      if (duty.lines.size === 0) {
        duty.available = false;
        duty.goneAt = this.#context.now();
      }
      this.touch();
    });
    this.touch();
  }

  setAvailable(operator: string, on: boolean): void {
    const duty = this.#operators.get(operator);
    if (duty !== undefined) duty.available = on;
    this.touch();
  }

  /** Resolves when all that is due now has been done, and everybody has been told. */
  async settled(): Promise<void> {
    await this.#deeds;
    await this.#round;
  }

  /** Says good-bye to everybody. */
  async close(): Promise<void> {
    this.#ended = true;
    this.#unlisten();
    this.#wake();
    await Promise.all([...this.#lines].map((line) => line.close(CLOSE.restart)));
    await this.settled();
  }

  // --------------------------------------------------------------------------------------------------- what changes

  /**
   * Something may stand differently now, in this conversation or anywhere: looks, and tells everybody whom it concerns. One
   * round after the other.
   */
  touch(request?: string): void {
    if (request !== undefined) this.#news.add(request);
    if (this.#planned || this.#ended) return;
    this.#planned = true;
    this.#round = this.#round
      .then(async () => {
        this.#planned = false;
        if (!this.#ended) await this.#look();
      })
      .catch((error: unknown) => {
        console.error(error);
      });
  }

  #ring(request: string): void {
    for (const { changed } of this.#customers.get(request)?.lines ?? []) changed();
    for (const { lines } of this.#operators.values()) for (const { changed } of lines) changed(request);
    this.touch(request);
  }

  async #look(): Promise<void> {
    const { store, now } = this.#context;
    this.#chats = await readChats(store, this.isAway);
    for (const operator of new Set(this.#chats.map((chat) => chat.operator)))
      if (operator !== null) await this.personOf(operator);
    const count = this.#counted();
    if (count.waiting !== this.#count.waiting || count.agents !== this.#count.agents) {
      this.#count = count;
      this.#changedAt = now();
    }
    this.#forget();
    this.#tellCustomers();
    await this.#tellOperators(count);
    this.#plan();
  }

  #counted(): Count {
    const isOpen = scheduleOf(CHANNEL).isOpen(this.#context.now());
    const available = [...this.#operators.values()].filter((duty) => duty.available).length;
    return { waiting: lineOf(this.#chats).length, agents: isOpen ? available : 0 };
  }

  /** Where a customer stands, for the frame. */
  queueOf(request: string): QueueFrame | undefined {
    const chat = this.#chats.find((one) => one.request === request);
    return chat && this.#frameOf(chat, placesOf(this.#chats));
  }

  #frameOf(chat: ChatLine, places: ReadonlyMap<string, number>): QueueFrame {
    const { request, operator } = chat;
    const ahead = places.get(request);
    const person = operator === null ? undefined : this.#people.get(operator);
    return {
      type: 'queue',
      stage: stageOf(chat),
      ...(ahead !== undefined && { ahead }),
      ...(person !== undefined && { person }),
      ...(stageOf(chat) === 'waiting' && statedIn(chat)),
      asOf: iso(this.#context.now()),
    };
  }

  #tellCustomers(): void {
    const places = placesOf(this.#chats);
    for (const chat of this.#chats) {
      const presence = this.#customers.get(chat.request);
      if (presence === undefined || presence.lines.size === 0) continue;
      const frame = this.#frameOf(chat, places);
      for (const { line } of presence.lines) this.tell(line, frame);
    }
  }

  /** Sends a frame unless it says what the last one said. */
  tell(line: Line<CustomerFrame>, frame: QueueFrame): void {
    const { asOf: _instant, ...facts } = frame;
    const said = JSON.stringify(facts);
    if (this.#told.get(line) === said) return;
    this.#told.set(line, said);
    line.send(frame);
  }

  async #tellOperators({ waiting, agents }: Count): Promise<void> {
    const duties = [...this.#operators.values()];
    if (duties.every(({ lines }) => lines.size === 0)) {
      this.#glimpses = undefined;
      this.#news.clear();
      return;
    }
    const chats = boardChats(
      this.#chats,
      await this.#glance(),
      (request) => this.isPresent(request),
      (operator) => this.#people.get(operator) ?? operator,
    );
    for (const [operator, { lines, available }] of this.#operators) {
      // As the conversations name who has them.
      const me = this.#people.get(operator) ?? operator;
      for (const { line } of lines) {
        const frame: OperatorFrame = { type: 'board', me, available, agents, waiting, chats };
        const said = JSON.stringify(frame);
        if (this.#told.get(line) === said) continue;
        this.#told.set(line, said);
        line.send(frame);
      }
    }
  }

  /** What the lists show: read anew where something happened, or all of it for the first who looks. */
  async #glance(): Promise<ReadonlyMap<string, Glimpse>> {
    const { store } = this.#context;
    const news = this.#glimpses && [...this.#news];
    this.#news.clear();
    const read = news?.length === 0 ? [] : await readGlimpses(store, news);
    this.#glimpses = new Map([...(this.#glimpses ?? []), ...read]);
    return this.#glimpses;
  }

  // -------------------------------------------------------------------------------------------- what time alone brings

  #goneAt(request: string): number {
    return this.#customers.get(request)?.goneAt ?? this.#startedAt;
  }

  /** Whose conversation is over and whose page is gone is nobody any more. */
  #forget(): void {
    const known = new Set(this.#chats.map(({ request }) => request));
    for (const [request, { lines, goneAt }] of this.#customers)
      if (lines.size === 0 && !known.has(request) && this.#context.now() - goneAt > LEFT)
        this.#customers.delete(request);
    for (const request of this.#settled) if (!known.has(request)) this.#settled.delete(request);
    for (const request of this.#glimpses?.keys() ?? [])
      if (!known.has(request)) this.#glimpses?.delete(request);
  }

  /** When something happens to this conversation by itself (epoch ms), and what. */
  #dueOf(chat: ChatLine): { readonly at: number; readonly run: () => Promise<void> } | undefined {
    const { request, operator } = chat;
    if (operator !== null) {
      const duty = this.#operators.get(operator);
      if (duty !== undefined && duty.lines.size > 0) return undefined;
      return {
        at: (duty?.goneAt ?? this.#startedAt) + LOST,
        run: () =>
          change(this.#context, async (tx, at, ring) => {
            await release(tx, { name: operator }, request, at);
            ring(request);
          }),
      };
    }
    if (this.#settled.has(request)) return undefined;
    const isWaiting = stageOf(chat) === 'waiting';
    const isPresent = this.isPresent(request);
    if (!isWaiting && isPresent) return undefined;
    const closes = isWaiting ? this.#closesAt(chat.since) : Infinity;
    const gone = isPresent ? Infinity : this.#goneAt(request) + (isWaiting ? LEFT : FADED);
    return {
      at: Math.min(gone, closes),
      run: async () => {
        const scene = await this.scene();
        await change(this.#context, async (tx, at, ring) => {
          const why = closes <= at ? 'later' : 'away';
          const deed = isWaiting ? giveDate(tx, request, why, at, scene) : fadeOut(tx, request, at);
          if (await deed) ring(request);
        });
        this.#settled.add(request);
      },
    };
  }

  /** The first close of the chat after somebody began to wait. Who began outside its hours has a date from the start. */
  #closesAt(since: number): number {
    const opening = scheduleOf(CHANNEL).next(since);
    return opening !== undefined && opening.start <= since ? opening.end : Infinity;
  }

  #plan(): void {
    this.#wake();
    if (this.#ended) return;
    const { now, timers } = this.#context;
    const dues = this.#chats.map((chat) => this.#dueOf(chat)?.at ?? Infinity);
    // Who has been gone too long leaves the line, and those behind move up.
    const seats = lineOf(this.#chats)
      .filter(({ request }) => !this.isPresent(request))
      .map(({ request }) => this.#goneAt(request) + LEFT);
    const hours = scheduleOf(CHANNEL).status(now()).until ?? Infinity;
    const next = Math.max(Math.min(hours, ...dues, ...seats), this.#notBefore);
    if (next < Infinity)
      this.#wake = timers.after(next - now(), () => {
        this.#deeds = this.#deeds
          .then(() => this.#doWhatIsDue())
          .then(() => {
            this.touch();
          });
      });
  }

  async #doWhatIsDue(): Promise<void> {
    const { now } = this.#context;
    for (const chat of this.#chats) {
      if (this.#ended) return;
      const due = this.#dueOf(chat);
      if (due === undefined || due.at > now()) continue;
      // Each by itself: one that cannot be handled holds up no other.
      try {
        await due.run();
      } catch (error) {
        // Somebody was faster, and it stands differently already.
        if (error instanceof Unsaid) continue;
        console.error(error);
        this.#notBefore = now() + PATIENCE;
      }
    }
  }
}
