import { requestView } from '../../src/core.js';
import type { RequestDocument } from '../../src/core.js';
import { describeRequest } from '../../src/i18n.js';
import type { RequestOptions } from '../../src/i18n.js';
import { at, requestOf } from '../core/request/support.js';
import { plain } from './support.js';

/** A Friday, 11:02 in Rome. */
export const NOW = at('2026-11-20T10:02:00Z');

const UPDATE = { id: 'p1', kind: 'update', by: '2026-11-24T15:00:00Z', madeAt: '2026-11-16T13:12:00Z' };
const MISSED = { ...UPDATE, by: '2026-11-20T09:30:00Z' };
const NEWS = { id: 'e1', at: '2026-11-18T08:30:00Z', kind: 'note', by: 'brand' };
const ASKING = {
  id: 'e2',
  at: '2026-11-19T08:30:00Z',
  kind: 'message',
  by: 'brand',
  text: { it: 'Ci serve la copia di un documento.', en: 'We need a copy of a document.' },
};

const request = (more: object): RequestDocument =>
  requestOf({ timeZone: 'Europe/Rome', turn: 'brand', ...more });

const closed = (closedAs: string | undefined, more: object = {}): RequestDocument =>
  requestOf({ status: 'closed', ...(closedAs !== undefined && { closedAs }), ...more });

/** Requests that stand in every way in which one can. */
export const STATES: Readonly<Record<string, RequestDocument>> = {
  'received, a reply promised': request({
    status: 'received',
    promises: [{ ...UPDATE, kind: 'reply', by: '2026-11-20T14:00:00Z' }],
  }),
  'received, nothing promised': request({ status: 'received' }),
  'an update promised': request({ promises: [UPDATE] }),
  'an update promised for a day': request({ promises: [{ ...UPDATE, by: '2026-11-24' }] }),
  'for today': request({ promises: [{ ...UPDATE, by: '2026-11-20' }] }),
  'for tomorrow': request({ promises: [{ ...UPDATE, by: '2026-11-21' }] }),
  'for tomorrow at half past one': request({ promises: [{ ...UPDATE, by: '2026-11-21T00:30:00Z' }] }),
  'for a day in two weeks': request({ promises: [{ ...UPDATE, by: '2026-12-08' }] }),
  'up to the end of Tuesday, as an instant': request({
    promises: [{ ...UPDATE, by: '2026-11-24T23:00:00Z' }],
  }),
  'a solution promised, with words of its own': request({
    promises: [
      { ...UPDATE, kind: 'resolution', what: { it: 'Rimborso di 42 euro', en: 'A refund of 42 euros' } },
    ],
  }),
  'a call promised': request({ promises: [{ ...UPDATE, kind: 'callback' }] }),
  'a step promised': request({ promises: [{ ...UPDATE, kind: 'step' }] }),
  'late, no new date': request({ promises: [MISSED] }),
  'late since yesterday, a reply': request({ promises: [{ ...MISSED, kind: 'reply', by: '2026-11-19' }] }),
  'late, a solution': request({ promises: [{ ...MISSED, kind: 'resolution' }] }),
  'late, a call': request({ promises: [{ ...MISSED, kind: 'callback' }] }),
  'late, a step': request({ promises: [{ ...MISSED, kind: 'step' }] }),
  'late, with a new date': request({
    promises: [
      MISSED,
      {
        ...UPDATE,
        id: 'p2',
        replaces: 'p1',
        madeAt: '2026-11-20T10:00:00Z',
        reason: { it: 'Il tecnico è malato.', en: 'The technician is ill.' },
      },
    ],
  }),
  'late, with a promise of the same kind that does not say what it replaces': request({
    promises: [MISSED, { ...UPDATE, id: 'p2', madeAt: '2026-11-20T10:00:00Z' }],
  }),
  'late, its new date taken back': request({
    promises: [
      MISSED,
      {
        ...UPDATE,
        id: 'p2',
        replaces: 'p1',
        madeAt: '2026-11-20T09:40:00Z',
        withdrawnAt: '2026-11-20T10:00:00Z',
      },
    ],
  }),
  'late twice in one line': request({
    promises: [
      { ...MISSED, by: '2026-11-18' },
      { ...MISSED, id: 'p2', replaces: 'p1', madeAt: '2026-11-19T10:00:00Z' },
    ],
  }),
  'late with a call, an update still to come': request({
    promises: [UPDATE, { ...MISSED, id: 'p2', kind: 'callback' }],
  }),
  'late with an update, its new date after another promise': request({
    promises: [
      MISSED,
      { ...UPDATE, id: 'p2', by: '2026-11-30', replaces: 'p1', madeAt: '2026-11-20T10:00:00Z' },
      { ...UPDATE, id: 'p3', kind: 'callback' },
    ],
  }),
  'late, and waiting for the customer': request({
    status: 'waiting-customer',
    turn: 'customer',
    promises: [MISSED],
    events: [ASKING],
  }),
  'moved in time': request({
    promises: [
      { ...UPDATE, by: '2026-11-23' },
      { ...UPDATE, id: 'p2', replaces: 'p1', madeAt: '2026-11-19T10:00:00Z' },
    ],
  }),
  'came late once, and promised again': request({
    promises: [
      { ...UPDATE, by: '2026-11-18', keptAt: '2026-11-19T10:00:00Z' },
      { ...UPDATE, id: 'p2', replaces: 'p1', madeAt: '2026-11-19T11:00:00Z' },
    ],
  }),
  'silent for two days, no date': request({ quietAfter: 'P1D', events: [NEWS] }),
  'silent for hours': request({ quietAfter: 'PT30M', events: [{ ...NEWS, at: '2026-11-20T08:30:00Z' }] }),
  'silent, with a date': request({ quietAfter: 'P1D', events: [NEWS], promises: [UPDATE] }),
  'silent and late': request({ quietAfter: 'P1D', events: [NEWS], promises: [MISSED] }),
  'nobody has given a date': request({}),
  'waiting for the customer': request({ status: 'waiting-customer', turn: 'customer', events: [ASKING] }),
  'waiting for the customer, a date promised': request({
    status: 'waiting-customer',
    turn: 'customer',
    promises: [UPDATE],
  }),
  'waiting for others': request({
    status: 'waiting-third-party',
    turn: 'third-party',
    promises: [UPDATE],
  }),
  'on hold, no date': request({ status: 'on-hold' }),
  'on hold, a date promised': request({ status: 'on-hold', promises: [UPDATE] }),
  'resolved, the customer is asked': request({
    status: 'resolved',
    turn: 'customer',
    confirm: { until: '2026-12-04T17:00:00Z', otherwise: 'closes' },
    actions: ['confirm', 'reject', 'later'],
  }),
  'resolved, and stays open': request({
    status: 'resolved',
    turn: 'customer',
    confirm: { otherwise: 'stays-open' },
    actions: ['confirm'],
  }),
  'resolved, to be closed nobody knows when': request({
    status: 'resolved',
    turn: 'customer',
    confirm: { otherwise: 'closes' },
    actions: ['confirm'],
  }),
  'resolved, the time to answer has passed': request({
    status: 'resolved',
    turn: 'customer',
    confirm: { until: '2026-11-19T17:00:00Z', otherwise: 'closes' },
    actions: ['confirm'],
  }),
  'resolved, nobody is asked': requestOf({ status: 'resolved', actions: ['reopen'] }),
  'resolved, one part open': request({
    status: 'resolved',
    related: [{ id: 'R-2', relation: 'part', status: 'in-progress' }],
  }),
  'closed, done': closed('done', { actions: ['reopen', 'rate'] }),
  'closed, not done': closed('not-done'),
  'closed, a duplicate': closed('duplicate', { related: [{ id: 'R-2', relation: 'duplicate' }] }),
  'closed, not ours': closed('not-ours'),
  'closed, nothing to do': closed('no-action'),
  'closed, to be sent again': closed('resubmit'),
  'closed, withdrawn': closed('withdrawn'),
  'closed, nobody says why': closed(undefined),
  'closed, and then a promise was missed': closed('done', {
    events: [{ id: 'e1', at: '2026-11-17T10:00:00Z', kind: 'closed', by: 'brand' }],
    promises: [{ ...MISSED, kind: 'step', madeAt: '2026-11-18T10:00:00Z' }],
  }),
  reopened: request({ status: 'reopened', promises: [UPDATE] }),
  'nothing known': requestOf({ status: 'unknown' }),
};

/** What a tracker says, as lines: phase and turn, the largest text, dates struck through, the rest. */
export function linesOf(document: RequestDocument, options: RequestOptions, now = NOW): readonly string[] {
  const text = describeRequest(document, requestView(document, now), now, options);
  return [
    [text.phase, ...(text.turn === undefined ? [] : [text.turn])].join(' · '),
    text.headline.text,
    ...text.earlier.map((due) => `~ ${due.text}`),
    ...text.notes.map((note) => note.text),
    ...(text.confirm === undefined ? [] : [text.confirm]),
  ].map(plain);
}
