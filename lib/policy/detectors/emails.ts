/**
 * Mail addresses, written or spoken ("imani dot okafor at example dot net"). Every `@` and every spoken one is looked
 * at from both sides with hard caps. Official, vendor and approved addresses are taken out here.
 */
import { parse } from 'tldts'
import type { Token } from '#lib/text/types.ts'
import {
  AT_WORDS,
  DASH_WORDS,
  DOT_WORDS,
  FREE_MAIL,
  LOW_LINE_WORDS,
  PROVIDER_ALONE,
  ROLE_MAILBOX,
} from '../lexicons/address-words.ts'
import { type Reading, type Segment, sentenceAt } from '../read-message.ts'
import { type Owner, ownerOf } from './owner.ts'
import { hasWithin, wordsOf } from './segment-words.ts'

export interface FoundEmail {
  start: number
  end: number
  address: string
  owner: Owner
  features: readonly string[]
}

const MAX_PARTS = 12
const MAX_FOUND = 200

interface Part {
  text: string
  start: number
  end: number
}

/** What joins two words of an address: a sign in the gap, or a spoken one taking a word. */
function joint(
  tokens: readonly Token[],
  text: string,
  i: number,
  step: 1 | -1,
): { sign: string; skip: number } | null {
  const here = tokens[i] as Token
  const next = tokens[i + step]
  if (!next) return null
  const gap = step === 1 ? text.slice(here.end, next.start) : text.slice(next.end, here.start)
  if (gap.length <= 5) {
    const sign = gap.replace(/[\s()[\]{}]/g, '')
    if (/^[._+-]$/.test(sign) && (gap.length === 1 || sign === '.')) return { sign, skip: 1 }
    if (gap === '') return { sign: '', skip: 1 }
    if (gap === ' ' && here.text.length === 1 && next.text.length === 1 && !AT_WORDS.has(next.text))
      return { sign: '', skip: 1 }
  }
  const beyond = tokens[i + step * 2]
  if (!beyond) return null
  const reach = step === 1 ? beyond.start - here.end : here.start - beyond.end
  if (reach > 24) return null
  if (DOT_WORDS.has(next.text)) return { sign: '.', skip: 2 }
  if (LOW_LINE_WORDS.has(next.text)) return { sign: '_', skip: 2 }
  if (DASH_WORDS.has(next.text)) return { sign: '-', skip: 2 }
  return null
}

function readLocal(tokens: readonly Token[], text: string, from: number): Part | null {
  const last = tokens[from]
  if (!last || last.text.length > 64) return null
  let out = last.text
  let start = last.start
  let i = from
  for (let n = 0; n < MAX_PARTS; n++) {
    const join = joint(tokens, text, i, -1)
    if (!join) break
    const next = tokens[i - join.skip] as Token
    if (next.text.length > 64 || AT_WORDS.has(next.text)) break
    out = next.text + join.sign + out
    start = next.start
    i -= join.skip
  }
  return { text: out, start, end: last.end }
}

function readDomain(tokens: readonly Token[], text: string, from: number, written: boolean): Part | null {
  const first = tokens[from]
  if (!first || first.text.length > 63) return null
  let out = first.text
  let end = first.end
  let best: Part | null = null
  let i = from
  for (let n = 0; n < MAX_PARTS; n++) {
    const join = joint(tokens, text, i, 1)
    if (!join || join.sign === '_' || join.sign === '+') break
    const next = tokens[i + join.skip] as Token
    if (next.text.length > 63) break
    // "at dinner. In": a full stop between sentences is no sign of a host that is only spoken.
    if (!written && /^\.\s/.test(text.slice((tokens[i] as Token).end, next.start))) break
    out += join.sign + next.text
    end = next.end
    i += join.skip
    const host = parse(out)
    if (host.isIcann && host.domain) best = { text: out, start: first.start, end }
  }
  if (best) return best
  return PROVIDER_ALONE.has(first.text)
    ? { text: `${first.text}.com`, start: first.start, end: first.end }
    : null
}

function judge(reading: Reading, segment: Segment, local: Part, domain: Part): FoundEmail | null {
  const registers = reading.facts.public.registers
  const address = `${local.text}@${domain.text}`
  if (registers.emailDomains.has(domain.text) || registers.vendorDomains.has(domain.text)) return null
  if (registers.approvedDomains.has(domain.text)) return null
  if ([...registers.emails].some((known) => address === known)) return null
  const start = local.start
  const end = domain.end
  const provider = domain.text.split('.')[0] as string
  const features: string[] = []
  let owner = ownerOf(reading, segment, start, end)
  if (FREE_MAIL.has(provider)) features.push('private-provider')
  else if (ROLE_MAILBOX.has(local.text) && (owner === 'unknown' || owner === 'self')) {
    features.push('office-mailbox')
    if (owner === 'unknown') owner = 'business'
  } else if (
    owner === 'unknown' &&
    /\.(?:gov|edu|mil)(?:\.[a-z]{2})?$|\.k12\.|\.(?:lib|state)\./.test(domain.text)
  )
    owner = 'business'
  return { start, end, address, owner, features }
}

/** "name[a]host": one letter in brackets stands for the sign. */
const isBracketedA = (text: string, token: Token) =>
  token.text === 'a' && /[[({]/.test(text.charAt(token.start - 1)) && /[\])}]/.test(text.charAt(token.end))

export function emailsIn(reading: Reading, segment: Segment): FoundEmail[] {
  const text = segment.folded.text
  const { tokens } = wordsOf(segment)
  const found: FoundEmail[] = []
  let reached = 0
  for (let i = 0; i + 1 < tokens.length && found.length < MAX_FOUND; i++) {
    const token = tokens[i] as Token
    const next = tokens[i + 1] as Token
    const gap = text.slice(token.end, Math.min(next.start, token.end + 10))
    let from = -1
    let left = i
    if (next.start - token.end <= 9 && gap.includes('@')) from = i + 1
    else if (i > 0 && (AT_WORDS.has(token.text) || isBracketedA(text, token))) {
      from = i + 1
      left = i - 1
    } else if (token.text === 'a' && (next.text === 'cong' || next.text === 'con') && i > 0) {
      from = i + 2
      left = i - 1
    }
    if (from < 0) continue
    const written = gap.includes('@')
    const domain = readDomain(tokens, text, from, written)
    const local = domain ? readLocal(tokens, text, left) : null
    if (!domain || !local || local.start < reached) continue
    // "at" is a word: spoken addresses name a real host, and one-letter mailboxes are chance.
    const plainHost = text.slice(domain.start, domain.end) === domain.text
    const spokenLocal = local.text !== text.slice(local.start, local.end)
    // "posted at facebook.com": a page is named, not a mailbox.
    if (
      !written &&
      plainHost &&
      (text.charAt(domain.end) === '/' ||
        (!spokenLocal &&
          /^[a-z]+$/.test(local.text) &&
          !hasWithin(segment, 'mail', sentenceAt(segment, local.start).start, domain.end)))
    )
      continue
    if (!written && (local.text.length < 3 || /^\d+$/.test(domain.text.split('.')[0] as string))) continue
    const email = judge(reading, segment, local, domain)
    reached = domain.end
    if (email) found.push(email)
  }
  return found
}
