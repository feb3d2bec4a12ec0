import type { Locale } from '#lib/i18n/types.ts'

export const DELIVERY_STATES = [
  'created',
  'sending',
  'delivered',
  'temporary-failure',
  'permanent-failure',
  'unknown',
] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/**
 * What became of handing over one mail. `unknown`: the connection ended after the text had begun to leave, so nobody
 * can say whether it arrived; it is shown to staff and never sent again by itself.
 */
export type SendOutcome = 'delivered' | 'temporary-failure' | 'permanent-failure' | 'unknown'

/** `detail` is a code (`smtp-550-5.1.1`, `connection-lost`), never the server's words: they may quote an address. */
export interface SendResult {
  outcome: SendOutcome
  detail: string
}

/** One mail to one person, finished: nothing after this looks at who wrote it or why. */
export interface Mail {
  /** Of the delivery (or of a system mail): names the Message-ID and the outbox file, so it is stable. */
  id: string
  from: { name: string; address: string }
  to: string
  subject: string
  text: string
  html: string
  locale: Locale
  urgent: boolean
  /** Only routine mail can be unsubscribed from. */
  unsubscribe: { page: string; oneClick: string } | null
}

export interface EmailChannel {
  send(mail: Mail): Promise<SendResult>
  close(): Promise<void>
}

/** Why a waiting mail was settled without being sent. Stored as the attempt's detail. */
export const NOT_SENT = [
  'not-sent-revoked',
  'not-sent-no-account',
  'not-sent-not-entitled',
  'not-sent-unsubscribed',
] as const
export type NotSent = (typeof NOT_SENT)[number]

/** A waiting mail this worker has claimed (its row says `sending`), with what was true of it at that moment. */
export interface ClaimedDelivery {
  id: string
  recipientId: string
  attempts: number
  aboutChild: boolean
  email: string | null
  accountId: string | null
  locale: string
  notSent: NotSent | null
}

/** What a mail about a release says, whoever gets it. */
export interface ReleaseMail {
  orgId: string
  releaseId: string
  communicationId: string
  kind: string
  urgent: boolean
  schoolName: string
  fromAddress: string
  sender: { name: string; label: string }
  subject: string
  body: string
  lang: string
  pictures: number
  /** Direct, or naming or showing a child: the mail says only that something is there. */
  noticeOnly: boolean
}

/** Shapes of a delivery's settling, as the store writes them. */
export interface Settlement {
  id: string
  state: DeliveryState
  outcome: SendOutcome
  detail: string
}
