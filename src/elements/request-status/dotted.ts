import { html, type TemplateResult } from 'lit';

/** Short texts with a dot between them; for an element with the class `dotted`. */
export const renderDotted = ([first, ...others]: readonly unknown[]): TemplateResult =>
  html`${first}${others.map(
    (text) =>
      html`<span class="between"> </span><span class="next"><span class="dot">· </span>${text}</span>`,
  )}`;
