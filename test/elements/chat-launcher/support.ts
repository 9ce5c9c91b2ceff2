import { fixture, html } from '@open-wc/testing';
import type { AttesaChatLauncher } from '../../../src/elements/chat-launcher/chat-launcher.js';
import '../../../src/elements/chat-launcher/define.js';
import { registerProvider } from '../../../src/index.js';
import type { Queue } from '../../../src/providers/provider.js';
import { createFakeProvider, type FakeProvider, type FakeProviderOptions } from '../../../src/testing.js';
import { waitUntil } from '../../support/wait.js';
import { all, brand, get, has, plain, settled, time } from '../support.js';

export const AS_OF = '2026-11-20T10:29:00Z';

/** A chat with a queue and a machine that answers first, WhatsApp, e-mail, a form, and a telephone that is slower. */
export const CHAT = {
  id: 'chat',
  kind: 'chat',
  live: { asOf: AS_OF, lower: 'PT5M', upper: 'PT15M', handling: 'PT4M', usual: 'PT15M' },
  reply: { within: 'PT4H' },
  automated: { name: 'Robo', hours: '24/7' },
};

export const OTHERS = [
  { id: 'whatsapp', kind: 'whatsapp', address: '+390212345678', reply: { within: 'PT2H' } },
  { id: 'email', kind: 'email', address: 'aiuto@example.it', reply: { within: 'P1D' } },
  { id: 'form', kind: 'form', href: '/form', reply: { within: 'P2D' } },
];

export const shop = (chat: object = {}): Record<string, unknown> =>
  brand({ brand: 'Shop', channels: [{ ...CHAT, ...chat }, ...OTHERS] });

let count = 0;

/** A chat provider in the test's hand, under a name that no other test has. */
export function fakeProvider(options?: FakeProviderOptions): {
  readonly name: string;
  readonly fake: FakeProvider;
} {
  count += 1;
  const name = `fake-${count.toString()}`;
  const fake = createFakeProvider({ now: time.now, ...options });
  registerProvider(name, () => Promise.resolve(fake.module));
  return { name, fake };
}

/** All that follows from what has happened. */
export async function calm(element: AttesaChatLauncher): Promise<void> {
  for (let turns = 0; turns < 4; turns += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    await settled(element);
  }
}

export async function launcher(
  data: unknown,
  more: Partial<AttesaChatLauncher> = {},
  link = '/chat',
): Promise<AttesaChatLauncher> {
  const element = await fixture<AttesaChatLauncher>(
    html`<attesa-chat-launcher .data=${data}><a href=${link}>Chat</a></attesa-chat-launcher>`,
  );
  Object.assign(element, more);
  await calm(element);
  return element;
}

export const door = (element: Element): HTMLElement => get(element, '.launch');
export const doorText = (element: Element): string => plain(door(element).textContent);
export const panel = (element: Element): HTMLElement => get(element, '.panel');
export const isOpen = (element: Element): boolean => has(element, '.panel:not([hidden])');
export const field = (element: Element): HTMLTextAreaElement => get<HTMLTextAreaElement>(element, '#text');
export const panelText = (element: Element): string => plain(panel(element).textContent);
export const others = (element: Element): string[] =>
  all(element, '.other .choose bdi').map((each) => plain(each.textContent));

export const ways = (element: Element): HTMLAnchorElement[] =>
  all(element, '.other .choose') as HTMLAnchorElement[];

export async function press(element: AttesaChatLauncher): Promise<void> {
  door(element).click();
  await waitUntil(() => has(element, '.close'), 'the panel');
  await calm(element);
}

export async function write(element: AttesaChatLauncher, text: string): Promise<void> {
  field(element).value = text;
  field(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(element);
}

export async function submit(element: AttesaChatLauncher): Promise<void> {
  get<HTMLFormElement>(element, '.write').requestSubmit();
  await calm(element);
}

export const TEXT = 'My saddle creaks.';

/** A launcher with a conversation that has been opened, and where it stands. */
export async function talk(
  queue?: Omit<Queue, 'asOf'>,
  options?: FakeProviderOptions,
  chat?: object,
): Promise<{ readonly element: AttesaChatLauncher; readonly fake: FakeProvider; readonly name: string }> {
  const { name, fake } = fakeProvider(options);
  const element = await launcher(shop(chat), { provider: name });
  await press(element);
  fake.loading.resolve();
  await write(element, TEXT);
  await submit(element);
  fake.opening.resolve({ tookText: true, reference: 'R-1' });
  await calm(element);
  if (queue) fake.tellQueue({ ...queue, asOf: time.now() });
  await calm(element);
  return { element, fake, name };
}

afterEach(() => {
  sessionStorage.clear();
});
