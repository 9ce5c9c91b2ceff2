import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseRequest, requestView } from '../../../src/core.js';
import type { RequestDocument } from '../../../src/core.js';
import { codesOf } from '../document/support.js';
import { at, event, instant, promise, requestOf } from './support.js';

const day = (short: string): number => at(instant(short));
const ids = (views: readonly { promise: { id: string } }[]): string[] =>
  views.map(({ promise }) => promise.id);
/** The view on a short day. */
const on = (document: RequestDocument, short: string) => requestView(document, day(short));
const HOLDS = { timeZone: 'Europe/Rome' };

describe('a promise', () => {
  const document = requestOf({ promises: [promise('p', '11-20', { madeAt: '11-10' })] });

  it('is in time up to its instant, and missed a millisecond later, without anything having come', () => {
    const before = requestView(document, day('11-20'));
    assert.deepEqual([before.timeliness, before.next?.state, before.missed], ['on-time', 'pending', []]);
    assert.equal(before.until, day('11-20') + 1);
    const after = requestView(document, day('11-20') + 1);
    assert.deepEqual([after.timeliness, after.next, ids(after.missed)], ['late', undefined, ['p']]);
    assert.equal(after.missed[0]?.state, 'missed');
    assert.equal(after.until, Infinity);
  });

  it('of a date is missed only after that day where the brand is', () => {
    const document = requestOf({ ...HOLDS, promises: [promise('p', '2026-11-24')] });
    assert.equal(requestView(document, at('2026-11-24T22:59:59.999Z')).timeliness, 'on-time');
    assert.equal(requestView(document, at('2026-11-24T23:00:00Z')).timeliness, 'late');
  });

  it('kept in time is never missed', () => {
    const document = requestOf({ promises: [promise('p', '11-20', { keptAt: '11-20' })] });
    for (const short of ['11-19', '11-20', '11-30']) {
      const view = on(document, short);
      assert.deepEqual([view.timeliness, view.missed, view.until], ['none-promised', [], Infinity]);
      assert.deepEqual(view.record, { kept: 1, of: 1 });
    }
  });

  it('kept after its instant is late in the record, and no longer missed', () => {
    const document = requestOf({
      promises: [promise('p', '11-20', { keptAt: '11-21' }), promise('q', '11-30')],
    });
    const view = on(document, '11-22');
    assert.deepEqual([view.timeliness, view.missed, view.record], ['on-time', [], { kept: 0, of: 1 }]);
  });

  it('taken back in time was no promise any more; taken back after, it was missed', () => {
    const inTime = requestOf({ promises: [promise('p', '11-20', { withdrawnAt: '11-20' })] });
    assert.deepEqual(
      [on(inTime, '11-21').timeliness, on(inTime, '11-21').record],
      ['none-promised', { kept: 0, of: 0 }],
    );
    const after = requestOf({ promises: [promise('p', '11-20', { withdrawnAt: '11-20T12:00:00.001' })] });
    assert.equal(on(after, '11-21').timeliness, 'late');
  });

  it('that falls due first is next', () => {
    const document = requestOf({
      promises: [promise('a', '11-25'), promise('b', '11-20'), promise('c', '11-22'), promise('d', '11-20')],
    });
    assert.equal(on(document, '11-19').next?.promise.id, 'b');
    assert.equal(on(document, '11-21').next?.promise.id, 'c');
    assert.deepEqual(ids(on(document, '11-23').missed), ['b', 'd', 'c']);
  });

  it('nobody made: none-promised', () => {
    assert.equal(on(requestOf({}), '11-20').timeliness, 'none-promised');
  });
});

describe('a promise that moves', () => {
  const moved = (madeAt: string | undefined, more: object = {}) =>
    requestOf({
      promises: [
        promise('p', '11-20', { madeAt: '11-10' }),
        promise('q', '11-25', { replaces: 'p', ...(madeAt !== undefined && { madeAt }), ...more }),
      ],
    });

  it('in time keeps everything on time, and its first date in sight', () => {
    const view = on(moved('11-20'), '11-21');
    assert.deepEqual([view.timeliness, view.next?.promise.id, view.missed], ['on-time', 'q', []]);
    assert.deepEqual(view.next?.earlier, [{ at: day('11-20'), promiseId: 'p', missed: false }]);
    assert.deepEqual(view.record, { kept: 0, of: 0 });
  });

  it('too late stays late, with the new date: a new date does not undo a failure', () => {
    const view = on(moved('11-20T12:00:00.001'), '11-21');
    assert.deepEqual([view.timeliness, view.next?.promise.id, ids(view.missed)], ['late', 'q', ['p']]);
    assert.equal(view.missed[0]?.replacedBy, 'q');
    assert.deepEqual(view.next?.earlier, [{ at: day('11-20'), promiseId: 'p', missed: true }]);
    assert.deepEqual(view.record, { kept: 0, of: 1 });
  });

  it('too late, and then kept: what was promised has come', () => {
    for (const keptAt of ['11-24', '11-27']) {
      const view = on(moved('11-21', { keptAt }), '11-28');
      assert.deepEqual([view.timeliness, view.missed], ['none-promised', []]);
      assert.deepEqual(view.record, { kept: keptAt === '11-24' ? 1 : 0, of: 2 });
    }
  });

  it('too late, and then taken back: it is still missed', () => {
    assert.equal(on(moved('11-21', { withdrawnAt: '11-22' }), '11-28').timeliness, 'late');
  });

  it('nobody knows when: replaced as long as that can be true, missed when it cannot be shown', () => {
    const document = moved(undefined);
    const before = requestView(document, day('11-20'));
    assert.deepEqual(
      [before.timeliness, before.next?.promise.id, before.until],
      ['on-time', 'q', day('11-20') + 1],
    );
    assert.equal(requestView(document, day('11-20') + 1).timeliness, 'late');
  });

  it('is known from the event that tells of it, and from what became of it', () => {
    const promises = [promise('p', '11-20'), promise('q', '11-25', { replaces: 'p' })];
    const told = requestOf({
      promises,
      events: [
        event('e', '11-18', 'promise', { promise: 'q' }),
        event('f', '11-22', 'note', { promise: 'q' }),
      ],
    });
    assert.equal(on(told, '11-23').timeliness, 'on-time');
    assert.equal(on(moved(undefined, { keptAt: '11-19' }), '11-23').missed.length, 0);
    assert.equal(on(moved(undefined, { withdrawnAt: '11-19' }), '11-23').missed.length, 0);
  });

  it('too late, and the first thing came after all: that date had passed all the same', () => {
    const document = requestOf({
      promises: [
        promise('p', '11-20', { keptAt: '11-22' }),
        promise('q', '11-25', { replaces: 'p', madeAt: '11-21' }),
      ],
    });
    const view = on(document, '11-23');
    assert.deepEqual([view.timeliness, view.next?.earlier[0]?.missed], ['on-time', true]);
  });

  it('many times: every date stays in sight, the first one first', () => {
    const document = requestOf({
      ...HOLDS,
      promises: [
        promise('c', '11-20', { replaces: 'b', madeAt: '11-16' }),
        promise('a', '2026-11-10', { madeAt: '11-01' }),
        promise('b', '11-15', { replaces: 'a', madeAt: '11-09' }),
      ],
    });
    const view = on(document, '11-17');
    assert.deepEqual(view.next?.earlier, [
      { at: at('2026-11-10T22:59:59.999Z'), day: '2026-11-10', promiseId: 'a', missed: false },
      { at: day('11-15'), promiseId: 'b', missed: true },
    ]);
    assert.deepEqual(ids(view.missed), ['b']);
  });

  it('to two dates at once: both stand, and what it became is the one made first', () => {
    const read = (first: string, second: string) => {
      const { document, issues } = parseRequest({
        version: 1,
        id: 'R-1',
        status: 'received',
        promises: [
          promise('p', '11-20', { madeAt: '11-10' }),
          promise('q', '11-25', { replaces: 'p', madeAt: first }),
          promise('r', '11-23', { replaces: 'p', madeAt: second }),
        ],
      });
      assert.deepEqual(codesOf(issues), ['contradictory promises[2].replaces']);
      assert.ok(document);
      return on(document, '11-22');
    };
    const inTime = read('11-21', '11-19');
    assert.deepEqual([inTime.timeliness, inTime.next?.promise.id], ['on-time', 'r']);
    assert.equal(read('11-22', '11-21').missed[0]?.replacedBy, 'r');
    assert.equal(read('11-21', '11-22').missed[0]?.replacedBy, 'q');
    const late = read('11-21', '11-22');
    assert.deepEqual(
      [late.timeliness, late.next?.earlier.map(({ promiseId }) => promiseId)],
      ['late', ['p']],
    );
  });

  it('a chain of a hundred', () => {
    const chain = Array.from({ length: 100 }, (_, i) =>
      promise(`p${i}`, new Date(day('01-01') + i * 86_400_000).toISOString(), {
        madeAt: new Date(day('01-01') + (i - 1) * 86_400_000).toISOString(),
        ...(i > 0 && { replaces: `p${i - 1}` }),
      }),
    );
    const view = requestView(requestOf({ promises: chain }), day('12-01'));
    assert.equal(view.missed.length, 1);
    assert.equal(view.missed[0]?.earlier.length, 99);
    assert.deepEqual(
      view.missed[0].earlier.map(({ promiseId }) => promiseId),
      chain.slice(0, 99).map(({ id }) => id),
    );
  });
});

describe('timeliness: late, silent, none-promised, on-time, in this order', () => {
  const members = {
    quietAfter: 'P7D',
    openedAt: instant('11-01'),
    promises: [promise('p', '11-05'), promise('q', '11-30')],
  };

  it('late hides silence, but not since when', () => {
    const view = on(requestOf(members), '11-20');
    assert.deepEqual([view.timeliness, view.silentSince], ['late', day('11-01')]);
  });

  it('silent, although the next date is far', () => {
    const view = on(requestOf({ ...members, promises: [promise('q', '11-30')] }), '11-20');
    assert.deepEqual([view.timeliness, view.next?.promise.id], ['silent', 'q']);
  });

  it('silent, and nothing promised either', () => {
    assert.equal(on(requestOf({ ...members, promises: [] }), '11-20').timeliness, 'silent');
  });

  it('everything that was promised has come, and nobody has said when the next thing does', () => {
    const document = requestOf({ promises: [promise('p', '11-05', { keptAt: '11-04' })] });
    assert.equal(on(document, '11-20').timeliness, 'none-promised');
  });
});

describe('silence', () => {
  const heard = event('e', '11-10', 'message');
  const silent = (more: object, short = '11-20') =>
    on(requestOf({ quietAfter: 'P7D', openedAt: instant('11-01'), events: [heard], ...more }), short)
      .silentSince;

  it('begins after the last word of the brand, to the millisecond', () => {
    const document = requestOf({ quietAfter: 'PT48H', events: [heard] });
    const before = requestView(document, day('11-12'));
    assert.deepEqual(
      [before.timeliness, before.silentSince, before.until],
      ['none-promised', undefined, day('11-12') + 1],
    );
    const after = requestView(document, day('11-12') + 1);
    assert.deepEqual([after.timeliness, after.silentSince, after.until], ['silent', day('11-10'), Infinity]);
  });

  it('counts days on the clock of the brand', () => {
    // Rome sets its clocks back on 25 October: seven days are an hour more.
    const document = requestOf({ ...HOLDS, quietAfter: 'P7D', events: [event('e', '10-20')] });
    assert.equal(requestView(document, day('10-20')).until, at('2026-10-27T13:00:00Z') + 1);
  });

  it('is only ended by the brand', () => {
    for (const by of ['customer', 'third-party', 'system'])
      assert.equal(silent({ events: [heard, event('f', '11-19', 'message', { by })] }), day('11-10'));
    assert.equal(silent({ events: [heard, event('f', '11-19')] }), undefined);
  });

  it('begins with the request if the brand has never said a word', () => {
    assert.equal(silent({ events: [] }), day('11-01'));
    assert.equal(on(requestOf({ quietAfter: 'P7D' }), '11-20').silentSince, undefined);
  });

  it('is nobody’s while the customer must act, nor once it is over', () => {
    assert.equal(silent({}), day('11-10'));
    assert.equal(silent({ status: 'waiting-customer' }), undefined);
    assert.equal(silent({ status: 'waiting-third-party' }), day('11-10'));
    assert.equal(silent({ status: 'on-hold' }), day('11-10'));
    for (const status of ['resolved', 'closed']) assert.equal(silent({ status }), undefined);
  });

  it('needs a brand that says how long is long', () => {
    const { timeliness, until } = on(requestOf({ events: [heard] }), '11-20');
    assert.deepEqual([timeliness, until], ['none-promised', Infinity]);
  });

  it('has not begun when the last word is dated in the future', () => {
    assert.equal(silent({ events: [heard, event('f', '11-21')] }), undefined);
  });
});

describe('a request that is over', () => {
  const over = (promises: readonly object[], more: object = {}, short = '11-25') =>
    on(
      requestOf({ status: 'resolved', promises, events: [event('end', '11-15', 'resolved')], ...more }),
      short,
    );

  it('with every promise kept: kept', () => {
    assert.equal(over([promise('p', '11-10', { keptAt: '11-09' })]).timeliness, 'kept');
  });

  it('with one kept late or missed in its record: kept-late', () => {
    const kept = promise('p', '11-10', { keptAt: '11-09' });
    assert.equal(over([kept, promise('q', '11-12', { keptAt: '11-13' })]).timeliness, 'kept-late');
    const missed = over([kept, promise('q', '11-12')]);
    assert.deepEqual([missed.timeliness, missed.record], ['kept-late', { kept: 1, of: 2 }]);
  });

  it('without any promise, or with none that was not taken back: none-promised', () => {
    assert.equal(over([]).timeliness, 'none-promised');
    assert.equal(over([promise('p', '11-10', { withdrawnAt: '11-09' })]).timeliness, 'none-promised');
  });

  it('owes nothing for what was pending then, ever', () => {
    for (const short of ['11-15', '11-20', '11-25']) {
      const view = over([promise('p', '11-20', { madeAt: '11-10' })], {}, short);
      assert.deepEqual(
        [view.timeliness, view.next, view.missed, view.record, view.until],
        ['kept', undefined, [], { kept: 0, of: 0 }, Infinity],
      );
    }
  });

  it('also for what was promised after it was resolved, and pending when it was closed', () => {
    const events = [event('a', '11-15', 'resolved'), event('b', '11-18', 'closed')];
    const promises = [promise('p', '11-20', { madeAt: '11-16' }), promise('q', '11-17', { madeAt: '11-10' })];
    assert.equal(over(promises, { status: 'closed', events }).timeliness, 'kept');
  });

  it('owes what it promised after that', () => {
    const promises = [promise('p', '11-20', { madeAt: '11-16', kind: 'callback' })];
    const before = over(promises, {}, '11-19');
    assert.deepEqual(
      [before.timeliness, before.next?.promise.id, before.until],
      ['on-time', 'p', day('11-20') + 1],
    );
    const after = over(promises, {}, '11-21');
    assert.deepEqual([after.timeliness, ids(after.missed)], ['late', ['p']]);
  });

  it('with no event that says when: since the latest thing its document tells of', () => {
    const promises = [promise('p', '11-20', { madeAt: '11-10' }), promise('q', '11-12', { madeAt: '11-10' })];
    const view = over(promises, { events: [event('e', '11-15', 'message')] });
    assert.deepEqual(
      [view.timeliness, ids(view.missed), view.record],
      ['kept-late', ['q'], { kept: 0, of: 1 }],
    );
    // No instant at all: whatever is promised was pending.
    assert.equal(over([promise('p', '11-20')], { events: [] }).timeliness, 'kept');
    for (const more of [{ openedAt: instant('11-15') }, { owner: { name: 'A', since: instant('11-15') } }])
      assert.deepEqual(
        ids(over([promise('p', '11-20'), promise('q', '11-12')], { events: [], ...more }).missed),
        ['q'],
      );
  });

  it('the customer took it back: that ends it too', () => {
    const events = [event('e', '11-15', 'withdrawn', { by: 'customer' }), event('f', '11-22', 'rated')];
    const view = over([promise('p', '11-20', { madeAt: '11-10' })], { status: 'closed', events });
    assert.deepEqual([view.timeliness, view.missed], ['kept', []]);
  });

  it('and is taken up again owes what falls due after that, and nothing for the time between', () => {
    for (const kind of ['reopened', 'rejected']) {
      const view = on(
        requestOf({
          status: 'reopened',
          promises: [
            promise('before', '11-14', { madeAt: '11-10' }),
            promise('between', '11-16', { madeAt: '11-10' }),
            promise('after', '11-20', { madeAt: '11-10' }),
          ],
          events: [event('a', '11-15', 'resolved'), event('b', '11-18', kind, { by: 'customer' })],
        }),
        '11-25',
      );
      assert.deepEqual([view.timeliness, ids(view.missed)], ['late', ['before', 'after']]);
    }
  });

  it('taken up and ended again: the last end counts', () => {
    const events = [
      event('a', '11-15', 'resolved'),
      event('b', '11-17', 'reopened'),
      event('c', '11-21', 'closed'),
    ];
    const promises = [promise('p', '11-20', { madeAt: '11-18' }), promise('q', '11-22', { madeAt: '11-18' })];
    const view = over(promises, { status: 'closed', events });
    assert.deepEqual([view.timeliness, ids(view.missed)], ['kept-late', ['p']]);
  });

  it('taken up, and ended again without an event that says so: the latest thing its document tells of', () => {
    const events = [
      event('a', '11-15', 'resolved'),
      event('b', '11-17', 'reopened'),
      event('c', '11-18', 'message'),
    ];
    const promises = [promise('p', '11-20', { madeAt: '11-16' }), promise('q', '11-17', { madeAt: '11-16' })];
    const view = over(promises, { events });
    assert.deepEqual([view.timeliness, ids(view.missed)], ['kept-late', ['q']]);
  });

  it('by its events and not by its status is not over: the status wins', () => {
    const view = over([promise('p', '11-20', { madeAt: '11-10' })], { status: 'in-progress' });
    assert.deepEqual([view.timeliness, view.phase], ['late', 'in-progress']);
  });
});

describe('phase, parts, turn', () => {
  const part = (status?: string) => [{ id: 'R-2', relation: 'part', ...(status && { status }) }];

  it('a part that is open keeps open what calls itself closed', () => {
    for (const status of ['in-progress', 'waiting-customer', 'on-hold', 'unknown']) {
      const view = on(requestOf({ status: 'closed', closedAs: 'done', related: part(status) }), '11-20');
      assert.deepEqual(
        [view.phase, view.turn, view.closedAs, view.over, view.openParts.map(({ id }) => id)],
        ['in-progress', 'brand', undefined, false, ['R-2']],
      );
    }
  });

  it('one that is over, or of which nothing is said, does not; nor does a parent or a duplicate', () => {
    for (const related of [
      part('closed'),
      part('resolved'),
      part(),
      [{ id: 'R-2', relation: 'parent', status: 'in-progress' }],
      [{ id: 'R-2', relation: 'duplicate', status: 'in-progress' }],
    ]) {
      const view = on(requestOf({ status: 'closed', closedAs: 'done', related }), '11-20');
      assert.deepEqual(
        [view.phase, view.turn, view.closedAs, view.over, view.openParts],
        ['closed', undefined, 'done', true, []],
      );
    }
  });

  it('with a part still open promises go on, and so does silence', () => {
    const document = requestOf({
      status: 'closed',
      related: part('received'),
      promises: [promise('p', '11-20', { madeAt: '11-10' })],
      events: [event('e', '11-15', 'closed')],
      quietAfter: 'P1D',
    });
    const view = on(document, '11-21');
    assert.deepEqual([view.timeliness, view.silentSince], ['late', day('11-15')]);
  });

  it('only what is closed is over', () => {
    assert.equal(on(requestOf({ status: 'resolved' }), '11-20').over, false);
    assert.equal(on(requestOf({ status: 'closed' }), '11-20').over, true);
    assert.equal(on(requestOf({}), '11-20').over, false);
  });

  it('tells when it was last reopened, unless it has ended again', () => {
    const events = [event('a', '11-10', 'reopened'), event('b', '11-15', 'reopened'), event('c', '11-16')];
    assert.equal(on(requestOf({ status: 'reopened', events }), '11-20').reopenedAt, day('11-15'));
    assert.equal(on(requestOf({ status: 'in-progress', events }), '11-20').reopenedAt, day('11-15'));
    assert.equal(on(requestOf({ status: 'in-progress', events }), '11-12').reopenedAt, day('11-10'));
    for (const status of ['resolved', 'closed'])
      for (const related of [[], part('in-progress')])
        assert.equal(on(requestOf({ status, events, related }), '11-20').reopenedAt, undefined);
  });

  it('owner and turn are those of the document', () => {
    const owner = { name: 'Amministrazione', person: 'Giulia' };
    const view = on(requestOf({ status: 'waiting-third-party', owner }), '11-20');
    assert.deepEqual([view.owner, view.turn], [owner, 'third-party']);
  });
});

describe('the question whether it is solved', () => {
  const confirm = { until: instant('11-20'), otherwise: 'closes' };

  it('is asked while it is resolved, until its deadline has passed', () => {
    const document = requestOf({ status: 'resolved', confirm });
    const before = requestView(document, day('11-20'));
    assert.deepEqual(before.confirm, { until: day('11-20'), otherwise: 'closes', over: false });
    assert.equal(before.until, day('11-20') + 1);
    const after = requestView(document, day('11-20') + 1);
    assert.deepEqual([after.confirm?.over, after.until], [true, Infinity]);
  });

  it('may have no deadline', () => {
    const { confirm, until } = on(
      requestOf({ status: 'resolved', confirm: { otherwise: 'stays-open' } }),
      '11-20',
    );
    assert.deepEqual([confirm, until], [{ otherwise: 'stays-open', over: false }, Infinity]);
  });

  it('is not asked before, nor after, nor while a part is open', () => {
    for (const status of ['in-progress', 'closed', 'waiting-customer']) {
      const view = on(requestOf({ status, confirm }), '11-19');
      assert.deepEqual([view.confirm, view.until], [undefined, Infinity]);
    }
    const related = [{ id: 'R-2', relation: 'part', status: 'in-progress' }];
    assert.equal(on(requestOf({ status: 'resolved', confirm, related }), '11-19').confirm, undefined);
  });
});

describe('transfers', () => {
  it('are told newest first, with the new date and who calls whom', () => {
    const document = requestOf({
      promises: [promise('p', '11-20', { kind: 'callback' }), promise('q', '11-18')],
      events: [
        event('a', '11-10', 'transfer', { to: 'Fatture', promise: 'q' }),
        event('b', '11-11', 'message', { promise: 'p' }),
        event('c', '11-12', 'transfer', { from: 'Fatture', to: 'Tecnico', promise: 'p' }),
        event('d', '11-09', 'transfer', { to: 'Sportello' }),
      ],
    });
    const { transfers } = on(document, '11-19');
    assert.deepEqual(
      transfers.map(({ event, promise, callsCustomer }) => [event.id, promise?.state, callsCustomer]),
      [
        ['c', 'pending', true],
        ['a', 'missed', false],
        ['d', undefined, false],
      ],
    );
  });
});

describe('what a document dates in the future', () => {
  it('has happened: nothing turns better when its instant comes', () => {
    const kept = requestOf({ promises: [promise('p', '11-20', { keptAt: '11-25' })] });
    assert.deepEqual(
      [on(kept, '11-18').timeliness, on(kept, '11-18').record],
      ['none-promised', { kept: 1, of: 1 }],
    );
    assert.deepEqual(on(kept, '11-21').record, { kept: 0, of: 1 });
    const moved = requestOf({
      promises: [promise('p', '11-20'), promise('q', '11-30', { replaces: 'p', madeAt: '11-19' })],
    });
    assert.equal(on(moved, '11-18').next?.promise.id, 'q');
  });
});
