import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { plain, shownOn, startDemo, visit, type Demo } from './visit.js';

/** Friday 20 November 2026, 11:30 in Rome: everybody is at work. */
const MORNING = '2026-11-20T10:30:00Z';
/** The same day, five minutes before the chat and the phone close. */
const BEFORE_CLOSING = '2026-11-20T16:55:00Z';
const CLOSING = Date.parse('2026-11-20T17:00:00Z');

const PAGES = [
  '/',
  '/en',
  '/form',
  '/en/form',
  '/callback',
  '/en/callback',
  '/chat',
  '/en/chat',
  '/request',
  '/en/request',
];
const CHANNELS = [
  'chat',
  'telefono',
  'whatsapp',
  'soccorso',
  'richiamata',
  'modulo',
  'email',
  'instagram',
  'officina',
];

let demo: Demo;

before(async () => {
  demo = await startDemo();
});

after(async () => {
  await demo.close();
});

const picker = (page: Page): Locator => page.locator('attesa-channel-picker').first();
const rows = (page: Page): Locator => picker(page).locator('[part~="row"]');
const row = (page: Page, name: string): Locator =>
  rows(page).filter({ has: page.locator('bdi', { hasText: new RegExp(`^${name}$`) }) });
const headline = async (scope: Locator): Promise<string> =>
  plain(await scope.locator('[part~="headline"]').first().textContent());

/** What an element says in its own shadow, with plain spaces. */
async function said(element: Locator): Promise<string> {
  return plain(await element.evaluate(({ shadowRoot }) => shadowRoot?.textContent ?? ''));
}

/** Every element on the page has said something. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const pickers = [...document.querySelectorAll('attesa-channel-picker')];
    const sentences = [...document.querySelectorAll('attesa-expectation')];
    return (
      pickers.every((element) => element.shadowRoot?.querySelector('[part~="headline"]')) &&
      sentences.every((element) => (element.shadowRoot?.textContent ?? '').trim() !== '')
    );
  });
}

describe('the help page', () => {
  test('says of every channel when it answers, side by side', async () => {
    const { page, trouble, close } = await visit(demo, `/?at=${MORNING}`);
    await settled(page);
    assert.equal(await rows(page).count(), CHANNELS.length);
    for (const each of await rows(page).all()) {
      assert.match(await headline(each), /\d|sempre|stimare/, 'a time, or that there is none');
    }
    const shown = await shownOn(page);
    const heard = new Set(shown.map(({ channelId }) => channelId));
    assert.deepEqual(
      CHANNELS.filter((id) => !heard.has(id)),
      [],
    );
    assert.equal(shown.find(({ channelId }) => channelId === 'chat')?.basis, 'live');
    assert.equal(shown.find(({ channelId }) => channelId === 'whatsapp')?.basis, 'measured');
    assert.equal(shown.find(({ channelId }) => channelId === 'email')?.basis, 'declared');
    assert.ok(!heard.has('oro'), 'the gold line is for its own audience');
    assert.match(plain(await row(page, 'WhatsApp').textContent()), /lascia un messaggio/);
    assert.match(plain(await row(page, 'Chat').textContent()), /dal vivo/);
    assert.deepEqual(trouble, { errors: [], foreignRequests: [] });
    await close();
  });

  test('says the same in a sentence as in the list', async () => {
    const { page, close } = await visit(demo, `/?at=${MORNING}`);
    await settled(page);
    const sentence = await said(page.locator('.said attesa-expectation[channel=whatsapp]'));
    assert.equal(sentence, await headline(row(page, 'WhatsApp')));
    await close();
  });

  test('works without a script: every channel is a link', async () => {
    const { page, close } = await visit(demo, '/', { javaScriptEnabled: false });
    const links = page.locator('attesa-channel-picker a');
    assert.equal(await links.count(), CHANNELS.length);
    for (const link of await links.all()) assert.ok(await link.isVisible());
    assert.ok(await page.getByText('rispondiamo dal lunedì al sabato').first().isVisible());
    await close();
  });

  test('fits a narrow and a wide window', async () => {
    for (const width of [280, 390, 768, 1200]) {
      const { page, close } = await visit(demo, `/?at=${MORNING}&load=6`, {
        viewport: { width, height: 800 },
      });
      await settled(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(overflow <= 0, `${width.toString()} pixels: ${overflow.toString()} too wide`);
      await close();
    }
  });

  test('a click on the chat opens the launcher of the page, in the page’s language', async () => {
    for (const [from, title] of [
      ['/', 'Chat con Officine Rinaldi'],
      ['/en', 'Chat with Officine Rinaldi'],
    ] as const) {
      const { page, close } = await visit(demo, `${from}?at=${MORNING}`);
      await settled(page);
      await row(page, 'Chat').getByRole('link').click();
      await page.getByRole('dialog', { name: title }).waitFor();
      assert.equal(new URL(page.url()).pathname, from);
      await close();
    }
  });
});

describe('a page in the browser of a stranger', () => {
  for (const path of PAGES) {
    test(`${path} breaks no policy, calls nobody, stores nothing`, async () => {
      const { page, trouble, storage, close } = await visit(demo, path);
      await settled(page);
      assert.deepEqual(trouble, { errors: [], foreignRequests: [] });
      assert.deepEqual(await storage(), []);
      await close();
    });
  }

  test('/gallery shows every state without an error', async () => {
    const { page, trouble, storage, close } = await visit(demo, '/gallery');
    // A document of another version is left alone: there the fallback text stands.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('attesa-expectation[channel]:not([src*="version-2"])')].every(
        (element) => (element.shadowRoot?.textContent ?? '').trim() !== '',
      ),
    );
    assert.deepEqual(trouble, { errors: [], foreignRequests: [] });
    assert.deepEqual(await storage(), []);
    const text = await page.locator('main').innerText();
    assert.doesNotMatch(text, /undefined|NaN|null minut|Invalid Date|\{\w+\}/);
    await close();
  });
});

describe('remembering', () => {
  test('happens only after the customer’s own tick and click', async () => {
    const { page, context, storage, close } = await visit(demo, `/?at=${MORNING}`);
    await context.route('https://wa.me/**', (route) => route.fulfill({ body: 'WhatsApp' }));
    await settled(page);
    await row(page, 'WhatsApp').getByRole('button', { name: 'WhatsApp' }).first().click();
    assert.deepEqual(await storage(), []);
    await row(page, 'WhatsApp').getByRole('checkbox').check();
    assert.deepEqual(await storage(), []);
    const [chat] = await Promise.all([
      context.waitForEvent('page'),
      row(page, 'WhatsApp')
        .getByRole('link', { name: /Apri WhatsApp/ })
        .click(),
    ]);
    assert.match(chat.url(), /^https:\/\/wa\.me\/390612345678\?text=/);
    assert.notDeepEqual(await storage(), []);
    await page.waitForFunction(() =>
      /Hai aperto WhatsApp/.test(
        document.querySelector('attesa-channel-picker')?.shadowRoot?.textContent ?? '',
      ),
    );
    await close();
  });
});

describe('a customer elsewhere', () => {
  // 13:30 in Rome is the time by which WhatsApp usually answers.
  for (const [timezoneId, clock] of [
    ['America/New_York', /7:30 AM/],
    ['Asia/Kathmandu', /6:15 PM/],
  ] as const) {
    test(`${timezoneId} reads its own clock, and learns the time in Rome`, async () => {
      const { page, close } = await visit(demo, `/en?at=${MORNING}`, { timezoneId, locale: 'en-US' });
      await settled(page);
      assert.match(await headline(row(page, 'WhatsApp')), clock);
      assert.match(await said(picker(page)), /11:30 AM.*Rome|Rome.*11:30 AM/);
      await close();
    });
  }
});

/** Sets the clock of the elements on the page; `runningTo` lets it run so that it reaches the instant shortly. */
async function setClock(
  page: Page,
  clock: { readonly at: number } | { readonly runningTo: number },
): Promise<void> {
  await page.evaluate(async (wanted) => {
    const address = '/dist/attesa.min.js';
    const { setClock: set } = (await import(address)) as {
      setClock: (clock: number | (() => number)) => void;
    };
    if ('at' in wanted) {
      set(wanted.at);
    } else {
      const distance = wanted.runningTo - 1500 - Date.now();
      set(() => Date.now() + distance);
    }
  }, clock);
}

describe('a page that stays open', () => {
  test('tells of the closing at the closing, by itself and without the network', async () => {
    const { page, context, close } = await visit(demo, `/?at=${BEFORE_CLOSING}`);
    await settled(page);
    const before = await headline(row(page, 'Telefono'));
    assert.doesNotMatch(before, /chiuso/);
    await context.setOffline(true);
    await setClock(page, { runningTo: CLOSING });
    await page.waitForFunction(() => {
      const all = [
        ...(document.querySelector('attesa-channel-picker')?.shadowRoot?.querySelectorAll('[part~="row"]') ??
          []),
      ];
      const phone = all.find((element) => element.textContent.includes('Telefono'));
      return /chiuso, apre domani alle/.test(
        phone?.querySelector('[part~="headline"]')?.textContent.replace(/\s+/g, ' ') ?? '',
      );
    });
    await close();
  });

  test('never keeps a live time that has grown old', async () => {
    const { page, context, close } = await visit(demo, `/?at=${MORNING}`);
    await settled(page);
    assert.match(await headline(row(page, 'Telefono')), /minut/);
    await context.setOffline(true);
    await setClock(page, { at: Date.parse(MORNING) + 60 * 60_000 });
    await page.waitForFunction(
      () =>
        !/minut/.test(
          document.querySelector('attesa-channel-picker')?.shadowRoot?.querySelector('[part~="headline"]')
            ?.textContent ?? 'minut',
        ),
    );
    assert.doesNotMatch(await headline(row(page, 'Telefono')), /minut/);
    await close();
  });
});

describe('the rehearsal panel', () => {
  test('moves the page to Christmas, to a crisis and to Kathmandu', async () => {
    const { page, trouble, close } = await visit(demo, '/');
    await settled(page);
    await page.getByRole('button', { name: /Prova generale/ }).click();
    await page.getByRole('button', { name: 'Natale' }).click();
    await page.waitForFunction(() =>
      /chiuso per Natale/.test(
        document.querySelector('attesa-channel-picker')?.shadowRoot?.textContent ?? '',
      ),
    );
    await page.getByRole('button', { name: 'Crisi' }).click();
    await page.waitForURL('**load=6**');
    await page.getByLabel('Si trova a').selectOption('Asia/Kathmandu');
    await page.waitForFunction(
      () => document.documentElement.getAttribute('display-zone') === 'Asia/Kathmandu',
    );
    await page.getByRole('button', { name: 'Adesso' }).click();
    await page.getByRole('button', { name: 'Normale' }).click();
    await page.getByLabel('Si trova a').selectOption('');
    await page.waitForURL((url) => url.search === '');
    assert.deepEqual(trouble, { errors: [], foreignRequests: [] });
    await close();
  });

  test('starts where its address says, and goes along to the English twin', async () => {
    const { page, close } = await visit(demo, '/?at=2026-12-25T11:00:00Z&load=2&theme=dark&register=formal');
    await settled(page);
    assert.match(await said(picker(page)), /chiuso per Natale/);
    assert.match(await said(picker(page)), /Come preferisce contattarci/);
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL('**/en?at=2026-12-25T11:00:00Z&load=2&register=formal&theme=dark');
    await settled(page);
    assert.match(await said(picker(page)), /closed for Christmas/);
    await close();
  });
});

test('a rehearsed page asks for the rehearsed moment only', async () => {
  const { page, close } = await visit(demo, '/');
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/channels.json')) asked.push(new URL(request.url()).search);
  });
  await page.goto(new URL(`/?at=${MORNING}&load=2`, demo.service.url).href);
  await settled(page);
  assert.deepEqual([...new Set(asked.map(decodeURIComponent))], [`?at=${MORNING}&load=2`]);
  await close();
});

describe('the snippets of the README', () => {
  for (const [path, expected] of [
    ['/snippets/script.html', CHANNELS.length],
    ['/snippets/links.html', 3],
    ['/snippets/json-ld.html', 1],
  ] as const) {
    test(`${path} works as pasted`, async () => {
      const { page, trouble, storage, close } = await visit(demo, path);
      await settled(page);
      assert.ok((await rows(page).count()) >= expected);
      assert.deepEqual(trouble, { errors: [], foreignRequests: [] });
      assert.deepEqual(await storage(), []);
      await close();
    });
  }
});

describe('a hostile page', () => {
  test('does not break the elements, nor they the page', async () => {
    const { page, trouble, storage, close } = await visit(demo, '/hostile');
    await settled(page);
    for (const id of ['first', 'second', 'moved', 'narrow']) {
      assert.equal(await page.locator(`#${id} [part~="row"]`).count(), CHANNELS.length, id);
    }
    assert.equal(await said(page.locator('#first')), await said(page.locator('#second')));
    assert.ok(
      await page.locator('#narrow').evaluate((element) => element.scrollWidth <= 280),
      'nothing sticks out of the column',
    );
    assert.equal(
      await page
        .locator('#rtl attesa-channel-picker')
        .evaluate((element) => getComputedStyle(element).direction),
      'rtl',
    );
    for (const tag of ['channel-picker', 'request-status', 'chat-launcher'])
      assert.match(await said(page.locator(`#mirrored attesa-${tag}`)), /[\u0627-\u064a]{3}/, tag);
    assert.ok(
      await page.getByRole('link', { name: 'Open the chat' }).isVisible(),
      'the fallback of an unknown element',
    );
    assert.deepEqual(trouble, { errors: [], foreignRequests: [] });
    assert.deepEqual(await storage(), []);
    await close();
  });

  test('may take a picker out and put it back', async () => {
    const { page, trouble, close } = await visit(demo, '/hostile');
    await settled(page);
    const move = page.getByRole('button', { name: /Take the picker out/ });
    await move.click();
    assert.equal(await page.locator('#moved').count(), 0);
    await move.click();
    await page.waitForFunction(() =>
      document.querySelector('#other-home #moved')?.shadowRoot?.querySelector('[part~="headline"]'),
    );
    assert.deepEqual(trouble.errors, []);
    await close();
  });
});

describe('a service in trouble', () => {
  for (const path of ['404', '500', '503', 'html', 'truncated', 'cut', 'huge', 'empty']) {
    test(`/broken/${path} leaves a way to make contact`, async () => {
      const { page, close } = await visit(demo, '/gallery?group=rete&clock=real');
      const link = page.locator(`#broken-${path} attesa-channel-picker a`);
      if (path === 'empty') {
        await page.locator('#broken-404 attesa-channel-picker').evaluate((element) => {
          element.setAttribute('src', '/broken/empty');
        });
      }
      const target = path === 'empty' ? page.locator('#broken-404 attesa-channel-picker a') : link;
      await target.first().waitFor({ state: 'visible' });
      await close();
    });
  }
});
