import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expectationOf, mayMissClosing, parseChannels, upperInstant } from '../../../src/core.js';
import { DAY, HOUR, MINUTE, SECOND, at, channelOf, factsOf } from './support.js';

/** A Friday, 11:02:30 in Rome. */
const NOW = at('2026-11-20T10:02:30Z');
const OFFICE = 'Mo-Fr 09:00-18:00';
const CLOSE = at('2026-11-20T17:00:00Z');
const MONDAY = at('2026-11-23T08:00:00Z');
const MIDNIGHT = at('2026-11-20T23:00:00Z');

const ago = (ms: number): string => new Date(NOW - ms).toISOString();

/** Live facts read a minute ago. */
const live = (facts: object) => ({ live: { asOf: ago(MINUTE), ...facts } });

const expectation = (channel: object, now = NOW) => expectationOf(channelOf(channel), now);

describe('live: the range', () => {
  const range = (facts: object) => {
    const { basis, lower, upper } = expectation(live(facts));
    assert.equal(basis, 'live');
    return [
      lower === undefined ? undefined : lower / MINUTE,
      upper === undefined ? undefined : upper / MINUTE,
    ];
  };

  it('as the brand gives it', () => {
    assert.deepEqual(range({ lower: 'PT5M', upper: 'PT15M' }), [5, 15]);
  });

  it('as the brand gives it, before any formula', () => {
    assert.deepEqual(
      range({
        lower: 'PT5M',
        upper: 'PT15M',
        waiting: 50,
        agents: 1,
        handling: 'PT9M',
        waits: Array(9).fill('PT1M'),
      }),
      [5, 15],
    );
  });

  it('an upper end alone is enough', () => {
    assert.deepEqual(range({ upper: 'PT15M' }), [undefined, 15]);
  });

  it('people ahead and oneself × handling ÷ agents, by the default ratios', () => {
    // (8 + 1) × 4 ÷ 3 = 12 minutes; × 0.2 = 2.4 → 2, × 1.5 = 18 → 20: too wide for a range.
    assert.deepEqual(range({ waiting: 8, agents: 3, handling: 'PT4M' }), [undefined, 20]);
  });

  it('the brand’s own ratios', () => {
    // 12 minutes × 0.5 = 6 → 5, × 1.25 = 15.
    assert.deepEqual(
      range({ waiting: 8, agents: 3, handling: 'PT4M', ratios: { lower: 0.5, upper: 1.25 } }),
      [5, 15],
    );
  });

  it('ratios the wrong way round give no range that is the wrong way round', () => {
    const [lower, upper] = range({
      waiting: 8,
      agents: 3,
      handling: 'PT4M',
      ratios: { lower: 1.5, upper: 0.5 },
    });
    assert.equal(lower, undefined);
    assert.equal(upper, 10);
  });

  it('with nobody ahead one still waits for the agent', () => {
    assert.deepEqual(range({ waiting: 0, agents: 1, handling: 'PT4M' }), [undefined, 10]);
  });

  it('a handling time of nothing is still a minute', () => {
    assert.deepEqual(range({ waiting: 0, agents: 1, handling: 'PT0S' }), [undefined, 1]);
  });

  it('the formula comes before the waits', () => {
    assert.deepEqual(range({ waiting: 0, agents: 1, handling: 'PT4M', waits: Array(9).fill('PT1M') }), [
      undefined,
      10,
    ]);
  });

  it('p20 and p80 of at least five waits, in any order', () => {
    // 1 2 3 5 9 10: nearest ranks outward, 2 and 9.
    assert.deepEqual(range({ waits: ['PT9M', 'PT1M', 'PT10M', 'PT2M', 'PT5M', 'PT3M'] }), [undefined, 10]);
    // 3 3 4 5 6: p20 is 3, p80 is 6 → 10.
    assert.deepEqual(range({ waits: ['PT3M', 'PT5M', 'PT4M', 'PT6M', 'PT3M'] }), [3, 10]);
    assert.deepEqual(range({ waits: Array(5).fill('PT5M') }), [5, 5]);
  });

  it('extreme waits do not move the quantiles', () => {
    assert.deepEqual(range({ waits: ['PT0S', ...Array<string>(8).fill('PT5M'), 'PT9H'] }), [5, 5]);
  });

  for (const [name, facts] of [
    ['four waits', { waits: Array(4).fill('PT5M') }],
    ['no waits', { waits: [] }],
    ['nothing', {}],
    ['nobody serves', { agents: 0, waiting: 3, handling: 'PT4M' }],
    ['nobody serves, whatever range is given', { agents: 0, lower: 'PT1M', upper: 'PT2M' }],
    ['nobody serves, whatever the waits were', { agents: 0, waits: Array(9).fill('PT5M') }],
    ['no agents are told', { waiting: 3, handling: 'PT4M' }],
    ['no queue is told', { agents: 3, handling: 'PT4M' }],
    ['no handling time is told', { agents: 3, waiting: 3 }],
    ['a lower end alone', { lower: 'PT5M' }],
  ] as const) {
    it(`${name}: one step down`, () => {
      assert.equal(expectation(live(facts)).basis, 'none');
      assert.equal(expectation({ ...live(facts), hours: OFFICE }).basis, 'hours');
      const { basis, stale } = expectation({ ...live(facts), hours: OFFICE, reply: { within: 'PT2H' } });
      assert.equal(basis, 'declared');
      assert.equal(stale, false, 'news there is; it only says nothing');
    });
  }

  it('is live, and usable, also where no hours are told', () => {
    const { state, mode, usable, basis } = expectation(live({ upper: 'PT5M' }));
    assert.deepEqual([state, mode, usable, basis], ['unknown', 'live', true, 'live']);
  });

  it('an async channel has no waiting time, whatever it says', () => {
    const { basis, mode, stale } = expectation({
      kind: 'whatsapp',
      ...live({ upper: 'PT5M' }),
      hours: OFFICE,
    });
    assert.deepEqual([basis, mode, stale], ['hours', 'async', false]);
  });
});

describe('live: rounding', () => {
  const STEPS = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480];
  const upperOf = (seconds: number) =>
    (expectation(live({ upper: `PT${seconds.toString()}S` })).upper ?? NaN) / MINUTE;
  const lowerOf = (seconds: number) => {
    // An upper end on the same step or the next, so that the range is not too wide to be said.
    const { lower } = expectation(
      live({ lower: `PT${seconds.toString()}S`, upper: `PT${(seconds + 1).toString()}S` }),
    );
    return lower === undefined ? undefined : lower / MINUTE;
  };

  STEPS.forEach((step, index) => {
    const before = STEPS[index - 1] ?? 0;
    it(`${step.toString()} minutes: the upper end goes up to it, the lower one down`, () => {
      assert.equal(upperOf(step * 60), step, 'on the step');
      assert.equal(upperOf(before * 60 + 1), step, 'just above the step before');
      assert.equal(lowerOf(step * 60), step, 'on the step');
      if (before > 0) assert.equal(lowerOf(step * 60 - 1), before, 'just below the step');
    });
  });

  it('above eight hours whole hours', () => {
    assert.equal(upperOf(480 * 60 + 1), 540);
    assert.equal(upperOf(599 * 60), 600);
    assert.equal(lowerOf(599 * 60), 540);
    assert.equal(lowerOf(480 * 60 + 1), 480);
  });

  it('nothing is rounded to nothing', () => {
    assert.equal(upperOf(0), 1);
    assert.equal(lowerOf(59), undefined, 'less than a minute is no lower end');
  });

  const range = (lower: string, upper: string) => {
    const found = expectation(live({ lower, upper }));
    return [found.lower, found.upper].map((end) => (end === undefined ? undefined : end / MINUTE));
  };

  it('more than four times as long: only the upper end', () => {
    assert.deepEqual(range('PT5M', 'PT20M'), [5, 20]);
    assert.deepEqual(range('PT5M', 'PT21M'), [undefined, 30]);
    assert.deepEqual(range('PT3M', 'PT15M'), [undefined, 15]);
  });

  it('both on one step: about', () => {
    assert.deepEqual(range('PT10M', 'PT10M'), [10, 10]);
    assert.deepEqual(range('PT11M', 'PT14M'), [10, 15], 'rounded outward they are two');
  });
});

describe('live: freshness', () => {
  const basisAt = (age: number, facts: object = {}) => {
    const { basis, stale } = expectation({
      live: { asOf: ago(age), upper: 'PT5M', ...facts },
      hours: OFFICE,
      reply: { within: 'PT2H' },
    });
    return `${basis}${stale ? ', stale' : ''}`;
  };

  it('two minutes, to the millisecond', () => {
    assert.equal(basisAt(2 * MINUTE), 'live');
    assert.equal(basisAt(2 * MINUTE + 1), 'declared, stale');
  });

  it('two conversations, where they are longer', () => {
    assert.equal(basisAt(8 * MINUTE, { handling: 'PT4M' }), 'live');
    assert.equal(basisAt(8 * MINUTE + 1, { handling: 'PT4M' }), 'declared, stale');
    assert.equal(basisAt(2 * MINUTE, { handling: 'PT10S' }), 'live', 'never less than two minutes');
  });

  it('a reading from the future is no news, but two minutes are a clock’s error', () => {
    assert.equal(basisAt(-2 * MINUTE), 'live');
    assert.equal(basisAt(-2 * MINUTE - 1), 'declared, stale');
    assert.equal(basisAt(-365 * DAY), 'declared, stale');
  });

  it('steps down to what is left, one step, and says so', () => {
    const old = { live: { asOf: ago(HOUR), upper: 'PT5M' } };
    assert.deepEqual(
      [
        expectation({
          ...old,
          hours: OFFICE,
          reply: { within: 'PT2H', basis: 'measured', sample: { count: 50 } },
        }),
        expectation({ ...old, hours: OFFICE, reply: { within: 'PT2H' } }),
        expectation({ ...old, hours: OFFICE }),
        expectation(old),
      ].map(({ basis, stale, upper, lower, pressure }) => [basis, stale, upper, lower, pressure]),
      [
        ['measured', true, undefined, undefined, undefined],
        ['declared', true, undefined, undefined, undefined],
        ['hours', true, undefined, undefined, undefined],
        ['none', true, undefined, undefined, undefined],
      ],
    );
  });

  it('knows when it will be too old', () => {
    const { until } = expectation({ live: { asOf: ago(MINUTE), upper: 'PT5M' }, hours: OFFICE });
    assert.equal(until, NOW + MINUTE + 1);
  });

  it('knows that too when the reading gave no range', () => {
    const { basis, stale, until } = expectation({
      live: { asOf: ago(MINUTE), agents: 0 },
      hours: OFFICE,
      reply: { within: 'P1D' },
    });
    assert.deepEqual([basis, stale, until], ['declared', false, NOW + MINUTE + 1]);
  });

  it('says that nobody is there while it is open, fresh and so', () => {
    const nobody = { live: { asOf: ago(MINUTE), agents: 0 }, hours: OFFICE };
    assert.equal(expectation(nobody).unattended, true);
    assert.equal(expectation({ ...nobody, live: { asOf: ago(MINUTE), agents: 1 } }).unattended, undefined);
    assert.equal(
      expectation({ ...nobody, live: { asOf: ago(HOUR), agents: 0 } }).unattended,
      undefined,
      'old',
    );
    assert.equal(expectation({ ...nobody, hours: 'Mo-Fr 12:00-18:00' }).unattended, undefined, 'closed');
    assert.equal(expectation({ ...nobody, mode: 'async' }).unattended, undefined, 'nobody has to be there');
  });

  it('knows when a reading from the future will be news', () => {
    const channel = channelOf({ live: { asOf: ago(-10 * MINUTE), upper: 'PT5M' }, hours: OFFICE });
    const { until } = expectationOf(channel, NOW);
    assert.equal(until, NOW + 8 * MINUTE);
    assert.equal(expectationOf(channel, until).basis, 'live');
  });

  it('outside hours an old reading is not missed', () => {
    assert.equal(
      expectation({ live: { asOf: ago(HOUR), upper: 'PT5M' }, hours: 'Mo-Fr 12:00-18:00' }).stale,
      false,
    );
  });
});

describe('live: pressure', () => {
  const pressure = (upper: string, usual: string) => expectation(live({ upper, usual })).pressure;
  for (const [upper, usual, expected] of [
    ['PT30M', 'PT10M', 'very-busy'],
    ['PT1799S', 'PT10M', 'busy'],
    ['PT15M', 'PT10M', 'busy'],
    ['PT899S', 'PT10M', 'usual'],
    ['PT10M', 'PT10M', 'usual'],
    ['PT403S', 'PT10M', 'usual'],
    ['PT402S', 'PT10M', 'quiet'],
    ['PT0S', 'PT10M', 'quiet'],
    ['PT10M', 'PT0S', undefined],
  ] as const) {
    it(`${upper} against ${usual}: ${expected ?? 'nothing to compare with'}`, () => {
      assert.equal(pressure(upper, usual), expected);
    });
  }

  it('is unknown where the usual is', () => {
    assert.ok(!('pressure' in expectation(live({ upper: 'PT30M' }))));
  });
});

describe('live: the coming close', () => {
  const channel = channelOf({
    live: { asOf: '2026-11-20T16:45:00Z', upper: 'PT15M', handling: 'PT30M' },
    hours: OFFICE,
  });

  it('a wait that ends by closing is a wait', () => {
    const found = expectationOf(channel, CLOSE - 15 * MINUTE);
    assert.equal(found.upper, 15 * MINUTE);
    assert.equal(mayMissClosing(found, CLOSE - 15 * MINUTE), false);
    assert.equal(found.until, CLOSE - 15 * MINUTE + 1, 'and it knows how long');
  });

  it('a millisecond later it may be missed', () => {
    const now = CLOSE - 15 * MINUTE + 1;
    assert.equal(mayMissClosing(expectationOf(channel, now), now), true);
  });

  it('is never projected overnight: at closing it is over', () => {
    const open = expectationOf(channel, CLOSE - 1);
    assert.deepEqual([open.basis, open.closes, open.until], ['live', CLOSE, CLOSE]);
    const closed = expectationOf(channel, CLOSE);
    assert.deepEqual(factsOf(closed), {
      state: 'closed',
      mode: 'live',
      usable: false,
      basis: 'hours',
      stale: false,
      opens: MONDAY,
    });
  });

  it('nothing else can miss it', () => {
    assert.equal(
      mayMissClosing(expectation({ kind: 'email', hours: OFFICE, reply: { within: 'PT8H' } }), NOW),
      false,
    );
    assert.equal(mayMissClosing(expectation(live({ upper: 'PT15M' })), NOW), false, 'no hours, no close');
  });
});

describe('upperInstant', () => {
  it('is the end of a wait, the instant of a level, or nothing', () => {
    assert.equal(upperInstant(expectation(live({ upper: 'PT15M' })), NOW), NOW + 15 * MINUTE);
    assert.equal(upperInstant(expectation({ reply: { within: 'PT2H' } }), NOW), at('2026-11-20T12:15:00Z'));
    assert.equal(upperInstant(expectation({ hours: OFFICE }), NOW), undefined);
    assert.equal(upperInstant(expectation({}), NOW), undefined);
  });
});

describe('measured', () => {
  const measured = (more: object) =>
    expectation({
      kind: 'whatsapp',
      hours: OFFICE,
      reply: { within: 'PT2H', basis: 'measured', sample: { count: 20 }, share: 0.8, ...more },
    });

  it('twenty answers that held more often than not', () => {
    const found = measured({});
    assert.deepEqual(factsOf(found), {
      state: 'open',
      mode: 'async',
      usable: true,
      basis: 'measured',
      stale: false,
      closes: CLOSE,
      by: at('2026-11-20T12:15:00Z'),
      share: 0.8,
      sample: { count: 20 },
    });
  });

  it('19 answers are too few', () => {
    assert.equal(measured({ sample: { count: 19 } }).basis, 'declared');
    assert.equal(measured({ sample: { count: 0 } }).basis, 'declared');
    assert.equal(
      expectation({ reply: { within: 'PT2H', basis: 'measured', share: 0.9 } }).basis,
      'declared',
      'none are told',
    );
  });

  it('a level that was broken more often than kept is not claimed at all', () => {
    assert.equal(measured({ share: 0.5 }).basis, 'measured');
    assert.equal(measured({ share: 0.499 }).basis, 'hours');
    assert.equal(measured({ share: 0 }).basis, 'hours');
    assert.equal(measured({ basis: 'declared', share: 0.2 }).basis, 'hours');
  });

  it('declared says neither share nor sample', () => {
    const found = measured({ basis: 'declared', share: 0.9 });
    assert.ok(!('share' in found) && !('sample' in found));
  });

  it('a declared level with a sample stays declared', () => {
    assert.equal(measured({ basis: 'declared' }).basis, 'declared');
  });
});

describe('declared: on the open clock', () => {
  const by = (within: string, iso: string, hours: unknown = OFFICE) => {
    const found = expectation({ kind: 'email', hours, reply: { within } }, at(iso));
    assert.equal(found.basis, 'declared');
    return new Date(found.by ?? NaN).toISOString();
  };

  it('counts open hours only', () => {
    assert.equal(by('PT4H', '2026-11-20T10:00:00Z'), '2026-11-20T14:00:00.000Z');
    assert.equal(by('PT4H', '2026-11-20T16:00:00Z'), '2026-11-23T11:00:00.000Z');
    assert.equal(by('PT4H', '2026-11-21T18:00:00Z'), '2026-11-23T12:00:00.000Z');
  });

  it('counts over a holiday and a change of the clocks', () => {
    const hours = 'Mo-Fr 09:00-18:00; Dec 8 off; Dec 25 off';
    assert.equal(by('PT4H', '2026-12-07T16:00:00Z', hours), '2026-12-09T11:00:00.000Z');
    assert.equal(by('PT4H', '2026-12-24T16:30:00Z', hours), '2026-12-28T11:30:00.000Z');
    assert.equal(by('PT4H', '2026-03-27T16:00:00Z', hours), '2026-03-30T10:00:00.000Z');
    assert.equal(by('PT7H', '2026-10-24T21:00:00Z', 'Mo-Su 22:00-06:00'), '2026-10-25T04:00:00.000Z');
  });

  it('rounds up to the quarter of an hour', () => {
    assert.equal(by('PT2H', '2026-11-20T10:15:00Z'), '2026-11-20T12:15:00.000Z', 'on the quarter');
    assert.equal(by('PT2H', '2026-11-20T10:15:00.001Z'), '2026-11-20T12:30:00.000Z');
    assert.equal(by('PT2H', '2026-11-20T10:14:59.999Z'), '2026-11-20T12:15:00.000Z');
  });

  it('but not past that opening’s close', () => {
    const hours = 'Mo-Fr 09:00-12:50,14:00-18:00';
    assert.equal(by('PT1H', '2026-11-20T10:48:00Z', hours), '2026-11-20T11:50:00.000Z');
    assert.equal(
      by('PT1H', '2026-11-20T10:50:00Z', hours),
      '2026-11-20T11:50:00.000Z',
      'landing exactly on the close',
    );
    assert.equal(
      by('PT1H', '2026-11-20T10:50:00.001Z', hours),
      '2026-11-20T13:15:00.000Z',
      'after it, the next opening',
    );
  });

  it('nothing to do is done at once, or at the opening', () => {
    assert.equal(by('PT0M', '2026-11-20T10:02:30Z'), '2026-11-20T10:15:00.000Z');
    assert.equal(by('PT0M', '2026-11-21T10:02:30Z'), '2026-11-23T08:00:00.000Z');
  });

  it('days end at the close of the n-th open day after today', () => {
    assert.equal(by('P1D', '2026-11-20T10:00:00Z'), '2026-11-23T17:00:00.000Z');
    assert.equal(by('P1D', '2026-11-22T22:59:59Z'), '2026-11-23T17:00:00.000Z', 'Sunday in Rome');
    assert.equal(by('P1D', '2026-11-22T23:00:00Z'), '2026-11-24T17:00:00.000Z', 'Monday in Rome');
    assert.equal(by('P3D', '2026-11-20T10:00:00Z'), '2026-11-25T17:00:00.000Z');
  });

  it('days hold until midnight in the brand’s zone, hours until the quarter is used up', () => {
    const days = expectation({ kind: 'email', hours: '24/7', reply: { within: 'P1D' } });
    assert.equal(days.until, MIDNIGHT);
    const hours = expectation({ kind: 'email', hours: OFFICE, reply: { within: 'PT2H' } });
    assert.equal(hours.by, at('2026-11-20T12:15:00Z'));
    const channel = channelOf({ kind: 'email', hours: OFFICE, reply: { within: 'PT2H' } });
    assert.equal(expectationOf(channel, at('2026-11-20T10:15:00Z')).by, hours.by);
    assert.equal(expectationOf(channel, at('2026-11-20T10:15:00.001Z')).by, at('2026-11-20T12:30:00Z'));
    assert.ok(hours.until <= at('2026-11-20T10:15:00.001Z') && hours.until >= at('2026-11-20T10:15:00Z'));
  });

  it('is beyond reckoning on hours that never come: the hours are all there is', () => {
    const { basis, by: due, state } = expectation({ kind: 'email', hours: 'off', reply: { within: 'PT2H' } });
    assert.deepEqual([basis, due, state], ['hours', undefined, 'closed']);
  });
});

describe('declared: on the calendar', () => {
  const by = (within: string, iso: string, more: object = {}) => {
    const found = expectation(
      { kind: 'email', hours: OFFICE, reply: { within, clock: 'calendar' }, ...more },
      at(iso),
    );
    assert.equal(found.basis, 'declared');
    return new Date(found.by ?? NaN).toISOString();
  };

  it('counts every hour, and is not cut by a close', () => {
    assert.equal(by('PT4H', '2026-11-20T16:00:00Z'), '2026-11-20T20:00:00.000Z');
    assert.equal(by('PT2H', '2026-11-20T14:57:00Z'), '2026-11-20T17:00:00.000Z');
    assert.equal(by('PT2H', '2026-11-20T15:01:00Z'), '2026-11-20T17:15:00.000Z');
  });

  it('a day is the same wall time, also when it has 23 or 25 hours', () => {
    assert.equal(by('P1D', '2026-03-28T10:00:00Z'), '2026-03-29T09:00:00.000Z');
    assert.equal(by('P1D', '2026-10-24T10:00:00Z'), '2026-10-25T11:00:00.000Z');
    assert.equal(by('PT24H', '2026-10-24T10:00:00Z'), '2026-10-25T10:00:00.000Z');
  });

  it('without hours every hour counts', () => {
    const { state, basis, by: due } = expectation({ kind: 'email', reply: { within: 'PT4H' } });
    assert.deepEqual([state, basis, due], ['unknown', 'declared', at('2026-11-20T14:15:00Z')]);
  });

  it('without a zone a day has 24 hours', () => {
    const { document } = parseChannels({ version: 1, channels: [{ id: 'a', reply: { within: 'P1D' } }] });
    const [channel] = document?.channels ?? [];
    assert.ok(channel);
    assert.equal(channel.timeZone, undefined);
    assert.equal(expectationOf(channel, at('2026-10-24T10:00:00Z')).by, at('2026-10-25T10:00:00Z'));
  });

  it('knows the exact millisecond at which a day’s clocks change what it said', () => {
    // A day later the clocks go from 2:00 to 3:00: the wall times between are read an hour later.
    for (const [zone, iso] of [
      ['Europe/Rome', '2026-03-28T01:46:00Z'],
      ['Europe/Rome', '2026-03-29T00:46:00Z'],
      ['Europe/Rome', '2026-10-25T00:46:00Z'],
      ['Australia/Lord_Howe', '2026-10-02T15:50:00Z'],
    ] as const) {
      const channel = channelOf({
        kind: 'email',
        timeZone: zone,
        reply: { within: 'P1D', clock: 'calendar' },
      });
      const found = expectationOf(channel, at(iso));
      assert.deepEqual(factsOf(expectationOf(channel, found.until - 1)), factsOf(found), iso);
    }
  });
});

describe('hours', () => {
  it('open, until when', () => {
    const found = expectation({ hours: OFFICE });
    assert.deepEqual(factsOf(found), {
      state: 'open',
      mode: 'live',
      usable: true,
      basis: 'hours',
      stale: false,
      closes: CLOSE,
    });
    assert.equal(found.until, CLOSE);
  });

  it('closed, until when, and a live channel is of no use then', () => {
    const found = expectation({ hours: OFFICE }, CLOSE);
    assert.deepEqual(factsOf(found), {
      state: 'closed',
      mode: 'live',
      usable: false,
      basis: 'hours',
      stale: false,
      opens: MONDAY,
    });
    assert.ok(found.until > CLOSE && found.until <= MONDAY);
  });

  it('half-open: open at the opening, closed at the close', () => {
    const channel = channelOf({ hours: OFFICE });
    assert.equal(expectationOf(channel, MONDAY - 1).state, 'closed');
    assert.equal(expectationOf(channel, MONDAY).state, 'open');
    assert.equal(expectationOf(channel, CLOSE - 1).state, 'open');
    assert.equal(expectationOf(channel, CLOSE).state, 'closed');
  });

  it('closed with a reason', () => {
    const hours = {
      week: { fri: '09:00-18:00' },
      dates: { '2026-12-25': { hours: 'closed', name: { it: 'Natale' } } },
    };
    const found = expectation({ hours }, at('2026-12-25T10:00:00Z'));
    assert.deepEqual(
      [found.state, found.reason, found.opens],
      ['closed', { it: 'Natale' }, at('2027-01-01T08:00:00Z')],
    );
  });

  it('a reason changes with the day, and that is known before', () => {
    const hours = {
      week: { mon: '09:00-18:00' },
      dates: {
        '2026-12-26': { hours: 'closed', name: 'Santo Stefano' },
        '2026-12-27': { hours: 'closed', name: 'Riposo' },
      },
    };
    const channel = channelOf({ hours });
    const saturday = expectationOf(channel, at('2026-12-26T10:00:00Z'));
    assert.deepEqual([saturday.reason, saturday.until], ['Santo Stefano', at('2026-12-26T23:00:00Z')]);
    assert.equal(expectationOf(channel, saturday.until).reason, 'Riposo');
  });

  it('an opening far away comes into sight by itself', () => {
    const channel = channelOf({ hours: '2027 Feb 1 10:00-12:00' });
    const far = expectationOf(channel, at('2026-12-02T12:00:00Z'));
    assert.deepEqual([far.state, far.opens, far.until], ['closed', undefined, at('2026-12-02T23:00:00Z')]);
    assert.equal(expectationOf(channel, far.until).opens, at('2027-02-01T09:00:00Z'));
  });

  it('always open has no close', () => {
    const found = expectation({ hours: '24/7' });
    assert.deepEqual([found.state, found.closes, found.opens], ['open', undefined, undefined]);
  });

  it('an async channel is of use also when closed', () => {
    const { state, usable, mode } = expectation({ kind: 'email', hours: OFFICE }, CLOSE);
    assert.deepEqual([state, usable, mode], ['closed', true, 'async']);
  });
});

describe('none', () => {
  it('no hours, no level, no news: nothing is claimed, nothing will change', () => {
    const found = expectation({});
    assert.deepEqual(factsOf(found), {
      state: 'unknown',
      mode: 'live',
      usable: true,
      basis: 'none',
      stale: false,
    });
    assert.equal(found.until, Infinity);
  });
});

describe('a live channel that takes messages outside its hours', () => {
  const channel = channelOf({
    kind: 'chat',
    hours: OFFICE,
    reply: { within: 'PT4H' },
    live: { asOf: '2026-11-20T17:00:00Z', upper: 'PT5M' },
  });

  it('is live while it is open', () => {
    const { mode, basis } = expectationOf(channel, CLOSE - 1);
    assert.deepEqual([mode, basis], ['live', 'live']);
  });

  it('turns async at closing, and live again at the opening', () => {
    const { state, mode, usable, basis, by } = expectationOf(channel, CLOSE);
    assert.deepEqual(
      [state, mode, usable, basis, by],
      ['closed', 'async', true, 'declared', at('2026-11-23T12:00:00Z')],
    );
    assert.equal(expectationOf(channel, MONDAY).mode, 'live');
  });

  it('a telephone and a shop take none', () => {
    for (const kind of ['phone', 'store']) {
      const { mode, usable, basis } = expectation({ kind, hours: OFFICE, reply: { within: 'PT4H' } }, CLOSE);
      assert.deepEqual([mode, usable, basis], ['live', false, 'hours'], kind);
    }
  });

  it('a stale queue in open hours is answered by the level, still by a person who is there', () => {
    const { state, mode, basis, stale } = expectationOf(channel, at('2026-11-23T10:00:00Z'));
    assert.deepEqual([state, mode, basis, stale], ['open', 'live', 'declared', true]);
  });
});

describe('a bot', () => {
  it('now, later, or not at all', () => {
    assert.equal(expectation({ automated: {} }).automated, 'now');
    assert.equal(expectation({ automated: { hours: 'Mo-Fr 12:00-13:00' } }).automated, 'later');
    assert.ok(!('automated' in expectation({})));
  });

  it('keeps a closed channel of use while it answers, and is no reply', () => {
    const { state, usable, basis, by } = expectation({ hours: OFFICE, automated: {} }, CLOSE);
    assert.deepEqual([state, usable, basis, by], ['closed', true, 'hours', undefined]);
    assert.equal(expectation({ hours: OFFICE, automated: { hours: OFFICE } }, CLOSE).usable, false);
  });

  it('has a schedule of its own, and what it changes is known before', () => {
    const channel = channelOf({ automated: { hours: 'Mo-Fr 11:30-13:00' } });
    const found = expectationOf(channel, NOW);
    assert.deepEqual([found.automated, found.until], ['later', at('2026-11-20T10:30:00Z')]);
    assert.deepEqual(expectationOf(channel, found.until).automated, 'now');
  });

  it('one that comes in months is not forgotten', () => {
    const channel = channelOf({ automated: { hours: '2027 Feb 1 10:00-12:00' } });
    assert.ok(expectationOf(channel, NOW).until < at('2027-02-01T09:00:00Z'));
  });
});

describe('paused', () => {
  const pause = (paused: object, more: object = {}) => ({
    hours: OFFICE,
    reply: { within: 'PT2H' },
    paused,
    ...more,
  });

  it('is said before everything else, and is of no use', () => {
    const found = expectation({ ...pause({}), ...live({ upper: 'PT5M' }) });
    assert.deepEqual(factsOf(found), {
      state: 'paused',
      mode: 'live',
      usable: false,
      basis: 'none',
      stale: false,
    });
    assert.equal(found.until, Infinity);
  });

  it('until an instant, with a reason', () => {
    const found = expectation(
      pause({ until: '2026-11-20T12:00:00Z', reason: { it: 'Manutenzione' } }, { kind: 'email' }),
    );
    assert.deepEqual(factsOf(found), {
      state: 'paused',
      mode: 'async',
      usable: false,
      basis: 'none',
      stale: false,
      opens: at('2026-11-20T12:00:00Z'),
      reason: { it: 'Manutenzione' },
    });
    assert.equal(found.until, at('2026-11-20T12:00:00Z'));
  });

  it('is over at that instant', () => {
    const channel = channelOf(pause({ until: '2026-11-20T12:00:00Z' }));
    assert.equal(expectationOf(channel, at('2026-11-20T12:00:00Z') - 1).state, 'paused');
    assert.equal(expectationOf(channel, at('2026-11-20T12:00:00Z')).state, 'open');
  });

  it('still tells of the bot, and of when it comes and goes', () => {
    const found = expectation(pause({}, { automated: { hours: 'Mo-Fr 09:00-11:30' } }));
    assert.deepEqual(
      [found.automated, found.usable, found.until],
      ['now', false, at('2026-11-20T10:30:00Z')],
    );
  });
});

describe('the ladder, step by step', () => {
  it('each rung gives way to the next as its ground is taken away', () => {
    const whole = {
      hours: OFFICE,
      reply: { within: 'PT2H', basis: 'measured', share: 0.8, sample: { count: 50 } },
      ...live({ upper: 'PT5M' }),
    };
    const { live: _live, ...noNews } = whole;
    const { reply: _reply, ...noLevel } = noNews;
    const { hours: _hours, ...nothing } = noLevel;
    assert.deepEqual(
      [whole, noNews, { ...noNews, reply: { within: 'PT2H' } }, noLevel, nothing].map(
        (json) => expectation(json).basis,
      ),
      ['live', 'measured', 'declared', 'hours', 'none'],
    );
  });

  it('says the same whatever the second: only instants move', () => {
    const channel = channelOf({ hours: OFFICE, ...live({ upper: 'PT5M' }) });
    assert.deepEqual(
      factsOf(expectationOf(channel, NOW)),
      factsOf(expectationOf(channel, NOW + 59 * SECOND)),
    );
  });
});
