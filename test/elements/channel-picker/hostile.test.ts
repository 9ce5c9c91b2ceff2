import { expect, fixture, html } from '@open-wc/testing';
import type { AttesaChannelPicker } from '../../../src/elements/channel-picker/channel-picker.js';
import {
  all,
  atEnd,
  brand,
  chooser,
  get,
  headline,
  names,
  open,
  plain,
  picker,
  row,
  rows,
  settled,
  shownText,
  time,
  replyBy,
} from '../support.js';

const EVIL = `<img src=x onerror="window.attacked = true"><script>window.attacked = true</script>&lt;b&gt; {{7*7}} \${1} "'`;

/** A document in which every text that a brand may write is an attack. */
const evil = brand({
  brand: EVIL,
  place: EVIL,
  timeZone: 'America/New_York',
  topics: [{ id: EVIL.slice(0, 90), name: EVIL, keywords: { en: [EVIL] }, channels: [EVIL] }],
  channels: [
    {
      id: EVIL.slice(0, 90),
      kind: 'whatsapp',
      name: EVIL,
      after: EVIL,
      address: '+390212345678',
      cost: EVIL,
      notice: { text: EVIL },
      automated: { name: EVIL },
      languages: ['de'],
      reply: { within: 'PT2H', basis: 'measured', share: 0.8, sample: { count: 90, from: EVIL, to: EVIL } },
    },
    { id: 'paused', kind: 'phone', address: '+390212345600', paused: { reason: EVIL } },
    {
      id: 'closed',
      kind: 'store',
      name: 'Store',
      hours: { week: {}, dates: { '2026-11-20': { hours: 'closed', name: EVIL } } },
    },
  ],
});

const hrefs = (element: Element): string[] =>
  all(element, '[href], [src], [action]').flatMap((each) => [
    each.getAttribute('href') ?? '',
    each.getAttribute('src') ?? '',
  ]);

describe('malicious data', () => {
  it('is text wherever it stands', async () => {
    const element = await picker(evil);
    await open(element, EVIL.replace(/\s+/g, ' '));
    expect(all(element, 'img, script, iframe, object, b')).to.have.length(0);
    expect(shownText(element).split('<img src=x').length).to.be.above(5);
    expect(Reflect.get(window, 'attacked')).to.equal(undefined);
    const inHandlers = all(element, '*').flatMap((each) =>
      each.getAttributeNames().filter((name) => name.startsWith('on')),
    );
    expect(inHandlers).to.deep.equal([]);
  });

  it('has no `style` attribute anywhere, which a strict policy would block', async () => {
    const element = await picker(evil);
    expect(all(element, '[style]')).to.have.length(0);
  });

  for (const href of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'blob:https://x.example/1',
    'file:///etc/passwd',
    'intent://x#Intent;end',
  ]) {
    it(`${JSON.stringify(href)} is in no link`, async () => {
      const element = await picker(
        brand({
          channels: [
            { id: 'x', kind: 'other', name: 'X', href },
            { id: 'mail', kind: 'email', name: 'Y', href, address: 'a@example.it' },
          ],
        }),
      );
      expect(names(element)).to.include('X');
      expect(() => chooser(element, 'X')).to.throw('cannot be chosen');
      await open(element, 'Y');
      for (const link of hrefs(element).filter(Boolean)) expect(link).to.match(/^(https?|mailto|tel|sms):/);
    });
  }

  it('in child links is refused too', async () => {
    const element = await fixture<AttesaChannelPicker>(
      html`<attesa-channel-picker
        >${Object.assign(document.createElement('a'), { href: 'javascript:alert(1)', textContent: 'X' })}</attesa-channel-picker
      >`,
    );
    while (rows(element).length === 0) await new Promise(requestAnimationFrame);
    expect(hrefs(element).filter(Boolean)).to.deep.equal([]);
  });

  for (const id of ['a b', '"><img>', '__proto__', 'constructor', 'title', '🚲', '\ud800', 'x'.repeat(100)]) {
    it(`the id ${JSON.stringify(id).slice(0, 30)} works, and its headline describes its button`, async () => {
      const element = await picker(
        brand({
          channels: [
            { id, kind: 'whatsapp', name: 'X', address: '+390212345678', reply: { within: 'PT2H' } },
          ],
        }),
      );
      await open(element, 'X');
      const ids = chooser(element, 'X').getAttribute('aria-describedby')?.split(' ') ?? [];
      const described = ids.map((part) => get(element, `[id="${part}"]`).textContent);
      expect(plain(described.join(' '))).to.contain(replyBy('13:30'));
      time.advance(60_000);
      await settled(element);
      expect(headline(element, 'X')).to.equal(replyBy('13:45'));
    });
  }
});

describe('unusual data', () => {
  it('isolates names of another direction, and says their language', async () => {
    const element = await picker(
      brand({
        channels: [
          {
            id: 'ar',
            kind: 'whatsapp',
            name: { ar: 'خدمة العملاء (24/7)' },
            address: '+390212345678',
            reply: { within: 'PT2H' },
          },
        ],
      }),
    );
    const name = chooser(element, 'خدمة العملاء (24/7)').querySelector('bdi');
    expect(name).to.have.attribute('lang', 'ar');
    expect(getComputedStyle(name!).unicodeBidi).to.equal('isolate');
    const [box, text] = [
      row(element, 'خدمة العملاء (24/7)').querySelector('.label')!.getBoundingClientRect(),
      name!.getBoundingClientRect(),
    ];
    expect(text.left - box.left, 'stays at the start of an English row').to.be.below(2);
  });

  it('wraps names of 80 characters, with and without spaces', async () => {
    const long = ['W'.repeat(80), 'Officine Rinaldi '.repeat(5).trim().slice(0, 80)];
    const element = await picker(
      brand({
        channels: long.map((name, index) => ({
          id: index.toString(),
          kind: 'phone',
          name,
          address: '+390212345600',
        })),
      }),
    );
    element.style.width = '280px';
    await settled(element);
    for (const each of all(element, '*'))
      expect(each.getBoundingClientRect().right).to.be.at.most(element.getBoundingClientRect().right + 0.5);
  });

  it('shows a hundred channels, and no more', async () => {
    const channels = Array.from({ length: 150 }, (_, index) => ({
      id: `c${index.toString()}`,
      kind: 'email',
      name: `N${index.toString()}`,
      address: 'a@example.it',
      reply: { within: 'PT2H' },
    }));
    const element = await picker(brand({ channels }));
    expect(rows(element)).to.have.length(100);
    expect(names(element)[99]).to.equal('N99');
    time.advance(3_600_000);
    await settled(element);
    expect(headline(element, 'N50')).to.equal(replyBy('14:30'));
  });

  it('does not let two channels with one id share a row', async () => {
    const element = await picker(
      brand({
        channels: [
          { id: 'a', kind: 'chat', name: 'First', href: '/1' },
          { id: 'a', kind: 'chat', name: 'Second', href: '/2' },
        ],
      }),
    );
    expect(names(element)).to.deep.equal(['First']);
  });
});

describe('a hostile page', () => {
  async function under(css: string): Promise<AttesaChannelPicker> {
    const style = Object.assign(document.createElement('style'), { textContent: css });
    document.head.append(style);
    atEnd(() => {
      style.remove();
    });
    const element = await picker(
      brand({ topics: [{ id: 't', name: 'Topic', keywords: { en: ['word'] }, channels: ['phone'] }] }),
    );
    await open(element, 'WhatsApp');
    return element;
  }

  /** Rows stand one under the other, as wide as the card, with everything inside. */
  function expectOrderly(element: AttesaChannelPicker): void {
    const card = get(element, '.base').getBoundingClientRect();
    let bottom = card.top;
    for (const each of rows(element)) {
      const box = each.getBoundingClientRect();
      expect(box.top).to.be.at.least(bottom - 0.5);
      expect(box.width).to.be.closeTo(card.width, 3);
      bottom = box.bottom;
    }
    for (const each of all(element, '.row *:not(svg *)')) {
      const box = each.getBoundingClientRect();
      expect(box.right, each.className).to.be.at.most(card.right + 0.5);
      expect(box.left, each.className).to.be.at.least(card.left - 0.5);
    }
    for (const selector of [
      '.headline',
      '.choose',
      '.note',
      'textarea',
      '.panel a',
      '.panel button',
      '.chip',
    ]) {
      expect(get(element, selector).getBoundingClientRect().height, selector).to.be.above(10);
    }
  }

  for (const [what, css] of [
    ['a page that unsets everything', '* { all: unset !important; }'],
    ['a page with huge letters', 'html { font-size: 40px !important; } body { font-size: 2rem; }'],
    [
      'a page with odd inherited text',
      'body { text-transform: uppercase; text-align: center; text-indent: 5em; white-space: pre; line-height: 0; cursor: wait; list-style: square; }',
    ],
    [
      'a page that styles tags',
      'button, a, input, textarea, h2, p, ul, li, span, section { display: none !important; font-size: 1px !important; position: fixed !important; }',
    ],
  ] as const) {
    it(`(${what}) does not break the inside`, async () => {
      const element = await under(css);
      expectOrderly(element);
      const { textTransform, textAlign, whiteSpace } = getComputedStyle(get(element, '.headline'));
      expect({ textTransform, whiteSpace }).to.deep.equal({ textTransform: 'none', whiteSpace: 'normal' });
      // Some browsers name the side on which a list item's text starts.
      expect(textAlign).to.be.oneOf(['start', 'left']);
      const sizes = ['.headline', '.choose'].map((selector) =>
        parseFloat(getComputedStyle(get(element, selector)).fontSize),
      );
      expect(sizes[0]).to.be.above(sizes[1]!);
    });
  }

  it('is not touched itself', async () => {
    const before = document.head.innerHTML;
    const element = await picker(brand());
    await open(element, 'WhatsApp');
    expect(document.head.innerHTML).to.equal(before);
    expect(document.adoptedStyleSheets).to.have.length(0);
    expect(element.getAttributeNames()).to.deep.equal([]);
    expect(element.childNodes).to.have.length(0);
  });
});
