import { expect, fixture, html } from '@open-wc/testing';
import type { AttesaChannelPicker } from '../../../src/elements/channel-picker/channel-picker.js';
import {
  MINUTE,
  announced,
  brand,
  fakeTimers,
  firstNow,
  get,
  headline,
  heard,
  lookAway,
  names,
  picker,
  plain,
  row,
  settled,
  shownText,
  time,
  MONDAY,
  openUntil,
  opensAt,
  opensTomorrow,
  replyBy,
  t,
  waitOf,
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
    expect(headline(element, 'One')).to.equal(openUntil('18:00'));
    await at('2026-11-20T17:00:00Z', element);
    expect(headline(element, 'One')).to.equal(MONDAY);
    expect(row(element, 'One')).to.have.class('not-now');
    expect(changes).to.have.length(1);
    expect(changes[0]).to.include({ channelId: 'one', state: 'closed', basis: 'hours', by: undefined });
    expect(announced(element)).to.equal(t('picker.changed', { name: 'One', text: MONDAY }));
    await at('2026-11-20T17:01:00Z', element);
    expect(changes).to.have.length(1);
    expect(announced(element)).to.equal(t('picker.changed', { name: 'One', text: MONDAY }));
  });

  it('opens at the minute of opening', async () => {
    time.set('2026-11-20T07:59:59.999Z');
    const element = await picker(only(PHONE));
    expect(headline(element, 'One')).to.equal(opensAt('9:00'));
    await at('2026-11-20T08:00:00Z', element);
    expect(headline(element, 'One')).to.equal(openUntil('18:00'));
  });

  it('says "tomorrow" from midnight on, without an announcement', async () => {
    time.set('2026-11-21T22:59:59.999Z');
    const element = await picker(only(PHONE));
    const changes = heard('attesa-change');
    expect(headline(element, 'One')).to.equal(MONDAY);
    await at('2026-11-21T23:00:00Z', element);
    expect(headline(element, 'One')).to.equal(opensTomorrow('9:00'));
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
    expect(headline(element, 'One')).to.equal(
      t('hours.opensReason', {
        reason: 'Christmas',
        opens: t('at.week', { day: 'Monday', at: t('clock.at', { time: '9:00' }) }),
      }),
    );
    await at('2026-12-25T23:00:00Z', element);
    expect(headline(element, 'One')).to.equal(MONDAY);
  });

  it('counts two hours of waiting as two hours when the clocks go forward and back', async () => {
    time.set('2026-03-29T00:30:00Z');
    const element = await picker(
      only({ kind: 'whatsapp', address: '+390212345678', hours: '24/7', reply: { within: 'PT2H' } }),
    );
    expect(headline(element, 'One')).to.equal(replyBy('4:30'));
    await at('2026-10-25T00:30:00Z', element);
    expect(headline(element, 'One')).to.equal(replyBy('3:30'));
  });

  it('moves a rolling answer on', async () => {
    const element = await picker(
      only({ kind: 'whatsapp', address: '+390212345678', reply: { within: 'PT2H' } }),
    );
    const changes = heard('attesa-change');
    expect(headline(element, 'One')).to.equal(replyBy('13:30'));
    await at('2026-11-20T10:31:00Z', element);
    expect(headline(element, 'One')).to.equal(replyBy('13:45'));
    expect(changes.map(({ by }) => by)).to.deep.equal([Date.parse('2026-11-20T12:45:00Z')]);
    expect(get(element, 'time').getAttribute('datetime')).to.equal('2026-11-20T12:45:00.000Z');
    expect(announced(element)).to.equal('');
  });

  it('never leaves live facts standing once they are old', async () => {
    const element = await picker(brand());
    const changes = heard('attesa-change');
    await at('2026-11-20T10:37:00Z', element);
    expect(headline(element, 'Phone')).to.equal(waitOf(5, 15));
    await at('2026-11-20T10:37:00.001Z', element);
    expect(headline(element, 'Phone')).to.equal(openUntil('18:00'));
    expect(plain(row(element, 'Phone').textContent)).to.contain(t('note.stale'));
    expect(firstNow(element)).to.deep.equal(['WhatsApp']);
    expect(changes.filter(({ channelId }) => channelId === 'phone').map(({ basis }) => basis)).to.deep.equal([
      'hours',
    ]);
    expect(announced(element)).to.equal(t('picker.changed', { name: 'Phone', text: openUntil('18:00') }));
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
    expect(headline(element, 'One')).to.equal(t('live.within.phone', { n: 20 }));
    element.data = queue('PT5M');
    await settled(element);
    expect(headline(element, 'One')).to.equal(t('live.within.phone', { n: 20 }));
    time.advance(2 * MINUTE - 1);
    await settled(element);
    expect(headline(element, 'One')).to.equal(t('live.within.phone', { n: 20 }));
    time.advance(1);
    await settled(element);
    expect(headline(element, 'One')).to.equal(t('live.within.phone', { n: 5 }));
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
    expect(names(element)[0]).to.equal('E-mail');
    expect(firstNow(element), 'of the other no time is said').to.deep.equal([]);
  });

  it('ends a pause and a notice at their instants', async () => {
    const element = await picker(
      only({
        ...PHONE,
        paused: { reason: 'Lines down.', until: '2026-11-20T11:00:00Z' },
        notice: { text: 'Strike today.', until: '2026-11-20T11:30:00Z' },
      }),
    );
    expect(headline(element, 'One')).to.equal(
      t('paused.until', { until: t('until.today', { the: '12:00' }) }),
    );
    expect(plain(row(element, 'One').textContent))
      .to.contain('Lines down.')
      .and.to.contain('Strike today.');
    await at('2026-11-20T11:00:00Z', element);
    expect(headline(element, 'One')).to.equal(openUntil('18:00'));
    expect(plain(row(element, 'One').textContent)).to.not.contain('Lines down.');
    await at('2026-11-20T11:30:00Z', element);
    expect(plain(row(element, 'One').textContent)).to.not.contain('Strike today.');
  });

  it('tells the customer’s clock, and names the brand’s', async () => {
    const element = await picker(only(PHONE, { place: { en: 'Rome' } }));
    expect(plain(get(element, '.foot').textContent)).to.equal(t('picker.zoneHere', { place: 'Rome' }));
    element.setAttribute('display-zone', 'America/New_York');
    await settled(element);
    await new Promise(requestAnimationFrame);
    expect(headline(element, 'One')).to.equal(openUntil('12:00'));
    expect(plain(get(element, '.foot').textContent)).to.equal(
      t('picker.zoneThere', { time: '11:30', place: 'Rome' }),
    );
  });

  describe('on the page’s own timer', () => {
    it('changes by itself, in time', async () => {
      const timers = fakeTimers('2026-11-20T16:58:30Z');
      const element = await picker(only(PHONE));
      await timers.advance(89_000);
      expect(headline(element, 'One')).to.equal(openUntil('18:00'));
      await timers.advance(1_000);
      expect(headline(element, 'One')).to.equal(MONDAY);
    });

    it('never shows a time of day that has passed', async () => {
      const timers = fakeTimers();
      const page = await fixture<HTMLElement>(
        html`<div display-zone="America/New_York">
          <attesa-channel-picker .data=${only(PHONE, { place: 'Rome' })}></attesa-channel-picker>
        </div>`,
      );
      const element = page.querySelector('attesa-channel-picker')!;
      await settled(element);
      expect(shownText(element)).to.contain(t('picker.zoneThere', { time: '11:30', place: 'Rome' }));
      await timers.advance(20 * MINUTE);
      expect(shownText(element)).to.contain(t('picker.zoneThere', { time: '11:50', place: 'Rome' }));
      expect(shownText(element)).to.not.contain('11:30');
    });

    it('does nothing in a minute in which nothing changes', async () => {
      const timers = fakeTimers();
      const element = await picker(only(PHONE));
      const before = timers.set;
      const writes: MutationRecord[] = [];
      const observer = new MutationObserver((records) => writes.push(...records));
      observer.observe(element.shadowRoot!, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      await timers.advance(30 * MINUTE);
      writes.push(...observer.takeRecords());
      observer.disconnect();
      expect(timers.set).to.equal(before);
      expect(writes).to.have.length(0);
    });

    it('sleeps while the page is hidden and is right again when it returns', async () => {
      const timers = fakeTimers('2026-11-20T16:58:30Z');
      const element = await picker(only(PHONE));
      lookAway(true);
      expect(timers.pending).to.equal(0);
      await timers.advance(10 * MINUTE);
      expect(headline(element, 'One')).to.equal(openUntil('18:00'));
      lookAway(false);
      await settled(element);
      expect(headline(element, 'One')).to.equal(MONDAY);
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
    expect(pickers.map((element) => headline(element, 'One'))).to.deep.equal([MONDAY, MONDAY]);
    expect(pickers.map(announced).filter(Boolean)).to.deep.equal([
      t('picker.changed', { name: 'One', text: MONDAY }),
    ]);
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
