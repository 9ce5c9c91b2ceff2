import { LitElement, html } from 'lit';
import { property } from 'lit/decorators.js';
import { ChannelsController } from '../../controllers/channels.js';
import { FaceController, createPart } from '../../controllers/face.js';
import { joinLaunchers, type Launcher } from '../../controllers/launchers.js';
import { VERSION } from '../../internal/version.js';
import { hostStyles } from '../../styles/host.js';
import { tellPartMissing } from '../part-missing.js';
import { speaker } from '../speaker.js';
import { AttesaSelectEvent } from '../channel-picker/channel-picker.events.js';
import { chatLauncherStyles } from './chat-launcher.styles.js';
import { renderBone, renderFrame } from './frame.js';
import { placeOf } from './inset.js';

export { registerProvider } from './own-providers.js';

const FACE = createPart(() => import('./chat-launcher.face.js'));

/** What was asked of a launcher whose face has not come yet. */
export type Wish = 'press' | 'open' | 'close';

/**
 * Opens the live chat, and says before that who answers and when: a person, an assistant until one is there, or nobody
 * before the next opening. What is pressed first is this launcher; nothing of the chat's own is loaded before.
 *
 * Its content, a link to the chat or to a contact page, is shown without JavaScript and where there is nothing to open.
 *
 * @tag attesa-chat-launcher
 * @slot - A link for when there is no chat to open.
 * @fires {AttesaLaunchEvent} attesa-launch - The customer wants to chat; cancelable. Nothing has been loaded yet.
 * @fires {AttesaChatEvent} attesa-chat - Where the conversation stands has changed.
 * @fires {AttesaShownEvent} attesa-shown - The channel's expectation is on screen for the first time.
 * @fires {AttesaChangeEvent} attesa-change - What is shown of the channel changed.
 * @fires {AttesaSelectEvent} attesa-select - Another channel was chosen in the panel; cancelable.
 * @fires {AttesaErrorEvent} attesa-error - Data, or the chat itself, could not be reached or used.
 * @csspart base - All of it.
 * @csspart button - The launcher itself.
 * @csspart icon - The picture in it, and of the other channels.
 * @csspart name - What the chat is called, and each other channel.
 * @csspart panel - What it opens.
 * @csspart title - Its title.
 * @csspart headline - Who answers, and when.
 * @csspart room - Where the conversation takes place.
 * @csspart action - A button in the panel; `primary-action` the main one.
 * @cssprop --attesa-accent - The launcher, icons, focus and the main button. Default: the text's colour.
 * @cssprop --attesa-text - Text. Default: inherited.
 * @cssprop --attesa-muted - Secondary text.
 * @cssprop --attesa-surface - Background of the panel. Default: black or white, whichever the text reads on.
 * @cssprop --attesa-border - Lines.
 * @cssprop --attesa-radius - Corner of the panel; smaller ones follow.
 * @cssprop --attesa-gap - Inner distance to the panel's edge.
 * @cssprop --attesa-density - Multiplies the distances, not the letters: 0.8 (compact) to 1.2 (roomy). Default: 1.
 * @cssprop --attesa-font - Font family. Default: inherited.
 * @cssprop --attesa-ok - Somebody is there.
 * @cssprop --attesa-busy - "Busier than usual", trouble.
 * @cssprop --attesa-late - It takes longer than was said.
 * @cssprop --attesa-layer - `z-index` of a floating launcher. Default: 1000.
 */
export class AttesaChatLauncher extends LitElement implements Launcher {
  static readonly version = VERSION;
  static override styles = [hostStyles, chatLauncherStyles];

  /** URL of a channels document. */
  @property() src: string | undefined;
  /** The document itself, instead of `src`. */
  @property({ attribute: false }) data: unknown;
  /** Id of the channel; default the document's first chat. */
  @property() channel: string | undefined;
  /** Name of the live chat: one that comes with the library, or one of `registerProvider`. Default: the channel's link. */
  @property() provider: string | undefined;
  /** What the live chat knows the brand by. */
  @property({ attribute: 'app-id' }) appId: string | undefined;
  /** `floating` (default): in the corner of the window. `inline`: where it stands. */
  @property() placement: 'floating' | 'inline' = 'floating';
  /** Distance of a floating launcher from the window's edges: one length, or two (from below, from the side). */
  @property() inset: string | undefined;

  /** What the document made of `channel`; set by the face. */
  resolved: string | undefined;
  /** What the face has to do next. */
  wish: Wish | undefined;

  /** JSON-LD is not read here. */
  readonly timeZone = undefined;

  private readonly source = new ChannelsController(this);
  private readonly locale = speaker(this, 'expectation', 'launcher');
  private readonly face = new FaceController(
    this,
    FACE,
    ({ ChatLauncherFace }) => new ChatLauncherFace(this, this.source, this.locale),
    () => tellPartMissing(this),
    this.locale,
  );
  private leavePage: (() => void) | undefined;

  get channelId(): string | undefined {
    return this.resolved ?? this.channel;
  }

  /** There is a document to follow. */
  get hasDocument(): boolean {
    return this.src !== undefined || this.data !== undefined;
  }

  /** Shows the panel and loads the live chat, without asking the page (`attesa-launch`) again. */
  open(): void {
    this.ask('open');
  }

  /** Closes the panel. A conversation goes on. */
  close(): void {
    this.ask('close');
  }

  launch(): void {
    this.ask('press');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.leavePage = joinLaunchers(this);
    this.ownerDocument.addEventListener(AttesaSelectEvent.eventName, this.onSelect);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leavePage?.();
    this.ownerDocument.removeEventListener(AttesaSelectEvent.eventName, this.onSelect);
  }

  protected override willUpdate(): void {
    if (this.hasDocument) this.source.follow();
  }

  protected override render(): unknown {
    const { placement } = this;
    return this.face.render(() =>
      this.hasDocument
        ? renderFrame({ placement, isWaiting: true, content: renderBone(this) })
        : html`<slot></slot>`,
    );
  }

  protected override updated(): void {
    placeOf(this);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.face.ready;
    return super.getUpdateComplete();
  }

  private ask(wish: Wish): void {
    this.wish = wish;
    this.requestUpdate();
  }

  /** A chat that was chosen elsewhere on the page opens here, if it is this one. */
  private readonly onSelect = (event: AttesaSelectEvent): void => {
    if (event.kind !== 'chat' || event.defaultPrevented || event.channelId !== this.channelId) return;
    event.preventDefault();
    this.launch();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'attesa-chat-launcher': AttesaChatLauncher;
  }
}
