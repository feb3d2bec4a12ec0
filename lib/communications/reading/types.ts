import type { Capacity, CommunicationState, RevisionAttachment } from '../types.ts'

export interface ShownAttachment {
  mediaId: string
  contentType: string
  fileName: string
  altText: string
}

/** One communication as its reader sees it. A recalled one keeps its place and says so; its words are gone. */
export interface FeedItem {
  communicationId: string
  kind: string
  sender: Pick<Capacity, 'name' | 'label' | 'role' | 'groupId'>
  releasedAt: Date
  urgent: boolean
  needsAnswer: boolean
  answeredAt: Date | null
  readAt: Date | null
  conversationId: string | null
  /** The reader's own children it concerns. */
  students: { id: string; givenName: string }[]
  /** An earlier text of the same communication was sent before this one. */
  edited: boolean
  content: { subject: string; body: string; lang: string; attachments: ShownAttachment[] } | null
  recalled: { byName: string | null; at: Date } | null
}

export interface FeedPage {
  items: FeedItem[]
  /** Give it back for the next page; null at the end. */
  next: string | null
}

export interface ConversationSummary {
  conversationId: string
  subject: string
  /** The other side, as the reader may know it. */
  withWhom: string
  students: string[]
  lastAt: Date
  lastText: string
  lastByMe: boolean
  unread: number
}

export interface ConversationEntry {
  communicationId: string
  sender: Pick<Capacity, 'name' | 'label' | 'role' | 'groupId'>
  mine: boolean
  at: Date
  /** Only of one's own: where it stands. */
  state: CommunicationState | null
  kind: string
  content: { subject: string; body: string; lang: string; attachments: ShownAttachment[] } | null
  recalled: { byName: string | null; at: Date } | null
}

/** Everything one wrote, newest first, with where it stands. */
export interface OwnItem {
  communicationId: string
  kind: string
  state: CommunicationState
  stateAt: Date
  subject: string
  excerpt: string
  audience: unknown
  dueAt: Date | null
  people: number
  readBy: number
  refused: number
}

export function toShownAttachments(attachments: readonly RevisionAttachment[]): ShownAttachment[] {
  return attachments.map(({ mediaId, contentType, fileName, altText }) => ({
    mediaId,
    contentType,
    fileName,
    altText,
  }))
}
