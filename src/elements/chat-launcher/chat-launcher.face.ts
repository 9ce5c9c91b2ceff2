import { html, nothing, type TemplateResult } from 'lit';
import { AnnouncerController } from '../../controllers/announcer.js';
import { channelsReader } from '../../controllers/channels-reader.js';
import { readChannelsWith, type ChannelsController } from '../../controllers/channels.js';
import { ClockController, pageClock } from '../../controllers/clock.js';
import { visitOf, type Visit } from '../../controllers/conversations.js';
import type { Face } from '../../controllers/face.js';
import { launchersChanged } from '../../controllers/launchers.js';
import type { LocaleController } from '../../controllers/locale.js';
import type { ConversationView } from '../../core/chat/chat-types.js';
import type { Channel } from '../../core/document/channel-types.js';
import { expectationOf } from '../../core/expectation/expectation.js';
import type { Shown } from '../../core/expectation/expectation-types.js';
import { settle } from '../../core/expectation/settle.js';
import { nextMidnight } from '../../core/time/day.js';
import { channelName } from '../../i18n/describe.js';
import { describeLauncher } from '../../i18n/describe-launcher.js';
import { wordsOf } from '../../i18n/words.js';
import * as icons from '../../internal/icons/generic.generated.js';
import type { Icon } from '../../internal/icons/icon.js';
import { warnOnce } from '../../internal/warn.js';
import { expectation as expectationEn } from '../../locales/en/expectation.js';
import { launcher as launcherEn } from '../../locales/en/launcher.js';
import { expectation as expectationIt } from '../../locales/it/expectation.js';
import { launcher as launcherIt } from '../../locales/it/launcher.js';
import { controlStyles } from '../../styles/controls.js';
import { rowStyles } from '../../styles/rows.js';
import { adopt } from '../adopt.js';
import { AttesaChangeEvent, AttesaShownEvent } from '../facts.events.js';
import { registerLanguages } from '../languages.js';
import { renderText } from '../local-text.js';
import { TroubleReporter } from '../trouble.js';
import { chatButtonStyles } from './chat-button.styles.js';
import { chatFrameStyles } from './chat-frame.styles.js';
import { AttesaLaunchEvent } from './chat-launcher.events.js';
import type { AttesaChatLauncher } from './chat-launcher.js';
import type { ChatPanel, Standing } from './chat-panel.js';
import { renderBone, renderFrame } from './frame.js';
import type { Known, Rendered, Scene } from './parts.js';

readChannelsWith(channelsReader);
registerLanguages(expectationEn, expectationIt, launcherEn, launcherIt);

const PLACEMENTS: readonly string[] = ['floating', 'inline'];

/** Stands in for a channel that is not known: called a chat, and nothing else is claimed. */
const SOME_CHAT: Channel = { id: '', kind: 'chat', mode: 'live' };

/** What the closed launcher shows of itself. */
interface Sign {
  readonly tone: 'live' | 'later' | 'busy' | 'late';
  readonly icon: Icon;
  readonly text: string | undefined;
}

/** What an `<attesa-chat-launcher>` shows of its document, and the door to the conversation. */
export class ChatLauncherFace implements Face {
  private readonly clock: ClockController;
  private readonly announcer: AnnouncerController;
  private readonly trouble: TroubleReporter;

  private scene: Scene | undefined;
  private standing: Standing | undefined;
  private shown: Shown | undefined;
  /** What was last told in events and to screen readers. */
  private told: { readonly channelId: string; readonly state: string; readonly text: string } | undefined;

  private key: string | undefined;
  private visit: Visit | undefined;
  private leave: (() => void) | undefined;
  private panel: ChatPanel | 'loading' | 'missing' | undefined;
  private ignoreReturns: (() => void) | undefined;
  /** Open or not, as the last press left it. */
  private leftOpen: boolean | undefined;
  /** What had the focus when the panel was opened. */
  private from: HTMLElement | undefined;
  /** Where the focus goes with the next update. */
  private moving: 'in' | 'back' | undefined;
  private focused: HTMLElement | null | undefined;

  constructor(
    private readonly host: AttesaChatLauncher,
    private readonly source: ChannelsController,
    private readonly locale: LocaleController,
  ) {
    this.clock = new ClockController(host);
    this.announcer = new AnnouncerController(host, locale);
    this.trouble = new TroubleReporter(host, source);
    adopt(host, controlStyles, rowStyles, chatButtonStyles, chatFrameStyles);
    host.addController(this);
  }

  // Lifecycle

  hostConnected(): void {
    this.ignoreReturns = pageClock.onReturn(() => {
      if (this.panel === 'missing') this.loadPanel();
      if (this.isOpen) this.visit?.conversation?.prepare();
    });
    this.join();
  }

  hostDisconnected(): void {
    this.ignoreReturns?.();
    this.hearPage(false);
    this.leave?.();
    this.leave = undefined;
    this.from = undefined;
  }

  willUpdate(): void {
    const { placement, shadowRoot } = this.host;
    if (!PLACEMENTS.includes(placement))
      warnOnce(`placement="${placement}" is neither floating nor inline; floating is used.`);
    this.scene = this.compose();
    this.takeWish();
    const { scene, panel } = this;
    this.standing = scene && typeof panel === 'object' ? panel.follow(scene, this.isOpen) : undefined;
    this.holdOn();
    this.focused = shadowRoot?.activeElement as HTMLElement | null | undefined;
  }

  updated(): void {
    this.moveFocus();
    this.hearPage(this.isOpen && this.host.placement !== 'inline');
    const { scene } = this;
    if (!scene) return;
    this.reportTrouble(scene);
    this.reportFacts(scene);
    if (typeof this.panel === 'object') this.panel.updated(this.isOpen);
    else if (this.isHome) this.loadPanel();
  }

  render(): unknown {
    const { scene, host } = this;
    if (!scene || !this.hasDoor(scene)) return html`<slot></slot>`;
    const { placement } = host;
    const isWaiting = !scene.known && host.hasDocument && this.source.snapshot.state === 'loading';
    if (isWaiting && !this.isOpen) return renderFrame({ placement, isWaiting, content: renderBone(host) });
    return renderFrame({
      placement,
      lang: scene.options.messages.tag,
      isOpen: this.isOpen,
      content: this.renderButton(scene),
      // Put away, a conversation keeps its nodes: what stands in its room is not ours to make again.
      panel: this.isOpen || (this.isHome && scene.visit.conversation) ? this.renderPanel(scene) : nothing,
      status: this.announcer.text,
    });
  }

  private get isOpen(): boolean {
    return this.isHome && this.visit?.isOpen === true;
  }

  /** The panel is here, open or put away. */
  private get isHome(): boolean {
    return this.visit?.home === this.host;
  }

  /** There is something behind the launcher: a channel, or at least a live chat by name. */
  private hasDoor({ known }: Scene): boolean {
    const isLoading = this.host.hasDocument && this.source.snapshot.state === 'loading';
    return known !== undefined || Boolean(this.host.provider) || isLoading;
  }

  // Facts of one render

  private compose(): Scene | undefined {
    const { host } = this;
    const { document: known } = this.source.parsed;
    const options = this.locale.options(known?.timeZone);
    if (!options) return undefined;
    const { now } = this.clock;
    const channel = this.findChannel();
    if (host.resolved !== channel?.id) {
      host.resolved = channel?.id;
      this.shown = undefined;
      launchersChanged();
    }
    this.join();
    const { visit } = this;
    if (!visit) return undefined;
    return {
      now,
      options,
      words: wordsOf(options),
      name: channelName(channel ?? SOME_CHAT, options),
      document: known,
      known: channel && this.know(channel, now, options),
      visit,
    };
  }

  private know(channel: Channel, now: number, options: Scene['options']): Known {
    this.shown = settle(this.shown, expectationOf(channel, now), now);
    const { expectation } = this.shown;
    return { channel, expectation, text: describeLauncher(channel, expectation, now, options) };
  }

  private findChannel(): Channel | undefined {
    const { channels } = this.source;
    const { channel: id } = this.host;
    return channels.find((channel) => (id === undefined ? channel.kind === 'chat' : channel.id === id));
  }

  /** The nearest instant at which anything of this changes. */
  private holdOn(): void {
    const { scene, standing } = this;
    if (!scene) return;
    const until = Math.min(
      scene.known?.text.until ?? Infinity,
      standing?.honest?.text.until ?? Infinity,
      nextMidnight(scene.options.zone, scene.now),
    );
    this.clock.holds(Math.min(until, standing?.text.until ?? Infinity), standing?.view.until);
  }

  // The visit

  /** Conversations of one chat are one, whichever launcher shows it. */
  private join(): void {
    const { host } = this;
    const { src, provider = '', appId = '', baseURI } = host;
    const address = src !== undefined && URL.canParse(src, baseURI) ? new URL(src, baseURI).href : '';
    const key = JSON.stringify([address, host.channel ?? '', provider, appId]);
    if (key !== this.key) {
      // What was typed while the document was on its way goes along.
      const before = this.visit;
      this.leave?.();
      this.leave = undefined;
      this.visit = visitOf(key);
      this.key = key;
      if (before) this.visit.text ||= before.text;
    }
    if (!host.isConnected || this.leave || !this.visit) return;
    this.leave = this.visit.join(host, () => {
      host.requestUpdate();
    });
    if (this.visit.conversation || provider !== 'desk' || !isRemembered(appId, baseURI)) return;
    this.visit.home ??= host;
    this.visit.resumes = true;
  }

  private takeWish(): void {
    const { host } = this;
    const { wish } = host;
    host.wish = undefined;
    if (wish === 'close') this.close();
    else if (wish === 'open') this.open();
    else if (wish === 'press') this.press();
  }

  /** The customer's own press: the page may object, before anything is loaded. */
  private press(): void {
    const { host, scene } = this;
    if (this.isOpen || !scene) return;
    const provider = host.provider ?? (scene.known?.channel.href === undefined ? '' : 'link');
    if (host.dispatchEvent(new AttesaLaunchEvent(provider, host.channelId ?? ''))) this.open();
  }

  private open(): void {
    const { visit, host } = this;
    if (!visit || this.isOpen) return;
    visit.home = host;
    visit.isOpen = true;
    this.from = deepestFocus();
    this.moving = 'in';
    this.loadPanel();
    visit.changed();
  }

  private readonly close = (): void => {
    const { visit, host } = this;
    if (!visit || !this.isOpen) return;
    visit.isOpen = false;
    visit.conversation?.hide();
    // Whoever is elsewhere on the page by now stays there.
    if (host.shadowRoot?.activeElement) this.moving = 'back';
    visit.changed();
    host.requestUpdate();
  };

  private loadPanel(): void {
    if (typeof this.panel === 'object' || this.panel === 'loading') return;
    this.panel = 'loading';
    const { host, announcer, close, locale } = this;
    Promise.all([import('./chat-panel.js'), locale.bring('chat', 'conversation', 'picker')]).then(
      ([{ ChatPanel }]) => {
        this.panel = new ChatPanel({ host, announcer, close, locale });
        host.requestUpdate();
      },
      () => {
        this.panel = 'missing';
        host.requestUpdate();
      },
    );
  }

  // Parts of the picture

  private renderButton(scene: Scene): TemplateResult {
    const { words, name, visit } = scene;
    const { tone, icon, text } = this.signOf(scene);
    const unread = this.isOpen ? 0 : (visit.conversation?.unread ?? 0);
    return html`
      <button
        type="button"
        class="launch ${tone}"
        part="button"
        aria-haspopup="dialog"
        aria-expanded=${this.isOpen}
        aria-controls=${this.isOpen ? 'panel' : nothing}
        @click=${this.onPress}
      >
        <span class="tile" part="icon">${icon}</span>
        <span class="says">
          <span class="name" part="name">${renderText(name)}</span>
          ${text === undefined ? nothing : html`<span class="truth">${text}</span>`}
        </span>
        ${
          unread > 0
            ? html`<span class="badge"
                ><span aria-hidden="true">${unread > 99 ? '99+' : unread}</span
                ><span class="sr">${words.t('launcher.unread', { n: unread })}</span></span
              >`
            : nothing
        }
      </button>
    `;
  }

  private signOf(scene: Scene): Sign {
    const { standing } = this;
    if (standing && isUnderWay(standing.view) && !isSilent(standing)) return standing.sign;
    // One promise: what the panel says below.
    const known = standing?.honest ?? scene.known;
    if (!known) return { tone: 'later', icon: icons.chat, text: undefined };
    const { expectation, text } = known;
    const { state, mode, pressure, basis, stale } = expectation;
    const isBusy = pressure === 'busy' || pressure === 'very-busy';
    const isThere = state === 'open' && mode === 'live' && !stale && (basis === 'live' || basis === 'hours');
    // A source that cannot be reached proves nothing about now, and who serves the chat knows better.
    const isReached = this.source.snapshot.state === 'ready' && standing?.isOffline !== true;
    return {
      tone: isThere && isReached ? (isBusy ? 'busy' : 'live') : 'later',
      icon: state === 'closed' || state === 'paused' ? icons.closed : isBusy ? icons.alert : icons.chat,
      text: text.short,
    };
  }

  private renderPanel(scene: Scene): TemplateResult {
    const { panel, standing } = this;
    const { visit, name } = scene;
    const parts = typeof panel === 'object' ? panel.render() : undefined;
    return html`
      <section
        class="panel"
        part="panel"
        id="panel"
        ?hidden=${!this.isOpen}
        role="dialog"
        aria-labelledby="title"
        aria-describedby=${standing && isSilent(standing) ? nothing : 'state headline bot'}
        aria-busy=${parts === undefined}
        @keydown=${this.onKey}
      >
        <div class="head">
          <h2 class="title" part="title" id="title" tabindex="-1">${parts?.title ?? renderText(name)}</h2>
          ${parts?.close}
        </div>
        <div class="body">
          ${parts ? parts.above : this.renderHeadline(scene)}
          <form class="write" @submit=${this.onSubmit} ?hidden=${parts?.hasField === false}>
            <label class="field-label" for="text">${parts?.label}</label>
            <textarea
              class="field"
              id="text"
              rows="3"
              aria-labelledby=${parts ? nothing : 'title'}
              aria-describedby=${parts ? 'wrong hint' : nothing}
              aria-invalid=${parts?.isWrong ? 'true' : nothing}
              .value=${visit.text}
              @input=${this.onInput}
              @keydown=${this.onFieldKey}
            ></textarea>
            ${parts?.below}
          </form>
          ${parts?.after} ${panel === 'missing' ? this.renderMissing(scene) : nothing}
        </div>
      </section>
    `;
  }

  private renderHeadline({ known }: Scene): Rendered {
    return known
      ? html`<p class="headline" part="headline" id="headline">${known.text.headline.text}</p>`
      : nothing;
  }

  /** What is left when not even the panel could be loaded. */
  private renderMissing({ known, name }: Scene): TemplateResult {
    const href = known?.channel.href;
    return html`<p class="fallback">
      ${href === undefined ? nothing : html`<a class="link" href=${href}>${renderText(name)}</a>`}<slot
      ></slot>
    </p>`;
  }

  // What the customer does

  private readonly onPress = ({ detail }: MouseEvent): void => {
    // The second half of a double click would take back what the first has done. Browsers also count a press soon after
    // another as a second half; where the panel has been put away meanwhile, it is a press of its own.
    if (detail > 1 && this.isOpen === this.leftOpen) return;
    if (this.isOpen) this.close();
    else this.press();
    this.leftOpen = this.isOpen;
  };

  private readonly onInput = (event: Event): void => {
    const { visit } = this;
    if (!visit) return;
    visit.text = (event.target as HTMLTextAreaElement).value;
    if (typeof this.panel === 'object') this.panel.typed();
    visit.changed();
  };

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    if (typeof this.panel === 'object') this.panel.send();
  };

  private readonly onFieldKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    (event.currentTarget as HTMLTextAreaElement).form?.requestSubmit();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    // While a word is being composed, Escape ends the composing.
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    event.stopPropagation();
    this.close();
  };

  /** What floats may lie over what has the focus on the page: Escape puts it away from there as well. */
  private hearPage(isListening: boolean): void {
    const { ownerDocument: page } = this.host;
    if (isListening) page.addEventListener('keydown', this.onKey);
    else page.removeEventListener('keydown', this.onKey);
  }

  // Focus

  private moveFocus(): void {
    const { moving, focused, host } = this;
    this.moving = this.focused = undefined;
    const { shadowRoot } = host;
    const field = host.renderRoot.querySelector<HTMLElement>('#text');
    const title = host.renderRoot.querySelector<HTMLElement>('#title');
    if (moving === 'in') {
      // On a phone the keyboard would cover what is to be read first.
      const canWrite = field !== null && !field.closest('[hidden]') && !isTouch();
      (canWrite ? field : title)?.focus({ preventScroll: true });
    } else if (moving === 'back') {
      const { from } = this;
      this.from = undefined;
      const back = from?.isConnected ? from : host.renderRoot.querySelector<HTMLElement>('.launch');
      back?.focus();
    } else if (focused && this.isOpen) {
      // What was pressed may be gone: the keyboard must not start at the top of the page again.
      const active = shadowRoot?.activeElement;
      if (!active || active.closest('[hidden]')) title?.focus();
    }
  }

  // What the page and the developer are told

  private reportTrouble(scene: Scene): void {
    const { host, source } = this;
    this.trouble.report();
    if (!scene.known && source.parsed.document) this.trouble.reportMissing(host.channel, source.channels);
  }

  private reportFacts({ known }: Scene): void {
    if (!known) return;
    const { channel, expectation, text } = known;
    const before = this.told?.channelId === channel.id ? this.told : undefined;
    const state = `${expectation.state} ${expectation.basis}`;
    this.told = { channelId: channel.id, state, text: text.headline.text };
    if (!before) this.host.dispatchEvent(new AttesaShownEvent(channel.id, expectation));
    else if (before.text !== this.told.text || before.state !== state)
      this.host.dispatchEvent(new AttesaChangeEvent(channel.id, expectation));
    if (before && before.state !== state && !this.visit?.conversation?.isUnderWay)
      this.announcer.say(text.spoken);
  }
}

/** There is a conversation to speak of: it goes on, was cut off, or did not come about. */
const isUnderWay = ({ state }: ConversationView): boolean => state !== 'closed' && state !== 'opening';

/** What stands in the room says all there is to say. */
const isSilent = ({ view, text }: Standing): boolean => view.state === 'connected' && text.headline === '';

/** Is there a conversation with this service that this tab may go on with? What it is, is the provider's. */
function isRemembered(appId: string, base: string): boolean {
  try {
    const { href, hash } = new URL(appId, base);
    const service = href.slice(0, href.length - hash.length).replace(/\/+$/, '');
    const known = JSON.parse(sessionStorage.getItem(`attesa:chat:${service}`) ?? '') as { token?: unknown };
    return typeof known.token === 'string';
  } catch {
    // No address, nothing there, nothing of ours, or storage is forbidden.
    return false;
  }
}

/** What has the focus on the page, also inside shadow roots. */
function deepestFocus(): HTMLElement | undefined {
  let current = document.activeElement;
  while (current?.shadowRoot?.activeElement) current = current.shadowRoot.activeElement;
  return current instanceof HTMLElement && current !== document.body ? current : undefined;
}

let touch: MediaQueryList | undefined;
const isTouch = (): boolean => (touch ??= matchMedia('(pointer: coarse)')).matches;
