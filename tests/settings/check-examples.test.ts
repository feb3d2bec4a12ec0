import { describe, expect, test } from 'vitest'
import { listSettings } from '#lib/demo/list-settings.ts'
import { evaluate } from '#lib/policy/evaluate.ts'
import { exampleFacts } from '#lib/policy/example-facts.ts'
import { EXAMPLE_REGISTERS, EXAMPLE_STUDENTS } from '#lib/policy/example-school.ts'
import { RULES } from '#lib/policy/rules/index.ts'
import { checkExamples } from '#lib/settings/check-examples.ts'
import { policySettingsSchema, type StoredPolicySettings } from '#lib/settings/schema.ts'
import { schoolSchema } from '../../scripts/policy-check/schema.ts'
import schoolJson from '../policy/example-school.json' with { type: 'json' }
import { SCHOOL, exampleFacts as testFacts } from '../policy/school.ts'

const demo = listSettings()
const changed = (registers: Partial<StoredPolicySettings['registers']>): StoredPolicySettings => ({
  ...demo,
  registers: { ...demo.registers, ...registers },
})

describe('the school the examples bring along', () => {
  test('is the example school of the command line', () => {
    const { students, name, ...lists } = schoolSchema.parse(schoolJson)
    expect(EXAMPLE_REGISTERS).toEqual({ ...lists, schoolName: name })
    expect(EXAMPLE_STUDENTS).toEqual(students)
  })

  test('judges every example as the rules’ own tests do', () => {
    for (const rule of RULES)
      for (const example of [...rule.meta.examples.fires, ...rule.meta.examples.passes]) {
        const mine = evaluate(exampleFacts(example, SCHOOL.settings))
        expect(mine, `${rule.meta.id}: ${example.text}`).toEqual(evaluate(testFacts(example)))
      }
  })
})

describe('every example against a draft', () => {
  test('holds for the demo school and for a school with empty registers', () => {
    const count = RULES.reduce(
      (sum, { meta }) => sum + meta.examples.fires.length + meta.examples.passes.length,
      0,
    )
    expect(checkExamples(demo, demo)).toEqual({ checked: count, broken: [], shifted: [] })
    const empty = policySettingsSchema.parse({
      registers: {
        ...Object.fromEntries(Object.keys(demo.registers).map((key) => [key, []])),
        schoolName: 'Other',
        region: 'US',
        timezone: 'UTC',
      },
    })
    expect(checkExamples(empty, empty).broken).toEqual([])
  })

  test('a mail domain under which private people write is refused, and named as the cause', () => {
    const { broken } = checkExamples(
      demo,
      changed({
        officialEmailDomains: ['macs.example.org', 'example.net'],
        officialPhones: [...demo.registers.officialPhones, { number: '603-555-0125', label: 'Library' }],
      }),
    )
    expect(broken.length).toBeGreaterThan(0)
    for (const one of broken) {
      expect(one.expected).toBe('fires')
      expect(one.causes).toMatchObject([
        { kind: 'entry', list: 'officialEmailDomains', value: 'example.net' },
      ])
    }
  })

  test('a term of the school’s own may not stop what the rules let pass', () => {
    const draft = {
      ...demo,
      ownTerms: [{ term: 'the attendance line', topic: 'unprofessional', language: 'en' }],
    }
    const { broken } = checkExamples(demo, draft)
    expect(broken).toMatchObject([
      {
        rule: 'personal-phone',
        expected: 'passes',
        marked: ['The attendance line'],
        causes: [{ kind: 'term' }],
      },
    ])
    const harmless = { ...demo, ownTerms: [{ term: 'gold room', topic: 'unprofessional', language: 'en' }] }
    expect(checkExamples(demo, harmless).broken).toEqual([])
  })

  test('two changes that only together break an example have no single cause', () => {
    const draft = {
      ...demo,
      ownTerms: [
        { term: 'attendance line', topic: 'unprofessional', language: 'en' },
        { term: 'the attendance', topic: 'unprofessional', language: 'en' },
      ],
    }
    const { broken } = checkExamples(demo, draft)
    expect(broken.length).toBeGreaterThan(0)
    expect(broken[0]?.causes).toEqual([])
  })

  test('effects and the reading of 1.1c are choices: nothing breaks, what changes is shown', () => {
    const effects = { 'personal-phone:staff-class': 'hold', 'tone:staff-class': 'off' } as const
    const softer = checkExamples(demo, { ...demo, effects })
    expect(softer.broken).toEqual([])
    expect(softer.shifted).toContainEqual(expect.objectContaining({ before: 'block', after: 'hold' }))
    const strict = checkExamples(demo, { ...demo, administrationApproval: 'hold-all' })
    expect(strict.broken).toEqual([])
    expect(strict.shifted.length).toBeGreaterThan(0)
    expect(strict.shifted.every((one) => one.before !== one.after)).toBe(true)
  })

  test('says each text once', () => {
    const { shifted } = checkExamples(demo, { ...demo, administrationApproval: 'hold-all' })
    const said = shifted.map(({ text, from, to }) => `${text} ${from} ${to}`)
    expect(new Set(said).size).toBe(said.length)
  })
})
