import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Message } from './api.js';
import { linked } from './linked.js';
import { store } from './store.js';
import { atWhen } from './words.js';

/** What was sent to customers, as it arrives there. The demo has no postman: this page is the mailbox. */
export function outboxPage(now: number): TemplateResult {
  const { outbox } = store;
  return html`<main class="page narrow">
    <h1>Posta in uscita</h1>
    <p class="quiet">
      Ogni messaggio come arriva al cliente. Questa è una prova: nessuno parte davvero, e i link si aprono da
      qui.
    </p>
    ${
      outbox === undefined
        ? html`<p class="quiet">Un momento …</p>`
        : outbox.length === 0
          ? html`<p class="quiet">Non è stato inviato niente.</p>`
          : html`<ol class="mails">
              ${repeat(
                outbox,
                ({ id }) => id,
                (message, index) => mail(message, now, index < 3),
              )}
            </ol>`
    }
  </main>`;
}

function mail(
  { at, to, requestId, language, subject, text }: Message,
  now: number,
  open: boolean,
): TemplateResult {
  return html`<li>
    <details ?open=${open}>
      <summary>
        <span class="mail-subject" lang=${language}><bdi>${subject}</bdi></span>
        <span class="mail-facts"><bdi>${to}</bdi> · <time datetime=${at}>${atWhen(at, now)}</time></span>
      </summary>
      <div class="mail">
        <p class="mail-head">
          <span>Da</span> Officine Rinaldi<br /><span>A</span> <bdi>${to}</bdi><br /><span>Oggetto</span>
          <bdi lang=${language}>${subject}</bdi>
        </p>
        <p class="mail-text" lang=${language}>${linked(text)}</p>
        <p class="quiet">
          <a href="/console/requests/${encodeURIComponent(requestId)}">La richiesta ${requestId}</a>
        </p>
      </div>
    </details>
  </li>`;
}
