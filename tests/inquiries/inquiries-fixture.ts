import type { Actor } from '#lib/access/types.ts'
import { checkDraft } from '#lib/communications/check-draft.ts'
import { draftContentSchema } from '#lib/communications/schema.ts'
import type { Audience } from '#lib/directory/schema.ts'
import { reportFinding } from '#lib/inquiries/report-finding.ts'
import type { Pipeline } from '#tests/communications/pipeline-fixture.ts'
import type { TestDatabase } from '#tests/support/database.ts'

export const PHONE = 'Please send a packed lunch. If you are late, text me at 603-555-0142. See you there.'

/** What is typed in somebody's composer. */
export function typed(body: string, audience: Audience, communicationId: string | null = null) {
  return {
    communicationId,
    conversationId: null,
    kind: 'post' as const,
    content: draftContentSchema.parse({ subject: 'Museum', body, audience }),
  }
}

/** The fingerprint of the first finding of a topic, as the composer has it. */
export async function fingerprintOf(actor: Actor, form: ReturnType<typeof typed>, topic = 'personal-phone') {
  const check = await checkDraft(actor, form)
  const finding = check.ok ? check.value.findings.find((one) => one.topic === topic) : undefined
  if (finding === undefined) throw new Error(`no ${topic}`)
  return finding.fingerprint
}

/** Says that the number in a text is no personal number; answers the report's id. */
export async function report(
  database: TestDatabase,
  actor: Actor,
  form: ReturnType<typeof typed>,
  note = '',
): Promise<string> {
  const reported = await reportFinding(actor, form, { fingerprint: await fingerprintOf(actor, form), note })
  if (!reported.ok) throw new Error(reported.code)
  const [row] = await database.owner.query<{ id: string }>(
    'SELECT id FROM finding_report WHERE reported_by_id = $1 ORDER BY reported_at DESC, id DESC LIMIT 1',
    [actor.personId],
  )
  return row?.id ?? ''
}

export const grade3 = (school: Pipeline): Audience => ({ type: 'class', classId: school.classes.grade3 })

/** All that the log holds of a type, as text: no word anybody wrote may stand in it. */
export async function eventsOf(database: TestDatabase, types: readonly string[]) {
  return database.owner.query<{ type: string; payload: Record<string, unknown>; actor_id: string }>(
    'SELECT type, payload, actor_id FROM audit_event WHERE type = ANY($1) ORDER BY at, id',
    [[...types]],
  )
}
