import type { Actor } from '#lib/access/types.ts'
import { approveCommunication } from '#lib/communications/approve-communication.ts'
import { askCommunication } from '#lib/communications/ask-communication.ts'
import { listConversations } from '#lib/communications/list-conversations.ts'
import { listHeld } from '#lib/communications/list-held.ts'
import { markRead } from '#lib/communications/mark-read.ts'
import { openConversation } from '#lib/communications/open-conversation.ts'
import { openHeld } from '#lib/communications/open-held.ts'
import { recallCommunication } from '#lib/communications/recall-communication.ts'
import { rejectCommunication } from '#lib/communications/reject-communication.ts'
import { releaseCommunication } from '#lib/communications/release-communication.ts'
import { findLiveRelease } from '#lib/communications/releasing/find-live-release.ts'
import { returnCommunication } from '#lib/communications/return-communication.ts'
import { saveDraft } from '#lib/communications/save-draft.ts'
import { draftContentSchema } from '#lib/communications/schema.ts'
import { submitCommunication } from '#lib/communications/submit-communication.ts'
import { withdrawCommunication } from '#lib/communications/withdraw-communication.ts'
import { sendDeliveries } from '#lib/delivery/send-deliveries.ts'
import type { EmailChannel } from '#lib/delivery/types.ts'
import type { Audience } from '#lib/directory/schema.ts'
import { acceptMedia } from '#lib/media/accept-media.ts'
import { now, setClock } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { instantOf } from '#lib/runtime/school-time.ts'
import type { BuiltSchool } from './build-school.ts'
import { drawScene } from './draw-scene.ts'
import { DEMO_ZONE } from './list-settings.ts'
import type { DemoWriting } from './types.ts'

/** `day` days before `today` at `hour` school time; never later than now. */
export function instant(today: Date, day: number, hour: number): Date {
  const date = new Date(today.getTime() - day * 86_400_000).toISOString().slice(0, 10)
  const at = instantOf(`${date}T${String(hour).padStart(2, '0')}:00`, DEMO_ZONE)
  return at < today ? at : new Date(today.getTime() - 60_000)
}

function must<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`demo: no ${what}`)
  return value
}

/** Lets one thing happen as it would have: written, judged, decided, released, read and answered, at its time. */
export async function playWriting(school: BuiltSchool, writing: DemoWriting, today: Date): Promise<void> {
  const at = instant(today, writing.day, writing.hour)
  setClock(at)
  const author = must(school.actors.get(writing.from), writing.from)
  const communicationId = await write(school, author, writing)
  await follow(school, author, communicationId, writing.outcome)
  const waits = writing.outcome === 'leave' || writing.outcome === 'withdraw'
  if (!waits) {
    setClock(new Date(at.getTime() + 61_000))
    await releaseCommunication({ orgId: school.orgId, communicationId })
    if (writing.day > 1 && writing.outcome !== 'recall') await mailAsThen(school.orgId, communicationId)
  }
  for (const name of writing.readBy ?? []) {
    setClock(new Date(Math.min(at.getTime() + 3_600_000, today.getTime() - 30_000)))
    await markRead(must(school.actors.get(name), name), [communicationId])
  }
  if (writing.outcome === 'recall') {
    setClock(new Date(Math.min(at.getTime() + 600_000, today.getTime() - 30_000)))
    await recallCommunication(author, { communicationId, reason: 'It named the wrong day.' })
  }
  for (const reply of writing.replies ?? []) {
    setClock(
      new Date(Math.min(instant(today, reply.day, reply.hour).getTime() + 61_000, today.getTime() - 20_000)),
    )
    await answer(
      school,
      must(school.actors.get(reply.from), reply.from),
      communicationId,
      author,
      writing,
      reply,
    )
  }
}

/** The mails of back then were taken by the mail server of back then; only the last two days' are in the outbox. */
const everythingArrives: EmailChannel = {
  send: async () => ({ outcome: 'delivered', detail: 'smtp-250' }),
  close: async () => {},
}

async function mailAsThen(orgId: string, communicationId: string): Promise<void> {
  const releaseId = await findLiveRelease(orgId, communicationId)
  if (releaseId !== null)
    await sendDeliveries({ orgId, releaseId, workerId: 'demo', channel: everythingArrives })
}

async function write(school: BuiltSchool, author: Actor, writing: DemoWriting): Promise<string> {
  const attachments = []
  for (const picture of writing.pictures ?? []) {
    const mediaId = await drawAndAccept(author, picture.scene)
    if (mediaId === null) continue
    attachments.push({
      mediaId,
      altText: picture.alt,
      shown: picture.children.length > 0 ? ('tagged' as const) : ('none' as const),
      studentIds: picture.children.map((name) => must(school.students.get(name), name)),
    })
  }
  return send(author, {
    kind: writing.kind ?? 'message',
    subject: writing.subject ?? '',
    body: writing.body,
    lang: writing.lang ?? 'en',
    audience: audienceOf(school, writing.to),
    channels: 'public' in writing.to ? ['portal', ...writing.to.public] : ['portal'],
    attachments,
    needsAnswer: writing.needsAnswer ?? false,
  })
}

/** A drawn picture as an upload. A very busy machine may take too long over one: tried again, then left out. */
export async function drawAndAccept(author: Actor, scene: string): Promise<string | null> {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const accepted = await acceptMedia(author, {
      body: await drawScene(scene),
      fileName: `${scene}.jpg`,
      declared: { byteSize: null, sha256: null },
    })
    if (accepted.ok) return accepted.value.mediaId
    if (accepted.code !== 'took-too-long') throw new Error(`demo picture ${scene}: ${accepted.code}`)
  }
  return null
}

async function send(
  author: Actor,
  content: Record<string, unknown> & { kind: 'message' | 'post' },
  talk: { conversationId: string | null; replyToId: string | null } = {
    conversationId: null,
    replyToId: null,
  },
): Promise<string> {
  const { kind, ...draft } = content
  const saved = await saveDraft(author, {
    ...talk,
    communicationId: null,
    kind,
    idempotencyKey: newId(),
    version: 0,
    content: draftContentSchema.parse(draft),
  })
  if (!saved.ok) throw new Error(`demo draft: ${saved.code}`)
  const { communicationId, version } = saved.value
  const sent = await submitCommunication(author, { communicationId, version, acknowledged: [] })
  if (!sent.ok) throw new Error(`demo text of ${author.displayName}: ${sent.code} ${JSON.stringify(sent)}`)
  return communicationId
}

function audienceOf(school: BuiltSchool, to: DemoWriting['to']): Audience {
  if ('grade' in to) return { type: 'class', classId: must(school.classes.get(to.grade), to.grade) }
  if ('school' in to) return { type: 'school' }
  if ('public' in to) return { type: 'public' }
  if ('staff' in to)
    return { type: 'persons', personIds: to.staff.map((key) => must(school.actors.get(key), key).personId) }
  return {
    type: 'households',
    householdIds: [must(school.households.get(to.household), to.household)],
    studentIds: [must(school.students.get(to.child), to.child)],
  }
}

async function follow(
  school: BuiltSchool,
  author: Actor,
  communicationId: string,
  outcome: DemoWriting['outcome'],
): Promise<void> {
  if (outcome === 'withdraw') await withdrawCommunication(author, { communicationId, reopen: false })
  if (typeof outcome !== 'object') return
  setClock(new Date(now().getTime() + 1_800_000))
  const director = must(school.actors.get('whitfield'), 'director')
  const held = await listHeld(director)
  const item = held.ok ? held.value.find((one) => one.communicationId === communicationId) : undefined
  if (item === undefined) return
  const { reviewItemId } = item
  if ('return' in outcome) await returnCommunication(director, { reviewItemId, reason: outcome.return })
  else if ('reject' in outcome) await rejectCommunication(director, { reviewItemId, reason: outcome.reject })
  else if ('ask' in outcome) await askCommunication(director, { reviewItemId, reason: outcome.ask })
  else {
    const opened = await openHeld(director, reviewItemId)
    if (opened.ok)
      await approveCommunication(director, { reviewItemId, decisionId: opened.value.decision.id })
  }
}

async function answer(
  school: BuiltSchool,
  from: Actor,
  communicationId: string,
  author: Actor,
  writing: DemoWriting,
  reply: { body: string; lang?: string },
): Promise<void> {
  const conversations = await listConversations(from)
  const direct = 'household' in writing.to || 'staff' in writing.to
  const found =
    direct && conversations.ok
      ? conversations.value.find((one) => one.subject === (writing.subject ?? ''))
      : undefined
  const opened = found && (await openConversation(from, found.conversationId))
  const audience: Audience =
    opened?.ok && opened.value.replyTo !== null
      ? opened.value.replyTo
      : { type: 'persons', personIds: [author.personId] }
  const content = {
    kind: 'message' as const,
    subject: writing.subject ?? '',
    body: reply.body,
    lang: reply.lang ?? 'en',
    audience,
  }
  const sent = await send(from, content, {
    conversationId: found?.conversationId ?? null,
    replyToId: communicationId,
  })
  setClock(new Date(now().getTime() + 11_000))
  await releaseCommunication({ orgId: school.orgId, communicationId: sent })
}
