/** Runs in the page, below `probe`: what a test wants to know of everything on it, shadow roots included. */

/** Every element of the page, in the order of the document, shadow content before what is slotted into it. */
export function everything(root: ParentNode = document): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? everything(element.shadowRoot) : []),
  ]);
}

export const elements = (): HTMLElement[] =>
  everything().filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement && element.localName.startsWith('attesa-'),
  );

const within = (element: Element, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The element a node stands in, out through shadow roots and slots. */
const outOf = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? hostOf(element);

export function* outward(element: Element | null): Generator<Element> {
  for (let current = element; current; current = outOf(current)) yield current;
}

/** How to find it again, for whoever reads a failure: "on-time › button Rispondi". */
export function nameOf(element: Element): string {
  const figure = [...outward(element)].find(({ localName }) => localName === 'figure');
  const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
  const own = labels.map(({ textContent }) => textContent).join(' ') || element.textContent;
  const text = (element.getAttribute('aria-label') ?? own ?? '').replace(/\s+/g, ' ').trim();
  const kind = `${element.localName}${element.className && typeof element.className === 'string' ? `.${element.className.trim().replace(/\s+/g, '.')}` : ''}`;
  return `${figure?.id ?? 'page'} › ${kind} “${text.slice(0, 60)}”`;
}

/** What is known of elements during one look at the page: what stands around many is asked once. */
type Known<Answer> = Map<Element, Answer>;

/** For the ear alone: in a box of one pixel, as this library and others do it. */
function isForTheEar(element: Element, known: Known<boolean>): boolean {
  const before = known.get(element);
  if (before !== undefined) return before;
  const { width, height } = element.getBoundingClientRect();
  const around = outOf(element);
  const is =
    (width <= 1 && height <= 1 && getComputedStyle(element).overflow !== 'visible') ||
    (around !== null && isForTheEar(around, known));
  known.set(element, is);
  return is;
}

/** It takes up room and is painted. */
export const isSeen = (element: Element, known: Known<boolean> = new Map()): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
  !isForTheEar(element, known);

/** Nothing moves any more: what each element waits for is there. Those that nobody answers wait for ever. */
export function isStill(): boolean {
  const busy = elements().filter((element) => {
    if ((element.getAttribute('src') ?? '').endsWith('/timeout')) return false;
    const isLate = within(element, '.idle p').some(({ textContent }) => textContent === '');
    return isLate || within(element, '[aria-busy="true"], .bone').length > 0;
  });
  const launchers = document.querySelector('script[src*="gallery-launcher"]');
  const { played, settled } = document.documentElement.dataset;
  if (document.body.matches('.gallery') && settled === undefined) return false;
  return busy.length === 0 && (!launchers || played === 'true');
}

/** The page's language is the nearest one that is said. */
const followsPage = (element: Element): boolean =>
  [...outward(element)].every((each) => each === document.documentElement || !each.hasAttribute('lang'));

/** Gives the page one of a kind of looks: a theme, a density. */
export function dress(kind: string, value: string): void {
  const { classList } = document.documentElement;
  for (const name of [...classList]) if (name.startsWith(`${kind}-`)) classList.remove(name);
  classList.add(`${kind}-${value}`);
}

/** Every element that takes the page's language speaks it; those without words of their own do not say. */
export const speaks = (tag: string): boolean =>
  elements()
    .filter(followsPage)
    .every((element) => within(element, '.base[lang], [part="text"]').every(({ lang }) => lang === tag));

/** What the customer can press, write in or follow. */
const TARGETS =
  'a[href], button, input, select, textarea, summary, [role="button"], [role="link"], [tabindex="0"]';

export interface Target {
  readonly name: string;
  readonly box: readonly [number, number, number, number];
  readonly inText: boolean;
}

/** The place that takes a press: for a name that lies over its whole row, the row. */
function placeOf(element: Element): DOMRect {
  const label = element instanceof HTMLInputElement ? element.closest('label') : null;
  const own = (label ?? element).getBoundingClientRect();
  const after = getComputedStyle(element, '::after');
  if (after.content === 'none' || after.position !== 'absolute' || after.inset !== '0px') return own;
  const block = [...outward(element)].find(
    (each) => each !== element && getComputedStyle(each).position !== 'static',
  );
  return block?.getBoundingClientRect() ?? own;
}

/** In a sentence the height of the line decides how large a target can be. */
const isInText = (element: Element): boolean =>
  getComputedStyle(element).display === 'inline' &&
  [...(element.parentElement?.childNodes ?? [])].some(
    (node) => node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.textContent ?? ''),
  );

export function targets(): Target[] {
  const known: Known<boolean> = new Map();
  return (
    everything(document.querySelector('main') ?? document)
      .filter((element) => element.matches(TARGETS) && isSeen(element, known))
      // The gallery's own captions, and what can only be scrolled.
      .filter((element) => !element.closest('figcaption') && !element.matches('[role="group"]'))
      .map((element) => {
        const { x, y, width, height } = placeOf(element);
        return {
          name: nameOf(element),
          box: [x + scrollX, y + scrollY, width, height],
          inText: isInText(element),
        };
      })
  );
}

/** Elements with text of their own that is meant to be read. */
export function texts(scope: ParentNode = document.querySelector('main') ?? document): Element[] {
  const known: Known<boolean> = new Map();
  return everything(scope).filter(
    (element) =>
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      ) && isSeen(element, known),
  );
}

/** Text that its box, or one around it that hides what leaves it, cuts off. */
export function cutTexts(): string[] {
  const range = document.createRange();
  return texts()
    .filter((element) => {
      // A dot between two things goes where the second begins a line; nobody misses it.
      if (element.matches('.dot') && element.textContent.trim() === '·') return false;
      range.selectNodeContents(element);
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
      for (const around of outward(element)) {
        const { overflowX, overflowY } = getComputedStyle(around);
        // What can be scrolled to is not cut off.
        if (around === document.body || [overflowX, overflowY].some((value) => /auto|scroll/.test(value)))
          return false;
        const [hidesWide, hidesHigh] = [overflowX, overflowY].map((value) => value !== 'visible');
        const { left, right, top, bottom } = around.getBoundingClientRect();
        const isCut = boxes.some(
          (box) =>
            (hidesWide === true && (box.left < left - 1 || box.right > right + 1)) ||
            (hidesHigh === true && (box.top < top - 1 || box.bottom > bottom + 1)),
        );
        if (isCut) return true;
      }
      return false;
    })
    .map(nameOf);
}

/** From where to where something can be seen: what is around it may be scrolled past it. */
function sightOf(element: Element): { readonly top: number; readonly bottom: number } {
  const boxes = [...outward(element)]
    .filter((around) => around !== document.documentElement && around !== document.body)
    .filter((around) => getComputedStyle(around).overflowY !== 'visible')
    .map((around) => around.getBoundingClientRect());
  return {
    top: Math.max(-Infinity, ...boxes.map(({ top }) => top)),
    bottom: Math.min(Infinity, ...boxes.map(({ bottom }) => bottom)),
  };
}

/** Texts that lie on top of one another, within one element of the library. */
export function overlaps(): string[] {
  const range = document.createRange();
  const known: Known<boolean> = new Map();
  return elements().flatMap((host) => {
    if (!host.shadowRoot) return [];
    const lines = everything(host.shadowRoot)
      .filter((element) => isSeen(element, known))
      .flatMap((element) =>
        [...element.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '')
          .flatMap((node) => {
            range.selectNode(node);
            const sight = sightOf(element);
            return [...range.getClientRects()]
              .filter(({ top, bottom }) => top < sight.bottom && bottom > sight.top)
              .map((box) => ({ element, box }));
          }),
      )
      .sort((a, b) => a.box.top - b.box.top);
    const found = new Set<string>();
    for (const [index, { element, box }] of lines.entries()) {
      for (const other of lines.slice(index + 1)) {
        if (other.box.top >= box.bottom) break;
        if (other.element === element) continue;
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - other.box.top;
        // Boxes of lines touch; letters do not until a quarter of the line is shared.
        if (wide > 2 && high > Math.min(box.height, other.box.height) / 4)
          found.add(`${nameOf(element)} ╳ ${nameOf(other.element)}`);
      }
    }
    return [...found];
  });
}

/** What reaches out of the window sideways. */
export function outside(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return everything()
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1 && isSeen(element))
    .map(nameOf);
}

/** Elements of the library that have to be scrolled sideways to be read. */
export const wide = (): string[] =>
  elements()
    .flatMap((element) => within(element, '.base'))
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
    .map(nameOf);

type Colour = readonly [number, number, number];

const canvas = (): CanvasRenderingContext2D => {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No canvas to ask for colours.');
  return context as unknown as CanvasRenderingContext2D;
};
let asked: CanvasRenderingContext2D | undefined;
const painted = new Map<string, Colour>();

/** A colour as the browser paints it on top of another. */
function paint(colour: string, below: Colour): Colour {
  const key = `${colour} on ${below.join(' ')}`;
  const known = painted.get(key);
  if (known) return known;
  const context = (asked ??= canvas());
  context.fillStyle = `rgb(${below.join(' ')})`;
  context.fillRect(0, 0, 1, 1);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
  painted.set(key, [r, g, b]);
  return [r, g, b];
}

function luminance(colour: Colour): number {
  const [r = 0, g = 0, b = 0] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function backdrop(element: Element | null, known: Known<Colour> = new Map()): Colour {
  if (!element) return [255, 255, 255];
  const colour =
    known.get(element) ?? paint(getComputedStyle(element).backgroundColor, backdrop(outOf(element), known));
  known.set(element, colour);
  return colour;
}

/** Of two colours, by the formula of WCAG: 1 to 21. */
export function ratio(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Texts with less contrast to what lies below them than that. What is switched off is left out. */
export const faint = (least: number, element?: Element): string[] =>
  faintOf(texts(element?.shadowRoot ?? undefined), least);

function faintOf(all: readonly Element[], least: number): string[] {
  const known: Known<Colour> = new Map();
  return all.flatMap((element) => {
    if (element.matches(':disabled, [aria-disabled="true"] *')) return [];
    const below = backdrop(element, known);
    const got = ratio(paint(getComputedStyle(element).color, below), below);
    return got < least ? [`${got.toFixed(2)} ${nameOf(element)}`] : [];
  });
}

/** The same in one theme after another, as `theme: text`: only colours change, so that the texts are looked for once. */
export async function faintIn(themes: readonly string[], least: number): Promise<string[]> {
  const all = texts();
  const found: string[] = [];
  for (const theme of themes) {
    dress('theme', theme);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    found.push(...faintOf(all, least).map((line) => `${theme}: ${line}`));
  }
  return found;
}

/** Of the texts that forced colours leave alone, those with less contrast than that. */
export function faintOwn(least: number): string[] {
  const known: Known<Colour> = new Map();
  return texts()
    .filter((element) => getComputedStyle(element).forcedColorAdjust === 'none')
    .filter((element) => {
      const below = backdrop(element, known);
      return ratio(paint(getComputedStyle(element).color, below), below) < least;
    })
    .map(nameOf);
}

/** Icons with less contrast than that to what lies below them: forced colours leave the colours of pictures alone. */
export function faintIcons(least: number): string[] {
  const known: Known<Colour> = new Map();
  return elements()
    .flatMap((element) => within(element, 'svg.icon'))
    .filter((icon) => {
      const below = backdrop(icon, known);
      return isSeen(icon) && ratio(paint(getComputedStyle(icon).color, below), below) < least;
    })
    .map((icon) => nameOf(outOf(icon) ?? icon));
}

/** What keeps its own colours and, with the focus on it, has a ring of less contrast than that to what lies around. */
export const faintRings = (least: number): string[] =>
  elements()
    .flatMap((element) => within(element, 'button, a[href], input, textarea, summary'))
    .filter((element) => isSeen(element) && getComputedStyle(element).forcedColorAdjust === 'none')
    .filter((element) => {
      element.focus({ preventScroll: true });
      return (stop()?.ring ?? 0) < least;
    })
    .map(nameOf);

/** Fields whose edge has less contrast than that to what lies around them. */
export function faintEdges(least: number): string[] {
  const known: Known<Colour> = new Map();
  return elements()
    .flatMap((element) => within(element, '.field'))
    .filter((field) => {
      const below = backdrop(outOf(field), known);
      return isSeen(field) && ratio(paint(getComputedStyle(field).borderTopColor, below), below) < least;
    })
    .map(nameOf);
}

const PSEUDO = [undefined, '::before', '::after'];

/** What can be pressed and has, in forced colours, neither an edge nor a line under its words. */
export const edgeless = (): string[] =>
  elements()
    .flatMap((element) => within(element, 'button, input, textarea, a[href], summary'))
    .filter((element) => {
      if (!isSeen(element) || element.matches('[type="radio"], [type="checkbox"], summary')) return false;
      // A name that stands for its whole row: lines part the rows, and the system colours links.
      if (element.matches('.choose')) return false;
      const { borderTopStyle, borderTopWidth, textDecorationLine } = getComputedStyle(element);
      const hasEdge = borderTopStyle !== 'none' && parseFloat(borderTopWidth) >= 1;
      return !hasEdge && !textDecorationLine.includes('underline') && !element.querySelector('svg');
    })
    .map(nameOf);

/** What moves, or would. */
export const moving = (): string[] =>
  elements()
    .flatMap((element) => (element.shadowRoot ? everything(element.shadowRoot) : []))
    .filter((element) =>
      PSEUDO.some((pseudo) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, pseudo);
        const isStill = transitionDuration.split(',').every((part) => parseFloat(part) === 0);
        return !isStill || animationName !== 'none' || scrollBehavior === 'smooth';
      }),
    )
    .map(nameOf);

export const endless = (): string[] =>
  elements()
    .flatMap((element) => (element.shadowRoot ? everything(element.shadowRoot) : []))
    .filter((element) =>
      PSEUDO.some((pseudo) => getComputedStyle(element, pseudo).animationIterationCount.includes('infinite')),
    )
    .map(nameOf);

/** What has the focus, inside all shadow roots. */
export function active(): Element | null {
  let current = document.activeElement;
  while (current?.shadowRoot?.activeElement) current = current.shadowRoot.activeElement;
  return current === document.body ? null : current;
}

export interface Stop {
  readonly name: string;
  /** Its place in the order of reading. */
  readonly index: number;
  /** The contrast of its ring to what lies around it; 0 without one. */
  readonly ring: number;
  readonly isSeen: boolean;
  /** Something else lies over all of it. */
  readonly isCovered: boolean;
}

let order: ReadonlyMap<Element, number> = new Map();
let way: (Stop | undefined)[] = [];

/** Before a walk with the keyboard: what it comes by is noted here, since asking after each key takes a frame each. */
export function begin(): void {
  order = new Map(inFlatOrder(document.documentElement).map((element, index) => [element, index]));
  way = [];
  addEventListener('keyup', note, { capture: true });
}

/** With the key up, what it moved has been moved, and scrolled to. */
const note = (): void => {
  way.push(stop());
};

/** Where the keyboard has been since it was last asked; nowhere where it had left the page. */
export const walked = (): (Stop | undefined)[] => way.splice(0);

/** What a walk has to come by, in the order of reading. */
export const stopsToCome = (): string[] =>
  [...order.keys()]
    .filter(
      (element) =>
        element.matches(TARGETS) && isSeen(element) && !element.matches(':disabled, [tabindex="-1"]'),
    )
    .map(nameOf);

/** Where the keyboard stands. */
export function stop(): Stop | undefined {
  const element = active();
  if (!element) return undefined;
  const rings = PSEUDO.map((pseudo) => getComputedStyle(element, pseudo));
  const ring = rings.find(
    ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
  );
  const below = backdrop(outOf(element));
  // The browser's own ring has two colours, so that one of them is seen on anything. It is also around the parts of its
  // own controls, such as the calendar of a date, while the control as a whole does not have the focus.
  const isBrowsers = rings.some(({ outlineStyle }) => outlineStyle === 'auto') || !element.matches(':focus');
  return {
    name: nameOf(element),
    index: order.get(element) ?? -1,
    ring: isBrowsers ? 21 : ring ? ratio(paint(ring.outlineColor, below), below) : 0,
    isSeen: isSeen(element),
    isCovered: isCovered(element),
  };
}

/** The order of the flat tree: slotted content where its slot stands. */
function inFlatOrder(root: Element): Element[] {
  const children =
    root instanceof HTMLSlotElement && root.assignedElements().length > 0
      ? root.assignedElements()
      : [...(root.shadowRoot ?? root).children];
  return [root, ...children.flatMap((child) => inFlatOrder(child))];
}

/** No point of it can be seen: it is out of the window, or under something else. */
function isCovered(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const line = new Set(outward(element));
  const shares = [0.1, 0.3, 0.5, 0.7, 0.9];
  return !shares.some((x) =>
    shares.some((y) => {
      let hit = document.elementFromPoint(left + width * x, top + height * y);
      while (hit?.shadowRoot) {
        const deeper = hit.shadowRoot.elementFromPoint(left + width * x, top + height * y);
        if (!deeper || deeper === hit) break;
        hit = deeper;
      }
      return hit !== null && (line.has(hit) || [...outward(hit)].includes(element));
    }),
  );
}
