import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Drawn on a grid of 16. */
const SHAPES = {
  late: svg`<circle cx="8" cy="9" r="5.5"/><path d="M8 6v3.2l2 1.3M2.5 3.5 4.7 1.8M13.5 3.5l-2.2-1.7"/>`,
  silent: svg`<path d="M13 10.2A5.6 5.6 0 0 1 5.8 3a5.6 5.6 0 1 0 7.2 7.2Z"/>`,
  undated: svg`<path d="M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3"/><path d="m6.5 9 3 3m0-3-3 3"/>`,
  ontime: svg`<path d="M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3"/><path d="m6 10 1.5 1.5L10.3 9"/>`,
  done: svg`<circle cx="8" cy="8" r="6"/><path d="m5.3 8.2 1.9 1.9 3.6-4"/>`,
  customer: svg`<circle cx="8" cy="5" r="2.8"/><path d="M2.8 14a5.2 5.2 0 0 1 10.4 0"/>`,
  others: svg`<path d="M4.5 2h7M4.5 14h7M5 2c0 4 6 4.5 6 8v4M11 2c0 4-6 4.5-6 8v4"/>`,
  hold: svg`<circle cx="8" cy="8" r="6"/><path d="M6.3 5.8v4.4M9.7 5.8v4.4"/>`,
  received: svg`<path d="M2 9.5 4 3h8l2 6.5v4H2zM2 9.5h3.5l1 1.8h3l1-1.8H14"/>`,
  reopened: svg`<path d="M3 8a5 5 0 1 1 1.5 3.6M3 12.5V9.3h3.2"/>`,
  work: svg`<path d="M13.5 4.3 11.3 6.5 9.5 4.7l2.2-2.2a3.5 3.5 0 0 0-4.5 4.5l-4.5 4.5 1.8 1.8 4.5-4.5a3.5 3.5 0 0 0 4.5-4.5Z"/>`,
  mail: svg`<path d="M2 3.5h12v9H2zM2 4.5l6 4.5 6-4.5"/>`,
  copy: svg`<path d="M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1"/>`,
} as const satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof SHAPES;

/** Beside words, so never read aloud. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${SHAPES[name]}</svg>`;
}
