import { html, nothing, type ReactiveController } from 'lit';
import { live } from 'lit/directives/live.js';
import { pageClock } from '../../controllers/clock.js';
import { Conversation, type Context } from '../../controllers/conversation.js';
import type { Visit } from '../../controllers/conversations.js';
import { bringWords, extendMessages } from '../../controllers/locale.js';
import { conversationView } from '../../core/chat/conversation.js';
import type { ConversationView, Stated } from '../../core/chat/chat-types.js';
import type { Channel } from '../../core/document/channel-types.js';
import type { Expectation } from '../../core/expectation/expectation-types.js';
import { expectationOf } from '../../core/expectation/expectation.js';
import { describeConversation, type ConversationText } from '../../i18n/describe-conversation.js';
import { describeLauncher } from '../../i18n/describe-launcher.js';
import { describePanel, type PanelText } from '../../i18n/describe-panel.js';
import { isolate } from '../../i18n/localize.js';
import type { Words } from '../../i18n/words.js';
import * as icons from '../../internal/icons/generic.generated.js';
import type { Icon } from '../../internal/icons/icon.js';
import { warnOnce } from '../../internal/warn.js';
import { chat as en } from '../../locales/en/chat.js';
import { conversation as conversationEn } from '../../locales/en/conversation.js';
import { picker as pickerEn } from '../../locales/en/picker.js';
import { chat as it } from '../../locales/it/chat.js';
import { conversation as conversationIt } from '../../locales/it/conversation.js';
import { picker as pickerIt } from '../../locales/it/picker.js';
import { buttonStyles } from '../../styles/buttons.js';
import { adopt } from '../adopt.js';
import { AttesaErrorEvent } from '../facts.events.js';
import { renderText } from '../local-text.js';
import { AttesaChatEvent } from './chat-launcher.events.js';
import { chatPanelStyles } from './chat-panel.styles.js';
import { copyText } from './copy.js';
import { Others } from './others.js';
import type { Kit, Known, Rendered, Scene } from './parts.js';
import { providerBy } from './providers.js';
import { renderUnbroken } from './unbroken.js';
import { fitKeyboard } from './viewport.js';

/** What a chat takes at once. */
const LONGEST = 4_000;

/** Where the conversation stands, as one render shows it. */
export interface Standing {
  readonly view: ConversationView;
  readonly text: ConversationText;
  /** What the channel can say of itself, as far as its provider does not deny it. */
  readonly honest: Known | undefined;
  /** The provider says that nobody is there. */
  readonly isOffline: boolean;
  /** What the closed launcher shows meanwhile. */
  readonly sign: {
    readonly tone: 'live' | 'later' | 'busy' | 'late';
    readonly icon: Icon;
    readonly text: string;
  };
}

/** What stands around the field. */
export interface PanelParts {
  readonly title: unknown;
  readonly close: unknown;
  readonly above: unknown;
  readonly label: string;
  readonly hasField: boolean;
  readonly isWrong: boolean;
  readonly below: unknown;
  readonly after: unknown;
}

/** Everything in one render of the panel. */
interface Sight extends Scene, Standing {
  readonly panel: PanelText;
  readonly conversation: Conversation | undefined;
  /** What is on screen about the wait, and what the provider makes of it. */
  readonly expectation: Expectation;
  /** What is written now is a message for later. */
  readonly leaves: boolean;
}

/** Stands in for a channel that is not known: nothing is claimed of it. */
const SOME_CHAT: Channel = { id: '', kind: 'chat', mode: 'live' };

/**
 * What a launcher opens: who answers and when, the field, the other channels, and the conversation itself. Loaded on the
 * press. What the customer has under way is the visit's, which outlives it.
 */
export class ChatPanel implements ReactiveController {
  private readonly others: Others;
  private sight: Sight | undefined;
  /** What is wrong with the text, since it was to be sent. */
  private wrong: 'empty' | 'too-long' | undefined;
  private isEmailWrong = false;
  /** The customer would rather wait: until it gets late anew. */
  private waits = false;
  private copied: boolean | undefined;
  private wasOpen = false;
  private spoken: { readonly news: string; readonly locale: string } | undefined;
  private keeping: Conversation['keeping'];
  private unread = 0;
  private release: (() => void) | undefined;

  constructor(private readonly kit: Kit) {
    for (const part of [en, it, conversationEn, conversationIt, pickerEn, pickerIt]) extendMessages(part);
    adopt(kit.host, buttonStyles, chatPanelStyles);
    this.others = new Others(kit);
    kit.host.addController(this);
  }

  hostDisconnected(): void {
    this.release?.();
    this.release = undefined;
    this.wasOpen = false;
    const { conversation } = this.sight ?? {};
    // It may be waiting for the next view of the page, and must not hold on to this element meanwhile.
    if (conversation) {
      const last = conversation.context();
      conversation.context = () => last;
    }
    this.sight = undefined;
  }

  /** Before each render: takes the conversation up, and says where it stands. */
  follow(scene: Scene, isOpen: boolean): Standing {
    const { visit, now, options } = scene;
    if (isOpen && !this.wasOpen) this.others.reset();
    if (isOpen || visit.resumes) this.begin(scene, isOpen);
    const { conversation } = visit;
    if (conversation) conversation.context = () => this.context(scene);
    const view: ConversationView = conversation
      ? conversationView(conversation.facts, now)
      : { state: 'closed', until: Infinity };
    const known = honest(scene, conversation);
    const { channel, expectation } = known ?? {
      channel: SOME_CHAT,
      expectation: expectationOf(SOME_CHAT, now),
    };
    const away = awayFrom(expectation, conversation);
    const text = describeConversation(view, channel, now, {
      ...options,
      hasText: visit.text !== '',
      ...(conversation?.kept && { kept: conversation.kept }),
      ...(away && { away }),
    });
    const standing = {
      view,
      text,
      honest: known,
      isOffline: conversation?.isOffline === true,
      sign: { ...signOf(view), text: text.headline.replace(/\.$/, '') },
    };
    this.others.follow({
      ...scene,
      text: carried(visit, conversation, scene.words),
      wasSent: visit.text.trim() === '',
      reference: conversation?.reference,
      stays: conversation?.isUnderWay === true,
    });
    const panel = this.describe(scene, channel, expectation);
    this.sight = {
      ...scene,
      ...standing,
      panel,
      conversation,
      expectation,
      leaves: known !== undefined && expectation.mode === 'async',
    };
    return { ...standing, text: { ...text, until: Math.min(text.until, isOpen ? panel.until : Infinity) } };
  }

  updated(isOpen: boolean): void {
    const { sight, kit } = this;
    if (isOpen !== this.wasOpen) {
      this.wasOpen = isOpen;
      this.release?.();
      this.release = isOpen ? fitKeyboard(kit.host.renderRoot) : undefined;
      this.copied = this.wrong = undefined;
    }
    if (!sight) return;
    this.tell(sight, isOpen);
  }

  render(): PanelParts | undefined {
    const { sight } = this;
    if (!sight) return undefined;
    const { words, view, conversation, visit } = sight;
    const isBefore = isBeforehand(view);
    const isFailed = view.state === 'failed';
    const leftOver = !isBefore && visit.text !== '' && conversation?.tookText === false;
    return {
      title: isolate(sight.panel.title),
      close: this.renderClose(sight),
      // What did not work comes before what would have been.
      above: html`${isFailed ? this.renderStatus(sight) : nothing}
      ${isBefore ? this.renderAbout(sight) : nothing} ${isFailed ? nothing : this.renderStatus(sight)}
      ${isBefore && !isFailed ? this.renderBusy(sight) : nothing}`,
      label: words.t('chat.field'),
      hasField: leftOver || (isBefore && (conversation !== undefined || visit.text !== '')),
      isWrong: this.wrong !== undefined,
      below: this.renderBelow(sight, leftOver),
      after: html`${isBefore ? nothing : this.renderConversation(sight, leftOver)}
      ${this.others.render(isBefore || isFailed || view.state === 'missed')}`,
    };
  }

  /** The customer wants to send what stands in the field. */
  send(): void {
    const { sight } = this;
    const { visit, conversation } = sight ?? {};
    if (!sight || !visit || !conversation) return;
    this.wrong = this.wrongWith(visit.text, conversation);
    if (this.wrong === undefined) {
      const stated = statedIn(sight);
      conversation.send({ text: visit.text, ...(stated && { stated }) });
    } else {
      this.kit.announcer.say(this.wrongText(sight));
      this.kit.host.renderRoot.querySelector<HTMLElement>('#text')?.focus();
    }
    this.kit.host.requestUpdate();
  }

  /** What was said is not wrong any more once something else stands there. */
  typed(): void {
    if (this.wrong !== undefined && this.sight?.conversation)
      this.wrong =
        this.wrong === 'empty' ? undefined : this.wrongWith(this.sight.visit.text, this.sight.conversation);
    this.copied = undefined;
  }

  // The conversation

  private begin(scene: Scene, isOpen: boolean): void {
    const { visit, known } = scene;
    const { host } = this.kit;
    const resumes = visit.resumes;
    visit.resumes = false;
    if (!visit.conversation) {
      const href = known?.channel.href;
      const name = host.provider || (href === undefined ? '' : 'link');
      if (name === '') return;
      visit.conversation = createConversation(name, scene, host, visit, () => this.context(scene));
      if (resumes) visit.conversation.resume();
      else visit.conversation.prepare();
    }
    if (isOpen && !this.wasOpen) visit.conversation.show();
  }

  private context({ options, words, known }: Scene): Context {
    const { src, baseURI } = this.kit.host;
    return {
      ...(src !== undefined && URL.canParse(src, baseURI) && { channelsSrc: new URL(src, baseURI).href }),
      language: options.locale,
      register: words.register,
      channelId: known?.channel.id ?? this.kit.host.channelId ?? '',
      words,
    };
  }

  private describe(
    { document: data, now, options }: Scene,
    channel: Channel,
    expectation: Expectation,
  ): PanelText {
    const { faster } = this.others;
    return describePanel(channel, expectation, now, {
      ...options,
      ...(data?.brand !== undefined && { brand: data.brand }),
      ...(faster && { faster }),
    });
  }

  private wrongWith(text: string, { surface }: Conversation): 'empty' | 'too-long' | undefined {
    if (text.length > LONGEST) return 'too-long';
    // A window of its own can be opened without a word.
    return text.trim() === '' && surface !== 'window' && surface !== 'page' ? 'empty' : undefined;
  }

  // Parts of the picture

  private renderClose({ words, conversation }: Sight): Rendered {
    const label = words.t(conversation?.isUnderWay ? 'chat.minimise' : 'chat.close');
    return html`<button type="button" class="close" aria-label=${label} @click=${this.kit.close}>
      ${conversation?.isUnderWay ? icons.chevronDown : icons.close}
    </button>`;
  }

  /** Who answers and when, the machine by name, the way to a person. */
  private renderAbout({ panel, leaves }: Sight): Rendered {
    const { headline, there, notice, reason, assistant, person, after, hours, basis } = panel;
    const text = there === '' ? headline.text : `${headline.text} (${there})`;
    const small = [hours, basis].filter((line) => line !== undefined);
    return html`
      <div class="about">
        <p class="headline" part="headline" id="headline">
          ${headline.datetime === undefined ? text : html`<time datetime=${headline.datetime}>${text}</time>`}
        </p>
        ${notice ? html`<p class="word">${renderText(notice)}</p>` : nothing}
        ${reason ? html`<p class="word">${renderText(reason)}</p>` : nothing}
        ${assistant === undefined ? nothing : html`<p class="who" id="bot">${icons.bot}<span>${assistant}</span></p>`}
        ${person === undefined ? nothing : html`<p class="who" id="person">${icons.user}<span>${person}</span></p>`}
        ${after && (assistant === undefined || leaves) ? html`<p class="note">${renderText(after)}</p>` : nothing}
        ${small.length > 0 ? html`<p class="note">${small.join(' ')}</p>` : nothing}
      </div>
    `;
  }

  private renderBusy({ panel }: Sight): Rendered {
    return panel.busy === undefined
      ? nothing
      : html`<div class="strip busy">
          ${icons.alert}
          <div>
            <p>${panel.busy}</p>
            ${this.others.renderFaster()}
          </div>
        </div>`;
  }

  private renderStatus(sight: Sight): Rendered {
    const { view, text, words, conversation } = sight;
    // What is on its way is said at the field.
    if (text.headline === '' || view.state === 'opening') return nothing;
    const { tone, icon } = signOf(view);
    return html`
      <div class="strip ${tone} ${view.state}">
        ${icon}
        <div>
          <p class="state" id="state">${text.headline}</p>
          ${text.detail === undefined ? nothing : html`<p class="note">${renderUnbroken(text.detail)}</p>`}
          ${
            view.state === 'failed' && conversation?.canRetry
              ? html`<button type="button" class="button" part="action" @click=${this.retry}>
                  ${words.t('chat.retry')}
                </button>`
              : nothing
          }
        </div>
      </div>
    `;
  }

  private renderBelow(sight: Sight, leftOver: boolean): Rendered {
    const { words, view, text, leaves, conversation, visit, known } = sight;
    if (leftOver)
      return html`<p class="hint" id="hint">${words.t('chat.bringText')}</p>
        <div class="actions">${this.renderShow(sight)} ${this.renderCopy(sight)}</div>`;
    const canSend = conversation !== undefined && (view.failure === undefined || conversation.canRetry);
    const href = known?.channel.href;
    const isSending = view.opening === 'sending';
    // Just sent, or with no button to send it by, it would be said of nothing.
    const isIdle = conversation?.wasSending === true || (!canSend && href === undefined);
    const hint =
      view.state === 'opening' && text.headline !== '' ? text.headline : isIdle ? '' : words.t('chat.hint');
    return html`
      ${this.wrong === undefined ? nothing : html`<p class="hint wrong" id="wrong">${icons.alert}<span>${this.wrongText(sight)}</span></p>`}
      <p class="hint" id="hint" ?hidden=${hint === ''}>${hint}</p>
      <div class="actions">
        ${
          canSend
            ? html`<button
                class="button primary"
                part="action primary-action"
                aria-disabled=${isSending ? 'true' : nothing}
              >
                <span>${words.t(leaves ? 'chat.leave' : 'chat.send')}</span>
              </button>`
            : href === undefined
              ? nothing
              : html`<a
                  class="button primary"
                  part="action primary-action"
                  href=${href}
                  target="_blank"
                  rel="noopener noreferrer"
                  ><span>${words.t('chat.openPage')}</span></a
                >`
        }
        ${visit.text.trim() === '' ? nothing : this.renderCopy(sight)}
      </div>
    `;
  }

  private renderCopy({ words }: Sight): Rendered {
    const { copied } = this;
    return html`<button type="button" class="tool" @click=${this.copy}>
        ${copied ? icons.check : icons.copy}<span>${words.t(copied ? 'chat.copied' : 'chat.copy')}</span>
      </button>
      ${copied === false ? html`<p class="hint">${words.t('chat.copyFailed')}</p>` : nothing}`;
  }

  /** To a window of the vendor's own. */
  private renderShow({ conversation, words }: Sight): Rendered {
    return conversation?.isUnderWay && conversation.surface === 'window'
      ? html`<button
          type="button"
          class="button primary"
          part="action primary-action"
          @click=${this.showWindow}
        >
          <span>${words.t('chat.showWindow')}</span>
        </button>`
      : nothing;
  }

  private renderConversation(sight: Sight, leftOver: boolean): Rendered {
    const { view, conversation, words } = sight;
    if (!conversation) return nothing;
    const { facts, kept, reference, href, surface } = conversation;
    const isOver = view.state === 'closed' || view.ended !== undefined;
    return html`
      ${view.state === 'missed' && conversation.canKeep ? this.renderKeep(sight) : nothing}
      ${surface === 'room' && facts.isOpen && kept === undefined ? html`<div class="place">${conversation.room}</div>` : nothing}
      <div class="line actions">
        ${
          kept?.href === undefined
            ? nothing
            : html`<a class="button primary" part="action primary-action" href=${kept.href}
                ><span>${words.t('chat.follow')}</span></a
              >`
        }
        ${leftOver ? nothing : this.renderShow(sight)}
        ${isOver ? html`<button type="button" class="button" part="action" @click=${this.again}>${words.t('chat.again')}</button>` : nothing}
      </div>
      ${
        reference === undefined || kept !== undefined
          ? nothing
          : html`<p class="line note">
              <bdi>${words.t('chat.reference', { id: reference })}</bdi>
              ${href === undefined ? nothing : html`<a href=${href}>${words.t('chat.follow')}</a>`}
            </p>`
      }
    `;
  }

  /** The offer of an answer by e-mail, before everything else. */
  private renderKeep({ words, visit, conversation }: Sight): Rendered {
    if (this.waits)
      return html`<p class="line">
        <button type="button" class="link" @click=${this.reconsider}>${words.t('chat.keep')}</button>
      </p>`;
    return html`
      <form class="keep" novalidate aria-labelledby="keep" @submit=${this.keep}>
        <p class="state" id="keep">${words.t('chat.keep')}</p>
        <p class="note">${words.t('chat.keepHint')}</p>
        <label class="field-label" for="email">${words.t('chat.email')}</label>
        <input
          class="field"
          id="email"
          type="email"
          autocomplete="email"
          maxlength="254"
          aria-invalid=${this.isEmailWrong ? 'true' : nothing}
          aria-describedby=${this.isEmailWrong ? 'email-wrong' : nothing}
          .value=${live(visit.email)}
          @input=${this.onEmail}
        />
        ${this.isEmailWrong ? html`<p class="hint wrong" id="email-wrong">${icons.alert}<span>${words.t('chat.emailInvalid')}</span></p>` : nothing}
        ${conversation?.keeping === 'failed' ? html`<p class="hint wrong">${icons.alert}<span>${words.t('chat.keepFailed')}</span></p>` : nothing}
        <div class="actions">
          <button
            class="button primary"
            part="action primary-action"
            aria-disabled=${conversation?.keeping === 'asking' ? 'true' : nothing}
          >
            <span>${words.t('chat.keepSend')}</span>
          </button>
          <button type="button" class="button" part="action" @click=${this.wait}>
            ${words.t('chat.keepNot')}
          </button>
        </div>
      </form>
    `;
  }

  // What the customer does

  private readonly onEmail = (event: Event): void => {
    const { sight } = this;
    if (!sight) return;
    sight.visit.email = (event.target as HTMLInputElement).value;
    this.isEmailWrong = false;
    this.kit.host.requestUpdate();
  };

  private readonly keep = (event: Event): void => {
    event.preventDefault();
    const { sight } = this;
    if (!sight?.conversation) return;
    const email = sight.visit.email.trim();
    this.isEmailWrong = !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email);
    if (this.isEmailWrong) {
      this.kit.announcer.say(sight.words.t('chat.emailInvalid'));
      this.kit.host.renderRoot.querySelector<HTMLElement>('#email')?.focus();
    } else void sight.conversation.keep({ email, text: sight.visit.text });
    this.kit.host.requestUpdate();
  };

  private readonly wait = (): void => {
    this.waits = true;
    this.kit.host.requestUpdate();
  };

  private readonly reconsider = (): void => {
    this.waits = false;
    this.kit.host.requestUpdate();
  };

  private readonly showWindow = (): void => {
    this.sight?.conversation?.show();
  };

  private readonly retry = (): void => {
    const { conversation, visit } = this.sight ?? {};
    if (!conversation || !visit) return;
    if (conversation.wasSending && visit.text.trim() !== '') this.send();
    else conversation.prepare();
  };

  private readonly again = (): void => {
    const { conversation } = this.sight ?? {};
    this.waits = false;
    conversation?.restart();
  };

  private readonly copy = async (): Promise<void> => {
    const { sight } = this;
    if (!sight) return;
    this.copied = await copyText(sight.visit.text);
    this.kit.announcer.say(sight.words.t(this.copied ? 'chat.copied' : 'chat.copyFailed'));
    this.kit.host.requestUpdate();
  };

  // What the page, and whoever listens, is told

  private tell({ visit, view, text, words, conversation, known }: Sight, isOpen: boolean): void {
    const { host, announcer } = this.kit;
    if (view.state !== visit.told) {
      visit.told = view.state;
      if (view.state !== 'missed') this.waits = false;
      const channelId = known?.channel.id ?? host.channelId ?? '';
      host.dispatchEvent(new AttesaChatEvent(channelId, host.provider || 'link', view.state));
      // Who has a window of the vendor's before them needs no second one.
      if (isOpen && view.elsewhere === 'window' && view.state === 'connected' && conversation?.tookText)
        this.kit.close();
    }
    if (visit.trouble !== undefined) {
      host.dispatchEvent(new AttesaErrorEvent(visit.trouble, 'provider'));
      visit.trouble = undefined;
    }
    const unread = conversation?.unread ?? 0;
    const news = view.state === 'opening' && view.opening !== 'sending' ? '' : text.spoken;
    const keeping = conversation?.keeping;
    if (keeping === 'failed' && keeping !== this.keeping) announcer.say(words.t('chat.keepFailed'));
    else if (this.spoken?.locale === words.locale && news !== this.spoken.news) announcer.say(news);
    else if (!isOpen && unread > this.unread) announcer.say(words.t('launcher.unread', { n: unread }));
    this.keeping = keeping;
    this.spoken = { news, locale: words.locale };
    this.unread = unread;
  }

  private wrongText({ words }: Sight): string {
    return this.wrong === 'too-long' ? words.t('chat.tooLong', { n: LONGEST }) : words.t('chat.empty');
  }
}

/** What goes along to another channel: what is written, else what was said here first. */
function carried(visit: Visit, conversation: Conversation | undefined, words: Words): string {
  const text = visit.text.trim() || conversation?.sent.trim();
  const id = conversation?.reference;
  if (!text) return '';
  return id === undefined ? text : `${text}\n\n${words.t('chat.reference', { id })}`;
}

/** A conversation that knows nobody but the visit: launchers come and go. */
function createConversation(
  name: string,
  { known, options: { locale } }: Scene,
  { appId }: Kit['host'],
  visit: Visit,
  context: () => Context,
): Conversation {
  const href = known?.channel.href;
  const bring = providerBy(name);
  if (!bring) warnOnce(`provider="${name}" is not known; the other channels are shown in its place.`);
  return new Conversation(
    {
      bring,
      provider: {
        ...(appId !== undefined && { appId }),
        ...(href !== undefined && { href }),
        language: locale,
        platform: pageClock,
      },
      extend: extendMessages,
      bringWords: (part) => bringWords(locale, part),
      changed: visit.changed,
      taken: (text) => {
        // What was typed meanwhile stays.
        visit.text = visit.text.startsWith(text) ? visit.text.slice(text.length).trimStart() : visit.text;
      },
      report: (code, message) => {
        if (bring) warnOnce(`provider="${name}": ${message}`);
        visit.trouble = code;
      },
    },
    context,
  );
}

/** Nothing has been opened yet, or it did not come about. */
const isBeforehand = ({ state, ended, kept }: ConversationView): boolean =>
  ended === undefined && !kept && (state === 'opening' || state === 'closed' || state === 'failed');

/** What the channel can honestly say: nobody is there, if its provider says so, whatever the document has. */
function honest({ known, now, options }: Scene, conversation: Conversation | undefined): Known | undefined {
  if (!conversation?.isOffline || known?.channel.live === undefined) return known;
  const { live: _live, ...channel } = known.channel;
  const expectation = expectationOf(channel, now);
  return { channel, expectation, text: describeLauncher(channel, expectation, now, options) };
}

/** Nobody is there: it is closed, its provider says so, or there is no line, and the answer comes by a date. */
function awayFrom(
  { state, by, opens }: Expectation,
  conversation: Conversation | undefined,
): { readonly opens?: number } | undefined {
  const isShut = state === 'closed' || state === 'paused';
  if (!isShut && by === undefined && !conversation?.isOffline) return undefined;
  return isShut && opens !== undefined ? { opens } : {};
}

/** The wait that is on screen, as instants. */
function statedIn({ expectation: { lower, upper, by }, now }: Sight): Stated | undefined {
  const stated = {
    ...(lower !== undefined && { lower: now + lower }),
    ...(upper !== undefined && { upper: now + upper }),
    ...(by !== undefined && { by }),
  };
  return Object.keys(stated).length > 0 ? stated : undefined;
}

function signOf({ state, stage, kept, ended }: ConversationView): Pick<Standing['sign'], 'tone' | 'icon'> {
  switch (state) {
    case 'missed':
      return { tone: 'late', icon: icons.late };
    case 'failed':
      return { tone: 'busy', icon: icons.alert };
    case 'waiting':
      return { tone: 'later', icon: icons.clock };
    case 'connected':
      return {
        tone: 'live',
        icon: stage === 'assistant' ? icons.bot : stage === 'person' ? icons.user : icons.chat,
      };
    case 'closed':
    case 'opening':
      return { tone: 'later', icon: kept || ended ? icons.done : icons.chat };
  }
}
