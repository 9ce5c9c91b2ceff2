import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fromJiraServiceManagement } from '../../src/adapters/jira-service-management.js';
import { requestView } from '../../src/core/request/request-view.js';
import { holdsForAnyJson, mostly, objectOf, parsed, someId, someText, someTime } from './support.js';
import type { Json } from './support.js';

const date = (iso8601: string, more: Json = {}): Json => ({
  iso8601: iso8601.replace(/(\d\d):(\d\d)$/, '$1$2'),
  jira: iso8601,
  friendly: 'Yesterday 09:00 AM',
  epochMillis: Date.parse(iso8601),
  ...more,
});

const page = (...values: unknown[]): Json => ({
  size: values.length,
  start: 0,
  limit: 50,
  isLastPage: true,
  values,
});

const status = (name: string, category: string, at: string): Json => ({
  status: name,
  statusCategory: category,
  statusDate: date(at),
});

const account = (id: string, displayName: string): Json => ({ accountId: id, displayName, active: true });
const REPORTER = account('c-1', 'Ines');
const PARTICIPANT = account('c-2', 'Paolo');
const AGENT = account('a-1', 'Giulia');

const request = {
  _expands: ['participant', 'status', 'sla'],
  issueId: '10700',
  issueKey: 'HELP-42',
  requestTypeId: '25',
  serviceDeskId: '10',
  createdDate: date('2026-11-16T09:00:00+01:00'),
  reporter: REPORTER,
  requestFieldValues: [
    { fieldId: 'summary', label: 'What do you need?', value: 'A second key for room 7' },
    { fieldId: 'description', label: 'Why do you need this?', value: 'Two of us share it.' },
    { fieldId: 'priority', label: 'Priority', value: { id: '3', name: 'Low' } },
  ],
  currentStatus: status('In progress', 'INDETERMINATE', '2026-11-17T08:00:00+01:00'),
  status: page(
    status('In progress', 'INDETERMINATE', '2026-11-17T08:00:00+01:00'),
    status('Waiting for support', 'NEW', '2026-11-16T09:00:00+01:00'),
  ),
  participants: page(PARTICIPANT),
};

const adapt = (more: Json = {}) => fromJiraServiceManagement({ ...request, ...more });

describe('a Jira Service Management request', () => {
  it('is a document', () => {
    const input = adapt();
    assert.deepEqual(input, {
      version: 1,
      id: 'HELP-42',
      status: 'in-progress',
      title: 'A second key for room 7',
      openedAt: '2026-11-16T08:00:00.000Z',
      promises: [],
      events: [
        {
          id: 'received',
          at: '2026-11-16T08:00:00.000Z',
          kind: 'received',
          by: 'customer',
          text: 'Two of us share it.',
        },
        {
          id: 'status-0',
          at: '2026-11-16T08:00:00.000Z',
          kind: 'note',
          by: 'system',
          text: 'Waiting for support',
        },
        { id: 'status-1', at: '2026-11-17T07:00:00.000Z', kind: 'note', by: 'system', text: 'In progress' },
      ],
      actions: [],
    });
    parsed(input);
  });

  it('is not there in an error, in a list of several, without a key', () => {
    for (const json of [
      { errorMessage: 'The request is not there', i18nErrorMessage: { i18nKey: 'x', parameters: [] } },
      page(request),
      [request],
      { ...request, issueKey: null, issueId: null },
      null,
      'x',
    ])
      assert.equal(fromJiraServiceManagement(json), undefined);
    assert.equal(adapt({ issueKey: undefined })?.id, '10700');
  });

  it('has the category of its status in our words, and its turn where the usual workflow names it', () => {
    const statusOf = (category: unknown, name = 'x'): unknown =>
      adapt({ currentStatus: { status: name, statusCategory: category } })?.status;
    assert.equal(statusOf('NEW'), 'received');
    assert.equal(statusOf('INDETERMINATE'), 'in-progress');
    assert.equal(statusOf('DONE'), 'resolved');
    assert.equal(statusOf('UNDEFINED'), 'unknown');
    assert.equal(statusOf('done'), 'unknown');
    assert.equal(statusOf(null), 'unknown');
    assert.equal(statusOf('INDETERMINATE', 'Waiting for customer'), 'waiting-customer');
    assert.equal(statusOf('DONE', 'Waiting for customer'), 'resolved');
    assert.equal(adapt({ currentStatus: null })?.status, 'unknown');
  });

  it('is resolved without a word on how, and asks nobody', () => {
    for (const name of ['Done', 'Resolved', 'Canceled', 'Declined']) {
      const input = adapt({ currentStatus: status(name, 'DONE', '2026-11-18T08:00:00Z'), status: undefined });
      assert(input && !('closedAs' in input) && !('confirm' in input));
      assert.deepEqual(input.events?.at(-1), {
        id: 'status-0',
        at: '2026-11-18T08:00:00.000Z',
        kind: 'resolved',
        by: 'system',
        text: name,
      });
      assert.equal(parsed(input).turn, undefined);
    }
  });

  it('was reopened when it was over and is not any more', () => {
    const input = adapt({
      status: page(
        status('In progress', 'INDETERMINATE', '2026-11-19T08:00:00Z'),
        status('Resolved', 'DONE', '2026-11-18T08:00:00Z'),
        status('Closed', 'DONE', '2026-11-18T09:00:00Z'),
        status('In progress', 'INDETERMINATE', '2026-11-17T08:00:00Z'),
      ),
    });
    assert.deepEqual(
      input?.events?.slice(1).map(({ kind, text }) => [kind, text]),
      [
        ['note', 'In progress'],
        ['resolved', 'Resolved'],
        ['note', 'Closed'],
        ['reopened', 'In progress'],
      ],
    );
    const view = requestView(parsed(input), Date.parse('2026-11-20T00:00:00Z'));
    assert.equal(view.reopenedAt, Date.parse('2026-11-19T08:00:00Z'));
  });

  it('reads instants, never dates in words', () => {
    const openedAt = (createdDate: unknown): unknown => adapt({ createdDate })?.openedAt;
    assert.equal(openedAt({ iso8601: '2026-11-16T09:00:00+0100' }), '2026-11-16T08:00:00.000Z');
    assert.equal(openedAt({ epochMillis: 1_763_280_000_000 }), '2025-11-16T08:00:00.000Z');
    assert.equal(openedAt({ friendly: '2026-11-16T09:00:00Z', jira: '2026-11-16T09:00:00Z' }), undefined);
    assert.equal(openedAt({ epochMillis: 0, iso8601: '1970-01-01T00:00:00+0000' }), undefined);
    assert.equal(openedAt('2026-11-16T09:00:00Z'), undefined);
  });

  it('takes its title from where it stands', () => {
    assert.equal(adapt({ summary: 'In short' })?.title, 'In short');
    assert.equal(adapt({ requestFieldValues: null })?.title, undefined);
  });

  it('may be answered where Jira says so', () => {
    const actionsOf = (allowed: unknown): unknown => adapt({ actions: { addComment: { allowed } } })?.actions;
    assert.deepEqual(actionsOf(true), ['reply']);
    assert.deepEqual(actionsOf(false), []);
    assert.deepEqual(actionsOf('true'), []);
  });
});

describe('comments on a Jira Service Management request', () => {
  const comment = (more: Json = {}): Json => ({
    id: '1000',
    body: 'Collect it at the desk.',
    renderedBody: { html: '<b>Collect</b> it' },
    public: true,
    author: AGENT,
    created: date('2026-11-18T10:00:00+01:00'),
    ...more,
  });
  const last = (more: Json, payload: Json = {}) =>
    adapt({ status: page(), currentStatus: null, comments: page(comment(more)), ...payload })?.events?.[1];

  it('are messages in plain text', () => {
    assert.deepEqual(last({}), {
      id: '1000',
      at: '2026-11-18T09:00:00.000Z',
      kind: 'message',
      by: 'brand',
      text: 'Collect it at the desk.',
    });
    assert.equal(last({ body: null }), undefined);
    assert.equal(last({ created: { friendly: 'Today' } }), undefined);
  });

  it('never appear unless they are public', () => {
    for (const isPublic of [false, null, undefined, 'true', 1])
      assert.equal(last({ public: isPublic }), undefined);
  });

  it('are by the brand only when nobody on the customer’s side can have written them', () => {
    assert.equal(last({ author: REPORTER })?.by, 'customer');
    assert.equal(last({ author: PARTICIPANT })?.by, 'customer');
    assert.equal(last({ author: AGENT })?.by, 'brand');
    assert.equal(last({ author: AGENT }, { participants: page() })?.by, 'brand');
    assert.equal(last({ author: AGENT }, { participants: undefined })?.by, 'system');
    assert.equal(last({ author: AGENT }, { reporter: undefined })?.by, 'system');
    assert.equal(last({ author: null })?.by, 'system');
  });

  it('bring their files', () => {
    const file = {
      filename: 'key.pdf',
      size: 1200,
      mimeType: 'application/pdf',
      _links: { content: 'https://example.atlassian.net/rest/servicedeskapi/request/1/attachment/2' },
    };
    const files = (value: unknown): unknown => last({ body: '', attachments: value })?.attachments;
    assert.deepEqual(files(page(file)), [
      { name: 'key.pdf', href: file._links.content, type: 'application/pdf', size: 1200 },
    ]);
    assert.equal(files(page({ ...file, _links: {} })), undefined);
    assert.equal(files(undefined), undefined);
  });
});

describe('goals of a Jira Service Management request', () => {
  const cycle = (more: Json = {}): Json => ({
    startTime: date('2026-11-16T09:00:00+01:00'),
    breachTime: date('2026-11-20T18:00:00+01:00'),
    breached: false,
    paused: false,
    withinCalendarHours: true,
    goalDuration: { millis: 36_000_000, friendly: '10h' },
    ...more,
  });
  const goal = (more: Json): Json => ({ id: '1', name: 'Time to resolution', completedCycles: [], ...more });
  const promisesOf = (...goals: unknown[]) => adapt({ sla: page(...goals) })?.promises;

  it('are promises with their instants', () => {
    assert.deepEqual(promisesOf(goal({ ongoingCycle: cycle() })), [
      {
        id: 'sla-1-0',
        kind: 'resolution',
        by: '2026-11-20T17:00:00.000Z',
        madeAt: '2026-11-16T08:00:00.000Z',
      },
    ]);
  });

  it('are about an update, in their own name, unless Jira itself names them', () => {
    const kindOf = (name: unknown): unknown => {
      const [promise] = promisesOf(goal({ name, ongoingCycle: cycle() })) ?? [];
      return [promise?.kind, promise?.what];
    };
    assert.deepEqual(kindOf('Time to first response'), ['reply', undefined]);
    assert.deepEqual(kindOf('time to Resolution'), ['resolution', undefined]);
    assert.deepEqual(kindOf('Time to hand over the key'), ['update', 'Time to hand over the key']);
    assert.deepEqual(kindOf('constructor'), ['update', 'constructor']);
    assert.deepEqual(kindOf(null), ['update', undefined]);
  });

  it('promise nothing while their clock stands still, unless they had passed before', () => {
    assert.deepEqual(promisesOf(goal({ ongoingCycle: cycle({ paused: true }) })), []);
    const late = adapt({ sla: page(goal({ ongoingCycle: cycle({ paused: true, breached: true }) })) });
    assert.equal(requestView(parsed(late), Date.parse('2026-11-21T00:00:00Z')).timeliness, 'late');
  });

  it('promise nothing without an instant', () => {
    for (const breachTime of [undefined, null, { friendly: 'Today 18:00' }, '2026-11-20T18:00:00Z'])
      assert.deepEqual(promisesOf(goal({ ongoingCycle: cycle({ breachTime }) })), []);
    assert.deepEqual(promisesOf(goal({}), null, 'x'), []);
    assert.deepEqual(adapt({ sla: { errorMessage: 'Agents only' } })?.promises, []);
  });

  it('were kept, in time or late, when their cycle ended', () => {
    const name = 'Time to first response';
    const stateOf = (more: Json): unknown => {
      const sla = page(goal({ name, completedCycles: [cycle(more)] }));
      const document = parsed(adapt({ sla }));
      return [requestView(document, Date.parse('2026-12-01T00:00:00Z')).record, document.promises[0]?.keptAt];
    };
    const inTime = date('2026-11-16T12:00:00Z');
    const late = date('2026-11-22T12:00:00Z');
    assert.deepEqual(stateOf({ stopTime: inTime }), [{ kept: 1, of: 1 }, Date.parse('2026-11-16T12:00:00Z')]);
    assert.deepEqual(stateOf({ stopTime: late, breached: true }), [
      { kept: 0, of: 1 },
      Date.parse('2026-11-22T12:00:00Z'),
    ]);
    // Its clock stood still in between: the instant that is left is not the one that counted.
    assert.deepEqual(stateOf({ stopTime: late }), [{ kept: 0, of: 0 }, undefined]);
    assert.deepEqual(stateOf({ stopTime: inTime, breached: true }), [{ kept: 0, of: 0 }, undefined]);
    assert.deepEqual(stateOf({}), [{ kept: 0, of: 0 }, undefined]);
  });

  it('are told apart, cycle by cycle', () => {
    const ended = cycle({ stopTime: date('2026-11-16T12:00:00Z') });
    const ids = promisesOf(
      goal({ completedCycles: [ended, ended], ongoingCycle: cycle() }),
      goal({ id: '2', ongoingCycle: cycle() }),
      goal({ id: undefined, ongoingCycle: cycle() }),
    )?.map(({ id }) => id);
    assert.deepEqual(ids, ['sla-1-0', 'sla-1-1', 'sla-1-2', 'sla-2-0', 'sla--2-0']);
  });
});

describe('any JSON as a Jira Service Management request', () => {
  it('gives nothing or a document', () => {
    const someDate = objectOf({ epochMillis: fc.oneof(fc.integer(), fc.double()), iso8601: someTime });
    const pageOf = (entry: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
      fc.oneof(
        fc.array(entry, { maxLength: 4 }),
        objectOf({ values: fc.array(mostly(entry), { maxLength: 4 }) }),
      );
    const step = objectOf({
      status: someText,
      statusCategory: fc.constantFrom('NEW', 'INDETERMINATE', 'DONE', 'UNDEFINED'),
      statusDate: someDate,
    });
    const person = objectOf({ accountId: someId });
    const file = objectOf({
      filename: someText,
      mimeType: someText,
      size: fc.integer(),
      _links: objectOf({ content: fc.oneof(fc.webUrl(), fc.constant('https:')) }),
    });
    const note = objectOf({
      id: someId,
      body: someText,
      public: fc.boolean(),
      author: person,
      created: someDate,
      attachments: pageOf(file),
    });
    const round = objectOf({
      startTime: someDate,
      breachTime: someDate,
      stopTime: someDate,
      breached: fc.boolean(),
      paused: fc.boolean(),
    });
    const goal = objectOf({
      id: someId,
      name: someText,
      completedCycles: fc.array(round, { maxLength: 3 }),
      ongoingCycle: round,
    });
    const payload = objectOf({
      issueKey: someId,
      issueId: someId,
      createdDate: someDate,
      summary: someText,
      reporter: person,
      participants: pageOf(person),
      requestFieldValues: fc.array(
        objectOf({ fieldId: fc.constantFrom('summary', 'description'), value: someText }),
      ),
      currentStatus: step,
      status: pageOf(step),
      comments: pageOf(note),
      sla: pageOf(goal),
      actions: objectOf({ addComment: objectOf({ allowed: fc.boolean() }) }),
    });
    holdsForAnyJson(payload, fromJiraServiceManagement);
  });
});
