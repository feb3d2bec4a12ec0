import { getLocale } from 'next-intl/server'
import { fineExamples } from '#components/policy/fine-examples.ts'
import { loadFindingWords } from '#components/policy/load-finding-words.ts'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import type { Actor } from '#lib/access/types.ts'
import { senderRole } from '#lib/communications/audience-scope.ts'
import { capacityOf } from '#lib/communications/capacity-of.ts'
import { writeForm } from '#lib/communications/composing/write-form.ts'
import { findPostReply } from '#lib/communications/find-post-reply.ts'
import { findReplyDraft } from '#lib/communications/find-reply-draft.ts'
import { draftContentSchema } from '#lib/communications/schema.ts'
import type { Audience } from '#lib/directory/schema.ts'
import { listReported } from '#lib/inquiries/list-reported.ts'
import { RULES } from '#lib/policy/rules/index.ts'
import { newId } from '#lib/runtime/random.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { postReply } from './reply-actions.ts'
import { ReplyBox } from './reply-box.tsx'

/**
 * The answer at the end of a conversation, for families and staff. `audience`: the other side (a guardian answers
 * `persons`, staff a household); `name`: how the button calls it; `back`: this page's own path. A begun answer is
 * found again. Brings its own words. Without a conversation it answers the post `replyToId` and begins one, called
 * `subject`; `beginning` is a text to start from.
 */
export async function Reply({
  actor,
  conversationId,
  replyToId,
  audience,
  name,
  back,
  subject = '',
  beginning,
}: {
  actor: Actor
  conversationId: string | null
  replyToId: string | null
  audience: Audience
  name: string
  back: string
  subject?: string
  beginning?: { body: string; lang: string }
}) {
  const [locale, draft, { timezone }] = await Promise.all([
    getLocale(),
    conversationId === null ? findPostReply(actor, replyToId) : findReplyDraft(actor, conversationId),
    getSchool(actor.orgId),
  ])
  const isFamily = actor.role === 'guardian'
  const [words, reported] = await Promise.all([
    loadFindingWords(locale),
    listReported(actor, draft?.communicationId ?? null),
  ])
  const lang = draftContentSchema.shape.lang.safeParse(beginning?.lang ?? locale)
  const content =
    draft?.content ??
    draftContentSchema.parse({
      lang: lang.success ? lang.data : 'en',
      audience,
      subject,
      body: beginning?.body ?? '',
    })
  return (
    <ClientMessages areas={isFamily ? ['compose'] : ['compose', 'inquiries']}>
      <ReplyBox
        identity={{
          communicationId: draft?.communicationId ?? null,
          conversationId,
          replyToId,
          idempotencyKey: newId(),
          version: draft?.version ?? 0,
        }}
        values={{ ...writeForm(content, timezone), to: JSON.stringify(audience), families: [] }}
        draft={draft}
        name={name}
        back={back}
        writer={{
          id: actor.roleAssignmentId,
          isFamily,
          senderRole: senderRole(capacityOf(actor)),
        }}
        words={words}
        ruleTitles={Object.fromEntries(RULES.map(({ meta }) => [meta.id, meta.title]))}
        fine={isFamily ? null : fineExamples()}
        reported={reported}
        post={postReply}
      />
    </ClientMessages>
  )
}
