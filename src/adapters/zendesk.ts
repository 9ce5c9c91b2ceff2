import { defined } from '../core/defined.js';
import type { RequestInput } from '../core/document/request-schema.js';
import type { Actor, RequestAction, RequestStatus } from '../core/document/request-types.js';
import { get, listOf } from './json.js';
import {
  attachmentOf,
  idOf,
  instantOf,
  isoOrNone,
  messageEvent,
  nameOf,
  receivedEvent,
  textOf,
} from './request-parts.js';
import type { EventJson } from './request-parts.js';

const STATUSES = new Map<unknown, RequestStatus>([
  ['new', 'received'],
  ['open', 'in-progress'],
  ['pending', 'waiting-customer'],
  ['hold', 'on-hold'],
  ['solved', 'resolved'],
  ['closed', 'closed'],
]);

const CHANNELS = new Map<unknown, string>([
  ['web', 'form'],
  ['email', 'email'],
  ['voice', 'phone'],
  ['chat', 'chat'],
]);

/**
 * A Zendesk request as its requester sees it → a request document for `parseRequest`, or `undefined` when there is
 * none in it. Takes the answer to `GET /api/v2/requests/{id}.json` with the one to `…/{id}/comments.json` added as
 * `comments`: `fromZendesk({ ...answer, comments })`. Any JSON will do; nothing is thrown.
 *
 * Shapes: https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-requests/ and
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/. The API makes no promise (`due_at` is
 * a task's), has no word for how a request ended, and asks nobody whether it is solved (`can_be_solved_by_me` is a
 * permission). Private comments and HTML are never read.
 */
export function fromZendesk(payload: unknown): RequestInput | undefined {
  const request = get(payload, 'request');
  const id = idOf(get(request, 'id'));
  if (id === undefined) return undefined;
  const status = STATUSES.get(get(request, 'status')) ?? 'unknown';
  const parent = idOf(get(request, 'followup_source_id'));
  const users = [...listOf(get(payload, 'users')), ...listOf(get(payload, 'comments', 'users'))];
  return defined({
    version: 1 as const,
    id,
    status,
    title: textOf(get(request, 'subject')),
    channel: CHANNELS.get(get(request, 'via', 'channel')),
    openedAt: isoOrNone(instantOf(get(request, 'created_at'))),
    owner: ownerOf(
      nameOf(ofEntry(listOf(get(payload, 'groups')), get(request, 'group_id'), 'name')),
      nameOf(ofEntry(users, get(request, 'assignee_id'), 'name')),
    ),
    events: eventsOf(
      request,
      listOf(get(payload, 'comments', 'comments') ?? get(payload, 'comments')),
      users,
    ),
    actions: actionsOf(status),
    related: parent === undefined ? [] : [{ id: parent, relation: 'parent' as const }],
  });
}

/** The group and in it the agent, as far as their names were sent along. */
function ownerOf(group: string | undefined, person: string | undefined): RequestInput['owner'] {
  return group ? defined({ name: group, person }) : person ? { name: person } : undefined;
}

/** What a member of the entry of a list that has this id holds. */
function ofEntry(list: readonly unknown[], id: unknown, member: string): unknown {
  const key = idOf(id);
  return get(key && list.find((entry) => idOf(get(entry, 'id')) === key), member);
}

/** To write to what is solved is to reopen it; what is closed stays so. */
function actionsOf(status: RequestStatus): RequestAction[] {
  if (status === 'closed' || status === 'unknown') return [];
  return [status === 'resolved' ? 'reopen' : 'reply'];
}

function eventsOf(request: unknown, comments: readonly unknown[], users: readonly unknown[]): EventJson[] {
  const messages = comments
    .filter((comment) => get(comment, 'public') === true)
    .flatMap((comment) =>
      messageEvent(
        get(comment, 'id'),
        instantOf(get(comment, 'created_at')),
        authorOf(get(comment, 'author_id'), request, users),
        textOf(get(comment, 'plain_body')) ?? get(comment, 'body'),
        listOf(get(comment, 'attachments')).filter(isSound).flatMap(fileOf),
      ),
    );
  const received = receivedEvent(instantOf(get(request, 'created_at')), get(request, 'description'));
  // The description is the first comment.
  const first = messages.find(({ at }) => at === received[0]?.at);
  return [
    ...received.map((event): EventJson => ({ ...event, ...first, kind: 'received' })),
    ...messages.filter((message) => message !== first),
  ];
}

/** Who is neither the requester nor known as an agent may be somebody in copy: that is not the brand speaking. */
function authorOf(id: unknown, request: unknown, users: readonly unknown[]): Actor {
  const author = idOf(id);
  if (author === undefined) return 'system';
  if (author === idOf(get(request, 'requester_id'))) return 'customer';
  if (author === idOf(get(request, 'assignee_id'))) return 'brand';
  const agent = ofEntry(users, id, 'agent');
  return agent === true ? 'brand' : agent === false ? 'third-party' : 'system';
}

const isSound = (file: unknown): boolean =>
  get(file, 'deleted') !== true && get(file, 'malware_scan_result') !== 'malware_found';

const fileOf = (file: unknown): ReturnType<typeof attachmentOf> =>
  attachmentOf(
    get(file, 'file_name'),
    get(file, 'content_url'),
    get(file, 'content_type'),
    get(file, 'size'),
  );
