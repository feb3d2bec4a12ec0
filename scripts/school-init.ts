// `npm run school:init`: an empty school in an empty database. Asks for name, domains and the first administrator, or
// takes them as options for a script: --name, --short-name, --timezone, --staff-domain, --family-domain, --given-name,
// --family-name, --email. Prints the one-time code that person signs in with for the first time.
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { commit } from '#lib/audit/commit.ts'
import { addPerson } from '#lib/directory/add-person.ts'
import { assignRole } from '#lib/directory/assign-role.ts'
import { setupActor } from '#lib/directory/setup-actor.ts'
import { createAccount } from '#lib/identity/create-account.ts'
import { invitePerson } from '#lib/identity/invite-person.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { env } from '#lib/runtime/env.ts'
import { createSchool } from '#lib/settings/create-school.ts'
import { ensurePolicyVersion } from '#lib/settings/ensure-policy-version.ts'
import { findSchool } from '#lib/settings/find-school.ts'
import { policySettingsSchema } from '#lib/settings/schema.ts'
import { Refusal } from './start/refusal.ts'
import { withDatabase } from './start/with-database.ts'

const isZone = (zone: string) => Intl.supportedValuesOf('timeZone').includes(zone)
const domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'Write a domain like school.example.org.')

/** Each question with what makes its answer right. */
const QUESTIONS = {
  name: ['Name of the school', z.string().trim().min(3, 'Write the full name.')],
  'short-name': [
    'Short name, as in a subject line',
    z.string().trim().min(2, 'Write at least two letters.').max(20),
  ],
  timezone: ['Time zone', z.string().trim().refine(isZone, 'Write a zone like America/New_York.')],
  'staff-domain': ['Mail domain of staff', domain],
  'family-domain': ['Mail domain of family accounts', domain],
  'given-name': ['First administrator: given name', z.string().trim().min(1, 'Write a name.')],
  'family-name': ['First administrator: family name', z.string().trim().min(1, 'Write a name.')],
  email: ['First administrator: school e-mail', z.email('Write an address of the staff domain.')],
} as const
type Answers = { -readonly [K in keyof typeof QUESTIONS]: string }

async function ask(): Promise<Answers> {
  const options = Object.fromEntries(Object.keys(QUESTIONS).map((key) => [key, { type: 'string' as const }]))
  const given = parseArgs({ options }).values as Partial<Answers>
  const terminal = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : null
  const answers: Partial<Answers> = {}
  for (const [key, [question, rule]] of Object.entries(QUESTIONS) as [
    keyof Answers,
    readonly [string, z.ZodType<string>],
  ][]) {
    let answer: string | undefined = given[key]
    for (;;) {
      if (answer === undefined && terminal === null) throw new Refusal(`--${key} is missing: ${question}.`)
      const parsed = rule.safeParse(answer ?? (await terminal?.question(`${question}: `)))
      if (parsed.success) {
        answers[key] = parsed.data
        break
      }
      const sentence = parsed.error.issues[0]?.message ?? 'That does not fit.'
      if (terminal === null) throw new Refusal(`--${key}: ${sentence}`)
      console.log(sentence)
      answer = undefined
    }
  }
  terminal?.close()
  return answers as Answers
}

async function init(): Promise<void> {
  const there = await findSchool()
  if (there !== null) throw new Refusal(`This database already holds ${there.name}. Use an empty one.`)
  const answers = await ask()
  const day = dayOf(now(), answers.timezone)
  const { orgId, personId } = await commit(async (tx, record) => {
    const id = await createSchool(tx, record, {
      name: answers.name,
      shortName: answers['short-name'],
      timezone: answers.timezone,
      isDemo: false,
      staffDomains: [answers['staff-domain']],
      familyDomains: [answers['family-domain']],
    })
    const person = await addPerson(tx, record, {
      orgId: id,
      givenName: answers['given-name'],
      familyName: answers['family-name'],
    })
    for (const role of ['director', 'it'] as const)
      await assignRole(tx, record, { orgId: id, personId: person.id, role, beginsOn: day })
    const account = await createAccount(tx, record, { orgId: id, personId: person.id, email: answers.email })
    if (!account.ok) throw new Refusal(`--email: the address must be of ${answers['staff-domain']}.`)
    return { orgId: id, personId: person.id }
  })
  await ensurePolicyVersion(
    setupActor(orgId),
    policySettingsSchema.parse({
      registers: {
        schoolName: answers['short-name'],
        region: 'US',
        timezone: answers.timezone,
        officialPhones: [],
        publicServiceNumbers: ['911', '988'],
        officialShortCodes: [],
        officialEmailDomains: [answers['staff-domain']],
        officialPages: [],
        officialHandles: [],
        approvedDomains: [],
        videoHosts: ['youtube.com', 'youtu.be', 'vimeo.com'],
        approvedVendors: [],
      },
    }),
  )
  const invited = await invitePerson(setupActor(orgId), { personId })
  if (!invited.ok) throw new Refusal(`The invitation could not be written (${invited.code}).`)
  console.log(`${answers.name} is ready.`)
  console.log(
    `Start it with \`npm start\`, open ${env().publicUrl}/invitation and give the code ${invited.value.code}`,
  )
  console.log(
    'The code works once. An empty official-channel register publishes nowhere: add the website first.',
  )
}

try {
  await withDatabase(init)
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 1
}
