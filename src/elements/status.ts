import { html, nothing, type TemplateResult } from 'lit';

/** What is said to screen readers. It stands beside what is busy: there, nothing would be said before it is done. */
export const renderStatus = ({
  lang,
  status,
}: {
  readonly lang?: string | undefined;
  readonly status?: string | undefined;
}): TemplateResult =>
  html`<p class="sr" role="status" aria-live="polite" lang=${lang ?? nothing}>${status}</p>`;
