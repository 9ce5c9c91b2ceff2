import { expect, fixture, html } from '@open-wc/testing';
import type { AttesaRequestStatus } from '../../../src/elements/request-status/request-status.js';
import { ariaSnapshot, emulateMedia, sendKeys } from '../../support/commands.js';
import { itNeeds } from '../../support/engine.js';
import { waitUntil } from '../../support/wait.js';
import { all, atEnd, brand, focused, get, has, json, plain, settled, stub, t, time } from '../support.js';
import {
  dueAtNoon,
  followed,
  lookingUp,
  openForm,
  ready,
  request,
  resolved,
  served,
  service,
  submit,
  tracker,
  type,
  waiting,
} from './support.js';

const full = (): ReturnType<typeof request> =>
  request({
    promises: [
      {
        id: 'p0',
        kind: 'update',
        by: '2026-11-18T17:00:00Z',
        madeAt: '2026-11-16T13:12:00Z',
        keptAt: '2026-11-18T08:30:00Z',
      },
      { id: 'p1', kind: 'update', by: '2026-11-19T15:00:00Z', madeAt: '2026-11-18T10:05:00Z' },
      { id: 'p2', kind: 'update', by: '2026-11-25', madeAt: '2026-11-20T08:00:00Z', replaces: 'p1' },
    ],
    events: [
      {
        id: 'e4',
        at: '2026-11-20T08:00:00Z',
        kind: 'apology',
        by: 'brand',
        promise: 'p2',
        text: 'We are sorry.',
        attachments: [{ name: 'receipt.pdf', href: '/a', size: 48213 }],
        card: { title: 'Parcel', rows: [['Carrier', 'BRT']], href: 'https://track.example/1' },
      },
      { id: 'e2', at: '2026-11-17T08:30:00Z', kind: 'message', by: 'customer', text: 'Any news?' },
      { id: 'e1', at: '2026-11-16T13:12:00Z', kind: 'received', by: 'system', promise: 'p0' },
    ],
    actions: ['reply', 'withdraw', 'notify'],
  });

const STATES: readonly (readonly [string, () => Promise<AttesaRequestStatus>])[] = [
  ['with everything', () => tracker(full())],
  ['in time', () => tracker(request())],
  [
    'late',
    () => {
      time.set('2026-11-20T12:00:00Z');
      return tracker(dueAtNoon());
    },
  ],
  ['resolved', () => tracker(resolved())],
  ['closed', () => tracker(request({ status: 'closed', closedAs: 'not-done', actions: ['reopen', 'rate'] }))],
  ['done', () => tracker(request({ status: 'closed', closedAs: 'done', actions: ['rate'] }))],
  [
    'silent',
    () => tracker(request({ quietAfter: 'P1D', promises: [], openedAt: '2026-11-01T10:00:00Z', events: [] })),
  ],
  ['compact', () => tracker(request(), { layout: 'compact' })],
  ['waiting', () => waiting()],
  ['unusable', () => tracker({ version: 2 })],
  [
    'with old data and no service',
    async () => {
      const { source, element } = await followed();
      source.arrive(request(), time.now());
      source.fail({ code: 'network', message: 'gone' });
      await settled(element);
      expect(has(element, '.notice')).to.equal(true);
      return element;
    },
  ],
  [
    'with an open form and an error in it',
    async () => {
      const element = await tracker(request());
      await openForm(element, 'reply');
      submit(element);
      await waitUntil(() => has(element, '#error'));
      return element;
    },
  ],
  [
    'with a rating',
    async () => {
      const element = await tracker(request({ status: 'closed', closedAs: 'done', actions: ['rate'] }));
      await openForm(element, 'rate');
      return element;
    },
  ],
  [
    'with something sent',
    async () => {
      service();
      const element = await served();
      get(element, '#act-notify').click();
      await waitUntil(() => has(element, '.outcome'));
      return element;
    },
  ],
  [
    'looking up',
    () => {
      service();
      return lookingUp();
    },
  ],
  [
    'looked up',
    async () => {
      service();
      const element = await lookingUp();
      await type(element, '#reference', 'R-1');
      await type(element, '#email', 'a@b.it');
      submit(element);
      await waitUntil(() => has(element, '#sent'));
      return element;
    },
  ],
  [
    'late, with the channels',
    async () => {
      stub(window, 'fetch', () => Promise.resolve(json(brand())));
      time.set('2026-11-20T12:00:00Z');
      const element = await tracker(dueAtNoon(), { channels: 'https://brand.example/channels.json' });
      await waitUntil(() => has(element, 'attesa-channel-picker'));
      const picker = get<HTMLElement & { updateComplete: Promise<boolean> }>(
        element,
        'attesa-channel-picker',
      );
      await waitUntil(() => picker.shadowRoot?.querySelector('.headline'), 'the channels');
      return element;
    },
  ],
];

function page(css: string): void {
  const style = Object.assign(document.createElement('style'), { textContent: css });
  document.head.append(style);
  atEnd(() => style.remove());
}

const THEMES = {
  light: 'html { color-scheme: light } body { background: #fff; color: #1d1d1f; }',
  dark: 'html { color-scheme: dark } body { background: #101014; color: #eee; }',
};

describe('the tracker passes axe', () => {
  before(async function () {
    // The checker itself is large, and is loaded with its first use.
    this.timeout(30_000);
    await expect(await fixture(html`<p>Ready</p>`)).to.be.accessible();
  });

  for (const [what, make] of STATES) {
    for (const theme of ['light', 'dark'] as const) {
      it(`${what}, on a ${theme} page`, async () => {
        page(THEMES[theme]);
        await expect(await make()).to.be.accessible();
      });
    }
  }

  itNeeds('emulated media', 'in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    await expect(await tracker(full())).to.be.accessible();
  });

  it('with a brand’s own colours', async () => {
    page(
      `${THEMES.light} attesa-request-status { --attesa-accent: #0a5c36; --attesa-surface: #f6f7f4; --attesa-muted: #4c5550; }`,
    );
    await expect(await tracker(resolved())).to.be.accessible();
  });
});

describe('every text of the tracker can be read', () => {
  /** A colour as the browser paints it, on top of another. */
  function paint(color: string, below: readonly number[]): number[] {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    context.fillStyle = `rgb(${below.join(' ')})`;
    context.fillRect(0, 0, 1, 1);
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }

  function luminance(color: readonly number[]): number {
    const [r = 0, g = 0, b = 0] = color.map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

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
        for (const each of all(element, '*').filter(hasText))
          expect(contrast(each), `${each.className}: ${plain(each.textContent)}`).to.be.at.least(4.5);
      });
    }
  }
});

describe('what assistive technology is told', () => {
  itNeeds(
    'an aria snapshot',
    'is a region with its headline, its steps, what can be done and what has happened',
    async () => {
      await tracker(request());
      const tree = await ariaSnapshot('attesa-request-status');
      expect(tree).to.contain(`- region "${t('request.title')} R-7F3K-2Q"`);
      expect(tree).to.match(/- heading "Next update by 16:00 on Tuesday 24" \[level=2\]/);
      expect(tree).to.contain(`- list "${t('request.steps')}"`);
      expect(tree).to.contain(`- group "${t('act.title')}"`);
      expect(tree).to.contain(`- button "${t('act.reply')}"`);
      expect(tree).to.contain(`- heading "${t('request.timeline')}" [level=3]`);
      expect(tree).to.not.contain('- img');
    },
  );

  itNeeds('an aria snapshot', 'says of the first date that it is an earlier one', async () => {
    await tracker(full());
    expect(await ariaSnapshot('attesa-request-status')).to.contain(t('request.earlier'));
  });

  it('has one live region, and it stays the same node', async () => {
    const element = await tracker(dueAtNoon());
    const region = get(element, '[role="status"]');
    time.set('2026-11-20T12:00:00Z');
    await settled(element);
    expect(all(element, '[role="status"]')).to.have.length(1);
    expect(get(element, '[role="status"]') === region).to.equal(true);
  });

  it('never has two elements with one id', async () => {
    const element = await tracker(request(), { channels: 'https://brand.example/none.json' });
    await openForm(element, 'reply');
    const ids = all(element, '[id]').map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('state is never colour alone: the phase has a mark and a word', async () => {
    for (const make of [full, resolved]) {
      const element = await tracker(make());
      expect(plain(get(element, '.phase').textContent)).to.not.equal('');
      expect(has(element, '.phase svg')).to.equal(true);
      element.remove();
    }
  });
});

describe('with the keyboard alone', () => {
  it('everything is reached in the order in which it stands', async () => {
    const element = await tracker(request());
    const stops: string[] = [];
    document.body.focus();
    for (let step = 0; step < 12; step += 1) {
      await sendKeys({ press: 'Tab' });
      const stop = focused(element);
      // Past the last a browser goes to its own window; one without goes back to the first.
      if (stops.length > 0 && (stop === 'nothing' || stop.startsWith(stops[0] ?? ''))) break;
      if (stop !== 'nothing') stops.push(stop.replace(/act-\w+$/, ''));
    }
    expect(stops).to.deep.equal([
      t('act.reply'),
      t('act.withdraw'),
      t('act.notifyOff'),
      t('idle.title'),
      t('tool.calendar'),
      t('tool.copy'),
      t('tool.print'),
    ]);
  });

  it('the place where one is stays when something arrives', async () => {
    const { source, element } = await followed(request());
    get(element, '#act-withdraw').focus();
    const { events } = request() as { events: object[] };
    source.arrive(
      request({
        events: [{ id: 'n', at: '2026-11-20T10:00:00Z', kind: 'note', by: 'brand' }, ...events],
        actions: ['withdraw'],
      }),
    );
    await settled(element);
    expect(element.shadowRoot?.activeElement?.id).to.equal('act-withdraw');
  });

  it('what loses its place leaves one at the headline, not at the top of the page', async () => {
    const { source, element } = await followed(request());
    get(element, '#act-withdraw').focus();
    source.arrive(request({ actions: [] }));
    await settled(element);
    expect(element.shadowRoot?.activeElement?.id).to.equal('headline');
  });

  it('the place where one is can be seen', async () => {
    const element = await tracker(request());
    for (let step = 0; step < 8; step += 1) {
      await sendKeys({ press: 'Tab' });
      const active = element.shadowRoot?.activeElement;
      if (!active) continue;
      const { outlineStyle, outlineWidth } = getComputedStyle(active);
      expect(outlineStyle, active.textContent ?? '').to.not.equal('none');
      expect(parseFloat(outlineWidth)).to.be.at.least(1);
    }
  });
});

describe('a customer’s own settings', () => {
  itNeeds(
    'emulated media',
    'forced colours: steps, marks and buttons have borders, and a done step differs from one to come',
    async () => {
      await emulateMedia({ forcedColors: 'active' });
      const element = await tracker(request());
      const [done, , upcoming] = all(element, '.step').map((step) => getComputedStyle(step, '::before'));
      expect(done?.backgroundColor).to.not.equal(upcoming?.backgroundColor);
      expect(upcoming?.borderTopStyle).to.equal('solid');
      const skipped = getComputedStyle(get(element, '.step.skipped'), '::before');
      expect(skipped.backgroundImage, 'a dash in the ring').to.not.equal('none');
      const paper = getComputedStyle(document.body).backgroundColor;
      for (const [line, ring] of ['.step:nth-child(3)', '.entry'].map((selector) =>
        ['::after', '::before'].map((mark) => getComputedStyle(get(element, selector), mark)),
      )) {
        expect(line?.backgroundColor, 'what joins the marks').to.equal(ring?.borderBottomColor);
        expect(line?.backgroundColor).to.not.equal(paper);
      }
      expect(getComputedStyle(get(element, '.actions .button')).borderTopStyle).to.equal('solid');
    },
  );

  it('nothing moves, with or without a wish for it', async () => {
    const element = await tracker(full());
    expect(element.shadowRoot?.getAnimations() ?? []).to.have.length(0);
    for (const each of all(element, '*')) expect(getComputedStyle(each).animationName).to.equal('none');
  });

  it('at 280 px and at 400 % nothing is cut off', async () => {
    for (const css of ['inline-size: 280px', 'inline-size: 320px; font-size: 64px']) {
      page(`attesa-request-status { ${css} }`);
      const element = await tracker(full());
      await openForm(element, 'reply');
      const { scrollWidth, clientWidth } = get(element, '.base');
      expect(scrollWidth, css).to.be.at.most(clientWidth);
      element.remove();
    }
  });

  it('from right to left everything is mirrored', async () => {
    document.documentElement.dir = 'rtl';
    atEnd(() => document.documentElement.removeAttribute('dir'));
    const element = await tracker(request());
    element.style.inlineSize = '40em';
    await ready(element);
    const [first, second] = all(element, '.step').map((step) => step.getBoundingClientRect().left);
    expect(first).to.be.above(second!);
    const entry = get(element, '.entry');
    const [when, what] = [...entry.children].map((child) => child.getBoundingClientRect().left);
    expect(when).to.be.above(what!);
  });
});
