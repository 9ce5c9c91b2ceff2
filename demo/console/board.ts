import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Board, BoardRow } from './api.js';
import { icon } from './icons.js';
import { changed, store } from './store.js';
import { atWhen, byWhen, channelName, dueInstant, fromNow, local, PROMISE_KINDS, stateOf } from './words.js';

/** Everything that is open, what is worst first, and the numbers above it. */

/** About to fall due, as the service counts it. */
const SOON = 24 * 60 * 60_000;

interface Filter {
  readonly id: string;
  readonly label: string;
  readonly tone?: string;
  readonly count: (board: Board) => number;
  readonly holds: (row: BoardRow, now: number) => boolean;
}

const isOver = ({ phase }: BoardRow): boolean => phase === 'closed';
const isDueSoon = ({ next }: BoardRow, now: number): boolean =>
  next !== null && dueInstant(next) >= now && dueInstant(next) - now <= SOON;

const FILTERS: readonly Filter[] = [
  { id: 'open', label: 'aperte', count: ({ workload }) => workload.open, holds: (row) => !isOver(row) },
  {
    id: 'ours',
    label: 'toccano a noi',
    count: ({ workload }) => workload.ours,
    holds: (row) => row.turn === 'brand',
  },
  {
    id: 'late',
    label: 'in ritardo',
    tone: 'late',
    count: ({ workload }) => workload.late,
    holds: (row) => row.timeliness === 'late',
  },
  {
    id: 'silent',
    label: 'in silenzio',
    tone: 'warn',
    count: ({ workload }) => workload.silent,
    holds: (row) => row.timeliness === 'silent',
  },
  {
    id: 'soon',
    label: 'entro 24 ore',
    tone: 'warn',
    count: ({ workload }) => workload.dueSoon,
    holds: isDueSoon,
  },
];

const ownerName = ({ owner }: BoardRow): string => local(owner?.name);

export function boardPage(now: number): TemplateResult {
  const { board } = store;
  if (board === undefined) return html`<main class="page"><p class="quiet">Un momento …</p></main>`;
  const shown = board.requests.filter((row) => matches(row, now));
  return html`<main class="page">
    <h1 class="unseen">Richieste</h1>
    <div class="figures" role="group" aria-label="Filtri">
      ${FILTERS.map(({ id, label, tone, count }) => {
        const n = count(board);
        return html`<button
          type="button"
          class="figure ${n > 0 ? (tone ?? '') : ''}"
          aria-pressed=${store.filter === id}
          @click=${() => {
            filterBy(id);
          }}
        >
          <strong>${n}</strong> ${label}
        </button>`;
      })}
    </div>
    <div class="tools">
      <label class="search"
        ><span class="unseen">Cerca</span>
        <input
          type="search"
          id="search"
          placeholder="Cerca numero, cliente, parole ( / )"
          .value=${store.search}
          @input=${({ target }: Event) => {
            if (target instanceof HTMLInputElement) store.search = target.value;
            changed();
          }}
      /></label>
      <div class="owners" role="group" aria-label="Altri filtri">
        ${board.workload.owners.map(({ name, open }) => chip(`owner:${local(name)}`, local(name), open))}
        ${chip('closed', 'Chiuse da poco', board.requests.filter(isOver).length)}
      </div>
    </div>
    <div class="board">
      ${
        shown.length === 0
          ? html`<p class="quiet empty">
              ${board.requests.length === 0 ? 'Nessuna richiesta: il banco è pulito.' : 'Nessuna richiesta così.'}
            </p>`
          : table(shown, now)
      }
    </div>
  </main>`;
}

function chip(id: string, label: string, count: number): TemplateResult {
  return html`<button
    type="button"
    class="chip"
    aria-pressed=${store.filter === id}
    @click=${() => {
      filterBy(id);
    }}
  >
    ${label} <b>${count}</b>
  </button>`;
}

function filterBy(id: string): void {
  store.filter = store.filter === id ? 'open' : id;
  changed();
}

function matches(row: BoardRow, now: number): boolean {
  const { filter, search } = store;
  const words = search.trim().toLocaleLowerCase('it').split(/\s+/);
  const haystack = [row.id, local(row.title), row.customer, ownerName(row), row.owner?.person ?? '']
    .join(' ')
    .toLocaleLowerCase('it');
  if (!words.every((word) => haystack.includes(word))) return false;
  // Whoever looks for something looks for it everywhere.
  if (search.trim() !== '' && filter === 'open') return true;
  if (filter === 'closed') return isOver(row);
  if (filter.startsWith('owner:')) return !isOver(row) && ownerName(row) === filter.slice('owner:'.length);
  return FILTERS.find(({ id }) => id === filter)?.holds(row, now) ?? true;
}

function table(rows: readonly BoardRow[], now: number): TemplateResult {
  return html`<table>
    <caption class="unseen">
      Richieste, le più urgenti per prime
    </caption>
    <thead>
      <tr>
        <th scope="col">Stato</th>
        <th scope="col">Richiesta</th>
        <th scope="col">Prossima scadenza</th>
        <th scope="col">Chi</th>
        <th scope="col">Ultimo movimento</th>
      </tr>
    </thead>
    <tbody>
      ${repeat(
        rows,
        ({ id }) => id,
        (row) => rowOf(row, now),
      )}
    </tbody>
  </table>`;
}

function rowOf(row: BoardRow, now: number): TemplateResult {
  const state = stateOf(row);
  const last = Date.parse(row.lastEventAt);
  return html`<tr class=${row.unread ? 'unread' : ''}>
    <td class="state ${state.tone}">${icon(state.icon)} <span>${state.text}</span></td>
    <td class="what">
      <a href="/console/requests/${encodeURIComponent(row.id)}"
        >${row.unread ? html`<span class="dot"><span class="unseen">Da leggere: </span></span>` : nothing}<bdi
          >${local(row.title)}</bdi
        ></a
      >
      <small><code>${row.id}</code> · <bdi>${row.customer}</bdi> · ${channelName(row.channel)}</small>
    </td>
    <td class="due">${due(row, now)}</td>
    <td class="who">
      <bdi>${ownerName(row)}</bdi
      >${row.owner?.person ? html`<small><bdi>${row.owner.person}</bdi></small>` : nothing}
    </td>
    <td class="last">
      <time datetime=${row.lastEventAt} title=${atWhen(last, now)}>${fromNow(last, now)}</time>
    </td>
  </tr>`;
}

function due({ next, turn, phase, timeliness }: BoardRow, now: number): unknown {
  if (next === null) {
    if (phase === 'closed') return nothing;
    if (timeliness === 'late') return html`<span class="late">passata, e nessuna data nuova</span>`;
    return html`<span class="quiet">${turn === 'customer' ? 'tocca al cliente' : 'nessuna'}</span>`;
  }
  const at = dueInstant(next);
  const missed = at < now;
  return html`<span class=${missed ? 'late' : ''}
      >${PROMISE_KINDS[next.kind] ?? next.kind} ${byWhen(next.by, now, next.day)}</span
    >
    <small class=${missed ? 'late' : at - now <= SOON ? 'warn' : ''}
      >${missed ? html`passata ${fromNow(at, now)}` : fromNow(at, now)}</small
    >`;
}
