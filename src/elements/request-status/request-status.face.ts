import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { AnnouncerController } from '../../controllers/announcer.js';
import { ClockController, pageClock } from '../../controllers/clock.js';
import type { Face } from '../../controllers/face.js';
import { extendMessages, type LocaleController } from '../../controllers/locale.js';
import { requestReader } from '../../controllers/request-reader.js';
import { readRequestsWith, type RequestController } from '../../controllers/request.js';
import type {
  Attachment,
  RequestAction,
  RequestDocument,
  RequestStatus,
} from '../../core/document/request-types.js';
import type { PromiseView, RequestView } from '../../core/request/request-view-types.js';
import { requestView } from '../../core/request/request-view.js';
import { timelineOf } from '../../core/request/timeline.js';
import { nextMidnight } from '../../core/time/day.js';
import { describeEntry, describeRequest } from '../../i18n/describe-request.js';
import { localize } from '../../i18n/localize.js';
import { unbroken, wordsOf, type Words } from '../../i18n/words.js';
import * as icons from '../../internal/icons/generic.generated.js';
import type { Icon } from '../../internal/icons/icon.js';
import { warnOnce } from '../../internal/warn.js';
import { history as historyEn } from '../../locales/en/history.js';
import { request as requestEn } from '../../locales/en/request.js';
import { tracker as trackerEn } from '../../locales/en/tracker.js';
import { history as historyIt } from '../../locales/it/history.js';
import { request as requestIt } from '../../locales/it/request.js';
import { tracker as trackerIt } from '../../locales/it/tracker.js';
import { buttonStyles } from '../../styles/buttons.js';
import { controlStyles } from '../../styles/controls.js';
import { adopt } from '../adopt.js';
import { registerLanguages } from '../languages.js';
import { renderText } from '../local-text.js';
import { TroubleReporter } from '../trouble.js';
import type { ActionsPanel } from './actions-panel.js';
import type { Contact } from './contact.js';
import { renderDotted } from './dotted.js';
import { renderFileName } from './file-name.js';
import type { Files } from './files.js';
import { renderBones, renderFrame } from './frame.js';
import { LATER_DAYS } from './later.js';
import type { LookUp } from './look-up.js';
import { OnDemand, type Load } from './on-demand.js';
import type { Rendered, Speech, Standing } from './parts.js';
import { renderNames, renderUnbrokenText } from './pieces.js';
import {
  AttesaActionEvent,
  AttesaKeptEvent,
  AttesaMissedEvent,
  AttesaStatusEvent,
} from './request-status.events.js';
import { requestStatusStyles } from './request-status.styles.js';
import type { AttesaRequestStatus } from './request-status.js';
import { renderStory, type RenderFiles } from './timeline.js';
import type { Tools } from './tools.js';

readRequestsWith(requestReader);
registerLanguages(requestEn, requestIt, trackerEn, trackerIt, historyEn, historyIt);

/** What is loaded when it is first needed. */
interface Parts {
  act: ActionsPanel;
  lookUp: LookUp;
  contact: Contact;
  files: Files;
  tools: Tools;
}

/** Imports each, and its words at the same time. */
const loadWith = (locale: LocaleController): Load<Parts> => ({
  act: () =>
    Promise.all([import('./actions-panel.js'), locale.bring('act')]).then(([module]) => module.ActionsPanel),
  lookUp: () =>
    Promise.all([import('./look-up.js'), locale.bring('lookup')]).then(([module]) => module.LookUp),
  // The picker may be on the page already, also from another copy of the library.
  contact: () =>
    Promise.all([import('./contact.js'), import('../channel-picker/define.js')]).then(
      ([module]) => module.Contact,
    ),
  files: () => Promise.all([import('./files.js'), locale.bring('act')]).then(([module]) => module.Files),
  tools: () => Promise.all([import('./tools.js'), locale.bring('act')]).then(([module]) => module.Tools),
});

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

/** What an `<attesa-request-status>` shows of its request, and what the customer does about it. */
export class RequestStatusFace implements Face {
  private readonly clock: ClockController;
  private readonly announcer: AnnouncerController;
  private readonly trouble: TroubleReporter;
  private readonly parts: OnDemand<Parts>;

  /** The compact layout was opened. */
  private isExpanded = false;
  private speech: Speech | undefined;
  private standing: Standing | undefined;
  private known: Known | undefined;
  /** The request whose parts these are. */
  private partsOf: string | undefined;
  /** What was last told in events and to screen readers. */
  private told: Told | undefined;
  private toldTrouble: RequestController['trouble'];
  /** Promises whose fate was told. */
  private readonly fates = new Set<string>();
  /** The channels were offered because it is late. */
  private hasOffered = false;
  private focused: HTMLElement | null | undefined;

  constructor(
    private readonly host: AttesaRequestStatus,
    private readonly request: RequestController,
    private readonly locale: LocaleController,
  ) {
    this.clock = new ClockController(host);
    this.announcer = new AnnouncerController(host, locale);
    this.trouble = new TroubleReporter(host, request);
    adopt(host, controlStyles, buttonStyles, requestStatusStyles);
    this.parts = new OnDemand(host, loadWith(locale), {
      host,
      request,
      announcer: this.announcer,
      clock: this.clock,
      platform: pageClock,
      extend: extendMessages,
      adopt: (...styles) => {
        adopt(host, ...styles);
      },
      mayAct: (action) => host.dispatchEvent(new AttesaActionEvent(action)),
    });
    host.addController(this);
  }

  // Lifecycle

  hostDisconnected(): void {
    // A move within the page comes back at once.
    queueMicrotask(() => {
      if (!this.host.isConnected) this.parts.here.files?.release();
    });
  }

  willUpdate(): void {
    const { layout, shadowRoot } = this.host;
    if (!LAYOUTS.includes(layout)) warnOnce(`layout="${layout}" is neither full nor compact; full is used.`);
    this.compose();
    this.focused = shadowRoot?.activeElement as HTMLElement | null | undefined;
  }

  updated(): void {
    this.keepFocus();
    const { speech, standing } = this;
    if (!speech) return;
    this.reportTrouble(speech);
    if (standing) this.reportFacts(standing);
    this.loadWanted();
  }

  render(): TemplateResult {
    const { speech, standing } = this;
    const { src, data } = this.host;
    if (!speech || (!src && data === undefined)) return html`<slot></slot>`;
    const { words } = speech;
    const { stage } = this.request;
    const isWaiting = stage === 'loading' || stage === 'opening';
    const { isFull } = this;
    return renderFrame({
      isWaiting,
      lang: speech.options.messages.tag,
      // The heading says where it stands, which changes; a region that is looked for keeps its name.
      label: [words.t('request.title'), standing?.document.id].filter(Boolean).join(' '),
      content: html`
        ${standing ? this.renderStanding(standing, isFull) : nothing}
        ${isWaiting ? renderBones(isFull ? 'full' : 'compact') : nothing} ${this.renderTrouble(speech)}
        ${this.asksForLink ? this.renderLookUp(speech) : nothing}
        ${standing || isWaiting || this.asksForLink ? nothing : html`<div class="fallback"><slot></slot></div>`}
      `,
      status: isWaiting ? words.t('request.loading') : this.announcer.text,
    });
  }

  private get isFull(): boolean {
    return this.host.layout !== 'compact' || this.isExpanded;
  }

  /** What has just been done may have taken its button away: the keyboard must not start at the top of the page again. */
  private keepFocus(): void {
    const { focused, host } = this;
    this.focused = undefined;
    if (focused && host.shadowRoot?.activeElement !== focused)
      (focused.isConnected ? focused : host.renderRoot.querySelector<HTMLElement>('.headline'))?.focus();
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
    this.parts.here.act?.follow();
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
        ${isFull ? text.notes.map((note) => html`<p class="note">${renderUnbrokenText(note)}</p>`) : nothing}
        ${
          isFull
            ? html`<p class="about dotted">
                ${renderDotted([
                  ...(title ? [renderUnbrokenText(title)] : []),
                  renderUnbrokenText({ text: words.t('request.reference', { id: known.id }) }),
                ])}
              </p>`
            : nothing
        }
        ${
          owner
            ? html`<p class="about dotted" lang=${owner.lang ?? nothing}>
                ${renderDotted(owner.text.split(' · ').map(renderNames))}
              </p>`
            : nothing
        }
      </div>
      ${isFull ? this.renderWhole(standing) : this.renderDetails(words)}
    `;
  }

  private renderWhole(standing: Standing): TemplateResult {
    const { text } = standing;
    const { act, contact, files } = this.parts.here;
    const foot = [text.record, text.notify].filter((line) => line !== undefined);
    const checked = this.checkedText(standing);
    return html`
      ${renderSteps(standing)}
      ${text.confirm === undefined ? nothing : html`<p class="confirm">${text.confirm}</p>`}
      ${this.renderActions(standing)} ${act?.render(standing)}
      ${contact ? contact.render(standing) : this.renderComing(standing)}
      ${guard([standing.story, files?.version], () => renderStory(standing, this.renderFiles))}
      <div class="tools">${this.renderTools(standing)}</div>
      ${
        foot.length > 0 || checked !== undefined
          ? html`<div class="foot">
              ${foot.map((line) => html`<span>${line}</span>`)}
              ${checked === undefined ? nothing : html`<span class="checked">${checked}</span>`}
            </div>`
          : nothing
      }
    `;
  }

  /** All that can be taken along is there with the first render; what it does follows. */
  private renderTools(standing: Standing): TemplateResult {
    const { view, words } = standing;
    const { tools } = this.parts.here;
    const isCopied = tools?.copied === 'done';
    const renderTool = (use: (tools: Tools, standing: Standing) => unknown, face: unknown): TemplateResult =>
      html`<button type="button" class="tool" @click=${() => this.useTools(use)}>${face}</button>`;
    return html`
      ${
        view.over
          ? nothing
          : html`<details class="idle">
              <summary>${words.t('idle.title')}${icons.chevronDown}</summary>
              <p>${tools?.idleText(standing)}</p>
            </details>`
      }
      ${
        view.next
          ? renderTool((here, now) => here.saveDate(now), [icons.calendar, words.t('tool.calendar')])
          : nothing
      }
      ${renderTool(
        (here, now) => here.copy(now),
        isCopied ? [icons.check, words.t('tool.copied')] : [icons.copy, words.t('tool.copy')],
      )}
      <button type="button" class="tool" @click=${() => window.print()}>
        ${icons.print}${words.t('tool.print')}
      </button>
      ${tools?.copied === 'failed' ? html`<p class="hint">${words.t('tool.copyFailed')}</p>` : nothing}
    `;
  }

  private renderDetails(words: Words): TemplateResult {
    return html`<div class="actions part">
      <slot name="details"
        ><button type="button" class="button" part="action" aria-expanded="false" @click=${this.expand}>
          <span>${words.t('request.details')}</span>
        </button></slot
      >
    </div>`;
  }

  /** All that can be done is there with the first render; forms follow when they are asked for. */
  private renderActions({ document: known, view, words }: Standing): Rendered {
    const { actions } = known;
    const { act, contact } = this.parts.here;
    const { channels } = this.host;
    if (actions.length === 0 && channels === undefined) return nothing;
    const aside = actions.filter((action) => ASIDE.has(action));
    const main = view.turn !== 'customer' || actions.includes('confirm') ? 'confirm' : 'reply';
    const renderAction = (action: RequestAction): TemplateResult => html`
      <button
        type="button"
        class=${ASIDE.has(action) ? 'tool' : action === main ? 'button primary' : 'button'}
        part=${ASIDE.has(action) ? nothing : action === main ? 'action primary-action' : 'action'}
        id="act-${action}"
        aria-expanded=${FORMS.has(action) ? act?.openAction === action : nothing}
        aria-disabled=${act?.sending !== undefined}
        aria-busy=${act?.sending === action}
        @click=${() => this.act(action)}
      >
        ${asideIconOf(action, known)}<span>${labelOf(action, known, words)}</span>
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
          channels === undefined
            ? nothing
            : html`<button
                type="button"
                class="button"
                part="action"
                id="contact"
                aria-expanded=${contact?.isOpen ?? false}
                @click=${this.toggleContact}
              >
                <span>${words.t('contact.title')}</span>
              </button>`
        }
        ${aside.length > 0 ? html`<div class="minor">${aside.map(renderAction)}</div>` : nothing}
      </div>
      ${this.renderMissingPart(words)}
    `;
  }

  /** Room for the channels that are on their way. */
  private renderComing({ view }: Standing): Rendered {
    return this.offersContact(view) && !this.parts.isMissing
      ? html`<div class="contact coming"></div>`
      : nothing;
  }

  private renderLookUp(speech: Speech): Rendered {
    const { lookUp } = this.parts.here;
    if (lookUp) return lookUp.render(speech);
    return this.parts.isMissing ? this.renderMissingPart(speech.words) : renderBones('form');
  }

  private renderMissingPart(words: Words): Rendered {
    const { isMissing, retry } = this.parts;
    return isMissing ? this.renderNotice(words.t('request.unreachable'), words, retry) : nothing;
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
        this.host.src ? retry : undefined,
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
      <div class="notice trouble">
        ${icons.alert}
        <div class="notice-body">
          <p>${text}</p>
          ${
            retry
              ? html`<button type="button" class="button" part="action" @click=${retry}>
                  ${words.t('request.retry')}
                </button>`
              : nothing
          }
        </div>
      </div>
    `;
  }

  private readonly renderFiles: RenderFiles = (event, files, { locale }) => {
    const { speech } = this;
    const opened = this.parts.here.files;
    return html`
      <ul class="attachments" role="list">
        ${files.map((file, index) => {
          const key = `${event.id} ${index.toString()}`;
          return html`<li>
            ${
              opened?.isHere(key)
                ? nothing
                : html`<button type="button" class="file" @click=${() => this.openFile(key, file)}>
                    ${icons.attachment}<span
                      >${renderFileName(file.name)}
                      ${file.size === undefined ? nothing : html`<bdi class="hint">${sayBytes(file.size, locale)}</bdi>`}</span
                    >
                  </button>`
            }
            ${speech ? opened?.render(key, file, speech.words) : nothing}
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
    const { host } = this;
    this.isExpanded = true;
    host.requestUpdate();
    await host.updateComplete;
    // The button is gone.
    host.renderRoot.querySelector<HTMLElement>('.headline')?.focus();
  };

  private readonly preload = (): void => {
    this.parts.want('act');
  };

  private async act(action: RequestAction): Promise<void> {
    const panel = await this.parts.bring('act');
    await panel?.choose(action);
  }

  private readonly toggleContact = (): void => {
    const { contact } = this.parts.here;
    if (contact) contact.toggle();
    else void this.openContact();
  };

  private readonly openContact = async (): Promise<void> => {
    const contact = await this.parts.bring('contact', this.openContact);
    contact?.open();
  };

  private async openFile(key: string, file: Attachment): Promise<void> {
    const files = await this.parts.bring('files');
    if (this.speech) await files?.open(key, file, this.speech.words);
  }

  /** At once if it can be: a browser lets a page copy only while the tap is fresh. */
  private async useTools(use: (tools: Tools, standing: Standing) => unknown): Promise<void> {
    const tools = this.parts.here.tools ?? (await this.parts.bring('tools'));
    if (tools && this.standing) await use(tools, this.standing);
  }

  // What is loaded later

  /** What was typed about one request is not sent about another. */
  private changeParts(of: string | undefined): void {
    if (of === undefined || of === this.partsOf) return;
    this.partsOf = of;
    const { lookUp, files } = this.parts.here;
    files?.release();
    this.parts.keep(lookUp ? { lookUp } : {});
    this.told = undefined;
    this.fates.clear();
    this.hasOffered = this.isExpanded = false;
  }

  /** What this render needs and the first one could do without. */
  private loadWanted(): void {
    if (this.asksForLink) this.parts.want('lookUp');
    const { standing } = this;
    if (!standing || !this.isFull) return;
    this.parts.want('tools');
    const offers = this.offersContact(standing.view);
    if (offers && !this.hasOffered) void this.openContact();
    this.hasOffered = offers;
  }

  /**
   * When it is late the channels are there by themselves. Not while the network is gone: there is nothing of them to show,
   * and some browsers never ask again for what they did not get.
   */
  private offersContact({ timeliness }: RequestView): boolean {
    const canOffer = timeliness === 'late' && this.host.channels !== undefined;
    return canOffer && (this.hasOffered || pageClock.online());
  }

  // What the page and the developer are told

  private reportFacts({ view, text, story, document: known, words }: Standing): void {
    const { phase, timeliness, next } = view;
    const news = known.events.find(({ by }) => by !== 'customer')?.id;
    const now = [phase, timeliness, next?.promise.id, next?.promise.by.at].join(' ');
    const before = this.told;
    this.told = { standing: now, news };
    if (before?.standing !== now) this.host.dispatchEvent(new AttesaStatusEvent(view));
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
      this.host.dispatchEvent(new Fate(promise.id));
    }
  }

  private reportTrouble({ words }: Speech): void {
    const turn = this.trouble.report();
    if (turn) this.announcer.say(words.t(turn === 'lost' ? 'request.unreachable' : 'request.reachable'));
    const { trouble } = this.request;
    if (trouble === this.toldTrouble) return;
    this.toldTrouble = trouble;
    if (trouble === 'session-ended') this.announcer.say(words.t('request.ended'));
    else if (trouble === 'not-found') this.announcer.say(words.t('request.notFound'));
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
          <li class="step ${reached}" part="step" aria-current=${reached === 'current' ? 'step' : nothing}>
            <span class="step-name">${renderText(localize(name, words.locale))}</span>
            <span class="sr">(${words.t(`step.${reached}`)})</span>
          </li>
        `,
      )}
    </ol>
  `;
}

/** Where there is no frame, a picture says that it can be pressed. */
function asideIconOf(action: RequestAction, { notify }: RequestDocument): Icon | typeof nothing {
  if (action === 'withdraw') return icons.withdraw;
  return action === 'notify' ? (notify ? icons.bellOff : icons.bell) : nothing;
}

function labelOf(action: RequestAction, { notify }: RequestDocument, words: Words): string {
  if (action === 'notify') return words.t(notify ? 'act.notifyOff' : 'act.notifyOn');
  return words.t(`act.${action}`, { n: LATER_DAYS });
}

/** "9 byte", "48 kB": in one piece, and never nothing for what is not empty. */
function sayBytes(bytes: number, locale: string): string {
  const [unit, size] =
    bytes < 1000
      ? ['byte', bytes]
      : bytes < 1_000_000
        ? ['kilobyte', bytes / 1000]
        : ['megabyte', bytes / 1_000_000];
  const style = { style: 'unit', unit, maximumFractionDigits: size < 10 ? 1 : 0 } as const;
  return unbroken(new Intl.NumberFormat(locale, style).format(size));
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
