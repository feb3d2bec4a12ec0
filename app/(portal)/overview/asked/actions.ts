'use server'

import { z } from 'zod'
import { noteFindings } from '#components/review/note-findings.ts'
import { answerReport } from '#lib/inquiries/answer-report.ts'
import { noteSchema } from '#lib/inquiries/schema.ts'
import { REPORT_VERDICTS } from '#lib/inquiries/types.ts'
import { fail } from '#lib/runtime/result.ts'
import { formAction } from '#lib/wire/action.ts'

export const answerReportAction = formAction({
  name: 'answer-report',
  input: z.object({ reportId: z.uuid(), verdict: z.enum(REPORT_VERDICTS), note: noteSchema }),
  run: async ({ input, actor }) => {
    const answered = await answerReport(actor, input)
    if (answered.ok || !('findings' in answered)) return answered
    return fail(answered.code, { findings: await noteFindings(answered.findings ?? []) })
  },
  refresh: true,
})
