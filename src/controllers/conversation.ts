import { millisecondsInMinute as MINUTE, millisecondsInSecond as SECOND } from 'date-fns/constants';
import { takeQueue } from '../core/chat/conversation.js';
import type { ChatFacts, ChatFailure, ProviderProblem, Stated } from '../core/chat/chat-types.js';
import { defined } from '../core/defined.js';
import { safeHref } from '../core/document/href.js';
import type { PartName, PartialMessages } from '../i18n/messages.js';
import type {
  Availability,
  ChatContext,
  ChatProvider,
  Ended,
  Kept,
  KeepContact,
  Opened,
  ProviderModule,
  ProviderOptions,
  Queue,
} from '../providers/provider.js';

/** How long is waited for a provider (ms). */
const LOADS_WITHIN = 10 * SECOND;
const OPENS_WITHIN = 10 * SECOND;
const KEEPS_WITHIN = 10 * SECOND;
const TELLS_WITHIN = 4 * SECOND;
/** A provider's word on who is there is good for so long (ms). */
const TOLD_FOR = MINUTE;

/** What goes along into a conversation, but for what it has itself. */
export type Context = Omit<ChatContext, 'room' | 'text' | 'stated'>;

/** What is sent. */
interface Letter {
  readonly text: string;
  readonly stated?: Stated;
}

/** What a conversation is made of. */
export interface ConversationOptions {
  /** Imports the provider; `undefined`: there is none by that name. */
  readonly bring: (() => Promise<ProviderModule>) | undefined;
  readonly provider: ProviderOptions;
  /** Makes known what the provider says in its room. */
  readonly extend: (part: PartialMessages) => void;
  /** Loads what it says there in a language that does not come with it. */
  readonly bringWords: (part: PartName) => Promise<unknown>;
  /** Something is another than before. */
  readonly changed: () => void;
  /** The customer's text is in the conversation now. */
  readonly taken: (text: string) => void;
  /** Something went wrong, for the developer. */
  readonly report: (code: ChatFailure, message: string) => void;
}

const PROBLEMS: ReadonlySet<unknown> = new Set<ProviderProblem>([
  'key-missing',
  'key-unusable',
  'script-unreachable',
  'script-broken',
  'no-answer',
  'refused',
  'not-supported',
]);

/** Nothing that the customer does mends these. */
const FOR_GOOD: ReadonlySet<ChatFailure> = new Set<ChatFailure>([
  'key-missing',
  'key-unusable',
  'not-supported',
]);

/** What is thrown here; providers have a class of their own, with the same face. */
class Problem extends Error {
  constructor(
    readonly code: ProviderProblem,
    message: string,
  ) {
    super(message);
  }
}

/** A provider may throw anything. */
function problemOf(error: unknown): Pick<Problem, 'code' | 'message'> {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  return {
    code: PROBLEMS.has(code) ? (code as ProviderProblem) : 'script-broken',
    message: typeof message === 'string' ? message : String(error),
  };
}

/** Where a customer can be sent to; a provider may have it from anywhere. */
const pageIn = (told: { readonly href?: unknown } | undefined): string | undefined =>
  typeof told?.href === 'string' ? safeHref(told.href) : undefined;

/** What a provider says of an opening; one that was not written in TypeScript may say nothing. */
type Told = Partial<Opened> | null | undefined;

const count = (value: unknown): number => (Number.isSafeInteger(value) ? Math.max(0, value as number) : 0);

/**
 * One conversation at one provider, from the press on: loads it, opens it, and keeps what it tells. Whatever a provider
 * does, throws or never answers ends in facts that have a sentence. What comes after its time still counts: a chat that
 * opens late is open, and nothing is sent twice.
 */
export class Conversation {
  /** Where it takes place; the same node for as long as it lasts. */
  room = createRoom();
  /** Messages nobody has seen. */
  unread = 0;
  /** Under which the conversation is kept. */
  reference: string | undefined;
  /** Of the page that tells where it stands. */
  href: string | undefined;
  /** Where it goes on, after the seat was given up. */
  kept: Kept | undefined;
  /** What the customer said first, once it was sent. */
  sent = '';
  /** The text is in the conversation; else the customer has to bring it there. */
  tookText = false;
  /** An answer by e-mail: it is being asked for, or could not be had. */
  keeping: 'asking' | 'failed' | undefined;
  /** Of the launcher that shows it, as it is when it is asked. */
  context: () => Context;

  private load: ChatFacts['load'] = 'none';
  private isOpen = false;
  private waits: ChatFacts['waits'];
  private sentAt: number | undefined;
  private failure: ChatFailure | undefined;
  private queue: Queue | undefined;
  private before: Queue | undefined;
  private ended: Ended | undefined;
  private keptAt: number | undefined;
  private stated: Stated | undefined;
  private told: Availability | undefined;

  private provider: ChatProvider | undefined;
  private ignore: (() => void)[] = [];
  /** What is under way; goes on when nobody waits for it any more. */
  private opening: Promise<Opened> | undefined;
  private telling = false;
  private resumes = false;
  /** The customer looks at it. */
  private isShown = false;
  /** Is sent as soon as the provider is there. */
  private pending: Letter | undefined;
  /** Another life of the conversation: what belongs to an earlier one is not wanted any more. */
  private life = 0;

  constructor(
    private readonly options: ConversationOptions,
    context: () => Context,
  ) {
    this.context = context;
  }

  get facts(): ChatFacts {
    const { load, isOpen, waits, sentAt, queue, before, stated, ended, failure, keptAt } = this;
    const surface = this.provider?.surface;
    return defined({
      opened: true,
      load,
      isOpen,
      waits,
      sentAt,
      queue,
      before,
      stated,
      ended,
      failure,
      keptAt,
      elsewhere: isOpen && surface !== 'room' ? surface : undefined,
    });
  }

  get surface(): ChatProvider['surface'] | undefined {
    return this.provider?.surface;
  }

  /** It was opened and goes on. */
  get isUnderWay(): boolean {
    return this.isOpen && !this.ended && this.keptAt === undefined;
  }

  /** The provider says that nobody is there, and has said so lately. */
  get isOffline(): boolean {
    return this.told?.state === 'offline' && this.age < TOLD_FOR;
  }

  get canKeep(): boolean {
    return this.provider?.keep !== undefined && this.isUnderWay;
  }

  /** Trying again may help. */
  get canRetry(): boolean {
    return this.failure !== undefined && !FOR_GOOD.has(this.failure);
  }

  /** What failed was the sending. */
  get wasSending(): boolean {
    return this.failure !== undefined && this.sent !== '' && !this.isOpen;
  }

  private get clock(): ProviderOptions['platform'] {
    return this.options.provider.platform;
  }

  private get age(): number {
    return this.told ? Math.abs(this.clock.now() - this.told.checkedAt) : Infinity;
  }

  /** Loads the provider, unless it is there or on its way; asks who is there, unless it has said so lately. */
  prepare(): void {
    if (this.load === 'ready') void this.ask();
    if (this.load === 'ready' || this.load === 'loading') return;
    const { life } = this;
    this.load = 'loading';
    this.failure = undefined;
    const attempt = this.bring();
    // Also when nobody waited for it any more.
    attempt.then(
      () => {
        if (life === this.life) this.loaded();
      },
      () => undefined,
    );
    this.within(LOADS_WITHIN, attempt).then(
      () => undefined,
      (error: unknown) => {
        if (life !== this.life || this.load !== 'loading') return;
        this.load = 'failed';
        this.fail(problemOf(error));
      },
    );
    this.options.changed();
  }

  /** Sends the first message, as soon as that is possible. Again after a failure; never twice. */
  send(letter: Letter): void {
    if (this.sentAt !== undefined || this.isOpen) return;
    this.sentAt = this.clock.now();
    this.stated = letter.stated;
    this.failure = undefined;
    this.pending = letter;
    this.sent = letter.text;
    if (this.load === 'ready') this.openPending();
    else this.prepare();
    this.options.changed();
  }

  /** Goes on with a conversation that this tab knows of. It is shown when the customer asks for it. */
  resume(): void {
    this.resumes = true;
    this.prepare();
  }

  /** Shows it again after `hide`. What cannot be shown again is still under way. */
  show(): void {
    this.isShown = true;
    this.prepare();
    if (!this.isUnderWay || this.opening || this.load !== 'ready') return;
    const { provider } = this;
    run(() => provider?.open({ ...this.context(), text: '', room: this.room })).then(
      (opened) => {
        this.name(opened);
        this.options.changed();
      },
      (error: unknown) => {
        const { code, message } = problemOf(error);
        this.options.report(code, message);
      },
    );
  }

  /** Put away with the panel. A window of its own stays: the panel may go because the window is there. */
  hide(): void {
    this.isShown = false;
    if (this.surface === 'room') quietly(() => this.provider?.close());
  }

  /** Gives up the seat for an answer by e-mail. */
  async keep(contact: KeepContact): Promise<void> {
    const { provider, life } = this;
    if (!provider?.keep || this.keeping === 'asking') return;
    this.keeping = 'asking';
    this.options.changed();
    try {
      const kept = await this.within(
        KEEPS_WITHIN,
        run(() => provider.keep?.(contact)),
      );
      if (life !== this.life) return;
      this.kept = defined({ ...kept, href: pageIn(kept) });
      this.reference ??= kept?.reference;
      this.keptAt = this.clock.now();
      this.keeping = undefined;
      this.unread = 0;
      this.options.taken(contact.text);
    } catch (error) {
      if (life !== this.life) return;
      this.keeping = 'failed';
      const { code, message } = problemOf(error);
      this.options.report(code, message);
    }
    this.options.changed();
  }

  /** Begins anew: another conversation at the same provider, in another room. */
  restart(): void {
    this.destroy();
    this.room = createRoom();
    this.unread = 0;
    this.sent = '';
    this.tookText = this.isOpen = false;
    this.load = 'none';
    this.reference = this.href = this.kept = this.keeping = undefined;
    this.waits =
      this.sentAt =
      this.failure =
      this.queue =
      this.before =
      this.ended =
      this.keptAt =
      this.stated =
        undefined;
    this.prepare();
  }

  /** Ends all that was started here; what the provider keeps is the provider's. */
  destroy(): void {
    this.life += 1;
    const { provider, ignore } = this;
    this.provider = this.opening = this.pending = undefined;
    this.ignore = [];
    for (const leave of ignore) quietly(leave);
    quietly(() => provider?.destroy());
  }

  private async bring(): Promise<void> {
    const { bring, provider: options } = this.options;
    const { life } = this;
    if (!bring) throw new Problem('not-supported', 'There is no provider by that name.');
    const module = await bring().catch((error: unknown) => {
      throw new Problem('script-unreachable', problemOf(error).message);
    });
    if (life !== this.life) return;
    for (const part of module.messages ?? []) this.options.extend(part);
    if (module.part) await this.options.bringWords(module.part);
    if (life !== this.life) return;
    const provider = (this.provider ??= this.follow(module.createProvider(options)));
    await provider.load();
  }

  private follow(provider: ChatProvider): ChatProvider {
    const { life } = this;
    const heard =
      <Value>(take: (value: Value) => void) =>
      (value: Value): void => {
        if (life !== this.life) return;
        take(value);
        this.options.changed();
      };
    this.ignore = [
      provider.onUnread(heard((unread) => (this.unread = count(unread)))),
      provider.onQueue(
        heard((queue) => {
          const taken = takeQueue(this.queue, queue);
          if (taken === this.queue) return;
          this.before = this.queue;
          this.queue = taken;
        }),
      ),
      provider.onEnded(
        heard((ended) => {
          this.ended = ended;
          this.unread = 0;
        }),
      ),
    ];
    return provider;
  }

  private loaded(): void {
    if (this.load === 'ready') return;
    this.load = 'ready';
    // It came after its time.
    if (this.sentAt === undefined) this.failure = undefined;
    void this.ask();
    this.openPending();
    if (this.resumes) this.isOpen = this.tookText = true;
    if (this.resumes && this.isShown) this.show();
    this.resumes = false;
    this.options.changed();
  }

  private openPending(): void {
    const { pending, provider, life } = this;
    if (!pending || !provider) return;
    this.pending = undefined;
    // One that was given up may still be open: asked for again, the text would be there twice.
    this.opening ??= run(() => provider.open({ ...this.context(), ...pending, room: this.room }));
    const attempt = this.opening;
    attempt.then(
      (opened) => {
        if (life === this.life) this.opened(opened, pending.text);
      },
      () => {
        if (this.opening === attempt) this.opening = undefined;
      },
    );
    this.within(OPENS_WITHIN, attempt).then(
      () => undefined,
      (error: unknown) => {
        if (life === this.life && !this.isOpen) this.fail(problemOf(error));
      },
    );
  }

  private name(opened: Told): void {
    this.reference = opened?.reference ?? this.reference;
    this.href = pageIn(opened ?? undefined) ?? this.href;
  }

  private opened(opened: Told, text: string): void {
    if (this.isOpen) return;
    this.opening = this.failure = undefined;
    this.isOpen = true;
    this.sentAt ??= this.clock.now();
    this.tookText = opened?.tookText === true;
    this.waits = opened?.waits === false ? false : undefined;
    this.name(opened);
    if (this.tookText) this.options.taken(text);
    this.options.changed();
  }

  private fail({ code, message }: Pick<Problem, 'code' | 'message'>): void {
    this.failure = code;
    this.pending = this.sentAt = undefined;
    this.options.report(code, message);
    this.options.changed();
  }

  /** A provider that says nothing, or nothing in time, is not known to be there or away. */
  private async ask(): Promise<void> {
    const { provider, life } = this;
    if (!provider || this.telling || this.age < TOLD_FOR) return;
    this.telling = true;
    const told = await this.within(
      TELLS_WITHIN,
      run(() => provider.availability()),
    ).catch(() => undefined);
    this.telling = false;
    if (life !== this.life) return;
    this.told = { state: told?.state ?? 'unknown', checkedAt: this.clock.now() };
    this.options.changed();
  }

  /** @throws `no-answer` when `promise` has not come to an end within `ms` */
  private within<Value>(ms: number, promise: Promise<Value>): Promise<Value> {
    const { clock } = this;
    return new Promise((resolve, reject) => {
      const cancel = clock.wake(clock.now() + ms, () => {
        reject(new Problem('no-answer', 'Nothing was heard in time.'));
      });
      promise.then(resolve, reject).finally(cancel);
    });
  }
}

const createRoom = (): HTMLElement => {
  const room = document.createElement('div');
  room.className = 'room';
  room.part.add('room');
  return room;
};

/** What it returns, or throws, as a promise. */
const run = async <Value>(act: () => Value): Promise<Awaited<Value>> => await act();

/** Somebody else's code, whose end we do not wait for. */
function quietly(act: () => unknown): void {
  try {
    act();
  } catch {
    // It is gone all the same.
  }
}
