import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/types.ts'
import { approveCommunication } from '#lib/communications/approve-communication.ts'
import { listGroupPosts } from '#lib/communications/list-group-posts.ts'
import { listOwn } from '#lib/communications/list-own.ts'
import { openDraft } from '#lib/communications/open-draft.ts'
import { openOwn } from '#lib/communications/open-own.ts'
import { recallCommunication } from '#lib/communications/recall-communication.ts'
import { returnCommunication } from '#lib/communications/return-communication.ts'
import { writeAgain } from '#lib/communications/write-again.ts'
import { summarizeDeliveries } from '#lib/delivery/summarize-deliveries.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { change, makePipeline, type Pipeline } from '#tests/communications/pipeline-fixture.ts'
import { NOON } from '#tests/directory/school-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { openDesk } from './desk-fixture.ts'

const database = await createTestDatabase()
let school: Pipeline
let desk: ReturnType<typeof openDesk>
let fellow: Actor

beforeAll(async () => {
  setClock(NOON)
  school = await makePipeline(database)
  desk = openDesk(database, school)
  const hired = await desk.hire('treasurer', 'group-officer', school.groupId)
  fellow = { ...hired, groupId: school.groupId }
})

const posts = async (actor: Actor) => {
  const listed = await listGroupPosts(actor)
  if (!listed.ok) throw new Error(listed.code)
  return listed.value.posts
}

describe('a group’s posts', () => {
  test('an officer sees the own with the Director’s words, a fellow’s without, and no fellow’s drafts', async () => {
    const { communicationId, version } = await desk.propose('Bake sale on Friday.')
    const item = await desk.item(communicationId)
    await returnCommunication(school.actor('director'), {
      reviewItemId: item.id,
      reason: 'Please add the time.',
    })

    const [mine] = await posts(school.actor('friend'))
    expect(mine).toMatchObject({
      state: 'returned',
      byName: null,
      answer: { kind: 'returned', words: 'Please add the time.' },
    })
    const [theirs] = await posts(fellow)
    expect(theirs).toMatchObject({
      state: 'returned',
      byName: 'friend',
      answer: { kind: 'returned', words: null },
    })
    expect(await openOwn(fellow, communicationId)).toMatchObject({ code: 'not-allowed' })

    await change(school.actor('friend'), communicationId, version, {
      kind: 'post',
      audience: { type: 'public' },
      channels: ['portal', 'website'],
      body: 'Bake sale on Friday. Late? Text me at 603-555-0142, or join our own page at facebook.com/groups/macsparents.',
    })
    const now = (await posts(fellow)).map((post) => post.state)
    expect(now).not.toContain('draft')
    expect(now).not.toContain('blocked')
  })

  test('is for its officers alone', async () => {
    for (const name of ['rivera', 'kim', 'director', 'auditor'])
      expect(await listGroupPosts(school.actor(name)), name).toMatchObject({ code: 'not-allowed' })
  })

  test('published, it has its address; its officers learn how many read it, never who', async () => {
    const { communicationId } = await desk.propose('Plant sale on Saturday at nine in the yard.')
    const item = await desk.item(communicationId)
    await approveCommunication(school.actor('director'), {
      reviewItemId: item.id,
      decisionId: item.decision_id,
    })
    const post = (await posts(school.actor('friend'))).find((one) => one.communicationId === communicationId)
    expect(post?.slug).toMatch(/^a-subject-/)
    const fared = await summarizeDeliveries(school.actor('friend'), communicationId, { recipients: true })
    expect(fared).toMatchObject({ ok: true, value: { recipients: [] } })
    expect(fared.ok && fared.value.people).toBeGreaterThan(3)

    const recalled = await recallCommunication(school.actor('friend'), {
      communicationId,
      reason: 'Rain all day',
      takeDown: true,
    })
    expect(recalled.ok).toBe(true)
    const own = await openOwn(school.actor('friend'), communicationId)
    expect(own).toMatchObject({ value: { slug: null, revocation: { kind: 'take-down', byName: 'friend' } } })
    const listed = await listOwn(school.actor('friend'))
    expect(listed.ok && listed.value.find((one) => one.communicationId === communicationId)).toMatchObject({
      state: 'recalled',
      slug: null,
      recalled: { kind: 'take-down', byName: 'friend' },
    })
  })
})

describe('write again', () => {
  test('begins one new draft with the same words, whatever is pressed twice; the old one stays', async () => {
    const { communicationId } = await desk.propose('Book swap on Saturday in the library.', {
      subject: 'Book swap',
    })
    const friend = school.actor('friend')
    const input = { communicationId, idempotencyKey: newId() }
    const first = await writeAgain(friend, input)
    const id = first.ok ? first.value.communicationId : ''
    expect(id).not.toBe(communicationId)
    const opened = await openDraft(friend, id)
    expect(opened).toMatchObject({
      value: {
        state: 'draft',
        content: {
          subject: 'Book swap',
          body: 'Book swap on Saturday in the library.',
          channels: ['portal', 'website'],
        },
      },
    })
    await change(friend, id, opened.ok ? opened.value.version : 0, {
      kind: 'post',
      audience: { type: 'public' },
      body: 'Book swap on Sunday in the gym.',
    })
    expect(await writeAgain(friend, input)).toEqual(first)
    expect(await openDraft(friend, id)).toMatchObject({
      value: { content: { body: 'Book swap on Sunday in the gym.' } },
    })
    expect(await desk.state(communicationId)).toBe('held')
  })

  test('only of one’s own', async () => {
    const { communicationId } = await desk.propose('Movie night on Friday in the gym.')
    for (const actor of [school.actor('rivera'), school.actor('director'), fellow])
      expect(await writeAgain(actor, { communicationId, idempotencyKey: newId() })).toMatchObject({
        code: 'not-allowed',
      })
  })
})
