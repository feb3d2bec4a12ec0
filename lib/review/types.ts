export const REVIEW_QUEUES = ['administration', 'parent-group', 'content', 'exception'] as const
export type ReviewQueue = (typeof REVIEW_QUEUES)[number]

export type ReviewState = 'open' | 'approved' | 'returned' | 'rejected' | 'withdrawn' | 'superseded'
export type DispositionKind = 'approved' | 'returned' | 'rejected' | 'escalated' | 'asked'

/** A held thing waiting for a person. The queue does not know what it is: it has a subject and a decision about it. */
export interface ReviewItem {
  id: string
  orgId: string
  subjectType: string
  communicationId: string
  revisionId: string
  decisionId: string
  queue: ReviewQueue
  state: ReviewState
  wantedBy: Date | null
  claimedById: string | null
  claimedAt: Date | null
  openedAt: Date
  closedAt: Date | null
}

/** The first to decide wins; the second learns who and when. */
export interface AlreadyDecided {
  state: ReviewState
  byName: string | null
  at: Date | null
}

/** A delegation as its readers see it; days are the school's. */
export interface ListedDelegation {
  id: string
  directorName: string
  delegateId: string
  delegateName: string
  beginsOn: string
  endsOn: string
  signedAt: Date
  revokedAt: Date | null
  state: 'running' | 'coming' | 'over' | 'revoked'
}
