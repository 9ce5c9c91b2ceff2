/** The operator’s console behind its sign-in: every view by axe, light and dark; one task from end to end with the keyboard alone. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { BoardChat, OperatorFrame } from '../../demo/service/chat/frames.js';
import { contrastRule, everyRule } from './axe.js';
import { inLines, openHall, still, type Hall } from './hall.js';

let hall: Hall;
let signedIn: BrowserContextOptions['storageState'];
/** Of the requests that the demo begins with, by what they show. */
let ids: ReadonlyMap<string, string>;

before(async () => {
  hall = await openHall();
  const list = await fetch(new URL('/demo/requests', hall.service.url));
  const examples = (await list.json()) as readonly { readonly id: string; readonly state: string }[];
  ids = new Map(examples.map(({ id, state }) => [state, id]));
  const page = await hall.open('/console');
  const { name, password } = operator();
  await page.getByLabel('Nome').fill(name);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Entra' }).click();
  await page.getByRole('table').waitFor();
  signedIn = await page.context().storageState();
  await page.context().close();
});

after(async () => {
  await hall.close();
});

function operator(): { readonly name: string; readonly password: string } {
  const { newOperator } = hall.service;
  assert.ok(newOperator, 'the service made up an operator');
  return newOperator;
}

const requestPath = (state: string): string => {
  const id = ids.get(state);
  assert.ok(id !== undefined, `the demo has an example that is ${state}`);
  return `/console/requests/${id}`;
};

// ---------------------------------------------------------------------------------------------------- the views

const WAITING: BoardChat = {
  reference: 'R-AAAA-11',
  stage: 'waiting',
  since: new Date().toISOString(),
  language: 'en',
  name: 'Ada Neri',
  unread: 2,
  ahead: 0,
  last: { by: 'customer', text: 'Where is my order?', at: new Date().toISOString() },
};
const MINE: BoardChat = { ...WAITING, reference: 'R-CCCC-33', stage: 'person', person: 'Giulia', unread: 0 };

/** The other end of the chat’s line: two conversations, or none. */
async function answerChats(page: Page, chats: readonly BoardChat[]): Promise<void> {
  await page.routeWebSocket('**/console/api/chat/socket', (line) => {
    const say = (frame: OperatorFrame): void => {
      line.send(JSON.stringify(frame));
    };
    line.onMessage((data) => {
      const { type, reference = '' } = JSON.parse(String(data)) as { type: string; reference?: string };
      if (type !== 'open') return;
      say({
        type: 'history',
        reference,
        messages: [{ number: 1, at: WAITING.since, by: 'customer', text: WAITING.last.text }],
        sentences: [{ text: 'An answer by 4:30 PM.' }],
      });
    });
    say({ type: 'board', me: 'Giulia', available: true, agents: 1, waiting: chats.length, chats });
  });
}

interface View {
  readonly path: () => string;
  /** What is there when it is shown. */
  readonly shows: string;
  /** Somebody who has not signed in. */
  readonly isStranger?: boolean;
  /** Before the page is loaded, and after. */
  readonly prepare?: (page: Page) => Promise<void>;
  readonly act?: (page: Page) => Promise<void>;
}

const choose =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await page.locator(`.choices [data-form="${name}"]`).click();
    await page.locator(`form[data-form="${name}"]`).waitFor();
  };

const VIEWS: Readonly<Record<string, View>> = {
  'the sign-in': { path: () => '/console', isStranger: true, shows: '#login-name' },
  'a wrong password': {
    path: () => '/console',
    isStranger: true,
    shows: '#login-name',
    async act(page) {
      await page.getByLabel('Nome').fill('nessuno');
      await page.getByLabel('Password').fill('sbagliata');
      await page.getByRole('button', { name: 'Entra' }).click();
      await page.getByText('Nome o password non corrispondono.').waitFor();
    },
  },
  'the board': { path: () => '/console', shows: 'tbody tr' },
  'the board with nothing found': {
    path: () => '/console',
    shows: 'tbody tr',
    async act(page) {
      await page.getByRole('searchbox').fill('niente così');
      await page.getByText('Nessuna richiesta così.').waitFor();
    },
  },
  'the board without a service': {
    path: () => '/console',
    shows: 'tbody tr',
    async prepare(page) {
      await page.route('**/console/api/events', (route) => route.abort());
    },
    async act(page) {
      await page.getByText(/il servizio non risponde/).waitFor();
    },
  },
  'a request that is late': { path: () => requestPath('late'), shows: '.composer' },
  'a new date for it': { path: () => requestPath('late'), shows: '.composer', act: choose('promise') },
  'a request to pass on': { path: () => requestPath('received'), shows: '.composer', act: choose('move') },
  'a card for a request': { path: () => requestPath('received'), shows: '.composer', act: choose('card') },
  'a file for a request': { path: () => requestPath('received'), shows: '.composer', act: choose('attach') },
  'a request with a parcel': { path: () => requestPath('parcel'), shows: '.composer' },
  'a request that is closed': { path: () => requestPath('closed-not-done'), shows: '.history' },
  'a request that is not there': { path: () => '/console/requests/R-0000-00', shows: 'h1' },
  'the chat with nobody': {
    path: () => '/console/chat',
    shows: '[role="switch"]',
    prepare: (page) => answerChats(page, []),
  },
  'the chat with two': {
    path: () => '/console/chat',
    shows: '.chats a',
    prepare: (page) => answerChats(page, [WAITING, MINE]),
  },
  'a conversation of one’s own': {
    path: () => `/console/chat/${MINE.reference}`,
    shows: '#talk-text',
    prepare: (page) => answerChats(page, [WAITING, MINE]),
  },
  'a conversation to take': {
    path: () => `/console/chat/${WAITING.reference}`,
    shows: '.talk-log li',
    prepare: (page) => answerChats(page, [WAITING, MINE]),
  },
  'the outbox': { path: () => '/console/outbox', shows: 'main h1' },
};

async function show({ path, shows, isStranger, prepare, act }: View): Promise<Page> {
  const page = await hall.open('/404', isStranger || !signedIn ? {} : { storageState: signedIn });
  await prepare?.(page);
  await page.goto(new URL(path(), hall.service.url).href);
  await page.locator(shows).first().waitFor();
  await act?.(page);
  await still(page);
  return page;
}

for (const [name, view] of Object.entries(VIEWS))
  test(`${name}: on a desk, in the dark, on a telephone`, async () => {
    const page = await show(view);
    const { wrong, judged } = await everyRule(page);
    assert.ok(judged.includes('color-contrast'), 'nothing was judged');
    assert.ok(wrong.length === 0, inLines(wrong));
    await page.emulateMedia({ colorScheme: 'dark' });
    await still(page);
    const dark = await contrastRule(page);
    assert.ok(dark.wrong.length === 0, inLines(dark.wrong));
    await page.setViewportSize({ width: 390, height: 844 });
    await still(page);
    const narrow = await everyRule(page);
    assert.ok(narrow.wrong.length === 0, inLines(narrow.wrong));
    await page.context().close();
  });

// ------------------------------------------------------------------------------------------------- the keyboard alone

/** More than any view has on the way to anything. */
const MOST_STEPS = 120;
const LEAST_RING = 3;

/** Goes on with the keyboard until it stands on what is called so, and looks at every place on the way. */
async function walkTo(page: Page, wanted: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const way: string[] = [];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(() => probe.stop());
    if (!stop) continue;
    way.push(stop.name);
    assert.ok(stop.ring >= LEAST_RING, `no ring: ${stop.name}`);
    assert.ok(stop.isSeen, `hidden: ${stop.name}`);
    assert.ok(!stop.isCovered, `under something else: ${stop.name}`);
    if (wanted.test(stop.name)) return;
  }
  assert.fail(`${wanted.source} was not on the way: ${inLines(way)}`);
}

const standsOn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = probe.active();
    return element ? probe.nameOf(element) : 'nothing';
  });

test('one task with the keyboard alone: sign in, open a request, change its date, answer, go back', async () => {
  const page = await hall.open('/console');
  await page.getByLabel('Nome').waitFor();
  const { name, password } = operator();
  await walkTo(page, /input.*“Nome”/);
  await page.keyboard.type(name);
  await walkTo(page, /input.*“Password”/);
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.getByRole('table').waitFor();

  const title = await page.locator('tbody td.late + td a').first().innerText();
  await walkTo(page, new RegExp(`a “.*${title.trim().slice(0, 20).replace(/\W/g, '.')}`));
  await page.keyboard.press('Enter');
  await page.locator('.composer').waitFor();
  assert.match(await standsOn(page), /#?console|div/, 'the reader is at the beginning of the page');

  await walkTo(page, /button “Nuova data”/);
  await page.keyboard.press('Enter');
  assert.match(await standsOn(page), /input “Entro il giorno”/, 'the field that is asked for has the focus');
  await walkTo(page, /button.chip “Tra 2 giorni”/, 'Shift+Tab');
  await page.keyboard.press('Space');
  await page.locator('.preview[aria-live="polite"]', { hasText: 'Il cliente legge' }).waitFor();
  await walkTo(page, /“Perché si sposta”/);
  await page.keyboard.type('il ricambio arriva giovedì');
  await walkTo(page, /button.primary “Prometti”/);
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: 'Data promessa.' }).waitFor();
  assert.match(await standsOn(page), /button.primary/, 'sending does not throw the keyboard away');

  await walkTo(page, /button “Rispondi/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await walkTo(page, /textarea “La risposta al cliente”/);
  await page.keyboard.type('Il ricambio è in viaggio.');
  await walkTo(page, /button.primary “Invia la risposta”/);
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: 'Risposta inviata.' }).waitFor();

  await walkTo(page, /a “.*Richieste”/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('table').waitFor();
  assert.match(await standsOn(page), /#?console|div/, 'the reader is at the beginning of the page');
  await page.context().close();
});

test('what is to be noticed is in a live region, and hints belong to their fields', async () => {
  const page = await show({ path: () => requestPath('late'), shows: '.composer', act: choose('promise') });
  const loose = await page.evaluate(() =>
    [...document.querySelectorAll('.field .hint')]
      .filter(
        ({ id, parentElement }) =>
          id === '' || !parentElement?.querySelector(`[aria-describedby~="${CSS.escape(id)}"]`),
      )
      .map(({ textContent }) => textContent),
  );
  assert.deepEqual(loose, []);
  assert.equal(await page.locator('.live[role="status"]').count(), 1);
  const told = await page.locator('.promises button').evaluateAll((buttons) =>
    buttons.map((button) => {
      const ids = button.getAttribute('aria-describedby')?.split(' ') ?? [];
      return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    }),
  );
  assert.ok(told.length > 1);
  for (const text of told) assert.match(text, /entro/, 'a button of a promise says which');
  await page.context().close();
});
