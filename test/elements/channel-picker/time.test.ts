import { expect, fixture, html } from '@open-wc/testing';
import type { AttesaChannelPicker } from '../../../src/elements/channel-picker/channel-picker.js';
import {
  MINUTE,
  announced,
  brand,
  fakeTimers,
  find,
  firstNow,
  get,
  headline,
  heard,
  lookAway,
  picker,
  plain,
  row,
  settled,
  shownText,
  time,
} from '../support.js';

const only = (channel: object, more: object = {}): Record<string, unknown> =>
  brand({ channels: [{ id: 'one', name: 'One', ...channel }], ...more });
const PHONE = { kind: 'phone', address: '+390212345600' };

async function at(instant: string, element: AttesaChannelPicker): Promise<void> {
  time.set(instant);
  await settled(element);
}

describe('the picker as time passes', () => {
  it('closes at the minute of closing, says so once and tells the page', async () => {
    time.set('2026-11-20T16:59:59.999Z');
    const element = await picker(only(PHONE));
    const changes = heard('attesa-change');
    expect(headline(element, 'One')).to.equal('open until 18:00');
    await at('2026-11-20T17:00:00Z', element);
    expect(headline(element, 'One')).to.equal('closed, opens on Monday at 9:00');
    expect(row(element, 'One')).to.have.class('not-now');
    expect(changes).to.have.length(1);
    expect(changes[0]).to.include({ channelId: 'one', state: 'closed', basis: 'hours', by: undefined });
    expect(announced(element)).to.equal('One: closed, opens on Monday at 9:00.');
    await at('2026-11-20T17:01:00Z', element);
    expect(changes).to.have.length(1);
    expect(announced(element)).to.equal('One: closed, opens on Monday at 9:00.');
  });

  it('opens at the minute of opening', async () => {
    time.set('2026-11-20T07:59:59.999Z');
    const element = await picker(only(PHONE));
    expect(headline(element, 'One')).to.equal('closed, opens at 9:00');
    await at('2026-11-20T08:00:00Z', element);
    expect(headline(element, 'One')).to.equal('open until 18:00');
  });

  it('says "tomorrow" from midnight on, without an announcement', async () => {
    time.set('2026-11-21T22:59:59.999Z');
    const element = await picker(only(PHONE));
    const changes = heard('attesa-change');
    expect(headline(element, 'One')).to.equal('closed, opens on Monday at 9:00');
    await at('2026-11-21T23:00:00Z', element);
    expect(headline(element, 'One')).to.equal('closed, opens tomorrow at 9:00');
    expect(changes).to.have.length(1);
    expect(announced(element)).to.equal('');
  });

  it('knows a holiday by its name, and the day after it', async () => {
    const hours = {
      week: { mon: '09:00-18:00', fri: '09:00-18:00' },
      dates: { '2026-12-25': { hours: 'closed', name: { en: 'Christmas' } } },
    };
    time.set('2026-12-25T22:59:59.999Z');
    const element = await picker(only({ ...PHONE, hours }));
    expect(headline(element, 'One')).to.equal('closed for Christmas, opens again on Monday at 9:00');
    await at('2026-12-25T23:00:00Z', element);
    expect(headline(element, 'One')).to.equal('closed, opens on Monday at 9:00');
  });

  it('counts two hours of waiting as two hours when the clocks go forward and back', async () => {
    time.set('2026-03-29T00:30:00Z');
    const element = await picker(
      only({ kind: 'whatsapp', address: '+390212345678', hours: '24/7', reply: { within: 'PT2H' } }),
    );
    expect(headline(element, 'One')).to.equal('a reply by 4:30');
    await at('2026-10-25T00:30:00Z', element);
    expect(headline(element, 'One')).to.equal('a reply by 3:30');
  });

  it('moves a rolling answer on', async () => {
    const element = await picker(
      only({ kind: 'whatsapp', address: '+390212345678', reply: { within: 'PT2H' } }),
    );
    const changes = heard('attesa-change');
    expect(headline(element, 'One')).to.equal('a reply by 13:30');
    await at('2026-11-20T10:31:00Z', element);
    expect(headline(element, 'One')).to.equal('a reply by 13:45');
    expect(changes.map(({ by }) => by)).to.deep.equal([Date.parse('2026-11-20T12:45:00Z')]);
    expect(get(element, 'time').getAttribute('datetime')).to.equal('2026-11-20T12:45:00.000Z');
    expect(announced(element)).to.equal('');
  });

  it('never leaves live facts standing once they are old', async () => {
    const element = await picker(brand());
    const changes = heard('attesa-change');
    await at('2026-11-20T10:37:00Z', element);
    expect(headline(element, 'Phone')).to.equal('a wait of 5 to 15 minutes');
    await at('2026-11-20T10:37:00.001Z', element);
    expect(headline(element, 'Phone')).to.equal('open until 18:00');
    expect(plain(row(element, 'Phone').textContent)).to.contain('We have no fresh news of the queue.');
    expect(firstNow(element)).to.deep.equal(['WhatsApp']);
    expect(changes.filter(({ channelId }) => channelId === 'phone').map(({ basis }) => basis)).to.deep.equal([
      'hours',
    ]);
    expect(announced(element)).to.equal('Phone: open until 18:00.');
  });

  it('believes a longer wait at once and a shorter one after two minutes', async () => {
    const queue = (upper: string): Record<string, unknown> =>
      brand({
        channels: [
          {
            id: 'one',
            name: 'One',
            ...PHONE,
            live: { asOf: new Date(time.now()).toISOString(), upper, handling: 'PT9M' },
          },
        ],
      });
    const element = await picker(queue('PT10M'));
    element.data = queue('PT20M');
    await settled(element);
    expect(headline(element, 'One')).to.equal('a wait of up to about 20 minutes');
    element.data = queue('PT5M');
    await settled(element);
    expect(headline(element, 'One')).to.equal('a wait of up to about 20 minutes');
    time.advance(2 * MINUTE - 1);
    await settled(element);
    expect(headline(element, 'One')).to.equal('a wait of up to about 20 minutes');
    time.advance(1);
    await settled(element);
    expect(headline(element, 'One')).to.equal('a wait of up to about 5 minutes');
  });

  it('says of a queue that may outlast the day that nobody may be reached', async () => {
    time.set('2026-11-20T16:50:00Z');
    const live = { asOf: '2026-11-20T16:50:00Z', lower: 'PT5M', upper: 'PT15M', handling: 'PT9M' };
    const element = await picker(
      brand({
        channels: [
          { id: 'one', name: 'One', ...PHONE, live },
          { id: 'mail', kind: 'email', address: 'a@example.it', reply: { within: 'P1D' } },
        ],
      }),
    );
    expect(plain(row(element, 'One').textContent)).to.match(/may not/);
    expect(firstNow(element)).to.deep.equal(['E-mail']);
  });

  it('ends a pause and a notice at their instants', async () => {
    const element = await picker(
      only({
        ...PHONE,
        paused: { reason: 'Lines down.', until: '2026-11-20T11:00:00Z' },
        notice: { text: 'Strike today.', until: '2026-11-20T11:30:00Z' },
      }),
    );
    expect(headline(element, 'One')).to.equal('not available until 12:00');
    expect(plain(row(element, 'One').textContent))
      .to.contain('Lines down.')
      .and.to.contain('Strike today.');
    await at('2026-11-20T11:00:00Z', element);
    expect(headline(element, 'One')).to.equal('open until 18:00');
    expect(plain(row(element, 'One').textContent)).to.not.contain('Lines down.');
    await at('2026-11-20T11:30:00Z', element);
    expect(plain(row(element, 'One').textContent)).to.not.contain('Strike today.');
  });

  it('tells the customer’s clock, and names the brand’s', async () => {
    const element = await picker(only(PHONE, { place: { en: 'Rome' } }));
    expect(plain(get(element, '.foot').textContent)).to.equal('Rome time');
    element.setAttribute('display-zone', 'America/New_York');
    await settled(element);
    await new Promise(requestAnimationFrame);
    expect(headline(element, 'One')).to.equal('open until 12:00');
    expect(plain(get(element, '.foot').textContent)).to.equal(
      'Times are in your local time; it is 11:30 in Rome.',
    );
  });

  describe('on the page’s own timer', () => {
    it('changes by itself, in time', async () => {
      const timers = fakeTimers('2026-11-20T16:58:30Z');
      const element = await picker(only(PHONE));
      await timers.advance(89_000);
      expect(headline(element, 'One')).to.equal('open until 18:00');
      await timers.advance(1_000);
      expect(headline(element, 'One')).to.equal('closed, opens on Monday at 9:00');
    });

    it('never shows a time of day that has passed', async () => {
      const timers = fakeTimers();
      const element = await picker(only(PHONE));
      expect(get(element, '.now').textContent).to.contain('11:30');
      await timers.advance(20 * MINUTE);
      const shown = find(element, '.now')?.textContent ?? '';
      expect(shown).to.satisfy(
        (text: string) => !text.includes('hold now') || text.includes('11:50'),
        `at 11:50 it says: ${shown}`,
      );
    });

    it('sleeps while the page is hidden and is right again when it returns', async () => {
      const timers = fakeTimers('2026-11-20T16:58:30Z');
      const element = await picker(only(PHONE));
      lookAway(true);
      expect(timers.pending).to.equal(0);
      await timers.advance(10 * MINUTE);
      expect(headline(element, 'One')).to.equal('open until 18:00');
      lookAway(false);
      await settled(element);
      expect(headline(element, 'One')).to.equal('closed, opens on Monday at 9:00');
      expect(timers.pending).to.equal(1);
    });
  });

  it('two pickers of one brand change together and speak once', async () => {
    time.set('2026-11-20T16:59:00Z');
    const both = await fixture<HTMLElement>(html`
      <div>
        <attesa-channel-picker .data=${only(PHONE)}></attesa-channel-picker
        ><attesa-channel-picker .data=${only(PHONE)}></attesa-channel-picker>
      </div>
    `);
    const pickers = [...both.querySelectorAll('attesa-channel-picker')];
    time.set('2026-11-20T17:00:00Z');
    for (const element of pickers) await settled(element);
    expect(pickers.map((element) => headline(element, 'One'))).to.deep.equal([
      'closed, opens on Monday at 9:00',
      'closed, opens on Monday at 9:00',
    ]);
    expect(pickers.map(announced).filter(Boolean)).to.deep.equal(['One: closed, opens on Monday at 9:00.']);
  });

  it('names at most two channels in one announcement', async () => {
    time.set('2026-11-20T16:59:00Z');
    const channels = ['a', 'b', 'c'].map((id) => ({ ...PHONE, id, name: id }));
    const element = await picker(brand({ channels }));
    await at('2026-11-20T17:00:00Z', element);
    expect(announced(element).match(/closed/g)).to.have.length(2);
    expect(shownText(element)).to.contain('closed');
  });
});
