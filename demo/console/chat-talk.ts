import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { BoardChat, Message } from '../service/chat/frames.js';
import {
  chat,
  chatOf,
  endChat,
  isMine,
  releaseChat,
  sendMessage,
  takeChat,
  type Pending,
  type Talk,
} from './chat-line.js';
import { placeOf } from './chat-place.js';
import { linked } from './linked.js';
import { changed } from './store.js';
import { atWhen, LANGUAGES } from './words.js';

/** One conversation: what was said, and what can be done. */

/** As many characters as the service takes in one message. */
const LONGEST = 4000;

/** The conversation that is about to be ended: it takes two presses. */
let ending: string | undefined;

export function talkPage(reference: string, now: number): TemplateResult {
  const row = chatOf(reference);
  const talk = chat.talks.get(reference);
  const trouble = chat.troubles.get(reference);
  return html`${keyed(
    reference,
    html`<section class="talk" aria-labelledby="talk-title">
      <header class="talk-head">
        <p class="back">
          <a href="/console/chat"><span aria-hidden="true">← </span>Tutte le chat</a>
        </p>
        <h2 id="talk-title" tabindex="-1">
          <bdi>${chat.names.get(reference) ?? 'Chat'}</bdi> <code>${reference}</code>
        </h2>
        <p class="quiet">${row === undefined ? gone(talk) : placeOf(row, now)}</p>
        <p class="row">
          ${row === undefined ? nothing : actions(row)}
          <a class="to-request" href="/console/requests/${encodeURIComponent(reference)}"
            >${row?.kept ? 'Rispondi per e-mail dalla richiesta' : 'La richiesta'}</a
          >
          ${row?.about === undefined ? nothing : html`<a class="to-request" href="/console/requests/${encodeURIComponent(row.about)}">Riguarda ${row.about}</a>`}
        </p>
        ${trouble === undefined ? nothing : html`<p class="trouble" role="alert">${trouble}</p>`}
      </header>
      ${talk === undefined ? html`<p class="quiet">${trouble === undefined ? 'Un momento …' : nothing}</p>` : history(reference, talk, row, now)}
      ${row !== undefined && isMine(row) ? compose(row, talk) : notMine(reference, row)}
    </section>`,
  )}`;
}

const gone = (talk: Talk | undefined): string => {
  if (chat.board === undefined) return '';
  return talk === undefined ? 'Non è tra le chat aperte.' : 'La chat è finita.';
};

// ---------------------------------------------------------------------------------------------------- what can be done

function actions(row: BoardChat): unknown {
  const { reference } = row;
  const isLost = chat.connection !== 'open';
  if (!isMine(row)) {
    if (row.stage === 'person') return nothing;
    return html`<button
      type="button"
      class="primary"
      ?disabled=${isLost}
      @click=${() => {
        takeChat(reference);
      }}
    >
      ${row.stage === 'assistant' ? 'Prendila dall’assistente' : 'Prendi questa'}
    </button>`;
  }
  const isEnding = ending === reference;
  return html`<button
      type="button"
      ?disabled=${isLost}
      @click=${() => {
        releaseChat(reference);
      }}
    >
      Rimetti in coda
    </button>
    <button
      type="button"
      class=${isEnding ? 'danger' : ''}
      ?disabled=${isLost}
      @click=${() => {
        if (isEnding) endChat(reference);
        ending = isEnding ? undefined : reference;
        changed();
      }}
    >
      ${isEnding ? 'Sì, chiudi la chat' : 'Chiudi la chat'}
    </button>
    ${
      isEnding
        ? html`<button
            type="button"
            @click=${() => {
              ending = undefined;
              changed();
            }}
          >
            No
          </button>`
        : nothing
    }`;
}

/** Why there is no field; what was typed before it went stays to be copied. */
function notMine(reference: string, row: BoardChat | undefined): unknown {
  const typed = chat.drafts.get(reference) ?? '';
  const why =
    row === undefined
      ? nothing
      : row.stage === 'person'
        ? html`Ci sta parlando <bdi>${row.person ?? 'qualcun altro'}</bdi>.`
        : row.kept
          ? 'Ha lasciato il posto e aspetta la risposta per e-mail: quello che scrivi dalla richiesta, o da qui dopo averla presa, gli arriva anche così.'
          : row.stage === 'assistant'
            ? 'Per ora risponde l’assistente: se serve, prendila.'
            : 'Per rispondere prendila.';
  return html`${why === nothing ? nothing : html`<p class="hint">${why}</p>`}
  ${
    typed.trim() === ''
      ? nothing
      : html`<div class="field">
          <label for="talk-kept">Non inviato</label>
          <textarea id="talk-kept" rows="3" readonly .value=${typed}></textarea>
        </div>`
  }`;
}

// ------------------------------------------------------------------------------------------------------ what was said

/** What counts as being at the end, in px. */
const AT_END = 40;

/** The end stays in sight for whoever is there. */
function follow(element: Element | undefined): void {
  if (!element) return;
  const log = element;
  let atEnd = true;
  log.addEventListener('scroll', () => {
    atEnd = log.scrollHeight - log.scrollTop - log.clientHeight <= AT_END;
  });
  const show = (): void => {
    if (atEnd) log.scrollTop = log.scrollHeight;
  };
  new MutationObserver(show).observe(log, { childList: true, subtree: true });
  new ResizeObserver(show).observe(log);
}

function history(
  reference: string,
  { messages }: Talk,
  row: BoardChat | undefined,
  now: number,
): TemplateResult {
  const customer = chat.names.get(reference) ?? 'Cliente';
  const pending = chat.pending.filter((one) => one.reference === reference);
  return html`<div class="talk-log" role="log" aria-label="Conversazione" tabindex="0" ${ref(follow)}>
    <ol lang=${row?.language ?? nothing}>
      ${repeat(
        messages,
        ({ number }) => number,
        (message) => said(message, customer, now),
      )}
      ${repeat(
        pending,
        ({ key }) => key,
        (message) => unsent(message),
      )}
    </ol>
  </div>`;
}

function said({ at, by, name, text }: Message, customer: string, now: number): TemplateResult {
  const who = {
    customer,
    assistant: `${name ?? 'Assistente'} (automatico)`,
    person: name ?? 'Operatore',
    system: '',
  }[by];
  return html`<li class=${by}>
    <p class="talk-who" lang="it"><bdi>${who}</bdi> <time datetime=${at}>${atWhen(at, now)}</time></p>
    <p class="talk-text" dir="auto">${linked(text)}</p>
  </li>`;
}

const unsent = ({ text }: Pending): TemplateResult =>
  html`<li class="person">
    <p class="talk-who" lang="it">
      ${chat.connection === 'open' ? 'Invio in corso …' : 'In attesa del collegamento'}
    </p>
    <p class="talk-text" dir="auto">${linked(text)}</p>
  </li>`;

// --------------------------------------------------------------------------------------------------------- the answer

function compose({ reference, language }: BoardChat, talk: Talk | undefined): TemplateResult {
  const text = chat.drafts.get(reference) ?? '';
  const over = text.trim().length - LONGEST;
  const send = (): void => {
    if (over <= 0) sendMessage(reference);
  };
  return html`<form
      class="talk-compose"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        send();
      }}
    >
      <label for="talk-text">Risposta</label>
      <textarea
        id="talk-text"
        rows="2"
        lang=${language}
        aria-describedby="talk-hint"
        aria-invalid=${over > 0 ? 'true' : 'false'}
        .value=${live(text)}
        @input=${({ target }: Event) => {
          if (target instanceof HTMLTextAreaElement) chat.drafts.set(reference, target.value);
          changed();
        }}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      ></textarea>
      <p id="talk-hint" class="hint">
        ${
          over > 0
            ? html`<span class="trouble" role="alert"
                >Troppo lungo di ${over} caratteri: dividilo in due.</span
              >`
            : html`Invio manda, Maiusc + Invio va a
              capo.${language === 'it' ? nothing : ` Il cliente legge in ${LANGUAGES[language] ?? language}.`}`
        }
      </p>
      <p class="go"><button class="primary" ?disabled=${over > 0}>Invia</button></p>
    </form>
    ${sentences(reference, language, talk)}`;
}

function sentences(reference: string, language: string, talk: Talk | undefined): unknown {
  if (talk === undefined || talk.sentences.length === 0) return nothing;
  return html`<details class="talk-sentences">
    <summary>Frasi pronte <span class="quiet">${talk.sentences.length}</span></summary>
    <ul>
      ${talk.sentences.map(
        (sentence) =>
          html`<li>
            <p lang=${language}>${sentence}</p>
            <button
              type="button"
              aria-label="Metti nella risposta: ${sentence}"
              @click=${() => {
                paste(reference, sentence);
              }}
            >
              Metti nella risposta
            </button>
          </li>`,
      )}
    </ul>
  </details>`;
}

function paste(reference: string, sentence: string): void {
  const typed = (chat.drafts.get(reference) ?? '').trimEnd();
  chat.drafts.set(reference, typed === '' ? sentence : `${typed} ${sentence}`);
  changed();
  document.querySelector<HTMLElement>('#talk-text')?.focus();
}
