import type { AudienceOption } from '#lib/directory/list-audiences.ts'

/** The form as it stands: what is posted without JavaScript, autosaved, checked and sent with it. */
export interface ComposeValues {
  /** An audience as JSON, `families` for several, or empty. */
  to: string
  families: string[]
  subject: string
  body: string
  lang: string
  channels: string[]
  /** JSON: [{mediaId, altText, shown, studentIds}] */
  attachments: string
  sendAt: string
  wantedBy: string
  urgent: boolean
  needsAnswer: boolean
}

/** One line of the To field with its words. */
export interface ToOption {
  kind: AudienceOption['kind']
  value: string
  label: string
  /** How the send button names it, where it is a person or a family. */
  name: string
}

/** The same form with what identifies it, as the server reads it. */
export interface ComposePost extends ComposeValues {
  communicationId: string | null
  conversationId: string | null
  replyToId: string | null
  idempotencyKey: string
  version: number
  acknowledged: string[]
}
