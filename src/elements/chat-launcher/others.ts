import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { draftSupport, withDraft } from '../../core/document/draft.js';
import { upperInstant } from '../../core/expectation/expectation.js';
import type { RankedChannel } from '../../core/expectation/expectation-types.js';
import { rankChannels } from '../../core/expectation/rank.js';
import { describeChannel, isBrand } from '../../i18n/describe.js';
import { isolate, type LocalText } from '../../i18n/localize.js';
import * as icons from '../../internal/icons/generic.generated.js';
import { iconOf, loadBrandIcons } from '../../internal/icons/kinds.js';
import { AttesaSelectEvent } from '../channel-picker/channel-picker.events.js';
import { keepOrder } from '../channel-picker/order.js';
import { createReferenceCode } from '../channel-picker/reference-code.js';
import { renderText } from '../local-text.js';
import { copyText } from './copy.js';
import type { Kit, Rendered, Scene } from './parts.js';

/** Channels that are shown at first. */
const FEW = 3;

/** Longer addresses are cut off by some programs (characters). */
const LONGEST_LINK = 1_900;

/** What the others are shown with. */
export interface Company extends Scene {
  /** What is carried along; may be empty. */
  readonly text: string;
  /** It stands on screen no more: it has been sent. */
  readonly wasSent: boolean;
  /** Of the conversation, where there is one. */
  readonly reference: string | undefined;
  /** A conversation would be lost with this page. */
  readonly stays: boolean;
}

/** A channel that can be gone to. */
interface Way extends RankedChannel {
  readonly href: string;
}

/** The other channels with their times, and one tap that takes the text there. */
export class Others {
  private company: Company | undefined;
  private ways: readonly Way[] = [];
  private order: readonly string[] = [];
  private showsAll = false;
  /** Whose tap copied the text, and whether that worked. */
  private copied: { readonly id: string; readonly done: boolean } | undefined;
  private code: string | undefined;
  private askedForMarks = false;

  constructor(private readonly kit: Kit) {}

  /** A fresh look: nothing is under the finger. */
  reset(): void {
    this.order = [];
    this.copied = undefined;
    this.showsAll = false;
  }

  /** Before each render. */
  follow(company: Company): void {
    this.company = company;
    const { document: data, known, now, words } = company;
    this.ways = rankChannels(data?.channels ?? [], now, { languages: [words.locale] }).flatMap((entry) => {
      const { channel, expectation } = entry;
      const { href } = channel;
      return href === undefined || !expectation.usable || channel.id === known?.channel.id || channel.audience
        ? []
        : { ...entry, href };
    });
    this.order = keepOrder(
      this.order,
      this.ways.map(({ channel }) => channel.id),
    );
    this.loadMarks();
  }

  /** What answers first now, where that is before this chat does. */
  get faster(): RankedChannel | undefined {
    const { known, now = 0 } = this.company ?? {};
    const [first] = this.ways;
    if (!first || !known) return undefined;
    const due = (expectation: RankedChannel['expectation']): number =>
      upperInstant(expectation, now) ?? Infinity;
    return due(first.expectation) < due(known.expectation) ? first : undefined;
  }

  /** The way to what answers first, for the moment of choice. */
  renderFaster(): Rendered {
    const { company, faster } = this;
    const way = this.ways.find(({ channel }) => channel.id === faster?.channel.id);
    if (!way || !company) return nothing;
    const { name } = describeChannel(way.channel, way.expectation, company.now, company.options);
    return this.renderLink(way, company, html`${renderText(name)}${icons.chevronRight}`, 'link go-there');
  }

  /** @param isOffered they stand there; else they can be unfolded */
  render(isOffered: boolean): Rendered {
    const { company, order } = this;
    const byId = new Map(this.ways.map((way) => [way.channel.id, way]));
    // Whoever unfolds the others wants them all.
    const isShort = isOffered && !this.showsAll;
    const shown = order.slice(0, isShort ? FEW : undefined).flatMap((id) => byId.get(id) ?? []);
    if (!company || shown.length === 0) return html`<p class="line last"><slot></slot></p>`;
    const { words } = company;
    const title = words.t(isOffered ? 'chat.or' : 'chat.others');
    const list = html`
      <ul role="list">
        ${repeat(
          shown,
          ({ channel }) => channel.id,
          (way, index) => this.renderRow(way, company, index),
        )}
      </ul>
      ${
        shown.length < order.length
          ? html`<button type="button" class="tool more" @click=${this.showAll}>
              ${icons.chevronDown}${words.t('chat.others')}
            </button>`
          : nothing
      }
    `;
    return isOffered
      ? html`<div class="others">
          <h3 class="or">${title}</h3>
          ${list}
        </div>`
      : html`<details class="others">
          <summary class="or">${title}${icons.chevronDown}</summary>
          ${list}
        </details>`;
  }

  private renderRow(way: Way, company: Company, index: number): TemplateResult {
    const { channel, expectation } = way;
    const { text, words, options, now } = company;
    const { name, mode, headline } = describeChannel(channel, expectation, now, options);
    const id = `other-${index.toString()}`;
    const copied = this.copied?.id === channel.id ? this.copied : undefined;
    return html`
      <li class="other">
        <span class="tile" part="icon">${iconOf(channel.kind)}</span>
        <div>
          <p class="other-name">
            ${this.renderLink(way, company, renderText(name), 'choose', id)}
            <span class="mode">${mode}</span>
          </p>
          <p class="when" id=${id}>
            ${headline.datetime === undefined ? headline.text : html`<time datetime=${headline.datetime}>${headline.text}</time>`}
          </p>
          ${text === '' ? nothing : html`<p class="move" id="${id}-move">${moveOf(way, company, name)}</p>`}
          ${copied ? html`<p class="note">${words.t(copied.done ? 'chat.copied' : 'chat.copyFailed')}</p>` : nothing}
        </div>
        <span class="go">${icons.chevronRight}</span>
      </li>
    `;
  }

  private renderLink(
    way: Way,
    company: Company,
    content: unknown,
    className: string,
    describedBy?: string,
  ): TemplateResult {
    const { text, words } = company;
    const target = this.target(way, company);
    const isPage = /^https?:/i.test(new URL(target, this.kit.host.baseURI).protocol);
    const leaves =
      isPage && (company.stays || new URL(target, this.kit.host.baseURI).origin !== location.origin);
    return html`<a
      class=${className}
      part=${className === 'choose' ? 'name' : nothing}
      href=${target}
      target=${leaves ? '_blank' : nothing}
      rel=${leaves ? 'noopener noreferrer' : nothing}
      aria-describedby=${describedBy === undefined ? nothing : `${describedBy}${text === '' ? '' : ` ${describedBy}-move`}`}
      @click=${(event: Event) => {
        this.go(event, way, company);
      }}
      >${content}${leaves ? html`<span class="sr"> (${words.t('chat.newWindow')})</span>` : nothing}</a
    >`;
  }

  private target({ href }: Way, { text, reference }: Company): string {
    const code = reference ?? (this.code ??= createReferenceCode());
    const drafted = withDraft(href, text, code);
    return drafted.length > LONGEST_LINK ? href : drafted;
  }

  /** The page may object. What the link cannot carry goes along on the clipboard. */
  private go(event: Event, way: Way, company: Company): void {
    const { channel, expectation, href } = way;
    const { kind, id } = channel;
    const { text, words } = company;
    const { host, announcer } = this.kit;
    if (!host.dispatchEvent(new AttesaSelectEvent(id, kind, expectation))) {
      event.preventDefault();
      return;
    }
    const isCarried = draftSupport(href) === 'text' && this.target(way, company) !== href;
    if (text === '' || isCarried || /^tel:/i.test(href)) return;
    void copyText(text).then((done) => {
      this.copied = { id, done };
      announcer.say(words.t(done ? 'chat.copied' : 'chat.copyFailed'));
      host.requestUpdate();
    });
  }

  /** Its button is gone then: the keyboard goes on with the first that came. */
  private readonly showAll = async (): Promise<void> => {
    const { host } = this.kit;
    this.showsAll = true;
    host.requestUpdate();
    await host.updateComplete;
    host.renderRoot.querySelectorAll<HTMLElement>('.other .choose')[FEW]?.focus();
  };

  private loadMarks(): void {
    if (this.askedForMarks || !this.ways.some(({ channel }) => isBrand(channel.kind))) return;
    this.askedForMarks = true;
    loadBrandIcons(() => {
      this.kit.host.requestUpdate();
    });
  }
}

/** What a tap does with the text; a telephone takes none. */
const moveOf = ({ channel: { kind } }: Way, { wasSent, words }: Company, name: LocalText): string =>
  wasSent && kind !== 'phone'
    ? words.t('chat.moveSent', {}, kind)
    : words.t('chat.moveTo', { name: isolate(name.text) }, kind);
