import { engine, type Tab } from './browsers.js';

/** How long a person looks for something, ms. A machine may have other things to do. */
const PATIENCE = 30_000;

export interface Thing {
  readonly role: 'button' | 'link' | 'textbox' | 'checkbox' | 'radio' | 'dialog';
  /** What it is called; a string is the whole name. */
  readonly name?: string | RegExp;
  /** Only what stands inside the first match of a CSS selector. */
  readonly inside?: string;
}

/** Somebody at a page: sees what is shown, points at what can be seen, and types. */
export class Person {
  constructor(readonly tab: Tab) {}

  /** What an element shows, shadow roots and all, with plain spaces, once it says what is expected. */
  async reads(selector: string, expected: RegExp): Promise<string> {
    let text = '';
    return this.until(
      async () => {
        text = plain(await this.tab.look<string>(TEXT, selector));
        return expected.test(text) ? text : undefined;
      },
      () => `${selector} does not say ${String(expected)} but: ${text}`,
    );
  }

  /** Presses it where it stays: two looks, some frames apart, see it in the same place. */
  async presses(thing: Thing): Promise<void> {
    let before: { x: number; y: number } | undefined;
    const { x, y } = await this.until(
      async () => {
        const now = await this.finds(thing);
        const rests = now.x === before?.x && now.y === before.y;
        before = now;
        return rests ? now : undefined;
      },
      () => `The ${thing.role} ${String(thing.name ?? '')} does not come to rest.`,
    );
    await this.tab.point(x, y);
  }

  /** Replaces what stands in a field. */
  async fills(thing: Thing, text: string): Promise<void> {
    // What is still on its way to its place may be missed.
    await this.until(
      async () => {
        await this.presses(thing);
        return (await this.has(thing)) || undefined;
      },
      () => `The ${thing.role} ${String(thing.name ?? '')} does not take the focus.`,
    );
    await this.tab.look(SELECT);
    await this.tab.type(text);
  }

  /** Goes on with the keyboard alone until a thing has the focus. */
  async tabsTo(thing: Thing): Promise<void> {
    await this.until(
      async () => {
        await this.tab.press('Tab');
        return (await this.has(thing)) || undefined;
      },
      () => `The keyboard does not come to the ${thing.role} ${String(thing.name ?? '')}.`,
    );
  }

  /** Sees that a thing has the focus. */
  async holds(thing: Thing): Promise<void> {
    await this.until(
      async () => (await this.has(thing)) || undefined,
      () => `The ${thing.role} ${String(thing.name ?? '')} has no focus.`,
    );
  }

  /** What stands in a field, or where a link leads. */
  async value(thing: Thing): Promise<string> {
    return (await this.finds(thing)).value;
  }

  private has(thing: Thing): Promise<boolean> {
    return this.tab.look(HAS_FOCUS, ...wanted(thing));
  }

  private async knows(condition: string, given: number): Promise<void> {
    await this.until(
      async () => (await this.tab.look<boolean>(condition, given)) || undefined,
      () => `It never became true: ${condition}`,
    );
  }

  /** The page's own time passes. */
  async waits(ms: number): Promise<void> {
    const then = ms + (await this.tab.look<number>('() => Date.now()'));
    await this.tab.look('(ms) => window.pass(ms)', ms);
    await this.knows('(then) => Date.now() >= then', then);
  }

  private finds(thing: Thing): Promise<{ x: number; y: number; value: string }> {
    const { name } = thing;
    let last: string | undefined;
    return this.until(
      async () => {
        const found = await this.tab.look<{ x: number; y: number; value: string } | string>(
          FIND,
          ...wanted(thing),
        );
        if (typeof found !== 'string') return found;
        last = found;
        return undefined;
      },
      async () => {
        const text = plain(await this.tab.look<string>(TEXT, thing.inside ?? 'body'));
        return `No ${thing.role} ${String(name ?? '')} can be pressed: ${last ?? ''}. It says: ${text}`;
      },
    );
  }

  private async until<T>(ask: () => Promise<T | undefined>, why: () => string | Promise<string>): Promise<T> {
    const deadline = Date.now() + PATIENCE;
    let trouble = '';
    for (;;) {
      // While a page is being left there is nothing to look at.
      const answer = await ask().catch((error: unknown) => {
        trouble = String(error);
        return undefined;
      });
      if (answer !== undefined) return answer;
      if (Date.now() > deadline) throw new Error(`${engine}: ${await why()} ${trouble}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** A thing as what runs in the page is given it. */
function wanted({ role, name, inside }: Thing): [string, string, string, string | undefined] {
  if (name instanceof RegExp) return [role, name.source, name.flags, inside];
  return [role, name === undefined ? '' : `^${escaped(name)}$`, '', inside];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Intl writes thin and hard spaces; a reader sees spaces. */
const plain = (text: string): string => text.replace(/[\s\u00a0\u2009\u202f]+/g, ' ').trim();

/** These run in the page. */
const TEXT = `(selector) => {
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return ' ' + node.textContent;
    if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) return '';
    return [...(node.shadowRoot ?? node).childNodes].map(read).join('');
  };
  const element = document.querySelector(selector);
  return element ? read(element) : '';
}`;

const SELECT = `() => {
  let { activeElement } = document;
  while (activeElement.shadowRoot) ({ activeElement } = activeElement.shadowRoot);
  activeElement.select();
}`;

const NAMES = `
  const roleOf = (element) => {
    if (element.hasAttribute('role')) return element.getAttribute('role');
    if (element.matches('button, summary, input[type=submit]')) return 'button';
    if (element.matches('a[href]')) return 'link';
    if (element.matches('dialog')) return 'dialog';
    if (element.matches('input[type=checkbox], input[type=radio]')) return element.type;
    if (element.matches('input, textarea')) return 'textbox';
    return '';
  };
  const nameOf = (element) => {
    const root = element.getRootNode();
    const by = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => root.getElementById?.(id));
    const texts = element.hasAttribute('aria-label')
      ? [element.getAttribute('aria-label')]
      : [...by.filter(Boolean), ...(element.labels ?? [])].map(({ textContent }) => textContent);
    return (texts.length ? texts.join(' ') : element.textContent).replace(/\\s+/g, ' ').trim();
  };
`;

const HAS_FOCUS = `(role, source, flags, inside) => {${NAMES}
  let { activeElement } = document;
  let isInside = !inside;
  for (;;) {
    isInside ||= activeElement.closest(inside) === document.querySelector(inside);
    if (!activeElement.shadowRoot?.activeElement) break;
    ({ activeElement } = activeElement.shadowRoot);
  }
  return isInside && roleOf(activeElement) === role && new RegExp(source, flags).test(nameOf(activeElement));
}`;

const FIND = `(role, source, flags, inside) => {${NAMES}
  const all = (root) =>
    [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
  const wanted = new RegExp(source, flags);
  const everything = all(document);
  const scope = inside === undefined || inside === null ? everything : everything.filter((each) => each.matches(inside)).slice(0, 1)
    .flatMap((each) => [...(each.shadowRoot ? all(each.shadowRoot) : []), ...all(each)]);
  const found = scope.filter((each) => roleOf(each) === role && each.checkVisibility({ visibilityProperty: true }));
  const named = found.find((each) => wanted.test(nameOf(each)));
  if (!named) return 'there are ' + found.map(nameOf).join(' | ');
  const target = named.labels?.length && named.getBoundingClientRect().width < 2 ? named.labels[0] : named;
  target.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = target.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const deeper = hit.shadowRoot.elementFromPoint(x, y);
    if (!deeper || deeper === hit) break;
    hit = deeper;
  }
  for (let node = hit; node; node = node.parentNode ?? node.host)
    if (node === target || node === named) return { x, y, value: named.value ?? named.href ?? '' };
  return 'something lies over it: ' + (hit?.outerHTML.slice(0, 200) ?? 'nothing');
}`;
