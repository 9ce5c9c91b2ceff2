import { html } from 'lit';

/** A reference is not torn apart at its hyphens where the next line has room for it. */
export const renderUnbroken = (text: string): readonly unknown[] =>
  text
    .split(/(\S+-\S+)/)
    .map((part, index) => (index % 2 === 1 ? html`<span class="whole">${part}</span>` : part));
