import { svg, html, type TemplateResult } from 'lit';

/**
 * A picture beside words: hidden from assistive technology, in the colour of the text. The two kinds share one
 * template, so lit prepares it once for all icons. Size and mirroring belong to the style sheet that shows it.
 */
export type Icon = TemplateResult;

const icon = (path: TemplateResult<2>): Icon =>
  html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    ${path}
  </svg>`;

/** Drawn with a line (lucide). */
export const outline = (d: string): Icon =>
  icon(
    svg`<path d=${d} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`,
  );

/** Filled (brand marks). */
export const solid = (d: string): Icon => icon(svg`<path d=${d} fill="currentColor"/>`);
