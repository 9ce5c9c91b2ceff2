import type { RequestAction, RequestStatus, Turn } from 'attesa/core.js';
import type { PromiseRow, RequestRow } from '../db/schema.js';

/** Whose turn it is follows from the status alone. Over: nobody's. */
export function turnOf(status: RequestStatus): Turn | undefined {
  switch (status) {
    case 'closed':
    case 'unknown':
      return undefined;
    case 'waiting-customer':
    case 'resolved':
      return 'customer';
    case 'waiting-third-party':
      return 'third-party';
    case 'received':
    case 'in-progress':
    case 'on-hold':
    case 'reopened':
      return 'brand';
  }
}

export type Standing = Pick<
  RequestRow,
  'status' | 'closed_as' | 'score' | 'customer_email' | 'customer_phone' | 'confirm_until'
>;

/** What the customer may do now. */
export function actionsOf(row: Standing): RequestAction[] {
  const reachable = row.customer_email !== null || row.customer_phone !== null;
  const actions: RequestAction[] = [];
  if (row.status === 'resolved')
    actions.push('confirm', 'reject', ...(row.confirm_until === null ? [] : ['later' as const]));
  else if (row.status === 'closed') {
    if (row.closed_as !== 'withdrawn') actions.push('reopen');
    if (row.closed_as === 'done' && row.score === null) actions.push('rate');
  } else actions.push('reply', 'withdraw');
  if (reachable && row.status !== 'closed') actions.push('notify');
  return actions;
}

/** What was promised is still awaited, in time or not: not kept, not taken back, no other date in its place. */
export function pendingOf(promises: readonly PromiseRow[]): PromiseRow[] {
  return promises.filter(
    ({ kept_at, withdrawn_at, replaced_at }) =>
      kept_at === null && withdrawn_at === null && replaced_at === null,
  );
}

export const promiseId = ({ number }: Pick<PromiseRow, 'number'>): string => `p${number}`;
