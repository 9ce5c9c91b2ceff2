import { html, type TemplateResult } from 'lit';

/**
 * Addresses in a text become links; everything else stays text. A full stop or a bracket after an address is not part of it,
 * nor is a mark that turns the direction.
 */
export function linked(text: string): (string | TemplateResult)[] {
  return text
    .split(/(https?:\/\/[^\s<>"\p{Bidi_Control}]+[^\s<>".,;:!?)\]'’»\p{Bidi_Control}])/iu)
    .map((part, index) =>
      index % 2 === 1 && isPlain(part)
        ? html`<a href=${part} target="_blank" rel="noopener noreferrer">${part}</a>`
        : part,
    );
}

/** Leads where it seems to: no name before an @, and no letters in the host that only look like others. */
function isPlain(address: string): boolean {
  const [, written = ''] = /^https?:\/\/([^/?#]*)/i.exec(address) ?? [];
  return URL.canParse(address) && new URL(address).host === written.toLowerCase().replace(/:(80|443)$/, '');
}
