import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { startService } from '../../demo/service/server.js';
import { Time } from './time.js';
import { launchBrowser, plain, visit, type Demo, type Visit } from './visit.js';

/** Friday 20 November 2026, 10:30 in Rome: the desk is open. */
const START = Date.parse('2026-11-20T09:30:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const OPERATOR = { name: 'giulia', password: 'una-frase-lunga-di-prova' };
const EMAIL = 'ada.banco@example.it';
const MESSAGE = 'Vorrei restituire il casco: la taglia è sbagliata.';

const time = new Time(START);
let demo: Demo;

before(async () => {
  const service = await startService(0, { now: time.now, timers: time, operator: OPERATOR });
  const browser = await launchBrowser();
  demo = {
    service,
    browser,
    async close() {
      await browser.close();
      await service.close();
    },
  };
});

after(async () => {
  await demo.close();
});

const tracker = (page: Page): Locator => page.locator('attesa-request-status');

/** What the customer's page says, with plain spaces, once it says what is expected. */
async function says(page: Page, pattern: RegExp): Promise<string> {
  const text = await page.waitForFunction((source) => {
    const said = document.querySelector('attesa-request-status')?.shadowRoot?.textContent ?? '';
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

/** The letters in the outbox to this address, the newest first. */
async function mails(page: Page): Promise<{ subject: string; text: string }[]> {
  const all = await page.evaluate(
    async () => (await fetch('/console/api/outbox')).json() as Promise<unknown>,
  );
  return (all as { to: string; subject: string; text: string }[]).filter(({ to }) => to === EMAIL);
}

const linkIn = (text: string): string => {
  const [url = ''] = /http\S+#attesa=\S+/.exec(text) ?? [];
  const { pathname, hash } = new URL(url);
  return pathname + hash;
};

async function logIn(page: Page): Promise<void> {
  await page.getByLabel('Nome').fill(OPERATOR.name);
  await page.getByLabel('Password').fill(OPERATOR.password);
  await page.getByRole('button', { name: 'Entra' }).click();
}

describe('one request, from the form to "it is all right"', () => {
  let customer: Visit;
  let operator: Visit;
  let id: string;
  let firstLink: string;

  after(async () => {
    await customer.close();
    await operator.close();
  });

  test('the form is answered at once: their own words, a reference, the next promise, a link', async () => {
    customer = await visit(demo, '/form', { at: time.now() });
    const { page } = customer;
    await page.getByLabel('Il tuo nome').fill('Ada Banco');
    await page.getByLabel('La tua e-mail').fill(EMAIL);
    await page.getByLabel('Il messaggio').fill(MESSAGE);
    await page.getByRole('button', { name: 'Invia il messaggio' }).click();
    const text = await says(page, /Ricevuta.*Risposta entro/);
    assert.match(
      text,
      /Risposta entro oggi alle 17:45/,
      'six open hours with the lunch break between, up to the next quarter',
    );
    assert.match(text, /Vorrei restituire il casco/);
    id = /R-[A-Z0-9]{4}-[A-Z0-9]{2}/.exec(text)?.[0] ?? '';
    assert.notEqual(id, '');
    assert.equal(new URL(page.url()).hash, '', 'the token is gone from the address bar');
  });

  test('the operator finds it, and the letter that went out', async () => {
    operator = await visit(demo, '/console', { at: time.now(), viewport: { width: 1200, height: 900 } });
    const { page } = operator;
    await logIn(page);
    await page.locator('tbody tr', { hasText: id }).first().waitFor();
    const [receipt] = await mails(page);
    assert.ok(receipt);
    assert.match(receipt.subject, new RegExp(id));
    assert.match(receipt.text, /Vorrei restituire il casco/);
    assert.match(
      plain(receipt.text),
      /entro venerdì 20 novembre alle 17:45/,
      'a letter may be read tomorrow',
    );
    firstLink = linkIn(receipt.text);
  });

  test('a reply is there within moments, and the first promise is kept', async () => {
    const { page } = operator;
    await page.goto(new URL(`/console/requests/${id}`, demo.service.url).href);
    await page.getByLabel('La risposta al cliente').fill('Abbiamo trovato l’ordine.');
    await page.getByRole('button', { name: 'Invia la risposta' }).click();
    const text = await says(customer.page, /Abbiamo trovato l’ordine\./);
    assert.match(text, /Mantenuta\./);
  });

  test('a transfer shows the new department, its date, and that they call', async () => {
    const { page } = operator;
    await page.getByRole('button', { name: 'Passa', exact: true }).click();
    await page.getByLabel('A chi').selectOption({ label: 'Amministrazione' });
    await page.getByText('Con una promessa').click();
    await page.getByLabel('Entro il giorno').fill('2026-11-20');
    await page.getByLabel('e l’ora').fill('11:15');
    await page.getByRole('button', { name: 'Passa la richiesta' }).click();
    const text = await says(customer.page, /Ora se ne occupa Amministrazione/);
    assert.match(text, /Ti chiamiamo entro oggi alle 11:15/);
    assert.match(text, /non serve (che chiami|chiamare)/i);
  });

  test('when the promise passes the page turns late by itself, without the network', async () => {
    const { page, context } = customer;
    await context.setOffline(true);
    const toCome = Date.parse('2026-11-20T10:15:01Z') - time.now();
    await page.clock.fastForward(toCome);
    const text = await says(page, /In ritardo/);
    assert.match(text, /Avevamo promesso una chiamata entro oggi alle 11:15/);
    assert.match(text, /Non abbiamo ancora una nuova data/);
    await context.setOffline(false);
    await pass(toCome, operator.page);
  });

  test('it offers what answers first now, with the reference already in the message', async () => {
    const { page } = customer;
    const picker = tracker(page).locator('attesa-channel-picker');
    await picker.locator('[part~="row"]').first().waitFor();
    await picker.getByRole('button', { name: 'WhatsApp' }).first().click();
    const draft = await picker.locator('textarea').inputValue();
    assert.match(draft, new RegExp(id));
    assert.match(draft, /Vorrei restituire il casco/);
  });

  test('the customer is written to as well: late, and no invented date', async () => {
    await operator.page.waitForFunction(
      async (address) => {
        const all = (await (await fetch('/console/api/outbox')).json()) as { to: string; subject: string }[];
        return all.some(({ to, subject }) => to === address && subject.includes('Siamo in ritardo'));
      },
      EMAIL,
      { polling: 100 },
    );
    const [letter] = await mails(operator.page);
    assert.ok(letter);
    assert.match(plain(letter.text), /scus/i);
    assert.doesNotMatch(letter.text, /al più presto/);
  });

  test('a new date brings the company’s apology; the old one stays, struck through', async () => {
    const { page } = operator;
    await page.reload();
    await page.getByRole('button', { name: 'Nuova data' }).first().click();
    await page.getByRole('button', { name: 'Tra 2 giorni' }).click();
    await page.getByLabel('Perché si sposta').fill('aspettiamo il rientro del casco in magazzino');
    await page.getByRole('button', { name: 'Prometti' }).click();
    const text = await says(customer.page, /aspettiamo il rientro del casco/);
    assert.match(text, /Ci scusiamo/);
    const struck = await tracker(customer.page).evaluate(
      ({ shadowRoot }) => shadowRoot?.querySelector('s, del')?.textContent ?? '',
    );
    assert.match(plain(struck), /11:15/);
  });

  test('days later, on another device: reference and e-mail bring a link, and only that', async () => {
    await pass(DAY, operator.page);
    // An operator signs in every day.
    await operator.page.goto(new URL('/console', demo.service.url).href);
    await logIn(operator.page);
    await operator.page.locator('tbody tr', { hasText: id }).first().waitFor();
    const other = await visit(demo, '/request', { at: time.now() });
    const { page } = other;
    const before = (await mails(operator.page)).length;
    const ask = async (email: string): Promise<string> => {
      await tracker(page).getByLabel('Riferimento').fill(id);
      await tracker(page).getByLabel('E-mail').fill(email);
      await tracker(page).getByRole('button', { name: 'Inviatemi il link' }).click();
      const said = await says(page, /Se i dati corrispondono/);
      await tracker(page).getByRole('button', { name: 'Prova con altri dati' }).click();
      return said;
    };
    const wrong = await ask('qualcun.altro@example.it');
    assert.equal(await ask(EMAIL), wrong, 'the same answer, whether they match or not');
    assert.doesNotMatch(wrong, /casco/);
    await demo.service.settled();
    const [letter, ...rest] = await mails(operator.page);
    assert.ok(letter);
    assert.equal(rest.length + 1, before + 1, 'one letter, for the address that matched');
    await page.goto(new URL(linkIn(letter.text), demo.service.url).href);
    await says(page, /Vorrei restituire il casco/);
    assert.deepEqual(other.trouble, { errors: [], foreignRequests: [] });
    await other.close();
  });

  test('the first link still works', async () => {
    const again = await visit(demo, firstLink, { at: time.now() });
    await says(again.page, /Vorrei restituire il casco/);
    await again.close();
    // The first page's hour is over; the same link opens it again.
    await customer.close();
    customer = await visit(demo, firstLink, { at: time.now() });
    await says(customer.page, /Amministrazione/);
  });

  async function resolve(text: string): Promise<void> {
    const { page } = operator;
    await page.goto(new URL(`/console/requests/${id}`, demo.service.url).href);
    await page.getByRole('button', { name: 'Risolvi', exact: true }).click();
    await page.getByLabel('Che cosa è stato fatto').fill(text);
    await page.getByRole('button', { name: 'Segna come risolta' }).click();
    await page.getByText('Segnata come risolta').waitFor();
  }

  test('"no, because…" reopens it', async () => {
    await resolve('Il rimborso è partito.');
    const { page } = customer;
    const asked = await says(page, /È tutto a posto\?/);
    assert.match(asked, /Se non rispondi entro .*, la chiudiamo/);
    await tracker(page).getByRole('button', { name: 'No, perché…' }).click();
    await tracker(page).getByLabel('Che cosa non va?').fill('Manca ancora la spedizione.');
    await tracker(page).getByRole('button', { name: 'Invia', exact: true }).click();
    const text = await says(page, /Manca ancora la spedizione\./);
    assert.match(text, /Riaperta/);
    await operator.page.getByText('Manca ancora la spedizione.').first().waitFor();
  });

  test('"ask me in three days" moves the deadline, "yes" closes it, one question follows', async () => {
    await resolve('Rimborsata anche la spedizione.');
    const { page } = customer;
    const deadline = /Se non rispondi entro (.+?), la chiudiamo/;
    const first = deadline.exec(await says(page, /È tutto a posto\?.*la chiudiamo/))?.[1];
    await tracker(page).getByRole('button', { name: 'Chiedimelo tra 3 giorni' }).click();
    await page.waitForFunction((old) => {
      const said = document.querySelector('attesa-request-status')?.shadowRoot?.textContent ?? '';
      const plainly = said.replace(/[\s\u00a0\u2009\u202f]+/g, ' ');
      const [, now] = /Se non rispondi entro (.+?), la chiudiamo/.exec(plainly) ?? [];
      return now !== undefined && now !== old;
    }, first);
    await tracker(page).getByRole('button', { name: 'Sì, è a posto' }).click();
    await says(page, /Chiusa.*Abbiamo fatto quanto richiesto/);
    await tracker(page).getByRole('button', { name: 'Com’è andata?' }).click();
    await tracker(page).getByRole('radio', { name: 'Bene', exact: true }).check();
    await tracker(page).getByRole('button', { name: 'Invia', exact: true }).click();
    await says(page, /Una valutazione/);
  });

  test('nobody broke a policy, called a stranger or threw', () => {
    // The browser itself reports that it is offline, and that somebody had to sign in.
    const own = (errors: readonly string[]): string[] =>
      errors.filter((text) => !/ERR_INTERNET_DISCONNECTED|ERR_NETWORK|status of 401/.test(text));
    assert.deepEqual(own(customer.trouble.errors), []);
    assert.deepEqual(own(operator.trouble.errors), []);
    assert.deepEqual([...customer.trouble.foreignRequests, ...operator.trouble.foreignRequests], []);
  });
});
