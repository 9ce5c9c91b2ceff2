import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

/** Keeps a line free until there are words. */
const NO_WORDS = '\u00a0';

/** What a launcher is at the moment. */
export interface Frame {
  readonly placement: string;
  readonly isWaiting?: boolean;
  readonly lang?: string;
  readonly isOpen?: boolean;
  readonly content: unknown;
  readonly panel?: unknown;
  /** What is said to screen readers. */
  readonly status?: string;
}

/** Nothing of what stood in for the button stays when it comes: in its corner it would grow, which is seen as a jolt. */
export const renderFrame = (frame: Frame): unknown =>
  keyed(
    frame.isWaiting === true,
    html`
      <div
        class="base ${frame.placement === 'inline' ? 'inline' : 'floating'} ${frame.isOpen ? 'open' : ''}"
        part="base"
        lang=${frame.lang ?? nothing}
      >
        ${frame.content} ${frame.panel}
        <p class="sr" role="status" aria-live="polite">${frame.status}</p>
      </div>
    `,
  );

/** Room for what is to come; a link that is there already can be followed meanwhile. */
export function renderBone(host: HTMLElement): TemplateResult {
  const link = host.querySelector<HTMLAnchorElement>('a[href]');
  const inside = html`<span class="tile"></span
    ><span class="says"
      ><span class="name">${link?.textContent ?? NO_WORDS}</span
      ><span class="truth bone">${NO_WORDS}</span></span
    >`;
  return link
    ? html`<a class="launch waiting" part="button" href=${link.href}>${inside}</a>`
    : html`<div class="launch waiting" part="button" aria-hidden="true">${inside}</div>`;
}
