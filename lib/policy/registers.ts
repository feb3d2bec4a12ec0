/**
 * The school's registers prepared for look-up by canonical value: phone digits, mail domain, host + first path
 * segment, folded handle. What is found here is official and is taken out before any rule judges it.
 */
import { foldText } from '#lib/text/fold-text.ts'
import { tokenizeText } from '#lib/text/tokenize-text.ts'
import type { Registers, StaffRecord } from './types.ts'

export interface OfficialLine {
  number: string
  label: string
  digits: string
  words: readonly string[]
}

export interface StaffName {
  tokens: readonly string[]
  /** Surname parts, for "Ms. Okafor" and for mail addresses. */
  surnames: readonly string[]
  record: StaffRecord
}

export interface RegisterIndex {
  registers: Registers
  /** Canonical digits of school lines, vendors and public services. */
  phones: ReadonlySet<string>
  shortNumbers: ReadonlySet<string>
  lines: readonly OfficialLine[]
  emailDomains: ReadonlySet<string>
  emails: ReadonlySet<string>
  vendorDomains: ReadonlySet<string>
  vendorNames: readonly string[]
  pages: ReadonlySet<string>
  handles: ReadonlySet<string>
  approvedDomains: ReadonlySet<string>
  videoHosts: ReadonlySet<string>
  staff: readonly StaffName[]
  staffSurnames: ReadonlySet<string>
  /** Folded forms under which the school is named in page names: "macs", … */
  schoolWords: readonly string[]
}

/** Digits that identify a number: no punctuation, no North American country code. */
export function canonicalPhone(value: string): string {
  const digits = foldText(value).text.replace(/[^0-9]/g, '')
  return digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits
}

/** `facebook.com/name`, without scheme, www and further path. */
export function canonicalPage(value: string): string {
  const bare = foldText(value, true)
    .text.trim()
    .replace(/^[a-z]{2,6}:\/\//, '')
    .replace(/^(?:www|m|mobile|web)\./, '')
  const [host = '', first = ''] = (bare.split(/[?#]/)[0] as string).split('/')
  return first === '' ? host : `${host}/${first}`
}

export const canonicalHandle = (value: string) => foldText(value).text.trim().replace(/^@/, '')
const canonicalDomain = (value: string) => canonicalPage(value).split('/')[0] as string
const words = (value: string) => tokenizeText(foldText(value).text).map((t) => t.text)

function staffName(record: StaffRecord): StaffName {
  const tokens = words(record.name)
  return { tokens, surnames: tokens.slice(1).filter((t) => t.length > 2), record }
}

export function compileRegisters(registers: Registers): RegisterIndex {
  const vendors = registers.approvedVendors
  const lines = registers.officialPhones.map((line) => ({
    ...line,
    digits: canonicalPhone(line.number),
    words: words(line.label),
  }))
  const staff = registers.staff.map(staffName)
  const emails = [...registers.staff.map((s) => s.email), ...vendors.map((v) => v.email ?? '')]
  const vendorDomains = vendors.flatMap((v) => (v.domain ? [canonicalDomain(v.domain)] : []))
  const pages = registers.officialPages.map(canonicalPage).filter((p) => p !== '')
  return {
    registers,
    phones: new Set(
      [
        ...lines.map((l) => l.digits),
        ...vendors.map((v) => canonicalPhone(v.phone ?? '')),
        ...registers.publicServiceNumbers.map(canonicalPhone),
      ].filter((d) => d !== ''),
    ),
    shortNumbers: new Set(
      [...registers.publicServiceNumbers, ...registers.officialShortCodes].map(canonicalPhone),
    ),
    lines,
    emailDomains: new Set(registers.officialEmailDomains.map(canonicalDomain).filter((d) => d !== '')),
    emails: new Set(emails.map((e) => foldText(e).text.trim()).filter((e) => e !== '')),
    vendorDomains: new Set(vendorDomains),
    vendorNames: vendors.map((v) => words(v.name).join(' ')).filter((n) => n !== ''),
    pages: new Set(pages),
    handles: new Set([
      ...registers.officialHandles.map(canonicalHandle),
      ...pages.map((p) => p.split('/')[1] ?? '').filter((h) => h !== ''),
    ]),
    approvedDomains: new Set(registers.approvedDomains.map(canonicalDomain)),
    videoHosts: new Set(registers.videoHosts.map(canonicalDomain)),
    staff,
    staffSurnames: new Set(staff.flatMap((s) => s.surnames)),
    schoolWords: schoolWords(registers.schoolName),
  }
}

/** The school's own short name; a long name also by its initials, as families write it. */
function schoolWords(name: string): string[] {
  const parts = words(name)
  const initials = parts.map((p) => p.charAt(0)).join('')
  const out = new Set<string>()
  if (parts.length === 1 && parts[0]) out.add(parts[0])
  if (parts.length > 1) out.add(parts.join(' '))
  if (parts.length >= 3) out.add(initials)
  for (const p of parts)
    if (/^[a-z]{4,}$/.test(p) && parts.length > 1 && name.includes(p.toUpperCase())) out.add(p)
  return [...out]
}

/** The line that fits what the sentence is about, else the main office, else the first one. */
export function fittingLine(index: RegisterIndex, text: string): OfficialLine | null {
  const find = (...stems: string[]) =>
    index.lines.find((l) => l.words.some((w) => stems.some((s) => w.startsWith(s)))) ?? null
  const findAbout = (pattern: RegExp, ...stems: string[]) => {
    const line = find(...stems)
    return line && pattern.test(text) ? line : null
  }
  return (
    findAbout(/\b(?:trip|museum|zoo|excursi|salida|paseo|sortie|chaperon|camp)/, 'trip', 'field') ??
    findAbout(/\b(?:absen|attend|late|asisten|ausen|falt|tarde|pickup)/, 'attend', 'absen') ??
    findAbout(/\b(?:nurse|sick|medic|fever|enfermer|allerg|alerg)/, 'nurse', 'health') ??
    findAbout(/\b(?:bus|route)\b/, 'bus', 'transport') ??
    find('main', 'office') ??
    index.lines[0] ??
    null
  )
}
