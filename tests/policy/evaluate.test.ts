import { describe, expect, test } from 'vitest'
import { evaluate } from '#lib/policy/evaluate.ts'
import { RULES } from '#lib/policy/rules/index.ts'
import type { Rule } from '#lib/policy/rules/types.ts'
import type { Facts } from '#lib/policy/types.ts'
import { emptyFacts, factsOf } from './school.ts'

const broken: Rule = {
  meta: { ...RULES[0]!.meta, id: 'broken', needs: ['public'], inBrowser: 'partial' },
  check: () => {
    throw new Error('planted')
  },
}

describe('failing safe (X10)', () => {
  test('a rule that throws holds, says which, and the others still run', () => {
    const decision = evaluate(factsOf({ body: 'My cell is 603-555-0141.' }), [...RULES, broken])
    expect(decision.outcome).toBe('block')
    const failed = decision.findings.find((f) => f.topic === 'rule-failed')
    expect(failed).toMatchObject({
      rule: 'broken',
      effect: 'hold',
      clauses: ['X10'],
      params: { rule: 'broken' },
    })
    expect(evaluate(factsOf({ body: 'Thank you.' }), [broken]).outcome).toBe('hold')
  })

  test('a family message to staff is delivered all the same', () => {
    const decision = evaluate(factsOf({ senderRole: 'family', audience: 'staff', body: 'Thank you.' }), [
      broken,
    ])
    expect(decision.outcome).toBe('allow')
    expect(decision.findings.map((f) => f.effect)).toEqual(['remind'])
  })

  test('missing server facts on the server hold', () => {
    const { server: _, ...rest } = factsOf({ body: 'Thank you.' })
    const decision = evaluate(rest as Facts)
    expect(decision.outcome).toBe('hold')
    expect(decision.findings.filter((f) => f.topic === 'rule-failed').length).toBeGreaterThan(0)
  })
})

describe('in the browser', () => {
  const browser = (line: Record<string, unknown>): Facts => {
    const facts = factsOf(line)
    return { at: 'browser', message: facts.message, public: facts.public }
  }

  test('rules that need more than public facts are named, never held', () => {
    const decision = evaluate(browser({ body: 'Thank you, see you at the fair.' }))
    expect(decision.outcome).toBe('allow')
    expect(decision.findings).toEqual([])
    expect(decision.notEvaluatedHere).toContain('student-media')
    expect(decision.notEvaluatedHere).toContain('student-private-detail')
  })

  test('public knowledge is enough for a phone number', () => {
    expect(evaluate(browser({ body: 'My cell is 603-555-0141.' })).outcome).toBe('block')
  })

  test('nothing of the roster shows without the roster', () => {
    const decision = evaluate(
      browser({ senderRole: 'family', audience: 'class', body: 'Chase Villanueva was suspended.' }),
    )
    expect(decision.findings).toEqual([])
  })
})

describe('exceptions', () => {
  test('a blocked finding of an exceptable clause drops to hold, and only that one', () => {
    const facts = factsOf({ body: 'My cell is 603-555-0141. My mail is imani@example.net.' })
    const before = evaluate(facts)
    const phone = before.findings.find((f) => f.topic === 'personal-phone')!
    const after = evaluate({ ...facts, server: { ...facts.server!, exceptions: [phone.fingerprint] } })
    expect(after.findings.find((f) => f.topic === 'personal-phone')?.effect).toBe('hold')
    expect(after.findings.find((f) => f.topic === 'personal-email')?.effect).toBe('block')
  })

  test('consent cannot be excepted', () => {
    const facts = factsOf({
      audience: 'class',
      body: 'Beans.',
      attachments: [
        { kind: 'image', students: ['Rose Baptiste'], studentsVisible: 'tagged', altText: 'A child.' },
      ],
    })
    const media = evaluate(facts).findings.find((f) => f.topic === 'student-media')!
    const again = evaluate({ ...facts, server: { ...facts.server!, exceptions: [media.fingerprint] } })
    expect(again.outcome).toBe('block')
  })

  test('the fingerprint follows the words, not the place', () => {
    const one = evaluate(factsOf({ body: 'My cell is 603-555-0141.' })).findings[0]!
    const two = evaluate(factsOf({ body: 'Good morning! Thank you so much. My cell is 603-555-0141.' }))
      .findings[0]!
    const other = evaluate(factsOf({ body: 'My cell is 603-555-0142.' })).findings[0]!
    expect(two.fingerprint).toBe(one.fingerprint)
    expect(other.fingerprint).not.toBe(one.fingerprint)
  })
})

describe('settings', () => {
  const withEffects = (
    line: Record<string, unknown>,
    effects: Record<string, 'remind' | 'warn' | 'hold' | 'block' | 'off'>,
  ) => {
    const facts = factsOf(line)
    return { ...facts, public: { ...facts.public, settings: { ...facts.public.settings, effects } } }
  }

  test('a cell can be lowered where there is no floor, and not below a floor', () => {
    const phone = { body: 'My cell is 603-555-0141.' }
    expect(evaluate(withEffects(phone, { 'personal-phone:staff-direct': 'warn' })).outcome).toBe('warn')
    const invite = { body: 'Message me on WhatsApp.' }
    expect(evaluate(withEffects(invite, { 'invite-explicit:staff-direct': 'off' })).outcome).toBe('warn')
  })

  test('hold-all holds a class message too', () => {
    const facts = factsOf({ audience: 'class', body: 'Bring boots.' })
    const settings = { ...facts.public.settings, administrationApproval: 'hold-all' as const }
    expect(evaluate({ ...facts, public: { ...facts.public, settings } }).outcome).toBe('hold')
    expect(evaluate(facts).outcome).toBe('allow')
  })
})

test('an official page among the channels makes a class post public', () => {
  const decision = evaluate(
    factsOf({ audience: 'class', channels: ['portal', 'official-page'], body: 'Bridges are done.' }),
  )
  expect(decision.findings.map((f) => f.topic)).toContain('administration-approval')
})

test('a known family number is a family contact, and the family’s own is not', () => {
  const facts = factsOf({ body: 'The number is 603-555-0177.', recipientStudents: ['Hope Lindqvist'] })
  const known = (studentIds: string[]) =>
    evaluate({
      ...facts,
      server: { ...facts.server!, familyContacts: [{ kind: 'phone', value: '+1 603 555 0177', studentIds }] },
    }).findings.map((f) => f.topic)
  expect(known(['27006'])).toEqual(['family-contact'])
  expect(known(['27001'])).toEqual([])
})

test('what is too long to read is held, and what was read still counts', () => {
  const decision = evaluate(factsOf({ body: `My cell is 603-555-0141. ${'word '.repeat(400_000)}` }))
  expect(decision.findings.map((f) => f.rule)).toEqual(['personal-phone', 'too-long'])
})

test('empty registers and an empty roster are answers, not failures', () => {
  expect(evaluate(emptyFacts({ body: 'Thank you.' })).outcome).toBe('allow')
  expect(evaluate(emptyFacts({ body: 'My cell is 603-555-0141.' })).outcome).toBe('block')
})
