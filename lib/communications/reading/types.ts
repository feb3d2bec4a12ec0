import type { AudienceContext } from '#lib/directory/types.ts'
import type { Capacity, CommunicationState, RevisionAttachment } from '../types.ts'

export interface Reader extends AudienceContext {
  personId: string
  /** Somebody who is guardian and something else reads each side's mail in its own capacity. */
  side: 'family' | 'staff' | 'all'
}

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
  senderId: string
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
  /** What needs an answer or is urgent; on the first page only. */
  onTop: FeedItem[]
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
  lastLang: string
  lastByMe: boolean
  lastByName: string
  unread: number
  /** The other side waits for this reader's word. */
  needsAnswer: boolean
}

export interface ConversationEntry {
  communicationId: string
  kind: string
  sender: Pick<Capacity, 'name' | 'label' | 'role' | 'groupId'>
  mine: boolean
  at: Date
  needsAnswer: boolean
  /** Somebody else's: when this reader opened it; one's own: when the other side did. */
  readAt: Date | null
  /** A family asks its reader to connect somewhere else (1.4): a stock answer is ready. */
  askedToConnect: boolean
  content: { subject: string; body: string; lang: string; attachments: ShownAttachment[] } | null
  recalled: { byName: string | null; at: Date } | null
}

/** One's own message that nobody has received yet, with where it stands. */
export interface PendingMessage {
  communicationId: string
  conversationId: string | null
  replyToId: string | null
  state: CommunicationState
  stateAt: Date
  subject: string
  body: string
  lang: string
  dueAt: Date | null
}

export function toShownAttachments(attachments: readonly RevisionAttachment[]): ShownAttachment[] {
  return attachments.map(({ mediaId, contentType, fileName, altText }) => ({
    mediaId,
    contentType,
    fileName,
    altText,
  }))
}

export type { OwnItem } from '../own/types.ts'
