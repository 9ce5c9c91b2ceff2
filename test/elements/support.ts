import { fixture, html } from '@open-wc/testing';
import type { AttesaChannelPicker } from '../../src/elements/channel-picker/channel-picker.js';
import '../../src/elements/channel-picker/define.js';
import type { AttesaExpectation } from '../../src/elements/expectation/expectation.js';
import '../../src/elements/expectation/define.js';
import { en } from '../../src/locales/en.js';
import { setClock } from '../../src/testing.js';
import { waitUntil } from '../support/wait.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** Friday 20 November 2026, 11:30 in Rome, where both the brand and the customer are. */
export const FRIDAY = '2026-11-20T10:30:00Z';

let instant = Date.parse(FRIDAY);
const tell = (): number => instant;

/** The time of the test. It stands still; when it is moved, everything on the page looks at the clock. */
export const time = {
  now: tell,
  set(to: string | number): void {
    instant = typeof to === 'number' ? to : Date.parse(to);
    setClock(tell);
  },
  advance(ms: number): void {
    this.set(instant + ms);
  },
};

/** A phone with a queue, a chat by appointment of its hours, WhatsApp and e-mail with stated levels. */
export const CHANNELS = [
  {
    id: 'phone',
    kind: 'phone',
    address: '+390212345600',
    live: { asOf: '2026-11-20T10:29:00Z', lower: 'PT5M', upper: 'PT15M', handling: 'PT4M', usual: 'PT15M' },
  },
  { id: 'chat', kind: 'chat', href: '/chat' },
  { id: 'whatsapp', kind: 'whatsapp', address: '+390212345678', reply: { within: 'PT2H' } },
  {
    id: 'email',
    kind: 'email',
    address: 'aiuto@example.it',
    reply: { within: 'P1D' },
    hours: 'Mo-Fr 09:00-17:00',
  },
];

/** A channels document of a brand in Rome, open on weekdays from 9 to 18. */
export const brand = (more: object = {}): Record<string, unknown> => ({
  version: 1,
  timeZone: 'Europe/Rome',
  hours: 'Mo-Fr 09:00-18:00; Dec 25 off',
  channels: CHANNELS,
  ...more,
});

export const TOPICS = [
  { id: 'bills', name: 'Bills', keywords: { en: ['invoice', 'refund'] }, channels: ['email'] },
  { id: 'repairs', name: 'Repairs', keywords: { en: ['broken', 'brake'] }, channels: ['chat', 'phone'] },
];

export const picker = (
  data: unknown,
  more: Partial<AttesaChannelPicker> = {},
): Promise<AttesaChannelPicker> =>
  mounted(html`<attesa-channel-picker .data=${data}></attesa-channel-picker>`, more);

export const pickerOf = (
  src: string,
  more: Partial<AttesaChannelPicker> = {},
): Promise<AttesaChannelPicker> =>
  mounted(html`<attesa-channel-picker src=${src}></attesa-channel-picker>`, more);

async function mounted(template: unknown, more: Partial<AttesaChannelPicker>): Promise<AttesaChannelPicker> {
  const element = await fixture<AttesaChannelPicker>(template as never);
  Object.assign(element, more);
  await settled(element);
  return element;
}

export const sentence = async (data: unknown, channel?: string): Promise<AttesaExpectation> => {
  const element = await fixture<AttesaExpectation>(
    html`<attesa-expectation .data=${data} .channel=${channel}></attesa-expectation>`,
  );
  await settled(element);
  return element;
};

/** What a reader sees: Intl's and the templates' spaces are spaces. */
export const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/**
 * What the library says for a key, as its language file has it: these tests are about when something is said, not about
 * the choice of words. As a reader sees it: its spaces are spaces.
 */
export function t(
  key: keyof typeof en.neutral,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const sentence = en.neutral[key];
  const { n } = params;
  const pattern =
    typeof sentence === 'object' ? (n === 1 && sentence.one) || sentence.other : (sentence ?? key);
  return plain(pattern.replace(/\{(\w+)\}/g, (_placeholder, name: string) => String(params[name])));
}

const at = (time: string): string => t('clock.at', { time });
/** "at 11:30". */
export const atTime = (time: string): string => t('at.today', { the: time, at: at(time) });
export const byTime = (the: string): string => t('by.today', { the });
/** "a reply by 13:30", "a reply by 17:00 on Monday". */
export const replyBy = (the: string, day?: string): string =>
  t('declared', { by: day === undefined ? byTime(the) : t('by.week', { the, day }) });
export const openUntil = (the: string): string => t('hours.open', { until: t('until.today', { the }) });
export const waitOf = (lower: number, n: number): string => t('live.range.phone', { lower, n });
/** "closed, opens on Monday at 9:00", "closed, opens at 9:00". */
export const opensAt = (time: string, day?: string): string =>
  t('hours.opens', {
    opens: day === undefined ? atTime(time) : t('at.week', { day, at: at(time) }),
  });
export const opensTomorrow = (time: string): string =>
  t('hours.opens', { opens: t('at.tomorrow', { at: at(time) }) });
export const MONDAY = opensAt('9:00', 'Monday');

/** All updates that follow from each other are over. */
export async function settled(element: { readonly updateComplete: Promise<boolean> }): Promise<void> {
  for (let turns = 0; !(await element.updateComplete); turns += 1) {
    if (turns > 20) throw new Error('The element never stops updating.');
  }
}

const root = (element: Element): ShadowRoot => {
  if (!element.shadowRoot) throw new Error('The element has no shadow root.');
  return element.shadowRoot;
};

/** "Friday 27 November", with a comma or without: editions of the locale data differ. */
export const dayOf = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' }).format(
    Date.parse(date),
  );

export const all = (element: Element, selector: string): HTMLElement[] => [
  ...root(element).querySelectorAll<HTMLElement>(selector),
];
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector has it
export const find = <E extends Element = HTMLElement>(element: Element, selector: string): E | null =>
  root(element).querySelector<E>(selector);
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector has it
export function get<E extends Element = HTMLElement>(element: Element, selector: string): E {
  const found = find<E>(element, selector);
  if (!found) throw new Error(`There is no ${selector} in ${plain(root(element).textContent)}`);
  return found;
}

export const has = (element: Element, selector: string): boolean => find(element, selector) !== null;

export const rows = (element: Element): HTMLElement[] => all(element, '.row:not(.waiting)');
/** The channels on screen, from top to bottom. */
export const names = (element: Element): string[] =>
  rows(element).map((row) => plain(row.querySelector('bdi')?.textContent));
export function row(element: Element, name: string): HTMLElement {
  const found = rows(element).find((each) => plain(each.querySelector('bdi')?.textContent) === name);
  if (!found) throw new Error(`There is no row ${name}, only ${names(element).join(', ')}`);
  return found;
}
export const headline = (element: Element, name: string): string =>
  plain(row(element, name).querySelector('.headline')?.textContent);
/** The name of the channel that carries "answers first now". */
export const firstNow = (element: Element): string[] =>
  rows(element)
    .filter((each) => each.querySelector('.mark.fastest'))
    .map((each) => plain(each.querySelector('bdi')?.textContent));
export const shownText = (element: Element): string =>
  plain(root(element).querySelector('[part~="base"], [part~="text"]')?.textContent);
export const announced = (element: Element): string => plain(get(element, '[role="status"]').textContent);
export const chooser = (element: Element, name: string): HTMLElement => {
  const found = row(element, name).querySelector<HTMLElement>('.choose');
  if (!found) throw new Error(`${name} cannot be chosen.`);
  return found;
};

export function button(element: Element, text: string): HTMLElement {
  const found = all(element, 'button, a').find((each) => plain(each.textContent).startsWith(text));
  if (!found) throw new Error(`There is no button ${text}`);
  return found;
}

/** What has the focus inside an element, by its words. */
export const focused = (element: Element): string => {
  const { activeElement } = root(element);
  return activeElement ? `${plain(activeElement.textContent)}${activeElement.id}` : 'nothing';
};

/** Opens the panel of a channel and waits until what follows the choice is loaded. */
export async function open(element: AttesaChannelPicker, name: string): Promise<void> {
  chooser(element, name).click();
  await waitUntil(() => row(element, name).querySelector('.panel'), `the panel of ${name}`);
  await settled(element);
}

/** Events of one kind as they reach the document. Ends by itself with `stopListening`. */
export function heard<K extends keyof GlobalEventHandlersEventMap>(
  type: K,
): GlobalEventHandlersEventMap[K][] {
  const events: GlobalEventHandlersEventMap[K][] = [];
  const listen = (event: Event): void => void events.push(event as GlobalEventHandlersEventMap[K]);
  document.addEventListener(type, listen);
  endings.push(() => document.removeEventListener(type, listen));
  return events;
}

const endings: (() => void)[] = [];
/** Undoes something after the test. */
export const atEnd = (undo: () => void): void => void endings.push(undo);

/** Puts `value` in place of a member of something global, until the test is over. */
export function stub(target: object, key: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(target, key);
  Object.defineProperty(target, key, { configurable: true, writable: true, value });
  atEnd(() => {
    if (before) Object.defineProperty(target, key, before);
    else Reflect.deleteProperty(target, key);
  });
}

/** Replaces a getter of something global, until the test is over. */
export function stubGetter(target: object, key: string, get: () => unknown): void {
  const before = Object.getOwnPropertyDescriptor(target, key);
  Object.defineProperty(target, key, { configurable: true, get });
  atEnd(() => {
    if (before) Object.defineProperty(target, key, before);
    else Reflect.deleteProperty(target, key);
  });
}

/** The customer looks at another tab (`hidden`), or is back. */
export function lookAway(hidden: boolean): void {
  stubGetter(document, 'visibilityState', () => (hidden ? 'hidden' : 'visible'));
  document.dispatchEvent(new Event('visibilitychange'));
}

const warned: string[] = [];
const { warn } = console;
console.warn = (...args: unknown[]) => {
  const text = args.join(' ');
  if (text.startsWith('[attesa]')) warned.push(text);
  // lit's development build minds that an announcement follows from an update. It has to.
  else if (!text.includes('change-in-update')) warn(...args);
};

/** What the developer was warned of in this test. The same text comes once on a page: tests need texts of their own. */
export const warnings = (): readonly string[] => warned;

/** What a fake server was asked. */
export interface Asked {
  readonly url: string;
  readonly init: RequestInit;
}

export type Reply = Response | Promise<Response>;

export const json = (body: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(body), init);

let servers = 0;

/** A service at an address of its own. Anything else that the page asks for is an error. */
export function serve(reply: (asked: Asked, count: number) => Reply): {
  readonly url: string;
  readonly asked: Asked[];
} {
  servers += 1;
  const url = `https://brand.example/${servers.toString()}/channels.json`;
  const asked: Asked[] = [];
  const next = window.fetch;
  stub(window, 'fetch', (input: string, init: RequestInit = {}) => {
    if (input !== url) return next(input, init);
    const one = { url: input, init };
    asked.push(one);
    return abortable(Promise.resolve(reply(one, asked.length)), init.signal);
  });
  return { url, asked };
}

const abortable = (answer: Promise<Response>, signal: AbortSignal | null | undefined): Promise<Response> =>
  Promise.race([
    answer,
    new Promise<never>((_resolve, reject) => {
      signal?.addEventListener('abort', () => {
        reject(new DOMException('Aborted', 'AbortError'));
      });
    }),
  ]);

export const never = (): Promise<Response> => new Promise(() => undefined);

/** A network on which nothing may be asked; gives what was asked all the same. */
export function noNetwork(): string[] {
  const asked: string[] = [];
  stub(window, 'fetch', (input: string) => {
    asked.push(input);
    return Promise.reject(new TypeError('no network'));
  });
  return asked;
}

export interface Timers {
  /** Timers that are waiting now. */
  readonly pending: number;
  /** Timers set so far. */
  readonly set: number;
  /** Lets time pass, with every timer at its moment. */
  advance(ms: number): Promise<void>;
}

/** Time and timers of the page in the test's hand, until the test is over. */
export function fakeTimers(start: string | number = FRIDAY): Timers {
  const { setTimeout: later, clearTimeout: forget } = window;
  const waiting = new Map<number, { at: number; run: () => void }>();
  let count = 0;
  instant = typeof start === 'number' ? start : Date.parse(start);
  stub(window, 'setTimeout', (run: () => void, delay = 0) => {
    count += 1;
    const id = 1_000_000_000 + count;
    waiting.set(id, { at: instant + delay, run });
    return id;
  });
  stub(window, 'clearTimeout', (id: number) => {
    if (!waiting.delete(id)) forget.call(window, id);
  });
  // Also for answers that have come: a browser may read them on the side, one after the other.
  const breathe = async (): Promise<void> => {
    await new Response().text();
    await new Promise<void>((resolve) => void later.call(window, resolve, 0));
  };
  setClock(tell);
  return {
    get pending() {
      return waiting.size;
    },
    get set() {
      return count;
    },
    async advance(ms) {
      const end = instant + ms;
      for (;;) {
        await breathe();
        const [next] = [...waiting].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
        if (!next) break;
        const [id, { at, run }] = next;
        waiting.delete(id);
        instant = Math.max(instant, at);
        run();
      }
      instant = end;
      await breathe();
    },
  };
}

/** What was asked of the real network. A test asks nothing. */
const escaped: string[] = [];
window.fetch = (input) => {
  escaped.push(`${input instanceof Request ? input.url : input.toString()} ${new Error().stack ?? ''}`);
  return Promise.reject(new TypeError('There is no network in a test.'));
};

beforeEach(() => {
  time.set(FRIDAY);
});

/** The test runner cannot send an element from a failed assertion, and waits for ever: its words will do. */
function makeSendable(failure: object | undefined): void {
  for (const key of ['actual', 'expected']) {
    const value: unknown = failure && Reflect.get(failure, key);
    if (failure && value instanceof Node)
      Reflect.set(failure, key, `${value.nodeName} ${plain(value.textContent)}`);
  }
}

afterEach(async function () {
  makeSendable(this.currentTest?.err);
  // What was removed with the fixture stops in a microtask, and hooks run without a pause.
  await Promise.resolve();
  for (const undo of endings.splice(0).reverse()) undo();
  localStorage.clear();
  warned.length = 0;
  document.documentElement.removeAttribute('lang');
  if (escaped.length > 0) throw new Error(`The page asked the network: ${escaped.splice(0).join(', ')}`);
});
