import type { CSSResult, LitElement, TemplateResult, nothing } from 'lit';
import type { AnnouncerController } from '../../controllers/announcer.js';
import type { ClockController } from '../../controllers/clock.js';
import type { extendMessages } from '../../controllers/locale.js';
import type { RequestController } from '../../controllers/request.js';
import type { RequestAction, RequestDocument } from '../../core/document/request-types.js';
import type { RequestView, TimelineEntry } from '../../core/request/request-view-types.js';
import type { EntryText, RequestText } from '../../i18n/describe-request.js';
import type { SayOptions, Words } from '../../i18n/words.js';
import type { Platform } from '../../sources/source.js';

/** The element, as the parts that are loaded later know it. */
export interface StatusHost extends LitElement {
  readonly src: string | undefined;
  readonly reference: string | undefined;
  readonly channels: string | undefined;
}

/**
 * What a part that is loaded later works with. All of it is the host's own: a page that asks for the script by another
 * URL gives such a part a second copy of what they share.
 */
export interface Kit {
  readonly host: StatusHost;
  readonly request: RequestController;
  readonly announcer: AnnouncerController;
  readonly clock: ClockController;
  readonly platform: Platform;
  readonly extend: typeof extendMessages;
  /** Adds a part's styles to the host's. */
  readonly adopt: (...styles: readonly CSSResult[]) => void;
  /** Asks the page whether the customer may do this now. */
  readonly mayAct: (action: RequestAction) => boolean;
}

/** In whose words a render speaks, and when. */
export interface Speech {
  readonly now: number;
  readonly options: SayOptions & { readonly zone: string; readonly locale: string };
  readonly words: Words;
}

/** One thing on the timeline as it stands on screen. */
export interface Told {
  readonly entry: TimelineEntry;
  readonly text: EntryText;
}

/** A request as one render shows it. */
export interface Standing extends Speech {
  readonly document: RequestDocument;
  readonly view: RequestView;
  readonly text: RequestText;
  readonly story: readonly Told[];
}

export type Rendered = TemplateResult | typeof nothing;
