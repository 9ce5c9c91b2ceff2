import {
  css,
  html,
  LitElement,
  nothing,
  svg,
  type PropertyValues,
  type SVGTemplateResult,
  type TemplateResult,
} from 'lit';
import { live } from 'lit/directives/live.js';
import type { Words } from './words.js';

/** As many characters as the service takes in one message. */
export const LONGEST = 4000;

/** From here on the room that is left is told. */
const NEARLY = 300;

/** 1 on a dark accent, 0 on a light one, as in the widgets around it. */
const onDark = css`clamp(0, (0.183 - y) * 1000, 1)`;
const onLight = css`clamp(0, (y - 0.183) * 1000, 1)`;

/** What the customer asks for. */
export interface FieldActions {
  send(text: string): void;
  askForPerson(): void;
  end(): void;
}

/** Where the customer writes, and the two buttons below it. What is typed stays until it has been handed over. */
export class DeskField extends LitElement {
  static override readonly properties = {
    words: { attribute: false },
    actions: { attribute: false },
    text: { state: true },
    trouble: { state: true },
    ending: { state: true },
    offersPerson: { type: Boolean },
    asked: { type: Boolean },
    over: {},
  };

  static override readonly shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override readonly styles = css`
    :host {
      display: block;
      font: inherit;
    }

    p {
      margin: 0;
      text-wrap: pretty;
    }

    .row {
      display: flex;
      gap: 0.5em;
      align-items: end;
    }

    .field {
      flex: 1;
      min-width: 0;
    }

    label {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    textarea {
      display: block;
      box-sizing: border-box;
      width: 100%;
      min-height: 2.75em;
      max-height: 9em;
      padding: 0.6em 0.75em;
      background: var(--desk-surface);
      border: 1px solid var(--desk-edge);
      border-radius: var(--desk-corner);
      color: inherit;
      /* Below 16 px a telephone zooms in. */
      font-family: inherit;
      font-size: max(1em, 16px);
      line-height: 1.4;
      field-sizing: content;
      resize: none;
    }

    textarea:hover {
      border-color: currentcolor;
    }

    textarea::placeholder {
      color: var(--desk-muted);
      opacity: 1;
      white-space: nowrap;
    }

    button {
      min-height: 2.75em;
      padding: 0.5em 1em;
      border: 1px solid transparent;
      border-radius: var(--desk-corner);
      font: inherit;
      font-weight: 600;
      line-height: 1.25;
      cursor: pointer;
    }

    .send {
      background: var(--desk-accent);
      color: inherit;
    }

    /* Black or white, whichever reads on the accent; under the pointer it moves away from that. */
    .send span {
      color: color(
        from var(--desk-accent) xyz-d65 calc(0.9505 * ${onDark}) ${onDark} calc(1.089 * ${onDark})
      );
    }

    .send:is(:hover, :active) {
      background: color-mix(
        in oklab,
        var(--desk-accent) 86%,
        color(from var(--desk-accent) xyz-d65 calc(0.9505 * ${onLight}) ${onLight} calc(1.089 * ${onLight}))
      );
    }

    .others,
    .sure span {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1em;
      align-items: center;
    }

    .others {
      margin-block-start: 0.25em;
    }

    /* Quieter than the button that sends: an icon and a word. */
    .others button,
    .sure button {
      display: inline-flex;
      gap: 0.5em;
      align-items: center;
      min-height: 3.05em;
      margin-inline: -0.5em;
      padding: 0 0.5em;
      background: none;
      color: inherit;
      font-size: 0.9em;
      text-align: start;
    }

    :is(.others, .sure) button:is(:hover, :active) {
      background: color-mix(in srgb, currentcolor 6%, transparent);
    }

    .others svg {
      flex: none;
      width: 1.25em;
      height: 1.25em;
    }

    .others > span {
      padding-block: 0.75em;
      color: var(--desk-muted);
      font-size: 0.9em;
    }

    .sure {
      margin-block-start: 0.5em;
    }

    .sure p {
      font-weight: 600;
    }

    .note {
      margin-block-start: 0.25em;
      color: var(--desk-muted);
      font-size: 0.9em;
    }

    .wrong {
      color: var(--desk-late);
      font-weight: 600;
    }

    .over {
      padding-block-end: 0.75em;
    }

    .over:focus {
      outline: none;
    }

    :focus-visible {
      outline: max(2px, 0.14em) solid var(--desk-link);
      outline-offset: 2px;
    }

    textarea:focus-visible {
      outline-offset: -1px;
    }

    /* Letters so large that beside the button there is no room to write. */
    @container (max-width: 13em) {
      .row {
        flex-direction: column;
        align-items: stretch;
      }
    }

    @media (forced-colors: active) {
      .send,
      .send:is(:hover, :active) {
        forced-color-adjust: none;
        border-color: Highlight;
        outline-color: CanvasText;
        background: Highlight;
      }

      .send span {
        color: HighlightText;
      }

      /* The system would draw what is transparent elsewhere. */
      .others button,
      .sure button {
        border: 0;
      }
    }
  `;

  declare words: Words | undefined;
  declare actions: FieldActions | undefined;
  /** The assistant talks, so a person can be asked for. */
  declare offersPerson: boolean;
  /** A person was asked for, and nothing has happened yet. */
  declare asked: boolean;
  /** How the conversation ended; in place of everything else. */
  declare over: string;
  declare private text: string;
  declare private trouble: string;
  declare private ending: boolean;

  constructor() {
    super();
    this.text = '';
    this.trouble = '';
    this.over = '';
    this.ending = false;
    this.offersPerson = false;
    this.asked = false;
  }

  /** Puts a text before what is typed already. */
  putBack(text: string): void {
    this.text = this.text.trim() === '' ? text : `${text}\n${this.text}`;
    void this.updateComplete.then(() => {
      this.focusField();
    });
  }

  focusField(): void {
    this.#query('textarea, .over')?.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    // Whoever was typing stays where they are when the field goes.
    if (changed.has('over') && this.over !== '' && this.matches(':focus-within')) this.focusField();
  }

  protected override render(): unknown {
    const { words, over } = this;
    if (!words) return nothing;
    if (over !== '') {
      // What was not sent any more can still be copied.
      return html`<p class="over" tabindex="-1">${over}</p>
        ${
          this.text.trim() === ''
            ? nothing
            : html`<label for="text">${words.field}</label>
                <textarea id="text" rows="1" readonly .value=${this.text}></textarea>`
        }`;
    }
    return html`<div class="row">
        <div class="field">
          <label for="text">${words.field}</label>
          <textarea
            id="text"
            rows="1"
            placeholder=${words.prompt}
            enterkeyhint="send"
            aria-describedby="note"
            aria-invalid=${this.trouble !== '' || this.#length > LONGEST ? 'true' : 'false'}
            .value=${live(this.text)}
            @input=${this.#typed}
            @keydown=${this.#pressed}
          ></textarea>
        </div>
        <button type="button" class="send" @click=${this.#send}><span>${words.send}</span></button>
      </div>
      ${this.#note(words)} ${this.ending ? this.#sure(words) : this.#others(words)}`;
  }

  #others(words: Words): unknown {
    return html`<div class="others">
      ${
        !this.offersPerson
          ? nothing
          : this.asked
            ? html`<span>${words.asked}</span>`
            : html`<button type="button" @click=${() => this.actions?.askForPerson()}>
                ${PERSON}${words.askForPerson}
              </button>`
      }
      <button type="button" class="end" @click=${() => this.#ask(true)}>${END}${words.end}</button>
    </div>`;
  }

  /** Two presses: the conversation is live, and what is ended does not come back. */
  #sure(words: Words): unknown {
    return html`<div class="sure" role="group" aria-labelledby="sure" @keydown=${this.#thoughtBetter}>
      <p id="sure">${words.endSure}</p>
      <span>
        <button type="button" @click=${() => this.actions?.end()}>${words.endYes}</button>
        <button type="button" class="no" @click=${() => this.#ask(false)}>${words.endNo}</button>
      </span>
    </div>`;
  }

  /** Escape answers this question, and closes nothing else. */
  readonly #thoughtBetter = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#ask(false);
  };

  #ask(isAsking: boolean): void {
    this.ending = isAsking;
    void this.updateComplete.then(() => this.#query(isAsking ? '.no' : '.end')?.focus());
  }

  #note(words: Words): unknown {
    const left = LONGEST - this.#length;
    const text =
      left < 0
        ? words.over(-left)
        : this.trouble !== ''
          ? this.trouble
          : left <= NEARLY
            ? words.left(left)
            : '';
    const isWrong = left < 0 || this.trouble !== '';
    return html`<p id="note" class="note ${isWrong ? 'wrong' : ''}" role=${isWrong ? 'alert' : nothing}>
      ${text}
    </p>`;
  }

  get #length(): number {
    return this.text.trim().length;
  }

  readonly #typed = ({ target }: Event): void => {
    if (target instanceof HTMLTextAreaElement) this.text = target.value;
    this.trouble = '';
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    // Enter also chooses a word in a writing aid. On a screen keyboard it is the only way to a new line.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    if (matchMedia('(pointer: coarse)').matches) return;
    event.preventDefault();
    this.#send();
  };

  readonly #send = (): void => {
    const text = this.text.trim();
    if (text === '') this.trouble = this.words?.empty ?? '';
    else if (text.length <= LONGEST) {
      this.actions?.send(text);
      this.text = '';
    }
    this.focusField();
  };

  #query(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }
}

const drawn = (shape: SVGTemplateResult): TemplateResult =>
  html`<svg
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentcolor"
    stroke-width="1.2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${shape}
  </svg>`;

const PERSON = drawn(svg`<circle cx="8" cy="5" r="2.8"/><path d="M2.8 14a5.2 5.2 0 0 1 10.4 0"/>`);
const END = drawn(svg`<path d="m4 4 8 8m0-8-8 8"/>`);

declare global {
  interface HTMLElementTagNameMap {
    'desk-field': DeskField;
  }
}
