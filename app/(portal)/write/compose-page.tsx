import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Composer } from '#components/compose/composer.tsx'
import { DraftList } from '#components/compose/draft-list.tsx'
import { EarlyTypingScript } from '#components/compose/early-typing-script.tsx'
import { toOption } from '#components/compose/to-option.ts'
import type { ComposeValues, ToOption } from '#components/compose/types.ts'
import { fineExamples } from '#components/policy/fine-examples.ts'
import { loadFindingWords } from '#components/policy/load-finding-words.ts'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { senderRole } from '#lib/communications/audience-scope.ts'
import { capacityOf } from '#lib/communications/capacity-of.ts'
import { checkDraft } from '#lib/communications/check-draft.ts'
import { readForm } from '#lib/communications/composing/read-form.ts'
import { composeFormSchema } from '#lib/communications/composing/schema.ts'
import { writeForm } from '#lib/communications/composing/write-form.ts'
import { listDrafts } from '#lib/communications/list-drafts.ts'
import { listPlaces } from '#lib/communications/list-places.ts'
import { openDraft } from '#lib/communications/open-draft.ts'
import { draftContentSchema } from '#lib/communications/schema.ts'
import { type AudienceOption, listAudiences } from '#lib/directory/list-audiences.ts'
import { listReported } from '#lib/inquiries/list-reported.ts'
import { RULES } from '#lib/policy/rules/index.ts'
import { today } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { postComposer } from './actions.ts'

const MAY_ASK = ['teacher', 'substitute', 'office', 'deputy']

/** The composer for whoever writes: staff, a group's officer, a guardian to staff. `id`: a draft of one's own. */
export async function ComposePage({
  actor,
  id,
  basePath,
  to,
  tried = false,
}: {
  actor: Actor
  id: string | null
  basePath: '/write' | '/propose'
  /** Key of an audience to begin with, from a link ("household:…"). */
  to?: string
  tried?: boolean
}) {
  if (!authorize(actor, 'communication.draft', { orgId: actor.orgId, isAuthor: true }).ok) notFound()
  const [t, tShell, locale, school] = await Promise.all([
    getTranslations('compose'),
    getTranslations('shell'),
    getLocale(),
    getSchool(actor.orgId),
  ])
  const [audiences, opened, channels, drafts, words, reported] = await Promise.all([
    listAudiences(actor, today(school.timezone)),
    id === null ? null : openDraft(actor, id),
    listPlaces(actor),
    id === null ? listDrafts(actor, { limit: 5 }) : [],
    loadFindingWords(locale),
    listReported(actor, id),
  ])
  if (opened !== null && !opened.ok) notFound()
  const draft = opened?.value ?? null
  const kind = actor.role === 'guardian' ? 'family' : actor.role === 'group-officer' ? 'group' : 'staff'
  const options = audiences.map((audience) => toOption(audience, t))
  const values: ComposeValues =
    draft === null ? beginning(audiences, options, locale, to) : writeForm(draft.content, school.timezone)
  const identity = {
    communicationId: draft?.communicationId ?? null,
    conversationId: draft?.conversationId ?? null,
    replyToId: null,
    idempotencyKey: newId(),
    version: draft?.version ?? 0,
  }
  // Readers and findings are there from the first look; the live check takes over from here.
  const form = composeFormSchema.parse({ ...values, ...identity })
  const read = readForm(form, { timezone: school.timezone, role: actor.role })
  const checked = read.ok && values.to !== '' ? await checkDraft(actor, read.value) : null
  const title = kind === 'group' ? t('titlePropose') : kind === 'family' ? t('titleMessage') : t('title')
  return (
    <ClientMessages
      areas={kind === 'family' ? ['compose', 'pictures'] : ['compose', 'inquiries', 'pictures']}
    >
      <EarlyTypingScript />
      <Composer
        title={title}
        capacity={kind === 'family' ? tShell('capacity.guardian') : actor.label}
        identity={identity}
        values={values}
        opened={draft}
        options={options}
        check={checked?.ok ? checked.value : null}
        writer={{
          id: actor.roleAssignmentId,
          kind,
          senderRole: senderRole(capacityOf(actor)),
          mayAskException: MAY_ASK.includes(actor.role),
        }}
        words={words}
        ruleTitles={Object.fromEntries(RULES.map(({ meta }) => [meta.id, meta.title]))}
        fine={kind === 'family' ? null : fineExamples()}
        reported={reported}
        channels={channels}
        basePath={basePath}
        tried={tried}
        drafts={drafts.length > 0 && <DraftList drafts={drafts} basePath={basePath} />}
        post={postComposer}
      />
    </ClientMessages>
  )
}

/** A new draft: whoever a link named, else a teacher's own class where there is but one, else nobody yet. */
function beginning(
  audiences: readonly AudienceOption[],
  options: readonly ToOption[],
  locale: string,
  to: string | undefined,
): ComposeValues {
  const classes = audiences.flatMap((one, index) => (one.kind === 'class' ? [index] : []))
  const named = to === undefined ? -1 : audiences.findIndex((one) => one.key === to)
  const chosen = named >= 0 ? named : classes.length === 1 ? (classes[0] ?? -1) : -1
  const lang = draftContentSchema.shape.lang.safeParse(locale)
  return {
    ...writeForm(draftContentSchema.parse({ lang: lang.success ? lang.data : 'en' }), 'UTC'),
    to: options[chosen]?.value ?? '',
  }
}
