import { html, type TemplateResult } from 'lit';
import { isolate } from '../../i18n/localize.js';

/** A file's name for a line of the page: a stem that runs from right to left does not take the ending to its other side. */
export function fileName(name: string): string {
  const end = name.lastIndexOf('.');
  return end > 0 ? `${isolate(name.slice(0, end))}${name.slice(end)}` : isolate(name);
}

/** With its own direction; where that is not the page's it has its parts in the page's order. */
export function renderFileName(name: string): TemplateResult {
  const ordered = fileName(name);
  return ordered === name
    ? html`<bdi class="file-name">${name}</bdi>`
    : html`<span class="file-name">${ordered}</span>`;
}
