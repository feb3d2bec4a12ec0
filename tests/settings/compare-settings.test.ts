import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listSettings } from '#lib/demo/list-settings.ts'
import { clampToFloor, EFFECT_ROWS, type EffectRow } from '#lib/policy/effects.ts'
import { evaluate } from '#lib/policy/evaluate.ts'
import { exampleFacts } from '#lib/policy/example-facts.ts'
import { EXAMPLE_REGISTERS } from '#lib/policy/example-school.ts'
import { compareSettings } from '#lib/settings/compare-settings.ts'
import { sayDifference } from '#lib/settings/say-difference.ts'
import { policySettingsSchema, type StoredPolicySettings } from '#lib/settings/schema.ts'
import { sectionOf } from '#lib/settings/section-of.ts'
import { EFFECT_CHOICES, LISTS, TERM_LANGUAGES, TERM_TOPICS } from '#lib/settings/types.ts'
import { undoDifference } from '#lib/settings/undo-difference.ts'

const demo = listSettings()
const said = (before: StoredPolicySettings, after: StoredPolicySettings) =>
  compareSettings(before, after).map((difference) => sayDifference(difference))
const cells = EFFECT_ROWS.flatMap((row) => Object.keys(row.cells).map((cell) => `${row.id}:${cell}`))

const domain = fc.constantFrom('a.example.org', 'b.example.org', 'c.example.org', 'docs.google.com')
const settings: fc.Arbitrary<StoredPolicySettings> = fc
  .record({
    phones: fc.uniqueArray(
      fc.record({
        number: fc.constantFrom('603-555-0100', '603-555-0113', '603-555-0150'),
        label: fc.constantFrom('Main office', 'Trip line'),
      }),
      { selector: (line) => line.number },
    ),
    domains: fc.uniqueArray(domain),
    vendors: fc.uniqueArray(
      fc.record({ name: fc.constantFrom('One', 'Two'), domain: fc.option(domain, { nil: undefined }) }, {}),
      { selector: (vendor) => vendor.name },
    ),
    effects: fc.dictionary(fc.constantFrom(...cells), fc.constantFrom(...EFFECT_CHOICES)),
    reading: fc.constantFrom('hold-all' as const, 'hold-school-and-public' as const),
    terms: fc.uniqueArray(
      fc.record({
        term: fc.constantFrom('gold room', 'late line'),
        topic: fc.constantFrom(...TERM_TOPICS),
        language: fc.constantFrom(...TERM_LANGUAGES),
      }),
      { selector: (term) => JSON.stringify(term) },
    ),
  })
  .map(({ phones, domains, vendors, effects, reading, terms }) =>
    policySettingsSchema.parse({
      registers: {
        ...demo.registers,
        officialPhones: phones,
        approvedDomains: domains,
        approvedVendors: vendors,
      },
      effects,
      administrationApproval: reading,
      ownTerms: terms,
    }),
  )

describe('differences in plain words', () => {
  test('name what was added, removed and changed', () => {
    const after: StoredPolicySettings = {
      ...demo,
      registers: {
        ...demo.registers,
        officialPhones: [
          { number: '603-555-0100', label: 'Front desk' },
          { number: '603-555-0110', label: 'Attendance line' },
          { number: '603-555-0112', label: "Nurse's office" },
          { number: '603-555-0113', label: 'Trip line' },
          { number: '603-555-0119', label: 'Bus line' },
        ],
        videoHosts: ['youtube.com', 'youtu.be'],
      },
      effects: {
        'personal-phone:staff-class': 'hold',
        'personal-phone:staff-school': 'hold',
        'tone:staff-class': 'off',
      },
      administrationApproval: 'hold-all',
      ownTerms: [{ term: 'gold room', topic: 'off-platform-invite', language: 'en' }],
    }
    expect(said(demo, after)).toEqual([
      'Phone line changed: was Main office 603-555-0100, now Front desk 603-555-0100',
      'Phone line added: Bus line 603-555-0119',
      'Video site removed: vimeo.com',
      'Waiting for the administration (clause 1.1c): was whole-school and public posts, now everything from teachers and the office',
      'A personal phone number, staff to a class and staff to the school: was Blocked, now Held',
      'Snide or heated tone, staff to a class: was Warning, now Let pass',
      'Own term added: “gold room” (English, Invitation off the portal)',
    ])
  })

  test('another way of writing the same entry, or an override that says what the table says, is no difference', () => {
    const after = {
      ...demo,
      registers: { ...demo.registers, approvedDomains: [...demo.registers.approvedDomains].reverse() },
      effects: {
        'personal-phone:staff-class': 'block' as const,
        'media-consent:staff-public': 'off' as const,
      },
    }
    expect(compareSettings(demo, after)).toEqual([])
  })

  test('hide the school’s own terms from families', () => {
    const [term] = compareSettings(demo, {
      ...demo,
      ownTerms: [{ term: 'gold room', topic: 'unprofessional', language: 'es' }],
    })
    expect(sayDifference(term!, { openTerms: false })).not.toContain('gold')
  })

  test('nothing differs from itself; forwards and backwards count alike', () => {
    fc.assert(
      fc.property(settings, settings, (a, b) => {
        expect(compareSettings(a, a)).toEqual([])
        const [there, back] = [compareSettings(a, b), compareSettings(b, a)]
        expect(there.length).toBe(back.length)
        for (const difference of there) {
          expect(sayDifference(difference).length).toBeGreaterThan(10)
          expect(sectionOf(difference)).not.toBeNull()
        }
      }),
    )
  })

  test('each difference taken back alone removes itself and nothing else; all of them lead back', () => {
    fc.assert(
      fc.property(settings, settings, (before, after) => {
        const differences = compareSettings(before, after)
        for (const one of differences) {
          const rest = compareSettings(before, undoDifference(after, before, one)).map((d) =>
            sayDifference(d),
          )
          const wanted = differences.filter((d) => d !== one).map((d) => sayDifference(d))
          expect(rest.toSorted()).toEqual(wanted.toSorted())
        }
        const undone = differences.reduce((s, one) => undoDifference(s, before, one), after)
        expect(compareSettings(before, undone)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})

test('every list, cell and topic has words', () => {
  for (const list of LISTS) {
    const after = { ...demo, registers: { ...demo.registers, [list]: [] } }
    for (const sentence of said(demo, after)) expect(sentence).toMatch(/ removed: ./)
  }
  for (const one of EFFECT_ROWS) {
    const row: EffectRow = one
    for (const [cell, standard] of Object.entries(row.cells))
      for (const choice of EFFECT_CHOICES) {
        if ((clampToFloor(row, standard, choice) ?? 'off') === standard) continue
        const sentences = said(demo, { ...demo, effects: { [`${row.id}:${cell}`]: choice } })
        expect(sentences).toHaveLength(1)
        expect(sentences[0]).toContain(row.title)
      }
  }
})

test('a term of every topic is found, with the effect of its topic', () => {
  for (const topic of TERM_TOPICS) {
    const ownTerms = [{ term: 'gold room', topic, language: 'en' }]
    const facts = exampleFacts(
      { text: 'Meet us in the gold room.', to: 'class' },
      {
        registers: EXAMPLE_REGISTERS,
        effects: {},
        administrationApproval: 'hold-school-and-public',
        ownTerms,
      },
    )
    expect(
      evaluate(facts).findings.filter((finding) => finding.rule === 'own-terms'),
      topic,
    ).toMatchObject([{ topic, text: 'gold room' }])
  }
})
