import { html, type TemplateResult } from 'lit';

/**
 * A picture beside words: hidden from assistive technology, in the colour of the text. All icons of a kind share one
 * template, so lit prepares it once. Size and mirroring belong to the style sheet that shows it.
 */
export type Icon = TemplateResult;

/** Drawn with a line (lucide). */
export const outline = (d: string): Icon =>
  html`<svg
    class="icon"
    viewBox="0 0 24 24"
    width="24"
    height="24"
    aria-hidden="true"
    focusable="false"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    <path d=${d} />
  </svg>`;

/** Filled (brand marks). */
export const solid = (d: string): Icon =>
  html`<svg
    class="icon"
    viewBox="0 0 24 24"
    width="24"
    height="24"
    aria-hidden="true"
    focusable="false"
    fill="currentColor"
  >
    <path d=${d} />
  </svg>`;
