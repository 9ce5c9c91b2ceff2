import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { ChannelsController } from '../../controllers/channels.js';
import { FaceController, createPart } from '../../controllers/face.js';
import { VERSION } from '../../internal/version.js';
import { controlStyles } from '../../styles/controls.js';
import { hostStyles } from '../../styles/host.js';
import { tellPartMissing } from '../part-missing.js';
import { speaker } from '../speaker.js';
import { NO_WORDS, renderBones, renderCard, renderTopicBones } from './card.js';
import { channelPickerStyles } from './channel-picker.styles.js';
import type { LeaveHost } from './leave-panel.js';

const FACE = createPart(() => import('./channel-picker.face.js'));

/**
 * When each channel answers, side by side, before the choice: live or leave a message, by when a person is there, what
 * that rests on, and what happens next. Stays true while the page is open.
 *
 * Its child links are shown until it has data, when it has none, and without JavaScript; without `src` and `data` they
 * are the channels themselves.
 *
 * @tag attesa-channel-picker
 * @slot - Links to the channels: the fallback, or the channels themselves.
 * @slot title - Replaces the title.
 * @slot more - Where `most` leaves channels out: a button of the page's that lifts it.
 * @fires {AttesaSelectEvent} attesa-select - A channel was chosen; cancelable.
 * @fires {AttesaShownEvent} attesa-shown - A channel's expectation is on screen for the first time.
 * @fires {AttesaChangeEvent} attesa-change - What is shown for a channel changed.
 * @fires {AttesaErrorEvent} attesa-error - Data could not be reached or used.
 * @csspart base - The card.
 * @csspart title - The title.
 * @csspart row - One channel.
 * @csspart icon - Its picture; `icon-muted` where the channel is closed or paused.
 * @csspart name - Its name.
 * @csspart headline - The expectation of a channel.
 * @csspart mark - "Answers first now", "busier than usual"; `mark-fastest`, `mark-topic`, `mark-quiet`, `mark-busy` one alone.
 * @csspart chip - A topic.
 * @csspart action - A button; `primary-action` the main one.
 * @cssprop --attesa-accent - Marks, icons, focus and the main button. Default: the text's colour.
 * @cssprop --attesa-text - Text. Default: inherited.
 * @cssprop --attesa-muted - Secondary text.
 * @cssprop --attesa-surface - Background. Default: transparent.
 * @cssprop --attesa-border - Lines.
 * @cssprop --attesa-radius - Corner of the card; smaller ones follow.
 * @cssprop --attesa-gap - Inner distance to the card's edge.
 * @cssprop --attesa-density - Multiplies the distances, not the letters: 0.8 (compact) to 1.2 (roomy). Default: 1.
 * @cssprop --attesa-font - Font family. Default: inherited.
 * @cssprop --attesa-busy - "Busier than usual", trouble.
 */
export class AttesaChannelPicker extends LitElement implements LeaveHost {
  static readonly version = VERSION;
  static override styles = [hostStyles, controlStyles, channelPickerStyles];

  /** URL of a channels document. */
  @property() src: string | undefined;
  /** The document itself, instead of `src`. */
  @property({ attribute: false }) data: unknown;
  /** Id of the chosen topic. */
  @property() topic: string | undefined;
  /** Shows the channels of this audience beside those for everybody. */
  @property() audience: string | undefined;
  /** `fastest` (default) puts what answers first on top; `document` keeps the document's order. */
  @property() order: 'fastest' | 'document' = 'fastest';
  /** Lets the customer have this device remember which channel they opened. */
  @property({ type: Boolean }) remember = false;
  /** Opening hours, for child links. */
  @property() hours: string | undefined;
  /** The brand's IANA zone, for child links and JSON-LD. */
  @property({ attribute: 'time-zone' }) timeZone: string | undefined;
  /** A reference that exists already, such as a request's: stands in the first message instead of a fresh code. */
  @property() reference: string | undefined;
  /** What the first message is about, as a line of its own before the topic. */
  @property() about: string | undefined;
  /** Rows to keep room for before data arrives; default the number of child links, else 4. */
  @property({ type: Number }) rows: number | undefined;
  /** Topics to keep room for before data arrives; default none. */
  @property({ type: Number }) topics: number | undefined;
  /** Shows at most so many channels, those that stand first, and no topics. */
  @property({ type: Number }) most: number | undefined;

  private readonly source = new ChannelsController(this);
  private readonly locale = speaker(this, 'expectation', 'picker');
  private readonly face = new FaceController(
    this,
    FACE,
    ({ ChannelPickerFace }) => new ChannelPickerFace(this, this.source, this.locale),
    () => tellPartMissing(this),
    this.locale,
  );

  /** Where this device remembers what was opened from here. */
  get memoryKey(): string {
    const { src, baseURI } = this;
    return `attesa:remembered:${src !== undefined && URL.canParse(src, baseURI) ? new URL(src, baseURI).href : location.pathname}`;
  }

  protected override willUpdate(): void {
    this.source.follow();
  }

  protected override render(): unknown {
    return this.face.render(() =>
      renderCard({
        isWaiting: true,
        title: NO_WORDS,
        now: NO_WORDS,
        topics: renderTopicBones(this),
        rows: renderBones(this),
      }),
    );
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.face.ready;
    return super.getUpdateComplete();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attesa-channel-picker': AttesaChannelPicker;
  }
}
