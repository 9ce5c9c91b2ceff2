import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import axe from 'axe-core';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { plain, startDemo, visit, type Demo, type Visit } from './visit.js';

/** The console in a real browser, against the real service with its example requests. */

let demo: Demo;
let examples: Readonly<Record<string, { readonly id: string; readonly link: string }>>;

before(async () => {
  demo = await startDemo();
  const list = (await (await fetch(new URL('/demo/requests', demo.service.url))).json()) as {
    id: string;
    state: string;
    link: string;
  }[];
  examples = Object.fromEntries(list.map(({ state, ...example }) => [state, example]));
});

after(async () => {
  await demo.close();
});

const WIDE = { viewport: { width: 1024, height: 768 } };

function example(state: string): { readonly id: string; readonly link: string } {
  const found = examples[state];
  assert.ok(found, `the service has an example that is ${state}`);
  return found;
}

async function logIn(page: Page): Promise<void> {
  const operator = demo.service.newOperator;
  assert.ok(operator, 'the service made up an operator');
  await page.getByLabel('Nome').fill(operator.name);
  await page.getByLabel('Password').fill(operator.password);
  await page.getByRole('button', { name: 'Entra' }).click();
}

/** The cookie of one operator who signed in before. */
let signedIn: BrowserContextOptions['storageState'];

/** Signed in, at `path`. */
async function operator(path: string, options: BrowserContextOptions = WIDE): Promise<Visit> {
  const visited = await visit(demo, path, { ...options, ...(signedIn && { storageState: signedIn }) });
  if (!signedIn) await logIn(visited.page);
  await visited.page.getByRole('button', { name: 'Esci' }).waitFor();
  signedIn ??= await visited.context.storageState();
  return visited;
}

const requestPath = (state: string): string => `/console/requests/${example(state).id}`;
const reply = (page: Page): Locator => page.getByLabel('La risposta al cliente');
const tracker = (page: Page): Locator => page.locator('attesa-request-status');

async function saysSoon(element: Locator, pattern: RegExp): Promise<void> {
  await element
    .page()
    .waitForFunction(
      ([selector, source]) =>
        new RegExp(source ?? '').test(
          (document.querySelector(selector ?? '')?.shadowRoot?.textContent ?? '').replace(
            /[\s\u00a0\u202f]+/g,
            ' ',
          ),
        ),
      ['attesa-request-status', pattern.source] as const,
    );
}

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations } = await checker.run();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
  });
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** The browser reports every refused request by itself; these are expected. */
const unexpected = ({ trouble }: Visit): string[] =>
  trouble.errors.filter((text) => !/status of (401|412)/.test(text));

describe('signing in', () => {
  test('a wrong password is said, and the name stays', async () => {
    const { page, close } = await visit(demo, '/console', WIDE);
    await page.getByLabel('Nome').fill('nessuno');
    await page.getByLabel('Password').fill('sbagliata');
    await page.getByRole('button', { name: 'Entra' }).click();
    await page.getByText('Nome o password non corrispondono.').waitFor();
    assert.equal(await page.getByLabel('Nome').inputValue(), 'nessuno');
    assert.equal(await page.getByRole('table').count(), 0);
    await close();
  });

  test('leads to where one wanted to go; signing out shows nothing any more', async () => {
    const { page, close } = await visit(demo, requestPath('parcel'), WIDE);
    await logIn(page);
    await page.getByRole('heading', { level: 1, name: /OR-48213/ }).waitFor();
    await page.getByRole('button', { name: 'Esci' }).click();
    await page.getByLabel('Password').waitFor();
    assert.doesNotMatch((await page.textContent('body')) ?? '', /OR-48213/);
    await close();
  });
});

describe('the board', () => {
  test('lists what is open, late first, in words', async () => {
    const visited = await operator('/console');
    const { page, close } = visited;
    const rows = page.locator('tbody tr');
    await rows.first().waitFor();
    const states = (await rows.locator('.state').allTextContents()).map(plain);
    const late = states.filter((state) => state === 'In ritardo').length;
    assert.ok(late > 0);
    assert.deepEqual(
      states.slice(0, late),
      Array.from({ length: late }, () => 'In ritardo'),
    );
    assert.ok(!states.includes('Chiusa'));
    const figure = plain(await page.getByRole('button', { name: /in ritardo/ }).textContent());
    assert.equal(figure, `${late.toString()} in ritardo`);
    assert.deepEqual(unexpected(visited), []);
    assert.deepEqual(visited.trouble.foreignRequests, []);
    await close();
  });

  test('is narrowed by its numbers, by department and by words', async () => {
    const { page, close } = await operator('/console');
    const rows = page.locator('tbody tr');
    await rows.first().waitFor();
    const all = await rows.count();
    await page.getByRole('button', { name: /in ritardo/ }).click();
    assert.ok((await rows.count()) < all);
    for (const state of await rows.locator('.state').allTextContents())
      assert.equal(plain(state), 'In ritardo');
    await page.getByRole('button', { name: /in ritardo/ }).click();
    assert.equal(await rows.count(), all);
    await page.getByRole('button', { name: /Chiuse da poco/ }).click();
    for (const state of await rows.locator('.state').allTextContents()) assert.equal(plain(state), 'Chiusa');
    await page.getByRole('button', { name: /Chiuse da poco/ }).click();
    await page.keyboard.press('/');
    await page.keyboard.type(example('closed-not-done').id.toLowerCase());
    assert.equal(
      await page.getByRole('searchbox').inputValue(),
      example('closed-not-done').id.toLowerCase(),
      'no letter typed after the slash is lost',
    );
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
    await page.getByRole('searchbox').fill('niente così');
    await page.getByText('Nessuna richiesta così.').waitFor();
    await close();
  });
});

describe('a request', () => {
  test('a reply with a date reaches the customer’s open page', async () => {
    const { id, link } = example('received');
    const customer = await visit(demo, link);
    await saysSoon(tracker(customer.page), /Ricevuta/);
    const visited = await operator(`/console/requests/${id}`);
    const { page } = visited;
    await reply(page).fill('Abbiamo ordinato le pastiglie.\nArrivano mercoledì.');
    await page.getByText('Con una promessa').click();
    await page.getByRole('button', { name: 'Domani alle 12' }).click();
    await page.getByText(/Il cliente legge:.*12:00/).waitFor();
    await page.getByRole('button', { name: 'Invia la risposta' }).click();
    await page.getByText('Risposta inviata.').waitFor();
    assert.equal(await reply(page).inputValue(), '');
    await saysSoon(tracker(customer.page), /Abbiamo ordinato le pastiglie/);
    await saysSoon(tracker(customer.page), /Prossimo aggiornamento entro .*12:00/);
    assert.deepEqual(unexpected(visited), []);
    await customer.close();
    await visited.close();
  });

  test('a new date in place of a missed one: the company apologises, the old date stays', async () => {
    const { id, link } = example('late');
    const customer = await visit(demo, link);
    await saysSoon(tracker(customer.page), /Avevamo promesso/);
    const { page, close } = await operator(`/console/requests/${id}`);
    await page.getByRole('button', { name: 'Nuova data' }).first().click();
    await page.getByRole('button', { name: 'Tra 2 giorni' }).click();
    await page.getByLabel('Perché si sposta').fill('la banca ha respinto il bonifico');
    await page.getByRole('button', { name: 'Prometti' }).click();
    await page.getByText('Data promessa.').waitFor();
    await saysSoon(tracker(customer.page), /Ci scusiamo/);
    await saysSoon(tracker(customer.page), /la banca ha respinto il bonifico/);
    const struck = await tracker(customer.page).evaluate(
      ({ shadowRoot }) => shadowRoot?.querySelectorAll('s, del').length,
    );
    assert.ok((struck ?? 0) > 0, 'the first date is struck through');
    await customer.close();
    await close();
  });

  test('what is typed survives a change by somebody else, who was faster', async () => {
    const path = requestPath('on-time');
    const slow = await operator(path);
    const fast = await operator(path);
    await reply(slow.page).fill('Una risposta scritta con calma.');
    await fast.page.getByRole('button', { name: 'Aggiornamento' }).click();
    await fast.page.getByLabel('Che cosa è successo').fill('Il corriere ha chiamato.');
    await fast.page.getByRole('button', { name: 'Pubblica' }).click();
    await slow.page.getByText('Mentre scrivevi la richiesta è cambiata.').waitFor();
    await slow.page.getByText('Pubblicato un aggiornamento').waitFor();
    assert.equal(await reply(slow.page).inputValue(), 'Una risposta scritta con calma.');
    // Not having read it, one does not get past it.
    await slow.page.getByRole('button', { name: 'Invia la risposta' }).click();
    await slow.page.getByRole('alert').filter({ hasText: 'Qualcuno è stato più veloce' }).waitFor();
    assert.equal(await reply(slow.page).inputValue(), 'Una risposta scritta con calma.');
    await slow.page.getByRole('button', { name: 'Ho letto, il mio testo va bene' }).click();
    await slow.page.getByRole('button', { name: 'Invia la risposta' }).click();
    await slow.page.getByText('Risposta inviata.').waitFor();
    const history = plain(await slow.page.locator('.history').textContent());
    assert.equal(history.split('Una risposta scritta con calma.').length, 2, 'sent once');
    assert.deepEqual(unexpected(slow), []);
    await slow.close();
    await fast.close();
  });

  test('what is typed survives a walk through the pages and the end of the session', async () => {
    const { page, context, close } = await operator(requestPath('waiting-customer'));
    await reply(page).fill('Metà di una risposta');
    await page.getByRole('link', { name: 'Posta in uscita' }).click();
    await page.getByRole('heading', { name: 'Posta in uscita' }).waitFor();
    await page.goBack();
    await reply(page).waitFor();
    assert.equal(await reply(page).inputValue(), 'Metà di una risposta');
    await context.clearCookies();
    await page.getByRole('button', { name: 'Invia la risposta' }).click();
    await page.getByText('Quello che stavi scrivendo è ancora qui').waitFor();
    await logIn(page);
    await reply(page).waitFor();
    assert.equal(await reply(page).inputValue(), 'Metà di una risposta');
    await page.getByRole('button', { name: 'Invia la risposta' }).click();
    await page.getByText('Risposta inviata.').waitFor();
    await close();
  });

  test('an answer that was lost is asked for again, not done again', async () => {
    const { page, close } = await operator(requestPath('transferred'));
    await reply(page).fill('Una volta sola.');
    // The service does it, and its answer is lost on the way.
    await page.route('**/commands', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'Invia la risposta' }).click();
    await page.getByRole('alert').filter({ hasText: 'Il servizio non risponde' }).waitFor();
    await page.unroute('**/commands');
    await page.getByRole('button', { name: 'Invia la risposta' }).click();
    await page.getByText('Risposta inviata.').waitFor();
    await page.waitForFunction(() =>
      document.querySelector('.history')?.textContent.includes('Una volta sola.'),
    );
    const history = plain(await page.locator('.history').textContent());
    assert.equal(history.split('Una volta sola.').length, 2);
    await close();
  });

  test('a link that is cancelled lets nobody in, a new one does', async () => {
    const { id, link } = example('parcel');
    const { page, context, close } = await operator(`/console/requests/${id}`);
    await page.getByRole('button', { name: 'Annulla i link' }).click();
    await page.getByRole('button', { name: 'Sì, annulla i link' }).click();
    await page.getByText('Nessun link valido').waitFor();
    const late = await visit(demo, link);
    await saysSoon(tracker(late.page), /link/i);
    assert.doesNotMatch(
      await tracker(late.page).evaluate(({ shadowRoot }) => shadowRoot?.textContent ?? ''),
      /OR-48213/,
    );
    await late.close();
    await page.getByRole('button', { name: 'Manda un link nuovo' }).click();
    await page.getByText('Un link valido').waitFor();
    await page.getByRole('link', { name: 'Posta in uscita' }).click();
    const opened = context.waitForEvent('page');
    await page.locator('.mail-text a').first().click();
    const customer = await opened;
    await saysSoon(tracker(customer), /OR-48213/);
    assert.equal(new URL(customer.url()).hash, '', 'the token is gone from the address bar');
    await close();
  });
});

describe('the pages of the console', () => {
  for (const [name, path, ready] of [
    ['the board', () => '/console', 'tbody tr'],
    ['a late request', () => requestPath('late-new-date'), '.history li'],
    ['the outbox', () => '/console/outbox', '.mails li'],
  ] as const) {
    test(`${name}: nothing an accessibility checker objects to, nothing too wide`, async () => {
      const { page, close } = await operator(path());
      await page.locator(ready).first().waitFor();
      assert.deepEqual(await faults(page), []);
      for (const width of [768, 320]) {
        await page.setViewportSize({ width, height: 760 });
        assert.ok((await overflow(page)) <= 0, `${width.toString()} px`);
      }
      await page.emulateMedia({ colorScheme: 'dark' });
      assert.deepEqual(await faults(page), [], 'dark and narrow');
      await close();
    });
  }

  test('every form of a request can be opened and is labelled', async () => {
    const { page, close } = await operator(requestPath('on-time'));
    const choices = page.locator('.choices button');
    await choices.first().waitFor();
    const names = await choices.evaluateAll((buttons) =>
      buttons.map((button) => button.dataset['form'] ?? ''),
    );
    for (const name of [
      'reply',
      'note',
      'promise',
      'move',
      'wait',
      'hold',
      'card',
      'attach',
      'resolve',
      'close',
    ])
      assert.ok(names.includes(name), name);
    for (const name of names) {
      await page.locator(`.choices [data-form="${name}"]`).click();
      const form = page.locator(`form.compose[data-form="${name}"]`);
      await form.waitFor();
      const bare = await form
        .locator('input, select, textarea')
        .evaluateAll((controls) =>
          controls
            .filter((control) => ((control as HTMLInputElement).labels?.length ?? 0) === 0)
            .map(({ id }) => id),
        );
      assert.deepEqual(bare, [], name);
    }
    await close();
  });

  test('the customer’s page is clean too, sent just now or not at all', async () => {
    for (const path of [example('late-new-date').link, '/request', '/form', '/en/callback']) {
      const visited = await visit(demo, path, WIDE);
      if (path.includes('#')) await saysSoon(tracker(visited.page), /Riferimento/);
      // What stands in for the launcher is a plain link.
      await visited.page.locator('attesa-chat-launcher button.launch').waitFor();
      assert.deepEqual(await faults(visited.page), [], path);
      assert.deepEqual(visited.trouble.errors, [], path);
      for (const width of [768, 320]) {
        await visited.page.setViewportSize({ width, height: 760 });
        assert.ok((await overflow(visited.page)) <= 0, `${path} at ${width.toString()} px`);
      }
      await visited.close();
    }
  });

  test('the gallery says every state within 320 pixels', async () => {
    const { page, trouble, close } = await visit(demo, '/gallery/requests', {
      viewport: { width: 320, height: 760 },
    });
    await page.waitForFunction(
      () =>
        document.querySelector('#version-2 attesa-request-status')?.shadowRoot?.textContent.trim() &&
        document
          .querySelector('#on-time attesa-request-status')
          ?.shadowRoot?.textContent.includes('R-8M2C-5T'),
    );
    assert.ok((await overflow(page)) <= 0);
    assert.deepEqual(
      trouble.errors.filter((text) => !/status of (401|404|500|503)/.test(text)),
      [],
    );
    await close();
  });
});

describe('the public forms', () => {
  test('what is missing is said at its field, and the rest stays typed', async () => {
    const { page, close } = await visit(demo, '/form', { ...WIDE, javaScriptEnabled: false });
    await page.getByLabel('Il tuo nome').fill('Ada Bianchi');
    await page.getByLabel('La tua e-mail').fill('ada@example');
    await page.getByLabel('Il messaggio').fill('La sella\nscricchiola.');
    await page.getByRole('button', { name: 'Invia il messaggio' }).click();
    await page.getByText('Questo indirizzo non sembra completo').waitFor();
    assert.equal(await page.getByLabel('Il tuo nome').inputValue(), 'Ada Bianchi');
    assert.equal(await page.getByLabel('Il messaggio').inputValue(), 'La sella\nscricchiola.');
    await page.getByLabel('La tua e-mail').fill('ada@example.it');
    await page.getByRole('button', { name: 'Invia il messaggio' }).click();
    await page.waitForURL(/\/request#attesa=/);
    // Without a script the page still says how to ask.
    assert.ok(await page.getByText('Telefono: 06 1234 5600').isVisible());
    await close();
  });

  test('a message sent is a request with a number and a date at once', async () => {
    const visited = await visit(demo, '/callback', WIDE);
    const { page, close } = visited;
    await page.getByLabel('Il tuo nome').fill('Lucia Verdi');
    await page.getByLabel('Il tuo numero').fill('333 123 4567');
    await page.getByLabel('La tua e-mail').fill('lucia@example.it');
    await page.getByLabel('Di che cosa si tratta?').fill('La catena salta.');
    await page.getByRole('button', { name: 'Prenota la chiamata' }).click();
    await saysSoon(tracker(page), /Ricevuta.*chiamiamo.*entro.*La catena salta.*R-\w{4}-\w{2}/);
    assert.deepEqual(visited.trouble.errors, []);
    await close();
  });
});
