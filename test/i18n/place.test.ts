import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expectationOf } from '../../src/core.js';
import { placeOf, say, zoneNote } from '../../src/i18n.js';
import type { SayOptions } from '../../src/i18n.js';
import { at, channelOf } from '../core/expectation/support.js';
import { American, English, Italian, plain } from './support.js';

/** A Friday, 11:02 in Rome, 5:02 in New York. */
const NOW = at('2026-11-20T10:02:00Z');
const PLACE = { it: 'Roma', en: 'Rome' };

const placed = (channel: object, options: SayOptions, now = NOW) => {
  const parsed = channelOf({ kind: 'email', place: PLACE, ...channel });
  const said = say(expectationOf(parsed, now), now, options);
  return plain(placeOf(parsed, said, options));
};

const reply = { reply: { within: 'PT2H', clock: 'calendar' } };

describe('placeOf', () => {
  it('names the brand’s clock where it shows another time', () => {
    assert.equal(placed(reply, { ...English, zone: 'America/New_York' }), '13:15 in Rome');
    assert.equal(placed(reply, { ...Italian, zone: 'America/New_York' }), 'le 13:15 a Roma');
    assert.equal(placed(reply, { ...American, zone: 'America/New_York' }), '1:15 PM in Rome');
  });

  it('in Italian one o’clock is singular', () => {
    assert.equal(
      placed(reply, { ...Italian, zone: 'America/New_York' }, at('2026-11-19T22:10:00Z')),
      'l’1:15 a Roma',
    );
  });

  it('says nothing where both clocks show the same, also under another name', () => {
    assert.equal(placed(reply, English), '');
    assert.equal(placed(reply, { ...English, zone: 'Europe/Berlin' }), '');
  });

  it('compares the clocks at the instant that is spoken of, not now', () => {
    // On 29 March 2026 London’s clocks go forward; Abidjan’s never do.
    const channel = {
      timeZone: 'Europe/London',
      place: 'London',
      reply: { within: 'P1D', clock: 'calendar' },
    };
    assert.equal(placed(channel, { ...English, zone: 'Africa/Abidjan' }, at('2026-03-27T10:00:00Z')), '');
    assert.equal(
      placed(channel, { ...English, zone: 'Africa/Abidjan' }, at('2026-03-28T10:00:00Z')),
      '10:00 in London',
    );
    const abidjan = {
      timeZone: 'Africa/Abidjan',
      place: 'Abidjan',
      reply: { within: 'P1D', clock: 'calendar' },
    };
    assert.equal(placed(abidjan, { ...English, zone: 'Europe/London' }, at('2026-03-27T10:00:00Z')), '');
    assert.equal(
      placed(abidjan, { ...English, zone: 'Europe/London' }, at('2026-03-28T10:00:00Z')),
      '10:00 in Abidjan',
    );
  });

  it('says nothing where no instant is spoken of', () => {
    assert.equal(placed({}, { ...English, zone: 'America/New_York' }), '');
    assert.equal(
      placed(
        { kind: 'chat', live: { asOf: '2026-11-20T10:02:00Z', upper: 'PT5M' } },
        { ...English, zone: 'America/New_York' },
      ),
      '',
    );
  });

  it('without a name, the city of the zone', () => {
    const channel = channelOf({ kind: 'email', timeZone: 'America/Argentina/Buenos_Aires', ...reply });
    const said = say(expectationOf(channel, NOW), NOW, English);
    assert.equal(placeOf(channel, said, English), '9:15 in Buenos Aires');
  });

  it('a name in another script stands apart', () => {
    assert.equal(
      placed({ ...reply, place: 'روما' }, { ...English, zone: 'America/New_York' }),
      '13:15 in \u2068روما\u2069',
    );
  });
});

describe('zoneNote', () => {
  it('whose clock the times are in', () => {
    assert.equal(zoneNote('Europe/Rome', PLACE, NOW, English), 'Rome time');
    assert.equal(zoneNote('Europe/Rome', PLACE, NOW, Italian), 'ora di Roma');
    assert.equal(
      zoneNote('Europe/Rome', PLACE, NOW, { ...English, zone: 'Europe/Paris' }),
      'Rome time',
      'the same clock, elsewhere',
    );
    assert.equal(
      zoneNote('Europe/Rome', undefined, NOW, English),
      '',
      'nobody named the place, and nobody needs it',
    );
  });

  it('and what time it is there, where that is another', () => {
    assert.equal(
      plain(zoneNote('Europe/Rome', PLACE, NOW, { ...English, zone: 'America/New_York' })),
      'Times are in your local time; it is 11:02 in Rome.',
    );
    assert.equal(
      plain(zoneNote('Europe/Rome', PLACE, NOW, { ...Italian, zone: 'America/New_York' })),
      'Orari nell’ora locale di chi legge; a Roma sono le 11:02.',
    );
    assert.equal(
      plain(
        zoneNote('Europe/Rome', PLACE, at('2026-11-20T00:02:00Z'), { ...Italian, zone: 'America/New_York' }),
      ),
      'Orari nell’ora locale di chi legge; a Roma è l’1:02.',
    );
  });

  it('there, also a place without a name has one: the city of the zone', () => {
    const note = zoneNote('Europe/Rome', undefined, NOW, { ...English, zone: 'America/New_York' });
    assert.equal(plain(note), 'Times are in your local time; it is 11:02 in Rome.');
  });

  it('nothing, where the brand told no zone', () => {
    assert.equal(zoneNote(undefined, PLACE, NOW, English), '');
  });
});
