import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startService, type Service } from '../../demo/service/server.js';
import { Time } from '../e2e/time.js';
import { openBrowser, type Shop } from './browsers.js';
import { Person, type Thing } from './person.js';
import { openRoad, type Road } from './road.js';

/** Friday 20 November 2026, 17:50 in Rome: ten minutes before the phone closes, and before help on the road begins. */
const START = Date.parse('2026-11-20T16:50:00Z');
const MINUTE = 60_000;

const PICKER = 'attesa-channel-picker';
const whatsApp: Thing = { role: 'button', name: 'WhatsApp', inside: PICKER };
const draft: Thing = { role: 'textbox', name: 'Il tuo primo messaggio', inside: PICKER };
const wayOut: Thing = { role: 'link', name: /Apri WhatsApp/, inside: PICKER };

const time = new Time(START);
let service: Service;
let shop: Shop;
let road: Road;

before(async () => {
  road = await openRoad(() => time.now() - Date.now());
  service = await startService(0, { now: time.now, timers: time, site: road.url });
  road.leadTo(service.url);
  shop = await openBrowser();
});

after(async () => {
  await shop.close();
  await road.close();
  await service.close();
});

/** These run in the page. */
const HEADLINES = `() => [...document.querySelector('${PICKER}').shadowRoot.querySelectorAll('[part~="row"]')]
  .map((row) => row.querySelector('[part~="headline"]').textContent.replace(/\\s+/g, ' ').trim())`;

const KEPT = `() => [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie].filter(Boolean)`;

/** Nobody is there behind a link that leads to others; what follows a press happens all the same. */
const STAY = `() => addEventListener('click', (event) => {
  const link = event.composedPath().find(({ href }) => href);
  if (link && !link.href.startsWith(location.origin)) event.preventDefault();
})`;

describe('who looks for help, from the list to the message', () => {
  let customer: Person;

  after(async () => {
    await customer.tab.close();
  });

  test('every channel says when it answers, side by side, and the page says the same in a sentence', async () => {
    customer = new Person(await shop.visitor());
    await customer.tab.go(road.url);
    await customer.tab.look(STAY);
    const text = await customer.reads(PICKER, /Controllato alle 17:5\d/);
    assert.match(text, /WhatsApp lascia un messaggio .*di solito entro le 19/);
    assert.match(text, /Chat dal vivo una persona entro/);
    assert.match(text, /Telefono dal vivo aperto fino alle 18:00/);
    assert.match(text, /Soccorso in strada dal vivo chiuso, apre alle 18:00/);
    const headlines = await customer.tab.look<string[]>(HEADLINES);
    assert.equal(headlines.length, 9);
    for (const headline of headlines) assert.match(headline, /\d/);
    await customer.reads('.said attesa-expectation', /di solito entro le 19/);
  });

  test('by keyboard alone: to a channel, into its panel, and back with Escape', async () => {
    await customer.tabsTo(whatsApp);
    await customer.tab.press('Enter');
    // Who goes on before it is there goes past it.
    await customer.reads(PICKER, /Il tuo primo messaggio/);
    await customer.tabsTo(draft);
    await customer.tab.type('Ho bucato. ');
    await customer.tabsTo(wayOut);
    assert.match(await customer.value(wayOut), /^https:\/\/wa\.me\/390612345678\?text=.*Ho%20bucato\./);
    await customer.tab.press('Escape');
    await customer.holds(whatsApp);
    assert.deepEqual(await customer.tab.look(KEPT), []);
  });

  test('the closing comes, and the page says so by itself, without the network; then that nobody answers', async () => {
    road.cut();
    await customer.waits(12 * MINUTE);
    const text = await customer.reads(PICKER, /Telefono dal vivo chiuso, apre domani alle 9:00/);
    assert.match(text, /Soccorso in strada dal vivo .*[Aa]perto fino alle 2:00/);
    await customer.reads(
      PICKER,
      /Controllato alle 17:5\d; ora non riusciamo a raggiungere il servizio, i tempi potrebbero essere cambiati/,
    );
  });

  test('asked once more when the service is there again, it knows the new times', async () => {
    road.mend();
    time.pass(12 * MINUTE);
    await customer.presses({ role: 'button', name: 'Riprova', inside: PICKER });
    const text = await customer.reads(PICKER, /^(?!.*non riusciamo).*Controllato alle 18:0\d/);
    assert.match(text, /attesa da \d+ a \d+ minuti/, 'help on the road is counted live');
  });

  test('a message is prepared, and nothing is kept before the tick and the way out', async () => {
    await customer.presses(whatsApp);
    await customer.presses({ role: 'checkbox', inside: PICKER });
    assert.deepEqual(await customer.tab.look(KEPT), []);
    await customer.presses(wayOut);
    await customer.reads(PICKER, /Hai aperto WhatsApp/);
    assert.equal((await customer.tab.look<string[]>(KEPT)).length, 1);
  });

  test('the next page still knows, and forgets when it is told to', async () => {
    await customer.tab.reload();
    await customer.reads(PICKER, /Hai aperto WhatsApp .* la risposta di solito arriva/);
    await customer.presses({ role: 'button', name: 'Dimentica', inside: PICKER });
    await customer.reads(PICKER, /^(?!.*Hai aperto WhatsApp).*Controllato/);
    assert.deepEqual(await customer.tab.look(KEPT), []);
  });

  test('the same in English', async () => {
    await customer.presses({ role: 'link', name: 'English' });
    const text = await customer.reads(PICKER, /Phone .*closed, opens tomorrow at 9:00/);
    assert.match(text, /WhatsApp leave a message/);
  });

  test('a service that was never there leaves the links of the page', async () => {
    await customer.tab.look(`() => document.querySelector('${PICKER}').setAttribute('src', '/broken/503')`);
    await customer.reads(PICKER, /Try again/);
    assert.match(
      await customer.value({ role: 'link', name: 'WhatsApp', inside: PICKER }),
      /^https:\/\/wa\.me\//,
    );
  });

  test('it broke nothing, and asked nobody else', () => {
    assert.deepEqual(road.troubles, []);
  });
});
