import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalEvent, type EventRow } from '#lib/audit/canonical-event.ts'
import { AUDIT_EVENT_TYPES, auditEventSchema } from '#lib/audit/events.ts'
import { hashText } from '#lib/audit/hash-text.ts'

const ID = '01890000-0000-7000-8000-000000000001'
const at = new Date('2026-11-22T10:00:00.000Z')
const row: EventRow = {
  id: ID,
  orgId: '01890000-0000-7000-8000-000000000002',
  type: 'task.done',
  actorId: null,
  capacity: 'system:worker',
  subjectType: 'task',
  subjectId: '01890000-0000-7000-8000-000000000003',
  payload: { kind: 'undeliverable' },
  at,
}
const text = (event: EventRow, sequencedAt = at) =>
  new TextDecoder().decode(canonicalEvent(event, sequencedAt))

describe('the bytes of a leaf', () => {
  test('are fixed for ever', () => {
    expect(text({ ...row, payload: { b: [1, true, null], a: 'é"\n' } })).toBe(
      `crosswalk-audit-event/1\n{"actorId":null,"at":"2026-11-22T10:00:00.000Z","capacity":"system:worker","id":"${ID}","orgId":"${row.orgId}","payload":{"a":"é\\"\\n","b":[1,true,null]},"sequencedAt":"2026-11-22T10:00:00.000Z","subjectId":"${row.subjectId}","subjectType":"task","type":"task.done"}`,
    )
  })

  test('differ when any column differs', () => {
    const other = '01890000-0000-7000-8000-00000000000f'
    const changes: Partial<EventRow>[] = [
      { id: other },
      { orgId: other },
      { type: 'task.opened' },
      { actorId: other },
      { capacity: 'it' },
      { subjectType: 'org' },
      { subjectId: other },
      { payload: { kind: 'take-down' } },
      { at: new Date(at.getTime() + 1) },
    ]
    expect(changes.length).toBe(Object.keys(row).length)
    const all = [text(row), text(row, new Date(0)), ...changes.map((change) => text({ ...row, ...change }))]
    expect(new Set(all).size).toBe(all.length)
  })

  test('do not depend on the order of keys, and say exactly the payload', () => {
    const json = fc.jsonValue({ maxDepth: 3, noUnicodeString: false }).filter(exact)
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), json), (payload) => {
        const turned = Object.fromEntries(Object.entries(payload).reverse())
        expect(text({ ...row, payload: turned })).toBe(text({ ...row, payload }))
        const parsed = JSON.parse(
          text({ ...row, payload })
            .split('\n')
            .slice(1)
            .join('\n'),
        )
        expect(parsed.payload).toEqual(JSON.parse(JSON.stringify(payload)))
      }),
    )
  })

  test.each([
    ['a fraction', 1.5],
    ['more than a double', JSON.parse('1e400')],
    ['a number beside another', 2 ** 53],
    ['minus zero', -0],
    ['half a character', '\ud800'],
    ['nothing', undefined],
  ])('%s has no canonical form', (_, value) => {
    expect(() => canonicalEvent({ ...row, payload: { value } }, at)).toThrow(TypeError)
  })
})

function exact(value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0)
  if (typeof value === 'string') return value.isWellFormed()
  if (value === null || typeof value !== 'object') return true
  return Object.entries(value).every(([key, part]) => key.isWellFormed() && exact(part))
}

describe('events hold no text', () => {
  test('every string in every payload is an id, a code, a hash, a day or an instant', () => {
    const prose = ['Grace Kim', 'Please bring a packed lunch.', 'text me at 603-555-0142', 'a@b.example.org']
    for (const sentence of prose) {
      for (const option of auditEventSchema.options) {
        for (const [key, shape] of Object.entries(option.shape.payload.shape)) {
          const { safeParse } = shape as { safeParse(value: unknown): { success: boolean } }
          for (const value of [sentence, [sentence], { [sentence]: 1 }, { part: sentence }])
            expect(safeParse(value).success, `${option.shape.type.value}.${key} took ${sentence}`).toBe(false)
        }
      }
    }
  })

  test('a field more than the type has is refused', () => {
    const event = { type: 'task.done', subject: { type: 'task', id: ID }, payload: { kind: 'take-down' } }
    expect(auditEventSchema.safeParse(event).success).toBe(true)
    const more = { ...event, payload: { ...event.payload, note: 'take-down' } }
    expect(auditEventSchema.safeParse(more).success).toBe(false)
  })

  test('types are unique, lower-case and dotted', () => {
    expect(new Set(AUDIT_EVENT_TYPES).size).toBe(AUDIT_EVENT_TYPES.length)
    for (const type of AUDIT_EVENT_TYPES) expect(type).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/)
  })
})

describe('hashText', () => {
  const salt = new Uint8Array(32).fill(1)
  test('depends on the salt and on where one part ends', () => {
    const all = [
      hashText(salt, 'ab', 'c'),
      hashText(salt, 'a', 'bc'),
      hashText(salt, 'abc'),
      hashText(new Uint8Array(32), 'abc'),
    ]
    expect(new Set(all).size).toBe(all.length)
    expect(hashText(salt, 'abc')).toMatch(/^[0-9a-f]{64}$/)
  })
})
