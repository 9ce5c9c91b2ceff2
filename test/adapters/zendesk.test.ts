import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fromZendesk } from '../../src/adapters/zendesk.js';
import { requestView } from '../../src/core/request/request-view.js';
import { holdsForAnyJson, mostly, objectOf, parsed, someId, someText, someTime } from './support.js';
import type { Json } from './support.js';

const CUSTOMER = 7001;
const AGENT = 9001;
const COPIED = 7002;

const request = {
  url: 'https://example.zendesk.com/api/v2/requests/3341.json',
  id: 3341,
  status: 'open',
  priority: 'normal',
  type: 'question',
  subject: 'Invoice 88 was charged twice',
  description: 'My card shows the same amount two times.',
  organization_id: null,
  via: { channel: 'web', source: { from: {}, to: {}, rel: null } },
  custom_fields: [],
  custom_status_id: 12,
  requester_id: CUSTOMER,
  collaborator_ids: [COPIED],
  email_cc_ids: [COPIED],
  is_public: true,
  due_at: '2026-11-30T17:00:00Z',
  can_be_solved_by_me: true,
  created_at: '2026-11-16T09:00:00Z',
  updated_at: '2026-11-17T10:30:00Z',
  followup_source_id: null,
  assignee_id: AGENT,
};

const comment = (id: number, author: number, at: string, text: string, more: Json = {}): Json => ({
  id,
  type: 'Comment',
  request_id: 3341,
  author_id: author,
  body: text,
  html_body: `<p>${text}</p>`,
  plain_body: text,
  public: true,
  attachments: [],
  created_at: at,
  ...more,
});

const users = [
  { id: CUSTOMER, name: 'Ines', agent: false },
  { id: AGENT, name: 'Giulia', agent: true },
  { id: COPIED, name: 'Paolo', agent: false },
];

const conversation = {
  comments: [
    comment(1, CUSTOMER, '2026-11-16T09:00:00Z', request.description),
    comment(2, AGENT, '2026-11-17T10:30:00Z', 'We asked the bank to give one back.'),
  ],
  users,
};

const answer = (more: Json = {}, comments: unknown = conversation): unknown => ({
  request: { ...request, ...more },
  comments,
});

describe('a Zendesk request', () => {
  it('is a document', () => {
    const input = fromZendesk(answer());
    assert.deepEqual(input, {
      version: 1,
      id: '3341',
      status: 'in-progress',
      title: 'Invoice 88 was charged twice',
      channel: 'form',
      openedAt: '2026-11-16T09:00:00.000Z',
      owner: { name: 'Giulia' },
      events: [
        {
          id: '1',
          at: '2026-11-16T09:00:00.000Z',
          kind: 'received',
          by: 'customer',
          text: 'My card shows the same amount two times.',
        },
        {
          id: '2',
          at: '2026-11-17T10:30:00.000Z',
          kind: 'message',
          by: 'brand',
          text: 'We asked the bank to give one back.',
        },
      ],
      actions: ['reply'],
      related: [],
    });
    parsed(input);
  });

  it('takes the comments as they come: their answer, or the list and its users side by side', () => {
    const flat = fromZendesk({ request, users, comments: conversation.comments });
    assert.deepEqual(flat, fromZendesk(answer()));
  });

  it('is not there in an error or without an id', () => {
    for (const json of [
      { error: 'RecordNotFound', description: 'Not found' },
      { request: { ...request, id: null } },
      { requests: [request] },
      request,
      [{ request }],
      null,
      'x',
    ])
      assert.equal(fromZendesk(json), undefined);
  });

  it('has the words of Zendesk in ours, and no other', () => {
    const words = ['new', 'open', 'pending', 'hold', 'solved', 'closed', 'deleted', 'constructor', 3];
    assert.deepEqual(
      words.map((status) => fromZendesk(answer({ status }))?.status),
      [
        'received',
        'in-progress',
        'waiting-customer',
        'on-hold',
        'resolved',
        'closed',
        'unknown',
        'unknown',
        'unknown',
      ],
    );
  });

  it('promises nothing, whatever a task is due at, and does not say how it ended', () => {
    for (const status of ['open', 'solved', 'closed']) {
      const input = fromZendesk(answer({ status, type: 'task' }));
      assert(input && !('promises' in input) && !('closedAs' in input));
    }
    const view = requestView(parsed(fromZendesk(answer())), Date.parse('2027-01-01T00:00:00Z'));
    assert.equal(view.timeliness, 'none-promised');
  });

  it('lets the customer do what Zendesk lets them do', () => {
    const actions = (more: Json): unknown => fromZendesk(answer(more))?.actions;
    assert.deepEqual(actions({ status: 'new' }), ['reply']);
    assert.deepEqual(actions({ status: 'hold' }), ['reply']);
    assert.deepEqual(actions({ status: 'pending', can_be_solved_by_me: true }), ['reply']);
    assert.deepEqual(actions({ status: 'solved' }), ['reopen']);
    assert.deepEqual(actions({ status: 'closed' }), []);
    assert.deepEqual(actions({ status: 'x' }), []);
  });

  it('is asked of nobody once it is solved: Zendesk has no such question', () => {
    assert.equal(parsed(fromZendesk(answer({ status: 'solved' }))).turn, undefined);
  });

  it('has an owner only by name', () => {
    const groups = [{ id: 5, name: 'Billing' }];
    const ownerOf = (more: Json, payload: Json = {}): unknown =>
      fromZendesk({ ...(answer({ group_id: 5, ...more }) as Json), ...payload })?.owner;
    assert.deepEqual(ownerOf({}, { groups }), { name: 'Billing', person: 'Giulia' });
    assert.deepEqual(ownerOf({ assignee_id: null }, { groups }), { name: 'Billing' });
    assert.deepEqual(ownerOf({ assignee_id: 4 }), undefined);
    assert.deepEqual(ownerOf({ assignee_id: null }), undefined);
  });

  it('knows the request it follows', () => {
    assert.deepEqual(fromZendesk(answer({ followup_source_id: 3000 }))?.related, [
      { id: '3000', relation: 'parent' },
    ]);
  });
});

describe('comments on a Zendesk request', () => {
  const eventsOf = (comments: unknown, more: Json = {}) => fromZendesk(answer(more, comments))?.events ?? [];

  it('never appear unless they are public', () => {
    const at = '2026-11-18T09:00:00Z';
    for (const isPublic of [false, null, undefined, 'true', 1]) {
      const list = [comment(3, AGENT, at, 'Internal: refund limit reached', { public: isPublic })];
      assert(!JSON.stringify(eventsOf({ comments: list, users })).includes('Internal'));
    }
  });

  it('are plain text: markup is never read', () => {
    const at = '2026-11-18T09:00:00Z';
    const html = { html_body: '<b>bold</b>', body: 'as **written**', plain_body: 'as written' };
    const textOf = (more: Json): unknown =>
      eventsOf([comment(3, AGENT, at, '', { ...html, ...more })])[1]?.text;
    assert.equal(textOf({}), 'as written');
    assert.equal(textOf({ plain_body: null }), 'as **written**');
    assert.equal(textOf({ plain_body: ' ', body: undefined }), undefined);
  });

  it('are by the brand only when an agent wrote them', () => {
    const byOf = (author: unknown, list: unknown = users): unknown =>
      eventsOf({
        comments: [{ ...comment(3, 0, '2026-11-18T09:00:00Z', 'x'), author_id: author }],
        users: list,
      })[1]?.by;
    assert.equal(byOf(CUSTOMER), 'customer');
    assert.equal(byOf(AGENT), 'brand');
    assert.equal(byOf(COPIED), 'third-party');
    assert.equal(byOf(AGENT, []), 'brand', 'the assignee is an agent');
    assert.equal(byOf(9002, []), 'system');
    assert.equal(byOf(9002, [{ id: 9002, name: 'x' }]), 'system');
    assert.equal(byOf(null), 'system');
  });

  it('begin with what was asked for, once', () => {
    assert.deepEqual(
      eventsOf([]).map(({ kind, text }) => [kind, text]),
      [['received', request.description]],
    );
    const since = [comment(2, AGENT, '2026-11-17T10:30:00Z', 'Done')];
    assert.deepEqual(
      eventsOf(since).map(({ kind }) => kind),
      ['received', 'message'],
    );
    assert.equal(eventsOf(conversation).length, 2);
  });

  it('bring their files, by https and by name, but none that is known to be bad', () => {
    const file = (more: Json): Json => ({
      id: 40,
      file_name: 'statement.pdf',
      content_url: 'https://example.zendesk.com/attachments/token/t0k3n/?name=statement.pdf',
      content_type: 'application/pdf',
      size: 18_200,
      inline: false,
      deleted: false,
      malware_scan_result: 'malware_not_found',
      ...more,
    });
    const filesOf = (...attachments: unknown[]): unknown =>
      eventsOf([comment(3, AGENT, '2026-11-18T09:00:00Z', '', { attachments })])[1]?.attachments;
    assert.deepEqual(filesOf(file({})), [
      {
        name: 'statement.pdf',
        href: 'https://example.zendesk.com/attachments/token/t0k3n/?name=statement.pdf',
        type: 'application/pdf',
        size: 18_200,
      },
    ]);
    assert.equal(
      filesOf(
        file({ malware_scan_result: 'malware_found' }),
        file({ deleted: true }),
        file({ content_url: 'http://example.zendesk.com/x' }),
        file({ content_url: 'javascript:alert(1)' }),
        file({ content_url: null }),
        file({ file_name: ' ' }),
        null,
      ),
      undefined,
    );
  });

  it('that are too long are cut, not lost', () => {
    const long = '🛠'.repeat(3000);
    const [, event] = parsed(
      fromZendesk(answer({}, [comment(3, AGENT, '2026-11-18T09:00:00Z', long)])),
    ).events.toReversed();
    assert(typeof event?.text === 'string' && event.text.length <= 4000 && event.text.endsWith('…'));
    // Throws on half an emoji.
    encodeURIComponent(event.text);
  });
});

describe('any JSON as a Zendesk request', () => {
  it('gives nothing or a document', () => {
    const file = objectOf({
      file_name: someText,
      content_url: fc.oneof(fc.webUrl(), fc.constantFrom('https://', 'https://a b', 'data:,x')),
      content_type: someText,
      size: fc.integer(),
    });
    const note = objectOf({
      id: someId,
      author_id: someId,
      public: fc.boolean(),
      plain_body: someText,
      body: someText,
      created_at: someTime,
      attachments: mostly(fc.array(file, { maxLength: 3 })),
    });
    const comments = mostly(fc.array(note, { maxLength: 5 }));
    const people = mostly(
      fc.array(objectOf({ id: someId, name: someText, agent: fc.boolean() }), { maxLength: 3 }),
    );
    const payload = objectOf({
      request: objectOf({
        id: someId,
        status: fc.constantFrom('new', 'open', 'pending', 'hold', 'solved', 'closed'),
        subject: someText,
        description: someText,
        via: objectOf({ channel: fc.constantFrom('web', 'api', '__proto__') }),
        requester_id: someId,
        assignee_id: someId,
        group_id: someId,
        followup_source_id: someId,
        can_be_solved_by_me: fc.boolean(),
        created_at: someTime,
      }),
      comments: fc.oneof(comments, objectOf({ comments, users: people })),
      users: people,
      groups: people,
    });
    holdsForAnyJson(payload, fromZendesk);
  });
});
