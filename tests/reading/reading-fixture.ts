import type { Actor } from '#lib/access/types.ts'
import { openConversation } from '#lib/communications/open-conversation.ts'
import { releaseCommunication } from '#lib/communications/release-communication.ts'
import { saveDraft } from '#lib/communications/save-draft.ts'
import { draftContentSchema } from '#lib/communications/schema.ts'
import { submitCommunication } from '#lib/communications/submit-communication.ts'
import type { Audience } from '#lib/directory/schema.ts'
import { now, setClock } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { makePipeline } from '#tests/communications/pipeline-fixture.ts'
import type { TestDatabase } from '#tests/support/database.ts'

export interface Telling {
  body: string
  audience: Audience
  subject?: string
  needsAnswer?: boolean
  urgent?: boolean
  conversationId?: string | null
  replyToId?: string | null
}

/** A school whose people really write: every text here went through the pipeline and was released. */
export async function makeReading(database: TestDatabase) {
  const school = await makePipeline(database)
  const submit = async (author: Actor, { conversationId, replyToId, ...content }: Telling) => {
    const saved = await saveDraft(author, {
      communicationId: null,
      kind: content.audience.type === 'class' || content.audience.type === 'group' ? 'post' : 'message',
      conversationId: conversationId ?? null,
      replyToId: replyToId ?? null,
      idempotencyKey: newId(),
      version: 0,
      content: draftContentSchema.parse({ subject: 'A subject', ...content }),
    })
    if (!saved.ok) throw new Error(saved.code)
    const submitted = await submitCommunication(author, { ...saved.value, acknowledged: [] })
    return { communicationId: saved.value.communicationId, submitted }
  }
  /** Written, sent, and out after its time to undo; a minute later it is the next one's turn. */
  const tell = async (author: Actor, telling: Telling): Promise<string> => {
    const { communicationId, submitted } = await submit(author, telling)
    if (!submitted.ok) throw new Error(submitted.code)
    setClock(new Date(now().getTime() + 60_000))
    const released = await releaseCommunication({ orgId: school.orgId, communicationId })
    if (released.outcome !== 'released') throw new Error(`${telling.body}: ${JSON.stringify(released)}`)
    return communicationId
  }
  /** Answers in a conversation as its page does. */
  const answer = async (author: Actor, conversationId: string, body: string): Promise<string> => {
    const opened = await openConversation(author, conversationId)
    if (!opened.ok || opened.value.replyTo === null) throw new Error('nobody to answer')
    const { replyTo: audience, replyToId } = opened.value
    return tell(author, { body, audience, conversationId, replyToId })
  }
  return { ...school, submit, tell, answer }
}
