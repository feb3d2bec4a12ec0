/**
 * Account names: behind an `@`, or next to a platform's name ("my snap is dev_dibuja"). The official handles of the
 * registers are not findings.
 */
import type { Token } from '#lib/text/types.ts'
import { type Reading, type Segment, sentenceAt } from '../read-message.ts'
import { platformsIn } from './platforms.ts'
import { hasWithin, tokenFrom, wordsOf } from './segment-words.ts'

export interface FoundHandle {
  start: number
  end: number
  handle: string
  platform: string | null
  features: readonly string[]
}

const MAX_FOUND = 200
const MAX_HANDLE = 40
const isHandleUnit = (c: number) =>
  (c >= 97 && c <= 122) || (c >= 48 && c <= 57) || c === 95 || c === 46 || c === 45
/** Between a platform and the name: "is", ":", "user name", in any of the languages. */
const BRIDGE =
  /^[\s:=*"'(,$-]*(?:(?:is|es|e|est|se|account|acct|handle|user|username|name|id|under|as|at|mwen|moi|called|usuario|cuenta|conta|nom|utilisateur|compte|kont|non|la|là|tai khoan|ten|nick|profile|perfil|profil|it s|m|como|comme|con|mi|my|search|for|busca|look|up|me|tag|code|number|is the|هو|حسابي|اسم|المستخدم|حساب|باسم|हो|आईडी|नाम|号是|号|是|账号|cua|toi|minh|la|ник|аккаунт|логин|имя|это|под|ником|в|по|имени)[\s:=*"'(,@$-]+|(?:号是|号|是|账号|：)){0,4}[\s:=*"'(,@$-]*$/
const PLAIN_NAME = /^[a-z][a-z0-9._-]{2,39}$/
/** "My handle is …": an account's name without its platform's. */
const ACCOUNT_NAME =
  /(?<![\p{L}])(handle|user ?name|screen ?name|gamer ?tag|usuario|utilisateur|pseudo|nick|nickname|ник|никнейм|логин|用户名|网名)[^\n.!?@]{0,40}?(?:[\s:=]|\bat\s)@?([a-z0-9][a-z0-9._-]{3,38}[a-z0-9])(?![\p{L}@])/gu
const CASHTAG = /(?<![\p{L}\p{N}])(\$[a-z][a-z0-9_-]{2,30})/gu
const STOP = new Set(
  'private public down closed new gone hacked not the for and only off open here there where also now locked my our your this that with page group account school official parents best better easier faster fine okay great good bad safe free way how what when who why are was will can may but from they them she her his him has have had all any app apps chat message messages link links info more most some such than then too very just yes name post posts picture pictures photo photos video videos es la el los las para por con que una uno como mas muy pero sur les des une pour dans pas plus com uma mais'.split(
    ' ',
  ),
)

function readHandle(text: string, start: number): string {
  let end = start
  while (end < text.length && end - start < MAX_HANDLE && isHandleUnit(text.charCodeAt(end))) end++
  const tag = /^#\d{3,5}\b/.exec(text.slice(end, end + 7))
  return tag ? text.slice(start, end) + tag[0] : text.slice(start, end).replace(/[.-]+$/, '')
}

/** "d e v _ d r a w s": signs of a name one by one; its length is the stretch it stands on. */
function spacedHandle(text: string, start: number): string | null {
  const found = /^(?:[a-z0-9_.-]\s){5,30}[a-z0-9](?![a-z0-9])/.exec(text.slice(start, start + 70))
  return found && /[a-z]/.test(found[0]) ? found[0] : null
}

const isDistinct = (handle: string) =>
  /[a-z]/.test(handle) &&
  (/[_\d]/.test(handle) || /[a-z]\.[a-z]/.test(handle)) &&
  !/^\d+(?:st|nd|rd|th|am|pm)$/.test(handle)

export function handlesIn(reading: Reading, segment: Segment): FoundHandle[] {
  if (segment.role === 'filename') return []
  const text = segment.folded.text
  const { handles } = reading.facts.public.registers
  const found: FoundHandle[] = []
  const platforms = platformsIn(segment)
  const add = (start: number, handle: string, platform: string | null, feature: string) => {
    if (handles.has(handle) || found.some((f) => f.start < start + handle.length && start < f.end)) return
    found.push({ start, end: start + handle.length, handle, platform, features: [feature] })
  }
  for (let at = text.indexOf('@'); at >= 0 && found.length < MAX_FOUND; at = text.indexOf('@', at + 1)) {
    if (at > 0 && /[a-z0-9._%+-]/.test(text.charAt(at - 1))) continue
    const handle = readHandle(text, at + 1)
    if (handle.length < 3 || !/[a-z]/.test(handle)) continue
    const sentence = sentenceAt(segment, at)
    const named = platforms.find((p) => p.start >= sentence.start - 120 && p.end <= sentence.end + 120)
    const asked = ['ask-me', 'ask-friend', 'ask-text', 'own-page'].some((c) =>
      hasWithin(segment, c as 'ask-me', sentence.start, sentence.end),
    )
    if (!named && !asked && !isDistinct(handle)) continue
    const marked = handles.has(handle) ? null : (named?.platform.id ?? null)
    add(at, `@${handle}`, marked, 'at-handle')
    if (handles.has(handle)) found.pop()
  }
  for (const match of text.matchAll(ACCOUNT_NAME)) {
    const handle = match[2] as string
    const at = match.index + match[0].length - handle.length
    if (found.length >= MAX_FOUND || !isDistinct(handle) || /@|\.(?:com|org|net|edu)$/.test(handle)) continue
    if (text.charAt(at + handle.length) === '@') continue
    const sentence = sentenceAt(segment, at)
    if (!hasWithin(segment, 'self', sentence.start, sentence.end)) continue
    add(at, handle, null, 'account-name')
  }
  for (const match of text.matchAll(CASHTAG)) {
    const at = match.index + match[0].length - (match[1] as string).length
    const sentence = sentenceAt(segment, at)
    const pays = platforms.some(
      (p) => p.platform.kind === 'payment' && p.start >= sentence.start && p.end <= sentence.end,
    )
    if (pays && found.length < MAX_FOUND) add(at, match[1] as string, 'cashapp', 'at-handle')
  }
  for (const p of platforms) {
    if (found.length >= MAX_FOUND) break
    const window = text.slice(p.end, p.end + 60)
    const { tokens } = wordsOf(segment)
    for (let i = tokenFrom(segment, p.end); i < tokens.length; i++) {
      const token = tokens[i] as Token
      if (token.start - p.end > 60) break
      const bridge = window.slice(0, token.start - p.end)
      if (/[.!?\n]\s/.test(bridge) || !BRIDGE.test(bridge)) continue
      const spaced = spacedHandle(text, token.start)
      if (spaced && p.plain) {
        add(token.start, spaced, p.platform.id, 'spaced-out')
        break
      }
      const handle = readHandle(text, token.start)
      if (text.slice(token.start + handle.length).startsWith('@') || handles.has(handle)) continue
      const labelled =
        /(?:[:=@]|\b(?:is|es|e|est|se|la|handle|user|username|usuario|id)\s)\s*$|(?:是|号|हो|هو)\s*$/.test(
          bridge,
        )
      const lastWord = /^[\s.,;!?)"']*(?:$|[.,;!?)\n])/.test(
        text.slice(token.start + handle.length, token.start + handle.length + 4),
      )
      const plainName = p.plain && labelled && lastWord && PLAIN_NAME.test(handle) && !STOP.has(handle)
      const ownName =
        plainName &&
        (hasWithin(segment, 'self', Math.max(0, p.start - 40), p.start) || /[:=@]\s*$/.test(bridge))
      if ((isDistinct(handle) && bridge.length > 0 && (p.plain || labelled)) || ownName) {
        add(token.start, handle, p.platform.id, 'named-with-platform')
        break
      }
    }
  }
  return found
}
