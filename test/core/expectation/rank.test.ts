import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  expectationOf,
  mayMissClosing,
  parseChannels,
  rankCandidates,
  rankChannels,
} from '../../../src/core.js';
import type { Channel, RankedChannel, Topic } from '../../../src/core.js';
import { saidInstant } from '../../../src/core/expectation/expectation.js';
import { at, moment } from './support.js';

/** A Friday, 11:02:30 in Rome. */
const NOW = at('2026-11-20T10:02:30Z');
const CLOSED = 'Mo 09:00-10:00';
const ASOF = '2026-11-20T10:02:00Z';

function channels(...list: object[]): readonly Channel[] {
  const { document, issues } = parseChannels({
    version: 1,
    timeZone: 'Europe/Rome',
    hours: 'Mo-Fr 09:00-18:00',
    channels: list,
  });
  assert.deepEqual(issues, []);
  return document?.channels ?? [];
}

const said = (ranked: readonly RankedChannel[]) =>
  ranked.map(({ channel, reason }) => `${channel.id} ${reason}`);

const within = (id: string, hours: number, more: object = {}) => ({
  id,
  kind: 'email',
  reply: { within: `PT${hours.toString()}H` },
  ...more,
});
const waits = (id: string, minutes: number, more: object = {}) => ({
  id,
  kind: 'chat',
  live: { asOf: ASOF, upper: `PT${minutes.toString()}M` },
  ...more,
});

const topic = (...ids: string[]): Topic => ({ id: 't', name: 'T', channels: ids });

describe('rankChannels: the order', () => {
  it('by the earliest instant by which a person answers', () => {
    const ranked = rankChannels(
      channels(within('slow', 4), waits('live', 10), within('quick', 1), { id: 'hours', kind: 'email' }),
      NOW,
    );
    assert.deepEqual(said(ranked), ['live fastest', 'quick usable', 'slow usable', 'hours document']);
  });

  it('what is of no use now comes last', () => {
    const ranked = rankChannels(
      channels(
        { id: 'closed', kind: 'phone', hours: CLOSED },
        within('paused', 1, { paused: {} }),
        within('slow', 5),
        { id: 'hours', kind: 'email' },
      ),
      NOW,
    );
    assert.deepEqual(said(ranked), ['slow usable', 'hours document', 'closed not-now', 'paused not-now']);
  });

  it('then the channels of the topic, in the order in which they answer', () => {
    const list = channels(waits('chat', 5), within('a', 4), within('b', 2), {
      id: 'closed',
      kind: 'phone',
      hours: CLOSED,
    });
    assert.deepEqual(said(rankChannels(list, NOW, { topic: topic('closed', 'a', 'b') })), [
      'b topic',
      'a topic',
      'chat usable',
      'closed not-now',
    ]);
  });

  it('then those that speak the customer’s language', () => {
    const list = channels(
      within('german', 1, { languages: ['de'] }),
      within('all', 3),
      within('italian', 2, { languages: ['it-IT', 'en'] }),
    );
    assert.deepEqual(said(rankChannels(list, NOW, { languages: ['it'] })), [
      'italian usable',
      'all usable',
      'german language',
    ]);
    assert.deepEqual(said(rankChannels(list, NOW, { languages: ['DE-at', 'fr'] })), [
      'german fastest',
      'all usable',
      'italian language',
    ]);
    assert.deepEqual(said(rankChannels(list, NOW, { languages: [] })), [
      'german fastest',
      'italian usable',
      'all usable',
    ]);
    assert.deepEqual(said(rankChannels(list, NOW)), ['german fastest', 'italian usable', 'all usable']);
  });

  it('a channel with an empty list of languages speaks the page’s', () => {
    const list = channels(within('a', 2, { languages: [] }), within('b', 1, { languages: ['de'] }));
    assert.deepEqual(said(rankChannels(list, NOW, { languages: ['it'] })), ['a usable', 'b language']);
  });

  it('then those that do not close first', () => {
    const list = channels(waits('chat', 15, { hours: 'Fr 09:00-11:10' }), within('mail', 6));
    assert.deepEqual(said(rankChannels(list, NOW)), ['mail usable', 'chat may-miss-closing']);
  });

  it('each key weighs more than all that follow', () => {
    const list = channels(
      within('d', 1, { languages: ['de'] }),
      waits('late', 15, { hours: 'Fr 09:00-11:10' }),
      { id: 'closed', kind: 'phone', hours: CLOSED },
      within('t', 7, { languages: ['de'] }),
      within('mail', 6),
    );
    assert.deepEqual(
      rankChannels(list, NOW, { topic: topic('closed', 't'), languages: ['it'] }).map(
        ({ channel }) => channel.id,
      ),
      ['t', 'mail', 'late', 'd', 'closed'],
    );
  });

  it('equals stay as the document has them', () => {
    const list = channels(
      within('a', 2),
      within('b', 2),
      { id: 'c', kind: 'email' },
      { id: 'd', kind: 'email' },
      within('e', 2),
    );
    assert.deepEqual(said(rankChannels(list, NOW)), [
      'a usable',
      'b usable',
      'e usable',
      'c document',
      'd document',
    ]);
  });

  it('no channels, no order', () => {
    assert.deepEqual(rankChannels([], NOW), []);
  });
});

describe('rankChannels: "fastest"', () => {
  it('one channel alone is not faster than another', () => {
    assert.deepEqual(said(rankChannels(channels(within('a', 2)), NOW)), ['a usable']);
  });

  it('is not said where no other has a time', () => {
    const list = channels(within('a', 2), { id: 'b', kind: 'phone' }, within('c', 1, { paused: {} }));
    assert.deepEqual(said(rankChannels(list, NOW)), ['a usable', 'b document', 'c not-now']);
  });

  it('is not said of one of two that show the same time', () => {
    // 60 minutes from 11:02:30 are said as "by 12:15", as an hour for an answer is.
    const list = channels(waits('queue', 60), within('form', 1));
    assert.deepEqual(said(rankChannels(list, NOW)), ['queue usable', 'form usable']);
    assert.deepEqual(said(rankChannels(channels(waits('a', 15), waits('b', 15)), NOW)), [
      'a usable',
      'b usable',
    ]);
  });

  it('is not said of a channel of which no time is known', () => {
    assert.deepEqual(said(rankChannels(channels({ id: 'a' }, { id: 'b' }), NOW)), [
      'a document',
      'b document',
    ]);
  });

  it('is not said of one that may close first, or is closed', () => {
    const late = { hours: 'Fr 09:00-11:10' };
    assert.deepEqual(said(rankChannels(channels(waits('a', 15, late), waits('b', 20, late)), NOW)), [
      'a may-miss-closing',
      'b may-miss-closing',
    ]);
    assert.deepEqual(
      said(rankChannels(channels(within('a', 1, { paused: {} }), within('b', 1, { paused: {} })), NOW)),
      ['a not-now', 'b not-now'],
    );
  });

  it('is not said of the first of a topic, or of a language, while another answers before it', () => {
    const list = channels(waits('chat', 5, { languages: ['en'] }), within('mail', 4));
    assert.deepEqual(said(rankChannels(list, NOW, { topic: topic('mail') })), ['mail topic', 'chat usable']);
    assert.deepEqual(said(rankChannels(list, NOW, { languages: ['it'] })), ['mail usable', 'chat language']);
    assert.deepEqual(said(rankChannels(list, NOW, { topic: topic('chat', 'mail') })), [
      'chat fastest',
      'mail topic',
    ]);
  });
});

describe('rankChannels: audience', () => {
  const list = channels(
    within('all', 3),
    within('gold', 1, { audience: ['gold', 'staff'] }),
    within('nobody', 1, { audience: [] }),
  );
  const ids = (audience?: string) =>
    rankChannels(list, NOW, audience === undefined ? {} : { audience }).map(({ channel }) => channel.id);

  it('a channel for some is shown to them alone', () => {
    assert.deepEqual(ids('gold'), ['gold', 'all']);
    assert.deepEqual(ids('staff'), ['gold', 'all']);
  });

  it('everybody else has the others', () => {
    assert.deepEqual(ids(), ['all']);
    assert.deepEqual(ids('Gold'), ['all']);
    assert.deepEqual(ids(''), ['all']);
  });

  it('what is left out is not compared with', () => {
    assert.deepEqual(said(rankChannels(list, NOW)), ['all usable'], 'alone, not fastest');
  });
});

describe('rankChannels: the document’s order', () => {
  it('keeps places and gives the reasons of the ranking', () => {
    const list = channels(
      within('slow', 4),
      { id: 'closed', kind: 'phone', hours: CLOSED },
      waits('live', 10),
      within('gold', 1, { audience: ['gold'] }),
    );
    assert.deepEqual(said(rankChannels(list, NOW, { order: 'document' })), [
      'slow usable',
      'closed not-now',
      'live fastest',
    ]);
    assert.deepEqual(said(rankChannels(list, NOW, { order: 'fastest' })), [
      'live fastest',
      'slow usable',
      'closed not-now',
    ]);
  });
});

describe('rankCandidates', () => {
  it('ranks by the expectations that it is given', () => {
    const [a, b] = channels(within('a', 1), within('b', 2));
    assert.ok(a && b);
    const candidates = [
      { channel: a, expectation: expectationOf(b, NOW) },
      { channel: b, expectation: expectationOf(a, NOW) },
    ];
    const ranked = rankCandidates(candidates, NOW);
    assert.deepEqual(said(ranked), ['b fastest', 'a usable']);
    assert.equal(ranked[0]?.expectation, candidates[1]?.expectation);
  });

  it('whatever the channels: all are there once, at most one is fastest and truly first, no input is changed', () => {
    const options = fc.record(
      {
        audience: fc.constantFrom('gold', 'none'),
        languages: fc.subarray(['it', 'en', 'de']),
        topic: fc.subarray(['0', '1', '2', '3', '4']).map((ids) => topic(...ids)),
        order: fc.constantFrom('fastest' as const, 'document' as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1, maxLength: 5 }), options, (moments, chosen) => {
        const now = moments[0]?.now ?? NOW;
        const list = moments.map(({ channel }, index) => ({ ...channel, id: index.toString() }));
        const before = list.map(({ id }) => id);
        const ranked = rankChannels(list, now, chosen);
        assert.deepEqual(
          list.map(({ id }) => id),
          before,
        );
        assert.deepEqual(ranked.map(({ channel }) => channel.id).sort(), before);
        if (chosen.order === 'document')
          assert.deepEqual(
            ranked.map(({ channel }) => channel.id),
            before,
          );
        const first = ranked.filter(({ reason }) => reason === 'fastest');
        assert.ok(first.length <= 1);
        const shown = ({ expectation }: RankedChannel) => saidInstant(expectation, now) ?? Infinity;
        for (const entry of ranked) {
          assert.equal(entry.reason === 'not-now', !entry.expectation.usable);
          const counts = entry.expectation.usable && !mayMissClosing(entry.expectation, now);
          for (const fastest of first)
            if (counts && entry !== fastest)
              assert.ok(
                shown(fastest) < shown(entry),
                `${entry.channel.id} answers before ${fastest.channel.id}`,
              );
        }
        // Ranking the ranked changes nothing, so the order on screen does not wander.
        const again = rankChannels(
          ranked.map(({ channel }) => channel),
          now,
          chosen,
        );
        assert.deepEqual(said(again), said(ranked));
      }),
      { numRuns: 100 },
    );
  });
});
