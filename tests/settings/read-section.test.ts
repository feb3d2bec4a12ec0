import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listSettings } from '#lib/demo/list-settings.ts'
import { EFFECT_ROWS, effectFor } from '#lib/policy/effects.ts'
import { compareSettings } from '#lib/settings/compare-settings.ts'
import { listEffectOptions } from '#lib/settings/list-effect-options.ts'
import { readSection } from '#lib/settings/read-section.ts'
import { policySettingsSchema } from '#lib/settings/schema.ts'
import { SECTIONS } from '#lib/settings/types.ts'

const demo = listSettings()
const { registers } = demo
const phones = {
  phoneNumber: registers.officialPhones.map((line) => line.number),
  phoneLabel: registers.officialPhones.map((line) => line.label),
  publicServiceNumbers: registers.publicServiceNumbers,
  officialShortCodes: registers.officialShortCodes,
}
const fieldsOf = (section: (typeof SECTIONS)[number], raw: Record<string, unknown>) => {
  const read = readSection(section, raw, demo)
  return read.ok ? {} : read.fields
}

describe('what is posted', () => {
  test('saved untouched, every section is as it was', () => {
    const raw = {
      ...phones,
      officialEmailDomains: registers.officialEmailDomains,
      officialPages: registers.officialPages,
      officialHandles: registers.officialHandles,
      approvedDomains: registers.approvedDomains,
      videoHosts: registers.videoHosts,
      vendorName: registers.approvedVendors.map((vendor) => vendor.name),
      vendorPhone: registers.approvedVendors.map((vendor) => vendor.phone ?? ''),
      vendorEmail: registers.approvedVendors.map((vendor) => vendor.email ?? ''),
      vendorDomain: registers.approvedVendors.map((vendor) => vendor.domain ?? ''),
      administrationApproval: demo.administrationApproval,
    }
    for (const section of SECTIONS) expect(readSection(section, raw, demo)).toEqual({ ok: true, value: demo })
  })

  test('rows may come as lists or as lines; empty rows are left out', () => {
    const list = readSection('addresses', { videoHosts: ['', 'vimeo.com', '  '] }, demo)
    expect(list).toEqual(readSection('addresses', { videoHosts: '\nvimeo.com\n' }, demo))
    expect(list.ok && list.value.registers.videoHosts).toEqual(['vimeo.com'])
  })

  test('what is wrong stands beside its field, by the row it was in', () => {
    expect(
      fieldsOf('phones', {
        phoneNumber: ['603-555-0100', '', '12', '603 555 0100', '+44 20 7946 0958'],
        phoneLabel: ['Main office', '', 'Short', 'Same again', ''],
        publicServiceNumbers: ['911', 'police'],
        officialShortCodes: ['62277', '1'],
      }),
    ).toEqual({
      'phoneNumber.2': 'policySettings.problem.phone',
      'phoneNumber.3': 'policySettings.problem.double',
      'phoneLabel.4': 'wire.field.required',
      'publicServiceNumbers.1': 'policySettings.problem.publicService',
      'officialShortCodes.1': 'policySettings.problem.shortCode',
    })
    expect(
      fieldsOf('addresses', {
        officialEmailDomains: ['https://Macs.Example.org/', 'gmail.com', 'org'],
        officialPages: ['facebook.com', 'https://www.facebook.com/Macs/', 'FACEBOOK.com/macs'],
        officialHandles: ['macs', 'two words'],
        approvedDomains: ['instagram.com', '192.168.0.1', 'khanacademy.org/birds', 'khanacademy.org'],
        videoHosts: ['youtube.com'],
      }),
    ).toEqual({
      'officialEmailDomains.1': 'policySettings.problem.freeMail',
      'officialEmailDomains.2': 'policySettings.problem.domain',
      'officialPages.0': 'policySettings.problem.page',
      'officialPages.2': 'policySettings.problem.double',
      'officialHandles.1': 'policySettings.problem.handle',
      'approvedDomains.0': 'policySettings.problem.platform',
      'approvedDomains.1': 'policySettings.problem.domain',
      'approvedDomains.2': 'policySettings.problem.domain',
    })
    expect(
      fieldsOf('vendors', { vendorName: ['Bus', ''], vendorEmail: ['', 'x'], vendorDomain: ['', ''] }),
    ).toEqual({
      'vendorName.0': 'policySettings.problem.vendorEmpty',
      'vendorName.1': 'wire.field.required',
      'vendorEmail.1': 'wire.field.email',
    })
    expect(
      fieldsOf('terms', {
        term: ['x', 'gold room'],
        termTopic: ['tone', 'unprofessional'],
        termLanguage: ['en'],
      }),
    ).toEqual({
      'term.0': 'policySettings.problem.term',
      'termTopic.0': 'wire.field.choose',
      'termLanguage.1': 'wire.field.choose',
    })
    expect(fieldsOf('approval', { administrationApproval: 'never' })).toEqual({
      administrationApproval: 'wire.field.choose',
    })
    expect(fieldsOf('phones', {})).toEqual({ '': 'policySettings.problem.noPhone' })
  })

  test('an effect goes to every cell of its column, and back to the table leaves no trace', () => {
    const held = readSection('effects', { 'personal-phone.group': 'block' }, demo)
    if (!held.ok) throw new Error('refused')
    expect(Object.keys(held.value.effects).sort()).toEqual(
      ['class', 'direct', 'public', 'school', 'staff'].map((audience) => `personal-phone:group-${audience}`),
    )
    expect(compareSettings(demo, held.value)).toHaveLength(1)
    expect(readSection('effects', { 'personal-phone.group': 'hold' }, held.value)).toEqual({
      ok: true,
      value: demo,
    })
  })

  test('below a floor nothing can be chosen', () => {
    expect(fieldsOf('effects', { 'media-consent.public': 'hold' })).toEqual({
      'media-consent.public': 'policySettings.problem.floor',
    })
    expect(fieldsOf('effects', { 'parent-group-approval.group': 'off' })).toEqual({
      'parent-group-approval.group': 'policySettings.problem.floor',
    })
    expect(fieldsOf('effects', { 'tone.class': 'shout' })).toEqual({ 'tone.class': 'wire.field.choose' })
  })

  test('what the form offers is what is taken, and takes effect; what it does not offer is refused', () => {
    for (const row of listEffectOptions(demo, demo))
      for (const option of row.options)
        for (const choice of ['off', 'remind', 'warn', 'hold', 'block'] as const) {
          const read = readSection('effects', { [`${row.id}.${option.column}`]: choice }, demo)
          expect(read.ok, `${row.id} ${option.column} ${choice}`).toBe(option.allowed.includes(choice))
          if (!read.ok) continue
          const [shown] = listEffectOptions(read.value, demo).filter((one) => one.id === row.id)
          expect(shown?.options.find((one) => one.column === option.column)?.current).toBe(choice)
        }
  })

  test('whatever is posted: an answer, and settings that can be stored with every floor kept', () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(null), fc.integer())
    const names = ['phoneNumber', 'phoneLabel', 'term', 'termTopic', 'videoHosts', 'vendorName', 'tone.class']
    fc.assert(
      fc.property(
        fc.constantFrom(...SECTIONS),
        fc.dictionary(fc.constantFrom(...names), value),
        (section, raw) => {
          const read = readSection(section, raw, demo)
          if (!read.ok) {
            expect(Object.values(read.fields).every((key) => /^(wire|policySettings)\./.test(key))).toBe(true)
            return
          }
          expect(policySettingsSchema.parse(read.value)).toEqual(read.value)
          expect(effectFor('media-consent', 'staff-public', read.value.effects)).toBe('block')
        },
      ),
    )
    expect(EFFECT_ROWS.length).toBeGreaterThan(20)
  })
})
