import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { RequestAction, RequestDocument } from '../../core/document/request-types.js';
import type { SentenceKey } from '../../i18n/messages.js';
import type { Words } from '../../i18n/words.js';
import { warnOnce } from '../../internal/warn.js';
import { act as en } from '../../locales/en/act.js';
import { act as it } from '../../locales/it/act.js';
import { act, type ActionOutcome, type ActionPayload } from '../../sources/request-client.js';
import type { Snapshot } from '../../sources/source.js';
import { formStyles } from './forms.styles.js';
import { LATER_DAYS } from './later.js';
import { renderOutcome } from './outcome.js';
import type { Kit, Rendered, Standing } from './parts.js';

/** Actions that need words; the others are done with one tap. */
type Form = 'reject' | 'reply' | 'reopen' | 'withdraw' | 'rate';

/** Longest text that the service takes. */
const LONGEST = 4000;

const SCORES = [1, 2, 3, 4, 5] as const;
type Score = (typeof SCORES)[number];

/** What is said to the customer, and whether it went wrong. */
interface Outcome {
  readonly key: SentenceKey;
  readonly n?: number;
  readonly isTrouble: boolean;
}

/** What was sent and has been done, until the source shows it. */
interface Done {
  readonly action: RequestAction;
  readonly before: Snapshot;
}

const SAID: Readonly<Record<Exclude<ActionOutcome, 'done'>, SentenceKey>> = {
  changed: 'act.changed',
  'not-possible': 'act.notPossible',
  invalid: 'act.invalid',
  'too-large': 'act.tooLong',
  busy: 'act.tooMany',
  'no-access': 'act.ended',
  unreachable: 'act.unreachable',
};

/** After these the request is not the one on screen. */
const LOOK_AGAIN: ReadonlySet<ActionOutcome> = new Set<ActionOutcome>([
  'changed',
  'not-possible',
  'no-access',
  'done',
]);

/**
 * What the customer does about a request. What was typed stays until the service has taken it; what became of it is
 * said when the request itself shows it.
 */
export class ActionsPanel {
  /** The form on screen. */
  openAction: Form | undefined;
  /** What is under way. */
  sending: RequestAction | undefined;

  private readonly typed = new Map<Form, string>();
  private score: Score | undefined;
  private error: Outcome | undefined;
  private outcome: Outcome | undefined;
  private done: Done | undefined;
  /** Of the last render. */
  private words: Words | undefined;
  /** The last thing sent; the same again is the same to the service. */
  private last: { readonly body: string; readonly key: string } | undefined;

  constructor(private readonly kit: Kit) {
    kit.extend(en);
    kit.extend(it);
    kit.adopt(formStyles);
  }

  /** The customer pressed the button of an action. */
  async choose(action: RequestAction): Promise<void> {
    if (this.sending) return;
    this.error = this.outcome = undefined;
    if (isForm(action)) {
      this.openAction = this.openAction === action ? undefined : action;
      await this.show();
      if (this.openAction) this.focus('.form .field, .form input');
      return;
    }
    const known = this.kit.request.parsed.document;
    if (action === 'confirm') await this.send({ action });
    else if (action === 'later') await this.send({ action, days: LATER_DAYS });
    else await this.send({ action, on: known?.notify === undefined });
  }

  /** Call before every render: is what was done on screen? */
  follow(): void {
    const { done, kit } = this;
    if (!done || kit.request.snapshot === done.before) return;
    const { action } = done;
    this.sending = this.done = this.last = undefined;
    if (isForm(action)) {
      this.typed.delete(action);
      if (action === 'rate') this.score = undefined;
      if (this.openAction === action) this.openAction = undefined;
    }
    const isOn = kit.request.parsed.document?.notify !== undefined;
    const key = action === 'notify' ? (isOn ? 'act.notifyIsOn' : 'act.notifyIsOff') : 'act.sent';
    void this.tell({ key, isTrouble: false });
  }

  render({ document: known, words }: Standing): Rendered {
    this.words = words;
    const { openAction, outcome } = this;
    if (!openAction && !outcome) return nothing;
    return html`
      <div class="part panel">
        ${openAction ? this.renderForm(openAction, known, words) : nothing}
        ${outcome ? renderOutcome(said(outcome, words), outcome) : nothing}
      </div>
    `;
  }

  private renderForm(action: Form, { actions }: RequestDocument, words: Words): TemplateResult {
    const isPossible = actions.includes(action);
    const { error, sending } = this;
    return html`
      <form class="form" novalidate @submit=${this.onSubmit} @keydown=${this.onKey}>
        ${action === 'withdraw' ? html`<p id="sure">${words.t('act.withdrawSure')} ${words.t('act.withdrawThen')}</p>` : nothing}
        ${action === 'rate' ? this.renderScores(words) : nothing}
        <div>
          <label class="field-label" for="field">${words.t(LABELS[action])}</label>
          <textarea
            class="field draft"
            id="field"
            aria-invalid=${error !== undefined && error.key !== 'rate.missing'}
            aria-describedby=${error ? 'error' : action === 'withdraw' ? 'sure' : nothing}
            .value=${live(this.typed.get(action) ?? '')}
            @input=${this.onInput}
          ></textarea>
        </div>
        ${error ? renderOutcome(said(error, words), { isTrouble: true, id: 'error' }) : nothing}
        ${isPossible ? nothing : renderOutcome(words.t('act.notPossible'), { isTrouble: true })}
        <div class="buttons">
          <button
            type="submit"
            class="button primary"
            part="action primary-action"
            aria-disabled=${sending !== undefined || !isPossible}
            aria-busy=${sending === action}
          >
            <span
              >${words.t(sending === action ? 'act.sending' : action === 'withdraw' ? 'act.withdrawYes' : 'act.send')}</span
            >
          </button>
          <button type="button" class="button" part="action" @click=${this.close}>
            <span>${words.t(action === 'withdraw' ? 'act.withdrawNo' : 'act.cancel')}</span>
          </button>
        </div>
      </form>
    `;
  }

  private renderScores(words: Words): TemplateResult {
    return html`
      <fieldset class="scores" aria-describedby=${this.error ? 'error' : nothing}>
        <legend class="field-label">${words.t('rate.question')}</legend>
        ${SCORES.map(
          (score) => html`
            <label class="score">
              <input
                type="radio"
                name="score"
                .value=${score.toString()}
                .checked=${live(this.score === score)}
                @change=${() => {
                  this.score = score;
                }}
              /><span>${words.t(`rate.${score}`)}</span>
            </label>
          `,
        )}
      </fieldset>
    `;
  }

  private readonly onInput = (event: InputEvent): void => {
    if (this.openAction) this.typed.set(this.openAction, (event.target as HTMLTextAreaElement).value);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    // While a word is being composed, Escape ends the composing.
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    void this.close();
  };

  /** What was typed is there again when the form is. */
  private readonly close = async (): Promise<void> => {
    const { openAction } = this;
    this.openAction = this.error = undefined;
    await this.show();
    if (openAction) this.focus(`#act-${openAction}`);
  };

  private readonly onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { openAction: action } = this;
    if (!action) return;
    const text = (this.typed.get(action) ?? '').trim();
    this.error = this.fault(action, text);
    if (this.error) {
      await this.show();
      this.focus(this.error.key === 'rate.missing' ? '.form input' : '.form .field');
      return;
    }
    await this.send(payloadOf(action, text, this.score));
  };

  private fault(action: Form, text: string): Outcome | undefined {
    if (text.length > LONGEST) return { key: 'act.tooLong', n: LONGEST, isTrouble: true };
    if (action === 'rate')
      return this.score === undefined ? { key: 'rate.missing', isTrouble: true } : undefined;
    return action !== 'withdraw' && text === '' ? { key: 'act.empty', isTrouble: true } : undefined;
  }

  private async send(payload: ActionPayload): Promise<void> {
    const { kit } = this;
    const { action } = payload;
    const known = kit.request.parsed.document;
    if (this.sending || !known?.actions.includes(action) || !kit.mayAct(action)) return;
    const { url, snapshot } = kit.request;
    this.error = this.outcome = undefined;
    this.sending = action;
    await this.show();
    const outcome =
      url === undefined
        ? withoutService()
        : await act(url, payload, this.optionsFor(payload, snapshot), kit.platform);
    if (LOOK_AGAIN.has(outcome)) kit.request.refresh();
    if (outcome === 'done') {
      // It is shown when the source says so, and not before.
      this.done = { action, before: snapshot };
      await this.show();
      return;
    }
    this.sending = undefined;
    await this.tell({ key: SAID[outcome], n: LONGEST, isTrouble: true });
  }

  /** The same thing sent again has the same key: done once, however often it was sent. */
  private optionsFor(payload: ActionPayload, { tag }: Snapshot): Parameters<typeof act>[2] {
    const body = JSON.stringify(payload);
    if (this.last?.body !== body) this.last = { body, key: crypto.randomUUID() };
    return { tag, key: this.last.key, headers: this.kit.request.authorization() };
  }

  /** Says what became of it: to whoever is here, at the place; to whoever is elsewhere, by the way. */
  private async tell(outcome: Outcome): Promise<void> {
    const { host, announcer } = this.kit;
    const isHere = host.shadowRoot?.activeElement != null;
    this.outcome = outcome;
    await this.show();
    if (isHere) this.focus('.panel > .outcome');
    else if (this.words) announcer.say(said(outcome, this.words));
  }

  private async show(): Promise<void> {
    this.kit.host.requestUpdate();
    await this.kit.host.updateComplete;
  }

  private focus(selector: string): void {
    this.kit.host.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
  }
}

const isForm = (action: RequestAction): action is Form => Object.hasOwn(LABELS, action);

const LABELS: Readonly<Record<Form, SentenceKey>> = {
  reply: 'act.label.reply',
  reject: 'act.label.reject',
  reopen: 'act.label.reopen',
  withdraw: 'act.label.withdraw',
  rate: 'rate.comment',
};

function payloadOf(action: Form, text: string, score: Score | undefined): ActionPayload {
  switch (action) {
    case 'reply':
      return { action, text };
    case 'reject':
    case 'reopen':
      return { action, reason: text };
    case 'withdraw':
      return { action, ...(text !== '' && { reason: text }) };
    case 'rate':
      return { action, score: score ?? 1, ...(text !== '' && { comment: text }) };
  }
}

const said = ({ key, n = 0 }: Outcome, words: Words): string => words.t(key, { n });

function withoutService(): ActionOutcome {
  warnOnce('Without `src` an action cannot be sent: listen to attesa-action, prevent it and do it yourself.');
  return 'unreachable';
}
