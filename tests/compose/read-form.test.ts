import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readForm } from '#lib/communications/composing/read-form.ts'
import { composeFormSchema } from '#lib/communications/composing/schema.ts'
import { writeForm } from '#lib/communications/composing/write-form.ts'
import { draftContentSchema } from '#lib/communications/schema.ts'

const KEY = 'a-key-of-a-form'
const family = (n: number) =>
  JSON.stringify({
    type: 'households',
    householdIds: [`00000000-0000-4000-8000-00000000000${n}`],
    studentIds: [`00000000-0000-4000-9000-00000000000${n}`],
  })
const read = (form: object, role: 'teacher' | 'guardian' = 'teacher') =>
  readForm(composeFormSchema.parse({ idempotencyKey: KEY, ...form }), { timezone: 'America/New_York', role })

describe('the composer’s form', () => {
  test('school time becomes an instant, and comes back as the same time', () => {
    const form = read({ to: '{"type":"school"}', sendAt: '2027-03-04T07:30', subject: 'S', body: 'B' })
    if (!form.ok) throw new Error(form.code)
    expect(form.value.content.notBeforeAt).toBe('2027-03-04T12:30:00.000Z')
    expect(writeForm(form.value.content, 'America/New_York').sendAt).toBe('2027-03-04T07:30')
  })

  test('several families are one audience, without a family twice', () => {
    const form = read({ to: 'families', families: [family(1), family(2), family(1)] })
    expect(form).toMatchObject({
      ok: true,
      value: {
        kind: 'message',
        content: { audience: { type: 'households', householdIds: [expect.any(String), expect.any(String)] } },
      },
    })
    expect(read({ to: 'families', families: [] })).toMatchObject({
      ok: true,
      value: { content: { audience: null } },
    })
  })

  test('each field that cannot be read has its sentence', () => {
    expect(
      read({
        to: '{"type":"everybody"}',
        attachments: '{',
        sendAt: 'tomorrow',
        wantedBy: '4 March',
        subject: 'x'.repeat(201),
      }),
    ).toMatchObject({
      ok: false,
      fields: {
        to: 'compose.field.to',
        attachments: 'compose.field.attachments',
        sendAt: 'compose.field.sendAt',
        wantedBy: 'compose.field.wantedBy',
        subject: 'compose.field.subjectTooLong',
      },
    })
    expect(read({ body: 'x'.repeat(50_001) })).toMatchObject({
      ok: false,
      fields: { body: 'compose.field.bodyTooLong' },
    })
  })

  test('urgency is staff’s alone', () => {
    expect(read({ urgent: 'on' })).toMatchObject({ ok: true, value: { content: { urgent: true } } })
    expect(read({ urgent: 'on' }, 'guardian')).toMatchObject({
      ok: true,
      value: { content: { urgent: false } },
    })
  })

  test('whatever is posted is read or refused, never thrown', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 40 })
    fc.assert(
      fc.property(
        anything,
        anything,
        anything,
        fc.array(anything, { maxLength: 3 }),
        (to, attachments, sendAt, families) => {
          expect(typeof read({ to, attachments, sendAt, families, body: to }).ok).toBe('boolean')
        },
      ),
    )
  })

  test('what a draft holds survives the form', () => {
    const content = draftContentSchema.parse({
      lang: 'es',
      subject: 'Museo',
      body: 'Traiga almuerzo.\n\nGracias.',
      audience: { type: 'grade', grade: '3' },
      channels: ['portal', 'website'],
      notBeforeAt: '2027-03-04T12:30:00.000Z',
      urgent: true,
      needsAnswer: true,
      wantedBy: '2027-03-03',
    })
    const form = read(writeForm(content, 'America/New_York'))
    expect(form).toMatchObject({ ok: true, value: { kind: 'post', content } })
  })
})
