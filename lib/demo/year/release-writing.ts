import type { AnyActor } from '#lib/access/types.ts'
import { nameSlug } from '#lib/communications/releasing/name-slug.ts'
import { newId } from '#lib/runtime/random.ts'
import type { Reached } from './store.ts'
import type { Sent, Sheet, Year, YearWriting } from './types.ts'

/** A release with its deliveries, conversation, publications and events: what lib/communications and lib/delivery do. */
export function releaseWriting(
  year: Year,
  sheet: Sheet,
  writing: YearWriting,
  sent: Sent,
  at: Date,
  noteTalk: string | null,
): void {
  const { school } = year
  const { orgId } = school
  const { communicationId, revisionId, decisionId } = sent
  const actor: AnyActor = { orgId, personId: null, role: 'system', process: 'worker' }
  const about = { type: 'communication', id: communicationId } as const
  const releaseId = newId()
  const stamp = { org_id: orgId, release_id: releaseId, communication_id: communicationId }
  sheet.rows.release.push({
    id: releaseId,
    org_id: orgId,
    communication_id: communicationId,
    revision_id: revisionId,
    decision_id: decisionId,
    release_hash: revisionId,
    released_at: at,
    audience_change: [],
  })

  const talk = noteTalk ?? openTalk(sheet, orgId, writing, at)
  let inApp = 0
  let mails = 0
  const deliver = (to: Reached, byMail: boolean) => {
    const row = {
      ...stamp,
      recipient_id: to.personId,
      student_ids: to.studentIds,
      conversation_id: talk,
      created_at: at,
    }
    sheet.rows.delivery.push({
      ...row,
      id: newId(),
      channel: 'in-app',
      state: 'delivered',
      attempts: 0,
      state_at: at,
      claimed_by_id: null,
    })
    inApp += 1
    if (!byMail) return
    const id = newId()
    const mailedAt = new Date(at.getTime() + 2_000)
    sheet.rows.delivery.push({
      ...row,
      id,
      channel: 'email',
      state: 'delivered',
      attempts: 1,
      state_at: mailedAt,
      claimed_by_id: 'demo',
    })
    sheet.rows.delivery_attempt.push({
      id: newId(),
      org_id: orgId,
      delivery_id: id,
      at: mailedAt,
      outcome: 'delivered',
      detail: 'smtp-250',
    })
    mails += 1
  }
  const senderId = writing.author.personId
  const reached = year
    .reach(writing.audience)
    .filter((to) => to.personId !== senderId || to.studentIds.length > 0)
  for (const to of reached) deliver(to, writing.kind !== 'note' && to.personId !== senderId)
  // The others of the household see in the portal what one of them writes.
  if (writing.thread !== null && writing.audience.type === 'persons') {
    const { householdId, studentId } = writing.thread.family
    const home = year.reach({ type: 'households', householdIds: [householdId], studentIds: [studentId] })
    const there = new Set(reached.map(({ personId }) => personId))
    for (const to of home) if (to.personId !== senderId && !there.has(to.personId)) deliver(to, false)
  }

  for (const channel of school.channels.filter(({ kind }) => writing.channels.includes(kind))) {
    const publicationId = newId()
    sheet.rows.publication.push({
      id: publicationId,
      org_id: orgId,
      release_id: releaseId,
      official_channel_id: channel.id,
      slug: nameSlug(writing.subject, communicationId),
      published_at: at,
    })
    sheet.events.push({
      at,
      event: () => ({
        type: 'publication.made',
        actor,
        subject: about,
        payload: { publicationId, officialChannelId: channel.id, releaseId },
      }),
    })
  }
  sheet.events.push({
    at,
    event: (contentHash) => ({
      type: 'release.made',
      actor,
      subject: about,
      payload: {
        releaseId,
        revisionId,
        decisionId,
        contentHash: contentHash(revisionId),
        channels: writing.channels,
        recipients: inApp,
        deliveries: inApp + mails,
      },
    }),
  })
  if (mails > 0)
    sheet.events.push({
      at: new Date(at.getTime() + 2_000),
      event: () => ({
        type: 'delivery.batch',
        actor,
        subject: { type: 'release', id: releaseId },
        payload: { channel: 'email', counts: { delivered: mails } },
      }),
    })
}

/** The conversation a letter is part of; the first that arrives begins it. */
function openTalk(sheet: Sheet, orgId: string, writing: YearWriting, at: Date): string | null {
  const { thread } = writing
  if (thread === null) return null
  if (thread.openedAt === null) {
    thread.openedAt = at
    sheet.rows.conversation.push({
      id: thread.id,
      org_id: orgId,
      household_id: thread.family.householdId,
      subject: thread.subject,
      created_at: at,
    })
  }
  thread.texts.push({ senderId: writing.author.personId, body: writing.body, releasedAt: at })
  thread.texts.sort((a, b) => a.releasedAt.getTime() - b.releasedAt.getTime())
  return thread.id
}
