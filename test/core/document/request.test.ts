import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv } from 'ajv';
import { parseRequest } from '../../../src/core.js';
import { requestDocumentSchema } from '../../../src/core/document/request-schema.js';
import { fullRequest, requestOf } from './full-request.js';
import { checkIssues, codesOf } from './support.js';

const parse = (json: unknown) => {
  const result = parseRequest(json);
  checkIssues(result.issues, json);
  return result;
};

/** Parses a small document with these members: the document, and its issues as `code path`. */
const read = (more: object) => {
  const { document, issues } = parse(requestOf(more));
  assert.ok(document, codesOf(issues).join());
  return { ...document, codes: codesOf(issues) };
};

const at = Date.parse;
const event = (more: object = {}) => ({
  id: 'e',
  at: '2026-11-20T10:00:00Z',
  kind: 'note',
  by: 'brand',
  ...more,
});
const promise = (more: object = {}) => ({ id: 'p', kind: 'update', by: '2026-11-24T15:00:00Z', ...more });
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

describe('parseRequest: a valid document', () => {
  const { document, issues } = parse(fullRequest());

  it('has no issues and keeps everything, with instants in epoch ms', () => {
    assert.deepEqual(issues, []);
    assert.deepEqual(document, {
      version: 1,
      id: 'R-7F3K-2Q',
      title: 'Chiusura del conto corrente 1042',
      channel: 'form',
      timeZone: 'Europe/Rome',
      status: 'in-progress',
      openedAt: at('2026-11-16T09:00:00Z'),
      turn: 'brand',
      owner: { name: { it: 'Amministrazione' }, person: 'Giulia', since: at('2026-11-20T10:00:00Z') },
      quietAfter: { days: 7 },
      steps: [
        {
          id: 'check',
          name: { it: 'Verifica', en: 'Check' },
          state: 'done',
          at: at('2026-11-17T10:00:00Z'),
        },
        { id: 'close', name: 'Chiusura', state: 'current' },
      ],
      promises: [
        {
          id: 'p0',
          kind: 'update',
          by: { at: at('2026-11-19T15:00:00Z') },
          madeAt: at('2026-11-16T09:00:00Z'),
          what: { it: 'Una prima risposta' },
        },
        {
          id: 'p1',
          kind: 'callback',
          by: { at: at('2026-11-24T23:59:59.999+01:00'), day: '2026-11-24' },
          madeAt: at('2026-11-18T10:00:00Z'),
          replaces: 'p0',
          reason: { it: 'Serve un documento' },
        },
        {
          id: 'p2',
          kind: 'reply',
          by: { at: at('2026-11-17T09:00:00Z') },
          keptAt: at('2026-11-16T10:00:00Z'),
        },
        {
          id: 'p3',
          kind: 'step',
          by: { at: at('2026-11-30T23:59:59.999+01:00'), day: '2026-11-30' },
          withdrawnAt: at('2026-11-20T10:00:00Z'),
        },
      ],
      events: [
        {
          id: 'e4',
          at: at('2026-11-18T10:00:00Z'),
          kind: 'transfer',
          by: 'brand',
          from: 'Fatture',
          to: { it: 'Tecnico' },
          promise: 'p1',
          text: { it: 'Ti richiamiamo noi' },
          attachments: [
            { name: 'ricevuta.pdf', href: 'R-7F3K-2Q/attachments/1', type: 'application/pdf', size: 48_213 },
          ],
          card: {
            title: { it: 'Spedizione' },
            rows: [[{ it: 'Corriere' }, 'BRT 0423']],
            href: 'https://example.it/spedizione',
          },
        },
        { id: 'e3', at: at('2026-11-17T10:00:00Z'), kind: 'step', by: 'system', step: 'check' },
        { id: 'e2', at: at('2026-11-16T10:00:00Z'), kind: 'message', by: 'brand', promise: 'p2' },
        {
          id: 'e1',
          at: at('2026-11-16T09:00:00Z'),
          kind: 'received',
          by: 'customer',
          text: 'Vorrei chiudere il conto',
        },
      ],
      eventsLeftOut: 0,
      confirm: { until: at('2026-12-01T10:00:00Z'), otherwise: 'closes' },
      notify: { email: 'm•••@example.it', phone: '+39 *** 4567' },
      actions: ['reply', 'withdraw', 'notify'],
      related: [
        { id: 'R-2', relation: 'part', status: 'in-progress' },
        { id: 'R-3', relation: 'parent' },
      ],
    });
  });

  it('is valid by the published schema, which refuses what is not', () => {
    const schema: object = toJsonSchema(requestDocumentSchema, { typeMode: 'input', errorMode: 'ignore' });
    const validate = new Ajv({ strict: false }).compile(schema);
    assert.equal(validate(fullRequest()), true, JSON.stringify(validate.errors));
    assert.equal(validate(requestOf()), true);
    for (const wrong of [
      { ...requestOf(), status: 'lost' },
      requestOf({ notify: { email: 'maria@example.it' } }),
      requestOf({ events: [event({ kind: 'shrug' })] }),
      requestOf({ promises: [promise({ kind: 'miracle' })] }),
      requestOf({ events: [event({ text: 'a'.repeat(4001) })] }),
      { version: 1, status: 'received' },
    ])
      assert.equal(validate(wrong), false, JSON.stringify(wrong).slice(0, 200));
  });

  it('can be as small as version, id and status', () => {
    assert.deepEqual(parse({ version: 1, id: 'R-1', status: 'received' }), {
      document: {
        version: 1,
        id: 'R-1',
        status: 'received',
        turn: 'brand',
        steps: [],
        promises: [],
        events: [],
        eventsLeftOut: 0,
        actions: [],
        related: [],
      },
      issues: [],
    });
  });
});

describe('parseRequest: what is required', () => {
  for (const key of ['version', 'id', 'status']) {
    it(key, () => {
      const { [key]: _, ...without } = requestOf() as Record<string, unknown>;
      assert.deepEqual(codesOf(parse(without).issues), [`missing ${key}`]);
      assert.equal(parse(without).document, undefined);
      const wrong = parse({ ...without, [key]: [] });
      assert.deepEqual(codesOf(wrong.issues), [`invalid ${key}`]);
      assert.equal(wrong.document, undefined);
    });
  }

  it('a status that nobody knows is unknown, with an issue', () => {
    const { status, turn, codes } = read({ status: 'escalated' });
    assert.deepEqual([status, turn, codes], ['unknown', undefined, ['unknown-word status']]);
    assert.deepEqual(read({ status: 'unknown' }).codes, []);
  });

  it('of anything else there is no document, and a reason', () => {
    for (const json of [undefined, null, 1, 'x', [], [{}], true, {}]) {
      const { document, issues } = parse(json);
      assert.equal(document, undefined);
      assert.ok(issues.length > 0);
    }
  });
});

describe('parseRequest: what is wrong costs only itself', () => {
  const good = fullRequest();

  it('a member', () => {
    for (const key of [
      'title',
      'channel',
      'timeZone',
      'openedAt',
      'turn',
      'owner',
      'quietAfter',
      'confirm',
      'notify',
      'steps',
      'events',
      'actions',
      'related',
    ]) {
      const { document, issues } = parse({ ...good, [key]: -1 });
      assert.ok(document);
      assert.ok(codesOf(issues).includes(`invalid ${key}`), codesOf(issues).join());
      if (key !== 'timeZone') assert.equal(document.promises.length, 4, key);
    }
  });

  it('a promise, a step, an event, an action, a related request', () => {
    const { promises, steps, events, actions, related, codes } = read({
      promises: [promise({ by: 'soon' }), promise({ id: 'q' }), 7],
      steps: [
        { id: 's', name: 'A', state: 'late' },
        { id: 't', name: 'B', state: 'done' },
      ],
      events: [event({ at: 'yesterday' }), event({ id: 'f' }), event({ id: 'g', at: undefined })],
      actions: ['reply', 'dance', 'rate'],
      related: [{ id: 'R-2' }, { id: 'R-3', relation: 'part', status: 'lost' }],
    });
    assert.deepEqual(
      promises.map(({ id }) => id),
      ['q'],
    );
    assert.deepEqual(
      steps.map(({ id }) => id),
      ['t'],
    );
    assert.deepEqual(
      events.map(({ id }) => id),
      ['f'],
    );
    assert.deepEqual(actions, ['reply', 'rate']);
    assert.deepEqual(related, [{ id: 'R-3', relation: 'part', status: 'unknown' }]);
    assert.deepEqual(codes.sort(), [
      'invalid actions[1]',
      'invalid events[0].at',
      'invalid events[2].at',
      'invalid promises[0].by',
      'invalid promises[2]',
      'invalid steps[0].state',
      'missing related[0].relation',
      'unknown-word related[1].status',
    ]);
  });

  it('an optional part of an event', () => {
    const { events, codes } = read({
      events: [event({ by: 'ghost', text: 5, attachments: 'none', card: { rows: [] }, from: ['x'] })],
    });
    assert.deepEqual(events, [{ id: 'e', at: at('2026-11-20T10:00:00Z'), kind: 'note', by: 'system' }]);
    assert.deepEqual(codes.sort(), [
      'invalid events[0].attachments',
      'invalid events[0].by',
      'invalid events[0].from',
      'invalid events[0].text',
      'missing events[0].card.title',
    ]);
  });

  it('a kind of event that nobody knows is a note, and who is not named is the system', () => {
    const { events, codes } = read({ events: [{ id: 'e', at: '2026-11-20T10:00:00Z', kind: 'sneezed' }] });
    assert.deepEqual(
      [events[0]?.kind, events[0]?.by, codes],
      ['note', 'system', ['unknown-word events[0].kind']],
    );
  });

  it('a kind of promise that nobody knows is an update: a promise is not lost for a word', () => {
    const { promises, codes } = read({ promises: [promise({ kind: 'miracle' })] });
    assert.deepEqual([promises[0]?.kind, codes], ['update', ['invalid promises[0].kind']]);
  });

  it('an attachment or a row', () => {
    const { events, codes } = read({
      events: [
        event({
          attachments: [{ name: 'a' }, { name: 'b', href: 'b.pdf' }, { name: 'x'.repeat(201), href: 'c' }],
          card: { title: 'T', rows: [['a', 'b'], ['c'], 'd', ['e', { it: 'f' }]] },
        }),
      ],
    });
    assert.deepEqual(events[0]?.attachments, [{ name: 'b', href: 'b.pdf' }]);
    assert.deepEqual(events[0]?.card, {
      title: 'T',
      rows: [
        ['a', 'b'],
        ['e', { it: 'f' }],
      ],
    });
    assert.deepEqual(codes, [
      'missing events[0].attachments[0].href',
      'invalid events[0].attachments[2].name',
      'missing events[0].card.rows[1][1]',
      'invalid events[0].card.rows[2]',
    ]);
  });

  it('a later entry with an id that is taken', () => {
    const { promises, steps, events, related, actions, codes } = read({
      promises: [promise({ what: 'first' }), promise({ what: 'second' })],
      steps: [
        { id: 's', name: 'A', state: 'done' },
        { id: 's', name: 'B', state: 'done' },
      ],
      events: [event({ text: 'first' }), event({ text: 'second', at: '2026-11-21T10:00:00Z' })],
      related: [
        { id: 'R', relation: 'part' },
        { id: 'R', relation: 'parent' },
      ],
      actions: ['reply', 'reply'],
    });
    assert.deepEqual(
      promises.map(({ what }) => what),
      ['first'],
    );
    assert.deepEqual(
      steps.map(({ name }) => name),
      ['A'],
    );
    assert.deepEqual(
      events.map(({ text }) => text),
      ['first'],
    );
    assert.deepEqual(
      related.map(({ relation }) => relation),
      ['part'],
    );
    assert.deepEqual(actions, ['reply']);
    assert.deepEqual(codes.sort(), [
      'duplicate-id actions[1]',
      'duplicate-id events[1].id',
      'duplicate-id promises[1].id',
      'duplicate-id related[1].id',
      'duplicate-id steps[1].id',
    ]);
  });

  it('a text over 4,000 characters, a name over 200, an address that is not masked', () => {
    assert.deepEqual(read({ events: [event({ text: 'a'.repeat(4000) })] }).codes, []);
    const long = read({ events: [event({ text: 'a'.repeat(4001) })] });
    assert.deepEqual([long.events.length, long.codes], [1, ['invalid events[0].text']]);
    assert.deepEqual(read({ owner: { name: 'a'.repeat(201) } }).codes, ['invalid owner.name']);
    const { notify, codes } = read({ notify: { email: 'maria@example.it', phone: '…567' } });
    assert.deepEqual([notify, codes], [{ phone: '…567' }, ['invalid notify.email']]);
    assert.deepEqual(read({ notify: { email: `*${'a'.repeat(200)}` } }).codes, ['invalid notify.email']);
  });

  it('keys of prototypes are keys like others', () => {
    const json: unknown = JSON.parse(
      '{"version":1,"id":"__proto__","status":"constructor","__proto__":{"turn":"customer"},"title":{"__proto__":"x"},' +
        '"promises":[{"id":"__proto__","kind":"toString","by":"2026-11-24T15:00:00Z","replaces":"constructor"}],' +
        '"events":[{"id":"hasOwnProperty","at":"2026-11-24T15:00:00Z","kind":"valueOf","promise":"__proto__","step":"toString"}]}',
    );
    const { document, issues } = parseRequest(json);
    assert.equal(document?.turn, undefined);
    assert.equal(document?.status, 'unknown');
    assert.equal(document.title, undefined);
    assert.deepEqual(
      document.promises.map(({ id }) => id),
      ['__proto__'],
    );
    assert.equal(document.events[0]?.promise, '__proto__');
    assert.equal(document.events[0].step, undefined);
    assert.deepEqual(codesOf(issues), [
      'invalid title',
      'unknown-word status',
      'invalid promises[0].kind',
      'unknown-id promises[0].replaces',
      'unknown-word events[0].kind',
      'unknown-id events[0].step',
    ]);
  });
});

describe('parseRequest: limits', () => {
  it('keeps the newest 1,000 events, wherever they stand', () => {
    const events = times(2500, (i) =>
      event({ id: `e${i}`, at: new Date(1.7e12 + ((i * 7) % 2500) * 60_000).toISOString() }),
    );
    const document = read({ events });
    assert.equal(document.events.length, 1000);
    assert.equal(document.eventsLeftOut, 1500);
    assert.deepEqual(
      document.events.map(({ at }) => at),
      times(1000, (i) => 1.7e12 + (2499 - i) * 60_000),
    );
    assert.deepEqual(document.codes, ['too-many events']);
  });

  it('of events at one instant, keeps those that stand last; what has no instant goes first', () => {
    const events = [...times(1001, (i) => event({ id: `e${i}` })), event({ id: 'x', at: 'never' })];
    const document = read({ events });
    assert.deepEqual([document.events[0]?.id, document.events.at(-1)?.id], ['e1000', 'e1']);
    assert.deepEqual(document.codes, ['too-many events']);
    assert.equal(document.eventsLeftOut, 2);
  });

  it('names the place of what is wrong as it stands in the document', () => {
    const events = times(1001, (i) => event({ id: `e${i}`, ...(i === 700 && { text: 1 }) }));
    assert.deepEqual(read({ events }).codes, ['too-many events', 'invalid events[700].text']);
  });

  it('keeps the last 100 promises: they are append-only', () => {
    const { promises, codes } = read({ promises: times(101, (i) => promise({ id: `p${i}` })) });
    assert.deepEqual([promises.length, promises[0]?.id, promises.at(-1)?.id], [100, 'p1', 'p100']);
    assert.deepEqual(codes, ['too-many promises']);
  });

  it('keeps the first 20 steps, 50 related requests, 20 attachments, 30 rows', () => {
    const { steps, related, events, codes } = read({
      steps: times(21, (i) => ({ id: `s${i}`, name: 'A', state: 'upcoming' })),
      related: times(51, (i) => ({ id: `r${i}`, relation: 'part' })),
      events: [
        event({
          attachments: times(21, (i) => ({ name: 'a', href: `${i}.pdf` })),
          card: { title: 'T', rows: times(31, (i) => ['n', `${i}`]) },
        }),
      ],
    });
    assert.deepEqual(
      [steps.length, related.length, events[0]?.attachments?.length, events[0]?.card?.rows.length],
      [20, 50, 20, 30],
    );
    assert.deepEqual(steps.at(-1)?.id, 's19');
    assert.deepEqual(read({ actions: times(21, () => 'reply') }).codes[0], 'too-many actions');
    assert.deepEqual(codes.sort(), [
      'too-many events[0].attachments',
      'too-many events[0].card.rows',
      'too-many related',
      'too-many steps',
    ]);
  });
});

describe('parseRequest: promises', () => {
  it('a date lasts to the end of that day in the zone of the document', () => {
    const due = (timeZone: string) =>
      read({ timeZone, promises: [promise({ by: '2026-10-25' })] }).promises[0]?.by;
    // The day on which Rome sets its clocks back has 25 hours.
    assert.deepEqual(due('Europe/Rome'), { at: at('2026-10-25T23:00:00Z') - 1, day: '2026-10-25' });
    assert.deepEqual(due('Asia/Tokyo'), { at: at('2026-10-25T15:00:00Z') - 1, day: '2026-10-25' });
  });

  it('a date without a zone costs the promise, an instant needs none', () => {
    const list = [promise({ by: '2026-11-24' }), promise({ id: 'q' })];
    for (const [zone, more] of [
      [undefined, []],
      ['Mars/Olympus', ['unknown-zone timeZone']],
    ] as const) {
      const { promises, timeZone, codes } = read({ ...(zone && { timeZone: zone }), promises: list });
      assert.deepEqual(
        promises.map(({ id }) => id),
        ['q'],
      );
      assert.equal(timeZone, undefined);
      assert.deepEqual(codes, [...more, 'missing-zone promises[0].by']);
    }
  });

  it('a date that no calendar has, or a time without its offset, costs the promise', () => {
    for (const by of ['2026-02-30', '2026-11-24T15:00:00', '2026-11', '', 20_261_124])
      assert.deepEqual(read({ timeZone: 'Europe/Rome', promises: [promise({ by })] }).promises, []);
  });

  it('replaces what is there: a link that leads nowhere is left out, the promise stays', () => {
    const { promises, codes } = read({ promises: [promise({ replaces: 'x' })] });
    assert.deepEqual([promises.length, promises[0]?.replaces], [1, undefined]);
    assert.deepEqual(codes, ['unknown-id promises[0].replaces']);
  });

  it('and the issue names the entry that was kept, of two with one id', () => {
    const { codes } = read({ promises: [promise({ replaces: 'x' }), promise()] });
    assert.deepEqual(codes, ['duplicate-id promises[1].id', 'unknown-id promises[0].replaces']);
  });

  it('also when what it leads to was left out', () => {
    const { promises, codes } = read({
      promises: [promise({ by: '2026-11-24' }), promise({ id: 'q', replaces: 'p' })],
    });
    assert.deepEqual([promises[0]?.id, promises[0]?.replaces], ['q', undefined]);
    assert.deepEqual(codes, ['missing-zone promises[0].by', 'unknown-id promises[1].replaces']);
  });

  it('may stand before what it replaces', () => {
    const { promises, codes } = read({ promises: [promise({ replaces: 'q' }), promise({ id: 'q' })] });
    assert.deepEqual([promises[0]?.replaces, codes], ['q', []]);
  });

  it('never replaces itself', () => {
    const { promises, codes } = read({ promises: [promise({ replaces: 'p' })] });
    assert.deepEqual(
      [promises.length, promises[0]?.replaces, codes],
      [1, undefined, ['cycle promises[0].replaces']],
    );
  });

  it('never in a circle: the link that closes it is left out', () => {
    const chain = ['a', 'b', 'c'].map((id, i, ids) => promise({ id, replaces: ids[(i + 1) % 3] }));
    const { promises, codes } = read({ promises: chain });
    assert.deepEqual(
      promises.map(({ replaces }) => replaces),
      ['b', 'c', undefined],
    );
    assert.deepEqual(codes, ['cycle promises[2].replaces']);
  });

  it('replaced by two is kept twice, and contradictory', () => {
    const { promises, codes } = read({
      promises: [promise(), promise({ id: 'q', replaces: 'p' }), promise({ id: 'r', replaces: 'p' })],
    });
    assert.deepEqual(
      promises.map(({ replaces }) => replaces),
      [undefined, 'p', 'p'],
    );
    assert.deepEqual(codes, ['contradictory promises[2].replaces']);
  });
});

describe('parseRequest: whose turn it is', () => {
  const cases: readonly (readonly [
    status: string,
    given: string | undefined,
    turn: string | undefined,
    issue?: true,
  ])[] = [
    ['received', undefined, 'brand'],
    ['in-progress', undefined, 'brand'],
    ['reopened', undefined, 'brand'],
    ['on-hold', undefined, 'brand'],
    ['waiting-customer', undefined, 'customer'],
    ['waiting-third-party', undefined, 'third-party'],
    ['resolved', undefined, undefined],
    ['closed', undefined, undefined],
    ['unknown', undefined, undefined],
    ['received', 'customer', 'brand', true],
    ['in-progress', 'customer', 'brand', true],
    ['reopened', 'customer', 'brand', true],
    ['in-progress', 'third-party', 'third-party'],
    ['on-hold', 'customer', 'customer'],
    ['waiting-customer', 'brand', 'customer', true],
    ['waiting-customer', 'third-party', 'customer', true],
    ['waiting-customer', 'customer', 'customer'],
    ['waiting-third-party', 'brand', 'third-party', true],
    ['waiting-third-party', 'customer', 'third-party', true],
    ['resolved', 'brand', 'brand'],
    ['closed', 'brand', undefined, true],
    ['unknown', 'third-party', 'third-party'],
  ];
  for (const [status, given, turn, issue] of cases) {
    it(`${status}, ${given ?? 'nobody'} named: ${turn ?? 'nobody'}`, () => {
      const document = read({ status, ...(given && { turn: given }) });
      assert.equal(document.turn, turn);
      assert.deepEqual(document.codes, issue ? ['contradictory turn'] : []);
    });
  }

  it('resolved, and the customer is asked: customer', () => {
    assert.equal(read({ status: 'resolved', confirm: { otherwise: 'closes' } }).turn, 'customer');
    assert.equal(read({ status: 'resolved', actions: ['confirm'] }).turn, 'customer');
  });
});

describe('parseRequest: contradictions', () => {
  it('closedAs belongs to what is closed', () => {
    assert.equal(read({ status: 'closed', closedAs: 'not-ours' }).closedAs, 'not-ours');
    const { closedAs, codes } = read({ status: 'resolved', closedAs: 'done' });
    assert.deepEqual([closedAs, codes], [undefined, ['contradictory closedAs']]);
    assert.deepEqual(read({ status: 'closed', closedAs: 'gone' }).codes, ['invalid closedAs']);
  });

  it('an event that names a promise or a step that is not there keeps everything else', () => {
    const { events, codes } = read({ events: [event({ promise: 'x', step: 'y', text: 'Ciao' })] });
    assert.deepEqual(events[0], {
      id: 'e',
      at: at('2026-11-20T10:00:00Z'),
      kind: 'note',
      by: 'brand',
      text: 'Ciao',
    });
    assert.deepEqual(codes, ['unknown-id events[0].promise', 'unknown-id events[0].step']);
  });

  it('silence is measured in work; anything else is an issue', () => {
    assert.deepEqual(read({ quietAfter: 'PT48H' }).quietAfter, { ms: 48 * 3_600_000 });
    assert.deepEqual(read({ quietAfter: 'P1M' }).codes, ['invalid quietAfter']);
  });

  it('without a readable deadline one still confirms; without the consequence not', () => {
    assert.deepEqual(read({ confirm: { until: 'soon', otherwise: 'closes' } }).confirm, {
      otherwise: 'closes',
    });
    assert.equal(
      read({ confirm: { until: '2026-12-01T10:00:00Z', otherwise: 'explodes' } }).confirm,
      undefined,
    );
  });
});

describe('parseRequest: links', () => {
  const attachment = (href: string) => {
    const { events, codes } = read({ events: [event({ attachments: [{ name: 'a', href }] })] });
    return { href: events[0]?.attachments?.[0]?.href, codes };
  };
  const card = (href: string) => {
    const { events, codes } = read({ events: [event({ card: { title: 'T', href } })] });
    assert.equal(events[0]?.card?.title, 'T');
    return { href: events[0].card.href, codes };
  };

  it('to the web, and relative for attachments', () => {
    for (const href of ['https://example.it/a.pdf', 'http://example.it/a', 'HTTPS://example.it/'])
      for (const read of [attachment, card]) assert.deepEqual(read(href), { href, codes: [] });
    for (const href of ['R-1/attachments/1', '/files/a.pdf', '../a.pdf', '?file=1']) {
      assert.deepEqual(attachment(href), { href, codes: [] });
      assert.deepEqual(card(href), { href: undefined, codes: ['unsafe-href events[0].card.href'] });
    }
  });

  it('never to anything that runs, nor to another programme', () => {
    for (const href of [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      '\u0001javascript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'blob:https://example.it/1',
      'file:///etc/passwd',
      'vbscript:x',
      'mailto:a@example.it',
      'tel:+390212345678',
      'https://',
      ' ',
    ]) {
      assert.deepEqual(attachment(href), {
        href: undefined,
        codes: ['unsafe-href events[0].attachments[0].href'],
      });
      assert.deepEqual(card(href), { href: undefined, codes: ['unsafe-href events[0].card.href'] });
    }
  });
});

describe('parseRequest: events', () => {
  it('stand newest first; at one instant, what the document says later is newer', () => {
    const { events } = read({
      events: [
        event({ id: 'b', at: '2026-11-20T11:00:00Z' }),
        event({ id: 'a' }),
        event({ id: 'c', at: '2026-11-20T12:00:00+01:00' }),
        event({ id: 'd', at: '2026-11-21T00:00:00Z' }),
      ],
    });
    assert.deepEqual(
      events.map(({ id }) => id),
      ['d', 'c', 'b', 'a'],
    );
  });

  it('that are left out are not read, only their instant is', () => {
    let read = 0;
    const events = times(10_000, (i) => ({
      ...event({ id: `e${i}`, at: new Date(1.7e12 + i * 60_000).toISOString() }),
      get text() {
        read += 1;
        return 'Ciao';
      },
    }));
    assert.equal(parseRequest(requestOf({ events })).document?.events.length, 1000);
    assert.ok(read > 0 && read < 10_000, `${read} of 10,000`);
  });
});

describe('parseRequest: marks that turn the reading direction', () => {
  const twisted = 'a\u202eb\u202a\u202b\u202c\u202d\u2066c\u2067\u2068\u2069.exe';
  const straight = 'abc.exe';

  it('are left out of every name', () => {
    const { title, owner, steps, promises, events, channel, codes } = read({
      title: twisted,
      channel: twisted,
      owner: { name: { it: twisted }, person: twisted },
      steps: [{ id: 's', name: twisted, state: 'done' }],
      promises: [promise({ what: twisted })],
      events: [
        event({
          from: twisted,
          to: twisted,
          attachments: [{ name: twisted, href: '/a' }],
          card: { title: twisted, rows: [[twisted, twisted]] },
        }),
      ],
    });
    assert.deepEqual(
      [title, channel, owner],
      [straight, straight, { name: { it: straight }, person: straight }],
    );
    assert.equal(steps[0]?.name, straight);
    assert.equal(promises[0]?.what, straight);
    const [{ from, to, attachments, card } = {}] = events;
    assert.deepEqual([from, to, attachments?.[0]?.name], [straight, straight, straight]);
    assert.deepEqual([card?.title, card?.rows], [straight, [[straight, straight]]]);
    assert.deepEqual(codes, []);
  });

  it('stay in what somebody wrote, and are no name by themselves', () => {
    const { title, events, codes } = read({ title: '\u202e', events: [event({ text: twisted })] });
    assert.equal(events[0]?.text, twisted);
    assert.equal(title, undefined);
    assert.deepEqual(codes, ['invalid title']);
  });
});
