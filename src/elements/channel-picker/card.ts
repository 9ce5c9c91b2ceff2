import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { warnOnce } from '../../internal/warn.js';
import { renderStatus } from '../status.js';

/** Rows to keep room for before anything is known. */
const DEFAULT_ROWS = 4;
const MOST_ROWS = 20;
const MOST_TOPICS = 20;

/** Keeps a line free until there are words. */
export const NO_WORDS = '\u00a0';

/** What the card shows. A text without words yet is a no-break space, which keeps its line. */
export interface Card {
  readonly lang?: string;
  readonly isWaiting: boolean;
  readonly title: string;
  readonly now?: string;
  readonly topics?: unknown;
  readonly remembered?: unknown;
  readonly trouble?: unknown;
  /** Of the list, for the ear. */
  readonly label?: string;
  readonly rows: unknown;
  /** There are no rows: a list of nothing is not read out. */
  readonly isEmpty?: boolean;
  readonly more?: unknown;
  readonly fallback?: unknown;
  /** What is known of the data; a line is kept for it while it is on its way. */
  readonly foot?: unknown;
  /** What is said to screen readers. */
  readonly status?: string;
}

/**
 * The same card before and after there are words for it. What stood in for words and data goes as a whole when they are
 * there: a line that came is no jolt, one that moved would be.
 */
export function renderCard(card: Card): TemplateResult {
  const phase = card.isWaiting && card.title;
  return html`
    <section
      class="base"
      part="base"
      lang=${card.lang ?? nothing}
      aria-labelledby="title"
      aria-busy=${card.isWaiting}
    >
      <div class="head">
        <h2 class="title" part="title" id="title"><slot name="title">${card.title}</slot></h2>
        ${keyed(
          phase,
          html`${card.now === undefined ? nothing : html`<p class="now">${card.now}</p>`} ${card.topics}`,
        )}
      </div>
      ${card.remembered} ${card.trouble}
      ${keyed(
        // A link that stands in may have the focus, or a finger on it, when the words come.
        card.isWaiting,
        html`<ul role="list" aria-label=${card.label ?? nothing} ?hidden=${card.isEmpty}>
          ${card.rows}
        </ul>`,
      )}
      ${card.more} ${card.fallback}
      ${keyed(
        phase,
        card.isWaiting
          ? html`<div class="foot" aria-hidden="true"><span>${NO_WORDS}</span></div>`
          : card.foot,
      )}
    </section>
    ${renderStatus(card)}
  `;
}

/** Room for topics and for the field below them. */
export function renderTopicBones({ topics }: { readonly topics: number | undefined }): unknown {
  const count = Math.min(Math.trunc(topics ?? 0), MOST_TOPICS);
  if (!(count > 0)) return nothing;
  return html`<div class="topics" aria-hidden="true">
    <span class="field-label">${NO_WORDS}</span>
    <div class="chips">${Array.from({ length: count }, () => html`<span class="chip bone"></span>`)}</div>
    <div class="search">
      <span class="field-label">${NO_WORDS}</span>
      <div class="field"></div>
    </div>
  </div>`;
}

/** Room for what is to come; links that are there already can be followed meanwhile. */
export function renderBones(
  host: HTMLElement & { readonly rows: number | undefined; readonly most: number | undefined },
): unknown {
  const links = [...host.querySelectorAll<HTMLAnchorElement>('a[href]:not([slot])')];
  const wanted = host.rows ?? (links.length === 0 ? DEFAULT_ROWS : links.length);
  const isFine = Number.isInteger(wanted) && wanted > 0;
  if (!isFine)
    warnOnce(
      `rows="${host.getAttribute('rows') ?? ''}" is no number of rows; ${DEFAULT_ROWS.toString()} are kept free.`,
    );
  const most = Math.min(isFine ? wanted : DEFAULT_ROWS, host.most ?? MOST_ROWS, MOST_ROWS);
  return Array.from({ length: most }, (_, index) => {
    const link = links[index];
    return html`
      <li class="row waiting" aria-hidden=${link ? nothing : 'true'}>
        <div class="channel">
          <span class="tile"></span>
          <div class="main">
            ${
              link
                ? html`<div class="label">
                    <a class="choose" part="name" href=${link.href}>${link.textContent}</a>
                  </div>`
                : html`<div class="bone short"></div>`
            }
            <div class="bone long"></div>
          </div>
          <div class="small">
            <div class="bone line"></div>
            <div class="bone line"></div>
          </div>
        </div>
      </li>
    `;
  });
}
