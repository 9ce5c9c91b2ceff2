import { setClock } from '/dist/attesa.min.js';
import { instant, wall, ZONE } from './rome.js';

/**
 * The demo's rehearsal panel. All it knows stands in the page's own address, so a rehearsed moment can be sent to a
 * colleague; nothing is stored.
 *
 * The elements look at the page for the first time after this module has run: what the address asks for is in place by then.
 */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The steps of the crowd slider. */
const LOADS = [0.25, 0.5, 1, 1.5, 2, 3, 4, 6] as const;
const USUAL_LOAD = 1;

/** While a slider is under the finger, the desk is not asked at every pixel. */
const SETTLE = 150;

interface State {
  /** Undefined: the present. `running`: time goes on from there. */
  moment?: { readonly running: boolean; readonly at: number; readonly since: number } | undefined;
  load: number;
  zone: string;
  register: string;
  theme: string;
}

/** How the shop speaks to everybody; a rehearsal may try another tone. */
const OWN_REGISTER = document.documentElement.getAttribute('register') ?? '';

const state = readAddress();

// ---------------------------------------------------------------------------------------------------- the clock

function now(): number {
  const { moment } = state;
  if (moment === undefined) return Date.now();
  return moment.running ? moment.at + (Date.now() - moment.since) : moment.at;
}

function startOfDay(at: number): number {
  return instant(Math.floor(wall(at) / DAY) * DAY);
}

/** 23, 24 or 25 hours: the slider covers the day as it passes, so both halves past two of October can be reached. */
function lengthOfDay(start: number): number {
  return instant(wall(start) + DAY) - start;
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return last.getTime() - last.getUTCDay() * DAY;
}

/** The first of these moments that is still to come. */
function coming(of: (year: number) => number): number {
  const year = new Date(wall(Date.now())).getUTCFullYear();
  const thisYear = of(year);
  return thisYear > Date.now() ? thisYear : of(year + 1);
}

const MOMENTS: Readonly<Record<string, () => number>> = {
  // Ten minutes before the chat closes, on a working day.
  closing: () => {
    const day = Math.floor(wall(Date.now()) / DAY) * DAY;
    const weekday = new Date(day).getUTCDay();
    return instant(day + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0) * DAY + (17 * 60 + 50) * MINUTE);
  },
  night: () => instant(Math.floor(wall(Date.now()) / DAY) * DAY + (23 * 60 + 40) * MINUTE),
  christmas: () => coming((year) => instant(Date.UTC(year, 11, 25, 11, 0))),
  // Half an hour before the clocks change: at three they go back to two, or at two they jump to three.
  october: () => coming((year) => instant(lastSunday(year, 9) + 2.5 * 60 * MINUTE)),
  march: () => coming((year) => instant(lastSunday(year, 2) + 1.5 * 60 * MINUTE)),
};

// --------------------------------------------------------------------------------------------------- the address

function readAddress(): State {
  const query = new URLSearchParams(location.search);
  const at = Date.parse(query.get('at') ?? '');
  const load = Number(query.get('load') ?? USUAL_LOAD);
  return {
    ...(Number.isFinite(at) && { moment: { at, running: query.get('run') === '1', since: Date.now() } }),
    load: LOADS.find((step) => step === load) ?? USUAL_LOAD,
    zone: query.get('zone') ?? '',
    register: query.get('register') ?? '',
    theme: query.get('theme') ?? '',
  };
}

/** What the address says of this state; empty for the plain page. */
function address(): string {
  const query = new URLSearchParams();
  if (state.moment !== undefined) query.set('at', iso(now()));
  if (state.moment?.running === true) query.set('run', '1');
  if (state.load !== USUAL_LOAD) query.set('load', state.load.toString());
  for (const name of ['zone', 'register', 'theme'] as const)
    if (state[name] !== '') query.set(name, state[name]);
  const text = query.toString().replaceAll('%3A', ':').replaceAll('%2F', '/');
  return text === '' ? '' : `?${text}`;
}

function iso(at: number): string {
  return new Date(Math.floor(at / 1000) * 1000).toISOString().replace('.000', '');
}

// ------------------------------------------------------------------------------------------------------ the page

/** Where the desk is asked. A running rehearsal sends its distance from today, so that the address stays one. */
function source(): string {
  const query = new URLSearchParams();
  const { moment, load } = state;
  if (moment?.running === true) query.set('offset', (moment.at - moment.since).toString());
  else if (moment !== undefined) query.set('at', iso(moment.at));
  if (load !== USUAL_LOAD) query.set('load', load.toString());
  const text = query.toString();
  return text === '' ? '/channels.json' : `/channels.json?${text}`;
}

function setAttribute(element: Element, name: string, value: string): void {
  if (value === '') element.removeAttribute(name);
  else element.setAttribute(name, value);
}

function applyVisitor(): void {
  const root = document.documentElement;
  setAttribute(root, 'display-zone', state.zone);
  setAttribute(root, 'register', state.register === '' ? OWN_REGISTER : state.register);
  root.classList.remove('theme-light', 'theme-dark', 'theme-contrast');
  if (state.theme !== '') root.classList.add(`theme-${state.theme}`);
}

function applyMoment(): void {
  const { moment } = state;
  setClock(moment === undefined ? undefined : moment.running ? now : moment.at);
  const src = source();
  for (const name of ['src', 'channels']) {
    for (const element of document.querySelectorAll(`[${name}^="/channels.json"]`)) {
      if (element.getAttribute(name) !== src) element.setAttribute(name, src);
    }
  }
}

/** The trial goes along to the next page of the shop. */
function carryAlong(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    '.site-header a, main a[href^="/"], .site-footer a',
  )) {
    if (link.origin === location.origin) link.search = address();
  }
}

let settling: ReturnType<typeof setTimeout> | undefined;

function changed(): void {
  applyVisitor();
  history.replaceState(null, '', `${location.pathname}${address()}${location.hash}`);
  carryAlong();
  show();
  clearTimeout(settling);
  settling = setTimeout(applyMoment, SETTLE);
}

// ----------------------------------------------------------------------------------------------------- the panel

const panel = document.querySelector<HTMLElement>('#rehearsal');
const toggle = panel?.querySelector<HTMLButtonElement>('.rehearsal-toggle');
const tag = toggle?.querySelector('small');
const OWN_TAG = tag?.textContent ?? '';
const sheet = panel?.querySelector<HTMLFormElement>('.rehearsal-sheet');

function field(name: string): HTMLInputElement | HTMLSelectElement | undefined {
  const control = sheet?.elements.namedItem(name);
  return control instanceof HTMLInputElement || control instanceof HTMLSelectElement ? control : undefined;
}

function put(name: string, value: string): void {
  const control = field(name);
  if (control !== undefined && control.value !== value) control.value = value;
}

/** Brings every control in line with the state. */
function show(): void {
  const at = now();
  const start = startOfDay(at);
  const slider = field('minute');
  const run = field('run');
  if (slider instanceof HTMLInputElement) slider.max = (lengthOfDay(start) / MINUTE - 5).toString();
  if (run instanceof HTMLInputElement) run.checked = state.moment?.running ?? true;
  put('minute', (Math.floor((at - start) / MINUTE / 5) * 5).toString());
  put('date', new Date(wall(at)).toISOString().slice(0, 10));
  put('load', LOADS.findIndex((step) => step === state.load).toString());
  put('zone', state.zone);
  put('register', state.register);
  put('theme', state.theme);
  showMoment();
}

/** The moment in words, in the panel and, while it is not the present, on its closed button. */
function showMoment(): void {
  const language = document.documentElement.lang === 'en' ? 'en-GB' : 'it-IT';
  const say = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(language, { timeZone: ZONE, ...options }).format(now());
  const clock = { hour: '2-digit', minute: '2-digit' } as const;
  const whole = say({
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...clock,
    timeZoneName: 'shortOffset',
  });
  write(panel?.querySelector('output'), whole);
  const isPresent = state.moment === undefined && state.load === USUAL_LOAD;
  const load = state.load === USUAL_LOAD ? '' : ` · × ${state.load.toLocaleString(language)}`;
  write(
    tag,
    isPresent ? OWN_TAG : `${say({ weekday: 'short', day: 'numeric', month: 'short', ...clock })}${load}`,
  );
}

function write(element: Element | null | undefined, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

function rehearse(at: number, running = state.moment?.running ?? false): void {
  state.moment = { at, running, since: Date.now() };
  changed();
}

function onInput(event: Event): void {
  const control = event.target;
  if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) return;
  const { name, value } = control;
  if (name === 'minute') {
    rehearse(startOfDay(now()) + Number(value) * MINUTE);
  } else if (name === 'date') {
    const day = Date.parse(`${value}T00:00:00Z`);
    if (Number.isFinite(day)) rehearse(instant(day + (wall(now()) % DAY)));
  } else if (name === 'run' && control instanceof HTMLInputElement) {
    rehearse(now(), control.checked);
  } else if (name === 'lang') {
    const twin = document.querySelector<HTMLAnchorElement>('.twin');
    if (twin !== null && document.documentElement.lang !== value) location.assign(twin.href);
  } else if (name === 'example') {
    if (value !== '') openExample(value);
  } else if (name === 'load') {
    state.load = LOADS[Number(value)] ?? USUAL_LOAD;
    changed();
  } else if (name === 'zone' || name === 'register' || name === 'theme') {
    state[name] = value;
    changed();
  }
}

function onClick(event: Event): void {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  const { moment, load, close } = button?.dataset ?? {};
  if (close !== undefined) {
    shut();
  } else if (load !== undefined) {
    state.load = LOADS[Number(load)] ?? USUAL_LOAD;
    changed();
  } else if (moment === 'now') {
    state.moment = undefined;
    changed();
  } else if (moment !== undefined) {
    const at = MOMENTS[moment]?.();
    if (at !== undefined) rehearse(at);
  }
}

function open(isOpen: boolean): void {
  toggle?.setAttribute('aria-expanded', isOpen.toString());
  if (sheet) sheet.hidden = !isOpen;
  if (isOpen && TRACKS) void offerExamples();
}

function shut(): void {
  open(false);
  toggle?.focus({ preventScroll: true });
}

// ------------------------------------------------------------------------------------------------- example requests

/** This page shows a request. */
const TRACKS = document.querySelector('attesa-request-status') !== null;

interface Example {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly language: string;
  /** Path and fragment of the page that shows it. */
  readonly link: string;
}

/** What the examples show, `[Italian, English]`. */
const SHOWS: Readonly<Record<string, readonly [string, string]>> = {
  received: ['Appena ricevuta', 'Just received'],
  'on-time': ['Nei tempi', 'On time'],
  late: ['In ritardo', 'Late'],
  'late-new-date': ['In ritardo, con una data nuova', 'Late, with a new date'],
  transferred: ['Passata ad altri', 'Handed over'],
  silent: ['In silenzio', 'Silent'],
  'waiting-customer': ['Tocca al cliente', 'The customer’s turn'],
  'waiting-third-party': ['Si aspettano altri', 'Waiting for others'],
  parcel: ['Con una spedizione', 'With a parcel'],
  resolved: ['Risolta, da confermare', 'Resolved, to be confirmed'],
  'closed-not-done': ['Chiusa, non fatta', 'Closed, not done'],
};

/** The service's own requests, one for each state. Asked for when somebody looks, since every answer makes links. */
async function offerExamples(): Promise<void> {
  const list = field('example');
  if (!(list instanceof HTMLSelectElement) || list.options.length > 1) return;
  try {
    const response = await fetch('/demo/requests');
    if (!response.ok) return;
    const examples = (await response.json()) as readonly Example[];
    const english = document.documentElement.lang === 'en';
    list.append(
      ...examples.map(
        ({ link, title, state: shows }) =>
          new Option(`${SHOWS[shows]?.[english ? 1 : 0] ?? shows}: ${title}`, link),
      ),
    );
  } catch {
    // The panel is a help, not a page: without the list the rest of it works.
  }
}

function openExample(link: string): void {
  const url = new URL(link, location.href);
  location.assign(`${url.pathname}${address()}${url.hash}`);
}

applyVisitor();
applyMoment();
carryAlong();

if (panel && toggle && sheet) {
  if (TRACKS) {
    for (const part of panel.querySelectorAll<HTMLElement>('.rehearsal-real, .rehearsal-examples'))
      part.hidden = false;
  }
  show();
  toggle.addEventListener('click', () => {
    open(toggle.getAttribute('aria-expanded') !== 'true');
  });
  sheet.addEventListener('input', onInput);
  sheet.addEventListener('click', onClick);
  sheet.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') shut();
  });
  // Only the panel's own words follow the minutes, and only while a rehearsal runs or the panel is open.
  setInterval(() => {
    if (!sheet.hidden || state.moment?.running === true) showMoment();
  }, 1000);
}
