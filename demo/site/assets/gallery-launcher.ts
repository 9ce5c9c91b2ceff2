import { mount, type DeskLine } from '/api/chat/surface.js';
import { registerProvider, setClock } from '/dist/attesa.min.js';
import { createFakeProvider, type FakeProvider } from '/dist/testing/fake-provider.js';

/** Plays every launcher of the gallery to the state it shows, with a provider that is told what to say. */

const MINUTE = 60_000;

const held = Date.parse(document.querySelector<HTMLMetaElement>('meta[name="clock"]')?.content ?? '');
const now = Number.isFinite(held) ? held : Date.now();
const english = document.documentElement.lang === 'en';

const TEXT = english
  ? 'The battery of my e-bike does not charge any more. Order OR-2291, bought in March.'
  : 'La batteria della mia e-bike non si carica più. Ordine OR-2291, comprata a marzo.';
/** How the providers begin that are played here; the others are what they are, and only pressed. */
const FAKE = 'gallery-';
const REFERENCE = 'R-7F3K-2Q';

interface Stage {
  readonly launcher: HTMLElementTagNameMap['attesa-chat-launcher'];
  readonly fake: FakeProvider;
}

type Ended = Parameters<FakeProvider['tellEnded']>[0];
type Queue = Parameters<FakeProvider['tellQueue']>[0];
type Line = DeskLine['snapshot']['messages'][number];

const queue = (fake: FakeProvider, told: Omit<Queue, 'asOf'>): void => {
  fake.tellQueue({ ...told, asOf: now });
};

// --------------------------------------------------------------------------------------------- the customer's hands

/** Waits for something to be on the page; a state that does not come about is seen as such. */
async function appears<E extends Element>(find: () => E | null | undefined): Promise<E | undefined> {
  for (let frame = 0; frame < 600; frame += 1) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return undefined;
}

async function type({ launcher }: Stage, selector: string, text: string): Promise<void> {
  const field = await appears(() =>
    launcher.shadowRoot?.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector),
  );
  if (!field) return;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await launcher.updateComplete;
}

/** The field is there before what sends it. */
async function submit({ launcher }: Stage, selector: string): Promise<void> {
  const button = await appears(() =>
    launcher.shadowRoot
      ?.querySelector(selector)
      ?.closest('form')
      ?.querySelector<HTMLElement>('button.primary'),
  );
  button?.click();
  await launcher.updateComplete;
}

async function write(stage: Stage): Promise<void> {
  await type(stage, '#text', TEXT);
  await submit(stage, '#text');
}

/** Sends the text and opens the conversation. */
async function begin(
  stage: Stage,
  lines: readonly Line[],
  told: Omit<Queue, 'asOf'>,
  ended?: Ended,
  ago = 0,
): Promise<void> {
  const { fake, launcher } = stage;
  fake.loading.resolve();
  fake.opening.resolve({ tookText: true, reference: REFERENCE });
  await write(stage);
  const room = await appears(() => fake.contexts[0]?.room);
  const messages = lines.map((line) => ({ ...line, at: line.at - ago }));
  if (room) mount(room, lineOf(launcher.src ?? '', messages, told, ended));
  queue(fake, told);
  if (ended) fake.tellEnded(ended);
}

const said = (minute: number, by: Line['by'], italian: string, other: string, name?: string): Line => ({
  id: `${by}-${minute}`,
  at: now + minute * MINUTE,
  by,
  text: english ? other : italian,
  state: 'sent',
  ...(name !== undefined && { name }),
});

const QUESTION: Line = { ...said(-3, 'customer', TEXT, TEXT) };
const GREETING = said(
  -3,
  'assistant',
  'Sono l’assistente automatico delle Officine Rinaldi. Provo a dirti subito qualcosa; una persona risponde tra 5 e 15 minuti.',
  'I am the automated assistant of Officine Rinaldi. I try to help right away; a person answers in 5 to 15 minutes.',
  'Assistente Rinaldi',
);
const GIULIA = said(
  -1,
  'person',
  'Ciao, sono Giulia. Guardo subito l’ordine.',
  'Hello, this is Giulia. I am looking at the order.',
  'Giulia',
);

function registerOfPage(): DeskLine['register'] {
  const said = document.querySelector('[register]')?.getAttribute('register');
  return said === 'informal' || said === 'formal' ? said : 'neutral';
}

function lineOf(src: string, messages: readonly Line[], told: Omit<Queue, 'asOf'>, ended?: Ended): DeskLine {
  return {
    snapshot: {
      messages,
      connection: ended?.by === 'lost' ? 'lost' : 'open',
      reference: REFERENCE,
      queue: { ...told, asOf: now },
      ...(ended && { ended }),
    },
    subscribe: () => () => undefined,
    send: () => undefined,
    askForPerson: () => undefined,
    end: () => undefined,
    language: document.documentElement.lang,
    register: registerOfPage(),
    channelId: 'chat',
    channelsSrc: new URL(src, location.href).href,
    now: () => now,
  };
}

// ---------------------------------------------------------------------------------------------------------- the plays

const WAITING = { stage: 'waiting', ahead: 3 } as const;

/** What is told to a customer runs out before the gallery's instant: these are played as long before it (ms). */
const AGO = 20 * MINUTE;
const BEFORE = ['missed', 'kept'];

/** From Friday at 17:40 to Monday at 11:00, when somebody is there again. */
const TO_MONDAY = (2 * 24 * 60 + 17 * 60 + 20) * MINUTE;

const PLAYS: Readonly<Record<string, (stage: Stage) => Promise<void> | void>> = {
  pressed: () => undefined,
  form: async (stage) => {
    await write(stage);
    await appears(() => stage.launcher.shadowRoot?.querySelector('.room')?.firstElementChild);
  },
  panel: ({ fake }) => {
    fake.loading.resolve();
  },
  offline: ({ fake }) => {
    fake.tellAvailability('offline');
    fake.loading.resolve();
  },
  typed: (stage) => type(stage, '#text', TEXT),
  opening: write,
  assistant: (stage) => begin(stage, [QUESTION, GREETING], { stage: 'assistant' }),
  waiting: (stage) => begin(stage, [QUESTION, GREETING], WAITING),
  next: (stage) => begin(stage, [QUESTION, GREETING], { stage: 'waiting', ahead: 0 }),
  worse: async (stage) => {
    await begin(stage, [QUESTION, GREETING], { stage: 'waiting', ahead: 2 });
    queue(stage.fake, { stage: 'waiting', ahead: 4 });
  },
  away: (stage) => begin(stage, [QUESTION], { stage: 'waiting', ahead: 0 }),
  missed: (stage) => begin(stage, [QUESTION, GREETING], WAITING, undefined, AGO),
  kept: (stage) => begin(stage, [QUESTION, GREETING], WAITING, undefined, AGO),
  connected: (stage) => begin(stage, [QUESTION, GREETING, GIULIA], { stage: 'person', person: 'Giulia' }),
  ended: (stage) =>
    begin(stage, [QUESTION, GREETING, GIULIA], { stage: 'person', person: 'Giulia' }, { by: 'brand' }),
  unreachable: async (stage) => {
    stage.fake.loading.reject('script-unreachable');
    await type(stage, '#text', TEXT);
  },
  refused: async (stage) => {
    stage.fake.loading.resolve();
    stage.fake.opening.reject('no-answer');
    await write(stage);
  },
  lost: (stage) => begin(stage, [QUESTION, GREETING], WAITING, { by: 'lost' }),
  window: async (stage) => {
    stage.fake.loading.resolve();
    stage.fake.opening.resolve({ tookText: false });
    await write(stage);
  },
};

/** What happens at the instant itself. */
const AFTERWARDS: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  kept: async (stage) => {
    stage.fake.keeping.resolve({ reference: REFERENCE, href: '/request', by: now + TO_MONDAY });
    await type(stage, '#email', 'ada.neri@example.com');
    await submit(stage, '#email');
  },
};

async function play(launchers: readonly HTMLElementTagNameMap['attesa-chat-launcher'][]): Promise<Stage[]> {
  return Promise.all(
    launchers.map(async (launcher) => {
      const { play: name = '' } = launcher.dataset;
      const fake = createFakeProvider({
        surface: name === 'window' ? 'window' : 'room',
        now: () => now,
      });
      const provider = launcher.getAttribute('provider') ?? '';
      if (provider.startsWith(FAKE)) registerProvider(provider, () => Promise.resolve(fake.module));
      const stage = { launcher, fake };
      if (name === '') return stage;
      // A panel that is open before there is a document knows nothing to say.
      await appears(() => launcher.shadowRoot?.querySelector('button'));
      launcher.open();
      await PLAYS[name]?.(stage);
      return stage;
    }),
  );
}

const all = [
  ...document.querySelectorAll<HTMLElementTagNameMap['attesa-chat-launcher']>(
    `attesa-chat-launcher:is([provider^="${FAKE}"], [data-play])`,
  ),
];
const isBefore = ({ dataset }: HTMLElement): boolean => BEFORE.includes(dataset['play'] ?? '');
const first = all.filter((launcher) => isBefore(launcher));

if (first.length > 0 && Number.isFinite(held)) setClock(held - AGO);
const stages = await play(first);
if (Number.isFinite(held)) setClock(held);
await Promise.all([
  ...stages.map(async (stage) => AFTERWARDS[stage.launcher.dataset['play'] ?? '']?.(stage)),
  play(all.filter((launcher) => !isBefore(launcher))),
]);
document.documentElement.dataset['played'] = 'true';
