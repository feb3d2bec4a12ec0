/**
 * Nepali as people type it in Latin letters ("malai phone garnus"), read with the word lists written in Devanagari. There
 * is no one spelling, so words of both scripts are compared by what remains of them: consonants without their breath,
 * vowels without their length, no "a".
 */
import type { Token } from '#lib/text/types.ts'
import { LEXICON } from '../lexicons/index.ts'

const LETTERS =
  'कk खk गg घg ङn चc छc जj झj ञn टt ठt डd ढd णn तt थt दd धd नn पp फf बb भb मm यy रr लl वb शs षs सs हh इi ईi उu ऊu एe ऐi ओo औu िi ीi ुu ूu ेe ैi ोo ौu ंn ँn'
const SOUND: ReadonlyMap<string, string> = new Map(LETTERS.split(' ').map((p) => [p.charAt(0), p.slice(1)]))
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/6/g, 'c'],
  [/chh?|x/g, 'c'],
  [/([kgjtdsb])h/g, '$1'],
  [/ph/g, 'f'],
  [/oo/g, 'u'],
  [/ee/g, 'i'],
  [/[vw]/g, 'b'],
  [/z/g, 'j'],
  [/q/g, 'k'],
  [/a/g, ''],
  [/ou/g, 'u'],
]
/** English words that Nepali has taken over, by their usual Nepali spelling. */
const LOANS: ReadonlyMap<string, string> = new Map(
  'meri मेरो|mera मेरो|dai दाजु|daai दाजु|bhai भाइ|didi दिदी|bahini बहिनी|kaka काका|kaki काकी|mama मामा|maiju माइजु|fupu फुपू|phupu फुपू|lyayo ल्यायो|matra मात्र|yaha यहाँ|yahaa यहाँ|yahan यहाँ|kaha कहाँ|kahaa कहाँ|kaha कहाँ|thaha थाहा|tha थाहा|chha छ|xa छ|cha छ|hami हामी|uha उहाँ|uhaa उहाँ|tyaha त्यहाँ|tyahan त्यहाँ|yahi यहीँ|yahin यहीँ|tyahi त्यहीँ|aru अरू|hoina होइन|ghar घर|ho हो|phone फोन|fon फोन|mobile मोबाइल|number नम्बर|message मेसेज|msg मेसेज|call कल|email इमेल|mail इमेल|group ग्रुप|photo फोटो|photos फोटो|video भिडियो|account अकाउन्ट|class कक्षा|school विद्यालय|iskul विद्यालय|portal पोर्टल|app एप|system सिस्टम|platform प्लेटफर्म|office कार्यालय|principal प्रधानाध्यापक|teacher शिक्षक|mummy ममी|mami ममी|mommy ममी|mom ममी|aama आमा|ama आमा|buwa बुबा|baba बाबा|baa बा|daddy बुबा|dad बुबा|uncle काका|aunty काकी|page पेज|profile प्रोफाइल|request रिक्वेस्ट|friend फ्रेन्ड|link लिङ्क|parent अभिभावक|parents अभिभावक|family परिवार|student विद्यार्थी|students विद्यार्थी|fail फेल|therapy थेरापी|private निजी|personal व्यक्तिगत|direct सोझै|facebook फेसबुक|tiktok टिकटक|post पोस्ट|upload अपलोड'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
)
const ENDING = /^(?:haru(?:ko|lai|le|ma)?|ko|ka|ki|ma|le|lai|bata|sanga|dekhi|kai|mai)$/
const WRITTEN_ON = /(?:haru|ko|ka|ki|ma|le|lai|bata|sanga|dekhi)$/
const SHORTEST = 3

const settle = (key: string) => key.replace(/n(?=[pb])/g, 'm').replace(/(.)\1+/g, '$1')

function soundOfDevanagari(word: string): string {
  let out = ''
  for (const c of word) out += SOUND.get(c) ?? ''
  return settle(out)
}

function soundOfLatin(word: string): string {
  let out = word
  for (const [pattern, sign] of SPELLINGS) out = out.replace(pattern, sign)
  return settle(out)
}

interface Vocabulary {
  whole: ReadonlyMap<string, string>
  /** Beginnings of words that may go on. */
  open: ReadonlyMap<string, string>
}

let built: Vocabulary | null = null

function vocabulary(): Vocabulary {
  if (built) return built
  const whole = new Map<string, string>()
  const open = new Map<string, string>()
  for (const { word, goesOn } of LEXICON.words()) {
    if (!/^[\u0900-\u097f]+$/.test(word)) continue
    // An emphatic ending ("गधै") sounds like too much else; a nasal is written as n or not at all.
    if (word.endsWith('ै')) continue
    for (const form of new Set([word, word.replace(/[ँं]/g, '')])) {
      const sound = soundOfDevanagari(form)
      if (sound.length < SHORTEST) continue
      if (!whole.has(sound)) whole.set(sound, word)
      if (goesOn && sound.length > SHORTEST && !open.has(sound)) open.set(sound, word)
    }
  }
  built = { whole, open }
  return built
}

function lookUp(text: string): string | null {
  const { whole, open } = vocabulary()
  const sound = soundOfLatin(text)
  const known = whole.get(sound)
  if (known !== undefined) return known
  for (let n = sound.length; n > SHORTEST; n--) {
    const begun = open.get(sound.slice(0, n))
    if (begun !== undefined) return begun
  }
  return null
}

const read = new Map<string, string | null>()

function devanagari(text: string): string | null {
  if (!/^[a-z6]{2,24}$/.test(text)) return null
  const kept = read.get(text)
  if (kept !== undefined) return kept
  const bare = text.replace(WRITTEN_ON, '')
  const found =
    LOANS.get(text) ??
    (text.length > 2 ? lookUp(text) : null) ??
    (bare.length > 2 ? (LOANS.get(bare) ?? lookUp(bare)) : null) ??
    null
  if (read.size < 20_000) read.set(text, found)
  return found
}

export const isEnding = (text: string): boolean => ENDING.test(text)

/** The words as the lists write them, endings that stand apart joined to their word. */
export function inDevanagari(tokens: readonly Token[]): Token[] {
  const out: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    const next = tokens[i + 1]
    const tied = next !== undefined && next.start - token.end === 1 && ENDING.test(next.text)
    const joined = tied ? lookUp(`${token.text}${next.text}`) : null
    const loan = tied ? LOANS.get(token.text) : undefined
    const text = joined ?? (loan && LEXICON.knows(`${loan}मा`) && next?.text === 'ma' ? `${loan}मा` : null)
    out.push({
      start: token.start,
      end: tied ? next.end : token.end,
      text: text ?? devanagari(token.text) ?? token.text,
    })
    if (tied) i++
  }
  return out
}
