import { expect, fixture, html } from '@open-wc/testing';
import type { AttesaChannelPicker } from '../../../src/elements/channel-picker/channel-picker.js';
import { setViewport } from '../../support/commands.js';
import { waitUntil } from '../../support/wait.js';
import {
  TOPICS,
  all,
  atEnd,
  brand,
  button,
  find,
  get,
  never,
  open,
  picker,
  pickerOf,
  plain,
  rows,
  serve,
  settled,
  time,
  t,
} from '../support.js';

const full = brand({
  topics: TOPICS,
  channels: [
    {
      id: 'phone',
      kind: 'phone',
      address: '+390212345600',
      cost: { en: 'Free from landlines in Italy' },
      live: {
        asOf: '2026-11-20T10:29:00Z',
        lower: 'PT10M',
        upper: 'PT30M',
        handling: 'PT4M',
        usual: 'PT5M',
        waiting: 6,
      },
    },
    { id: 'chat', kind: 'chat', href: '/chat', automated: { name: 'Assistente Rinaldi' } },
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
      id: 'email',
      kind: 'email',
      address: 'assistenza.clienti.internazionali@officine-rinaldi.example',
      reply: { within: 'P1D' },
    },
    {
      id: 'far',
      kind: 'form',
      name: 'Reklamationsbearbeitungsformular',
      href: 'https://elsewhere.example/form',
      reply: { within: 'P2D' },
      notice: { text: 'Strike today.' },
    },
  ],
});

/** A page as wide as the window, with everything open that can be open. */
async function everything(data: unknown = full): Promise<AttesaChannelPicker> {
  const style = Object.assign(document.createElement('style'), { textContent: 'body { margin: 0 }' });
  document.head.append(style);
  atEnd(() => {
    style.remove();
  });
  const element = await picker(data, { remember: true });
  await open(element, 'WhatsApp');
  get<HTMLInputElement>(element, '[type="checkbox"]').click();
  document.addEventListener('click', (event) => event.preventDefault(), { once: true });
  get(element, '.panel a').click();
  button(element, t('leave.qr')).click();
  await waitUntil(() => find(element, '.qr svg'));
  time.set('2026-11-20T10:38:00Z');
  await settled(element);
  return element;
}

/** Nothing sticks out sideways or is cut off. */
function expectNoOverflow(element: AttesaChannelPicker): void {
  const { scrollWidth, clientWidth } = document.documentElement;
  expect(scrollWidth, 'the page scrolls sideways').to.be.at.most(clientWidth);
  const card = get(element, '.base').getBoundingClientRect();
  for (const each of all(element, '*:not(.sr):not(.sr *):not([hidden]):not(svg *):not(slot)')) {
    const box = each.getBoundingClientRect();
    const what = `${each.localName}.${each.className} ${plain(each.textContent).slice(0, 40)}`;
    expect(box.right, what).to.be.at.most(card.right + 0.5);
    expect(box.left, what).to.be.at.least(card.left - 0.5);
    const { overflowX, overflowY } = getComputedStyle(each);
    if (overflowX !== 'visible' && each.localName !== 'svg')
      expect(each.scrollWidth, what).to.be.at.most(each.clientWidth + 1);
    if (overflowY === 'hidden' && each.localName !== 'svg')
      expect(each.scrollHeight, what).to.be.at.most(each.clientHeight + 1);
  }
}

/** Texts of one row do not lie on each other. */
function expectNoOverlap(element: AttesaChannelPicker): void {
  for (const each of rows(element)) {
    const parts = [...each.querySelectorAll<HTMLElement>('.label, .headline, .word, .note')].map((part) =>
      part.getBoundingClientRect(),
    );
    for (const [index, part] of parts.entries()) {
      const next = parts[index + 1];
      if (next) expect(next.top).to.be.at.least(part.bottom - 1);
    }
  }
}

describe('the picker fits', () => {
  for (const [what, width, height] of [
    ['the narrowest phone', 280, 653],
    ['a window at 400 %', 320, 256],
    ['a phone', 390, 844],
    ['a tablet', 768, 1024],
    ['a wide window', 1200, 800],
  ] as const) {
    it(`${what}, ${width.toString()} px`, async () => {
      await setViewport({ width, height });
      const element = await everything();
      expectNoOverflow(element);
      expectNoOverlap(element);
    });
  }

  for (const size of ['200%', '400%']) {
    it(`letters of ${size}`, async () => {
      document.documentElement.style.fontSize = size;
      atEnd(() => {
        document.documentElement.removeAttribute('style');
      });
      const element = await everything();
      expectNoOverflow(element);
      expectNoOverlap(element);
    });
  }

  it('the spacing of letters, words and lines that some readers set', async () => {
    const element = await everything();
    element.style.letterSpacing = '0.12em';
    element.style.wordSpacing = '0.16em';
    await settled(element);
    expectNoOverflow(element);
    expectNoOverlap(element);
  });

  it('a narrow column of a wide page', async () => {
    const element = await everything();
    element.style.width = '280px';
    expectNoOverflow(element);
    expectNoOverlap(element);
  });

  it('while it waits', async () => {
    await setViewport({ width: 280, height: 653 });
    const element = await pickerOf(serve(never).url);
    expectNoOverflow(element);
  });
});

describe('marks beside a name', () => {
  it('stand on one line, with a picture and without', async () => {
    await setViewport({ width: 1024, height: 800 });
    const live = { asOf: '2026-11-20T10:29:00Z', lower: 'PT10M', upper: 'PT20M', usual: 'PT10M' };
    const element = await picker(
      brand({
        channels: [
          { id: 'phone', kind: 'phone', address: '+390212345600', live },
          { id: 'email', kind: 'email', address: 'a@example.it', reply: { within: 'P1D' } },
        ],
      }),
    );
    const [fastest, busy] = ['.mark.fastest', '.mark.busy'].map((mark) =>
      get(element, mark).getBoundingClientRect(),
    );
    expect(busy?.top).to.be.closeTo(fastest?.top ?? 0, 0.6);
    expect(busy?.bottom).to.be.closeTo(fastest?.bottom ?? 0, 0.6);
  });
});

describe('targets', () => {
  for (const width of [280, 800]) {
    it(`are at least 24 px in both directions at ${width.toString()} px`, async () => {
      const element = await everything();
      element.style.width = `${width.toString()}px`;
      const targets = all(
        element,
        'button:not(.choose), a:not(.choose), input:not([type="checkbox"]), textarea, label.remember',
      );
      const choices = all(element, '.channel:has(.choose)');
      expect(targets.length).to.be.above(8);
      for (const each of [...targets, ...choices]) {
        const { width: wide, height: high } = each.getBoundingClientRect();
        const what = plain(each.textContent).slice(0, 40);
        expect(wide, what).to.be.at.least(24);
        expect(high, what).to.be.at.least(24);
      }
    });
  }

  it('of a channel are its whole row, except for the address, which can be selected', async () => {
    const element = await picker(brand());
    const [first] = rows(element);
    const box = first!.querySelector('.headline')!.getBoundingClientRect();
    const under = (x: number, y: number): Element | null | undefined =>
      element.shadowRoot?.elementFromPoint(x, y);
    expect(under(box.left + 2, box.top + 2)?.className).to.equal('choose');
    const address = first!.querySelector('.address')!.getBoundingClientRect();
    expect(under(address.left + 2, address.top + 2)?.className).to.equal('address');
  });
});

describe('from right to left', () => {
  it('the row is mirrored, the telephone number is not', async () => {
    const page = await fixture<HTMLElement>(
      html`<div dir="rtl"><attesa-channel-picker .data=${full}></attesa-channel-picker></div>`,
    );
    const element = page.querySelector('attesa-channel-picker')!;
    await settled(element);
    const [first] = rows(element);
    const side = (selector: string): DOMRect => first!.querySelector(selector)!.getBoundingClientRect();
    expect(side('.tile').left).to.be.above(side('.headline').right - 1);
    expect(side('.go').right).to.be.at.most(side('.label').left + 1);
    expect(getComputedStyle(first!.querySelector('.headline')!).direction).to.equal('rtl');
    expect(getComputedStyle(first!.querySelector('.headline')!).textAlign).to.be.oneOf(['start', 'right']);
    const link = rows(element).find((each) => each.querySelector('a.choose'))!;
    expect(
      new DOMMatrix(getComputedStyle(link.querySelector('.go .icon')!).transform).a,
      'the arrow points the other way',
    ).to.equal(-1);
    expectNoOverflow(element);
  });

  it('words that run from left to right keep their full stop at their end, at the side of the others', async () => {
    const page = await fixture<HTMLElement>(
      html`<div dir="rtl"><attesa-channel-picker .data=${brand()}></attesa-channel-picker></div>`,
    );
    const element = page.querySelector('attesa-channel-picker')!;
    await settled(element);
    const now = get(element, '.now');
    const text = [...now.childNodes].find(({ textContent }) => textContent?.trim().endsWith('.'))!;
    const end = text.textContent!.trimEnd().length;
    const at = (from: number): DOMRect => {
      const range = new Range();
      range.setStart(text, from);
      range.setEnd(text, from + 1);
      return range.getBoundingClientRect();
    };
    expect(at(end - 1).left, 'the full stop').to.be.above(at(end - 2).left);
    expect(at(end - 1).right).to.be.closeTo(now.getBoundingClientRect().right, 1);
  });

  it('a number keeps its plus in front', async () => {
    const page = await fixture<HTMLElement>(
      html`<div dir="rtl"><attesa-channel-picker .data=${brand()}></attesa-channel-picker></div>`,
    );
    const element = page.querySelector('attesa-channel-picker')!;
    await settled(element);
    const address = [...get(element, 'bdi.address').childNodes].find(
      ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent !== '',
    )!;
    const first = new Range();
    first.setStart(address, 0);
    first.setEnd(address, 1);
    const last = new Range();
    const end = address.textContent!.length;
    last.setStart(address, end - 1);
    last.setEnd(address, end);
    expect(first.getBoundingClientRect().left).to.be.below(last.getBoundingClientRect().left);
  });
});
