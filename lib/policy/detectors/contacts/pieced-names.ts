/** "It joins DIS with CORD", "first «Snap», then «chat»", "In + sta + gram": the name of an app taken apart. */
import { foldText } from '#lib/text/fold-text.ts'
import type { Token } from '#lib/text/types.ts'
import { PLATFORMS, type Platform } from '../../lexicons/platforms.ts'
import { type Segment, sentenceAt, spanIn } from '../../read-message.ts'
import { wordsOf } from '../segment-words.ts'

export interface PiecedName {
  start: number
  end: number
  platform: Platform
}

/** Names as they are cut; two characters of Chinese are cut as well. */
const CUT: readonly (readonly [string, string])[] = [
  ['whatsapp', 'whatsapp واتساب واتسآب ватсап вотсап ватсапп ह्वाट्सएप वाट्सएप'],
  ['instagram', 'instagram انستغرام انستاغرام انستاجرام انستجرام انستقرام инстаграм इन्स्टाग्राम इन्स्टाग्राम'],
  ['facebook', 'facebook feisbuk فيسبوك فايسبوك фейсбук फेसबुक 脸书'],
  ['snapchat', 'snapchat سنابشات снапчат स्न्यापच्याट स्नापच्याट 色拉布'],
  ['tiktok', 'tiktok tictoc ticktock tiktac tiquetoque tiquetaque تيكتوك тикток टिकटक टिकटोक 抖音'],
  ['telegram', 'telegram تليجرام تيليجرام تلغرام تليغرام телеграм टेलिग्राम'],
  ['discord', 'discord diskord ديسكورد дискорд डिस्कर्ड'],
  ['viber', 'viber فايبر вайбер भाइबर'],
  ['messenger', 'messenger ماسنجر мессенджер मेसेन्जर'],
  ['youtube', 'youtube يوتيوب ютуб युट्युब'],
  ['wechat', 'wechat weixin 微信'],
  ['weibo', 'weibo 微博'],
  ['xiaohongshu', 'xiaohongshu 小红书'],
  ['zalo', 'zalo'],
  ['vk', 'вконтакте'],
]

interface Piece {
  rest: string
  platform: Platform
}

const HAN = /[\u3400-\u9fff]/
const FEWEST = 2
/** What a name may begin with, and what is still to come then. */
const HEADS: ReadonlyMap<string, readonly Piece[]> = (() => {
  const heads = new Map<string, Piece[]>()
  for (const [id, names] of CUT) {
    const platform = PLATFORMS.find((p) => p.id === id)
    if (!platform) continue
    for (const name of names.split(' ').map((one) => foldText(one).text)) {
      const least = HAN.test(name) ? 1 : FEWEST
      for (let n = least; n <= name.length - least; n++) {
        const head = name.slice(0, n)
        heads.set(head, [...(heads.get(head) ?? []), { rest: name.slice(n), platform }])
      }
    }
  }
  return heads
})()

const MOST_TOKENS = 4000
const MOST_FOUND = 20
/** How far the next piece may stand, in words and in characters. */
const WORDS_ON = 9
const REACH = 44

/** "+", "plus", "and then": the pieces belong together. */
const GLUE =
  /[+＋&➕]|(?<![\p{L}\p{M}])(?:plus|with|then|followed by|and then|ends?|glued|mas|seguido|luego|despues|termina|acaba|con|com|mais|depois|puis|avec|suivi|ensuite|finit|termine|epi|ak|avek|answit|fini|voi|roi|cong|sau do|tiep|ghep|noi|ket thuc|плюс|потом|затем|вместе|с|со|ثم|مع|زائد|وبعدها|واخره|ونهايته|وتنتهي|وينتهي|अनि|जोड\S*|त्यसपछि|अन्त्य\S*)(?![\p{L}\p{M}])|[加和跟再后]/u
/** What is told of is a name, or an app. */
const CUE =
  /(?<![\p{L}\p{M}])(?:apps?|application\S*|applis?|aplicaci\S+|aplicativo|aplikasyon|network|site|platform|reseau|rede|red social|red(?= que| cuyo| llamad)|rezo|called|names?|named|joins?|joined|together|pieces?|halves|half|parts?|begins?|starts?|syllables?|letters|llama\S*|nombre|junta\S*|juntos?|une[nm]?|mitad\S*|pedazos?|partes?|empieza|chama\S*|nome|metades?|pedacos?|comeca|appelle|nom|colle[rz]?|moities?|morceaux|commence|non|rele|kole\S*|moso|komanse|ung dung|mang xa hoi|ten|ghep|manh|bat dau|приложени\S*|сет[ьи]|назыв\S*|названи\S*|слож\S*|соедин\S*|склей\S*|половин\S*|част\S*|слог\S*|начинается|एप\S*|नाम\S*|जोड\S*|टुक्रा\S*|सुरु\S*|सञ्जाल\S*)(?![\p{L}\p{M}])|تطبيق|برنامج|موقع|شبكه|اسمه|اسمها|يسم[يى]|اوله|اولها|يبدا|تبدا|اجمع|ادمج|نصفه|مقطع|软件|应用|平台|名字|叫|合起来|拼|连起来|加起来|两个字|前半|app/u
/** How far before the first piece the cue may stand, and how far behind the last. */
const CUE_BEFORE = 90
const CUE_AFTER = 44

/** French sets a space within its marks. */
const opens = (text: string, { start }: Token) =>
  text.charAt(start - 1) === '"'
    ? start - 1
    : text.slice(Math.max(0, start - 2), start) === '" '
      ? start - 2
      : -1
const closes = (text: string, { end }: Token) =>
  text.charAt(end) === '"' ? end + 1 : text.slice(end, end + 2) === ' "' ? end + 2 : -1
const isQuoted = (text: string, token: Token) => opens(text, token) >= 0 && closes(text, token) >= 0

/** "DIS", "Tok": capitals in the middle of a sentence. */
function stands(segment: Segment, token: Token): boolean {
  const { start, end } = spanIn(segment, token.start, token.end)
  const word = segment.original.slice(start, end)
  return word !== word.toLowerCase()
}

/** The rest is written out, with an ending where the language has them. */
const says = (token: Token, rest: string) =>
  token.text === rest ||
  (/^[\u0400-\u04ff\u0900-\u097f]/.test(rest) &&
    token.text.startsWith(rest) &&
    token.text.length - rest.length <= 4)

/** Where the pieces that are still to come end, or -1. */
function endOf(tokens: readonly Token[], text: string, at: number, rest: string, depth: number): number {
  const from = tokens[at] as Token
  for (let k = at + 1; k < tokens.length && k - at <= WORDS_ON; k++) {
    const next = tokens[k] as Token
    const gap = text.slice(from.end, next.start)
    if (next.start - from.end > REACH || /[\n!?]/.test(gap)) return -1
    // Nothing but a space or a hyphen: the lists know such spellings.
    if (gap.length < 2 && !/[+&/|]/.test(gap)) continue
    if (says(next, rest)) return k
    if (depth < 3 && next.text.length >= FEWEST && rest.startsWith(next.text)) {
      const end = endOf(tokens, text, k, rest.slice(next.text.length), depth + 1)
      if (end >= 0) return end
    }
  }
  return -1
}

function isPieced(segment: Segment, tokens: readonly Token[], i: number, last: number): boolean {
  const { text } = segment.folded
  const [head, tail] = [tokens[i] as Token, tokens[last] as Token]
  const between = text.slice(head.end, tail.start)
  const plus = /[+&]/.test(between)
  if (head.text.length < 3 && !plus && !isQuoted(text, head) && !HAN.test(head.text)) return false
  const sentence = sentenceAt(segment, head.start)
  const around =
    text.slice(Math.max(sentence.start, head.start - CUE_BEFORE), head.start) +
    between +
    text.slice(tail.end, tail.end + CUE_AFTER)
  if (HAN.test(head.text)) {
    const [from, to] = [Math.max(0, head.start - CUE_BEFORE), tail.end + CUE_AFTER]
    return isQuoted(text, head) && isQuoted(text, tail) && isAddedUp(between, text.slice(from, to))
  }
  if (!CUE.test(around)) return plus && GLUE.test(between) && stands(segment, head)
  const marked =
    plus ||
    (isQuoted(text, head) && isQuoted(text, tail)) ||
    (stands(segment, head) && (stands(segment, tail) || GLUE.test(between)))
  return marked || SOUNDS.test(around) || (AN_APP.test(around) && BEGINS_ENDS.test(around))
}
/** Two characters in marks are a dictation unless an app is spoken of or they are added up. */
const isAddedUp = (gap: string, around: string): boolean =>
  !/听写|默写|遍|生字|组词/.test(around) &&
  (/^"?[加+]"?$/.test(gap) || /软件|应用|平台|名字|叫|合起来|拼成|连起来|加起来|那个|app/.test(around))
/** "Sounds like the tic of a clock and the toc of a door": heard, not written. */
const SOUNDS =
  /\b(?:sounds?|hear|clock|suena\w*|reloj\w*|soa|som|relogio|sonne|bruit|horloge|montre|son|sonnen|revey|oloj|dong ho|tieng|nghe)\b|звуч|часы|часов|ساعه|الساعه|صوت|घडी|आवाज|听起来|时钟|钟/

const AN_APP =
  /\b(?:apps?|applis?|application|aplicaci\p{L}+|aplicativo|aplikasyon|ung dung|rede social|red social|reseau)\b|приложени|एप|تطبيق|برنامج|软件|应用/u
const BEGINS_ENDS =
  /(?:\b(?:begins?|starts?|empieza|comienza|comeca|commence|debute|komanse|bat dau)\b|начина|يبدا|تبدا|सुरु|开头).*(?:\b(?:ends?|finish\p{L}*|termina|acaba|finit|termine|fini|ket thuc)\b|заканчива|конча|ينته|تنته|अन्त|सकि|结尾)/u
/** "Starts with Tik and ends with the sound of a clock". */
const CLOCK =
  /^[^.!?\n]{0,40}(?:\b(?:clock|reloj|relogio|horloge|revey|oloj|dong ho)\b|час[ыао]|ساعه|घडी|时钟|钟表)/u
const TICK = new Set(['tik', 'tic', 'tick', 'tique', 'тик', 'टिक', 'تيك'])

/** The name whose second half is only told by what says it. */
function tickOfClock(segment: Segment, token: Token): PiecedName | null {
  const { text } = segment.folded
  const heard = TICK.has(token.text) ? CLOCK.exec(text.slice(token.end, token.end + 60)) : null
  if (!heard) return null
  const { start } = sentenceAt(segment, token.start)
  if (!AN_APP.test(text.slice(Math.max(start, token.start - CUE_BEFORE), token.start))) return null
  const platform = PLATFORMS.find((p) => p.id === 'tiktok')
  return platform ? { start: token.start, end: token.end + heard[0].length, platform } : null
}

/** '"小红"和"书"': pieces of more than one character, each in its marks. */
const IN_MARKS = /"([\u3400-\u9fff]{1,4})"([^"\n]{1,10})"([\u3400-\u9fff]{1,4})"/g

function inMarks(segment: Segment): PiecedName[] {
  return [...segment.folded.text.matchAll(IN_MARKS)].slice(0, MOST_FOUND).flatMap((m) => {
    const [all, head, gap, rest] = m as unknown as [string, string, string, string]
    const piece = head.length + rest.length > 2 && HEADS.get(head)?.find((one) => one.rest === rest)
    const near = segment.folded.text.slice(Math.max(0, m.index - CUE_BEFORE), m.index)
    if (
      !piece ||
      !isAddedUp(gap, near + segment.folded.text.slice(m.index, m.index + all.length + CUE_AFTER))
    )
      return []
    return [{ start: m.index, end: m.index + all.length, platform: piece.platform }]
  })
}

export function piecedNames(segment: Segment): PiecedName[] {
  const { tokens } = wordsOf(segment)
  const { text } = segment.folded
  const out = inMarks(segment)
  const until = Math.min(tokens.length, MOST_TOKENS)
  for (let i = 0; i < until && out.length < MOST_FOUND; i++) {
    const pieces = HEADS.get((tokens[i] as Token).text)
    if (!pieces) continue
    const heard = tickOfClock(segment, tokens[i] as Token)
    if (heard) {
      out.push(heard)
      continue
    }
    for (const { rest, platform } of pieces) {
      const last = endOf(tokens, text, i, rest, 0)
      if (last < 0 || !isPieced(segment, tokens, i, last)) continue
      // Marks around the pieces belong to them: the name itself is not quoted.
      const [head, tail] = [tokens[i] as Token, tokens[last] as Token]
      const [open, close] = [opens(text, head), closes(text, tail)]
      out.push({
        start: open < 0 ? head.start : open,
        end: close < 0 ? tail.end : close,
        platform,
      })
      break
    }
  }
  return out
}
