import { LitElement, html } from 'lit';
import { property } from 'lit/decorators.js';
import { FaceController, createPart } from '../../controllers/face.js';
import { RequestController } from '../../controllers/request.js';
import { VERSION } from '../../internal/version.js';
import { hostStyles } from '../../styles/host.js';
import { tellPartMissing } from '../part-missing.js';
import { speaker } from '../speaker.js';
import { frameStyles } from './frame.styles.js';
import { renderBones, renderFrame } from './frame.js';
import type { StatusHost } from './parts.js';

const FACE = createPart(() => import('./request-status.face.js'));

/**
 * Where one request stands: what happens next and by when, whose turn it is, what was promised and what became of it.
 * At the instant a promise passes it says so by itself. The customer confirms, answers, reopens, and contacts the brand
 * about this request from here.
 *
 * Without `reference` the link in the page's address decides (`#attesa=…`); without a link there is a form that asks
 * for one. Its content is shown while there is nothing else to show.
 *
 * @tag attesa-request-status
 * @slot - What to show without data.
 * @slot details - In the compact layout: a link to the whole story, instead of the button that shows it here.
 * @fires {AttesaActionEvent} attesa-action - The customer is about to do something; cancelable.
 * @fires {AttesaStatusEvent} attesa-status - Where the request stands is on screen, for the first time or anew.
 * @fires {AttesaKeptEvent} attesa-kept - A promise is on screen as kept. Once per promise.
 * @fires {AttesaMissedEvent} attesa-missed - A promise is on screen as missed. Once per promise.
 * @fires {AttesaErrorEvent} attesa-error - Data could not be reached or used.
 * @csspart base - The card.
 * @csspart phase - Where it stands, in a word or two.
 * @csspart headline - What comes next, by when.
 * @csspart step - One of the steps.
 * @csspart action - A button; `primary-action` the main one.
 * @csspart entry - One thing on the timeline.
 * @csspart title - The title of the form that asks for a link; a `headline` as well.
 * @cssprop --attesa-accent - Marks, steps, focus and the main button. Default: the text's colour.
 * @cssprop --attesa-text - Text. Default: inherited.
 * @cssprop --attesa-muted - Secondary text.
 * @cssprop --attesa-surface - Background. Default: transparent.
 * @cssprop --attesa-border - Lines.
 * @cssprop --attesa-radius - Corner of the card; smaller ones follow.
 * @cssprop --attesa-gap - Inner distance to the card's edge.
 * @cssprop --attesa-density - Multiplies the distances, not the letters: 0.8 (compact) to 1.2 (roomy). Default: 1.
 * @cssprop --attesa-font - Font family. Default: inherited.
 * @cssprop --attesa-ok - Kept, resolved.
 * @cssprop --attesa-busy - Waiting, trouble.
 * @cssprop --attesa-late - Late, missed.
 */
export class AttesaRequestStatus extends LitElement implements StatusHost {
  static readonly version = VERSION;
  static override styles = [hostStyles, frameStyles];

  /** URL of the service that has the requests. */
  @property() src: string | undefined;
  /** Id of the request. */
  @property() reference: string | undefined;
  /** The document itself, instead of `src`. */
  @property({ attribute: false }) data: unknown;
  /** `full` (default); `compact` shows where it stands, without the story. */
  @property() layout: 'full' | 'compact' = 'full';
  /** URL at which the service says that something changed, `{id}` standing for the request; empty: the service's own. */
  @property() events: string | undefined;
  /** URL of a channels document: how to contact the brand about this request. */
  @property() channels: string | undefined;

  private readonly request = new RequestController(this);
  private readonly locale = speaker(this, 'history', 'request', 'tracker');
  private readonly face = new FaceController(
    this,
    FACE,
    ({ RequestStatusFace }) => new RequestStatusFace(this, this.request, this.locale),
    () => tellPartMissing(this),
    this.locale,
  );

  protected override willUpdate(): void {
    this.request.follow();
  }

  protected override render(): unknown {
    return this.face.render(() => {
      if (!this.src && this.data === undefined) return html`<slot></slot>`;
      const room = this.layout === 'compact' ? 'compact' : 'full';
      const content = renderBones(this.request.stage === 'look-up' ? 'form' : room);
      return renderFrame({ isWaiting: true, content });
    });
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.face.ready;
    return super.getUpdateComplete();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'attesa-request-status': AttesaRequestStatus;
  }
}
