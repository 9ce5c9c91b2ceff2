import { html, nothing } from 'lit';
import { localize } from '../../i18n/localize.js';
import type { Kit, Rendered, Standing } from './parts.js';

/** Channels that are shown at first: more would push what has happened off the screen. */
const FEW = 3;

/** What a page has dressed in the tracker it finds here too; the card itself is the tracker's. */
const PARTS =
  'title, row, icon, icon-muted, name, headline, chip, mark, mark-fastest, mark-topic, mark-quiet, mark-busy, action, primary-action';

/** The channels by which the brand is reached about this request, with its reference in the first message. */
export class Contact {
  isOpen = false;

  private most = FEW;

  constructor(private readonly kit: Kit) {}

  open(): void {
    this.isOpen = true;
    this.kit.host.requestUpdate();
  }

  toggle(): void {
    this.isOpen = !this.isOpen;
    this.kit.host.requestUpdate();
  }

  render({ document: known, words }: Standing): Rendered {
    const { channels } = this.kit.host;
    if (!this.isOpen || channels === undefined) return nothing;
    return html`
      <div class="contact" @keydown=${this.onKey}>
        <attesa-channel-picker
          exportparts=${PARTS}
          .src=${channels}
          .reference=${known.id}
          .about=${known.title === undefined ? undefined : localize(known.title, words.locale).text}
          .most=${this.most}
          ><span slot="title">${words.t('contact.title')}</span
          ><button slot="more" type="button" class="button" @click=${this.showAll}>
            ${words.t('contact.other')}
          </button></attesa-channel-picker
        >
      </div>
    `;
  }

  private readonly showAll = (): void => {
    this.most = Infinity;
    this.kit.host.requestUpdate();
  };

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
