import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { AnnouncerController } from '../../controllers/announcer.js';
import { ChannelsController } from '../../controllers/channels.js';
import { ClockController, pageClock } from '../../controllers/clock.js';
import { extendMessages, LocaleController } from '../../controllers/locale.js';
import type { Channel, ChannelKind, ChannelsDocument, Topic } from '../../core/document/channel-types.js';
import { expectationOf } from '../../core/expectation/expectation.js';
import type { Expectation, RankedChannel, Shown } from '../../core/expectation/expectation-types.js';
import { rankCandidates, type Candidate } from '../../core/expectation/rank.js';
import { settle } from '../../core/expectation/settle.js';
import { topicOf } from '../../core/expectation/topic.js';
import { nextMidnight } from '../../core/time/day.js';
import { describeChannel, isBrand, type ChannelText } from '../../i18n/describe.js';
import { isolate, localize, type LocalText } from '../../i18n/localize.js';
import { sameClock, zoneNote } from '../../i18n/place.js';
import { wordsOf, type SayOptions, type Words } from '../../i18n/words.js';
import * as icons from '../../internal/icons/generic.generated.js';
import { iconOf, loadBrandIcons } from '../../internal/icons/kinds.js';
import { VERSION } from '../../internal/version.js';
import { warnOnce } from '../../internal/warn.js';
import { controlStyles } from '../../styles/controls.js';
import { hostStyles } from '../../styles/host.js';
import { AttesaChangeEvent, AttesaShownEvent } from '../facts.events.js';
import { TroubleReporter } from '../trouble.js';
import { AttesaSelectEvent } from './channel-picker.events.js';
import { channelPickerStyles } from './channel-picker.styles.js';
import type { LeaveHost, LeavePanel, Recalling } from './leave-panel.js';
import { keepOrder, sameOrder } from './order.js';

/** Rows to keep room for before anything is known. */
const DEFAULT_ROWS = 4;
const MOST_ROWS = 20;

const ORDERS: readonly string[] = ['fastest', 'document'];

/** One channel as it stands on screen. */
interface Row extends RankedChannel {
  /** Of its headline; a channel's own id may hold anything. */
  readonly id: string;
  readonly text: ChannelText;
}

/** All that one render shows, computed once before it. */
interface Scene {
  readonly now: number;
  readonly options: SayOptions & { readonly zone: string };
  readonly words: Words;
  readonly document: ChannelsDocument | undefined;
  readonly rows: readonly Row[];
  readonly topic: Topic | undefined;
  readonly inBestOrder: boolean;
}

/**
 * When each channel answers, side by side, before the choice: live or leave a message, by when a person is there, what
 * that rests on, and what happens next. Stays true while the page is open.
 *
 * Its child links are shown until it has data, when it has none, and without JavaScript; without `src` and `data` they
 * are the channels themselves.
 *
 * @tag attesa-channel-picker
 * @slot - Links to the channels: the fallback, or the channels themselves.
 * @slot title - Replaces the title.
 * @fires {AttesaSelectEvent} attesa-select - A channel was chosen; cancelable.
 * @fires {AttesaShownEvent} attesa-shown - A channel's expectation is on screen for the first time.
 * @fires {AttesaChangeEvent} attesa-change - What is shown for a channel changed.
 * @fires {AttesaErrorEvent} attesa-error - Data could not be reached or used.
 * @csspart base - The card.
 * @csspart title - The title.
 * @csspart row - One channel.
 * @csspart headline - The expectation of a channel.
 * @csspart mark - "Answers first now", "busier than usual".
 * @cssprop --attesa-accent - Marks, icons, focus and the main button. Default: the text's colour.
 * @cssprop --attesa-text - Text. Default: inherited.
 * @cssprop --attesa-muted - Secondary text.
 * @cssprop --attesa-surface - Background. Default: transparent.
 * @cssprop --attesa-border - Lines.
 * @cssprop --attesa-radius - Corner of the card; smaller ones follow.
 * @cssprop --attesa-gap - Inner distance to the card's edge.
 * @cssprop --attesa-font - Font family. Default: inherited.
 * @cssprop --attesa-busy - "Busier than usual", trouble.
 */
export class AttesaChannelPicker extends LitElement implements LeaveHost {
  static readonly version = VERSION;
  static override styles = [hostStyles, controlStyles, channelPickerStyles];

  /** URL of a channels document. */
  @property() src: string | undefined;
  /** The document itself, instead of `src`. */
  @property({ attribute: false }) data: unknown;
  /** Id of the chosen topic. */
  @property() topic: string | undefined;
  /** Shows the channels of this audience beside those for everybody. */
  @property() audience: string | undefined;
  /** `fastest` (default) puts what answers first on top; `document` keeps the document's order. */
  @property() order: 'fastest' | 'document' = 'fastest';
  /** Lets the customer have this device remember which channel they opened. */
  @property({ type: Boolean }) remember = false;
  /** Opening hours, for child links. */
  @property() hours: string | undefined;
  /** The brand's IANA zone, for child links and JSON-LD. */
  @property({ attribute: 'time-zone' }) timeZone: string | undefined;
  /** Rows to keep room for before data arrives; default the number of child links, else 4. */
  @property({ type: Number }) rows: number | undefined;

  private readonly clock = new ClockController(this);
  private readonly locale = new LocaleController(this);
  private readonly channels = new ChannelsController(this);
  private readonly announcer = new AnnouncerController(this);
  private readonly trouble = new TroubleReporter(this, this.channels);

  /** The channel whose panel is open. */
  @state() private openId: string | undefined;
  @state() private search = '';
  /** What follows a choice, once it is loaded; `failed` when it could not be. */
  @state() private panel: LeavePanel | 'failed' | undefined;

  private scene: Scene | undefined;
  private shownOrder: readonly string[] = [];
  private readonly settled = new Map<string, Shown>();
  /** What was last told in events and to screen readers, by channel. */
  private readonly told = new Map<string, string>();
  private askedForMarks = false;
  private ignoreReturns: (() => void) | undefined;

  // Lifecycle

  override connectedCallback(): void {
    super.connectedCallback();
    this.ignoreReturns = pageClock.onReturn(() => {
      // Coming back to the page is a fresh look: nothing is under the finger.
      this.shownOrder = [];
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ignoreReturns?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.channels.follow();
    if (changed.has('order') && !ORDERS.includes(this.order))
      warnOnce(`order="${this.order}" is neither fastest nor document; fastest is used.`);
    if (changed.has('topic') || changed.has('audience') || changed.has('order')) this.shownOrder = [];
    if (changed.has('remember') || changed.has('src')) this.recall();
    this.scene = this.compose();
  }

  protected override update(changed: PropertyValues<this>): void {
    const focused = this.shadowRoot?.activeElement as HTMLElement | null | undefined;
    super.update(changed);
    // A row that moved, or a button that did its work, must not leave the keyboard at the top of the page.
    if (focused && this.shadowRoot?.activeElement !== focused)
      (focused.isConnected ? focused : this.firstChoice)?.focus();
  }

  protected override updated(): void {
    const { scene } = this;
    if (!scene) return;
    this.reportTrouble(scene);
    this.reportFacts(scene);
    this.loadMarks(scene);
  }

  protected override render(): TemplateResult {
    const { scene } = this;
    if (!scene) return html`<slot></slot>`;
    const { words, document: known } = scene;
    const { state: sourceState } = this.channels.snapshot;
    const isWaiting = !known && sourceState === 'loading';
    const cannotShow = !known && !isWaiting;
    return html`
      <section
        class="base"
        part="base"
        lang=${scene.options.messages.tag}
        aria-labelledby="title"
        aria-busy=${isWaiting}
      >
        <div class="head">
          <h2 class="title" part="title" id="title"><slot name="title">${words.t('picker.title')}</slot></h2>
          ${cannotShow ? nothing : this.renderNow(scene, isWaiting)} ${this.renderTopics(scene)}
        </div>
        ${this.renderRemembered(scene)} ${this.renderTrouble(scene)}
        <ul role="list" aria-label=${words.t('picker.channels')}>
          ${
            isWaiting
              ? this.renderBones()
              : repeat(
                  scene.rows,
                  (row) => row.channel.id,
                  (row) => this.renderRow(row, scene),
                )
          }
        </ul>
        ${cannotShow ? html`<div class="fallback"><slot></slot></div>` : nothing}
        ${known ? this.renderFoot(scene) : nothing}
        <p class="sr" role="status" aria-live="polite">
          ${isWaiting ? words.t('picker.loading') : this.announcer.text}
        </p>
      </section>
    `;
  }

  // Facts of one render

  private compose(): Scene | undefined {
    const { document: known } = this.channels.parsed;
    const options = this.locale.options(known?.timeZone ?? this.timeZone);
    if (!options) return undefined;
    const { now } = this.clock;
    const words = wordsOf(options);
    const topic = known?.topics.find(({ id }) => id === this.topic);
    const ranked = rankCandidates(this.settleAll(known?.channels ?? [], now), now, {
      languages: [words.locale],
      order: this.order === 'document' ? 'document' : 'fastest',
      ...(topic && { topic }),
      ...(this.audience !== undefined && { audience: this.audience }),
    });
    const best = ranked.map(({ channel }) => channel.id);
    this.shownOrder = keepOrder(this.shownOrder, best);
    const said = { ...options, ...(known?.timeZone !== undefined && { brandZone: known.timeZone }) };
    const byId = new Map(ranked.map((entry) => [entry.channel.id, entry]));
    const rows = this.shownOrder
      .flatMap((id) => byId.get(id) ?? [])
      .map((entry, index): Row => {
        const { channel, expectation, reason } = entry;
        const text = describeChannel(channel, expectation, now, { ...said, reason });
        return { ...entry, id: `headline-${index.toString()}`, text };
      });
    const { panel } = this;
    const panelUntil = typeof panel === 'object' ? panel.until(now) : Infinity;
    // What time it is at the brand's place is said to the minute, where that is not the reader's own time.
    const tellsTime = known?.timeZone !== undefined && !sameClock(known.timeZone, options.zone, now);
    const footUntil = tellsTime ? now + 1 : nextMidnight(options.zone, now);
    this.clock.holds(
      Math.min(known ? footUntil : Infinity, panelUntil, ...rows.map(({ text }) => text.until)),
    );
    return {
      now,
      options,
      words,
      document: known,
      rows,
      topic,
      inBestOrder: sameOrder(this.shownOrder, best),
    };
  }

  private settleAll(channels: readonly Channel[], now: number): readonly Candidate[] {
    return channels.map((channel) => {
      const shown = settle(this.settled.get(channel.id), expectationOf(channel, now), now);
      this.settled.set(channel.id, shown);
      return { channel, expectation: shown.expectation };
    });
  }

  // Parts of the picture

  private renderNow({ words }: Scene, isWaiting: boolean): TemplateResult {
    const text = isWaiting ? words.t('picker.loading') : words.t('picker.now');
    return html`<p class="now">${text}</p>`;
  }

  private renderTopics({ document: known, words, topic }: Scene): TemplateResult | typeof nothing {
    const topics = known?.topics ?? [];
    if (topics.length === 0) return nothing;
    const hasKeywords = topics.some(({ keywords }) => keywords !== undefined);
    return html`
      <fieldset class="topics">
        <legend class="legend">${words.t('picker.topics')}</legend>
        <div class="chips">
          ${topics.map(
            (entry) => html`
              <button
                type="button"
                class="chip"
                aria-pressed=${entry === topic}
                @click=${() => this.toggleTopic(entry)}
              >
                ${renderText(localize(entry.name, words.locale))}
              </button>
            `,
          )}
        </div>
        ${hasKeywords ? this.renderSearch(words, topic) : nothing}
      </fieldset>
    `;
  }

  private renderSearch(words: Words, topic: Topic | undefined): TemplateResult {
    const answer =
      this.search.trim().length < 3
        ? ''
        : topic
          ? words.t('picker.searchResult', { topic: localize(topic.name, words.locale).text })
          : words.t('picker.searchNone');
    return html`
      <label class="search">
        <span>${words.t('picker.search')}</span>
        <input
          class="field"
          type="text"
          autocomplete="off"
          maxlength="200"
          .value=${this.search}
          @input=${this.onSearch}
        />
      </label>
      <p class="now" aria-live="polite">${answer}</p>
    `;
  }

  private renderRemembered({ words, now, rows }: Scene): TemplateResult | typeof nothing {
    if (typeof this.panel !== 'object') return nothing;
    const recalling: Recalling = {
      words,
      now,
      nameOf: (id) => rows.find(({ channel }) => channel.id === id)?.text.name.text,
      insteadOf: (id) => {
        const first = rows.find(({ reason, channel }) => reason === 'fastest' && channel.id !== id);
        return first && { name: first.text.name.text, text: first.text.headline.text };
      },
    };
    return this.panel.renderNotice(recalling);
  }

  private renderTrouble({ words, now, document: known }: Scene): TemplateResult | typeof nothing {
    const { snapshot } = this.channels;
    if (snapshot.state === 'loading' || (known && snapshot.state === 'ready'))
      return known ? this.renderEmpty(words) : nothing;
    const { checkedAt } = snapshot;
    const text = known
      ? checkedAt === undefined
        ? words.t('picker.unreachable')
        : words.t('picker.unreachableSince', { at: words.when('at', checkedAt, now).text })
      : words.t(snapshot.state === 'failed' ? 'picker.unreachable' : 'picker.invalid');
    return html`
      <div class="notice trouble">
        ${icons.alert}
        <div class="notice-body">
          <p>${text}</p>
          ${
            this.src === undefined
              ? nothing
              : html`<button type="button" class="link" @click=${() => this.channels.refresh()}>
                  ${words.t('picker.retry')}
                </button>`
          }
        </div>
      </div>
    `;
  }

  private renderEmpty(words: Words): TemplateResult | typeof nothing {
    if (this.scene && this.scene.rows.length > 0) return nothing;
    return html`<div class="notice"><p class="notice-body">${words.t('picker.empty')}</p></div>`;
  }

  /** Room for what is to come; links that are there already can be followed meanwhile. */
  private renderBones(): readonly TemplateResult[] {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[href]:not([slot])')];
    const wanted = this.rows ?? (links.length === 0 ? DEFAULT_ROWS : links.length);
    const isFine = Number.isInteger(wanted) && wanted > 0;
    if (!isFine)
      warnOnce(
        `rows="${this.getAttribute('rows') ?? ''}" is no number of rows; ${DEFAULT_ROWS.toString()} are kept free.`,
      );
    return Array.from({ length: isFine ? Math.min(wanted, MOST_ROWS) : DEFAULT_ROWS }, (_, index) => {
      const link = links[index];
      return html`
        <li class="row waiting" aria-hidden=${link ? nothing : 'true'}>
          <div class="channel">
            <span class="tile"></span>
            <div>
              ${
                link
                  ? html`<div class="label"><a class="choose" href=${link.href}>${link.textContent}</a></div>`
                  : html`<div class="bone short"></div>`
              }
              <div class="bone long"></div>
              <div class="bone line"></div>
            </div>
          </div>
        </li>
      `;
    });
  }

  private renderRow(row: Row, scene: Scene): TemplateResult {
    const { channel, expectation, text } = row;
    const isOpen = this.openId === channel.id;
    const { headline, notice, notes } = text;
    return html`
      <li
        class="row ${expectation.usable ? '' : 'not-now'} ${isOpen ? 'open' : ''}"
        part="row"
        @keydown=${isOpen ? this.onOpenRowKey : nothing}
      >
        <div class="channel">
          <span class="tile">${iconOf(channel.kind)}</span>
          <div>
            <div class="label">
              ${this.renderName(row, scene)}<span class="about" id="about-${row.id}"
                ><span class="mode">${text.mode}</span> ${text.marks.map(
                  (mark) =>
                    html`<span class="mark ${mark.kind}" part="mark"
                      >${mark.kind === 'busy' ? icons.alert : nothing}${mark.text}</span
                    >`,
                )}</span
              >
            </div>
            <p class="headline" part="headline" id=${row.id}>
              ${headline.datetime === undefined ? headline.text : html`<time datetime=${headline.datetime}>${headline.text}</time>`}
            </p>
          </div>
          ${this.isChoosable(channel) ? html`<span class="go">${hasPanel(channel) ? icons.chevronDown : icons.chevronRight}</span>` : nothing}
          <div class="small">
            ${notice ? html`<p class="word">${renderText(notice)}</p>` : nothing}
            ${showsAddress(channel) ? html`<p class="note"><bdi class="address">${channel.address}</bdi></p>` : nothing}
            ${notes.length > 0 ? html`<p class="note">${renderNotes(notes)}</p>` : nothing}
          </div>
        </div>
        ${isOpen && channel.href !== undefined ? this.renderPanel(row, channel.href, scene) : nothing}
      </li>
    `;
  }

  private renderName({ id, channel, expectation, text }: Row, { words }: Scene): TemplateResult {
    const { text: name, lang = nothing } = text.name;
    if (!this.isChoosable(channel)) return html`<bdi class="name" lang=${lang}>${name}</bdi>`;
    const onClick = (event: Event): void => {
      this.choose(event, channel, expectation);
    };
    if (hasPanel(channel) || channel.href === undefined) {
      const expanded = hasPanel(channel) ? this.openId === channel.id : nothing;
      return html`<button
        type="button"
        class="choose"
        aria-expanded=${expanded}
        aria-describedby="about-${id} ${id}"
        @click=${onClick}
      >
        <bdi lang=${lang}>${name}</bdi>
      </button>`;
    }
    const leavesSite = /^https?:/i.test(channel.href) && new URL(channel.href).origin !== location.origin;
    return html`<a
      class="choose"
      href=${channel.href}
      target=${leavesSite ? '_blank' : nothing}
      rel=${leavesSite ? 'noopener noreferrer' : nothing}
      aria-describedby="about-${id} ${id}"
      @click=${onClick}
      ><bdi lang=${lang}>${name}</bdi
      >${leavesSite ? html`<span class="sr"> (${words.t('picker.newWindow')})</span>` : nothing}</a
    >`;
  }

  private renderPanel(
    { channel, expectation, text }: Row,
    href: string,
    { words, now, topic }: Scene,
  ): TemplateResult {
    const { panel } = this;
    const name = text.name.text;
    const subject = [topic && localize(topic.name, words.locale).text, this.search.trim()]
      .filter(Boolean)
      .join(': ');
    if (typeof panel === 'object')
      return panel.render({ channel, href, expectation, name, subject, words, now });
    return html`${panel === 'failed' ? html`<p class="panel"><a class="link" href=${href}>${name}</a></p>` : nothing}`;
  }

  private renderFoot(scene: Scene): TemplateResult {
    const { words, now, inBestOrder } = scene;
    const { checkedAt, state: sourceState } = this.channels.snapshot;
    const checked =
      checkedAt === undefined || sourceState === 'failed'
        ? ''
        : words.t('picker.checked', { at: words.when('at', checkedAt, now).text });
    return html`
      <div class="foot">
        <span
          >${[checked, zoneNote(scene.document?.timeZone, scene.document?.place, now, scene.options)].filter((text) => text !== '').join(' · ')}</span
        >
        ${inBestOrder ? nothing : html`<button type="button" class="link" @click=${this.reorder}>${words.t('picker.reorder')}</button>`}
      </div>
    `;
  }

  private get firstChoice(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.choose');
  }

  // What the customer does

  private isChoosable({ kind, href }: Channel): boolean {
    return (
      href !== undefined ||
      (kind === 'chat' && this.ownerDocument.querySelector('attesa-chat-launcher') !== null)
    );
  }

  private choose(event: Event, channel: Channel, expectation: Expectation): void {
    const isClosing = this.openId === channel.id;
    if (!isClosing && !this.dispatchEvent(new AttesaSelectEvent(channel.id, channel.kind, expectation))) {
      event.preventDefault();
      return;
    }
    if (!hasPanel(channel)) return;
    this.openId = isClosing ? undefined : channel.id;
    if (typeof this.panel === 'object') this.panel.reset();
    else void this.loadPanel();
  }

  private async loadPanel(): Promise<void> {
    try {
      const { LeavePanel } = await import('./leave-panel.js');
      // Asked for twice, the first one holds what was typed.
      if (typeof this.panel === 'object') return;
      const panel = new LeavePanel(this, this.announcer, this.clock, extendMessages);
      panel.recall();
      this.panel = panel;
    } catch {
      this.panel = 'failed';
    }
  }

  private toggleTopic(topic: Topic): void {
    this.topic = this.topic === topic.id ? undefined : topic.id;
    this.search = '';
    void this.announceOrder();
  }

  private readonly onSearch = (event: InputEvent): void => {
    this.search = (event.target as HTMLInputElement).value;
    const found = topicOf(this.channels.parsed.document?.topics ?? [], this.search);
    if (found?.id === this.topic) return;
    this.topic = found?.id;
    void this.announceOrder();
  };

  private readonly onOpenRowKey = (event: KeyboardEvent): void => {
    // While a word is being composed, Escape ends the composing.
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    this.openId = undefined;
    (event.currentTarget as Element).querySelector<HTMLElement>('.choose')?.focus();
  };

  private readonly reorder = (): void => {
    this.shownOrder = [];
    this.requestUpdate();
    void this.announceOrder();
  };

  private async announceOrder(): Promise<void> {
    await this.updateComplete;
    const { scene } = this;
    const first = scene?.rows[0];
    if (first)
      this.announcer.say(
        scene.words.t('picker.sorted', { name: first.text.name.text, text: first.text.headline.spoken }),
      );
  }

  /** Where this device remembers what was opened from here. */
  get memoryKey(): string {
    const { src, baseURI } = this;
    return `attesa:remembered:${src !== undefined && URL.canParse(src, baseURI) ? new URL(src, baseURI).href : location.pathname}`;
  }

  private recall(): void {
    if (typeof this.panel === 'object') this.panel.recall();
    else if (this.remember && hasMemory(this.memoryKey)) void this.loadPanel();
  }

  // What the page and the developer are told

  private reportFacts({ rows, words }: Scene): void {
    const changes: Row[] = [];
    for (const row of rows) {
      const { channel, expectation, text } = row;
      const state = `${expectation.state} ${expectation.basis}`;
      const now = `${state}|${text.headline.text}`;
      const before = this.told.get(channel.id);
      this.told.set(channel.id, now);
      if (before === undefined) this.dispatchEvent(new AttesaShownEvent(channel.id, expectation));
      else if (before !== now) this.dispatchEvent(new AttesaChangeEvent(channel.id, expectation));
      if (before !== undefined && !before.startsWith(`${state}|`)) changes.push(row);
    }
    const spoken = changes.map(({ text }) =>
      words.t('picker.changed', { name: text.name.text, text: text.headline.spoken }),
    );
    this.announcer.say(spoken.slice(0, 2).join(' '));
  }

  private reportTrouble({ words }: Scene): void {
    const turn = this.trouble.report();
    if (turn) this.announcer.say(words.t(turn === 'lost' ? 'picker.unreachable' : 'picker.reachable'));
  }

  private loadMarks({ rows }: Scene): void {
    if (this.askedForMarks || !rows.some(({ channel }) => isBrand(channel.kind))) return;
    this.askedForMarks = true;
    loadBrandIcons(() => {
      this.requestUpdate();
    });
  }
}

/** A text with its own language where that differs, isolated from the direction around it. */
const renderText = ({ text, lang }: LocalText): TemplateResult =>
  html`<bdi lang=${lang ?? nothing}>${text}</bdi>`;

/** Sentences one after another. Those in the page's own language are one text: a row has many, and nodes cost time. */
function renderNotes(notes: readonly LocalText[]): string | readonly (string | TemplateResult)[] {
  if (notes.every(({ lang }) => lang === undefined)) return notes.map(({ text }) => isolate(text)).join(' ');
  return notes.map((note) =>
    note.lang === undefined ? `${isolate(note.text)} ` : html`${renderText(note)} `,
  );
}

/** What has an address to copy or to draft for gets a panel; anything else opens at once. */
const hasPanel = ({ href, address, kind }: Channel): boolean =>
  href !== undefined && (address !== undefined || DRAFTED.has(kind)) && !(kind === 'phone' && isTouch());

/** Kinds whose links may take a first message although nobody can type their address. */
const DRAFTED: ReadonlySet<string> = new Set<ChannelKind>([
  'whatsapp',
  'messenger',
  'telegram',
  'sms',
  'email',
  'viber',
]);

/** Storage may be forbidden; then nothing is remembered. */
function hasMemory(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

let touch: MediaQueryList | undefined;

/** Where a finger points there is a telephone to dial with. */
const isTouch = (): boolean => (touch ??= matchMedia('(pointer: coarse)')).matches;

/** An account's name tells nobody anything; a number, a mailbox or a street does. */
const showsAddress = ({ kind, address }: Channel): boolean => address !== undefined && !isBrand(kind);

declare global {
  interface HTMLElementTagNameMap {
    'attesa-channel-picker': AttesaChannelPicker;
  }
}
