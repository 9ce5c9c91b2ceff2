import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isTimeZone } from '../core/time/zone.js';
import { bestTag } from '../i18n/localize.js';
import { checkOverrides } from '../i18n/check-overrides.js';
import { joinMessages, joinOverrides, withOverrides } from '../i18n/overrides.js';
import type { Issue } from '../core/document/issue.js';
import type { Languages, Overrides, PartName, PartialMessages, Register } from '../i18n/messages.js';
import type { SayOptions } from '../i18n/words.js';
import { warnOnce } from '../internal/warn.js';
import { pageClock } from './clock.js';
import { forgetFailures, hasFailed, isHere, loadWords } from './word-files.js';

/** Languages whose words come with the elements. */
const INSIDE = ['en', 'it'];

const languages = new Map<string, PartialMessages>();
const overrides = new Map<string, Overrides>();
/** What is spoken: the language with the brand's own sentences on top. Made when first needed. */
const spoken = new Map<string, PartialMessages>();
const hosts = new Set<ReactiveControllerHost>();
/** Languages that the page brought itself, by their first subtag: nothing is loaded in their place. */
const brought = new Set<string>();
/** Where the languages are that are loaded when they are spoken. */
let loadable: Languages = {};

/** To be called by what speaks, with all the languages that it can load. */
export function loadLanguagesFrom(all: Languages): void {
  loadable = all;
}

const primary = (tag: string): string => tag.toLowerCase().split('-', 1)[0] ?? '';

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
  brought.add(primary(messages.tag));
  languages.set(messages.tag, known ? joinMessages(known, messages) : messages);
  change(messages.tag);
}

/** Adds a part of a language that comes with a part of the library; what the page registered itself wins. */
export function extendMessages(part: PartialMessages): void {
  add(part);
  updateAll();
}

function add(part: PartialMessages): void {
  const known = languages.get(part.tag);
  languages.set(part.tag, known ? joinMessages(part, known) : part);
  spoken.delete(part.tag);
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
  if (!known && languages.size > 0 && !(tag in loadable))
    return [{ path: tag, code: 'unknown-language', message: `No messages are registered for "${tag}"` }];
  const issues = checkOverrides(known ?? { tag, neutral: {} }, own, avoid);
  return issues.filter(({ code }) => code !== 'unknown-sentence');
}

function messagesFor(tag: string): PartialMessages | undefined {
  const messages = languages.get(tag);
  if (!messages) return undefined;
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

/** Has to be loaded: it comes neither with the elements nor with the page. */
const isLoaded = (tag: string): boolean => tag in loadable && !brought.has(primary(tag));

/**
 * Loads words in the language of `locale`, where they come neither with the elements nor with the page.
 * @returns whether all of them are here now
 */
export async function bringWords(locale: string, ...parts: readonly PartName[]): Promise<boolean> {
  const tag = bestTag([locale], Object.keys(loadable).filter(isLoaded));
  if (tag === undefined) return true;
  const all = await Promise.all(parts.map((part) => loadWords(loadable, tag, part, add)));
  return !all.includes(false);
}

/** In whose language, register and clock an element speaks: as its nearest ancestor says, else the browser. */
export class LocaleController implements ReactiveController {
  private ignoreReturns: (() => void) | undefined;
  /** What is said here. */
  private readonly parts: PartName[];
  /** The language that is spoken: it stays until the words of another one are here. */
  private tag: string | undefined;
  private loading: Promise<void> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    ...parts: readonly PartName[]
  ) {
    this.parts = [...parts];
    host.addController(this);
  }

  /** The language that is spoken now. */
  get language(): string | undefined {
    return this.tag;
  }

  /** For `getUpdateComplete`: no words are on their way. */
  get ready(): Promise<void> {
    return this.loading ?? Promise.resolve();
  }

  /** Are the words here in which the host is to speak? Begins to load them where not. */
  prepare(): boolean {
    const tag = this.choose([...languages.keys(), ...INSIDE]);
    return tag === undefined || this.has(tag);
  }

  /**
   * Adds what is said later. Resolves when its words are here, in the language that is spoken by then; rejects when they
   * could not be loaded.
   */
  async bring(...parts: readonly PartName[]): Promise<void> {
    let tag: string;
    do {
      tag = this.tag ?? '';
      if (!(await bringWords(tag, ...parts))) throw new Error(`no words in ${tag}`);
    } while (tag !== (this.tag ?? ''));
    this.parts.push(...parts.filter((part) => !this.parts.includes(part)));
  }

  /**
   * Language, register and clock for now, or `undefined` while no language is here.
   * @param brandZone stands in where the reader's own zone is unknown or hidden
   */
  options(
    brandZone: string | undefined,
  ): (SayOptions & { readonly zone: string; readonly locale: string }) | undefined {
    const best = this.choose([...languages.keys()]);
    if (best !== undefined && this.has(best)) this.tag = best;
    const messages = this.tag === undefined ? undefined : messagesFor(this.tag);
    if (!messages) return undefined;
    const tag = this.wanted.find((each) => primary(each) === primary(messages.tag)) ?? messages.tag;
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
      this.retry();
    });
    hosts.add(this.host);
    watch(this.host);
    this.retry();
    this.prepare();
  }

  hostDisconnected(): void {
    this.ignoreReturns?.();
    hosts.delete(this.host);
    unwatch();
  }

  /** Languages in the order in which they are asked for. */
  private get wanted(): readonly string[] {
    const lang = inherited(this.host, 'lang');
    return [...(lang === undefined ? [] : [lang]), ...navigator.languages];
  }

  /** The best of the languages that are known and of those that can be loaded. */
  private choose(known: readonly string[]): string | undefined {
    const can = [...known, ...(this.parts.length > 0 ? Object.keys(loadable) : [])].filter(
      (tag) => !isLoaded(tag) || !this.parts.some((part) => hasFailed(tag, part)),
    );
    return bestTag([...this.wanted, 'en'], can) ?? can[0];
  }

  private has(tag: string): boolean {
    const isComplete = !isLoaded(tag) || this.parts.every((part) => isHere(tag, part));
    if (!isComplete) this.loading ??= this.load(tag);
    return isComplete;
  }

  private async load(tag: string): Promise<void> {
    await bringWords(tag, ...this.parts);
    this.loading = undefined;
    // Another language may be asked for by now, or the next one.
    if (this.prepare()) this.host.requestUpdate();
    await this.ready;
  }

  private retry(): void {
    if (forgetFailures()) updateAll();
  }
}
