import { z } from 'zod'
import type { Role } from '#lib/access/types.ts'
import { type Audience, audienceSchema } from '#lib/directory/schema.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { instantOf } from '#lib/runtime/school-time.ts'
import { draftContentSchema, type SaveDraftInput, saveDraftSchema } from '../schema.ts'
import type { ComposeForm } from './schema.ts'

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/

/** A posted form as a draft, or the sentence key beside each field that cannot be read. */
export function readForm(
  form: ComposeForm,
  { timezone, role }: { timezone: string; role: Role },
): Result<SaveDraftInput, 'invalid', { fields: Record<string, string> }> {
  const fields: Record<string, string> = {}
  const audience = readAudience(form)
  if (audience === undefined) fields.to = 'compose.field.to'
  const attachments = parseJson(form.attachments)
  if (!Array.isArray(attachments)) fields.attachments = 'compose.field.attachments'
  const notBeforeAt = readLocal(form.sendAt, timezone)
  if (notBeforeAt === undefined) fields.sendAt = 'compose.field.sendAt'
  if (form.wantedBy !== '' && !z.iso.date().safeParse(form.wantedBy).success)
    fields.wantedBy = 'compose.field.wantedBy'

  const staff = role !== 'guardian' && role !== 'group-officer'
  const content = draftContentSchema.safeParse({
    lang: form.lang,
    subject: form.subject,
    body: form.body,
    audience: audience ?? null,
    channels: form.channels.length > 0 ? [...new Set(['portal', ...form.channels])] : undefined,
    attachments,
    notBeforeAt: notBeforeAt?.toISOString() ?? null,
    urgent: staff && form.urgent,
    needsAnswer: form.needsAnswer,
    wantedBy: form.wantedBy === '' ? null : form.wantedBy,
  })
  if (!content.success)
    for (const issue of content.error.issues) {
      const field = String(issue.path[0] ?? '')
      fields[field] ??= issue.code === 'too_big' ? `compose.field.${field}TooLong` : 'wire.field.unreadable'
    }
  if (!content.success || Object.keys(fields).length > 0) return fail('invalid', { fields })
  return ok(
    saveDraftSchema.parse({
      communicationId: form.communicationId,
      conversationId: form.conversationId,
      replyToId: form.replyToId,
      kind: isPost(content.data.audience) ? 'post' : 'message',
      idempotencyKey: form.idempotencyKey,
      version: form.version,
      content: content.data,
    }),
  )
}

/** A class and everything wider gets a post; chosen families and people get a message. */
function isPost(audience: Audience | null): boolean {
  return audience !== null && !['households', 'persons', 'staff'].includes(audience.type)
}

/** null: nobody chosen yet; undefined: not an audience. */
function readAudience({ to, families }: ComposeForm): Audience | null | undefined {
  if (to === '') return null
  if (to !== 'families') return audienceSchema.safeParse(parseJson(to)).data
  if (families.length === 0) return null
  const chosen = families.map((one) => audienceSchema.safeParse(parseJson(one)).data)
  const households = chosen.flatMap((one) => (one?.type === 'households' ? [one] : []))
  if (households.length < chosen.length) return undefined
  return audienceSchema.safeParse({
    type: 'households',
    householdIds: [...new Set(households.flatMap((one) => one.householdIds))],
    studentIds: [...new Set(households.flatMap((one) => one.studentIds))],
  }).data
}

function readLocal(local: string, timezone: string): Date | null | undefined {
  if (local === '') return null
  if (!LOCAL.test(local)) return undefined
  try {
    return instantOf(local, timezone)
  } catch {
    return undefined
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
