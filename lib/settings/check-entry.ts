import { parse } from 'tldts'
import { z } from 'zod'
import { isNorthAmerican, national } from '#lib/policy/detectors/numbers/phone-shapes.ts'
import { FREE_MAIL } from '#lib/policy/lexicons/address-words.ts'
import { PLATFORMS } from '#lib/policy/lexicons/platforms.ts'
import { canonicalPhone } from '#lib/policy/registers.ts'

/** What an entry of a register may be; `problem` is the sentence key beside the field. */
export type EntryKind =
  | 'label'
  | 'phone'
  | 'publicService'
  | 'shortCode'
  | 'site'
  | 'videoHost'
  | 'page'
  | 'handle'
  | 'email'
  | 'vendorName'
  | 'term'
export type CheckedEntry = { ok: true; value: string } | { ok: false; problem: string }

const problem = (name: string) => ({ ok: false as const, problem: `policySettings.problem.${name}` })
const good = (value: string) => ({ ok: true as const, value })
const HANDLE = /^@?[\p{L}\p{N}](?:[\p{L}\p{N}._-]{0,38}[\p{L}\p{N}_])?$/u
const email = z.email()

function isPhone(typed: string, region: string): boolean {
  if (!/^[+\d\s().\-/]+$/.test(typed)) return false
  const digits = canonicalPhone(typed)
  const abroad = typed.trim().startsWith('+') && !typed.trim().startsWith('+1')
  if (abroad) return digits.length >= 8 && digits.length <= 15
  return region === 'US' || region === 'CA'
    ? isNorthAmerican(national(digits))
    : digits.length >= 8 && digits.length <= 15
}

/** A host name under a public suffix, without scheme, path or port; null where it is none. */
function domainOf(typed: string): string | null {
  const bare = typed
    .toLowerCase()
    .replace(/^[a-z]{2,8}:\/\//, '')
    .replace(/\/+$/, '')
  if (!/^[\p{L}\p{N}.-]+$/u.test(bare)) return null
  const found = parse(bare, { allowPrivateDomains: false })
  return found.domain === null || found.isIp || found.isIcann !== true ? null : bare
}

const PLATFORM_HOSTS = new Set(PLATFORMS.flatMap((platform) => platform.hosts))

/** Where anybody can have an address or a page: naming the whole of it would let every private one pass. */
function whoseElse(domain: string): 'platform' | 'freeMail' | null {
  const { domain: registered, domainWithoutSuffix } = parse(domain)
  if (registered !== null && PLATFORM_HOSTS.has(registered)) return 'platform'
  return FREE_MAIL.has(domainWithoutSuffix ?? '') ? 'freeMail' : null
}

function pageOf(typed: string): string | null {
  const bare = typed.replace(/^https?:\/\//i, '').replace(/^www\./i, '')
  const [host = '', path = ''] = [bare.split('/')[0], bare.slice(bare.indexOf('/') + 1)]
  const known = bare.includes('/') && domainOf(host) !== null
  const first = path.split(/[?#]/)[0]?.replace(/\/+$/, '') ?? ''
  return known && /^[\p{L}\p{N}._~%@/-]+$/u.test(first) ? `${host.toLowerCase()}/${first}` : null
}

/** One entry as typed: as it is kept, or what is wrong with it. `region` is the school's, for numbers without a `+`. */
export function checkEntry(kind: EntryKind, typed: string, region: string): CheckedEntry {
  const text = typed.trim().replace(/\s+/g, ' ')
  if (text === '') return { ok: false, problem: 'wire.field.required' }
  const digits = canonicalPhone(text)
  switch (kind) {
    case 'label':
      return text.length <= 80 ? good(text) : { ok: false, problem: 'wire.field.tooLong' }
    case 'vendorName':
      return text.length <= 120 ? good(text) : { ok: false, problem: 'wire.field.tooLong' }
    case 'phone':
      return text.length <= 40 && isPhone(text, region) ? good(text) : problem('phone')
    case 'publicService':
      return /^[\d\s-]{3,8}$/.test(text) && digits.length >= 3 && digits.length <= 6
        ? good(digits)
        : text.length <= 40 && isPhone(text, region)
          ? good(text)
          : problem('publicService')
    case 'shortCode':
      return /^[\d\s-]+$/.test(text) && digits.length >= 3 && digits.length <= 8
        ? good(digits)
        : problem('shortCode')
    case 'site':
    case 'videoHost': {
      const domain = text.length <= 120 ? domainOf(text) : null
      if (domain === null) return problem('domain')
      const everybodys = kind === 'site' ? whoseElse(domain) : null
      return everybodys === null ? good(domain) : problem(everybodys)
    }
    case 'page': {
      const page = text.length <= 200 ? pageOf(text) : null
      return page === null ? problem('page') : good(page)
    }
    case 'handle':
      return HANDLE.test(text) ? good(text.startsWith('@') ? text : `@${text}`) : problem('handle')
    case 'email':
      return text.length <= 200 && email.safeParse(text).success
        ? good(text)
        : { ok: false, problem: 'wire.field.email' }
    case 'term':
      if (text.length > 80) return { ok: false, problem: 'wire.field.tooLong' }
      return /[\p{L}\p{N}]{2}|\p{Lo}/u.test(text) ? good(text) : problem('term')
  }
}
