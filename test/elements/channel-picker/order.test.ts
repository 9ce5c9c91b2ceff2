import { expect } from '@open-wc/testing';
import type { AttesaChannelPicker } from '../../../src/elements/channel-picker/channel-picker.js';
import { sendKeys } from '../../support/commands.js';
import { waitUntil } from '../../support/wait.js';
import {
  CHANNELS,
  HOUR,
  TOPICS,
  all,
  announced,
  brand,
  button,
  firstNow,
  focused,
  get,
  has,
  lookAway,
  names,
  open,
  picker,
  plain,
  settled,
  time,
  replyBy,
  t,
} from '../support.js';

const FASTEST_FIRST = ['Phone', 'WhatsApp', 'E-mail', 'Chat'];
/** When the queue's news is old, WhatsApp answers first. */
const STALE = '2026-11-20T10:38:00Z';

async function at(instant: string, element: AttesaChannelPicker): Promise<void> {
  time.set(instant);
  await settled(element);
}

const chip = (element: AttesaChannelPicker, name: string): HTMLElement => {
  const found = all(element, '.chip').find((each) => plain(each.textContent) === name);
  if (!found) throw new Error(`There is no chip ${name}`);
  return found;
};

async function press(element: AttesaChannelPicker, name: string): Promise<void> {
  chip(element, name).click();
  await settled(element);
}

async function type(element: AttesaChannelPicker, text: string): Promise<void> {
  const field = get<HTMLInputElement>(element, '.search input');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(element);
}

describe('the order of the channels', () => {
  it('starts with what answers first, and says which that is', async () => {
    const element = await picker(brand());
    expect(names(element)).to.deep.equal(FASTEST_FIRST);
    expect(firstNow(element)).to.deep.equal(['Phone']);
    expect(has(element, '.foot .link')).to.equal(false);
  });

  it('stays under the finger while the mark moves', async () => {
    const element = await picker(brand());
    const nodes = all(element, '.row');
    await at(STALE, element);
    expect(names(element)).to.deep.equal(FASTEST_FIRST);
    expect(all(element, '.row').every((each, index) => each === nodes[index])).to.equal(true);
    expect(firstNow(element)).to.deep.equal(['WhatsApp']);
    expect(button(element, t('picker.reorder'))).to.exist;
  });

  it('changes when the customer asks for it, and says what is first', async () => {
    const element = await picker(brand());
    await at(STALE, element);
    button(element, t('picker.reorder')).click();
    await settled(element);
    expect(names(element)).to.deep.equal(['WhatsApp', 'E-mail', 'Phone', 'Chat']);
    expect(firstNow(element)).to.deep.equal(['WhatsApp']);
    expect(has(element, '.foot .link')).to.equal(false);
    await settled(element);
    expect(announced(element)).to.equal(t('picker.sorted', { name: 'WhatsApp', text: replyBy('13:45') }));
  });

  it('does not drop the keyboard user when the button for it goes', async () => {
    const element = await picker(brand());
    await at(STALE, element);
    button(element, t('picker.reorder')).focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => names(element)[0] === 'WhatsApp');
    await settled(element);
    expect(focused(element)).to.equal('WhatsApp');
  });

  it('changes when the customer comes back to the page', async () => {
    const element = await picker(brand());
    await at(STALE, element);
    lookAway(true);
    await settled(element);
    expect(names(element)).to.deep.equal(FASTEST_FIRST);
    lookAway(false);
    await settled(element);
    expect(names(element)[0]).to.equal('WhatsApp');
  });

  it('keeps the focus and an open panel when it changes on the return', async () => {
    const element = await picker(brand());
    await open(element, 'Phone');
    button(element, 'Copy').focus();
    const before = focused(element);
    await at(STALE, element);
    lookAway(true);
    lookAway(false);
    await settled(element);
    expect(names(element)[0]).to.equal('WhatsApp');
    expect(focused(element)).to.equal(before);
    expect(before).to.contain('Copy');
  });

  it('takes new channels in at the end and lets lost ones go', async () => {
    const element = await picker(brand({ channels: CHANNELS.filter(({ id }) => id !== 'phone') }));
    expect(names(element)).to.deep.equal(['WhatsApp', 'E-mail', 'Chat']);
    element.data = brand({ channels: CHANNELS.filter(({ id }) => id !== 'email') });
    await settled(element);
    expect(names(element)).to.deep.equal(['WhatsApp', 'Chat', 'Phone']);
    expect(firstNow(element)).to.deep.equal(['Phone']);
  });

  it('can be that of the document; the mark still tells the truth', async () => {
    const channels = [...CHANNELS].reverse();
    const element = await picker(brand({ channels }), { order: 'document' });
    expect(names(element)).to.deep.equal(['E-mail', 'WhatsApp', 'Chat', 'Phone']);
    expect(firstNow(element)).to.deep.equal(['Phone']);
    expect(has(element, '.foot .link'), 'nothing to reorder').to.equal(false);
    await at(STALE, element);
    expect(has(element, '.foot .link')).to.equal(false);
    element.order = 'fastest';
    await settled(element);
    expect(names(element)[0]).to.equal('WhatsApp');
  });

  it('puts closed channels last, and calls nothing first when nobody answers', async () => {
    time.set('2026-11-21T10:00:00Z');
    const element = await picker(
      brand({ channels: CHANNELS.filter(({ kind }) => kind === 'phone' || kind === 'chat') }),
    );
    expect(firstNow(element)).to.deep.equal([]);
  });

  it('calls a single channel nothing: there is nothing to be faster than', async () => {
    const element = await picker(brand({ channels: CHANNELS.slice(0, 1) }));
    expect(firstNow(element)).to.deep.equal([]);
  });
});

describe('topics', () => {
  it('bring their channels first, and let go again', async () => {
    const element = await picker(brand({ topics: TOPICS }));
    expect(chip(element, 'Bills')).to.have.attribute('aria-pressed', 'false');
    await press(element, 'Bills');
    expect(chip(element, 'Bills')).to.have.attribute('aria-pressed', 'true');
    expect(names(element)[0]).to.equal('E-mail');
    expect(element.topic).to.equal('bills');
    await settled(element);
    expect(announced(element)).to.equal(
      t('picker.sorted', { name: 'E-mail', text: replyBy('17:00', 'Monday') }),
    );
    await press(element, 'Bills');
    expect(names(element)).to.deep.equal(FASTEST_FIRST);
    expect(element.topic).to.equal(undefined);
  });

  it('are one at a time', async () => {
    const element = await picker(brand({ topics: TOPICS }));
    await press(element, 'Bills');
    await press(element, 'Repairs');
    expect(all(element, '.chip[aria-pressed="true"]').map((each) => plain(each.textContent))).to.deep.equal([
      'Repairs',
    ]);
    expect(names(element).slice(0, 2)).to.deep.equal(['Phone', 'Chat']);
  });

  it('can be chosen by the page', async () => {
    const element = await picker(brand({ topics: TOPICS }), { topic: 'repairs' });
    expect(chip(element, 'Repairs')).to.have.attribute('aria-pressed', 'true');
    expect(names(element).slice(0, 2)).to.deep.equal(['Phone', 'Chat']);
  });

  it('that the document does not know are none', async () => {
    const element = await picker(brand({ topics: TOPICS }), { topic: 'weather' });
    expect(names(element)).to.deep.equal(FASTEST_FIRST);
    expect(all(element, '.chip[aria-pressed="true"]')).to.have.length(0);
  });

  it('are not offered by a document without them', async () => {
    expect(has(await picker(brand()), 'fieldset')).to.equal(false);
  });

  it('without keywords have no search', async () => {
    const element = await picker(brand({ topics: TOPICS.map(({ keywords: _, ...rest }) => rest) }));
    expect(all(element, '.chip')).to.have.length(2);
    expect(has(element, '.search')).to.equal(false);
  });

  it('are found in the customer’s own words', async () => {
    const element = await picker(brand({ topics: TOPICS }));
    await type(element, 'my Invoice is wrong');
    expect(chip(element, 'Bills')).to.have.attribute('aria-pressed', 'true');
    expect(get(element, '.search + [aria-live]').textContent).to.equal(
      t('picker.searchResult', { topic: 'Bills' }),
    );
    expect(names(element)[0]).to.equal('E-mail');
    await type(element, 'the weather');
    expect(get(element, '.search + [aria-live]').textContent).to.equal(t('picker.searchNone'));
    expect(element.topic).to.equal(undefined);
    await type(element, 'th');
    expect(get(element, '.search + [aria-live]').textContent).to.equal('');
  });

  it('found while typing are announced once, not with every letter', async () => {
    const element = await picker(brand({ topics: TOPICS }));
    time.advance(10_000); // what another test said is forgotten
    await type(element, 'refund');
    await settled(element);
    const said = get(element, '[role="status"]').textContent;
    expect(said).to.contain('E-mail first');
    time.advance(5_000);
    await type(element, 'refund p');
    await settled(element);
    expect(get(element, '[role="status"]').textContent).to.equal(said);
  });

  it('leave the words in the field only until a chip is pressed', async () => {
    const element = await picker(brand({ topics: TOPICS }));
    await type(element, 'refund');
    await press(element, 'Repairs');
    expect(get<HTMLInputElement>(element, '.search input').value).to.equal('');
    expect(names(element).slice(0, 2)).to.deep.equal(['Phone', 'Chat']);
  });
});

describe('audience', () => {
  const channels = [
    ...CHANNELS,
    {
      id: 'gold',
      kind: 'callback',
      name: 'Gold line',
      href: '/gold',
      audience: ['gold'],
      reply: { within: 'PT5M' },
    },
  ];

  it('shows its channels beside those for everybody', async () => {
    const element = await picker(brand({ channels }));
    expect(names(element)).to.not.include('Gold line');
    element.audience = 'gold';
    await settled(element);
    expect(names(element)).to.include('Gold line').and.to.have.length(5);
    element.audience = 'silver';
    await settled(element);
    expect(names(element)).to.not.include('Gold line');
  });

  it('holds in the document’s order too', async () => {
    const element = await picker(brand({ channels }), { order: 'document' });
    expect(names(element)).to.deep.equal(['Phone', 'Chat', 'WhatsApp', 'E-mail']);
  });
});

it('an hour of staring at the page moves no row', async () => {
  const element = await picker(brand({ topics: TOPICS }));
  for (let minute = 0; minute < 60; minute += 1) {
    time.advance(HOUR / 60);
    await settled(element);
    expect(names(element)).to.deep.equal(FASTEST_FIRST);
  }
});
