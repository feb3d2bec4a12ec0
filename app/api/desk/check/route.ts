import { z } from 'zod'
import { noteFindings } from '#components/review/note-findings.ts'
import { checkEdit } from '#lib/communications/check-edit.ts'
import { MAX_BODY, MAX_SUBJECT } from '#lib/communications/schema.ts'
import { ok } from '#lib/runtime/result.ts'
import { route } from '#lib/wire/route.ts'

/** Findings of a reviewer's edit while it is typed. Writes nothing. */
export const POST = route({
  name: 'desk-check',
  body: z.object({
    reviewItemId: z.uuid(),
    subject: z.string().max(MAX_SUBJECT),
    body: z.string().max(MAX_BODY),
  }),
  maxBytes: 1024 * 1024,
  run: async ({ actor, body }) => {
    const checked = await checkEdit(actor, body)
    if (!checked.ok) return checked
    const { outcome, findings, unseen } = checked.value
    const isNew = findings.filter((finding) => unseen.includes(finding.fingerprint))
    return ok({ outcome, findings: await noteFindings(isNew) })
  },
})
