import { policySettingsSchema, type StoredPolicySettings } from '#lib/settings/schema.ts'

export const DEMO_ZONE = 'America/New_York'

/** The demo school's registers. 555-01XX numbers and example domains belong to nobody. */
export function listSettings(): StoredPolicySettings {
  return policySettingsSchema.parse({
    registers: {
      schoolName: 'MACS',
      region: 'US',
      timezone: DEMO_ZONE,
      officialPhones: [
        { number: '603-555-0100', label: 'Main office' },
        { number: '603-555-0110', label: 'Attendance line' },
        { number: '603-555-0112', label: "Nurse's office" },
        { number: '603-555-0113', label: 'Trip line' },
      ],
      publicServiceNumbers: ['911', '988', '211'],
      officialShortCodes: ['62277'],
      officialEmailDomains: ['macs.example.org'],
      officialPages: ['facebook.com/macscharterofficial'],
      officialHandles: ['@macscharterofficial'],
      approvedDomains: ['docs.google.com', 'khanacademy.org', 'library.example.org'],
      videoHosts: ['youtube.com', 'youtu.be', 'vimeo.com'],
      approvedVendors: [
        { name: 'Granite Science Center', phone: '603-555-0170', email: 'groups@granitescience.example.com' },
        { name: 'Blue Heron Bus Company', phone: '603-555-0174', email: 'dispatch@blueheronbus.example.com' },
      ],
    },
  })
}
