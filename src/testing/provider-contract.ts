import {
  ProviderError,
  type Availability,
  type ChatContext,
  type ChatProvider,
  type Ended,
  type ProviderModule,
  type ProviderOptions,
  type Queue,
} from '../providers/provider.js';

/** What stands in for the vendor and its network, so that a provider can be held against the contract. */
export interface ProviderStage {
  /** Before each check: the page knows nothing of the vendor, and the vendor works. */
  begin(): ProviderOptions | Promise<ProviderOptions>;
  /** After each check. */
  end?(): void | Promise<void>;
  /** An empty element on the page, another one each time it is asked for. */
  room(): HTMLElement;
  /** Lets everything happen that is under way; what waits for a time-out may fall due. */
  settle(): Promise<void>;
  /** From now on the vendor cannot be loaded, until `mend`. Leave both out where there is nothing to load. */
  fail?(): void;
  mend?(): void;
  /** The addresses that were asked for, since `begin`. */
  requests(): readonly string[];
  /** What the page has in its stores and cookies, since `begin`. */
  stored(): readonly string[];
  /** Every text that is in a conversation at the vendor's, or in the vendor's field. */
  texts(): readonly string[];
  /** How much of the vendor's a customer can find on the page: windows, launchers, what stands in a room. */
  visible(): number;
  /** Lets the vendor tell of something. Leave out what it never tells. */
  readonly tell?: {
    /** Of messages nobody has seen; at least one. */
    readonly unread?: () => void;
    readonly queue?: () => void;
    readonly ended?: () => void;
  };
}

/** One thing that every provider has to do. */
export interface ProviderCheck {
  readonly name: string;
  /** Rejects with one sentence when it does not. */
  readonly run: () => Promise<void>;
}

const TEXT = 'Where is order <b>1042</b>? “Già spedito” 👋';

/**
 * The checks for one provider, for any test runner:
 * `for (const { name, run } of checkProvider(module, stage)) it(name, run);`
 */
export function checkProvider(module: ProviderModule, stage: ProviderStage): readonly ProviderCheck[] {
  const check = (name: string, body: (cast: Cast) => Promise<void>): ProviderCheck => ({
    name,
    async run() {
      const options = await stage.begin();
      const providers: ChatProvider[] = [];
      try {
        await body({
          options,
          create: (others = options) => {
            const provider = module.createProvider(others);
            providers.push(provider);
            return provider;
          },
        });
      } finally {
        for (const provider of providers) provider.destroy();
        await stage.settle();
        await stage.end?.();
      }
    },
  });

  const context = ({ language }: ProviderOptions, text: string, room = stage.room()): ChatContext => ({
    text,
    language,
    register: 'neutral',
    channelId: 'chat',
    room,
  });

  /** The end of something whose time-outs may have to pass. */
  async function settled<T>(promise: Promise<T>): Promise<T> {
    // It may fail before anybody looks.
    promise.catch(() => undefined);
    await stage.settle();
    return promise;
  }

  const checks = [
    check('asks for nothing and stores nothing before it is loaded', async ({ create }) => {
      const provider = create();
      listenTo(provider);
      isAvailability(await settled(provider.availability()));
      provider.close();
      same(stage.requests(), [], 'it asked for something');
      same(stage.stored(), [], 'it stored something');
      equal(stage.visible(), 0, 'something of it is on the page');
    }),

    check('loads once, whoever asks', async ({ create }) => {
      const provider = create();
      await settled(Promise.all([provider.load(), provider.load(), provider.load()]));
      const requests = stage.requests();
      await settled(provider.load());
      same(stage.requests(), requests, 'the second load asked again');
      equal(new Set(requests).size, requests.length, 'it asked twice for the same');
      equal(stage.visible(), 0, 'it shows itself before it is opened');
    }),

    check('tells whether somebody is there, and never rejects', async ({ create }) => {
      const provider = create();
      await settled(provider.load());
      isAvailability(await settled(provider.availability()));
      stage.fail?.();
      isAvailability(await settled(provider.availability()));
      provider.destroy();
      isAvailability(await settled(provider.availability()));
    }),

    check('says truly whether it took the text', async ({ create, options }) => {
      const provider = create();
      await settled(provider.load());
      const { tookText } = await settled(provider.open(context(options, TEXT)));
      same(stage.texts(), tookText ? [TEXT] : [], 'what it says and what arrived differ');
    }),

    check('takes no text where there is none', async ({ create, options }) => {
      const provider = create();
      await settled(provider.load());
      const { tookText } = await settled(provider.open(context(options, '')));
      equal(tookText, false, 'it says it took a text');
      same(stage.texts(), [], 'a text arrived');
    }),

    check('shows the same conversation again', async ({ create, options }) => {
      const provider = create();
      const room = stage.room();
      await settled(provider.load());
      await settled(provider.open(context(options, TEXT, room)));
      const texts = stage.texts();
      const visible = stage.visible();
      provider.close();
      await settled(provider.open(context(options, '', room)));
      same(stage.texts(), texts, 'the text was sent again, or is gone');
      equal(stage.visible(), visible, 'something else is shown than before');
    }),

    check('tells only who listens', async ({ create, options }) => {
      const provider = create();
      await settled(provider.load());
      await settled(provider.open(context(options, TEXT)));
      provider.close();
      const left = listenTo(provider);
      const stays = listenTo(provider);
      left.leave();
      for (const tell of [stage.tell?.unread, stage.tell?.queue, stage.tell?.ended]) {
        tell?.();
        await stage.settle();
      }
      same(left.heard, [], 'it told one who had left');
      for (const kind of ['unread', 'queue', 'ended'] as const)
        equal(stays.heard.includes(kind), stage.tell?.[kind] !== undefined, `it told of ${kind}, or did not`);
    }),

    check('takes itself away', async ({ create, options }) => {
      const provider = create();
      await settled(provider.load());
      await settled(provider.open(context(options, TEXT)));
      const { heard } = listenTo(provider);
      provider.destroy();
      await stage.settle();
      equal(stage.visible(), 0, 'something of it is left');
      const requests = stage.requests();
      for (const tell of [stage.tell?.unread, stage.tell?.queue, stage.tell?.ended]) tell?.();
      await stage.settle();
      same(heard, [], 'it told something after its end');
      same(stage.requests(), requests, 'it asked for something after its end');
      provider.destroy();
    }),

    check('takes itself away while it is being loaded', async ({ create }) => {
      const provider = create();
      const load = provider.load().catch(() => undefined);
      provider.destroy();
      await settled(load);
      equal(stage.visible(), 0, 'something of it is left');
    }),

    check('can be made again after its end', async ({ create, options }) => {
      const first = create();
      await settled(first.load());
      await settled(first.open(context(options, '')));
      first.destroy();
      const second = create();
      await settled(second.load());
      await settled(second.open(context(options, '')));
    }),

    check('names a key that is missing', ({ create, options: { language, platform } }) => {
      const error = caught(() => create({ language, platform }));
      if (!(error instanceof ProviderError) || error.code !== 'key-missing')
        throw new Error(`Without a key it does not throw a ProviderError key-missing but ${String(error)}.`);
      return Promise.resolve();
    }),
  ];

  if (stage.fail)
    checks.push(
      check('says why it cannot be loaded, and can be tried again', async ({ create, options }) => {
        const provider = create();
        stage.fail?.();
        const error = await settled(provider.load()).catch((reason: unknown) => reason);
        if (!(error instanceof ProviderError))
          throw new Error(`It does not reject with a ProviderError but with ${String(error)}.`);
        isAvailability(await settled(provider.availability()));
        equal(stage.visible(), 0, 'something of it is on the page');
        stage.mend?.();
        await settled(provider.load());
        await settled(provider.open(context(options, '')));
      }),
    );
  return checks;
}

interface Cast {
  readonly options: ProviderOptions;
  /** A provider that is destroyed after the check. */
  readonly create: (options?: ProviderOptions) => ChatProvider;
}

function listenTo(provider: ChatProvider): { readonly heard: string[]; leave(): void } {
  const heard: string[] = [];
  const leaves = [
    provider.onUnread((count: number) => {
      if (!Number.isSafeInteger(count) || count < 0) throw new Error(`${count} is no number of messages.`);
      heard.push('unread');
    }),
    provider.onQueue(({ stage, asOf }: Queue) => {
      if (!['assistant', 'waiting', 'person'].includes(stage)) throw new Error(`"${stage}" is no stage.`);
      if (!Number.isFinite(asOf)) throw new Error('The place does not say when it was read.');
      heard.push('queue');
    }),
    provider.onEnded(({ by }: Ended) => {
      if (!['customer', 'brand', 'lost'].includes(by)) throw new Error(`"${by}" ends nothing.`);
      heard.push('ended');
    }),
  ];
  return {
    heard,
    leave() {
      for (const one of leaves) one();
    },
  };
}

function isAvailability({ state, checkedAt }: Availability): void {
  if (!['online', 'offline', 'unknown'].includes(state)) throw new Error(`"${state}" is no availability.`);
  if (!Number.isFinite(checkedAt)) throw new Error('The availability does not say when it was asked for.');
}

function caught(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

function equal(actual: unknown, expected: unknown, what: string): void {
  if (actual !== expected) throw new Error(`${what}: ${String(actual)}, not ${String(expected)}.`);
}

function same(actual: readonly string[], expected: readonly string[], what: string): void {
  equal(JSON.stringify(actual), JSON.stringify(expected), what);
}
