import type { Actor } from '#lib/access/types.ts'
import { saveDraft } from '#lib/communications/save-draft.ts'
import { draftContentSchema } from '#lib/communications/schema.ts'
import { submitCommunication } from '#lib/communications/submit-communication.ts'
import type { Submitted } from '#lib/communications/types.ts'
import type { Audience } from '#lib/directory/schema.ts'
import { newId } from '#lib/runtime/random.ts'
import { ensurePolicyVersion } from '#lib/settings/ensure-policy-version.ts'
import { policySettingsSchema } from '#lib/settings/schema.ts'
import { makeSchool, ZONE } from '#tests/directory/school-fixture.ts'
import type { TestDatabase } from '#tests/support/database.ts'

export const SETTINGS = policySettingsSchema.parse({
  registers: {
    schoolName: 'Test School',
    region: 'US',
    timezone: ZONE,
    officialPhones: [{ number: '603-555-0100', label: 'Main office' }],
    publicServiceNumbers: ['911', '988'],
    officialShortCodes: [],
    officialEmailDomains: ['example.org'],
    officialPages: [],
    officialHandles: [],
    approvedDomains: [],
    videoHosts: ['youtube.com'],
    approvedVendors: [],
  },
})

/** A school with a policy in force, a deputy and a website: everything the pipeline rests on. */
export async function makePipeline(database: Pick<TestDatabase, 'owner'>) {
  const school = await makeSchool(database)
  await ensurePolicyVersion(
    { orgId: school.orgId, personId: null, role: 'system', process: 'setup' },
    SETTINGS,
  )
  await database.owner.query(
    `INSERT INTO official_channel (id, org_id, kind, name, address, owner_id, minimum_age, rules, review_on)
     VALUES ($1, $2, 'website', 'School website', '/news', $3, 0, '', '2027-06-30')`,
    [newId(), school.orgId, school.people.director],
  )
  return school
}

export type Pipeline = Awaited<ReturnType<typeof makePipeline>>

export interface Composing {
  body: string
  audience: Audience
  subject?: string
  kind?: 'message' | 'post' | 'note' | 'alert'
  channels?: ('portal' | 'website' | 'official-page')[]
  acknowledged?: string[]
  notBeforeAt?: string
}

/** Writes and sends as a person would; answers the communication and what became of it. Throws on a refusal. */
export async function compose(
  actor: Actor,
  composing: Composing,
): Promise<{ communicationId: string; version: number; submitted: Submitted }> {
  const { kind = 'message', acknowledged = [], ...content } = composing
  const saved = await saveDraft(actor, {
    communicationId: null,
    kind,
    conversationId: null,
    replyToId: null,
    idempotencyKey: newId(),
    version: 0,
    content: draftContentSchema.parse({ subject: 'A subject', ...content }),
  })
  if (!saved.ok) throw new Error(`draft: ${saved.code}`)
  const { communicationId, version } = saved.value
  const submitted = await submitCommunication(actor, { communicationId, version, acknowledged })
  if (!submitted.ok) throw new Error(`submit: ${submitted.code} ${JSON.stringify(submitted)}`)
  return { communicationId, version, submitted: submitted.value }
}

/** Changes the draft and sends it again. */
export async function change(
  actor: Actor,
  communicationId: string,
  version: number,
  composing: Composing,
): Promise<{ version: number; submitted: Submitted }> {
  const { kind = 'message', acknowledged = [], ...content } = composing
  const saved = await saveDraft(actor, {
    communicationId,
    kind,
    conversationId: null,
    replyToId: null,
    idempotencyKey: newId(),
    version,
    content: draftContentSchema.parse({ subject: 'A subject', ...content }),
  })
  if (!saved.ok) throw new Error(`draft: ${saved.code}`)
  const next = saved.value.version
  const submitted = await submitCommunication(actor, { communicationId, version: next, acknowledged })
  if (!submitted.ok) throw new Error(`submit: ${submitted.code}`)
  return { version: next, submitted: submitted.value }
}
