import type { Audience } from '#lib/directory/schema.ts'
import { newId } from '#lib/runtime/random.ts'
import type { School } from '#tests/directory/school-fixture.ts'
import type { TestDatabase } from '#tests/support/database.ts'

export interface Published {
  communicationId: string
  revisionId: string
  releaseId: string
}

/** Stores a communication with pictures as the pipeline would, through the gate, as the application's role. */
export async function publishPictures(
  database: TestDatabase,
  school: School,
  what: {
    author: string
    audience: Audience
    channels?: string[]
    mediaIds: string[]
    shows?: string[]
    recipients?: { name: string; studentIds: string[]; direct?: boolean }[]
    outcome?: 'allow' | 'hold'
    queue?: string
  },
): Promise<Published> {
  const { orgId } = school
  const { app } = database
  const channels = what.channels ?? ['portal']
  const [communicationId, revisionId, decisionId, releaseId] = [newId(), newId(), newId(), newId()]
  const authorId = school.people[what.author]!
  let [policy] = await app.query<{ id: string }>('SELECT id FROM policy_version WHERE org_id = $1', [orgId])
  if (policy === undefined) {
    policy = { id: newId() }
    await app.query(
      `INSERT INTO policy_version (id, org_id, number, fingerprint, settings, summary, published_at)
       VALUES ($1, $2, 1, 'f', '{}', '', now())`,
      [policy.id, orgId],
    )
  }
  await app.query(
    `INSERT INTO communication (id, org_id, kind, author_id, capacity, state, idempotency_key, created_at, updated_at, state_at)
     VALUES ($1, $2, 'message', $3, '{}', 'sent', $4, now(), now(), now())`,
    [communicationId, orgId, authorId, newId()],
  )
  const shows = what.shows ?? []
  const attachments = what.mediaIds.map((mediaId) => ({
    mediaId,
    altText: '',
    shown: shows.length > 0 ? 'tagged' : 'none',
    studentIds: shows,
  }))
  await app.query(
    `INSERT INTO revision (id, org_id, communication_id, number, kind, sender_id, capacity, edited_by_id, lang, subject, body,
       audience, channels, attachments, preview, created_at)
     VALUES ($1, $2, $3, 1, 'message', $4, '{}', $4, 'en', 's', 'b', $5, $6, $7, '{}', now())`,
    [revisionId, orgId, communicationId, authorId, what.audience, channels, JSON.stringify(attachments)],
  )
  for (const mediaId of what.mediaIds)
    for (const studentId of shows)
      await app.query('INSERT INTO attachment_student VALUES ($1, $2, $3, $4, $5)', [
        newId(),
        orgId,
        revisionId,
        mediaId,
        studentId,
      ])
  await app.query(
    `INSERT INTO decision (id, org_id, communication_id, revision_id, release_hash, policy_version_id, stage, outcome, inputs, decided_at)
     SELECT $1, org_id, communication_id, id, release_hash, $3, 'submit', $4, '{}', now() FROM revision WHERE id = $2`,
    [decisionId, revisionId, policy.id, what.outcome ?? 'allow'],
  )
  if (what.queue !== undefined)
    await app.query(
      `INSERT INTO review_item (id, org_id, subject_type, communication_id, revision_id, decision_id, queue, opened_at)
       VALUES ($1, $2, 'communication', $3, $4, $5, $6, now())`,
      [newId(), orgId, communicationId, revisionId, decisionId, what.queue],
    )
  if (what.outcome === 'hold') return { communicationId, revisionId, releaseId: '' }
  await app.query(
    `INSERT INTO release (id, org_id, communication_id, revision_id, decision_id, release_hash, released_at, audience_change)
     SELECT $1, org_id, communication_id, id, $3, release_hash, now(), '{}' FROM revision WHERE id = $2`,
    [releaseId, revisionId, decisionId],
  )
  for (const recipient of what.recipients ?? []) {
    let conversationId: string | null = null
    if (recipient.direct === true) {
      conversationId = newId()
      await app.query(
        `INSERT INTO conversation (id, org_id, subject, created_at) VALUES ($1, $2, 's', now())`,
        [conversationId, orgId],
      )
    }
    await app.query(
      `INSERT INTO delivery (id, org_id, release_id, communication_id, recipient_id, channel, student_ids, conversation_id, created_at, state_at)
       VALUES ($1, $2, $3, $4, $5, 'in-app', $6, $7, now(), now())`,
      [
        newId(),
        orgId,
        releaseId,
        communicationId,
        school.people[recipient.name],
        recipient.studentIds,
        conversationId,
      ],
    )
  }
  for (const kind of channels.filter((channel) => channel !== 'portal')) {
    const channelId = newId()
    await app.query(
      `INSERT INTO official_channel (id, org_id, kind, name, address, owner_id, minimum_age, rules, review_on)
       VALUES ($1, $2, $3, $3, $4, $5, 0, '', '2027-01-01')`,
      [channelId, orgId, kind, newId(), school.people.director],
    )
    await app.query(
      `INSERT INTO publication (id, org_id, release_id, official_channel_id, slug, published_at) VALUES ($1, $2, $3, $4, $5, now())`,
      [newId(), orgId, releaseId, channelId, newId()],
    )
  }
  return { communicationId, revisionId, releaseId }
}

export async function revoke(database: TestDatabase, school: School, releaseId: string): Promise<void> {
  await database.app.query(
    `INSERT INTO revocation (id, org_id, release_id, kind, reason, at) VALUES ($1, $2, $3, 'recall', 'r', now())`,
    [newId(), school.orgId, releaseId],
  )
}
