import { expect, fixture, html } from '@open-wc/testing';
import { registerProvider } from '../../../src/index.js';
import type { AttesaChatLauncher } from '../../../src/elements/chat-launcher/chat-launcher.js';
import { emulateMedia, sendKeys } from '../../support/commands.js';
import { itNeeds } from '../../support/engine.js';
import { waitUntil } from '../../support/wait.js';
import {
  all,
  announced,
  atEnd,
  button,
  chooser,
  fakeTimers,
  get,
  has,
  heard,
  picker,
  plain,
  replyBy,
  settled,
  stub,
  t,
  time,
  warnings,
} from '../support.js';
import {
  TEXT,
  calm,
  door,
  doorText,
  fakeProvider,
  field,
  isOpen,
  launcher,
  others,
  panel,
  panelText,
  press,
  shop,
  submit,
  talk,
  ways,
  write,
} from './support.js';

const MINUTE = 60_000;

async function openPanel(
  data: unknown = shop(),
): Promise<{ element: AttesaChatLauncher; fake: ReturnType<typeof fakeProvider>['fake']; name: string }> {
  const { name, fake } = fakeProvider();
  const element = await launcher(data, { provider: name });
  await press(element);
  return { element, fake, name };
}

const active = (element: Element): Element | null | undefined => element.shadowRoot?.activeElement;

describe('before the press', () => {
  it('nothing is asked, loaded, stored or set: neither by a launcher nor by the intent that the page prevents', async () => {
    const before = {
      scripts: document.scripts.length,
      frames: document.querySelectorAll('iframe, link').length,
    };
    const writes: string[] = [];
    for (const storage of ['localStorage', 'sessionStorage'] as const)
      stub(Storage.prototype, 'setItem', (key: string) => void writes.push(`${storage} ${key}`));
    const cookies = document.cookie;
    const { name, fake } = fakeProvider();
    let loads = 0;
    registerProvider(name, () => {
      loads += 1;
      return Promise.resolve(fake.module);
    });
    const element = await launcher(shop(), { provider: name });
    const intents = heard('attesa-launch');
    const prevent = (event: Event): void => {
      event.preventDefault();
    };
    document.addEventListener('attesa-launch', prevent);
    atEnd(() => {
      document.removeEventListener('attesa-launch', prevent);
    });
    door(element).click();
    await calm(element);
    expect(intents.map(({ provider, channelId }) => [provider, channelId])).to.deep.equal([[name, 'chat']]);
    expect(isOpen(element)).to.equal(false);
    expect(loads).to.equal(0);
    expect(writes).to.deep.equal([]);
    expect(document.cookie).to.equal(cookies);
    expect(document.scripts.length).to.equal(before.scripts);
    expect(document.querySelectorAll('iframe, link').length).to.equal(before.frames);

    // A consent tool opens it later, without being asked again.
    element.open();
    await waitUntil(() => has(element, '.close'));
    await calm(element);
    expect(intents).to.have.length(1);
    expect(loads).to.equal(1);
    expect(writes).to.deep.equal([]);
  });
});

describe('the panel', () => {
  it('is a dialog with a name that says who answers, the machine by name, the way to a person, and what else there is', async () => {
    const { element } = await openPanel();
    expect(panel(element).getAttribute('role')).to.equal('dialog');
    expect(panel(element).hasAttribute('aria-modal')).to.equal(false);
    expect(plain(get(element, '#title').textContent)).to.equal(t('chat.title', { brand: 'Shop' }));
    expect(plain(get(element, '#headline').textContent)).to.equal(t('live.range', { lower: 5, n: 15 }));
    expect(plain(get(element, '#bot').textContent)).to.equal(t('chat.bot', { name: 'Robo' }));
    expect(panel(element).getAttribute('aria-describedby')).to.contain('bot');
    expect(plain(get(element, '#person').textContent)).to.contain('just ask');
    expect(others(element)).to.deep.equal(['WhatsApp', 'E-mail', 'Contact form']);
    const told = get(element, '#bot').compareDocumentPosition(field(element));
    expect(told & Node.DOCUMENT_POSITION_FOLLOWING, 'the machine is named before the field').to.be.above(0);
    expect(door(element).getAttribute('aria-expanded')).to.equal('true');
    expect(has(element, `#${door(element).getAttribute('aria-controls')!}`)).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('outside hours: a message can be left, with what that means, and the others ranked', async () => {
    time.set('2026-11-20T19:30:00Z');
    const { element } = await openPanel();
    expect(plain(get(element, '#headline').textContent)).to.equal(replyBy('13:00', 'Monday'));
    expect(plain(get(element, '.write .primary').textContent)).to.equal(t('chat.leave'));
    expect(panelText(element)).to.contain('People answer from');
    await expect(element).to.be.accessible();
  });

  it('at a peak what answers first stands above the field', async () => {
    const live = {
      asOf: '2026-11-20T10:29:00Z',
      lower: 'PT150M',
      upper: 'PT180M',
      handling: 'PT4M',
      usual: 'PT30M',
    };
    const { element } = await openPanel(shop({ live }));
    const link = get<HTMLAnchorElement>(element, '.strip .go-there');
    expect(plain(link.textContent)).to.equal(`WhatsApp (${t('picker.newWindow')})`);
    expect(link.compareDocumentPosition(field(element)) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.above(0);
    await expect(element).to.be.accessible();
  });

  it('pressed twice in a row it stays open, and is asked for once', async () => {
    const { name, fake } = fakeProvider();
    const element = await launcher(shop(), { provider: name });
    const intents = heard('attesa-launch');
    for (const detail of [1, 2]) {
      door(element).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail }));
      await calm(element);
    }
    expect(isOpen(element)).to.equal(true);
    expect(intents).to.have.length(1);
    expect(fake.options).to.have.length(1);
    door(element).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
    await calm(element);
    expect(isOpen(element), 'a press of its own puts it away').to.equal(false);
  });

  it('soon after Escape a press opens it again, also where the browser takes it for half of a double click', async () => {
    const { element } = await openPanel();
    await sendKeys({ press: 'Escape' });
    await calm(element);
    expect(isOpen(element)).to.equal(false);
    for (const detail of [2, 3]) {
      door(element).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail }));
      await calm(element);
      expect(isOpen(element), `click ${detail.toString()}`).to.equal(true);
    }
  });

  it('keyboard: Enter and Space open it, focus goes in, Tab goes through and out, Escape goes back', async () => {
    const { name } = fakeProvider();
    for (const key of ['Enter', 'Space']) {
      const element = await launcher(shop(), { provider: name });
      door(element).focus();
      await sendKeys({ press: key });
      await waitUntil(() => has(element, '.close'));
      await calm(element);
      expect(active(element)?.id).to.equal('text');
      await sendKeys({ press: 'Escape' });
      await calm(element);
      expect(isOpen(element)).to.equal(false);
      expect(active(element)).to.equal(door(element));
      element.remove();
    }
  });

  it('keyboard: Tab leads from the field to the button, the others, and out of it: no trap', async () => {
    const { element } = await openPanel();
    const after = document.body.appendChild(document.createElement('button'));
    atEnd(() => {
      after.remove();
    });
    const way: string[] = [];
    for (let steps = 0; steps < 12 && document.activeElement !== after; steps += 1) {
      await sendKeys({ press: 'Tab' });
      if (document.activeElement === element) way.push(plain(active(element)?.textContent));
    }
    expect(document.activeElement === after).to.equal(true);
    expect(way[0]).to.equal(t('chat.send'));
    expect(way.slice(1, 4).map((each) => each.split(' (')[0])).to.deep.equal([
      'WhatsApp',
      'E-mail',
      'Contact form',
    ]);
  });

  it('the focus goes back on every way out, also to the row that led here', async () => {
    const { element } = await openPanel();
    get(element, '.close').click();
    await calm(element);
    expect(active(element) === door(element), 'the cross').to.equal(true);
    await press(element);
    door(element).click();
    await calm(element);
    expect(active(element) === door(element), 'the launcher itself').to.equal(true);
    const rows = await picker(shop());
    chooser(rows, 'Chat').focus();
    chooser(rows, 'Chat').click();
    await calm(element);
    expect(isOpen(element)).to.equal(true);
    get(element, '.close').click();
    await calm(element);
    expect(rows.shadowRoot?.activeElement === chooser(rows, 'Chat'), 'the row').to.equal(true);
  });

  it('closing by the page leaves the focus where the customer is', async () => {
    const { element } = await openPanel();
    const elsewhere = document.body.appendChild(document.createElement('button'));
    atEnd(() => {
      elsewhere.remove();
    });
    elsewhere.focus();
    element.close();
    await calm(element);
    expect(document.activeElement === elsewhere).to.equal(true);
  });

  it('closed, nothing in it can be reached', async () => {
    const { element } = await talk({ stage: 'person' });
    element.close();
    await calm(element);
    expect(panel(element).offsetHeight).to.equal(0);
    expect(all(element, '.panel *').some((each) => each.offsetHeight > 0)).to.equal(false);
  });

  it('the field keeps its text: loading, closing, another language, new data', async () => {
    const { element, fake } = await openPanel();
    const node = field(element);
    await write(element, TEXT);
    fake.loading.resolve();
    await calm(element);
    element.close();
    await calm(element);
    await press(element);
    document.documentElement.lang = 'it';
    await calm(element);
    element.data = shop({ name: 'Talk' });
    await calm(element);
    fake.tellQueue({ stage: 'waiting', asOf: time.now() });
    await calm(element);
    expect(field(element).value).to.equal(TEXT);
    expect(field(element) === node).to.equal(true);
  });

  it('one tap takes the text along: in the link where that takes it, on the clipboard where not', async () => {
    const written: string[] = [];
    stub(navigator, 'clipboard', { writeText: async (text: string) => void written.push(text) });
    const { element } = await openPanel();
    await write(element, 'a & b <i>');
    const hrefs = ways(element).map(({ href }) => href);
    expect(hrefs[0]).to.equal('https://wa.me/390212345678?text=a%20%26%20b%20%3Ci%3E');
    expect(hrefs[1]).to.match(/^mailto:aiuto@example\.it\?subject=[\w-]+&body=a%20%26%20b%20%3Ci%3E$/);
    expect(panelText(element)).to.contain(t('chat.moveTo.email'));
    const selected = heard('attesa-select');
    const form = ways(element)[2]!;
    form.addEventListener('click', (event) => {
      event.preventDefault();
    });
    form.click();
    await calm(element);
    expect(selected.map(({ channelId }) => channelId)).to.deep.equal(['form']);
    expect(written).to.deep.equal(['a & b <i>']);
    expect(form.search).to.equal('');
    expect(field(element).value).to.equal('a & b <i>');
  });

  it('copies the text, and says so or that it could not', async () => {
    const { element } = await openPanel();
    expect(all(element, '.write .tool')).to.have.length(0);
    await write(element, TEXT);
    stub(navigator, 'clipboard', { writeText: () => Promise.reject(new Error('no')) });
    button(element, t('chat.copy')).click();
    await calm(element);
    expect(panelText(element)).to.contain(t('chat.copyFailed'));
    stub(navigator, 'clipboard', { writeText: () => Promise.resolve() });
    button(element, t('chat.copy')).click();
    await calm(element);
    expect(announced(element)).to.equal(t('chat.copied'));
  });

  it('nothing to send, or too much: a sentence, and the text stays', async () => {
    const { element, fake } = await openPanel();
    fake.loading.resolve();
    await submit(element);
    expect(plain(get(element, '#wrong').textContent)).to.equal(t('chat.empty'));
    expect(field(element).getAttribute('aria-invalid')).to.equal('true');
    const long = 'x'.repeat(100_000);
    await write(element, long);
    await submit(element);
    expect(plain(get(element, '#wrong').textContent)).to.contain('4000');
    expect(field(element).value).to.equal(long);
    expect(fake.opening.calls).to.equal(0);
    expect(ways(element).every(({ href }) => href.length < 2000)).to.equal(true);
    await write(element, TEXT);
    expect(has(element, '#wrong')).to.equal(false);
  });

  itNeeds('emulated media', 'forced colours: its edges can be seen', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const { element } = await openPanel();
    for (const selector of ['.launch', '.panel', '.field', '.tile'])
      expect(parseFloat(getComputedStyle(get(element, selector)).borderTopWidth), selector).to.be.at.least(1);
  });

  itNeeds('emulated media', 'reduced motion: nothing moves; otherwise nothing without end', async () => {
    const { element } = await openPanel();
    expect(
      element
        .shadowRoot!.getAnimations()
        .filter((one) => one.effect?.getComputedTiming().endTime === Infinity),
    ).to.have.length(0);
    await emulateMedia({ reducedMotion: 'reduce' });
    const still = (await openPanel()).element;
    expect(getComputedStyle(panel(still)).animationName).to.equal('none');
  });
});

describe('a conversation', () => {
  it('is sent once however often it is pressed, with what was on screen about the wait', async () => {
    const { element, fake } = await openPanel();
    await write(element, TEXT);
    await submit(element);
    await submit(element);
    expect(panelText(element)).to.contain(t('chat.sending'));
    const { opacity } = getComputedStyle(get(element, '.write .primary'));
    expect(opacity, 'what cannot be pressed can be read').to.equal('1');
    fake.loading.resolve();
    await calm(element);
    await submit(element);
    expect(fake.opening.calls).to.equal(1);
    const [context] = fake.contexts;
    expect(context).to.deep.include({ text: TEXT, channelId: 'chat', register: 'neutral' });
    expect(context!.stated).to.deep.equal({
      lower: time.now() + 5 * MINUTE,
      upper: time.now() + 15 * MINUTE,
    });
    expect(context!.room.isConnected || context!.room.childElementCount === 0).to.equal(true);
    fake.opening.resolve({ tookText: true });
    await calm(element);
    expect(has(element, '.room')).to.equal(true);
    expect(field(element).value).to.equal('');
    expect(get(element, '.write').hidden).to.equal(true);
  });

  it('keeps what was typed while it was being sent', async () => {
    const { element, fake } = await openPanel();
    fake.loading.resolve();
    await write(element, TEXT);
    await submit(element);
    await write(element, `${TEXT} And the bell.`);
    fake.opening.resolve({ tookText: true });
    await calm(element);
    element.close();
    await calm(element);
    expect(field(element).value).to.equal('And the bell.');
  });

  it('waiting, connected and ended: said in words, told to the page without words', async () => {
    const events = heard('attesa-chat');
    const { element, fake } = await talk({ stage: 'waiting', ahead: 2 });
    expect(panelText(element)).to.contain(t('chat.ahead', { n: 2 }));
    await expect(element).to.be.accessible();
    fake.tellQueue({ stage: 'waiting', ahead: 5, asOf: time.now() });
    await calm(element);
    expect(announced(element)).to.contain('up from 2');
    fake.tellQueue({ stage: 'assistant', asOf: time.now() });
    await calm(element);
    expect(panelText(element)).to.contain(t('chat.withBot', { name: 'Robo' }));
    fake.tellQueue({ stage: 'person', person: 'Giulia', asOf: time.now() });
    await calm(element);
    expect(panelText(element)).to.contain('Giulia');
    await expect(element).to.be.accessible();
    fake.tellEnded({ by: 'brand' });
    await calm(element);
    expect(panelText(element)).to.contain(t('chat.ended.brand'));
    await expect(element).to.be.accessible();
    expect(events.map(({ state }) => state)).to.deep.equal(['opening', 'waiting', 'connected', 'closed']);
    expect(JSON.stringify(events.map((event) => Object.entries(event))))
      .to.not.contain('saddle')
      .and.to.not.contain('R-1');
    button(element, t('chat.again')).click();
    await calm(element);
    expect(get(element, '.write').hidden).to.equal(false);
    expect(fake.destroys).to.equal(1);
  });

  it('in another language there is nothing new to hear, and what was heard is gone', async () => {
    const { element, fake } = await talk({ stage: 'waiting', ahead: 2 });
    fake.tellQueue({ stage: 'waiting', ahead: 5, asOf: time.now() });
    await calm(element);
    expect(announced(element)).to.contain('up from 2');
    document.documentElement.lang = 'it';
    await calm(element);
    expect(panelText(element)).to.contain('prima 2');
    expect(announced(element)).to.equal('');
    fake.tellQueue({ stage: 'person', person: 'Giulia', asOf: time.now() });
    await calm(element);
    expect(announced(element)).to.equal('Ora risponde Giulia.');
  });

  it('with nobody there: the date is the headline, also of the dialog, and no place in a line that nobody serves', async () => {
    time.set('2026-11-20T19:30:00Z');
    const { element } = await talk({ stage: 'waiting', ahead: 0 });
    const due = 'An answer is expected by 13:00 on Monday.';
    expect(plain(get(element, '#state').textContent)).to.equal(due);
    expect(has(element, '.strip .note')).to.equal(false);
    expect(panel(element).getAttribute('aria-describedby')?.split(' ')).to.contain('state');
  });

  it('no live line: the date is the headline, the place its detail', async () => {
    const { element } = await talk({ stage: 'waiting', ahead: 2 }, undefined, { live: undefined });
    expect(plain(get(element, '#state').textContent)).to.equal('An answer is expected by 15:30.');
    expect(plain(get(element, '.strip .note').textContent)).to.equal(t('chat.ahead', { n: 2 }));
    const { element: live } = await talk({ stage: 'waiting', ahead: 2 });
    expect(plain(get(live, '#state').textContent)).to.equal(t('chat.ahead', { n: 2 }));
  });

  it('turns missed at the first instant after what was announced, by itself, and offers an answer by e-mail first', async () => {
    const { element, fake } = await talk({ stage: 'waiting', ahead: 2 });
    const events = heard('attesa-chat');
    time.advance(15 * MINUTE);
    await calm(element);
    expect(has(element, '.keep')).to.equal(false);
    time.advance(1);
    await calm(element);
    expect(events.map(({ state }) => state)).to.deep.equal(['missed']);
    expect(announced(element)).to.contain('It is taking longer than we said');
    expect(get(element, '.strip').className).to.contain('late');
    expect(others(element)).to.contain('WhatsApp');
    await expect(element).to.be.accessible();
    const email = get<HTMLInputElement>(element, '#email');
    const offer = email.compareDocumentPosition(get(element, '.others'));
    expect(offer & Node.DOCUMENT_POSITION_FOLLOWING).to.be.above(0);
    get<HTMLFormElement>(element, '.keep').requestSubmit();
    await calm(element);
    expect(has(element, '#email-wrong')).to.equal(true);
    expect(fake.contacts).to.have.length(0);
    email.value = 'anna@example.it';
    email.dispatchEvent(new InputEvent('input'));
    get<HTMLFormElement>(element, '.keep').requestSubmit();
    get<HTMLFormElement>(element, '.keep').requestSubmit();
    fake.keeping.reject('no-answer');
    await calm(element);
    expect(panelText(element)).to.contain(t('chat.keepFailed'));
    expect(get<HTMLInputElement>(element, '#email').value).to.equal('anna@example.it');
    get<HTMLFormElement>(element, '.keep').requestSubmit();
    fake.keeping.resolve({ reference: 'R-1', href: '/request#attesa=x', by: time.now() + 60 * MINUTE });
    await calm(element);
    expect(fake.contacts).to.have.length(2);
    expect(get<HTMLAnchorElement>(element, '.panel a.primary').hash).to.equal('#attesa=x');
    expect(panelText(element)).to.contain(t('chat.keptHint')).and.to.contain('R-1');
    await expect(element).to.be.accessible();
  });

  it('the timer of the page brings the missed instant, exactly', async () => {
    const { element } = await talk({ stage: 'waiting', ahead: 1 });
    const events = heard('attesa-chat');
    const timers = fakeTimers(time.now());
    element.requestUpdate();
    await timers.advance(15 * MINUTE);
    expect(events).to.have.length(0);
    await timers.advance(2);
    await element.updateComplete;
    expect(events.map(({ state }) => state)).to.deep.equal(['missed']);
  });

  it('a form in the room is no wait: nothing is said but what stands in it', async () => {
    const { element, fake } = await openPanel();
    const before = doorText(element);
    fake.loading.resolve();
    await write(element, TEXT);
    await submit(element);
    fake.opening.resolve({ tookText: true, waits: false });
    await calm(element);
    expect(has(element, '.room')).to.equal(true);
    expect(has(element, '.strip')).to.equal(false);
    expect(doorText(element)).to.equal(before);
    await expect(element).to.be.accessible();
  });

  it('in a window of its own: the panel goes when the text is there; else it stays, with the text to copy', async () => {
    const { element } = await talk(undefined, { surface: 'window' });
    expect(isOpen(element)).to.equal(false);
    const { name, fake } = fakeProvider({ surface: 'window' });
    const left = await launcher(shop(), { provider: name });
    await press(left);
    fake.loading.resolve();
    await write(left, TEXT);
    await submit(left);
    fake.opening.resolve({ tookText: false });
    await calm(left);
    expect(isOpen(left)).to.equal(true);
    expect(field(left).value).to.equal(TEXT);
    expect(panelText(left)).to.contain(t('chat.bringText'));
    const [next] = all(left, '.write .actions .button');
    expect(plain(next?.textContent), 'the next step').to.equal(t('chat.showWindow'));
    expect(next?.classList.contains('primary')).to.equal(true);
    button(left, t('chat.showWindow')).click();
    expect(fake.opening.calls).to.equal(2);
    expect(fake.contexts[1]!.text).to.equal('');
  });
});

describe('a chat that does not come about', () => {
  const trouble = async (element: AttesaChatLauncher, sentence: string): Promise<void> => {
    await waitUntil(() => panelText(element).includes(sentence), sentence);
    expect(field(element).value).to.equal(TEXT);
    expect(get(element, '.write').hidden).to.equal(false);
    expect(ways(element)[0]!.href).to.contain(encodeURIComponent(TEXT));
    expect(panelText(element)).to.contain(t('chat.textHere'));
    // It is the first thing to know, and nothing is said about how busy a chat is that cannot be had.
    const first = get(element, '.strip').compareDocumentPosition(get(element, '#headline'));
    expect(first & Node.DOCUMENT_POSITION_FOLLOWING, 'what failed is said first').to.be.above(0);
    expect(has(element, '.strip.busy:not(.failed)')).to.equal(false);
    await expect(element).to.be.accessible();
  };

  it('its script does not come, or throws, or is nonsense', async () => {
    const modules = [
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => Promise.resolve({} as never),
      () =>
        Promise.resolve({
          createProvider: () => {
            throw new Error('at once');
          },
        }),
    ];
    for (const [index, load] of modules.entries()) {
      const name = `broken-${index.toString()}`;
      registerProvider(name, load);
      const errors = heard('attesa-error');
      const element = await launcher(shop(), { provider: name });
      await press(element);
      await write(element, TEXT);
      await trouble(element, t('chat.failed.load'));
      expect(errors.map(({ path }) => path)).to.deep.equal(['provider']);
      expect(warnings().filter((text) => text.includes(name))).to.have.length(1);
      expect(plain(get(element, '.strip .button').textContent)).to.equal(t('chat.retry'));
    }
  });

  it('the launcher does not go on promising somebody soon', async () => {
    const { element, fake } = await openPanel();
    fake.loading.reject('script-unreachable');
    await calm(element);
    expect(doorText(element)).to.contain(t('chat.failed.load').replace('.', ''));
    expect(doorText(element)).to.not.contain('15 minutes');
    expect(door(element).classList.contains('busy')).to.equal(true);
  });

  itNeeds('emulated media', 'what is said of it is a box in forced colours too', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const { element, fake } = await openPanel();
    fake.loading.reject('script-unreachable');
    await calm(element);
    const { borderTopStyle, borderTopWidth } = getComputedStyle(get(element, '.strip.failed'));
    expect([borderTopStyle, borderTopWidth]).to.deep.equal(['solid', '1px']);
  });

  it('refuses the message; it is sent again when asked for', async () => {
    const { element, fake } = await openPanel();
    fake.loading.resolve();
    await write(element, TEXT);
    await submit(element);
    expect(panelText(element)).to.not.contain(t('chat.hint'));
    fake.opening.reject('refused');
    await trouble(element, t('chat.failed.refused'));
    expect(panelText(element), 'it was sent').to.not.contain(t('chat.hint'));
    button(element, t('chat.retry')).click();
    await calm(element);
    expect(fake.opening.calls).to.equal(2);
    fake.opening.resolve({ tookText: true });
    await calm(element);
    expect(has(element, '.room')).to.equal(true);
  });

  it('never calls back: after ten seconds it is said; what comes late still counts', async () => {
    const timers = fakeTimers();
    const { name, fake } = fakeProvider();
    const element = await launcherIn(timers, name);
    await write(element, TEXT);
    await timers.advance(9_999);
    expect(has(element, '.strip')).to.equal(false);
    await timers.advance(2);
    await element.updateComplete;
    expect(panelText(element)).to.contain(t('chat.failed.silent'));
    fake.loading.resolve();
    await timers.advance(0);
    await element.updateComplete;
    expect(has(element, '.strip')).to.equal(false);
    await submitIn(timers, element);
    await timers.advance(10_001);
    await element.updateComplete;
    expect(panelText(element)).to.contain(t('chat.failed.silent'));
    expect(field(element).value).to.equal(TEXT);
    await submitIn(timers, element);
    expect(fake.opening.calls, 'never twice').to.equal(1);
    fake.opening.resolve({ tookText: true });
    await timers.advance(0);
    await settled(element);
    expect(has(element, '.room')).to.equal(true);
  });

  it('an unknown name: the developer is warned, the customer gets the others, and no dead button', async () => {
    const element = await launcher(shop(), { provider: 'nobody-knows' });
    await press(element);
    await calm(element);
    expect(warnings().filter((text) => text.includes('nobody-knows'))).to.have.length(1);
    expect(others(element)).to.have.length(3);
    expect(has(element, '.write .primary')).to.equal(false);
    expect(has(element, '.strip .button')).to.equal(false);
  });

  it('a missing key: the channel’s own link stands there', async () => {
    const { name, fake } = fakeProvider();
    const element = await launcher(shop({ href: 'https://chat.example/' }), { provider: name });
    await press(element);
    fake.loading.reject('key-missing');
    await calm(element);
    expect(get<HTMLAnchorElement>(element, '.panel a.primary').href).to.equal('https://chat.example/');
    expect(has(element, '.write button.primary')).to.equal(false);
  });

  it('without a provider and a link: the others, and no field', async () => {
    const element = await launcher(shop());
    await press(element);
    expect(get(element, '.write').hidden).to.equal(true);
    expect(others(element)).to.have.length(3);
    expect(active(element)?.id).to.equal('title');
  });

  it('availability: away steps down, there never up, and it is asked once a minute at most', async () => {
    const { name, fake } = fakeProvider();
    fake.tellAvailability('offline');
    fake.loading.resolve();
    const element = await launcher(shop(), { provider: name });
    await press(element);
    await waitUntil(() => !panelText(element).includes('15 minutes'));
    for (let times = 0; times < 5; times += 1) {
      fake.tellAvailability(times % 2 ? 'offline' : 'online');
      element.close();
      await calm(element);
      await press(element);
    }
    expect(fake.checks).to.equal(1);
    expect(panelText(element)).to.not.contain('15 minutes');
  });

  it('away: launcher and panel make one promise, and none of somebody who is there now', async () => {
    for (const chat of [{}, { reply: undefined }]) {
      const { name, fake } = fakeProvider();
      fake.tellAvailability('offline');
      fake.loading.resolve();
      const element = await launcher(shop(chat), { provider: name });
      expect(door(element).classList.contains('live')).to.equal(true);
      await press(element);
      await waitUntil(() => !panelText(element).includes('15 minutes'));
      const headline = plain(get(element, '#headline').textContent);
      expect(plain(get(element, '.truth').textContent)).to.equal(headline);
      expect(door(element).classList.contains('later')).to.equal(true);
    }
  });

  it('availability that lies: outside hours nobody is promised, whatever the provider says', async () => {
    const { name, fake } = fakeProvider();
    fake.tellAvailability('online');
    fake.loading.resolve();
    const element = await launcher(shop({ hours: 'Mo-Fr 09:00-10:00' }), { provider: name });
    const before = plain(get(element, '.truth').textContent);
    await press(element);
    expect(fake.checks).to.equal(1);
    expect(plain(get(element, '.truth').textContent)).to.equal(before);
    expect(panelText(element)).to.not.contain('15 minutes');
    expect(plain(get(element, '.write .primary').textContent)).to.equal(t('chat.leave'));
  });

  it('is cut off: a sentence, and another try begins anew', async () => {
    const { element, fake } = await talk({ stage: 'person' });
    fake.tellEnded({ by: 'lost' });
    await calm(element);
    expect(panelText(element)).to.contain(t('chat.failed.lost'));
    expect(others(element)).to.have.length(3);
    await expect(element).to.be.accessible();
    expect(panelText(element), 'it does not come back').to.not.contain(t('chat.retry'));
    button(element, t('chat.again')).click();
    await calm(element);
    expect(fake.destroys).to.equal(1);
    expect(get(element, '.write').hidden).to.equal(false);
  });

  it('what was sent already goes along as such, but to a telephone', async () => {
    const phone = { id: 'phone', kind: 'phone', address: '+390212345679', reply: { within: 'PT1H' } };
    const data = shop();
    const { name, fake } = fakeProvider();
    const element = await launcher(
      { ...data, channels: [...(data['channels'] as object[]).slice(0, 3), phone] },
      { provider: name },
    );
    await press(element);
    const moves = (): string[] => all(element, '.move').map((each) => plain(each.textContent));
    await write(element, TEXT);
    expect(moves()).to.contain(t('chat.moveTo.email'));
    fake.loading.resolve();
    await submit(element);
    fake.opening.resolve({ tookText: true });
    await calm(element);
    fake.tellEnded({ by: 'lost' });
    await calm(element);
    const sent = t('chat.moveSent');
    expect(moves().sort()).to.deep.equal([t('chat.moveTo.phone'), sent, sent].sort());
    expect(ways(element).some(({ href }) => href.includes(encodeURIComponent(TEXT)))).to.equal(true);
  });
});

async function launcherIn(
  timers: { advance(ms: number): Promise<void> },
  name: string,
): Promise<AttesaChatLauncher> {
  const element = await fixture<AttesaChatLauncher>(
    html`<attesa-chat-launcher .data=${shop()} .provider=${name}></attesa-chat-launcher>`,
  );
  await settled(element);
  door(element).click();
  for (let turns = 0; turns < 50 && !has(element, '.close'); turns += 1) await timers.advance(0);
  await settled(element);
  return element;
}

async function submitIn(
  timers: { advance(ms: number): Promise<void> },
  element: AttesaChatLauncher,
): Promise<void> {
  get<HTMLFormElement>(element, '.write').requestSubmit();
  await timers.advance(0);
  await settled(element);
}
