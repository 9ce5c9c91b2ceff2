import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { WebSocket } from 'ws';
import { startService } from '../../demo/service/server.js';
import { Time } from '../e2e/time.js';
import { launchBrowser, visit, type Demo, type Visit } from '../e2e/visit.js';
import { openBrowser, type Shop } from './browsers.js';
import { Person, type Thing } from './person.js';
import { openRoad, type Road } from './road.js';

/** Friday 20 November 2026, 10:20 in Rome: the chat is open. */
const START = Date.parse('2026-11-20T09:20:00Z');
const MINUTE = 60_000;

const OPERATOR = { name: 'giulia', password: 'una-frase-lunga-di-prova' };
const EMAIL = 'bruno.coda@example.it';

const time = new Time(START);
let folder: string;
/** The operator's side, in Chromium; the customer's is in the engine under test. */
let demo: Demo & { service: Demo['service'] };
let shop: Shop;
let road: Road;
const others: WebSocket[] = [];

async function start(port = 0): Promise<Demo['service']> {
  const service = await startService(port, {
    now: time.now,
    timers: time,
    operator: OPERATOR,
    data: join(folder, 'chat.sqlite'),
    site: road.url,
  });
  road.leadTo(service.url);
  return service;
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attesa-chat-story-'));
  road = await openRoad(() => time.now() - Date.now());
  shop = await openBrowser();
  const browser = await launchBrowser();
  demo = {
    service: await start(),
    browser,
    async close() {
      for (const socket of others) socket.terminate();
      await shop.close();
      await browser.close();
      await road.close();
      await demo.service.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
});

after(async () => {
  await demo.close();
});

const LAUNCHER = 'attesa-chat-launcher';
const door: Thing = { role: 'button', inside: LAUNCHER };
const field: Thing = { role: 'textbox', inside: LAUNCHER };
const button = (name: string): Thing => ({ role: 'button', name, inside: LAUNCHER });

/** The time passes for the service and for a page, which takes the time from the answers to what it asks by then. */
async function pass(ms: number, person: Person): Promise<void> {
  time.pass(ms);
  await person.waits(ms);
}

/** How often a text stands in the conversation. What is read out stands beside it with the name before it. */
const TIMES = `(text) => {
  const all = (root) =>
    [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
  return all(document.querySelector('${LAUNCHER}').shadowRoot)
    .filter((each) => each.childElementCount === 0 && each.textContent.trim() === text).length;
}`;

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

let operator: Visit;

describe('a live chat, both sides, from the closed launcher to the tracker', () => {
  let customer: Person;
  let reference = '';

  after(async () => {
    await customer.tab.close();
    await operator.close();
  });

  test('nobody at the desk: the closed launcher says who answers and when, loads nothing, keeps nothing', async () => {
    customer = new Person(await shop.visitor());
    await customer.tab.go(road.url);
    // Four open hours from now, up to the next quarter.
    await customer.reads(LAUNCHER, /una persona entro le 14:30/);
    assert.deepEqual(road.written, []);
    assert.deepEqual(road.troubles, []);
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
    await customer.tab.reload();
    await customer.reads(LAUNCHER, /una persona/);
    await customer.reads('attesa-channel-picker', /una persona/);
    assert.deepEqual(
      road.asked.filter((path) => path.startsWith('/api/chat')),
      [],
      'nothing of the chat was asked for before the press',
    );
  });

  test('pressed: who answers, the machine by its name, the others; what is typed first is not lost', async () => {
    const letGo = road.hold('/api/chat/surface.js');
    await customer.presses(door);
    const text = await customer.reads(LAUNCHER, /Prima risponde un sistema automatico: Assistente Rinaldi/);
    assert.match(text, /Per parlare con noi basta chiederlo: una persona/);
    assert.match(text, /WhatsApp.*di solito entro|WhatsApp.*risposta entro/, 'the others, with their times');
    await customer.fills(field, 'Dov’è il mio ordine OR-20614?');
    await customer.presses(button('Inizia la chat'));
    await customer.reads(LAUNCHER, /Il messaggio sta partendo/);
    letGo();
    const open = await customer.reads(LAUNCHER, /Sono Assistente Rinaldi, un sistema automatico/);
    assert.match(open, /Dov’è il mio ordine OR-20614\?/);
    reference = /R-[A-Z0-9]{4}-[A-Z0-9]{2}/.exec(open)?.[0] ?? '';
    assert.notEqual(reference, '');
  });

  test('in the queue everybody has their true place, and it moves', async () => {
    await queueUp('Prima di tutti.');
    await queueUp('Seconda.');
    await customer.presses(button('Parla con una persona'));
    await customer.reads(LAUNCHER, /Davanti a te ci sono 2 persone/);
    const next = operator.page.getByRole('button', { name: 'Prendi il prossimo' });
    await next.click();
    await customer.reads(LAUNCHER, /Davanti a te c’è una persona/);
    await next.click();
    await customer.reads(LAUNCHER, /Davanti a te non c’è nessuno/);
  });

  test('a person answers, by name', async () => {
    const { page } = operator;
    await page.getByRole('button', { name: 'Prendi il prossimo' }).click();
    await page.getByText('Dov’è il mio ordine OR-20614?').first().waitFor();
    await customer.reads(LAUNCHER, /Ora risponde Giulia/);
    await page.getByRole('textbox', { name: 'Risposta' }).fill('Buongiorno, lo cerco subito.');
    await page.getByRole('button', { name: 'Invia', exact: true }).click();
    await customer.reads(LAUNCHER, /Buongiorno, lo cerco subito\./);
  });

  test('the service restarts in the middle: nothing is lost, nothing is there twice', async () => {
    const { port } = new URL(demo.service.url);
    await demo.service.close();
    road.cut();
    await customer.fills(field, 'È una bici verde.');
    await customer.tab.press('Enter');
    demo.service = await start(Number(port));
    road.mend();
    // Within the minute after which a conversation would go back into the queue.
    await operator.page.clock.fastForward(MINUTE / 3);
    await pass(MINUTE / 3, customer);
    await operator.page.getByRole('log').getByText('È una bici verde.').waitFor();
    await operator.page.getByRole('textbox', { name: 'Risposta' }).fill('Trovata: parte domani.');
    await operator.page.getByRole('button', { name: 'Invia', exact: true }).click();
    await customer.reads(LAUNCHER, /Trovata: parte domani\./);
    for (const text of ['È una bici verde.', 'Buongiorno, lo cerco subito.', 'Trovata: parte domani.'])
      assert.equal(await customer.tab.look(TIMES, text), 1, text);
  });

  test('put away, something said meanwhile is counted; the same page opens where it was', async () => {
    await customer.tab.press('Escape');
    await customer.presses(door);
    await customer.tab.press('Escape');
    await operator.page.getByRole('textbox', { name: 'Risposta' }).fill('Serve altro?');
    await operator.page.getByRole('button', { name: 'Invia', exact: true }).click();
    await customer.reads(LAUNCHER, /1 messaggio non letto/);
    await customer.presses(door);
    await customer.reads(LAUNCHER, /Serve altro\?/);
  });

  test('the page is left and loaded anew: the conversation goes on under the same reference', async () => {
    await customer.tab.reload();
    await customer.presses(door);
    const text = await customer.reads(LAUNCHER, /Serve altro\?/);
    assert.match(text, new RegExp(reference));
    assert.match(text, /Dov’è il mio ordine OR-20614\?/);
  });

  test('a second tab shows the same conversation, and what is said in one stands in both, once', async () => {
    // A tab that is opened from another begins with what that one's session holds.
    await customer.tab.look("() => addEventListener('click', () => void window.open('/'), { once: true })");
    await customer.tab.point(1, 1);
    const second = new Person(await customer.tab.opened());
    await second.presses(door);
    await second.reads(LAUNCHER, /Serve altro\?/);
    await second.fills(field, 'No, grazie.');
    await second.tab.press('Enter');
    for (const one of [second, customer]) {
      await one.reads(LAUNCHER, /No, grazie\./);
      assert.equal(await one.tab.look(TIMES, 'No, grazie.'), 1);
    }
    await second.tab.close();
  });

  test('it takes longer than said: the launcher says so first, keeps the place, and the tracker goes on', async () => {
    const waiting = new Person(await shop.visitor());
    await waiting.tab.go(road.url);
    await waiting.presses(door);
    await waiting.fills(field, 'Vorrei spostare la consegna.');
    await waiting.presses(button('Inizia la chat'));
    await waiting.presses(button('Parla con una persona'));
    await waiting.reads(LAUNCHER, /Davanti a te non c’è nessuno/);
    await pass(20 * MINUTE, waiting);
    const late = await waiting.reads(LAUNCHER, /Ci vuole più tempo di quanto avevamo detto/);
    assert.match(late, /Non c’è ancora un nuovo orario/);
    assert.match(late, /Il tuo posto resta/);
    const own = /R-[A-Z0-9]{4}-[A-Z0-9]{2}/.exec(late)?.[0] ?? '';
    await waiting.fills({ role: 'textbox', name: /Indirizzo e-mail/, inside: LAUNCHER }, EMAIL);
    await waiting.presses(button('Rispondetemi per e-mail'));
    const kept = await waiting.reads(LAUNCHER, /Ti rispondiamo per e-mail/);
    assert.match(kept, new RegExp(own));
    await waiting.presses({ role: 'link', name: /Vedi a che punto è/, inside: LAUNCHER });
    const tracker = await waiting.reads('attesa-request-status', /Vorrei spostare la consegna\./);
    assert.match(tracker, new RegExp(own));
    assert.equal(await waiting.tab.look('() => location.hash'), '', 'the token is gone from the address bar');
    await waiting.tab.close();
  });

  test('neither side ever broke, and nobody else was asked for anything', () => {
    assert.deepEqual(operator.trouble.foreignRequests, []);
    assert.deepEqual(road.troubles, []);
  });
});
