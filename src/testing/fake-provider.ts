import {
  ProviderError,
  type Availability,
  type ChatContext,
  type ChatProvider,
  type Ended,
  type Kept,
  type KeepContact,
  type Opened,
  type ProviderModule,
  type ProviderOptions,
  type ProviderProblem,
  type Queue,
} from '../providers/provider.js';

/** The answers of one method. Calls wait until the test decides; what is decided before a call is its answer. */
export interface FakeStep<Answer extends readonly unknown[]> {
  /** How often it was called. */
  readonly calls: number;
  /** How many calls wait for an answer. */
  readonly pending: number;
  /** Answers all that wait; where none waits, the next call. */
  resolve(...answer: Answer): void;
  reject(problem: ProviderProblem): void;
}

/** A provider whose every step the test decides. */
export interface FakeProvider extends ChatProvider {
  /** Hand it to `registerProvider`: `registerProvider('fake', () => Promise.resolve(fake.module))`. */
  readonly module: ProviderModule;
  /** What it was created with, each time. */
  readonly options: readonly ProviderOptions[];
  readonly loading: FakeStep<[]>;
  readonly opening: FakeStep<[Opened]>;
  readonly keeping: FakeStep<[Kept]>;
  /** What `open` was given, each time. */
  readonly contexts: readonly ChatContext[];
  /** What `keep` was given, each time. */
  readonly contacts: readonly KeepContact[];
  /** How often the availability was asked for. */
  readonly checks: number;
  readonly closes: number;
  readonly destroys: number;
  /** How many listen now, to all three. */
  readonly listeners: number;
  tellAvailability(state: Availability['state']): void;
  tellUnread(count: number): void;
  tellQueue(queue: Queue): void;
  tellEnded(ended: Ended): void;
}

export interface FakeProviderOptions {
  /** `room` */
  readonly surface?: ChatProvider['surface'];
  /** Whether it can keep a place (it can). */
  readonly keep?: boolean;
  /** Time of the availability, epoch ms. */
  readonly now?: () => number;
}

export function createFakeProvider({
  surface = 'room',
  keep = true,
  now = () => 0,
}: FakeProviderOptions = {}): FakeProvider {
  const options: ProviderOptions[] = [];
  const contexts: ChatContext[] = [];
  const contacts: KeepContact[] = [];
  const loading = createStep<[]>();
  const opening = createStep<[Opened]>();
  const keeping = createStep<[Kept]>();
  const unread = createListeners<number>();
  const queues = createListeners<Queue>();
  const ends = createListeners<Ended>();
  const count = { checks: 0, closes: 0, destroys: 0 };
  let state: Availability['state'] = 'unknown';

  const fake: FakeProvider = {
    surface,
    module: {
      createProvider(given) {
        options.push(given);
        return fake;
      },
    },
    options,
    loading,
    opening,
    keeping,
    contexts,
    contacts,
    get checks() {
      return count.checks;
    },
    get closes() {
      return count.closes;
    },
    get destroys() {
      return count.destroys;
    },
    get listeners() {
      return unread.size + queues.size + ends.size;
    },
    availability() {
      count.checks += 1;
      return Promise.resolve({ state, checkedAt: now() });
    },
    async load() {
      await loading.call();
    },
    async open(context) {
      contexts.push(context);
      return (await opening.call())[0];
    },
    close() {
      count.closes += 1;
    },
    onUnread: unread.add,
    onQueue: queues.add,
    onEnded: ends.add,
    ...(keep && {
      async keep(contact: KeepContact) {
        contacts.push(contact);
        return (await keeping.call())[0];
      },
    }),
    destroy() {
      count.destroys += 1;
    },
    tellAvailability(next) {
      state = next;
    },
    tellUnread: unread.tell,
    tellQueue: queues.tell,
    tellEnded: ends.tell,
  };
  return fake;
}

function createStep<Answer extends readonly unknown[]>(): FakeStep<Answer> & { call(): Promise<Answer> } {
  const waiting: { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void }[] =
    [];
  const decided: Promise<Answer>[] = [];
  let calls = 0;
  return {
    get calls() {
      return calls;
    },
    get pending() {
      return waiting.length;
    },
    call() {
      calls += 1;
      return (
        decided.shift() ??
        new Promise((resolve, reject) => {
          waiting.push({ resolve, reject });
        })
      );
    },
    resolve(...answer) {
      if (waiting.length === 0) decided.push(Promise.resolve(answer));
      for (const { resolve } of waiting.splice(0)) resolve(answer);
    },
    reject(problem) {
      const error = new ProviderError(problem, `The test said ${problem}.`);
      if (waiting.length === 0) {
        const answer = Promise.reject<Answer>(error);
        // Who asks will hear of it; until then it is nobody's mistake.
        answer.catch(() => undefined);
        decided.push(answer);
      }
      for (const { reject } of waiting.splice(0)) reject(error);
    },
  };
}

function createListeners<T>(): {
  readonly size: number;
  readonly add: (listener: (value: T) => void) => () => void;
  readonly tell: (value: T) => void;
} {
  const all = new Set<(value: T) => void>();
  return {
    get size() {
      return all.size;
    },
    add(listener) {
      const one = (value: T): void => {
        listener(value);
      };
      all.add(one);
      return () => void all.delete(one);
    },
    tell(value) {
      for (const listener of [...all]) listener(value);
    },
  };
}
