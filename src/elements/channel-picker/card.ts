import { html, nothing, type TemplateResult } from 'lit';
import { warnOnce } from '../../internal/warn.js';

/** Rows to keep room for before anything is known. */
const DEFAULT_ROWS = 4;
const MOST_ROWS = 20;

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
  readonly more?: unknown;
  readonly fallback?: unknown;
  readonly foot?: unknown;
  /** What is said to screen readers. */
  readonly status?: string;
}

/** The same card before and after there are words for it, so that nothing jumps and no focus is lost when they come. */
export const renderCard = (card: Card): TemplateResult => html`
  <section
    class="base"
    part="base"
    lang=${card.lang ?? nothing}
    aria-labelledby="title"
    aria-busy=${card.isWaiting}
  >
    <div class="head">
      <h2 class="title" part="title" id="title"><slot name="title">${card.title}</slot></h2>
      ${card.now === undefined ? nothing : html`<p class="now">${card.now}</p>`} ${card.topics}
    </div>
    ${card.remembered} ${card.trouble}
    <ul role="list" aria-label=${card.label ?? nothing}>
      ${card.rows}
    </ul>
    ${card.more} ${card.fallback} ${card.foot}
    <p class="sr" role="status" aria-live="polite">${card.status}</p>
  </section>
`;

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
          <div>
            ${
              link
                ? html`<div class="label"><a class="choose" href=${link.href}>${link.textContent}</a></div>`
                : html`<div class="bone short"></div>`
            }
            <div class="bone long"></div>
            <div class="bone line"></div>
          </div>
        </div>
      </li>
    `;
  });
}
