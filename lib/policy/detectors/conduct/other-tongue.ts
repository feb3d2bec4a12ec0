/**
 * Short words that are rude in one language and everyday ones, or names, in another, once accents are dropped: they
 * count where the words around them are of the language they are rude in.
 */
import type { Hit } from '../../lexicons/compile-lexicon.ts'
import { type Segment, spanIn } from '../../read-message.ts'
import { tokenFrom, wordsOf } from '../segment-words.ts'

const set = (words: string) => new Set(words.split(' '))

/** The small words every sentence has. Some are of two languages and count for both. */
const SMALL = {
  en: set('the and you your for with is are we our will this they of to in on have has at be from please'),
  es: set(
    'los las el la una que para por del su sus es y se nos muy al lo le con un en de como este esta mas',
  ),
  pt: set('os as uma um nao para com do da dos das que em ao e o a na no se seu sua voces mais por'),
  fr: set(
    'les des est vous votre une pour dans et nous sont du au il elle pas etes le la un de que vos sur en',
  ),
  ht: set('nan yo pou ak sou ou mwen li se pa ki yon nou gen pitit timoun la a m w te ap tout sa'),
  ne: set('ko ma le lai ra hami tapai hunuhunchha chha cha ho garnu garnus yo tyo mero hamro pani ki'),
} as const
type Tongue = keyof typeof SMALL

const RUDE_IN: ReadonlyMap<string, Tongue> = new Map(
  (
    [
      ['en', 'crap fag fags prick dyke gook gooks paki spics retards skank effin effing twat fuk tranny'],
      ['es', 'cono verga joda joder naco nacos menso mensa mensos puto putos tarada tarado'],
      ['pt', 'porra foda fode puto putos mongol mongois cornudo cornudos trouxa trouxas krl'],
      ['fr', 'con cons conne connes pute putes batard batards bicot tapette tapettes salope salopes plots'],
      ['ht', 'salte merd kaka chyen makak salop salope'],
      ['ne', 'randi muji harami gadha sala kalb suka durak ghabi'],
    ] as const
  ).flatMap(([tongue, words]) => words.split(' ').map((w) => [w, tongue] as const)),
)
/** Written with a capital these are surnames, first names, a club, a shop. */
const NAMES = set('dyke randi muji mensa suka sala cons gook durak kalb')

const AROUND = 14
const FOREIGN = 3

/** How many different small words of each language stand within a few words. */
function tongueAround(segment: Segment, hit: Hit): Record<Tongue, number> {
  const { tokens } = wordsOf(segment)
  const at = tokenFrom(segment, hit.start)
  const near = new Set<string>()
  for (let i = Math.max(0, at - AROUND); i < tokens.length && i <= at + AROUND; i++) {
    const token = tokens[i]
    if (token && (token.end <= hit.start || token.start >= hit.end)) near.add(token.text)
  }
  const count = { en: 0, es: 0, pt: 0, fr: 0, ht: 0, ne: 0 }
  for (const tongue of Object.keys(SMALL) as Tongue[])
    for (const word of near) if (SMALL[tongue].has(word)) count[tongue]++
  return count
}

/** Rude elsewhere, and what stands around it is not of there. */
export function isOtherTongue(segment: Segment, hit: Hit): boolean {
  const word = segment.folded.text.slice(hit.start, hit.end)
  const rudeIn = RUDE_IN.get(word)
  if (!rudeIn) return false
  const { start, end } = spanIn(segment, hit.start, hit.end)
  const written = segment.original.slice(start, end)
  // "Coño" swears, "cono" is for ice cream.
  if (word === 'cono') return written.normalize('NFC').toLowerCase() !== 'coño'
  if (NAMES.has(word) && /^\p{Lu}\p{Ll}/u.test(written)) return true
  const count = tongueAround(segment, hit)
  const others = Math.max(
    ...(Object.keys(count) as Tongue[]).filter((t) => t !== rudeIn).map((t) => count[t]),
  )
  return others >= FOREIGN && others > count[rudeIn]
}
