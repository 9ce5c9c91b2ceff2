import { setClock } from '/dist/attesa.min.js';
import { pack } from './gallery-pack.js';

// The elements render after this module has run: no picture of this page depends on when it was taken.
const instant = document.querySelector<HTMLMetaElement>('meta[name="clock"]')?.content;
if (instant !== undefined) setClock(Date.parse(instant));

/** What each of these shows is there; those that nobody answers wait for ever. */
function isStill(): boolean {
  const waiting = [
    ...document.querySelectorAll('attesa-channel-picker, attesa-request-status, attesa-chat-launcher'),
  ]
    .filter((element) => !(element.getAttribute('src') ?? '').endsWith('/timeout'))
    .some(({ shadowRoot }) => shadowRoot?.querySelector('[aria-busy="true"], .bone') !== null);
  return !waiting && (!isPlayed() || 'played' in document.documentElement.dataset);
}

function isPlayed(): boolean {
  return document.querySelector('[data-play]') !== null;
}

/** Frames; a line may be slow. After that a sheet with a hole is better than none. */
const PATIENCE = 2400;

/** The sheet is laid open as a whole: until all of it has come, nobody knows where on it the next piece stands. */
function settle(frame = 0): void {
  if (!isStill() && frame < PATIENCE) {
    requestAnimationFrame(() => settle(frame + 1));
    return;
  }
  for (const sheet of document.querySelectorAll<HTMLElement>('.states')) pack(sheet);
  document.documentElement.dataset['settled'] = '';
  if (isPlayed()) begin();
}

/** What opens takes the focus, and the page follows it: the visitor begins where the address says, or at the top. */
function begin(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const start = document.getElementById(location.hash.slice(1)) ?? document.documentElement;
  start.scrollIntoView({ behavior: 'instant' });
}

// The elements have not rendered yet, and nothing of them is busy.
requestAnimationFrame(() => settle());
