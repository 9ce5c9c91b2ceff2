import { html, type TemplateResult } from 'lit';

/** Addresses in a text become links; everything else stays text. A full stop or a bracket after an address is not part of it. */
export function linked(text: string): (string | TemplateResult)[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]'’»])/i)
    .map((part, index) =>
      index % 2 === 1 && URL.canParse(part)
        ? html`<a href=${part} target="_blank" rel="noopener noreferrer">${part}</a>`
        : part,
    );
}
