import { LitElement, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { AnnouncerController } from '../../controllers/announcer.js';
import { ChannelsController } from '../../controllers/channels.js';
import { ClockController } from '../../controllers/clock.js';
import { LocaleController } from '../../controllers/locale.js';
import type { Channel } from '../../core/document/channel-types.js';
import { expectationOf } from '../../core/expectation/expectation.js';
import type { Expectation, Shown } from '../../core/expectation/expectation-types.js';
import { settle } from '../../core/expectation/settle.js';
import { placeOf } from '../../i18n/place.js';
import { say, type Said } from '../../i18n/say.js';
import { VERSION } from '../../internal/version.js';
import { AttesaChangeEvent, AttesaShownEvent } from '../facts.events.js';
import { TroubleReporter } from '../trouble.js';
import { expectationStyles } from './expectation.styles.js';

/** What one render shows. */
interface Scene {
  readonly channel: Channel;
  readonly expectation: Expectation;
  readonly said: Said;
  /** The same instant on the brand's clock, where that is another one: "16:30 in Rome". */
  readonly there: string;
  readonly lang: string;
}

/**
 * When one channel answers, as a piece of a sentence: in a chat's header, after a form, in a paragraph. Its content is
 * shown until there is data and when there is none.
 *
 * @tag attesa-expectation
 * @slot - What to show without data.
 * @fires {AttesaShownEvent} attesa-shown - The expectation is on screen for the first time.
 * @fires {AttesaChangeEvent} attesa-change - What is shown changed.
 * @fires {AttesaErrorEvent} attesa-error - Data could not be reached or used.
 * @csspart text - The words.
 */
export class AttesaExpectation extends LitElement {
  static readonly version = VERSION;
  static override styles = expectationStyles;

  /** URL of a channels document. */
  @property() src: string | undefined;
  /** The document itself, instead of `src`. */
  @property({ attribute: false }) data: unknown;
  /** Id of the channel; default the document's only one. */
  @property() channel: string | undefined;
  /** The brand's IANA zone, for child links and JSON-LD. */
  @property({ attribute: 'time-zone' }) timeZone: string | undefined;

  private readonly clock = new ClockController(this);
  private readonly locale = new LocaleController(this);
  private readonly channels = new ChannelsController(this);
  private readonly announcer = new AnnouncerController(this);
  private readonly trouble = new TroubleReporter(this, this.channels);

  private scene: Scene | undefined;
  private shown: Shown | undefined;
  private told: { readonly channelId: string; readonly state: string; readonly text: string } | undefined;

  protected override willUpdate(): void {
    this.channels.follow();
    this.scene = this.compose();
  }

  protected override render(): TemplateResult {
    const { scene } = this;
    if (!scene) return html`<slot></slot>`;
    const { said, there, lang } = scene;
    const text = there === '' ? said.text : `${said.text} (${there})`;
    return html`<span part="text" lang=${lang}
        >${said.datetime === undefined ? text : html`<time datetime=${said.datetime}>${text}</time>`}</span
      ><span class="sr" role="status" aria-live="polite">${this.announcer.text}</span>`;
  }

  protected override updated(): void {
    this.trouble.report();
    if (this.scene) this.reportFacts(this.scene);
    else if (this.channels.parsed.document) this.trouble.reportMissing(this.channel, this.channels.channels);
  }

  private compose(): Scene | undefined {
    const { now } = this.clock;
    const channel = this.findChannel();
    const options = this.locale.options(channel?.timeZone);
    if (!channel || !options) {
      this.clock.holds(Infinity);
      return undefined;
    }
    this.shown = settle(
      this.told?.channelId === channel.id ? this.shown : undefined,
      expectationOf(channel, now),
      now,
    );
    const { expectation } = this.shown;
    const said = say(expectation, now, { ...options, kind: channel.kind });
    this.clock.holds(said.until);
    return { channel, expectation, said, there: placeOf(channel, said, options), lang: options.messages.tag };
  }

  private findChannel(): Channel | undefined {
    const { channels } = this.channels;
    if (this.channel === undefined) return channels.length === 1 ? channels[0] : undefined;
    return channels.find(({ id }) => id === this.channel);
  }

  private reportFacts({ channel, expectation, said }: Scene): void {
    const before = this.told?.channelId === channel.id ? this.told : undefined;
    const state = `${expectation.state} ${expectation.basis}`;
    this.told = { channelId: channel.id, state, text: said.text };
    if (!before) this.dispatchEvent(new AttesaShownEvent(channel.id, expectation));
    else if (before.text !== said.text || before.state !== state)
      this.dispatchEvent(new AttesaChangeEvent(channel.id, expectation));
    if (before && before.state !== state) this.announcer.say(said.spoken);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attesa-expectation': AttesaExpectation;
  }
}
