import { LitElement, html } from 'lit';
import { property } from 'lit/decorators.js';
import { ChannelsController } from '../../controllers/channels.js';
import { FaceController, createPart } from '../../controllers/face.js';
import { VERSION } from '../../internal/version.js';
import { tellPartMissing } from '../part-missing.js';
import { speaker } from '../speaker.js';
import { expectationStyles } from './expectation.styles.js';

const FACE = createPart(() => import('./expectation.face.js'));

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

  private readonly source = new ChannelsController(this);
  private readonly locale = speaker(this, 'expectation');
  private readonly face = new FaceController(
    this,
    FACE,
    ({ ExpectationFace }) => new ExpectationFace(this, this.source, this.locale),
    () => tellPartMissing(this),
    this.locale,
  );

  protected override willUpdate(): void {
    this.source.follow();
  }

  protected override render(): unknown {
    return this.face.render(() => html`<slot></slot>`);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.face.ready;
    return super.getUpdateComplete();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attesa-expectation': AttesaExpectation;
  }
}
