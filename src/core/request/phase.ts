import type { RelatedRequest, RequestDocument, RequestStatus } from '../document/request-types.js';

/** Nothing more is to be done, as far as this status goes. */
export const isEnded = (status: RequestStatus): boolean => status === 'resolved' || status === 'closed';

/** Parts that keep a request open which calls itself resolved or closed. A part of which nothing is said keeps nothing. */
export const openParts = ({ status, related }: RequestDocument): readonly RelatedRequest[] =>
  isEnded(status)
    ? related.filter((part) => part.relation === 'part' && part.status !== undefined && !isEnded(part.status))
    : [];

/** The status; with a part still open, what is resolved or closed is in progress. */
export const phaseOf = (document: RequestDocument): RequestStatus =>
  openParts(document).length > 0 ? 'in-progress' : document.status;
