import { expect } from '@open-wc/testing';
import { waitUntil } from '../../support/wait.js';
import {
  announced,
  atEnd,
  find,
  get,
  has,
  heard,
  json,
  never,
  plain,
  serve,
  settled,
  t,
  time,
  warnings,
} from '../support.js';
import { calm, door, doorText, fakeProvider, launcher, press, shop, talk } from './support.js';

describe('a closed launcher', () => {
  it('is a button that says who answers and when', async () => {
    const element = await launcher(shop(), { provider: fakeProvider().name });
    expect(door(element).localName).to.equal('button');
    expect(doorText(element)).to.equal(`${t('name.chat')} ${t('live.range', { lower: 5, n: 15 })}`);
    expect(door(element).getAttribute('aria-haspopup')).to.equal('dialog');
    expect(door(element).getAttribute('aria-expanded')).to.equal('false');
    expect(door(element).className).to.contain('live');
    expect(has(element, '.launch svg')).to.equal(true);
    const shown = (selector: string, pseudo: string): CSSStyleDeclaration =>
      getComputedStyle(get(element, selector), pseudo);
    expect(shown('.truth', '::first-letter').textTransform, 'a line begins with a capital').to.equal(
      'uppercase',
    );
    // By ear "Chat: a person in …".
    expect(shown('.name', '::after').content).to.equal('":"');
  });

  it('says it with an icon and words where it is closed, and is never green then', async () => {
    time.set('2026-11-20T19:30:00Z');
    const element = await launcher(shop(), { provider: fakeProvider().name });
    expect(doorText(element)).to.contain('Assistant now, people from');
    expect(door(element).className).to.contain('later');
    const machineless = await launcher(shop({ automated: undefined }), { provider: fakeProvider().name });
    expect(doorText(machineless)).to.contain('Closed: leave a message');
  });

  it('busier than usual: another icon and tone', async () => {
    const busy = {
      live: {
        asOf: '2026-11-20T10:29:00Z',
        lower: 'PT30M',
        upper: 'PT45M',
        handling: 'PT4M',
        usual: 'PT10M',
      },
    };
    const element = await launcher(shop(busy), { provider: fakeProvider().name });
    expect(door(element).className).to.contain('busy');
  });

  it('steps down by itself when its facts are too old', async () => {
    const element = await launcher(shop(), { provider: fakeProvider().name });
    time.set('2026-11-20T10:40:00Z');
    await settled(element);
    expect(door(element).className).to.contain('later');
    expect(doorText(element)).to.not.contain('15 minutes');
    expect(announced(element)).to.not.equal('');
  });

  it('keeps its room and its link while the document is on its way', async () => {
    const element = await launcher(undefined, { src: serve(never).url, placement: 'inline' });
    expect(get<HTMLAnchorElement>(element, 'a.launch').pathname).to.equal('/chat');
    const before = element.getBoundingClientRect().height;
    element.data = shop();
    await calm(element);
    expect(doorText(element)).to.contain('15 minutes');
    expect(Math.abs(element.getBoundingClientRect().height - before)).to.be.below(2);
  });

  it('that cannot reach its document is a chat and nothing more, with its link inside', async () => {
    const { name } = fakeProvider();
    const { url } = serve(() => Promise.reject(new TypeError('no network')));
    const element = await launcher(undefined, { src: url, provider: name });
    await waitUntil(() => has(element, 'button.launch'));
    expect(doorText(element)).to.equal(t('name.chat'));
    expect(door(element).className).to.contain('later');
    await press(element);
    expect(has(element, '.panel slot')).to.equal(true);
  });

  it('that has lost its document shows no green light', async () => {
    let answer: () => Response = () => json(shop());
    const { url } = serve(() => (answer ? Promise.resolve().then(answer) : json({})));
    const element = await launcher(undefined, { src: url, provider: fakeProvider().name });
    await waitUntil(() => doorText(element).includes('15 minutes'));
    answer = () => new Response('', { status: 500 });
    window.dispatchEvent(new Event('online'));
    time.advance(2000);
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => door(element).className.includes('later'), 'no green light');
  });

  it('without a document and a provider is its own link', async () => {
    const element = await launcher(undefined);
    expect(has(element, '.launch')).to.equal(false);
    expect(has(element, 'slot')).to.equal(true);
    expect(element.querySelector('a')!.getBoundingClientRect().width).to.be.above(0);
  });

  it('for a channel that is not there warns, and is its own link', async () => {
    const errors = heard('attesa-error');
    const element = await launcher(shop(), { channel: 'nobody' });
    expect(has(element, '.launch')).to.equal(false);
    expect(errors.map(({ code }) => code)).to.contain('unknown-channel');
  });

  it('says how many messages are unread, in figures and in words', async () => {
    const { element, fake } = await talk({ stage: 'person' });
    element.close();
    fake.tellUnread(2);
    await calm(element);
    expect(plain(get(element, '.badge [aria-hidden]').textContent)).to.equal('2');
    expect(plain(get(element, '.badge .sr').textContent)).to.equal('2 unread messages');
    expect(announced(element)).to.equal('2 unread messages');
    fake.tellUnread(1000);
    await calm(element);
    expect(plain(get(element, '.badge [aria-hidden]').textContent)).to.equal('99+');
    fake.tellUnread(0);
    await calm(element);
    expect(has(element, '.badge')).to.equal(false);
  });

  it('says where a conversation stands that was put away', async () => {
    const { element, fake } = await talk({ stage: 'waiting', ahead: 3 });
    element.close();
    await calm(element);
    expect(doorText(element)).to.contain('3 people are ahead of you');
    fake.tellQueue({ stage: 'person', person: 'Giulia', asOf: time.now() });
    await calm(element);
    expect(doorText(element)).to.contain('Giulia');
  });

  it('tells the page what is shown, once, and what changes', async () => {
    const shown = heard('attesa-shown');
    const changed = heard('attesa-change');
    const element = await launcher(shop(), { provider: fakeProvider().name });
    expect(shown.map(({ channelId, basis }) => [channelId, basis])).to.deep.equal([['chat', 'live']]);
    time.set('2026-11-20T10:40:00Z');
    await settled(element);
    expect(shown).to.have.length(1);
    expect(changed).to.have.length(1);
  });
});

describe('where a launcher stands', () => {
  const corner = (element: Element): { right: number; bottom: number; left: number } => {
    const { right, bottom, left } = door(element).getBoundingClientRect();
    return { right: innerWidth - right, bottom: innerHeight - bottom, left };
  };

  it('floating: in the corner, without a place on the page', async () => {
    const element = await launcher(shop(), { provider: fakeProvider().name });
    expect(getComputedStyle(get(element, '.base')).position).to.equal('fixed');
    expect(element.getBoundingClientRect().height).to.equal(0);
    expect(corner(element)).to.deep.include({ right: 16, bottom: 16 });
  });

  it('floating from right to left: in the other corner', async () => {
    document.documentElement.dir = 'rtl';
    atEnd(() => document.documentElement.removeAttribute('dir'));
    const element = await launcher(shop(), { provider: fakeProvider().name });
    expect(corner(element)).to.deep.include({ left: 16, bottom: 16 });
  });

  it('inset: one length, two lengths; anything else warns and leaves the default', async () => {
    const element = await launcher(shop(), { provider: fakeProvider().name, inset: '40px' });
    expect(corner(element)).to.deep.include({ right: 40, bottom: 40 });
    element.inset = '5rem 0';
    await calm(element);
    expect(corner(element)).to.deep.include({ right: 0, bottom: 80 });
    for (const bad of ['red', '1px 2px 3px', '-4px', '1px;color:red', 'calc(1px', 'url(x)']) {
      element.inset = bad;
      await calm(element);
      expect(corner(element), bad).to.deep.include({ right: 16, bottom: 16 });
      expect(
        warnings().filter((text) => text.includes(`inset="${bad}"`)),
        bad,
      ).to.have.length(1);
    }
    expect(get(element, '.base').getAttribute('style') ?? '').to.not.contain('red');
  });

  it('an unknown placement warns and floats', async () => {
    const element = await launcher(shop(), {
      provider: fakeProvider().name,
      placement: 'middle' as 'inline',
    });
    expect(find(element, '.base')!.className).to.contain('floating');
    expect(warnings().some((text) => text.includes('placement="middle"'))).to.equal(true);
  });
});
