import { defined } from '../core/defined.js';
import type { RequestInput } from '../core/document/request-schema.js';
import type { Actor, PromiseKind, RequestStatus } from '../core/document/request-types.js';
import { get, listOf } from './json.js';
import {
  attachmentOf,
  idOf,
  instantOf,
  isoOf,
  isoOrNone,
  isPlausible,
  messageEvent,
  receivedEvent,
  textOf,
} from './request-parts.js';
import type { AttachmentJson, EventJson, PromiseJson } from './request-parts.js';

const CATEGORIES = new Map<unknown, RequestStatus>([
  ['NEW', 'received'],
  ['INDETERMINATE', 'in-progress'],
  ['DONE', 'resolved'],
]);

/** The goals that a service project starts with. What a goal of another name is about, only its project knows. */
const GOALS = new Map<string | undefined, PromiseKind>([
  ['time to first response', 'reply'],
  ['time to resolution', 'resolution'],
]);

/**
 * A Jira Service Management request → a request document for `parseRequest`, or `undefined` when there is none in it.
 * Takes the answer to `GET /rest/servicedeskapi/request/{idOrKey}?expand=participant,status,sla,action,comment.attachment`;
 * answers of `…/status`, `…/sla` and `…/comment` go in as its `status`, `sla` and `comments`. Any JSON will do; nothing
 * is thrown.
 *
 * Shapes: https://developer.atlassian.com/cloud/jira/service-desk/rest/api-group-request/. Only public comments are
 * read; dates in words ("friendly") and rendered bodies never. A category tells that work has ended, not how. Goals come
 * with an agent's token only: to pass them on is to promise them to the customer.
 */
export function fromJiraServiceManagement(payload: unknown): RequestInput | undefined {
  const id = idOf(get(payload, 'issueKey')) ?? idOf(get(payload, 'issueId'));
  if (id === undefined) return undefined;
  const current = get(payload, 'currentStatus');
  const opened = dateOf(get(payload, 'createdDate'));
  const history = pageOf(get(payload, 'status'));
  return defined({
    version: 1 as const,
    id,
    status: statusOf(current),
    title: textOf(get(payload, 'summary')) ?? textOf(fieldOf(payload, 'summary')),
    openedAt: isoOrNone(opened),
    promises: pageOf(get(payload, 'sla')).flatMap(promisesOf),
    events: [
      ...receivedEvent(opened, fieldOf(payload, 'description')),
      ...historyOf(history.length > 0 ? history : [current]),
      ...pageOf(get(payload, 'comments'))
        .filter((comment) => get(comment, 'public') === true)
        .flatMap((comment) =>
          messageEvent(
            get(comment, 'id'),
            dateOf(get(comment, 'created')),
            authorOf(get(comment, 'author', 'accountId'), payload),
            get(comment, 'body'),
            pageOf(get(comment, 'attachments')).flatMap(fileOf),
          ),
        ),
    ],
    actions: get(payload, 'actions', 'addComment', 'allowed') === true ? ['reply' as const] : [],
  });
}

/** A page of a list, or the list itself. */
const pageOf = (value: unknown): readonly unknown[] => listOf(get(value, 'values') ?? value);

/** Epoch ms. */
function dateOf(value: unknown): number | undefined {
  const ms = get(value, 'epochMillis');
  return typeof ms === 'number' && isPlausible(ms) ? ms : instantOf(get(value, 'iso8601'));
}

const fieldOf = (payload: unknown, name: string): unknown =>
  get(
    listOf(get(payload, 'requestFieldValues')).find((field) => get(field, 'fieldId') === name),
    'value',
  );

/** The category, and the one status of the usual workflow that tells whose turn it is. */
function statusOf(value: unknown): RequestStatus {
  const status = CATEGORIES.get(get(value, 'statusCategory')) ?? 'unknown';
  const isTheirs = textOf(get(value, 'status'))?.toLowerCase() === 'waiting for customer';
  return isTheirs && status !== 'resolved' ? 'waiting-customer' : status;
}

/** Who moved it is not told. What was over and is not any more was reopened. */
function historyOf(history: readonly unknown[]): EventJson[] {
  const steps = history
    .map((status) => ({
      at: dateOf(get(status, 'statusDate')) ?? NaN,
      isOver: statusOf(status) === 'resolved',
      text: textOf(get(status, 'status')),
    }))
    .filter(({ at }) => at)
    .sort((a, b) => a.at - b.at);
  return steps.flatMap(({ at, isOver, text }, index) => {
    const wasOver = index > 0 && steps[index - 1]?.isOver;
    const kind = isOver === wasOver ? 'note' : isOver ? 'resolved' : 'reopened';
    if (kind === 'note' && text === undefined) return [];
    return [defined({ id: `status-${index}`, at: isoOf(at), kind, by: 'system', text } as const)];
  });
}

function promisesOf(sla: unknown, index: number): PromiseJson[] {
  const id = idOf(get(sla, 'id'))?.slice(0, 80) ?? `-${index}`;
  const name = textOf(get(sla, 'name'));
  const goal = GOALS.get(name?.toLowerCase());
  const about = { kind: goal ?? 'update', what: goal === undefined ? name : undefined } as const;
  const ended = listOf(get(sla, 'completedCycles'));
  return [...ended, get(sla, 'ongoingCycle')].flatMap((cycle, at) => {
    const dates = datesOf(cycle, at < ended.length);
    return dates ? [defined({ id: `sla-${id}-${at}`, ...about, ...dates })] : [];
  });
}

/** A goal whose clock stands still has no instant, unless it had passed by then: a pause makes up for nothing. */
function datesOf(cycle: unknown, isEnded: boolean): Omit<PromiseJson, 'id'> | undefined {
  const [start, by, stop] = ['startTime', 'breachTime', 'stopTime'].map((name) => dateOf(get(cycle, name)));
  const isBreached = get(cycle, 'breached') === true;
  if (by === undefined || (get(cycle, 'paused') === true && !isBreached)) return undefined;
  // An end on the wrong side of the instant: another one was in force when it ended.
  if (isEnded && (stop === undefined || stop > by !== isBreached)) return undefined;
  return defined({ by: isoOf(by), madeAt: isoOrNone(start), keptAt: isEnded ? isoOrNone(stop) : undefined });
}

/** Agents are not marked: the brand is who is neither the reporter nor a participant, where both are known. */
function authorOf(author: unknown, payload: unknown): Actor {
  const [reporter, participants] = [get(payload, 'reporter', 'accountId'), get(payload, 'participants')];
  if (!idOf(author) || !reporter) return 'system';
  const customers = [reporter, ...pageOf(participants).map((person) => get(person, 'accountId'))];
  return customers.includes(author) ? 'customer' : participants ? 'brand' : 'system';
}

const fileOf = (file: unknown): AttachmentJson[] =>
  attachmentOf(
    get(file, 'filename'),
    get(file, '_links', 'content'),
    get(file, 'mimeType'),
    get(file, 'size'),
  );
