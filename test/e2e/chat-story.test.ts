import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { WebSocket } from 'ws';
import { startService } from '../../demo/service/server.js';
import { Time } from './time.js';
import { launchBrowser, plain, visit, type Demo, type Visit } from './visit.js';

/** Friday 20 November 2026, 10:20 in Rome: the chat is open. */
const START = Date.parse('2026-11-20T09:20:00Z');
const MINUTE = 60_000;

const OPERATOR = { name: 'giulia', password: 'una-frase-lunga-di-prova' };
const EMAIL = 'bruno.coda@example.it';

const time = new Time(START);
let folder: string;
let demo: Demo & { service: Demo['service'] };
const others: WebSocket[] = [];

const start = (port = 0): Promise<Demo['service']> =>
  startService(port, {
    now: time.now,
    timers: time,
    operator: OPERATOR,
    data: join(folder, 'chat.sqlite'),
  });

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attesa-chat-story-'));
  const browser = await launchBrowser();
  demo = {
    service: await start(),
    browser,
    async close() {
      for (const socket of others) socket.terminate();
      await browser.close();
      await demo.service.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
});

after(async () => {
  await demo.close();
});

const launcher = (page: Page): Locator => page.locator('attesa-chat-launcher').first();
const panel = (page: Page): Locator => launcher(page).getByRole('dialog');

/** What is shown in the panel, the conversation included, with plain spaces, once it says what is expected. */
async function says(page: Page, pattern: RegExp): Promise<string> {
  const text = await page.waitForFunction((source) => {
    const host = document.querySelector('attesa-chat-launcher');
    const left: Node[] = host?.shadowRoot ? [host.shadowRoot] : [];
    let said = '';
    for (let node = left.pop(); node; node = left.pop()) {
      if (node.nodeType === Node.TEXT_NODE) said += ` ${node.textContent ?? ''}`;
      else if (!(node instanceof HTMLStyleElement))
        left.push(...[...((node as Partial<HTMLElement>).shadowRoot ?? node).childNodes].reverse());
    }
    const plainly = said.replace(/[\s\u00a0\u2009\u202f]+/g, ' ');
    return new RegExp(source).test(plainly) && plainly;
  }, pattern.source);
  return plain(String(await text.jsonValue()));
}

/** The time passes for everybody: the service, and the pages that are open. */
async function pass(ms: number, ...pages: readonly Page[]): Promise<void> {
  for (const page of pages) await page.clock.fastForward(ms);
  time.pass(ms);
}

/** Somebody else who asks for a person. */
async function queueUp(text: string): Promise<void> {
  const { url } = demo.service;
  const { origin } = new URL(url);
  const answer = await fetch(new URL('/api/chat', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, 'idempotency-key': randomUUID() },
    body: JSON.stringify({ channel: 'chat', text, language: 'it' }),
  });
  assert.equal(answer.status, 201);
  const { session } = (await answer.json()) as { session: string };
  const socket = new WebSocket(new URL('/api/chat/socket', url).href.replace(/^http/, 'ws'), { origin });
  others.push(socket);
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'hello', session, after: 0 }));
  const waits = new Promise<void>((resolve) => {
    socket.on('message', (data: Buffer) => {
      const frame = JSON.parse(data.toString()) as { type: string; stage?: string };
      if (frame.type === 'queue' && frame.stage === 'waiting') resolve();
    });
  });
  socket.send(JSON.stringify({ type: 'person' }));
  await waits;
}

describe('a live chat, both sides, from the closed launcher to the tracker', () => {
  let customer: Visit;
  let operator: Visit;
  let reference = '';
  const asked: string[] = [];

  after(async () => {
    await customer.close();
    await operator.close();
  });

  test('nobody at the desk: the closed launcher says who answers and when, loads nothing, keeps nothing', async () => {
    customer = await visit(demo, '/', { at: time.now() });
    const { page } = customer;
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const button = launcher(page).getByRole('button').first();
    // Four open hours from now, up to the next quarter.
    await button.getByText('una persona entro le 14:30').waitFor();
    assert.equal(await page.locator('script[src*="surface"]').count(), 0);
    assert.deepEqual(await customer.storage(), []);
    assert.deepEqual(customer.trouble.foreignRequests, []);
  });

  test('an operator takes a seat, and the launcher and the picker say so', async () => {
    operator = await visit(demo, '/console/chat', {
      at: time.now(),
      viewport: { width: 1200, height: 900 },
    });
    const { page } = operator;
    await page.getByLabel('Nome').fill(OPERATOR.name);
    await page.getByLabel('Password').fill(OPERATOR.password);
    await page.getByRole('button', { name: 'Entra' }).click();
    const seat = page.getByRole('switch', { name: /Disponibile/ });
    await seat.click();
    await page.getByText(/uno disponibile/).waitFor();
    // Without live facts a page asks every five minutes, and at once on the next page.
    await customer.page.reload();
    await launcher(customer.page)
      .getByRole('button')
      .first()
      .getByText(/una persona/)
      .waitFor();
    await customer.page
      .locator('attesa-channel-picker')
      .getByText(/una persona/)
      .first()
      .waitFor();
    assert.deepEqual(
      asked.filter((path) => path.startsWith('/api/chat')),
      [],
      'nothing of the chat was asked for before the press',
    );
  });

  test('pressed: who answers, the machine by its name, the others; what is typed first is not lost', async () => {
    const { page } = customer;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/api/chat/surface.js', async (route) => {
      await held;
      await route.continue();
    });
    await launcher(page).getByRole('button').first().click();
    const text = await says(page, /Prima risponde un sistema automatico: Assistente Rinaldi/);
    assert.match(text, /Per parlare con noi basta chiederlo: una persona/);
    assert.match(text, /WhatsApp.*di solito entro|WhatsApp.*risposta entro/, 'the others, with their times');
    await panel(page).getByRole('textbox').first().fill('Dov’è il mio ordine OR-20614?');
    await panel(page).getByRole('button', { name: 'Inizia la chat' }).click();
    await says(page, /Il messaggio sta partendo/);
    release();
    const open = await says(page, /Sono Assistente Rinaldi, un sistema automatico/);
    assert.match(open, /Dov’è il mio ordine OR-20614\?/);
    reference = /R-[A-Z0-9]{4}-[A-Z0-9]{2}/.exec(open)?.[0] ?? '';
    assert.notEqual(reference, '');
  });

  test('in the queue everybody has their true place, and it moves', async () => {
    await queueUp('Prima di tutti.');
    await queueUp('Seconda.');
    const { page } = customer;
    await panel(page).getByRole('button', { name: 'Parla con una persona' }).click();
    await says(page, /Davanti a te ci sono 2 persone/);
    const next = operator.page.getByRole('button', { name: 'Prendi il prossimo' });
    await next.click();
    await says(page, /Davanti a te c’è una persona/);
    await next.click();
    await says(page, /Davanti a te non c’è nessuno/);
  });

  test('a person answers, by name', async () => {
    const { page } = operator;
    await page.getByRole('button', { name: 'Prendi il prossimo' }).click();
    await page.getByText('Dov’è il mio ordine OR-20614?').first().waitFor();
    await says(customer.page, /Ora risponde Giulia/);
    await page.getByRole('textbox', { name: 'Risposta' }).fill('Buongiorno, lo cerco subito.');
    await page.getByRole('button', { name: 'Invia', exact: true }).click();
    await says(customer.page, /Buongiorno, lo cerco subito\./);
  });

  test('the service restarts in the middle: nothing is lost, nothing is there twice', async () => {
    const { port } = new URL(demo.service.url);
    await demo.service.close();
    const { page } = customer;
    const field = panel(page).getByRole('textbox').first();
    await field.fill('È una bici verde.');
    await field.press('Enter');
    demo.service = await start(Number(port));
    // Within the minute after which a conversation would go back into the queue.
    await pass(MINUTE / 3, page, operator.page);
    await operator.page.getByRole('log').getByText('È una bici verde.').waitFor();
    await operator.page.getByRole('textbox', { name: 'Risposta' }).fill('Trovata: parte domani.');
    await operator.page.getByRole('button', { name: 'Invia', exact: true }).click();
    await says(page, /Trovata: parte domani\./);
    for (const text of ['È una bici verde.', 'Buongiorno, lo cerco subito.', 'Trovata: parte domani.'])
      // What is read out stands beside it with the name before it.
      assert.equal(await launcher(page).getByText(text, { exact: true }).count(), 1, text);
  });

  test('put away, something said meanwhile is counted; the same page opens where it was', async () => {
    const { page } = customer;
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'hidden' });
    await operator.page.getByRole('textbox', { name: 'Risposta' }).fill('Serve altro?');
    await operator.page.getByRole('button', { name: 'Invia', exact: true }).click();
    await launcher(page).getByText('1 messaggio non letto').first().waitFor({ state: 'attached' });
    await launcher(page).getByRole('button').first().click();
    await says(page, /Serve altro\?/);
  });

  test('the page is left and loaded anew: the conversation goes on under the same reference', async () => {
    const { page } = customer;
    await page.reload();
    await launcher(page).getByRole('button').first().click();
    const text = await says(page, /Serve altro\?/);
    assert.match(text, new RegExp(reference));
    assert.match(text, /Dov’è il mio ordine OR-20614\?/);
  });

  test('a second tab shows the same conversation, and what is said in one stands in both, once', async () => {
    const { page } = customer;
    // A tab that is opened from another begins with what that one's session holds.
    const opening = page.waitForEvent('popup');
    await page.evaluate(() => void window.open('/'));
    const tab = await opening;
    await launcher(tab).getByRole('button').first().click();
    await says(tab, /Serve altro\?/);
    await panel(tab).getByRole('textbox').first().fill('No, grazie.');
    await panel(tab).getByRole('textbox').first().press('Enter');
    for (const one of [page, tab]) {
      await says(one, /No, grazie\./);
      assert.equal(await launcher(one).getByText('No, grazie.', { exact: true }).count(), 1);
    }
    await tab.close();
  });

  test('it takes longer than said: the launcher says so first, keeps the place, and the tracker goes on', async () => {
    const waiting = await visit(demo, '/', { at: time.now() });
    const { page } = waiting;
    await launcher(page).getByRole('button').first().click();
    await panel(page).getByRole('textbox').first().fill('Vorrei spostare la consegna.');
    await panel(page).getByRole('button', { name: 'Inizia la chat' }).click();
    await panel(page).getByRole('button', { name: 'Parla con una persona' }).click();
    await says(page, /Davanti a te non c’è nessuno/);
    await pass(20 * MINUTE, page);
    const late = await says(page, /Ci vuole più tempo di quanto avevamo detto/);
    assert.match(late, /Non abbiamo un nuovo orario/);
    assert.match(late, /Il tuo posto resta/);
    const own = /R-[A-Z0-9]{4}-[A-Z0-9]{2}/.exec(late)?.[0] ?? '';
    await panel(page).getByLabel('Indirizzo e-mail').fill(EMAIL);
    await panel(page).getByRole('button', { name: 'Rispondetemi per e-mail' }).click();
    const kept = await says(page, /Ti rispondiamo per e-mail/);
    assert.match(kept, new RegExp(own));
    const [there] = await Promise.all([
      page.waitForURL(/\/request/).then(() => page),
      panel(page).getByRole('link', { name: 'Vedi a che punto è' }).click(),
    ]);
    const tracker = there.locator('attesa-request-status').first();
    await tracker.getByText('Vorrei spostare la consegna.').first().waitFor();
    assert.match(
      plain(await tracker.evaluate((element) => element.shadowRoot?.textContent ?? '')),
      new RegExp(own),
    );
    assert.equal(new URL(there.url()).hash, '', 'the token is gone from the address bar');
    assert.deepEqual(waiting.trouble, { errors: [], foreignRequests: [] });
    await waiting.close();
  });

  test('neither side ever broke, and nobody else was asked for anything', () => {
    assert.deepEqual(customer.trouble.foreignRequests, []);
    // The browser reports the addresses that were down while the service restarted.
    const errors = customer.trouble.errors.filter(
      (text) => !/ERR_CONNECTION|WebSocket connection/.test(text),
    );
    assert.deepEqual(errors, []);
  });
});
