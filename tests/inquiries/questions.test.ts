import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ROLES } from '#lib/access/types.ts'
import { askRule, WORDS_PER_DAY } from '#lib/inquiries/ask-rule.ts'
import { countInquiries } from '#lib/inquiries/count-inquiries.ts'
import { listOwnInquiries } from '#lib/inquiries/list-own-inquiries.ts'
import { listPublishedAnswers } from '#lib/inquiries/list-published-answers.ts'
import { openQuestion } from '#lib/inquiries/open-question.ts'
import { publishAnswer } from '#lib/inquiries/publish-answer.ts'
import { replyQuestion } from '#lib/inquiries/reply-question.ts'
import { takeAnswerBack } from '#lib/inquiries/take-answer-back.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { makePipeline, type Pipeline } from '#tests/communications/pipeline-fixture.ts'
import { NOON } from '#tests/directory/school-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { eventsOf } from './inquiries-fixture.ts'

const database = await createTestDatabase()
let school: Pipeline

beforeAll(async () => {
  setClock(NOON)
  school = await makePipeline(database)
})
afterEach(() => setClock(NOON))

const later = (minutes: number) => setClock(new Date(NOON.getTime() + minutes * 60_000))
const QUESTION = {
  clause: '1.9b',
  rule: null,
  excerpt: '',
  text: 'May I give the number of the bus company?',
}
const director = () => school.actor('director')

async function ask(name = 'ana', question = QUESTION): Promise<string> {
  const asked = await askRule(school.actor(name), question)
  if (!asked.ok) throw new Error(asked.code)
  return asked.value.questionId
}
const thread = async (name: string, id: string) => {
  const opened = await openQuestion(school.actor(name), id)
  return opened.ok ? opened.value : null
}

describe('a thread about a clause', () => {
  test('asked, answered, followed up: both sides see it, and it is open while the asker spoke last', async () => {
    const id = await ask('ana', { ...QUESTION, text: 'May I give the number of the bus?' })
    const open = async () => (await countInquiries(director()))?.questions ?? -1
    const waiting = await open()
    later(1)
    expect(
      await replyQuestion(director(), { questionId: id, text: 'Yes, it is in the school register.' }),
    ).toEqual({ ok: true, value: undefined })
    expect(await open()).toBe(waiting - 1)
    later(2)
    await replyQuestion(school.actor('ana'), { questionId: id, text: 'And the driver’s own number?' })
    expect(await open()).toBe(waiting)
    const seen = await thread('ana', id)
    expect(seen?.replies.map((reply) => reply.byAsker)).toEqual([false, true])
    expect(seen).toMatchObject({ isAsker: true, isOpen: true, mayPublish: false, clause: '1.9b' })
    expect(await thread('director', id)).toMatchObject({ isAsker: false, mayPublish: true })
    const own = await listOwnInquiries(school.actor('ana'))
    expect(own.ok && own.value.questions.find((one) => one.questionId === id)).toMatchObject({
      answer: 'Yes, it is in the school register.',
      replies: 2,
    })
    expect(own.ok && own.value.reports).toEqual([])
  })

  test('to anybody else it does not exist', async () => {
    const id = await ask('kim', { ...QUESTION, text: 'Is a group chat of parents allowed?' })
    for (const name of ['ana', 'rivera', 'office', 'auditor', 'it', 'friend']) {
      expect(await openQuestion(school.actor(name), id), name).toMatchObject({ code: 'not-found' })
      expect(
        await replyQuestion(school.actor(name), { questionId: id, text: 'Let me in.' }),
        name,
      ).toMatchObject({ code: 'not-allowed' })
      const own = await listOwnInquiries(school.actor(name))
      expect(own.ok && own.value.questions.some((one) => one.questionId === id)).toBe(false)
    }
    expect(await openQuestion(director(), newId())).toMatchObject({ code: 'not-found' })
  })

  test('everybody may ask; a second press is the same question; too many in a day are refused', async () => {
    for (const role of ROLES)
      expect(
        await askRule({ ...school.actor('office'), role }, { ...QUESTION, text: `As ${role}, may I ask?` }),
        role,
      ).toMatchObject({ ok: true })
    expect(await ask('pat')).toBe(await ask('pat'))
    for (let at = 1; at < WORDS_PER_DAY; at++) await ask('pat', { ...QUESTION, text: `Question ${at}?` })
    expect(await askRule(school.actor('pat'), { ...QUESTION, text: 'One more?' })).toMatchObject({
      code: 'limited',
    })
    setClock(new Date(NOON.getTime() + 25 * 3_600_000))
    expect(await askRule(school.actor('pat'), { ...QUESTION, text: 'Tomorrow?' })).toMatchObject({ ok: true })
  })

  test('no clause, no words, or a rule there is none of: refused before anything is stored', async () => {
    const bad = [
      { ...QUESTION, clause: '9.9z' },
      { ...QUESTION, text: '  ' },
      { ...QUESTION, text: 'x'.repeat(3_001) },
      { ...QUESTION, rule: 'made-up' },
      { ...QUESTION, text: 'broken \ud800 text' },
    ]
    for (const question of bad) await expect(askRule(school.actor('ana'), question)).rejects.toThrow()
  })
})

describe('what the school answers', () => {
  test('is judged for its reader before it is stored', async () => {
    const id = await ask('ana', { ...QUESTION, text: 'How can I reach the coach?' })
    const refused = await replyQuestion(director(), {
      questionId: id,
      text: 'Just text me on my private cell, 603-555-0142.',
    })
    expect(refused).toMatchObject({ ok: false, code: 'words-refused' })
    expect((await thread('ana', id))?.replies).toEqual([])
    later(1)
    expect(
      await replyQuestion(director(), { questionId: id, text: 'Please call 603-555-0100.' }),
    ).toMatchObject({ ok: true })
    const events = await eventsOf(database, ['question.asked', 'question.replied'])
    expect(JSON.stringify(events)).not.toMatch(/coach|call|603-/)
    expect(
      events.filter(({ payload }) => payload.by === 'school').map(({ payload }) => payload),
    ).toContainEqual(expect.objectContaining({ outcome: 'allow' }))
    expect(
      events.filter(({ payload }) => payload.by === 'asker').map(({ payload }) => payload),
    ).not.toContainEqual(expect.objectContaining({ outcome: expect.anything() }))
  })

  test('stands beside its clause for everybody, and is taken away again', async () => {
    const id = await ask('friend', { ...QUESTION, clause: '2.2b', text: 'How long does a post take?' })
    later(1)
    await replyQuestion(director(), { questionId: id, text: 'A day at most.' })
    const replyId = (await thread('director', id))?.replies[0]?.replyId ?? ''
    expect(await listPublishedAnswers(school.actor('kim'))).toEqual([])
    later(2)
    expect(await publishAnswer(director(), { replyId, text: 'A day at most.' })).toMatchObject({ ok: true })
    for (const name of ['kim', 'rivera', 'auditor', 'friend'])
      expect(await listPublishedAnswers(school.actor(name)), name).toMatchObject([
        { replyId, clause: '2.2b', text: 'A day at most.' },
      ])
    expect(JSON.stringify(await listPublishedAnswers(school.actor('kim')))).not.toContain('friend')
    expect(await takeAnswerBack(director(), { replyId })).toMatchObject({ ok: true })
    expect(await takeAnswerBack(director(), { replyId })).toMatchObject({ ok: true })
    expect(await listPublishedAnswers(school.actor('kim'))).toEqual([])
    expect((await thread('friend', id))?.replies).toHaveLength(1)
    expect((await eventsOf(database, ['answer.published', 'answer.taken-back'])).map((e) => e.type)).toEqual([
      'answer.published',
      'answer.taken-back',
    ])
  })

  test('what one reader may have, everybody may not: a child named is refused, other words become an answer too', async () => {
    await database.owner.query('UPDATE student SET directory_opt_out = true WHERE id = $1', [
      school.students.leo,
    ])
    const id = await ask('rivera', { ...QUESTION, clause: '1.8b', text: 'May the picture stay?' })
    later(1)
    const words = 'Leo Test was suspended for two days, so his picture stays out.'
    await database.owner.query(
      'INSERT INTO rule_reply (id, org_id, question_id, by_id, text, at) VALUES ($1, $2, $3, $4, $5, now())',
      [newId(), school.orgId, id, school.people.director, words],
    )
    const replyId = (await thread('director', id))?.replies[0]?.replyId ?? ''
    expect(await publishAnswer(director(), { replyId, text: words })).toMatchObject({ code: 'words-refused' })
    later(2)
    expect(
      await publishAnswer(director(), { replyId, text: 'Without an agreement a picture stays out.' }),
    ).toMatchObject({ ok: true })
    expect(
      (await thread('rivera', id))?.replies.map((reply) => [reply.text, reply.publishedAt !== null]),
    ).toEqual([
      [words, false],
      ['Without an agreement a picture stays out.', true],
    ])
    for (const { replyId: one } of await listPublishedAnswers(director()))
      await takeAnswerBack(director(), { replyId: one })
  })

  test('is published by the Director alone, and an asker’s words never', async () => {
    const id = await ask('ana', { ...QUESTION, text: 'And on Sundays?' })
    later(1)
    await replyQuestion(director(), { questionId: id, text: 'On Monday then.' })
    later(2)
    await replyQuestion(school.actor('ana'), { questionId: id, text: 'Thank you, and holidays?' })
    const [answer, followUp] = (await thread('director', id))?.replies ?? []
    for (const role of ROLES) {
      if (role === 'director') continue
      const actor = { ...school.actor('office'), role }
      const input = { replyId: answer?.replyId ?? '', text: 'On Monday then.' }
      expect(await publishAnswer(actor, input), role).toMatchObject({ code: 'not-allowed' })
      expect(await takeAnswerBack(actor, input), role).toMatchObject({ code: 'not-allowed' })
    }
    expect(
      await publishAnswer(director(), { replyId: followUp?.replyId ?? '', text: 'Thank you, and holidays?' }),
    ).toMatchObject({ code: 'not-found' })
  })

  test('what was said stays said, whoever asks the database', async () => {
    await expect(
      database.owner.query(`UPDATE rule_reply SET text = 'Something else.' WHERE org_id = $1`, [
        school.orgId,
      ]),
    ).rejects.toThrow('only published_at')
    await expect(database.owner.query('DELETE FROM rule_question')).rejects.toThrow()
    await expect(database.owner.query('UPDATE finding_report SET note = $1', ['x'])).rejects.toThrow()
  })
})
