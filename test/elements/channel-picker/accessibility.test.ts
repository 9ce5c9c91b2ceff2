import { expect, fixture, html } from '@open-wc/testing';
import type { AttesaChannelPicker } from '../../../src/elements/channel-picker/channel-picker.js';
import { ariaSnapshot, emulateMedia, sendKeys } from '../../support/commands.js';
import { itNeeds } from '../../support/engine.js';
import { waitUntil } from '../../support/wait.js';
import {
  TOPICS,
  all,
  atEnd,
  brand,
  button,
  chooser,
  find,
  focused,
  get,
  has,
  json,
  names,
  never,
  open,
  picker,
  pickerOf,
  plain,
  row,
  rows,
  serve,
  settled,
  shownText,
  time,
  t,
} from '../support.js';

const busy = brand({
  topics: TOPICS,
  channels: [
    {
      id: 'phone',
      kind: 'phone',
      address: '+390212345600',
      cost: 'Free',
      live: {
        asOf: '2026-11-20T10:29:00Z',
        lower: 'PT10M',
        upper: 'PT30M',
        handling: 'PT4M',
        usual: 'PT5M',
        waiting: 6,
      },
    },
    { id: 'chat', kind: 'chat', href: '/chat', automated: { name: 'Bot' }, hours: 'Sa 09:00-12:00' },
    {
      id: 'whatsapp',
      kind: 'whatsapp',
      address: '+390212345678',
      reply: {
        within: 'PT2H',
        basis: 'measured',
        share: 0.8,
        sample: { count: 214, from: '2026-11-13', to: '2026-11-20' },
      },
    },
    {
      id: 'far',
      kind: 'form',
      name: 'Form',
      href: 'https://elsewhere.example/form',
      reply: { within: 'P2D' },
      notice: { text: 'Strike today.' },
    },
    { id: 'shop', kind: 'store', name: 'Shop', paused: { reason: 'Closed for works.' } },
  ],
});

const STATES: readonly (readonly [string, () => Promise<AttesaChannelPicker>])[] = [
  ['with every kind of row', () => picker(busy)],
  ['waiting', () => pickerOf(serve(never).url)],
  ['empty', () => picker(brand({ channels: [] }))],
  ['with data that it cannot use', () => picker({ version: 2 })],
  [
    'unreachable, with the page’s links',
    async () => {
      const { url } = serve(() => new Response('', { status: 500 }));
      const element = await fixture<AttesaChannelPicker>(
        html`<attesa-channel-picker src=${url}
          ><a href="tel:+390212345600">Call us</a></attesa-channel-picker
        >`,
      );
      await waitUntil(() => has(element, '.trouble'));
      return element;
    },
  ],
  [
    'with old data and no service',
    async () => {
      let works = true;
      const { url } = serve(() => (works ? json(busy) : new Response('', { status: 500 })));
      const element = await pickerOf(url);
      await waitUntil(() => rows(element).length > 0);
      works = false;
      time.advance(600_000);
      await waitUntil(() => has(element, '.trouble'));
      return element;
    },
  ],
  [
    'with an open panel, a code and a tick',
    async () => {
      const element = await picker(busy, { remember: true, topic: 'repairs' });
      await open(element, 'WhatsApp');
      get<HTMLInputElement>(element, '[type="checkbox"]').click();
      button(element, t('leave.qr')).click();
      await waitUntil(() => find(element, '.qr svg'));
      return element;
    },
  ],
  [
    'with something remembered',
    async () => {
      const element = await picker(busy, { remember: true });
      await open(element, 'WhatsApp');
      get<HTMLInputElement>(element, '[type="checkbox"]').click();
      document.addEventListener('click', (event) => event.preventDefault(), { once: true });
      get(element, '.panel a').click();
      await settled(element);
      expect(shownText(element)).to.contain(t('remember.forget'));
      return element;
    },
  ],
];

function page(css: string): void {
  const style = Object.assign(document.createElement('style'), { textContent: css });
  document.head.append(style);
  atEnd(() => {
    style.remove();
  });
}

const THEMES = {
  light: 'html { color-scheme: light } body { background: #fff; color: #1d1d1f; }',
  dark: 'html { color-scheme: dark } body { background: #101014; color: #eee; }',
};

describe('the picker passes axe', () => {
  for (const [what, make] of STATES) {
    for (const theme of ['light', 'dark'] as const) {
      it(`${what}, on a ${theme} page`, async () => {
        page(THEMES[theme]);
        const element = await make();
        await expect(element).to.be.accessible();
      });
    }
  }

  it('with a brand’s own colours', async () => {
    page(
      `${THEMES.light} attesa-channel-picker { --attesa-accent: #0a5c36; --attesa-surface: #f6f7f4; --attesa-muted: #4c5550; }`,
    );
    await expect(await picker(busy, { topic: 'repairs' })).to.be.accessible();
  });
});

describe('every text of the picker can be read', () => {
  /** A colour as the browser paints it, on top of another. */
  function paint(color: string, below: readonly number[]): number[] {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    context.fillStyle = `rgb(${below.join(' ')})`;
    context.fillRect(0, 0, 1, 1);
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }

  const luminance = (color: readonly number[]): number => {
    const [r = 0, g = 0, b = 0] = color.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };

  function backdrop(element: Element | null): number[] {
    if (!element) return [255, 255, 255];
    const parent = element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
    return paint(getComputedStyle(element).backgroundColor, backdrop(parent));
  }

  function contrast(element: Element): number {
    const below = backdrop(element);
    const [light, dark] = [luminance(paint(getComputedStyle(element).color, below)), luminance(below)].sort(
      (a, b) => b - a,
    );
    return (light! + 0.05) / (dark! + 0.05);
  }

  const hasText = (element: Element): boolean =>
    [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && plain(node.textContent) !== '',
    ) && !element.closest('.sr');

  for (const theme of ['light', 'dark'] as const) {
    for (const [what, make] of STATES) {
      it(`${what}, on a ${theme} page`, async () => {
        page(THEMES[theme]);
        const element = await make();
        const texts = all(element, '*').filter(hasText);
        expect(texts.length).to.be.above(1);
        for (const each of texts)
          expect(contrast(each), `${each.className}: ${plain(each.textContent)}`).to.be.at.least(4.5);
      });
    }
  }
});

describe('what assistive technology is told', () => {
  itNeeds('an aria snapshot', 'is a region with a heading, a list and what each row says', async () => {
    await picker(brand({ topics: TOPICS }));
    const tree = await ariaSnapshot('attesa-channel-picker');
    expect(tree).to.contain(`- region "${t('picker.title')}"`);
    expect(tree).to.contain(`- heading "${t('picker.title')}" [level=2]`);
    expect(tree).to.contain(`- group "${t('picker.topics')}"`);
    expect(tree).to.contain('- button "Bills"');
    expect(tree).to.contain(`- textbox "${t('picker.search')}"`);
    expect(tree).to.contain(`- list "${t('picker.channels')}"`);
    expect(tree.match(/- listitem/g)).to.have.length(4);
    expect(tree).to.contain('- button "WhatsApp"');
    expect(tree).to.contain('- link "Chat"');
    expect(tree).to.not.contain('- img');
  });

  itNeeds('an aria snapshot', 'says of a pressed topic and an open panel that they are', async () => {
    const element = await picker(brand({ topics: TOPICS }), { topic: 'bills', remember: true });
    await open(element, 'WhatsApp');
    const tree = await ariaSnapshot('attesa-channel-picker');
    expect(tree).to.contain('- button "Bills" [pressed]');
    expect(tree).to.contain('- button "WhatsApp" [expanded]');
    expect(tree).to.contain(`- textbox "${t('leave.draft')}"`);
    expect(tree).to.contain(`- checkbox "${t('leave.remember')}"`);
    expect(tree).to.contain(`- link "${t('leave.open', { name: 'WhatsApp' })} (${t('picker.newWindow')})"`);
  });

  itNeeds('an aria snapshot', 'hears no bones while it waits', async () => {
    await pickerOf(serve(never).url);
    const tree = await ariaSnapshot('attesa-channel-picker');
    expect(tree).to.not.contain('- listitem');
    expect(tree).to.contain(`- status: ${t('picker.loading')}`);
  });

  it('has a description for every choice: how one talks there, whether it is the first, when it answers', async () => {
    const element = await picker(brand());
    for (const name of names(element)) {
      const ids = chooser(element, name).getAttribute('aria-describedby')?.split(' ') ?? [];
      const heard = ids.map((id) => plain(get(element, `[id="${id}"]`).textContent));
      const parts = [...row(element, name).querySelectorAll('.mode, .mark, .headline')];
      expect(parts.length).to.be.at.least(2);
      for (const part of parts) expect(heard.join(' ')).to.contain(plain(part.textContent));
      expect(heard.filter((text) => text === ',')).to.have.length(parts.length - 1);
    }
  });

  it('never has two elements with one id', async () => {
    const element = await picker(busy, { remember: true });
    await open(element, 'WhatsApp');
    const ids = all(element, '[id]').map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('has one live region for what changes, and it stays the same node', async () => {
    const element = await picker(brand());
    const region = get(element, '[role="status"]');
    time.set('2026-11-20T17:00:00Z');
    await settled(element);
    expect(all(element, '[role="status"]')).to.have.length(1);
    expect(get(element, '[role="status"]') === region).to.equal(true);
  });
});

describe('with the keyboard alone', () => {
  it('everything is reached, in the order in which it stands, and nothing else', async () => {
    const element = await picker(brand({ topics: TOPICS }));
    const stops: string[] = [];
    document.body.focus();
    for (let step = 0; step < 12; step += 1) {
      await sendKeys({ press: 'Tab' });
      const stop = focused(element);
      // Past the last a browser goes to its own window; one without goes back to the first.
      if (stops.length > 0 && (stop === 'nothing' || stop.startsWith(stops[0] ?? ''))) break;
      if (stop !== 'nothing') stops.push(stop);
    }
    expect(stops.map((stop) => stop.trim())).to.deep.equal([
      'Bills',
      'Repairs',
      '',
      'Phone',
      'WhatsApp',
      'E-mail',
      'Chat',
    ]);
  });

  it('a message can be prepared from the first Tab to the way out', async () => {
    const element = await picker(
      brand({
        channels: [{ id: 'w', kind: 'whatsapp', address: '+390212345678', reply: { within: 'PT2H' } }],
      }),
      { remember: true },
    );
    await sendKeys({ press: 'Tab' });
    expect(focused(element)).to.equal('WhatsApp');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => find(element, '.panel'));
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Control+A' });
    await sendKeys({ type: 'Hi' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    expect(get<HTMLInputElement>(element, '[type="checkbox"]').checked).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(focused(element)).to.contain(t('leave.open', { name: 'WhatsApp' }));
    expect(get<HTMLAnchorElement>(element, '.panel a').href).to.equal('https://wa.me/390212345678?text=Hi');
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(focused(element)).to.equal('WhatsApp');
  });

  it('the place where one is can be seen', async () => {
    const element = await picker(brand({ topics: TOPICS }));
    await open(element, 'Phone');
    for (let step = 0; step < 10; step += 1) {
      await sendKeys({ press: 'Tab' });
      const active = element.shadowRoot?.activeElement;
      if (!active) continue;
      const [own, after] = [getComputedStyle(active), getComputedStyle(active, '::after')];
      const rings = [own, after].filter(
        ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      );
      expect(rings, plain(active.textContent)).to.not.have.length(0);
    }
  });
});

describe('a customer’s own settings', () => {
  itNeeds(
    'emulated media',
    'forced colours: what is pressed, marked and busy has borders and another colour',
    async () => {
      await emulateMedia({ forcedColors: 'active' });
      const element = await picker(busy, { topic: 'repairs' });
      await open(element, 'WhatsApp');
      for (const selector of ['.mark', '.chip', '.panel .button', '.tile', '.base', '.field']) {
        for (const each of all(element, selector)) {
          const { borderTopWidth, borderTopStyle } = getComputedStyle(each);
          expect(parseFloat(borderTopWidth), selector).to.be.at.least(1);
          expect(borderTopStyle, selector).to.equal('solid');
        }
      }
      const [pressed, other] = ['true', 'false'].map(
        (value) => getComputedStyle(get(element, `.chip[aria-pressed="${value}"]`)).backgroundColor,
      );
      expect(pressed).to.not.equal(other);
      expect(getComputedStyle(get(element, '.row:nth-child(2)')).borderTopStyle).to.equal('solid');
    },
  );

  itNeeds('emulated media', 'forced colours: the bones can be seen', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const element = await pickerOf(serve(never).url);
    const { outlineStyle, outlineColor, backgroundColor } = getComputedStyle(get(element, '.bone'));
    expect(outlineStyle, 'by their outline, and not as bars of light').to.equal('solid');
    expect(outlineColor).to.not.equal(backgroundColor);
  });

  itNeeds('emulated media', 'reduced motion: nothing moves', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const element = await picker(busy);
    await open(element, 'WhatsApp');
    for (const each of all(element, '*')) {
      for (const pseudo of [undefined, '::before', '::after']) {
        const { transitionDuration, animationName } = getComputedStyle(each, pseudo);
        expect(
          transitionDuration.split(',').every((part) => parseFloat(part) === 0),
          each.className,
        ).to.equal(true);
        expect(animationName).to.equal('none');
      }
    }
  });

  it('otherwise: nothing moves without end', async () => {
    const element = await picker(busy);
    await open(element, 'WhatsApp');
    expect(
      element.shadowRoot
        ?.getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().endTime === Infinity),
    ).to.have.length(0);
    expect(
      all(element, '*').filter((each) => getComputedStyle(each).animationIterationCount === 'infinite'),
    ).to.have.length(0);
  });

  it('state is never colour alone: each mark is a word', async () => {
    const element = await picker(busy);
    for (const mark of all(element, '.mark')) expect(plain(mark.textContent)).to.not.equal('');
    expect(plain(row(element, 'Phone').textContent)).to.contain(t('mark.busy'));
    expect(has(element, '.mark.busy svg')).to.equal(true);
  });
});
