/**
 * Addresses of pages, and what they are used for. Hosts are found from their dots outward with hard caps and proven
 * by the public suffix list; what the path says comes from how each platform builds its addresses.
 */
import { getDomain, parse } from 'tldts'
import type { Token } from '#lib/text/types.ts'
import { DOT_WORDS, SLASH_WORDS } from '../../lexicons/address-words.ts'
import { PLATFORMS } from '../../lexicons/platforms.ts'
import { keepBySegment, type Reading, type Segment } from '../../read-message.ts'
import { canonicalPhone, type RegisterIndex } from '../../registers.ts'
import { wordsOf } from '../segment-words.ts'

export type LinkUse = 'official' | 'phone' | 'profile' | 'group' | 'platform' | 'video' | 'other'

export interface FoundLink {
  segment: Segment
  start: number
  end: number
  host: string
  path: string
  use: LinkUse
  platform: string | null
  /** Digits of a phone link, canonical page of others. */
  value: string
  /** One post of a profile, not the profile. */
  post: boolean
}

const HOST_OF = new Map(PLATFORMS.flatMap((p) => p.hosts.map((h) => [h, p] as const)))
const isHostUnit = (c: number) =>
  (c >= 97 && c <= 122) || (c >= 48 && c <= 57) || c === 45 || c === 46 || c === 95 || c > 0x7f
const MAX_HOST = 253
const MAX_PATH = 600
const MAX_FOUND = 500
const PATH_END = /[\s<>"'|\\^`{}\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\u4e00-\u9fff]/
const CONTENT_PATH =
  /^(?:p|reel|reels|explore|hashtag|hashtags|tag|tags|watch|video|videos|search|status|discover|stories|shorts|embed|events|marketplace|help|policies|privacy|legal|about|discover|playlist|results|feed|foryou|music|sound|trending|login|signup|download|i|share|photo|photos|story|post|posts|spotlight|lens|filter|challenge)$/
const POST_PATH =
  /^\/[^/?#]+\/(?:video|videos|status|posts?|photos?|reels?|p|pin|story|stories|permalink|statuses|media|live|clip|note|pcb\.\d+)\/[^/]/
const GROUP_PATH = /^(?:groups?|joinchat|join|invite|channel|g|r|addlist|broadcast)$/

function classify(
  registers: RegisterIndex,
  host: string,
  path: string,
): Pick<FoundLink, 'use' | 'platform' | 'value'> {
  const bare = host.replace(/^(?:www|m|mobile|web|l|mbasic)\./, '')
  const [first = '', second = ''] = path.replace(/^\//, '').split(/[/?#]/)
  const page = first === '' ? bare : `${bare}/${first}`
  const domain = getDomain(bare) ?? bare
  if (registers.pages.has(page) || registers.pages.has(`${domain}/${first}`))
    return { use: 'official', platform: null, value: page }
  if (
    registers.emailDomains.has(bare) ||
    registers.emailDomains.has(domain) ||
    registers.approvedDomains.has(bare)
  ) {
    return { use: 'official', platform: null, value: page }
  }
  const platform = HOST_OF.get(bare) ?? HOST_OF.get(domain) ?? null
  const digits = /(?:phone=|^)\+?(\d{7,15})/.exec(path.replace(/^\/(?:send\/?\??)?/, ''))
  if (
    platform &&
    (platform.id === 'whatsapp' ||
      platform.id === 'viber' ||
      platform.id === 'zalo' ||
      platform.id === 'signal') &&
    digits
  ) {
    return { use: 'phone', platform: platform.id, value: canonicalPhone(digits[1] as string) }
  }
  const isVideo = registers.videoHosts.has(bare) || registers.videoHosts.has(domain)
  if (isVideo && !/^(?:@|c$|channel$|user$)/.test(first))
    return { use: 'video', platform: platform?.id ?? null, value: page }
  if (isVideo) return { use: 'video', platform: platform?.id ?? domain, value: page }
  if (!platform || (platform.kind === 'payment' && first === ''))
    return { use: 'other', platform: null, value: page }
  const value = GROUP_PATH.test(first) && second !== '' ? `${page}/${second}` : page
  if (
    bare.startsWith('chat.') ||
    GROUP_PATH.test(first) ||
    first.startsWith('+') ||
    bare === 'discord.gg' ||
    bare === 'signal.group'
  ) {
    return { use: 'group', platform: platform.id, value }
  }
  if (first === '' || CONTENT_PATH.test(first)) return { use: 'platform', platform: platform.id, value }
  if (platform.id === 'tiktok' && !first.startsWith('@'))
    return { use: 'platform', platform: platform.id, value }
  return { use: 'profile', platform: platform.id, value }
}

function make(
  reading: Reading,
  segment: Segment,
  start: number,
  end: number,
  host: string,
  path: string,
): FoundLink {
  const post = POST_PATH.test(path)
  return { segment, start, end, host, path, post, ...classify(reading.facts.public.registers, host, path) }
}

const IDEOGRAPHIC_SUFFIX = /^(?:中国|中國|公司|网络|網絡|台湾|台灣|香港|在线|网址)/

/** A CJK full stop begins a sentence, not a suffix. */
const endsInIdeographs = (text: string, at: number) =>
  text.charCodeAt(at) >= 0x2e80 && !IDEOGRAPHIC_SUFFIX.test(text.slice(at, at + 2))

function written(reading: Reading, segment: Segment, found: FoundLink[]): void {
  const text = segment.folded.text
  let reached = 0
  for (let dot = text.indexOf('.'); dot >= 0 && found.length < MAX_FOUND; dot = text.indexOf('.', dot + 1)) {
    if (dot < reached || endsInIdeographs(text, dot + 1)) continue
    let start = dot
    while (start > reached && dot - start < MAX_HOST && isHostUnit(text.charCodeAt(start - 1))) start--
    let end = dot + 1
    while (end < text.length && end - dot < MAX_HOST && isHostUnit(text.charCodeAt(end))) end++
    reached = Math.max(end, dot + 1)
    if (start === dot || end === dot + 1 || text[start - 1] === '@') continue
    const host = text.slice(start, end).replace(/^[.\-_]+|[.\-_]+$/g, '')
    const hostStart = start + text.slice(start, end).indexOf(host)
    const hostEnd = hostStart + host.length
    if (!/[a-z]{2,}$|[\u0080-\uffff]$/.test(host)) continue
    const parsed = parse(host)
    if (!parsed.isIcann || !parsed.domain) continue
    let pathEnd = hostEnd
    if (text[hostEnd] === '/' || text[hostEnd] === '?' || text[hostEnd] === ':') {
      while (pathEnd < text.length && pathEnd - hostEnd < MAX_PATH && !PATH_END.test(text.charAt(pathEnd)))
        pathEnd++
      while (pathEnd > hostEnd && /[.,;:!?)\]]/.test(text.charAt(pathEnd - 1))) pathEnd--
    }
    const scheme = text.slice(Math.max(0, hostStart - 8), hostStart)
    const from = scheme.endsWith('https://')
      ? hostStart - 8
      : scheme.endsWith('http://')
        ? hostStart - 7
        : hostStart
    found.push(make(reading, segment, from, pathEnd, host, text.slice(hostEnd, pathEnd)))
    reached = Math.max(reached, pathEnd)
  }
}

/** The first letters of those words: most words need no look. */
const DOT_HEADS = new Set([...DOT_WORDS].map((w) => w.charCodeAt(0)))
const isDotWord = (text: string) => DOT_HEADS.has(text.charCodeAt(0)) && DOT_WORDS.has(text)

/** "facebook dot com slash imani": only for hosts of known platforms. */
function spoken(reading: Reading, segment: Segment, found: FoundLink[]): void {
  const text = segment.folded.text
  const { tokens } = wordsOf(segment)
  for (let i = 1; i + 1 < tokens.length && found.length < MAX_FOUND; i++) {
    const here = tokens[i] as Token
    const before = (tokens[i - 1] as Token).end
    const gap = here.start - before
    const gapDot = gap > 1 && gap < 6 && text.slice(before, here.start).trim() === '.'
    if (!gapDot && !isDotWord(here.text)) continue
    const suffix = gapDot ? here : (tokens[i + 1] as Token)
    const host = `${(tokens[i - 1] as Token).text}.${suffix.text}`
    if (!HOST_OF.has(host)) continue
    let end = suffix.end
    let path = ''
    const at = gapDot ? i + 1 : i + 2
    const slash = tokens[at]
    const spokenSlash = slash && SLASH_WORDS.has(slash.text)
    const named = spokenSlash ? tokens[at + 1] : slash
    const name = named?.text === 'at' || named?.text === 'arroba' ? tokens[at + 2] : named
    if (name && (spokenSlash || /^\s?\/\s?$/.test(text.slice(suffix.end, name.start)))) {
      path = `/${name.text}`
      end = name.end
    }
    const start = (tokens[i - 1] as Token).start
    if (!found.some((f) => f.start < end && start < f.end))
      found.push(make(reading, segment, start, end, host, path))
  }
}

const kept = keepBySegment<FoundLink[]>()

export function linksIn(reading: Reading, segment: Segment): readonly FoundLink[] {
  const known = kept.get(segment)
  if (known) return known
  const found: FoundLink[] = []
  // Every platform lives under a Latin name.
  if (segment.role !== 'filename' && /[a-z]{2}/.test(segment.folded.text)) {
    written(reading, segment, found)
    spoken(reading, segment, found)
  }
  kept.set(segment, found)
  return found
}
