import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseChannels } from '../../../src/core.js';
import { documentOf, fullDocument } from './full-document.js';
import { channelOf, checkIssues, codesOf } from './support.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const parse = (json: unknown) => {
  const result = parseChannels(json);
  checkIssues(result.issues, json);
  return result;
};

/** Parses a document with one channel and gives its issues and, if it stayed, the channel. */
const one = (channel: object, more: object = {}) => {
  const { document, issues } = parse(documentOf(channel, more));
  return { channel: document?.channels[0], codes: codesOf(issues) };
};

describe('parseChannels: a valid document', () => {
  const { document, issues } = parse(fullDocument());
  const channel = (id: string) => {
    const found = document?.channels.find((candidate) => candidate.id === id);
    assert.ok(found);
    return found;
  };

  it('has no issues and keeps every channel in its order', () => {
    assert.deepEqual(issues, []);
    assert.deepEqual(
      document?.channels.map(({ id }) => id),
      ['chat', 'whatsapp', 'phone', 'email', 'gold'],
    );
  });

  it('keeps brand, zone and place', () => {
    assert.equal(document?.version, 1);
    assert.equal(document.brand, 'Officine Rinaldi');
    assert.equal(document.timeZone, 'Europe/Rome');
    assert.deepEqual(document.place, { it: 'Roma', en: 'Rome' });
  });

  it('keeps topics with their keywords', () => {
    assert.deepEqual(document?.topics, fullDocument().topics);
  });

  it('reads live facts as instants and milliseconds', () => {
    assert.deepEqual(channel('chat').live, {
      asOf: Date.UTC(2026, 10, 20, 10, 2),
      waiting: 6,
      agents: 3,
      handling: 4 * MINUTE,
      lower: 5 * MINUTE,
      upper: 15 * MINUTE,
      usual: 10 * MINUTE,
      ratios: { lower: 0.5, upper: 1.25 },
    });
    assert.deepEqual(
      channel('phone').live?.waits,
      [3, 5, 4, 6, 2].map((n) => n * MINUTE),
    );
  });

  it('fills in what a reply does not say', () => {
    assert.deepEqual(channel('chat').reply, { within: { ms: 4 * HOUR }, clock: 'open', basis: 'declared' });
    assert.deepEqual(channel('email').reply, { within: { days: 2 }, clock: 'calendar', basis: 'declared' });
    assert.deepEqual(channel('whatsapp').reply, {
      within: { ms: 2 * HOUR },
      clock: 'open',
      basis: 'measured',
      share: 0.8,
      sample: { count: 214, from: '2026-11-14', to: '2026-11-21' },
    });
  });

  it('compiles hours in the zone that holds for them', () => {
    assert.equal(channel('chat').schedule?.timeZone, 'Europe/Rome');
    assert.equal(channel('chat').schedule?.isOpen(Date.parse('2026-11-20T08:00:00Z')), true);
    assert.equal(channel('chat').schedule?.isOpen(Date.parse('2026-11-20T12:00:00Z')), false);
    assert.equal(channel('whatsapp').schedule?.isOpen(Date.parse('2026-11-20T18:59:59Z')), true);
    assert.equal(channel('email').schedule?.timeZone, 'America/New_York');
    assert.equal(channel('email').schedule?.isOpen(Date.parse('2026-11-23T14:00:00Z')), true);
    assert.equal(channel('email').schedule?.isOpen(Date.parse('2026-11-23T13:59:59Z')), false);
    assert.deepEqual(channel('email').schedule?.status(Date.parse('2026-12-25T12:00:00Z')).reason, {
      it: 'Natale',
    });
  });

  it('lets a channel inherit zone, place and hours, and override them', () => {
    assert.equal(channel('phone').timeZone, 'Europe/Rome');
    assert.deepEqual(channel('phone').place, { it: 'Roma', en: 'Rome' });
    assert.equal(channel('phone').schedule, channel('chat').schedule, 'the same hours are compiled once');
    assert.equal(channel('email').timeZone, 'America/New_York');
    assert.equal(channel('email').place, 'Nuova York');
  });

  it('gives each kind its mode unless the document says otherwise', () => {
    assert.deepEqual(
      document?.channels.map(({ mode }) => mode),
      ['live', 'async', 'live', 'async', 'async'],
    );
    assert.equal(channelOf(documentOf({ kind: 'store' })).mode, 'live');
    assert.equal(channelOf(documentOf({ kind: 'whatsapp', mode: 'live' })).mode, 'live');
    assert.equal(channelOf(documentOf({ kind: 'phone', mode: 'async' })).mode, 'async');
  });

  it('makes links from addresses and shows addresses as the brand writes them', () => {
    assert.equal(channel('whatsapp').href, 'https://wa.me/390212345678');
    assert.equal(channel('whatsapp').address, '+390212345678');
    assert.equal(channel('phone').href, 'tel:+390212345600');
    assert.equal(channel('phone').address, '+39 02 1234 5600');
    assert.equal(channel('email').href, 'mailto:aiuto@example.it');
    assert.equal(channel('gold').href, 'https://example.it/richiamata');
    assert.equal(channel('gold').address, undefined);
  });

  it('keeps texts, audience, languages, notices and pauses', () => {
    assert.deepEqual(channel('email').name, { it: 'Posta elettronica', en: 'Mail' });
    assert.deepEqual(channel('email').after, { it: 'Rispondiamo a tutte.' });
    assert.deepEqual(channel('phone').cost, { it: 'Gratis da rete fissa' });
    assert.deepEqual(channel('whatsapp').languages, ['it', 'en']);
    assert.deepEqual(channel('gold').audience, ['gold']);
    assert.deepEqual(channel('gold').notice, {
      text: { it: 'Tempi più lunghi oggi' },
      until: Date.UTC(2026, 10, 21, 17),
    });
    assert.deepEqual(channel('gold').paused, {
      reason: { it: 'Manutenzione' },
      until: Date.UTC(2026, 10, 21, 17),
    });
  });

  it('names a bot whose hours cannot be read, and takes it for always there', () => {
    for (const [hours, issue] of [
      ['always', 'not-hours channels[0].automated.hours[0]'],
      [42, 'wrong-type channels[0].automated.hours'],
    ] as const) {
      const { channel, codes } = one({ automated: { name: 'Bot', hours } });
      assert.deepEqual(codes, [issue]);
      assert.equal(channel?.automated?.name, 'Bot');
      assert.equal(channel.automated.schedule.status(0).always, true);
    }
  });

  it('knows a bot, and takes one without hours for always there', () => {
    assert.equal(channel('chat').automated?.name, 'Assistente Rinaldi');
    assert.equal(channelOf(documentOf({ automated: {} })).automated?.schedule.isOpen(0), true);
    assert.equal(
      channelOf({ version: 1, channels: [{ id: 'a', automated: {} }] }).automated?.schedule.isOpen(0),
      true,
    );
  });

  it('does not change what it was given', () => {
    const given = fullDocument();
    parse(given);
    assert.deepEqual(given, fullDocument());
  });

  it('ignores unknown fields', () => {
    const { codes, channel: found } = one(
      { colour: 'red', live: { asOf: '2026-11-20T10:02:00Z', mood: 1 } },
      { future: true },
    );
    assert.deepEqual(codes, []);
    assert.ok(found && !('colour' in found) && !('mood' in (found.live ?? {})));
  });

  it('needs nothing but a version and channels', () => {
    assert.deepEqual(parse({ version: 1, channels: [] }), {
      document: { version: 1, topics: [], channels: [] },
      issues: [],
    });
    const bare = channelOf({ version: 1, channels: [{ id: 'a' }] });
    assert.equal(bare.kind, 'other');
    assert.equal(bare.mode, 'async');
    assert.equal(bare.schedule, undefined);
    assert.equal(bare.timeZone, undefined);
  });
});

describe('parseChannels: not a document', () => {
  for (const [name, json, issue] of [
    ['null', null, 'invalid '],
    ['nothing', undefined, 'invalid '],
    ['a number', 3, 'invalid '],
    ['a text', '{"version":1}', 'invalid '],
    ['a list', [], 'missing version'],
    ['an empty object', {}, 'missing version'],
    ['version 2', { version: 2, channels: [] }, 'invalid version'],
    ['version "1"', { version: '1', channels: [] }, 'invalid version'],
    ['no channels', { version: 1 }, 'missing channels'],
    ['channels by id', { version: 1, channels: { chat: {} } }, 'invalid channels'],
  ] as const) {
    it(`${name}: no document, one issue`, () => {
      const { document, issues } = parse(json);
      assert.equal(document, undefined);
      assert.deepEqual(codesOf(issues), [issue]);
    });
  }
});

describe('parseChannels: one bad part', () => {
  it('costs only itself: the other channels stay', () => {
    const given = fullDocument();
    const channels = [
      null,
      [],
      7,
      'chat',
      {},
      { id: '' },
      { id: 5 },
      { id: 'x'.repeat(101) },
      ...given.channels,
    ];
    const { document, issues } = parse({ ...given, channels });
    assert.deepEqual(
      document?.channels.map(({ id }) => id),
      ['chat', 'whatsapp', 'phone', 'email', 'gold'],
    );
    assert.deepEqual(codesOf(issues), [
      'invalid channels[0]',
      'missing channels[1].id',
      'invalid channels[2]',
      'invalid channels[3]',
      'missing channels[4].id',
      'invalid channels[5].id',
      'invalid channels[6].id',
      'invalid channels[7].id',
    ]);
  });

  /** A member of a channel with a wrong value → the one issue it makes; the channel stays without that member. */
  const pruned: readonly (readonly [member: string, value: unknown, issue: string])[] = [
    ['kind', 'fax', 'invalid channels[0].kind'],
    ['kind', 'constructor', 'invalid channels[0].kind'],
    ['mode', 'sync', 'invalid channels[0].mode'],
    ['name', '', 'invalid channels[0].name'],
    ['name', 5, 'invalid channels[0].name'],
    ['name', {}, 'invalid channels[0].name'],
    ['name', { it: '' }, 'invalid channels[0].name'],
    ['name', { it: null }, 'invalid channels[0].name'],
    ['name', { 'not a tag!': 'x' }, 'invalid channels[0].name'],
    ['name', 'x'.repeat(2001), 'invalid channels[0].name'],
    ['after', ['x'], 'invalid channels[0].after'],
    ['cost', true, 'invalid channels[0].cost'],
    ['place', 0, 'invalid channels[0].place'],
    ['href', 5, 'invalid channels[0].href'],
    ['address', null, 'invalid channels[0].address'],
    ['languages', 'it', 'invalid channels[0].languages'],
    ['languages', ['it', '?'], 'invalid channels[0].languages[1]'],
    ['languages', Array(101).fill('it'), 'invalid channels[0].languages'],
    ['reply', 'PT2H', 'invalid channels[0].reply'],
    ['reply', {}, 'missing channels[0].reply.within'],
    ['reply', { within: 'soon' }, 'invalid channels[0].reply.within'],
    ['reply', { within: 'P1M' }, 'invalid channels[0].reply.within'],
    ['reply', { within: 'P1DT2H' }, 'invalid channels[0].reply.within'],
    ['reply', { within: '-PT2H' }, 'invalid channels[0].reply.within'],
    ['reply', { within: 'P0D' }, 'invalid channels[0].reply.within'],
    ['reply', { within: 7200 }, 'invalid channels[0].reply.within'],
    ['live', [], 'missing channels[0].live.asOf'],
    ['live', { waiting: 3 }, 'missing channels[0].live.asOf'],
    ['live', { asOf: 'now' }, 'invalid channels[0].live.asOf'],
    ['live', { asOf: 1_795_000_000_000 }, 'invalid channels[0].live.asOf'],
    ['live', { asOf: '2026-11-20T10:02:00' }, 'invalid channels[0].live.asOf'],
    ['live', { asOf: '2026-02-30T10:02:00Z' }, 'invalid channels[0].live.asOf'],
    ['live', { asOf: '2026-13-01T10:02:00Z' }, 'invalid channels[0].live.asOf'],
    ['live', { asOf: '2026-11-20T25:02:00Z' }, 'invalid channels[0].live.asOf'],
    ['live', { asOf: '2026-11-20' }, 'invalid channels[0].live.asOf'],
    ['automated', 'Bot', 'invalid channels[0].automated'],
    ['notice', 'Hello', 'invalid channels[0].notice'],
    ['notice', {}, 'missing channels[0].notice.text'],
    ['notice', { until: '2026-11-20T10:02:00Z' }, 'missing channels[0].notice.text'],
  ];
  for (const [member, value, issue] of pruned) {
    it(`${member}: ${JSON.stringify(value).slice(0, 60)} is left out with one issue`, () => {
      const { channel, codes } = one({ [member]: value, cost: member === 'cost' ? value : 'Gratis' });
      assert.deepEqual(codes, [issue]);
      assert.ok(channel);
      if (member === 'kind') assert.equal(channel.kind, 'other');
      else if (member === 'mode') assert.equal(channel.mode, 'live');
      else assert.ok(!(member in channel), `${member} is still there`);
      if (member !== 'cost') assert.equal(channel.cost, 'Gratis', 'the rest of the channel stays');
    });
  }

  /** A member of `live` or `reply` with a wrong value: the rest of it stays. */
  const inner: readonly (readonly [where: 'live' | 'reply', member: string, value: unknown])[] = [
    ['live', 'waiting', -1],
    ['live', 'waiting', 1.5],
    ['live', 'waiting', '6'],
    ['live', 'agents', -2],
    ['live', 'agents', null],
    ['live', 'handling', 'P1D'],
    ['live', 'handling', 240],
    ['live', 'lower', 'PT-5M'],
    ['live', 'upper', 'fifteen'],
    ['live', 'usual', {}],
    ['live', 'ratios', 'wide'],
    ['live', 'waits', 'PT3M'],
    ['reply', 'clock', 'business'],
    ['reply', 'basis', 'guessed'],
    ['reply', 'share', 80],
    ['reply', 'share', -0.1],
    ['reply', 'share', '80%'],
    ['reply', 'sample', 214],
  ];
  for (const [where, member, value] of inner) {
    it(`${where}.${member}: ${JSON.stringify(value)} is left out, the rest of "${where}" stays`, () => {
      const good = where === 'live' ? { asOf: '2026-11-20T10:02:00Z' } : { within: 'PT2H' };
      const { channel, codes } = one({ [where]: { ...good, [member]: value } });
      assert.deepEqual(codes, [`invalid channels[0].${where}.${member}`]);
      const rest = channel?.[where] as Record<string, unknown> | undefined;
      assert.ok(rest);
      if (where === 'reply' && member !== 'share' && member !== 'sample') {
        assert.equal(rest[member], member === 'clock' ? 'open' : 'declared', 'the default stands in');
      } else assert.equal(rest[member], undefined);
    });
  }

  it('a negative count or a bad wait inside a list takes its list, not the reading', () => {
    const { channel, codes } = one({
      live: { asOf: '2026-11-20T10:02:00Z', waiting: 1, waits: ['PT1M', -5] },
    });
    assert.deepEqual(codes, ['invalid channels[0].live.waits[1]']);
    assert.deepEqual(channel?.live, { asOf: Date.UTC(2026, 10, 20, 10, 2), waiting: 1 });
  });

  it('a sample without a count, or with a day that no calendar has, is left out', () => {
    assert.deepEqual(one({ reply: { within: 'PT2H', sample: {} } }).codes, [
      'missing channels[0].reply.sample.count',
    ]);
    for (const from of ['2026-02-30', '14/11/2026', 'Nov 14 2026', '']) {
      const { channel, codes } = one({ reply: { within: 'PT2H', sample: { count: 3, from } } });
      assert.deepEqual(codes, ['invalid channels[0].reply.sample.from'], from);
      assert.deepEqual(channel?.reply?.sample, { count: 3 });
    }
  });

  it('a range the wrong way round is left out, both ends', () => {
    const { channel, codes } = one({
      live: { asOf: '2026-11-20T10:02:00Z', lower: 'PT9M', upper: 'PT5M', waiting: 2 },
    });
    assert.deepEqual(codes, ['reversed-range channels[0].live']);
    assert.deepEqual(channel?.live, { asOf: Date.UTC(2026, 10, 20, 10, 2), waiting: 2 });
  });

  it('several bad parts give one issue each', () => {
    const { channel, codes } = one({
      kind: 'fax',
      name: '',
      reply: { within: 'x' },
      live: { asOf: 'x', agents: -1 },
      cost: 'Gratis',
    });
    assert.deepEqual([...codes].sort(), [
      'invalid channels[0].kind',
      'invalid channels[0].live.asOf',
      'invalid channels[0].name',
      'invalid channels[0].reply.within',
    ]);
    assert.equal(channel?.cost, 'Gratis');
    assert.equal(channel.live, undefined);
  });

  it('the document’s own bad parts are left out too', () => {
    const { document, issues } = parse({ ...fullDocument(), brand: 5, place: [], topics: 'none' });
    assert.deepEqual(codesOf(issues), ['invalid brand', 'invalid place', 'invalid topics']);
    assert.equal(document?.brand, undefined);
    assert.equal(document?.place, undefined);
    assert.deepEqual(document?.topics, []);
    assert.equal(document?.channels.length, 5);
  });
});

describe('parseChannels: parts whose loss would change the meaning', () => {
  for (const [name, part, path] of [
    ['paused is not an object', { paused: true }, 'paused'],
    ['paused until is unreadable', { paused: { until: 'Monday' } }, 'paused.until'],
    ['the reason of a pause is unreadable', { paused: { reason: 5 } }, 'paused.reason'],
    ['audience is not a list', { audience: 'gold' }, 'audience'],
    ['audience holds something else', { audience: ['gold', 5] }, 'audience[1]'],
    ['audience is null', { audience: null }, 'audience'],
  ] as const) {
    it(`${name}: the channel is left out whole`, () => {
      const given = documentOf(part);
      const { document, issues } = parse({ ...given, channels: [...given.channels, { id: 'b' }] });
      assert.deepEqual(codesOf(issues), [`invalid channels[0].${path}`]);
      assert.deepEqual(
        document?.channels.map(({ id }) => id),
        ['b'],
      );
    });
  }
});

describe('parseChannels: zones and hours', () => {
  it('an unknown zone of the document: hours mean nothing', () => {
    for (const timeZone of ['Europe/Rom', '+02:00', '', 'CET+1', 'Europe/Rome; DROP']) {
      const { channel, codes } = one({ hours: '24/7' }, { timeZone });
      assert.deepEqual(codes, ['unknown-zone timeZone', 'missing-zone channels[0].hours'], timeZone);
      assert.equal(channel?.schedule, undefined);
      assert.equal(channel?.timeZone, undefined);
    }
  });

  it('an unknown zone of a channel is not replaced by the document’s: that would be a guess', () => {
    const { channel, codes } = one({ timeZone: 'America/New_Yrok', hours: 'Mo-Fr 09:00-18:00' });
    assert.deepEqual(codes, ['unknown-zone channels[0].timeZone', 'missing-zone channels[0].hours']);
    assert.equal(channel?.schedule, undefined);
    assert.equal(channel?.timeZone, undefined);
  });

  it('hours without any zone', () => {
    const { document, issues } = parse({ version: 1, channels: [{ id: 'a', hours: '24/7' }] });
    assert.deepEqual(codesOf(issues), ['missing-zone channels[0].hours']);
    assert.equal(document?.channels[0]?.schedule, undefined);
  });

  it('a zone alone opens nothing', () => {
    assert.equal(channelOf(documentOf({})).schedule, undefined);
  });

  for (const [name, hours, path] of [
    ['prose', 'whenever', '[0]'],
    ['an empty text', '', '[0]'],
    ['hours of 12', 'Mo-Fr 9:00-18:00', '[0]'],
    ['hour 25', 'Mo 09:00-25:00', '[0]'],
    ['minute 60', 'Mo 09:60-18:00', '[0]'],
    ['equal ends', 'Mo 09:00-09:00', '[0]'],
    ['a day that does not exist', 'Feb 30 09:00-12:00', '[0]'],
    ['public holidays', 'PH 10:00-12:00', '[0]'],
    ['a number', 9, ''],
    ['null', null, ''],
    ['a list', ['Mo 09:00-18:00'], ''],
  ] as const) {
    it(`hours that nobody can read (${name}) are no hours, and none are inherited instead`, () => {
      const { channel, codes } = one({ hours }, { hours: '24/7' });
      assert.equal(codes.length, 1, codes.join());
      assert.ok(codes[0]?.endsWith(` channels[0].hours${path}`), codes.join());
      assert.equal(channel?.schedule, undefined);
    });
  }

  it('one bad rule costs only itself', () => {
    const { channel, codes } = one({ hours: 'Mo-Fr 09:00-18:00; PH off' });
    assert.deepEqual(codes, ['not-a-rule channels[0].hours[1]']);
    assert.equal(channel?.schedule?.isOpen(Date.parse('2026-11-20T10:00:00Z')), true);
  });

  it('impossible dates in the object form', () => {
    const dates = {
      '2026-02-30': 'closed',
      '2026-12-25': 'closed',
      '--13-01': 'closed',
      '2026-08-21/2026-08-10': 'closed',
    };
    const { channel, codes } = one({ hours: { week: { mon: '09:00-18:00' }, dates } });
    assert.deepEqual(codes.sort(), [
      'not-a-date channels[0].hours.dates.--13-01',
      'not-a-date channels[0].hours.dates.2026-02-30',
      'not-a-date channels[0].hours.dates.2026-08-21/2026-08-10',
    ]);
    assert.ok(channel?.schedule);
  });

  it('overlapping hours are one opening; an end before its start is the next day', () => {
    const { channel, codes } = one({ hours: 'Fr 09:00-13:00,12:00-15:00,22:00-02:00' });
    assert.deepEqual(codes, []);
    const noon = Date.parse('2026-11-20T11:30:00Z');
    assert.deepEqual(channel?.schedule?.next(noon), {
      start: Date.parse('2026-11-20T08:00:00Z'),
      end: Date.parse('2026-11-20T14:00:00Z'),
    });
    assert.equal(channel.schedule.isOpen(Date.parse('2026-11-21T00:59:59Z')), true);
    assert.equal(channel.schedule.isOpen(Date.parse('2026-11-21T01:00:00Z')), false);
  });

  it('"off" is an answer: closed, without an issue', () => {
    const { channel, codes } = one({ hours: 'off' });
    assert.deepEqual(codes, []);
    assert.equal(channel?.schedule?.status(0).never, true);
  });

  it('bad hours of the document are reported once, not per channel', () => {
    const channels = Array.from({ length: 20 }, (_, index) => ({ id: index.toString() }));
    const { issues } = parse({ version: 1, timeZone: 'Europe/Rome', hours: 'Mo-Fr 9-18', channels });
    assert.deepEqual(codesOf(issues), ['not-hours hours[0]']);
  });

  it('an answer counted on hours that nobody can read is not counted on all hours instead', () => {
    assert.equal(one({ hours: 'Mo-Fr 9-18', reply: { within: 'PT2H' } }).channel?.reply, undefined);
    assert.equal(one({ reply: { within: 'PT2H' } }, { hours: 'Mo-Fr 9-18' }).channel?.reply, undefined);
    assert.equal(one({ hours: '24/7', timeZone: 'x', reply: { within: 'PT2H' } }).channel?.reply, undefined);
    assert.ok(
      one({ hours: 'Mo-Fr 9-18', reply: { within: 'PT2H', clock: 'calendar' } }).channel?.reply,
      'counts every hour',
    );
    assert.ok(one({ reply: { within: 'PT2H' } }).channel?.reply, 'no hours were told');
  });
});

describe('parseChannels: ids, lists and topics', () => {
  it('the second of two equal ids is left out', () => {
    const { document, issues } = parse({
      version: 1,
      channels: [{ id: 'a', cost: 'first' }, { id: 'b' }, { id: 'a', cost: 'second' }],
    });
    assert.deepEqual(codesOf(issues), ['duplicate-id channels[2].id']);
    assert.deepEqual(
      document?.channels.map(({ id, cost }) => [id, cost]),
      [
        ['a', 'first'],
        ['b', undefined],
      ],
    );
  });

  it('an entry that was left out does not take its id', () => {
    const { document } = parse({ version: 1, channels: [{ id: 'a', paused: 5 }, { id: 'a' }] });
    assert.deepEqual(
      document?.channels.map(({ id }) => id),
      ['a'],
    );
  });

  it('empty lists are lists', () => {
    const { channel, codes } = one(
      { languages: [], audience: [], live: { asOf: '2026-11-20T10:02:00Z', waits: [] } },
      { topics: [] },
    );
    assert.deepEqual(codes, []);
    assert.deepEqual([channel?.languages, channel?.audience, channel?.live?.waits], [[], [], []]);
  });

  it('10,000 channels: the first 100, one issue, fast', () => {
    const channels = Array.from({ length: 10_000 }, (_, index) => ({
      ...fullDocument().channels[index % 5],
      id: index.toString(),
    }));
    const started = performance.now();
    const { document, issues } = parse({ ...fullDocument(), channels });
    const took = performance.now() - started;
    assert.deepEqual(codesOf(issues), ['too-many channels']);
    assert.equal(document?.channels.length, 100);
    assert.equal(document.channels.at(-1)?.id, '99');
    assert.ok(took < 2000, `took ${took.toFixed()} ms`);
  });

  it('too many topics: the first 50, one issue', () => {
    const topics = Array.from({ length: 51 }, (_, index) => ({
      id: index.toString(),
      name: 'x',
      channels: [],
    }));
    const { document, issues } = parse({ version: 1, topics, channels: [] });
    assert.deepEqual(codesOf(issues), ['too-many topics']);
    assert.equal(document?.topics.length, 50);
  });

  it('a bad topic costs only itself; bad keywords of one language only theirs', () => {
    const { document, issues } = parse({
      version: 1,
      channels: [],
      topics: [
        { id: 'a', name: 'A', channels: ['x'], keywords: { it: ['uno', 5], en: ['one'] } },
        { id: 'b', channels: [] },
        { id: 'c', name: 'C' },
        { id: 'd', name: 'D', channels: [5] },
        null,
        { id: 'a', name: 'again', channels: [] },
        { id: 'e', name: 'E', channels: [] },
      ],
    });
    assert.deepEqual(codesOf(issues), [
      'invalid topics[0].keywords.it[1]',
      'missing topics[1].name',
      'missing topics[2].channels',
      'invalid topics[3].channels[0]',
      'invalid topics[4]',
      'duplicate-id topics[5].id',
    ]);
    assert.deepEqual(document?.topics, [
      { id: 'a', name: 'A', channels: ['x'], keywords: { en: ['one'] } },
      { id: 'e', name: 'E', channels: [] },
    ]);
  });
});

describe('parseChannels: hostile input', () => {
  it('markup stays text, in every string', () => {
    const html = '<img src=x onerror=alert(1)>"\'&';
    const { document, issues } = parse({
      version: 1,
      brand: html,
      place: { it: html },
      timeZone: 'Europe/Rome',
      topics: [{ id: html, name: html, keywords: { it: [html] }, channels: [html] }],
      channels: [
        {
          id: html,
          name: { it: html },
          after: html,
          cost: html,
          audience: [html],
          notice: { text: html },
          paused: { reason: html },
          automated: { name: html },
        },
      ],
    });
    assert.deepEqual(issues, []);
    const [channel] = document?.channels ?? [];
    assert.equal(document?.brand, html);
    assert.deepEqual(channel?.name, { it: html });
    assert.deepEqual(
      [
        channel.id,
        channel.after,
        channel.cost,
        channel.notice?.text,
        channel.paused?.reason,
        channel.automated?.name,
        channel.audience,
      ],
      [html, html, html, html, html, html, [html]],
    );
    assert.deepEqual(document.topics[0]?.keywords, { it: [html] });
  });

  for (const href of [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0000 java\tscript:alert(1)',
    ' \u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://example.it/1',
    'file:///etc/passwd',
    'intent://x#Intent;end',
    'ftp://example.it/',
    ' ',
  ]) {
    it(`never opens ${JSON.stringify(href)}`, () => {
      const { channel, codes } = one({ href });
      assert.deepEqual(codes, ['unsafe-href channels[0].href']);
      assert.ok(channel && !('href' in channel));
    });
  }

  it('an unsafe link gives way to the address', () => {
    const { channel } = one({ kind: 'phone', href: 'javascript:alert(1)', address: '+390212345678' });
    assert.equal(channel?.href, 'tel:+390212345678');
  });

  it('an address that its kind cannot open is left out', () => {
    for (const [kind, address] of [
      ['phone', '02 1234567'],
      ['whatsapp', 'javascript:alert(1)'],
      ['email', 'nobody'],
      ['email', 'a@b.it?bcc=c@d.it'],
      ['telegram', 'a/../../x'],
    ] as const) {
      const { channel, codes } = one({ kind, address });
      assert.deepEqual(codes, ['invalid-address channels[0].address'], `${kind} ${address}`);
      assert.ok(channel && !('href' in channel) && !('address' in channel));
    }
  });

  it('an address that is only looked up, such as a street, stays as it is written', () => {
    const { channel, codes } = one({ kind: 'store', address: ' Via Roma 1, Milano ' });
    assert.deepEqual(codes, []);
    assert.equal(channel?.address, 'Via Roma 1, Milano');
    assert.equal(channel.href, undefined);
  });

  it('prototype keys pollute nothing', () => {
    const json = JSON.parse(
      `{"version":1,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"timeZone":"Europe/Rome",
        "hours":{"week":{"__proto__":"09:00-18:00","mon":"09:00-18:00"},"dates":{"__proto__":{"hours":"closed"}}},
        "topics":[{"id":"__proto__","name":"x","keywords":{"__proto__":["a"]},"channels":["__proto__"]}],
        "channels":[{"id":"__proto__","__proto__":{"polluted":1},"name":{"__proto__":"x","it":"y"},
          "live":{"asOf":"2026-11-20T10:02:00Z","__proto__":{"agents":5}}},
          {"id":"constructor","kind":"toString","reply":{"within":"x","__proto__":{"within":"PT1H"}}},{"id":"hasOwnProperty"}]}`,
    ) as unknown;
    const { document, issues } = parseChannels(json);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    assert.equal(([] as unknown as Record<string, unknown>)['polluted'], undefined);
    assert.equal((document as unknown as Record<string, unknown>)['polluted'], undefined);
    assert.deepEqual(
      document?.channels.map(({ id }) => id),
      ['__proto__', 'constructor', 'hasOwnProperty'],
    );
    assert.equal(document.channels[0]?.live?.agents, undefined);
    assert.equal(document.channels[1]?.reply, undefined);
    assert.equal(document.channels[1]?.kind, 'other');
    for (const channel of document.channels) assert.equal(Object.getPrototypeOf(channel), Object.prototype);
    assert.ok(issues.every(({ path }) => typeof path === 'string'));
  });

  it('huge strings are refused, and not repeated in messages', () => {
    const huge = 'x'.repeat(2_000_000);
    const started = performance.now();
    const { document, issues } = parse({
      version: 1,
      brand: huge,
      timeZone: 'Europe/Rome',
      hours: huge,
      channels: [
        {
          id: 'a',
          kind: huge,
          name: huge,
          href: huge,
          address: huge,
          reply: { within: huge },
          live: { asOf: huge },
        },
        { id: huge },
        { id: 'b', languages: [huge], hours: huge, name: { [huge]: 'x' } },
      ],
    });
    assert.deepEqual(
      document?.channels.map(({ id }) => id),
      ['a', 'b'],
    );
    assert.ok(issues.length >= 8);
    const took = performance.now() - started;
    assert.ok(took < 4000, `took ${took.toFixed()} ms`);
  });

  it('a zone as long as a book is not repeated in a message', () => {
    const { issues } = parse({ version: 1, timeZone: 'x'.repeat(100_000), channels: [] });
    assert.deepEqual(codesOf(issues), ['unknown-zone timeZone']);
  });

  it('deep nesting does not overflow', () => {
    let deep: unknown = {};
    for (let level = 0; level < 5000; level++) deep = { hours: deep, name: deep };
    assert.doesNotThrow(() =>
      parseChannels({
        version: 1,
        timeZone: 'UTC',
        hours: deep,
        channels: [deep, { id: 'a', name: deep, live: deep }],
      }),
    );
  });
});

describe('parseChannels: marks that turn the reading direction', () => {
  it('are left out of names, and stay in what somebody wrote', () => {
    const twisted = 'a\u202eb\u2066';
    const { channel, codes } = one(
      {
        id: 'chat',
        kind: 'chat',
        name: { it: twisted },
        cost: twisted,
        place: twisted,
        automated: { name: twisted },
        notice: { text: twisted },
      },
      { brand: twisted },
    );
    assert.deepEqual(codes, []);
    assert.deepEqual([channel?.name, channel?.cost, channel?.place], [{ it: 'ab' }, 'ab', 'ab']);
    assert.equal(channel?.automated?.name, 'ab');
    assert.equal(channel.notice?.text, twisted);
  });
});
