import { html, nothing, svg, type LitElement, type TemplateResult } from 'lit';
import type { AnnouncerController } from '../../controllers/announcer.js';
import type { ClockController } from '../../controllers/clock.js';
import { extendMessages } from '../../controllers/locale.js';
import type { Channel } from '../../core/document/channel-types.js';
import { draftSupport, withDraft } from '../../core/document/draft.js';
import type { Expectation } from '../../core/expectation/expectation-types.js';
import type { Words } from '../../i18n/words.js';
import * as icons from '../../internal/icons/generic.generated.js';
import { leave as en } from '../../locales/en/leave.js';
import { leave as it } from '../../locales/it/leave.js';
import { adopt } from '../adopt.js';
import { leavePanelStyles } from './leave-panel.styles.js';
import { createReferenceCode } from './reference-code.js';
import { forgetAt, memory, type Remembered } from './remembered.js';

/** The element the panel belongs to. */
export interface LeaveHost extends LitElement {
  readonly remember: boolean;
  readonly memoryKey: string;
  /** A reference that exists already. */
  readonly reference: string | undefined;
}

/** The channel that was chosen, as it stands on screen. */
export interface Leaving {
  readonly channel: Channel;
  readonly href: string;
  readonly expectation: Expectation;
  readonly name: string;
  /** What the customer said it is about; may be empty. */
  readonly subject: string;
  readonly words: Words;
  readonly now: number;
}

/** What the remembered notice needs to know of the channels on screen. */
export interface Recalling {
  readonly words: Words;
  readonly now: number;
  /** The remembered channel's name, while it is on screen. */
  nameOf(channelId: string): string | undefined;
  /** What answers first now, other than the remembered channel. */
  insteadOf(channelId: string): { readonly name: string; readonly text: string } | undefined;
}

/** A code and the link it is for; not drawn yet while it is loading. */
interface Code {
  readonly target: string;
  readonly drawn?: 'failed' | { readonly size: number; readonly d: string };
}

/**
 * What follows a choice: an editable first message with its reference, the way out, copies, a code for the phone, and
 * the memory of having been there. Loaded when first needed.
 */
export class LeavePanel {
  /** What the customer typed; the greeting while they have typed nothing. Kept from channel to channel. */
  private typed: string | undefined;
  private code: Code | undefined;
  private copied: { readonly value: string; readonly done: boolean } | undefined;
  private wantsRemembering = false;
  private remembered: Remembered | undefined;
  /** Made when the host brings none. */
  private ownCode: string | undefined;

  constructor(
    private readonly host: LeaveHost,
    private readonly announcer: AnnouncerController,
    private readonly clock: ClockController,
  ) {
    extendMessages(en);
    extendMessages(it);
    adopt(host, leavePanelStyles);
  }

  /** Another channel was opened. */
  reset(): void {
    this.code = this.copied = undefined;
  }

  /** Reads what this device remembers. */
  recall(): void {
    this.remembered = this.host.remember ? memory.read(this.host.memoryKey, this.clock.now) : undefined;
  }

  /** Epoch ms up to which the notice holds. */
  until(now: number): number {
    const { remembered } = this;
    if (!remembered) return Infinity;
    const { by = -Infinity } = remembered;
    return by > now ? by : forgetAt(remembered);
  }

  renderNotice(recalling: Recalling): TemplateResult | typeof nothing {
    const { remembered, host } = this;
    if (!host.remember || !remembered || recalling.now >= forgetAt(remembered)) return nothing;
    const name = recalling.nameOf(remembered.channelId);
    if (name === undefined) return nothing;
    const { words } = recalling;
    return html`
      <div class="notice">
        ${icons.clock}
        <div class="notice-body">
          <p>${rememberedText(remembered, name, recalling)}</p>
          <p class="hint">${words.t('leave.reference', { code: remembered.code })}</p>
          <button type="button" class="link" @click=${this.forget}>${words.t('remember.forget')}</button>
        </div>
      </div>
    `;
  }

  render(leaving: Leaving): TemplateResult {
    const { channel, href, expectation, words } = leaving;
    const takesText = draftSupport(href) === 'text';
    const draft = this.draftFor(leaving);
    const target = withDraft(href, draft, this.referenceCode);
    // A code for another text would mislead.
    const code = this.code?.target === target ? this.code : undefined;
    return html`
      <div class="panel">
        ${takesText ? this.renderDraft(draft, words) : nothing}
        ${this.host.remember && expectation.mode === 'async' ? this.renderRemember(words) : nothing}
        <div class="actions">
          ${this.renderWayOut(leaving, target)}
          ${takesText ? this.renderCopy(draft, words.t('leave.copyMessage'), words) : nothing}
          ${
            channel.address === undefined
              ? nothing
              : this.renderCopy(
                  channel.address,
                  words.t('leave.copyAddress', { address: channel.address }),
                  words,
                )
          }
          <button
            type="button"
            class="button"
            part="action"
            aria-expanded=${code !== undefined}
            @click=${() => this.toggleCode(target, words)}
          >
            ${icons.qrCode}<span>${words.t('leave.qr')}</span>
          </button>
        </div>
        ${this.renderCode(code?.drawn, words)}
      </div>
    `;
  }

  private renderDraft(draft: string, words: Words): TemplateResult {
    return html`<div>
      <label class="field-label" for="draft">${words.t('leave.draft')}</label>
      <textarea
        class="field draft"
        id="draft"
        maxlength="1000"
        aria-describedby="draft-hint"
        .value=${draft}
        @input=${this.onDraft}
      ></textarea>
      <p class="hint" id="draft-hint">${words.t('leave.draftHint')}</p>
    </div>`;
  }

  private renderRemember(words: Words): TemplateResult {
    return html`<label class="remember">
      <input type="checkbox" .checked=${this.wantsRemembering} @change=${this.onRemember} />
      <span>${words.t('leave.remember')}</span>
    </label>`;
  }

  private renderWayOut({ channel, expectation, name, words }: Leaving, target: string): TemplateResult {
    const opensWindow = /^https?:/i.test(target);
    const label =
      channel.kind === 'phone' && channel.address !== undefined
        ? words.t('leave.call', { address: channel.address })
        : words.t('leave.open', { name }, channel.kind);
    return html`<a
      class="button primary"
      part="action primary-action"
      href=${target}
      target=${opensWindow ? '_blank' : nothing}
      rel=${opensWindow ? 'noopener noreferrer' : nothing}
      @click=${() => {
        this.leave(channel, expectation);
      }}
      ><span
        >${label}${opensWindow ? html`<span class="sr"> (${words.t('picker.newWindow')})</span>` : nothing}</span
      ></a
    >`;
  }

  private renderCopy(value: string, label: string, words: Words): TemplateResult {
    const copied = this.copied?.value === value ? this.copied : undefined;
    return html`
      <button type="button" class="button" part="action" @click=${() => this.copy(value, words)}>
        ${copied?.done ? icons.check : icons.copy}<span
          >${copied?.done ? words.t('leave.copied') : label}</span
        >
      </button>
      ${copied && !copied.done ? html`<p class="hint">${words.t('leave.copyFailed')}</p>` : nothing}
    `;
  }

  private renderCode(drawn: Code['drawn'], words: Words): TemplateResult | typeof nothing {
    if (drawn === undefined) return nothing;
    if (drawn === 'failed') return html`<p class="hint">${words.t('leave.qrFailed')}</p>`;
    const { size, d } = drawn;
    return html`
      <div>
        <div class="qr">
          <svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${words.t('leave.qrHint')}>
            ${svg`<path d=${d} fill="currentColor" shape-rendering="crispEdges" />`}
          </svg>
        </div>
        <p class="hint">${words.t('leave.qrHint')}</p>
      </div>
    `;
  }

  private readonly onDraft = (event: InputEvent): void => {
    this.typed = (event.target as HTMLTextAreaElement).value;
    this.host.requestUpdate();
  };

  private readonly onRemember = (event: Event): void => {
    this.wantsRemembering = (event.target as HTMLInputElement).checked;
  };

  private readonly forget = (): void => {
    this.remembered = undefined;
    memory.write(this.host.memoryKey, undefined);
    this.host.requestUpdate();
  };

  private leave({ id }: Channel, { by, basis }: Expectation): void {
    if (!this.host.remember || !this.wantsRemembering) return;
    this.remembered = {
      channelId: id,
      at: this.clock.now,
      ...(by !== undefined && { by }),
      usually: basis === 'measured',
      code: this.referenceCode,
    };
    memory.write(this.host.memoryKey, this.remembered);
    this.host.requestUpdate();
  }

  private async copy(value: string, words: Words): Promise<void> {
    let done = true;
    try {
      // Missing, and not only refused, on pages without https.
      await navigator.clipboard.writeText(value);
    } catch {
      done = false;
    }
    this.copied = { value, done };
    this.announcer.say(words.t(done ? 'leave.copied' : 'leave.copyFailed'));
    this.host.requestUpdate();
  }

  private async toggleCode(target: string, words: Words): Promise<void> {
    const code = this.code?.target === target ? undefined : { target };
    this.code = code;
    this.host.requestUpdate();
    if (!code) return;
    const drawn = await import('./qr.js').then(({ qrPath }) => qrPath(target)).catch(() => 'failed' as const);
    if (this.code !== code) return;
    this.code = { target, drawn };
    this.announcer.say(words.t(drawn === 'failed' ? 'leave.qrFailed' : 'leave.qrHint'));
    this.host.requestUpdate();
  }

  private get referenceCode(): string {
    return this.host.reference?.trim() || (this.ownCode ??= createReferenceCode());
  }

  private draftFor({ words, subject }: Leaving): string {
    if (this.typed !== undefined) return this.typed;
    const lines = [
      words.t('leave.greeting'),
      subject,
      words.t('leave.reference', { code: this.referenceCode }),
    ];
    return lines.filter((line) => line !== '').join('\n');
  }
}

function rememberedText(
  { channelId, at, by, usually }: Remembered,
  name: string,
  recalling: Recalling,
): string {
  const { words, now } = recalling;
  const params = { name, at: words.when('at', at, now).text };
  if (by === undefined) return words.t('remember.open', params);
  const due = { ...params, by: words.when('by', by, now).text };
  if (now < by) return words.t(usually ? 'remember.usually' : 'remember.by', due);
  const instead = recalling.insteadOf(channelId);
  const then = instead
    ? words.t('remember.instead', { other: instead.name, text: instead.text })
    : words.t('remember.alone');
  return `${words.t('remember.passed', due)} ${then}`;
}
