import { fixture, html } from '@open-wc/testing';
import type { AttesaRequestStatus } from '../../../src/elements/request-status/request-status.js';
import '../../../src/elements/request-status/define.js';
import { createFakeSource, provideSource, type FakeSource } from '../../../src/testing.js';
import { waitUntil } from '../../support/wait.js';
import { all, atEnd, find, json, never, plain, settled, stub, type Reply } from '../support.js';

/** What stands in a file that a service sends. */
export type Json = Record<string, unknown>;

/** Four steps, a promise that was kept and one until Tuesday at 16:00 in Rome, and what led there. */
export const request = (more: Json = {}): Json => ({
  version: 1,
  id: 'R-7F3K-2Q',
  title: 'Closing account 1042',
  timeZone: 'Europe/Rome',
  status: 'in-progress',
  openedAt: '2026-11-16T13:12:00Z',
  owner: { name: 'Administration', person: 'Giulia', since: '2026-11-19T10:05:00Z' },
  steps: [
    { id: 's1', name: 'Received', state: 'done' },
    { id: 's2', name: 'Check', state: 'current' },
    { id: 's3', name: 'Closing', state: 'upcoming' },
    { id: 's4', name: 'Photo', state: 'skipped' },
  ],
  promises: [
    {
      id: 'p0',
      kind: 'update',
      by: '2026-11-18T17:00:00Z',
      madeAt: '2026-11-16T13:12:00Z',
      keptAt: '2026-11-18T08:30:00Z',
    },
    { id: 'p1', kind: 'update', by: '2026-11-24T15:00:00Z', madeAt: '2026-11-19T10:05:00Z' },
  ],
  events: [
    {
      id: 'e3',
      at: '2026-11-19T10:05:00Z',
      kind: 'transfer',
      by: 'brand',
      from: 'Digital desk',
      to: 'Administration',
      promise: 'p1',
    },
    { id: 'e2', at: '2026-11-17T08:30:00Z', kind: 'message', by: 'customer', text: 'Any news?' },
    { id: 'e1', at: '2026-11-16T13:12:00Z', kind: 'received', by: 'system', promise: 'p0' },
  ],
  notify: { email: 'm•••@example.it' },
  actions: ['reply', 'withdraw', 'notify'],
  ...more,
});

/** A promise by 12:00 in Rome on the day of the tests, half an hour after they begin. */
export const NOON = '2026-11-20T11:00:00Z';
export const dueAtNoon = (more: Json = {}): Json =>
  request({
    promises: [{ id: 'p1', kind: 'update', by: NOON, madeAt: '2026-11-19T10:05:00Z' }],
    events: [{ id: 'e1', at: '2026-11-16T13:12:00Z', kind: 'received', by: 'system' }],
    ...more,
  });

export const resolved = (more: Json = {}): Json =>
  request({
    status: 'resolved',
    promises: [],
    events: [{ id: 'e9', at: '2026-11-20T09:00:00Z', kind: 'resolved', by: 'brand', text: 'It is closed.' }],
    confirm: { until: '2026-12-04T17:00:00Z', otherwise: 'closes' },
    actions: ['confirm', 'reject', 'later', 'reply'],
    ...more,
  });

export const tracker = async (
  data: unknown,
  more: Partial<AttesaRequestStatus> = {},
): Promise<AttesaRequestStatus> => {
  const element = await fixture<AttesaRequestStatus>(
    html`<attesa-request-status .data=${data}></attesa-request-status>`,
  );
  Object.assign(element, more);
  await ready(element);
  return element;
};

/** A turn of the event loop, also while the test holds the timers. */
const turn = (): Promise<unknown> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  });

/** Waits for what comes without time passing: a part that is loaded. */
export async function comes(is: () => unknown, what: string): Promise<void> {
  for (let turns = 0; !is(); turns += 1) {
    if (turns > 20_000) throw new Error(`It never comes: ${what}`);
    await turn();
  }
}

/** Everything that follows the first render by itself is there. */
export async function ready(element: AttesaRequestStatus): Promise<void> {
  await settled(element);
  if (find(element, '.idle')) await comes(() => text(element, '.idle p') !== '', 'the tools');
  await settled(element);
}

export const REQUESTS = 'https://brand.example/requests';
export const URL_OF_IT = `${REQUESTS}/R-7F3K-2Q`;

/** A tracker whose documents the test lets arrive. */
export async function followed(
  first: Json = request(),
  more: Partial<AttesaRequestStatus> = {},
): Promise<{ readonly element: AttesaRequestStatus; readonly source: FakeSource }> {
  const source = createFakeSource({ state: 'ready', json: first });
  atEnd(provideSource(URL_OF_IT, source));
  const element = await fixture<AttesaRequestStatus>(
    html`<attesa-request-status src=${REQUESTS} reference="R-7F3K-2Q"></attesa-request-status>`,
  );
  Object.assign(element, more);
  await ready(element);
  return { element, source };
}

/** What a fake service was asked. */
export interface Sent {
  readonly url: string;
  readonly headers: Headers;
  readonly body: Json;
}

export interface Service {
  /** Each action that arrived. */
  readonly actions: Sent[];
  /** Each look-up that arrived. */
  readonly lookups: Sent[];
  readonly files: Sent[];
  /** What it says next time. */
  answer: (sent: Sent, count: number) => Reply;
  /** The request as it is now. */
  document: Json;
  tag: string;
}

/** A service with one request. An action is answered as the test says; nothing changes by itself. */
export function service(first: Json = request()): Service {
  const it: Service = {
    actions: [],
    lookups: [],
    files: [],
    answer: () => json({}),
    document: first,
    tag: '"v1"',
  };
  stub(window, 'fetch', (url: string, init: RequestInit = {}) => {
    const sent: Sent = {
      url,
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as Json) : {},
    };
    const log = url.endsWith('/actions')
      ? it.actions
      : url.endsWith('/lookups')
        ? it.lookups
        : url.includes('/attachments/')
          ? it.files
          : undefined;
    if (!log) return Promise.resolve(json(it.document, { headers: { etag: it.tag } }));
    log.push(sent);
    return Promise.resolve(it.answer(sent, log.length));
  });
  return it;
}

/** A tracker that asks a service. */
export async function served(more: Partial<AttesaRequestStatus> = {}): Promise<AttesaRequestStatus> {
  const element = await fixture<AttesaRequestStatus>(
    html`<attesa-request-status src=${REQUESTS} reference="R-7F3K-2Q"></attesa-request-status>`,
  );
  Object.assign(element, more);
  await waitUntil(() => find(element, '.headline'), 'the request');
  await ready(element);
  return element;
}

/** A tracker with nothing to show but the way to a link. */
export async function lookingUp(more: Partial<AttesaRequestStatus> = {}): Promise<AttesaRequestStatus> {
  const element = await fixture<AttesaRequestStatus>(
    html`<attesa-request-status src=${REQUESTS}></attesa-request-status>`,
  );
  Object.assign(element, more);
  await waitUntil(() => find(element, '#email'), 'the form');
  return element;
}

/** A tracker that waits for ever. */
export async function waiting(): Promise<AttesaRequestStatus> {
  stub(window, 'fetch', never);
  const element = await fixture<AttesaRequestStatus>(
    html`<attesa-request-status src=${REQUESTS} reference="R-7F3K-2Q"></attesa-request-status>`,
  );
  await settled(element);
  return element;
}

export const text = (element: Element, selector: string): string =>
  plain(find(element, selector)?.textContent);
export const texts = (element: Element, selector: string): string[] =>
  all(element, selector).map((each) => plain(each.textContent));
export const entries = (element: Element): HTMLElement[] => all(element, '.entry');

/** Types into a field as a person does, as far as the element can tell. */
export async function type(element: AttesaRequestStatus, selector: string, value: string): Promise<void> {
  const field = find<HTMLInputElement>(element, selector);
  if (!field) throw new Error(`There is no field ${selector}`);
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(element);
}

/** Opens the form of an action. */
export async function openForm(element: AttesaRequestStatus, action: string): Promise<void> {
  find(element, `#act-${action}`)?.click();
  await waitUntil(() => find(element, '.form'), `the form of ${action}`);
  await settled(element);
}

export const submit = (element: AttesaRequestStatus): void => {
  find(element, '.form [type="submit"]')?.click();
};
