import { html, type TemplateResult } from 'lit';

/** A reference is not torn apart at its hyphens where the next line has room for it. */
export const unbroken = (text: string): readonly (string | TemplateResult)[] =>
  text
    .split(/(\S+-\S+)/)
    .map((part, index) => (index % 2 === 1 ? html`<span class="whole">${part}</span>` : part));
