import { expect } from '@open-wc/testing';
import { HOUR, heard, lookAway, settled, t, time } from '../support.js';
import { dueAtNoon, followed, request, text, texts, tracker } from './support.js';

const TWO = request({
  promises: [
    { id: 'p1', kind: 'update', by: '2026-11-20T11:00:00Z', madeAt: '2026-11-19T10:05:00Z' },
    { id: 'p2', kind: 'callback', by: '2026-11-20T15:00:00Z', madeAt: '2026-11-19T10:05:00Z' },
  ],
  events: [{ id: 'e1', at: '2026-11-19T10:05:00Z', kind: 'message', by: 'brand', text: 'Hello.' }],
});

describe('a page that nobody looked at for a day', () => {
  it('slept through two promises and says both when it wakes', async () => {
    const missed = heard('attesa-missed');
    const element = await tracker(TWO);
    expect(text(element, '.phase')).to.equal(t('phase.in-progress'));
    lookAway(true);
    time.set(time.now() + 24 * HOUR);
    lookAway(false);
    await settled(element);
    expect(text(element, '.phase')).to.equal(t('phase.late'));
    const said = [text(element, '.headline'), ...texts(element, '.note')].join(' ');
    expect(said).to.contain('an update by 12:00 yesterday');
    expect(said).to.contain('a call by 16:00 yesterday');
    expect(said).to.contain(t('more.noNewDate'));
    expect(missed.map(({ promiseId }) => promiseId)).to.have.members(['p1', 'p2']);
  });

  it('was offline meanwhile: late by its own clock, and it says when it was last checked', async () => {
    const { element, source } = await followed(dueAtNoon());
    source.arrive(dueAtNoon(), time.now());
    await settled(element);
    source.fail({ code: 'offline', message: 'No network.' });
    time.set(time.now() + 24 * HOUR);
    await settled(element);
    expect(text(element, '.phase')).to.equal(t('phase.late'));
    expect(text(element, '.notice')).to.match(/Checked yesterday at 11:30; we cannot reach the service/);
    source.arrive(request(), time.now());
    await settled(element);
    expect(text(element, '.phase')).to.equal(t('phase.in-progress'));
    expect(element.shadowRoot?.querySelector('.notice')).to.equal(null);
  });
});
