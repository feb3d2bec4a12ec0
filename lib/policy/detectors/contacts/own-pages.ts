/** 1.8a: pictures, work or information of students on a page that is the writer's own. */
import type { Span } from '#lib/text/types.ts'
import { type Reading, type Segment, sentenceAt } from '../../read-message.ts'
import { namesIn } from '../children/names.ts'
import { isDenied, isQuoted } from '../guards.ts'
import { hasWithin, hitsOf, hitsWithin } from '../segment-words.ts'
import { I_DID, isOwnPlatform, platformsIn, withBracket } from './platforms.ts'

export interface FoundOwnPage {
  segment: Segment
  start: number
  end: number
}

const READ = new Set(['body', 'subject', 'text', 'alt'])

/** "On my …": shown there, whatever the verb. */
const IN_PLACE =
  /(?:\b(?:on|to|onto|over|en|a|no|na|nos|nas|pelo|sur|dans|sou|nan|tren|len)\s(?:(?:my|mi|mis|meu|meus|minha|mon|ma|mes|todo|todo mi|own|tout mon|pwop)\s(?:[\p{L}]+\s){0,2}|(?:paj|kont|pwofil|chanel|trang|tai khoan|kenh)\s)?|(?:علي|ع|في)\s|(?:^|\s)[بع](?:ال)?(?:ستوري|صفح[هت]|حساب|قنا[هة]|بروفايل|حاله)\s(?:علي\s|في\s)?|(?:в|на)\s(?:[\p{L}]+\s){0,3}|[在到]我?(?:的|个人的|自己的|个人)?)$/u
const PLACED = /मा(?:$|[\s,।.])|[里上](?!海)/

const PAGE_ON = /^\s(?:पेज|च्यानल|खाता|प्रोफाइल|वाल|भित्ता|आइडी|स्टोरी|एकाउन्ट)मा(?![\u0900-\u097f])/

/** "My page of the workbook". */
const IN_A_BOOK =
  /^夹|^\s(?:(?:of|in|from|del?|do|da|no|na|du|dans|en|mon|le|the|el|la|my|в|из|في|من)\s){0,3}(?:book|workbook|notebook|textbook|libro|cuaderno|livro|caderno|livre|cahier|kaye|liv|учебник|книг|тетрад|дневник|альбом|الكتاب|الدفتر|كتاب|دفتر)/

/** "My own board in room 12": on a wall of the school. */
const IN_A_ROOM =
  /^\s(?:(?:of|in|by|de|del|da|do|na|no|en|dans|de la|nan|в|у|trong|o|في)\s){0,2}(?:room|classroom|hallway|school|sala|salon|aula|corredor|pasillo|classe|salle|couloir|sal|klas|кабинет|класс|коридор|phong|lop|غرف|الصف|الممر|कक्षा)/

/** Nepali, Russian and Chinese say "one's own": of the writer, where nobody else is the doer. */
const ONES_OWN = /आफ्न|(?<!\p{L})(?:у себя|к себе|сво|личн)|自己/u
/** The place is told along with whose it is. */
const WITH_ME = /^(?:у меня|у себя|lakay mwen|عندي)/
const ANOTHER =
  /(?:^|\s)(?:одна|один|кто-то|мама|папа|бабушка|дедушка|родител\p{L}*|сосед\p{L}*|она|он|они)\s(?:из\s\p{L}+\s|мама\s|папа\s)?(?:\p{L}+\s){0,2}(?:выложил|опубликовал|запостил|разместил|залил|выкладывает|выставил)|(?:妈妈|爸爸|家长|有人|有位|他|她|他们|她们)[^,.!?]{0,12}[发贴传晒]/u

/** 📸 of 👧🧒: pictures of children, drawn. */
const PICTURED =
  /(?:📸|📷|🎥|📹|🖼|🎨).{0,40}(?:👧|🧒|👦|👶|🧑)|(?:👧|🧒|👦|👶|🧑).{0,40}(?:📸|📷|🎥|📹|🖼|🎨)/u

/** "My story" is also one that is written. */
const isTale = (words: string) => /stor(?:y|ies)|historia/.test(words)

/** "On my …", told before or behind the app. */
export const isOnIt = (segment: Segment, place: Span): boolean => {
  const { text } = segment.folded
  const { start, end } = withBracket(text, place)
  return (
    IN_PLACE.test(text.slice(Math.max(0, start - 30), start)) ||
    PLACED.test(text.slice(start, end + 3)) ||
    PAGE_ON.test(text.slice(end, end + 16)) ||
    (start < place.start && /^(?:主页|账号|页面|号)?[上里]/.test(text.slice(end, end + 4)))
  )
}

/** "My Instagram is for family and I never post students there", "on his own page": no pupil is shown on the writer's. */
export function isNeverPut(segment: Segment, page: Span): boolean {
  const sentence = sentenceAt(segment, page.start)
  const { text } = segment.folded
  const said = text.slice(sentence.start, sentence.end)
  const behind = text.slice(page.end, page.end + 60)
  if (FOR_KIN.test(behind) || SHUT_TO_CLASS.test(behind)) return true
  if (ANOTHERS.test(text.slice(Math.max(0, page.start - 16), page.start))) return true
  if (BUT.test(said)) return false
  const put = hitsWithin(segment, 'put-up', sentence.start, sentence.end).filter(
    ({ start, end }) => (end <= page.start || start >= page.end) && !IS_PLACE.test(text.slice(start, end)),
  )
  if (put.length === 0) return NEVER.test(said)
  return put.every(
    ({ start, end }) =>
      hasWithin(segment, 'negation', Math.max(sentence.start, start - NEAR), start) ||
      (start >= page.end && isDenied(segment, start, end)),
  )
}
const NEAR = 14
/** "My Facebook is just family": said of the page, and the class is elsewhere. */
const FOR_KIN =
  /^[^.!?;\n]{0,24}\b(?:just|only|solo|so|juste|seulement|reserve\p{L}*|uniquement|selman|chi)\s(?:\p{L}{1,8}\s){0,3}(?:family|friends|familia\p{L}*|amig\p{L}+|famille|amis|proches|fanmi|zanmi|gia dinh|ban be|person\p{L}+|perso|pessoal|pesonel|prive|rieng)(?!\p{L})|^\s(?:(?:mwen|m|pa m|pesonel|personal|personnel\p{L}*|perso|pessoal|cua \p{L}+)\s){0,2}(?:is|se|est|e|es)\s(?:for|pou|pour|para|pra)\s(?:\p{L}{1,4}\s){0,2}(?:family|fanmi|famille|familia)|^[^.!?;\n]{0,16}(?:للعا[يئ]له|للاهل|للاقارب) (?:فقط|بس)|^[^.!?\n]{0,12}(?:只给|仅给|只有)(?:家人|亲戚|亲友|朋友)|^[^.!?;\n]{0,16}только для (?:семьи|родных|близких|друзеи)|^[^.!?\n]{0,16}परिवारका? (?:लागि )?मात्र/u

/** "Is closed", "is not for pictures of the school". */
const SHUT_TO_CLASS =
  /^[^.!?;,\n]{0,20}(?:\b(?:is(?:n'?t| not)|no es|nao e|n'est pas|se pa|khong phai(?: de)?) (?:for|para|pour|pou|cho)\b|\b(?:est ferme\p{L}*|esta cerrad\p{L}+|esta fechad\p{L}+|is closed|femen)(?!\p{L})|закрыт|не для|ليست? ل|मा? (?:बन्द|होइन)|不是用来)/u
/** "On his own Instagram". */
const ANOTHERS =
  /\b(?:his|her|their|leurs?|li menm|yo)\s(?:own |propre )?$|(?:他|她|孩子)自己的?$|(?:его|ее|их)\s$/

/** "Not on the portal but on my page". */
const BUT =
  /\b(?:but|instead|sino|pero|mas|mais|e sim|men|ma)\b|(?:^|\s)(?:بل|لكن|но|зато|तर|बरु)(?=\s)|(?<!不)(?:但|而是|反而)/
/** What is put up by saying where. */
const IS_PLACE =
  /^(?:on |up on|all over|sou |tren |len |ta no|esta|est |sont|is |are |yo sou|علي |موجود|у меня|есть)/
const NEVER =
  /(?:从来?不|从不|绝不|不会|不)(?:再|会)?(?:发|放|晒|传|贴|上传|公开|分享)|(?:हाल्|राख्|गर्|चढाउँ|टाँस्)दि(?:न|ऩ)/

export function ownPagesOf(reading: Reading): readonly FoundOwnPage[] {
  return reading.once('own-pages', () => {
    const out: FoundOwnPage[] = []
    for (const segment of reading.segments) {
      if (!READ.has(segment.role)) continue
      const platforms = platformsIn(segment).filter(
        (p) =>
          p.plain && p.platform.kind !== 'payment' && p.platform.kind !== 'chat' && isOwnPlatform(segment, p),
      )
      for (const hit of [...hitsOf(segment, 'own-page'), ...platforms]) {
        const sentence = sentenceAt(segment, hit.start)
        const before = sentence.start > 0 ? sentenceAt(segment, sentence.start - 1).start : 0
        const shown = WITH_ME.test(segment.folded.text.slice(hit.start, hit.end)) || isOnIt(segment, hit)
        // "My FB inbox": written to, not shown on.
        if (
          /^\s(?:inbox|dms?|messages?|chat|direct|mensajes|mensagens)\b/.test(
            segment.folded.text.slice(hit.end, hit.end + 12),
          )
        )
          continue
        const ones = ONES_OWN.test(
          segment.folded.text.slice(Math.max(sentence.start, hit.start - 28), hit.end),
        )
        const told = segment.folded.text.slice(sentence.start, sentence.end)
        if (ones && (segment.folded.text.startsWith('आ', hit.start) ? !I_DID.test(told) : ANOTHER.test(told)))
          continue
        if (IN_A_ROOM.test(segment.folded.text.slice(hit.end, hit.end + 24))) continue
        if (IN_A_BOOK.test(segment.folded.text.slice(hit.end, hit.end + 24))) continue
        if (/page\s(?:numbers?|\d)/.test(segment.folded.text.slice(hit.end - 4, hit.end + 9))) continue
        // "Open a private nick so that the team can post": the child's page, not the writer's.
        if (
          hit !== undefined &&
          hasWithin(segment, 'open-verb', sentence.start, hit.start) &&
          hasWithin(segment, 'account-noun', sentence.start, hit.end) &&
          hasWithin(segment, 'learner', sentence.start, hit.start)
        )
          continue
        if (isTale(segment.folded.text.slice(hit.start, hit.end)) && !shown) continue
        if (
          !shown &&
          !hasWithin(
            segment,
            'put-up',
            sentence.start,
            Math.min(segment.folded.text.length, sentence.end + 80),
          )
        )
          continue
        const from = Math.max(before, sentence.start - 160)
        const child = namesIn(reading, segment).some((n) => n.start >= from && n.end <= sentence.end)
        const drawn = PICTURED.test(segment.folded.text.slice(from, sentence.end))
        if (!child && !drawn && !hasWithin(segment, 'student-work', from, sentence.end)) continue
        if (isDenied(segment, hit.start, hit.end) || isQuoted(segment, hit.start)) continue
        if (isNeverPut(segment, hit)) continue
        if (
          out.length < 100 &&
          !out.some((o) => o.segment === segment && o.end > sentence.start && o.start < sentence.end)
        ) {
          out.push({ segment, start: hit.start, end: hit.end })
        }
      }
    }
    return out
  })
}
