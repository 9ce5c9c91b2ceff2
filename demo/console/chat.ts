import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { BoardChat } from '../service/chat/frames.js';
import { chat, isMine, setAvailable, takeChat, type ChatBoard } from './chat-line.js';
import { placeOf } from './chat-place.js';
import { talkPage } from './chat-talk.js';

/** Who is here, who waits and for how long; beside it the conversation that is open. */

interface Group {
  readonly title: string;
  readonly holds: (one: BoardChat) => boolean;
}

const GROUPS: readonly Group[] = [
  { title: 'Con te', holds: isMine },
  { title: 'In coda', holds: ({ stage, kept }) => stage === 'waiting' && !kept },
  { title: 'Rispondere per e-mail', holds: ({ stage, kept }) => stage === 'waiting' && kept === true },
  { title: 'Con l’assistente', holds: ({ stage }) => stage === 'assistant' },
  { title: 'Con i colleghi', holds: (one) => one.stage === 'person' && !isMine(one) },
];

/** @param open reference of the conversation on screen */
export function chatPage(open: string | undefined, now: number): TemplateResult {
  const { board, connection } = chat;
  return html`<main class="page chat ${open === undefined ? '' : 'with-talk'}">
    <div class="chat-side">
      <h1>Chat</h1>
      <p class=${connection === 'lost' ? 'line-lost' : 'unseen'} role="status">
        ${
          connection === 'lost'
            ? 'Collegamento perso: riprova da solo. Quello che hai scritto resta qui e parte appena torna.'
            : ''
        }
      </p>
      ${
        board === undefined
          ? html`<p class="quiet">${connection === 'lost' ? nothing : 'Un momento …'}</p>`
          : html`${desk(board, connection !== 'open')}
            ${GROUPS.map((group) => groupOf(group, board, open, now))}
            ${board.chats.length === 0 ? html`<p class="quiet">Nessuna chat aperta.</p>` : nothing}`
      }
    </div>
    <div class="chat-main">
      ${
        open === undefined
          ? html`<p class="quiet empty">Scegli una chat, o prendi la prossima.</p>`
          : talkPage(open, now)
      }
    </div>
  </main>`;
}

function desk({ available, agents, waiting }: ChatBoard, isLost: boolean): TemplateResult {
  const trouble = chat.troubles.get('');
  return html`<section class="panel chat-desk" aria-label="Il tuo posto">
    <p class="row">
      <button
        type="button"
        class="switch"
        role="switch"
        aria-checked=${available}
        ?disabled=${isLost}
        @click=${() => {
          setAvailable(!available);
        }}
      >
        Disponibile <b>${available ? 'sì' : 'no'}</b>
      </button>
      <button
        type="button"
        class="primary"
        ?disabled=${isLost || waiting === 0}
        @click=${() => {
          takeChat();
        }}
      >
        Prendi il prossimo
      </button>
    </p>
    <p class="quiet">
      ${waiting === 0 ? 'Nessuno in coda' : waiting === 1 ? 'Uno in coda' : `${waiting} in coda`} ·
      ${agents === 0 ? html`<span class="warn">nessuno disponibile</span>` : agents === 1 ? 'uno disponibile' : `${agents} disponibili`}
    </p>
    ${trouble === undefined ? nothing : html`<p class="trouble" role="alert">${trouble}</p>`}
  </section>`;
}

function groupOf(
  { title, holds }: Group,
  { chats }: ChatBoard,
  open: string | undefined,
  now: number,
): unknown {
  const rows = chats.filter(holds);
  if (rows.length === 0) return nothing;
  return html`<section class="chat-group">
    <h2>${title} <span class="quiet">${rows.length}</span></h2>
    <ul class="chats">
      ${repeat(
        rows,
        ({ reference }) => reference,
        (row) => rowOf(row, open === row.reference, now),
      )}
    </ul>
  </section>`;
}

function rowOf(row: BoardChat, isOpen: boolean, now: number): TemplateResult {
  const { reference, name, unread, last, language } = row;
  return html`<li class="${isOpen ? 'open' : ''} ${unread > 0 ? 'unread' : ''}">
    <a href="/console/chat/${encodeURIComponent(reference)}" aria-current=${isOpen ? 'true' : nothing}
      ><bdi>${name}</bdi> <code>${reference}</code></a
    >
    <small>${placeOf(row, now)}</small>
    <p class="chat-last" lang=${language}><bdi>${last.text}</bdi></p>
    ${unread === 0 ? nothing : html`<p class="chat-unread">${unread}<span class="unseen"> da leggere</span></p>`}
  </li>`;
}
