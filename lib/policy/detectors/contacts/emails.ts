/**
 * Mail addresses, written or spoken ("imani dot okafor at example dot net"). Every `@` and every spoken one is looked
 * at from both sides with hard caps. Official, vendor and approved addresses are taken out here.
 */
import { parse } from 'tldts'
import type { Token } from '#lib/text/types.ts'
import {
  AT_WORDS,
  FREE_MAIL,
  HOST_WORDS,
  PROVIDER_ALONE,
  PROVIDER_ARTICLE,
  ROLE_MAILBOX,
  SPLIT_PROVIDERS,
} from '../../lexicons/address-words.ts'
import { type Reading, type Segment, sentenceAt } from '../../read-message.ts'
import { hasWithin, wordsOf } from '../segment-words.ts'
import { nameBefore } from './account-names.ts'
import { hostBehindPlace, joint, signInTwo } from './address-joints.ts'
import { namesBehind } from './bridges.ts'
import { isOddlySigned, isSpokenOf } from './email-signs.ts'
import { bearsStaffName, isOwnBox } from './mailbox-names.ts'
import { type Owner, ownerOf } from './owner.ts'

export interface FoundEmail {
  start: number
  end: number
  address: string
  owner: Owner
  features: readonly string[]
}

/** No mailboxes: "see you at noon dot com". */
const FUNCTION_WORDS = new Set('you me us it him her them look is are was be that'.split(' '))
const MAX_PARTS = 12
const MAX_FOUND = 200

interface Part {
  text: string
  start: number
  end: number
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
  const provider = splitProvider(tokens, from)
  let i = provider ? from + 1 : from
  let out = provider ?? hostPart(first.text)
  let end = (tokens[i] as Token).end
  let best: Part | null = null
  for (let n = 0; n < MAX_PARTS; n++) {
    const join = joint(tokens, text, i, 1)
    if (!join || join.sign === '_' || join.sign === '+') break
    const next = tokens[i + join.skip] as Token
    if (next.text.length > 63) break
    // "at dinner. In": a full stop between sentences is no sign of a host that is only spoken.
    const between = text.slice((tokens[i] as Token).end, next.start)
    if (/^\.\s/.test(between) && (!written || best !== null || between.includes('\n'))) break
    out += join.sign + hostPart(next.text)
    end = next.end
    i += join.skip
    const host = parse(out)
    if (host.isIcann && host.domain) best = { text: out, start: first.start, end }
  }
  if (best) return best
  const alone = provider ?? hostPart(first.text)
  return PROVIDER_ALONE.has(alone)
    ? {
        text: `${alone}.com`,
        start: first.start,
        end: provider ? (tokens[from + 1] as Token).end : first.end,
      }
    : null
}

const hostPart = (text: string) => HOST_WORDS.get(text) ?? text

/** "gee mail", "g-mail", "ya hoo": a provider's name in two pieces. */
function splitProvider(tokens: readonly Token[], at: number): string | null {
  const next = tokens[at + 1]
  if (!next || next.start - (tokens[at] as Token).end > 2) return null
  return SPLIT_PROVIDERS.get(`${(tokens[at] as Token).text} ${next.text}`) ?? null
}

/** "the gmail": an article before a provider. */
const skipArticle = (tokens: readonly Token[], at: number) =>
  PROVIDER_ARTICLE.has(tokens[at]?.text ?? '') && PROVIDER_ALONE.has(tokens[at + 1]?.text ?? '') ? at + 1 : at

/** "My gmail is imani82", "imani82 on gmail": the provider labels the mailbox. */
function mailboxesOf(reading: Reading, segment: Segment, found: FoundEmail[]): void {
  const { text } = segment.folded
  if (!PROVIDER.test(text)) return
  const { tokens } = wordsOf(segment)
  for (let i = 0; i < tokens.length && found.length < MAX_FOUND; i++) {
    const token = tokens[i] as Token
    const provider = hostPart(token.text)
    if (!PROVIDER_ALONE.has(provider) || /[@.]/.test(text.charAt(token.start - 1))) continue
    if (/^[.@]\S/.test(text.slice(token.end, token.end + 2))) continue
    const sentence = sentenceAt(segment, token.start)
    const own = hasWithin(segment, 'self', sentence.start, sentence.end)
    const behind = namesBehind(segment, token.end).find(
      (p) => (p.labelled || provider !== token.text) && isMailbox(text, p.start) && (own || p.signed),
    )
    const before = behind ? null : (nameBefore(segment, token.start) ?? distinctBefore(text, token.start))
    const start = behind?.start ?? before?.start
    if (start === undefined) continue
    const name = behind ? mailboxAt(text, behind.start) : (before?.name ?? '')
    if (!/[\d_.]/.test(name)) continue
    const end = start + name.length
    if (found.some((f) => f.start < end && start < f.end)) continue
    const email = judge(reading, segment, { text: name, start, end }, { text: `${provider}.com`, start, end })
    if (email) found.push(email)
  }
}

/** "luciaf.ejemplo en gmail": a name that is nothing else, right before the provider. */
function distinctBefore(text: string, at: number): { start: number; name: string } | null {
  const from = Math.max(0, at - 50)
  const found =
    /(?:^|[\s(:"'])([a-z][a-z0-9]*(?:[._][a-z0-9]+)+|[a-z]{3,}\d{1,6})\s(?:en|on|no|na|at|in|sur|do|del|de|sou|nan)\s$/.exec(
      text.slice(from, at),
    )
  return found
    ? { start: from + found.index + found[0].indexOf(found[1] as string), name: found[1] as string }
    : null
}

const mailboxAt = (text: string, start: number) =>
  (/^[a-z][a-z0-9._-]{2,39}/.exec(text.slice(start, start + 41))?.[0] ?? '').replace(/[.-]+$/, '')
const isMailbox = (text: string, start: number) => {
  const name = mailboxAt(text, start)
  return /[\d_]|[a-z]\.[a-z]/.test(name) && text.charAt(start + name.length) !== '@'
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
  // A shop in the sentence does not own an address that bears a colleague's name, or the words "home" or "private".
  if (owner === 'business' && !features.includes('office-mailbox')) {
    if (isOwnBox(local.text)) owner = 'self'
    else if (bearsStaffName(reading, local.text)) owner = 'colleague'
  }
  return { start, end, address, owner, features }
}

/** "name[a]host": one letter in brackets stands for the sign. */
const isBracketedA = (text: string, token: Token) =>
  token.text === 'a' && /[[({]/.test(text.charAt(token.start - 1)) && /[\])}]/.test(text.charAt(token.end))

/** Every host has two Latin letters, a word for its provider, or a sign said in its own script before it. */
const MAY_HOLD = new RegExp(
  `@|[a-z]{2}|[a-z][\\s/|,-]{1,3}[a-z]|собак|эт |एट|ات |${[...HOST_WORDS.keys()].filter((w) => w.length > 3).join('|')}`,
)
const PROVIDER = new RegExp([...PROVIDER_ALONE, ...HOST_WORDS.keys()].join('|'))

export function emailsIn(reading: Reading, segment: Segment): FoundEmail[] {
  const text = segment.folded.text
  const { tokens } = wordsOf(segment)
  const found: FoundEmail[] = []
  if (!MAY_HOLD.test(text)) return found
  const signed = text.includes('@')
  let reached = 0
  for (let i = 0; i + 1 < tokens.length && found.length < MAX_FOUND; i++) {
    const token = tokens[i] as Token
    const next = tokens[i + 1] as Token
    const gap =
      signed && next.start > token.end ? text.slice(token.end, Math.min(next.start, token.end + 10)) : ''
    let from = -1
    let left = i
    if (next.start - token.end <= 9 && gap.includes('@')) from = i + 1
    else if (i > 0 && signInTwo(token.text, next.text)) {
      from = i + 2
      left = i - 1
    } else if (i > 0 && (AT_WORDS.has(token.text) || isBracketedA(text, token))) {
      from = i + 1
      left = i - 1
    } else if (i > 0 && hostBehindPlace(segment, tokens, i)) {
      from = i + 1
      left = i - 1
    } else if (FREE_MAIL.has(next.text) && isOddlySigned(tokens, text, i)) from = i + 1
    if (from < 0) continue
    from = skipArticle(tokens, from)
    const written = gap.includes('@')
    if (written && isSpokenOf(segment, tokens, i, from, gap)) continue
    if (!written && FUNCTION_WORDS.has((tokens[left] as Token).text)) continue
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
    const host = domain.text.split('.')[0] as string
    if (!written && (local.text.length < 3 || (/^\d+$/.test(host) && !FREE_MAIL.has(host)))) continue
    const email = judge(reading, segment, local, domain)
    reached = domain.end
    if (email) found.push(email)
  }
  mailboxesOf(reading, segment, found)
  return found
}
