import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import axe from 'axe-core';
import type { BrowserContextOptions, Page, WebSocketRoute } from 'playwright-core';
import type { BoardChat, OperatorFrame } from '../../demo/service/chat/frames.js';
import { plain, startDemo, visit, type Demo, type Visit } from './visit.js';

/** The console's chat in a real browser. The other end of its line is the test's, so that it can be lost, or say no. */

let demo: Demo;
let signedIn: BrowserContextOptions['storageState'];
let shown: Visit;
let page: Page;
/** Every line that was opened, the last one last. */
let lines: WebSocketRoute[];
let asked: Record<string, unknown>[];

before(async () => {
  demo = await startDemo();
});

after(async () => {
  await demo.close();
});

const NOW = Date.now();
const ago = (minutes: number): string => new Date(NOW - minutes * 60_000).toISOString();

const chat = (reference: string, more: Partial<BoardChat> = {}): BoardChat => ({
  reference,
  stage: 'waiting',
  since: ago(4),
  language: 'it',
  name: `Cliente ${reference}`,
  unread: 1,
  last: { by: 'customer', text: `Ultima di ${reference}`, at: ago(1) },
  ...more,
});

const FIRST = chat('R-AAAA-11', { ahead: 0, stated: { lower: ago(3), upper: ago(1) } });
const SECOND = chat('R-BBBB-22', { ahead: 1 });
const MINE = chat('R-CCCC-33', { stage: 'person', person: 'Giulia', unread: 0 });
const THEIRS = chat('R-DDDD-44', { stage: 'person', person: 'Marco', unread: 0 });
const KEPT = chat('R-EEEE-55', { kept: true });

const board = (chats: readonly BoardChat[], available = true): OperatorFrame => ({
  type: 'board',
  me: 'Giulia',
  available,
  agents: available ? 1 : 0,
  waiting: chats.filter(({ stage, kept }) => stage === 'waiting' && !kept).length,
  chats,
});

const history = (reference: string): OperatorFrame => ({
  type: 'history',
  reference,
  messages: [{ number: 1, at: ago(4), by: 'customer', text: 'Dov’è il mio ordine?' }],
  sentences: [{ text: 'Risposta entro le 16:30.' }],
});

function say(frame: OperatorFrame): void {
  lines.at(-1)?.send(JSON.stringify(frame));
}

/** Waits until this was asked. */
async function askedFor(type: string): Promise<Record<string, unknown>> {
  for (;;) {
    const index = asked.findIndex((frame) => frame['type'] === type);
    if (index >= 0) return asked.splice(index, 1)[0] ?? {};
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

beforeEach(async () => {
  lines = [];
  asked = [];
  shown = await visit(demo, '/404', {
    viewport: { width: 1024, height: 768 },
    ...(signedIn && { storageState: signedIn }),
  });
  ({ page } = shown);
  await page.routeWebSocket('**/console/api/chat/socket', (line) => {
    lines.push(line);
    line.onMessage((data) => {
      const frame = JSON.parse(String(data)) as Record<string, unknown>;
      asked.push(frame);
      if (frame['type'] === 'open') say(history(String(frame['reference'])));
    });
    line.send(JSON.stringify(board([FIRST, SECOND, MINE, THEIRS, KEPT])));
  });
  await page.goto(new URL('/console/chat', demo.service.url).href);
  if (!signedIn) {
    const operator = demo.service.newOperator;
    assert.ok(operator, 'the service made up an operator');
    await page.getByLabel('Nome').fill(operator.name);
    await page.getByLabel('Password').fill(operator.password);
    await page.getByRole('button', { name: 'Entra' }).click();
  }
  await page.getByRole('switch').waitFor();
  signedIn ??= await shown.context.storageState();
  shown.trouble.errors.length = 0;
});

afterEach(async () => {
  await shown.close();
});

const open = async (reference: string): Promise<void> => {
  await page.locator(`.chats a[href$="${reference}"]`).click();
  await page.getByRole('log').getByText('Dov’è il mio ordine?').waitFor();
};
const field = () => page.getByLabel('Risposta', { exact: true });

describe('the board of chats', () => {
  test('sorts them by whose turn it is, with places, waits and what was announced', async () => {
    const groups = await page.locator('.chat-group').evaluateAll((all) =>
      all.map((group) => [
        group
          .querySelector('h2')
          ?.textContent?.replace(/\d+\s*$/, '')
          .trim(),
        ...Array.from(group.querySelectorAll('code'), ({ textContent }) => textContent),
      ]),
    );
    assert.deepEqual(groups, [
      ['Con te', 'R-CCCC-33'],
      ['In coda', 'R-AAAA-11', 'R-BBBB-22'],
      ['Rispondere per e-mail', 'R-EEEE-55'],
      ['Con i colleghi', 'R-DDDD-44'],
    ]);
    const [first = '', second = ''] = (
      await page.locator('.chat-group', { hasText: 'In coda' }).locator('small').allTextContents()
    ).map(plain);
    assert.match(first, /^prossimo · da \d minuti · detto entro .*, passato$/);
    assert.match(second, /^2° in coda · da \d minuti$/);
    assert.match(
      plain(await page.getByRole('link', { name: /^Chat/ }).first().textContent()),
      /^Chat 3 da leggere$/,
    );
  });

  test('tells the service who is there, and shows what the service says of it', async () => {
    const available = page.getByRole('switch');
    assert.equal(await available.getAttribute('aria-checked'), 'true');
    await available.click();
    assert.equal((await askedFor('available'))['on'], false);
    assert.equal(await available.getAttribute('aria-checked'), 'true');
    say(board([FIRST], false));
    await page.getByRole('switch', { checked: false }).waitFor();
    await page.getByText('nessuno disponibile').waitFor();
  });

  test('the next in line opens when it is taken, ready to be answered', async () => {
    await page.getByRole('button', { name: 'Prendi il prossimo' }).click();
    assert.deepEqual(await askedFor('take'), { type: 'take' });
    say(board([{ ...FIRST, stage: 'person', person: 'Giulia' }, SECOND, MINE]));
    await field().waitFor();
    assert.equal(new URL(page.url()).pathname, '/console/chat/R-AAAA-11');
    await page.waitForFunction(() => document.activeElement?.id === 'talk-text');
  });

  test('that nobody is left in line is said', async () => {
    await page.getByRole('button', { name: 'Prendi il prossimo' }).click();
    await askedFor('take');
    say({ type: 'refused', code: 'nobody-waiting' });
    await page.getByRole('alert').getByText('In coda non c’è più nessuno.').waitFor();
  });
});

describe('a conversation', () => {
  test('that somebody else was faster to take says so, and cannot be answered', async () => {
    await open('R-AAAA-11');
    assert.equal(await field().count(), 0);
    await page.getByRole('button', { name: 'Prendi questa' }).click();
    assert.equal((await askedFor('take'))['reference'], 'R-AAAA-11');
    say({ type: 'refused', code: 'taken', reference: 'R-AAAA-11' });
    say(board([{ ...FIRST, stage: 'person', person: 'Marco' }]));
    await page.getByRole('alert').getByText('L’ha presa qualcun altro un attimo prima.').waitFor();
    await page.getByText('Ci sta parlando Marco.').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Prendi questa' }).count(), 0);
  });

  test('is answered with one’s own words and with ready ones, and shows what has not arrived', async () => {
    await open('R-CCCC-33');
    await field().fill('Arriva domani.');
    await page.getByText('Frasi pronte').click();
    await page.getByRole('button', { name: /^Metti nella risposta/ }).click();
    assert.equal(await field().inputValue(), 'Arriva domani. Risposta entro le 16:30.');
    await field().press('Enter');
    const { key, text } = await askedFor('message');
    assert.equal(text, 'Arriva domani. Risposta entro le 16:30.');
    await page.getByRole('log').getByText('Invio in corso …').waitFor();
    assert.equal(await field().inputValue(), '');
    say({
      type: 'message',
      reference: 'R-CCCC-33',
      number: 2,
      at: ago(0),
      by: 'person',
      name: 'Giulia',
      text,
      key: String(key),
    });
    await page.getByText('Invio in corso …').waitFor({ state: 'detached' });
    assert.equal(await page.getByRole('log').getByText('Arriva domani.').count(), 1);
  });

  test('goes on after the line was lost: nothing is gone, and nothing is sent twice', async () => {
    await open('R-CCCC-33');
    await lines[0]?.close({ code: 1012 });
    await page.getByRole('status').getByText('Collegamento perso').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Prendi il prossimo' }).isDisabled(), true);
    await field().fill('Durante il guasto');
    await field().press('Enter');
    await field().fill('Ancora da finire');
    await page.getByText('In attesa del collegamento').or(page.getByText('Invio in corso …')).waitFor();
    const first = await askedFor('message');
    assert.equal(first['text'], 'Durante il guasto');
    await lines.at(-1)?.close({ code: 1012 });
    const again = await askedFor('message');
    assert.deepEqual(again, first);
    assert.equal(await field().inputValue(), 'Ancora da finire');
    await page.getByText('Collegamento perso').waitFor({ state: 'detached' });
  });

  test('a text that was refused comes back into the field', async () => {
    await open('R-CCCC-33');
    await field().fill('Troppo in fretta');
    await field().press('Enter');
    const { key } = await askedFor('message');
    say({ type: 'refused', code: 'too-many', key: String(key), reference: 'R-CCCC-33' });
    await page.getByRole('alert').getByText('Troppi messaggi in poco tempo').waitFor();
    assert.equal(await field().inputValue(), 'Troppo in fretta');
  });

  test('counts as seen only while it is before one’s eyes', async () => {
    const setHidden = (hidden: boolean): Promise<void> =>
      page.evaluate((is) => {
        Object.defineProperty(document, 'hidden', { value: is, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    await open('R-CCCC-33');
    assert.equal((await askedFor('open'))['reference'], 'R-CCCC-33');
    await setHidden(true);
    await askedFor('leave');
    await setHidden(false);
    assert.equal((await askedFor('open'))['reference'], 'R-CCCC-33');
    await page.getByRole('link', { name: 'Richieste', exact: true }).click();
    assert.deepEqual(await askedFor('leave'), { type: 'leave' });
  });

  test('that waits for an e-mail leads to the request', async () => {
    await open('R-EEEE-55');
    const link = page.getByRole('link', { name: 'Rispondi per e-mail dalla richiesta' });
    assert.equal(await link.getAttribute('href'), '/console/requests/R-EEEE-55');
  });

  test('is ended with two presses, and stays to be read', async () => {
    await open('R-CCCC-33');
    await page.getByRole('button', { name: 'Chiudi la chat' }).click();
    assert.equal(asked.filter(({ type }) => type === 'end').length, 0);
    await page.getByRole('button', { name: 'Sì, chiudi la chat' }).click();
    assert.equal((await askedFor('end'))['reference'], 'R-CCCC-33');
    say(board([FIRST]));
    await page.getByText('La chat è finita.').waitFor();
    await page.getByRole('heading', { name: 'Cliente R-CCCC-33' }).waitFor();
    assert.equal(await field().count(), 0);
  });
});

for (const width of [320, 1024]) {
  test(`has no fault and no sideways scrolling in ${width} pixels`, async () => {
    await page.setViewportSize({ width, height: 768 });
    for (const path of ['/console/chat', '/console/chat/R-CCCC-33']) {
      await page.goto(new URL(path, demo.service.url).href);
      await (path.endsWith('chat') ? page.locator('.chats').first() : page.locator('.talk-log li')).waitFor();
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, path);
      await page.evaluate(axe.source);
      const faults = await page.evaluate(async () => {
        const { axe: checker } = window as unknown as { axe: typeof axe };
        return (await checker.run()).violations.map(
          ({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 120) ?? ''}`,
        );
      });
      assert.deepEqual(faults, [], path);
      assert.deepEqual(shown.trouble.errors, [], path);
    }
  });
}
