import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isTimeZone } from '../core/time/zone.js';
import { bestTag } from '../i18n/localize.js';
import { checkOverrides } from '../i18n/check-overrides.js';
import { joinMessages, joinOverrides, withOverrides } from '../i18n/overrides.js';
import type { Issue } from '../core/document/issue.js';
import type { Overrides, PartialMessages, Register } from '../i18n/messages.js';
import type { SayOptions } from '../i18n/words.js';
import { warnOnce } from '../internal/warn.js';
import { pageClock } from './clock.js';

const languages = new Map<string, PartialMessages>();
const overrides = new Map<string, Overrides>();
/** What is spoken: the language with the brand's own sentences on top. Made when first needed. */
const spoken = new Map<string, PartialMessages>();
const hosts = new Set<ReactiveControllerHost>();

const updateAll = (): void => {
  for (const host of hosts) host.requestUpdate();
};

function change(tag: string): void {
  spoken.delete(tag);
  updateAll();
}

/** Makes a language, or a further part of one, known to every element on the page. */
export function registerMessages(messages: PartialMessages): void {
  const known = languages.get(messages.tag);
  languages.set(messages.tag, known ? joinMessages(known, messages) : messages);
  change(messages.tag);
}

/** Adds a part of a language that comes with a part of the library; what the page registered itself wins. */
export function extendMessages(part: PartialMessages): void {
  const known = languages.get(part.tag);
  languages.set(part.tag, known ? joinMessages(part, known) : part);
  change(part.tag);
}

/**
 * Replaces sentences by the brand's own, in one language. Calls add up, and hold also for what comes later: an element's
 * words arrive with its first render.
 * @param avoid the brand's own words to avoid, lower case
 * @returns what is wrong with those whose place is known already; they are used all the same. `checkOverrides` of
 * `attesa/i18n.js` checks all of them against a whole language.
 */
export function overrideMessages(tag: string, own: Overrides, avoid?: readonly string[]): readonly Issue[] {
  overrides.set(tag, joinOverrides(overrides.get(tag) ?? {}, own));
  change(tag);
  const known = languages.get(tag);
  if (!known && languages.size > 0)
    return [{ path: tag, code: 'unknown-language', message: `No messages are registered for "${tag}"` }];
  const issues = checkOverrides(known ?? { tag, neutral: {} }, own, avoid);
  return issues.filter(({ code }) => code !== 'unknown-sentence');
}

function messagesFor(wanted: readonly string[]): PartialMessages | undefined {
  const tag = bestTag([...wanted, 'en'], [...languages.keys()]) ?? [...languages.keys()][0];
  const messages = tag === undefined ? undefined : languages.get(tag);
  if (tag === undefined || !messages) return undefined;
  const ready = spoken.get(tag) ?? withOverrides(messages, overrides.get(tag) ?? {});
  spoken.set(tag, ready);
  return ready;
}

/** An element and those around it, out through shadow roots. */
function* outward(element: Element): Generator<Element> {
  let current: Element | undefined = element;
  while (current) {
    yield current;
    const root = current.getRootNode();
    current = current.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
  }
}

/** The value of an attribute on the nearest element that says anything with it. */
function inherited(element: Element, attribute: string): string | undefined {
  for (const ancestor of outward(element)) {
    const value = ancestor.getAttribute(attribute)?.trim();
    if (value) return value;
  }
  return undefined;
}

const REGISTERS: readonly string[] = ['neutral', 'informal', 'formal'] satisfies Register[];
const isRegister = (text: string | undefined): text is Register =>
  text !== undefined && REGISTERS.includes(text);

function warnUnless(isFine: boolean, attribute: string, value: string | undefined): void {
  if (!isFine) warnOnce(`${attribute}="${value ?? ''}" is not known; the default is used.`);
}

/** Browsers that hide where somebody is say UTC, where nobody lives. */
const HIDDEN_ZONES = /^(UTC|GMT|Etc\/.*)$/;

/** Asking costs a millisecond, and the answer changes only while somebody travels. */
let askedZone: { readonly zone: string | undefined } | undefined;

function deviceZone(): string | undefined {
  if (askedZone) return askedZone.zone;
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  askedZone = { zone: isTimeZone(timeZone) && !HIDDEN_ZONES.test(timeZone) ? timeZone : undefined };
  return askedZone.zone;
}

/** The reader's own spelling of a language (`en` on the page, `en-GB` in the browser) decides clock and dates. */
function regional(tag: string): string {
  if (tag.includes('-')) return tag;
  return (
    navigator.languages.find((candidate) => candidate.toLowerCase().startsWith(`${tag.toLowerCase()}-`)) ??
    tag
  );
}

/** Watches what elements inherit from the page; one observer for all, only while there are elements. */
let observer: MutationObserver | undefined;

function watch(host: Node): void {
  observer ??= new MutationObserver(updateAll);
  // What is inside a shadow root is not seen from outside.
  let root: Node | undefined = host.getRootNode();
  while (root) {
    observer.observe(root, { subtree: true, attributeFilter: ['lang', 'register', 'display-zone'] });
    root = root instanceof ShadowRoot ? root.host.getRootNode() : undefined;
  }
}

function unwatch(): void {
  if (hosts.size > 0) return;
  observer?.disconnect();
  observer = undefined;
}

/** In whose language, register and clock an element speaks: as its nearest ancestor says, else the browser. */
export class LocaleController implements ReactiveController {
  private ignoreReturns: (() => void) | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  /**
   * Language, register and clock for now, or `undefined` while no language is registered.
   * @param brandZone stands in where the reader's own zone is unknown or hidden
   */
  options(
    brandZone: string | undefined,
  ): (SayOptions & { readonly zone: string; readonly locale: string }) | undefined {
    const lang = inherited(this.host, 'lang');
    const wanted = [...(lang === undefined ? [] : [lang]), ...navigator.languages];
    const messages = messagesFor(wanted);
    if (!messages) return undefined;
    const tag = bestTag([messages.tag], wanted) ?? messages.tag;
    const register = inherited(this.host, 'register');
    const zone = inherited(this.host, 'display-zone');
    warnUnless(register === undefined || isRegister(register), 'register', register);
    warnUnless(zone === undefined || isTimeZone(zone), 'display-zone', zone);
    return {
      messages,
      locale: regional(tag),
      ...(isRegister(register) && { register }),
      zone: (isTimeZone(zone) ? zone : undefined) ?? deviceZone() ?? brandZone ?? 'UTC',
    };
  }

  hostConnected(): void {
    this.ignoreReturns = pageClock.onReturn(() => {
      askedZone = undefined;
    });
    hosts.add(this.host);
    watch(this.host);
  }

  hostDisconnected(): void {
    this.ignoreReturns?.();
    hosts.delete(this.host);
    unwatch();
  }
}
