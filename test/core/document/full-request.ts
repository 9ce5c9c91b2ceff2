import type { RequestInput } from '../../../src/core.js';

/** The request of the design, complete: every field of the format is in it at least once. */
export const fullRequest = () =>
  ({
    version: 1,
    id: 'R-7F3K-2Q',
    title: 'Chiusura del conto corrente 1042',
    channel: 'form',
    timeZone: 'Europe/Rome',
    status: 'in-progress',
    openedAt: '2026-11-16T09:00:00Z',
    turn: 'brand',
    owner: { name: { it: 'Amministrazione' }, person: 'Giulia', since: '2026-11-20T10:00:00Z' },
    quietAfter: 'P7D',
    steps: [
      { id: 'check', name: { it: 'Verifica', en: 'Check' }, state: 'done', at: '2026-11-17T10:00:00Z' },
      { id: 'close', name: 'Chiusura', state: 'current' },
    ],
    promises: [
      {
        id: 'p0',
        kind: 'update',
        by: '2026-11-19T15:00:00Z',
        madeAt: '2026-11-16T09:00:00Z',
        what: { it: 'Una prima risposta' },
        keptAt: null,
        withdrawnAt: null,
      },
      {
        id: 'p1',
        kind: 'callback',
        by: '2026-11-24',
        madeAt: '2026-11-18T10:00:00Z',
        replaces: 'p0',
        reason: { it: 'Serve un documento' },
      },
      { id: 'p2', kind: 'reply', by: '2026-11-17T09:00:00Z', keptAt: '2026-11-16T10:00:00Z' },
      { id: 'p3', kind: 'step', by: '2026-11-30', withdrawnAt: '2026-11-20T10:00:00Z' },
    ],
    events: [
      {
        id: 'e1',
        at: '2026-11-16T09:00:00Z',
        kind: 'received',
        by: 'customer',
        text: 'Vorrei chiudere il conto',
      },
      { id: 'e2', at: '2026-11-16T10:00:00Z', kind: 'message', by: 'brand', promise: 'p2' },
      { id: 'e3', at: '2026-11-17T10:00:00Z', kind: 'step', by: 'system', step: 'check' },
      {
        id: 'e4',
        at: '2026-11-18T10:00:00Z',
        kind: 'transfer',
        by: 'brand',
        from: 'Fatture',
        to: { it: 'Tecnico' },
        promise: 'p1',
        text: { it: 'Ti richiamiamo noi' },
        attachments: [
          { name: 'ricevuta.pdf', href: 'R-7F3K-2Q/attachments/1', type: 'Application/PDF', size: 48_213 },
        ],
        card: {
          title: { it: 'Spedizione' },
          rows: [[{ it: 'Corriere' }, 'BRT 0423']],
          href: 'https://example.it/spedizione',
        },
      },
    ],
    confirm: { until: '2026-12-01T10:00:00Z', otherwise: 'closes' },
    notify: { email: 'm•••@example.it', phone: '+39 *** 4567' },
    actions: ['reply', 'withdraw', 'notify'],
    related: [
      { id: 'R-2', relation: 'part', status: 'in-progress' },
      { id: 'R-3', relation: 'parent' },
    ],
  }) satisfies RequestInput;

/** The least a request can be, with some more. */
export const requestOf = (more: object = {}) => ({ version: 1, id: 'R-1', status: 'in-progress', ...more });
