import { expect } from '@open-wc/testing';
import type { AttesaChannelPicker } from '../../../src/elements/channel-picker/channel-picker.js';
import {
  TOPICS,
  all,
  brand,
  button,
  find,
  focused,
  has,
  heard,
  names,
  open,
  picker,
  pickerOf,
  rows,
  serve,
  settled,
  never,
  t,
  warnings,
} from '../support.js';

const ORDER = ['Phone', 'WhatsApp', 'E-mail', 'Chat'];

/** A button of the page's own that lifts the limit. */
function withButton(element: AttesaChannelPicker): HTMLButtonElement {
  const more = Object.assign(document.createElement('button'), { slot: 'more', textContent: 'Other ways' });
  more.addEventListener('click', () => {
    element.most = Infinity;
  });
  element.append(more);
  return more;
}

const isShown = (element: HTMLElement): boolean => element.getBoundingClientRect().height > 0;

describe('at most so many channels', () => {
  it('are those that stand first, without topics, and the others are told of by nobody', async () => {
    const shown = heard('attesa-shown');
    const element = await picker(undefined);
    element.most = 2;
    element.data = brand({ topics: TOPICS });
    await settled(element);
    expect(names(element)).to.deep.equal(ORDER.slice(0, 2));
    expect(has(element, '.topics')).to.equal(false);
    expect(shown.map(({ channelId }) => channelId)).to.deep.equal(['phone', 'whatsapp']);
    element.most = Infinity;
    await settled(element);
    expect(names(element)).to.deep.equal(ORDER);
    expect(has(element, '.topics'), 'what it is about was said elsewhere').to.equal(false);
    expect(shown.map(({ channelId }) => channelId)).to.deep.equal(['phone', 'whatsapp', 'email', 'chat']);
  });

  it('are an attribute too, and without it everything is there again', async () => {
    const element = await picker(brand({ topics: TOPICS }));
    element.setAttribute('most', '1');
    await settled(element);
    expect(names(element)).to.deep.equal(['Phone']);
    element.removeAttribute('most');
    await settled(element);
    expect(names(element)).to.deep.equal(ORDER);
    expect(has(element, '.topics')).to.equal(true);
  });

  for (const wrong of ['0', '-3', 'three'])
    it(`cannot be ${wrong}: all are shown, and the developer hears of it`, async () => {
      const element = await picker(brand());
      element.setAttribute('most', wrong);
      await settled(element);
      expect(names(element)).to.deep.equal(ORDER);
      expect(warnings().join()).to.contain(`most="${Number(wrong).toString()}"`);
    });

  it('come with the page’s button while there are more', async () => {
    const element = await picker(brand(), { most: 3 });
    const more = withButton(element);
    expect(isShown(more)).to.equal(true);
    element.most = 4;
    await settled(element);
    expect(isShown(more)).to.equal(false);
    element.most = 3;
    element.data = brand({ channels: [{ id: 'chat', kind: 'chat', href: '/chat' }] });
    await settled(element);
    expect(isShown(more)).to.equal(false);
  });

  it('become all of them, and the keyboard goes on at the first one that came', async () => {
    const element = await picker(brand(), { most: 2 });
    const more = withButton(element);
    more.focus();
    more.click();
    await settled(element);
    expect(names(element)).to.deep.equal(ORDER);
    expect(focused(element)).to.contain('E-mail');
  });

  it('become all of them without the keyboard being moved that is elsewhere', async () => {
    const element = await picker(brand(), { most: 2 });
    withButton(element).click();
    await settled(element);
    expect(rows(element)).to.have.length(4);
    expect(focused(element)).to.equal('nothing');
  });

  it('do not take away what somebody is writing', async () => {
    const element = await picker(brand(), { most: 2 });
    await open(element, 'WhatsApp');
    // In the document it is the third.
    element.order = 'document';
    await settled(element);
    expect(names(element)).to.deep.equal(['Phone', 'Chat', 'WhatsApp']);
    expect(find(element, '.row.open .panel')).to.not.equal(null);
  });

  it('are in the best order when those that are shown are', async () => {
    const channels = [
      { id: 'a', kind: 'form', href: '/a', reply: { within: 'PT1H' } },
      { id: 'b', kind: 'form', href: '/b', reply: { within: 'PT2H' } },
      { id: 'c', kind: 'form', href: '/c', reply: { within: 'PT3H' } },
    ];
    const reordered = channels.map((channel, index) => ({
      ...channel,
      reply: { within: `PT${(index === 0 ? 1 : 4 - index).toString()}H` },
    }));
    const element = await picker(brand({ channels }), { most: 1 });
    element.data = brand({ channels: reordered });
    await settled(element);
    expect(has(element, '.foot button')).to.equal(false);
    element.most = Infinity;
    await settled(element);
    expect(button(element, t('picker.reorder'))).to.not.equal(null);
  });

  it('are as many as room is kept for', async () => {
    const { url } = serve(never);
    const element = await pickerOf(url, { most: 2 });
    expect(all(element, '.row.waiting')).to.have.length(2);
    element.most = Infinity;
    await settled(element);
    expect(all(element, '.row.waiting')).to.have.length(4);
  });
});
