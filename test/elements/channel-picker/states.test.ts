import { expect, fixture, html } from '@open-wc/testing';
import type { AttesaChannelPicker } from '../../../src/elements/channel-picker/channel-picker.js';
import { picker as words } from '../../../src/locales/en/picker.js';
import { sendKeys } from '../../support/commands.js';
import { waitUntil } from '../../support/wait.js';
import {
  MINUTE,
  all,
  announced,
  brand,
  button,
  firstNow,
  focused,
  get,
  has,
  headline,
  heard,
  json,
  names,
  never,
  picker,
  pickerOf,
  plain,
  row,
  rows,
  serve,
  settled,
  shownText,
  time,
  warnings,
  openUntil,
  t,
  atTime,
} from '../support.js';

const WORDS = words.neutral;
const bones = (element: Element): HTMLElement[] => all(element, '.row.waiting');

describe('while the picker waits for its data', () => {
  it('keeps room for four rows, hidden from assistive technology, and says that it waits', async () => {
    const element = await pickerOf(serve(never).url);
    expect(bones(element)).to.have.length(4);
    for (const bone of bones(element)) expect(bone).to.have.attribute('aria-hidden', 'true');
    expect(get(element, 'section')).to.have.attribute('aria-busy', 'true');
    expect(announced(element)).to.equal(WORDS['picker.loading']);
  });

  it('lets the customer follow the links that are there already', async () => {
    const { url } = serve(never);
    const element = await fixture<AttesaChannelPicker>(
      html`<attesa-channel-picker src=${url}
        ><a href="https://wa.me/390212345678">WhatsApp</a></attesa-channel-picker
      >`,
    );
    const [first] = bones(element);
    expect(first).to.not.have.attribute('aria-hidden');
    const link = first?.querySelector('a');
    expect(link).to.have.attribute('href', 'https://wa.me/390212345678');
    expect(link?.textContent).to.equal('WhatsApp');
    expect(link).to.have.attribute('part', 'name');
    expect(link && getComputedStyle(link).textDecorationLine, 'looks like a link').to.equal('underline');
  });

  it('keeps the last truth when a refresh brings JSON that is no channels document', async () => {
    // The list of one minute is the error page of the next.
    const { url } = serve((_asked, count) => json(count === 1 ? brand() : { error: 'maintenance' }));
    const element = await pickerOf(url);
    await waitUntil(() => rows(element).length > 0, 'the channels are shown');
    const before = names(element);
    time.advance(5 * MINUTE);
    await waitUntil(() => element.shadowRoot?.querySelector('.notice.trouble'), 'trouble is told');
    expect(names(element)).to.deep.equal(before);
    expect(warnings().join()).to.contain('no channels document');
  });

  it('keeps room for as many rows as there are child links', async () => {
    const { url } = serve(never);
    const element = await fixture<AttesaChannelPicker>(
      html`<attesa-channel-picker src=${url}><a href="/a">A</a><a href="/b">B</a></attesa-channel-picker>`,
    );
    expect(bones(element)).to.have.length(2);
  });

  for (const [given, kept] of [
    ['7', 7],
    ['1', 1],
    ['0', 4],
    ['-3', 4],
    ['2.5', 4],
    ['many', 4],
    ['1000', 20],
  ] as const) {
    it(`keeps room for ${kept.toString()} rows with rows="${given}"`, async () => {
      const { url } = serve(never);
      const element = await fixture<AttesaChannelPicker>(
        html`<attesa-channel-picker src=${url} rows=${given}></attesa-channel-picker>`,
      );
      expect(bones(element)).to.have.length(kept);
    });
  }

  it('stops waiting with the data', async () => {
    const element = await pickerOf(serve(() => json(brand())).url);
    await waitUntil(() => rows(element).length === 4);
    expect(bones(element)).to.have.length(0);
    expect(get(element, 'section')).to.have.attribute('aria-busy', 'false');
    expect(announced(element)).to.equal('');
  });

  it('moves what stands below it by no more than a third of a row for each row', async () => {
    let answer = (_response: Response): void => undefined;
    const { url } = serve(() => new Promise((resolve) => (answer = resolve)));
    const element = await pickerOf(url);
    const before = element.getBoundingClientRect().height;
    answer(json(brand()));
    await waitUntil(() => rows(element).length === 4);
    const after = element.getBoundingClientRect().height;
    const tallest = Math.max(...rows(element).map((each) => each.offsetHeight));
    expect(Math.abs(after - before)).to.be.below(4 * (tallest / 3));
  });
});

describe('of which instant the times are', () => {
  const said = async (channel: object): Promise<string> =>
    plain(
      get(await picker({ version: 1, timeZone: 'Europe/Rome', channels: [channel] }), '.now').textContent,
    );
  const shop = { id: 'shop', kind: 'store' };

  it('is said where there is one', async () => {
    expect(await said({ ...shop, hours: 'Mo-Fr 09:00-18:00' })).to.equal(t('picker.now'));
    const live = { asOf: '2026-11-20T10:29:00Z', lower: 'PT5M', upper: 'PT15M' };
    expect(await said({ ...shop, live })).to.equal(t('picker.now'));
  });

  it('is not said where there is none, and its line stays free', async () => {
    for (const nothing of [shop, { ...shop, hours: '24/7' }, { ...shop, paused: {} }])
      expect(await said(nothing)).to.equal('');
    const element = await picker({ version: 1, timeZone: 'Europe/Rome', channels: [shop] });
    expect(get(element, '.now').offsetHeight).to.be.greaterThan(10);
  });
});

describe('the picture of a channel', () => {
  it('can be told apart where the channel is closed or paused', async () => {
    const element = await picker(
      brand({
        channels: [
          { id: 'a', kind: 'store' },
          { id: 'b', kind: 'store', paused: {} },
        ],
      }),
    );
    expect(all(element, '.tile').map((tile) => tile.part.contains('icon-muted'))).to.deep.equal([
      false,
      true,
    ]);
  });
});

describe('a picker without channels', () => {
  it('says so', async () => {
    const element = await picker(brand({ channels: [] }));
    expect(shownText(element)).to.contain(WORDS['picker.empty']);
    expect(rows(element)).to.have.length(0);
  });

  it('says so when all channels are for another audience', async () => {
    const element = await picker(brand({ channels: [{ id: 'gold', kind: 'chat', audience: ['gold'] }] }));
    expect(shownText(element)).to.contain(WORDS['picker.empty']);
  });
});

describe('an unreachable service', () => {
  for (const [what, code, reply] of [
    ['an error status', 'http', (): Response => new Response('', { status: 500 })],
    ['a missing document', 'http', (): Response => new Response('', { status: 404 })],
    ['a page instead of data', 'not-json', (): Response => new Response('<!doctype html>')],
    ['an endless document', 'too-large', (): Response => new Response(' '.repeat(1_100_000))],
    ['a broken connection', 'network', (): Promise<Response> => Promise.reject(new TypeError('failed'))],
  ] as const) {
    it(`(${what}) leaves the page’s own links, and tells page and developer once`, async () => {
      const { url } = serve(reply);
      const errors = heard('attesa-error');
      const element = await fixture<AttesaChannelPicker>(
        html`<attesa-channel-picker src=${url}
          ><a href="tel:+390212345600">Call us</a></attesa-channel-picker
        >`,
      );
      await waitUntil(() => shownText(element).includes(WORDS['picker.unreachable']));
      await settled(element);
      expect(get(element, 'section')).to.have.attribute('aria-busy', 'false');
      expect(element.querySelector('a')?.getBoundingClientRect().height).to.be.above(0);
      expect(errors.map((error) => [error.code, error.path])).to.deep.equal([[code, '']]);
      expect(warnings()).to.have.length(1);
      expect(warnings()[0]).to.contain(url);
      element.requestUpdate();
      await settled(element);
      expect(errors).to.have.length(1);
      expect(warnings()).to.have.length(1);
    });
  }

  it('does not say a time of day for which nothing is known', async () => {
    const element = await pickerOf(serve(() => new Response('', { status: 500 })).url);
    await waitUntil(() => shownText(element).includes(WORDS['picker.unreachable']));
    expect(shownText(element)).to.not.contain('11:30');
  });

  it('keeps the last truth, says from when it is, and takes the light off what was live', async () => {
    let works = true;
    const { url, asked } = serve(() => (works ? json(brand()) : new Response('', { status: 503 })));
    const element = await pickerOf(url);
    await waitUntil(() => rows(element).length === 4);
    works = false;
    time.advance(4 * MINUTE);
    await waitUntil(
      () =>
        asked.length === 2 &&
        shownText(element).includes(t('picker.unreachableSince', { at: atTime('11:30') })),
    );
    expect(rows(element)).to.have.length(4);
    expect(firstNow(element)).to.deep.equal(['Phone']);
    time.advance(4 * MINUTE);
    await settled(element);
    expect(headline(element, 'Phone')).to.equal(openUntil('18:00'));
    expect(firstNow(element)).to.deep.equal(['WhatsApp']);
  });

  it('is told to screen readers when it goes and when it is back', async () => {
    let works = true;
    const { url } = serve(() =>
      works
        ? json(brand({ channels: [{ id: 'chat', kind: 'chat', href: '/chat' }] }))
        : new Response('', { status: 503 }),
    );
    const element = await pickerOf(url);
    await waitUntil(() => rows(element).length === 1);
    works = false;
    time.advance(6 * MINUTE);
    await waitUntil(() => announced(element) === WORDS['picker.unreachable']);
    works = true;
    time.advance(20 * MINUTE);
    await waitUntil(() => announced(element) === WORDS['picker.reachable']);
    expect(has(element, '.trouble')).to.equal(false);
  });

  it('is not said to be back when what it sends is of no use', async () => {
    let works = false;
    const { url } = serve(() => (works ? json({ version: 2 }) : new Response('', { status: 503 })));
    const element = await pickerOf(url);
    await waitUntil(() => shownText(element).includes(WORDS['picker.unreachable']));
    works = true;
    button(element, WORDS['picker.retry']).click();
    await waitUntil(() => shownText(element).includes(WORDS['picker.invalid']));
    await settled(element);
    expect(announced(element)).to.not.equal(WORDS['picker.reachable']);
  });

  it('can be asked again, with the keyboard, and the focus is not lost', async () => {
    let works = false;
    const { url, asked } = serve(() => (works ? json(brand()) : new Response('', { status: 503 })));
    const element = await pickerOf(url);
    await waitUntil(() => shownText(element).includes(WORDS['picker.unreachable']));
    works = true;
    button(element, WORDS['picker.retry']).focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => rows(element).length === 4);
    expect(asked).to.have.length(2);
    expect(focused(element)).to.equal(names(element)[0]);
  });
});

describe('data that is no channels document', () => {
  for (const [what, data] of [
    ['null', null],
    ['a number', 42],
    ['a text', 'text'],
    ['a list', []],
    ['an empty object', {}],
    ['a later version', { version: 2, channels: [] }],
    ['a document without channels', { version: 1 }],
  ] as const) {
    it(`(${what}) is no crash: it says that nothing can be shown`, async () => {
      const errors = heard('attesa-error');
      const element = await picker(data);
      expect(shownText(element)).to.contain(WORDS['picker.invalid']);
      expect(() => button(element, WORDS['picker.retry']), 'nothing to ask again').to.throw();
      expect(errors.length).to.be.above(0);
    });
  }

  it('leaves out what is wrong, shows the rest, and warns once with the paths', async () => {
    const errors = heard('attesa-error');
    const element = await picker(
      brand({
        channels: [
          { id: 'chat', kind: 'chat', href: '/chat' },
          { id: 'carrier', kind: 'pigeon', name: 'Pigeon' },
          { id: 'phone', kind: 'phone', address: '12', hours: 'Xx 25:00' },
        ],
      }),
    );
    expect(names(element)).to.include('Chat');
    expect(errors.map(({ path }) => path))
      .to.include('channels[1].kind')
      .and.to.include('channels[2].address');
    expect(warnings()).to.have.length(1);
    expect(warnings()[0])
      .to.match(/<attesa-channel-picker>: \d+ issue/)
      .and.to.contain('channels[1].kind');
    time.advance(MINUTE);
    await settled(element);
    expect(warnings()).to.have.length(1);
    expect(errors.filter(({ path }) => path === 'channels[1].kind')).to.have.length(1);
  });

  it('with a thousand mistakes is not a thousand events', async () => {
    const errors = heard('attesa-error');
    await picker(
      brand({
        channels: Array.from({ length: 1000 }, (_, index) => ({
          id: `c${index.toString()}`,
          kind: 'nonsense',
          name: 'x',
        })),
      }),
    );
    expect(errors.length).to.be.below(21);
    expect(warnings()).to.have.length(1);
  });

  it('recovers with good data', async () => {
    const element = await picker({});
    element.data = brand();
    await settled(element);
    expect(rows(element)).to.have.length(4);
    expect(has(element, '.trouble')).to.equal(false);
  });
});

it('the slot for the title replaces it', async () => {
  const element = await fixture<AttesaChannelPicker>(
    html`<attesa-channel-picker .data=${brand()}
      ><span slot="title">Parliamone</span></attesa-channel-picker
    >`,
  );
  expect(element.querySelector('span')?.getBoundingClientRect().height).to.be.above(0);
  expect(get(element, 'h2 slot')).to.have.property('assignedNodes');
  expect(plain(get<HTMLSlotElement>(element, 'h2 slot').assignedNodes()[0]?.textContent)).to.equal(
    'Parliamone',
  );
});

it('`hidden` hides it', async () => {
  const element = await picker(brand());
  element.hidden = true;
  expect(element.getBoundingClientRect().height).to.equal(0);
  element.hidden = false;
  expect(row(element, 'Phone').getBoundingClientRect().height).to.be.above(0);
});
