import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { AnnouncerController } from '../../controllers/announcer.js';
import { ClockController, pageClock } from '../../controllers/clock.js';
import { extendMessages, LocaleController } from '../../controllers/locale.js';
import { RequestController } from '../../controllers/request.js';
import type {
  Attachment,
  RequestAction,
  RequestDocument,
  RequestStatus,
} from '../../core/document/request-types.js';
import type { PromiseView, RequestView } from '../../core/request/request-view-types.js';
import { requestView } from '../../core/request/request-view.js';
import { timelineOf } from '../../core/request/timeline.js';
import { describeEntry, describeRequest } from '../../i18n/describe-request.js';
import { nextMidnight } from '../../core/time/day.js';
import { localize } from '../../i18n/localize.js';
import { wordsOf, type Words } from '../../i18n/words.js';
import * as icons from '../../internal/icons/generic.generated.js';
import type { Icon } from '../../internal/icons/icon.js';
import { VERSION } from '../../internal/version.js';
import { warnOnce } from '../../internal/warn.js';
import { buttonStyles } from '../../styles/buttons.js';
import { controlStyles } from '../../styles/controls.js';
import { hostStyles } from '../../styles/host.js';
import { renderText } from '../local-text.js';
import { TroubleReporter } from '../trouble.js';
import type { ActionsPanel } from './actions-panel.js';
import type { Contact } from './contact.js';
import type { Files } from './files.js';
import type { LookUp } from './look-up.js';
import type { Kit, Rendered, Speech, Standing, StatusHost } from './parts.js';
import {
  AttesaActionEvent,
  AttesaKeptEvent,
  AttesaMissedEvent,
  AttesaStatusEvent,
} from './request-status.events.js';
import { requestStatusStyles } from './request-status.styles.js';
import { LATER_DAYS } from './later.js';
import { renderStory, type RenderFiles } from './timeline.js';
import type { Tools } from './tools.js';

/** What is loaded when it is first needed. */
interface Parts {
  act: ActionsPanel;
  lookUp: LookUp;
  contact: Contact;
  files: Files;
  tools: Tools;
}

type Load = { readonly [Name in keyof Parts]: () => Promise<new (kit: Kit) => Parts[Name]> };

const LOAD: Load = {
  act: () => import('./actions-panel.js').then((module) => module.ActionsPanel),
  lookUp: () => import('./look-up.js').then((module) => module.LookUp),
  contact: () => import('./contact.js').then((module) => module.Contact),
  files: () => import('./files.js').then((module) => module.Files),
  tools: () => import('./tools.js').then((module) => module.Tools),
};

/** What was told last. */
interface Told {
  readonly standing: string;
  /** Id of the newest event that is not the customer's own. */
  readonly news: string | undefined;
}

/** What was made of a document. */
interface Known extends Omit<Standing, keyof Speech> {
  readonly words: Words;
  readonly at: number;
  readonly until: number;
}

/** What opens a form; the rest is done with one tap. */
const FORMS: ReadonlySet<RequestAction> = new Set<RequestAction>([
  'reject',
  'reply',
  'reopen',
  'withdraw',
  'rate',
]);

/** What few customers look for does not stand in the way of what most do. */
const ASIDE: ReadonlySet<RequestAction> = new Set<RequestAction>(['withdraw', 'notify']);

const LAYOUTS: readonly string[] = ['full', 'compact'];

/** Steps beyond this do not fit beside one another. */
const FEW_STEPS = 6;

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
 * @csspart entry - One thing on the timeline.
 * @cssprop --attesa-accent - Marks, steps, focus and the main button. Default: the text's colour.
 * @cssprop --attesa-text - Text. Default: inherited.
 * @cssprop --attesa-muted - Secondary text.
 * @cssprop --attesa-surface - Background. Default: transparent.
 * @cssprop --attesa-border - Lines.
 * @cssprop --attesa-radius - Corner of the card; smaller ones follow.
 * @cssprop --attesa-gap - Inner distance to the card's edge.
 * @cssprop --attesa-font - Font family. Default: inherited.
 * @cssprop --attesa-ok - Kept, resolved.
 * @cssprop --attesa-busy - Waiting, trouble.
 * @cssprop --attesa-late - Late, missed.
 */
export class AttesaRequestStatus extends LitElement implements StatusHost {
  static readonly version = VERSION;
  static override styles = [hostStyles, controlStyles, buttonStyles, requestStatusStyles];

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

  private readonly clock = new ClockController(this);
  private readonly locale = new LocaleController(this);
  private readonly request = new RequestController(this);
  private readonly announcer = new AnnouncerController(this);
  private readonly trouble = new TroubleReporter(this, this.request);

  /** The compact layout was opened. */
  @state() private isExpanded = false;
  /** A part that could not be loaded. */
  @state() private missingPart: keyof Parts | undefined;

  private speech: Speech | undefined;
  private standing: Standing | undefined;
  private known: Known | undefined;
  private parts: Partial<Parts> = {};
  /** The request whose parts these are. */
  private partsOf: string | undefined;
  /** What was last told in events and to screen readers. */
  private told: Told | undefined;
  /** Promises whose fate was told. */
  private readonly fates = new Set<string>();
  /** The channels were offered because it is late. */
  private hasOffered = false;

  private readonly kit: Kit = {
    host: this,
    request: this.request,
    announcer: this.announcer,
    clock: this.clock,
    platform: pageClock,
    extend: extendMessages,
    adopt: (...styles) => {
      const { shadowRoot } = this;
      const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
      if (shadowRoot)
        shadowRoot.adoptedStyleSheets = [...new Set([...shadowRoot.adoptedStyleSheets, ...sheets])];
    },
    mayAct: (action) => this.dispatchEvent(new AttesaActionEvent(action)),
  };

  // Lifecycle

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move within the page comes back at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.parts.files?.release();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.request.follow();
    if (changed.has('layout') && !LAYOUTS.includes(this.layout))
      warnOnce(`layout="${this.layout}" is neither full nor compact; full is used.`);
    this.compose();
  }

  protected override update(changed: PropertyValues<this>): void {
    const focused = this.shadowRoot?.activeElement as HTMLElement | null | undefined;
    super.update(changed);
    // What has just been done may have taken its button away: the keyboard must not start at the top of the page again.
    if (focused && this.shadowRoot?.activeElement !== focused)
      (focused.isConnected ? focused : this.renderRoot.querySelector<HTMLElement>('.headline'))?.focus();
  }

  protected override updated(): void {
    const { speech, standing } = this;
    if (!speech) return;
    this.reportTrouble(speech);
    if (standing) this.reportFacts(standing);
    this.loadWanted();
  }

  protected override render(): TemplateResult {
    const { speech, standing } = this;
    if (!speech || (!this.src && this.data === undefined)) return html`<slot></slot>`;
    const { words } = speech;
    const { stage } = this.request;
    const isWaiting = stage === 'loading' || stage === 'opening';
    const isFull = this.layout !== 'compact' || this.isExpanded;
    return html`
      <section
        class="base ${isFull ? '' : 'compact'}"
        part="base"
        lang=${speech.options.messages.tag}
        aria-labelledby=${standing ? 'headline' : nothing}
        aria-label=${standing ? nothing : words.t('request.title')}
        aria-busy=${isWaiting}
      >
        ${standing ? this.renderStanding(standing, isFull) : nothing}
        ${isWaiting ? renderBones(isFull) : nothing} ${this.renderTrouble(speech)}
        ${this.asksForLink ? this.renderLookUp(speech) : nothing}
        ${standing || isWaiting || this.asksForLink ? nothing : html`<div class="fallback"><slot></slot></div>`}
        <p class="sr" role="status" aria-live="polite">
          ${isWaiting ? words.t('request.loading') : this.announcer.text}
        </p>
      </section>
    `;
  }

  // Facts of one render

  private compose(): void {
    const { document: known } = this.request.parsed;
    const options = this.locale.options(known?.timeZone);
    this.speech = undefined;
    if (!options) return;
    const { now } = this.clock;
    const words = wordsOf(options);
    this.speech = { now, options, words };
    this.changeParts(known && `${this.request.url ?? ''} ${known.id}`);
    this.parts.act?.follow();
    this.standing = known && this.stand(known, this.speech);
    // What is said of today is said until midnight.
    const until = Math.min(this.known?.until ?? Infinity, nextMidnight(words.zone, now));
    this.clock.holds(until, this.standing?.view.until);
  }

  /** Where it stands. A keystroke in a form must not tell a story of a thousand entries again. */
  private stand(document: RequestDocument, speech: Speech): Standing {
    const { now, words } = speech;
    const { known } = this;
    const holds =
      known?.document === document && known.words === words && known.at <= now && now < known.until;
    this.known = holds ? known : tell(document, speech);
    return { ...this.known, ...speech };
  }

  // Parts of the picture

  private renderStanding(standing: Standing, isFull: boolean): TemplateResult {
    const { document: known, words, text, view } = standing;
    const { headline, title, owner } = text;
    return html`
      <div class="head ${text.tone}">
        <p class="status">
          <span class="phase" part="phase">${iconOf(view)}${text.phase}</span>
          ${text.turn === undefined ? nothing : html`<span class="turn">${text.turn}</span>`}
        </p>
        <h2 class="headline" part="headline" id="headline" tabindex="-1">
          ${headline.datetime === undefined ? headline.text : html`<time datetime=${headline.datetime}>${headline.text}</time>`}
        </h2>
        ${text.earlier.map(
          (due) =>
            html`<p class="earlier">
              <span class="sr">${words.t('request.earlier')} </span
              ><s><time datetime=${due.datetime}>${due.text}</time></s>
            </p>`,
        )}
        ${isFull ? text.notes.map((note) => html`<p class="note">${renderText(note)}</p>`) : nothing}
        ${
          isFull
            ? html`<p class="about">
                ${title ? html`${renderText(title)} · ` : nothing}<bdi
                  >${words.t('request.reference', { id: known.id })}</bdi
                >
              </p>`
            : nothing
        }
        ${owner ? html`<p class="about">${renderText(owner)}</p>` : nothing}
      </div>
      ${isFull ? this.renderWhole(standing) : this.renderDetails(words)}
    `;
  }

  private renderWhole(standing: Standing): TemplateResult {
    const { text } = standing;
    const { act, contact, tools } = this.parts;
    const foot = [text.record, text.notify, this.checkedText(standing)].filter((line) => line !== undefined);
    return html`
      ${renderSteps(standing)}
      ${text.confirm === undefined ? nothing : html`<p class="confirm">${text.confirm}</p>`}
      ${this.renderActions(standing)} ${act?.render(standing)} ${contact?.render(standing)}
      ${guard([standing.story, this.parts.files?.version], () => renderStory(standing, this.renderFiles))}
      <div class="tools">${tools?.render(standing)}</div>
      ${foot.length > 0 ? html`<div class="foot">${foot.map((line) => html`<span>${line}</span>`)}</div>` : nothing}
    `;
  }

  private renderDetails(words: Words): TemplateResult {
    return html`<div class="actions part">
      <slot name="details"
        ><button type="button" class="button" aria-expanded="false" @click=${this.expand}>
          <span>${words.t('request.details')}</span>
        </button></slot
      >
    </div>`;
  }

  /** All that can be done is there with the first render; forms follow when they are asked for. */
  private renderActions({ document: known, view, words }: Standing): Rendered {
    const { actions } = known;
    const { act, contact } = this.parts;
    if (actions.length === 0 && this.channels === undefined) return nothing;
    const main = view.turn !== 'customer' || actions.includes('confirm') ? 'confirm' : 'reply';
    const renderAction = (action: RequestAction): TemplateResult => html`
      <button
        type="button"
        class=${ASIDE.has(action) ? 'link' : action === main ? 'button primary' : 'button'}
        id="act-${action}"
        aria-expanded=${FORMS.has(action) ? act?.openAction === action : nothing}
        aria-disabled=${act?.sending !== undefined}
        aria-busy=${act?.sending === action}
        @click=${() => this.act(action)}
      >
        <span>${labelOf(action, known, words)}</span>
      </button>
    `;
    return html`
      <div
        class="actions part"
        role="group"
        aria-label=${words.t('act.title')}
        @pointerenter=${this.preload}
        @focusin=${this.preload}
      >
        ${actions.filter((action) => !ASIDE.has(action)).map(renderAction)}
        ${
          this.channels === undefined
            ? nothing
            : html`<button
                type="button"
                class="button"
                id="contact"
                aria-expanded=${contact?.isOpen ?? false}
                @click=${this.toggleContact}
              >
                <span>${words.t('contact.title')}</span>
              </button>`
        }
        ${actions.filter((action) => ASIDE.has(action)).map(renderAction)}
      </div>
      ${this.renderMissingPart(words)}
    `;
  }

  private renderLookUp(speech: Speech): Rendered {
    const { lookUp } = this.parts;
    if (lookUp) return lookUp.render(speech);
    return this.missingPart === 'lookUp' ? this.renderMissingPart(speech.words) : renderBones(false);
  }

  /** A part could not be loaded: the network is gone, or the page is older than the service's files. */
  private renderMissingPart(words: Words): Rendered {
    const { missingPart } = this;
    if (!missingPart) return nothing;
    return this.renderNotice(words.t('request.unreachable'), words, () => void this.bring(missingPart));
  }

  private renderTrouble({ words, now }: Speech): Rendered {
    const { stage, trouble, snapshot } = this.request;
    const { state: sourceState, checkedAt } = snapshot;
    const retry = (): void => {
      this.request.refresh();
    };
    if (trouble === 'session-ended') return this.renderNotice(words.t('request.ended'), words);
    if (trouble === 'not-found') return this.renderNotice(words.t('request.notFound'), words);
    if (trouble === 'link-unreachable')
      return this.renderNotice(words.t('request.unreachable'), words, retry);
    if (stage === 'unavailable')
      return this.renderNotice(
        words.t(sourceState === 'failed' ? 'request.unreachable' : 'request.invalid'),
        words,
        this.src ? retry : undefined,
      );
    if (stage !== 'ready' || sourceState !== 'failed') return nothing;
    const text =
      checkedAt === undefined
        ? words.t('request.unreachable')
        : words.t('request.unreachableSince', { at: words.when('at', checkedAt, now).text });
    return this.renderNotice(text, words, retry);
  }

  private renderNotice(text: string, words: Words, retry?: () => void): TemplateResult {
    return html`
      <div class="notice">
        ${icons.alert}
        <div class="notice-body">
          <p>${text}</p>
          ${
            retry
              ? html`<button type="button" class="link" @click=${retry}>${words.t('request.retry')}</button>`
              : nothing
          }
        </div>
      </div>
    `;
  }

  private readonly renderFiles: RenderFiles = (event, files, { locale }) => {
    const { speech, parts } = this;
    return html`
      <ul class="attachments" role="list">
        ${files.map((file, index) => {
          const key = `${event.id} ${index.toString()}`;
          return html`<li>
            ${
              parts.files?.isHere(key)
                ? nothing
                : html`<button type="button" class="file" @click=${() => this.openFile(key, file)}>
                    ${icons.attachment}<span
                      ><bdi class="file-name">${file.name}</bdi>
                      ${file.size === undefined ? nothing : html`<span class="hint">${sayBytes(file.size, locale)}</span>`}</span
                    >
                  </button>`
            }
            ${speech ? parts.files?.render(key, file, speech.words) : nothing}
          </li>`;
        })}
      </ul>
    `;
  };

  private checkedText({ words, now }: Speech): string | undefined {
    const { checkedAt, state: sourceState } = this.request.snapshot;
    if (checkedAt === undefined || sourceState === 'failed') return undefined;
    return words.t('request.checked', { at: words.when('at', checkedAt, now).text });
  }

  // What the customer does

  /** There is nothing to show, or nothing that is still kept fresh: a link brings the request (back). */
  private get asksForLink(): boolean {
    const { stage, trouble } = this.request;
    return stage === 'look-up' ? trouble !== 'link-unreachable' : stage === 'ready' && trouble !== undefined;
  }

  private readonly expand = async (): Promise<void> => {
    this.isExpanded = true;
    await this.updateComplete;
    // The button is gone.
    this.renderRoot.querySelector<HTMLElement>('.headline')?.focus();
  };

  private readonly preload = (): void => {
    void this.bring('act');
  };

  private async act(action: RequestAction): Promise<void> {
    const panel = await this.bring('act');
    await panel?.choose(action);
  }

  private readonly toggleContact = async (): Promise<void> => {
    const contact = await this.bring('contact');
    await contact?.toggle();
  };

  private async openFile(key: string, file: Attachment): Promise<void> {
    const files = await this.bring('files');
    await files?.open(key, file);
  }

  // What is loaded later

  /** A part, loaded when it is first asked for. */
  private async bring<Name extends keyof Parts>(name: Name): Promise<Parts[Name] | undefined> {
    const { parts } = this;
    try {
      const Part = parts[name] ? undefined : await LOAD[name]();
      // Asked for twice, the first one holds what was typed.
      if (!parts[name] && Part) {
        parts[name] = new Part(this.kit);
        this.requestUpdate();
      }
      if (this.missingPart === name) this.missingPart = undefined;
      return parts[name];
    } catch {
      this.missingPart = name;
      return undefined;
    }
  }

  /** What was typed about one request is not sent about another. */
  private changeParts(of: string | undefined): void {
    if (of === undefined || of === this.partsOf) return;
    this.partsOf = of;
    const { lookUp, files } = this.parts;
    files?.release();
    this.parts = lookUp ? { lookUp } : {};
    this.told = undefined;
    this.fates.clear();
    this.hasOffered = this.isExpanded = false;
  }

  /** What this render needs and the first one could do without. */
  private loadWanted(): void {
    if (this.asksForLink) void this.bring('lookUp');
    const { standing } = this;
    if (!standing || (this.layout === 'compact' && !this.isExpanded)) return;
    void this.bring('tools');
    const wantsContact = standing.view.timeliness === 'late' && this.channels !== undefined;
    if (wantsContact && !this.hasOffered) void this.bring('contact').then((contact) => contact?.open());
    this.hasOffered = wantsContact;
  }

  // What the page and the developer are told

  private reportFacts({ view, text, story, document: known, words }: Standing): void {
    const { phase, timeliness, next } = view;
    const news = known.events.find(({ by }) => by !== 'customer')?.id;
    const now = [phase, timeliness, next?.promise.id, next?.promise.by.at].join(' ');
    const before = this.told;
    this.told = { standing: now, news };
    if (before?.standing !== now) this.dispatchEvent(new AttesaStatusEvent(view));
    if (before && before.standing !== now)
      this.announcer.say(words.t('request.news', { phase: text.phase, text: text.headline.spoken }));
    else if (before && before.news !== news && news !== undefined) {
      const told = story.find(({ entry }) => entry.event?.id === news);
      if (told)
        this.announcer.say(
          words.t('request.news', { phase: told.text.title.text, text: told.text.text?.text ?? '' }),
        );
    }
    this.reportFates([
      ...view.missed,
      ...(next ? [next] : []),
      ...story.flatMap(({ entry }) => entry.promise ?? []),
    ]);
  }

  private reportFates(promises: readonly PromiseView[]): void {
    for (const { promise, state: fate } of promises) {
      const Fate =
        fate === 'missed' ? AttesaMissedEvent : fate.startsWith('kept') ? AttesaKeptEvent : undefined;
      const key = `${promise.id} ${Fate?.eventName ?? ''}`;
      if (!Fate || this.fates.has(key)) continue;
      this.fates.add(key);
      this.dispatchEvent(new Fate(promise.id));
    }
  }

  private reportTrouble({ words }: Speech): void {
    const turn = this.trouble.report();
    if (turn) this.announcer.say(words.t(turn === 'lost' ? 'request.unreachable' : 'request.reachable'));
  }
}

/** Steps as a list: their state is a word for the ear, a mark for the eye. */
function renderSteps({ document: { steps }, words }: Standing): Rendered {
  if (steps.length === 0) return nothing;
  return html`
    <ol
      class="part steps ${steps.length > FEW_STEPS ? 'many' : ''}"
      role="list"
      aria-label=${words.t('request.steps')}
    >
      ${steps.map(
        ({ name, state: reached }) => html`
          <li class="step ${reached}" aria-current=${reached === 'current' ? 'step' : nothing}>
            <span class="step-name">${renderText(localize(name, words.locale))}</span>
            <span class="sr">(${words.t(`step.${reached}`)})</span>
          </li>
        `,
      )}
    </ol>
  `;
}

function labelOf(action: RequestAction, { notify }: RequestDocument, words: Words): string {
  if (action === 'notify') return words.t(notify ? 'act.notifyOff' : 'act.notifyOn');
  return words.t(`act.${action}`, { n: LATER_DAYS });
}

/** "48 kB". */
function sayBytes(bytes: number, locale: string): string {
  const [unit, size] = bytes < 1_000_000 ? ['kilobyte', bytes / 1000] : ['megabyte', bytes / 1_000_000];
  const style = { style: 'unit', unit, maximumFractionDigits: size < 10 ? 1 : 0 } as const;
  return new Intl.NumberFormat(locale, style).format(size);
}

/** A request in words, and up to when (epoch ms) that holds. */
function tell(document: RequestDocument, { now, options, words }: Speech): Known {
  const view = requestView(document, now);
  const text = describeRequest(document, view, now, options);
  const story = timelineOf(document, now).map((entry) => ({
    entry,
    text: describeEntry(entry, document, now, options),
  }));
  const until = Math.min(view.until, text.until, ...story.map((told) => told.text.until));
  return { document, view, text, story, words, at: now, until };
}

/** A mark for each state; the word beside it says the same. */
function iconOf({ phase, timeliness, closedAs }: RequestView): Icon {
  if (timeliness === 'late') return icons.late;
  if (timeliness === 'silent') return icons.silent;
  if (closedAs === 'done') return icons.done;
  return PHASE_ICONS[phase];
}

const PHASE_ICONS: Readonly<Record<RequestStatus, Icon>> = {
  received: icons.received,
  'in-progress': icons.progress,
  'waiting-customer': icons.user,
  'waiting-third-party': icons.clock,
  'on-hold': icons.pause,
  resolved: icons.done,
  closed: icons.closedRequest,
  reopened: icons.reopened,
  unknown: icons.other,
};

/** Room for what is to come. */
const renderBones = (isFull: boolean): TemplateResult => html`
  <div class="head ${isFull ? 'waiting' : 'waiting-less'}" aria-hidden="true">
    <div class="bone short"></div>
    <div class="bone long"></div>
    <div class="bone"></div>
    <div class="bone"></div>
  </div>
`;

declare global {
  interface HTMLElementTagNameMap {
    'attesa-request-status': AttesaRequestStatus;
  }
}
