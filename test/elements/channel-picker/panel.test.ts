import { expect, fixture, html } from '@open-wc/testing';
import { generate } from 'lean-qr';
import { joinLaunchers } from '../../../src/controllers/launchers.js';
import type { AttesaChannelPicker } from '../../../src/elements/channel-picker/channel-picker.js';
import { leave } from '../../../src/locales/en/leave.js';
import { sendKeys } from '../../support/commands.js';
import { waitUntil } from '../../support/wait.js';
import {
  HOUR,
  TOPICS,
  all,
  announced,
  atEnd,
  brand,
  button,
  chooser,
  find,
  focused,
  get,
  has,
  heard,
  json,
  names,
  open,
  picker,
  pickerOf,
  plain,
  row,
  rows,
  serve,
  settled,
  stub,
  time,
  t,
  atTime,
  byTime,
  replyBy,
} from '../support.js';

const WORDS = leave.neutral;
/** What is said of a visit to WhatsApp at 11:30. */
const OPENED = t('remember.by', { name: 'WhatsApp', at: atTime('11:30'), by: byTime('13:30') });

const GREETING = WORDS['leave.greeting'];

const draftOf = (element: Element): HTMLTextAreaElement => get<HTMLTextAreaElement>(element, 'textarea');
const wayOut = (element: Element): HTMLAnchorElement => get<HTMLAnchorElement>(element, '.panel a.button');

async function write(element: AttesaChannelPicker, text: string): Promise<void> {
  const draft = draftOf(element);
  draft.value = text;
  draft.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(element);
}

/** The customer follows a link; the test stays where it is. */
async function follow(element: AttesaChannelPicker, link: HTMLElement): Promise<void> {
  const stay = (event: Event): void => {
    event.preventDefault();
  };
  document.addEventListener('click', stay, { once: true });
  link.click();
  await settled(element);
}

describe('the panel after a choice', () => {
  it('opens and closes with a click', async () => {
    const element = await picker(brand());
    expect(chooser(element, 'WhatsApp')).to.have.attribute('aria-expanded', 'false');
    await open(element, 'WhatsApp');
    expect(chooser(element, 'WhatsApp')).to.have.attribute('aria-expanded', 'true');
    chooser(element, 'WhatsApp').click();
    await settled(element);
    expect(has(element, '.panel')).to.equal(false);
    expect(chooser(element, 'WhatsApp')).to.have.attribute('aria-expanded', 'false');
  });

  for (const key of ['Enter', 'Space']) {
    it(`opens with ${key}, and the next Tab goes into it`, async () => {
      const element = await picker(brand());
      chooser(element, 'WhatsApp').focus();
      await sendKeys({ press: key });
      await waitUntil(() => find(element, '.panel'));
      expect(focused(element)).to.equal('WhatsApp');
      await sendKeys({ press: 'Tab' });
      expect(focused(element)).to.equal('draft');
    });
  }

  it('closes with Escape from anywhere in it, and the focus returns to its channel', async () => {
    const element = await picker(brand());
    for (const selector of ['textarea', '.panel a', '.panel button']) {
      await open(element, 'WhatsApp');
      get(element, selector).focus();
      await sendKeys({ press: 'Escape' });
      await settled(element);
      expect(has(element, '.panel'), selector).to.equal(false);
      expect(focused(element), selector).to.equal('WhatsApp');
    }
  });

  it('closes with Escape from the channel itself', async () => {
    const element = await picker(brand());
    await open(element, 'WhatsApp');
    chooser(element, 'WhatsApp').focus();
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(has(element, '.panel')).to.equal(false);
    expect(focused(element)).to.equal('WhatsApp');
  });

  it('takes no other key, and leaves Escape to the page while it is closed', async () => {
    const element = await picker(brand());
    const heard: string[] = [];
    const listen = (event: KeyboardEvent): void => void heard.push(event.key);
    document.addEventListener('keydown', listen);
    atEnd(() => {
      document.removeEventListener('keydown', listen);
    });
    chooser(element, 'WhatsApp').focus();
    await sendKeys({ press: 'Escape' });
    await open(element, 'WhatsApp');
    draftOf(element).focus();
    await sendKeys({ press: 'a' });
    await sendKeys({ press: 'Escape' });
    expect(heard).to.deep.equal(['Escape', 'a']);
  });

  it('is one at a time', async () => {
    const element = await picker(brand());
    await open(element, 'WhatsApp');
    await open(element, 'Phone');
    expect(all(element, '.panel')).to.have.length(1);
    expect(chooser(element, 'WhatsApp')).to.have.attribute('aria-expanded', 'false');
  });

  it('calls the phone number and lets it be copied', async () => {
    const element = await picker(brand());
    await open(element, 'Phone');
    expect(wayOut(element)).to.have.attribute('href', 'tel:+390212345600');
    expect(wayOut(element)).to.not.have.attribute('target');
    expect(plain(wayOut(element).textContent)).to.equal(t('leave.call', { address: '+390212345600' }));
    expect(has(element, 'textarea')).to.equal(false);
  });
});

describe('the first message', () => {
  it('is a greeting with a reference, in the link', async () => {
    const element = await picker(brand());
    await open(element, 'WhatsApp');
    const { value } = draftOf(element);
    expect(value).to.match(new RegExp(`^${GREETING}\nReference [A-Z0-9]{3}-[A-Z0-9]{3}$`));
    expect(wayOut(element).href).to.equal(`https://wa.me/390212345678?text=${encodeURIComponent(value)}`);
  });

  it('says what it is about, as far as that is known', async () => {
    const element = await picker(brand({ topics: TOPICS }), { topic: 'bills' });
    await open(element, 'WhatsApp');
    expect(draftOf(element).value.split('\n')[1]).to.equal('Bills');
    element.topic = 'repairs';
    await settled(element);
    expect(draftOf(element).value.split('\n')[1]).to.equal('Repairs');
  });

  it('is what the customer makes of it', async () => {
    const element = await picker(brand());
    await open(element, 'WhatsApp');
    const text = 'Ciao & “sella” 50% <b>rotta</b>\n#2?';
    await write(element, text);
    expect(wayOut(element).href).to.equal(`https://wa.me/390212345678?text=${encodeURIComponent(text)}`);
    expect(new URL(wayOut(element).href).searchParams.get('text')).to.equal(text);
  });

  it('may be nothing', async () => {
    const element = await picker(brand());
    await open(element, 'WhatsApp');
    await write(element, '');
    expect(wayOut(element).href).to.equal('https://wa.me/390212345678');
    expect(draftOf(element).value).to.equal('');
  });

  it('is kept from channel to channel, through time, new data and a closed panel', async () => {
    const element = await picker(brand({ topics: TOPICS }));
    await open(element, 'WhatsApp');
    await write(element, 'My saddle creaks.');
    await open(element, 'E-mail');
    expect(draftOf(element).value).to.equal('My saddle creaks.');
    expect(wayOut(element).href).to.match(
      /^mailto:aiuto@example\.it\?subject=[A-Z0-9]{3}-[A-Z0-9]{3}&body=My%20saddle%20creaks\.$/,
    );
    time.advance(HOUR);
    element.data = brand({ topics: TOPICS });
    element.topic = 'bills';
    await settled(element);
    expect(draftOf(element).value).to.equal('My saddle creaks.');
    chooser(element, 'E-mail').click();
    await settled(element);
    await open(element, 'WhatsApp');
    expect(draftOf(element).value).to.equal('My saddle creaks.');
  });

  it('keeps one reference for all channels', async () => {
    const element = await picker(brand());
    await open(element, 'WhatsApp');
    const reference = draftOf(element).value;
    await open(element, 'E-mail');
    expect(draftOf(element).value).to.equal(reference);
  });

  it('lets the customer type in the middle while the minutes pass', async () => {
    const element = await picker(brand());
    await open(element, 'WhatsApp');
    await write(element, 'one three');
    const draft = draftOf(element);
    draft.focus();
    draft.setSelectionRange(4, 4);
    await sendKeys({ type: 'two' });
    time.advance(HOUR);
    await settled(element);
    await sendKeys({ type: ' ' });
    expect(draft.value).to.equal('one two three');
    expect(draft.selectionStart).to.equal(8);
    expect(focused(element)).to.contain('draft');
  });

  it('goes as a code to a bot, and as nothing where nothing can be prepared', async () => {
    const element = await picker(
      brand({
        channels: [
          { id: 'bot', kind: 'telegram', name: 'Bot', address: 'rinaldi_bot' },
          { id: 'insta', kind: 'instagram', name: 'Insta', address: 'rinaldi' },
        ],
      }),
    );
    await open(element, 'Bot');
    expect(has(element, 'textarea')).to.equal(false);
    expect(wayOut(element).href).to.match(/^https:\/\/t\.me\/rinaldi_bot\?start=[A-Z0-9]{3}-[A-Z0-9]{3}$/);
    await open(element, 'Insta');
    expect(wayOut(element).href).to.equal('https://ig.me/m/rinaldi');
  });
});

describe('ways out', () => {
  it('that leave the site open a new window, say so, and give the new page no handle', async () => {
    const element = await picker(
      brand({
        channels: [
          { id: 'far', kind: 'form', name: 'Far', href: 'https://elsewhere.example/form' },
          { id: 'wa', kind: 'whatsapp', address: '+390212345678' },
        ],
      }),
    );
    const far = chooser(element, 'Far');
    expect(far).to.have.attribute('target', '_blank');
    expect(far).to.have.attribute('rel', 'noopener noreferrer');
    expect(plain(far.textContent)).to.equal(`Far (${t('picker.newWindow')})`);
    await open(element, 'WhatsApp');
    expect(wayOut(element)).to.have.attribute('rel', 'noopener noreferrer');
    expect(plain(wayOut(element).textContent)).to.equal(
      `${t('leave.open', { name: 'WhatsApp' })} (${t('picker.newWindow')})`,
    );
    for (const link of all(element, 'a[target]')) expect(link.getAttribute('rel')).to.contain('noopener');
  });

  it('on the site stay in the window', async () => {
    const element = await picker(brand());
    expect(chooser(element, 'Chat')).to.have.attribute('href', '/chat');
    expect(chooser(element, 'Chat')).to.not.have.attribute('target');
    expect(chooser(element, 'Chat')).to.not.have.attribute('aria-expanded');
  });

  it('of a chat need a link or a launcher; else the row is information', async () => {
    const chat = brand({ channels: [{ id: 'chat', kind: 'chat' }] });
    const alone = await picker(chat);
    expect(() => chooser(alone, 'Chat')).to.throw('cannot be chosen');
    expect(row(alone, 'Chat').querySelector('.go')).to.equal(null);
    atEnd(joinLaunchers({ channelId: 'another', launch: () => undefined }));
    await settled(alone);
    expect(() => chooser(alone, 'Chat')).to.throw('cannot be chosen');
    atEnd(joinLaunchers({ channelId: 'chat', launch: () => undefined }));
    await settled(alone);
    expect(chooser(alone, 'Chat')).to.have.property('localName', 'button');
    const beside = await picker(chat);
    const choice = chooser(beside, 'Chat');
    expect(choice).to.have.property('localName', 'button');
    expect(choice).to.not.have.attribute('aria-expanded');
    const selected = heard('attesa-select');
    choice.click();
    await settled(beside);
    expect(selected.map(({ channelId, kind }) => [channelId, kind])).to.deep.equal([['chat', 'chat']]);
    expect(has(beside, '.panel')).to.equal(false);
  });

  it('stay usable as a plain link when the panel cannot be loaded', async () => {
    const element = await picker(brand());
    // What `loadPanel` sets when its chunk is unreachable; a module that a page has loaded cannot be made to fail again.
    const { face } = Reflect.get(element, 'face') as { face: object };
    Object.assign(face, { panel: 'failed', openId: 'whatsapp' });
    element.requestUpdate();
    await settled(element);
    expect(get(element, '.row.open .panel a')).to.have.attribute('href', 'https://wa.me/390212345678');
  });
});

describe('attesa-select', () => {
  it('comes before the panel; cancelled, nothing opens', async () => {
    const element = await picker(brand());
    const refuse = (event: Event): void => {
      event.preventDefault();
    };
    element.addEventListener('attesa-select', refuse);
    chooser(element, 'WhatsApp').click();
    await settled(element);
    expect(chooser(element, 'WhatsApp')).to.have.attribute('aria-expanded', 'false');
    element.removeEventListener('attesa-select', refuse);
    await open(element, 'WhatsApp');
    expect(chooser(element, 'WhatsApp')).to.have.attribute('aria-expanded', 'true');
  });

  it('cancelled keeps a link from being followed', async () => {
    const element = await picker(brand());
    element.addEventListener('attesa-select', (event) => {
      event.preventDefault();
    });
    let wasPrevented = false;
    document.addEventListener(
      'click',
      (event) => {
        wasPrevented = event.defaultPrevented;
        event.preventDefault();
      },
      { once: true },
    );
    chooser(element, 'Chat').click();
    expect(wasPrevented).to.equal(true);
  });

  it('is not sent for closing a panel', async () => {
    const element = await picker(brand());
    let count = 0;
    element.addEventListener('attesa-select', () => (count += 1));
    await open(element, 'WhatsApp');
    chooser(element, 'WhatsApp').click();
    await settled(element);
    expect(count).to.equal(1);
  });
});

describe('copying', () => {
  const clipboard = (writeText: (text: string) => Promise<void>): void =>
    stub(navigator, 'clipboard', { writeText });

  it('takes the address, and says that it did', async () => {
    const copied: string[] = [];
    clipboard(async (text) => void copied.push(text));
    const element = await picker(brand());
    await open(element, 'Phone');
    button(element, t('leave.copyAddress', { address: '+39' })).click();
    await waitUntil(() => announced(element) === WORDS['leave.copied']);
    expect(copied).to.deep.equal(['+390212345600']);
    expect(button(element, WORDS['leave.copied'])).to.exist;
  });

  it('takes the message as it is now, and the word for it goes with the next letter', async () => {
    const copied: string[] = [];
    clipboard(async (text) => void copied.push(text));
    const element = await picker(brand());
    await open(element, 'WhatsApp');
    await write(element, 'First');
    button(element, WORDS['leave.copyMessage']).click();
    await waitUntil(() => plain(get(element, '.actions').textContent).includes(WORDS['leave.copied']));
    expect(copied).to.deep.equal(['First']);
    await write(element, 'Second');
    expect(plain(get(element, '.actions').textContent)).to.not.include(WORDS['leave.copied']);
    expect(button(element, WORDS['leave.copyMessage'])).to.exist;
  });

  it('keeps the focus on its button', async () => {
    clipboard(() => Promise.resolve());
    const element = await picker(brand());
    await open(element, 'Phone');
    button(element, t('leave.copyAddress', { address: '' }).trim()).focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(element) === WORDS['leave.copied']);
  });

  it('that is refused says so', async () => {
    clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    const element = await picker(brand());
    await open(element, 'Phone');
    time.advance(10_000);
    button(element, t('leave.copyAddress', { address: '' }).trim()).click();
    await waitUntil(() => plain(get(element, '.panel').textContent).includes(WORDS['leave.copyFailed']));
    await settled(element);
    expect(announced(element)).to.equal(WORDS['leave.copyFailed']);
  });

  it('that the page has no right to at all (no https) says so', async () => {
    stub(navigator, 'clipboard', undefined);
    const element = await picker(brand());
    await open(element, 'Phone');
    button(element, t('leave.copyAddress', { address: '' }).trim()).click();
    await waitUntil(() => plain(get(element, '.panel').textContent).includes(WORDS['leave.copyFailed']));
  });
});

describe('the code for the phone', () => {
  /** The dark modules of a drawing, without its quiet zone. */
  function modules(svg: SVGElement): { size: number; quiet: number; dark: Set<string> } {
    const [, , side] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
    const squares = [
      ...(svg.querySelector('path')?.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)h1v1h-1z/g),
    ].map(([, x, y]) => [Number(x), Number(y)] as const);
    const quiet = Math.min(...squares.flat());
    return {
      size: (side ?? 0) - 2 * quiet,
      quiet,
      dark: new Set(squares.map(([x, y]) => `${x - quiet} ${y - quiet}`)),
    };
  }

  function drawn(text: string): Set<string> {
    const code = generate(text);
    const dark = new Set<string>();
    for (let y = 0; y < code.size; y += 1)
      for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) dark.add(`${x} ${y}`);
    return dark;
  }

  const toggle = (element: Element): HTMLElement => button(element, WORDS['leave.qr']);

  async function show(element: AttesaChannelPicker): Promise<SVGElement> {
    toggle(element).click();
    await waitUntil(() => find(element, '.qr svg'));
    return get<SVGElement>(element, '.qr svg');
  }

  it('is drawn on demand, for exactly the link', async () => {
    const element = await picker(brand());
    await open(element, 'WhatsApp');
    await write(element, 'Ciao');
    expect(has(element, '.qr')).to.equal(false);
    const { size, quiet, dark } = modules(await show(element));
    expect(quiet).to.equal(4);
    expect(size).to.equal(generate(wayOut(element).href).size);
    expect([...dark].sort().join()).to.equal([...drawn(wayOut(element).href)].sort().join());
  });

  it('is dark on light in every theme, and has a name', async () => {
    const element = await picker(brand());
    await open(element, 'WhatsApp');
    const svg = await show(element);
    expect(getComputedStyle(svg)).to.include({
      color: 'rgb(0, 0, 0)',
      backgroundColor: 'rgb(255, 255, 255)',
    });
    expect(svg.getAttribute('aria-label')).to.equal(WORDS['leave.qrHint']);
  });

  it('goes when its button is pressed again, and the focus stays there', async () => {
    const element = await picker(brand());
    await open(element, 'WhatsApp');
    toggle(element).focus();
    expect(toggle(element)).to.have.attribute('aria-expanded', 'false');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => find(element, '.qr svg'));
    expect(toggle(element)).to.have.attribute('aria-expanded', 'true');
    expect(focused(element)).to.equal(WORDS['leave.qr']);
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(has(element, '.qr')).to.equal(false);
  });

  it('does not come after it was sent away while it was being drawn', async () => {
    const element = await picker(brand());
    await open(element, 'WhatsApp');
    toggle(element).click();
    toggle(element).click();
    await import('../../../src/elements/channel-picker/qr.js');
    await settled(element);
    await new Promise(requestAnimationFrame);
    expect(has(element, '.qr')).to.equal(false);
    expect(toggle(element)).to.have.attribute('aria-expanded', 'false');
  });

  it('never stands beside another message than its own', async () => {
    const element = await picker(brand({ topics: TOPICS }));
    await open(element, 'WhatsApp');
    await show(element);
    element.topic = 'bills';
    await settled(element);
    expect(has(element, '.qr'), 'another topic').to.equal(false);
    await show(element);
    await write(element, 'Other words');
    expect(has(element, '.qr'), 'other words').to.equal(false);
    await show(element);
    await open(element, 'E-mail');
    expect(has(element, '.qr'), 'another channel').to.equal(false);
  });

  it('of a message that is too long for one says that there is none', async () => {
    const element = await picker(brand());
    await open(element, 'WhatsApp');
    await write(element, '🚲'.repeat(400));
    toggle(element).click();
    await waitUntil(() => plain(get(element, '.panel').textContent).includes(WORDS['leave.qrFailed']));
  });
});

describe('remembering', () => {
  const remembered = (): [string, unknown][] =>
    Object.keys(localStorage).map((key) => [key, JSON.parse(localStorage.getItem(key) ?? '') as unknown]);
  const notice = (element: Element): string => plain(find(element, '.notice')?.textContent);

  const remembering = (
    document: unknown = brand(),
  ): { url: string; make: () => Promise<AttesaChannelPicker> } => {
    const { url } = serve(() => json(document));
    return {
      url,
      make: async () => {
        const element = await pickerOf(url, { remember: true });
        await waitUntil(() => rows(element).length > 0);
        await settled(element);
        return element;
      },
    };
  };

  /** The customer ticks the box of WhatsApp and goes there. */
  async function goToWhatsApp(element: AttesaChannelPicker): Promise<void> {
    await open(element, 'WhatsApp');
    get<HTMLInputElement>(element, '[type="checkbox"]').click();
    await follow(element, wayOut(element));
  }

  it('is not offered unless the brand wants it, nor for a phone call', async () => {
    const without = await picker(brand());
    await open(without, 'WhatsApp');
    expect(has(without, '[type="checkbox"]')).to.equal(false);
    const { make } = remembering();
    const element = await make();
    await open(element, 'Phone');
    expect(has(element, '[type="checkbox"]')).to.equal(false);
    await open(element, 'WhatsApp');
    expect(get<HTMLInputElement>(element, '[type="checkbox"]').checked).to.equal(false);
  });

  it('writes nothing before the click on the way out, and nothing without the tick', async () => {
    const element = await remembering().make();
    await open(element, 'WhatsApp');
    await follow(element, wayOut(element));
    expect(remembered()).to.deep.equal([]);
    get<HTMLInputElement>(element, '[type="checkbox"]').click();
    await settled(element);
    expect(remembered()).to.deep.equal([]);
    expect(notice(element)).to.equal('');
  });

  it('holds the channel and the instants, and nothing that the customer typed', async () => {
    const { url, make } = remembering();
    const element = await make();
    await open(element, 'WhatsApp');
    await write(element, 'My name is Ada and my number is 333.');
    get<HTMLInputElement>(element, '[type="checkbox"]').click();
    await follow(element, wayOut(element));
    const [[key, value] = [], ...others] = remembered();
    expect(others).to.deep.equal([]);
    expect(key).to.equal(`attesa:remembered:${url}`);
    expect(value).to.have.keys('channelId', 'at', 'by', 'usually', 'code');
    expect(value).to.deep.include({
      channelId: 'whatsapp',
      at: time.now(),
      by: Date.parse('2026-11-20T12:30:00Z'),
      usually: false,
    });
  });

  it('tells when the channel was opened, not when the page was last drawn', async () => {
    const element = await remembering().make();
    await open(element, 'WhatsApp');
    get<HTMLInputElement>(element, '[type="checkbox"]').click();
    await settled(element);
    time.advance(30_000);
    const opened = time.now();
    await follow(element, wayOut(element));
    expect(remembered()[0]?.[1]).to.include({ at: opened });
  });

  it('says at once what the customer may count on, without claiming that anything was sent', async () => {
    const element = await remembering().make();
    await goToWhatsApp(element);
    expect(notice(element)).to.contain(OPENED);
    expect(notice(element)).to.match(/[A-Z0-9]{3}-[A-Z0-9]{3}/);
  });

  it('is there on the next visit to the same brand, and not at another', async () => {
    const { make } = remembering();
    const first = await make();
    await goToWhatsApp(first);
    first.remove();
    const second = await make();
    await waitUntil(() => notice(second).includes(OPENED));
    const other = await remembering().make();
    await settled(other);
    expect(notice(other)).to.equal('');
  });

  it('is not read by a brand that does not remember', async () => {
    const { url, make } = remembering();
    await goToWhatsApp(await make());
    const element = await pickerOf(url);
    await waitUntil(() => rows(element).length > 0);
    await open(element, 'Phone');
    expect(notice(element)).to.equal('');
    expect(remembered()).to.have.length(1);
  });

  it('changes honestly at the instant by which the answer was expected', async () => {
    const element = await remembering().make();
    await goToWhatsApp(element);
    time.set('2026-11-20T12:29:59.999Z');
    await settled(element);
    expect(notice(element)).to.contain(OPENED);
    time.set('2026-11-20T12:30:00Z');
    await settled(element);
    expect(notice(element))
      .to.contain(t('remember.passed', { name: 'WhatsApp', at: atTime('11:30'), by: byTime('13:30') }))
      .and.to.not.contain(OPENED);
  });

  it('offers what answers first now once the time is over', async () => {
    const element = await remembering(
      brand({
        channels: [
          { id: 'whatsapp', kind: 'whatsapp', address: '+390212345678', reply: { within: 'PT2H' } },
          { id: 'mail', kind: 'email', address: 'a@example.it', reply: { within: 'PT1H' } },
        ],
      }),
    ).make();
    await goToWhatsApp(element);
    time.set('2026-11-20T12:40:00Z');
    await settled(element);
    expect(notice(element)).to.contain(t('remember.instead', { other: 'E-mail', text: replyBy('14:45') }));
  });

  it('is forgotten a day after that instant, on screen and on the device', async () => {
    const { make } = remembering();
    const element = await make();
    await goToWhatsApp(element);
    time.set('2026-11-21T12:29:59Z');
    await settled(element);
    expect(notice(element)).to.contain(t('remember.forget'));
    time.set('2026-11-21T12:30:00Z');
    await settled(element);
    expect(notice(element)).to.not.contain(t('remember.forget'));
    element.remove();
    const later = await make();
    await waitUntil(() => remembered().length === 0);
    expect(notice(later)).to.not.contain(t('remember.forget'));
  });

  it('is forgotten at a tap, and the focus is not lost', async () => {
    const element = await remembering().make();
    await goToWhatsApp(element);
    button(element, WORDS['remember.forget']).focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(notice(element)).to.equal('');
    expect(remembered()).to.deep.equal([]);
    expect(focused(element)).to.equal(names(element)[0]);
  });

  for (const [what, text] of [
    ['no JSON', '{"channelId":'],
    ['another shape', '{"channelId":7}'],
    ['markup for a code', '{"channelId":"whatsapp","at":1,"usually":false,"code":"<img>"}'],
    [
      'the future',
      JSON.stringify({
        channelId: 'whatsapp',
        at: Date.parse('2030-01-01'),
        usually: false,
        code: 'ABC-DEF',
      }),
    ],
  ] as const) {
    it(`takes ${what} in the storage for nothing, and clears it away`, async () => {
      const { url, make } = remembering();
      localStorage.setItem(`attesa:remembered:${url}`, text);
      const element = await make();
      await waitUntil(() => localStorage.length === 0);
      await settled(element);
      expect(notice(element)).to.equal('');
    });
  }

  it('that the browser forbids breaks nothing', async () => {
    const forbidden = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const method of ['getItem', 'setItem', 'removeItem']) stub(Storage.prototype, method, forbidden);
    const element = await remembering().make();
    await goToWhatsApp(element);
    expect(notice(element)).to.contain(OPENED);
  });
});

it('the panel of a picker without words of its own language falls back with the rest', async () => {
  const element = await fixture<AttesaChannelPicker>(
    html`<attesa-channel-picker lang="nl" .data=${brand()}></attesa-channel-picker>`,
  );
  await open(element, 'WhatsApp');
  expect(get(element, 'section').lang).to.equal('en');
  expect(draftOf(element).value).to.contain(GREETING);
});

describe('a request that exists already', () => {
  const channels = [
    { id: 'w', kind: 'whatsapp', address: '+390212345678', reply: { within: 'PT2H' } },
    { id: 'e', kind: 'email', address: 'aiuto@example.it', reply: { within: 'P1D' } },
  ];

  it('lends its reference and its title to the first message', async () => {
    const element = await picker(brand({ channels }), { reference: 'R-7F3K-2Q', about: 'Account 1042' });
    await open(element, 'WhatsApp');
    const lines = [GREETING, 'Account 1042', t('leave.reference', { code: 'R-7F3K-2Q' })];
    expect(draftOf(element).value.split('\n')).to.deep.equal(lines);
    expect(new URL(wayOut(element).href).searchParams.get('text')).to.equal(lines.join('\n'));
    await open(element, 'E-mail');
    expect(new URL(wayOut(element).href).searchParams.get('subject')).to.equal('R-7F3K-2Q');
  });

  it('stands before what is chosen as the topic', async () => {
    const element = await picker(brand({ channels, topics: TOPICS }), {
      topic: 'bills',
      about: 'Account 1042',
    });
    await open(element, 'WhatsApp');
    expect(draftOf(element).value.split('\n').slice(1, 3)).to.deep.equal(['Account 1042', 'Bills']);
  });

  it('with an empty reference gets a fresh code, as without one', async () => {
    const element = await picker(brand({ channels }), { reference: ' ', about: ' ' });
    await open(element, 'WhatsApp');
    const lines = draftOf(element).value.split('\n');
    expect(lines).to.have.length(2);
    expect(lines[1]).to.match(/[A-Z\d]{3}-[A-Z\d]{3}$/);
  });
});
