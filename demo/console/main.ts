import { html, nothing, render, type TemplateResult } from 'lit';
import * as api from './api.js';
import { Refused } from './api.js';
import { boardPage } from './board.js';
import { chat, hasUnsent, listenToChat, showChat, stopChat, unreadChats } from './chat-line.js';
import { chatPage } from './chat.js';
import { outboxPage } from './outbox.js';
import { requestPage } from './request.js';
import {
  announce,
  changed,
  isWriting,
  listen,
  onChange,
  refresh,
  stopListening,
  store,
  type Route,
} from './store.js';
import { atWhen } from './words.js';

/** The operator's console of Officine Rinaldi: log in, see what is urgent, do it. */

const root = document.querySelector<HTMLElement>('#console');
const NAME = 'Banco richieste';

// --------------------------------------------------------------------------------------------------------- routes

function routeOf(path: string): Route {
  const [, id] = /^\/console\/requests\/([^/]+)$/.exec(path) ?? [];
  if (id !== undefined) return { page: 'request', id: decoded(id) };
  const [, reference] = /^\/console\/chat\/([^/]+)$/.exec(path) ?? [];
  if (reference !== undefined) return { page: 'chat', reference: decoded(reference) };
  if (path === '/console/chat') return { page: 'chat' };
  return { page: path === '/console/outbox' ? 'outbox' : 'board' };
}

/** An address that somebody typed wrong names no request; the service says so. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function go(path: string): void {
  const route = routeOf(path);
  store.route = route;
  if (route.page !== 'request' || store.opened?.id !== route.id) {
    store.opened = undefined;
    store.missing = false;
  }
  showChat(route.page === 'chat' ? route.reference : undefined);
  changed();
  void refresh();
}

/** Shows a page of the console, and puts the reader at its beginning. */
function visit(path: string): void {
  history.pushState(null, '', path);
  go(path);
  scrollTo(0, 0);
  // The page is rendered first.
  queueMicrotask(() => {
    const start =
      root?.querySelector<HTMLElement>('#talk-text') ??
      root?.querySelector<HTMLElement>('#talk-title') ??
      root;
    start?.focus({ preventScroll: true });
  });
}

function onLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link?.target !== '' || link.origin !== location.origin) return;
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (!/^\/console(?:$|\/(?:outbox$|chat$|chat\/|requests\/))/.test(link.pathname)) return;
  event.preventDefault();
  visit(link.pathname);
}

// ---------------------------------------------------------------------------------------------------------- log in

async function start(): Promise<void> {
  try {
    store.operator = await api.me();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    store.operator = null;
    store.loginTrouble = error.status === 401 ? '' : 'Il servizio non risponde.';
  }
  changed();
  if (store.operator !== null) enter();
}

function enter(): void {
  listen();
  listenToChat((reference) => {
    visit(`/console/chat/${encodeURIComponent(reference)}`);
  });
  go(location.pathname);
}

async function logIn(event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const { currentTarget } = event;
  if (!(currentTarget instanceof HTMLFormElement)) return;
  const data = new FormData(currentTarget);
  try {
    await api.login(textOf(data, 'name'), textOf(data, 'password'));
    store.loginTrouble = '';
    await start();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    store.loginTrouble =
      error.status === 401
        ? 'Nome o password non corrispondono.'
        : error.status === 429
          ? 'Troppi tentativi: aspetta un minuto e riprova.'
          : 'Il servizio non risponde.';
    changed();
    currentTarget.querySelector<HTMLInputElement>('[name="password"]')?.select();
  }
}

const textOf = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
};

async function logOut(): Promise<void> {
  stopListening();
  stopChat();
  await api.logout().catch(() => undefined);
  Object.assign(store, { operator: null, board: undefined, opened: undefined, outbox: undefined });
  changed();
}

function loginPage(): TemplateResult {
  return html`<main class="login">
    <form class="panel" @submit=${logIn}>
      <img src="/assets/mark.svg" alt="" width="40" height="40" />
      <h1>${NAME}</h1>
      <p class="quiet">Officine Rinaldi. Per chi risponde ai clienti.</p>
      ${isWriting() || hasUnsent() ? html`<p>La sessione è finita. Quello che stavi scrivendo è ancora qui: entra e lo ritrovi.</p>` : nothing}
      <div class="field">
        <label for="login-name">Nome</label>
        <input id="login-name" name="name" autocomplete="username" autocapitalize="none" required />
      </div>
      <div class="field">
        <label for="login-password">Password</label>
        <input id="login-password" name="password" type="password" autocomplete="current-password" required />
      </div>
      <p class="trouble" role="alert">${store.loginTrouble}</p>
      <button class="primary">Entra</button>
    </form>
  </main>`;
}

// ----------------------------------------------------------------------------------------------------------- shell

function bar(now: number): TemplateResult {
  const { route, reachable, checkedAt, operator } = store;
  const link = (href: string, label: unknown, current: boolean): TemplateResult =>
    html`<a href=${href} aria-current=${current ? 'page' : nothing}>${label}</a>`;
  const unread = unreadChats();
  return html`<header class="bar">
    <a class="brand" href="/console"><img src="/assets/mark.svg" alt="" width="24" height="24" />${NAME}</a>
    <nav aria-label="Sezioni">
      ${link('/console', 'Richieste', route.page === 'board')}
      ${link(
        '/console/chat',
        unread === 0 ? 'Chat' : html`Chat <b>${unread}</b><span class="unseen"> da leggere</span>`,
        route.page === 'chat',
      )}
      ${link('/console/outbox', 'Posta in uscita', route.page === 'outbox')}
    </nav>
    <p class="live ${reachable ? '' : 'away'}" role="status">
      ${
        reachable
          ? 'in diretta'
          : checkedAt === undefined
            ? 'il servizio non risponde'
            : `il servizio non risponde: dati ${atWhen(checkedAt, now)}`
      }
    </p>
    <p class="me">${operator} <button type="button" @click=${logOut}>Esci</button></p>
  </header>`;
}

function page(now: number): TemplateResult {
  if (store.operator === null) return loginPage();
  if (store.operator === undefined) return html`<p class="quiet page">Un momento …</p>`;
  const { route } = store;
  return html`${bar(now)} ${pageOf(route, now)}
    <p class="toast" role="status">${store.notice}</p>`;
}

function pageOf(route: Route, now: number): TemplateResult {
  switch (route.page) {
    case 'board':
      return boardPage(now);
    case 'outbox':
      return outboxPage(now);
    case 'chat':
      return chatPage(route.reference, now);
    case 'request':
      return requestPage(now);
  }
}

function titleOf(): string {
  const { route, board } = store;
  if (route.page === 'chat') {
    const waiting = chat.board?.waiting ?? 0;
    const name = route.reference === undefined ? 'Chat' : `Chat ${route.reference}`;
    return `${waiting > 0 ? `(${waiting} in coda) ` : ''}${name} · ${NAME}`;
  }
  if (route.page === 'request') return `${route.id} · ${NAME}`;
  if (route.page === 'outbox') return `Posta in uscita · ${NAME}`;
  const late = board?.workload.late ?? 0;
  return late > 0 ? `(${late} in ritardo) ${NAME}` : NAME;
}

let silence: ReturnType<typeof setTimeout> | undefined;
/** What the toast shows; its time runs from when it came. */
let said = '';

if (root) {
  root.replaceChildren();
  onChange(() => {
    render(page(Date.now()), root);
    document.title = titleOf();
    if (store.notice === said) return;
    said = store.notice;
    clearTimeout(silence);
    if (said !== '')
      silence = setTimeout(() => {
        announce('');
      }, 5000);
  });
  root.addEventListener('click', onLink);
  addEventListener('popstate', () => {
    go(location.pathname);
  });
  addEventListener('beforeunload', (event) => {
    if (isWriting() || hasUnsent()) event.preventDefault();
  });
  addEventListener('keydown', (event) => {
    const typing =
      event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (store.route.page !== 'board') {
      history.pushState(null, '', '/console');
      go('/console');
    }
    // After the render, but before the next key: whoever types on at once loses no letter.
    queueMicrotask(() => document.querySelector<HTMLInputElement>('#search')?.focus());
  });
  // Relative times and lateness move with the clock, not only with the doorbell.
  setInterval(changed, 20_000);
  void start();
}
