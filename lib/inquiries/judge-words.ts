import type { Actor } from '#lib/access/types.ts'
import { capacityOf } from '#lib/communications/capacity-of.ts'
import { judgeContent } from '#lib/communications/facts/judge-content.ts'
import type { Audience } from '#lib/directory/schema.ts'
import { newId } from '#lib/runtime/random.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import type { JudgedWords, WordsRefused } from './types.ts'

/**
 * Judges words as a note to their reader, or to everybody where they are to stand beside a clause. What would be held
 * or blocked for what it says is refused with its findings; who approves (routing) does not come into it, because the
 * one who publishes is the Director. Stores nothing.
 */
export async function judgeWords(
  actor: Actor,
  today: string,
  words: { text: string; reader: { personId: string } | 'everybody' },
): Promise<Result<JudgedWords, 'words-refused', WordsRefused>> {
  const audience: Audience =
    words.reader === 'everybody'
      ? { type: 'school' }
      : { type: 'persons', personIds: [words.reader.personId] }
  const judgement = await judgeContent(
    {
      orgId: actor.orgId,
      communicationId: newId(),
      conversationId: null,
      kind: 'note',
      senderId: actor.personId,
      capacity: capacityOf(actor),
      content: {
        lang: 'en',
        subject: '',
        body: words.text,
        audience,
        channels: ['portal'],
        attachments: [],
        notBeforeAt: null,
      },
      releaseHash: null,
    },
    today,
  )
  const { outcome } = judgement.decision
  const findings = judgement.decision.findings.filter((finding) => finding.kind === 'content')
  if (findings.some(({ effect }) => effect === 'hold' || effect === 'block'))
    return fail('words-refused', { findings })
  return ok({ outcome, policyVersionId: judgement.policyVersionId })
}
