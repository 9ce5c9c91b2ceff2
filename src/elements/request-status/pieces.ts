import { html, type TemplateResult } from 'lit';
import type { LocalText } from '../../i18n/localize.js';
import { renderText } from '../local-text.js';

/** What a sentence holds that is not torn apart: references and other words with a hyphen. */
const WHOLE = /(\S+-\S+)/;

/** Names in a sentence of ours, in isolates. */
const ISOLATED = /\u2068([^\u2069]*)\u2069/;

const renderPieces = (
  text: string,
  pieces: RegExp,
  render: (piece: string) => TemplateResult,
): readonly unknown[] => text.split(pieces).map((part, index) => (index % 2 === 1 ? render(part) : part));

/** A reference goes to the next line as a whole, where that has room for it. */
export const renderUnbroken = (text: string): unknown =>
  text.includes('-') ? renderPieces(text, WHOLE, (word) => html`<span class="whole">${word}</span>`) : text;

export const renderUnbrokenText = (local: LocalText): TemplateResult =>
  renderText(local, renderUnbroken(local.text));

/** A name that runs from right to left does not change places with the one beside it. */
export const renderNames = (text: string): TemplateResult =>
  renderText(
    { text },
    renderPieces(text, ISOLATED, (name) => renderText({ text: name })),
  );
