/** Pages and groups on platforms that go by the school's or the parents' name and are not in the register. */
import type { Span } from '#lib/text/types.ts'
import { type Reading, type Segment, sentenceAt } from '../../read-message.ts'
import { type FoundLink, linksIn } from '../contacts/links.ts'
import { type FoundPlatform, namesOfficialPage, platformsIn } from '../contacts/platforms.ts'
import { isDenied, isLesson, isPolicyTalk } from '../guards.ts'
import { hasWithin, hitsWithin } from '../segment-words.ts'
import { isDisowned, isUrged } from './disowned.ts'
import { isFake } from './fake-pages.ts'

export interface FoundGroup {
  segment: Segment
  start: number
  end: number
  features: readonly string[]
}

const READ = new Set(['body', 'subject', 'text', 'alt', 'metadata', 'qr'])
const PARENT_SLUG =
  /parent|moms|mums|dads|famil|padres|mamas|pais|ptao?\b|pto\b|pta\b|friendsof|amigosde|boosters|roomgroup|grade\d|class\d/

function namesSchoolIn(reading: Reading, text: string): boolean {
  return reading.facts.public.registers.schoolWords.some((w) => {
    const at = text.indexOf(w)
    return at >= 0
  })
}

function isGroupLink(reading: Reading, link: FoundLink): boolean {
  if (link.use !== 'group' && link.use !== 'profile') return false
  const slug = link.path.replace(/[^\p{L}\p{N}]/gu, '')
  return namesSchoolIn(reading, slug) || PARENT_SLUG.test(slug)
}

/**
 * The group's own name says parents or school: in quotation marks, or right beside it ("the parents' chat", "grupo de
 * padres"). Parents who are only asked in do not name it.
 */
function goesByName(reading: Reading, segment: Segment, place: Span): boolean {
  const { text } = segment.folded
  const sentence = sentenceAt(segment, place.start)
  const from = Math.max(sentence.start, place.start - 60)
  const to = Math.min(sentence.end, place.end + 60)
  if (namesSchoolIn(reading, text.slice(from, to))) return true
  return hitsWithin(segment, 'parents-name', from, to).some((h) => {
    if (h.start >= place.start && h.end <= place.end) return true
    const between = h.end <= place.start ? text.slice(h.end, place.start) : text.slice(place.end, h.start)
    if (
      /["']\s?$/.test(text.slice(Math.max(0, h.start - 30), h.start).replace(/[^"']+$/, '')) &&
      text.slice(h.end).includes('"')
    )
      return true
    const words = between.split(/[\s,]+/).filter((w) => w !== '')
    return between.length <= 24 && !/[,;:!?]/.test(between) && words.every((w) => BINDING.test(w))
  })
}

/** What may stand between a group and its name. */
const BINDING =
  /^(?:of|the|for|our|s|class|grade|school|de|del|la|los|las|el|da|do|das|dos|des|du|le|les|l|d|pou|yo|an|cua|cac|cho|hoc|sinh|bhanne|fb|room|all|\d+(?:st|nd|rd|th)?|third|fourth|fifth|second|first|k|facebook|whatsapp|group|chat|official|on|en|no|na|sur|sou|nan|tren|called|named|llamad[oa]|chamad[oa]|appele|rele|ten|名为|叫|的|назыв\S*|के|को|का|की|لـ|من|в|для|на|علي|باسم)$/

function inText(reading: Reading, segment: Segment, add: (g: FoundGroup) => void): void {
  for (const p of platformsIn(segment)) {
    if (!p.plain || p.platform.kind === 'payment') continue
    const sentence = sentenceAt(segment, p.start)
    const nouns = hitsWithin(segment, 'group-noun', sentence.start, sentence.end).filter(
      (h) => Math.abs(h.start - p.start) <= 70,
    )
    const noun =
      nearest(nouns, p) ??
      asGroup(segment, p) ??
      asTitle(reading, segment, p) ??
      asAccount(reading, segment, p)
    if (!noun || namesOfficialPage(reading, segment, p.start) || isForPupils(segment, noun, p)) continue
    const named = goesByName(reading, segment, {
      start: Math.min(noun.start, p.start),
      end: Math.max(noun.end, p.end),
    })
    const unofficial =
      /unofficial|not (?:an? |the )?official|fan page|no (?:es )?oficial|nao (?:e )?oficial|non officiel|pas officiel|неофициальн|非官方|غير رسمي/.test(
        segment.folded.text.slice(sentence.start, sentence.end),
      )
    const owned = parentsHave(segment, sentence, {
      start: Math.min(noun.start, p.start),
      end: Math.max(noun.end, p.end),
    })
    const opened = somebodyHas(segment.folded.text, sentence, noun)
    if (!named && !unofficial && !owned && !opened) continue
    if (isFake(segment, p.start)) continue
    if (!unofficial && hasWithin(segment, 'official', sentence.start, sentence.end)) continue
    const start = Math.min(noun.start, p.start)
    const end = withTitle(segment.folded.text, Math.max(noun.end, p.end))
    if (hasWithin(segment, 'own-page', sentence.start, sentence.end)) continue
    const denied =
      !isUrged(segment, end) &&
      (isDenied(segment, noun.start, noun.end) ||
        isDenied(segment, p.start, p.end) ||
        hitsWithin(segment, 'negation', end, Math.min(sentence.end, end + 20)).some(
          (n) => segment.folded.text.slice(n.start, n.end) !== 'ni',
        ))
    if (denied || isLesson(segment, start) || isPolicyTalk(segment, start) || isDisowned(segment, start))
      continue
    add({ segment, start, end, features: [`on-${p.platform.id}`, 'parents-name'] })
  }
}

/** "The Friends' group invites the kids to open accounts on TikTok": the accounts are theirs, and no group's. */
function isForPupils(segment: Segment, noun: Span, p: Span): boolean {
  const { end } = sentenceAt(segment, p.start)
  return (
    noun.end < p.start &&
    hasWithin(segment, 'learner', noun.end, p.start) &&
    hasWithin(segment, 'open-verb', noun.end, end) &&
    hasWithin(segment, 'account-noun', Math.max(noun.end, p.start - 24), Math.min(end, p.end + 24))
  )
}

const HAVE =
  /(?:\b(?:has|have|ha|have got|ve got|created?|creat\w*|made|started|set up|opened|run|runs|formed|are on|is on|tiene[n]?|abrio|abriu|creo|criou|hizo|fez|monto|armo|abrieron|crearon|hicieron|armaron|tienen|tenemos|temos|avons|formaron|tem|tem um|criaram|fizeram|abriram|montaram|ont|cree|ouvert|monte|lance|gen|genyen|gen yon|kreye|louvri|lap|tao|co|mo)\b|لديهن|لديهم|عندهم|عندهن|عملوا|انشاوا|انشاوا|انشات|عملن|فتحوا|बनाएका|बनाए|खोलेका|\sछन?(?![\u0900-\u097f])|建了|有|建|开了|拉了|создал\p{L}*|завел\p{L}*|сделал\p{L}*|есть|открыл\p{L}*)/u

const SOMEBODY =
  /\b(?:someone|somebody|a parent|a mom|a dad|alguien|alguem|quelqu'?\s?un|yon moun|asosyasyon|association|asociacion|associacao)\b|احد|कसैले|कोही|ai do|co nguoi|有人|кто-то|кто то/

/** "Somebody opened a page of our school": not the school did. */
function somebodyHas(text: string, sentence: Span, place: Span): boolean {
  const said = text.slice(sentence.start, place.start)
  const who = SOMEBODY.exec(said)
  if (!who || !HAVE.test(said.slice(who.index))) return false
  return OUR_SCHOOL.test(text.slice(place.start, Math.min(sentence.end, place.end + 40)))
}
const OUR_SCHOOL =
  /our school|the school|(?:nuestra|la) escuela|(?:nossa|da) escola|notre ecole|l'?\s?ecole|lekol|مدرست|विद्यालय|स्कुल|truong|学校|школ/

/** "The third grade moms have a WhatsApp group": parents run it, and it goes by them. */
function parentsHave(segment: Segment, sentence: Span, place: Span): boolean {
  const { text } = segment.folded
  if (hasWithin(segment, 'negation', sentence.start, place.end)) return false
  return hitsWithin(segment, 'parents-name', sentence.start, sentence.end).some((h) => {
    if (!PARENT_WORD.test(text.slice(h.start, h.end)) || h.start > place.start) return false
    if (
      /\b(?:all|dear|hi|hello|for|for the|for all|for our|pour les|para los|para las|para|pou|cho)\s(?:the |los |las )?$/.test(
        text.slice(Math.max(0, h.start - 14), h.start),
      )
    )
      return false
    const to = text.slice(h.end, Math.min(sentence.end, place.end + 24))
    const has = HAVE.exec(to)
    return (
      place.start - h.end < 70 && has !== null && !/[,!:]|\b(?:i|we|je|eu)\b|我/.test(to.slice(0, has.index))
    )
  })
}
const PARENT_WORD =
  /parent|mom|dad|mum|famil|pto|pta|booster|caregiver|padres|mamas|papas|madres|pais|maes|mamans|papas|paran|manman|fanmi|امهات|امهات|اهالي|اهالي|اهالي|الاهالي|اولياء|عايلات|अभिभावक|आमा|परिवार|phu huynh|cac me|cha me|家长|妈妈|родител|мам|семь/

const nearest = (nouns: readonly Span[], p: Span): Span | undefined =>
  [...nouns].sort((a, b) => apart(a, p) - apart(b, p))[0]
const apart = (a: Span, b: Span) => Math.max(a.start - b.end, b.start - a.end)

/** "The MACS moms WhatsApp", "el WhatsApp de las mamás": bound to the parents' name itself. */
function isBound(segment: Segment, sentence: Span, p: Span): boolean {
  const { text } = segment.folded
  return hitsWithin(segment, 'parents-name', sentence.start, sentence.end).some((h) => {
    if (!PARENT_WORD.test(text.slice(h.start, h.end)) || DOER.test(text.slice(h.start, h.end))) return false
    if (h.end <= p.start)
      return /^'?\s$/.test(text.slice(h.end, p.start)) && !/^\s(?:me|us)\b/.test(text.slice(p.end, p.end + 4))
    return /^\s(?:(?:de|del|des|da|das|dos|of|for|cua|pou|для)\s)?(?:(?:las|los|the|all|our|cac)\s)?$/.test(
      text.slice(p.end, h.start),
    )
  })
}

/** Nepali marks who does something. */
const DOER = /ले$/

const A_PLATFORM =
  /(?:\b(?:an?|our|own|un|una|nuestro|um|uma|nosso|une|notre|yon|pwop|mot)\s(?:[\p{L}\p{N}]+\s){0,4}|(?:individual|свои|одну?)\s)$/u
const ARE_ON =
  /\b(?:are|is|all|now|is all|todos|todas|estan|estao|sont|tous|toutes)\s(?:[\p{L}]+\s){0,2}(?:on|en|no|sur|nan)\s$/u

/** "We made a Friends of MACS Instagram", "the moms are on Telegram": the platform is the group. */
function asGroup(segment: Segment, p: FoundPlatform): Span | null {
  const { text } = segment.folded
  const sentence = sentenceAt(segment, p.start)
  const before = text.slice(Math.max(sentence.start, p.start - 60), p.start)
  if (isBound(segment, sentence, p)) return p
  if (!A_PLATFORM.test(before) && !ARE_ON.test(before)) return null
  const titled = /^[^.!?\n]{0,40}"/.test(text.slice(p.end, p.end + 42))
  const made = hasWithin(segment, 'group-act', sentence.start, sentence.end) || HAVE.test(before)
  return made && hasWithin(segment, 'parents-name', sentence.start, titled ? sentence.end : p.start)
    ? p
    : null
}

const ON = /\s(?:on|over on|en|no|na|sur|sou|nan|tren|在|в|على)\s?$/

/** 'Search "MACS Parents Lounge" on Facebook': the title is the group's. */
function asTitle(reading: Reading, segment: Segment, p: FoundPlatform): Span | null {
  const { text } = segment.folded
  const sentence = sentenceAt(segment, p.start)
  const from = Math.max(sentence.start, p.start - 80)
  const before = text.slice(from, p.start)
  if (!ON.test(before) || !hasWithin(segment, 'group-act', sentence.start, sentence.end)) return null
  const open = before.indexOf('"')
  const close = before.lastIndexOf('"')
  if (open < 0 || close - open < 4 || before.length - close > 14) return null
  const named =
    namesSchoolIn(reading, before.slice(open, close)) ||
    hasWithin(segment, 'parents-name', from + open, from + close)
  return named ? { start: from + open, end: p.end } : null
}

const FOLLOWED =
  /\b(?:follow|join|look for|look up|find|add|busqu?en|busca|procurem|procura|cherchez|cheche|tim|subscribe to|search for|sigan|siga|sigue|seguir|sigam|segue|suivez|suivre|rejoignez|abonnez|swiv|abone|theo doi|tham gia)\b|تابع|انضم|फलो|पछ्याउ|जोडिनु|关注|加入|搜|可以加|加(?:一下|个)?(?:脸书|微信|小红书|抖音|qq)|подпиш|подпис|вступа/
const ITS_ACCOUNT =
  /(?:parents?|moms?|dads?|mums?|families|pta|pto|boosters)'?s?'?\s(?:[\p{L}]+\s){0,2}(?:account|profile)\b|(?:cuenta|perfil|conta|compte|profil|kont)\s(?:[\p{L}]+\s)?(?:de |des |das |dos )(?:los |las |les )?(?:padres|mamas|familias|pais|maes|parents|mamans|familles)\b|家长(?:圈|帮|会)?的?(?:公众号|账号|主页)|аккаунт\S*\s(?:родител|мам)/u

/** 'Follow the account "MACS Parents" on Instagram': an account that goes by the parents or the school. */
function asAccount(reading: Reading, segment: Segment, p: FoundPlatform): Span | null {
  const sentence = sentenceAt(segment, p.start)
  const from = Math.max(sentence.start, p.start - 90)
  const said = segment.folded.text.slice(from, Math.min(sentence.end, p.end + 90))
  if (!FOLLOWED.test(said)) return null
  const open = said.indexOf('"')
  const close = open < 0 ? -1 : said.indexOf('"', open + 1)
  const title = said.slice(open + 1, Math.max(0, close))
  if (title.length > 2 && title.length < 60 && (PARENT_WORD.test(title) || namesSchoolIn(reading, title)))
    return { start: from + open, end: from + close + 1 }
  const bound = ITS_ACCOUNT.exec(said)
  return bound ? { start: from + bound.index, end: from + bound.index + bound[0].length } : null
}

/** The name in quotation marks right after the group belongs to the mark. */
function withTitle(text: string, end: number): number {
  const title = /^[^".!?\n]{0,14}"[^"\n]{1,60}"/.exec(text.slice(end, end + 80))
  return title ? end + title[0].length : end
}

export function groupsOf(reading: Reading): readonly FoundGroup[] {
  return reading.once('groups', () => {
    const out: FoundGroup[] = []
    for (const segment of reading.segments) {
      const add = (g: FoundGroup) => {
        const s = sentenceAt(segment, g.start)
        if (out.length < 200 && !out.some((o) => o.segment === segment && o.start < s.end && o.end > s.start))
          out.push(g)
      }
      for (const link of linksIn(reading, segment)) {
        const near = sentenceAt(segment, link.start)
        const context = link.use === 'group' && hasWithin(segment, 'parents-name', near.start, near.end)
        if (context || isGroupLink(reading, link))
          add({ segment, start: link.start, end: link.end, features: ['group-link'] })
      }
      if (READ.has(segment.role)) inText(reading, segment, add)
    }
    return out
  })
}
