import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type { DeskLine, DeskMessage, DeskSnapshot, DeskSurface } from 'attesa/providers/desk.js';
import axe from 'axe-core';
import type { BrowserContextOptions, Locator } from 'playwright-core';
import { plain, startDemo, visit, type Demo, type Visit } from './visit.js';

/** The chat's surface as the service gives it, on a page with the service's own strict policy, on a line that the test holds. */

interface Bench extends Window {
  line?: DeskLine & { snapshot: DeskSnapshot };
  surface?: DeskSurface;
  tell?: (change: Partial<DeskSnapshot>) => void;
  asked?: string[];
  blocked?: string[];
  listeners?: Set<() => void>;
}

let demo: Demo;
let shown: Visit;

before(async () => {
  demo = await startDemo();
});

after(async () => {
  await demo.close();
});

async function open(
  given: Pick<DeskLine, 'language' | 'register' | 'zone'> = { language: 'it', register: 'informal' },
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const visited = await visit(demo, '/gallery?group=none', options);
  // What runs in the page is compiled for Node, which names its functions.
  await visited.page.evaluate('globalThis.__name = (given) => given');
  await visited.page.evaluate(async (given) => {
    const bench = window as Bench;
    const listeners = (bench.listeners = new Set<() => void>());
    const asked: string[] = (bench.asked = []);
    const blocked: string[] = (bench.blocked = []);
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
      blocked.push(`${violatedDirective} ${sample}`);
    });
    const line: NonNullable<Bench['line']> = (bench.line = {
      snapshot: { messages: [], connection: 'connecting' },
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      send: (text) => asked.push(`send ${text}`),
      askForPerson: () => asked.push('person'),
      end: () => asked.push('end'),
      channelId: 'chat',
      channelsSrc: new URL('/fixtures/live-range.json', location.href).href,
      ...given,
    });
    bench.tell = (change) => {
      line.snapshot = { ...line.snapshot, ...change };
      for (const listener of listeners) listener();
    };
    const address = '/api/chat/surface.js';
    const { mount } = (await import(address)) as { mount(room: HTMLElement, given: DeskLine): DeskSurface };
    const room = document.createElement('div');
    room.id = 'room';
    document.querySelector('main')?.append(room);
    bench.surface = mount(room, line);
  }, given);
  return visited;
}

const tell = (change: Partial<DeskSnapshot>): Promise<void> =>
  shown.page.evaluate((given) => (window as Bench).tell?.(given), change);
const asked = (): Promise<readonly string[] | undefined> =>
  shown.page.evaluate(() => (window as Bench).asked);
const room = (): Locator => shown.page.locator('#room');
/** Without what is read to those who cannot see it. */
const list = (): Locator => room().locator('igc-chat');
const field = (): Locator => room().getByRole('textbox');
const text = async (): Promise<string> => plain(await room().locator('desk-chat').ariaSnapshot());

const message = (
  number: number,
  by: DeskMessage['by'],
  said: string,
  more: Partial<DeskMessage> = {},
): DeskMessage => ({
  id: `m${number}`,
  at: Date.now() - (60 - number) * 1000,
  by,
  text: said,
  state: 'sent',
  ...more,
});

const QUESTION = message(1, 'customer', 'Dov’è il mio ordine?');
const MACHINE = message(2, 'assistant', 'Lo cerco subito.', { name: 'Assistente Rinaldi' });
const ASSISTANT = { stage: 'assistant', asOf: 0 } as const;

describe('the chat’s surface', () => {
  beforeEach(async () => {
    shown = await open();
  });

  afterEach(async () => {
    await shown.close();
  });

  test('names who speaks, the machine as one, and the system nobody', async () => {
    await tell({
      connection: 'open',
      messages: [
        QUESTION,
        MACHINE,
        message(3, 'system', 'Ti abbiamo messo in coda.'),
        message(4, 'person', 'Eccomi.', { name: 'Giulia' }),
      ],
    });
    await list().getByText('Eccomi.').waitFor();
    const said = await text();
    assert.match(said, /Tu\b.*Dov’è il mio ordine\?/);
    assert.match(said, /Assistente Rinaldi \(automatico\).*Lo cerco subito\./);
    assert.match(said, /Giulia\b.*Eccomi\./);
    // Their own words are told by where they stand; the ear needs the name.
    const name = await room().locator('desk-message').first().locator('b').boundingBox();
    assert.ok(name !== null && name.width <= 1);
    assert.match(said, /Ti abbiamo messo in coda\.\s*- time/);
    assert.deepEqual(shown.trouble.errors, []);
  });

  test('a text is text: no markup, no script, and only web addresses are links', async () => {
    const nasty =
      '<img src=x onerror=alert(1)> **no** javascript:alert(1) data:text/html,x https://example.org/a?b=1&c=2.';
    await tell({ connection: 'open', messages: [message(1, 'person', nasty, { name: '<b>Giulia</b>' })] });
    await list().getByText('**no**').waitFor();
    assert.equal(await room().locator('img').count(), 0);
    assert.equal(await room().locator('b b').count(), 0);
    const links = room().getByRole('link');
    assert.equal(await links.count(), 1);
    assert.equal(await links.getAttribute('href'), 'https://example.org/a?b=1&c=2');
    assert.equal(await links.getAttribute('rel'), 'noopener noreferrer');
  });

  test('what is on its way and what was refused is said in words; a refused text goes back into the field', async () => {
    await tell({
      connection: 'open',
      messages: [
        message(1, 'customer', 'uno', { state: 'sending' }),
        message(2, 'customer', 'due', { state: 'refused' }),
      ],
    });
    await room().getByText('Invio in corso …').waitFor();
    await field().fill('tre');
    await room()
      .getByText('Non inviato.')
      .getByRole('button', { name: 'Rimetti il testo nel campo' })
      .click();
    assert.equal(await field().inputValue(), 'due\ntre');
    await tell({ messages: [message(1, 'customer', 'uno')] });
    await room().getByText('Invio in corso …').waitFor({ state: 'detached' });
  });

  test('Enter sends, Shift and Enter make a new line, an empty text is asked for', async () => {
    await tell({ connection: 'open' });
    await field().fill('prima');
    await field().press('Shift+Enter');
    await field().pressSequentially('seconda');
    await field().press('Enter');
    assert.deepEqual(await asked(), ['send prima\nseconda']);
    assert.equal(await field().inputValue(), '');
    await room().getByRole('button', { name: 'Invia' }).click();
    await room().getByRole('alert').getByText('Scrivi prima un messaggio.').waitFor();
    assert.equal((await asked())?.length, 1);
    assert.equal(await field().evaluate((area) => area.matches(':focus')), true);
  });

  test('Enter that ends the composing of a word sends nothing', async () => {
    await tell({ connection: 'open' });
    await field().fill('ni hao');
    await field().evaluate((area) =>
      area.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, composed: true }),
      ),
    );
    assert.deepEqual(await asked(), []);
  });

  test('a text that is too long is not sent, and nothing of it is lost', async () => {
    await tell({ connection: 'open' });
    await field().fill('a'.repeat(4003));
    await room().getByRole('alert').getByText('Troppo lungo di 3 caratteri').waitFor();
    await field().press('Enter');
    assert.deepEqual(await asked(), []);
    assert.equal((await field().inputValue()).length, 4003);
    await field().fill('a'.repeat(3999));
    await room().getByText('Resta un carattere.').waitFor();
    await field().press('Enter');
    assert.deepEqual(await asked(), [`send ${'a'.repeat(3999)}`]);
  });

  test('a person can be asked for while the machine answers, once', async () => {
    await tell({ connection: 'open', messages: [QUESTION, MACHINE], queue: ASSISTANT });
    await room().getByRole('button', { name: 'Parla con una persona' }).click();
    await room().getByText('Chiesto: un momento …').waitFor();
    assert.deepEqual(await asked(), ['person']);
    await tell({ queue: { stage: 'waiting', ahead: 2, asOf: 0 } });
    await room().getByText('Chiesto').waitFor({ state: 'detached' });
    assert.equal(await room().getByRole('button', { name: 'Parla con una persona' }).count(), 0);
  });

  test('ending takes two presses, and Escape takes it back', async () => {
    await tell({ connection: 'open', messages: [QUESTION], reference: 'R-7F3K-2Q' });
    const end = room().getByRole('button', { name: 'Chiudi la chat' });
    await end.click();
    await room().getByRole('button', { name: 'No, continua' }).press('Escape');
    assert.equal(await end.evaluate((button) => button.matches(':focus')), true);
    assert.deepEqual(await asked(), []);
    await end.click();
    await room().getByRole('button', { name: 'Sì, chiudi' }).click();
    assert.deepEqual(await asked(), ['end']);
    await field().fill('ancora una cosa');
    await tell({ ended: { by: 'customer' } });
    await room().getByText('Ritrovi la conversazione con il suo riferimento.', { exact: true }).waitFor();
    // That it is over, and how, stands in the launcher above.
    assert.equal(await room().getByText('Hai chiuso la chat.').count(), 0);
    assert.equal(await room().getByRole('button', { name: 'Invia' }).count(), 0);
    assert.equal(await field().inputValue(), 'ancora una cosa');
    assert.equal(await field().getAttribute('readonly'), '');
  });

  test('what the other side says is read; one’s own is not, and of a history only the last', async () => {
    const heard = room().getByRole('log');
    await tell({ connection: 'open', messages: [QUESTION] });
    await list().getByText('Dov’è il mio ordine?').waitFor();
    assert.equal(plain(await heard.textContent()), '');
    await tell({ messages: [QUESTION, MACHINE] });
    await heard.getByText('Assistente Rinaldi (automatico): Lo cerco subito.').waitFor();
    const thanks = message(3, 'customer', 'Grazie');
    await tell({ messages: [QUESTION, MACHINE, thanks] });
    await list().getByText('Grazie').waitFor();
    assert.match(plain(await heard.textContent()), /^Assistente Rinaldi/);
    const more = ['Eccomi.', 'Trovato.', 'Arriva domani.'].map((said, index) =>
      message(4 + index, 'person', said, { name: 'Giulia' }),
    );
    await tell({ messages: [QUESTION, MACHINE, thanks, ...more] });
    await heard.getByText('3 messaggi, l’ultimo: Giulia: Arriva domani.').waitFor();
  });

  test('a lost connection is said, and its return', async () => {
    await tell({ connection: 'open' });
    await tell({ connection: 'lost' });
    const status = room().getByRole('status').first();
    await status.getByText('Collegamento perso: riproviamo noi.').waitFor();
    await tell({ connection: 'connecting' });
    assert.match(plain(await status.textContent()), /^Collegamento perso/);
    await tell({ connection: 'open' });
    await status.getByText('Collegamento tornato.').waitFor();
  });

  test('the channel’s own sentence stands above while a machine answers, and not beside a wait that was announced', async () => {
    await tell({ connection: 'open', messages: [QUESTION, MACHINE], queue: ASSISTANT });
    const sentence = room().locator('attesa-expectation');
    await sentence.getByText('una persona tra 5 e 15 minuti').waitFor();
    assert.match(
      plain(await room().locator('.wait').textContent()),
      /^Per chi scrive adesso: ?\.$/,
      'a whole sentence around the channel’s words',
    );
    assert.match(await text(), /Per chi scrive adesso:/);
    await tell({ queue: { stage: 'person', person: 'Giulia', asOf: 0 } });
    await sentence.waitFor({ state: 'detached' });
    await tell({ queue: ASSISTANT });
    await sentence.waitFor();
    await tell({ queue: { stage: 'waiting', ahead: 2, asOf: 0 } });
    await sentence.waitFor({ state: 'detached' });
  });

  test('new messages come into sight, unless the customer reads further up', async () => {
    const long = Array.from({ length: 30 }, (_, index) => message(index, 'person', `riga ${index}`));
    await tell({ connection: 'open', messages: long });
    const last = list().getByText('riga 29');
    await shown.page.waitForFunction(() => {
      const area = document
        .querySelector('desk-chat')
        ?.shadowRoot?.querySelector('igc-chat')
        ?.shadowRoot?.querySelector('[part="message-area-container"]');
      return area && area.scrollTop > 0 && area.scrollHeight - area.scrollTop - area.clientHeight < 2;
    });
    await last.waitFor();
    await list().getByText('riga 0', { exact: true }).hover();
    await shown.page.mouse.wheel(0, -10_000);
    const top = (): Promise<number | undefined> =>
      shown.page.evaluate(
        () =>
          document
            .querySelector('desk-chat')
            ?.shadowRoot?.querySelector('igc-chat')
            ?.shadowRoot?.querySelector('[part="message-area-container"]')?.scrollTop,
      );
    await shown.page.waitForFunction(
      () =>
        document
          .querySelector('desk-chat')
          ?.shadowRoot?.querySelector('igc-chat')
          ?.shadowRoot?.querySelector('[part="message-area-container"]')?.scrollTop === 0,
    );
    await tell({ messages: [...long, message(30, 'person', 'riga 30')] });
    await list().getByText('riga 30').waitFor({ state: 'attached' });
    assert.equal(await top(), 0);
  });

  test('unmounting leaves nothing behind, and nobody listening', async () => {
    await tell({ connection: 'open', messages: [QUESTION] });
    await shown.page.evaluate(() => (window as Bench).surface?.unmount());
    assert.equal(await room().evaluate((element) => element.childElementCount), 0);
    assert.equal(await shown.page.evaluate(() => (window as Bench).listeners?.size), 0);
    await tell({ messages: [QUESTION, MACHINE] });
    assert.deepEqual(shown.trouble.errors, []);
  });
});

test('speaks English, and Italian in three tones', async () => {
  for (const [language, register, label] of [
    ['en-GB', 'neutral', 'Write a message'],
    ['it', 'neutral', 'Messaggio'],
    ['it', 'informal', 'Scrivi un messaggio'],
    ['it', 'formal', 'Scriva un messaggio'],
  ] as const) {
    shown = await open({ language, register });
    await tell({ connection: 'open' });
    await room().getByRole('textbox', { name: label, exact: true }).waitFor();
    await shown.close();
  }
});

test('tells the time in the customer’s own clock, or in the one that the page tells its times in', async () => {
  for (const [zone, said] of [
    [{}, 'Mon 5 Jan, 15:45'],
    [{ zone: 'Europe/Rome' }, 'Mon 5 Jan, 11:00'],
  ] as const) {
    shown = await open(
      { language: 'en', register: 'neutral', ...zone },
      { locale: 'en-GB', timezoneId: 'Asia/Kathmandu' },
    );
    await tell({
      connection: 'open',
      messages: [message(1, 'person', 'Hi', { at: Date.parse('2026-01-05T10:00:00Z') })],
    });
    await room().getByText(said).waitFor();
    await shown.close();
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has room in 280 pixels and no fault in ${colorScheme}, and breaks no policy`, async () => {
    shown = await open(undefined, { viewport: { width: 280, height: 640 }, colorScheme });
    await tell({
      connection: 'lost',
      messages: [
        QUESTION,
        MACHINE,
        message(3, 'system', 'Ti abbiamo messo in coda.'),
        message(4, 'customer', 'x'.repeat(200), { state: 'refused' }),
        message(5, 'customer', 'ancora', { state: 'sending' }),
      ],
      queue: ASSISTANT,
    });
    await room().locator('attesa-expectation').getByText('una persona').waitFor();
    await room().getByRole('button', { name: 'Chiudi la chat' }).click();
    assert.equal(await shown.page.evaluate(() => document.documentElement.scrollWidth), 280);
    // Before the checker comes, which reads style sheets in ways of its own.
    assert.deepEqual(await shown.page.evaluate(() => (window as Bench).blocked), []);
    assert.deepEqual(shown.trouble.errors, []);
    await shown.page.evaluate(axe.source);
    const faults = await shown.page.evaluate(async () => {
      const { axe: checker } = window as unknown as { axe: typeof axe };
      const { violations } = await checker.run('#room');
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
    });
    assert.deepEqual(faults, []);
    await shown.close();
  });
}

test('the gallery plays every launcher to the state that it shows', async () => {
  shown = await visit(demo, '/gallery/launcher?lang=it', { viewport: { width: 1024, height: 800 } });
  await shown.page.locator('html[data-played]').waitFor({ state: 'attached' });
  const figure = (name: string): Locator => shown.page.locator(`figure#${name} attesa-chat-launcher`);
  const says = async (name: string, words: RegExp): Promise<void> => {
    await figure(name).getByText(words).first().waitFor({ timeout: 5000 });
  };
  await says('closed-live', /una persona tra\s5\se\s15\sminuti/i);
  await says('panel-machine', /Assistente Rinaldi/);
  await says('missed', /più tempo/);
  await says('waiting-worse', /4 persone/);
  await says('failed-script', /Riprova/);
  await says('connected', /Giulia/);
  assert.equal(await figure('kept').locator('a[href="/request"]').count(), 1);
  assert.equal(await figure('connected').locator('desk-chat').count(), 1);
  // A provider that says it cannot be reached is said to the developer, and nothing else is.
  assert.deepEqual(shown.trouble.errors, []);
  await shown.close();
});
