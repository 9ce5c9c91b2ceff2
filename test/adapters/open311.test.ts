import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fromOpen311 } from '../../src/adapters/open311.js';
import { requestView } from '../../src/core/request/request-view.js';
import { holdsForAnyJson, mostly, objectOf, parsed, someId, someText, someTime } from './support.js';
import type { Json } from './support.js';

const chicago = { timeZone: 'America/Chicago' };

const lamp = {
  service_request_id: 'SR26-00418',
  status: 'open',
  status_notes: null,
  service_name: 'Street light out',
  service_code: 'LIGHT',
  description: 'The lamp in front of number 12 has been dark since Sunday.',
  agency_responsible: 'Electrical Operations',
  service_notice: 'A crew inspects the lamp and its cable.',
  requested_datetime: '2026-11-16T08:30:00-06:00',
  updated_datetime: '2026-11-16T08:31:10-06:00',
  expected_datetime: '2026-11-23T17:00:00-06:00',
  address: '12 N Example St',
  lat: 41.9,
  long: -87.6,
  media_url: null,
};

const followOn = (type: string, datetime: string, id: unknown = 'SR26-00977', agency: unknown = 'Water') => ({
  datetime,
  type,
  summary: `Follow-on Inspection ${type === 'follow_on_closed' ? 'Closed' : 'Created'}`,
  description: 'Inspection of the duct',
  extended_attributes: { service_request_id: id, service_name: 'Inspection', agency_responsible: agency },
});

/** The only promise. */
const promiseOf = (more: Json, options: { timeZone?: string } = chicago): unknown =>
  fromOpen311({ ...lamp, ...more }, options)?.promises?.[0];
const byOf = (expected: unknown, options?: { timeZone?: string }): unknown =>
  (promiseOf({ expected_datetime: expected }, options) as Json | undefined)?.['by'];

describe('an Open311 request', () => {
  it('is a document, from the answer and from the request in it', () => {
    const document = {
      version: 1,
      id: 'SR26-00418',
      status: 'received',
      title: 'Street light out',
      timeZone: 'America/Chicago',
      openedAt: '2026-11-16T14:30:00.000Z',
      owner: { name: 'Electrical Operations' },
      promises: [
        {
          id: 'expected',
          kind: 'resolution',
          what: 'A crew inspects the lamp and its cable.',
          by: '2026-11-23T23:00:00.000Z',
        },
      ],
      events: [
        {
          id: 'received',
          at: '2026-11-16T14:30:00.000Z',
          kind: 'received',
          by: 'customer',
          text: 'The lamp in front of number 12 has been dark since Sunday.',
        },
      ],
      related: [],
    };
    assert.deepEqual(fromOpen311([lamp], chicago), document);
    assert.deepEqual(fromOpen311(lamp, chicago), document);
    parsed(fromOpen311(lamp, chicago));
  });

  it('is not there in an error, in a list of several, in one that has no id yet', () => {
    for (const json of [
      [{ code: 404, description: 'No request of this id' }],
      { code: 403, description: 'jurisdiction_id is missing' },
      [],
      [lamp, lamp],
      { ...lamp, service_request_id: null, token: 'T1' },
      { ...lamp, service_request_id: '' },
      null,
      'closed',
      7,
    ])
      assert.equal(fromOpen311(json, chicago), undefined);
  });

  it('takes an id that is a number', () => {
    assert.equal(fromOpen311({ ...lamp, service_request_id: 638344 })?.id, '638344');
  });

  it('is in progress only when a note tells of work', () => {
    const statusOf = (...types: string[]): unknown =>
      fromOpen311({ ...lamp, notes: types.map((type) => ({ type, datetime: lamp.updated_datetime })) })
        ?.status;
    assert.equal(statusOf(), 'received');
    assert.equal(statusOf('opened', 'submitted'), 'received');
    assert.equal(statusOf('opened', 'activity'), 'in-progress');
    assert.equal(fromOpen311({ ...lamp, status: 'Closed' })?.status, 'closed');
    assert.equal(fromOpen311({ ...lamp, status: 'referred' })?.status, 'unknown');
    assert.equal(fromOpen311({ ...lamp, status: 1 })?.status, 'unknown');
  });
});

describe('what an Open311 request promises', () => {
  it('is a date when the target is midnight, where the city is or as it is written, or has no time', () => {
    assert.equal(byOf('2026-11-24'), '2026-11-24');
    assert.equal(byOf('2026-11-24T00:00:00-06:00'), '2026-11-24');
    assert.equal(byOf('2026-11-24T00:00:00.000Z'), '2026-11-24');
    assert.equal(byOf('2026-11-24T06:00:00Z'), '2026-11-24');
    assert.equal(byOf('2026-11-24 00:00'), '2026-11-24');
    assert.equal(byOf('2026-11-24T00:00:01-06:00'), '2026-11-24T06:00:01.000Z');
  });

  it('is late after that day in the city, not at its beginning', () => {
    const document = parsed(
      fromOpen311({ ...lamp, expected_datetime: '2026-11-24T00:00:00-06:00' }, chicago),
    );
    const at = (text: string): string => requestView(document, Date.parse(text)).timeliness;
    assert.equal(at('2026-11-24T23:59:59-06:00'), 'on-time');
    assert.equal(at('2026-11-25T00:00:00-06:00'), 'late');
  });

  it('is nothing when it would be a date in no zone', () => {
    for (const timeZone of [undefined, 'Illinois/Chicago', '-06:00'])
      for (const date of ['2026-11-24', '2026-11-24T00:00:00-06:00', '2026-11-24T17:00:00']) {
        const input = fromOpen311(
          { ...lamp, expected_datetime: date },
          timeZone === undefined ? {} : { timeZone },
        );
        assert.deepEqual(parsed(input).promises, []);
      }
    assert.equal(byOf('2026-11-24T17:00:00-06:00', {}), '2026-11-24T23:00:00.000Z');
  });

  it('is nothing without a target, whatever else is said', () => {
    for (const expected of [
      null,
      '',
      'ONTIME',
      'in 5 days',
      0,
      '2026-02-30',
      '9999-12-31',
      '0001-01-01T00:00:00Z',
    ])
      assert.equal(
        promiseOf({ expected_datetime: expected, on_time: 'ONTIME', service_notice: 'Within 7 days' }),
        undefined,
      );
    const document = parsed(fromOpen311({ ...lamp, expected_datetime: null, on_time: 'ONTIME' }, chicago));
    assert.equal(requestView(document, Date.parse('2026-12-24T00:00:00Z')).timeliness, 'none-promised');
  });

  it('is nothing when it was over before anybody asked', () => {
    assert.equal(byOf(lamp.requested_datetime), undefined);
    assert.equal(byOf('2026-11-15'), undefined);
    assert.equal(byOf('2026-11-16'), '2026-11-16');
  });
});

describe('times of an Open311 request', () => {
  it('without an offset are those of the city, or of nowhere', () => {
    const local = {
      ...lamp,
      requested_datetime: '2026-07-01T08:30:00',
      expected_datetime: '2026-11-23T17:00:00',
    };
    const there = fromOpen311(local, chicago);
    assert.equal(there?.openedAt, '2026-07-01T13:30:00.000Z');
    assert.equal(there.promises?.[0]?.by, '2026-11-23T23:00:00.000Z');
    const nowhere = fromOpen311(local);
    assert.equal(nowhere?.openedAt, undefined);
    assert.deepEqual(nowhere?.events, []);
    assert.deepEqual(nowhere?.promises, []);
  });

  it('may have an offset without a colon', () => {
    assert.equal(
      fromOpen311({ ...lamp, requested_datetime: '2026-11-16 08:30:00-0600' }, chicago)?.openedAt,
      '2026-11-16T14:30:00.000Z',
    );
  });

  it('may lie ahead: core knows what to make of it', () => {
    const input = fromOpen311(
      { ...lamp, status_notes: 'Inspected', updated_datetime: '2031-01-01T00:00:00Z' },
      chicago,
    );
    assert.equal(input?.events?.at(-1)?.at, '2031-01-01T00:00:00.000Z');
    parsed(input);
  });
});

describe('what an Open311 request tells of its end', () => {
  it('is text, never how it ended', () => {
    const closed = { ...lamp, status: 'closed', updated_datetime: '2026-11-20T10:00:00-06:00' };
    for (const notes of ['Duplicate request.', 'Completed', 'No action taken', null]) {
      const input = fromOpen311({ ...closed, status_notes: notes }, chicago);
      assert.equal(input?.status, 'closed');
      assert(!('closedAs' in input));
      assert.deepEqual(input.events?.at(-1), {
        id: 'status',
        at: '2026-11-20T16:00:00.000Z',
        kind: 'closed',
        by: 'brand',
        ...(notes !== null && { text: notes }),
      });
      assert.equal(requestView(parsed(input), Date.parse('2026-12-01T00:00:00Z')).closedAs, undefined);
    }
  });

  it('is not told twice', () => {
    const input = fromOpen311({
      ...lamp,
      status: 'closed',
      status_notes: 'Cable replaced',
      notes: [
        { datetime: lamp.requested_datetime, type: 'opened', summary: 'Request opened' },
        {
          datetime: '2026-11-19T09:00:00-06:00',
          type: 'activity',
          summary: 'Outcome',
          description: 'Cable replaced',
        },
        { datetime: '2026-11-19T09:01:00-06:00', type: 'closed', summary: 'Request closed' },
      ],
    });
    assert.deepEqual(
      input?.events?.map(({ kind, text }) => [kind, text]),
      [
        ['received', lamp.description],
        ['note', 'Outcome: Cable replaced'],
        ['closed', undefined],
      ],
    );
  });

  it('is left out when it is not known when', () => {
    const input = fromOpen311({ ...lamp, status: 'closed', status_notes: 'Done', updated_datetime: null });
    assert.deepEqual(
      input?.events?.map(({ kind }) => kind),
      ['received'],
    );
  });
});

describe('follow-ons of an Open311 request', () => {
  const closed = { ...lamp, status: 'closed', updated_datetime: '2026-11-18T09:00:00-06:00' };
  const created = followOn('follow_on_created', '2026-11-18T09:00:02-06:00');
  const now = Date.parse('2026-11-30T00:00:00Z');

  it('keep it open while they are open', () => {
    const document = parsed(fromOpen311([{ ...closed, notes: [created] }], chicago));
    assert.equal(document.status, 'closed');
    const view = requestView(document, now);
    assert.equal(view.phase, 'in-progress');
    assert.equal(view.over, false);
    assert.deepEqual(
      view.openParts.map(({ id }) => id),
      ['SR26-00977'],
    );
  });

  it('let it go when they are closed, in whatever order the notes come', () => {
    const done = followOn('follow_on_closed', '2026-11-27T09:00:00-06:00');
    for (const notes of [
      [created, done],
      [done, created],
    ]) {
      const view = requestView(parsed(fromOpen311({ ...closed, notes }, chicago)), now);
      assert.equal(view.phase, 'closed');
      assert.equal(view.over, true);
    }
  });

  it('are transfers to the department that is named', () => {
    const document = parsed(fromOpen311({ ...closed, notes: [created] }, chicago));
    const [transfer] = requestView(document, now).transfers;
    assert.equal(transfer?.event.to, 'Water');
    assert.equal(transfer.event.text, 'Inspection of the duct');
    const unnamed = followOn('follow_on_created', '2026-11-18T09:00:02-06:00', 'X', null);
    assert.deepEqual(requestView(parsed(fromOpen311({ ...closed, notes: [unnamed] })), now).transfers, []);
  });

  it('count only with an id', () => {
    const nameless = followOn('follow_on_created', '2026-11-18T09:00:02-06:00', null);
    assert.deepEqual(fromOpen311({ ...closed, notes: [nameless] })?.related, []);
  });
});

describe('any JSON as an Open311 request', () => {
  it('gives nothing or a document', () => {
    const note = objectOf({
      datetime: someTime,
      type: fc.constantFrom(
        'opened',
        'submitted',
        'activity',
        'follow_on_created',
        'follow_on_closed',
        'closed',
      ),
      summary: someText,
      description: someText,
      extended_attributes: objectOf({ service_request_id: someId, agency_responsible: someText }),
    });
    const request = objectOf({
      service_request_id: someId,
      status: fc.constantFrom('open', 'closed', 'x'),
      status_notes: someText,
      service_name: someText,
      description: someText,
      agency_responsible: someText,
      service_notice: someText,
      requested_datetime: someTime,
      updated_datetime: someTime,
      expected_datetime: someTime,
      notes: mostly(fc.array(note, { maxLength: 6 })),
    });
    const options = [{}, chicago, { timeZone: 'Pacific/Apia' }, { timeZone: 'nowhere' }];
    for (const option of options)
      holdsForAnyJson(fc.oneof(request, fc.tuple(request)), (json) => fromOpen311(json, option));
  });
});
