import { html, nothing } from 'lit';
import { localize } from '../../i18n/localize.js';
import type { Kit, Rendered, Standing } from './parts.js';

/** The channels by which the brand is reached about this request, with its reference in the first message. */
export class Contact {
  isOpen = false;

  constructor(private readonly kit: Kit) {}

  /** The picker may be on the page already, also from another copy of the library. */
  async open(): Promise<void> {
    this.isOpen = true;
    this.kit.host.requestUpdate();
    await import('../channel-picker/define.js');
  }

  async toggle(): Promise<void> {
    if (!this.isOpen) return this.open();
    this.isOpen = false;
    this.kit.host.requestUpdate();
  }

  render({ document: known, words }: Standing): Rendered {
    const { channels } = this.kit.host;
    if (!this.isOpen || channels === undefined) return nothing;
    return html`
      <div class="contact" @keydown=${this.onKey}>
        <attesa-channel-picker
          .src=${channels}
          .reference=${known.id}
          .about=${known.title === undefined ? undefined : localize(known.title, words.locale).text}
          ><span slot="title">${words.t('contact.title')}</span></attesa-channel-picker
        >
      </div>
    `;
  }

  private readonly onKey = async (event: KeyboardEvent): Promise<void> => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    const { host } = this.kit;
    this.isOpen = false;
    host.requestUpdate();
    await host.updateComplete;
    host.shadowRoot?.querySelector<HTMLElement>('#contact')?.focus();
  };
}
