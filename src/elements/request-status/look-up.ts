import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SentenceKey } from '../../i18n/messages.js';
import type { Words } from '../../i18n/words.js';
import { lookup as en } from '../../locales/en/lookup.js';
import { lookup as it } from '../../locales/it/lookup.js';
import { lookUp } from '../../sources/request-client.js';
import { formStyles } from './forms.styles.js';
import { renderOutcome } from './outcome.js';
import type { Kit, Speech } from './parts.js';

type Field = 'reference' | 'email';

const SAID = {
  missing: 'lookup.missing',
  invalid: 'lookup.malformed',
  busy: 'lookup.throttled',
  unreachable: 'lookup.unreachable',
} as const satisfies Record<string, SentenceKey>;

/**
 * Asks for the link to a request. The answer is always the same, so that nobody learns from it which requests and
 * addresses there are. What was typed stays until a link has been asked for.
 */
export class LookUp {
  /** As typed; the reference that the page names while nothing was. */
  private readonly typed: Partial<Record<Field, string>> = {};
  private error: SentenceKey | undefined;
  private isSending = false;
  private isSent = false;

  constructor(private readonly kit: Kit) {
    kit.extend(en);
    kit.extend(it);
    kit.adopt(formStyles);
  }

  render({ words }: Speech): TemplateResult {
    return html`
      <div class="part look-up">
        <h2 class="look-up-title" part="title headline" id="look-up" tabindex="-1">
          ${words.t('lookup.title')}
        </h2>
        ${this.renderBadLink(words)} ${this.isSent ? this.renderSent({ words }) : this.renderForm({ words })}
      </div>
    `;
  }

  /** It came with the page, so nobody's focus is there: it is said at once. */
  private renderBadLink(words: Words): TemplateResult | typeof nothing {
    const { trouble } = this.kit.request;
    if (trouble !== 'link-invalid' && trouble !== 'link-busy') return nothing;
    const text = words.t(trouble === 'link-invalid' ? 'lookup.badLink' : 'lookup.throttled');
    return html`<div role="alert">${renderOutcome(text, { isTrouble: true })}</div>`;
  }

  private renderSent({ words }: Pick<Speech, 'words'>): TemplateResult {
    return html`
      ${renderOutcome(words.t('lookup.sent'), { id: 'sent' })}
      <p class="hint">${words.t('lookup.notThere')}</p>
      <button type="button" class="link" @click=${this.again}>${words.t('lookup.again')}</button>
    `;
  }

  private renderForm({ words }: Pick<Speech, 'words'>): TemplateResult {
    const { error, isSending } = this;
    const renderField = (name: Field, type: string, autocomplete: string): TemplateResult => html`
      <div>
        <label class="field-label" for=${name}>${words.t(`lookup.${name}`)}</label>
        <input
          class="field"
          id=${name}
          name=${name}
          type=${type}
          autocomplete=${autocomplete}
          autocapitalize="off"
          spellcheck="false"
          maxlength="320"
          aria-required="true"
          aria-invalid=${error === SAID.missing && this.value(name) === ''}
          aria-describedby=${error ? 'look-up-error' : nothing}
          .value=${live(this.typed[name] ?? this.value(name))}
          @input=${this.onInput}
        />
      </div>
    `;
    return html`
      <p class="hint">${words.t('lookup.hint')}</p>
      <form class="form" novalidate @submit=${this.onSubmit}>
        ${renderField('reference', 'text', 'off')} ${renderField('email', 'email', 'email')}
        ${error ? renderOutcome(words.t(error), { isTrouble: true, id: 'look-up-error' }) : nothing}
        <div class="buttons">
          <button
            type="submit"
            class="button primary"
            part="action primary-action"
            aria-disabled=${isSending}
            aria-busy=${isSending}
          >
            <span>${words.t(isSending ? 'lookup.sending' : 'lookup.send')}</span>
          </button>
        </div>
      </form>
    `;
  }

  private value(name: Field): string {
    return (this.typed[name] ?? (name === 'reference' ? (this.kit.host.reference ?? '') : '')).trim();
  }

  private readonly onInput = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement;
    this.typed[name as Field] = value;
  };

  private readonly onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { kit } = this;
    const { service } = kit.request;
    if (this.isSending || service === undefined) return;
    const [reference, email] = [this.value('reference'), this.value('email')];
    if (reference === '' || email === '') {
      this.error = SAID.missing;
      await this.show(reference === '' ? '#reference' : '#email');
      return;
    }
    this.isSending = true;
    this.error = undefined;
    await this.show();
    const outcome = await lookUp(service, reference, email, kit.platform);
    this.isSending = false;
    this.isSent = outcome === 'sent';
    if (outcome !== 'sent') this.error = SAID[outcome];
    const isHere = kit.host.shadowRoot?.activeElement != null;
    await this.show(isHere ? (this.isSent ? '#sent' : '#look-up-error') : undefined);
  };

  private readonly again = async (): Promise<void> => {
    this.isSent = false;
    await this.show('#reference');
  };

  private async show(focus?: string): Promise<void> {
    const { host } = this.kit;
    host.requestUpdate();
    await host.updateComplete;
    if (focus !== undefined) host.shadowRoot?.querySelector<HTMLElement>(focus)?.focus();
  }
}
