import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { startService, type Service } from '../../demo/service/server.js';
import { Time } from '../e2e/time.js';
import { openBrowser, type Shop } from './browsers.js';
import { Person, type Thing } from './person.js';
import { openRoad, type Road } from './road.js';

/** Friday 20 November 2026, 10:30 in Rome: the desk is open. */
const START = Date.parse('2026-11-20T09:30:00Z');
/** Within the hour for which a page may see what its link showed. */
const PROMISED = Date.parse('2026-11-20T10:15:00Z');
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

const OPERATOR = { name: 'giulia', password: 'una-frase-lunga-di-prova' };
const EMAIL = 'ada.banco@example.it';
const MESSAGE = 'Vorrei restituire il casco: la taglia è sbagliata.';

const FORM = 'main form';
const TRACKER = 'attesa-request-status';
const button = (name: string): Thing => ({ role: 'button', name, inside: TRACKER });
const field = (name: string | RegExp, inside = TRACKER): Thing => ({ role: 'textbox', name, inside });

const time = new Time(START);
let service: Service;
let shop: Shop;
let road: Road;
let desk: Desk;

before(async () => {
  road = await openRoad(() => time.now() - Date.now());
  service = await startService(0, { now: time.now, timers: time, operator: OPERATOR, site: road.url });
  road.leadTo(service.url);
  desk = new Desk(service.url);
  shop = await openBrowser();
});

after(async () => {
  await shop.close();
  await road.close();
  await service.close();
});

interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What the operator's console asks of the service, without its pages: those are tested elsewhere. */
class Desk {
  private cookie = '';

  constructor(private readonly url: string) {}

  /** Lasts a day. */
  async signIn(): Promise<void> {
    const answer = await this.ask('login', { body: OPERATOR });
    this.cookie = (answer.headers.get('set-cookie') ?? '').replace(/;.*/, '');
  }

  /** Does something with a request as it stands now. */
  async does(id: string, command: Record<string, unknown>): Promise<void> {
    const { headers } = await this.ask(`requests/${id}`);
    await this.ask(`requests/${id}/commands`, {
      body: command,
      headers: { 'if-match': headers.get('etag') ?? '', 'idempotency-key': randomUUID() },
    });
  }

  /** The id of the promise that was made last. */
  async promise(id: string): Promise<string> {
    const answer = await this.ask(`requests/${id}`);
    const { document } = (await answer.json()) as { document: { promises: { id: string }[] } };
    return document.promises.at(-1)?.id ?? '';
  }

  /** The letters to the customer, the newest first. */
  async letters(): Promise<readonly Letter[]> {
    await service.settled();
    const all = (await (await this.ask('outbox')).json()) as Letter[];
    return all.filter(({ to }) => to === EMAIL);
  }

  private async ask(
    path: string,
    { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const answer = await fetch(new URL(`/console/api/${path}`, this.url), {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: this.cookie,
        origin: new URL(this.url).origin,
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    assert.ok(answer.ok, `${path}: ${answer.status.toString()}`);
    return answer;
  }
}

/** The time passes for the service and for a page, which takes the time from the answers to what it asks by then. */
async function pass(ms: number, person: Person): Promise<void> {
  time.pass(ms);
  await person.waits(ms);
}

/** These run in the page. */
const HASH = '() => location.hash';
const STRUCK = `() => document.querySelector('${TRACKER}').shadowRoot.querySelector('s, del')?.textContent ?? ''`;

describe('one request, from the form to "it is all right"', () => {
  let customer: Person;
  let id = '';

  after(async () => {
    await customer.tab.close();
  });

  test('the form is answered at once: their own words, a reference, the next promise, a link', async () => {
    customer = new Person(await shop.visitor());
    await customer.tab.go(new URL('/form', road.url).href);
    await customer.fills(field(/Il tuo nome/, FORM), 'Ada Banco');
    await customer.fills(field(/La tua e-mail/, FORM), EMAIL);
    await customer.fills(field(/Il messaggio/, FORM), MESSAGE);
    await customer.presses({ role: 'button', name: 'Invia il messaggio', inside: FORM });
    const text = await customer.reads(TRACKER, /Ricevuta.*Risposta entro oggi alle 17:45/);
    assert.match(text, /Vorrei restituire il casco/);
    id = /R-[A-Z0-9]{4}-[A-Z0-9]{2}/.exec(text)?.[0] ?? '';
    assert.notEqual(id, '');
    assert.equal(await customer.tab.look(HASH), '', 'the token is gone from the address bar');
  });

  test('a reply is there within moments, and the first promise is kept', async () => {
    await desk.signIn();
    await desk.does(id, { command: 'reply', text: 'Abbiamo trovato l’ordine.' });
    const text = await customer.reads(TRACKER, /Abbiamo trovato l’ordine\./);
    assert.match(text, /Mantenuta\./);
  });

  test('a transfer shows the new department, its date, and that they call', async () => {
    await desk.does(id, {
      command: 'move',
      owner: 'amministrazione',
      promise: { kind: 'callback', by: new Date(PROMISED).toISOString() },
    });
    const text = await customer.reads(TRACKER, /Ora se ne occupa Amministrazione/);
    assert.match(text, /Ti chiamiamo entro oggi alle 11:15/);
  });

  test('when the promise passes the page turns late by itself, without the network', async () => {
    const toCome = PROMISED + SECOND - time.now();
    road.cut();
    await customer.waits(toCome);
    const text = await customer.reads(TRACKER, /In ritardo/);
    assert.match(text, /Avevamo promesso una chiamata entro oggi alle 11:15/);
    assert.match(text, /Non abbiamo ancora una nuova data/);
    road.mend();
    time.pass(toCome);
  });

  test('it offers what answers first now, with the reference already in the message', async () => {
    await customer.presses({ role: 'button', name: 'WhatsApp', inside: TRACKER });
    const draft = await customer.value(field('Il tuo primo messaggio'));
    assert.match(draft, new RegExp(id));
    assert.match(draft, /Vorrei restituire il casco/);
  });

  test('a new date brings the company’s apology; the old one stays, struck through', async () => {
    await desk.does(id, {
      command: 'promise',
      promise: {
        kind: 'callback',
        by: new Date(PROMISED + 2 * DAY).toISOString(),
        replaces: await desk.promise(id),
        reason: 'aspettiamo il rientro del casco in magazzino',
      },
    });
    // By then a page that was cut off has asked again.
    await pass(MINUTE, customer);
    const text = await customer.reads(TRACKER, /aspettiamo il rientro del casco/);
    assert.match(text, /Ci scusiamo/);
    assert.match(await customer.tab.look(STRUCK), /11:15/);
    await customer.tab.close();
  });

  test('days later, on another device: reference and e-mail bring a link, and only that', async () => {
    time.pass(DAY);
    await desk.signIn();
    const before = (await desk.letters()).length;
    customer = new Person(await shop.visitor());
    await customer.tab.go(new URL('/request', road.url).href);
    const ask = async (email: string): Promise<string> => {
      await customer.fills(field('Riferimento'), id);
      await customer.fills(field('E-mail'), email);
      await customer.presses(button('Inviatemi il link'));
      const said = await customer.reads(TRACKER, /Se i dati corrispondono/);
      await customer.presses(button('Prova con altri dati'));
      return said;
    };
    const wrong = await ask('qualcun.altro@example.it');
    assert.equal(await ask(EMAIL), wrong, 'the same answer, whether they match or not');
    const [letter, ...rest] = await desk.letters();
    assert.equal(rest.length, before, 'one letter, for the address that matched');
    await customer.tab.go(/http\S+#attesa=\S+/.exec(letter?.text ?? '')?.[0] ?? '');
    await customer.reads(TRACKER, /Vorrei restituire il casco.*Amministrazione|Amministrazione.*casco/);
    assert.equal(await customer.tab.look(HASH), '');
  });

  test('"no, because…" reopens it', async () => {
    await desk.does(id, { command: 'resolve', text: 'Il rimborso è partito.' });
    await customer.reads(TRACKER, /È tutto a posto\?.*Se non rispondi entro .*, la chiudiamo/);
    await customer.presses(button('No, perché…'));
    await customer.fills(field('Che cosa non va?'), 'Manca ancora la spedizione.');
    await customer.presses(button('Invia'));
    const text = await customer.reads(TRACKER, /Manca ancora la spedizione\./);
    assert.match(text, /Riaperta/);
  });

  test('"yes" closes it, and one question follows', async () => {
    await desk.does(id, { command: 'resolve', text: 'Rimborsata anche la spedizione.' });
    await customer.presses(button('Sì, è a posto'));
    await customer.reads(TRACKER, /Chiusa.*Abbiamo fatto quanto richiesto/);
    await customer.presses(button('Com’è andata?'));
    await customer.presses({ role: 'radio', name: 'Bene', inside: TRACKER });
    await customer.presses(button('Invia'));
    await customer.reads(TRACKER, /Una valutazione/);
  });

  test('it broke nothing, and asked nobody else', () => {
    assert.deepEqual(road.troubles, []);
  });
});
