import type { DeskLine, DeskMessage, DeskSnapshot } from 'attesa/providers/desk.js';
import type { IgcChatMessage, IgcChatOptions } from 'igniteui-webcomponents';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import { whenSaid } from './clock.js';
import type { DeskField } from './field.js';
import { TakeBackEvent } from './message.js';
import { endOf, spokenOf, wordsFor, type Words } from './words.js';

/** The component's own message, with ours inside. */
interface Shown extends IgcChatMessage {
  readonly said: DeskMessage;
  /** The same author a moment before. */
  readonly follows: boolean;
  /** When something was said before. */
  readonly before: number | undefined;
}

/** What counts as being at the end of the conversation, in px. */
const AT_END = 48;

/** After this long the author is shown again. */
const PAUSE = 5 * 60_000;

/** The conversation: what was said, where the customer stands, and the field. */
export class DeskChat extends LitElement {
  static override readonly properties = {
    line: { attribute: false },
    snapshot: { state: true },
    heard: { state: true },
    notice: { state: true },
    asked: { state: true },
  };

  static override readonly styles = css`
    :host {
      --desk-text: var(--attesa-text, currentcolor);
      --desk-muted: var(--attesa-muted, color-mix(in srgb, currentcolor 72%, transparent));
      --desk-line: var(--attesa-border, color-mix(in srgb, currentcolor 22%, transparent));
      --desk-edge: color-mix(in srgb, currentcolor 52%, transparent);
      --desk-surface: var(--attesa-surface, transparent);
      --desk-accent: var(--attesa-accent, currentcolor);
      --desk-link: var(--attesa-accent, currentcolor);
      --desk-tint: color-mix(in srgb, var(--desk-accent) 14%, transparent);
      --desk-late: var(--attesa-late, light-dark(#a3210f, #ffa797));
      /* The corners of the launcher around it. */
      --desk-corner: calc(var(--attesa-radius, 1em) * 0.6);
      --desk-round: calc(var(--attesa-radius, 1em) * 0.9);
      --desk-tip: calc(var(--attesa-radius, 1em) * 0.25);

      display: flex;
      flex-direction: column;
      box-sizing: border-box;
      min-height: 13em;
      /* The field stays in sight; a long conversation moves behind it. */
      max-height: clamp(min(18em, 80dvh), 58dvh, 34em);
      color: var(--desk-text);
      font: inherit;
      text-align: start;
    }

    @media (prefers-contrast: more) {
      :host {
        --desk-muted: currentcolor;
        --desk-line: currentcolor;
        --desk-edge: currentcolor;
        --desk-accent: currentcolor;
        --desk-link: currentcolor;
        --desk-late: color-mix(in srgb, #c01818 30%, currentcolor);
      }
    }

    p {
      margin: 0;
      text-wrap: pretty;
    }

    igc-chat {
      flex: 1 1 auto;
      min-height: 0;
      width: auto;
      height: auto;
      background: none;
      /* It takes every page for a light one. */
      color-scheme: inherit;
      /* What has the focus has a ring, which needs room inside. */
      margin-inline: -0.3em;
    }

    /* The component keeps 320 px for its middle column, and room that a narrow panel has not. */
    igc-chat::part(chat-container) {
      flex: 1 1 auto;
      grid-template-columns: 0 minmax(0, 1fr) 0;
      min-height: 0;
      height: auto;
    }

    igc-chat::part(message-list) {
      gap: 0.75em;
      padding: 0.5em 0.3em 0.9em;
    }

    .teaches::part(message-list) {
      padding-block-start: 1.25em;
    }

    igc-chat::part(message-container) {
      gap: 0;
      margin: 0;
      color: inherit;
    }

    igc-chat::part(message-sent) {
      width: auto;
      max-width: none;
      padding: 0;
      background: none;
      border-radius: 0;
    }

    igc-chat::part(input-area) {
      /* Around it the component leaves more than a panel can spare, by the size of the page. */
      gap: 0;
      margin: -0.4rem 0 -1rem;
      padding: 0.3em;
      border: 0;
    }

    .wait {
      position: relative;
      padding-block-end: 0.75em;
      color: var(--desk-muted);
      font-size: 0.9em;
    }

    /* Below it the messages move away: a line to the edges of what is around. */
    .wait::after {
      content: '';
      position: absolute;
      inset: auto 0 0;
      border-block-end: 1px solid var(--desk-line);
      box-shadow:
        2em 0 var(--desk-line),
        -2em 0 var(--desk-line);
    }

    .wait attesa-expectation {
      color: var(--desk-text);
      font-weight: 600;
    }

    .line {
      margin-block-end: 0.6em;
      padding: 0.5em 0.7em;
      border-inline-start: 0.2em solid var(--desk-late);
      font-size: 0.9em;
    }

    .line:empty {
      display: none;
    }

    .unseen {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `;

  declare line: DeskLine | undefined;
  declare private snapshot: DeskSnapshot | undefined;
  /** What the other side said last, for whoever cannot see it. */
  declare private heard: string;
  declare private notice: string;
  declare private asked: boolean;

  readonly #chat: Ref<HTMLElementTagNameMap['igc-chat']> = createRef();
  readonly #field: DeskField = document.createElement('desk-field');
  #words: Words | undefined;
  #options: IgcChatOptions | undefined;
  #shown: Shown[] = [];
  #unsubscribe: (() => void) | undefined;
  /** The end of the conversation stays in sight, whatever grows around it. */
  #atEnd = true;
  #isLost = false;
  readonly #sizes = new ResizeObserver(() => {
    if (this.#atEnd) this.#showEnd();
  });

  constructor() {
    super();
    this.heard = '';
    this.notice = '';
    this.asked = false;
  }

  async focusField(): Promise<void> {
    await this.updateComplete;
    await this.#chat.value?.updateComplete;
    await this.#field.updateComplete;
    this.#field.focusField();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { line } = this;
    if (!line) return;
    this.#take(line.snapshot);
    this.#unsubscribe = line.subscribe(() => {
      this.#take(line.snapshot);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#sizes.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { line, snapshot } = this;
    if (!line || !snapshot) return;
    if (changed.has('line') || !this.#words) this.#prepare(line);
    const words = this.#words;
    if (!words) return;
    Object.assign(this.#field, {
      offersPerson: snapshot.queue?.stage === 'assistant',
      asked: this.asked,
      over: endOf(snapshot, words),
    });
  }

  protected override render(): unknown {
    const { line, snapshot } = this;
    const words = this.#words;
    if (!line || !snapshot || !words) return nothing;
    // When a person would answer, for as long as a machine does. In the line the customer was told a time of their own,
    // which the launcher shows, and another one beside it would be taken for news.
    const stage = snapshot.queue?.stage;
    const teaches =
      line.channelsSrc !== undefined &&
      snapshot.ended === undefined &&
      stage !== 'waiting' &&
      stage !== 'person';
    return html`<p class="line" role="status">${this.notice}</p>
      ${
        teaches
          ? html`<p class="wait">
              ${words.whoWritesNow}
              <attesa-expectation src=${line.channelsSrc} channel=${line.channelId}></attesa-expectation>.
            </p>`
          : nothing
      }
      <igc-chat
        class=${teaches ? 'teaches' : nothing}
        ${ref(this.#chat)}
        .options=${this.#options}
        .messages=${this.#shown}
        @desk-take-back=${this.#takeBack}
      ></igc-chat>
      <p class="unseen" role="log" aria-live="polite" aria-relevant="additions text">${this.heard}</p>`;
  }

  protected override updated(): void {
    void this.#chat.value?.updateComplete.then(() => {
      this.#prepareList();
    });
  }

  /** Words, renderers and language belong to the line and stay as they are. */
  #prepare(line: DeskLine): void {
    const words = wordsFor(line);
    this.#words = words;
    this.lang = line.language;
    this.setAttribute('register', line.register);
    Object.assign(this.#field, {
      words,
      actions: {
        send: (text: string) => {
          line.send(text);
        },
        askForPerson: () => {
          this.asked = true;
          line.askForPerson();
        },
        end: () => {
          line.end();
        },
      },
    });
    this.#options = {
      currentUserId: 'customer',
      disableAutoScroll: true,
      disableInputAttachments: true,
      renderers: {
        message: ({ message }) => {
          const { said, follows, before } = message as Shown;
          return html`<desk-message
            .message=${said}
            .words=${words}
            .when=${whenSaid(said.at, { now: line.now?.() ?? Date.now(), before, language: line.language, zone: line.zone })}
            .follows=${follows}
          ></desk-message>`;
        },
        // Its own field speaks English, and sends on the Enter that chooses a word in a writing aid.
        input: () => this.#field,
        inputActions: () => nothing,
      },
    };
  }

  #take(next: DeskSnapshot): void {
    const before = this.snapshot;
    this.snapshot = next;
    if (!this.#words && this.line) this.#words = wordsFor(this.line);
    const words = this.#words;
    if (!words || before === next) return;
    if (before?.messages !== next.messages) this.#takeMessages(before, next, words);
    if (next.queue?.stage !== 'assistant' || next.connection === 'lost') this.asked = false;
    if (next.ended) this.notice = '';
    else if (before?.connection !== next.connection) this.notice = this.#noticeOf(next.connection, words);
  }

  #takeMessages(before: DeskSnapshot | undefined, next: DeskSnapshot, words: Words): void {
    const known = new Map(this.#shown.map((shown) => [shown.id, shown]));
    this.#shown = next.messages.map((said, index, all) => {
      const last = all[index - 1];
      const now = { ...shownOf(said), follows: isFollowing(last, said), before: last?.at };
      const shown = known.get(said.id);
      return shown?.said === said && shown.follows === now.follows && shown.before === now.before
        ? shown
        : now;
    });
    const fresh = next.messages.filter(({ id, by }) => by !== 'customer' && !known.has(id));
    // What was there when the conversation came on screen is read by whoever walks through it.
    if (before !== undefined && fresh.length > 0) this.heard = spokenOf(fresh, words);
    const own = next.messages.some(({ id, by }) => by === 'customer' && !known.has(id));
    if (own) this.#atEnd = true;
    if (this.#atEnd) void this.#toEnd();
  }

  /** Between a loss and the return it stays lost, whatever is being tried. */
  #noticeOf(now: DeskSnapshot['connection'], words: Words): string {
    const wasLost = this.#isLost;
    this.#isLost = now === 'lost' || (wasLost && now === 'connecting');
    if (this.#isLost) return words.lost;
    if (now === 'connecting') return words.connecting;
    return wasLost ? words.back : '';
  }

  /** Whoever reads further up is left there. */
  readonly #scrolled = ({ target }: Event): void => {
    if (target instanceof Element)
      this.#atEnd = target.scrollHeight - target.scrollTop - target.clientHeight <= AT_END;
  };

  async #toEnd(): Promise<void> {
    await this.updateComplete;
    await this.#chat.value?.updateComplete;
    // The messages draw themselves after the list.
    requestAnimationFrame(() => {
      this.#showEnd();
    });
  }

  #showEnd(): void {
    const area = this.#area();
    if (area) area.scrollTop = area.scrollHeight;
  }

  // The component has no way to ask for these; without them the list has no name and cannot be left where it is.
  #area(): HTMLElement | null | undefined {
    return this.#chat.value?.renderRoot.querySelector<HTMLElement>('[part="message-area-container"]');
  }

  #prepareList(): void {
    const area = this.#area();
    if (!area) return;
    area.addEventListener('scroll', this.#scrolled);
    this.#sizes.observe(area);
    const list = area.querySelector('[part="message-list"]');
    list?.setAttribute('role', 'group');
    list?.setAttribute('aria-label', this.#words?.conversation ?? '');
  }

  readonly #takeBack = (event: Event): void => {
    if (event instanceof TakeBackEvent) this.#field.putBack(event.message.text);
  };
}

const shownOf = (said: DeskMessage): Omit<Shown, 'follows' | 'before'> => ({
  id: said.id,
  text: said.text,
  sender: said.by,
  said,
});

function isFollowing(before: DeskMessage | undefined, { by, name, at }: DeskMessage): boolean {
  return before?.by === by && before.name === name && at - before.at < PAUSE;
}
declare global {
  interface HTMLElementTagNameMap {
    'desk-chat': DeskChat;
  }
}
