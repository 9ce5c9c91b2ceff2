import type { DeskMessage } from 'attesa/providers/desk.js';
import { css, html, LitElement, nothing } from 'lit';
import { linked } from '../console/linked.js';
import { unbroken } from './unbroken.js';
import { authorOf, type Words } from './words.js';

/** The customer wants the text of a message that was not taken back in the field. */
export class TakeBackEvent extends Event {
  static readonly type = 'desk-take-back';

  constructor(readonly message: DeskMessage) {
    super(TakeBackEvent.type, { bubbles: true, composed: true });
  }
}

/** One message: who, when, what, and whether it has arrived. */
export class DeskMessageElement extends LitElement {
  static override readonly properties = {
    message: { attribute: false },
    words: { attribute: false },
    when: {},
    follows: { type: Boolean, reflect: true },
  };

  static override readonly styles = css`
    :host {
      display: grid;
      justify-items: start;
      font: inherit;
    }

    :host([by='customer']) {
      justify-items: end;
    }

    p {
      margin: 0;
      text-wrap: pretty;
    }

    /* What one author says at a stretch stands together. */
    :host([follows]) {
      margin-block-start: -0.5em;
    }

    .head {
      margin-block-end: 0.25em;
      color: var(--desk-muted);
      font-size: 0.8em;
    }

    .head b {
      color: var(--desk-text);
      font-weight: 600;
    }

    .unseen {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    /* The two sides are told apart by where they stand, before anything else. */
    .bubble {
      max-width: min(85%, 32em);
      padding: 0.55em 0.8em;
      border: 1px solid var(--desk-edge);
      border-radius: var(--desk-round);
      border-start-start-radius: var(--desk-tip);
    }

    :host([by='customer']) .bubble {
      background: var(--desk-tint);
      border-color: transparent;
      border-start-start-radius: var(--desk-round);
      border-start-end-radius: var(--desk-tip);
    }

    :host([by='assistant']) .bubble {
      border-style: dashed;
    }

    .text {
      overflow-wrap: anywhere;
      white-space: pre-wrap;
      unicode-bidi: isolate;
    }

    .whole {
      display: inline-block;
    }

    :host([by='system']) {
      justify-items: center;
      text-align: center;
    }

    :host([by='system']) .head {
      margin: 0;
    }

    .state {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.6em;
      margin-block-start: 0.25em;
      color: var(--desk-muted);
      font-size: 0.8em;
    }

    .state.refused {
      color: var(--desk-late);
      font-weight: 600;
    }

    a,
    button {
      color: var(--desk-link);
    }

    button {
      padding: 0.1em 0;
      background: none;
      border: 0;
      font: inherit;
      text-decoration: underline;
      text-underline-offset: 0.18em;
      cursor: pointer;
    }

    :focus-visible {
      outline: 2px solid var(--desk-link);
      outline-offset: 2px;
      border-radius: 2px;
    }

    /* Letters so large that hardly a word has room. */
    @container (max-width: 13em) {
      .bubble {
        max-width: 100%;
      }
    }

    @media (forced-colors: active) {
      :host([by='customer']) .bubble {
        border-color: CanvasText;
      }
    }
  `;

  declare message: DeskMessage | undefined;
  declare words: Words | undefined;
  /** In the customer's clock. */
  declare when: string;
  /** The same author right before, so that it need not be shown again. */
  declare follows: boolean;

  constructor() {
    super();
    this.when = '';
    this.follows = false;
  }

  protected override willUpdate(): void {
    if (this.message) this.setAttribute('by', this.message.by);
  }

  protected override render(): unknown {
    const { message, words, when, follows } = this;
    if (!message || !words) return nothing;
    const time = html`<time datetime=${new Date(message.at).toISOString()}>${when}</time>`;
    if (message.by === 'system')
      return html`<div class="head">
        <span class="text" dir="auto">${partsOf(message.text)}</span>&ensp;${time}
      </div>`;
    return html`<p class="head ${follows ? 'unseen' : ''}">
        <b class=${message.by === 'customer' ? 'unseen' : nothing}
          ><bdi>${authorOf(message, words)}</bdi>&ensp;</b
        >${time}
      </p>
      <div class="bubble"><p class="text" dir="auto">${partsOf(message.text)}</p></div>
      ${this.#state(message, words)}`;
  }

  #state(message: DeskMessage, words: Words): unknown {
    if (message.state === 'sent') return nothing;
    if (message.state === 'sending') return html`<p class="state">${words.sending}</p>`;
    return html`<p class="state refused">
      ${words.refused}
      <button type="button" @click=${() => this.dispatchEvent(new TakeBackEvent(message))}>
        ${words.takeBack}
      </button>
    </p>`;
  }
}

/** With links, and references in one piece. */
const partsOf = (text: string): readonly unknown[] =>
  linked(text).flatMap((part) => (typeof part === 'string' ? unbroken(part) : [part]));

declare global {
  interface HTMLElementTagNameMap {
    'desk-message': DeskMessageElement;
  }
}
