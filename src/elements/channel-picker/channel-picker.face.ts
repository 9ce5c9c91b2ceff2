import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { AnnouncerController } from '../../controllers/announcer.js';
import { channelsReader } from '../../controllers/channels-reader.js';
import { readChannelsWith, type ChannelsController } from '../../controllers/channels.js';
import { ClockController, pageClock } from '../../controllers/clock.js';
import type { Face } from '../../controllers/face.js';
import { launcherFor, onLaunchers } from '../../controllers/launchers.js';
import type { LocaleController } from '../../controllers/locale.js';
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
import { warnOnce } from '../../internal/warn.js';
import { expectation as expectationEn } from '../../locales/en/expectation.js';
import { picker as pickerEn } from '../../locales/en/picker.js';
import { expectation as expectationIt } from '../../locales/it/expectation.js';
import { picker as pickerIt } from '../../locales/it/picker.js';
import { buttonStyles } from '../../styles/buttons.js';
import { rowStyles } from '../../styles/rows.js';
import { adopt } from '../adopt.js';
import { AttesaChangeEvent, AttesaShownEvent } from '../facts.events.js';
import { registerLanguages } from '../languages.js';
import { renderText } from '../local-text.js';
import { TroubleReporter } from '../trouble.js';
import { NO_WORDS, renderBones, renderCard, renderTopicBones } from './card.js';
import { AttesaSelectEvent } from './channel-picker.events.js';
import { pickerFaceStyles } from './channel-picker.face.styles.js';
import type { AttesaChannelPicker } from './channel-picker.js';
import type { LeavePanel, Recalling } from './leave-panel.js';
import { keepOrder, sameOrder } from './order.js';

readChannelsWith(channelsReader);
registerLanguages(expectationEn, expectationIt, pickerEn, pickerIt);

/** Id of the comma between what describes a choice: heard one after another, its words would run together. */
const PAUSE = 'pause';

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
  /** There are channels that are not shown. */
  readonly leavesOut: boolean;
}

/** What an `<attesa-channel-picker>` shows of its document, and what the customer does with it. */
export class ChannelPickerFace implements Face {
  private readonly clock: ClockController;
  private readonly announcer: AnnouncerController;
  private readonly trouble: TroubleReporter;

  /** The channel whose panel is open. */
  private openId: string | undefined;
  private search = '';
  /** What follows a choice, once it is loaded; `failed` when it could not be. */
  private panel: LeavePanel | 'failed' | undefined;

  private scene: Scene | undefined;
  private shownOrder: readonly string[] = [];
  /** What the order was made for. */
  private orderedFor = '';
  private settled: ReadonlyMap<string, Shown> = new Map();
  /** What was last told in events and to screen readers, by channel. */
  private readonly told = new Map<string, string>();
  private recalledFrom: string | undefined;
  /** What is remembered stands above the channels: they come with it, and make no room for it later. */
  private isRecalling = false;
  private focused: HTMLElement | null | undefined;
  /** The channels on screen, while whoever asks for more is at the button. */
  private known: ReadonlySet<string> | undefined;
  private askedForMarks = false;
  private ignoreReturns: (() => void) | undefined;
  private ignoreLaunchers: (() => void) | undefined;

  constructor(
    private readonly host: AttesaChannelPicker,
    private readonly source: ChannelsController,
    private readonly locale: LocaleController,
  ) {
    this.clock = new ClockController(host);
    this.announcer = new AnnouncerController(host, locale);
    this.trouble = new TroubleReporter(host, source);
    adopt(host, buttonStyles, rowStyles, pickerFaceStyles);
    host.addController(this);
  }

  // Lifecycle

  hostConnected(): void {
    this.ignoreLaunchers = onLaunchers(() => {
      this.host.requestUpdate();
    });
    this.ignoreReturns = pageClock.onReturn(() => {
      // Coming back to the page is a fresh look: nothing is under the finger.
      this.shownOrder = [];
      this.host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.ignoreReturns?.();
    this.ignoreLaunchers?.();
  }

  willUpdate(): void {
    const { order, topic, audience, shadowRoot } = this.host;
    if (!ORDERS.includes(order))
      warnOnce(`order="${order}" is neither fastest nor document; fastest is used.`);
    const orderedFor = JSON.stringify([order, topic, audience]);
    if (orderedFor !== this.orderedFor) this.shownOrder = [];
    this.orderedFor = orderedFor;
    this.recall();
    const isAtMore = this.host.querySelector('[slot="more"]:focus') !== null;
    this.known = isAtMore ? new Set(this.scene?.rows.map(({ channel }) => channel.id)) : undefined;
    this.scene = this.compose();
    this.focused = shadowRoot?.activeElement as HTMLElement | null | undefined;
  }

  updated(): void {
    this.keepFocus();
    const { scene } = this;
    if (!scene) return;
    this.goOn(scene);
    this.reportTrouble(scene);
    this.reportFacts(scene);
    this.loadMarks(scene);
  }

  render(): TemplateResult {
    const { scene } = this;
    if (!scene) return html`<slot></slot>`;
    const { words, document: known, options } = scene;
    const isWaiting = this.isRecalling || (!known && this.source.snapshot.state === 'loading');
    const cannotShow = !known && !isWaiting;
    const loading = isWaiting ? words.t('picker.loading') : undefined;
    return renderCard({
      lang: options.messages.tag,
      isWaiting,
      title: words.t('picker.title'),
      ...((isWaiting || scene.rows.length > 0) && { now: loading ?? this.sayNow(scene) }),
      topics: isWaiting ? renderTopicBones(this.host) : this.renderTopics(scene),
      remembered: this.renderRemembered(scene),
      trouble: isWaiting ? nothing : this.renderTrouble(scene),
      label: words.t('picker.channels'),
      isEmpty: !isWaiting && scene.rows.length === 0,
      rows: isWaiting
        ? renderBones(this.host)
        : repeat(
            scene.rows,
            (row) => row.channel.id,
            (row) => this.renderRow(row, scene),
          ),
      more: html`<span id=${PAUSE} hidden>,</span>${
          scene.leavesOut ? html`<slot class="more" name="more"></slot>` : nothing
        }`,
      fallback: cannotShow ? html`<div class="fallback"><slot></slot></div>` : nothing,
      foot: known ? this.renderFoot(scene) : nothing,
      status: loading ?? this.announcer.text,
    });
  }

  /** A row that moved, or a button that did its work, must not leave the keyboard at the top of the page. */
  private keepFocus(): void {
    const { focused } = this;
    this.focused = undefined;
    if (focused && this.host.shadowRoot?.activeElement !== focused)
      (focused.isConnected ? focused : this.choiceLike(focused))?.focus();
  }

  /** The channel that a link stood in for, by its name; else the first. */
  private choiceLike({ textContent }: HTMLElement): HTMLElement | undefined {
    const choices = [...this.host.renderRoot.querySelectorAll<HTMLElement>('.choose')];
    return choices.find((choice) => choice.textContent.trim() === textContent.trim()) ?? choices[0];
  }

  /** Whoever asked for more, with a button that is gone now, goes on with the first channel that came. */
  private goOn({ rows, leavesOut }: Scene): void {
    const { known } = this;
    this.known = undefined;
    if (!known || leavesOut) return;
    const first = rows.findIndex(({ channel }) => !known.has(channel.id)) + 1;
    if (first === 0) return;
    this.host.renderRoot
      .querySelector<HTMLElement>(`.row:nth-child(n + ${first.toString()}) .choose`)
      ?.focus();
  }

  // Facts of one render

  private compose(): Scene | undefined {
    const { document: known } = this.source.parsed;
    const options = this.locale.options(known?.timeZone ?? this.host.timeZone);
    if (!options) return undefined;
    const { now } = this.clock;
    const words = wordsOf(options);
    const topic = known?.topics.find(({ id }) => id === this.host.topic);
    const ranked = rankCandidates(this.settleAll(known, now), now, {
      languages: [words.locale],
      order: this.host.order === 'document' ? 'document' : 'fastest',
      ...(topic && { topic }),
      ...(this.host.audience !== undefined && { audience: this.host.audience }),
    });
    const best = ranked.map(({ channel }) => channel.id);
    this.shownOrder = keepOrder(this.shownOrder, best);
    const said = { ...options, ...(known?.timeZone !== undefined && { brandZone: known.timeZone }) };
    const byId = new Map(ranked.map((entry) => [entry.channel.id, entry]));
    const { most } = this;
    const rows = this.shownOrder
      // What is being written there is not taken away.
      .filter((id, index) => index < most || id === this.openId)
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
      inBestOrder: sameOrder(this.shownOrder.slice(0, most), best.slice(0, most)),
      leavesOut: rows.length < best.length,
    };
  }

  private get most(): number {
    const { most } = this.host;
    if (most == null || most >= 1) return most ?? Infinity;
    warnOnce(`most="${most.toString()}" is no number of channels; all are shown.`);
    return Infinity;
  }

  private settleAll(known: ChannelsDocument | undefined, now: number): readonly Candidate[] {
    if (!known) return [];
    const candidates = known.channels.map((channel) => ({
      channel,
      ...settle(this.settled.get(channel.id), expectationOf(channel, now), now),
    }));
    this.settled = new Map(candidates.map((candidate) => [candidate.channel.id, candidate]));
    return candidates;
  }

  // Parts of the picture

  /** Of which instant the times are; where there is none, its line stays free. */
  private sayNow({ rows, words }: Scene): string {
    return rows.some(hasTime) ? words.t('picker.now') : NO_WORDS;
  }

  private renderTopics({ document: known, words, topic }: Scene): TemplateResult | typeof nothing {
    const topics = known?.topics ?? [];
    if (topics.length === 0 || this.host.most != null) return nothing;
    const hasKeywords = topics.some(({ keywords }) => keywords !== undefined);
    return html`
      <fieldset class="topics">
        <legend class="field-label">${words.t('picker.topics')}</legend>
        <div class="chips">
          ${topics.map(
            (entry) => html`
              <button
                type="button"
                class="chip"
                part="chip"
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
        <span class="field-label">${words.t('picker.search')}</span>
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
      nameOf: (id) => {
        const row = rows.find(({ channel }) => channel.id === id);
        return row && isolate(row.text.name.text);
      },
      insteadOf: (id) => {
        const first = rows.find(({ reason, channel }) => reason === 'fastest' && channel.id !== id);
        return first && { name: isolate(first.text.name.text), text: first.text.headline.text };
      },
    };
    return this.panel.renderNotice(recalling);
  }

  private renderTrouble({ words, now, document: known }: Scene): TemplateResult | typeof nothing {
    const { snapshot } = this.source;
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
            this.host.src === undefined
              ? nothing
              : html`<button type="button" class="button" part="action" @click=${() => this.source.refresh()}>
                  ${words.t('picker.retry')}
                </button>`
          }
        </div>
      </div>
    `;
  }

  private renderEmpty(words: Words): TemplateResult | typeof nothing {
    if (this.scene && this.scene.rows.length > 0) return nothing;
    return html`<div class="notice">
      ${icons.info}
      <p class="notice-body">${words.t('picker.empty')}</p>
    </div>`;
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
          <span class="tile" part=${expectation.usable ? 'icon' : 'icon icon-muted'}
            >${iconOf(channel.kind)}</span
          >
          <div class="main">
            <div class="label">
              ${this.renderName(row, scene)}<span class="about"
                ><span class="mode" id="mode-${row.id}">${text.mode}</span> ${text.marks.map(
                  (mark) =>
                    html`<span
                      class="mark ${mark.kind}"
                      part="mark mark-${mark.kind}"
                      id="${mark.kind}-${row.id}"
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
    if (!this.isChoosable(channel)) return html`<bdi class="name" part="name" lang=${lang}>${name}</bdi>`;
    const onClick = (event: Event): void => {
      this.choose(event, channel, expectation);
    };
    const described = [`mode-${id}`, ...text.marks.map(({ kind }) => `${kind}-${id}`), id];
    const describedBy = described.join(` ${PAUSE} `);
    if (hasPanel(channel) || channel.href === undefined) {
      const expanded = hasPanel(channel) ? this.openId === channel.id : nothing;
      return html`<button
        type="button"
        class="choose"
        part="name"
        aria-expanded=${expanded}
        aria-describedby=${describedBy}
        @click=${onClick}
      >
        <bdi lang=${lang}>${name}</bdi>
      </button>`;
    }
    const leavesSite = /^https?:/i.test(channel.href) && new URL(channel.href).origin !== location.origin;
    return html`<a
      class="choose"
      part="name"
      href=${channel.href}
      target=${leavesSite ? '_blank' : nothing}
      rel=${leavesSite ? 'noopener noreferrer' : nothing}
      aria-describedby=${describedBy}
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
    const name = isolate(text.name.text);
    const chosen = [topic && localize(topic.name, words.locale).text, this.search.trim()]
      .filter(Boolean)
      .join(': ');
    const subject = [this.host.about?.trim(), chosen].filter(Boolean).join('\n');
    if (typeof panel === 'object')
      return panel.render({ channel, href, expectation, name, subject, words, now });
    return html`${panel === 'failed' ? html`<p class="panel"><a class="link" href=${href}>${name}</a></p>` : nothing}`;
  }

  private renderFoot(scene: Scene): TemplateResult {
    const { words, now, inBestOrder } = scene;
    const { checkedAt, state: sourceState } = this.source.snapshot;
    const checked =
      checkedAt === undefined || sourceState === 'failed'
        ? ''
        : words.t('picker.checked', { at: words.when('at', checkedAt, now).text });
    const place = zoneNote(scene.document?.timeZone, scene.document?.place, now, scene.options);
    return html`
      <div class="foot">
        ${[checked, place].filter((line) => line !== '').map((line) => html`<span>${line}</span>`)}
        ${inBestOrder ? nothing : html`<button type="button" class="link" @click=${this.reorder}>${words.t('picker.reorder')}</button>`}
      </div>
    `;
  }

  // What the customer does

  /** It leads somewhere: to its own address, or to a launcher on the page. */
  private isChoosable({ kind, href, id }: Channel): boolean {
    return href !== undefined || (kind === 'chat' && launcherFor(id) !== undefined);
  }

  private choose(event: Event, channel: Channel, expectation: Expectation): void {
    const isClosing = this.openId === channel.id;
    if (
      !isClosing &&
      !this.host.dispatchEvent(new AttesaSelectEvent(channel.id, channel.kind, expectation))
    ) {
      event.preventDefault();
      return;
    }
    if (!hasPanel(channel)) return;
    this.openId = isClosing ? undefined : channel.id;
    if (typeof this.panel === 'object') this.panel.reset();
    else void this.loadPanel();
    this.host.requestUpdate();
  }

  private async loadPanel(): Promise<void> {
    try {
      const [{ LeavePanel }] = await Promise.all([import('./leave-panel.js'), this.locale.bring('leave')]);
      // Asked for twice, the first one holds what was typed.
      if (typeof this.panel === 'object') return;
      const panel = new LeavePanel(this.host, this.announcer, this.clock);
      panel.recall();
      this.panel = panel;
    } catch {
      this.panel = 'failed';
    }
    this.isRecalling = false;
    this.host.requestUpdate();
  }

  private toggleTopic(topic: Topic): void {
    const { host } = this;
    host.topic = host.topic === topic.id ? undefined : topic.id;
    this.search = '';
    host.requestUpdate();
    void this.announceOrder();
  }

  private readonly onSearch = (event: InputEvent): void => {
    this.search = (event.target as HTMLInputElement).value;
    const found = topicOf(this.source.parsed.document?.topics ?? [], this.search);
    this.host.requestUpdate();
    if (found?.id === this.host.topic) return;
    this.host.topic = found?.id;
    void this.announceOrder();
  };

  private readonly onOpenRowKey = (event: KeyboardEvent): void => {
    // While a word is being composed, Escape ends the composing.
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    this.openId = undefined;
    this.host.requestUpdate();
    (event.currentTarget as Element).querySelector<HTMLElement>('.choose')?.focus();
  };

  private readonly reorder = (): void => {
    this.shownOrder = [];
    this.host.requestUpdate();
    void this.announceOrder();
  };

  private async announceOrder(): Promise<void> {
    await this.host.updateComplete;
    const { scene } = this;
    const first = scene?.rows[0];
    if (first)
      this.announcer.say(
        scene.words.t('picker.sorted', { name: first.text.name.text, text: first.text.headline.spoken }),
      );
  }

  private recall(): void {
    const from = this.host.remember ? this.host.memoryKey : undefined;
    if (from === this.recalledFrom) return;
    this.recalledFrom = from;
    if (typeof this.panel === 'object') this.panel.recall();
    else if (from !== undefined && hasMemory(from)) {
      this.isRecalling = true;
      void this.loadPanel();
    }
  }

  // What the page and the developer are told

  private reportFacts({ rows, words }: Scene): void {
    for (const id of this.told.keys()) if (!this.settled.has(id)) this.told.delete(id);
    const changes: Row[] = [];
    for (const row of rows) {
      const { channel, expectation, text } = row;
      const state = `${expectation.state} ${expectation.basis}`;
      const now = `${state}|${text.headline.text}`;
      const before = this.told.get(channel.id);
      this.told.set(channel.id, now);
      if (before === undefined) this.host.dispatchEvent(new AttesaShownEvent(channel.id, expectation));
      else if (before !== now) this.host.dispatchEvent(new AttesaChangeEvent(channel.id, expectation));
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
      this.host.requestUpdate();
    });
  }
}

/** A waiting time, or an instant. */
const hasTime = ({ expectation: { basis }, text: { headline } }: Row): boolean =>
  basis === 'live' || headline.datetime !== undefined;

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
