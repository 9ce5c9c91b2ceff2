import { html, nothing, type TemplateResult } from 'lit';
import type { LocalText } from '../i18n/localize.js';

/** A text with its own language where that differs, isolated from the direction around it. */
export const renderText = ({ text, lang }: LocalText, content: unknown = text): TemplateResult =>
  html`<bdi lang=${lang ?? nothing}>${content}</bdi>`;
