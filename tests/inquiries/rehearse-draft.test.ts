import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Actor, ROLES } from '#lib/access/types.ts'
import { OWN_PAGE } from '#lib/communications/composing/types.ts'
import { rehearseDraft } from '#lib/communications/rehearse-draft.ts'
import { DISCLAIMER } from '#lib/policy/handbook.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { captureLog } from '#lib/runtime/log.ts'
import { newId } from '#lib/runtime/random.ts'
import { makePipeline, type Pipeline } from '#tests/communications/pipeline-fixture.ts'
import { NOON } from '#tests/directory/school-fixture.ts'
import { countEverything } from '#tests/flagged/flagged-fixture.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { grade3, PHONE, typed } from './inquiries-fixture.ts'

const world = vi.hoisted(() => ({ actor: null as Actor | null }))
vi.mock('next/navigation', () => ({ unstable_rethrow: () => {} }))
vi.mock('#lib/identity/current-actor.ts', () => ({ currentActor: async () => world.actor }))
vi.mock('#lib/identity/must-accept-policy.ts', () => ({ mustAcceptPolicy: async () => false }))
const { POST } = await import('../../app/api/compose/rehearse/route.ts')

const database = await createTestDatabase()
let school: Pipeline
const lines: string[] = []
let release: () => void

beforeAll(async () => {
  setClock(NOON)
  school = await makePipeline(database)
})
beforeEach(() => {
  lines.length = 0
  release = captureLog((line) => lines.push(line))
})
afterEach(() => release())

const ask = async (actor: Actor, form: object) => {
  world.actor = actor
  const answer = await POST(
    new Request('http://localhost:3000/api/compose/rehearse', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost:3000' },
      body: JSON.stringify({ idempotencyKey: 'rehearsal', ...form }),
    }),
    { params: Promise.resolve({}) },
  )
  return { status: answer.status, body: await answer.json() }
}
const topics = (answer: { body: { findings: { topic: string }[] } }) =>
  answer.body.findings.map((finding) => finding.topic)

describe('a rehearsal', () => {
  test('finds what sending would find', async () => {
    const answer = await ask(school.actor('rivera'), {
      to: JSON.stringify(grade3(school)),
      subject: 'Museum',
      body: PHONE,
    })
    expect(answer).toMatchObject({ status: 200, body: { outcome: 'block' } })
    expect(topics(answer as never)).toContain('personal-phone')
  })

  test('for a page of one’s own asks for the disclaimer, word for word', async () => {
    const own = (body: string) => ask(school.actor('rivera'), { to: OWN_PAGE, body })
    const without = await own('I teach at MACS. Ten books I love.')
    expect(without.body.findings).toContainEqual(expect.objectContaining({ messageId: 'disclaimer-missing' }))
    const altered = await own(`Ten books I love. ${DISCLAIMER.replace('vision', 'visions')}`)
    expect(altered.body.findings).toContainEqual(expect.objectContaining({ messageId: 'disclaimer-altered' }))
    const exact = await own(`Ten books I love.\n\n${DISCLAIMER}`)
    expect(topics(exact as never)).not.toContain('missing-disclaimer')
    const pictures = await own(`Look what my class made! Mia Test drew this. ${DISCLAIMER}`)
    expect(pictures.body.outcome).not.toBe('allow')
  })

  test('leaves nothing behind: no row in any table, no line in the log', async () => {
    const texts = [
      { to: JSON.stringify(grade3(school)), subject: 'Zebrafish outing', body: PHONE },
      { to: OWN_PAGE, subject: '', body: 'Zebrafish on my blog, call 603-555-0142.' },
      { to: '', subject: 'Zebrafish', body: '' },
      { to: 'not an audience {', subject: 'Zebrafish', body: 'x' },
      { to: OWN_PAGE, body: 'Zebrafish '.repeat(6_000) },
      { to: JSON.stringify({ type: 'school' }), subject: 'Zebrafish', body: 'Leo Test was suspended.' },
    ]
    // What the engine keeps warm is read once before counting.
    await ask(school.actor('rivera'), texts[0] as object)
    const before = await countEverything(database)
    const write = vi.spyOn(process.stdout, 'write')
    const complain = vi.spyOn(process.stderr, 'write')
    for (const form of texts) {
      const { status } = await ask({ ...school.actor('rivera'), sessionId: newId() }, form)
      expect([200, 400, 409]).toContain(status)
    }
    const said = [...write.mock.calls, ...complain.mock.calls].map(([chunk]) => String(chunk)).join('')
    write.mockRestore()
    complain.mockRestore()
    expect(await countEverything(database)).toBe(before)
    expect(lines).toEqual([])
    expect(said).not.toMatch(/zebrafish|603-555/i)
  })

  test('is staff’s; nobody rehearses for somebody else’s class', async () => {
    const form = typed('Hello.', { type: 'staff' })
    for (const role of ROLES) {
      const staff = ['teacher', 'substitute', 'office', 'director', 'deputy'].includes(role)
      const answer = await rehearseDraft({ ...school.actor('rivera'), role }, form, { ownPage: true })
      if (!staff) expect(answer, role).toMatchObject({ ok: false, code: 'not-allowed' })
      else if (role !== 'substitute') expect(answer.ok, role).toBe(true)
    }
    expect(
      await ask(school.actor('rivera'), {
        to: JSON.stringify({ type: 'class', classId: school.classes.grade5 }),
        body: 'Hello.',
      }),
    ).toMatchObject({ status: 403 })
    world.actor = null
    expect((await ask(null as never, { body: 'Hello.' })).status).toBe(401)
  })

  test('too much text, broken signs: a sentence, not a crash', async () => {
    for (const body of ['x'.repeat(60_000), 'a\ud800b', 7]) {
      const { status } = await ask(school.actor('rivera'), { to: OWN_PAGE, body })
      expect([400, 409]).toContain(status)
    }
  })
})
